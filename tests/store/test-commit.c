/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-commit.h"
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-history-table.h"
#include "plaza-member-table.h"
#include "plaza-point-table.h"
#include "plaza-search.h"
#include "plaza-sheet-table.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"
#include "plaza-things.h"
#include "plaza-undo.h"

typedef struct
{
  char       *folder;
  char       *path;
  PlazaStore *store;
} Fixture;

static const PlazaBatch edit_batch = { .author = "Example", .origin = "test", .action = "edit" };
static const PlazaBatch undo_batch = { .author = "Example", .origin = "test" };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->store = plaza_store_create (fixture->path, pack, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_store_close (fixture->store);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) findings = plaza_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; findings[i] != NULL; i++)
    g_error ("%s", findings[i]);
}

static gpointer
load (Fixture    *fixture,
      PlazaThing  thing,
      const char *uid)
{
  g_autoptr(GError) error = NULL;
  gpointer record = plaza_things[thing].load (fixture->store, uid, &error);

  g_assert_no_error (error);
  return record;
}

/* Commits one edit on what is there now. */
static gboolean
commit_one (Fixture     *fixture,
            PlazaThing   thing,
            const char  *uid,
            gpointer     after,
            GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  gpointer before = load (fixture, thing, uid);
  gint64 id;

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, before != NULL ? plaza_record_get_revision (before) : 0, after));
  plaza_record_unref (before);
  return plaza_commit (fixture->store, &edit_batch, edits, &id, error);
}

static void
rename_event (Fixture    *fixture,
              const char *uid,
              const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, uid);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  g_set_str (&after->title, title);
  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, uid, after, &error));
  g_assert_no_error (error);
}

