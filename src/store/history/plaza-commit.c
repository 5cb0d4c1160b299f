/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-commit.h"

#include <glib/gi18n.h>

#include "plaza-commit-reason.h"
#include "plaza-derived.h"
#include "plaza-event-parts.h"
#include "plaza-event-table.h"
#include "plaza-history-table.h"
#include "plaza-point.h"
#include "plaza-record-json.h"
#include "plaza-schema.h"
#include "plaza-sheet-table.h"
#include "plaza-sqlite.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-things.h"

/* Edits, from which on a batch is worth some memory. */
#define MANY 500

typedef struct
{
  PlazaStore       *store;
  PlazaDerivedWhen  when;
  gint64            batch;
  gint64            after;     /* the newest batch that there may be before; 0 where that does not matter */
  int               n_edits;   /* that changed something */
  gboolean          prose;     /* whether guides, points or what is in them changed */
  gboolean          sheets;    /* whether any event has a sheet of its own, which goes with it */
  gboolean          none_gone; /* nothing was ever removed: what is new was never there */
  gboolean          only_gone; /* many events go, and nothing else happens */
  gboolean          only_new;  /* many events come, and nothing else happens */
  GArray           *rows;      /* of those events, PlazaEventRow: their parts and their history are written at the end */
  gboolean          reindex;   /* the lists' indexes are made at the end */
} Commit;

static gboolean
commit_refuse (const PlazaEdit  *edit,
               gconstpointer     before,
               GError          **error)
{
  g_autofree char *name = plaza_thing_name (edit->thing, edit->uid, before);
  const char *sentence;

  if (before == NULL)
    /* Translators: %s is the title of an event, or the name of another thing. */
    sentence = _("“%s” is no longer there. Somebody else removed it meanwhile.");
  else if (edit->revision == 0 && edit->thing != PLAZA_THING_EVENT_SHEET)
    /* Translators: %s is the title of an event, or the name of another thing. */
    sentence = _("“%s” has the same name. Choose another one.");
  else
    /* Translators: %s is the title of an event, or the name of another thing. */
    sentence = _("“%s” was changed by somebody else meanwhile. Look at it again, then make your change.");

  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_CONFLICT, sentence, name);
  return FALSE;
}

static gboolean
commit_is_current (const PlazaEdit *edit,
                   gconstpointer    before)
{
  if (edit->revision == PLAZA_REVISION_ANY)
    return TRUE;

  return edit->revision == (before != NULL ? plaza_record_get_revision (before) : 0);
}

static gboolean
commit_insert_event (Commit                  *self,
                     const PlazaEventRecord  *record,
                     gint64                  *id,
                     GError                 **error)
{
  PlazaEventRow row = { 0, record };

  if (!self->only_new)
    return plaza_event_table_insert (self->store, record, id, error);

  if (!plaza_event_table_insert_row (self->store, record, &row.id, error))
    return FALSE;

  *id = row.id;
  g_array_append_val (self->rows, row);
  return TRUE;
}

static gboolean
commit_write_event (Commit                  *self,
                    const PlazaEventRecord  *before,
                    const PlazaEventRecord  *after,
                    GError                 **error)
{
  PlazaStore *store = self->store;
  gint64 id = before != NULL ? before->id : 0;
  gboolean written;

  plaza_point_reach ("commit-write");
  if (after == NULL)
    written = plaza_event_table_remove (store, id, error);
  else if (before == NULL)
    written = commit_insert_event (self, after, &id, error);
  else
    written = plaza_event_table_update (store, before, after, error);

  plaza_point_reach ("commit-derive");
  return written && plaza_derived_event (store, self->when, id, before, after, error);
}

static gboolean
commit_write (Commit           *self,
              const PlazaEdit  *edit,
              gconstpointer     before,
              GError          **error)
{
  const PlazaThingTable *table = &plaza_things[edit->thing];

  if (edit->thing == PLAZA_THING_EVENT)
    return commit_write_event (self, before, edit->after, error);

  self->sheets = self->sheets || edit->thing == PLAZA_THING_EVENT_SHEET;
  self->prose = self->prose || edit->thing == PLAZA_THING_CAMPAIGN || edit->thing == PLAZA_THING_GUIDE ||
                edit->thing == PLAZA_THING_THEME || edit->thing == PLAZA_THING_POINT ||
                edit->thing == PLAZA_THING_MESSAGE;
  if (edit->after == NULL)
    {
      g_return_val_if_fail (table->remove != NULL, FALSE);
      return table->remove (self->store, edit->uid, error);
    }

  return table->write (self->store, edit->after, error) &&
         (edit->thing != PLAZA_THING_OFFICIAL || plaza_derived_official (self->store, edit->uid, error));
}

