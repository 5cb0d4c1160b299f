/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates and times as people write them are numbers, words and marks, and not the letters of them. */

#define PLAZA_TOKEN_NUMBER '0'
#define PLAZA_TOKEN_WORD 'a'

/**
 * PlazaToken:
 * @kind: %PLAZA_TOKEN_NUMBER, %PLAZA_TOKEN_WORD, or the mark itself: '-' for every dash, '\'' for every apostrophe,
 *   '\n' for a line's end, '*' for what ASCII does not have
 * @tight: whether nothing stands between it and the token before
 * @used: for whoever reads: whether it is a part of what was read
 * @number: of a number of up to nine digits; longer ones are -1
 * @digits: how many a number has
 * @begin: first byte in the text
 * @end: the one behind its last
 * @word: of a word: small letters without accents; "" of one that is longer than all that are looked for
 */
typedef struct
{
  char     kind;
  gboolean tight;
  gboolean used;
  int      number;
  guint    digits;
  gsize    begin;
  gsize    end;
  char     word[16];
} PlazaToken;

GArray           *plaza_read_tokens     (const char         *text);
const PlazaToken *plaza_token_at        (GArray             *tokens,
                                         guint               i);
gboolean          plaza_token_is_word   (GArray             *tokens,
                                         guint               i,
                                         const char         *word);
gboolean          plaza_token_is_one_of (GArray             *tokens,
                                         guint               i,
                                         const char * const *words);
void              plaza_tokens_use      (GArray             *tokens,
                                         guint               begin,
                                         guint               end);
char             *plaza_tokens_rest     (GArray             *tokens,
                                         const char         *text);

G_END_DECLS
