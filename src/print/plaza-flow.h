/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-box.h"

G_BEGIN_DECLS

/* A box in its place; x and y are of its top start corner, in points from the
 * margin and from the top of the paper. */
typedef struct
{
  PlazaBox *box;
  double    x;
  double    y;
} PlazaPlaced;

/* Makes what stands at the top of a page that goes on with the box at @index;
 * %NULL for nothing. */
typedef PlazaBox *(*PlazaColumnHead) (guint    index,
                                      gpointer data);

/**
 * PlazaColumn:
 * @x: its start edge, from the margin
 * @first_top: where it begins on the first page, from the top of the paper
 * @next_top: where it begins on the pages that follow
 * @bottom: where it must end
 * @boxes: (element-type PlazaBox): what is poured into it
 * @head: (nullable): what stands at its top on the pages that follow
 * @make_head: (nullable): makes that instead, where it is not the same on each
 * @head_data: for @make_head
 */
typedef struct
{
  double           x;
  double           first_top;
  double           next_top;
  double           bottom;
  GPtrArray       *boxes;
  PlazaBox        *head;
  PlazaColumnHead  make_head;
  gpointer         head_data;
} PlazaColumn;

PlazaColumn *plaza_column_new   (double       x,
                                 double       first_top,
                                 double       next_top,
                                 double       bottom);
void         plaza_column_free  (PlazaColumn *self);
void         plaza_column_add   (PlazaColumn *self,
                                 PlazaBox    *box);
double       plaza_column_height (const PlazaColumn *self);
double       plaza_column_pour  (PlazaColumn *self,
                                 GPtrArray   *pages);
gboolean     plaza_placed_next  (GPtrArray   *pages,
                                 guint        page,
                                 guint       *from,
                                 guint       *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaColumn, plaza_column_free)

G_END_DECLS
