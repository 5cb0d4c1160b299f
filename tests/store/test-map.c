/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "plaza-event-table.h"
#include "plaza-map-table.h"
#include "plaza-mercator.h"
#include "plaza-store-private.h"
#include "plaza-test-pack.h"

#define N_EVENTS 700
#define N_MOVES 150

typedef struct
{
  char       *folder;
  PlazaStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = plaza_test_folder_new ();
  path = g_build_filename (fixture->folder, "example.plaza", NULL);
  plaza_test_pack_grow (pack, N_EVENTS);
  fixture->store = plaza_store_create (path, pack, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_store_close (fixture->store);
  plaza_test_folder_free (fixture->folder);
}

static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (fixture->store->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static char *
list_rows (Fixture *fixture)
{
  g_autoptr(GString) rows = g_string_new (NULL);
  sqlite3_stmt *list = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db, "SELECT cell || ' ' || count || ' ' || first || ' ' || sum_x || ' '"
                                       " || sum_y || ' ' || one_spot FROM map_cell ORDER BY cell", -1, &list, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (list) == SQLITE_ROW)
    g_string_append_printf (rows, "%s\n", sqlite3_column_text (list, 0));
  sqlite3_finalize (list);
  return g_string_free_and_steal (g_steal_pointer (&rows));
}

/* Whether counting anew gives the same. */
static void
assert_sound (Fixture  *fixture,
              gboolean  sound)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = list_rows (fixture);
  g_autofree char *after = NULL;

  run_sql (fixture, "SAVEPOINT counted");
  g_assert_true (plaza_map_table_build (fixture->store, &error));
  g_assert_no_error (error);
  after = list_rows (fixture);
  run_sql (fixture, "ROLLBACK TO counted; RELEASE counted");
  g_assert_cmpint (g_str_equal (before, after), ==, sound);
}

static GArray *
list_all (Fixture *fixture,
          int      zoom)
{
  PlazaMapWindow window = { zoom, 0, (4u << zoom) - 1, 0, (4u << zoom) - 1 };
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_map_table_list (fixture->store, &window, cells, &error));
  g_assert_no_error (error);
  return cells;
}

/* Every zoom counts each event that has a point once. */
static void
test_sum (Fixture       *fixture,
          gconstpointer  data)
{
  for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
    {
      g_autoptr(GArray) cells = list_all (fixture, zoom);
      guint sum = 0;

      for (guint i = 0; i < cells->len; i++)
        {
          PlazaMapCell *cell = &g_array_index (cells, PlazaMapCell, i);
          guint32 x, y;

          plaza_mercator_split (plaza_mercator_point (cell->latitude, cell->longitude), &x, &y);
          g_assert_cmpuint (x >> plaza_map_shift (zoom), ==, cell->x);
          g_assert_cmpuint (y >> plaza_map_shift (zoom), ==, cell->y);
          g_assert_true (cell->count > 1 || cell->one_spot);
          sum += cell->count;
        }

      /* Of the made-up campaign, two events have a point. */
      g_assert_cmpuint (sum, ==, N_EVENTS + 2);
    }

  assert_sound (fixture, TRUE);
}

static gboolean
has (GArray       *cells,
     PlazaMapCell *cell)
{
  for (guint i = 0; i < cells->len; i++)
    {
      PlazaMapCell *other = &g_array_index (cells, PlazaMapCell, i);

      if (other->x == cell->x && other->y == cell->y && other->count == cell->count && other->first == cell->first)
        return TRUE;
    }

  return FALSE;
}

static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 200; i++)
    {
      int zoom = g_test_rand_int_range (PLAZA_MAP_FIRST_ZOOM, PLAZA_MAP_LAST_ZOOM + 1), side = 4 << zoom;
      guint32 x = g_test_rand_int_range (0, side), y = g_test_rand_int_range (0, side);
      PlazaMapWindow window = { zoom, x, x + side / 8, y, y + side / 8 };
      g_autoptr(GArray) all = list_all (fixture, zoom);
      g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
      guint n = 0;

      plaza_map_table_list (fixture->store, &window, cells, NULL);
      for (guint j = 0; j < all->len; j++)
        {
          PlazaMapCell *cell = &g_array_index (all, PlazaMapCell, j);
          gboolean wanted = cell->x >= window.first_x && cell->x <= window.last_x &&
                            cell->y >= window.first_y && cell->y <= window.last_y;

          g_assert_cmpint (has (cells, cell), ==, wanted);
          n += wanted;
        }

      g_assert_cmpuint (n, ==, cells->len);
    }
}

