/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-rule.h"

#include <libical/ical.h>
#include <string.h>

static GArray *
expand (const char   *rule,
        const char   *date,
        int           seconds,
        const char   *zone,
        const char   *today,
        PlazaIcsRule *became)
{
  PlazaReadMoment start = { .seconds = seconds, .zone = zone };
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));

  g_strlcpy (start.date, date, sizeof start.date);
  *became = plaza_ics_rule_expand (rule, &start, today, days);
  return days;
}

static char *
join (GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_array_index (days, PlazaReadMoment, i).date + 2);
  return g_string_free_and_steal (text);
}

static const struct { const char *rule, *start, *days; PlazaIcsRule became; } rules[] = {
  { "FREQ=DAILY;COUNT=3", "2017-02-27", "17-02-27 17-02-28 17-03-01", PLAZA_ICS_RULE_WHOLE },
  { "freq=weekly;count=3", "2017-02-22", "17-02-22 17-03-01 17-03-08", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20170303", "2017-02-21", "17-02-21 17-02-23 17-02-28 17-03-02", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=MO,SU;WKST=SU", "2017-02-26", "17-02-26 17-02-27 17-03-12", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=MO,SU;WKST=MO", "2017-02-26", "17-02-26 17-03-06 17-03-12", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2017-02-14", "17-02-14 17-03-14 17-04-11", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2017-02-24", "17-02-24 17-03-31", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2017-02-28", "17-02-28 17-03-31", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=MONTHLY;COUNT=3", "2017-01-31", "17-01-31 17-03-31 17-05-31", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "2017-02-28", "17-02-28 17-03-31", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=YEARLY;COUNT=2", "2017-02-22", "17-02-22 18-02-22", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;COUNT=2", "2017-03-12", "17-03-12 18-03-11", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=DAILY;BYHOUR=17;BYMINUTE=0;BYSECOND=0;COUNT=2", "2017-02-22", "17-02-22 17-02-23", PLAZA_ICS_RULE_WHOLE },
  /* The end in UTC, while the series is said by the clock of Denver: 02:00 there is 19:00 the day before. */
  { "FREQ=DAILY;UNTIL=20170224T000000Z", "2017-02-22", "17-02-22 17-02-23", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=DAILY;UNTIL=20170223T235900Z", "2017-02-22", "17-02-22", PLAZA_ICS_RULE_WHOLE },
  { "FREQ=YEARLY", "2017-02-22", "17-02-22 18-02-22 19-02-22", PLAZA_ICS_RULE_CUT },
  /* Never again, which keeps some libraries at work for ever. */
  { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "2017-02-22", "17-02-22", PLAZA_ICS_RULE_CUT },
  { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=999999999", "2017-02-22", "17-02-22", PLAZA_ICS_RULE_CUT },
  { "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=HOURLY;COUNT=2", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=DAILY;BYHOUR=9,17", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=DAILY;BYSECOND=1", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=DAILY;INTERVAL=0", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=WEEKLY;BYDAY=XX", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "COUNT=3", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "every Tuesday", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "", "2017-02-22", "", PLAZA_ICS_RULE_REFUSED },
  { "FREQ=DAILY", "9999-12-31", "", PLAZA_ICS_RULE_REFUSED },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      PlazaIcsRule became;
      g_autoptr(GArray) days = expand (rules[i].rule, rules[i].start, 17 * 3600, "America/Denver", NULL, &became);
      g_autofree char *joined = join (days);

      g_test_message ("%s", rules[i].rule);
      g_assert_cmpstr (joined, ==, rules[i].days);
      g_assert_cmpint (became, ==, rules[i].became);
    }
}

/* What has no end is cut; what began long ago is taken from today on. */
static void
test_ceilings (void)
{
  PlazaIcsRule became;
  g_autoptr(GArray) daily = expand ("FREQ=DAILY", "2016-03-01", 0, NULL, "2017-02-22", &became);
  g_autoptr(GArray) counted = NULL;
  g_autoptr(GArray) late = NULL;
  g_autoptr(GArray) over = NULL;

  g_assert_cmpint (became, ==, PLAZA_ICS_RULE_CUT);
  g_assert_cmpuint (daily->len, ==, 731);
  counted = expand ("FREQ=DAILY;COUNT=100000", "2016-03-01", 0, NULL, "2017-02-22", &became);
  g_assert_cmpuint (counted->len, ==, 731);
  g_assert_cmpint (became, ==, PLAZA_ICS_RULE_CUT);
  late = expand ("FREQ=WEEKLY", "2009-02-25", 0, NULL, "2017-02-22", &became);
  g_assert_cmpint (became, ==, PLAZA_ICS_RULE_LATE);
  g_assert_cmpstr (g_array_index (late, PlazaReadMoment, 0).date, ==, "2017-02-22");
  g_assert_cmpstr (g_array_index (late, PlazaReadMoment, late->len - 1).date, ==, "2019-02-20");
  over = expand ("FREQ=WEEKLY;UNTIL=20090304", "2009-02-25", 0, NULL, "2017-02-22", &became);
  g_assert_cmpint (became, ==, PLAZA_ICS_RULE_WHOLE);
  g_assert_cmpuint (over->len, ==, 2);
}

static void
append_numbers (GString    *rule,
                GRand      *rand,
                const char *name,
                int         most)
{
  g_string_append_printf (rule, ";%s=", name);
  for (int i = 0, n = g_rand_int_range (rand, 1, 3); i < n; i++)
    {
      int number = i * (most / 2) + g_rand_int_range (rand, 1, most / 2 + 1);

      g_string_append_printf (rule, "%s%d", i > 0 ? "," : "", most > 12 && number < 12 ? -number : number);
    }
}

static void
append_weekdays (GString  *rule,
                 GRand    *rand,
                 gboolean  with_number)
{
  static const char *const names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  g_string_append (rule, ";BYDAY=");
  /* None twice: libical would find its days twice. */
  for (int i = 0, n = g_rand_int_range (rand, 1, 4), first = g_rand_int_range (rand, 0, 7); i < n; i++)
    {
      g_string_append (rule, i > 0 ? "," : "");
      if (with_number)
        g_string_append_printf (rule, "%d", g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 5) : -g_rand_int_range (rand, 1, 5));
      g_string_append (rule, names[(first + i) % 7]);
    }
}

