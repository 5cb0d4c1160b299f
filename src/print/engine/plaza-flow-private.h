/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-flow.h"

G_BEGIN_DECLS

/* Less than this is rounding, in points. */
#define PLAZA_FLOW_TOLERANCE 0.01

/* Where the pouring of a column has come to. */
typedef struct
{
  const PlazaColumn *column;
  GPtrArray         *pages;
  guint              page;
  double             y;
  double             bottom;   /* of this page */
  gboolean           at_top;
} PlazaPour;

GPtrArray *plaza_placed_page  (GPtrArray    *pages,
                               guint         page);
GPtrArray *plaza_pieces_new   (void);
void       plaza_pieces_add   (GPtrArray    *self,
                               PlazaBox     *box,
                               guint         index,
                               gboolean      is_rest);
void       plaza_pour_pieces  (PlazaPour    *self,
                               GPtrArray    *pieces);
double     plaza_pour_settle  (PlazaPour    *self,
                               GArray       *starts);

G_END_DECLS
