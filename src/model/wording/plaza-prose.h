/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Markdown as flat blocks of marked runs: what a reader view and a printed
 * page need of CommonMark, and no more. Raw HTML is dropped. */

typedef enum
{
  PLAZA_PROSE_PARAGRAPH,
  PLAZA_PROSE_HEADING,
  PLAZA_PROSE_BULLET,
  PLAZA_PROSE_NUMBERED,
  PLAZA_PROSE_QUOTE,
} PlazaProseKind;

typedef struct
{
  guint  start;     /* bytes into the block's text */
  guint  end;
  guint  strong : 1;
  guint  emphasis : 1;
  char  *link;      /* nullable; https:, mailto: or tel: only */
} PlazaProseSpan;

typedef struct
{
  PlazaProseKind  kind;
  guint           level;   /* of a heading, 1 to 6; of a list item, its depth from 1 */
  guint           number;  /* of a numbered item */
  char           *text;
  GArray         *spans;   /* of PlazaProseSpan: the runs that are marked */
} PlazaProseBlock;

GPtrArray *plaza_prose_parse           (const char *markdown);
char      *plaza_prose_first_paragraph (const char *markdown);
char      *plaza_prose_to_plain        (const char *markdown);
char      *plaza_prose_to_html         (const char *markdown);
char      *plaza_prose_block_spell     (const PlazaProseBlock  *self,
                                        GArray                **spans);

G_END_DECLS
