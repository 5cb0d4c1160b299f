/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-review-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_ROW (plaza_review_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewRow, plaza_review_row, PLAZA, REVIEW_ROW, AdwBin)

/* A row of the desk's queue: what waits, for how long, and what is to be looked at. */

GtkWidget *plaza_review_row_new      (GtkListItem     *list_item);
void       plaza_review_row_set_item (PlazaReviewRow  *self,
                                      PlazaReviewItem *item);

G_END_DECLS
