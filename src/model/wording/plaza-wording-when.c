/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-wording.h"

/* More than this do not fit into one line of a list. */
#define MOST_STRETCHES 4
#define MOST_RUNS 5
/* Within so many days of the campaign's day no weekday comes twice. */
#define DAYS_AROUND 3

/* How it is said. */
typedef struct
{
  const PlazaWords *words;
  const char       *campaign_day;
  gboolean          is_here;
  gboolean          in_week;   /* all dates are around the campaign's day: a weekday settles one */
} When;

/* One date of an event: its stretches, from the first of the list on. */
typedef struct
{
  const char *date;
  guint       first;
  guint       n;
} Day;

static char *
wording_when_join (const PlazaWords *words,
                   const char       *first,
                   const char       *last)
{
  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), first, last);
}

/* The dated timeslots in order; those that follow each other without a break
 * are one stretch: a rally and its vigil are "12–7 PM". */
static GPtrArray *
wording_when_list_stretches (const PlazaEventRecord *event)
{
  GPtrArray *stretches = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);

      if (plaza_date_is_valid (slot->date))
        g_ptr_array_add (sorted, slot);
    }

  g_ptr_array_sort_values (sorted, plaza_timeslot_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (sorted, i);
      PlazaTimeslot *last = stretches->len > 0 ? g_ptr_array_index (stretches, stretches->len - 1) : NULL;

      if (last != NULL && plaza_timeslot_continues (slot, last))
        last->end = slot->end;
      else
        g_ptr_array_add (stretches, plaza_record_copy (&plaza_timeslot_type, slot));
    }

  return stretches;
}

static GArray *
wording_when_list_days (GPtrArray *stretches)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));

  for (guint i = 0; i < stretches->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (stretches, i);
      Day *last = days->len > 0 ? &g_array_index (days, Day, days->len - 1) : NULL;

      if (last != NULL && strcmp (last->date, slot->date) == 0)
        last->n++;
      else
        g_array_append_val (days, ((Day) { slot->date, i, 1 }));
    }

  return days;
}

/* How many days @b is after @a; both are dates. */
static int
wording_when_days_between (const char *a,
                           const char *b)
{
  GDate from, to;

  return plaza_date_parse (a, &from) && plaza_date_parse (b, &to) ? g_date_days_between (&from, &to) : G_MAXINT;
}

/* Whether it is the campaign's year, which needs not be said. */
static gboolean
wording_when_is_of_year (const When *self,
                         const char *date)
{
  return self->campaign_day != NULL && strncmp (date, self->campaign_day, strlen ("YYYY")) == 0;
}

static gboolean
wording_when_are_in_week (GArray     *days,
                          const char *campaign_day)
{
  for (guint i = 0; i < days->len; i++)
    {
      int far = wording_when_days_between (campaign_day, g_array_index (days, Day, i).date);

      if (far < -DAYS_AROUND || far > DAYS_AROUND)
        return FALSE;
    }

  return TRUE;
}

/* "12–7 PM MST (2–9 PM your time)": as the reader's clock shows it too, where it
 * is set to another zone. With @only_time nothing is said where that is another
 * day: of several days it would be said of one. */
static char *
wording_when_add_here (const When          *self,
                       const PlazaTimeslot *slot,
                       const char          *own,
                       gboolean             only_time)
{
  g_autofree char *here = plaza_wording_timeslot_here_short (self->words, slot);
  g_autofree char *in_full = only_time ? plaza_wording_timeslot_here (self->words, slot) : NULL;

  if (here == NULL || (only_time && g_strcmp0 (here, in_full) != 0))
    return g_strdup (own);

  /* Translators: %1$s is a time with its zone, %2$s the same moment in the zone of the reader:
   * "12 PM MST (2 PM your time)". As short as possible. */
  return g_strdup_printf (plaza_words_get (self->words, N_("%1$s (%2$s your time)")), own, here);
}

/* "5:30 PM EST", "9 AM–12 PM EST, 2–5 PM EST", "all day"; NULL where no time is known. */
static char *
wording_when_describe_times (const When *self,
                             GPtrArray  *stretches,
                             const Day  *day,
                             gboolean    only_time)
{
  g_autoptr(GString) times = g_string_new (NULL);

  for (guint i = day->first; i < day->first + day->n; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (stretches, i);
      g_autofree char *own = plaza_wording_timeslot_time (self->words, slot, TRUE);
      g_autofree char *time = self->is_here && own != NULL ? wording_when_add_here (self, slot, own, only_time) : g_steal_pointer (&own);

      plaza_text_append (times, ", ", time);
    }

  return times->len > 0 ? g_string_free_and_steal (g_steal_pointer (&times)) : NULL;
}

