/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"
#include "plaza-filter-chip.h"

G_BEGIN_DECLS

void plaza_more_choices_add (PlazaFilterChip *chip,
                             PlazaAsked      *asked);

G_END_DECLS
