/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-parts.h"

#include "plaza-rows.h"
#include "plaza-store-private.h"

enum
{
  INSERT_TIMESLOT,
  INSERT_DETAIL,
  INSERT_ORGANIZATION,
  INSERT_EMAIL,
  INSERT_TELEPHONE,
  INSERT_OFFICIAL,
  INSERT_INFERRED,
  INSERT_MANY, /* and behind it the same again, of many rows */
  REMOVE_TIMESLOTS = 2 * INSERT_MANY,
  REMOVE_DETAILS,
  REMOVE_ORGANIZATIONS,
  REMOVE_EMAILS,
  REMOVE_TELEPHONES,
  REMOVE_OFFICIALS,
  REMOVE_INFERRED,
  LOAD_TIMESLOTS,
  LOAD_ORGANIZATIONS,
  LOAD_ADDRESSES,
  LOAD_OFFICIALS,
  LOAD_INFERRED,
  LIST_DAYS,
  FIND_STRANGER,
};

#define INSERT(table, into, row) \
  [table] = "INSERT INTO " into " VALUES " row, \
  [INSERT_MANY + table] = "INSERT OR FAIL INTO " into " VALUES " PLAZA_ROWS_MANY (row)

static const char * const sql[] = {
  INSERT (INSERT_TIMESLOT, "timeslot (event, position, label, date, start, end, all_day, zone, id)",
          "(?, ?, ?, ?, ?, ?, ?, ?, ?)"),
  INSERT (INSERT_DETAIL, "event_detail (event, language, text)", "(?, ?, ?)"),
  INSERT (INSERT_ORGANIZATION, "lead_organization (event, position, name)", "(?, ?, ?)"),
  INSERT (INSERT_EMAIL, "contact_address (event, kind, position, value)", "(?, 'email', ?, ?)"),
  INSERT (INSERT_TELEPHONE, "contact_address (event, kind, position, value)", "(?, 'telephone', ?, ?)"),
  INSERT (INSERT_OFFICIAL, "event_official (event, position, official)", "(?, ?, ?)"),
  INSERT (INSERT_INFERRED, "event_inferred (event, position, field)", "(?, ?, ?)"),
  [REMOVE_TIMESLOTS] = "DELETE FROM timeslot WHERE event = ?",
  [REMOVE_DETAILS] = "DELETE FROM event_detail WHERE event = ?",
  [REMOVE_ORGANIZATIONS] = "DELETE FROM lead_organization WHERE event = ?",
  [REMOVE_EMAILS] = "DELETE FROM contact_address WHERE event = ? AND kind = 'email'",
  [REMOVE_TELEPHONES] = "DELETE FROM contact_address WHERE event = ? AND kind = 'telephone'",
  [REMOVE_OFFICIALS] = "DELETE FROM event_official WHERE event = ?",
  [REMOVE_INFERRED] = "DELETE FROM event_inferred WHERE event = ?",
  [LOAD_TIMESLOTS] = "SELECT label, date, ifnull(start, -1), ifnull(end, -1), all_day, zone, id FROM timeslot"
                     " WHERE event = ? ORDER BY position",
  [LOAD_ORGANIZATIONS] = "SELECT name FROM lead_organization WHERE event = ? ORDER BY position",
  [LOAD_ADDRESSES] = "SELECT kind = 'email', value FROM contact_address WHERE event = ? ORDER BY kind, position",
  [LOAD_OFFICIALS] = "SELECT official FROM event_official WHERE event = ? ORDER BY position",
  [LOAD_INFERRED] = "SELECT field FROM event_inferred WHERE event = ? ORDER BY position",
  [FIND_STRANGER] = "SELECT 1 FROM event_official WHERE official NOT IN (SELECT id FROM official) LIMIT 1",
  [LIST_DAYS] = "SELECT DISTINCT date FROM timeslot WHERE event = ? AND date IS NOT NULL",
};

/* What is written into each of the tables that have a list. */
static const gsize lists[] = {
  [INSERT_ORGANIZATION] = G_STRUCT_OFFSET (PlazaEventRecord, lead_organizations),
  [INSERT_EMAIL] = G_STRUCT_OFFSET (PlazaEventRecord, contact_emails),
  [INSERT_TELEPHONE] = G_STRUCT_OFFSET (PlazaEventRecord, contact_telephones),
  [INSERT_OFFICIAL] = G_STRUCT_OFFSET (PlazaEventRecord, officials),
  [INSERT_INFERRED] = G_STRUCT_OFFSET (PlazaEventRecord, inferred),
};

