/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-places.h"
#include "plaza-review-table.h"

G_BEGIN_DECLS

void plaza_review_problems_add (PlazaReviewTable *table,
                                GPtrArray        *fields,
                                PlazaCampaign    *campaign,
                                PlazaPlaces      *places,
                                PlazaEvent       *event);

G_END_DECLS
