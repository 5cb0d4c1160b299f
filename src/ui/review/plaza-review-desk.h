/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-review-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_DESK (plaza_review_desk_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewDesk, plaza_review_desk, PLAZA, REVIEW_DESK, GObject)

/* What lies on the desk: what waits and what was declined, and of each what is listed and may be the same. That is
 * looked for one by one, while nothing else is to be done. */

PlazaReviewDesk *plaza_review_desk_new          (PlazaCampaign   *campaign);
gboolean         plaza_review_desk_fill         (PlazaReviewDesk *self,
                                                 GError         **error);
GListStore      *plaza_review_desk_get_waiting  (PlazaReviewDesk *self);
GListStore      *plaza_review_desk_get_declined (PlazaReviewDesk *self);
GPtrArray       *plaza_review_desk_find_likes   (PlazaReviewDesk *self,
                                                 PlazaReviewItem *item);
GPtrArray       *plaza_review_desk_list_clean   (PlazaReviewDesk *self);
GPtrArray       *plaza_review_desk_list_of_sender (PlazaReviewDesk *self,
                                                 PlazaReviewItem *item);

G_END_DECLS
