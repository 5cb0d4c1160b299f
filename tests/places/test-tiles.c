/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#include "plaza-data-file.h"
#include "plaza-test-pack.h"
#include "plaza-tile-check.h"
#include "plaza-tiles.h"

static char *folder;
static char *path;

/* A copy of the map. */
static void
copy (void)
{
  g_autofree char *original = plaza_data_file ("map.mbtiles");
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (original, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
}

static void
change (const char *sql)
{
  sqlite3 *db = NULL;

  copy ();
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* One sentence, whatever it is that is wrong. */
static void
assert_not_opened (PlazaPlacesError code,
                   const char     *sentence)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_tiles_open (path, &error));
  g_assert_error (error, PLAZA_PLACES_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, sentence);
}

#define DAMAGED "Plaza’s map is damaged, so it cannot be shown. Install Plaza again to repair it."
#define MISSING "Plaza’s map is missing, so it cannot be shown. Install Plaza again to get it."

static void
test_read (void)
{
  g_autofree char *original = plaza_data_file ("map.mbtiles");
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaTiles) tiles = plaza_tiles_open (original, &error);
  static const struct { int zoom, x, y; gboolean something; } squares[] = {
    { 0, 0, 0, TRUE },
    { 8, 68, 94, TRUE },       /* Detroit */
    { 8, 80, 100, FALSE },     /* the Atlantic */
    { 8, 255, 255, FALSE },
    { 9, 137, 189, FALSE },    /* deeper than the file */
    { -1, 0, 0, FALSE },
    { 3, -1, 900, FALSE },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (squares); i++)
    {
      g_autoptr(GBytes) bytes = plaza_tiles_read (tiles, squares[i].zoom, squares[i].x, squares[i].y, &error);

      g_assert_no_error (error);
      g_assert_cmpint (g_bytes_get_size (bytes) > 0, ==, squares[i].something);
    }
}

/* Every square of the file passes. */
static void
test_whole (void)
{
  g_autofree char *original = plaza_data_file ("map.mbtiles");
  sqlite3_stmt *list;
  sqlite3 *db;
  guint n = 0;

  g_assert_cmpint (sqlite3_open_v2 (original, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT data FROM image", -1, &list, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (list) == SQLITE_ROW; n++)
    {
      const void *data = sqlite3_column_blob (list, 0);

      g_assert_true (plaza_tile_check (data, sqlite3_column_bytes (list, 0)));
    }

  g_assert_cmpuint (n, >, 1000);
  sqlite3_finalize (list);
  sqlite3_close (db);
}

static void
test_missing (void)
{
  g_remove (path);
  assert_not_opened (PLAZA_PLACES_ERROR_NOT_FOUND, MISSING);
}

static void
test_no_map (void)
{
  static const char * const contents[] = { "", "not a map", "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      assert_not_opened (PLAZA_PLACES_ERROR_DAMAGED, DAMAGED);
    }
}

static void
test_spoilt (void)
{
  static const char * const changes[] = {
    "PRAGMA application_id = 7",
    "DROP VIEW tiles; DROP TABLE map",
    "DELETE FROM map",
    "UPDATE image SET data = zeroblob (40)",
    "UPDATE image SET data = x'1f8b0800000000000003'",
    "UPDATE image SET data = substr (data, 1, length (data) - 1)",
    "UPDATE image SET data = 'text'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      change (changes[i]);
      assert_not_opened (PLAZA_PLACES_ERROR_DAMAGED, DAMAGED);
    }
}

/* Half of a file opens, since nothing is read ahead, and says so later. */
static void
test_half (void)
{
  g_autoptr(PlazaTiles) tiles = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  guint n_errors = 0;

  copy ();
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + size / 2, 0, size / 2);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  tiles = plaza_tiles_open (path, NULL);

  for (int x = 40; tiles != NULL && x < 80; x++)
    for (int y = 86; y < 110; y++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) tile = plaza_tiles_read (tiles, 8, x, y, &error);

        g_assert_true ((tile == NULL) == (error != NULL));
        n_errors += error != NULL;
      }

  g_assert_true (tiles == NULL || n_errors > 0);
}

/* No square that was cut short is taken for whole, except between two layers,
 * and no byte that changed makes the check read where it must not. */
static void
test_bytes (void)
{
  g_autofree char *original = plaza_data_file ("map.mbtiles");
  g_autoptr(PlazaTiles) tiles = plaza_tiles_open (original, NULL);
  g_autoptr(GBytes) tile = plaza_tiles_read (tiles, 8, 68, 94, NULL);
  gsize size, n_whole = 0;
  const guint8 *data = g_bytes_get_data (tile, &size);

  for (gsize cut = 0; cut < size; cut++)
    {
      g_autofree guint8 *part = g_memdup2 (data, cut);

      n_whole += plaza_tile_check (part, cut);
    }
  g_assert_cmpuint (n_whole, <, 12);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree guint8 *changed = g_memdup2 (data, size);

      changed[g_test_rand_int_range (0, size)] = g_test_rand_int ();
      plaza_tile_check (changed, size);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  folder = plaza_test_folder_new ();
  path = g_build_filename (folder, "map.mbtiles", NULL);

  g_test_add_func ("/tiles/read", test_read);
  g_test_add_func ("/tiles/whole", test_whole);
  g_test_add_func ("/tiles/missing", test_missing);
  g_test_add_func ("/tiles/no-map", test_no_map);
  g_test_add_func ("/tiles/spoilt", test_spoilt);
  g_test_add_func ("/tiles/half", test_half);
  g_test_add_func ("/tiles/bytes", test_bytes);

  status = g_test_run ();
  g_remove (path);
  g_free (path);
  plaza_test_folder_free (folder);
  return status;
}
