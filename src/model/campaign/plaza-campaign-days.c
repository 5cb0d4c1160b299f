/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

#include "plaza-wording.h"

/* The days of the events asked for: how many more there are on each day than
 * on the day before, so that long events cost no more than short ones. */
typedef struct
{
  guint32   first;
  guint32   last;
  gint32   *changes;  /* from the first day to the day behind the last */
} Calendar;

static void
campaign_days_calendar_clear (Calendar *calendar)
{
  g_free (calendar->changes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Calendar, campaign_days_calendar_clear)

static gboolean
has_days (const PlazaEventKey *key)
{
  return key->first_day != 0 && key->last_day < PLAZA_EVENT_LAST_DAY;
}

static void
campaign_days_measure (Calendar        *calendar,
                       PlazaEventIndex *index,
                       GArray          *positions)
{
  calendar->first = PLAZA_EVENT_LAST_DAY;
  calendar->last = 0;
  for (guint i = 0; i < positions->len; i++)
    {
      const PlazaEventKey *key = plaza_event_index_get_key (index, g_array_index (positions, guint32, i));

      if (!has_days (key))
        continue;

      calendar->first = MIN (calendar->first, key->first_day);
      calendar->last = MAX (calendar->last, key->last_day);
    }
}

static void
campaign_days_add (Calendar *calendar,
                   guint32   first_day,
                   guint32   last_day)
{
  if (first_day < calendar->first || last_day > calendar->last)
    return;

  calendar->changes[first_day - calendar->first]++;
  calendar->changes[last_day - calendar->first + 1]--;
}

static void
campaign_days_add_event (Calendar            *calendar,
                         const PlazaEventKey *key,
                         guint32              id,
                         GHashTable          *scattered)
{
  GArray *days = key->has_gaps ? g_hash_table_lookup (scattered, GUINT_TO_POINTER (id)) : NULL;

  if (days == NULL)
    campaign_days_add (calendar, key->first_day, key->last_day);

  for (guint i = 0; days != NULL && i < days->len; i++)
    campaign_days_add (calendar, g_array_index (days, guint32, i), g_array_index (days, guint32, i));
}

static gboolean
campaign_days_fill (Calendar               *calendar,
                    PlazaCampaign          *self,
                    const PlazaEventQuery  *query,
                    GError                **error)
{
  PlazaEventFilter filter;
  PlazaEventIndex *index;
  g_autoptr(GArray) positions = plaza_campaign_match (self, query, &filter, &index, error);
  GHashTable *scattered = positions != NULL ? plaza_campaign_get_scattered (self, index, error) : NULL;

  if (scattered == NULL)
    return FALSE;

  campaign_days_measure (calendar, index, positions);
  if (calendar->first > calendar->last)
    return TRUE;

  calendar->changes = g_new0 (gint32, calendar->last - calendar->first + 2);
  for (guint i = 0; i < positions->len; i++)
    {
      guint32 position = g_array_index (positions, guint32, i);
      const PlazaEventKey *key = plaza_event_index_get_key (index, position);

      if (has_days (key))
        campaign_days_add_event (calendar, key, plaza_event_index_get_id (index, position), scattered);
    }

  return TRUE;
}

static void
format_day (PlazaDayCount *day,
            guint32        julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_snprintf (day->date, sizeof day->date, "%04u-%02u-%02u",
              g_date_get_year (&date) % 10000u, (guint) g_date_get_month (&date) % 100, g_date_get_day (&date) % 100u);
}

static GArray *
campaign_days_read_off (Calendar *calendar)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  gint32 count = 0;

  for (guint32 i = 0; calendar->changes != NULL && i <= calendar->last - calendar->first; i++)
    {
      PlazaDayCount day;

      count += calendar->changes[i];
      if (count <= 0)
        continue;

      day.count = count;
      format_day (&day, calendar->first + i);
      g_array_append_val (days, day);
    }

  return days;
}

/**
 * plaza_campaign_count_days:
 * @query: (nullable): which events; %NULL for all
 *
 * An event of several days is counted on each.
 *
 * Returns: (transfer full) (nullable) (element-type PlazaDayCount): the days
 *   that have events, in order
 */
GArray *
plaza_campaign_count_days (PlazaCampaign          *self,
                           const PlazaEventQuery  *query,
                           GError                **error)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  g_auto(Calendar) calendar = { 0 };

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_days_fill (&calendar, self, query != NULL ? query : &all, error) ? campaign_days_read_off (&calendar) : NULL;
}

/**
 * plaza_campaign_title_query:
 * @words: (nullable): the language; %NULL for the window's
 * @query: which events
 * @near: (nullable): what the place in @query is called
 *
 * Returns: (transfer full) (nullable): plaza_wording_query_title() with the days of these events
 */
char *
plaza_campaign_title_query (PlazaCampaign         *self,
                            const PlazaWords      *words,
                            const PlazaEventQuery *query,
                            const char            *near)
{
  g_autoptr(GArray) days = plaza_campaign_count_days (self, query, NULL);
  const PlazaDayCount *counts = days != NULL && days->len > 0 ? (const PlazaDayCount *) (gpointer) days->data : NULL;

  return plaza_wording_query_title (words, query, near, counts != NULL ? counts[0].date : NULL,
                                    counts != NULL ? counts[days->len - 1].date : NULL);
}

/**
 * plaza_campaign_get_last_day:
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD", the last day of any approved event; %NULL
 *   where none is known
 */
char *
plaza_campaign_get_last_day (PlazaCampaign *self)
{
  PlazaEventIndex *index;
  PlazaDayCount day;
  guint32 last = 0;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  index = plaza_campaign_get_any_index (self);
  for (guint i = 0; index != NULL && i < plaza_event_index_get_size (index); i++)
    {
      const PlazaEventKey *key = plaza_event_index_get_key (index, i);

      if (has_days (key) && key->review == PLAZA_REVIEW_APPROVED)
        last = MAX (last, key->last_day);
    }

  if (last == 0)
    return NULL;

  format_day (&day, last);
  return g_strdup (day.date);
}
