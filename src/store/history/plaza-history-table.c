/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-history-table.h"

#include "plaza-rows.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"

/* A row with the batch it belongs to. */
#define SELECT_ROWS \
  "SELECT batch, thing, uid, what, revision, place, change, time, author, origin, action, ifnull(undoes, 0), redo" \
  " FROM edit JOIN batch ON batch.id = edit.batch "

/* An import adds a hundred thousand of these. */
#define NEW_EVENT "(?, ?, 'event', ?, 'new', ?)"
#define NEW_EVENTS "INTO edit (batch, position, thing, uid, what, revision) VALUES "

enum { ADD_BATCH, ADD, ADD_EVENT, ADD_EVENTS, LIST, LAST_REVISION, FIND_UNDO, FIND_REDO, FIND_LAST, STANDS, LIST_SINCE, LIST_OF, LIST_TEXTS, FIND_LAST_TEXT, WAS_CHANGED, FIND_NEWEST, FIND_ACTION, COUNT, LIST_CHANGED, ANY_GONE };

static const char * const sql[] = {
  [ADD_BATCH] = "INSERT INTO batch (time, author, origin, action, undoes, redo) VALUES (?, ?, ?, ?, ?, ?)",
  [ADD] = "INSERT INTO edit (batch, position, thing, uid, what, revision, place, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_EVENT] = "INSERT " NEW_EVENTS NEW_EVENT,
  [ADD_EVENTS] = "INSERT OR FAIL " NEW_EVENTS PLAZA_ROWS_MANY (NEW_EVENT),
  [LIST] = SELECT_ROWS "WHERE batch = ? ORDER BY position",
  /* Of what is not there: then the last of it was that it went. */
  [LAST_REVISION] = "SELECT ifnull(max(revision), 0) FROM edit WHERE thing = ? AND uid = ? AND what = 'gone' AND what <> 'new'",
  /* A batch stands unless the last one that refers to it took it back. */
  [FIND_UNDO] = "SELECT id FROM batch AS b WHERE undoes IS NULL AND action IS NOT NULL AND ifnull("
                "(SELECT redo FROM batch WHERE undoes = b.id ORDER BY id DESC LIMIT 1), 1)"
                " ORDER BY id DESC LIMIT 1",
  /* What was taken back last, as long as nothing new was done since. */
  [FIND_REDO] = "SELECT undoes FROM batch AS u WHERE undoes IS NOT NULL AND redo = 0"
                " AND id > (SELECT max(id) FROM batch WHERE undoes IS NULL AND action IS NOT NULL)"
                " AND NOT EXISTS (SELECT 1 FROM batch WHERE undoes = u.undoes AND id > u.id)"
                " ORDER BY id DESC LIMIT 1",
  [COUNT] = "SELECT count(*) FROM edit WHERE batch = ?",
  [LIST_SINCE] = SELECT_ROWS "WHERE batch > ? ORDER BY batch, position",
  [LIST_CHANGED] = "SELECT batch, thing, uid, what FROM edit WHERE batch > ? ORDER BY batch, position",
  /* Of an event and of the sheet that it has; the lines of that are called by both (plaza_sheet_line_uid()). What is
   * new is in no index: somebody who asks for a history waits for milliseconds. */
  [LIST_OF] = SELECT_ROWS "WHERE (uid = ?1 AND (thing = 'event' OR thing = 'event-sheet'))"
              " OR (thing = 'sheet-line' AND substr (uid, -length (?1) - 1) = '/' || ?1) ORDER BY batch, position",
  /* Without the events, which are many: those have an index of their own. */
  [LIST_TEXTS] = SELECT_ROWS "WHERE thing IN ('campaign', 'guide', 'theme', 'point', 'message') AND what <> 'new'"
                 " ORDER BY batch, position",
  /* From the end on, where it is soon found. */
  [FIND_LAST_TEXT] = "SELECT time FROM edit JOIN batch ON batch.id = edit.batch"
                     " WHERE thing IN ('campaign', 'bill', 'guide', 'theme', 'point', 'message') ORDER BY batch DESC LIMIT 1",
  /* By something else that was done to it later and stands, or that was done earlier and no longer does. What came
   * back went before, so that it is found without looking for what is new. */
  [WAS_CHANGED] = "SELECT 1 FROM edit JOIN batch AS b ON b.id = edit.batch WHERE what <> 'new' AND thing = ?1 AND uid = ?2"
                  " AND batch > ?3 AND ifnull(b.undoes, b.id) <> ?4 AND (ifnull(b.undoes, b.id) < ?4) <> ifnull("
                  "(SELECT redo FROM batch WHERE undoes = ifnull(b.undoes, b.id) ORDER BY id DESC LIMIT 1), 1) LIMIT 1",
  [FIND_NEWEST] = "SELECT ifnull(max(id), 0) FROM batch",
  [ANY_GONE] = "SELECT 1 FROM edit WHERE what = 'gone' LIMIT 1",
  [FIND_ACTION] = "SELECT action FROM batch WHERE id = ?",
  [FIND_LAST] = "SELECT max(id) FROM batch WHERE id = ?1 OR undoes = ?1",
  [STANDS] = "SELECT 1 FROM batch AS b WHERE id = ? AND undoes IS NULL AND ifnull("
             "(SELECT redo FROM batch WHERE undoes = b.id ORDER BY id DESC LIMIT 1), 1)",
};