/* Answers the times that all days have in common; NULL where they differ. "" is
 * that none is known. */
static char *
wording_when_find_common_times (const When *self,
                                GPtrArray  *stretches,
                                GArray     *days)
{
  g_autofree char *common = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      char *times = wording_when_describe_times (self, stretches, &g_array_index (days, Day, i), days->len > 1);
      g_autofree char *known = times != NULL ? times : g_strdup ("");

      if (common != NULL && strcmp (common, known) != 0)
        return NULL;
      g_set_str (&common, known);
    }

  return g_steal_pointer (&common);
}

/* "Wed"; "Wed 22" where @numbered; "Wed Mar 15" where the weekday does not
 * settle it, with the year where it is another one than the campaign's. */
static char *
wording_when_name_day (const When *self,
                       const char *date,
                       gboolean    numbered,
                       gboolean    has_month)
{
  const char *weekday = plaza_wording_weekday (self->words, date);
  const char *month = plaza_wording_month_of_line (self->words, date);
  GDate day;

  if ((self->in_week && !numbered) || !plaza_date_parse (date, &day))
    return g_strdup (weekday);
  if (self->in_week || !has_month)
    /* Translators: short weekday and day of the month, within a line: "Wed 22". */
    return g_strdup_printf (plaza_words_get_in (self->words, "weekday and day of the month", "%1$s %2$d"), weekday,
                            (int) g_date_get_day (&day));
  if (wording_when_is_of_year (self, date))
    /* Translators: short weekday, short month and day of the month, within a line: "Wed Mar 15". Spanish: "%1$s %3$d de %2$s". */
    return g_strdup_printf (plaza_words_get_in (self->words, "date within a line", "%1$s %2$s %3$d"), weekday, month,
                            (int) g_date_get_day (&day));

  /* Translators: the same with the year: "Wed Mar 15, 2018". Spanish: "%1$s %3$d de %2$s de %4$d". */
  return g_strdup_printf (plaza_words_get_in (self->words, "date within a line", "%1$s %2$s %3$d, %4$d"), weekday, month,
                          (int) g_date_get_day (&day), (int) g_date_get_year (&day));
}

/* Names @dates, with their month once where several follow each other in it: "Mon Feb 20, Wed 22". */
static GStrv
wording_when_name_days (const When *self,
                        GPtrArray  *dates,
                        gboolean    numbered,
                        gboolean    month_last)
{
  GStrv names = g_new0 (char *, dates->len + 1);

  for (guint i = 0; i < dates->len; i++)
    {
      const char *date = g_ptr_array_index (dates, i);
      guint other = month_last ? i + 1 : i - 1;
      gboolean said = other < dates->len && wording_when_is_of_year (self, date) &&
                      strncmp (date, g_ptr_array_index (dates, other), strlen ("YYYY-MM")) == 0;

      names[i] = wording_when_name_day (self, date, numbered, !said);
    }

  return names;
}

static gboolean
wording_when_is_month_last (const PlazaWords *words)
{
  /* Translators: with which of several days in a month the month is said: with the "first", as in
   * "Mon Feb 20, Wed 22 and Fri 24", or with the "last", as in Spanish: "lun 20, mié 22 y vie 24 de feb". */
  return strcmp (plaza_words_get_in (words, "month of several days", "first"), "last") == 0;
}

/* Where the days from @first on that follow each other end. */
static guint
wording_when_find_run_end (GArray *days,
                           guint   first)
{
  guint end = first + 1;

  while (end < days->len && wording_when_days_between (g_array_index (days, Day, end - 1).date, g_array_index (days, Day, end).date) == 1)
    end++;
  return end;
}

static guint
wording_when_count_runs (GArray *days)
{
  guint n = 0;

  for (guint i = 0; i < days->len; i = wording_when_find_run_end (days, i))
    n++;
  return n;
}

static const char *
wording_when_date_at (GArray *days,
                      guint   i)
{
  return g_array_index (days, Day, i).date;
}

