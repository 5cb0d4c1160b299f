/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_PROSE_LABEL (plaza_prose_label_get_type ())
G_DECLARE_FINAL_TYPE (PlazaProseLabel, plaza_prose_label, PLAZA, PROSE_LABEL, GtkWidget)

/* A passage of text that can be selected, has marked runs, and shows where a
 * search found something. The text is never read as markup. */

typedef enum
{
  PLAZA_RUN_STRONG,
  PLAZA_RUN_EMPHASIS,
  PLAZA_RUN_BLANK,   /* a placeholder that nobody has filled in */
} PlazaRun;

GtkWidget  *plaza_prose_label_new          (const char      *text,
                                            const char      *css_class);
GtkWidget  *plaza_prose_label_new_heading  (const char      *text,
                                            guint            level,
                                            const char      *css_class);
const char *plaza_prose_label_get_text     (PlazaProseLabel *self);
void        plaza_prose_label_set_text     (PlazaProseLabel *self,
                                            const char      *text);
void        plaza_prose_label_set_stop     (PlazaProseLabel *self,
                                            gboolean         stop);
void        plaza_prose_label_set_language (PlazaProseLabel *self,
                                            const char      *language);
void        plaza_prose_label_add_run      (PlazaProseLabel *self,
                                            PlazaRun         run,
                                            guint            start,
                                            guint            end);
void        plaza_prose_label_add_link     (PlazaProseLabel *self,
                                            const char      *uri,
                                            guint            start,
                                            guint            end);
guint       plaza_prose_label_search       (PlazaProseLabel *self,
                                            const char      *query);
void        plaza_prose_label_set_current  (PlazaProseLabel *self,
                                            int              hit);
gboolean    plaza_prose_label_get_bounds   (PlazaProseLabel *self,
                                            int              hit,
                                            GtkWidget       *target,
                                            graphene_rect_t *bounds);

G_END_DECLS
