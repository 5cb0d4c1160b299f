/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In what distances are told. Inside the program they are kilometres. */
typedef enum
{
  PLAZA_UNIT_MILES,
  PLAZA_UNIT_KILOMETRES,
} PlazaUnit;

/* Half way round the Earth, in kilometres: no place is farther from another. */
#define PLAZA_MOST_KM 20100

PlazaUnit plaza_unit_of_locale (void);
double    plaza_unit_to_km     (PlazaUnit self,
                                double    distance);
double    plaza_unit_from_km   (PlazaUnit self,
                                double    km);

/* How a list by distance is divided: within 5, within 10, … of the unit; behind
 * these a band for what is farther, and one for what has no point. */
#define PLAZA_N_ROUND_BANDS 6
#define PLAZA_BAND_FARTHER PLAZA_N_ROUND_BANDS
#define PLAZA_BAND_NO_POINT (PLAZA_N_ROUND_BANDS + 1)

int       plaza_unit_band_end  (int       band);
int       plaza_unit_find_band (PlazaUnit self,
                                double    km);

G_END_DECLS
