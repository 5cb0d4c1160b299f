/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-view-page.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_PAGE (plaza_review_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewPage, plaza_review_page, PLAZA, REVIEW_PAGE, PlazaViewPage)

/* The desk at which staff decide about what came in. */

void plaza_review_page_import (PlazaReviewPage *self,
                               GListModel      *files);
void plaza_review_page_paste  (PlazaReviewPage *self,
                               const char      *text);

G_END_DECLS