/* What the campaign's record is beside what it says: a thing that comes back goes on counting
 * where it stopped, and one that nobody moves stays where it is. */
static gboolean
commit_set_row (Commit           *self,
                const PlazaEdit  *edit,
                gconstpointer     before,
                GError          **error)
{
  int position = plaza_record_get_position (edit->after);
  int revision = 0;

  if (before != NULL)
    {
      revision = plaza_record_get_revision (before);
      position = position >= 0 ? position : plaza_record_get_position (before);
    }
  else if (!self->none_gone && !plaza_history_table_last_revision (self->store, edit->thing, edit->uid, &revision, error))
    return FALSE;

  plaza_record_set_row (edit->after, revision + 1, position);
  return TRUE;
}

static gboolean
commit_remember (Commit           *self,
                 const PlazaEdit  *edit,
                 gconstpointer     before,
                 GError          **error)
{
  g_autofree char *change =
    before != NULL ? plaza_record_json_diff (plaza_things[edit->thing].type, before, edit->after) : NULL;
  PlazaHistoryRow row = {
    .batch = self->batch,
    .thing = edit->thing,
    .uid = edit->uid,
    .what = before == NULL ? PLAZA_WHAT_NEW : edit->after == NULL ? PLAZA_WHAT_GONE : PLAZA_WHAT_CHANGED,
    .revision = plaza_record_get_revision (edit->after != NULL ? edit->after : before),
    .place = before != NULL ? plaza_record_get_position (before) : -1,
    .change = change,
  };

  plaza_point_reach ("commit-remember");
  return plaza_history_table_add (self->store, &row, self->n_edits++, error);
}

static gboolean
commit_changes_nothing (const PlazaEdit *edit,
                        gconstpointer    before)
{
  if (before == NULL || edit->after == NULL)
    return before == edit->after;

  return plaza_record_get_position (edit->after) < 0 &&
         plaza_record_equal (plaza_things[edit->thing].type, before, edit->after);
}

static gboolean commit_edit (Commit *self, const PlazaEdit *edit, GError **error);

static gboolean
commit_remove_one (Commit      *self,
                   PlazaThing   thing,
                   const char  *uid,
                   GError     **error)
{
  PlazaEdit edit = { thing, (char *) uid, PLAZA_REVISION_ANY, NULL };

  return commit_edit (self, &edit, error);
}

/* An event takes its sheet along, and brings it back when its removal is taken back: both are edits of the batch. */
static gboolean
commit_remove_sheet (Commit      *self,
                     const char  *event,
                     GError     **error)
{
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (self->store, event, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      g_autofree char *uid = plaza_sheet_line_uid (event, ((PlazaSheetLine *) g_ptr_array_index (lines, i))->part);

      if (!commit_remove_one (self, PLAZA_THING_SHEET_LINE, uid, error))
        return FALSE;
    }

  return lines != NULL && commit_remove_one (self, PLAZA_THING_EVENT_SHEET, event, error);
}

/* An event that is to be new is not looked for: the table takes no second one of its name. */
static gboolean
commit_is_new_event (const PlazaEdit *edit)
{
  return edit->thing == PLAZA_THING_EVENT && edit->revision == 0 && edit->after != NULL;
}

static gboolean
commit_edit (Commit           *self,
             const PlazaEdit  *edit,
             GError          **error)
{
  g_autoptr(GError) local = NULL;
  gpointer before = commit_is_new_event (edit) ? NULL : plaza_things[edit->thing].load (self->store, edit->uid, &local);
  gboolean takes_sheet = self->sheets && edit->thing == PLAZA_THING_EVENT && edit->after == NULL;
  gboolean done = FALSE;

  if (edit->thing == PLAZA_THING_EVENT && edit->after != NULL)
    plaza_event_record_name_slots (edit->after);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!commit_is_current (edit, before))
    commit_refuse (edit, before, error);
  else
    done = commit_changes_nothing (edit, before) ||
           ((edit->after == NULL || commit_set_row (self, edit, before, error)) &&
            (!takes_sheet || commit_remove_sheet (self, edit->uid, error)) &&
            commit_write (self, edit, before, error) &&
            (self->only_new || commit_remember (self, edit, before, error)));

  plaza_record_unref (before);
  return done;
}

/* What it names is looked at first: where that was refused, the event itself has been written already. */
static gboolean
commit_explain (Commit           *self,
                const PlazaEdit  *edit,
                GError          **error)
{
  gpointer same;

  if (plaza_commit_explain (self->store, edit, error))
    return TRUE;

  same = commit_is_new_event (edit) ? plaza_things[edit->thing].load (self->store, edit->uid, NULL) : NULL;
  if (same == NULL)
    return FALSE;

  commit_refuse (edit, same, error);
  plaza_record_unref (same);
  return TRUE;
}

