/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-day.h"

#include <locale.h>
#include <string.h>

/* Days as people type them into the cells of a sheet. */

#define DAY "2017-02-22"

static char *
days_say (const char    *text,
          PlazaDayRules  rules)
{
  g_autoptr(PlazaReadDays) days = plaza_read_days (text, &rules);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < days->dates->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "", (char *) days->dates->pdata[i]);
  for (guint i = 0; i < days->problems->len; i++)
    {
      const PlazaProblem *problem = g_ptr_array_index (days->problems, i);

      g_string_append (said, problem->level == PLAZA_PROBLEM_BAD ? "!" : "?");
    }
  g_string_append (said, days->inferred ? "~" : "");
  if (*days->rest != '\0')
    g_string_append_printf (said, "|%s", days->rest);
  return g_string_free_and_steal (said);
}

/* What is wanted: the dates; "?" for a question, "!" for what cannot be, "~" for a year that was concluded; "|" and what is left. */
typedef struct
{
  const char *text, *wanted;
} Case;

static void
days_check (const Case   *cases,
            gsize         n,
            PlazaDayRules rules)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *said = days_say (cases[i].text, rules);

      if (strcmp (said, cases[i].wanted) != 0)
        {
          g_test_message ("“%s” was read as “%s” and not “%s”", cases[i].text, said, cases[i].wanted);
          g_test_fail ();
        }
    }
}

static void
test_one (void)
{
  static const Case cases[] = {
    { "2017-02-22", "2017-02-22" }, { "2017/2/22", "2017-02-22" }, { "2017.02.22", "2017-02-22" }, { "20170222", "2017-02-22" },
    { "2/22/2017", "2017-02-22" }, { "02/22/17", "2017-02-22" }, { "2-22-2017", "2017-02-22" }, { "2.22.17", "2017-02-22" },
    { "2 / 22 / 2017", "2017-02-22" }, { " 2/3/2017 ", "2017-02-03" }, { "2/22", "2017-02-22~" }, { "2-22", "2017-02-22~" },
    { "22/2/2017", "2017-02-22" }, { "22-02-2017", "2017-02-22" },
    { "Feb 22", "2017-02-22~" }, { "Feb. 22nd", "2017-02-22~" }, { "February 22, 2017", "2017-02-22" }, { "FEBRUARY 22 2017", "2017-02-22" },
    { "February 22nd, 2017", "2017-02-22" }, { "Feb-22-2017", "2017-02-22" }, { "Feb 22 '17", "2017-02-22" }, { "Sept. 5, 2017", "2017-09-05" },
    { "22 February 2017", "2017-02-22" }, { "22-Feb-2017", "2017-02-22" }, { "22-Feb-17", "2017-02-22" }, { "22.Feb.2017", "2017-02-22" },
    { "the 22nd of February", "2017-02-22~" }, { "22 de febrero de 2017", "2017-02-22" }, { "22 febrero 2017", "2017-02-22" },
    { "el 1º de marzo del 2017", "2017-03-01" }, { "22 feb.", "2017-02-22~" }, { "5 de setiembre de 2017", "2017-09-05" },
    { "1 de enero de 2018", "2018-01-01" }, { "15 ago 2017", "2017-08-15" }, { "24 dic 2017", "2017-12-24" },
    { "Wed, Feb 22", "2017-02-22~" }, { "Wednesday, February 22, 2017", "2017-02-22" }, { "Wednesday 2/22/2017", "2017-02-22" },
    { "2/22/2017 (Wed)", "2017-02-22" }, { "miércoles 22 de febrero de 2017", "2017-02-22" }, { "Mié, 22 de feb", "2017-02-22~" },
    { "mar 21 de feb", "2017-02-21~" }, { "mar 21", "2017-03-21~" }, { "martes, 21 mar 2017", "2017-03-21" },
    { "El miércoles, 22 de febrero", "2017-02-22~" }, { "on Wednesday, the 22nd of February, 2017", "2017-02-22" },
    { "42788", "2017-02-22" }, { "42788.0", "2017-02-22" }, { "42788.7916666667", "2017-02-22|19:00" },
    { "٢٢/٢/٢٠١٧", "2017-02-22" }, { "2/22/2017\n", "2017-02-22" }, { "February\u00A022,\u00A02017", "2017-02-22" },
    { "Feb 22, 2016", "2016-02-22" }, { "29 Feb 2016", "2016-02-29" },
  };

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
}