/* "12 days between Mon Feb 6 and Mon Apr 10": not a span, which would say that it is on all the while. */
static char *
wording_when_describe_many (const When *self,
                            GArray     *days)
{
  g_autoptr(GPtrArray) ends = g_ptr_array_new ();
  g_auto(GStrv) names = NULL;

  g_ptr_array_add (ends, (gpointer) wording_when_date_at (days, 0));
  g_ptr_array_add (ends, (gpointer) wording_when_date_at (days, days->len - 1));
  names = wording_when_name_days (self, ends, TRUE, wording_when_is_month_last (self->words));

  /* Translators: on how many days, the first of them and the last: "12 days between Mon Feb 6 and Mon Apr 10". */
  return g_strdup_printf (plaza_words_get_plural (self->words, "%1$u day between %2$s and %3$s",
                                                  "%1$u days between %2$s and %3$s", days->len),
                          days->len, names[0], names[1]);
}

/* The first day of each run, and behind it the last one where it is another. */
static GPtrArray *
wording_when_list_ends (GArray *days)
{
  GPtrArray *dates = g_ptr_array_new ();

  for (guint i = 0, end; i < days->len; i = end)
    {
      end = wording_when_find_run_end (days, i);
      g_ptr_array_add (dates, (gpointer) wording_when_date_at (days, i));
      if (end - i > 1)
        g_ptr_array_add (dates, (gpointer) wording_when_date_at (days, end - 1));
    }

  return dates;
}

