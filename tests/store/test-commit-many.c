/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many events at once are written another way than one, and are to be there, found and gone all the same. */
#include <sqlite3.h>
#include <string.h>

#include "commit-fixture.h"
#include "plaza-commit.h"
#include "plaza-event-table.h"
#include "plaza-store-error.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"
#include "plaza-undo.h"

#define N_MANY 1200

/* Those of the made-up campaign, and @n more. */
static GPtrArray *
list_events (guint n)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  plaza_test_pack_grow (pack, n);
  return g_ptr_array_ref (pack->events);
}

static void
add_many (Fixture *fixture,
          guint    n)
{
  g_autoptr(GPtrArray) events = list_events (n);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  gint64 id;

  for (guint i = PLAZA_TEST_N_EVENTS; i < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
    }

  g_assert_true (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_no_error (error);
}

/* The two orders are read from their indexes, which must be there again. */
static void
assert_many (Fixture *fixture,
             guint    n_found,
             guint    n_events)
{
  g_assert_cmpuint (fixture_count_found (fixture, "group"), ==, n_found);
  for (PlazaOrder order = PLAZA_ORDER_STATE; order <= PLAZA_ORDER_DAY; order++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) ids = NULL;
      g_autoptr(GArray) keys = plaza_event_table_list_keys (fixture->store, order, &ids, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (keys->len, ==, n_events);
    }

  fixture_assert_sound (fixture);
}

/* What was changed since does not go with the rest, and nothing is half done. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  guint before = fixture_count_found (fixture, "group");
  gint64 id;

  add_many (fixture, N_MANY);
  fixture_rename (fixture, "synthetic-000700", "A changed title");
  fixture_undo (fixture);
  fixture_rename (fixture, "synthetic-000800", "Another title");
  g_assert_false (plaza_undo (fixture->store, &(PlazaBatch) { .author = "Example", .origin = "test", .undoes = 1 }, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  assert_many (fixture, before + N_MANY, PLAZA_TEST_N_EVENTS + N_MANY);

  /* One that was changed and changed back goes, though its revision is another. */
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_many (fixture, before, PLAZA_TEST_N_EVENTS);
}

/* How many rows a table has that goes with its event. */
static int
count_rows (sqlite3    *db,
            const char *table)
{
  char *sql = sqlite3_mprintf ("SELECT count(*) FROM \"%w\"", table);
  sqlite3_stmt *count;
  int n;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &count, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (count), ==, SQLITE_ROW);
  n = sqlite3_column_int (count, 0);
  sqlite3_finalize (count);
  sqlite3_free (sql);
  return n;
}

static void
assert_parts (Fixture  *fixture,
              gboolean  any)
{
  sqlite3_stmt *list;
  sqlite3 *db;
  int n_tables = 0;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT m.name FROM sqlite_schema AS m, pragma_foreign_key_list (m.name) AS k"
                                       " WHERE m.type = 'table' AND k.\"table\" = 'event' AND k.on_delete = 'CASCADE'",
                                       -1, &list, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (list) == SQLITE_ROW; n_tables++)
    {
      const char *table = (const char *) sqlite3_column_text (list, 0);

      g_test_message ("%s has %d rows", table, count_rows (db, table));
      g_assert_cmpint (count_rows (db, table) > 0, ==, any);
    }

  g_assert_cmpint (n_tables, >=, 10);
  sqlite3_finalize (list);
  sqlite3_close (db);
}

static void
assert_no_orphans (Fixture *fixture)
{
  sqlite3_stmt *check;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA foreign_key_check", -1, &check, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (check), ==, SQLITE_DONE);
  sqlite3_finalize (check);
  sqlite3_close (db);
}

/* None of the made-up campaign's was sent in. */
static void
send_one (Fixture *fixture)
{
  g_autoptr(GPtrArray) events = list_events (0);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *event = g_ptr_array_index (events, 0);
  PlazaSource *source = plaza_source_new ("csv:7", "form.csv", "2017-02-10T14:14:22Z");
  gint64 id;

  source->received = g_strdup ("{\"title\":\"Example\"}");
  g_ptr_array_add (event->sources, source);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, PLAZA_REVISION_ANY, plaza_record_ref (event)));
  g_assert_true (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_no_error (error);
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  guint before = fixture_count_found (fixture, "group");

  send_one (fixture);
  add_many (fixture, N_MANY);
  assert_many (fixture, before + N_MANY, PLAZA_TEST_N_EVENTS + N_MANY);
  fixture_undo (fixture);
  assert_many (fixture, before, PLAZA_TEST_N_EVENTS);
  g_assert_cmpuint (fixture_count_found (fixture, "canton"), >, 0);
  assert_no_orphans (fixture);
  assert_parts (fixture, TRUE);
  fixture_redo (fixture);
  assert_many (fixture, before + N_MANY, PLAZA_TEST_N_EVENTS + N_MANY);
}

