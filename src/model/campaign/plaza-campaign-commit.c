/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"
#include "plaza-campaign-review.h"
#include "plaza-campaign-texts.h"
#include "plaza-campaign-try.h"

#include "plaza-campaign-table.h"
#include "plaza-commit.h"
#include "plaza-history-table.h"
#include "plaza-undo.h"

/* What is done within a frame. */
#define MOST_EDITS_AT_ONCE 20

void
plaza_change_free (PlazaChange *self)
{
  g_free (self->uid);
  g_free (self);
}

/* For the room: what is in the file now has been seen. */
gboolean
plaza_campaign_see_all (PlazaCampaign  *self,
                        GError        **error)
{
  return plaza_history_table_find_newest (self->store, &self->seen, error) &&
         plaza_store_read_version (self->store, &self->version, error);
}

static guint
commit_change_hash (gconstpointer key)
{
  const PlazaChange *change = key;

  return g_str_hash (change->uid) ^ change->thing;
}

static gboolean
commit_change_equal (gconstpointer one,
                     gconstpointer other)
{
  const PlazaChange *a = one, *b = other;

  return a->thing == b->thing && g_str_equal (a->uid, b->uid);
}

static PlazaChange *
commit_change_new (PlazaThing  thing,
                   const char *uid)
{
  PlazaChange *self = g_new (PlazaChange, 1);

  *self = (PlazaChange) { thing, g_strdup (uid) };
  return self;
}

/* Each thing once, however often it was changed; a batch may have a hundred thousand. */
static void
commit_changes_add (GPtrArray             *changes,
                    GHashTable            *known,
                    const PlazaHistoryRow *row)
{
  PlazaChange *change;

  if (g_hash_table_contains (known, &(PlazaChange) { row->thing, row->uid }))
    return;

  change = commit_change_new (row->thing, row->uid);
  g_hash_table_add (known, change);
  g_ptr_array_add (changes, change);
}

/* Changes, from which on it is quicker to forget all events than to look for those. */
#define MANY 500

/* Lets go of what was read. The window may still look at the records of an array; they stay
 * until the campaign is closed. */
static void
commit_forget_records (PlazaCampaign  *self,
                       GPtrArray     **records)
{
  if (*records != NULL)
    g_ptr_array_add (self->former, g_steal_pointer (records));
}

