/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-filter-chip.h"
#include "plaza-window-state.h"

G_BEGIN_DECLS

void plaza_more_choices_add (PlazaFilterChip  *chip,
                             PlazaWindowState *state);

G_END_DECLS
