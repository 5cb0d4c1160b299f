/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-table.h"

#include "plaza-event-key.h"
#include "plaza-event-rare.h"
#include "plaza-rows.h"
#include "plaza-schema.h"
#include "plaza-search.h"
#include "plaza-store-private.h"

enum
{
  INSERT,
  UPDATE,
  REMOVE,
  SORT,
  KEYS_BY_STATE,
  KEYS_BY_DAY,
  LOAD,
  LOAD_UID,
  LOAD_DETAILS,
  HIGHEST_ID,
  FIND_REVISION,
};

#define COLUMNS \
  "id, uid, title, kind, venue, address, city, state, postal_code, place_text, to_be_announced," \
  " precision, latitude, longitude, contact_name, attendance, status, review, decline_reason, area_only," \
  " contact_published, hashtag, web_address, online, confirmed_on, note, parts"

/* The parameters behind those of the columns, which count from 1. */
enum { POSITION = 28, SORTING = 29, REVISION = 34, TIME = 35, ORIGIN = 36 };

static const char * const sql[] = {
  [INSERT] = "INSERT INTO event (" COLUMNS ", position, state_order, first_day, first_start, point,"
             " list_key, revision, created, changed, origin)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
             " ?, ?, ?35, ?35, ?36)",
  /* With the same parameters. When it was made and where it came from stays. */
  [UPDATE] = "UPDATE event SET uid = ?2, title = ?3, kind = ?4, venue = ?5, address = ?6, city = ?7, state = ?8,"
             " postal_code = ?9, place_text = ?10, to_be_announced = ?11, precision = ?12, latitude = ?13,"
             " longitude = ?14, contact_name = ?15, attendance = ?16, status = ?17, review = ?18,"
             " decline_reason = ?19, area_only = ?20, contact_published = ?21, hashtag = ?22, web_address = ?23,"
             " online = ?24, confirmed_on = ?25, note = ?26, parts = ?27, position = ?28, state_order = ?29,"
             " first_day = ?30, first_start = ?31, point = ?32, list_key = ?33, revision = ?34, changed = ?35 WHERE id = ?1",
  [REMOVE] = "DELETE FROM event WHERE id = ?",
  /* Where it is sorted otherwise: the indexes of a large campaign are not written for nothing. */
  [SORT] = "UPDATE event SET state_order = ?2, first_day = ?3, first_start = ?4, point = ?5, list_key = ?6"
           " WHERE id = ?1 AND (state_order, first_day, first_start, point, list_key) IS NOT (?2, ?3, ?4, ?5, ?6)",
  /* Each is read from its index alone, in the index's own order. */
  [KEYS_BY_STATE] = "SELECT list_key FROM event INDEXED BY event_by_state"
                    " ORDER BY " PLAZA_SCHEMA_BY_STATE ", position",
  [KEYS_BY_DAY] = "SELECT list_key FROM event INDEXED BY event_by_day"
                  " ORDER BY " PLAZA_SCHEMA_BY_DAY ", position",
  [LOAD] = "SELECT " COLUMNS ", revision, position, created, changed, origin FROM event WHERE id = ?",
  [LOAD_UID] = "SELECT " COLUMNS ", revision, position, created, changed, origin FROM event WHERE uid = ?",
  [LOAD_DETAILS] = "SELECT language, text FROM event_detail WHERE event = ?",
  [HIGHEST_ID] = "SELECT max(id) FROM event",
  [FIND_REVISION] = "SELECT revision FROM event WHERE uid = ?",
};

/* Each table of an event's parts. */
#define FOR_PARTS(of) \
  of ("timeslot") of ("event_title") of ("event_place") of ("event_language") of ("event_access") of ("event_source") of ("lead_organization") \
  of ("contact_address") of ("event_official") of ("event_detail") of ("event_inferred")

#define REMOVE_ORPHANS(table) "DELETE FROM " table " WHERE event NOT IN (SELECT id FROM event);"
/* Where few stay: SQLite empties a whole table at once. */
#define KEEP_OTHERS(table) \
  "CREATE TEMP TABLE kept AS SELECT * FROM " table " WHERE event IN (SELECT id FROM event);" \
  "DELETE FROM " table "; INSERT INTO " table " SELECT * FROM temp.kept; DROP TABLE temp.kept;"