static void
test_with_time (void)
{
  static const Case cases[] = {
    { "2017-02-22T19:00:00", "2017-02-22|T19:00:00" }, { "2017-02-22 19:00:00", "2017-02-22|19:00:00" },
    { "2/22/2017 7:00 PM", "2017-02-22|7:00 PM" }, { "2/22/2017 19:00", "2017-02-22|19:00" },
    { "Wednesday, February 22, 2017 at 7:00 PM", "2017-02-22|at 7:00 PM" }, { "Feb 22, 7-9p", "2017-02-22~|, 7-9p" },
    { "Feb 22, 7pm", "2017-02-22~|, 7pm" }, { "Feb 22 @ 10 a.m.", "2017-02-22~|@ 10 a.m." }, { "22 de febrero a las 7 p. m.", "2017-02-22~|a las 7 p. m." },
    { "7pm Feb 22", "2017-02-22~|7pm" }, { "7-9pm 22 Feb", "2017-02-22~|7-9pm" }, { "7 p.m., Feb 22 2017", "2017-02-22|7 p.m." },
    { "2/22/2017 7:00 PM - 2/22/2017 9:00 PM", "2017-02-22|7:00 PM - 9:00 PM" },
    { "Feb 22 18h30", "2017-02-22~|18h30" }, { "Feb 22 (rain date TBD)", "2017-02-22~|(rain date TBD)" },
  };

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
}

static void
test_several (void)
{
  static const Case cases[] = {
    { "Feb 22-24, 2017", "2017-02-22 2017-02-23 2017-02-24" }, { "Feb 22–24", "2017-02-22 2017-02-23 2017-02-24~" },
    { "February 22 to 24, 2017", "2017-02-22 2017-02-23 2017-02-24" }, { "2/22 - 2/24", "2017-02-22 2017-02-23 2017-02-24~" },
    { "2/22/2017 through 2/24/2017", "2017-02-22 2017-02-23 2017-02-24" }, { "2017-02-22/2017-02-23", "2017-02-22 2017-02-23" },
    { "22-24 Feb 2017", "2017-02-22 2017-02-23 2017-02-24" }, { "del 22 al 24 de febrero de 2017", "2017-02-22 2017-02-23 2017-02-24" },
    { "22 a 24 de febrero", "2017-02-22 2017-02-23 2017-02-24~" }, { "del 28 de febrero al 2 de marzo de 2017", "2017-02-28 2017-03-01 2017-03-02" },
    { "Feb 28 - Mar 2, 2017", "2017-02-28 2017-03-01 2017-03-02" }, { "Wed-Fri, Feb 22-24", "2017-02-22 2017-02-23 2017-02-24~" },
    { "Feb 22 and 24", "2017-02-22 2017-02-24~" }, { "Feb 22, 23 and 25, 2017", "2017-02-22 2017-02-23 2017-02-25" },
    { "Feb 22 & Mar 3, 2017", "2017-02-22 2017-03-03" }, { "22 y 23 de febrero", "2017-02-22 2017-02-23~" },
    { "2/21, 2/23", "2017-02-21 2017-02-23~" }, { "2/21/17; 2/23/17", "2017-02-21 2017-02-23" }, { "2/21/2017\n2/23/2017", "2017-02-21 2017-02-23" },
    { "Tue 2/21, Wed 2/22", "2017-02-21 2017-02-22~" }, { "2/22, 2/22", "2017-02-22~" },
    { "Dec 30 - Jan 2", "2017-12-30 2017-12-31 2018-01-01 2018-01-02~" },
    { "Feb 24 - Feb 22, 2017", "2017-02-24?" }, { "Jan 1 - Dec 31, 2017", "2017-01-01?" },
  };

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
}

static void
test_none (void)
{
  static const Case cases[] = {
    { "", "" }, { " ", "" }, { "TBD", "" }, { "tba", "" }, { "Por confirmar", "" }, { "?", "" }, { "-", "" },
    { "first Tuesday", "?" }, { "First Tuesday of each month", "?" }, { "1st Tuesday in March", "?" }, { "every Monday", "?" },
    { "Every 1st and 3rd Tuesday", "?" }, { "Mondays", "?" }, { "weekly", "?" }, { "cada martes", "?" }, { "todos los lunes", "?" },
    { "los sábados", "?" }, { "primer martes del mes", "?" }, { "Tuesdays, Feb 7 - Mar 28", "?" },
    { "todos los martes del 7 al 28 de febrero", "?" }, { "February", "?" }, { "February 2017", "?" }, { "febrero de 2017", "?" },
    { "next week", "?" }, { "Wednesday", "?" }, { "tomorrow", "?" }, { "sometime in the spring", "?" }, { "2017", "?" }, { "22", "?" },
    { "48188", "2031-12-06" }, { "123", "?" }, { "7-9", "?" }, { "http://example.org/2", "?" }, { "\xF0\x9F\x95\x8A", "" },
    { "99999999999999999999", "?" }, { "mayhem", "?" }, { "Marching on", "?" },
  };

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
}

static void
test_impossible (void)
{
  static const Case cases[] = {
    { "2/30/2017", "!" }, { "Feb 30", "!~" }, { "30 de febrero de 2017", "!" }, { "13/13/2017", "!" }, { "2017-13-01", "!" }, { "2017-02-00", "!" },
    { "0/5/2017", "!" }, { "Feb 29, 2017", "!" }, { "31/4/2017", "!" }, { "April 31, 2017", "!" }, { "2/22/0017", "!" }, { "32 de enero", "!~" },
    { "Feb 45", "!~" }, { "99/99/9999", "!" }, { "Feb 22, Feb 30, 2017", "!" },
  };

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
}

