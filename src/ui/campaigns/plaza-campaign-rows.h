/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"

G_BEGIN_DECLS

/* The rows that a new campaign and one that is changed have in common, over the fields of a draft. */

void       plaza_campaign_rows_add_days   (AdwPreferencesGroup *group,
                                           PlazaDraft          *draft);
void       plaza_campaign_rows_add_accent (AdwPreferencesGroup *group,
                                           PlazaDraft          *draft);
GtkWidget *plaza_campaign_rows_languages  (PlazaDraft          *draft);

G_END_DECLS