static void
remove_some (Fixture   *fixture,
             GPtrArray *events,
             guint      first,
             guint      n)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  gint64 id;

  for (guint i = first; i < first + n; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (events, i);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, PLAZA_REVISION_ANY, NULL));
    }

  g_assert_true (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_no_error (error);
  assert_no_orphans (fixture);
}

/* A new table of an event's parts has to be known to plaza_event_table_remove_orphans(), and here. */
static void
test_parts_go (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) events = list_events (N_MANY);

  send_one (fixture);
  add_many (fixture, N_MANY);
  assert_parts (fixture, TRUE);
  remove_some (fixture, events, 0, events->len);
  assert_parts (fixture, FALSE);
  assert_many (fixture, 0, 0);
  fixture_undo (fixture);
  assert_parts (fixture, TRUE);
  fixture_assert_sound (fixture);
}

/* Where most stay they are gone through otherwise than where few do. */
static void
test_some_go (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) events = list_events (N_MANY);

  send_one (fixture);
  add_many (fixture, N_MANY);
  remove_some (fixture, events, PLAZA_TEST_N_EVENTS, N_MANY / 2 - 50);
  assert_parts (fixture, TRUE);
}

/* One of many that cannot be written: nothing is, and it is said which one it was. */
static void
assert_none_written (Fixture    *fixture,
                     GPtrArray  *edits,
                     int         code,
                     const char *words)
{
  g_autoptr(GError) error = NULL;
  guint before = fixture_count_found (fixture, "group");
  gint64 id;

  g_assert_false (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  assert_many (fixture, before, PLAZA_TEST_N_EVENTS);
}

static void
test_one_is_wrong (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) events = list_events (N_MANY);
  g_autoptr(GPtrArray) twice = plaza_edits_new ();
  g_autoptr(GPtrArray) stranger = plaza_edits_new ();
  PlazaEventRecord *last = plaza_record_copy (&plaza_event_record_type, g_ptr_array_index (events, events->len - 1));
  PlazaEventRecord *first = g_ptr_array_index (events, PLAZA_TEST_N_EVENTS);

  for (guint i = PLAZA_TEST_N_EVENTS; i + 1 < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);

      g_ptr_array_add (twice, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
      g_ptr_array_add (stranger, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
    }
  g_ptr_array_add (twice, plaza_edit_new (PLAZA_THING_EVENT, first->uid, 0, plaza_record_copy (&plaza_event_record_type, first)));
  assert_none_written (fixture, twice, PLAZA_STORE_ERROR_CONFLICT, first->title);

  g_strfreev (last->officials);
  last->officials = g_strsplit ("nobody", " ", 0);
  g_ptr_array_add (stranger, plaza_edit_new (PLAZA_THING_EVENT, last->uid, 0, last));
  assert_none_written (fixture, stranger, PLAZA_STORE_ERROR_INVALID, "nobody");

  /* What its table refuses of an event that was written already. */
  g_ptr_array_set_size (stranger, (int) stranger->len - 1);
  g_strfreev (first->lead_organizations);
  first->lead_organizations = g_strsplit (",", ",", 0);
  assert_none_written (fixture, stranger, PLAZA_STORE_ERROR_INVALID, "");
}

/* Afterwards SQLite sees again to what refers to what. */
static void
test_still_guarded (Fixture       *fixture,
                    gconstpointer  data)
{
  add_many (fixture, N_MANY);
  fixture_undo (fixture);
  g_assert_false (plaza_test_execute (fixture->store, "DELETE FROM official"));
  g_assert_true (plaza_test_execute (fixture->store, "DELETE FROM event"));
  assert_parts (fixture, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit-many/undo-and-redo", test_undo_and_redo);
  ADD ("/commit-many/refused", test_refused);
  ADD ("/commit-many/one-is-wrong", test_one_is_wrong);
  ADD ("/commit-many/parts-go", test_parts_go);
  ADD ("/commit-many/some-go", test_some_go);
  ADD ("/commit-many/still-guarded", test_still_guarded);
  return g_test_run ();
}
