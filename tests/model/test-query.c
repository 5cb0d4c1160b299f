/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "near-fixture.h"

static const PlazaEventQuery filled = {
  .text = (char *) "march", .review = PLAZA_REVIEW_CHOICE_PENDING, .kinds = 4, .state = (char *) "MI", .day = (char *) "2017-02-22",
  .first_day = (char *) "2017-02-21", .last_day = (char *) "2017-02-23", .attendance = PLAZA_ATTENDANCE_OPEN,
  .attention = TRUE, .without_place = TRUE, .has_near = TRUE, .latitude = 42, .longitude = -83, .within_km = 40,
  .unit = PLAZA_UNIT_MILES, .today = (char *) "2017-02-20", .order = PLAZA_EVENT_ORDER_DAY, .limit = 9,
};

#define DIFFERS(member, value) \
  G_STMT_START { \
    PlazaEventQuery other = filled; \
    other.member = value; \
    g_assert_false (plaza_event_query_equals (&filled, &other)); \
    g_assert_false (plaza_event_query_equals (&other, &filled)); \
  } G_STMT_END

static void
test_equals (void)
{
  g_auto(PlazaEventQuery) copy = PLAZA_EVENT_QUERY_INIT;

  plaza_event_query_copy_into (&filled, &copy);
  g_assert_true (plaza_event_query_equals (&filled, &copy));

  DIFFERS (text, (char *) "marc");
  DIFFERS (text, NULL);
  DIFFERS (kinds, 5);
  DIFFERS (review, PLAZA_REVIEW_CHOICE_APPROVED);
  DIFFERS (review, PLAZA_REVIEW_CHOICE_ALL);
  DIFFERS (state, (char *) "");
  DIFFERS (day, NULL);
  DIFFERS (first_day, (char *) "2017-02-22");
  DIFFERS (last_day, NULL);
  DIFFERS (attendance, -1);
  DIFFERS (attention, FALSE);
  DIFFERS (without_place, FALSE);
  DIFFERS (has_near, FALSE);
  DIFFERS (latitude, 43);
  DIFFERS (longitude, -84);
  DIFFERS (within_km, 0);
  DIFFERS (unit, PLAZA_UNIT_KILOMETRES);
  DIFFERS (today, NULL);
  DIFFERS (order, PLAZA_EVENT_ORDER_STATE);
  DIFFERS (limit, 0);
}

/* An answer that is remembered is that of its query, whatever was asked between. */
static void
test_remembered (NearFixture   *fixture,
                 gconstpointer  data)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  PlazaEventQuery near = PLAZA_EVENT_QUERY_INIT;

  query.text = (char *) "example";
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(GArray) first = NULL;
      g_autoptr(GArray) again = NULL;
      g_autoptr(GArray) from_elsewhere = NULL;

      near_fixture_choose_place (&near);
      near.order = PLAZA_EVENT_ORDER_DISTANCE;
      near.text = query.text;
      query.order = round % 2;
      first = plaza_campaign_query (fixture->campaign, &query, NULL);
      again = plaza_campaign_query (fixture->campaign, &query, NULL);
      g_assert_cmpmem (first->data, first->len * sizeof (guint32), again->data, again->len * sizeof (guint32));
      from_elsewhere = plaza_campaign_query (fixture->campaign, &near, NULL);
      g_assert_cmpuint (from_elsewhere->len, ==, first->len);
      g_clear_pointer (&again, g_array_unref);
      again = plaza_campaign_query (fixture->campaign, &query, NULL);
      g_assert_cmpmem (first->data, first->len * sizeof (guint32), again->data, again->len * sizeof (guint32));
    }
}

static gboolean
query_wants (const PlazaEventQuery  *query,
             const PlazaEventRecord *event)
{
  return (query->review == PLAZA_REVIEW_CHOICE_ALL || g_str_equal (plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, query->review),
          plaza_enum_to_nick (PLAZA_TYPE_REVIEW, event->review))) && (query->kinds >> event->kind & 1);
}

/* Lists, counts and kinds have the approved events, unless others are asked for. */
static void
test_review (NearFixture   *fixture,
             gconstpointer  data)
{
  for (PlazaReviewChoice choice = 0; choice < PLAZA_N_REVIEW_CHOICES; choice++)
    for (guint order = 0; order < PLAZA_N_EVENT_ORDERS; order++)
      {
        PlazaEventQuery query = { .review = choice, .kinds = G_MAXUINT32, .attendance = -1, .order = order };
        g_autoptr(GArray) ids = NULL;
        g_autoptr(GArray) states = NULL;
        guint n = 0, in_states = 0;
        guint32 kinds = 0;

        near_fixture_choose_place (&query);
        ids = near_fixture_ask (fixture, &query);
        states = plaza_campaign_count_states (fixture->campaign, &query, NULL);
        for (guint i = 0; i < states->len; i++)
          in_states += g_array_index (states, PlazaStateCount, i).count;
        for (guint32 id = 1; id <= fixture->pack->events->len; id++)
          {
            const PlazaEventRecord *event = near_fixture_get (fixture, id);

            n += query_wants (&query, event);
            kinds |= query_wants (&query, event) ? 1u << event->kind : 0;
          }

        for (guint i = 0; i < ids->len; i++)
          g_assert_true (query_wants (&query, near_fixture_get (fixture, g_array_index (ids, guint32, i))));
        g_assert_cmpuint (ids->len, ==, n);
        g_assert_cmpuint (in_states, ==, n);
        g_assert_cmpuint (plaza_campaign_count_events (fixture->campaign, choice), ==, n);
        g_assert_cmpuint (plaza_campaign_get_kinds (fixture->campaign, choice), ==, kinds);
        g_assert_cmpuint (n, >, choice == PLAZA_REVIEW_CHOICE_ALL ? fixture->pack->events->len - 1 : 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/equals", test_equals);
  NEAR_ADD ("/query/remembered", test_remembered);
  NEAR_ADD ("/query/review", test_review);

  return g_test_run ();
}
