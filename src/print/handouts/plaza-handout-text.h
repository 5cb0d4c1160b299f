/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-code.h"
#include "plaza-handout.h"

G_BEGIN_DECLS

/* What several hand-outs say of a campaign and an event. */

char         *plaza_handout_number_word   (const PlazaWords          *words,
                                           guint                      number,
                                           gboolean                   first);
GStrv         plaza_handout_list_officials  (PlazaCampaign             *campaign,
                                           const PlazaEventRecord    *record);
char         *plaza_handout_kind          (const PlazaWords          *words,
                                           const PlazaEventRecord    *record);
char         *plaza_handout_date          (const PlazaWords          *words,
                                           PlazaCampaign             *campaign,
                                           PlazaEvent                *event);
PlazaContact *plaza_handout_contact       (PlazaEvent                *event,
                                           const PlazaHandoutOptions *options);
GPtrArray    *plaza_handout_chosen_points (PlazaCampaign             *campaign,
                                           const PlazaHandoutOptions *options,
                                           GError                   **error);
char         *plaza_handout_author        (PlazaCampaign             *campaign,
                                           PlazaEvent                *event,
                                           const PlazaHandoutOptions *options);

G_END_DECLS
