/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed of an event and not saved is there again, whatever ended the program. */
#include <glib/gstdio.h>

#include "draft-fixture.h"
#include "plaza-draft-keeper.h"
#include "plaza-kept-draft.h"

static void
count_cb (guint *count)
{
  ++*count;
}

static void
wait_until_kept (PlazaDraftKeeper *keeper)
{
  while (!plaza_draft_keeper_get_kept (keeper))
    g_main_context_iteration (NULL, TRUE);
}

/* What a program that was killed left: also what cannot be understood, and timeslots that were added. */
static void
test_kept (DraftFixture  *f,
           gconstpointer  data)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (PLAZA_DRAFT (draft));
  g_autofree char *path = plaza_kept_draft_path (PLAZA_DRAFT (draft));
  g_autofree char *added = plaza_event_draft_add_part (draft, PLAZA_EVENT_SLOTS);
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autofree char *third = NULL;
  GStatBuf status;

  draft_type (f, "title", "Half a ti");
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, added, "start"), "25:0");
  wait_until_kept (keeper);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  kept = plaza_kept_draft_find (f->campaign, "a-rally");
  g_assert_cmpstr (kept->title, ==, "Half a ti");
  again = plaza_kept_draft_open (kept, f->campaign, f->places);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (again, "title")), ==, "Half a ti");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (again), PLAZA_EVENT_SLOTS, added, "start")), ==, "25:0");
  third = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (again), PLAZA_EVENT_SLOTS);
  g_assert_cmpstr (third, !=, added);

  /* Saved, it is not kept any longer. */
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, added, "start"), "7 PM");
  wait_until_kept (keeper);
  draft_save (f);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Somebody else changed the same field before the draft was opened again. */
static void
test_kept_contested (DraftFixture  *f,
                     gconstpointer  data)
{
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (f->draft);
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autofree char *theirs = NULL;
  g_autoptr(GError) error = NULL;

  draft_type (f, "title", "My Title");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  draft_change_elsewhere (f, "Their Title", NULL);
  kept = plaza_kept_draft_find (f->other, "a-rally");
  again = plaza_kept_draft_open (kept, f->other, f->places);
  g_object_get (plaza_draft_get_field (again, "title"), "theirs", &theirs, NULL);
  g_assert_cmpstr (theirs, ==, "Their Title");
  plaza_draft_keeper_discard (keeper);
  g_assert_null (plaza_kept_draft_find (f->other, "a-rally"));
}

/* A timeslot of which something was typed was taken away before the draft was opened again: it is there with all it said. */
static void
test_kept_removed (DraftFixture  *f,
                   gconstpointer  data)
{
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (f->draft);
  PlazaEventRecord *after = draft_copy_elsewhere (f);
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autoptr(GError) error = NULL;

  draft_type (f, "timeslots.first.start", "1 PM");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  g_ptr_array_set_size (after->timeslots, 0);
  draft_write_elsewhere (f, after);
  kept = plaza_kept_draft_find (f->other, "a-rally");
  again = plaza_kept_draft_open (kept, f->other, f->places);
  g_assert_true (plaza_draft_field_is_contested (plaza_draft_get_field (again, PLAZA_EVENT_SLOTS)));
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (again, PLAZA_EVENT_SLOTS)), ==, "first");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (again, "timeslots.first.start")), ==, "1 PM");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (again, "timeslots.first.label")), ==, "Rally");
  plaza_draft_keeper_discard (keeper);
}

/* A new event has no other place than its draft, which is listed. */
static void
test_kept_new (DraftFixture  *f,
               gconstpointer  data)
{
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new (f->campaign, f->places, NULL);
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (PLAZA_DRAFT (draft));
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(PlazaDraft) again = NULL;
  g_autoptr(GError) error = NULL;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "A new one");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  kept = plaza_kept_draft_list (f->campaign);
  g_assert_cmpuint (kept->len, ==, 1);
  again = plaza_kept_draft_open (g_ptr_array_index (kept, 0), f->campaign, f->places);
  g_assert_true (plaza_event_draft_is_new (PLAZA_EVENT_DRAFT (again)));
  g_assert_cmpstr (plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (again)), ==, plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)));
  g_assert_true (plaza_kept_draft_is_open (g_ptr_array_index (kept, 0), f->campaign, f->places));
  plaza_draft_keeper_discard (keeper);
}

/* A program that ended between saving and letting go of the draft: there is nothing to go on with. */
static void
test_kept_saved (DraftFixture  *f,
                 gconstpointer  data)
{
  g_autofree char *path = plaza_kept_draft_path (f->draft);
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  draft_type (f, "title", "Saved in Time");
  text = plaza_kept_draft_print (f->draft);
  draft_save (f);
  g_assert_true (plaza_kept_draft_write (path, text, &error));
  g_assert_no_error (error);
  kept = plaza_kept_draft_find (f->campaign, "a-rally");
  g_assert_false (plaza_kept_draft_is_open (kept, f->campaign, f->places));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Where nothing can be written, that is said, and what is typed is still there. */
static void
test_not_kept (DraftFixture  *f,
               gconstpointer  data)
{
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (f->draft);
  g_autofree char *path = plaza_kept_draft_path (f->draft);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr(GError) error = NULL;
  guint failures = 0;

  g_mkdir_with_parents (parent, 0700);
  /* A file stands where the folder should be. */
  g_assert_true (g_file_set_contents (folder, "", 0, &error));
  g_signal_connect_swapped (keeper, "failed", G_CALLBACK (count_cb), &failures);
  draft_type (f, "title", "Typed in Vain");
  while (failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (plaza_draft_keeper_get_kept (keeper));
  g_assert_false (plaza_draft_keeper_flush (keeper, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "title")), ==, "Typed in Vain");
  g_assert_cmpint (g_unlink (folder), ==, 0);
  plaza_draft_keeper_discard (keeper);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  DRAFT_TEST ("kept", NULL, test_kept);
  DRAFT_TEST ("kept/contested", NULL, test_kept_contested);
  DRAFT_TEST ("kept/removed", NULL, test_kept_removed);
  DRAFT_TEST ("kept/new", NULL, test_kept_new);
  DRAFT_TEST ("kept/saved", NULL, test_kept_saved);
  DRAFT_TEST ("kept/not", NULL, test_not_kept);

  return g_test_run ();
}
