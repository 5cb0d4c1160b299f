/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two change the same event: nothing of either is lost. */
#include "draft-fixture.h"

/* Another program wrote other fields a moment ago, of which nobody was told yet: both changes stand. */
static void
test_merge (DraftFixture  *f,
            gconstpointer  data)
{
  g_autoptr(PlazaEvent) event = NULL;

  draft_type (f, "hashtag", "#Rally");
  draft_change_elsewhere (f, "Their Title", "Theirs");
  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, "Their Title");
  g_assert_cmpstr (plaza_event_get_record (event)->note, ==, "Theirs");
  g_assert_cmpstr (plaza_event_get_record (event)->hashtag, ==, "#Rally");
}

/* The same field: both values are there, and nothing is written before somebody chose. */
static void
test_conflict (DraftFixture  *f,
               gconstpointer  theirs)
{
  PlazaDraftField *field = plaza_draft_get_field (f->draft, "title");
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = NULL;

  draft_type (f, "title", "My Title");
  draft_change_elsewhere (f, "Their Title", NULL);
  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_object_get (field, "theirs", &said, NULL);
  g_assert_cmpstr (said, ==, "Their Title");
  g_assert_cmpstr (plaza_draft_field_get_text (field), ==, "My Title");

  plaza_draft_field_choose (field, theirs != NULL);
  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpstr (plaza_event_get_title (event), ==, theirs != NULL ? "Their Title" : "My Title");
}

/* Another window took away the timeslot that somebody types in: it stays with all that it said, both orders are there,
 * and nothing is written before somebody chose. */
static void
test_removed_slot (DraftFixture  *f,
                   gconstpointer  theirs)
{
  PlazaDraftField *order = plaza_draft_get_field (f->draft, PLAZA_EVENT_SLOTS);
  PlazaEventRecord *after = draft_copy_elsewhere (f);
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GError) error = NULL;
  const PlazaTimeslot *slot;

  draft_type (f, "timeslots.first.start", "1 PM");
  g_ptr_array_set_size (after->timeslots, 0);
  draft_write_elsewhere (f, after);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  g_assert_no_error (error);
  g_assert_true (plaza_draft_field_is_contested (order));
  g_assert_cmpstr (plaza_draft_field_get_text (order), ==, "first");
  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);

  plaza_draft_field_choose (order, theirs != NULL);
  g_assert_true (plaza_draft_is_dirty (f->draft) == (theirs == NULL));
  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, theirs != NULL ? 0 : 1);
  if (theirs != NULL)
    return;

  slot = g_ptr_array_index (plaza_event_get_record (event)->timeslots, 0);
  g_assert_cmpstr (slot->id, ==, "first");
  g_assert_cmpstr (slot->label, ==, "Rally");
  g_assert_cmpstr (slot->date, ==, "2017-02-22");
  g_assert_cmpint (slot->start, ==, 13 * 60);
  g_assert_cmpint (slot->end, ==, 18 * 60);
  g_assert_cmpstr (slot->zone, ==, "America/Detroit");
}

/* What nobody typed in goes away without a question, and is there again when that is taken back. */
static void
test_removed_untyped (DraftFixture  *f,
                      gconstpointer  data)
{
  PlazaEventRecord *after = draft_copy_elsewhere (f);
  g_autoptr(GError) error = NULL;

  g_ptr_array_set_size (after->timeslots, 0);
  draft_write_elsewhere (f, after);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, PLAZA_EVENT_SLOTS)), ==, "");
  g_assert_false (plaza_draft_is_dirty (f->draft));

  g_assert_true (plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, PLAZA_EVENT_SLOTS)), ==, "first");
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, "timeslots.first.start")), ==, "12 PM");
}

/* The order was changed here, and the campaign lacks one of those that are in it: it is there as a whole. */
static void
test_removed_moved (DraftFixture  *f,
                    gconstpointer  data)
{
  g_autofree char *added = plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS);
  PlazaEventRecord *after = draft_copy_elsewhere (f);
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GError) error = NULL;

  plaza_event_draft_move_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, added, -1);
  g_ptr_array_set_size (after->timeslots, 0);
  draft_write_elsewhere (f, after);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  g_assert_no_error (error);
  plaza_draft_field_choose (plaza_draft_get_field (f->draft, PLAZA_EVENT_SLOTS), FALSE);
  draft_save (f);
  event = draft_read_event (f->campaign, "a-rally");
  g_assert_cmpuint (plaza_event_get_record (event)->timeslots->len, ==, 2);
  g_assert_cmpstr (((const PlazaTimeslot *) g_ptr_array_index (plaza_event_get_record (event)->timeslots, 1))->label, ==, "Rally");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  DRAFT_TEST ("merge", NULL, test_merge);
  DRAFT_TEST ("conflict/mine", NULL, test_conflict);
  DRAFT_TEST ("conflict/theirs", "theirs", test_conflict);
  DRAFT_TEST ("removed-slot/mine", NULL, test_removed_slot);
  DRAFT_TEST ("removed-slot/theirs", "theirs", test_removed_slot);
  DRAFT_TEST ("removed-slot/untyped", NULL, test_removed_untyped);
  DRAFT_TEST ("removed-slot/moved", NULL, test_removed_moved);

  return g_test_run ();
}
