/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sketch-table.h"

#include "plaza-event-key.h"
#include "plaza-rows.h"

static const char list[] = "SELECT list_key, title, state FROM event";

static gboolean
sketch_table_read (PlazaStatement *row,
                   PlazaSketch    *sketch)
{
  const void *bytes = sqlite3_column_blob (row, 0);
  gsize length = sqlite3_column_bytes (row, 0);
  PlazaEventPoint point = { 0 };
  PlazaEventKey key;

  /* What is no key, in a file from outside, is found by checking the file. */
  if (!plaza_event_key_unpack (&key, &sketch->id, bytes, length))
    return FALSE;

  plaza_event_point_unpack (&point, bytes, length);
  sketch->first_day = key.first_day;
  sketch->last_day = key.last_day;
  sketch->point = point.point;
  sketch->title = (const char *) sqlite3_column_text (row, 1);
  sketch->state = (const char *) sqlite3_column_text (row, 2);
  return sketch->title != NULL;
}

/**
 * plaza_sketch_table_foreach:
 * @func: called for each event
 *
 * One pass over the table, for whoever compares many events with all that there are.
 *
 * Returns: whether all were read
 */
gboolean
plaza_sketch_table_foreach (PlazaStore       *store,
                            PlazaSketchFunc   func,
                            gpointer          data,
                            GError          **error)
{
  g_autoptr(PlazaStatement) rows = plaza_statement_get (store, list, error);
  g_autoptr(GError) local = NULL;
  PlazaSketch sketch;

  if (rows == NULL)
    return FALSE;

  while (plaza_statement_next (store, rows, &local))
    if (sketch_table_read (rows, &sketch))
      func (&sketch, data);

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
