/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-zone.h"

#include <string.h>

#include "plaza-timeslot.h"

#define NONE PLAZA_READ_ZONE_NONE
#define NAMED PLAZA_READ_ZONE_NAMED
#define FAMILY PLAZA_READ_ZONE_FAMILY
#define FIXED PLAZA_READ_ZONE_FIXED

static const struct
{
  const char    *name;
  const char    *state;
  const char    *zone;
  PlazaReadZone  what;
} names[] = {
  /* IANA's, their links, their case. */
  { "America/Detroit", NULL, "America/Detroit", NAMED },
  { "America/Indianapolis", NULL, "America/Indiana/Indianapolis", NAMED },
  { "America/Indiana/Knox", NULL, "America/Indiana/Knox", NAMED },
  { "US/Eastern", NULL, "America/New_York", NAMED },
  { "US/Arizona", NULL, "America/Phoenix", NAMED },
  { "US/East-Indiana", NULL, "America/Indiana/Indianapolis", NAMED },
  { "US/Michigan", NULL, "America/Detroit", NAMED },
  { "Navajo", NULL, "America/Denver", NAMED },
  { "america/los_angeles", NULL, "America/Los_Angeles", NAMED },
  { "America/New York", NULL, "America/New_York", NAMED },
  { "\"America/Chicago\"", NULL, "America/Chicago", NAMED },
  { " America/Chicago ", NULL, "America/Chicago", NAMED },
  /* Windows. */
  { "Pacific Standard Time", NULL, "America/Los_Angeles", FAMILY },
  { "\"Eastern Standard Time\"", NULL, "America/New_York", FAMILY },
  { "Mountain Standard Time", NULL, "America/Denver", FAMILY },
  { "US Mountain Standard Time", "AZ", "America/Phoenix", FAMILY },
  { "US Eastern Standard Time", "IN", "America/Indiana/Indianapolis", FAMILY },
  { "SA Western Standard Time", "PR", "America/Puerto_Rico", FAMILY },
  { "West Pacific Standard Time", "GU", "Pacific/Guam", FAMILY },
  { "Hawaiian Standard Time", NULL, "Pacific/Honolulu", FAMILY },
  { "Alaskan Standard Time", NULL, "America/Anchorage", FAMILY },
  { "Aleutian Standard Time", NULL, "America/Adak", FAMILY },
  /* As Windows shows it. */
  { "(UTC-07:00) Mountain Time (US & Canada)", NULL, "America/Denver", FAMILY },
  { "(GMT-05:00) Eastern Time (US & Canada)", NULL, "America/New_York", FAMILY },
  { "(GMT-08.00) Pacific Time (US & Canada)", NULL, "America/Los_Angeles", FAMILY },
  { "(UTC-07:00) Arizona", NULL, "America/Phoenix", NAMED },
  { "(UTC-05:00) Indiana (East)", NULL, "America/Indiana/Indianapolis", NAMED },
  { "(UTC-10:00) Hawaii", NULL, "Pacific/Honolulu", FAMILY },
  { "(UTC-09:00) Alaska", NULL, "America/Anchorage", FAMILY },
  { "(UTC-06:00) Hora central (EE. UU. y Canadá)", NULL, "America/Chicago", FAMILY },
  { "(UTC-05:00) Hora del este (EE. UU. y Canadá)", NULL, "America/New_York", FAMILY },
  { "(UTC) Coordinated Universal Time", NULL, "UTC", FIXED },
  { "US & Canada: Eastern", NULL, "America/New_York", FAMILY },
  /* Behind a vendor's prefix. */
  { "/vendor.example/2005_1/America/Denver", NULL, "America/Denver", NAMED },
  { "/vendor.example/Tzfile/America/Indiana/Vincennes", NULL, "America/Indiana/Vincennes", NAMED },
  { "tzone://Vendor/Utc", NULL, "UTC", FIXED },
  /* Abbreviations and words. */
  { "EST", NULL, "America/New_York", FAMILY },
  { "MST", NULL, "America/Denver", FAMILY },
  { "Central Daylight Time", NULL, "America/Chicago", FAMILY },
  { "Eastern", NULL, "America/New_York", FAMILY },
  { "Hora estándar del Pacífico", NULL, "America/Los_Angeles", FAMILY },
  { "EST5EDT", NULL, "America/New_York", NAMED },
  { "PST8PDT", NULL, "America/Los_Angeles", NAMED },
  /* Hours from UTC. */
  { "UTC", NULL, "UTC", FIXED },
  { "Etc/UTC", NULL, "UTC", FIXED },
  { "GMT", NULL, "UTC", FIXED },
  { "GMT-0500", NULL, "Etc/GMT+5", FIXED },
  { "UTC-07:00", NULL, "Etc/GMT+7", FIXED },
  { "Etc/GMT+5", NULL, "Etc/GMT+5", FIXED },
  /* None. */
  { "", NULL, NULL, NONE },
  { "\"\"", NULL, NULL, NONE },
  { "Customized Time Zone", NULL, NULL, NONE },
  { "Nowhere/Town", NULL, NULL, NONE },
  { "../../../../etc/passwd", NULL, NULL, NONE },
  { "/etc/passwd", NULL, NULL, NONE },
  { "../../../usr/share/zoneinfo/../../../etc/passwd", NULL, NULL, NONE },
  { "Zentral\xc3\xa9", NULL, NULL, NONE },
  { "UTC-99:00", NULL, NULL, NONE },
  { "GMT -0500 (Standard) / GMT -0400 (Daylight)", NULL, NULL, NONE },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PlazaReadZone what = 99;
      g_autofree char *zone = plaza_read_zone_name (names[i].name, names[i].state, &what);

      g_test_message ("%s", names[i].name);
      g_assert_cmpstr (zone, ==, names[i].zone);
      g_assert_cmpint (what, ==, names[i].what);
      g_assert_true (zone == NULL || plaza_zone_name_is_safe (zone));
    }
}

