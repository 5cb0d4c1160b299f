/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-furniture.h"
#include "plaza-leave-behind.h"

/* Under the title; between the sections where there is room. */
#define TITLE_UNDER 17.0
#define SECTION_GAP 28.0

/* By how much the gaps between the sections grow at most. */
#define STRETCH 28.0

static PlazaBox *
back_make_fact (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                const PlazaPoint       *point,
                double                  width)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (point->bodies, self->language));

  return plaza_block_fact (press, PLAZA_STYLE_FIGURE, width, plaza_texts_get_or (point->headlines, self->language, point->id),
                           plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, 0), point->share);
}

static double
back_fact_gap (const PlazaPress *press)
{
  return press->fit->gap > 21 ? 14 : press->fit->gap > 14 ? 9 : 5;
}

static double
back_height_of_fact (const PlazaPress       *press,
                     const PlazaLeaveBehind *self,
                     const PlazaFactGroup   *group,
                     guint                   index,
                     double                  width)
{
  g_autoptr(PlazaBox) box = NULL;

  if (index >= group->facts->len)
    return 0;

  box = back_make_fact (press, self, g_ptr_array_index (group->facts, index), width);
  return box->height;
}

/* A theme's facts under its heading, one under the other. Both themes have their
 * rules and figures at one height, since each row is as high as its higher fact. */
static PlazaBox *
back_make_group (const PlazaPress       *press,
                 const PlazaLeaveBehind *self,
                 const PlazaFactGroup   *group,
                 const PlazaFactGroup   *beside,
                 double                  width)
{
  g_autoptr(PlazaBox) other = plaza_block_section (press, width, beside->heading, NULL);
  PlazaBox *box = plaza_block_section (press, width, group->heading, NULL);
  double top = MAX (box->height, other->height) + 7;

  for (guint i = 0; i < group->facts->len; i++)
    {
      PlazaBox *fact = back_make_fact (press, self, g_ptr_array_index (group->facts, i), width);
      double row = MAX (fact->height, back_height_of_fact (press, self, beside, i, width));

      plaza_box_take (box, fact, 0, top);
      top += row + back_fact_gap (press);
    }

  return box;
}

/* Two themes side by side, as one block. */
static PlazaBox *
back_make_pair (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                const PlazaFactGroup   *left,
                const PlazaFactGroup   *right)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  double width = plaza_grid_span (6);

  plaza_box_take (box, back_make_group (press, self, left, right, width), 0, 0);
  plaza_box_take (box, back_make_group (press, self, right, left, width), plaza_grid_start (7), 0);
  return box;
}

static void
back_add (PlazaColumn *column,
          PlazaBox    *box,
          double       space)
{
  box->space = space;
  plaza_column_add (column, box);
}

/* Where two columns do not do: one fact after the other. */
static void
back_add_group (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                const PlazaFactGroup   *group,
                PlazaColumn            *column)
{
  if (group->heading != NULL)
    back_add (column, plaza_block_section (press, PLAZA_MEASURE, group->heading, NULL), press->fit->gap);
  for (guint i = 0; i < group->facts->len; i++)
    back_add (column, back_make_fact (press, self, g_ptr_array_index (group->facts, i), PLAZA_MEASURE), 9);
}

/* Themes in pairs, as long as they fit on the page; what is left over, alone. */
static void
back_add_facts (const PlazaPress       *press,
                const PlazaLeaveBehind *self,
                PlazaColumn            *column)
{
  double room = column->bottom - column->next_top;
  double gap = 0;
  guint i = 0;

  while (!press->large_print && i + 1 < self->facts->len)
    {
      PlazaBox *pair = back_make_pair (press, self, g_ptr_array_index (self->facts, i), g_ptr_array_index (self->facts, i + 1));

      room -= gap + pair->height;
      if (room < 0)
        {
          plaza_box_free (pair);
          break;
        }

      back_add (column, pair, gap);
      gap = press->fit->gap;
      i += 2;
    }

  for (; i < self->facts->len; i++)
    back_add_group (press, self, g_ptr_array_index (self->facts, i), column);
}

static void
back_add_amounts (const PlazaPress       *press,
                  const PlazaLeaveBehind *self,
                  PlazaColumn            *column,
                  double                  gap)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (self->amounts->bodies, self->language));
  const PlazaProseBlock *aside = plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, 0);
  const char *labels[2] = { "", "" };

  for (guint i = 0; i < 2; i++)
    {
      const PlazaProseBlock *label = plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, i + 1);

      labels[i] = label != NULL ? label->text : "";
    }

  back_add (column, plaza_block_amounts (press, PLAZA_MEASURE, plaza_texts_get_or (self->amounts->headlines, self->language, self->amounts->id),
                                         aside != NULL ? aside->text : NULL, labels,
                                         (const int *) (gpointer) self->amounts->amounts->data), gap);
}

static void
back_fill (const PlazaPress       *press,
           const PlazaLeaveBehind *self,
           PlazaColumn            *column)
{
  double gap = press->fit->gap >= 21 ? SECTION_GAP : press->fit->gap + 3.5;

  back_add_facts (press, self, column);
  if (self->amounts != NULL && self->amounts->amounts->len >= 2)
    back_add_amounts (press, self, column, gap);
  if (self->bills->len > 0)
    back_add (column, plaza_block_bills (press, self->bills, self->house_first), gap);
  back_add (column, plaza_block_contact (press, self->contact, self->contact_label, self->web_address, self->next_heading,
                                         self->next_text), gap);
  /* Large print has no room for them in the foot. */
  if (press->large_print && self->sources != NULL)
    back_add (column, plaza_block_paragraph (press, PLAZA_STYLE_CAPTION, self->sources, "P", PLAZA_MEASURE, PLAZA_TEXT_PLAIN), gap);
}

static PlazaBox *
back_make_title (const PlazaPress       *press,
                 const PlazaLeaveBehind *self,
                 gboolean                continued)
{
  g_autofree char *text = continued ? plaza_press_fill (plaza_words_get (press->words, "%s (continued)"), self->back_title)
                                    : g_strdup (self->back_title);

  return plaza_block_headline (press, PLAZA_STYLE_TITLE, NULL, text);
}

/**
 * plaza_leave_behind_back:
 * @press: the press
 * @self: a #PlazaLeaveBehind
 *
 * Returns: (transfer full) (element-type PlazaPage): the side with the facts
 */
GPtrArray *
plaza_leave_behind_back (PlazaPress *press,
                         gpointer    self)
{
  const PlazaLeaveBehind *content = self;
  double top = plaza_furniture_top (press) + TITLE_UNDER;
  g_autoptr(PlazaBox) title = back_make_title (press, content, FALSE);
  g_autoptr(PlazaBox) continued = back_make_title (press, content, TRUE);
  g_autoptr(PlazaColumn) column = plaza_column_new (0, top + title->height, top + continued->height,
                                                    plaza_furniture_bottom (press));
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *pages = plaza_page_array_new ();

  column->stretch = STRETCH;
  back_fill (press, content, column);
  plaza_column_pour (column, placed);
  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *count = plaza_furniture_count (press, i, placed->len);

      plaza_furniture_masthead (page, press, content->masthead, content->date);
      plaza_page_place (page, press, plaza_box_copy (i > 0 ? continued : title), 0, plaza_furniture_top (press));
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      plaza_furniture_foot (page, press, content->sources != NULL && !press->large_print ? content->sources : "", count);
      g_ptr_array_add (pages, page);
    }

  return pages;
}
