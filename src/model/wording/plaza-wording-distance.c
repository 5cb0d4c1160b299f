/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording.h"

#include <glib/gi18n.h>
#include <math.h>

/* Two middles of the same ZIP code are the same point but for rounding. */
#define SAME_KM 0.05

static char *
distance_count_units (const PlazaWords *words,
                      PlazaUnit         unit,
                      int               number)
{
  g_autofree char *digits = plaza_wording_number (words, number);

  if (unit == PLAZA_UNIT_MILES)
    /* Translators: a distance, abbreviated: "63 mi". */
    return g_strdup_printf (plaza_words_get_in (words, "distance", "%s mi"), digits);

  return g_strdup_printf (plaza_words_get_in (words, "distance", "%s km"), digits);
}

/* What is nearer than one of the unit. */
static char *
distance_describe_close (const PlazaWords *words,
                         PlazaUnit         unit)
{
  if (unit == PLAZA_UNIT_MILES)
    return g_strdup (plaza_words_get (words, N_("less than 1 mi")));

  return g_strdup (plaza_words_get (words, N_("less than 1 km")));
}

/**
 * plaza_wording_distance:
 * @km: kilometres, at least 0; below 0 where there is no point
 * @unit: in what to tell it
 * @near: what the place from which it was measured is worth
 * @precision: what the event's point is worth
 *
 * Returns: (transfer full) (nullable): "63 mi"; "about 12 mi" where the event's
 *   point is only a ZIP code's or a city's; "Same ZIP", "Same city" where both
 *   are the same; %NULL where there is no point
 */
char *
plaza_wording_distance (const PlazaWords *words,
                        double            km,
                        PlazaUnit         unit,
                        PlazaPrecision    near,
                        PlazaPrecision    precision)
{
  g_autofree char *distance = NULL;
  double number = plaza_unit_from_km (unit, km);

  if (km < 0 || precision > PLAZA_PRECISION_CITY)
    return NULL;
  if (km < SAME_KM && near == PLAZA_PRECISION_POSTAL && precision == near)
    return g_strdup (plaza_words_get (words, N_("Same ZIP")));
  if (km < SAME_KM && near == PLAZA_PRECISION_CITY && precision == near)
    return g_strdup (plaza_words_get (words, N_("Same city")));
  if (number < 0.95)
    return distance_describe_close (words, unit);

  distance = distance_count_units (words, unit, (int) lround (number));
  if (precision == PLAZA_PRECISION_EXACT)
    return g_steal_pointer (&distance);

  /* Translators: %s is a distance: "about 12 mi". */
  return g_strdup_printf (plaza_words_get (words, N_("about %s")), distance);
}

/**
 * plaza_wording_band:
 * @unit: in what to tell it
 * @band: from plaza_unit_find_band()
 *
 * Returns: (transfer full): over the events of a list by distance: "Within 25
 *   miles", "Farther than 250 miles", "Not on the map"
 */
char *
plaza_wording_band (const PlazaWords *words,
                    PlazaUnit         unit,
                    int               band)
{
  int end = plaza_unit_band_end (band);

  if (band >= PLAZA_BAND_NO_POINT)
    return g_strdup (plaza_words_get (words, N_("Not on the map")));

  /* The number is never 1. */
  if (band == PLAZA_BAND_FARTHER)
    return g_strdup_printf (unit == PLAZA_UNIT_MILES ? plaza_words_get (words, N_("Farther than %d miles"))
                                                     : plaza_words_get (words, N_("Farther than %d kilometers")), end);

  return g_strdup_printf (unit == PLAZA_UNIT_MILES ? plaza_words_get (words, N_("Within %d miles"))
                                                   : plaza_words_get (words, N_("Within %d kilometers")), end);
}