static void
commit_forget_thing (PlazaCampaign     *self,
                     const PlazaChange *change,
                     gboolean           is_done)
{
  switch (change->thing)
    {
    case PLAZA_THING_EVENT:
      if (!is_done)
        plaza_event_cache_forget (self->events, change->uid);
      break;
    case PLAZA_THING_OFFICIAL:
      commit_forget_records (self, &self->officials);
      break;
    case PLAZA_THING_BILL:
      commit_forget_records (self, &self->bills);
      break;
    case PLAZA_THING_GUIDE:
      commit_forget_records (self, &self->guides);
      break;
    case PLAZA_THING_THEME:
      commit_forget_records (self, &self->themes);
      break;
    case PLAZA_THING_POINT:
      commit_forget_records (self, &self->points);
      break;
    case PLAZA_THING_MESSAGE:
      commit_forget_records (self, &self->messages);
      break;
    case PLAZA_THING_CAMPAIGN:
    case PLAZA_THING_EVENT_SHEET:
    case PLAZA_THING_SHEET_LINE:
    case PLAZA_THING_VALUE:
    case PLAZA_THING_DISTRICTS:
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_changes_have:
 * @changes: (element-type PlazaChange): what PlazaCampaign::changed told of
 * @uid: (nullable): of one thing; %NULL for any of its kind
 *
 * Returns: whether that is among them
 */
gboolean
plaza_changes_have (GPtrArray  *changes,
                    PlazaThing  thing,
                    const char *uid)
{
  g_return_val_if_fail (changes != NULL, FALSE);

  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaChange *change = g_ptr_array_index (changes, i);

      if (change->thing == thing && (uid == NULL || g_str_equal (change->uid, uid)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
commit_load_record (PlazaCampaign  *self,
                    GError        **error)
{
  PlazaCampaignRecord *record = plaza_campaign_table_load (self->store, error);
  g_autoptr(GPtrArray) former = NULL;

  if (record == NULL)
    return FALSE;

  former = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_ptr_array_add (former, self->record);
  g_ptr_array_add (self->former, g_steal_pointer (&former));
  self->record = record;
  return TRUE;
}

/* The rows of the events that were changed; NULL where lists are better made anew: a row that
 * is gone has no number any more. */
static GArray *
commit_list_rows_of (PlazaCampaign *self,
                     GPtrArray     *changes,
                     gboolean       any_gone)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (any_gone || changes->len > MANY)
    return NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaChange *change = g_ptr_array_index (changes, i);
      g_autoptr(PlazaEvent) event = NULL;
      guint32 id;

      if (change->thing != PLAZA_THING_EVENT)
        continue;

      event = plaza_campaign_find_event (self, change->uid, NULL);
      if (event == NULL)
        return NULL;

      id = (guint32) plaza_event_get_id (event);
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/* Who is told may let go of a sheet, or look at another one. */
static gboolean
commit_reload_sheets (PlazaCampaign  *self,
                      GError        **error)
{
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->sheets->len; i++)
    g_ptr_array_add (sheets, g_object_ref (g_ptr_array_index (self->sheets, i)));
  for (guint i = 0; i < sheets->len; i++)
    if (!plaza_sheet_reload (g_ptr_array_index (sheets, i), error))
      return FALSE;

  return TRUE;
}

/* Reads anew what was changed, as far as it was read. */
static gboolean
commit_take_changes (PlazaCampaign  *self,
                     GPtrArray      *changes,
                     gboolean        any_gone,
                     GError        **error)
{
  g_autoptr(GArray) ids = NULL;

  if (changes->len == 0)
    return TRUE;

  if (changes->len > MANY)
    plaza_event_cache_forget_all (self->events);
  for (guint i = 0; i < changes->len; i++)
    commit_forget_thing (self, g_ptr_array_index (changes, i), changes->len > MANY);
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL) || plaza_changes_have (changes, PLAZA_THING_OFFICIAL, NULL))
    {
      ids = commit_list_rows_of (self, changes, any_gone);
      plaza_campaign_follow_lists (self, ids);
    }
  if ((plaza_changes_have (changes, PLAZA_THING_CAMPAIGN, NULL) && !commit_load_record (self, error)) ||
      (plaza_changes_have (changes, PLAZA_THING_VALUE, NULL) && !plaza_campaign_load_values (self, error)) ||
      !commit_reload_sheets (self, error))
    return FALSE;

  plaza_campaign_emit_changed (self, changes);
  return TRUE;
}

/* All that was written since this was called last, by whomever. */
static gboolean
commit_take_new_batches (PlazaCampaign  *self,
                         GError        **error)
{
  g_autoptr(GPtrArray) rows = plaza_history_table_list_changed (self->store, self->seen, error);
  g_autoptr(GPtrArray) changes = g_ptr_array_new ();
  g_autoptr(GHashTable) known = g_hash_table_new_full (commit_change_hash, commit_change_equal, (GDestroyNotify) plaza_change_free, NULL);

  gboolean any_gone = FALSE;

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i);

      commit_changes_add (changes, known, row);
      any_gone |= row->thing == PLAZA_THING_EVENT && row->what == PLAZA_WHAT_GONE;
      self->seen = row->batch;
    }

  return commit_take_changes (self, changes, any_gone, error);
}

/* Whether the last batch is all that was written since, and did what it was asked for and no more: new events come
 * as they are, or not at all. */
static gboolean
commit_is_known (PlazaCampaign *self,
                 GPtrArray     *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->thing != PLAZA_THING_EVENT || edit->revision != 0 || edit->after == NULL)
        return FALSE;
    }

  return self->committed == self->seen + 1;
}