/* Whatever comes is a name that is safe, or none. */
static void
test_any_name (void)
{
  static const char *const parts[] = { "..", "/", "America", "Denver", " ", "\"", "EST", "(", "UTC", "-05", ")", "é", "%n", "\n", "a" };
  GRand *rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr(GString) name = g_string_new (NULL);
      g_autofree char *zone = NULL;
      PlazaReadZone what;

      for (int j = g_rand_int_range (rand, 0, 9); j > 0; j--)
        g_string_append (name, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      zone = plaza_read_zone_name (name->str, "PR", &what);
      g_assert_true (zone == NULL ? what == NONE : plaza_zone_name_is_safe (zone) && what != NONE);
    }
  g_rand_free (rand);
}

static const struct { const char *text, *zone; int length; } words[] = {
  { "EST", "America/New_York", 3 }, { "ET", "America/New_York", 2 }, { "edt", "America/New_York", 3 },
  { "(EST)", "America/New_York", 5 }, { "E.S.T.", "America/New_York", 6 }, { "EST, room 5", "America/New_York", 3 },
  { "CT - 8pm", "America/Chicago", 2 }, { "MT", "America/Denver", 2 }, { "PDT", "America/Los_Angeles", 3 },
  { "AKST", "America/Anchorage", 4 }, { "HST", "Pacific/Honolulu", 3 }, { "AST", "America/Puerto_Rico", 3 },
  { "ChST", "Pacific/Guam", 4 }, { "Eastern", "America/New_York", 7 }, { "Eastern Time", "America/New_York", 12 },
  { "Eastern  Standard\xc2\xa0Time", "America/New_York", 23 }, { "Pacific, in the hall", "America/Los_Angeles", 7 },
  { "hora del Este", "America/New_York", 13 }, { "hora de la monta\xc3\xb1""a", "America/Denver", 19 },
  { "Hora del Pac\xc3\xad""fico", "America/Los_Angeles", 18 }, { "tiempo del centro", "America/Chicago", 17 },
  { "UTC", "UTC", 3 }, { "GMT", "UTC", 3 },
  { "este sábado", NULL, 0 }, { "Central Park", NULL, 0 }, { "estimated", NULL, 0 }, { "at noon", NULL, 0 }, { "HT", NULL, 0 },
  { "UTC-5", NULL, 0 }, { "(EST", NULL, 0 }, { "", NULL, 0 }, { "p.m.", NULL, 0 }, { "mountain view", NULL, 0 }, { "et al", "America/New_York", 2 },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = 0;

      g_test_message ("%s", words[i].text);
      g_assert_cmpstr (plaza_read_zone_word (words[i].text, &length), ==, words[i].zone);
      g_assert_cmpint (length, ==, words[i].length);
    }
}

static const struct { const char *word, *zone, *date; gboolean fits; } fits[] = {
  { "EST", "America/New_York", "2017-02-22", TRUE }, { "EST", "America/Detroit", "2017-07-04", TRUE },
  { "EDT", "America/Detroit", "2017-02-22", TRUE }, { "ET", "America/Indiana/Indianapolis", NULL, TRUE },
  { "PST", "America/New_York", "2017-02-22", FALSE }, { "CST", "America/Indiana/Knox", "2017-02-22", TRUE },
  { "CST", "America/Indiana/Indianapolis", "2017-02-22", FALSE },
  { "MST", "America/Phoenix", "2017-07-04", TRUE }, { "MT", "America/Phoenix", "2017-07-04", TRUE },
  { "MDT", "America/Phoenix", "2017-07-04", FALSE }, { "PDT", "America/Phoenix", "2017-07-04", TRUE },
  { "PDT", "America/Phoenix", "2017-02-22", FALSE }, { "PST", "America/Phoenix", "2017-02-22", FALSE },
  { "AST", "America/Puerto_Rico", "2017-07-04", TRUE }, { "EDT", "America/Puerto_Rico", "2017-07-04", TRUE },
  { "EST", "America/Puerto_Rico", "2017-02-22", FALSE }, { "HST", "Pacific/Honolulu", "2017-07-04", TRUE },
  { "ChST", "Pacific/Guam", "2017-07-04", TRUE }, { "EST", "../../etc/passwd", "2017-07-04", FALSE }, { "words", "America/New_York", NULL, FALSE },
};

static void
test_fits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_test_message ("%s %s %s", fits[i].word, fits[i].zone, fits[i].date);
      g_assert_cmpint (plaza_read_zone_fits (fits[i].word, fits[i].zone, fits[i].date), ==, fits[i].fits);
    }
}

static void
test_agree (void)
{
  g_assert_true (plaza_read_zone_agree ("America/New_York", "America/Detroit", "2017-02-22"));
  g_assert_true (plaza_read_zone_agree ("America/Denver", "America/Phoenix", "2017-02-22"));
  g_assert_false (plaza_read_zone_agree ("America/Denver", "America/Phoenix", "2017-07-04"));
  g_assert_false (plaza_read_zone_agree ("America/Denver", "Nowhere/Town", "2017-07-04"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/zone/names", test_names);
  g_test_add_func ("/read/zone/any-name", test_any_name);
  g_test_add_func ("/read/zone/words", test_words);
  g_test_add_func ("/read/zone/fits", test_fits);
  g_test_add_func ("/read/zone/agree", test_agree);

  return g_test_run ();
}