static void
event_table_bind_place (PlazaStatement   *insert,
                        const PlazaPlace *place)
{
  plaza_statement_bind_text (insert, 5, place->venue);
  plaza_statement_bind_text (insert, 6, place->address);
  plaza_statement_bind_text (insert, 7, place->city);
  plaza_statement_bind_text (insert, 8, place->state);
  plaza_statement_bind_text (insert, 9, place->postal_code);
  plaza_statement_bind_text (insert, 10, place->text);
  sqlite3_bind_int (insert, 11, place->to_be_announced ? 1 : 0);
  plaza_statement_bind_enum (insert, 12, PLAZA_TYPE_PRECISION, place->precision);

  if (plaza_place_has_point (place))
    {
      sqlite3_bind_double (insert, 13, place->latitude);
      sqlite3_bind_double (insert, 14, place->longitude);
    }
  else
    {
      sqlite3_bind_null (insert, 13);
      sqlite3_bind_null (insert, 14);
    }
}

static void
event_table_bind_rest (PlazaStatement         *write,
                       const PlazaEventRecord *record)
{
  sqlite3_bind_int (write, 20, record->place.area_only ? 1 : 0);
  sqlite3_bind_int (write, 21, record->contact_published ? 1 : 0);
  plaza_statement_bind_text (write, 22, record->hashtag);
  plaza_statement_bind_text (write, 23, record->web_address);
  sqlite3_bind_int (write, 24, record->online ? 1 : 0);
  plaza_statement_bind_text (write, 25, record->confirmed_on);
  plaza_statement_bind_text (write, 26, record->note);
  sqlite3_bind_int (write, 27, plaza_event_rare_find (record));
}

/* @first: the parameter of the first of the columns that sort; @sorting must live until the statement was run */
static void
event_table_bind_sorting (PlazaStatement          *write,
                          const PlazaEventSorting *sorting,
                          int                      first)
{
  sqlite3_bind_int (write, first, sorting->state_order);
  sqlite3_bind_int (write, first + 1, sorting->first_day);
  sqlite3_bind_int (write, first + 2, sorting->first_start);
  sqlite3_bind_int64 (write, first + 3, sorting->point);
  sqlite3_bind_blob (write, first + 4, sorting->list_key, sizeof sorting->list_key, SQLITE_STATIC);
}

/* The id is part of what is written, so that SQLite cannot choose it. Within a
 * transaction nobody else does. */
static gboolean
event_table_choose_id (PlazaStore              *store,
                       const PlazaEventRecord  *record,
                       gint64                  *id,
                       GError                 **error)
{
  if (store->next_id == 0)
    {
      g_autoptr(PlazaStatement) highest = plaza_statement_get (store, sql[HIGHEST_ID], error);

      if (highest == NULL || !plaza_statement_next (store, highest, error))
        return FALSE;
      store->next_id = sqlite3_column_int64 (highest, 0) + 1;
    }

  *id = record->id != 0 ? record->id : store->next_id;
  store->next_id = MAX (store->next_id, *id + 1);
  return TRUE;
}

static gboolean
event_table_write_row (PlazaStore              *store,
                       guint                    index,
                       const PlazaEventRecord  *record,
                       gint64                   id,
                       GError                 **error)
{
  /* Each parameter is bound anew by each event: none is emptied in between. */
  PlazaStatement *write = plaza_statement_get (store, sql[index], error);
  int position = plaza_record_get_position (record);
  PlazaEventSorting sorting;

  if (write == NULL)
    return FALSE;

  plaza_event_sorting_from_record (&sorting, record, (guint32) id);
  sqlite3_bind_int64 (write, 1, id);
  plaza_statement_bind_text (write, 2, record->uid);
  plaza_statement_bind_text (write, 3, record->title);
  plaza_statement_bind_enum (write, 4, PLAZA_TYPE_KIND, record->kind);
  event_table_bind_place (write, &record->place);
  plaza_statement_bind_text (write, 15, record->contact_name);
  plaza_statement_bind_enum (write, 16, PLAZA_TYPE_ATTENDANCE, record->attendance);
  plaza_statement_bind_enum (write, 17, PLAZA_TYPE_STATUS, record->status);
  plaza_statement_bind_enum (write, 18, PLAZA_TYPE_REVIEW, record->review);
  plaza_statement_bind_text (write, 19, record->decline_reason);
  /* A new event goes behind all others: no place is behind that of the highest id. */
  event_table_bind_rest (write, record);
  sqlite3_bind_int (write, POSITION, position >= 0 ? position : (int) MIN (id - 1, G_MAXINT));
  event_table_bind_sorting (write, &sorting, SORTING);
  sqlite3_bind_int (write, REVISION, MAX (plaza_record_get_revision (record), 1));
  plaza_statement_bind_text (write, TIME, store->batch_time);
  if (index == INSERT)
    plaza_statement_bind_text (write, ORIGIN, store->batch_origin);
  return plaza_statement_run (store, write, error);
}

