/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_POINTS_LIBRARY (plaza_points_library_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPointsLibrary, plaza_points_library, PLAZA, POINTS_LIBRARY, AdwBin)

/* All talking points of a campaign, grouped, to search and to choose from. */

void     plaza_points_library_set    (PlazaPointsLibrary *self,
                                      PlazaSheet         *sheet,
                                      const char         *language);
void     plaza_points_library_search (PlazaPointsLibrary *self,
                                      const char         *text);
guint    plaza_points_library_get_n  (PlazaPointsLibrary *self);
void     plaza_points_library_find   (PlazaPointsLibrary *self);
gboolean plaza_points_library_begin  (PlazaPointsLibrary *self);

G_END_DECLS
