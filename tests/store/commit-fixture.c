/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit-fixture.h"

#include "plaza-commit.h"
#include "plaza-event-table.h"
#include "plaza-test-pack.h"
#include "plaza-things.h"
#include "plaza-undo.h"

const PlazaBatch fixture_edit = { .author = "Example", .origin = "test", .action = "edit" };
const PlazaBatch fixture_undoing = { .author = "Example", .origin = "test" };

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->store = plaza_store_create (fixture->path, pack, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  plaza_store_close (fixture->store);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

void
fixture_assert_sound (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = plaza_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((PlazaFinding *) g_ptr_array_index (findings, i))->text);
}

gpointer
fixture_load (Fixture    *fixture,
              PlazaThing  thing,
              const char *uid)
{
  g_autoptr(GError) error = NULL;
  gpointer record = plaza_things[thing].load (fixture->store, uid, &error);

  g_assert_no_error (error);
  return record;
}

/* Commits one edit on what is there now. */
gboolean
fixture_commit (Fixture     *fixture,
                PlazaThing   thing,
                const char  *uid,
                gpointer     after,
                GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  gpointer before = fixture_load (fixture, thing, uid);
  gint64 id;

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, before != NULL ? plaza_record_get_revision (before) : 0, after));
  plaza_record_unref (before);
  return plaza_commit (fixture->store, &fixture_edit, edits, &id, error);
}

void
fixture_rename (Fixture    *fixture,
                const char *uid,
                const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, uid);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  g_set_str (&after->title, title);
  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, uid, after, &error));
  g_assert_no_error (error);
}

guint
fixture_count_found (Fixture    *fixture,
                     const char *text)
{
  g_autoptr(GArray) found = plaza_event_table_search (fixture->store, text, NULL);

  return found->len;
}

void
fixture_undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!plaza_undo (fixture->store, &fixture_undoing, &id, &error))
    g_error ("%s", error->message);
  g_assert_no_error (error);
}

void
fixture_redo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!plaza_redo (fixture->store, &fixture_undoing, &id, &error))
    g_error ("%s", error->message);
  g_assert_no_error (error);
}
