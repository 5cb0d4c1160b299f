/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-page.h"

#include <string.h>

#include "plaza-direction.h"

static void
free_page (gpointer page)
{
  plaza_page_free (page);
}

PlazaPage *
plaza_page_new (const PlazaPress *press)
{
  PlazaPage *self = g_new0 (PlazaPage, 1);

  self->marks = plaza_marks_new ();
  self->mirrored = press->right_to_left;
  self->language = g_strdup (press->language);
  return self;
}

void
plaza_page_free (PlazaPage *self)
{
  g_array_unref (self->marks);
  g_free (self->language);
  g_free (self);
}

/* Returns: (transfer full) (element-type PlazaPage): an array that owns its pages */
GPtrArray *
plaza_page_array_new (void)
{
  return g_ptr_array_new_with_free_func (free_page);
}

static void
page_add_box (PlazaPage        *self,
              const PlazaPress *press,
              const PlazaBox   *box,
              double            x,
              double            y)
{
  for (guint i = 0; i < box->marks->len; i++)
    plaza_marks_add (self->marks, &g_array_index (box->marks, PlazaMark, i), x + press->paper->side, y);
}

/**
 * plaza_page_place:
 * @self: a page
 * @press: the press it was laid out on
 * @box: (transfer full): what comes onto it next
 * @x: its start edge, from the margin, in points
 * @y: its top, from the top of the paper
 */
void
plaza_page_place (PlazaPage        *self,
                  const PlazaPress *press,
                  PlazaBox         *box,
                  double            x,
                  double            y)
{
  page_add_box (self, press, box, x, y);
  plaza_box_free (box);
}

static void
page_add_element (PlazaPage *self,
                  PlazaMark  mark)
{
  plaza_marks_add (self->marks, &mark, 0, 0);
}

/**
 * plaza_page_place_all:
 * @self: a page
 * @press: the press it was laid out on
 * @placed: (element-type PlazaPlaced): what a column holds on this page
 *
 * Boxes of one group become one structure element: the asks are one list.
 */
void
plaza_page_place_all (PlazaPage        *self,
                      const PlazaPress *press,
                      GPtrArray        *placed)
{
  const char *group = NULL;

  for (guint i = 0; i < placed->len; i++)
    {
      const PlazaPlaced *p = g_ptr_array_index (placed, i);

      if (g_strcmp0 (group, p->box->group) != 0 || p->box->starts)
        {
          if (group != NULL)
            page_add_element (self, plaza_mark_close (group));
          group = p->box->group;
          if (group != NULL)
            page_add_element (self, plaza_mark_open (group, NULL));
        }
      page_add_box (self, press, p->box, p->x, p->y);
    }

  if (group != NULL)
    page_add_element (self, plaza_mark_close (group));
  self->end = MAX (self->end, plaza_placed_end (placed, 0));
}

/**
 * plaza_page_left:
 * @self: a page
 * @mark: a mark on it
 * @paper_width: in points
 *
 * A page in a language that is read from right to left is laid out from its
 * start edge like any other, and then mirrored, mark by mark: columns, numerals,
 * bars and tiles change sides, letters and codes stay as they are.
 *
 * Returns: the left edge of the mark, from the left edge of the paper
 */
double
plaza_page_left (const PlazaPage *self,
                 const PlazaMark *mark,
                 double           paper_width)
{
  return self->mirrored ? paper_width - mark->x - mark->width : mark->x;
}

static void
page_append_line (GString         *text,
                  const PlazaMark *mark)
{
  const char *all = pango_layout_get_text (mark->layout);
  g_autofree char *line = g_strndup (all + mark->line->start_index, mark->line->length);
  g_autofree char *bare = plaza_text_bare (line);

  if (text->len > 0 && text->str[text->len - 1] != '\n' && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
  g_string_append (text, bare);
}

static void
page_end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

/**
 * plaza_page_get_text:
 * @self: a page
 *
 * Returns: (transfer full): what is on it as it is read, a paragraph a line
 */
char *
plaza_page_get_text (const PlazaPage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (self->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_LINE)
        page_append_line (text, mark);
      else if (mark->tag != NULL && strcmp (mark->tag, "Span") != 0 && strcmp (mark->tag, "Link") != 0)
        page_end_line (text);
    }

  page_end_line (text);
  return g_string_free (text, FALSE);
}
