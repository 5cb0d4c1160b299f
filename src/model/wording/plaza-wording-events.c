/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording.h"

#include "plaza-texts.h"

/**
 * plaza_wording_events:
 *
 * Returns: (transfer full): "5 events"
 */
char *
plaza_wording_events (const PlazaWords *words,
                      guint             n)
{
  g_autofree char *number = plaza_wording_number (words, (int) n);

  return g_strdup_printf (plaza_words_get_plural (words, "%s event", "%s events", n), number);
}

static char *
wording_events_name_area (const PlazaWords *words,
                          const PlazaPlace *place)
{
  if (place == NULL)
    return NULL;
  if (place->city != NULL)
    {
      g_autofree char *city = plaza_text_isolate (place->city);

      return place->state != NULL ? g_strdup_printf ("%s, %s", city, plaza_wording_state (words, place->state))
                                  : g_steal_pointer (&city);
    }

  return place->state != NULL ? g_strdup (plaza_wording_state (words, place->state)) : NULL;
}

/**
 * plaza_wording_events_at:
 * @place: (nullable): that of one of the events, all of which are at the same point
 *
 * Returns: (transfer full): "5 events at one spot in Chicago, Illinois"; "5 events" where
 *   neither city nor state is known
 */
char *
plaza_wording_events_at (const PlazaWords *words,
                         guint             n,
                         const PlazaPlace *place)
{
  g_autofree char *area = wording_events_name_area (words, place);
  g_autofree char *number = NULL;

  if (area == NULL)
    return plaza_wording_events (words, n);

  number = plaza_wording_number (words, (int) n);
  /* Translators: how many events are at one and the same spot of a city. */
  return g_strdup_printf (plaza_words_get_plural (words, "%1$s event at one spot in %2$s", "%1$s events at one spot in %2$s", n),
                          number, area);
}

/**
 * plaza_wording_events_near:
 * @place: (nullable): its city and state are named
 *
 * Returns: (transfer full): "5 events near Chicago, Illinois"; "5 events" where neither
 *   city nor state is known
 */
char *
plaza_wording_events_near (const PlazaWords *words,
                           guint             n,
                           const PlazaPlace *place)
{
  g_autofree char *area = wording_events_name_area (words, place);
  g_autofree char *number = NULL;

  if (area == NULL)
    return plaza_wording_events (words, n);

  number = plaza_wording_number (words, (int) n);
  /* Translators: how many events there are around a city. */
  return g_strdup_printf (plaza_words_get_plural (words, "%1$s event near %2$s", "%1$s events near %2$s", n), number, area);
}

/**
 * plaza_wording_events_in:
 * @state: two letters
 *
 * Returns: (transfer full): "3 events somewhere in Michigan"
 */
char *
plaza_wording_events_in (const PlazaWords *words,
                         guint             n,
                         const char       *state)
{
  g_autofree char *number = plaza_wording_number (words, (int) n);

  /* Translators: how many events have no better place than a state. */
  return g_strdup_printf (plaza_words_get_plural (words, "%1$s event somewhere in %2$s", "%1$s events somewhere in %2$s", n),
                          number, plaza_wording_state (words, state));
}
