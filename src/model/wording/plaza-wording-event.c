/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-direction.h"
#include "plaza-wording.h"

static char *
wording_event_describe_line (const PlazaWords       *words,
                             const PlazaEventRecord *event,
                             const char             *campaign_day,
                             gboolean                is_here)
{
  g_autofree char *when = plaza_wording_when (words, event, campaign_day, is_here);
  g_autoptr(GString) line = g_string_new (NULL);
  const char *where = event->place.city;

  if (where == NULL && event->place.state != NULL)
    where = plaza_wording_state (words, event->place.state);

  if (event->further_places->len > 0)
    {
      g_autofree char *cities = plaza_wording_cities (words, event);

      plaza_text_append (line, " · ", cities);
    }
  else
    plaza_text_append_fact (line, " · ", where, plaza_words_are_rtl (words));
  plaza_text_append_fact (line, " · ", when, plaza_words_are_rtl (words));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * plaza_wording_event_line:
 * @campaign_day: (nullable): see plaza_wording_when()
 *
 * Returns: (transfer full): where and when, in one line of a list: "Canton · Wed 5:30 PM EST"
 */
char *
plaza_wording_event_line (const PlazaWords       *words,
                          const PlazaEventRecord *event,
                          const char             *campaign_day)
{
  return wording_event_describe_line (words, event, campaign_day, FALSE);
}

/**
 * plaza_wording_event_line_here:
 * @campaign_day: (nullable): see plaza_wording_when()
 *
 * Returns: (transfer full): the same for who reads it here and now, with the time on the reader's
 *   clock where that shows another: "Phoenix · Wed 12–7 PM MST (2–9 PM your time)"
 */
char *
plaza_wording_event_line_here (const PlazaWords       *words,
                               const PlazaEventRecord *event,
                               const char             *campaign_day)
{
  return wording_event_describe_line (words, event, campaign_day, TRUE);
}