/**
 * plaza_history_table_add_batch:
 * @time: now, as "2017-02-22T14:05:00Z"
 * @id: (out): its number
 *
 * Returns: whether it was written
 */
gboolean
plaza_history_table_add_batch (PlazaStore        *store,
                               const PlazaBatch  *batch,
                               const char        *time,
                               gint64            *id,
                               GError           **error)
{
  g_autoptr(PlazaStatement) add = plaza_statement_get (store, sql[ADD_BATCH], error);

  if (add == NULL)
    return FALSE;

  plaza_statement_bind_text (add, 1, time);
  plaza_statement_bind_text (add, 2, batch->author);
  plaza_statement_bind_text (add, 3, batch->origin);
  plaza_statement_bind_text (add, 4, batch->action);
  if (batch->undoes != 0)
    sqlite3_bind_int64 (add, 5, batch->undoes);
  sqlite3_bind_int (add, 6, batch->redo ? 1 : 0);
  if (!plaza_statement_run (store, add, error))
    return FALSE;

  *id = sqlite3_last_insert_rowid (store->db);
  return TRUE;
}

static gboolean
history_table_write_event (PlazaRowWriter   *writer,
                           gint64            batch,
                           const PlazaEdit  *edit,
                           int               position,
                           GError          **error)
{
  int n;
  PlazaStatement *add = plaza_row_writer_next (writer, &n);

  sqlite3_bind_int64 (add, n + 1, batch);
  sqlite3_bind_int (add, n + 2, position);
  plaza_statement_bind_text (add, n + 3, edit->uid);
  sqlite3_bind_int (add, n + 4, plaza_record_get_revision (edit->after));
  return plaza_row_writer_write (writer, error);
}

/**
 * plaza_history_table_add_events:
 * @edits: (element-type PlazaEdit): all that the batch did, each of which made a new event
 *
 * Returns: whether they were written
 */
