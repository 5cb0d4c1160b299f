/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plaza-progress.h"

G_BEGIN_DECLS

typedef enum
{
  PLAZA_PAPER_LETTER,
  PLAZA_PAPER_A4,
} PlazaPaper;

#define PLAZA_TYPE_PAGES (plaza_pages_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPages, plaza_pages, PLAZA, PAGES, GObject)

/* Laid-out pages. The preview, the printer and the PDF draw the same ones. */

guint       plaza_pages_get_n     (PlazaPages    *self);
PlazaPaper  plaza_pages_get_paper (PlazaPages    *self);
void        plaza_pages_get_size  (PlazaPages    *self,
                                   double        *width_pt,
                                   double        *height_pt);
void        plaza_pages_draw      (PlazaPages    *self,
                                   guint          page,
                                   cairo_t       *cr);
const char *plaza_pages_get_title (PlazaPages    *self);
GStrv       plaza_pages_get_gaps  (PlazaPages    *self);
char       *plaza_pages_get_text  (PlazaPages    *self,
                                   guint          page);
gboolean    plaza_pages_save_pdf  (PlazaPages    *self,
                                   const char    *path,
                                   PlazaProgress *progress,
                                   GError       **error);

G_END_DECLS
