/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-text-item.h"

G_BEGIN_DECLS

/* Edits of texts, of which several may be within one thing: a guide is written as a whole. They are collected in an
 * array for plaza_campaign_commit(). */

gpointer    plaza_text_edits_need   (PlazaCampaign       *campaign,
                                     GPtrArray           *edits,
                                     const PlazaTextItem *item);
void        plaza_text_edits_add    (PlazaCampaign       *campaign,
                                     GPtrArray           *edits,
                                     const PlazaTextItem *item,
                                     const char          *after);
gboolean    plaza_text_edits_remove (PlazaCampaign       *campaign,
                                     GPtrArray           *edits,
                                     const PlazaTextItem *item);
gboolean    plaza_text_edits_move   (PlazaCampaign       *campaign,
                                     GPtrArray           *edits,
                                     const PlazaTextItem *item,
                                     int                  by);
void        plaza_text_edits_drop_same (PlazaCampaign    *campaign,
                                        GPtrArray        *edits);
char       *plaza_text_edits_identity (PlazaCampaign     *campaign,
                                       PlazaThing         thing,
                                       const char        *guide,
                                       const char        *title);
const char *plaza_text_edits_action (const PlazaTextItem *item,
                                     const char          *verb);

G_END_DECLS