gboolean
plaza_history_table_add_events (PlazaStore  *store,
                                gint64       batch,
                                GPtrArray   *edits,
                                GError     **error)
{
  g_auto(PlazaRowWriter) writer = { 0 };

  if (!plaza_row_writer_init (&writer, store, sql[ADD_EVENT], sql[ADD_EVENTS], edits->len, error))
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    if (!history_table_write_event (&writer, batch, g_ptr_array_index (edits, i), i, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_history_table_add:
 * @position: of the edit in its batch, from 0
 *
 * Returns: whether it was written
 */
gboolean
plaza_history_table_add (PlazaStore             *store,
                         const PlazaHistoryRow  *row,
                         int                     position,
                         GError                **error)
{
  g_autoptr(PlazaStatement) add = plaza_statement_get (store, sql[ADD], error);

  if (add == NULL)
    return FALSE;

  sqlite3_bind_int64 (add, 1, row->batch);
  sqlite3_bind_int (add, 2, position);
  plaza_statement_bind_enum (add, 3, PLAZA_TYPE_THING, row->thing);
  plaza_statement_bind_text (add, 4, row->uid);
  plaza_statement_bind_enum (add, 5, PLAZA_TYPE_WHAT, row->what);
  sqlite3_bind_int (add, 6, row->revision);
  if (row->what == PLAZA_WHAT_GONE)
    sqlite3_bind_int (add, 7, row->place);
  plaza_statement_bind_text (add, 8, row->change);
  return plaza_statement_run (store, add, error);
}

static gpointer
history_table_read_changed (PlazaStatement *list)
{
  PlazaHistoryRow *row = g_new0 (PlazaHistoryRow, 1);

  row->batch = sqlite3_column_int64 (list, 0);
  row->thing = plaza_statement_get_enum (list, 1, PLAZA_TYPE_THING, -1);
  row->uid = plaza_statement_dup_required (list, 2);
  row->what = plaza_statement_get_enum (list, 3, PLAZA_TYPE_WHAT, PLAZA_WHAT_CHANGED);
  return row;
}

static gpointer
history_table_read_row (PlazaStatement *list)
{
  PlazaHistoryRow *row = history_table_read_changed (list);

  row->revision = sqlite3_column_int (list, 4);
  row->place = sqlite3_column_int (list, 5);
  row->change = plaza_statement_dup_text (list, 6);
  row->time = plaza_statement_dup_required (list, 7);
  row->author = plaza_statement_dup_required (list, 8);
  row->origin = plaza_statement_dup_required (list, 9);
  row->action = plaza_statement_dup_text (list, 10);
  row->undoes = sqlite3_column_int64 (list, 11);
  row->redo = sqlite3_column_int (list, 12) != 0;
  return row;
}

static GPtrArray *
history_table_list_rows (PlazaStore  *store,
                         guint        index,
                         gint64       batch,
                         GError     **error)
{
  PlazaStatement *list = plaza_statement_get (store, sql[index], error);

  if (list != NULL)
    sqlite3_bind_int64 (list, 1, batch);
  return plaza_rows_take_all (store, list, history_table_read_row, (GDestroyNotify) plaza_history_row_free, error);
}

/**
 * plaza_history_table_list:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what the batch did, in order
 */
GPtrArray *
plaza_history_table_list (PlazaStore  *store,
                          gint64       batch,
                          GError     **error)
{
  return history_table_list_rows (store, LIST, batch, error);
}

/**
 * plaza_history_table_list_since:
 * @batch: a batch, or 0
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what later batches did, in order
 */
GPtrArray *
plaza_history_table_list_since (PlazaStore  *store,
                                gint64       batch,
                                GError     **error)
{
  return history_table_list_rows (store, LIST_SINCE, batch, error);
}

/**
 * plaza_history_table_list_changed:
 * @batch: a batch, or 0
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): which things later batches changed, in
 *   order: the rows have batch, thing, uid and what, and nothing of what the changes were
 */
GPtrArray *
plaza_history_table_list_changed (PlazaStore  *store,
                                  gint64       batch,
                                  GError     **error)
{
  PlazaStatement *list = plaza_statement_get (store, sql[LIST_CHANGED], error);

  if (list != NULL)
    sqlite3_bind_int64 (list, 1, batch);
  return plaza_rows_take_all (store, list, history_table_read_changed, (GDestroyNotify) plaza_history_row_free, error);
}

/**
 * plaza_history_table_list_of:
 * @event: its uid
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what became of it and of its sheet, in order
 */
GPtrArray *
plaza_history_table_list_of (PlazaStore  *store,
                             const char  *event,
                             GError     **error)
{
  PlazaStatement *list = plaza_statement_get (store, sql[LIST_OF], error);

  if (list != NULL)
    plaza_statement_bind_text (list, 1, event);
  return plaza_rows_take_all (store, list, history_table_read_row, (GDestroyNotify) plaza_history_row_free, error);
}

/**
 * plaza_history_table_list_texts:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaHistoryRow): what became of what is written in several
 *   languages, but for the events, in order
 */
GPtrArray *
plaza_history_table_list_texts (PlazaStore  *store,
                                GError     **error)
{
  return plaza_rows_take_all (store, plaza_statement_get (store, sql[LIST_TEXTS], error), history_table_read_row,
                              (GDestroyNotify) plaza_history_row_free, error);
}

/**
 * plaza_history_table_find_last_text:
 * @time: (out) (transfer full) (nullable): when a text was last written, UTC, as "2017-02-11T09:02:10Z"; %NULL for never
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_last_text (PlazaStore  *store,
                                    char       **time,
                                    GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND_LAST_TEXT], error);
  gboolean any;

  *time = NULL;
  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  if (any)
    *time = plaza_statement_dup_text (find, 0);
  return TRUE;
}

/**
 * plaza_history_table_none_gone:
 * @none: (out): whether nothing was ever removed
 *
 * Goes through the whole history: once for what would look into it often.
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_none_gone (PlazaStore  *store,
                               gboolean    *none,
                               GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[ANY_GONE], error);
  gboolean any;

  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  *none = !any;
  return TRUE;
}

/**
 * plaza_history_table_last_revision:
 * @uid: of a thing that is not there
 * @revision: (out): of the thing when it was last there; 0 where it never was
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_last_revision (PlazaStore  *store,
                                   PlazaThing   thing,
                                   const char  *uid,
                                   int         *revision,
                                   GError     **error)
{
  g_autoptr(PlazaStatement) last = plaza_statement_get (store, sql[LAST_REVISION], error);

  if (last == NULL)
    return FALSE;

  plaza_statement_bind_enum (last, 1, PLAZA_TYPE_THING, thing);
  plaza_statement_bind_text (last, 2, uid);
  if (!plaza_statement_next (store, last, error))
    return FALSE;

  *revision = sqlite3_column_int (last, 0);
  return TRUE;
}

static gboolean
history_table_find_batch (PlazaStore  *store,
                          guint        index,
                          gint64       of,
                          gint64      *batch,
                          GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[index], error);
  gboolean any;

  *batch = 0;
  if (find != NULL && of != 0)
    sqlite3_bind_int64 (find, 1, of);
  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  if (any)
    *batch = sqlite3_column_int64 (find, 0);
  return TRUE;
}

/**
 * plaza_history_table_find_newest:
 * @batch: (out): the last batch; 0 where there is none
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_newest (PlazaStore  *store,
                                 gint64      *batch,
                                 GError     **error)
{
  return history_table_find_batch (store, FIND_NEWEST, 0, batch, error);
}

/**
 * plaza_history_table_count:
 * @n: (out): how many things the batch changed
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_count (PlazaStore  *store,
                           gint64       batch,
                           gint64      *n,
                           GError     **error)
{
  return history_table_find_batch (store, COUNT, batch, n, error);
}

/**
 * plaza_history_table_find_undo:
 * @batch: (out): the newest batch that stands; 0 where none does
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_undo (PlazaStore  *store,
                               gint64      *batch,
                               GError     **error)
{
  return history_table_find_batch (store, FIND_UNDO, 0, batch, error);
}

/**
 * plaza_history_table_find_redo:
 * @batch: (out): the batch that was taken back last; 0 where nothing was, or something was done since
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_redo (PlazaStore  *store,
                               gint64      *batch,
                               GError     **error)
{
  return history_table_find_batch (store, FIND_REDO, 0, batch, error);
}

/**
 * plaza_history_table_find_action:
 * @batch: a batch
 * @action: (out) (transfer full) (nullable): what it is called, as a nick
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_action (PlazaStore  *store,
                                 gint64       batch,
                                 char       **action,
                                 GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND_ACTION], error);
  gboolean any;

  *action = NULL;
  if (find != NULL)
    sqlite3_bind_int64 (find, 1, batch);
  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  if (any)
    *action = plaza_statement_dup_text (find, 0);
  return TRUE;
}

/**
 * plaza_history_table_find_last:
 * @batch: a batch that undoes no other
 * @last: (out): the last batch of those that took it back and put it back, or itself
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_find_last (PlazaStore  *store,
                               gint64       batch,
                               gint64      *last,
                               GError     **error)
{
  return history_table_find_batch (store, FIND_LAST, batch, last, error);
}

/**
 * plaza_history_table_stands:
 * @stands: (out): whether there is such a batch, and it was not taken back
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_stands (PlazaStore  *store,
                            gint64       batch,
                            gboolean    *stands,
                            GError     **error)
{
  gint64 found;

  if (!history_table_find_batch (store, STANDS, batch, &found, error))
    return FALSE;

  *stands = found != 0;
  return TRUE;
}

/**
 * plaza_history_table_was_changed:
 * @row: what became of a thing
 * @changed: (out): whether anything else of it was changed since, and is still so
 *
 * Returns: whether the history could be read
 */
gboolean
plaza_history_table_was_changed (PlazaStore             *store,
                                 const PlazaHistoryRow  *row,
                                 gboolean               *changed,
                                 GError                **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[WAS_CHANGED], error);

  if (find == NULL)
    return FALSE;

  plaza_statement_bind_enum (find, 1, PLAZA_TYPE_THING, row->thing);
  plaza_statement_bind_text (find, 2, row->uid);
  sqlite3_bind_int64 (find, 3, row->batch);
  sqlite3_bind_int64 (find, 4, row->undoes != 0 ? row->undoes : row->batch);
  return plaza_statement_find (store, find, changed, error);
}
