/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "commit-fixture.h"
#include "plaza-commit.h"
#include "plaza-history-table.h"
#include "plaza-search.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaEventRecord) after = NULL;

  fixture_rename (fixture, "canton", "Walk for Example Town");
  after = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (after->title, ==, "Walk for Example Town");
  g_assert_cmpint (plaza_record_get_revision (after), ==, 2);
  g_assert_cmpuint (fixture_count_found (fixture, "example town"), ==, 1);
  fixture_assert_sound (fixture);
}

/* Each member of an event, changed to what another event has. */
static void
test_every_member (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < plaza_event_record_type.n_fields; i++)
    {
      const PlazaField *field = &plaza_event_record_type.fields[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaEventRecord) other = fixture_load (fixture, PLAZA_THING_EVENT, "phoenix");
      g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, "everywhere");
      g_autoptr(PlazaEventRecord) read = NULL;
      PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

      if (g_str_equal (field->name, "uid") || g_str_equal (field->name, "decline_reason"))
        {
          plaza_record_unref (after);
          continue;
        }

      plaza_field_copy (field, other, after);
      g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "everywhere", plaza_record_ref (after), &error));
      g_assert_no_error (error);
      read = fixture_load (fixture, PLAZA_THING_EVENT, "everywhere");
      g_assert_true (plaza_record_equal (&plaza_event_record_type, read, after));
      plaza_record_unref (after);
      fixture_assert_sound (fixture);
    }

  for (guint i = 0; i < 100; i++)
    {
      gint64 batch;

      g_assert_true (plaza_history_table_find_undo (fixture->store, &batch, NULL));
      if (batch == 0)
        break;
      fixture_undo (fixture);
    }

  fixture_assert_sound (fixture);
  {
    g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
    g_autoptr(PlazaEventRecord) read = fixture_load (fixture, PLAZA_THING_EVENT, "everywhere");

    g_assert_true (plaza_record_equal (&plaza_event_record_type, read, plaza_test_pack_find (pack, "everywhere")));
  }
}

static void
test_new_and_gone (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *event = plaza_event_record_new ();
  g_autoptr(PlazaEventRecord) read = NULL;
  g_autoptr(PlazaEventRecord) canton = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) again = NULL;

  event->uid = g_strdup ("example-new");
  event->title = g_strdup ("Example Novelty");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "example-new", event, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_found (fixture, "novelty"), ==, 1);
  read = fixture_load (fixture, PLAZA_THING_EVENT, "example-new");
  g_assert_cmpint (plaza_record_get_revision (read), ==, 1);

  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "canton", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (fixture_load (fixture, PLAZA_THING_EVENT, "canton"));
  fixture_assert_sound (fixture);

  /* What comes back is what it was, at its place, and goes on counting. */
  fixture_undo (fixture);
  again = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_true (plaza_record_equal (&plaza_event_record_type, canton, again));
  g_assert_cmpint (plaza_record_get_position (again), ==, plaza_record_get_position (canton));
  g_assert_cmpint (plaza_record_get_revision (again), ==, 2);

  fixture_undo (fixture);
  g_assert_null (fixture_load (fixture, PLAZA_THING_EVENT, "example-new"));
  g_assert_cmpuint (fixture_count_found (fixture, "novelty"), ==, 0);
  fixture_assert_sound (fixture);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEventRecord) seen = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) there = NULL;
  PlazaEventRecord *mine = plaza_record_copy (&plaza_event_record_type, seen);
  PlazaEventRecord *other = NULL;
  g_autoptr(PlazaEventRecord) denver = fixture_load (fixture, PLAZA_THING_EVENT, "denver");
  gint64 id;

  fixture_rename (fixture, "canton", "Theirs");

  /* One bad edit, and nothing of the batch is written. */
  other = plaza_record_copy (&plaza_event_record_type, denver);
  g_set_str (&other->title, "Mine, Too");
  g_set_str (&mine->title, "Mine");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "denver", 1, other));
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "canton", 1, mine));
  g_assert_false (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Theirs"));

  there = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (there->title, ==, "Theirs");
  g_assert_cmpuint (fixture_count_found (fixture, "mine"), ==, 0);
  g_assert_cmpint (plaza_record_get_revision (there), ==, 2);
  fixture_assert_sound (fixture);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  PlazaEventRecord *event = plaza_event_record_new ();
  gint64 id;

  event->uid = g_strdup ("nobody");
  event->title = g_strdup ("Nobody");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "nobody", 3, event));
  g_assert_false (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
}

