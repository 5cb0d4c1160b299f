/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is searched and what is typed, made alike: the index and the query use
 * the same folding, so that one finds a word however the other writes it. */

/**
 * PlazaSearchTerm:
 * @joined: (nullable): the words written as one ("dangelo"), where they may be
 * @words: the words as they are written ("d", "angelo"); at least one
 *
 * One thing that somebody looks for: it is found by @joined or by all @words.
 */
typedef struct
{
  char  *joined;
  GStrv  words;
} PlazaSearchTerm;

char      *plaza_search_text_for_index (const char *text);
GPtrArray *plaza_search_text_to_terms  (const char *text);

G_END_DECLS
