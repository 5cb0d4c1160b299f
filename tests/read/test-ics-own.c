/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "plaza-event-audience.h"
#include "plaza-export.h"
#include "plaza-readers.h"
#include "test-pack.h"

/* What Plaza writes as a calendar, it reads again as what it was, as far as a calendar can hold it. */

static PlazaGazetteer *places;

static const char *const languages[] = { "en", NULL };

static const struct { const char *venue, *address, *city, *state, *postal_code, *zone; double latitude, longitude; } halls[] = {
  { "Example Hall", "100 Main St", "Canton", "MI", "48188", "America/Detroit", 42.3086, -83.4822 },
  { "Plaza de Ejemplo", "200 W Washington St", "Phoenix", "AZ", "85003", "America/Phoenix", 33.4484, -112.0740 },
  { NULL, "300 SW 5th Ave", "Portland", "OR", "97204", "America/Los_Angeles", 45.5152, -122.6784 },
  { "Example Library", NULL, "Denver", "CO", NULL, "America/Denver", 39.7392, -104.9903 },
};

static const char *const titles[] = {
  "Vigil", "Rally; with commas, and \\ strokes", "Marcha de las niñas", "Panel (in the hall)", "#ExampleDay: Town hall", "“Quoted” – 2017",
  "A title that is longer than the seventy-five octets after which a line of a calendar has to be folded, ñ and all",
};

static const char *const details[] = {
  "", "Bring candles.", "Una línea, con comas; y más\n\nUn párrafo", "This event is not open to the public.",
};

static const char *
pick (GRand             *rand,
      const char *const *list,
      gsize              n)
{
  return list[g_rand_int_range (rand, 0, (int) n)];
}

static void
add_slot (GRand            *rand,
          PlazaEventRecord *event,
          const char       *zone,
          int               day)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();
  int form = g_rand_int_range (rand, 0, 5);

  slot->date = g_strdup_printf ("2017-0%d-%02d", g_rand_int_range (rand, 1, 9), day);
  slot->zone = g_strdup (zone);
  slot->all_day = form == 0;
  if (form > 1)
    slot->start = g_rand_int_range (rand, 4 * 60, 24 * 60);
  if (form > 2)
    slot->end = (slot->start + g_rand_int_range (rand, 1, 20 * 60)) % (24 * 60);
  if (g_rand_boolean (rand))
    slot->label = g_strdup (g_rand_boolean (rand) ? "Oración" : "Rally, (outside)");
  g_ptr_array_add (event->timeslots, slot);
}

static void
set_place (GRand      *rand,
           PlazaPlace *place,
           gsize       hall)
{
  place->venue = g_strdup (halls[hall].venue);
  place->address = g_strdup (halls[hall].address);
  place->city = g_strdup (halls[hall].city);
  place->state = g_strdup (halls[hall].state);
  place->postal_code = g_strdup (halls[hall].postal_code);
  place->precision = PLAZA_PRECISION_CITY;
  place->latitude = halls[hall].latitude + g_rand_int_range (rand, -9, 9) / 1000.0;
  place->longitude = halls[hall].longitude;
  if (g_rand_boolean (rand))
    place->precision = PLAZA_PRECISION_EXACT;
}

static PlazaEventRecord *
make_event (GRand *rand,
            guint  number)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  gsize hall = (gsize) g_rand_int_range (rand, 0, G_N_ELEMENTS (halls));

  event->uid = g_strdup_printf ("event-%u", number);
  event->title = g_strdup (pick (rand, titles, G_N_ELEMENTS (titles)));
  event->kind = g_rand_int_range (rand, 0, PLAZA_N_KINDS);
  event->status = g_rand_int_range (rand, PLAZA_STATUS_TENTATIVE, PLAZA_STATUS_CANCELLED + 1);
  event->attendance = g_rand_int_range (rand, PLAZA_ATTENDANCE_OPEN, PLAZA_ATTENDANCE_INVITED + 1);
  event->review = PLAZA_REVIEW_APPROVED;
  set_place (rand, &event->place, hall);
  for (int i = 0, n = g_rand_int_range (rand, 1, 4); i < n; i++)
    add_slot (rand, event, halls[hall].zone, 8 * i + g_rand_int_range (rand, 1, 8));
  plaza_texts_set (event->details, "en", pick (rand, details, G_N_ELEMENTS (details)));
  if (g_rand_boolean (rand))
    event->web_address = g_strdup ("https://example.org/day?a=1,2;b");
  if (g_rand_boolean (rand))
    {
      g_strfreev (event->lead_organizations);
      event->lead_organizations = g_strsplit ("Example Neighbors|Vecinos, Unidos; y más", "|", -1);
    }
  if (g_rand_boolean (rand))
    {
      event->contact_name = g_strdup ("Example Person");
      event->contact_published = TRUE;
      g_strfreev (event->contact_emails);
      event->contact_emails = g_strsplit ("person@example.org", "|", -1);
    }
  plaza_event_record_name_slots (event);

  return event;
}