/* What the schema refuses is refused as a whole. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  g_strfreev (after->officials);
  after->officials = g_strdupv ((char *[]) { (char *) "nobody", NULL });
  g_set_str (&after->title, "Half Written");
  g_assert_false (fixture_commit (fixture, PLAZA_THING_EVENT, "canton", after, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID);
  g_assert_cmpuint (fixture_count_found (fixture, "half"), ==, 0);
  fixture_assert_sound (fixture);
}

/* To save what is there already is no change, and has no history. */
static void
test_the_same (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) after = NULL;
  gint64 batch;

  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "canton", plaza_record_copy (&plaza_event_record_type, before),
                             &error));
  g_assert_no_error (error);
  g_assert_true (plaza_history_table_find_undo (fixture->store, &batch, NULL));
  g_assert_cmpint (batch, ==, 0);
  after = fixture_load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpint (plaza_record_get_revision (after), ==, 1);
}

/* Names of officials are words of their events, and texts of points are found. */
static void
test_other_things (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaOfficial) official = fixture_load (fixture, PLAZA_THING_OFFICIAL, "X000001");
  g_autoptr(PlazaPoint) point = fixture_load (fixture, PLAZA_THING_POINT, "unity");
  PlazaOfficial *renamed = plaza_record_copy (&plaza_official_type, official);
  PlazaPoint *said = plaza_record_copy (&plaza_point_type, point);
  guint found = fixture_count_found (fixture, "Example Member");
  g_auto(GStrv) points = NULL;

  g_assert_cmpuint (found, >, 0);
  g_set_str (&renamed->name, "Sample Person");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_OFFICIAL, "X000001", renamed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_found (fixture, "Sample Person"), ==, found);
  g_assert_cmpuint (fixture_count_found (fixture, "@ExampleMember"), ==, found);

  plaza_texts_set (said->headlines, "en", "Marmalade for everybody");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_POINT, "unity", said, &error));
  g_assert_no_error (error);
  points = plaza_search_prose (fixture->store, PLAZA_PROSE_OF_POINT, "en", "marmalade", &error);
  g_assert_cmpuint (g_strv_length (points), ==, 1);
  g_assert_cmpstr (points[0], ==, "unity");

  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_found (fixture, "Sample Person"), ==, 0);
  {
    g_autoptr(PlazaPoint) read = fixture_load (fixture, PLAZA_THING_POINT, "unity");

    g_assert_true (plaza_record_equal (&plaza_point_type, point, read));
    g_assert_cmpint (plaza_record_get_position (point), ==, plaza_record_get_position (read));
  }
  fixture_assert_sound (fixture);
}

/* An event that does not say that it has titles would be read without them. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  const PlazaFinding *found;

  fixture_assert_sound (fixture);
  g_assert_true (plaza_test_execute (fixture->store, "UPDATE event SET parts = 1 WHERE uid = 'phoenix'"));
  findings = plaza_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  found = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (found->uid, ==, "phoenix");
  g_assert_cmpstr (found->table, ==, "event");
  g_assert_nonnull (strstr (found->text, "(parts)"));
  g_assert_true (found->derived);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit/change", test_change);
  ADD ("/commit/every-member", test_every_member);
  ADD ("/commit/new-and-gone", test_new_and_gone);
  ADD ("/commit/conflict", test_conflict);
  ADD ("/commit/missing", test_missing);
  ADD ("/commit/invalid", test_invalid);
  ADD ("/commit/the-same", test_the_same);
  ADD ("/commit/other-things", test_other_things);
  ADD ("/commit/parts", test_parts);
  return g_test_run ();
}
