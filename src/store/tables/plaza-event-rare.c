/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-rare.h"

#include "plaza-event-table.h"
#include "plaza-mercator.h"
#include "plaza-rows.h"
#include "plaza-store-private.h"

/* By the number that says that an event has it: 1 << part. */
typedef enum { TITLES, PLACES, LANGUAGES, ACCESS, SOURCES, N_PARTS } Part;

static const struct { const char *insert, *remove, *load; } sql[] = {
  [TITLES] = { "INSERT INTO event_title (event, language, title) VALUES (?, ?, ?)",
               "DELETE FROM event_title WHERE event = ?",
               "SELECT language, title FROM event_title WHERE event = ?" },
  [PLACES] = { "INSERT INTO event_place (event, position, label, venue, address, city, state, postal_code, place_text,"
               " to_be_announced, area_only, precision, latitude, longitude, point)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               "DELETE FROM event_place WHERE event = ?",
               "SELECT label, venue, address, city, state, postal_code, place_text, to_be_announced, area_only,"
               " precision, latitude, longitude FROM event_place WHERE event = ? ORDER BY position" },
  [LANGUAGES] = { "INSERT INTO event_language (event, position, language) VALUES (?, ?, ?)",
                  "DELETE FROM event_language WHERE event = ?",
                  "SELECT language FROM event_language WHERE event = ? ORDER BY position" },
  [ACCESS] = { "INSERT INTO event_access (event, position, access) VALUES (?, ?, ?)",
               "DELETE FROM event_access WHERE event = ?",
               "SELECT access FROM event_access WHERE event = ? ORDER BY position" },
  [SOURCES] = { "INSERT INTO event_source (event, position, key, file, since, received, waiting) VALUES (?, ?, ?, ?, ?, ?, ?)",
                "DELETE FROM event_source WHERE event = ?",
                "SELECT key, file, since, received, waiting FROM event_source WHERE event = ? ORDER BY position" },
};

static const char list_points[] = "SELECT event, point FROM event_place WHERE point <> 0";
static const char list_places[] = "SELECT event, position, latitude, longitude, point FROM event_place";
static const char set_point[] = "UPDATE event_place SET point = ?3 WHERE event = ?1 AND position = ?2";

/* Without looking at more events than have some. */
static const char set_parts[] =
  "UPDATE event SET parts = found.parts FROM (SELECT event, sum (part) AS parts FROM ("
  "  SELECT DISTINCT event, 1 AS part FROM event_title UNION ALL SELECT DISTINCT event, 2 FROM event_place UNION ALL"
  "  SELECT DISTINCT event, 4 FROM event_language UNION ALL SELECT DISTINCT event, 8 FROM event_access UNION ALL"
  "  SELECT DISTINCT event, 16 FROM event_source) GROUP BY event) AS found WHERE found.event = event.id AND event.parts <> found.parts";
static const char clear_parts[] =
  "UPDATE event SET parts = 0 WHERE parts <> 0 AND id NOT IN (SELECT event FROM event_title UNION SELECT event FROM event_place"
  " UNION SELECT event FROM event_language UNION SELECT event FROM event_access UNION SELECT event FROM event_source)";

static PlazaStatement *
rare_statement (PlazaStore  *store,
                const char  *text,
                gint64       id,
                GError     **error)
{
  PlazaStatement *self = plaza_statement_get (store, text, error);

  if (self != NULL)
    sqlite3_bind_int64 (self, 1, id);
  return self;
}

static gboolean
event_rare_has_part (const PlazaEventRecord *record,
                     Part                    part)
{
  switch (part)
    {
    case TITLES:
      return g_hash_table_size (record->titles) > 0;
    case PLACES:
      return record->further_places->len > 0;
    case LANGUAGES:
      return record->languages[0] != NULL;
    case ACCESS:
      return record->access[0] != NULL;
    case SOURCES:
    case N_PARTS:
    default:
      return record->sources->len > 0;
    }
}

static gboolean
event_rare_part_equal (const PlazaEventRecord *a,
                       const PlazaEventRecord *b,
                       Part                    part)
{
  switch (part)
    {
    case TITLES:
      return plaza_texts_equal (a->titles, b->titles);
    case PLACES:
      return plaza_records_equal (&plaza_further_place_type, a->further_places, b->further_places);
    case LANGUAGES:
      return g_strv_equal ((const char * const *) a->languages, (const char * const *) b->languages);
    case ACCESS:
      return g_strv_equal ((const char * const *) a->access, (const char * const *) b->access);
    case SOURCES:
    case N_PARTS:
    default:
      return plaza_records_equal (&plaza_source_type, a->sources, b->sources);
    }
}

/**
 * plaza_event_rare_find:
 *
 * Returns: which of the parts @record has, as its row says it
 */
int
plaza_event_rare_find (const PlazaEventRecord *record)
{
  int parts = 0;

  for (Part part = 0; part < N_PARTS; part++)
    parts |= event_rare_has_part (record, part) ? 1 << part : 0;
  return parts;
}