static void
assert_slots (const PlazaEventRecord *wrote,
              const PlazaEventRecord *read)
{
  g_autoptr(GPtrArray) slots = g_ptr_array_copy (wrote->timeslots, NULL, NULL);

  g_ptr_array_set_free_func (slots, NULL);
  g_ptr_array_sort_values (slots, plaza_timeslot_compare);
  g_assert_cmpuint (read->timeslots->len, ==, slots->len);
  for (guint i = 0; i < slots->len; i++)
    {
      const PlazaTimeslot *one = g_ptr_array_index (slots, i);
      const PlazaTimeslot *other = g_ptr_array_index (read->timeslots, i);

      g_assert_cmpstr (other->date, ==, one->date);
      g_assert_cmpint (other->start, ==, one->start);
      g_assert_cmpint (other->end, ==, one->end);
      g_assert_cmpint (other->all_day, ==, one->all_day);
      g_assert_cmpstr (other->label, ==, one->label);
      g_assert_cmpstr (other->zone, ==, one->zone);
    }
}

static void
assert_event (const PlazaEventRecord *wrote,
              const PlazaEventRecord *read)
{
  g_test_message ("%s: %s", wrote->uid, wrote->title);
  g_assert_cmpstr (read->title, ==, wrote->title);
  assert_slots (wrote, read);
  g_assert_cmpint (read->kind, ==, wrote->kind);
  g_assert_cmpint (read->status, ==, wrote->status);
  g_assert_cmpint (read->attendance, ==, wrote->attendance);
  g_assert_cmpstr (read->web_address, ==, wrote->web_address);
  g_assert_cmpstr (plaza_texts_get (read->details, "en"), ==, plaza_texts_get (wrote->details, "en"));
  g_assert_true (g_strv_equal ((const char *const *) read->lead_organizations, (const char *const *) wrote->lead_organizations));
  g_assert_cmpstr (read->contact_name, ==, wrote->contact_name);
  g_assert_true (g_strv_equal ((const char *const *) read->contact_emails, (const char *const *) wrote->contact_emails));
  g_assert_cmpstr (read->place.venue, ==, wrote->place.venue);
  g_assert_cmpstr (read->place.address, ==, wrote->place.address);
  g_assert_cmpstr (read->place.city, ==, wrote->place.city);
  g_assert_cmpstr (read->place.state, ==, wrote->place.state);
  g_assert_cmpstr (read->place.postal_code, ==, wrote->place.postal_code);
  if (wrote->place.precision == PLAZA_PRECISION_EXACT)
    {
      g_assert_cmpint (read->place.precision, ==, PLAZA_PRECISION_EXACT);
      g_assert_cmpfloat_with_epsilon (read->place.latitude, wrote->place.latitude, 1e-6);
    }
  g_assert_cmpstr (read->note, ==, NULL);
}

static void
test_generated (void)
{
  PlazaReaderContext context = { .name = "day.ics", .places = places, .today = "2017-02-01", .languages = languages };
  char *folder = g_dir_make_tmp ("plaza-own-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "day.plaza", NULL);
  PlazaPack *pack = test_pack_example ();
  PlazaCampaign *campaign = plaza_campaign_create (path, pack, NULL);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = NULL;
  g_autofree char *text = NULL;
  GRand *rand = g_rand_new_with_seed (12);

  for (guint i = 0; i < 60; i++)
    {
      g_ptr_array_add (records, make_event (rand, i));
      g_ptr_array_add (events, plaza_event_new (plaza_record_ref (g_ptr_array_index (records, i)), NULL));
    }
  text = plaza_export_ics (campaign, events, NULL, &error);
  g_assert_no_error (error);
  intake = plaza_reader_ics.read (text, strlen (text), &context, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (intake->problems->len, ==, 0);
  g_assert_cmpuint (intake->drafts->len, ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      const PlazaIncoming *draft = g_ptr_array_index (intake->drafts, i);
      g_autofree char *key = g_strdup_printf ("event-%u@example-2017", i);

      assert_event (g_ptr_array_index (records, i), draft->event);
      g_assert_cmpstr (draft->key, ==, key);
      g_assert_cmpuint (draft->problems->len, ==, 0);
    }

  g_rand_free (rand);
  plaza_pack_free (pack);
  g_assert_finalize_object (campaign);
  test_pack_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);
  g_test_add_func ("/read/ics-own/generated", test_generated);

  return g_test_run ();
}
