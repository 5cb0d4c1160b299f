/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-flow-private.h"

/* A last page that holds less than this part of a column looks left over. */
#define FILLED (1.0 / 3)

/* What is tried, one after the other, when two pages share what they hold. */
#define STEP 7.0

/* The boxes of a column that it has on a page: those before belong to another. */
static guint
balance_start_of (GArray *starts,
                  guint   page)
{
  return page < starts->len ? g_array_index (starts, guint, page) : 0;
}

static const PlazaPlaced *
balance_nth (GPtrArray *placed,
             guint      index)
{
  return g_ptr_array_index (placed, index);
}

/* The first one on a page that is no head. */
static guint
balance_skip_heads (GPtrArray *placed,
                    guint      index)
{
  while (index < placed->len && balance_nth (placed, index)->is_head)
    index++;

  return index;
}

/* How high that is which goes on on a page, without its heads. */
static double
balance_height_of (GPtrArray *placed,
                   guint      start)
{
  guint first = balance_skip_heads (placed, start);

  return first < placed->len ? plaza_placed_end (placed, first) - balance_nth (placed, first)->y : 0;
}

static void
balance_copy_pieces (GPtrArray *pieces,
                     GPtrArray *placed,
                     guint      start)
{
  for (guint i = balance_skip_heads (placed, start); i < placed->len; i++)
    plaza_pieces_add (pieces, plaza_box_copy (balance_nth (placed, i)->box), balance_nth (placed, i)->index, balance_nth (placed, i)->is_rest);
}

/* The last two pages once more, the first of them no longer than to @bottom. */
static GPtrArray *
balance_try_bottom (const PlazaPour *pour,
                    GArray          *starts,
                    double           bottom)
{
  GPtrArray *before = plaza_placed_page (pour->pages, pour->page - 1);
  GPtrArray *last = plaza_placed_page (pour->pages, pour->page);
  guint first = balance_skip_heads (before, balance_start_of (starts, pour->page - 1));
  g_autoptr(GPtrArray) pieces = plaza_pieces_new ();
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  PlazaPour again = { pour->column, pages, pour->page - 1, balance_nth (before, first)->y, bottom, TRUE };

  balance_copy_pieces (pieces, before, first);
  balance_copy_pieces (pieces, last, balance_start_of (starts, pour->page));
  plaza_pour_pieces (&again, pieces);
  g_ptr_array_remove_range (pages, 0, MIN (pour->page - 1, pages->len));
  return pages;
}

static void
balance_replace_pages (const PlazaPour *pour,
                       GArray          *starts,
                       GPtrArray       *pages)
{
  for (guint i = 0; i < 2; i++)
    {
      guint page = pour->page - 1 + i;
      GPtrArray *placed = plaza_placed_page (pour->pages, page);
      guint first = balance_start_of (starts, page);

      if (i == 0)
        first = balance_skip_heads (placed, first);
      g_ptr_array_set_size (placed, first);
      g_ptr_array_extend_and_steal (placed, g_ptr_array_ref (g_ptr_array_index (pages, i)));
    }
}

/* From where both pages end alike, down to where the first is full. */
static void
balance (const PlazaPour *pour,
         GArray          *starts)
{
  GPtrArray *before = plaza_placed_page (pour->pages, pour->page - 1);
  GPtrArray *last = plaza_placed_page (pour->pages, pour->page);
  double room = pour->column->bottom - pour->column->next_top;
  double end = plaza_placed_end (before, balance_start_of (starts, pour->page - 1));
  double best = balance_height_of (last, balance_start_of (starts, pour->page));
  g_autoptr(GPtrArray) found = NULL;

  for (double bottom = (end + plaza_placed_end (last, balance_start_of (starts, pour->page))) / 2; bottom < end && best < FILLED * room;
       bottom += STEP)
    {
      g_autoptr(GPtrArray) pages = balance_try_bottom (pour, starts, bottom);
      gboolean both = pages->len == 2 && ((GPtrArray *) g_ptr_array_index (pages, 0))->len > 0;
      double height = both ? balance_height_of (g_ptr_array_index (pages, 1), 0) : 0;

      if (height <= best)
        continue;
      best = height;
      g_clear_pointer (&found, g_ptr_array_unref);
      found = g_ptr_array_ref (pages);
    }

  if (found != NULL)
    balance_replace_pages (pour, starts, found);
}

static gboolean
balance_may_grow (GPtrArray *placed,
                  guint      first,
                  guint      index)
{
  return index > first && balance_nth (placed, index)->box->space > 0 && !balance_nth (placed, index - 1)->is_head;
}

/* Moves what is on a page down, so that its gaps share the room there is. */
static void
balance_spread (GPtrArray *placed,
                guint      first,
                double     room,
                double     most)
{
  guint n = 0;
  double moved = 0;

  for (guint i = first; i < placed->len; i++)
    n += balance_may_grow (placed, first, i);
  for (guint i = first; i < placed->len; i++)
    {
      if (balance_may_grow (placed, first, i))
        moved += MIN (most, room / n);
      ((PlazaPlaced *) g_ptr_array_index (placed, i))->y += moved;
    }
}

/* The gaps of a page grow; on the last of several pages only where that fills it. */
static void
balance_settle_page (const PlazaPour *pour,
                     guint            page,
                     guint            start)
{
  const PlazaColumn *column = pour->column;
  GPtrArray *placed = plaza_placed_page (pour->pages, page);
  guint first = balance_skip_heads (placed, start);
  gboolean is_first = page == column->first_page;
  double bottom = is_first && column->end > 0 ? column->end : column->bottom;
  double room = bottom - plaza_placed_end (placed, start);

  if (first >= placed->len || room <= 0)
    return;

  balance_spread (placed, first, room, column->stretch);
  if (is_first && column->end > 0)
    ((PlazaPlaced *) g_ptr_array_index (placed, placed->len - 1))->y += bottom - plaza_placed_end (placed, start);
}

/**
 * plaza_pour_settle:
 * @self: a column that is poured
 * @starts: (element-type guint): how many boxes each page had before
 *
 * Puts what is on the pages where it looks best.
 *
 * Returns: where the column ends on its last page
 */
double
plaza_pour_settle (PlazaPour *self,
                   GArray    *starts)
{
  guint last = self->page;

  if (last >= self->pages->len)
    return self->y;

  if (last > self->column->first_page && !self->column->is_packed)
    balance (self, starts);
  if (self->column->stretch > 0 || self->column->end > 0)
    for (guint page = self->column->first_page; page <= last; page++)
      balance_settle_page (self, page, balance_start_of (starts, page));

  return plaza_placed_end (plaza_placed_page (self->pages, last), balance_start_of (starts, last));
}
