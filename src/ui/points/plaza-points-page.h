/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-view-page.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_POINTS_PAGE (plaza_points_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPointsPage, plaza_points_page, PLAZA, POINTS_PAGE, PlazaViewPage)

/* The talking points, and the sheet that is made of them. Actions:
 * "page.search", "page.print", "page.save". */

G_END_DECLS
