/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-audience.h"

static PlazaEventRecord *
make_event (void)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

  event->id = 7;
  plaza_record_set_row (event, 3, 1);
  event->title = g_strdup ("Example");
  event->place.venue = g_strdup ("Example House");
  event->place.address = g_strdup ("1 Example Road");
  event->place.city = g_strdup ("Canton");
  event->place.precision = PLAZA_PRECISION_EXACT;
  event->place.latitude = 42.28571;
  event->place.longitude = -83.52349;
  further->place.venue = g_strdup ("Example Hall");
  g_ptr_array_add (event->further_places, further);
  event->contact_name = g_strdup ("Example Person");
  g_strfreev (event->contact_emails);
  event->contact_emails = g_strsplit ("person@example.org", ",", -1);
  return event;
}

/* Where there is nothing to hide, nothing is copied. */
static void
test_nothing (void)
{
  g_autoptr(PlazaEventRecord) event = make_event ();

  for (PlazaAudience audience = PLAZA_AUDIENCE_STAFF; audience <= PLAZA_AUDIENCE_PUBLIC; audience++)
    {
      g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (event, audience);

      g_assert_true (shown == event);
    }
}

static void
test_note (void)
{
  static const gboolean shown_to[] = { TRUE, FALSE, FALSE };
  g_autoptr(PlazaEventRecord) event = make_event ();

  event->note = g_strdup ("Ring twice");
  g_ptr_array_add (event->sources, plaza_source_new ("csv:7", "form.csv", "2017-02-10T14:14:22Z"));
  for (PlazaAudience audience = PLAZA_AUDIENCE_STAFF; audience <= PLAZA_AUDIENCE_PUBLIC; audience++)
    {
      g_autoptr(PlazaEventRecord) shown = plaza_event_record_for (event, audience);

      g_assert_cmpint (shown->note != NULL, ==, shown_to[audience]);
      g_assert_cmpint (shown->sources->len > 0, ==, shown_to[audience]);
      g_assert_cmpint (shown->id, ==, 7);
      g_assert_cmpint (plaza_record_get_revision (shown), ==, 3);
      g_assert_cmpstr (shown->contact_name, ==, "Example Person");
    }
}

/* The area stays, and the point becomes one of it. */
static void
test_area (void)
{
  g_autoptr(PlazaEventRecord) event = make_event ();
  g_autoptr(PlazaEventRecord) partners = NULL;
  g_autoptr(PlazaEventRecord) public = NULL;

  event->place.area_only = TRUE;
  partners = plaza_event_record_for (event, PLAZA_AUDIENCE_PARTNERS);
  g_assert_cmpstr (partners->place.venue, ==, "Example House");
  public = plaza_event_record_for (event, PLAZA_AUDIENCE_PUBLIC);
  g_assert_null (public->place.venue);
  g_assert_null (public->place.address);
  g_assert_cmpstr (public->place.city, ==, "Canton");
  g_assert_cmpint (public->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpfloat_with_epsilon (public->place.latitude, 42.29, 1e-9);
  g_assert_cmpfloat_with_epsilon (public->place.longitude, -83.52, 1e-9);
  g_assert_cmpstr (((PlazaFurtherPlace *) g_ptr_array_index (public->further_places, 0))->place.venue, ==, "Example Hall");
  g_assert_cmpstr (event->place.venue, ==, "Example House");
}

static void
test_contact (void)
{
  static const struct { gboolean published, has_telephone; const char *name; guint n_emails; } cases[] = {
    { TRUE, FALSE, "Example Person", 1 }, { TRUE, TRUE, "Example Person", 1 }, { FALSE, FALSE, NULL, 0 }, { FALSE, TRUE, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = make_event ();
      g_autoptr(PlazaEventRecord) shown = NULL;

      event->contact_published = cases[i].published;
      if (cases[i].has_telephone)
        {
          g_strfreev (event->contact_telephones);
          event->contact_telephones = g_strsplit ("+1-202-555-0100", ",", -1);
        }
      shown = plaza_event_record_for (event, PLAZA_AUDIENCE_PUBLIC);
      g_assert_cmpstr (shown->contact_name, ==, cases[i].name);
      g_assert_cmpuint (g_strv_length (shown->contact_emails), ==, cases[i].n_emails);
      g_assert_cmpuint (g_strv_length (shown->contact_telephones), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-audience/nothing", test_nothing);
  g_test_add_func ("/event-audience/note", test_note);
  g_test_add_func ("/event-audience/area", test_area);
  g_test_add_func ("/event-audience/contact", test_contact);
  return g_test_run ();
}