/**
 * plaza_event_table_insert_row:
 * @record: an event; its id is used unless it is 0
 * @id: (out): its row
 *
 * As plaza_event_table_insert(), but for what plaza_event_table_insert_parts() writes.
 *
 * Returns: whether the event's own row was written
 */
gboolean
plaza_event_table_insert_row (PlazaStore              *store,
                              const PlazaEventRecord  *record,
                              gint64                  *id,
                              GError                 **error)
{
  return event_table_choose_id (store, record, id, error) && event_table_write_row (store, INSERT, record, *id, error);
}

/**
 * plaza_event_table_insert_parts:
 * @events: (array length=n_events): of which the rows are there
 *
 * Of many events at once it takes half as long as of one by one.
 *
 * Returns: whether all was written that events have in other tables
 */
gboolean
plaza_event_table_insert_parts (PlazaStore           *store,
                                const PlazaEventRow  *events,
                                guint                 n_events,
                                GError              **error)
{
  if (!plaza_event_parts_insert (store, events, n_events, error))
    return FALSE;

  for (guint i = 0; i < n_events; i++)
    if (!plaza_event_rare_insert (store, events[i].record, events[i].id, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_event_table_insert:
 * @record: an event; its id is used unless it is 0
 * @id: (out): its row
 *
 * To be called within a transaction. What is kept beside the event to find it is the caller's: plaza-derived.h.
 *
 * Returns: whether the event was written
 */
gboolean
plaza_event_table_insert (PlazaStore              *store,
                          const PlazaEventRecord  *record,
                          gint64                  *id,
                          GError                 **error)
{
  return plaza_event_table_insert_row (store, record, id, error) &&
         plaza_event_table_insert_parts (store, &(PlazaEventRow) { *id, record }, 1, error);
}

static gboolean
event_table_run_for (PlazaStore  *store,
                     guint        index,
                     gint64       id,
                     GError     **error)
{
  g_autoptr(PlazaStatement) statement = plaza_statement_get (store, sql[index], error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  return plaza_statement_run (store, statement, error);
}

/**
 * plaza_event_table_update:
 * @before: what the file has, with its id
 * @after: what it is to have; its own id does not count
 *
 * Only what changed of the event's parts is written. Otherwise like plaza_event_table_insert().
 *
 * Returns: whether the event was written
 */
gboolean
plaza_event_table_update (PlazaStore              *store,
                          const PlazaEventRecord  *before,
                          const PlazaEventRecord  *after,
                          GError                 **error)
{
  return event_table_write_row (store, UPDATE, after, before->id, error) &&
         plaza_event_parts_update (store, before, after, error) &&
         plaza_event_rare_update (store, before, after, error);
}

/**
 * plaza_event_table_remove:
 * @id: the event's row
 *
 * Returns: whether the event is gone, with its parts
 */
gboolean
plaza_event_table_remove (PlazaStore  *store,
                          gint64       id,
                          GError     **error)
{
  store->next_id = 0;
  return event_table_run_for (store, REMOVE, id, error);
}

/**
 * plaza_event_table_remove_orphans:
 * @few_stay: whether less than half of the events stay
 *
 * For plaza_connection_set_foreign_keys(): where many events go, each table of their parts is gone through once,
 * instead of SQLite's looking through all of them for each event.
 *
 * Returns: whether there are no parts of events that are gone
 */
gboolean
plaza_event_table_remove_orphans (PlazaStore  *store,
                                  gboolean     few_stay,
                                  GError     **error)
{
  return plaza_store_execute (store, few_stay ? FOR_PARTS (KEEP_OTHERS) : FOR_PARTS (REMOVE_ORPHANS), error);
}

/**
 * plaza_event_table_find_revision:
 * @revision: (out): of the event; 0 where there is none
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_event_table_find_revision (PlazaStore  *store,
                                 const char  *uid,
                                 int         *revision,
                                 GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND_REVISION], error);
  gboolean any;

  *revision = 0;
  if (find == NULL)
    return FALSE;

  plaza_statement_bind_text (find, 1, uid);
  if (!plaza_statement_find (store, find, &any, error))
    return FALSE;

  if (any)
    *revision = sqlite3_column_int (find, 0);
  return TRUE;
}

/**
 * plaza_event_table_sort:
 * @record: an event as the file has it
 *
 * Writes again what the lists sort and filter it by.
 *
 * Returns: whether it is sorted as what it is
 */
gboolean
plaza_event_table_sort (PlazaStore              *store,
                        const PlazaEventRecord  *record,
                        GError                 **error)
{
  g_autoptr(PlazaStatement) sort = plaza_statement_get (store, sql[SORT], error);
  PlazaEventSorting sorting;

  if (sort == NULL)
    return FALSE;

  plaza_event_sorting_from_record (&sorting, record, (guint32) record->id);
  sqlite3_bind_int64 (sort, 1, record->id);
  event_table_bind_sorting (sort, &sorting, 2);
  return plaza_statement_run (store, sort, error);
}

/* Ids nearly always run from 1 without large gaps: their highest says how many
 * there are, so that the keys need not grow out of one array into the next. A
 * file from outside may say anything; memory that is not used costs nothing. */
static guint
event_table_guess_size (PlazaStore *store)
{
  g_autoptr(PlazaStatement) highest = plaza_statement_get (store, sql[HIGHEST_ID], NULL);

  if (highest == NULL || !plaza_statement_next (store, highest, NULL))
    return 0;

  return (guint) CLAMP (sqlite3_column_int64 (highest, 0), 0, 1 << 20);
}

static PlazaStatement *
event_table_list_keys_in (PlazaStore  *store,
                          PlazaOrder   order,
                          GError     **error)
{
  return plaza_statement_get (store, sql[order == PLAZA_ORDER_DAY ? KEYS_BY_DAY : KEYS_BY_STATE], error);
}

/**
 * plaza_event_table_list_keys:
 * @ids: (out) (transfer full) (element-type guint32): whose keys they are
 *
 * Returns: (transfer full) (nullable): a #PlazaEventKey for every event, in that order
 */
GArray *
plaza_event_table_list_keys (PlazaStore  *store,
                             PlazaOrder   order,
                             GArray     **ids,
                             GError     **error)
{
  g_autoptr(PlazaStatement) list = event_table_list_keys_in (store, order, error);
  guint size = event_table_guess_size (store);
  g_autoptr(GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (PlazaEventKey), size);
  g_autoptr(GArray) whose = g_array_sized_new (FALSE, FALSE, sizeof (guint32), size);
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      PlazaEventKey key;
      guint32 id;

      /* What is no key, in a file from outside, is found by checking the file. */
      if (!plaza_event_key_unpack (&key, &id, sqlite3_column_blob (list, 0), sqlite3_column_bytes (list, 0)))
        continue;

      g_array_append_val (keys, key);
      g_array_append_val (whose, id);
    }

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  *ids = g_steal_pointer (&whose);
  return g_steal_pointer (&keys);
}

/**
 * plaza_event_table_list_points:
 * @order: of which the keys were listed: its part of the file has been read
 *
 * Returns: (transfer full) (nullable): a #PlazaEventPoint for every event that has one
 */
GArray *
plaza_event_table_list_points (PlazaStore  *store,
                               PlazaOrder   order,
                               GError     **error)
{
  g_autoptr(PlazaStatement) list = event_table_list_keys_in (store, order, error);
  g_autoptr(GArray) points = g_array_sized_new (FALSE, FALSE, sizeof (PlazaEventPoint), event_table_guess_size (store));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      PlazaEventPoint point;

      if (plaza_event_point_unpack (&point, sqlite3_column_blob (list, 0), sqlite3_column_bytes (list, 0)))
        g_array_append_val (points, point);
    }

  if (local == NULL)
    return g_steal_pointer (&points);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_event_table_search:
 * @text: what somebody typed
 *
 * Returns: (transfer full) (nullable): the ids, as ascending guint32, of the
 *   events that have every word of @text, the last one as the beginning of a word
 */
GArray *
plaza_event_table_search (PlazaStore  *store,
                          const char  *text,
                          GError     **error)
{
  return plaza_search_events (store, text, error);
}

static void
event_table_read_place (PlazaStatement *load,
                        PlazaPlace     *place)
{
  place->venue = plaza_statement_dup_text (load, 4);
  place->address = plaza_statement_dup_text (load, 5);
  place->city = plaza_statement_dup_text (load, 6);
  place->state = plaza_statement_dup_text (load, 7);
  place->postal_code = plaza_statement_dup_text (load, 8);
  place->text = plaza_statement_dup_text (load, 9);
  place->to_be_announced = sqlite3_column_int (load, 10) != 0;
  place->precision = plaza_statement_get_enum (load, 11, PLAZA_TYPE_PRECISION, PLAZA_PRECISION_NONE);
  if (sqlite3_column_type (load, 12) == SQLITE_NULL || sqlite3_column_type (load, 13) == SQLITE_NULL)
    place->precision = MAX (place->precision, PLAZA_PRECISION_STATE);
  if (plaza_place_has_point (place))
    {
      place->latitude = sqlite3_column_double (load, 12);
      place->longitude = sqlite3_column_double (load, 13);
    }
}

static void
event_table_read_rest (PlazaStatement   *load,
                       PlazaEventRecord *record)
{
  record->place.area_only = sqlite3_column_int (load, 19) != 0;
  record->contact_published = sqlite3_column_int (load, 20) != 0;
  record->hashtag = plaza_statement_dup_text (load, 21);
  record->web_address = plaza_statement_dup_text (load, 22);
  record->online = sqlite3_column_int (load, 23) != 0;
  record->confirmed_on = plaza_statement_dup_text (load, 24);
  record->note = plaza_statement_dup_text (load, 25);
  record->created = plaza_statement_dup_text (load, 29);
  record->changed = plaza_statement_dup_text (load, 30);
  record->origin = plaza_statement_dup_text (load, 31);
}

static PlazaEventRecord *
event_table_read_row (PlazaStatement *load)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  record->id = sqlite3_column_int64 (load, 0);
  record->uid = plaza_statement_dup_required (load, 1);
  record->title = plaza_statement_dup_required (load, 2);
  record->kind = plaza_statement_get_enum (load, 3, PLAZA_TYPE_KIND, PLAZA_KIND_OTHER);
  event_table_read_place (load, &record->place);
  record->contact_name = plaza_statement_dup_text (load, 14);
  record->attendance = plaza_statement_get_enum (load, 15, PLAZA_TYPE_ATTENDANCE, PLAZA_ATTENDANCE_OPEN);
  record->status = plaza_statement_get_enum (load, 16, PLAZA_TYPE_STATUS, PLAZA_STATUS_CONFIRMED);
  record->review = plaza_statement_get_enum (load, 17, PLAZA_TYPE_REVIEW, PLAZA_REVIEW_APPROVED);
  record->decline_reason = plaza_statement_dup_text (load, 18);
  event_table_read_rest (load, record);
  plaza_record_set_row (record, sqlite3_column_int (load, 27), sqlite3_column_int (load, 28));
  return record;
}

static gboolean
event_table_load_details (PlazaStore        *store,
                          PlazaEventRecord  *record,
                          GError           **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD_DETAILS], error);

  if (load == NULL)
    return FALSE;

  sqlite3_bind_int64 (load, 1, record->id);
  return plaza_rows_read_texts (store, load, &record->details, 1, error);
}

