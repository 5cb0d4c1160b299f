/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft-fixture.h"

static PlazaEventRecord *
make_event (void)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  PlazaTimeslot *slot = plaza_timeslot_new ();

  event->uid = g_strdup ("a-rally");
  event->title = g_strdup ("A Rally");
  event->kind = PLAZA_KIND_RALLY;
  event->review = PLAZA_REVIEW_APPROVED;
  slot->id = g_strdup ("first");
  slot->label = g_strdup ("Rally");
  slot->date = g_strdup ("2017-02-22");
  slot->start = 12 * 60;
  slot->end = 18 * 60;
  slot->zone = g_strdup ("America/Detroit");
  g_ptr_array_add (event->timeslots, slot);
  event->place.venue = g_strdup ("Example Hall");
  event->place.address = g_strdup ("1 Example Rd");
  event->place.city = g_strdup ("Canton");
  event->place.state = g_strdup ("MI");
  event->place.postal_code = g_strdup ("48188");
  event->place.precision = PLAZA_PRECISION_EXACT;
  event->place.latitude = 42.28;
  event->place.longitude = -83.52;
  g_strfreev (event->inferred);
  event->inferred = g_strsplit ("state zone", " ", -1);
  plaza_texts_set (event->details, "en", "Bring candles.");

  return event;
}

void
draft_set_up (DraftFixture  *f,
              gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "a-rally", 0, make_event ()));
  g_assert_true (plaza_campaign_commit (f->campaign, "add-event", edits, &error));
  g_assert_no_error (error);
  f->other = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  f->places = plaza_places_new ();
  event = plaza_campaign_find_event (f->campaign, "a-rally", &error);
  g_assert_no_error (error);
  f->draft = plaza_event_draft_new (f->campaign, f->places, event);
}

void
draft_tear_down (DraftFixture  *f,
                 gconstpointer  data)
{
  /* The thread that kept it lets go of it a moment after it has told so. */
  while (g_atomic_int_get (&G_OBJECT (f->draft)->ref_count) > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (f->draft);
  g_object_unref (f->places);
  g_assert_finalize_object (f->campaign);
  g_assert_finalize_object (f->other);
  plaza_test_folder_free (f->folder);
}

void
draft_type (DraftFixture *f,
            const char   *name,
            const char   *text)
{
  PlazaDraftField *field = plaza_draft_get_field (f->draft, name);

  g_assert_nonnull (field);
  plaza_draft_field_set_text (field, text);
}

void
draft_save (DraftFixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_no_error (error);
  g_assert_false (plaza_draft_is_dirty (f->draft));
}

PlazaEvent *
draft_read_event (PlazaCampaign *campaign,
                  const char    *uid)
{
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = plaza_campaign_find_event (campaign, uid, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);
  return event;
}

/* Returns: (transfer full): the rally, to be made another */
PlazaEventRecord *
draft_copy_elsewhere (DraftFixture *f)
{
  g_autoptr(PlazaEvent) event = draft_read_event (f->other, "a-rally");

  return plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
}

/* @after: (transfer full): what another program makes of the rally */
void
draft_write_elsewhere (DraftFixture     *f,
                       PlazaEventRecord *after)
{
  g_autoptr(PlazaEvent) event = draft_read_event (f->other, "a-rally");
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "a-rally", plaza_record_get_revision (plaza_event_get_record (event)), after));
  g_assert_true (plaza_campaign_commit (f->other, "edit-event", edits, &error));
  g_assert_no_error (error);
}

void
draft_change_elsewhere (DraftFixture *f,
                        const char   *title,
                        const char   *note)
{
  PlazaEventRecord *after = draft_copy_elsewhere (f);

  g_set_str (&after->title, title);
  g_set_str (&after->note, note);
  draft_write_elsewhere (f, after);
}

void
draft_assert_said (DraftFixture *f,
                   const char   *name,
                   const char   *typed,
                   const char   *property,
                   const char   *said)
{
  g_autofree char *problem = NULL;
  g_autofree char *warning = NULL;

  draft_type (f, name, typed);
  g_object_get (plaza_draft_get_field (f->draft, name), "problem", &problem, "warning", &warning, NULL);
  g_assert_cmpstr (g_str_equal (property, "problem") ? warning : problem, ==, NULL);
  g_assert_cmpstr (g_str_equal (property, "problem") ? problem : warning, ==, said);
}
