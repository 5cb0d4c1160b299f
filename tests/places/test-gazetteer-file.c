/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#include "plaza-data-file.h"
#include "plaza-gazetteer.h"
#include "plaza-place-key.h"
#include "plaza-place.h"
#include "plaza-places-error.h"
#include "plaza-timeslot.h"

/* The file itself, in SQL: what it holds is true of every row. */

static sqlite3 *db;

static void
assert_number (const char *sql,
               int         expected)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_test_message ("%s", sql);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, expected);
  sqlite3_finalize (statement);
}

static void
test_rows (void)
{
  assert_number ("SELECT count(*) > 40000 FROM zip", TRUE);
  assert_number ("SELECT count(*) FROM zip LEFT JOIN zone ON zone.id = zip.zone WHERE zone.name IS NULL", 0);
  assert_number ("SELECT count(*) FROM place LEFT JOIN zone ON zone.id = place.zone WHERE zone.name IS NULL", 0);
  assert_number ("SELECT count(*) FROM zip LEFT JOIN place ON place.id = zip.place WHERE place.id IS NULL", 0);
  assert_number ("SELECT count(*) FROM zip LEFT JOIN county ON county.id = zip.county WHERE county.id IS NULL", 0);
  assert_number ("SELECT count(*) FROM place LEFT JOIN county ON county.id = place.county WHERE county.id IS NULL", 0);
  assert_number ("SELECT count(*) FROM county LEFT JOIN state ON abbreviation = county.state WHERE abbreviation IS NULL", 0);
  assert_number ("SELECT count(*) FROM name LEFT JOIN place ON place.id = name.place WHERE place.id IS NULL", 0);
  assert_number ("SELECT count(DISTINCT place) = (SELECT count(*) FROM place) FROM name WHERE NOT lesser", TRUE);
  assert_number ("SELECT count(*) FROM zip WHERE code NOT BETWEEN 1 AND 99999", 0);
  /* A ZIP code is in its city's state. */
  assert_number ("SELECT count(*) FROM zip JOIN place ON place.id = zip.place JOIN county AS one ON one.id = zip.county "
                 "JOIN county AS other ON other.id = place.county WHERE one.state <> other.state", 0);
}

/* From American Samoa to Maine, and from there to the Marianas. */
static void
test_coordinates (void)
{
  for (const char * const *table = (const char * const []) { "zip", "place", "state", NULL }; *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE latitude NOT BETWEEN -150000 AND 720000 OR "
                                              "NOT (longitude BETWEEN -1800000 AND -640000 OR longitude BETWEEN 1440000 AND 1800000)",
                                              *table);

      assert_number (sql, 0);
    }
}

static void
test_states (void)
{
  sqlite3_stmt *statement;
  guint n_states = 0;

  sqlite3_prepare_v2 (db, "SELECT abbreviation, name FROM state", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_assert_cmpstr (plaza_state_name ((const char *) sqlite3_column_text (statement, 0)), ==,
                       (const char *) sqlite3_column_text (statement, 1));
      n_states++;
    }
  sqlite3_finalize (statement);
  g_assert_cmpuint (n_states, ==, 56);

  for (const char * const *state = (const char * const []) { "PR", "GU", "VI", "AS", "MP", "DC", NULL }; *state != NULL; state++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) > 0 FROM zip JOIN county ON county.id = zip.county WHERE state = '%s'",
                                              *state);

      assert_number (sql, TRUE);
    }
}

static void
test_zones (void)
{
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (db, "SELECT name FROM zone", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      g_autoptr(GTimeZone) zone = plaza_zone_load (name);

      g_test_message ("%s", name);
      g_assert_true (plaza_zone_name_is_safe (name));
      g_assert_nonnull (zone);
    }
  sqlite3_finalize (statement);
}

/* Names were folded in another language: every one with something to fold, and some of the others. */
static void
test_keys (void)
{
  sqlite3_stmt *statement;
  guint n_names = 0;

  sqlite3_prepare_v2 (db, "SELECT place.name, group_concat (name.key, '|') FROM place JOIN name ON name.place = place.id "
                          "WHERE place.id % 40 = 0 OR place.name GLOB '*[^a-zA-Z ]*' OR place.name GLOB '[NSEWMFO][tcot]* *' "
                          "GROUP BY place.id", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      g_autofree char *key = plaza_place_key (name, FALSE);
      g_auto(GStrv) keys = g_strsplit ((const char *) sqlite3_column_text (statement, 1), "|", -1);

      if (!g_strv_contains ((const char * const *) keys, key))
        g_error ("“%s” is “%s” here", name, key);
      n_names++;
    }
  sqlite3_finalize (statement);
  g_assert_cmpuint (n_names, >, 1000);
}

/* Damage */

static char *folder, *whole;
static gsize whole_length;

static char *
write_copy (const char *bytes,
            gsize       length)
{
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (folder, "places.sqlite", NULL);

  g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaGazetteer) gazetteer = plaza_gazetteer_open (path, &error);

  g_assert_null (gazetteer);
  g_assert_error (error, PLAZA_PLACES_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_null (strstr (error->message, path));
}

