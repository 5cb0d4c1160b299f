/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-place-key.h"
#include "plaza-place.h"
#include "plaza-places-error.h"
#include "plaza-sqlite.h"

/* Of the format that tools/lib/make_places_file.py writes. */
#define APPLICATION_ID 0x504C5A47
#define VERSION 1

/* Those of zip answer in the columns that plaza-gazetteer-zip.c reads. */
static const char * const sql[] = {
  [PLAZA_GAZETTEER_ZIP] =
    "SELECT zip.code, place.name, county.state, county.name, zone.name, place.population,"
    " zip.latitude, zip.longitude, zip.near "
    "FROM zip JOIN place ON place.id = zip.place JOIN county ON county.id = zip.county JOIN zone ON zone.id = zip.zone "
    "WHERE zip.code = ?1",
  [PLAZA_GAZETTEER_ZIPS] =
    "SELECT zip.code, place.name, county.state, county.name, zone.name, place.population,"
    " zip.latitude, zip.longitude, zip.near "
    "FROM zip JOIN place ON place.id = zip.place JOIN county ON county.id = zip.county JOIN zone ON zone.id = zip.zone "
    "WHERE zip.code BETWEEN ?1 AND ?2 ORDER BY abs (zip.code - ?3), zip.code LIMIT ?4",
  [PLAZA_GAZETTEER_CITY] =
    "SELECT place.name, county.state, county.name, zone.name, place.population,"
    " place.latitude, place.longitude, place.twin "
    "FROM place JOIN county ON county.id = place.county JOIN zone ON zone.id = place.zone WHERE place.id = ?1",
  [PLAZA_GAZETTEER_STATE] =
    "SELECT state.name, state.latitude, state.longitude, zone.name "
    "FROM state JOIN zone ON zone.id = state.zone WHERE state.abbreviation = ?1",
  [PLAZA_GAZETTEER_NAMES] =
    "SELECT place, lesser, key = ?1 FROM name WHERE key >= ?1 AND key < ?2",
  [PLAZA_GAZETTEER_STATE_NAMES] =
    "SELECT DISTINCT state FROM state_name WHERE key >= ?1 AND key < ?2 ORDER BY state",
  /* The first two digits of a county's FIPS code are its state's. */
  [PLAZA_GAZETTEER_STATE_CODES] =
    "SELECT DISTINCT id / 1000, state FROM county",
  [PLAZA_GAZETTEER_PLACES] =
    "SELECT id, latitude, longitude, population, county / 1000, twin FROM place ORDER BY id",
  [PLAZA_GAZETTEER_SPELLINGS] =
    "SELECT key, place FROM name WHERE NOT lesser",
};

void
plaza_gazetteer_fail (GError **error)
{
  g_set_error_literal (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_DAMAGED,
                       _("Plaza’s list of places is damaged, so nothing can be found by place. Install Plaza again to repair it."));
}

static void
gazetteer_fail_to_open (int      result,
                        GError **error)
{
  if (result == SQLITE_CANTOPEN || (result & 0xff) == SQLITE_CANTOPEN)
    g_set_error_literal (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_NOT_FOUND,
                         _("Plaza’s list of places is missing, so nothing can be found by place. Install Plaza again to get it."));
  else
    plaza_gazetteer_fail (error);
}

static int
gazetteer_check (sqlite3 *db)
{
  int id = 0, version = 0;
  int result = plaza_sqlite_read_number (db, "PRAGMA application_id", &id);

  if (result == SQLITE_OK)
    result = plaza_sqlite_read_number (db, "PRAGMA user_version", &version);
  if (result == SQLITE_OK && (id != APPLICATION_ID || version != VERSION))
    result = SQLITE_NOTADB;
  return result;
}

static int
gazetteer_prepare (PlazaGazetteer *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      int result = sqlite3_prepare_v3 (self->db, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &self->statements[i], NULL);

      if (result != SQLITE_OK)
        return result;
    }

  return SQLITE_OK;
}

/**
 * plaza_gazetteer_open:
 * @path: the file, as from plaza_data_file()
 *
 * Returns: (transfer full) (nullable): the gazetteer
 */
