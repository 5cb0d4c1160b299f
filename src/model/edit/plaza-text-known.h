/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What a text may name, as people call it: bills by their numbers, points by their headlines, officials by their
 * names. In the campaign they are ids. */

GStrv plaza_text_known_bills        (PlazaCampaign *campaign);
GStrv plaza_text_known_points       (PlazaCampaign *campaign);
GStrv plaza_text_known_contributors (PlazaCampaign *campaign);

gboolean plaza_text_known_is_named  (const char    *member);
char    *plaza_text_known_to_names  (PlazaCampaign *campaign,
                                     const char    *member,
                                     GStrv          ids);
GStrv    plaza_text_known_to_ids    (PlazaCampaign *campaign,
                                     const char    *member,
                                     const char    *names,
                                     char         **unknown);

G_END_DECLS
