/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "plaza-unit.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The international mile (NIST Handbook 44, appendix C). */
#define KM_PER_MILE 1.609344
/* What glibc has in LC_MEASUREMENT where people use metres. */
#define METRIC 1

static const int bands[PLAZA_N_ROUND_BANDS] = { 5, 10, 25, 50, 100, 250 };

/* glibc gives the locale of no country metres. A campaign is in the United States. */
static gboolean
unit_is_no_country (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0 ||
         g_str_has_prefix (locale, "C.");
}

/**
 * plaza_unit_of_locale:
 *
 * Returns: what LC_MEASUREMENT asks for; miles where it says nothing
 */
PlazaUnit
plaza_unit_of_locale (void)
{
  const char *measurement = nl_langinfo (_NL_MEASUREMENT_MEASUREMENT);

  if (unit_is_no_country (setlocale (LC_MEASUREMENT, NULL)))
    return PLAZA_UNIT_MILES;

  return *measurement == METRIC ? PLAZA_UNIT_KILOMETRES : PLAZA_UNIT_MILES;
}

double
plaza_unit_to_km (PlazaUnit self,
                  double    distance)
{
  return self == PLAZA_UNIT_MILES ? distance * KM_PER_MILE : distance;
}

double
plaza_unit_from_km (PlazaUnit self,
                    double    km)
{
  return self == PLAZA_UNIT_MILES ? km / KM_PER_MILE : km;
}

/**
 * plaza_unit_band_end:
 * @band: from 0 to %PLAZA_BAND_FARTHER
 *
 * Returns: up to how many of a unit the band goes; for %PLAZA_BAND_FARTHER, from where
 */
int
plaza_unit_band_end (int band)
{
  return bands[CLAMP (band, 0, PLAZA_N_ROUND_BANDS - 1)];
}

/**
 * plaza_unit_find_band:
 * @km: a distance, below 0 where there is no point
 *
 * Returns: in which band it is
 */
int
plaza_unit_find_band (PlazaUnit self,
                      double    km)
{
  int band = 0;

  if (km < 0)
    return PLAZA_BAND_NO_POINT;

  while (band < PLAZA_N_ROUND_BANDS && km > plaza_unit_to_km (self, bands[band]))
    band++;
  return band;
}
