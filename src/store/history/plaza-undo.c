/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-undo.h"

#include <glib/gi18n.h>

#include "plaza-commit.h"
#include "plaza-event-table.h"
#include "plaza-history-table.h"
#include "plaza-record-json.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-things.h"

static gboolean
undo_refuse (const PlazaHistoryRow  *row,
             gconstpointer           record,
             GError                **error)
{
  g_autofree char *name = plaza_thing_name (row->thing, row->uid, record);

  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_CONFLICT,
                               /* Translators: %s is the title of an event, or the name of another thing. */
                               _("“%s” was changed again since. Undo that change first."), name);
  return FALSE;
}

/* A history from outside may be damaged; the campaign itself is not. */
static gboolean
undo_fail_damaged (const PlazaHistoryRow  *row,
                   GError                **error)
{
  g_autofree char *name = plaza_text_visible (row->uid);

  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_DAMAGED,
                               /* Translators: %s is the name of an event, or of another thing, in the file. */
                               _("The history of “%s” is damaged, so that this cannot be taken back. Nothing was changed."), name);
  return FALSE;
}

/* Makes of @record what it was. */
static gboolean
undo_apply (PlazaStore             *store,
            const PlazaHistoryRow  *row,
            JsonObject             *change,
            gpointer                record,
            GError                **error)
{
  if (plaza_record_json_apply (plaza_things[row->thing].type, record, change, PLAZA_SIDE_BEFORE))
    return TRUE;

  plaza_record_unref (record);
  return undo_fail_damaged (row, error);
}

static gboolean
undo_removal (PlazaStore             *store,
              const PlazaHistoryRow  *row,
              JsonObject             *change,
              gpointer                current,
              PlazaEdit             **edit,
              GError                **error)
{
  gpointer record;

  if (current != NULL)
    return undo_refuse (row, current, error);

  record = plaza_record_new (plaza_things[row->thing].type);
  if (!undo_apply (store, row, change, record, error))
    return FALSE;

  plaza_record_set_row (record, 0, row->place);
  *edit = plaza_edit_new (row->thing, row->uid, 0, record);
  return TRUE;
}

static gboolean
undo_change (PlazaStore             *store,
             const PlazaHistoryRow  *row,
             JsonObject             *change,
             gpointer                current,
             PlazaEdit             **edit,
             GError                **error)
{
  const PlazaRecordType *type = plaza_things[row->thing].type;
  g_autofree char *conflict = current != NULL ? plaza_record_json_conflict (type, current, change, PLAZA_SIDE_AFTER)
                                              : NULL;
  gpointer record;

  if (current == NULL || conflict != NULL)
    return undo_refuse (row, current, error);

  record = plaza_record_copy (type, current);
  if (!undo_apply (store, row, change, record, error))
    return FALSE;

  *edit = plaza_edit_new (row->thing, row->uid, plaza_record_get_revision (current), record);
  return TRUE;
}

static gboolean
undo_addition (PlazaStore             *store,
               const PlazaHistoryRow  *row,
               gpointer                current,
               PlazaEdit             **edit,
               GError                **error)
{
  gboolean changed = FALSE;

  /* The revision that the batch made is still there: nobody touched it. */
  if ((current == NULL || plaza_record_get_revision (current) != row->revision) &&
      !plaza_history_table_was_changed (store, row, &changed, error))
    return FALSE;
  if (current == NULL || changed)
    return undo_refuse (row, current, error);

  *edit = plaza_edit_new (row->thing, row->uid, plaza_record_get_revision (current), NULL);
  return TRUE;
}

/* Whether an event is as the batch made it: then it need not be read to know that it may go. After the last batch
 * of all nobody can have touched it, and the commit sees to it that there is no later one. */
static gboolean
undo_is_as_made (PlazaStore             *store,
                 const PlazaHistoryRow  *row,
                 gint64                  newest,
                 gboolean               *as_made,
                 GError                **error)
{
  int revision = 0;

  *as_made = FALSE;
  if (row->thing != PLAZA_THING_EVENT || row->what != PLAZA_WHAT_NEW)
    return TRUE;
  if (row->batch != newest && !plaza_event_table_find_revision (store, row->uid, &revision, error))
    return FALSE;

  *as_made = row->batch == newest || (revision != 0 && revision == row->revision);
  return TRUE;
}

static gboolean
undo_row (PlazaStore             *store,
          const PlazaHistoryRow  *row,
          gint64                  newest,
          PlazaEdit             **edit,
          GError                **error)
{
  g_autoptr(JsonNode) change = row->change != NULL ? json_from_string (row->change, NULL) : NULL;
  g_autoptr(GError) local = NULL;
  gpointer current;
  gboolean done;

  if (!undo_is_as_made (store, row, newest, &done, error))
    return FALSE;
  if (done)
    {
      *edit = plaza_edit_new (row->thing, row->uid, row->revision, NULL);
      return TRUE;
    }

  if ((int) row->thing < 0 || (row->what != PLAZA_WHAT_NEW && (change == NULL || !JSON_NODE_HOLDS_OBJECT (change))))
    return undo_fail_damaged (row, error);

  current = plaza_things[row->thing].load (store, row->uid, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (row->what == PLAZA_WHAT_NEW)
    done = undo_addition (store, row, current, edit, error);
  else if (row->what == PLAZA_WHAT_GONE)
    done = undo_removal (store, row, json_node_get_object (change), current, edit, error);
  else
    done = undo_change (store, row, json_node_get_object (change), current, edit, error);

  plaza_record_unref (current);
  return done;
}

/* The last first, so that what refers to something comes after it. */
static GPtrArray *
undo_list_edits (PlazaStore  *store,
                 gint64       batch,
                 gint64       newest,
                 GError     **error)
{
  g_autoptr(GPtrArray) rows = plaza_history_table_list (store, batch, error);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_edit_free);

  for (guint i = rows != NULL ? rows->len : 0; i-- > 0;)
    {
      PlazaEdit *edit;

      if (!plaza_progress_step (store->progress, rows->len - i, rows->len, error) ||
          !undo_row (store, g_ptr_array_index (rows, i), newest, &edit, error))
        return NULL;
      g_ptr_array_add (edits, edit);
    }

  return rows != NULL ? g_steal_pointer (&edits) : NULL;
}

