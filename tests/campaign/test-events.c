/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the campaign's events can be so, and comes back from every format. */
#include <math.h>
#include <string.h>

#include "live-campaign.h"
#include "plaza-event-json.h"
#include "plaza-export.h"
#include "plaza-link-rule.h"
#include "plaza-place.h"
#include "plaza-places.h"

#define N_EVENTS 37

/* A ZIP code's middle and a city's are not the same spot. */
#define NEAR_KM 60

/* How long before and after its day a campaign goes on. */
#define DAYS_AROUND 3

static const PlazaEventRecord *
nth (LiveCampaign *live,
     guint         index)
{
  return g_ptr_array_index (live->pack->events, index);
}

static GPtrArray *
read_all (LiveCampaign *live)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < live->pack->events->len; i++)
    {
      g_ptr_array_add (events, plaza_campaign_find_event (live->campaign, nth (live, i)->uid, &error));
      g_assert_no_error (error);
      g_assert_nonnull (g_ptr_array_index (events, i));
    }

  return events;
}

/* The file has what the pack has, and JSON says all of it. */
static void
test_json (LiveCampaign  *live,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) events = read_all (live);
  g_autofree char *packed = plaza_event_json_write_list (live->pack->events, PLAZA_AUDIENCE_STAFF, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) again = plaza_event_json_parse ("events", packed, strlen (packed), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, N_EVENTS);
  g_assert_cmpuint (plaza_campaign_count_events (live->campaign, PLAZA_REVIEW_CHOICE_ALL), ==, N_EVENTS);
  for (guint i = 0; i < again->len; i++)
    {
      const PlazaEventRecord *stored = plaza_event_get_record (g_ptr_array_index (events, i));

      g_assert_true (plaza_record_equal (&plaza_event_record_type, nth (live, i), g_ptr_array_index (again, i)));
      g_assert_cmpstr (stored->title, ==, nth (live, i)->title);
      g_assert_true (plaza_record_equal (&plaza_place_type, &stored->place, &nth (live, i)->place));
      g_assert_cmpuint (stored->timeslots->len, ==, nth (live, i)->timeslots->len);
    }
}

static guint
count_text (const char *text,
            const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;

  return n;
}

/* A row for each timeslot, and one for an event that has none; an entry of the calendar for each
 * timeslot with a date, days one after the other in one. */
static void
test_rows (LiveCampaign  *live,
           gconstpointer  data)
{
  static const char *const languages[] = { "en", "es", NULL };
  g_autoptr(GPtrArray) events = read_all (live);
  g_autoptr(GError) error = NULL;
  g_autofree char *csv = plaza_export_csv (events, PLAZA_AUDIENCE_PARTNERS, languages, NULL, NULL);
  g_autofree char *ics = plaza_export_ics (live->campaign, events, NULL, &error);
  guint rows = 1;

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    rows += MAX (1, nth (live, i)->timeslots->len);
  g_assert_cmpuint (count_text (csv, "\r\n"), ==, rows);
  g_assert_cmpuint (count_text (ics, "BEGIN:VEVENT"), >=, events->len - plaza_export_count_undated (events));
}

static int
days_between (const char *one,
              const char *other)
{
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_parse (&from, one);
  g_date_set_parse (&to, other);
  g_assert_true (g_date_valid (&from) && g_date_valid (&to));
  return g_date_days_between (&from, &to);
}

/* Each date is about the campaign's day, and each time is of the clock that goes where the event is. */
static void
test_times (LiveCampaign  *live,
            gconstpointer  data)
{
  for (guint i = 0; i < live->pack->events->len; i++)
    for (guint s = 0; s < nth (live, i)->timeslots->len; s++)
      {
        const PlazaTimeslot *slot = g_ptr_array_index (nth (live, i)->timeslots, s);
        g_autoptr(GTimeZone) zone = plaza_zone_load (slot->zone);

        g_assert_nonnull (zone);
        if (slot->date != NULL)
          g_assert_cmpint (ABS (days_between (live->pack->campaign->day, slot->date)), <=, DAYS_AROUND);
      }
}

/* The first time is in the zone of the city; further ones may be of a call, elsewhere, and a state may have two. */
static void
check_zone (const PlazaEventRecord *event,
            const PlazaPlaceMatch  *match)
{
  const PlazaTimeslot *slot = event->timeslots->len > 0 ? g_ptr_array_index (event->timeslots, 0) : NULL;

  if (slot != NULL && match->kind != PLAZA_MATCH_STATE && g_strcmp0 (slot->zone, match->zone) != 0)
    g_error ("%s is in %s, and %s in %s", event->uid, slot->zone, match->label, match->zone);
}

