/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-flow.h"

/* Less than this is rounding. */
#define TOLERANCE 0.01

static void
free_box (gpointer box)
{
  if (box != NULL)
    plaza_box_free (box);
}

static void
free_placed (gpointer data)
{
  PlazaPlaced *placed = data;

  free_box (placed->box);
  g_free (placed);
}

PlazaColumn *
plaza_column_new (double x,
                  double first_top,
                  double next_top,
                  double bottom)
{
  PlazaColumn *self = g_new0 (PlazaColumn, 1);

  self->x = x;
  self->first_top = first_top;
  self->next_top = next_top;
  self->bottom = bottom;
  self->boxes = g_ptr_array_new_with_free_func (free_box);
  return self;
}

void
plaza_column_free (PlazaColumn *self)
{
  g_ptr_array_unref (self->boxes);
  free_box (self->head);
  g_free (self);
}

/* @box: (transfer full): comes last */
void
plaza_column_add (PlazaColumn *self,
                  PlazaBox    *box)
{
  g_ptr_array_add (self->boxes, box);
}

/* Where the pouring has come to. */
typedef struct
{
  PlazaColumn *column;
  GPtrArray   *pages;
  guint        page;
  guint        index;   /* of the box that is poured */
  double       y;
  gboolean     at_top;
} Pour;

static void
place (Pour     *pour,
       PlazaBox *box)
{
  PlazaPlaced *placed = g_new0 (PlazaPlaced, 1);

  while (pour->pages->len <= pour->page)
    g_ptr_array_add (pour->pages, g_ptr_array_new_with_free_func (free_placed));

  if (!pour->at_top)
    pour->y += box->space;
  placed->box = box;
  placed->x = pour->column->x;
  placed->y = pour->y;
  g_ptr_array_add (g_ptr_array_index (pour->pages, pour->page), placed);
  pour->y += box->height;
  pour->at_top = FALSE;
}

static PlazaBox *
make_head (const Pour *pour)
{
  const PlazaColumn *column = pour->column;

  if (column->make_head != NULL)
    return column->make_head (pour->index, column->head_data);

  return column->head != NULL ? plaza_box_copy (column->head) : NULL;
}

static void
turn_page (Pour *pour)
{
  PlazaBox *head = make_head (pour);

  pour->page++;
  pour->y = pour->column->next_top;
  pour->at_top = TRUE;
  if (head != NULL)
    {
      place (pour, head);
      pour->at_top = TRUE;
      pour->y += head->space;
    }
}

/* A heading is never left behind: it needs room for what it keeps to. */
static double
room_needed (GPtrArray *boxes,
             guint      index)
{
  double needed = 0;

  for (guint i = index; i < boxes->len; i++)
    {
      const PlazaBox *box = g_ptr_array_index (boxes, i);
      double height = box->height;

      if (box->may_split && box->splits->len > 0)
        height = g_array_index (box->splits, PlazaSplit, 0).above;
      needed += height + (i > index ? box->space : 0);
      if (!box->keep_next)
        break;
    }

  return needed;
}

/* Places what fits of @box, and the rest on the pages that follow. */
static void
place_in_parts (Pour     *pour,
                PlazaBox *box)
{
  for (;;)
    {
      double room = pour->column->bottom - pour->y - (pour->at_top ? 0 : box->space);
      PlazaBox *rest = NULL;

      if (box->height > room + TOLERANCE)
        {
          rest = plaza_box_split (box, room);
          if (rest == NULL && !pour->at_top)
            {
              turn_page (pour);
              continue;
            }
        }

      place (pour, box);
      if (rest == NULL)
        return;
      turn_page (pour);
      box = rest;
    }
}

/* Whether what begins with this box is better put onto a new page: it does not
 * fit here, and fits there. */
static gboolean
wants_new_page (const Pour *pour,
                guint       index)
{
  const PlazaColumn *column = pour->column;
  const PlazaBox *box = g_ptr_array_index (column->boxes, index);
  double needed = room_needed (column->boxes, index);

  if (pour->y + (pour->at_top ? 0 : box->space) + needed <= column->bottom + TOLERANCE)
    return FALSE;
  if (pour->at_top && (pour->page > 0 || column->first_top <= column->next_top))
    return FALSE;

  return needed <= column->bottom - column->next_top;
}

/* Returns: the height of all that is in the column, without the first space */
double
plaza_column_height (const PlazaColumn *self)
{
  double height = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const PlazaBox *box = g_ptr_array_index (self->boxes, i);

      height += box->height + (i > 0 ? box->space : 0);
    }

  return height;
}

/**
 * plaza_column_pour:
 * @self: the column, which is empty afterwards
 * @pages: (element-type GPtrArray): for each page the boxes placed on it, #PlazaPlaced;
 *   grows as needed
 *
 * Returns: where the last box ends, from the top of its page
 */
double
plaza_column_pour (PlazaColumn *self,
                   GPtrArray   *pages)
{
  Pour pour = { self, pages, 0, 0, self->first_top, TRUE };

  for (guint i = 0; i < self->boxes->len; i++)
    {
      PlazaBox *box = g_ptr_array_index (self->boxes, i);

      pour.index = i;
      if (wants_new_page (&pour, i))
        turn_page (&pour);

      self->boxes->pdata[i] = NULL;
      place_in_parts (&pour, box);
    }

  g_ptr_array_set_size (self->boxes, 0);
  return pour.y;
}

/**
 * plaza_placed_next:
 * @pages: (element-type GPtrArray): what plaza_column_pour() gave
 * @page: a page of them
 * @from: (out): the first ask or step that begins on the page after it
 * @to: (out): the last one
 *
 * Returns: whether one begins there
 */
gboolean
plaza_placed_next (GPtrArray *pages,
                   guint      page,
                   guint     *from,
                   guint     *to)
{
  guint done = 0;

  *from = *to = 0;
  for (guint p = 0; p < pages->len && p <= page + 1; p++)
    {
      GPtrArray *placed = g_ptr_array_index (pages, p);

      for (guint i = 0; i < placed->len; i++)
        {
          guint number = ((const PlazaPlaced *) g_ptr_array_index (placed, i))->box->number;

          if (p <= page)
            done = MAX (done, number);
          else if (number > done)
            {
              *from = *from == 0 ? number : *from;
              *to = number;
            }
        }
    }

  return *from > 0;
}
