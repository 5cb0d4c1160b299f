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

/* glibc gives the locale of no country metres. A campaign is in the United States. */
static gboolean
is_no_country (const char *locale)
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

  if (is_no_country (setlocale (LC_MEASUREMENT, NULL)))
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
