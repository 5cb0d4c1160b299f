/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-chip.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FILTER_CHIP (plaza_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFilterChip, plaza_filter_chip, PLAZA, FILTER_CHIP, PlazaChip)

/* A chip that opens a list of choices. Properties: "any", what stands in the
 * list for no choice; "multiple". Signals: "populate" before the list is shown; "chosen" (id) for one choice of a single list, NULL for
 * none; "toggled" (id, on) for several. */

void plaza_filter_chip_add_option  (PlazaFilterChip *self,
                                    const char      *id,
                                    const char      *label);
void plaza_filter_chip_add_counted (PlazaFilterChip *self,
                                    const char      *id,
                                    const char      *label,
                                    int              count);
void plaza_filter_chip_add_heading (PlazaFilterChip *self,
                                    const char      *words);
void plaza_filter_chip_join        (PlazaFilterChip *self,
                                    const char      *id,
                                    const char      *other);
void plaza_filter_chip_add_more    (PlazaFilterChip *self,
                                    const char      *label,
                                    GtkWidget       *content);
gboolean plaza_filter_chip_go_to   (PlazaFilterChip *self,
                                    const char      *letters);
void plaza_filter_chip_explain     (PlazaFilterChip *self,
                                    const char      *id,
                                    const char      *words);
void plaza_filter_chip_set_on      (PlazaFilterChip *self,
                                    const char      *id,
                                    gboolean         on);

G_END_DECLS
