/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-box.h"

static const PlazaSplit *
find_split (const PlazaBox *self,
            double          height)
{
  const PlazaSplit *best = NULL;

  for (guint i = 0; i < self->splits->len; i++)
    {
      const PlazaSplit *split = &g_array_index (self->splits, PlazaSplit, i);

      if (split->above <= height && (best == NULL || split->above > best->above))
        best = split;
    }

  return best;
}

/* The structure elements that are open before a mark. */
static GPtrArray *
split_elements_open_at (const PlazaBox *self,
                        guint           mark)
{
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < mark; i++)
    {
      const PlazaMark *m = &g_array_index (self->marks, PlazaMark, i);

      if (m->kind == PLAZA_MARK_OPEN)
        g_ptr_array_add (open, (gpointer) m->tag);
      else if (m->kind == PLAZA_MARK_CLOSE)
        g_ptr_array_remove_index (open, open->len - 1);
    }

  return open;
}

static void
split_move_marks (PlazaBox         *self,
                  PlazaBox         *rest,
                  const PlazaSplit *split)
{
  for (guint i = split->mark; i < self->marks->len; i++)
    plaza_marks_add (rest->marks, &g_array_index (self->marks, PlazaMark, i), 0, -split->y);
  g_array_set_size (self->marks, split->mark);
}

static void
move_splits (PlazaBox         *self,
             PlazaBox         *rest,
             const PlazaSplit *split,
             guint             reopened)
{
  for (guint i = 0; i < self->splits->len; i++)
    {
      PlazaSplit later = g_array_index (self->splits, PlazaSplit, i);

      if (later.mark <= split->mark)
        continue;

      later.mark = later.mark - split->mark + reopened;
      later.y -= split->y;
      later.above -= split->y;
      g_array_append_val (rest->splits, later);
    }

  while (self->splits->len > 0 && g_array_index (self->splits, PlazaSplit, self->splits->len - 1).mark >= split->mark)
    g_array_set_size (self->splits, self->splits->len - 1);
}

/**
 * plaza_box_split:
 * @self: a box, which keeps what fits
 * @height: the room there is, in points
 *
 * Returns: (transfer full) (nullable): a box with the rest, or %NULL where
 *   there is no place to split it
 */
PlazaBox *
plaza_box_split (PlazaBox *self,
                 double    height)
{
  const PlazaSplit *found = find_split (self, height);
  g_autoptr(GPtrArray) open = NULL;
  PlazaSplit split;
  PlazaBox *rest;

  if (found == NULL)
    return NULL;

  split = *found;
  open = split_elements_open_at (self, split.mark);
  rest = plaza_box_new (self->width);
  rest->height = self->height - split.y;
  rest->space = split.y - split.above;
  rest->keep_next = self->keep_next;
  rest->may_split = self->may_split;
  rest->group = self->group;
  rest->number = self->number;
  for (guint i = 0; i < open->len; i++)
    plaza_box_open (rest, g_ptr_array_index (open, i), NULL);
  g_ptr_array_set_size (rest->open, 0);

  split_move_marks (self, rest, &split);
  move_splits (self, rest, &split, open->len);
  for (guint i = open->len; i > 0; i--)
    {
      PlazaMark mark = plaza_mark_close (g_ptr_array_index (open, i - 1));

      plaza_marks_add (self->marks, &mark, 0, 0);
    }

  self->height = split.above;
  self->keep_next = FALSE;
  return rest;
}
