/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-flow.h"

G_BEGIN_DECLS

/**
 * PlazaPage:
 * @marks: (element-type PlazaMark): all that is on it, in the order it is read;
 *   x from the start edge of the paper, y from its top
 * @end: where its columns end, from the top of the paper, in points
 * @mirrored: whether the start edge is the right one
 * @language: the content language
 */
typedef struct
{
  GArray   *marks;
  double    end;
  gboolean  mirrored;
  char     *language;
} PlazaPage;

PlazaPage *plaza_page_new       (const PlazaPress *press);
void       plaza_page_free      (PlazaPage        *self);
GPtrArray *plaza_page_array_new (void);
void       plaza_page_place     (PlazaPage        *self,
                                 const PlazaPress *press,
                                 PlazaBox         *box,
                                 double            x,
                                 double            y);
void       plaza_page_place_all (PlazaPage        *self,
                                 const PlazaPress *press,
                                 GPtrArray        *placed);
double     plaza_page_left      (const PlazaPage  *self,
                                 const PlazaMark  *mark,
                                 double            paper_width);
char      *plaza_page_get_text  (const PlazaPage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPage, plaza_page_free)

G_END_DECLS