static guint
count_found (Fixture    *fixture,
             const char *text)
{
  g_autoptr(GArray) found = plaza_event_table_search (fixture->store, text, NULL);

  return found->len;
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!plaza_undo (fixture->store, &undo_batch, &id, &error))
    g_error ("%s", error->message);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!plaza_redo (fixture->store, &undo_batch, &id, &error))
    g_error ("%s", error->message);
  g_assert_no_error (error);
}

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaEventRecord) after = NULL;

  rename_event (fixture, "canton", "Walk for Example Town");
  after = load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (after->title, ==, "Walk for Example Town");
  g_assert_cmpint (plaza_record_get_revision (after), ==, 2);
  g_assert_cmpuint (count_found (fixture, "example town"), ==, 1);
  assert_sound (fixture);
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
      g_autoptr(PlazaEventRecord) other = load (fixture, PLAZA_THING_EVENT, "phoenix");
      g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, "everywhere");
      g_autoptr(PlazaEventRecord) read = NULL;
      PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

      if (g_str_equal (field->name, "uid") || g_str_equal (field->name, "decline_reason"))
        {
          plaza_record_unref (after);
          continue;
        }

      plaza_field_copy (field, other, after);
      g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "everywhere", plaza_record_ref (after), &error));
      g_assert_no_error (error);
      read = load (fixture, PLAZA_THING_EVENT, "everywhere");
      g_assert_true (plaza_record_equal (&plaza_event_record_type, read, after));
      plaza_record_unref (after);
      assert_sound (fixture);
    }

  for (guint i = 0; i < 100; i++)
    {
      gint64 batch;

      g_assert_true (plaza_history_table_find_undo (fixture->store, &batch, NULL));
      if (batch == 0)
        break;
      undo (fixture);
    }

  assert_sound (fixture);
  {
    g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
    g_autoptr(PlazaEventRecord) read = load (fixture, PLAZA_THING_EVENT, "everywhere");

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
  g_autoptr(PlazaEventRecord) canton = load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) again = NULL;

  event->uid = g_strdup ("example-new");
  event->title = g_strdup ("Example Novelty");
  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "example-new", event, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (fixture, "novelty"), ==, 1);
  read = load (fixture, PLAZA_THING_EVENT, "example-new");
  g_assert_cmpint (plaza_record_get_revision (read), ==, 1);

  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "canton", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (load (fixture, PLAZA_THING_EVENT, "canton"));
  assert_sound (fixture);

  /* What comes back is what it was, at its place, and goes on counting. */
  undo (fixture);
  again = load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_true (plaza_record_equal (&plaza_event_record_type, canton, again));
  g_assert_cmpint (plaza_record_get_position (again), ==, plaza_record_get_position (canton));
  g_assert_cmpint (plaza_record_get_revision (again), ==, 2);

  undo (fixture);
  g_assert_null (load (fixture, PLAZA_THING_EVENT, "example-new"));
  g_assert_cmpuint (count_found (fixture, "novelty"), ==, 0);
  assert_sound (fixture);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEventRecord) seen = load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) there = NULL;
  PlazaEventRecord *mine = plaza_record_copy (&plaza_event_record_type, seen);
  PlazaEventRecord *other = NULL;
  g_autoptr(PlazaEventRecord) denver = load (fixture, PLAZA_THING_EVENT, "denver");
  gint64 id;

  rename_event (fixture, "canton", "Theirs");

  /* One bad edit, and nothing of the batch is written. */
  other = plaza_record_copy (&plaza_event_record_type, denver);
  g_set_str (&other->title, "Mine, Too");
  g_set_str (&mine->title, "Mine");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "denver", 1, other));
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "canton", 1, mine));
  g_assert_false (plaza_commit (fixture->store, &edit_batch, edits, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Theirs"));

  there = load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (there->title, ==, "Theirs");
  g_assert_cmpuint (count_found (fixture, "mine"), ==, 0);
  g_assert_cmpint (plaza_record_get_revision (there), ==, 2);
  assert_sound (fixture);
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
  g_assert_false (plaza_commit (fixture->store, &edit_batch, edits, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
}

/* What the schema refuses is refused as a whole. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, "canton");
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  g_strfreev (after->members);
  after->members = g_strdupv ((char *[]) { (char *) "nobody", NULL });
  g_set_str (&after->title, "Half Written");
  g_assert_false (commit_one (fixture, PLAZA_THING_EVENT, "canton", after, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID);
  g_assert_cmpuint (count_found (fixture, "half"), ==, 0);
  assert_sound (fixture);
}

/* To save what is there already is no change, and has no history. */
static void
test_the_same (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) after = NULL;
  gint64 batch;

  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "canton", plaza_record_copy (&plaza_event_record_type, before),
                             &error));
  g_assert_no_error (error);
  g_assert_true (plaza_history_table_find_undo (fixture->store, &batch, NULL));
  g_assert_cmpint (batch, ==, 0);
  after = load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpint (plaza_record_get_revision (after), ==, 1);
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const titles[] = { "First", "Second", "Third" };
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, "canton");
  gint64 id;

  for (guint i = 0; i < 3; i++)
    rename_event (fixture, "canton", titles[i]);

  for (int i = 2; i >= 0; i--)
    {
      g_autoptr(PlazaEventRecord) read = NULL;

      undo (fixture);
      read = load (fixture, PLAZA_THING_EVENT, "canton");
      g_assert_cmpstr (read->title, ==, i > 0 ? titles[i - 1] : before->title);
    }

  g_assert_false (plaza_undo (fixture->store, &undo_batch, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  /* Also after the program was started again. */
  plaza_store_close (fixture->store);
  fixture->store = plaza_store_open (fixture->path, &error);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaEventRecord) read = NULL;

      redo (fixture);
      read = load (fixture, PLAZA_THING_EVENT, "canton");
      g_assert_cmpstr (read->title, ==, titles[i]);
    }

  g_assert_false (plaza_redo (fixture->store, &undo_batch, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  /* What is new ends the putting back. */
  undo (fixture);
  rename_event (fixture, "denver", "Something New");
  g_assert_false (plaza_redo (fixture->store, &undo_batch, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  assert_sound (fixture);
}

/* An earlier change can be undone by itself as long as nothing of it was changed again. */
static void
test_undo_earlier (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, "canton");
  g_autoptr(PlazaEventRecord) after = NULL;
  PlazaEventRecord *city = NULL;
  PlazaBatch first = undo_batch;
  gint64 id;

  rename_event (fixture, "canton", "First");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));
  {
    g_autoptr(PlazaEventRecord) now = load (fixture, PLAZA_THING_EVENT, "canton");

    city = plaza_record_copy (&plaza_event_record_type, now);
  }
  g_set_str (&city->place.city, "Example Town");
  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "canton", city, &error));

  g_assert_true (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_no_error (error);
  after = load (fixture, PLAZA_THING_EVENT, "canton");
  g_assert_cmpstr (after->title, ==, before->title);
  g_assert_cmpstr (after->place.city, ==, "Example Town");

  /* It stands no longer. */
  g_assert_false (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  rename_event (fixture, "canton", "Second");
  g_assert_true (plaza_history_table_find_undo (fixture->store, &first.undoes, NULL));
  rename_event (fixture, "canton", "Third");
  g_assert_false (plaza_undo (fixture->store, &first, &id, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Third"));
}

/* Names of members are words of their events, and texts of points are found. */
static void
test_other_things (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaMember) member = load (fixture, PLAZA_THING_MEMBER, "X000001");
  g_autoptr(PlazaPoint) point = load (fixture, PLAZA_THING_POINT, "unity");
  PlazaMember *renamed = plaza_record_copy (&plaza_member_type, member);
  PlazaPoint *said = plaza_record_copy (&plaza_point_type, point);
  guint found = count_found (fixture, "Example Member");
  g_auto(GStrv) points = NULL;

  g_assert_cmpuint (found, >, 0);
  g_set_str (&renamed->name, "Sample Person");
  g_assert_true (commit_one (fixture, PLAZA_THING_MEMBER, "X000001", renamed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (fixture, "Sample Person"), ==, found);

  plaza_texts_set (said->headlines, "en", "Marmalade for everybody");
  g_assert_true (commit_one (fixture, PLAZA_THING_POINT, "unity", said, &error));
  g_assert_no_error (error);
  points = plaza_search_prose (fixture->store, PLAZA_PROSE_OF_POINT, "en", "marmalade", &error);
  g_assert_cmpuint (g_strv_length (points), ==, 1);
  g_assert_cmpstr (points[0], ==, "unity");

  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_found (fixture, "Sample Person"), ==, 0);
  {
    g_autoptr(PlazaPoint) read = load (fixture, PLAZA_THING_POINT, "unity");

    g_assert_true (plaza_record_equal (&plaza_point_type, point, read));
    g_assert_cmpint (plaza_record_get_position (point), ==, plaza_record_get_position (read));
  }
  assert_sound (fixture);
}

/* A choice that nobody would undo is no step of undoing, and ends no redoing. */
static void
test_values_are_no_steps (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *handle = NULL;

  rename_event (fixture, "canton", "First");
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@example", NULL));
  undo (fixture);
  handle = plaza_test_get_value (fixture->store, "handle");
  g_assert_cmpstr (handle, ==, "@example");
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@other", NULL));
  redo (fixture);
  g_assert_cmpuint (count_found (fixture, "first"), >=, 1);
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

      rename_event (fixture, "canton", "First");
      g_assert_true (plaza_test_execute (fixture->store, damages[i]));
      g_assert_false (plaza_undo (fixture->store, &undo_batch, &id, &error));
      g_assert_nonnull (error);
      rename_event (fixture, "canton", "Another");
      assert_sound (fixture);
    }
}

/* An event that does not say that it has titles would be read without them. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) findings = NULL;

  assert_sound (fixture);
  g_assert_true (plaza_test_execute (fixture->store, "UPDATE event SET parts = 1 WHERE uid = 'phoenix'"));
  findings = plaza_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (findings), ==, 1);
  g_assert_cmpstr (findings[0], ==, "1 event does not say which parts it has.");
}

static void
add_random_edit (Fixture    *fixture,
                 GHashTable *model,
                 GPtrArray  *edits)
{
  static const char * const uids[] = { "canton", "denver", "phoenix", "tucson", "new-1", "new-2" };
  const char *uid = uids[g_test_rand_int_range (0, G_N_ELEMENTS (uids))];
  g_autoptr(PlazaEventRecord) before = load (fixture, PLAZA_THING_EVENT, uid);
  PlazaEventRecord *after;

  if (before != NULL && g_test_rand_int_range (0, 4) == 0)
    {
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, plaza_record_get_revision (before), NULL));
      g_hash_table_remove (model, uid);
      return;
    }

  after = before != NULL ? plaza_record_copy (&plaza_event_record_type, before) : plaza_event_record_new ();
  g_set_str (&after->uid, uid);
  g_free (after->title);
  after->title = g_strdup_printf ("Example %d", g_test_rand_int_range (0, 5));
  after->place.precision = PLAZA_PRECISION_CITY;
  after->place.latitude = 30 + g_test_rand_int_range (0, 3);
  after->place.longitude = -90 - g_test_rand_int_range (0, 3);
  after->review = g_test_rand_int_range (0, PLAZA_N_REVIEWS);
  g_set_str (&after->decline_reason, after->review == PLAZA_REVIEW_DECLINED ? "Twice" : NULL);
  plaza_texts_set (after->details, "en", g_test_rand_bit () ? "Some details" : NULL);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid,
                                          before != NULL ? plaza_record_get_revision (before) : 0, after));
  g_hash_table_insert (model, g_strdup (uid), plaza_record_ref (after));
}

static GHashTable *
model_copy (GHashTable *model)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plaza_record_unref);
  GHashTableIter iter;
  gpointer uid, record;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &uid, &record))
    g_hash_table_insert (copy, g_strdup (uid), plaza_record_ref (record));
  return copy;
}

static void
assert_model (Fixture    *fixture,
              GHashTable *model)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) keys = plaza_event_table_list_keys (fixture->store, PLAZA_ORDER_STATE, &ids, NULL);
  GHashTableIter iter;
  gpointer uid, record;

  g_assert_cmpuint (keys->len, ==, g_hash_table_size (model));
  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &uid, &record))
    {
      g_autoptr(PlazaEventRecord) read = load (fixture, PLAZA_THING_EVENT, uid);

      g_assert_nonnull (read);
      g_assert_true (plaza_record_equal (&plaza_event_record_type, record, read));
    }
}

/* A removal that was taken back, with what was done before it taken back and put back, too. */
static void
test_redo_removal (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  rename_event (fixture, "canton", "Another");
  g_assert_true (commit_one (fixture, PLAZA_THING_EVENT, "canton", NULL, &error));
  undo (fixture);
  undo (fixture);
  redo (fixture);
  redo (fixture);
  g_assert_null (load (fixture, PLAZA_THING_EVENT, "canton"));
  assert_sound (fixture);
}

/* What is derived of many events is made another way than that of one: with the batch, and where most of them go. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  guint before = count_found (fixture, "group");
  gint64 id;

  plaza_test_pack_grow (pack, 1200);
  for (guint i = PLAZA_TEST_N_EVENTS; i < pack->events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (pack->events, i);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
    }

  g_assert_true (plaza_commit (fixture->store, &edit_batch, edits, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (fixture, "group"), ==, before + 1200);
  assert_sound (fixture);
  undo (fixture);
  g_assert_cmpuint (count_found (fixture, "group"), ==, before);
  g_assert_cmpuint (count_found (fixture, "canton"), >, 0);
  assert_sound (fixture);
  redo (fixture);
  g_assert_cmpuint (count_found (fixture, "group"), ==, before + 1200);
  assert_sound (fixture);
}

/* Random batches, undos and redos by two connections give what a plain list of states gives. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  GHashTable *first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plaza_record_unref);
  PlazaStore *stores[] = { fixture->store, plaza_store_open (fixture->path, NULL) };
  guint now = 0;

  for (guint i = 0; i < pack->events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (pack->events, i);

      plaza_event_record_name_slots (event);
      g_hash_table_insert (first, g_strdup (event->uid), plaza_record_ref (event));
    }

  g_ptr_array_add (states, first);
  for (guint step = 0; step < 120; step++)
    {
      g_autoptr(GError) error = NULL;
      gint64 id;
      int what = g_test_rand_int_range (0, 4);

      fixture->store = stores[g_test_rand_int_range (0, 2)];
      if (what == 0 && now > 0)
        {
          undo (fixture);
          now--;
        }
      else if (what == 1 && now + 1 < states->len)
        {
          redo (fixture);
          now++;
        }
      else
        {
          GHashTable *model = model_copy (g_ptr_array_index (states, now));
          g_autoptr(GPtrArray) edits = plaza_edits_new ();

          add_random_edit (fixture, model, edits);
          g_assert_true (plaza_commit (fixture->store, &edit_batch, edits, &id, &error));
          g_assert_no_error (error);
          if (id == 0)
            g_hash_table_unref (model);
          else
            {
              g_ptr_array_set_size (states, ++now);
              g_ptr_array_add (states, model);
            }
        }

      assert_model (fixture, g_ptr_array_index (states, now));
      if (step % 20 == 0)
        assert_sound (fixture);
    }

  assert_sound (fixture);
  plaza_store_close (stores[1]);
  fixture->store = stores[0];
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit/change", test_change);
  ADD ("/commit/parts", test_parts);
  ADD ("/commit/every-member", test_every_member);
  ADD ("/commit/new-and-gone", test_new_and_gone);
  ADD ("/commit/conflict", test_conflict);
  ADD ("/commit/missing", test_missing);
  ADD ("/commit/invalid", test_invalid);
  ADD ("/commit/the-same", test_the_same);
  ADD ("/commit/undo-and-redo", test_undo_and_redo);
  ADD ("/commit/undo-earlier", test_undo_earlier);
  ADD ("/commit/other-things", test_other_things);
  ADD ("/commit/values-are-no-steps", test_values_are_no_steps);
  ADD ("/commit/damaged-history", test_damaged_history);
  ADD ("/commit/redo-removal", test_redo_removal);
  ADD ("/commit/many", test_many);
  ADD ("/commit/random", test_random);
  return g_test_run ();
}
