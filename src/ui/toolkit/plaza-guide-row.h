/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_GUIDE_ROW (plaza_guide_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaGuideRow, plaza_guide_row, PLAZA, GUIDE_ROW, GtkListBoxRow)

/* A line of the contents: a guide, or a section of the open one. */

GtkWidget  *plaza_guide_row_new         (const char    *guide,
                                         const char    *title);
GtkWidget  *plaza_guide_row_new_section (const char    *guide,
                                         int            section,
                                         guint          number,
                                         gboolean       aligned,
                                         const char    *title);
const char *plaza_guide_row_get_guide   (PlazaGuideRow *self);
int         plaza_guide_row_get_section (PlazaGuideRow *self);
void        plaza_guide_row_set_current (PlazaGuideRow *self,
                                         gboolean       current);
void        plaza_guide_row_set_hits    (PlazaGuideRow *self,
                                         guint          hits);

G_END_DECLS
