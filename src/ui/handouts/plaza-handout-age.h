/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout.h"

G_BEGIN_DECLS

/* How old the texts on a handout are: what is to be checked, and whether they were changed since it was last printed, of
 * which the campaign keeps the day. */

char *plaza_handout_age_words   (PlazaCampaign             *campaign,
                                 PlazaEvent                *event,
                                 const PlazaHandoutOptions *options);
void  plaza_handout_age_printed (PlazaCampaign             *campaign,
                                 PlazaEvent                *event,
                                 const PlazaHandoutOptions *options);

G_END_DECLS
