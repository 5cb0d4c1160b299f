/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "plaza-campaign.h"
#include "plaza-check-job.h"
#include "plaza-test-pack.h"

typedef struct
{
  char          *folder;
  char          *path;
  PlazaCampaign *campaign;
  GString       *signals;
} Fixture;

static void
note_cb (GListModel *model,
         guint       position,
         guint       removed,
         guint       added,
         Fixture    *fixture)
{
  g_string_append_printf (fixture->signals, "%u-%u+%u ", position, removed, added);
}

static PlazaSheet *
get_sheet (Fixture *fixture)
{
  return plaza_campaign_get_sheet (fixture->campaign);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->campaign = plaza_campaign_create (fixture->path, pack, &error);
  g_assert_no_error (error);
  fixture->signals = g_string_new (NULL);
  g_signal_connect (get_sheet (fixture), "items-changed", G_CALLBACK (note_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->campaign);
  g_string_free (fixture->signals, TRUE);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static void
assert_on (PlazaSheet *sheet,
           const char *expected)
{
  GListModel *model = G_LIST_MODEL (sheet);
  g_autoptr(GString) points = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (points, "%s ", plaza_sheet_item_get_point (item)->id);
    }

  g_assert_cmpstr (points->str, ==, expected);
}

static void
assert_points (Fixture    *fixture,
               const char *expected)
{
  assert_on (get_sheet (fixture), expected);
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  PlazaSheet *sheet = get_sheet (fixture);
  g_autoptr(GError) error = NULL;

  assert_points (fixture, "");
  g_assert_true (plaza_sheet_add (sheet, "co-sponsor", &error));
  g_assert_true (plaza_sheet_add (sheet, "share", &error));
  g_assert_true (plaza_sheet_add (sheet, "unity", &error));
  g_assert_true (plaza_sheet_add (sheet, "share", &error));
  assert_points (fixture, "co-sponsor share unity ");
  g_assert_true (plaza_sheet_contains (sheet, "unity"));

  g_assert_true (plaza_sheet_move (sheet, 0, 2, &error));
  assert_points (fixture, "share unity co-sponsor ");
  g_assert_true (plaza_sheet_move (sheet, 2, 1, &error));
  assert_points (fixture, "share co-sponsor unity ");
  g_assert_true (plaza_sheet_move (sheet, 1, 1, &error));

  g_assert_true (plaza_sheet_remove (sheet, "share", &error));
  g_assert_true (plaza_sheet_remove (sheet, "share", &error));
  g_assert_no_error (error);
  assert_points (fixture, "co-sponsor unity ");
  g_assert_false (plaza_sheet_contains (sheet, "share"));
  g_assert_cmpstr (fixture->signals->str, ==, "0-0+1 1-0+1 2-0+1 0-3+3 1-2+2 0-1+0 ");
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_sheet_add (get_sheet (fixture), "unity", NULL);
  plaza_sheet_add (get_sheet (fixture), "co-sponsor", NULL);
  plaza_sheet_move (get_sheet (fixture), 1, 0, NULL);

  g_assert_finalize_object (fixture->campaign);
  fixture->campaign = plaza_campaign_open (fixture->path, NULL);
  assert_points (fixture, "co-sponsor unity ");
}

/* A row on screen may outlive the campaign for a moment. */
static void
test_item_outlives (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PlazaSheet) sheet = g_object_ref (get_sheet (fixture));
  g_autoptr(PlazaSheetItem) item = NULL;

  plaza_sheet_add (sheet, "unity", NULL);
  item = g_list_model_get_item (G_LIST_MODEL (sheet), 0);
  g_assert_finalize_object (fixture->campaign);
  g_assert_cmpstr (plaza_sheet_item_get_point (item)->id, ==, "unity");
  fixture->campaign = plaza_campaign_open (fixture->path, NULL);
}

/* An event uses the general sheet until its first change; then neither changes the other. */
static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(PlazaSheet) canton = plaza_sheet_new (fixture->campaign, "canton");
  g_autoptr(PlazaSheet) denver = plaza_sheet_new (fixture->campaign, "denver");
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (get_sheet (fixture), "co-sponsor", &error));
  g_assert_true (plaza_sheet_add (get_sheet (fixture), "share", &error));
  assert_on (canton, "co-sponsor share ");
  g_assert_false (plaza_sheet_get_is_own (canton));

  g_assert_true (plaza_sheet_add (canton, "unity", &error));
  g_assert_true (plaza_sheet_get_is_own (canton));
  assert_on (canton, "co-sponsor share unity ");
  g_assert_true (plaza_sheet_move (canton, 2, 0, &error));
  g_assert_true (plaza_sheet_remove (canton, "share", &error));
  assert_on (canton, "unity co-sponsor ");
  assert_points (fixture, "co-sponsor share ");
  assert_on (denver, "co-sponsor share ");
  g_assert_false (plaza_sheet_get_is_own (denver));

  g_assert_true (plaza_sheet_remove (get_sheet (fixture), "co-sponsor", &error));
  assert_on (canton, "unity co-sponsor ");
  assert_on (denver, "share ");
  plaza_sheet_set_event (denver, "canton");
  assert_on (denver, "unity co-sponsor ");
  plaza_sheet_set_event (denver, NULL);
  assert_on (denver, "share ");
  g_assert_no_error (error);
}

