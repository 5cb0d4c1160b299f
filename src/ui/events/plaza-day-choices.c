/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-day-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-day-calendar.h"
#include "plaza-filter-words.h"
#include "plaza-timeslot.h"
#include "plaza-week.h"

/* What the chip for the day offers: today, this week, the days that have
 * events with their counts, and a calendar. */

/* A list of more days is read less easily than a calendar. */
#define MOST_DAYS 10

static void
choices_format_date (const GDate *date,
                     char         text[11])
{
  g_date_strftime (text, 11, "%Y-%m-%d", date);
}

/* "2017-02-19" and "2017-02-25" */
static void
choices_find_week (PlazaAsked *asked,
                   char              first[11],
                   char              last[11])
{
  GDate today, from, to;

  *first = *last = '\0';
  if (!plaza_date_parse (plaza_asked_get_today (asked), &today))
    return;

  plaza_week_around (&today, plaza_week_first_day (), &from, &to);
  choices_format_date (&from, first);
  choices_format_date (&to, last);
}

/* The name of an option: a date, or two of them. */
static char *
choices_make_id (const char *day,
                 const char *last_day)
{
  return last_day != NULL ? g_strconcat (day, "/", last_day, NULL) : g_strdup (day);
}

/**
 * plaza_day_choices_describe:
 * @day: "YYYY-MM-DD", or "" for events that have none
 * @last_day: (nullable): the last of several days
 *
 * Returns: (transfer full): "Today", "This week", "Wed, Feb 22", "No date"
 */
char *
plaza_day_choices_describe (PlazaAsked *asked,
                            const char *day,
                            const char *last_day)
{
  char first[11], last[11];
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (last_day == NULL && g_str_equal (day, plaza_asked_get_today (asked)))
    return g_strdup (_("Today"));
  if (last_day == NULL)
    return plaza_filter_words_day (day);

  choices_find_week (asked, first, last);
  if (g_str_equal (first, day) && g_str_equal (last, last_day))
    return g_strdup (_("This week"));

  from = plaza_filter_words_day (day);
  to = plaza_filter_words_day (last_day);

  /* Translators: two dates, from the first to the second. */
  return g_strdup_printf (_("%1$s – %2$s"), from, to);
}

/* How many events of the other filters are in these days. */
static guint
choices_count_between (PlazaAsked *asked,
                       const char *day,
                       const char *last_day)
{
  PlazaEventQuery query = *plaza_asked_get_query (asked);
  g_autoptr(GArray) ids = NULL;

  query.day = last_day == NULL ? (char *) day : NULL;
  query.first_day = last_day != NULL ? (char *) day : NULL;
  query.last_day = (char *) last_day;
  ids = plaza_campaign_query (plaza_asked_get_campaign (asked), &query, NULL);

  return ids != NULL ? ids->len : 0;
}

static void
choices_add_option (PlazaFilterChip *chip,
                    PlazaAsked      *asked,
                    const char      *day,
                    const char      *last_day,
                    guint            count)
{
  g_autofree char *id = choices_make_id (day, last_day);
  g_autofree char *label = plaza_day_choices_describe (asked, day, last_day);

  plaza_filter_chip_add_counted (chip, id, label, count);
}

/* The days that the other filters leave. */
static GArray *
count_days (PlazaAsked *asked)
{
  PlazaEventQuery query = *plaza_asked_get_query (asked);
  GArray *days;

  query.day = query.first_day = query.last_day = NULL;
  days = plaza_campaign_count_days (plaza_asked_get_campaign (asked), &query, NULL);

  return days != NULL ? days : g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
}

/* The first of the days to offer: the coming ones, if there are too many. */
static guint
choices_find_start (PlazaAsked *asked,
                    GArray     *days)
{
  guint start = 0;

  if (days->len <= MOST_DAYS || !plaza_asked_has_coming (asked))
    return 0;

  while (start + MOST_DAYS < days->len &&
         strcmp (g_array_index (days, PlazaDayCount, start).date, plaza_asked_get_today (asked)) < 0)
    start++;

  return start;
}

static void
add_days (PlazaFilterChip *chip,
          PlazaAsked      *asked,
          GArray          *days)
{
  guint start = choices_find_start (asked, days);

  for (guint i = start; i < MIN (days->len, start + MOST_DAYS); i++)
    {
      const PlazaDayCount *day = &g_array_index (days, PlazaDayCount, i);

      /* Today stands first already. */
      if (!plaza_asked_has_coming (asked) || !g_str_equal (day->date, plaza_asked_get_today (asked)))
        choices_add_option (chip, asked, day->date, NULL, day->count);
    }
}

static void
choices_add_now (PlazaFilterChip *chip,
                 PlazaAsked      *asked)
{
  const char *today = plaza_asked_get_today (asked);
  char first[11], last[11];

  if (!plaza_asked_has_coming (asked))
    return;

  choices_add_option (chip, asked, today, NULL, choices_count_between (asked, today, NULL));
  choices_find_week (asked, first, last);
  choices_add_option (chip, asked, first, last, choices_count_between (asked, first, last));
}

