/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-furniture.h"
#include "plaza-leave-behind.h"

/* Under the headline: to the lead, and to the rule of the side column, from
 * the headline's last line box; between the blocks of the side column. */
#define LEAD_UNDER 17.0
#define SIDE_UNDER 21.0
#define SIDE_GAP 14.0

static PlazaBox *
make_ask (const PlazaPress       *press,
          const PlazaLeaveBehind *self,
          guint                   index,
          double                  width)
{
  const PlazaPoint *point = g_ptr_array_index (self->asks, index);
  const char *body = plaza_texts_get (point->bodies, self->language);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (body != NULL ? body : "");

  return plaza_block_ask (press, width, index + 1, plaza_texts_get (point->headlines, self->language),
                          plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, 0));
}

static void
fill_main (const PlazaPress       *press,
           const PlazaLeaveBehind *self,
           PlazaColumn            *column,
           double                  width)
{
  gboolean first = TRUE;

  if (self->lead != NULL)
    {
      PlazaBox *lead = plaza_block_paragraph (press, PLAZA_STYLE_LEAD, self->lead, "P", width, PLAZA_TEXT_PLAIN);

      plaza_column_add (column, lead);
    }

  for (guint i = 0; i < self->asks->len; i++)
    {
      PlazaBox *box = make_ask (press, self, i, width);

      box->space = first ? MIN (PLAZA_UNIT, press->fit->gap) + press->paper->title_extra
                         : press->fit->gap + press->paper->ask_extra;
      first = FALSE;
      plaza_column_add (column, box);
    }
}

static void
add_side (PlazaColumn *column,
          PlazaBox    *box)
{
  if (box == NULL)
    return;

  box->space = SIDE_GAP;
  if (column->boxes->len == 0)
    plaza_box_mark_first (box);
  plaza_column_add (column, box);
}

static void
fill_side (const PlazaPress       *press,
           const PlazaLeaveBehind *self,
           PlazaColumn            *column,
           double                  width,
           guint                   n_meetings)
{
  if (self->organizations != NULL && self->organizations[0] != NULL)
    add_side (column, plaza_block_organizations (press, width, self->organizations_label,
                                                 (const char *const *) self->organizations, self->place, TRUE));
  if (n_meetings > 0)
    add_side (column, plaza_block_meetings (press, width, self->meetings_label, self->meetings, n_meetings));
  if (self->partners != NULL && self->partners[0] != NULL)
    add_side (column, plaza_block_organizations (press, width, plaza_words_get (press->words, "National partners"),
                                                 (const char *const *) self->partners, NULL, FALSE));
  if (self->has_code)
    add_side (column, plaza_block_code_aside (press, width, self->contact, self->web_address));
}

/* The other events are the first to make room, the last one first. */
static PlazaColumn *
make_side (const PlazaPress       *press,
           const PlazaLeaveBehind *self,
           double                  top,
           double                  next)
{
  double bottom = plaza_furniture_bottom (press);

  for (guint n = self->meetings->len;; n--)
    {
      g_autoptr(PlazaColumn) column = plaza_column_new (plaza_grid_start (9), top, next, bottom);

      fill_side (press, self, column, plaza_grid_span (4), n);
      if (n == 0 || plaza_column_height (column) <= bottom - top)
        return g_steal_pointer (&column);
    }
}

/* "Requests 5 to 8 are on the next page", or what is overleaf. */
static char *
foot_end (const PlazaPress       *press,
          const PlazaLeaveBehind *self,
          GPtrArray              *placed,
          guint                   page)
{
  g_autofree char *text = NULL;
  guint from, to;

  if (!plaza_placed_next (placed, page, &from, &to))
    return self->overleaf != NULL && page + 1 == placed->len ? plaza_furniture_arrow (press, self->overleaf) : g_strdup ("");

  text = from == to
           /* Translators: in the foot of a page; %u is the number of a request. */
           ? plaza_press_fill (plaza_words_get (press->words, "Request %u is on the next page"), from)
           /* Translators: in the foot of a page; %1$u and %2$u are the numbers of requests. */
           : plaza_press_fill (plaza_words_get (press->words, "Requests %1$u to %2$u are on the next page"), from, to);
  return plaza_furniture_arrow (press, text);
}

static char *
foot_start (const PlazaPress       *press,
            const PlazaLeaveBehind *self,
            guint                   page,
            guint                   n_pages)
{
  g_autofree char *count = plaza_furniture_count (press, page, n_pages);
  g_autofree char *line = self->contact != NULL ? plaza_contact_to_line (self->contact, press->right_to_left) : NULL;

  if (*count == '\0')
    return g_strdup (line != NULL ? line : self->masthead);

  return line != NULL && !press->large_print ? g_strconcat (count, "  ·  ", line, NULL) : g_steal_pointer (&count);
}

/* The heading of the pages that follow. */
static PlazaBox *
make_continued (const PlazaPress       *press,
                const PlazaLeaveBehind *self)
{
  /* Translators: the heading of a page that goes on from the one before; %s is the first page's headline. */
  g_autofree char *text = plaza_press_fill (plaza_words_get (press->words, "%s (continued)"), self->headline);

  return plaza_block_paragraph (press, PLAZA_STYLE_HEADING, text, "H2", PLAZA_MEASURE, PLAZA_TEXT_BALANCED);
}

static GPtrArray *
assemble (const PlazaPress       *press,
          const PlazaLeaveBehind *self,
          PlazaBox               *headline,
          GPtrArray              *placed)
{
  GPtrArray *pages = plaza_page_array_new ();

  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *start = foot_start (press, self, i, placed->len);
      g_autofree char *end = foot_end (press, self, placed, i);

      plaza_furniture_masthead (page, press, self->masthead, self->date);
      if (i == 0)
        plaza_page_place (page, press, headline, 0, plaza_furniture_top (press));
      else
        plaza_page_place (page, press, make_continued (press, self), 0, plaza_furniture_top (press) - PLAZA_UNIT);
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      plaza_furniture_foot (page, press, start, end);
      g_ptr_array_add (pages, page);
    }

  return pages;
}

static double
continued_bottom (const PlazaPress       *press,
                  const PlazaLeaveBehind *self)
{
  g_autoptr(PlazaBox) head = make_continued (press, self);

  return plaza_furniture_top (press) - PLAZA_UNIT + head->height + PLAZA_UNIT;
}

/**
 * plaza_leave_behind_front:
 * @press: the press
 * @self: a #PlazaLeaveBehind
 *
 * Returns: (transfer full) (element-type PlazaPage): the side with the asks
 */
GPtrArray *
plaza_leave_behind_front (PlazaPress *press,
                          gpointer    self)
{
  const PlazaLeaveBehind *content = self;
  PlazaBox *headline = plaza_block_headline (press, PLAZA_STYLE_DISPLAY, content->label, content->headline);
  double under = plaza_furniture_top (press) + headline->height + press->paper->title_extra;
  double next = continued_bottom (press, content);
  double bottom = plaza_furniture_bottom (press);
  g_autoptr(PlazaColumn) main = plaza_column_new (0, under + LEAD_UNDER, next, bottom);
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  if (press->large_print)
    {
      fill_main (press, content, main, PLAZA_MEASURE);
      fill_side (press, content, main, PLAZA_MEASURE, content->meetings->len);
      plaza_column_pour (main, placed);
    }
  else
    {
      g_autoptr(PlazaColumn) side = make_side (press, content, under + SIDE_UNDER, next);

      fill_main (press, content, main, plaza_grid_span (8));
      plaza_column_pour (main, placed);
      plaza_column_pour (side, placed);
    }

  return assemble (press, content, headline, placed);
}
