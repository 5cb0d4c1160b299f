/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pages.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PAGE_FACE (plaza_page_face_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPageFace, plaza_page_face, PLAZA, PAGE_FACE, GtkWidget)

GtkWidget *plaza_page_face_new           (void);
GtkWidget *plaza_page_face_new_thumbnail (void);
void       plaza_page_face_set_page      (PlazaPageFace *self,
                                          PlazaPages    *pages,
                                          guint          page);

G_END_DECLS
