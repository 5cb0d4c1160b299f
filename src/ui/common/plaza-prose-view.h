/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_PROSE_VIEW (plaza_prose_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaProseView, plaza_prose_view, PLAZA, PROSE_VIEW, GtkBox)

GtkWidget *plaza_prose_view_new          (const char         *markdown,
                                          const char * const *links);
void       plaza_prose_view_set_language (PlazaProseView     *self,
                                          const char         *language);
void       plaza_prose_view_collect      (GtkWidget          *widget,
                                          GPtrArray          *labels);

G_END_DECLS
