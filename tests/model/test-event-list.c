/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-event-list.h"
#include "plaza-test-pack.h"

#define N_MORE 600

typedef struct
{
  char           *folder;
  PlazaCampaign  *campaign;
  PlazaEventList *list;
  GPtrArray      *mirror;   /* the list as its signals tell it */
  guint           n_signals;
} Fixture;

/* Does to the mirror what the signal says, as a list view does. */
static void
follow_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           Fixture    *fixture)
{
  fixture->n_signals++;
  if (removed > 0)
    g_ptr_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->mirror, position + i, g_list_model_get_item (model, position + i));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  path = g_build_filename (fixture->folder, "example.plaza", NULL);
  plaza_test_pack_grow (pack, N_MORE);
  fixture->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->list = plaza_event_list_new ();
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (follow_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->campaign);
  plaza_test_folder_free (fixture->folder);
}

static void
assert_mirror (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->list);

  g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < fixture->mirror->len; i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (model, i);

      g_assert_true (event == g_ptr_array_index (fixture->mirror, i));
    }
}

static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const texts[] = { NULL, "t", "to", "town", "town 1", "canton", "nowhere", "phoenix", "", "e" };

  for (guint order = 0; order < 2; order++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        PlazaEventQuery query = { .attendance = -1, .text = (char *) texts[i], .order = order };

        plaza_event_list_set (fixture->list, fixture->campaign, &query);
        assert_mirror (fixture);
      }
}

/* What stays is not told anew, and where nothing changes nothing is said. */
static void
test_splice (Fixture       *fixture,
             gconstpointer  data)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  guint n;

  plaza_event_list_set (fixture->list, fixture->campaign, &query);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  g_assert_cmpuint (n, ==, PLAZA_TEST_N_EVENTS + N_MORE);
  g_assert_cmpuint (fixture->n_signals, ==, 1);

  plaza_event_list_set (fixture->list, fixture->campaign, &query);
  g_assert_cmpuint (fixture->n_signals, ==, 1);

  /* Only Los Angeles is invited, in the middle of the list. */
  query.attendance = PLAZA_ATTENDANCE_OPEN;
  plaza_event_list_set (fixture->list, fixture->campaign, &query);
  g_assert_cmpuint (fixture->n_signals, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, n - 1);
  assert_mirror (fixture);

  plaza_event_list_set (fixture->list, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  assert_mirror (fixture);
}

static const char *
section_of (Fixture *fixture,
            guint    position,
            int      order)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
  const PlazaEventRecord *record = plaza_event_get_record (event);

  /* Kept alive by the mirror. */
  return order == PLAZA_EVENT_ORDER_DAY ? plaza_event_record_first_date (record) : record->place.state;
}

static void
test_sections (Fixture       *fixture,
               gconstpointer  data)
{
  guint start, end;

  for (guint order = 0; order < 2; order++)
    {
      PlazaEventQuery query = { .attendance = -1, .order = order };
      guint n;

      plaza_event_list_set (fixture->list, fixture->campaign, &query);
      n = fixture->mirror->len;
      for (guint i = 0; i < n; i++)
        {
          plaza_event_list_get_section (fixture->list, i, &start, &end);
          g_assert_cmpuint (start, <=, i);
          g_assert_cmpuint (end, >, i);
          g_assert_cmpstr (section_of (fixture, start, order), ==, section_of (fixture, i, order));
          g_assert_cmpstr (section_of (fixture, end - 1, order), ==, section_of (fixture, i, order));
          if (end < n)
            g_assert_cmpstr (section_of (fixture, end, order), !=, section_of (fixture, i, order));
        }
    }

  plaza_event_list_get_section (fixture->list, fixture->mirror->len, &start, &end);
  g_assert_cmpuint (start, ==, fixture->mirror->len);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_event_list_set (fixture->list, fixture->campaign, NULL);
  for (guint i = 0; i < fixture->mirror->len; i += 50)
    g_assert_cmpuint (plaza_event_list_find (fixture->list,
                                             plaza_event_get_id (g_ptr_array_index (fixture->mirror, i))), ==, i);

  g_assert_cmpuint (plaza_event_list_find (fixture->list, 0), ==, G_MAXUINT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), fixture->mirror->len));
}

/* Rows that nobody holds go away, all but the last few hundred. */
static void
test_lazy (Fixture       *fixture,
           gconstpointer  data)
{
  GListModel *model = G_LIST_MODEL (fixture->list);
  GWeakRef first, last;
  PlazaEvent *event;

  g_signal_handlers_disconnect_by_data (fixture->list, fixture);
  plaza_event_list_set (fixture->list, fixture->campaign, NULL);

  event = g_list_model_get_item (model, 0);
  g_weak_ref_init (&first, event);
  g_object_unref (event);
  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    g_object_unref (g_list_model_get_item (model, i));

  event = g_list_model_get_item (model, g_list_model_get_n_items (model) - 1);
  g_weak_ref_init (&last, event);
  g_object_unref (event);

  g_assert_null (g_weak_ref_get (&first));
  event = g_weak_ref_get (&last);
  g_assert_nonnull (event);
  g_object_unref (event);
  g_weak_ref_clear (&first);
  g_weak_ref_clear (&last);
}

/* Chosen one by one; what cannot be read is no hole. */
static void
test_ids (Fixture       *fixture,
          gconstpointer  data)
{
  const guint32 wanted[] = { 3, 999999, 1 };
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint start, end;

  g_array_append_vals (ids, wanted, G_N_ELEMENTS (wanted));
  plaza_event_list_set (fixture->list, fixture->campaign, NULL);
  plaza_event_list_set_ids (fixture->list, fixture->campaign, ids);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, G_N_ELEMENTS (wanted));
  g_assert_cmpuint (fixture->mirror->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpint (plaza_event_get_id (g_ptr_array_index (fixture->mirror, i)), ==, wanted[i]);

  plaza_event_list_get_section (fixture->list, 2, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_N_ELEMENTS (wanted));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/event-list/follow", test_follow);
  ADD ("/event-list/splice", test_splice);
  ADD ("/event-list/sections", test_sections);
  ADD ("/event-list/find", test_find);
  ADD ("/event-list/lazy", test_lazy);
  ADD ("/event-list/ids", test_ids);
  return g_test_run ();
}
