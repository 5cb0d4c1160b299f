/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_POINT_VIEW (plaza_point_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPointView, plaza_point_view, PLAZA, POINT_VIEW, GtkBox)

GtkWidget  *plaza_point_view_new    (PlazaCampaign    *campaign,
                                     const PlazaPoint *point,
                                     const char       *language);
char       *plaza_point_view_figure (const PlazaPoint *point,
                                     const char       *language);
char       *plaza_point_view_about  (const PlazaPoint *point,
                                     const char       *language);
char       *plaza_point_view_title  (const PlazaPoint *point,
                                     const char       *language);
const char *plaza_point_view_kind   (const PlazaPoint *point);
char       *plaza_point_view_line   (const PlazaPoint *point);
void        plaza_point_view_mark_age (GtkLabel         *label,
                                       const PlazaPoint *point);

G_END_DECLS
