/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "near-fixture.h"
#include "plaza-event-list.h"

#define N_ROUNDS 40
/* How far the map's points may be off. */
#define EPSILON_KM 0.001

static int
find (GArray  *ids,
      guint32  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint32, i) == id)
      return i;

  return -1;
}

/* Nearest first; what is equally far is in the order of days; what has no
 * point comes last; nobody is missing. */
static void
test_order (NearFixture   *fixture,
            gconstpointer  data)
{
  const PlazaEventQuery by_day = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = PLAZA_EVENT_ORDER_DAY };
  g_autoptr(GArray) days = near_fixture_ask (fixture, &by_day);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE };
      g_autoptr(GArray) ids = NULL;
      double last = 0;

      near_fixture_choose_place (&query);
      ids = near_fixture_ask (fixture, &query);
      g_assert_cmpuint (ids->len, ==, fixture->pack->events->len);
      for (guint i = 0; i < ids->len; i++)
        {
          guint32 id = g_array_index (ids, guint32, i);
          double km = near_fixture_get_distance (fixture, id, &query);

          if (last < 0)
            g_assert_cmpfloat (km, <, 0);
          else if (km >= 0)
            g_assert_cmpfloat (km, >=, last - EPSILON_KM);
          if (i > 0 && km == last)
            g_assert_cmpint (find (days, id), >, find (days, g_array_index (ids, guint32, i - 1)));
          last = km;
        }
    }
}

static void
add_filter (PlazaEventQuery *query,
            guint            round)
{
  static const char * const texts[] = { "refugees", "town 1", "e", "example", "nowhere" };

  if (round % 2)
    query->text = (char *) texts[round / 2 % G_N_ELEMENTS (texts)];
  if (round % 3 == 0)
    query->kinds = g_test_rand_int ();
  if (round % 5 == 0)
    query->day = (char *) "2017-02-22";
}

/* The nearest few are the first of all. */
static void
test_limit (NearFixture   *fixture,
            gconstpointer  data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE };
      g_autoptr(GArray) all = NULL;
      g_autoptr(GArray) few = NULL;

      near_fixture_choose_place (&query);
      add_filter (&query, round);
      query.within_km = round % 4 == 0 ? 500 : 0;
      all = near_fixture_ask (fixture, &query);
      query.limit = g_test_rand_int_range (1, 100);
      few = near_fixture_ask (fixture, &query);

      g_assert_cmpuint (few->len, ==, MIN (all->len, query.limit));
      for (guint i = 0; i < few->len; i++)
        g_assert_cmpfloat_with_epsilon (near_fixture_get_distance (fixture, g_array_index (few, guint32, i), &query),
                                        near_fixture_get_distance (fixture, g_array_index (all, guint32, i), &query),
                                        EPSILON_KM);
    }
}

static void
test_within (NearFixture   *fixture,
             gconstpointer  data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint order = 0; order < PLAZA_N_EVENT_ORDERS; order++)
      {
        PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = order };
        g_autoptr(GArray) ids = NULL;
        guint n = 0;

        near_fixture_choose_place (&query);
        query.within_km = g_test_rand_double_range (1, 3000);
        ids = near_fixture_ask (fixture, &query);
        for (guint32 id = 1; id <= fixture->pack->events->len; id++)
          {
            double km = near_fixture_get_distance (fixture, id, &query);

            n += km >= 0 && km <= query.within_km;
          }

        g_assert_cmpuint (ids->len, ==, n);
        for (guint i = 0; i < ids->len; i++)
          g_assert_cmpfloat (near_fixture_get_distance (fixture, g_array_index (ids, guint32, i), &query),
                             <=, query.within_km + EPSILON_KM);
      }
}

static void
test_list (NearFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaEventList) list = plaza_event_list_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE };
      g_autoptr(GArray) ids = NULL;
      guint start, end;
      int last = -1;

      query.unit = round % 2 ? PLAZA_UNIT_KILOMETRES : PLAZA_UNIT_MILES;
      near_fixture_choose_place (&query);
      ids = near_fixture_ask (fixture, &query);
      plaza_event_list_set (list, fixture->campaign, &query);
      for (guint i = 0; i < ids->len; i++)
        {
          double km = plaza_event_list_get_distance_km (list, i);
          int band = plaza_unit_find_band (query.unit, km);

          g_assert_cmpfloat_with_epsilon (km, near_fixture_get_distance (fixture, g_array_index (ids, guint32, i), &query),
                                          EPSILON_KM);
          plaza_event_list_get_section (list, i, &start, &end);
          g_assert_cmpint (band, >=, last);
          g_assert_cmpint (start == i, ==, band != last);
          last = band;
        }
    }

  /* Without a place there is no distance, and the order is by state. */
  plaza_event_list_set (list, fixture->campaign, &(PlazaEventQuery) { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE });
  g_assert_cmpfloat (plaza_event_list_get_distance_km (list, 0), ==, -1);
  g_assert_cmpfloat (plaza_event_list_get_distance_km (list, 100000), ==, -1);
}

static gboolean
has_day_between (const PlazaEventRecord *record,
                 const char             *first,
                 const char             *last)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const char *date = ((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->date;

      if (date != NULL && (first == NULL || strcmp (date, first) >= 0) && (last == NULL || strcmp (date, last) <= 0))
        return TRUE;
    }

  return FALSE;
}

