/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"
#include "plaza-prose-block.h"

G_BEGIN_DECLS

/* The rows of a talking points sheet. */

/**
 * PlazaSheetText:
 * @number: of the part, from 1; of an early row 0
 * @clock: (nullable): when it begins; where times are known each row has one
 * @minutes: how long it takes; 0 for nothing to say
 * @role: (nullable): what the speaker does
 * @speaker: (nullable): who; %NULL for a line to write on
 * @title: what it is
 * @words: (nullable): Markdown: what is said, in place of the first paragraph of @point
 * @point: (nullable): the talking point
 * @backing: (nullable) (element-type PlazaPoint): the facts that back it up
 *
 * What stands in a row of a sheet.
 */
typedef struct
{
  guint             number;
  const char       *clock;
  int               minutes;
  const char       *role;
  const char       *speaker;
  const char       *title;
  const char       *words;
  const PlazaPoint *point;
  GPtrArray        *backing;
} PlazaSheetText;

PlazaBox *plaza_block_sheet_head  (const PlazaPress     *press,
                                   gboolean              has_clocks,
                                   const char           *what);
PlazaBox *plaza_block_sheet_row   (const PlazaPress     *press,
                                   const PlazaSheetText *text);
PlazaBox *plaza_block_sheet_total (const PlazaPress     *press,
                                   const char           *clock,
                                   int                   minutes,
                                   const char           *words);
PlazaBox *plaza_block_heard_head  (const PlazaPress *press);
PlazaBox *plaza_block_heard_row   (const PlazaPress *press,
                                   guint             number,
                                   const char       *heading,
                                   double            height);
PlazaBox *plaza_block_notes       (const PlazaPress *press,
                                   const char       *heading,
                                   double            height);
PlazaBox *plaza_block_ready       (const PlazaPress *press,
                                   const char       *heading,
                                   guint             n_rows);

G_END_DECLS