/* What was just written; of an import the history need not be read again. */
static gboolean
commit_take_batch (PlazaCampaign  *self,
                   GPtrArray      *edits,
                   GError        **error)
{
  g_autoptr(GPtrArray) changes = NULL;

  if (!commit_is_known (self, edits))
    return commit_take_new_batches (self, error);

  changes = g_ptr_array_new_full (edits->len, (GDestroyNotify) plaza_change_free);
  for (guint i = 0; i < edits->len; i++)
    g_ptr_array_add (changes, commit_change_new (PLAZA_THING_EVENT, ((const PlazaEdit *) g_ptr_array_index (edits, i))->uid));
  self->seen = self->committed;
  return commit_take_changes (self, changes, FALSE, error);
}

/**
 * plaza_campaign_refresh:
 *
 * Looks whether another program, or another window, has written the file. Costs microseconds where none has.
 *
 * Returns: whether the campaign shows what is in the file
 */
gboolean
plaza_campaign_refresh (PlazaCampaign  *self,
                        GError        **error)
{
  gint64 version;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  if (!plaza_store_read_version (self->store, &version, error))
    return FALSE;
  if (version == self->version)
    return TRUE;

  self->version = version;
  return commit_take_new_batches (self, error);
}

/**
 * plaza_campaign_set_origin:
 * @origin: where changes come from: "window", "command-line", the name of a file
 */
void
plaza_campaign_set_origin (PlazaCampaign *self,
                           const char    *origin)
{
  g_return_if_fail (PLAZA_IS_CAMPAIGN (self));
  g_return_if_fail (origin != NULL);

  g_set_str (&self->origin, origin);
}

/**
 * plaza_campaign_get_origin:
 *
 * Returns: (nullable): what plaza_campaign_set_origin() said last
 */
const char *
plaza_campaign_get_origin (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return self->origin;
}

