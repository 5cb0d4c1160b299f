/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-page.h"

G_BEGIN_DECLS

void plaza_draw_page (const PlazaPage    *page,
                      const PlazaPalette *palette,
                      double              paper_width,
                      gboolean            tagged,
                      cairo_t            *cr);

G_END_DECLS
