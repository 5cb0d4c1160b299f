/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pages.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PAGES_VIEW (plaza_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPagesView, plaza_pages_view, PLAZA, PAGES_VIEW, GtkWidget)

/**
 * PlazaPagesZoom:
 * @PLAZA_PAGES_ZOOM_PAGE: as large as the whole page can be
 * @PLAZA_PAGES_ZOOM_WIDTH: as wide as there is room
 * @PLAZA_PAGES_ZOOM_SCALE: as large as the reader said
 */
typedef enum
{
  PLAZA_PAGES_ZOOM_PAGE,
  PLAZA_PAGES_ZOOM_WIDTH,
  PLAZA_PAGES_ZOOM_SCALE,
} PlazaPagesZoom;

/* Pages on a desk: a GtkScrollable. Properties:
 *
 *   "pages"     PlazaPages, nullable: what lies there
 *   "page"      uint: the first one shown, from 0
 *   "n-shown"   uint, read-only: how many are shown, 0 to 2
 *   "spread"    boolean: two side by side rather than one at a time
 *   "zoom"      uint: a PlazaPagesZoom
 *   "scale"     double: pixels of the screen to a point of the paper
 */

PlazaPages     *plaza_pages_view_get_pages   (PlazaPagesView *self);
void            plaza_pages_view_set_pages   (PlazaPagesView *self,
                                              PlazaPages     *pages);
guint           plaza_pages_view_get_page    (PlazaPagesView *self);
void            plaza_pages_view_set_page    (PlazaPagesView *self,
                                              guint           page);
guint           plaza_pages_view_get_n_shown (PlazaPagesView *self);
gboolean        plaza_pages_view_get_spread  (PlazaPagesView *self);
void            plaza_pages_view_set_spread  (PlazaPagesView *self,
                                              gboolean        spread);
PlazaPagesZoom  plaza_pages_view_get_zoom    (PlazaPagesView *self);
void            plaza_pages_view_set_zoom    (PlazaPagesView *self,
                                              PlazaPagesZoom  zoom);
double          plaza_pages_view_get_scale   (PlazaPagesView *self);
void            plaza_pages_view_zoom_at     (PlazaPagesView *self,
                                              double          scale,
                                              double          x,
                                              double          y);
void            plaza_pages_view_zoom_by     (PlazaPagesView *self,
                                              double          factor);
void            plaza_pages_view_step        (PlazaPagesView *self,
                                              int             direction);

G_END_DECLS
