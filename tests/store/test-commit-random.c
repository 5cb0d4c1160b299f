/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit-fixture.h"
#include "plaza-commit.h"
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-test-pack.h"

static void
add_random_edit (Fixture    *fixture,
                 GHashTable *model,
                 GPtrArray  *edits)
{
  static const char * const uids[] = { "canton", "denver", "phoenix", "tucson", "new-1", "new-2" };
  const char *uid = uids[g_test_rand_int_range (0, G_N_ELEMENTS (uids))];
  g_autoptr(PlazaEventRecord) before = fixture_load (fixture, PLAZA_THING_EVENT, uid);
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
      g_autoptr(PlazaEventRecord) read = fixture_load (fixture, PLAZA_THING_EVENT, uid);

      g_assert_nonnull (read);
      g_assert_true (plaza_record_equal (&plaza_event_record_type, record, read));
    }
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
          fixture_undo (fixture);
          now--;
        }
      else if (what == 1 && now + 1 < states->len)
        {
          fixture_redo (fixture);
          now++;
        }
      else
        {
          GHashTable *model = model_copy (g_ptr_array_index (states, now));
          g_autoptr(GPtrArray) edits = plaza_edits_new ();

          add_random_edit (fixture, model, edits);
          g_assert_true (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
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
        fixture_assert_sound (fixture);
    }

  fixture_assert_sound (fixture);
  plaza_store_close (stores[1]);
  fixture->store = stores[0];
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit-random/random", test_random);
  return g_test_run ();
}