/* Where the schema refused it: in words, as far as there are some. */
static gboolean
commit_try_edit (Commit           *self,
                 const PlazaEdit  *edit,
                 GError          **error)
{
  GError *failure = NULL;

  if (commit_edit (self, edit, &failure))
    return TRUE;

  if (g_error_matches (failure, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID) && commit_explain (self, edit, error))
    g_error_free (failure);
  else
    g_propagate_error (error, failure);
  return FALSE;
}

/* Of what cannot be told by its edit. */
static gboolean
commit_explain_any (Commit     *self,
                    GPtrArray  *edits,
                    GError    **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (plaza_commit_explain (self->store, g_ptr_array_index (edits, i), error))
      return TRUE;

  return FALSE;
}

static gboolean
commit_write_rest (Commit     *self,
                   GPtrArray  *edits,
                   GError    **error)
{
  const PlazaEventRow *rows = (const PlazaEventRow *) self->rows->data;
  GError *failure = NULL;

  self->n_edits = edits->len;
  if (plaza_event_table_insert_parts (self->store, rows, self->rows->len, &failure) &&
      plaza_history_table_add_events (self->store, self->batch, edits, &failure))
    return TRUE;

  if (g_error_matches (failure, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID) && commit_explain_any (self, edits, error))
    g_error_free (failure);
  else
    g_propagate_error (error, failure);
  return FALSE;
}

/* Points may name each other in any order: what is missing now would be missed by COMMIT, without a word of what. */
static gboolean
commit_check_names (Commit     *self,
                    GPtrArray  *edits,
                    GError    **error)
{
  int n_missing = 0, highest;
  gboolean all_there = TRUE;

  if (self->only_new && !plaza_event_parts_check_officials (self->store, &all_there, error))
    return FALSE;
  sqlite3_db_status (self->store->db, SQLITE_DBSTATUS_DEFERRED_FKS, &n_missing, &highest, 0);
  if (n_missing == 0 && all_there)
    return TRUE;

  if (commit_explain_any (self, edits, error))
    return FALSE;

  plaza_store_error_set (error, PLAZA_STORE_ERROR_INVALID, self->store->name);
  return FALSE;
}

static gboolean
commit_is_next (Commit  *self,
                GError **error)
{
  gint64 newest;

  if (self->after == 0)
    return TRUE;
  if (!plaza_history_table_find_newest (self->store, &newest, error))
    return FALSE;
  if (newest == self->after)
    return TRUE;

  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_CONFLICT,
                               _("“%s” was changed by somebody else meanwhile. Look at it again, then make your change."),
                               self->store->name);
  return FALSE;
}

/* What is done for all edits together. */
static gboolean
commit_finish (Commit     *self,
               GPtrArray  *edits,
               GError    **error)
{
  return (!self->only_new || commit_write_rest (self, edits, error)) &&
         (!self->only_gone || plaza_event_table_remove_orphans (self->store, self->when == PLAZA_DERIVED_LATER, error)) &&
         (!self->reindex || plaza_store_execute (self->store, plaza_schema_list_indexes, error)) &&
         commit_check_names (self, edits, error) &&
         (!self->prose || plaza_derived_prose (self->store, error)) &&
         plaza_derived_finish (self->store, self->when, error);
}

static gboolean
commit_edits (Commit            *self,
              const PlazaBatch  *batch,
              GPtrArray         *edits,
              GError           **error)
{
  if (!commit_is_next (self, error) ||
      !plaza_history_table_add_batch (self->store, batch, self->store->batch_time, &self->batch, error) ||
      !plaza_sheet_table_any (self->store, &self->sheets, error))
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    if (!plaza_progress_step (self->store->progress, i, edits->len, error) ||
        !commit_try_edit (self, g_ptr_array_index (edits, i), error))
      return FALSE;

  return commit_finish (self, edits, error);
}

static gboolean
commit_end (Commit    *self,
            gboolean   success,
            gboolean   keep,
            gint64    *id,
            GError   **error)
{
  g_clear_pointer (&self->store->batch_time, g_free);
  self->store->batch_origin = NULL;

  /* What changes nothing leaves no trace, and neither does a trial. */
  if (success && (!keep || self->n_edits == 0))
    {
      plaza_store_end (self->store, FALSE, NULL);
      *id = 0;
      return TRUE;
    }

  *id = self->batch;
  plaza_point_reach ("commit-end");
  success = plaza_store_end (self->store, success, error);
  plaza_point_reach ("commit-done");
  return success;
}

