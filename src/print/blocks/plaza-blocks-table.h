/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"
#include "plaza-prose-block.h"

G_BEGIN_DECLS

/* The rows of a talking points sheet. */

PlazaBox *plaza_block_sheet_head  (const PlazaPress *press);
PlazaBox *plaza_block_sheet_row   (const PlazaPress *press,
                                   guint             number,
                                   const PlazaPoint *point,
                                   GPtrArray        *backing);
PlazaBox *plaza_block_sheet_total (const PlazaPress *press,
                                   int               minutes);
PlazaBox *plaza_block_heard_head  (const PlazaPress *press);
PlazaBox *plaza_block_heard_row   (const PlazaPress *press,
                                   guint             number,
                                   const char       *heading,
                                   double            height);
PlazaBox *plaza_block_notes       (const PlazaPress *press,
                                   double            height);

G_END_DECLS
