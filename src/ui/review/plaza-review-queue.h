/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-review-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_QUEUE (plaza_review_queue_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewQueue, plaza_review_queue, PLAZA, REVIEW_QUEUE, AdwBin)

/* What waits, the one that waits longest last, and what was declined. Property "item": the PlazaReviewItem that is
 * selected; "alone": whether nothing is beside it that says what to do where nothing waits. Signal "opened": a row was pressed. */

void             plaza_review_queue_fill       (PlazaReviewQueue *self,
                                                GListStore       *waiting,
                                                GListStore       *declined);
PlazaReviewItem *plaza_review_queue_get_item   (PlazaReviewQueue *self);
guint            plaza_review_queue_get_position (PlazaReviewQueue *self,
                                                guint            *n_items);
gboolean         plaza_review_queue_step       (PlazaReviewQueue *self,
                                                int               by);
gboolean         plaza_review_queue_begin      (PlazaReviewQueue *self);
void             plaza_review_queue_search     (PlazaReviewQueue *self);

G_END_DECLS
