/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"
#include "plaza-filter-chip.h"

G_BEGIN_DECLS

void  plaza_day_choices_add      (PlazaFilterChip *chip,
                                  PlazaAsked      *asked);
char *plaza_day_choices_describe (PlazaAsked      *asked,
                                  const char      *day,
                                  const char      *last_day);

G_END_DECLS