/* Who sits at this computer, as it knows them. */
static const char *
commit_author (void)
{
  const char *name = g_get_real_name ();

  return name == NULL || *name == '\0' || g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

static PlazaBatch
commit_batch_of (PlazaCampaign *self,
                 const char    *action,
                 gint64         undoes)
{
  return (PlazaBatch) {
    .author = commit_author (),
    .origin = self->origin != NULL ? self->origin : "window",
    .action = action,
    .undoes = undoes,
  };
}

/**
 * plaza_campaign_commit:
 * @action: (nullable): what the user did, as a nick; %NULL where nobody would undo it
 * @edits: (element-type PlazaEdit): what is to change, each thing once
 * @error: %PLAZA_STORE_ERROR_CONFLICT where something was changed or removed since it was read
 *
 * Writes all of it or nothing, as one step that can be undone, and then tells of it: PlazaCampaign::changed.
 * Choices that nobody would undo hold as long as the campaign is open, where it can only be read.
 *
 * Returns: whether the campaign is as the edits want it
 */
gboolean
plaza_campaign_commit (PlazaCampaign  *self,
                       const char     *action,
                       GPtrArray      *edits,
                       GError        **error)
{
  PlazaBatch batch;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (edits != NULL, FALSE);

  if (action == NULL && plaza_store_is_read_only (self->store))
    {
      plaza_campaign_hold_values (self, edits);
      return TRUE;
    }

  batch = commit_batch_of (self, action, 0);
  return plaza_commit (self->store, &batch, edits, &self->committed, error) && commit_take_batch (self, edits, error);
}

/**
 * plaza_campaign_try:
 * @edits: (element-type PlazaEdit): as for plaza_campaign_commit()
 *
 * Returns: whether plaza_campaign_commit() would write them now; nothing is written
 */
gboolean
plaza_campaign_try (PlazaCampaign  *self,
                    GPtrArray      *edits,
                    GError        **error)
{
  PlazaBatch batch;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (edits != NULL, FALSE);

  batch = commit_batch_of (self, NULL, 0);
  return plaza_commit_try (self->store, &batch, edits, error);
}

/**
 * plaza_campaign_undo:
 * @batch: which; 0 for the newest that stands
 * @error: %PLAZA_STORE_ERROR_CONFLICT where something that it changed was changed again since;
 *   %PLAZA_STORE_ERROR_NOTHING where there is nothing to undo
 *
 * Returns: whether all that it did was taken back
 */
gboolean
plaza_campaign_undo (PlazaCampaign  *self,
                     gint64          batch,
                     GError        **error)
{
  PlazaBatch undo;
  gint64 id;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  undo = commit_batch_of (self, NULL, batch);
  return plaza_undo (self->store, &undo, &id, error) && commit_take_new_batches (self, error);
}

/**
 * plaza_campaign_redo:
 * @batch: which; 0 for what was undone last
 * @error: as for plaza_campaign_undo(); %PLAZA_STORE_ERROR_CONFLICT also where it is not @batch any more that
 *   was undone last
 *
 * Returns: whether all that it did was put back
 */
gboolean
plaza_campaign_redo (PlazaCampaign  *self,
                     gint64          batch,
                     GError        **error)
{
  PlazaBatch redo;
  gint64 id;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  redo = commit_batch_of (self, NULL, batch);
  return plaza_redo (self->store, &redo, &id, error) && commit_take_new_batches (self, error);
}

/**
 * plaza_campaign_list_history:
 * @uid: (nullable): of an event; %NULL for all that was done
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what became of it, newest last; of an
 *   event with what became of its sheet
 */
GPtrArray *
plaza_campaign_list_history (PlazaCampaign  *self,
                             const char     *uid,
                             GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return uid != NULL ? plaza_history_table_list_of (self->store, uid, error)
                     : plaza_history_table_list_since (self->store, 0, error);
}

/**
 * plaza_campaign_list_text_history:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what became of the campaign's texts, newest last
 */
GPtrArray *
plaza_campaign_list_text_history (PlazaCampaign  *self,
                                  GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return plaza_history_table_list_texts (self->store, error);
}

/**
 * plaza_campaign_find_last_text:
 *
 * Returns: (transfer full) (nullable): when a text of the campaign was last written, UTC, as "2017-02-11T09:02:10Z"; %NULL
 *   where that was before the history begins, or cannot be read
 */
char *
plaza_campaign_find_last_text (PlazaCampaign *self)
{
  char *time;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return plaza_history_table_find_last_text (self->store, &time, NULL) ? time : NULL;
}

/**
 * plaza_campaign_get_committed:
 *
 * Returns: the number of what plaza_campaign_commit() wrote last, to undo just that; 0 before anything was
 */
gint64
plaza_campaign_get_committed (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  return self->committed;
}

/**
 * plaza_campaign_is_long:
 * @batch: a number from the history
 *
 * Returns: whether it changed so much that to take it back or put it back is work for a job (plaza-campaign-jobs.h)
 */
gboolean
plaza_campaign_is_long (PlazaCampaign *self,
                        gint64         batch)
{
  gint64 n = 0;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  plaza_history_table_count (self->store, batch, &n, NULL);
  return n > MOST_EDITS_AT_ONCE;
}

/**
 * plaza_campaign_find_undo:
 *
 * Returns: the number of what would be undone next; 0 for nothing
 */
gint64
plaza_campaign_find_undo (PlazaCampaign *self)
{
  gint64 batch = 0;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  plaza_history_table_find_undo (self->store, &batch, NULL);
  return batch;
}

/**
 * plaza_campaign_find_redo:
 *
 * Returns: the number of what would be put back next; 0 for nothing
 */
gint64
plaza_campaign_find_redo (PlazaCampaign *self)
{
  gint64 batch = 0;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  plaza_history_table_find_redo (self->store, &batch, NULL);
  return batch;
}

/**
 * plaza_campaign_find_action:
 * @batch: a number from the history
 *
 * Returns: (transfer full) (nullable): what was done, as a nick for plaza_wording_action()
 */
char *
plaza_campaign_find_action (PlazaCampaign *self,
                            gint64         batch)
{
  char *action = NULL;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  plaza_history_table_find_action (self->store, batch, &action, NULL);
  return action;
}

/**
 * plaza_campaign_stands:
 * @batch: a number from the history
 *
 * Returns: whether that was done and can still be undone, as far as it itself goes
 */
gboolean
plaza_campaign_stands (PlazaCampaign *self,
                       gint64         batch)
{
  gboolean stands = FALSE;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  return plaza_history_table_stands (self->store, batch, &stands, NULL) && stands;
}
