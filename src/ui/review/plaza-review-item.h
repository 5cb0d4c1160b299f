/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign-review.h"
#include "plaza-likeness.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_ITEM (plaza_review_item_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewItem, plaza_review_item, PLAZA, REVIEW_ITEM, GObject)

/* What waits on the desk, or was declined. Property "likely": whether something listed may be the same. */

PlazaReviewItem        *plaza_review_item_new           (PlazaWaiting          *waiting,
                                                         gboolean               is_declined);
PlazaEvent             *plaza_review_item_get_event     (PlazaReviewItem       *self);
const PlazaEventRecord *plaza_review_item_get_record    (PlazaReviewItem       *self);
gboolean                plaza_review_item_is_change     (PlazaReviewItem       *self);
gboolean                plaza_review_item_is_declined   (PlazaReviewItem       *self);
GPtrArray              *plaza_review_item_get_likes     (PlazaReviewItem       *self,
                                                         PlazaCampaign         *campaign,
                                                         PlazaLikeness         *likeness);
gboolean                plaza_review_item_has_question  (PlazaReviewItem       *self);
gboolean                plaza_review_item_matches       (PlazaReviewItem       *self,
                                                         const char            *folded);
const char             *plaza_review_item_get_sender    (PlazaReviewItem       *self);
char                   *plaza_review_item_say_since     (PlazaReviewItem       *self,
                                                         GDateTime             *now);
char                   *plaza_review_item_say_origin    (PlazaReviewItem       *self,
                                                         GDateTime             *now);

G_END_DECLS