static char *
make_rule (GRand *rand)
{
  static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  int frequency = g_rand_int_range (rand, 0, 4);
  GString *rule = g_string_new (NULL);

  g_string_printf (rule, "FREQ=%s;INTERVAL=%d;COUNT=%d", frequencies[frequency], g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 1, 20));
  if (g_rand_int_range (rand, 0, 3) == 0)
    append_numbers (rule, rand, "BYMONTH", 12);
  else if (frequency == 3)
    g_string_append (rule, ";BYMONTH=2,5");
  if (g_rand_int_range (rand, 0, 2) == 0)
    append_weekdays (rule, rand, frequency == 2 && g_rand_boolean (rand));
  else if (frequency != 1 && g_rand_int_range (rand, 0, 2) == 0)
    append_numbers (rule, rand, "BYMONTHDAY", 28);

  return g_string_free_and_steal (rule);
}

/* The same days as libical finds, for rules that it can be asked. */
static void
test_another_reader (void)
{
  GRand *rand = g_rand_new_with_seed (5545);
  guint n = 0;

  for (int i = 0; i < 80; i++)
    {
      g_autofree char *text = make_rule (rand);
      struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
      struct icaltimetype start = icaltime_from_string ("20170101");
      icalrecur_iterator *times = icalrecur_iterator_new (rule, start);
      struct icaltimetype first = icalrecur_iterator_next (times);
      g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", first.year, first.month, first.day);
      g_autoptr(GString) expected = g_string_new (NULL);
      g_autoptr(GArray) days = NULL;
      g_autofree char *joined = NULL;
      PlazaIcsRule became;

      icalrecur_iterator_free (times);
      if (icaltime_is_null_time (first) || first.year > 2017)
        continue;
      times = icalrecur_iterator_new (rule, first);
      for (struct icaltimetype time = icalrecur_iterator_next (times);
           !icaltime_is_null_time (time) && icaltime_compare (time, icaltime_from_string ("20190101")) < 0; time = icalrecur_iterator_next (times))
        g_string_append_printf (expected, "%s%02d-%02d-%02d", expected->len > 0 ? " " : "", time.year % 100, time.month, time.day);
      icalrecur_iterator_free (times);

      days = expand (text, date, -1, NULL, NULL, &became);
      while (days->len > 0 && strcmp (g_array_index (days, PlazaReadMoment, days->len - 1).date, "2019") > 0)
        g_array_set_size (days, days->len - 1);
      joined = join (days);
      g_test_message ("%s from %s", text, date);
      g_assert_cmpstr (joined, ==, expected->str);
      n++;
    }
  g_assert_cmpuint (n, >, 40);
  g_rand_free (rand);
}

/* Whatever stands there, it ends, and soon. */
static void
test_any_rule (void)
{
  static const char *const parts[] = { "FREQ=", "DAILY", "YEARLY", ";", "=", ",", "BYDAY=", "MO", "-1", "99999999999999", "BYMONTH=", "INTERVAL=", "é",
                                       "COUNT=", "UNTIL=", "20170301T000000Z", "BYSETPOS=", "BYWEEKNO=", "BYYEARDAY=", "0", "366", "WKST=" };
  GRand *rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 600; i++)
    {
      g_autoptr(GString) text = g_string_new (g_rand_boolean (rand) ? "FREQ=DAILY;" : "FREQ=YEARLY;");
      g_autoptr(GArray) days = NULL;
      PlazaIcsRule became;

      for (int j = g_rand_int_range (rand, 0, 7); j > 0; j--)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      days = expand (text->str, i % 2 == 0 ? "2016-02-29" : "0001-01-01", 0, "America/Denver", "2017-02-22", &became);
      g_assert_cmpuint (days->len, <=, PLAZA_ICS_RULE_MOST);
      g_assert_true (became != PLAZA_ICS_RULE_REFUSED || days->len == 0);
    }
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/ics-rule/rules", test_rules);
  g_test_add_func ("/read/ics-rule/ceilings", test_ceilings);
  g_test_add_func ("/read/ics-rule/another-reader", test_another_reader);
  g_test_add_func ("/read/ics-rule/any-rule", test_any_rule);

  return g_test_run ();
}
