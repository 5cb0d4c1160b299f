/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_GUIDE_READER (plaza_guide_reader_get_type ())
G_DECLARE_FINAL_TYPE (PlazaGuideReader, plaza_guide_reader, PLAZA, GUIDE_READER, AdwBin)

/* The text of one guide. Property: "position", the index of the section at
 * the top of what is visible, or -1. Signal "text-changed": the reader changed
 * the text by filling in a message. */

void  plaza_guide_reader_show              (PlazaGuideReader *self,
                                            PlazaCampaign    *campaign,
                                            const PlazaGuide *guide,
                                            const char       *language);
void  plaza_guide_reader_show_none         (PlazaGuideReader *self);
int   plaza_guide_reader_get_position      (PlazaGuideReader *self);
void  plaza_guide_reader_scroll_to         (PlazaGuideReader *self,
                                            int               section);
void  plaza_guide_reader_search            (PlazaGuideReader *self,
                                            const char       *query);
guint plaza_guide_reader_get_n_hits        (PlazaGuideReader *self);
int   plaza_guide_reader_get_current       (PlazaGuideReader *self);
void  plaza_guide_reader_set_current       (PlazaGuideReader *self,
                                            int               hit);
gboolean plaza_guide_reader_focus_hit      (PlazaGuideReader *self);
void  plaza_guide_reader_go_to_nearest_hit (PlazaGuideReader *self);

G_END_DECLS
