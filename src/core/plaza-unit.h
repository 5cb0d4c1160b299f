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

PlazaUnit plaza_unit_of_locale (void);
double    plaza_unit_to_km     (PlazaUnit self,
                                double    distance);
double    plaza_unit_from_km   (PlazaUnit self,
                                double    km);

G_END_DECLS