static void
test_missing (void)
{
  g_autofree char *path = g_build_filename (folder, "nothing", "places.sqlite", NULL);

  assert_refused (path, PLAZA_PLACES_ERROR_NOT_FOUND);
  assert_refused (folder, PLAZA_PLACES_ERROR_DAMAGED);
}

static void
test_not_a_gazetteer (void)
{
  static const char text[] = "This is no list of places.\n";
  g_autofree char *empty = write_copy ("", 0);
  g_autofree char *path = NULL;
  g_autofree char *other = g_memdup2 (whole, whole_length);

  assert_refused (empty, PLAZA_PLACES_ERROR_DAMAGED);
  path = write_copy (text, strlen (text));
  assert_refused (path, PLAZA_PLACES_ERROR_DAMAGED);

  /* The version and the application's number are at 60 and 68 of the header. */
  other[63] = 99;
  g_free (write_copy (other, whole_length));
  assert_refused (path, PLAZA_PLACES_ERROR_DAMAGED);
  other[63] = whole[63];
  other[71]++;
  g_free (write_copy (other, whole_length));
  assert_refused (path, PLAZA_PLACES_ERROR_DAMAGED);
}

/* Everything that reads the file: an answer or a sentence, and never a crash.
 * Returns: how many of the calls said that the file is damaged */
static guint
use (PlazaGazetteer *gazetteer)
{
  static const char * const texts[] = { "48188", "481", "canton mi", "s", "Springfield", "mich", "Sprinfield" };
  guint n_errors = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) matches = plaza_gazetteer_find (gazetteer, texts[i], 8, NULL, 0, &error);
      g_autoptr(GError) suggest_error = NULL;
      g_autoptr(GPtrArray) suggestions = plaza_gazetteer_suggest (gazetteer, texts[i], 8, &suggest_error);

      g_assert_true ((matches == NULL) == (error != NULL));
      g_assert_true ((suggestions == NULL) == (suggest_error != NULL));
      n_errors += (error != NULL) + (suggest_error != NULL);
    }

  return n_errors;
}

static void
test_cut_short (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = write_copy (whole, whole_length / 2);
  g_autoptr(PlazaGazetteer) gazetteer = plaza_gazetteer_open (path, &error);

  /* Its first page is whole, so that only reading finds out. */
  if (gazetteer == NULL)
    g_assert_error (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_DAMAGED);
  else
    g_assert_cmpuint (use (gazetteer), >, 0);
}

static void
test_scrambled (void)
{
  for (guint seed = 0; seed < 3; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *bytes = g_memdup2 (whole, whole_length);
      g_autofree char *path = NULL;
      g_autoptr(PlazaGazetteer) gazetteer = NULL;

      for (guint i = 0; i < 400; i++)
        bytes[g_rand_int_range (rand, 100, whole_length)] ^= g_rand_int_range (rand, 1, 256);
      path = write_copy (bytes, whole_length);
      gazetteer = plaza_gazetteer_open (path, NULL);
      if (gazetteer != NULL)
        use (gazetteer);
    }
}

static void
test_read_only_folder (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaGazetteer) gazetteer = NULL;
  g_autoptr(PlazaPlaceMatch) match = NULL;
  g_autofree char *path = write_copy (whole, whole_length);
  g_autofree char *odd = g_build_filename (folder, "a b%20?c#d.sqlite", NULL);

  g_assert_cmpint (g_rename (path, odd), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  gazetteer = plaza_gazetteer_open (odd, &error);
  g_assert_no_error (error);
  match = plaza_gazetteer_zip (gazetteer, "48188", &error);
  g_assert_nonnull (match);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_cmpint (g_unlink (odd), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = plaza_data_file ("places.sqlite");
  g_autofree char *left = NULL;
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (path, &whole, &whole_length, NULL));
  folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);

  g_test_add_func ("/gazetteer-file/rows", test_rows);
  g_test_add_func ("/gazetteer-file/coordinates", test_coordinates);
  g_test_add_func ("/gazetteer-file/states", test_states);
  g_test_add_func ("/gazetteer-file/zones", test_zones);
  g_test_add_func ("/gazetteer-file/keys", test_keys);
  g_test_add_func ("/gazetteer-file/missing", test_missing);
  g_test_add_func ("/gazetteer-file/not-a-gazetteer", test_not_a_gazetteer);
  g_test_add_func ("/gazetteer-file/cut-short", test_cut_short);
  g_test_add_func ("/gazetteer-file/scrambled", test_scrambled);
  g_test_add_func ("/gazetteer-file/read-only-folder", test_read_only_folder);

  result = g_test_run ();
  left = g_build_filename (folder, "places.sqlite", NULL);
  g_unlink (left);
  g_rmdir (folder);
  g_free (folder);
  g_free (whole);
  sqlite3_close (db);
  return result;
}
