/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-marks.h"

/* How many marks outside of what is in view are made in one frame: each takes
 * some hundred microseconds. */
#define MARKS_PER_FRAME 6
/* How many are named in one frame, for which an event is read or a place looked
 * up each. */
#define NAMES_PER_FRAME 6

struct _PlazaMapMarks
{
  ShumateMarkerLayer *layer;
  GCallback           clicked;
  GObject            *owner;      /* not owned: it owns the marks */
  GHashTable         *marks;      /* key -> PlazaMapMark */
  GPtrArray          *spares;     /* marks that show nothing that is left, until the next plaza_map_marks_add() */
  GPtrArray          *spots;
  double              scale;      /* of the spots */
  guint               n_missing;  /* of them, that have no mark yet */
};

static GHashTable *
marks_new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) plaza_map_mark_free);
}

/**
 * plaza_map_marks_new:
 * @layer: gets the markers
 * @clicked: for each button's signal, swapped
 * @owner: to which @clicked belongs; outlives the marks
 */
PlazaMapMarks *
plaza_map_marks_new (ShumateMarkerLayer *layer,
                     GCallback           clicked,
                     GObject            *owner)
{
  PlazaMapMarks *self = g_new0 (PlazaMapMarks, 1);

  self->layer = g_object_ref (layer);
  self->clicked = clicked;
  self->owner = owner;
  self->marks = marks_new_table ();
  self->spares = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_map_mark_free);
  return self;
}

void
plaza_map_marks_free (PlazaMapMarks *self)
{
  g_ptr_array_unref (self->spares);
  g_hash_table_unref (self->marks);
  g_clear_pointer (&self->spots, g_ptr_array_unref);
  g_object_unref (self->layer);
  g_free (self);
}

static void
marks_take (PlazaMapMarks      *self,
            PlazaMapMark       *mark,
            const PlazaMapSpot *spot)
{
  plaza_map_mark_take_spot (mark, spot, plaza_map_metres (self->scale, spot->latitude));
  g_hash_table_insert (self->marks, mark->key, mark);
}

/* To show another number costs a tenth of a new button. */
static PlazaMapMark *
marks_turn_spare (PlazaMapMarks      *self,
                  const PlazaMapSpot *spot)
{
  for (guint i = self->spares->len; i > 0; i--)
    if (plaza_map_mark_can_turn (g_ptr_array_index (self->spares, i - 1), spot))
      {
        PlazaMapMark *mark = g_ptr_array_steal_index_fast (self->spares, i - 1);

        plaza_map_mark_turn (mark, spot);
        return mark;
      }

  return NULL;
}

static void
marks_add (PlazaMapMarks      *self,
           const PlazaMapSpot *spot)
{
  PlazaMapMark *mark = marks_turn_spare (self, spot);

  if (mark == NULL)
    {
      mark = plaza_map_mark_new_spot (spot, self->layer);
      g_signal_connect_object (mark->button, "clicked", self->clicked, self->owner, G_CONNECT_SWAPPED);
    }
  marks_take (self, mark, spot);
}

static void
marks_spare_all (PlazaMapMarks *self,
                 GHashTable    *marks)
{
  GHashTableIter iter;
  PlazaMapMark *mark;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (self->spares, mark);
    }
}

/**
 * plaza_map_marks_set:
 * @spots: (element-type PlazaMapSpot): what to show
 * @scale: as from plaza_map_zoom_to_scale()
 *
 * Keeps the marks that show one of @spots. The others come with
 * plaza_map_marks_add(), and those that show nothing any more go then.
 */
void
plaza_map_marks_set (PlazaMapMarks *self,
                     GPtrArray     *spots,
                     double         scale)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&self->marks);

  g_clear_pointer (&self->spots, g_ptr_array_unref);
  self->spots = g_ptr_array_ref (spots);
  self->scale = scale;
  self->marks = marks_new_table ();
  self->n_missing = 0;
  for (guint i = 0; i < spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (spots, i);
      g_autofree char *key = plaza_map_mark_key_of_spot (spot);
      PlazaMapMark *mark;

      if (g_hash_table_steal_extended (before, key, NULL, (gpointer *) &mark))
        marks_take (self, mark, spot);
      else
        self->n_missing++;
    }

  marks_spare_all (self, before);
}

/**
 * plaza_map_marks_add:
 * @view: what is in view, all of which gets its marks; and some of the others do
 *
 * Returns: whether there are more to make, in the next frame
 */
gboolean
plaza_map_marks_add (PlazaMapMarks        *self,
                     const PlazaMapBounds *view)
{
  guint n_around = 0;

  for (guint i = 0; self->n_missing > 0 && i < self->spots->len; i++)
    {
      const PlazaMapSpot *spot = g_ptr_array_index (self->spots, i);
      PlazaMapBounds there = { spot->latitude, spot->longitude, spot->latitude, spot->longitude };
      g_autofree char *key = plaza_map_mark_key_of_spot (spot);

      if (g_hash_table_contains (self->marks, key))
        continue;
      if (!plaza_map_bounds_hold (view, &there) && n_around++ >= MARKS_PER_FRAME)
        continue;

      marks_add (self, spot);
      self->n_missing--;
    }

  g_ptr_array_set_size (self->spares, 0);
  return self->n_missing > 0;
}

/**
 * plaza_map_marks_name:
 *
 * Names some that have no name.
 *
 * Returns: whether there are more to name, in the next frame
 */
gboolean
plaza_map_marks_name (PlazaMapMarks *self,
                      PlazaMapQuery *query,
                      PlazaPlaces   *places)
{
  GHashTableIter iter;
  PlazaMapMark *mark;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    if (plaza_map_mark_ensure_name (mark, query, places) && ++n == NAMES_PER_FRAME)
      return TRUE;

  return FALSE;
}

/**
 * plaza_map_marks_find:
 *
 * Returns: (transfer none) (nullable): the mark of a button
 */
PlazaMapMark *
plaza_map_marks_find (PlazaMapMarks *self,
                      GtkWidget     *button)
{
  GHashTableIter iter;
  PlazaMapMark *mark;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    if (mark->button == button)
      return mark;

  return NULL;
}

/**
 * plaza_map_marks_find_spot:
 *
 * Returns: (transfer none) (nullable): the mark that shows @spot
 */
PlazaMapMark *
plaza_map_marks_find_spot (PlazaMapMarks      *self,
                           const PlazaMapSpot *spot)
{
  g_autofree char *key = plaza_map_mark_key_of_spot (spot);

  return g_hash_table_lookup (self->marks, key);
}

/**
 * plaza_map_marks_select:
 * @spot: (nullable): whose mark is drawn larger, and no other
 */
void
plaza_map_marks_select (PlazaMapMarks      *self,
                        const PlazaMapSpot *spot)
{
  PlazaMapMark *mark, *selected = spot != NULL ? plaza_map_marks_find_spot (self, spot) : NULL;
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &mark))
    plaza_map_mark_set_selected (mark, mark == selected);
}
