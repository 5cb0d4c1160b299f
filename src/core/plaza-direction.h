/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-words.h"

G_BEGIN_DECLS

/* Arabic and Hebrew turn what stands beside them: in one line with them,
 * "+1 313 555 0100" reads "0100 555 313 1+". What is a fact of its own (a name,
 * a number, an address) is therefore put into an isolate of Unicode (Standard
 * Annex 9, 2.4) when lines are made, and never where it is kept. A line that
 * needs no isolate has none. */

/**
 * PlazaTextRun:
 * @start: its first byte
 * @end: the byte behind its last
 *
 * A piece of a text that is read from left to right as one.
 */
typedef struct
{
  gsize start;
  gsize end;
} PlazaTextRun;

gboolean  plaza_language_is_rtl  (const char       *language);
gboolean  plaza_words_are_rtl    (const PlazaWords *words);
gboolean  plaza_text_has_rtl     (const char       *text);
GArray   *plaza_text_find_runs   (const char       *text,
                                  gboolean          rtl);
char     *plaza_text_fact        (const char       *text,
                                  gboolean          rtl);
void      plaza_text_append_fact (GString          *line,
                                  const char       *separator,
                                  const char       *fact,
                                  gboolean          rtl);
char     *plaza_text_join_facts  (const char *const *facts,
                                  const char       *separator,
                                  gboolean          rtl);
char     *plaza_text_bare        (const char       *text);
gboolean  plaza_text_is_closed   (const char       *text);
gboolean  plaza_text_is_reach    (const char       *text);

G_END_DECLS