static PlazaStatement *
event_parts_statement (PlazaStore  *store,
                       guint        index,
                       gint64       id,
                       GError     **error)
{
  PlazaStatement *self = plaza_statement_get (store, sql[index], error);

  if (self != NULL)
    sqlite3_bind_int64 (self, 1, id);
  return self;
}

static void
event_parts_bind_time (PlazaStatement *insert,
                       int             parameter,
                       int             minutes)
{
  if (minutes == PLAZA_TIME_UNKNOWN)
    sqlite3_bind_null (insert, parameter);
  else
    sqlite3_bind_int (insert, parameter, minutes);
}

static gboolean
event_parts_begin (PlazaRowWriter  *writer,
                   PlazaStore      *store,
                   guint            index,
                   guint            n_rows,
                   GError         **error)
{
  return plaza_row_writer_init (writer, store, sql[index], sql[INSERT_MANY + index], n_rows, error);
}

static gboolean
event_parts_write_timeslot (PlazaRowWriter       *writer,
                            gint64                id,
                            guint                 position,
                            const PlazaTimeslot  *slot,
                            GError              **error)
{
  int n;
  PlazaStatement *insert = plaza_row_writer_next (writer, &n);

  sqlite3_bind_int64 (insert, n + 1, id);
  sqlite3_bind_int (insert, n + 2, position);
  plaza_statement_bind_text (insert, n + 3, slot->label);
  plaza_statement_bind_text (insert, n + 4, slot->date);
  event_parts_bind_time (insert, n + 5, slot->start);
  event_parts_bind_time (insert, n + 6, slot->end);
  sqlite3_bind_int (insert, n + 7, slot->all_day ? 1 : 0);
  plaza_statement_bind_text (insert, n + 8, slot->zone);
  plaza_statement_bind_text (insert, n + 9, slot->id);
  return plaza_row_writer_write (writer, error);
}

static gboolean
event_parts_insert_timeslots (PlazaStore           *store,
                              const PlazaEventRow  *events,
                              guint                 n_events,
                              GError              **error)
{
  g_auto(PlazaRowWriter) writer = { 0 };
  guint n_rows = 0;

  for (guint i = 0; i < n_events; i++)
    n_rows += events[i].record->timeslots->len;
  if (!event_parts_begin (&writer, store, INSERT_TIMESLOT, n_rows, error))
    return FALSE;

  for (guint i = 0; i < n_events; i++)
    for (guint j = 0; j < events[i].record->timeslots->len; j++)
      if (!event_parts_write_timeslot (&writer, events[i].id, j, g_ptr_array_index (events[i].record->timeslots, j), error))
        return FALSE;

  return TRUE;
}

