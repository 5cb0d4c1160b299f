/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-furniture.h"
#include "plaza-leave-behind-private.h"

/* Under the headline: to the lead, and to the rule of the side column, from
 * the headline's last line box; by how much the gaps of either column grow at most. */
#define LEAD_UNDER 17.0
#define SIDE_UNDER 21.0
#define STRETCH 24.0
#define SIDE_STRETCH G_MAXDOUBLE

/* Above the figures under both columns. */
#define STRIP_ABOVE 17.5

static PlazaBox *
front_make_ask (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                guint                   index,
                double                  width)
{
  const PlazaPoint *point = g_ptr_array_index (self->asks, index);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (point->bodies, self->language));

  return plaza_block_ask (press, width, index + 1, plaza_texts_get_or (point->headlines, self->language, point->id), blocks);
}

static void
front_fill_main (const PlazaPress       *press,
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
      PlazaBox *box = front_make_ask (press, self, i, width);

      box->space = first ? MIN (PLAZA_UNIT, press->fit->gap) + press->paper->title_extra
                         : press->fit->gap + press->paper->ask_extra;
      first = FALSE;
      plaza_column_add (column, box);
    }
}

static void
front_place_side (PlazaColumn *column,
                  GPtrArray   *placed,
                  guint        page,
                  double       end)
{
  column->first_page = page;
  column->stretch = SIDE_STRETCH;
  column->end = end;
  if (column->boxes->len > 0)
    plaza_column_pour (column, placed);
}

/* What is left of the figures is shared by the pages that are left. */
static guint
front_share_of (const PlazaLeaveBehind *self,
                guint                   from,
                guint                   n_pages)
{
  guint left = self->figures->len > from ? self->figures->len - from : 0;

  return (left + n_pages - 1) / n_pages;
}

/* Beside the requests on each page, and no longer than they are where it can be so. */
static void
front_add_sides (const PlazaPress       *press,
                 const PlazaLeaveBehind *self,
                 GPtrArray              *placed,
                 double                  top,
                 double                  next)
{
  double x = plaza_grid_start (9), width = plaza_grid_span (4), bottom = plaza_furniture_bottom (press);
  double end = plaza_placed_end (g_ptr_array_index (placed, 0), 0);
  guint n_pages = placed->len, from = self->has_strip ? PLAZA_STRIP_FIGURES : 0;
  g_autoptr(PlazaColumn) side = plaza_column_new (x, top, next, bottom);

  from += plaza_leave_behind_fill_side (press, self, side, width, end - top, from, front_share_of (self, from, n_pages), TRUE);
  front_place_side (side, placed, 0, end);
  for (guint page = 1; page < n_pages; page++)
    {
      g_autoptr(PlazaColumn) further = plaza_column_new (x, next, next, bottom);
      double room;

      end = plaza_placed_end (g_ptr_array_index (placed, page), 0);
      room = end - next;
      from += plaza_leave_behind_fill_further (press, self, further, width, room, from, front_share_of (self, from, n_pages - page));
      front_place_side (further, placed, page, end);
    }
}

/* "Requests 5 to 8 are on the next page", or what is overleaf. */
static char *
front_foot_end (const PlazaPress       *press,
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
front_foot_start (const PlazaPress       *press,
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
front_make_continued (const PlazaPress       *press,
                      const PlazaLeaveBehind *self)
{
  /* Translators: the heading of a page that goes on from the one before; %s is the first page's headline. */
  g_autofree char *text = plaza_press_fill (plaza_words_get (press->words, "%s (continued)"), self->headline);

  return plaza_block_paragraph (press, PLAZA_STYLE_HEADING, text, "H2", PLAZA_MEASURE, PLAZA_TEXT_BALANCED);
}

static GPtrArray *
front_assemble (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                PlazaBox               *headline,
                PlazaBox               *strip,
                GPtrArray              *placed)
{
  GPtrArray *pages = plaza_page_array_new ();

  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *start = front_foot_start (press, self, i, placed->len);
      g_autofree char *end = front_foot_end (press, self, placed, i);

      plaza_furniture_masthead (page, press, self->masthead, self->date);
      if (i == 0)
        plaza_page_place (page, press, headline, 0, plaza_furniture_top (press));
      else
        plaza_page_place (page, press, front_make_continued (press, self), 0, plaza_furniture_top (press) - PLAZA_UNIT);
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      if (i == 0 && strip != NULL)
        plaza_page_place (page, press, strip, 0, plaza_furniture_bottom (press) - strip->height);
      plaza_furniture_foot (page, press, start, end);
      g_ptr_array_add (pages, page);
    }

  return pages;
}

static double
front_continued_bottom (const PlazaPress       *press,
                        const PlazaLeaveBehind *self)
{
  g_autoptr(PlazaBox) head = front_make_continued (press, self);

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
  double next = front_continued_bottom (press, content);
  PlazaBox *strip = content->has_strip ? plaza_leave_behind_make_strip (press, content) : NULL;
  double bottom = plaza_furniture_bottom (press) - (strip != NULL ? strip->height + STRIP_ABOVE : 0);
  g_autoptr(PlazaColumn) main = plaza_column_new (0, under + LEAD_UNDER, next, bottom);
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  if (press->large_print)
    {
      front_fill_main (press, content, main, PLAZA_MEASURE);
      plaza_leave_behind_fill_side (press, content, main, PLAZA_MEASURE, 0, 0, 0, FALSE);
      plaza_column_pour (main, placed);
    }
  else
    {
      main->stretch = STRETCH;
      front_fill_main (press, content, main, plaza_grid_span (8));
      plaza_column_pour (main, placed);
      front_add_sides (press, content, placed, under + SIDE_UNDER, next);
    }

  return front_assemble (press, content, headline, strip, placed);
}
