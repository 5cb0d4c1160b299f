/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void plaza_guide_builder_build (GtkBox           *column,
                                PlazaCampaign    *campaign,
                                const PlazaGuide *guide,
                                const char       *language,
                                GPtrArray        *sections,
                                GCallback         changed,
                                GObject          *object);

G_END_DECLS
