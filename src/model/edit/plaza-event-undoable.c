/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-undoable.h"

#include <json-glib/json-glib.h>

/* Adds what a change touched to @touched. Returns: whether anything of it was there already */
static gboolean
event_undoable_touch (const PlazaHistoryRow *row,
                      GHashTable            *touched)
{
  g_autoptr(JsonNode) node = row->change != NULL ? json_from_string (row->change, NULL) : NULL;
  g_autoptr(GList) paths = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_members (json_node_get_object (node)) : NULL;
  gboolean again = FALSE;

  for (GList *path = paths; path != NULL; path = path->next)
    again |= !g_hash_table_add (touched, g_strdup (path->data));

  return again;
}

/**
 * plaza_event_undoable:
 * @rows: (element-type PlazaHistoryRow): what became of one thing, the oldest first
 *
 * What was changed again cannot be taken back alone, and what was taken back is no change any more. That an event was
 * added can be taken back while nothing else became of it.
 *
 * Returns: (transfer full) (element-type gboolean): for each of @rows, whether it can be
 */
GArray *
plaza_event_undoable (PlazaCampaign *campaign,
                      GPtrArray     *rows)
{
  GArray *undoable = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), rows->len);
  g_autoptr(GHashTable) touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), undoable);

  g_array_set_size (undoable, rows->len);
  for (guint i = rows->len; i > 0; i--)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i - 1);
      gboolean *can = &g_array_index (undoable, gboolean, i - 1);

      if (row->undoes != 0 || !plaza_campaign_stands (campaign, row->batch))
        continue;

      *can = row->what == PLAZA_WHAT_CHANGED ? !event_undoable_touch (row, touched) : g_hash_table_size (touched) == 0;
    }

  return undoable;
}
