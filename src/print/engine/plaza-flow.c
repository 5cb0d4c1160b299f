/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-flow-private.h"

static void
flow_free_box (gpointer box)
{
  if (box != NULL)
    plaza_box_free (box);
}

/* What goes on further pages is headed by @again. */
typedef struct
{
  guint     first;   /* the box that the section begins with */
  PlazaBox *again;   /* NULL where nothing is repeated */
} Section;

static void
flow_free_section (gpointer data)
{
  Section *section = data;

  flow_free_box (section->again);
  g_free (section);
}

static void
flow_free_placed (gpointer data)
{
  PlazaPlaced *placed = data;

  flow_free_box (placed->box);
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
  self->boxes = g_ptr_array_new_with_free_func (flow_free_box);
  self->sections = g_ptr_array_new_with_free_func (flow_free_section);
  return self;
}

void
plaza_column_free (PlazaColumn *self)
{
  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->sections);
  flow_free_box (self->head);
  g_free (self);
}

/* @box: (transfer full): comes last */
void
plaza_column_add (PlazaColumn *self,
                  PlazaBox    *box)
{
  g_ptr_array_add (self->boxes, box);
}

/**
 * plaza_column_begin:
 * @self: a column
 * @again: (transfer full) (nullable): what heads the pages on which the section goes on,
 *   "Supplies (continued)"; %NULL for nothing
 *
 * Begins a section with the box that is added next. It ends where another begins.
 */
void
plaza_column_begin (PlazaColumn *self,
                    PlazaBox    *again)
{
  Section *section = g_new0 (Section, 1);

  section->first = self->boxes->len;
  section->again = again;
  g_ptr_array_add (self->sections, section);
}

/* Returns: (transfer none): the pages that it holds, each an array of #PlazaPlaced */
GPtrArray *
plaza_placed_page (GPtrArray *pages,
                   guint      page)
{
  while (pages->len <= page)
    g_ptr_array_add (pages, g_ptr_array_new_with_free_func (flow_free_placed));

  return g_ptr_array_index (pages, page);
}

static PlazaPlaced *
flow_place (PlazaPour *pour,
            PlazaBox  *box,
            guint      index)
{
  PlazaPlaced *placed = g_new0 (PlazaPlaced, 1);

  if (!pour->at_top)
    pour->y += box->space;
  placed->box = box;
  placed->x = pour->column->x;
  placed->y = pour->y;
  placed->index = index;
  g_ptr_array_add (plaza_placed_page (pour->pages, pour->page), placed);
  pour->y += box->height;
  pour->at_top = FALSE;
  return placed;
}

/* @box: (transfer full) (nullable): at the top of a page, before what goes on there */
static void
flow_place_head (PlazaPour *pour,
                 PlazaBox  *box,
                 guint      index)
{
  if (box == NULL)
    return;

  flow_place (pour, box, index)->is_head = TRUE;
  pour->at_top = TRUE;
  pour->y += box->space;
}

static PlazaBox *
flow_make_head (const PlazaColumn *column,
                guint              index)
{
  if (column->make_head != NULL)
    return column->make_head (index, column->head_data);

  return column->head != NULL ? plaza_box_copy (column->head) : NULL;
}

/* The heading of the section that goes on with this box. */
static PlazaBox *
flow_make_section_head (const PlazaColumn *column,
                        guint              index,
                        gboolean           is_rest)
{
  const Section *found = NULL;

  for (guint i = 0; i < column->sections->len; i++)
    {
      const Section *section = g_ptr_array_index (column->sections, i);

      if (section->first <= index)
        found = section;
    }

  if (found == NULL || found->again == NULL || (found->first == index && !is_rest))
    return NULL;

  return plaza_box_copy (found->again);
}

static void
flow_turn_page (PlazaPour *pour,
                guint      index,
                gboolean   is_rest)
{
  pour->page++;
  pour->y = pour->column->next_top;
  pour->bottom = pour->column->bottom;
  pour->at_top = TRUE;
  flow_place_head (pour, flow_make_head (pour->column, index), index);
  flow_place_head (pour, flow_make_section_head (pour->column, index, is_rest), index);
}

/* A heading is never left behind: it needs room for what it keeps to. */
static double
flow_room_needed (GPtrArray *pieces,
                  guint      index)
{
  double needed = 0;

  for (guint i = index; i < pieces->len; i++)
    {
      const PlazaBox *box = ((const PlazaPlaced *) g_ptr_array_index (pieces, i))->box;
      double height = box->height;

      if (box->may_split && box->splits->len > 0)
        height = g_array_index (box->splits, PlazaSplit, 0).above;
      needed += height + (i > index ? box->space : 0);
      if (!box->keep_next)
        break;
    }

  return needed;
}