static gboolean
event_parts_write_details (PlazaRowWriter  *writer,
                           gint64           id,
                           PlazaTexts      *details,
                           GError         **error)
{
  g_autoptr(GPtrArray) languages = plaza_rows_list_languages (&details, 1);

  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);
      int n;
      PlazaStatement *insert = plaza_row_writer_next (writer, &n);

      sqlite3_bind_int64 (insert, n + 1, id);
      plaza_statement_bind_text (insert, n + 2, language);
      plaza_statement_bind_text (insert, n + 3, plaza_texts_get_exact (details, language));
      if (!plaza_row_writer_write (writer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
event_parts_insert_details (PlazaStore           *store,
                            const PlazaEventRow  *events,
                            guint                 n_events,
                            GError              **error)
{
  g_auto(PlazaRowWriter) writer = { 0 };
  guint n_rows = 0;

  for (guint i = 0; i < n_events; i++)
    n_rows += g_hash_table_size (events[i].record->details);
  if (!event_parts_begin (&writer, store, INSERT_DETAIL, n_rows, error))
    return FALSE;

  for (guint i = 0; i < n_events; i++)
    if (!event_parts_write_details (&writer, events[i].id, events[i].record->details, error))
      return FALSE;

  return TRUE;
}

static GStrv
event_parts_list_in (const PlazaEventRecord *record,
                     guint                   index)
{
  return G_STRUCT_MEMBER (GStrv, record, lists[index]);
}

static gboolean
event_parts_write_list (PlazaRowWriter  *writer,
                        gint64           id,
                        GStrv            values,
                        GError         **error)
{
  for (int i = 0; values[i] != NULL; i++)
    {
      int n;
      PlazaStatement *insert = plaza_row_writer_next (writer, &n);

      sqlite3_bind_int64 (insert, n + 1, id);
      sqlite3_bind_int (insert, n + 2, i);
      plaza_statement_bind_text (insert, n + 3, values[i]);
      if (!plaza_row_writer_write (writer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
event_parts_insert_list (PlazaStore           *store,
                         guint                 index,
                         const PlazaEventRow  *events,
                         guint                 n_events,
                         GError              **error)
{
  g_auto(PlazaRowWriter) writer = { 0 };
  guint n_rows = 0;

  for (guint i = 0; i < n_events; i++)
    n_rows += g_strv_length (event_parts_list_in (events[i].record, index));
  if (!event_parts_begin (&writer, store, index, n_rows, error))
    return FALSE;

  for (guint i = 0; i < n_events; i++)
    if (!event_parts_write_list (&writer, events[i].id, event_parts_list_in (events[i].record, index), error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_event_parts_insert:
 * @events: (array length=n_events): of which the rows are there; what is in them must not change meanwhile
 *
 * Returns: whether timeslots, details, organizations, addresses, officials and what was
 *   inferred were written
 */
gboolean
plaza_event_parts_insert (PlazaStore           *store,
                          const PlazaEventRow  *events,
                          guint                 n_events,
                          GError              **error)
{
  if (!event_parts_insert_timeslots (store, events, n_events, error) ||
      !event_parts_insert_details (store, events, n_events, error))
    return FALSE;

  for (guint i = INSERT_ORGANIZATION; i < INSERT_MANY; i++)
    if (!event_parts_insert_list (store, i, events, n_events, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_event_parts_check_officials:
 * @all_there: (out): whether every official whom an event addresses is in the campaign
 *
 * For plaza_connection_set_foreign_keys(): asked of all events at once it costs next to nothing.
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_event_parts_check_officials (PlazaStore  *store,
                                   gboolean    *all_there,
                                   GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND_STRANGER], error);
  gboolean any;

  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  *all_there = !any;
  return TRUE;
}

static gboolean
remove_part (PlazaStore  *store,
             guint        index,
             gint64       id,
             GError     **error)
{
  g_autoptr(PlazaStatement) remove = event_parts_statement (store, index, id, error);

  return remove != NULL && plaza_statement_run (store, remove, error);
}

static gboolean
event_parts_update_list (PlazaStore              *store,
                         guint                    remove,
                         guint                    insert,
                         const PlazaEventRecord  *before,
                         const PlazaEventRow     *after,
                         GError                 **error)
{
  return g_strv_equal ((const char * const *) event_parts_list_in (before, insert),
                       (const char * const *) event_parts_list_in (after->record, insert)) ||
         (remove_part (store, remove, after->id, error) && event_parts_insert_list (store, insert, after, 1, error));
}

/**
 * plaza_event_parts_update:
 * @before: what the file has, with its id
 *
 * Returns: whether those parts were written that @after has otherwise
 */
gboolean
plaza_event_parts_update (PlazaStore              *store,
                          const PlazaEventRecord  *before,
                          const PlazaEventRecord  *after,
                          GError                 **error)
{
  const PlazaEventRow row = { before->id, after };

  if (!plaza_records_equal (&plaza_timeslot_type, before->timeslots, after->timeslots) &&
      (!remove_part (store, REMOVE_TIMESLOTS, row.id, error) || !event_parts_insert_timeslots (store, &row, 1, error)))
    return FALSE;

  if (!plaza_texts_equal (before->details, after->details) &&
      (!remove_part (store, REMOVE_DETAILS, row.id, error) || !event_parts_insert_details (store, &row, 1, error)))
    return FALSE;

  return event_parts_update_list (store, REMOVE_ORGANIZATIONS, INSERT_ORGANIZATION, before, &row, error) &&
         event_parts_update_list (store, REMOVE_EMAILS, INSERT_EMAIL, before, &row, error) &&
         event_parts_update_list (store, REMOVE_TELEPHONES, INSERT_TELEPHONE, before, &row, error) &&
         event_parts_update_list (store, REMOVE_OFFICIALS, INSERT_OFFICIAL, before, &row, error) &&
         event_parts_update_list (store, REMOVE_INFERRED, INSERT_INFERRED, before, &row, error);
}

static int
event_parts_read_time (PlazaStatement *load,
                       int             column)
{
  int minutes = sqlite3_column_int (load, column);

  return minutes >= 0 && minutes < 24 * 60 ? minutes : PLAZA_TIME_UNKNOWN;
}

static PlazaTimeslot *
event_parts_read_timeslot (PlazaStatement *load)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->label = plaza_statement_dup_text (load, 0);
  slot->date = plaza_statement_dup_text (load, 1);
  slot->start = event_parts_read_time (load, 2);
  slot->end = plaza_timeslot_known_end (slot->start, event_parts_read_time (load, 3));
  slot->all_day = sqlite3_column_int (load, 4) != 0;
  slot->zone = plaza_statement_dup_text (load, 5);
  slot->id = plaza_statement_dup_text (load, 6);
  return slot;
}

static gboolean
event_parts_load_timeslots (PlazaStore        *store,
                            PlazaEventRecord  *record,
                            GError           **error)
{
  g_autoptr(PlazaStatement) load = event_parts_statement (store, LOAD_TIMESLOTS, record->id, error);
  g_autoptr(GError) local = NULL;

  if (load == NULL)
    return FALSE;

  while (plaza_statement_next (store, load, &local))
    g_ptr_array_add (record->timeslots, event_parts_read_timeslot (load));

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
event_parts_load_addresses (PlazaStore        *store,
                            PlazaEventRecord  *record,
                            GError           **error)
{
  g_autoptr(PlazaStatement) load = event_parts_statement (store, LOAD_ADDRESSES, record->id, error);
  g_autoptr(GStrvBuilder) emails = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) telephones = g_strv_builder_new ();
  g_autoptr(GError) local = NULL;

  if (load == NULL)
    return FALSE;

  while (plaza_statement_next (store, load, &local))
    g_strv_builder_take (sqlite3_column_int (load, 0) ? emails : telephones,
                         plaza_statement_dup_required (load, 1));

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  g_strfreev (record->contact_emails);
  g_strfreev (record->contact_telephones);
  record->contact_emails = g_strv_builder_end (emails);
  record->contact_telephones = g_strv_builder_end (telephones);
  return TRUE;
}

static gboolean
event_parts_load_list (PlazaStore  *store,
                       guint        index,
                       gint64       id,
                       GStrv       *values,
                       GError     **error)
{
  return plaza_rows_take_list (store, event_parts_statement (store, index, id, error), NULL, values, error);
}

/**
 * plaza_event_parts_load:
 * @record: an event of which the id is set
 *
 * Returns: whether all that plaza_event_parts_insert() writes was read, but for the details
 */
gboolean
plaza_event_parts_load (PlazaStore        *store,
                        PlazaEventRecord  *record,
                        GError           **error)
{
  gint64 id = record->id;

  return event_parts_load_timeslots (store, record, error) &&
         event_parts_load_list (store, LOAD_ORGANIZATIONS, id, &record->lead_organizations, error) &&
         event_parts_load_addresses (store, record, error) &&
         event_parts_load_list (store, LOAD_OFFICIALS, id, &record->officials, error) &&
         event_parts_load_list (store, LOAD_INFERRED, id, &record->inferred, error);
}

/**
 * plaza_event_parts_list_days:
 * @id: an event
 *
 * Returns: (transfer full) (nullable): its days as guint32, Julian as in GDate
 */
GArray *
plaza_event_parts_list_days (PlazaStore  *store,
                             gint64       id,
                             GError     **error)
{
  g_autoptr(PlazaStatement) list = event_parts_statement (store, LIST_DAYS, id, error);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      GDate date;

      if (plaza_date_parse (plaza_statement_peek_text (list, 0), &date))
        {
          guint32 day = g_date_get_julian (&date);

          g_array_append_val (days, day);
        }
    }

  if (local == NULL)
    return g_steal_pointer (&days);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Read in some milliseconds, however many events there are. */
#define LIST_ORGANIZATIONS \
  "SELECT DISTINCT name FROM (SELECT name FROM lead_organization LIMIT 20000) ORDER BY name COLLATE NOCASE"

/**
 * plaza_event_parts_list_organizations:
 *
 * Returns: (transfer full) (nullable): who leads events, each once, by name; of a very large campaign only some
 */
GStrv
plaza_event_parts_list_organizations (PlazaStore  *store,
                                      GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, LIST_ORGANIZATIONS, error);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, error))
    g_strv_builder_take (builder, plaza_statement_dup_text (list, 0));

  return g_strv_builder_end (builder);
}
