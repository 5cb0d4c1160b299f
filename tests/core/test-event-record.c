/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-record.h"

static void
add_slot (PlazaEventRecord *event,
          const char       *date,
          int               start,
          gboolean          all_day)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup (date);
  slot->start = start;
  slot->all_day = all_day;
  g_ptr_array_add (event->timeslots, slot);
}

static void
test_dates (void)
{
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();

  g_assert_null (plaza_event_record_first_date (event));
  g_assert_false (plaza_event_record_has_time (event));

  add_slot (event, "2017-02-23", PLAZA_TIME_UNKNOWN, TRUE);
  add_slot (event, "2017-02-22", 600, FALSE);
  g_assert_cmpstr (plaza_event_record_first_date (event), ==, "2017-02-22");
  g_assert_cmpstr (plaza_event_record_last_date (event), ==, "2017-02-23");
  g_assert_true (plaza_event_record_has_time (event));

  add_slot (event, "2017-02-24", PLAZA_TIME_UNKNOWN, FALSE);
  g_assert_false (plaza_event_record_has_time (event));
}

static void
test_short_title (void)
{
  static const struct { const char *title, *hashtag, *shorter; } cases[] = {
    { "#We: March", "#We", "March" }, { "#We March", "#We", "March" }, { "March #We", "#We", "March #We" },
    { "#We", "#We", "#We" }, { "#We: March", NULL, "#We: March" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
      g_autofree char *shorter = NULL;

      event->title = g_strdup (cases[i].title);
      shorter = plaza_event_record_short_title (event, "en", cases[i].hashtag);
      g_assert_cmpstr (shorter, ==, cases[i].shorter);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-record/dates", test_dates);
  g_test_add_func ("/event-record/short-title", test_short_title);
  return g_test_run ();
}
