/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "commit-fixture.h"
#include "plaza-history-table.h"
#include "plaza-store-private.h"
#include "plaza-test-edit.h"
#include "plaza-undo.h"

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const titles[] = { "First", "Second", "Third" };
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  gint64 id;

  for (guint i = 0; i < 3; i++)
    fixture_rename (fixture, "canton", titles[i]);

  for (int i = 2; i >= 0; i--)
    {
      g_autoptr(PlazaEventRecord) read = NULL;

      fixture_undo (fixture);
      read = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
      g_assert_cmpstr (read->title, ==, i > 0 ? titles[i - 1] : before->title);
    }

  g_assert_false (plaza_undo (fixture->store, &fixture_undoing, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  /* Also after the program was started again. */
  plaza_store_close (fixture->store);
  fixture->store = plaza_store_open (fixture->path, &error);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaEventRecord) read = NULL;

      fixture_redo (fixture);
      read = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
      g_assert_cmpstr (read->title, ==, titles[i]);
    }

  g_assert_false (plaza_redo (fixture->store, &fixture_undoing, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  /* What is new ends the putting back. */
  fixture_undo (fixture);
  fixture_rename (fixture, "denver", "Something New");
  g_assert_false (plaza_redo (fixture->store, &fixture_undoing, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  fixture_assert_sound (fixture);
}

/* An earlier change can be undone by itself as long as nothing of it was changed again. */
static void
test_undo_earlier (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) after = NULL;
  PlazaEventRecord *city = NULL;
  PlazaBatch first = fixture_undoing;
  gint64 id;

  fixture_rename (fixture, "canton", "First");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));
  {
    g_autoptr(PlazaEventRecord) now = fixture_load (fixture, PLAZA_THING_EVENT, "canton");

    city = plaza_record_copy (&plaza_event_record_type, now);
  }
  g_set_str (&city->place.city, "Example Town");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "canton", city, &error));

  g_assert_true (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_no_error (error);
  after = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (after->title, ==, before->title);
  g_assert_cmpstr (after->place.city, ==, "Example Town");

  /* It stands no longer. */
  g_assert_false (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  fixture_rename (fixture, "canton", "Second");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));
  fixture_rename (fixture, "canton", "Third");
  g_assert_false (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Third"));
}

/* A choice that nobody would undo is no step of undoing, and ends no redoing. */
static void
test_values_are_no_steps (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *handle = NULL;

  fixture_rename (fixture, "canton", "First");
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@example", NULL));
  fixture_undo (fixture);
  handle = plaza_test_get_value (fixture->store, "handle");
  g_assert_cmpstr (handle, ==, "@example");
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@other", NULL));
  fixture_redo (fixture);
  g_assert_cmpuint (fixture_count_found (fixture, "first"), >=, 1);
}

/* Somebody else who changes something while it is undone or redone here, as late as that can be: when all has
 * been read, and the file is not yet locked. */
typedef struct
{
  Fixture    *fixture;
  const char *uid;    /* what they change; NULL where they undo */
  gboolean    redo;   /* or redo */
  guint       times;
} Rival;

static int
rival_act (unsigned int  kind,
           void         *data,
           void         *statement,
           void         *text)
{
  Rival *self = data;
  Fixture other = *self->fixture;
  g_autoptr(GError) error = NULL;

  if (self->times == 0 || !g_str_has_prefix (text, "BEGIN"))
    return 0;

  self->times--;
  other.store = plaza_store_open (self->fixture->path, &error);
  g_assert_no_error (error);
  if (self->uid != NULL)
    fixture_rename (&other, self->uid, "Theirs");
  else if (self->redo)
    fixture_redo (&other);
  else
    fixture_undo (&other);
  plaza_store_close (other.store);
  return 0;
}

static gboolean
act_beside (Rival             *rival,
            const PlazaBatch  *batch,
            gboolean           redo,
            GError           **error)
{
  gint64 id;
  gboolean done;

  sqlite3_trace_v2 (rival->fixture->store->db, SQLITE_TRACE_STMT, rival_act, rival);
  done = redo ? plaza_redo (rival->fixture->store, batch, &id, error)
              : plaza_undo (rival->fixture->store, batch, &id, error);
  sqlite3_trace_v2 (rival->fixture->store->db, 0, NULL, NULL);
  g_assert_cmpuint (rival->times, ==, 0);
  fixture_assert_sound (rival->fixture);
  return done;
}