static void
test_days (NearFixture   *fixture,
           gconstpointer  data)
{
  static const struct { const char *first, *last; } ranges[] = {
    { "2017-02-22", "2017-02-22" }, { "2017-02-20", "2017-02-26" }, { "2017-02-24", NULL }, { NULL, "2017-02-21" },
    { "2017-02-23", "2017-02-22" }, { "2017-03-01", "2017-03-31" }, { "0001-01-01", "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1 };
      g_autoptr(GArray) ids = NULL;
      guint n = 0;

      query.first_day = (char *) ranges[i].first;
      query.last_day = (char *) ranges[i].last;
      ids = near_fixture_ask (fixture, &query);
      for (guint32 id = 1; id <= fixture->pack->events->len; id++)
        {
          gboolean wanted = has_day_between (near_fixture_get (fixture, id), ranges[i].first, ranges[i].last);

          g_assert_cmpint (find (ids, id) >= 0, ==, wanted);
          n += wanted;
        }

      g_assert_cmpuint (ids->len, ==, n);
    }
}

static void
test_count_days (NearFixture   *fixture,
                 gconstpointer  data)
{
  const PlazaEventQuery queries[] = {
    { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1 }, { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .state = (char *) "AZ" }, { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .text = (char *) "refugees" },
    { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .text = (char *) "nothing" }, { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .day = (char *) "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) days = plaza_campaign_count_days (fixture->campaign, &queries[i], &error);

      g_assert_no_error (error);
      g_assert_cmpint (days->len > 0, ==, i < 3);
      for (guint j = 0; j < days->len; j++)
        {
          PlazaDayCount *day = &g_array_index (days, PlazaDayCount, j);
          PlazaEventQuery query = queries[i];
          g_autoptr(GArray) ids = NULL;

          query.day = day->date;
          ids = near_fixture_ask (fixture, &query);
          g_assert_cmpuint (day->count, ==, ids->len);
          if (j > 0)
            g_assert_cmpstr (day->date, >, g_array_index (days, PlazaDayCount, j - 1).date);
        }
    }
}

/* What is over comes behind the rest of its section, by day behind all; nobody
 * is lost by it. */
static void
test_past (NearFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaEventList) list = plaza_event_list_new ();

  for (guint order = 0; order < PLAZA_N_EVENT_ORDERS; order++)
    {
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .order = order, .today = (char *) "2017-02-23" };
      gboolean last = FALSE;
      guint n_past = 0, n, start, end;

      near_fixture_choose_place (&query);
      plaza_event_list_set (list, fixture->campaign, &query);
      n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_assert_cmpuint (n, ==, fixture->pack->events->len);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (list), i);
          const char *day = plaza_event_record_last_date (plaza_event_get_record (event));
          gboolean past = plaza_event_list_is_past (list, i);

          plaza_event_list_get_section (list, i, &start, &end);
          g_assert_cmpint (past, ==, day != NULL && strcmp (day, query.today) < 0);
          if (last && !past)
            g_assert_true (order != PLAZA_EVENT_ORDER_DAY && start == i);
          last = past;
          n_past += past;
        }

      g_assert_cmpuint (n_past, >, 0);
      g_assert_cmpuint (n_past, <, n);
    }

  plaza_event_list_set (list, fixture->campaign, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==,
                    plaza_campaign_count_events (fixture->campaign, PLAZA_REVIEW_CHOICE_APPROVED));
  g_assert_false (plaza_event_list_is_past (list, 0));
}

/* Who knows only where an event ends can go there: it is on the map, and has a distance. */
static void
test_further_place_alone (NearFixture   *fixture,
                          gconstpointer  data)
{
  g_autoptr(GArray) ids = NULL;
  guint n = 0;

  for (guint32 id = 1; id <= fixture->pack->events->len; id++)
    {
      const PlazaEventRecord *event = near_fixture_get (fixture, id);
      const PlazaPlace *place = plaza_event_record_first_point (event);
      PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .has_near = TRUE, .within_km = 1 };
      gboolean found = FALSE;

      if (place == NULL || plaza_place_has_point (&event->place))
        continue;

      n++;
      query.latitude = place->latitude;
      query.longitude = place->longitude;
      g_clear_pointer (&ids, g_array_unref);
      ids = near_fixture_ask (fixture, &query);
      for (guint i = 0; i < ids->len; i++)
        found |= g_array_index (ids, guint32, i) == id;
      g_assert_true (found);
    }

  g_assert_cmpuint (n, >, 10);
}

static void
test_without_place (NearFixture   *fixture,
                    gconstpointer  data)
{
  PlazaEventQuery query = { .review = PLAZA_REVIEW_CHOICE_ALL, .attendance = -1, .without_place = TRUE };
  g_autoptr(GArray) ids = near_fixture_ask (fixture, &query);
  guint n = 0;

  for (guint32 id = 1; id <= fixture->pack->events->len; id++)
    n += !plaza_event_record_has_point (near_fixture_get (fixture, id));

  g_assert_cmpuint (ids->len, ==, n);
  for (guint i = 0; i < ids->len; i++)
    g_assert_false (plaza_event_record_has_point (near_fixture_get (fixture, g_array_index (ids, guint32, i))));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  NEAR_ADD ("/near/order", test_order);
  NEAR_ADD ("/near/limit", test_limit);
  NEAR_ADD ("/near/within", test_within);
  NEAR_ADD ("/near/list", test_list);
  NEAR_ADD ("/near/days", test_days);
  NEAR_ADD ("/near/count-days", test_count_days);
  NEAR_ADD ("/near/past", test_past);
  NEAR_ADD ("/near/without-place", test_without_place);
  NEAR_ADD ("/near/further-place-alone", test_further_place_alone);
  return g_test_run ();
}