static double
km_between (const PlazaPlace      *place,
            const PlazaPlaceMatch *match)
{
  return hypot (place->latitude - match->latitude, place->longitude - match->longitude) * 111;
}

/* Of the cities of a state that are called so, the one nearest to the pin. */
static PlazaPlaceMatch *
find_city (PlazaPlaces      *places,
           const PlazaPlace *place,
           GError          **error)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", place->city, place->state);
  g_autoptr(GPtrArray) matches = plaza_places_find (places, name, PLAZA_PLACES_ENOUGH, error);
  const PlazaPlaceMatch *nearest = NULL;

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      const PlazaPlaceMatch *match = g_ptr_array_index (matches, i);

      if (match->exact && (nearest == NULL || km_between (place, match) < km_between (place, nearest)))
        nearest = match;
    }

  return nearest != NULL ? plaza_place_match_copy (nearest) : NULL;
}

static PlazaPlaceMatch *
find_place (PlazaPlaces      *places,
            const PlazaPlace *place,
            GError          **error)
{
  if (place->postal_code != NULL)
    return plaza_places_zip (places, place->postal_code, error);
  return place->city != NULL ? find_city (places, place, error) : plaza_places_state (places, place->state, error);
}

/* Each ZIP code and city is there, in its state, and the pin is near it. */
static void
test_places (LiveCampaign  *live,
             gconstpointer  data)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();

  for (guint i = 0; i < live->pack->events->len; i++)
    {
      const PlazaPlace *place = &nth (live, i)->place;
      g_autoptr(GError) error = NULL;
      PlazaPlaceMatch *match;

      if (place->state == NULL)
        continue;
      match = find_place (places, place, &error);
      g_test_message ("%s", nth (live, i)->uid);
      g_assert_no_error (error);
      g_assert_nonnull (match);
      g_assert_cmpstr (match->state, ==, place->state);
      check_zone (nth (live, i), match);
      if (plaza_place_has_point (place))
        {
          g_assert_true (plaza_place_check_point (place->latitude, place->longitude, place->state, &error));
          g_assert_cmpfloat (km_between (place, match), <, NEAR_KM);
        }
      plaza_place_match_free (match);
    }
}

/* An address has one @ with something before it, and a name with a dot behind. */
static gboolean
is_mail (const char *text)
{
  return g_regex_match_simple ("^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$", text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
}

/* Whatever is written to or called can be. */
static void
test_contacts (LiveCampaign  *live,
               gconstpointer  data)
{
  for (guint i = 0; i < live->pack->events->len; i++)
    {
      const PlazaEventRecord *event = nth (live, i);

      g_test_message ("%s", event->uid);
      for (guint n = 0; event->contact_emails[n] != NULL; n++)
        g_assert_true (is_mail (event->contact_emails[n]));
      for (guint n = 0; event->contact_telephones[n] != NULL; n++)
        g_assert_true (g_regex_match_simple ("^[-+() .0-9]{10,}$", event->contact_telephones[n], G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
      g_assert_true (event->web_address == NULL || plaza_link_rule_is_allowed (event->web_address));
    }
}

static const PlazaOfficial *
find_official (LiveCampaign *live,
             const char   *id)
{
  for (guint i = 0; i < live->pack->officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (live->pack->officials, i);

      if (strcmp (official->id, id) == 0)
        return official;
    }

  return NULL;
}

/* Whom one meets is of the state where one meets; nobody is listed whom nobody meets. */
static void
test_officials (LiveCampaign  *live,
                gconstpointer  data)
{
  g_autoptr(GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < live->pack->events->len; i++)
    for (guint n = 0; nth (live, i)->officials[n] != NULL; n++)
      {
        const PlazaOfficial *official = find_official (live, nth (live, i)->officials[n]);

        g_assert_nonnull (official);
        g_assert_cmpstr (official->state, ==, nth (live, i)->place.state);
        g_hash_table_add (met, (gpointer) official);
      }
  g_assert_cmpuint (g_hash_table_size (met), ==, live->pack->officials->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  live_campaign_add ("/campaign/events/json", test_json);
  live_campaign_add ("/campaign/events/rows", test_rows);
  live_campaign_add ("/campaign/events/times", test_times);
  live_campaign_add ("/campaign/events/places", test_places);
  live_campaign_add ("/campaign/events/contacts", test_contacts);
  live_campaign_add ("/campaign/events/officials", test_officials);
  return g_test_run ();
}
