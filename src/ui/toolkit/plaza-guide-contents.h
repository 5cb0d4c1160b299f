/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_GUIDE_CONTENTS (plaza_guide_contents_get_type ())
G_DECLARE_FINAL_TYPE (PlazaGuideContents, plaza_guide_contents, PLAZA, GUIDE_CONTENTS, AdwBin)

/* The guides, and the sections of the open one. Signal "opened" (guide,
 * section): somebody chose a line; section is -1 for a whole guide. */

void  plaza_guide_contents_set          (PlazaGuideContents *self,
                                         PlazaCampaign      *campaign,
                                         const char         *language);
void  plaza_guide_contents_open         (PlazaGuideContents *self,
                                         const char         *guide);
void  plaza_guide_contents_set_position (PlazaGuideContents *self,
                                         int                 section);
void  plaza_guide_contents_set_hits     (PlazaGuideContents *self,
                                         GArray             *hits);

G_END_DECLS
