/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_FILTER_CHIP (plaza_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFilterChip, plaza_filter_chip, PLAZA, FILTER_CHIP, AdwBin)

/* A rounded button that opens a list of choices, and says what was chosen.
 * Properties: "any", the label without a choice; "multiple". Signals:
 * "populate" before the list is shown for the first time; "chosen" (id) for one
 * choice of a single list, NULL for none; "toggled" (id, on) for several;
 * "cleared" from the little cross. The chip keeps no choice itself: it shows
 * what it is told. */

void plaza_filter_chip_add_option (PlazaFilterChip *self,
                                   const char      *id,
                                   const char      *label);
void plaza_filter_chip_set_on     (PlazaFilterChip *self,
                                   const char      *id,
                                   gboolean         on);
void plaza_filter_chip_set_label  (PlazaFilterChip *self,
                                   const char      *label);

G_END_DECLS
