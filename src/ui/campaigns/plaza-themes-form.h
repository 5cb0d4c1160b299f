/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign-draft.h"

G_BEGIN_DECLS

GtkWidget *plaza_themes_form_new (PlazaCampaignDraft *draft);

G_END_DECLS
