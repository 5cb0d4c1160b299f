/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-places.h"
#include "plaza-review-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_VIEW (plaza_review_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewView, plaza_review_view, PLAZA, REVIEW_VIEW, AdwBin)

/* One that waits: its facts, what is to be said of them, and what is listed already beside it. Its buttons are
 * actions of the page: "page.approve", "page.merge", "page.decline", "page.ask", "page.restore".
 * Signal "listed-changed": another event, or none, stands beside it. */

void        plaza_review_view_set_campaign (PlazaReviewView *self,
                                            PlazaCampaign   *campaign,
                                            PlazaPlaces     *places);
void        plaza_review_view_show         (PlazaReviewView *self,
                                            PlazaReviewItem *item,
                                            GPtrArray       *likes);
PlazaEvent *plaza_review_view_get_listed   (PlazaReviewView *self);
gboolean    plaza_review_view_add_merge    (PlazaReviewView *self,
                                            GPtrArray       *edits,
                                            GError         **error);
void        plaza_review_view_begin        (PlazaReviewView *self);

G_END_DECLS
