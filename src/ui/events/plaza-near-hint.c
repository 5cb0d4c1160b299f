/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-near-hint.h"

/* Villages are called Rally, Hope, March: of these one may well mean the word. */
#define LEAST_PEOPLE 2000
/* "Gap" is a town in Pennsylvania. */
#define SHORTEST 3

static gboolean
hint_is_likely (const PlazaPlaceMatch *match)
{
  return match->exact && (match->kind != PLAZA_MATCH_CITY || match->population >= LEAST_PEOPLE);
}

/**
 * plaza_near_hint_find:
 * @match: (out) (optional) (transfer full) (nullable): the place, where it is clear which one
 *
 * Looks the text up in the gazetteer, which takes some ten
 * milliseconds the first time.
 *
 * Returns: whether it is the whole name of a place that people know
 */
PlazaNearHint
plaza_near_hint_find (PlazaAsked       *asked,
                      PlazaPlaceMatch **match)
{
  const char *text = plaza_asked_get_text (asked);
  PlazaPlaces *places = plaza_asked_get_places (asked);
  g_autoptr(GPtrArray) matches = NULL;
  g_autoptr(PlazaPlaceMatch) clear = NULL;

  if (match != NULL)
    *match = NULL;
  if (plaza_asked_get_query (asked)->text == NULL || g_utf8_strlen (text, -1) < SHORTEST)
    return PLAZA_NEAR_HINT_NONE;

  matches = plaza_places_find (places, text, PLAZA_PLACES_ENOUGH, NULL);
  if (matches == NULL || matches->len == 0 || !hint_is_likely (matches->pdata[0]))
    return PLAZA_NEAR_HINT_NONE;

  clear = plaza_places_pick (matches, NULL);
  if (clear == NULL)
    return PLAZA_NEAR_HINT_AMBIGUOUS;

  if (match != NULL)
    *match = g_steal_pointer (&clear);
  return PLAZA_NEAR_HINT_CLEAR;
}
