/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "near-fixture.h"

#define N_MORE 900

static void
choose_point (double *latitude,
              double *longitude)
{
  static const struct { double south, north, west, east; } boxes[] = {
    { 25, 49, -124, -67 }, { 25, 49, -124, -67 }, { 25, 49, -124, -67 },
    { 42, 43, -84, -83 }, { 55, 71, -179.9, -131 }, { 52, 53, 172, 179.9 },
    { 13.2, 13.6, 144.6, 145 }, { 17.9, 18.5, -67.2, -65.3 }, { -14.4, -14.2, -170.8, -170.5 },
  };
  guint i = g_test_rand_int_range (0, G_N_ELEMENTS (boxes));

  *latitude = g_test_rand_double_range (boxes[i].south, boxes[i].north);
  *longitude = g_test_rand_double_range (boxes[i].west, boxes[i].east);
}

/* A few have other places, with a point or without. */
static void
add_places (PlazaEventRecord *event,
            guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

      further->place.city = g_strdup ("Example Town");
      if (i != 1)
        {
          further->place.precision = PLAZA_PRECISION_CITY;
          choose_point (&further->place.latitude, &further->place.longitude);
        }
      g_ptr_array_add (event->further_places, further);
    }
}

static void
scatter (GPtrArray *events)
{
  for (guint i = PLAZA_TEST_N_EVENTS; i < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);
      const PlazaEventRecord *other = g_ptr_array_index (events, i - 1);

      event->review = i % 9 == 4 ? PLAZA_REVIEW_PENDING : i % 13 == 6 ? PLAZA_REVIEW_DECLINED : PLAZA_REVIEW_APPROVED;
      event->place.precision = g_test_rand_int_range (PLAZA_PRECISION_EXACT, PLAZA_PRECISION_NONE + 1);
      if (event->place.precision == PLAZA_PRECISION_NONE)
        g_clear_pointer (&event->place.state, g_free);
      add_places (event, i % 7 == 3 ? i % 4 : 0);
      if (!plaza_place_has_point (&event->place))
        continue;

      choose_point (&event->place.latitude, &event->place.longitude);
      if (plaza_place_has_point (&other->place) && g_test_rand_bit ())
        {
          event->place.latitude = other->place.latitude;
          event->place.longitude = other->place.longitude;
        }
    }
}

void
near_fixture_set_up (NearFixture   *self,
                     gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = plaza_test_folder_new ();
  path = g_build_filename (self->folder, "example.plaza", NULL);
  self->pack = plaza_test_pack_new ();
  plaza_test_pack_grow (self->pack, N_MORE);
  scatter (self->pack->events);
  self->campaign = plaza_campaign_create (path, self->pack, &error);
  g_assert_no_error (error);
}

void
near_fixture_tear_down (NearFixture   *self,
                        gconstpointer  data)
{
  g_assert_finalize_object (self->campaign);
  plaza_pack_free (self->pack);
  plaza_test_folder_free (self->folder);
}

/* Ids run from 1 in the pack's order. */
const PlazaEventRecord *
near_fixture_get (NearFixture *self,
                  guint32      id)
{
  return g_ptr_array_index (self->pack->events, id - 1);
}

/* That of its nearest place, −1 without a point. */
double
near_fixture_get_distance (NearFixture           *self,
                           guint32                id,
                           const PlazaEventQuery *query)
{
  const PlazaEventRecord *event = near_fixture_get (self, id);
  double least = -1;

  for (guint i = 0; i <= event->further_places->len; i++)
    {
      const PlazaFurtherPlace *further = i > 0 ? g_ptr_array_index (event->further_places, i - 1) : NULL;
      const PlazaPlace *place = further != NULL ? &further->place : &event->place;
      double km = plaza_place_distance_km (query->latitude, query->longitude, place->latitude, place->longitude);

      if (plaza_place_has_point (place) && (least < 0 || km < least))
        least = km;
    }

  return least;
}

void
near_fixture_choose_place (PlazaEventQuery *query)
{
  query->has_near = TRUE;
  choose_point (&query->latitude, &query->longitude);
}

GArray *
near_fixture_ask (NearFixture           *self,
                  const PlazaEventQuery *query)
{
  g_autoptr(GError) error = NULL;
  GArray *ids = plaza_campaign_query (self->campaign, query, &error);

  g_assert_no_error (error);
  return ids;
}