static gboolean
commit_begin (Commit            *self,
              const PlazaBatch  *batch,
              GError           **error)
{
  g_autoptr(GDateTime) now = NULL;

  if (!plaza_store_begin (self->store, error))
    return FALSE;

  now = g_date_time_new_now_utc ();
  self->store->batch_time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  self->store->batch_origin = batch->origin;
  return TRUE;
}

/* How many of the edits bring an event, or remove one. */
static guint
commit_count_events (GPtrArray *edits,
                     gboolean   gone)
{
  guint n = 0;

  for (guint i = 0; i < edits->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      n += gone ? edit->thing == PLAZA_THING_EVENT && edit->after == NULL : commit_is_new_event (edit);
    }

  return n;
}

/* Where most events go, what is left is indexed anew sooner than the others are taken out one by one; where most
 * are new, all are. */
static gboolean
commit_begin_many (Commit     *self,
                   GPtrArray  *edits,
                   GError    **error)
{
  guint n_gone = commit_count_events (edits, TRUE);
  int n_events = 0;

  plaza_sqlite_read_number (self->store->db, "SELECT count(*) FROM event", &n_events);
  self->when = n_gone > (guint) n_events / 2 ? PLAZA_DERIVED_LATER : PLAZA_DERIVED_SQUARES_LATER;
  self->reindex = self->when == PLAZA_DERIVED_LATER || commit_count_events (edits, FALSE) > (guint) n_events;
  return plaza_history_table_none_gone (self->store, &self->none_gone, error) &&
         (!self->reindex || plaza_store_execute (self->store, plaza_schema_drop_list_indexes, error)) &&
         plaza_derived_begin (self->store, self->when, error);
}

static gboolean
commit_do (PlazaStore        *store,
           const PlazaBatch  *batch,
           gint64             after,
           GPtrArray         *edits,
           gboolean           keep,
           gint64            *id,
           GError           **error)
{
  gboolean large = edits->len > MANY;
  Commit self = {
    .store = store,
    .after = after,
    .only_gone = large && commit_count_events (edits, TRUE) == edits->len,
    .only_new = large && commit_count_events (edits, FALSE) == edits->len,
  };
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlazaEventRow));
  gboolean done;

  self.rows = rows;
  if (large)
    plaza_connection_set_large (store, TRUE);
  /* Nothing but an event's own parts refers to it, and those come and go with it. Whom new events address is
   * asked for all of them together. */
  if (self.only_gone || self.only_new)
    plaza_connection_set_foreign_keys (store, FALSE);
  done = commit_begin (&self, batch, error) &&
         commit_end (&self, (!large || commit_begin_many (&self, edits, error)) &&
                            commit_edits (&self, batch, edits, error), keep, id, error);
  if (self.only_gone || self.only_new)
    plaza_connection_set_foreign_keys (store, TRUE);
  if (large)
    plaza_connection_set_large (store, FALSE);
  return done;
}

/**
 * plaza_commit_after:
 * @after: the newest batch when @edits were made; 0 for plaza_commit()
 *
 * As plaza_commit(), where the edits would be wrong after any newer batch, also after one of other things.
 *
 * Returns: whether the campaign is as the edits want it
 */
gboolean
plaza_commit_after (PlazaStore        *store,
                    const PlazaBatch  *batch,
                    gint64             after,
                    GPtrArray         *edits,
                    gint64            *id,
                    GError           **error)
{
  return commit_do (store, batch, after, edits, TRUE, id, error);
}

/**
 * plaza_commit_try:
 *
 * Returns: whether plaza_commit() would write the edits now; nothing is written
 */
gboolean
plaza_commit_try (PlazaStore        *store,
                  const PlazaBatch  *batch,
                  GPtrArray         *edits,
                  GError           **error)
{
  gint64 id;

  return commit_do (store, batch, 0, edits, FALSE, &id, error);
}

/**
 * plaza_commit:
 * @edits: (element-type PlazaEdit): what is to change, each thing once; the records get the
 *   revision that they are from now on
 * @id: (out): the batch's number; 0 where nothing was otherwise than it is to be
 * @error: %PLAZA_STORE_ERROR_CONFLICT where something was changed or removed since it was read
 *
 * Writes all of it or nothing: the things, what they are found by, and their history.
 *
 * Returns: whether the campaign is as the edits want it
 */
gboolean
plaza_commit (PlazaStore        *store,
              const PlazaBatch  *batch,
              GPtrArray         *edits,
              gint64            *id,
              GError           **error)
{
  return plaza_commit_after (store, batch, 0, edits, id, error);
}
