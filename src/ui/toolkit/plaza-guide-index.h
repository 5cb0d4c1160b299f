/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Where in all guides of a campaign a search finds something. */
typedef struct _PlazaGuideIndex PlazaGuideIndex;

PlazaGuideIndex *plaza_guide_index_new        (PlazaCampaign    *campaign);
void             plaza_guide_index_free       (PlazaGuideIndex  *self);
void             plaza_guide_index_read       (PlazaGuideIndex  *self,
                                               const char       *language);
void             plaza_guide_index_search     (PlazaGuideIndex  *self,
                                               const char       *query);
GArray          *plaza_guide_index_get_hits   (PlazaGuideIndex  *self);
guint            plaza_guide_index_get_total  (PlazaGuideIndex  *self);
guint            plaza_guide_index_get_before (PlazaGuideIndex  *self,
                                               const PlazaGuide *guide);
const PlazaGuide *
                 plaza_guide_index_get_next   (PlazaGuideIndex  *self,
                                               const PlazaGuide *guide,
                                               int               direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaGuideIndex, plaza_guide_index_free)

G_END_DECLS
