/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"
#include "plaza-filter-chip.h"

G_BEGIN_DECLS

/* The choice of approved, pending and declined events, as a part of the last chip. */

const char *plaza_review_choices_get_label (PlazaReviewChoice choice);
void        plaza_review_choices_populate  (PlazaFilterChip  *chip,
                                            PlazaAsked       *asked);
void        plaza_review_choices_update    (PlazaFilterChip  *chip,
                                            PlazaAsked       *asked);
gboolean    plaza_review_choices_take      (PlazaAsked       *asked,
                                            const char       *id,
                                            gboolean          on);

G_END_DECLS