/* "Wed"; "Wed–Fri"; "Wed 22 and Fri 24"; "Mon 20, Wed 22 and Fri 24"; "Mon Feb 20, Wed 22 and Wed Mar 1". */
static char *
wording_when_describe_days (const When *self,
                            GArray     *days)
{
  guint n_runs = wording_when_count_runs (days);
  g_autoptr(GPtrArray) ends = wording_when_list_ends (days);
  g_auto(GStrv) names = wording_when_name_days (self, ends, n_runs > 1, wording_when_is_month_last (self->words));
  g_autoptr(GString) list = g_string_new (NULL);
  guint name = 0;

  if (n_runs > MOST_RUNS)
    return wording_when_describe_many (self, days);

  for (guint i = 0, end; i < days->len; i = end)
    {
      g_autofree char *run = NULL;

      end = wording_when_find_run_end (days, i);
      run = end - i == 1 ? g_strdup (names[name]) : wording_when_join (self->words, names[name], names[name + 1]);
      name += end - i == 1 ? 1 : 2;
      if (i > 0 && end == days->len)
        {
          /* Translators: days, and the last of them: "Mon 20, Wed 22 and Fri 24". */
          g_autofree char *whole = g_strdup_printf (plaza_words_get_in (self->words, "days", "%1$s and %2$s"), list->str, run);

          return g_steal_pointer (&whole);
        }
      plaza_text_append (list, ", ", run);
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/* "Wed 5:30 PM EST"; "Wed, all day", "Wed 22 and Fri 24, 6 PM EST". */
static char *
wording_when_add_times (const When *self,
                        const char *days,
                        const char *times,
                        gboolean    is_weekday)
{
  if (times == NULL || *times == '\0')
    return g_strdup (days);
  if (is_weekday)
    /* Translators: a short weekday and a time: "Wed 5:30 PM EST". */
    return g_strdup_printf (plaza_words_get_in (self->words, "weekday and time", "%1$s %2$s"), days, times);

  /* Translators: a short weekday and "all day": "Wed, all day". */
  return g_strdup_printf (plaza_words_get_in (self->words, "weekday and all day", "%1$s, %2$s"), days, times);
}

static gboolean
wording_when_is_all_day (GPtrArray *stretches,
                         const Day *day)
{
  return ((const PlazaTimeslot *) g_ptr_array_index (stretches, day->first))->all_day;
}

/* "Tue 6 PM MST, Thu 7 PM MST"; "Mon Feb 20, 6 PM EST; Wed 22, 7 PM EST", since a comma is within the parts already. */
static char *
wording_when_describe_each (const When *self,
                            GPtrArray  *stretches,
                            GArray     *days)
{
  g_autoptr(GPtrArray) dates = g_ptr_array_new ();
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) parts = g_new0 (char *, days->len + 1);
  gboolean has_comma = FALSE;

  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (dates, (gpointer) wording_when_date_at (days, i));
  names = wording_when_name_days (self, dates, FALSE, FALSE);
  for (guint i = 0; i < days->len; i++)
    {
      const Day *day = &g_array_index (days, Day, i);
      g_autofree char *times = wording_when_describe_times (self, stretches, day, FALSE);

      parts[i] = wording_when_add_times (self, names[i], times, self->in_week && !wording_when_is_all_day (stretches, day));
      has_comma = has_comma || strstr (parts[i], ", ") != NULL;
    }

  return g_strjoinv (has_comma ? "; " : ", ", parts);
}

static char *
describe_when (const When *self,
               GPtrArray  *stretches,
               GArray     *days)
{
  g_autofree char *times = NULL;
  g_autofree char *in_words = NULL;

  if (days->len == 0)
    return g_strdup (plaza_words_get (self->words, N_("Date not given")));

  times = wording_when_find_common_times (self, stretches, days);
  if (times == NULL && stretches->len <= MOST_STRETCHES)
    return wording_when_describe_each (self, stretches, days);

  in_words = wording_when_describe_days (self, days);
  if (times == NULL)
    return wording_when_add_times (self, in_words, plaza_words_get (self->words, N_("at different times")), FALSE);

  return wording_when_add_times (self, in_words, times, self->in_week && days->len == 1 && !wording_when_is_all_day (stretches, &g_array_index (days, Day, 0)));
}

/**
 * plaza_wording_when:
 * @campaign_day: (nullable): "YYYY-MM-DD"; within three days of it a weekday
 *   says which date is meant, farther away the date stands beside it
 * @is_here: whether the reader's clock is told too, where it shows another time
 *
 * Returns: (transfer full): when an event is, in a few words: "Wed 5:30 PM EST", "Wed 22 and Fri
 *   24, all day", "Wed–Fri, 6 PM EST", "Mon Feb 20, Wed 22 and Wed Mar 1, 6 PM EST"; a span is only
 *   said of days without a gap
 */
char *
plaza_wording_when (const PlazaWords       *words,
                    const PlazaEventRecord *event,
                    const char             *campaign_day,
                    gboolean                is_here)
{
  g_autoptr(GPtrArray) stretches = wording_when_list_stretches (event);
  g_autoptr(GArray) days = wording_when_list_days (stretches);
  When self = { words, campaign_day, is_here, campaign_day != NULL && wording_when_are_in_week (days, campaign_day) };

  return describe_when (&self, stretches, days);
}

/**
 * plaza_wording_when_dated:
 * @campaign_day: (nullable): "YYYY-MM-DD"; its year needs not be said
 *
 * Returns: (transfer full): the same with the dates, for paper, which is read on another day: "Wed Feb 22,
 *   5:30 PM EST", "Mon Feb 20, Wed 22 and Fri 24, all day"
 */
char *
plaza_wording_when_dated (const PlazaWords       *words,
                          const PlazaEventRecord *event,
                          const char             *campaign_day)
{
  g_autoptr(GPtrArray) stretches = wording_when_list_stretches (event);
  g_autoptr(GArray) days = wording_when_list_days (stretches);
  When self = { words, campaign_day, FALSE, FALSE };

  return describe_when (&self, stretches, days);
}

/**
 * plaza_wording_event_days:
 * @campaign_day: (nullable): "YYYY-MM-DD"; its year needs not be said of days with a gap
 *
 * Returns: (transfer full) (nullable): all days of an event without their times: "Wednesday, February 22, 2017",
 *   "February 21–24, 2017", "Mon Feb 20, Wed 22 and Fri 24"; %NULL where none is known
 */
char *
plaza_wording_event_days (const PlazaWords       *words,
                          const PlazaEventRecord *event,
                          const char             *campaign_day)
{
  g_autoptr(GPtrArray) stretches = wording_when_list_stretches (event);
  g_autoptr(GArray) days = wording_when_list_days (stretches);
  When self = { words, campaign_day, FALSE, FALSE };

  if (days->len == 0)
    return NULL;
  if (days->len == 1)
    return plaza_wording_day_long (words, wording_when_date_at (days, 0));
  if (wording_when_count_runs (days) == 1)
    return plaza_wording_days (words, wording_when_date_at (days, 0), wording_when_date_at (days, days->len - 1));

  return wording_when_describe_days (&self, days);
}