PlazaGazetteer *
plaza_gazetteer_open (const char  *path,
                      GError     **error)
{
  g_autoptr(PlazaGazetteer) self = g_new0 (PlazaGazetteer, 1);
  int result;

  g_return_val_if_fail (path != NULL, NULL);

  result = plaza_sqlite_open_immutable (path, &self->db);
  if (result == SQLITE_OK)
    result = gazetteer_check (self->db);
  if (result == SQLITE_OK)
    result = gazetteer_prepare (self);
  if (result != SQLITE_OK)
    {
      gazetteer_fail_to_open (result, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
plaza_gazetteer_close (PlazaGazetteer *self)
{
  if (self == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (self->statements); i++)
    sqlite3_finalize (self->statements[i]);
  sqlite3_close (self->db);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->name_texts, g_string_chunk_free);
  g_free (self);
}

/* Ready to bind; what it was last used for is over. */
sqlite3_stmt *
plaza_gazetteer_statement (PlazaGazetteer          *self,
                           PlazaGazetteerStatement  which)
{
  sqlite3_reset (self->statements[which]);
  return self->statements[which];
}

/**
 * plaza_gazetteer_next:
 *
 * Returns: whether there is another row; %FALSE with @error unset at the end
 */
gboolean
plaza_gazetteer_next (sqlite3_stmt  *statement,
                      GError       **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    plaza_gazetteer_fail (error);
  sqlite3_reset (statement);
  return FALSE;
}

/**
 * plaza_gazetteer_dup_text:
 *
 * Returns: (transfer full): the text; "" where a damaged file has none
 */
char *
plaza_gazetteer_dup_text (sqlite3_stmt *statement,
                          int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
}

/**
 * plaza_gazetteer_read_point:
 * @column: of the latitude; the longitude is in the next one
 *
 * Returns: %FALSE with @error set where the point is not in the world
 */
gboolean
plaza_gazetteer_read_point (sqlite3_stmt     *statement,
                            int               column,
                            PlazaPlaceMatch  *match,
                            GError          **error)
{
  match->latitude = sqlite3_column_int (statement, column) / PLAZA_GAZETTEER_SCALE;
  match->longitude = sqlite3_column_int (statement, column + 1) / PLAZA_GAZETTEER_SCALE;

  if (ABS (match->latitude) <= 90 && ABS (match->longitude) <= 180)
    return TRUE;

  plaza_gazetteer_fail (error);
  return FALSE;
}

/**
 * plaza_gazetteer_load_place:
 * @place: its number in the file
 *
 * Returns: (transfer full) (nullable): the place; %NULL with @error set
 */
PlazaPlaceMatch *
plaza_gazetteer_load_place (PlazaGazetteer  *self,
                            int              place,
                            GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_CITY);
  g_autoptr(PlazaPlaceMatch) match = g_new0 (PlazaPlaceMatch, 1);
  g_autoptr(GError) local_error = NULL;

  sqlite3_bind_int (row, 1, place);
  if (!plaza_gazetteer_next (row, &local_error))
    {
      plaza_gazetteer_fail (error);
      return NULL;
    }

  match->kind = PLAZA_MATCH_CITY;
  match->precision = PLAZA_PRECISION_CITY;
  match->name = plaza_gazetteer_dup_text (row, 0);
  match->state = plaza_gazetteer_dup_text (row, 1);
  match->county = plaza_gazetteer_dup_text (row, 2);
  match->zone = plaza_gazetteer_dup_text (row, 3);
  match->population = MAX (0, sqlite3_column_int (row, 4));
  match->label = plaza_place_match_label_city (match->name, match->state,
                                               sqlite3_column_int (row, 7) != 0 ? match->county : NULL);
  return plaza_gazetteer_read_point (row, 5, match, error) ? g_steal_pointer (&match) : NULL;
}

/**
 * plaza_gazetteer_state:
 * @state: two-letter postal abbreviation
 *
 * Returns: (transfer full) (nullable): the state with a point well inside it; %NULL without
 *   an error for what is none
 */
PlazaPlaceMatch *
plaza_gazetteer_state (PlazaGazetteer  *self,
                       const char      *state,
                       GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_STATE);
  g_autoptr(PlazaPlaceMatch) match = g_new0 (PlazaPlaceMatch, 1);

  g_return_val_if_fail (state != NULL, NULL);

  sqlite3_bind_text (row, 1, state, -1, SQLITE_TRANSIENT);
  if (!plaza_gazetteer_next (row, error))
    return NULL;

  match->kind = PLAZA_MATCH_STATE;
  match->precision = PLAZA_PRECISION_STATE;
  match->name = plaza_gazetteer_dup_text (row, 0);
  match->label = plaza_place_match_label_state (state);
  match->state = g_strdup (state);
  match->zone = plaza_gazetteer_dup_text (row, 3);
  return plaza_gazetteer_read_point (row, 1, match, error) ? g_steal_pointer (&match) : NULL;
}
