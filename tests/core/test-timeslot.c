/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-timeslot.h"
#include "plaza-zones.h"

static void
test_date (void)
{
  static const struct { const char *text; gboolean valid; } cases[] = {
    { "2017-02-22", TRUE }, { "2016-02-29", TRUE }, { "2017-02-29", FALSE }, { "2017-13-01", FALSE },
    { "2017-2-22", FALSE }, { "2017-02-22 ", FALSE }, { " 2017-02-22", FALSE }, { "2017-02-2a", FALSE },
    { "20170222", FALSE }, { "0000-01-01", FALSE }, { "", FALSE }, { NULL, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_date_is_valid (cases[i].text), ==, cases[i].valid);
}

static void
test_clock (void)
{
  static const struct { const char *text; int minutes; } cases[] = {
    { "00:00", 0 }, { "17:30", 1050 }, { "23:59", 1439 }, { "24:00", -1 }, { "7:30", -1 },
    { "07:60", -1 }, { "07:30:00", -1 }, { "", -1 }, { NULL, -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;
      g_autofree char *again = NULL;

      g_assert_cmpint (plaza_clock_parse (cases[i].text, &minutes), ==, cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      again = plaza_clock_format (minutes);
      g_assert_cmpstr (again, ==, cases[i].minutes >= 0 ? cases[i].text : NULL);
    }
}

static void
test_zone (void)
{
  static const struct { const char *zone; gboolean safe; } cases[] = {
    { "America/Detroit", TRUE }, { "America/Argentina/Buenos_Aires", TRUE }, { "UTC", TRUE }, { "Etc/GMT+5", TRUE },
    { "../../../../etc/passwd", FALSE }, { "/etc/passwd", FALSE }, { "America/../../x", FALSE },
    { "America/Detroit\n", FALSE }, { "a/b/c/d", FALSE }, { "", FALSE }, { NULL, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_zone_name_is_safe (cases[i].zone), ==, cases[i].safe);

  g_assert_null (plaza_zone_load ("America/Nowhere"));
}

/* Who holds a zone keeps it, and it is read again for the next. */
static void
test_zones_are_forgotten (void)
{
  g_autoptr(GTimeZone) held = plaza_zone_load ("America/Detroit");
  g_autoptr(GTimeZone) same = plaza_zone_load ("America/Detroit");
  g_autoptr(GTimeZone) again = NULL;

  g_assert_true (held == same);
  plaza_zones_forget ();
  plaza_zones_forget ();
  again = plaza_zone_load ("America/Detroit");
  g_assert_cmpstr (g_time_zone_get_identifier (held), ==, g_time_zone_get_identifier (again));
  g_assert_cmpint (g_time_zone_get_offset (held, 0), ==, g_time_zone_get_offset (again, 0));
}

static char *
instant (GDateTime *time)
{
  g_autoptr(GDateTime) owned = time;

  return owned != NULL ? g_date_time_format (owned, "%Y-%m-%dT%H:%M%:z") : g_strdup ("unknown");
}

static void
test_instants (void)
{
  static const struct { PlazaTimeslot slot; const char *start, *end; } cases[] = {
    { { NULL, (char *) "2017-02-22", 1050, -1, FALSE, (char *) "America/Detroit" }, "2017-02-22T17:30-05:00", "unknown" },
    { { NULL, (char *) "2017-02-22", 1080, 1140, FALSE, (char *) "America/Phoenix" }, "2017-02-22T18:00-07:00", "2017-02-22T19:00-07:00" },
    { { NULL, (char *) "2017-02-28", 1320, 60, FALSE, (char *) "America/Chicago" }, "2017-02-28T22:00-06:00", "2017-03-01T01:00-06:00" },
    { { NULL, (char *) "2017-02-22", 1080, 1080, FALSE, (char *) "America/Phoenix" }, "2017-02-22T18:00-07:00", "unknown" },
    { { NULL, (char *) "2017-02-22", 0, 0, FALSE, (char *) "America/Phoenix" }, "2017-02-22T00:00-07:00", "unknown" },
    { { NULL, (char *) "2017-02-22", -1, -1, TRUE, (char *) "America/Chicago" }, "unknown", "unknown" },
    { { NULL, NULL, 600, -1, FALSE, (char *) "America/Chicago" }, "unknown", "unknown" },
    { { NULL, (char *) "2017-02-22", 600, -1, FALSE, NULL }, "unknown", "unknown" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = instant (plaza_timeslot_get_start (&cases[i].slot));
      g_autofree char *end = instant (plaza_timeslot_get_end (&cases[i].slot));

      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

static void
test_order (void)
{
  static const PlazaTimeslot slots[] = {
    { .date = NULL, .start = 600, .end = 660 },
    { .date = (char *) "2017-02-22", .start = PLAZA_TIME_UNKNOWN, .end = PLAZA_TIME_UNKNOWN },
    { .date = (char *) "2017-02-22", .start = 600, .end = 660 },
    { .date = (char *) "2017-02-22", .start = 660, .end = 720 },
    { .date = (char *) "2017-02-23", .start = 0, .end = 60 },
  };
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (gsize i = G_N_ELEMENTS (slots); i > 0; i--)
    g_ptr_array_add (sorted, (gpointer) &slots[i - 1]);
  g_ptr_array_sort_values (sorted, plaza_timeslot_compare);

  for (gsize i = 0; i < G_N_ELEMENTS (slots); i++)
    g_assert_true (g_ptr_array_index (sorted, i) == &slots[i]);
}

static void
test_continues (void)
{
  static char zone[] = "America/Phoenix", other_zone[] = "America/Chicago", day[] = "2017-02-22", next_day[] = "2017-02-23";
  static const struct { PlazaTimeslot before, slot; gboolean continues; } cases[] = {
    { { NULL, day, 720, 1080, FALSE, zone }, { NULL, day, 1080, 1140, FALSE, zone }, TRUE },
    { { NULL, NULL, 720, 1080, FALSE, zone }, { NULL, NULL, 1080, 1140, FALSE, zone }, TRUE },
    { { NULL, day, 720, 1080, FALSE, zone }, { NULL, day, 1081, 1140, FALSE, zone }, FALSE },
    { { NULL, day, 720, 1080, FALSE, zone }, { NULL, next_day, 1080, 1140, FALSE, zone }, FALSE },
    { { NULL, day, 720, 1080, FALSE, zone }, { NULL, day, 1080, 1140, FALSE, other_zone }, FALSE },
    { { NULL, day, 720, -1, FALSE, zone }, { NULL, day, -1, 1140, FALSE, zone }, FALSE },
    { { NULL, day, -1, -1, TRUE, zone }, { NULL, day, -1, -1, TRUE, zone }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_timeslot_continues (&cases[i].slot, &cases[i].before), ==, cases[i].continues);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeslot/date", test_date);
  g_test_add_func ("/timeslot/clock", test_clock);
  g_test_add_func ("/timeslot/zone", test_zone);
  g_test_add_func ("/timeslot/zones-are-forgotten", test_zones_are_forgotten);
  g_test_add_func ("/timeslot/instants", test_instants);
  g_test_add_func ("/timeslot/order", test_order);
  g_test_add_func ("/timeslot/continues", test_continues);
  return g_test_run ();
}
