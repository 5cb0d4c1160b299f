/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-filter-words.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

/**
 * plaza_filter_words_kinds:
 * @kinds: a bit for each #PlazaKind; at least one
 *
 * Returns: (transfer full): "Vigil", or "3 kinds"
 */
char *
plaza_filter_words_kinds (guint32 kinds)
{
  guint n = 0;
  int last = 0;

  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      {
        n++;
        last = kind;
      }

  if (n == 1)
    return g_strdup (plaza_wording_kind (NULL, last));

  /* Translators: how many kinds of events (rallies, vigils, …) are chosen. */
  return g_strdup_printf (ngettext ("%u kind", "%u kinds", n), n);
}

/**
 * plaza_filter_words_state:
 * @state: two letters, or "" for events that have none
 *
 * Returns: (transfer full): "Michigan", "No state"
 */
char *
plaza_filter_words_state (const char *state)
{
  const char *name;

  g_return_val_if_fail (state != NULL, NULL);

  if (*state == '\0')
    return g_strdup (_("No state"));

  name = plaza_wording_state (NULL, state);

  return g_strdup (name != NULL ? name : state);
}

/**
 * plaza_filter_words_day:
 * @day: a date "YYYY-MM-DD", or "" for events that have none
 *
 * Returns: (transfer full): "Wed, Feb 22", "No date"
 */
char *
plaza_filter_words_day (const char *day)
{
  char *words;

  g_return_val_if_fail (day != NULL, NULL);

  if (*day == '\0')
    return g_strdup (_("No date"));

  words = plaza_wording_day_short (NULL, day);

  return words != NULL ? words : g_strdup (day);
}

/* Of a place that is known exactly, so that it is told without "about". */
static char *
filter_words_distance (const PlazaNear *near,
                       double           within)
{
  return plaza_wording_distance (NULL, within, plaza_unit_of_locale (), near->precision, PLAZA_PRECISION_EXACT);
}

/**
 * plaza_filter_words_near:
 * @within: kilometres, or 0 for any distance
 *
 * Returns: (transfer full): "Near 48188", "Within 25 mi of 48188"
 */
char *
plaza_filter_words_near (const PlazaNear *near,
                         double           within)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (near != NULL, NULL);

  if (within <= 0)
    /* Translators: %s is a place: 48188; Canton, Michigan. */
    return g_strdup_printf (_("Near %s"), near->label);

  distance = filter_words_distance (near, within);
  /* Translators: %1$s is a distance, %2$s a place: "Within 25 mi of 48188". */
  return g_strdup_printf (_("Within %1$s of %2$s"), distance, near->label);
}

/**
 * plaza_filter_words_near_short:
 * @within: kilometres, or 0 for any distance
 *
 * Returns: (transfer full): what is enough beside a sign for "near": "48188", "48188 · 25 mi"
 */
char *
plaza_filter_words_near_short (const PlazaNear *near,
                               double           within)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (near != NULL, NULL);

  if (within <= 0)
    return g_strdup (near->label);

  distance = filter_words_distance (near, within);
  /* Translators: %1$s is a place, %2$s how far from it events are looked for: "48188 · 25 mi". */
  return g_strdup_printf (_("%1$s · %2$s"), near->label, distance);
}
