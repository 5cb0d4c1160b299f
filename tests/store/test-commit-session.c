/* SPDX-License-Identifier: GPL-3.0-or-later */
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "commit-fixture.h"
#include "plaza-store-private.h"
#include "plaza-sheet-record.h"
#include "plaza-test-pack.h"

/* SQLite's own record of what was changed: from before an action to after its undo it is empty, but for
 * what an action and its undo are meant to leave: their history, and how often a thing was written. */

/* Indexes are told by what they are found by (see test-commit-random.c). */
static int
filter (void       *data,
        const char *table)
{
  return !g_str_equal (table, "batch") && !g_str_equal (table, "edit") && !g_str_has_prefix (table, "event_search") &&
         !g_str_has_prefix (table, "prose_search");
}

static gboolean
is_count (const char *column)
{
  return g_str_equal (column, "revision") || g_str_equal (column, "created") || g_str_equal (column, "changed") ||
         g_str_equal (column, "origin");
}

static char *
column_name (sqlite3    *db,
             const char *table,
             int         column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_xinfo('%s') WHERE cid = %d", table, column);
  sqlite3_stmt *find;
  char *name;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &find, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (find), ==, SQLITE_ROW);
  name = g_strdup ((const char *) sqlite3_column_text (find, 0));
  sqlite3_finalize (find);
  return name;
}

static void
assert_row (sqlite3                *db,
            sqlite3_changeset_iter *iter)
{
  const char *table;
  int n_columns, operation, indirect;

  g_assert_cmpint (sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect), ==, SQLITE_OK);
  if (operation != SQLITE_UPDATE)
    g_error ("the undo left a row of %s, or took one away", table);

  for (int i = 0; i < n_columns; i++)
    {
      g_autofree char *name = column_name (db, table, i);
      sqlite3_value *after = NULL;

      g_assert_cmpint (sqlite3changeset_new (iter, i, &after), ==, SQLITE_OK);
      if (after != NULL && !is_count (name))
        g_error ("the undo left another %s.%s", table, name);
    }
}

static void
assert_nothing_left (Fixture         *fixture,
                     sqlite3_session *session)
{
  sqlite3_changeset_iter *iter;
  void *changes;
  int size;

  g_assert_cmpint (sqlite3session_changeset (session, &size, &changes), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3changeset_start (&iter, size, changes), ==, SQLITE_OK);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    assert_row (fixture->store->db, iter);
  g_assert_cmpint (sqlite3changeset_finalize (iter), ==, SQLITE_OK);
  sqlite3_free (changes);
}

static void
change (Fixture    *fixture,
        PlazaThing  thing,
        const char *uid,
        gpointer    after)
{
  g_autoptr(GError) error = NULL;

  if (!fixture_commit (fixture, thing, uid, after, &error))
    g_error ("%s", error->message);
}

static void
rename_event (Fixture *fixture)
{
  fixture_rename (fixture, "phoenix", "Another title");
}

/* All that an event has, as another one has it. */
static void
change_event (Fixture *fixture)
{
  g_autoptr(PlazaEventRecord) other = fixture_load (fixture, PLAZA_THING_EVENT, "phoenix");
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, other);

  g_set_str (&after->uid, "everywhere");
  change (fixture, PLAZA_THING_EVENT, "everywhere", after);
}

static void
add_event (Fixture *fixture)
{
  g_autoptr(PlazaEventRecord) other = fixture_load (fixture, PLAZA_THING_EVENT, "phoenix");
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, other);

  g_set_str (&after->uid, "new");
  change (fixture, PLAZA_THING_EVENT, "new", after);
}

static void
remove_event (Fixture *fixture)
{
  /* The last one: another one would come back as another row. */
  change (fixture, PLAZA_THING_EVENT, "everywhere", NULL);
}

static void
remove_guide (Fixture *fixture)
{
  change (fixture, PLAZA_THING_GUIDE, "prayer-vigil", NULL);
}

static void
remove_point (Fixture *fixture)
{
  change (fixture, PLAZA_THING_POINT, "share", NULL);
}

static void
remove_theme (Fixture *fixture)
{
  change (fixture, PLAZA_THING_THEME, "refugees", NULL);
}

static void
remove_message (Fixture *fixture)
{
  change (fixture, PLAZA_THING_MESSAGE, "my-america", NULL);
}

static void
change_official (Fixture *fixture)
{
  g_autoptr(PlazaOfficial) before = fixture_load (fixture, PLAZA_THING_OFFICIAL, "X000001");
  PlazaOfficial *after = plaza_record_copy (&plaza_official_type, before);

  g_set_str (&after->name, NULL);
  g_ptr_array_set_size (after->offices, 0);
  change (fixture, PLAZA_THING_OFFICIAL, "X000001", after);
}

static void
add_sheet (Fixture *fixture)
{
  change (fixture, PLAZA_THING_EVENT_SHEET, "canton", plaza_event_sheet_new ("canton"));
}

static void
add_line (Fixture *fixture)
{
  change (fixture, PLAZA_THING_SHEET_LINE, "unity", plaza_sheet_line_new (NULL, "unity", 1));
}

static void (* const actions[]) (Fixture *fixture) = {
  rename_event, change_event, add_event, remove_event, remove_guide, remove_point, remove_theme, remove_message,
  change_official, add_sheet, add_line,
};

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      sqlite3_session *session;

      g_assert_cmpint (sqlite3session_create (fixture->store->db, "main", &session), ==, SQLITE_OK);
      sqlite3session_table_filter (session, filter, NULL);
      g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
      g_test_message ("action %u", i);
      actions[i] (fixture);
      g_assert_cmpint (sqlite3session_isempty (session), ==, 0);
      fixture_undo (fixture);
      assert_nothing_left (fixture, session);
      sqlite3session_delete (session);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit-session/undo", test_undo);
  return g_test_run ();
}
