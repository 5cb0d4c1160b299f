/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"
#include "plaza-chip.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_NEAR_CHIP (plaza_near_chip_get_type ())
G_DECLARE_FINAL_TYPE (PlazaNearChip, plaza_near_chip, PLAZA, NEAR_CHIP, PlazaChip)

void plaza_near_chip_set_asked (PlazaNearChip *self,
                                PlazaAsked    *asked);
void plaza_near_chip_ask       (PlazaNearChip *self,
                                const char    *text);

G_END_DECLS
