/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_OVERVIEW (plaza_overview_get_type ())
G_DECLARE_FINAL_TYPE (PlazaOverview, plaza_overview, PLAZA, OVERVIEW, AdwNavigationPage)

GtkWidget *plaza_overview_new (PlazaOpened *opened);

G_END_DECLS
