/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-box.h"

G_BEGIN_DECLS

/**
 * PlazaPlaced:
 * @box: what is placed
 * @x: of its top start corner, in points from the margin
 * @y: of that corner, from the top of the paper
 * @index: which box of its column it is, or goes on
 * @is_head: whether it only stands at the top of a page that goes on
 * @is_rest: whether it is a further part of a box
 *
 * A box in its place.
 */
typedef struct
{
  PlazaBox *box;
  double    x;
  double    y;
  guint     index;
  gboolean  is_head;
  gboolean  is_rest;
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
 * @stretch: by how much a gap may grow where a page is not full, in points
 * @end: where it must end on its first page, if it is not so long by itself:
 *   where the column beside it ends; 0 for anywhere
 * @is_packed: whether each page is as full as it can be, and the last one has what is left
 * @first_page: the page that it begins on, from 0
 * @boxes: (element-type PlazaBox): what is poured into it
 * @head: (nullable): what stands at its top on the pages that follow
 * @make_head: (nullable): makes that instead, where it is not the same on each
 * @head_data: for @make_head
 * @sections: what plaza_column_begin() was told
 */
typedef struct
{
  double           x;
  double           first_top;
  double           next_top;
  double           bottom;
  double           stretch;
  double           end;
  gboolean         is_packed;
  guint            first_page;
  GPtrArray       *boxes;
  GPtrArray       *sections;
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
void         plaza_column_begin (PlazaColumn *self,
                                 PlazaBox    *again);
double       plaza_column_height (const PlazaColumn *self);
double       plaza_column_pour  (PlazaColumn *self,
                                 GPtrArray   *pages);
gboolean     plaza_placed_next  (GPtrArray   *pages,
                                 guint        page,
                                 guint       *from,
                                 guint       *to);
double       plaza_placed_end   (GPtrArray   *placed,
                                 guint        first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaColumn, plaza_column_free)

G_END_DECLS
