/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ABOUT_YOU (plaza_about_you_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAboutYou, plaza_about_you, PLAZA, ABOUT_YOU, AdwPreferencesGroup)

/* What goes into the messages, typed once and kept in the campaign file.
 * Signals "changed" and "entered" (placeholder): Enter was pressed in its field. */

GtkWidget  *plaza_about_you_new        (PlazaCampaign *campaign);
GHashTable *plaza_about_you_get_values (PlazaAboutYou *self);
void        plaza_about_you_ask        (PlazaAboutYou *self,
                                        const char    *name);
const char *plaza_about_you_title      (const char    *name);

G_END_DECLS