static void
test_weekday (void)
{
  static const Case cases[] = {
    { "Monday, 22 February 2017", "2017-02-22?" }, { "Mon 2/22/2017", "2017-02-22?" }, { "lunes 22 de febrero de 2017", "2017-02-22?" },
    { "2/22/2017 (Monday)", "2017-02-22?" }, { "Thursday 02/03/2017", "2017-03-02" }, { "Friday 02/03/2017", "2017-02-03" },
  };
  g_autoptr(PlazaReadDays) days = NULL;

  days_check (cases, G_N_ELEMENTS (cases), (PlazaDayRules) { .settled = TRUE, .near_day = DAY });
  days = plaza_read_days ("Monday, 22 February 2017", &(PlazaDayRules) { .settled = TRUE });
  g_assert_cmpstr (((PlazaProblem *) days->problems->pdata[0])->text, ==, "Monday, 22 February 2017 was a Wednesday");
}

static void
test_order (void)
{
  static const Case day_first[] = { { "04/02/2017", "2017-02-04" }, { "13/02/2017", "2017-02-13" }, { "4-2-17", "2017-02-04" }, { "4/2", "2017-02-04~" },
                                    { "2/22/2017", "2017-02-22" } };
  static const Case open[] = { { "04/02/2017", "2017-02-04?" }, { "13/02/2017", "2017-02-13" }, { "02/02/2017", "2017-02-02" } };
  static const struct { const char *text; PlazaDayOrder order; } orders[] = {
    { "13/02/2017", PLAZA_DAY_ORDER_DAY_FIRST }, { "02/13/2017", PLAZA_DAY_ORDER_MONTH_FIRST }, { "04/02/2017", PLAZA_DAY_ORDER_OPEN },
    { "2017-02-13", PLAZA_DAY_ORDER_OPEN }, { "Feb 13", PLAZA_DAY_ORDER_OPEN }, { "99/99/2017", PLAZA_DAY_ORDER_OPEN }, { "", PLAZA_DAY_ORDER_OPEN },
    { "4/2/2017, 13/2/2017", PLAZA_DAY_ORDER_DAY_FIRST }, { "Thursday 02/03/2017", PLAZA_DAY_ORDER_DAY_FIRST }, { "13/02/2017 19:00", PLAZA_DAY_ORDER_DAY_FIRST },
    { "2/45/2017", PLAZA_DAY_ORDER_OPEN },
  };

  days_check (day_first, G_N_ELEMENTS (day_first), (PlazaDayRules) { .day_first = TRUE, .settled = TRUE, .near_day = DAY });
  days_check (open, G_N_ELEMENTS (open), (PlazaDayRules) { .day_first = TRUE, .near_day = DAY });
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if (plaza_read_days_order (orders[i].text) != orders[i].order)
      g_error ("“%s” tells %d", orders[i].text, plaza_read_days_order (orders[i].text));
}

static void
test_year (void)
{
  static const Case december[] = { { "Jan 5", "2018-01-05~" }, { "Dec 1", "2017-12-01~" }, { "1/5", "2018-01-05~" } };
  static const Case none[] = { { "Feb 22", "?~" }, { "2/22", "?~" }, { "Feb 22, 2017", "2017-02-22" } };

  days_check (december, G_N_ELEMENTS (december), (PlazaDayRules) { .settled = TRUE, .near_day = "2017-12-20" });
  days_check (none, G_N_ELEMENTS (none), (PlazaDayRules) { .settled = TRUE });
}

/* Whatever stands there, it is read in time and nothing is made of it. */
static void
test_hostile (void)
{
  static const char * const parts[] = { "2/2 - ", "Feb ", "22, ", "-", "every ", "99999999999 ", "\u202E", "1/", "& ", "'17 ", "a ", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(PlazaReadDays) days = NULL;

      while (text->len < 64 * 1024)
        g_string_append (text, parts[i]);
      days = plaza_read_days (text->str, &(PlazaDayRules) { .near_day = DAY });
      g_assert_cmpuint (days->dates->len, <=, 31);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/day/one", test_one);
  g_test_add_func ("/read/day/with-time", test_with_time);
  g_test_add_func ("/read/day/several", test_several);
  g_test_add_func ("/read/day/none", test_none);
  g_test_add_func ("/read/day/impossible", test_impossible);
  g_test_add_func ("/read/day/weekday", test_weekday);
  g_test_add_func ("/read/day/order", test_order);
  g_test_add_func ("/read/day/year", test_year);
  g_test_add_func ("/read/day/hostile", test_hostile);
  return g_test_run ();
}