/* Places what fits of a piece, and the rest on the pages that follow. */
static void
flow_place_in_parts (PlazaPour   *pour,
                     PlazaPlaced *piece)
{
  PlazaBox *box = g_steal_pointer (&piece->box);
  gboolean is_rest = piece->is_rest;

  for (;;)
    {
      double room = pour->bottom - pour->y - (pour->at_top ? 0 : box->space);
      PlazaBox *rest = NULL;

      if (box->height > room + PLAZA_FLOW_TOLERANCE)
        {
          rest = plaza_box_split (box, room);
          if (rest == NULL && !pour->at_top)
            {
              flow_turn_page (pour, piece->index, is_rest);
              continue;
            }
        }

      flow_place (pour, box, piece->index)->is_rest = is_rest;
      if (rest == NULL)
        return;
      is_rest = TRUE;
      flow_turn_page (pour, piece->index, is_rest);
      box = rest;
    }
}

/* Whether what begins with this piece is better put onto a new page: it does not
 * fit here, and fits there. */
static gboolean
flow_wants_new_page (const PlazaPour *pour,
                     GPtrArray       *pieces,
                     guint            i)
{
  const PlazaColumn *column = pour->column;
  const PlazaBox *box = ((const PlazaPlaced *) g_ptr_array_index (pieces, i))->box;
  double needed = flow_room_needed (pieces, i);

  if (pour->y + (pour->at_top ? 0 : box->space) + needed <= pour->bottom + PLAZA_FLOW_TOLERANCE)
    return FALSE;
  if (pour->at_top && (pour->page > column->first_page || column->first_top <= column->next_top))
    return FALSE;

  return needed <= column->bottom - column->next_top;
}

/**
 * plaza_pour_pieces:
 * @self: where the pouring has come to, and goes on from
 * @pieces: (element-type PlazaPlaced): boxes, which are taken, with their number in the column
 */
void
plaza_pour_pieces (PlazaPour *self,
                   GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      PlazaPlaced *piece = g_ptr_array_index (pieces, i);

      if (flow_wants_new_page (self, pieces, i))
        flow_turn_page (self, piece->index, piece->is_rest);
      flow_place_in_parts (self, piece);
    }
}

/* Returns: (transfer full) (element-type PlazaPlaced): boxes that have no place yet */
GPtrArray *
plaza_pieces_new (void)
{
  return g_ptr_array_new_with_free_func (flow_free_placed);
}

/* @box: (transfer full): comes last */
void
plaza_pieces_add (GPtrArray *self,
                  PlazaBox  *box,
                  guint      index,
                  gboolean   is_rest)
{
  PlazaPlaced *piece = g_new0 (PlazaPlaced, 1);

  piece->box = box;
  piece->index = index;
  piece->is_rest = is_rest;
  g_ptr_array_add (self, piece);
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
 * Where the last page would be nearly empty, the last two share what they hold;
 * where a page is not full, its gaps grow by @stretch at most.
 *
 * Returns: where the last box ends, from the top of its page
 */
double
plaza_column_pour (PlazaColumn *self,
                   GPtrArray   *pages)
{
  PlazaPour pour = { self, pages, self->first_page, self->first_top, self->bottom, TRUE };
  g_autoptr(GPtrArray) pieces = plaza_pieces_new ();
  g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint p = 0; p < pages->len; p++)
    {
      guint n = plaza_placed_page (pages, p)->len;

      g_array_append_val (starts, n);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    plaza_pieces_add (pieces, g_steal_pointer (&self->boxes->pdata[i]), i, FALSE);
  g_ptr_array_set_size (self->boxes, 0);

  plaza_pour_pieces (&pour, pieces);
  return plaza_pour_settle (&pour, starts);
}

/**
 * plaza_placed_end:
 * @placed: (element-type PlazaPlaced): what is on a page
 * @first: which to begin with
 *
 * Returns: where the lowest of them ends, from the top of the page; 0 for none
 */
double
plaza_placed_end (GPtrArray *placed,
                  guint      first)
{
  double end = 0;

  for (guint i = first; i < placed->len; i++)
    {
      const PlazaPlaced *p = g_ptr_array_index (placed, i);

      end = MAX (end, p->y + p->box->height);
    }

  return end;
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
