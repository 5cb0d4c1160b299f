/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for the search indexes while nothing is asked, so that no change has to wait for it. */
#include "commit-fixture.h"
#include "derived-dump.h"
#include "plaza-commit.h"
#include "plaza-store-private.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"
#include "plaza-tidy.h"

/* As many as are written as one batch, with enough words of their own that their index has many pages. */
#define N_EVENTS 600
#define N_WORDS 40
#define N_EDITS 40

static char *
make_words (GRand *rand)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (words, "%08x ", g_rand_int (rand));
  return g_string_free_and_steal (words);
}

static void
import (Fixture *fixture)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  gint64 id;

  plaza_test_pack_grow (pack, N_EVENTS);
  for (guint i = PLAZA_TEST_N_EVENTS; i < pack->events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      g_autofree char *words = make_words (rand);

      plaza_texts_set (event->details, "en", words);
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
    }
  g_assert_true (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
  g_assert_no_error (error);
}

static int
read_number (Fixture    *fixture,
             const char *sql)
{
  sqlite3_stmt *read;
  int number;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db, sql, -1, &read, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (read), ==, SQLITE_ROW);
  number = sqlite3_column_int (read, 0);
  sqlite3_finalize (read);
  return number;
}

/* Into how many parts the index is divided, and how many pages the largest has: each has a row here. */
#define N_PARTS "SELECT count(DISTINCT segid) FROM event_search_idx"
#define LARGEST "SELECT max(n) FROM (SELECT count(*) AS n FROM event_search_idx GROUP BY segid)"

/* How many pages were written since this was asked last. */
static int
take_pages (Fixture *fixture)
{
  int pages, highest;

  g_assert_cmpint (sqlite3_db_status (fixture->store->db, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest, 1), ==, SQLITE_OK);
  return pages;
}

/* Returns: the most pages that one of the changes wrote */
static int
edit_many (Fixture *fixture)
{
  int most = 0, pages;

  take_pages (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *uid = g_strdup_printf ("synthetic-%06u", 100 + i);
      g_autofree char *title = g_strdup_printf ("A title %u", g_random_int ());

      fixture_rename (fixture, uid, title);
      pages = take_pages (fixture);
      most = MAX (most, pages);
    }

  return most;
}

static guint
merge_all (Fixture *fixture)
{
  gboolean any = TRUE;
  guint n = 0;

  for (; any; n++)
    {
      g_autoptr(GError) error = NULL;

      take_pages (fixture);
      g_assert_true (plaza_tidy_merge (fixture->store, &any, &error));
      g_assert_no_error (error);
      if (!any)
        g_assert_cmpint (take_pages (fixture), ==, 0);
    }

  return n;
}

/* No change waits for what an import left: that is put together in steps, and then there is nothing to do. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  int largest;

  g_assert_true (plaza_test_execute (fixture->store, "PRAGMA synchronous = OFF"));
  import (fixture);
  largest = read_number (fixture, LARGEST);
  g_assert_cmpint (largest, >, 60);
  g_assert_cmpint (edit_many (fixture), <, largest / 2);
  g_assert_cmpint (read_number (fixture, N_PARTS), >, N_EDITS);

  g_assert_cmpuint (merge_all (fixture), >, 2);
  g_assert_cmpint (read_number (fixture, N_PARTS), <, 4);
  g_assert_cmpint (edit_many (fixture), <, largest / 2);
  merge_all (fixture);
  g_assert_cmpuint (fixture_count_found (fixture, "title"), >=, N_EDITS);
  fixture_assert_sound (fixture);
}

static void
assert_stamped (Fixture  *fixture,
                gboolean  expected)
{
  g_autoptr(GError) error = NULL;
  gboolean is_stamped;

  g_assert_true (plaza_tidy_is_stamped (fixture->store, &is_stamped, &error));
  g_assert_no_error (error);
  g_assert_cmpint (is_stamped, ==, expected);
}

/* A program with other translations made the file: that is no damage, and what is found is as it should be soon. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  assert_stamped (fixture, TRUE);
  g_assert_true (plaza_test_execute (fixture->store,
                                     "UPDATE search_words SET stamp = 'another';"
                                     "INSERT OR REPLACE INTO event_search (rowid, words) VALUES (1, 'stale');"
                                     "DELETE FROM prose_search"));
  assert_stamped (fixture, FALSE);
  fixture_assert_sound (fixture);
  g_assert_cmpuint (fixture_count_found (fixture, "stale"), ==, 1);

  g_assert_true (plaza_tidy_words (fixture->store, &error));
  g_assert_no_error (error);
  assert_stamped (fixture, TRUE);
  g_assert_cmpuint (fixture_count_found (fixture, "stale"), ==, 0);
  derived_dump_assert (fixture->store);
  fixture_assert_sound (fixture);
}

/* With the words that the program has, what it does not find is damage as ever. */
static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  g_assert_true (plaza_test_execute (fixture->store,
                                     "INSERT OR REPLACE INTO event_search (rowid, words) VALUES (1, 'stale')"));
  findings = plaza_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
}

/* More events than are done at once, of which some went meanwhile. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  import (fixture);
  g_assert_true (fixture_commit (fixture, PLAZA_THING_EVENT, "synthetic-000300", NULL, &error));
  g_assert_true (plaza_test_execute (fixture->store, "UPDATE search_words SET stamp = 'another'; DELETE FROM event_search WHERE rowid = 400"));
  g_assert_true (plaza_tidy_words (fixture->store, &error));
  g_assert_no_error (error);
  fixture_assert_sound (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/tidy/merge", test_merge);
  ADD ("/tidy/words", test_words);
  ADD ("/tidy/damage", test_damage);
  ADD ("/tidy/many", test_many);

  return g_test_run ();
}
