/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What a new campaign, or a copy to give away, begins with. */

PlazaPack *plaza_campaign_new_empty         (const char        *path,
                                             const char        *day,
                                             const char        *language);
void       plaza_campaign_new_from          (PlazaPack         *pack,
                                             const char        *path,
                                             gboolean           events,
                                             const char        *day);
void       plaza_campaign_new_forget_people (PlazaPack         *pack,
                                             PlazaReviewChoice  review);
void       plaza_campaign_new_describe      (PlazaPack         *pack,
                                             const char        *name,
                                             GStrv              languages,
                                             const char        *accent,
                                             const char        *hashtag);
GStrv      plaza_campaign_new_doubts        (const PlazaPack   *pack,
                                             const char        *from_day);
gboolean   plaza_campaign_new_write         (const PlazaPack   *pack,
                                             const char        *path,
                                             PlazaProgress     *progress,
                                             GError           **error);

G_END_DECLS
