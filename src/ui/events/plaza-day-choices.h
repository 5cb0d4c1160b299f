/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-filter-chip.h"
#include "plaza-window-state.h"

G_BEGIN_DECLS

void  plaza_day_choices_add      (PlazaFilterChip  *chip,
                                  PlazaWindowState *state);
char *plaza_day_choices_describe (PlazaWindowState *state,
                                  const char       *day,
                                  const char       *last_day);

G_END_DECLS
