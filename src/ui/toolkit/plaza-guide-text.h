/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

GStrv plaza_guide_text_passages  (PlazaCampaign      *campaign,
                                  const PlazaGuide   *guide,
                                  const char         *language);
guint plaza_guide_text_count_hits (const char * const *passages,
                                  const char         *query);
guint plaza_guide_text_minutes   (const char * const *passages);
guint plaza_guide_text_count     (const PlazaGuide   *guide,
                                  PlazaSectionType    type);
guint plaza_guide_text_number    (const PlazaGuide   *guide,
                                  guint               section);
char *plaza_guide_text_entry     (const PlazaGuide   *guide,
                                  guint               section,
                                  const char         *language);

G_END_DECLS