static void
assert_title (Fixture    *fixture,
              const char *uid,
              const char *title)
{
  g_autoptr(PlazaEventRecord) event = fixture_load (fixture, PLAZA_THING_EVENT, uid);

  g_assert_cmpstr (event->title, ==, title);
}

/* What is new ends the putting back also where it comes at the last moment, and whatever it changes. */
static void
test_redo_beside_change (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char * const changed[] = { "denver", "canton" };

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr(GError) error = NULL;
      Rival rival = { fixture, .uid = changed[i], .times = 1 };

      fixture_rename (fixture, "canton", "First");
      fixture_rename (fixture, "canton", "Second");
      fixture_undo (fixture);
      g_assert_false (act_beside (&rival, &fixture_undoing, TRUE, &error));
      g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
      assert_title (fixture, changed[i], "Theirs");
      fixture_rename (fixture, "denver", "Denver");
    }
}

/* Whoever asked for one thing gets that, or a reason. */
static void
test_redo_by_name (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  Rival undo = { fixture, .times = 1 }, redo = { fixture, .redo = TRUE, .times = 1 };
  PlazaBatch second = fixture_undoing;
  gint64 id;

  fixture_rename (fixture, "denver", "First");
  fixture_rename (fixture, "canton", "Second");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &second.undoes, NULL));
  fixture_undo (fixture);

  g_assert_false (act_beside (&undo, &second, TRUE, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "put back"));
  g_clear_error (&error);

  /* Once "First" is put back, "Second" is next again. */
  fixture_redo (fixture);
  g_assert_true (plaza_redo (fixture->store, &second, &id, &error));
  g_assert_no_error (error);
  assert_title (fixture, "denver", "First");
  assert_title (fixture, "canton", "Second");

  fixture_undo (fixture);
  g_assert_false (act_beside (&redo, &second, TRUE, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  assert_title (fixture, "canton", "Second");
}

static void
test_undo_beside (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  Rival undo = { fixture, .times = 1 }, change = { fixture, .uid = "denver", .times = 1 };
  PlazaBatch first = fixture_undoing;

  fixture_rename (fixture, "canton", "First");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));

  /* A change of something else is no hindrance for one that is named. */
  g_assert_true (act_beside (&change, &first, FALSE, &error));
  g_assert_no_error (error);
  assert_title (fixture, "denver", "Theirs");

  /* Two that undo the same: the second hears why not, and takes nothing else back instead. */
  fixture_rename (fixture, "canton", "Second");
  first.undoes = 0;
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));
  g_assert_false (act_beside (&undo, &first, FALSE, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  assert_title (fixture, "denver", "Theirs");
}

static void
assert_only_history_is_damaged (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = plaza_store_check (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((PlazaFinding *) g_ptr_array_index (findings, 0))->table, ==, "edit");
}

/* A stranger's file may have any history. */
static void
test_damaged_history (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char * const damages[] = {
    "UPDATE edit SET change = 'no JSON'", "UPDATE edit SET change = NULL", "UPDATE edit SET change = '[]'",
    "UPDATE edit SET change = '{\"nothing\":{\"before\":1}}'", "UPDATE edit SET thing = 'nothing'",
    "UPDATE edit SET change = '{\"title\":{\"before\":7,\"after\":\"First\"}}'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 id;

      fixture_rename (fixture, "canton", "First");
      g_assert_true (plaza_test_execute (fixture->store, damages[i]));
      g_assert_false (plaza_undo (fixture->store, &fixture_undoing, &id, &error));
      g_assert_nonnull (error);
      fixture_rename (fixture, "canton", "Another");
      assert_only_history_is_damaged (fixture);
    }
}

/* A removal that was taken back, with what was done before it taken back and put back, too. */
static void
test_redo_removal (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture_rename (fixture, "canton", "Another");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "canton", NULL, &error));
  fixture_undo (fixture);
  fixture_undo (fixture);
  fixture_redo (fixture);
  fixture_redo (fixture);
  g_assert_null (fixture_load (fixture, PLAZA_THING_EVENT, "canton"));
  fixture_assert_sound (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/undo/undo-and-redo", test_undo_and_redo);
  ADD ("/undo/undo-earlier", test_undo_earlier);
  ADD ("/undo/values-are-no-steps", test_values_are_no_steps);
  ADD ("/undo/damaged-history", test_damaged_history);
  ADD ("/undo/redo-removal", test_redo_removal);
  ADD ("/undo/redo-beside-change", test_redo_beside_change);
  ADD ("/undo/redo-by-name", test_redo_by_name);
  ADD ("/undo/undo-beside", test_undo_beside);
  return g_test_run ();
}
