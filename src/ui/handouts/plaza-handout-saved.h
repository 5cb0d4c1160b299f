/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-handout.h"

G_BEGIN_DECLS

/* What the campaign file keeps of the handouts: each value under a name of its
 * own. What cannot be read there, or is a stranger's, is the usual value. */

char         *plaza_handout_saved_languages_name (PlazaHandout    handout);

const char   *plaza_handout_saved_get            (PlazaCampaign  *campaign,
                                                  const char     *name);
void          plaza_handout_saved_change         (PlazaCampaign  *campaign,
                                                  GPtrArray      *edits,
                                                  const char     *name,
                                                  const char     *value);
gboolean      plaza_handout_saved_set            (PlazaCampaign  *campaign,
                                                  const char     *name,
                                                  const char     *value,
                                                  GError        **error);
PlazaHandout  plaza_handout_saved_get_handout    (PlazaCampaign  *campaign);
PlazaPaper    plaza_handout_saved_get_paper      (PlazaCampaign  *campaign);
char         *plaza_handout_saved_dup_languages  (PlazaCampaign  *campaign,
                                                  PlazaHandout    handout,
                                                  const char     *language);
const char   *plaza_handout_usual_guide          (PlazaCampaign  *campaign);

G_END_DECLS