static PlazaEventRecord *
event_table_load_bound (PlazaStore      *store,
                        PlazaStatement  *load,
                        GError         **error)
{
  g_autoptr(PlazaEventRecord) record = NULL;
  g_autoptr(GError) local = NULL;
  int rare = 0;

  if (plaza_statement_next (store, load, &local))
    {
      record = event_table_read_row (load);
      rare = sqlite3_column_int (load, 26);
    }

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  if (record == NULL || !plaza_event_parts_load (store, record, error) || !event_table_load_details (store, record, error) ||
      !plaza_event_rare_load (store, rare, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * plaza_event_table_load:
 *
 * Returns: (transfer full) (nullable): the event; %NULL with @error unset where there is none
 */
PlazaEventRecord *
plaza_event_table_load (PlazaStore  *store,
                        gint64       id,
                        GError     **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD], error);

  if (load == NULL)
    return NULL;

  sqlite3_bind_int64 (load, 1, id);
  return event_table_load_bound (store, load, error);
}

/**
 * plaza_event_table_load_uid:
 *
 * Returns: (transfer full) (nullable): the event; %NULL with @error unset where there is none
 */
PlazaEventRecord *
plaza_event_table_load_uid (PlazaStore  *store,
                            const char  *uid,
                            GError     **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[LOAD_UID], error);

  if (load == NULL)
    return NULL;

  plaza_statement_bind_text (load, 1, uid);
  return event_table_load_bound (store, load, error);
}

/**
 * plaza_event_table_list_days:
 *
 * Returns: (transfer full) (nullable): the days of the event as guint32, Julian as in GDate
 */
GArray *
plaza_event_table_list_days (PlazaStore  *store,
                             gint64       id,
                             GError     **error)
{
  return plaza_event_parts_list_days (store, id, error);
}
