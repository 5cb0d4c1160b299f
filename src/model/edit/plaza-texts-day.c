/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts-day.h"

#include "plaza-campaign-texts.h"

/**
 * plaza_texts_day_of_time:
 * @time: (nullable): UTC, as "2017-02-11T09:02:10Z"
 *
 * Returns: (transfer full) (nullable): which day that was here, where papers are printed and handed over
 */
char *
plaza_texts_day_of_time (const char *time)
{
  g_autoptr(GDateTime) utc = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

/**
 * plaza_texts_day:
 *
 * Of two papers, the one with the later day has the newer texts.
 *
 * Returns: (transfer full) (nullable): of which day the campaign's texts are, "2017-02-11": when one of them was last
 *   written, or of when the newest of its facts are, whichever is later; %NULL where neither is known
 */
char *
plaza_texts_day (PlazaCampaign *campaign)
{
  g_autofree char *written = plaza_campaign_find_last_text (campaign);
  char *day = plaza_texts_day_of_time (written);
  GPtrArray *points = plaza_campaign_get_points (campaign);

  for (guint i = 0; i < points->len; i++)
    {
      const char *as_of = ((const PlazaPoint *) g_ptr_array_index (points, i))->as_of;

      if (as_of != NULL && g_strcmp0 (as_of, day) > 0)
        g_set_str (&day, as_of);
    }

  return day;
}