static void
event_rare_bind_place (PlazaStatement   *insert,
                       const PlazaPlace *place)
{
  gboolean has_point = plaza_place_has_point (place);

  plaza_statement_bind_text (insert, 4, place->venue);
  plaza_statement_bind_text (insert, 5, place->address);
  plaza_statement_bind_text (insert, 6, place->city);
  plaza_statement_bind_text (insert, 7, place->state);
  plaza_statement_bind_text (insert, 8, place->postal_code);
  plaza_statement_bind_text (insert, 9, place->text);
  sqlite3_bind_int (insert, 10, place->to_be_announced ? 1 : 0);
  sqlite3_bind_int (insert, 11, place->area_only ? 1 : 0);
  plaza_statement_bind_enum (insert, 12, PLAZA_TYPE_PRECISION, place->precision);
  sqlite3_bind_null (insert, 13);
  sqlite3_bind_null (insert, 14);
  if (has_point)
    {
      sqlite3_bind_double (insert, 13, place->latitude);
      sqlite3_bind_double (insert, 14, place->longitude);
    }
  sqlite3_bind_int64 (insert, 15, has_point ? (gint64) plaza_mercator_point (place->latitude, place->longitude) : 0);
}

static gboolean
event_rare_insert_places (PlazaStore      *store,
                          PlazaStatement  *insert,
                          GPtrArray       *places,
                          GError         **error)
{
  for (guint i = 0; i < places->len; i++)
    {
      const PlazaFurtherPlace *further = g_ptr_array_index (places, i);

      sqlite3_bind_int (insert, 2, i);
      plaza_statement_bind_text (insert, 3, further->label);
      event_rare_bind_place (insert, &further->place);
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
event_rare_insert_sources (PlazaStore      *store,
                           PlazaStatement  *insert,
                           GPtrArray       *sources,
                           GError         **error)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const PlazaSource *source = g_ptr_array_index (sources, i);

      sqlite3_bind_int (insert, 2, i);
      plaza_statement_bind_text (insert, 3, source->key);
      plaza_statement_bind_text (insert, 4, source->file);
      plaza_statement_bind_text (insert, 5, source->since);
      plaza_statement_bind_text (insert, 6, source->received);
      plaza_statement_bind_text (insert, 7, source->waiting);
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
event_rare_insert_part (PlazaStore              *store,
                        const PlazaEventRecord  *record,
                        gint64                   id,
                        Part                     part,
                        GError                 **error)
{
  g_autoptr(PlazaStatement) insert = rare_statement (store, sql[part].insert, id, error);
  PlazaTexts *titles = record->titles;

  if (insert == NULL)
    return FALSE;

  switch (part)
    {
    case TITLES:
      return plaza_rows_write_texts (store, insert, 2, &titles, 1, error);
    case PLACES:
      return event_rare_insert_places (store, insert, record->further_places, error);
    case LANGUAGES:
      return plaza_rows_write_list (store, insert, 2, record->languages, error);
    case ACCESS:
      return plaza_rows_write_list (store, insert, 2, record->access, error);
    case SOURCES:
    case N_PARTS:
    default:
      return event_rare_insert_sources (store, insert, record->sources, error);
    }
}

/**
 * plaza_event_rare_insert:
 * @id: the event's row, which has none of them yet
 *
 * Returns: whether the parts were written
 */
gboolean
plaza_event_rare_insert (PlazaStore              *store,
                         const PlazaEventRecord  *record,
                         gint64                   id,
                         GError                 **error)
{
  for (Part part = 0; part < N_PARTS; part++)
    if (event_rare_has_part (record, part) && !event_rare_insert_part (store, record, id, part, error))
      return FALSE;

  return TRUE;
}

static gboolean
event_rare_remove_part (PlazaStore  *store,
                        gint64       id,
                        Part         part,
                        GError     **error)
{
  g_autoptr(PlazaStatement) remove = rare_statement (store, sql[part].remove, id, error);

  return remove != NULL && plaza_statement_run (store, remove, error);
}

/**
 * plaza_event_rare_update:
 * @before: what the file has, with its id
 *
 * Returns: whether what changed of the parts was written
 */
gboolean
plaza_event_rare_update (PlazaStore              *store,
                         const PlazaEventRecord  *before,
                         const PlazaEventRecord  *after,
                         GError                 **error)
{
  for (Part part = 0; part < N_PARTS; part++)
    if (!event_rare_part_equal (before, after, part) &&
        (!event_rare_remove_part (store, before->id, part, error) ||
         (event_rare_has_part (after, part) && !event_rare_insert_part (store, after, before->id, part, error))))
      return FALSE;

  return TRUE;
}

static gpointer
event_rare_read_place (PlazaStatement *row)
{
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
  PlazaPlace *place = &further->place;

  further->label = plaza_statement_dup_text (row, 0);
  place->venue = plaza_statement_dup_text (row, 1);
  place->address = plaza_statement_dup_text (row, 2);
  place->city = plaza_statement_dup_text (row, 3);
  place->state = plaza_statement_dup_text (row, 4);
  place->postal_code = plaza_statement_dup_text (row, 5);
  place->text = plaza_statement_dup_text (row, 6);
  place->to_be_announced = sqlite3_column_int (row, 7) != 0;
  place->area_only = sqlite3_column_int (row, 8) != 0;
  place->precision = plaza_statement_get_enum (row, 9, PLAZA_TYPE_PRECISION, PLAZA_PRECISION_NONE);
  if (sqlite3_column_type (row, 10) == SQLITE_NULL || sqlite3_column_type (row, 11) == SQLITE_NULL)
    place->precision = MAX (place->precision, PLAZA_PRECISION_STATE);
  if (plaza_place_has_point (place))
    {
      place->latitude = sqlite3_column_double (row, 10);
      place->longitude = sqlite3_column_double (row, 11);
    }

  return further;
}

static gpointer
event_rare_read_source (PlazaStatement *row)
{
  PlazaSource *source = plaza_record_new (&plaza_source_type);

  source->key = plaza_statement_dup_text (row, 0);
  source->file = plaza_statement_dup_required (row, 1);
  source->since = plaza_statement_dup_required (row, 2);
  source->received = plaza_statement_dup_required (row, 3);
  source->waiting = plaza_statement_dup_text (row, 4);
  return source;
}

static gboolean
event_rare_load_records (PlazaStore      *store,
                         PlazaStatement  *load,
                         gpointer       (*read) (PlazaStatement *row),
                         GPtrArray      **records,
                         GError         **error)
{
  g_autoptr(GPtrArray) loaded = plaza_rows_take_all (store, load, read, plaza_record_unref, error);

  if (loaded == NULL)
    return FALSE;

  g_ptr_array_unref (*records);
  *records = g_steal_pointer (&loaded);
  return TRUE;
}

static gboolean
event_rare_load_part (PlazaStore        *store,
                      PlazaEventRecord  *record,
                      Part               part,
                      GError           **error)
{
  PlazaStatement *load = rare_statement (store, sql[part].load, record->id, error);

  switch (part)
    {
    case TITLES:
      return plaza_rows_take_texts (store, load, NULL, &record->titles, 1, error);
    case PLACES:
      return event_rare_load_records (store, load, event_rare_read_place, &record->further_places, error);
    case LANGUAGES:
      return plaza_rows_take_list (store, load, NULL, &record->languages, error);
    case ACCESS:
      return plaza_rows_take_list (store, load, NULL, &record->access, error);
    case SOURCES:
    case N_PARTS:
    default:
      return event_rare_load_records (store, load, event_rare_read_source, &record->sources, error);
    }
}

/**
 * plaza_event_rare_load:
 * @parts: which there are, as the event's row says it
 * @record: an event of which the id is set
 *
 * Returns: whether they were read
 */
gboolean
plaza_event_rare_load (PlazaStore        *store,
                       int                parts,
                       PlazaEventRecord  *record,
                       GError           **error)
{
  for (Part part = 0; part < N_PARTS; part++)
    if ((parts >> part & 1) != 0 && !event_rare_load_part (store, record, part, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_event_rare_list_points:
 *
 * Returns: (transfer full) (nullable): a #PlazaEventPoint for every further place that has a point
 */
GArray *
plaza_event_rare_list_points (PlazaStore  *store,
                              GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, list_points, error);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (PlazaEventPoint));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  while (plaza_statement_next (store, list, &local))
    {
      PlazaEventPoint point = { (guint32) sqlite3_column_int64 (list, 0), (guint64) sqlite3_column_int64 (list, 1) };

      g_array_append_val (points, point);
    }

  if (local == NULL)
    return g_steal_pointer (&points);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
event_rare_derive_point (PlazaStore      *store,
                         PlazaStatement  *place,
                         GError         **error)
{
  g_autoptr(PlazaStatement) set = NULL;
  gboolean has_point = sqlite3_column_type (place, 2) != SQLITE_NULL && sqlite3_column_type (place, 3) != SQLITE_NULL;
  gint64 point = has_point ? (gint64) plaza_mercator_point (sqlite3_column_double (place, 2), sqlite3_column_double (place, 3))
                           : 0;

  if (sqlite3_column_int64 (place, 4) == point)
    return TRUE;

  /* Neither what is walked through nor its order is changed by it. */
  set = rare_statement (store, set_point, sqlite3_column_int64 (place, 0), error);
  if (set == NULL)
    return FALSE;

  sqlite3_bind_int64 (set, 2, sqlite3_column_int64 (place, 1));
  sqlite3_bind_int64 (set, 3, point);
  return plaza_statement_run (store, set, error);
}

/**
 * plaza_event_rare_derive:
 *
 * Notes anew which events have which parts, and where their further places are.
 *
 * Returns: whether that is as it should be
 */
gboolean
plaza_event_rare_derive (PlazaStore  *store,
                         GError     **error)
{
  g_autoptr(PlazaStatement) places = NULL;
  g_autoptr(GError) local = NULL;

  if (!plaza_store_execute (store, set_parts, error) || !plaza_store_execute (store, clear_parts, error))
    return FALSE;

  places = plaza_statement_get (store, list_places, error);
  if (places == NULL)
    return FALSE;

  while (local == NULL && plaza_statement_next (store, places, &local))
    event_rare_derive_point (store, places, &local);

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
