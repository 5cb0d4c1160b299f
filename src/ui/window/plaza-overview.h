/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-window-state.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_OVERVIEW (plaza_overview_get_type ())
G_DECLARE_FINAL_TYPE (PlazaOverview, plaza_overview, PLAZA, OVERVIEW, AdwNavigationPage)

GtkWidget *plaza_overview_new (PlazaWindowState *state);

G_END_DECLS
