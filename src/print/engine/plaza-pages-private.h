/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-page.h"
#include "plaza-pages.h"

G_BEGIN_DECLS

/**
 * PlazaPagesInfo:
 * @title: of the document
 * @author: (nullable): who speaks in it
 * @subject: (nullable): what it is about
 * @keywords: (nullable): comma-separated
 *
 * What a file says about its pages.
 */
typedef struct
{
  char *title;
  char *author;
  char *subject;
  char *keywords;
} PlazaPagesInfo;

PlazaPages           *plaza_pages_new         (const PlazaPress     *press,
                                               const PlazaPagesInfo *info,
                                               GPtrArray            *pages,
                                               GPtrArray            *events);
const PlazaPagesInfo *plaza_pages_get_info    (PlazaPages           *self);
const PlazaPage      *plaza_pages_get_page    (PlazaPages           *self,
                                               guint                 page);
void                  plaza_pages_draw_tagged (PlazaPages           *self,
                                               guint                 page,
                                               cairo_t              *cr);

G_END_DECLS