/* The history of an event says what became of its sheet; of another event's it says nothing. */
static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaSheet) canton = plaza_sheet_new (fixture->campaign, "canton");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) of_canton = NULL;
  g_autoptr(GPtrArray) of_denver = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_true (plaza_sheet_add (get_sheet (fixture), "co-sponsor", &error));
  g_assert_true (plaza_sheet_add (canton, "unity", &error));
  of_canton = plaza_campaign_list_history (fixture->campaign, "canton", &error);
  of_denver = plaza_campaign_list_history (fixture->campaign, "denver", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < of_canton->len; i++)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (of_canton, i);

      g_string_append_printf (found, "%s:%s ", plaza_enum_to_nick (PLAZA_TYPE_THING, row->thing), row->uid);
    }

  g_assert_cmpstr (found->str, ==, "event-sheet:canton sheet-line:co-sponsor/canton sheet-line:unity/canton ");
  g_assert_cmpuint (of_denver->len, ==, 0);
}

/* Whatever the first change is, it makes a sheet of the event's own in one step. */
static void
test_first_change (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const expected[] = { "share unity ", "share co-sponsor unity " };
  g_autoptr(PlazaSheet) canton = plaza_sheet_new (fixture->campaign, "canton");
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (get_sheet (fixture), "co-sponsor", &error));
  g_assert_true (plaza_sheet_add (get_sheet (fixture), "share", &error));
  g_assert_true (plaza_sheet_add (get_sheet (fixture), "unity", &error));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (i == 0 ? plaza_sheet_remove (canton, "co-sponsor", &error) : plaza_sheet_move (canton, 0, 1, &error));
      g_assert_no_error (error);
      assert_on (canton, expected[i]);
      assert_points (fixture, "co-sponsor share unity ");
      g_assert_true (plaza_campaign_undo (fixture->campaign, 0, &error));
      g_assert_no_error (error);
      assert_on (canton, "co-sponsor share unity ");
      g_assert_false (plaza_sheet_get_is_own (canton));
      g_assert_true (plaza_campaign_redo (fixture->campaign, 0, &error));
      assert_on (canton, expected[i]);
      g_assert_true (plaza_campaign_undo (fixture->campaign, 0, &error));
    }
}

/* One may go back to the general sheet, also from one with nothing on it, and that can be undone. */
static void
test_use_general (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PlazaSheet) canton = plaza_sheet_new (fixture->campaign, "canton");
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (get_sheet (fixture), "co-sponsor", &error));
  g_assert_true (plaza_sheet_remove (canton, "co-sponsor", &error));
  assert_on (canton, "");
  g_assert_true (plaza_sheet_get_is_own (canton));
  g_assert_true (plaza_sheet_use_general (canton, &error));
  assert_on (canton, "co-sponsor ");
  g_assert_true (plaza_sheet_use_general (canton, &error));

  g_assert_true (plaza_sheet_add (canton, "unity", &error));
  g_assert_true (plaza_sheet_use_general (canton, &error));
  assert_on (canton, "co-sponsor ");
  g_assert_true (plaza_campaign_undo (fixture->campaign, 0, &error));
  assert_on (canton, "co-sponsor unity ");
  g_assert_true (plaza_sheet_get_is_own (canton));
  g_assert_no_error (error);
}

/* An event takes its sheet along, and brings it back; meanwhile nothing can be put on it. */
static void
test_event_goes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PlazaSheet) canton = plaza_sheet_new (fixture->campaign, "canton");
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaJob) check = NULL;

  g_assert_true (plaza_sheet_add (canton, "unity", &error));
  g_assert_true (plaza_sheet_add (canton, "share", &error));
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "canton", PLAZA_REVISION_ANY, NULL));
  g_assert_true (plaza_campaign_commit (fixture->campaign, "edit-event", edits, &error));
  g_assert_no_error (error);
  assert_on (canton, "");
  g_assert_false (plaza_sheet_get_is_own (canton));

  g_assert_false (plaza_sheet_add (canton, "unity", &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, "The event “canton” is no longer there, so that it can have no sheet.");
  g_clear_error (&error);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (plaza_campaign_undo (fixture->campaign, 0, &error));
      g_assert_no_error (error);
      assert_on (canton, "unity share ");
      g_assert_true (plaza_campaign_redo (fixture->campaign, 0, &error));
      g_assert_no_error (error);
      assert_on (canton, "");
    }

  check = plaza_check_job_new (fixture->path, FALSE);
  g_assert_true (plaza_job_wait (check, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plaza_check_job_get_result (check)->findings->len, ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sheet/changes", test_changes);
  ADD ("/sheet/kept", test_kept);
  ADD ("/sheet/item-outlives", test_item_outlives);
  ADD ("/sheet/own", test_own);
  ADD ("/sheet/history", test_history);
  ADD ("/sheet/first-change", test_first_change);
  ADD ("/sheet/use-general", test_use_general);
  ADD ("/sheet/event-goes", test_event_goes);
  return g_test_run ();
}
