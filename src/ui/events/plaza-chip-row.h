/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-chip.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CHIP_ROW (plaza_chip_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaChipRow, plaza_chip_row, PLAZA, CHIP_ROW, AdwBin)

/* The chips of an AdwWrapBox, its child, in one line: those that it has no room for are behind a last one,
 * which says how many filters they are. The first chip is always seen. */

void plaza_chip_row_update     (PlazaChipRow *self);
void plaza_chip_row_popup      (PlazaChipRow *self,
                                PlazaChip    *chip);
void plaza_chip_row_set_narrow (PlazaChipRow *self,
                                gboolean      narrow);

G_END_DECLS
