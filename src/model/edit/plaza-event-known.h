/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-draft.h"

G_BEGIN_DECLS

/* What is known already, to which what is typed is completed. A name may stand for an official, who is an id in the
 * campaign. */

GStrv plaza_event_known_match              (const char * const *names,
                                            const char         *text);
GStrv plaza_event_known_cities             (PlazaEventDraft    *draft,
                                            const char         *text);
void  plaza_event_known_choose_city        (PlazaEventDraft    *draft,
                                            const char         *label,
                                            PlazaDraftField    *city,
                                            PlazaDraftField    *state);
GStrv plaza_event_known_organizations      (PlazaCampaign      *campaign);
GStrv plaza_event_known_officials          (PlazaCampaign      *campaign);
char *plaza_event_known_officials_to_names (PlazaCampaign      *campaign,
                                            GStrv               ids);
GStrv plaza_event_known_names_to_officials (PlazaCampaign      *campaign,
                                            const char         *names);

G_END_DECLS