/* What is taken back or put back is what was done last with it: by the batch itself, by
 * its undoing, or by its putting back. */
static gboolean
undo_commit (PlazaStore        *store,
             const PlazaBatch  *batch,
             gint64             newest,
             gint64            *id,
             GError           **error)
{
  g_autoptr(GPtrArray) edits = NULL;
  gint64 last;

  if (!plaza_history_table_find_last (store, batch->undoes, &last, error))
    return FALSE;

  plaza_progress_begin (store->progress, NULL, 0, 0.4);
  edits = undo_list_edits (store, last, newest, error);
  plaza_progress_begin (store->progress, NULL, 0.4, 1);
  return edits != NULL && plaza_commit_after (store, batch, newest, edits, id, error);
}

static gboolean
undo_nothing (PlazaStore  *store,
              const char  *sentence,
              GError     **error)
{
  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_NOTHING, sentence, store->name);
  return FALSE;
}

/* Which batch is to be taken back. */
static gboolean
undo_choose (PlazaStore  *store,
             gint64      *batch,
             GError     **error)
{
  gboolean stands;

  if (*batch == 0 && !plaza_history_table_find_undo (store, batch, error))
    return FALSE;
  if (*batch == 0)
    return undo_nothing (store, _("There is nothing to undo in “%s”."), error);
  if (!plaza_history_table_stands (store, *batch, &stands, error))
    return FALSE;

  return stands || undo_nothing (store, _("That is no change of “%s” that could be undone."), error);
}

/* Which batch is to be put back. */
static gboolean
undo_choose_redo (PlazaStore  *store,
             gint64      *batch,
             GError     **error)
{
  gint64 next;

  if (!plaza_history_table_find_redo (store, &next, error))
    return FALSE;
  if (next == 0 && *batch == 0)
    return undo_nothing (store, _("There is nothing to redo in “%s”."), error);
  if (*batch != 0 && *batch != next)
    {
      g_set_error_literal (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT,
                           _("This cannot be put back any more: something else was changed or undone since."));
      return FALSE;
    }

  *batch = next;
  return TRUE;
}

static gboolean
undo_try (PlazaStore        *store,
          const PlazaBatch  *batch,
          gint64             newest,
          gint64            *id,
          GError           **error)
{
  PlazaBatch chosen = *batch;

  return (batch->redo ? undo_choose_redo (store, &chosen.undoes, error)
                      : undo_choose (store, &chosen.undoes, error)) &&
         undo_commit (store, &chosen, newest, id, error);
}

/* The edits of a large batch are made before the file is locked for others. Where one of them was faster,
 * what can be undone, and why not, may be otherwise. */
static gboolean
undo_until_next (PlazaStore        *store,
                 const PlazaBatch  *batch,
                 gint64            *id,
                 GError           **error)
{
  GError *failure = NULL;
  gint64 before, newest;

  if (!plaza_history_table_find_newest (store, &newest, error))
    return FALSE;

  do
    {
      g_clear_error (&failure);
      before = newest;
      if (undo_try (store, batch, before, id, &failure))
        return TRUE;
    }
  while (plaza_history_table_find_newest (store, &newest, NULL) && newest != before);

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * plaza_undo:
 * @batch: who takes back which batch: @undoes of it, or 0 for the newest that stands
 * @id: (out): the number of the new batch
 * @error: %PLAZA_STORE_ERROR_CONFLICT where something that the batch changed was changed again
 *   since; %PLAZA_STORE_ERROR_NOTHING where there is nothing to take back
 *
 * Returns: whether it was taken back, all of it
 */
gboolean
plaza_undo (PlazaStore        *store,
            const PlazaBatch  *batch,
            gint64            *id,
            GError           **error)
{
  PlazaBatch undo = *batch;

  undo.redo = FALSE;
  return undo_until_next (store, &undo, id, error);
}

/**
 * plaza_redo:
 * @batch: who puts back which batch: @undoes of it, or 0 for what was taken back last; @redo of it does not count
 * @error: as for plaza_undo(); %PLAZA_STORE_ERROR_CONFLICT also where @undoes is no longer what was taken back last
 *
 * Puts back what was taken back last, as long as nothing new was done since.
 *
 * Returns: whether it was put back, all of it
 */
gboolean
plaza_redo (PlazaStore        *store,
            const PlazaBatch  *batch,
            gint64            *id,
            GError           **error)
{
  PlazaBatch redo = *batch;

  redo.redo = TRUE;
  return undo_until_next (store, &redo, id, error);
}