/* A point here or there, often one that others have, or none. */
static guint64
choose_point (void)
{
  if (g_test_rand_int_range (0, 5) == 0)
    return 0;

  return plaza_mercator_point (g_test_rand_int_range (25, 48), g_test_rand_int_range (-124, -67) + 0.5);
}

static guint64
find_point (Fixture *fixture,
            guint32  id)
{
  sqlite3_stmt *find = NULL;
  guint64 point;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db, "SELECT point FROM event WHERE id = ?", -1, &find, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_int64 (find, 1, id);
  g_assert_cmpint (sqlite3_step (find), ==, SQLITE_ROW);
  point = (guint64) sqlite3_column_int64 (find, 0);
  sqlite3_finalize (find);
  return point;
}

/* Whatever happens to the events one by one, the squares are those that
 * counting anew gives. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  run_sql (fixture, "BEGIN");
  for (guint i = 0; i < N_MOVES; i++)
    {
      guint32 id = g_test_rand_int_range (1, N_EVENTS + PLAZA_TEST_N_EVENTS + 1);
      guint64 from = find_point (fixture, id), to = choose_point ();
      g_autofree char *sql = g_strdup_printf ("UPDATE event SET point = %" G_GUINT64_FORMAT " WHERE id = %u", to, id);
      g_autoptr(GError) error = NULL;

      run_sql (fixture, sql);
      g_assert_true (plaza_map_table_move (fixture->store, from, to, &error));
      g_assert_no_error (error);
      if (i % 10 == 0)
        assert_sound (fixture, TRUE);
    }

  run_sql (fixture, "COMMIT");
  assert_sound (fixture, TRUE);
}

static void
test_remove_all (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GArray) points = plaza_event_table_list_points (fixture->store, PLAZA_ORDER_STATE, NULL);
  g_autoptr(GError) error = NULL;

  run_sql (fixture, "BEGIN; PRAGMA defer_foreign_keys = ON");
  for (guint i = 0; i < points->len; i++)
    {
      PlazaEventPoint *point = &g_array_index (points, PlazaEventPoint, i);
      g_autofree char *sql = g_strdup_printf ("DELETE FROM event WHERE id = %u", point->id);

      run_sql (fixture, sql);
      g_assert_true (plaza_map_table_move (fixture->store, point->point, 0, &error));
      g_assert_no_error (error);
    }

  run_sql (fixture, "COMMIT");
  for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
    {
      g_autoptr(GArray) cells = list_all (fixture, zoom);

      g_assert_cmpuint (cells->len, ==, 0);
    }

  assert_sound (fixture, TRUE);
}

/* What another program did to the file is found, survived and mended. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const damages[] = {
    "UPDATE map_cell SET count = 9223372036854775807 WHERE cell BETWEEN 16384 AND 32767",
    "PRAGMA ignore_check_constraints = ON; UPDATE map_cell SET count = 0 WHERE cell BETWEEN 16384 AND 32767",
    "UPDATE map_cell SET sum_x = -9223372036854775807, sum_y = 9223372036854775807",
    "UPDATE map_cell SET first = 4711 WHERE cell < 4096",
    "UPDATE map_cell SET one_spot = 1 - one_spot WHERE cell > 268435456",
    "DELETE FROM map_cell WHERE cell BETWEEN 1048576 AND 2000000",
    "INSERT INTO map_cell VALUES (-1, 99999999999, 1, 1, 1, 1)",
    "UPDATE event SET point = 1 WHERE id = 9",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) findings = NULL;

      run_sql (fixture, damages[i]);
      assert_sound (fixture, FALSE);
      for (int zoom = PLAZA_MAP_FIRST_ZOOM; zoom <= PLAZA_MAP_LAST_ZOOM; zoom++)
        g_array_unref (list_all (fixture, zoom));

      findings = plaza_store_check (fixture->store, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->len, >=, 1);
      g_assert_true (plaza_store_repair (fixture->store, &error));
      g_assert_no_error (error);
      assert_sound (fixture, TRUE);
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/map/sum", test_sum);
  ADD ("/map/window", test_window);
  ADD ("/map/move", test_move);
  ADD ("/map/remove-all", test_remove_all);
  ADD ("/map/foreign", test_foreign);
  return g_test_run ();
}