/* Returns: (transfer full) (nullable): the option that is chosen */
static char *
choices_chosen_id (PlazaAsked *asked)
{
  const char *day = plaza_asked_get_day (asked);

  return day != NULL ? choices_make_id (day, plaza_asked_get_last_day (asked)) : NULL;
}

static void
choices_tick (PlazaFilterChip *chip,
              PlazaAsked      *asked)
{
  g_autofree char *id = choices_chosen_id (asked);

  plaza_filter_chip_set_on (chip, id, TRUE);
}

static void
choices_calendar_chosen_cb (PlazaFilterChip *chip,
                            const char      *date)
{
  plaza_chip_popdown (PLAZA_CHIP (chip));
  g_signal_emit_by_name (chip, "chosen", date);
}

static void
choices_add_calendar (PlazaFilterChip *chip,
                      PlazaAsked      *asked,
                      GArray          *days)
{
  const char *date = plaza_asked_get_day (asked);
  GtkWidget *calendar;

  if ((date == NULL || *date == '\0') && plaza_asked_has_coming (asked))
    date = plaza_asked_get_today (asked);
  else if (date == NULL || *date == '\0')
    date = plaza_campaign_get_record (plaza_asked_get_campaign (asked))->day;

  calendar = plaza_day_calendar_new (days, date);
  g_signal_connect_object (calendar, "chosen", G_CALLBACK (choices_calendar_chosen_cb), chip, G_CONNECT_SWAPPED);
  /* Translators: opens a calendar, below a list of days. */
  plaza_filter_chip_add_more (chip, _("Other Day…"), calendar);
}

static void
choices_add_campaign (PlazaFilterChip *chip,
                      PlazaAsked      *asked)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (plaza_asked_get_campaign (asked));

  if (record->last_day != NULL)
    choices_add_option (chip, asked, record->day, record->last_day, choices_count_between (asked, record->day, record->last_day));
}

static void
choices_populate_cb (PlazaFilterChip *chip,
                     PlazaAsked      *asked)
{
  g_autoptr(GArray) days = count_days (asked);
  guint unknown = choices_count_between (asked, "", NULL);

  choices_add_now (chip, asked);
  choices_add_campaign (chip, asked);
  add_days (chip, asked, days);
  if (unknown > 0 || g_strcmp0 (plaza_asked_get_day (asked), "") == 0)
    choices_add_option (chip, asked, "", NULL, unknown);
  choices_add_calendar (chip, asked, days);
  choices_tick (chip, asked);
}

static void
choices_chosen_cb (PlazaFilterChip *chip,
                   const char      *id,
                   PlazaAsked      *asked)
{
  g_auto(GStrv) days = id != NULL ? g_strsplit (id, "/", 2) : NULL;
  g_autofree char *before = choices_chosen_id (asked);

  /* The calendar has no row for "any day": the day that is chosen, once more, is that. */
  if (g_strcmp0 (id, before) == 0)
    id = NULL;
  /* Nothing is left of the name of "no date". */
  if (id == NULL || days[0] == NULL)
    plaza_asked_set_day (asked, id);
  else
    plaza_asked_set_days (asked, days[0], days[1]);
}

static void
choices_cleared_cb (PlazaFilterChip *chip,
                    PlazaAsked      *asked)
{
  plaza_asked_set_day (asked, NULL);
}

static void
day_changed_cb (PlazaAsked      *asked,
                GParamSpec      *pspec,
                PlazaFilterChip *chip)
{
  const char *day = plaza_asked_get_day (asked);
  g_autofree char *label = NULL;

  if (day != NULL)
    label = plaza_day_choices_describe (asked, day, plaza_asked_get_last_day (asked));

  plaza_chip_set_label (PLAZA_CHIP (chip), label);
  choices_tick (chip, asked);
}

/**
 * plaza_day_choices_add:
 * @chip: an empty chip
 *
 * Makes @chip choose the days of @state.
 */
void
plaza_day_choices_add (PlazaFilterChip *chip,
                       PlazaAsked      *asked)
{
  g_return_if_fail (PLAZA_IS_FILTER_CHIP (chip));
  g_return_if_fail (PLAZA_IS_ASKED (asked));

  g_signal_connect_object (chip, "populate", G_CALLBACK (choices_populate_cb), asked, 0);
  g_signal_connect_object (chip, "chosen", G_CALLBACK (choices_chosen_cb), asked, 0);
  g_signal_connect_object (chip, "cleared", G_CALLBACK (choices_cleared_cb), asked, 0);
  g_signal_connect_object (asked, "notify::day", G_CALLBACK (day_changed_cb), chip, 0);
  g_signal_connect_object (asked, "notify::today", G_CALLBACK (day_changed_cb), chip, 0);
  day_changed_cb (asked, NULL, chip);
}
