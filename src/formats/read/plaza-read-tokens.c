/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-tokens.h"

#include <string.h>

#include "plaza-texts.h"

/* Nobody writes a date with so many; what stands behind them is no part of it. */
#define MOST_TOKENS 400
#define MOST_DIGITS 9

static gboolean
tokens_is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Returns: the first byte behind the run of characters that @is holds for */
static const char *
tokens_skip (const char *p,
             gboolean  (*is) (gunichar c))
{
  while (*p != '\0' && is (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

static void
tokens_fold_word (PlazaToken *token,
                  const char *word,
                  gsize       length)
{
  g_autofree char *copy = NULL;
  g_autofree char *folded = NULL;

  /* A letter has up to four bytes, and an accent of its own two more. */
  if (length >= 4 * sizeof token->word)
    return;

  copy = g_strndup (word, length);
  folded = plaza_text_fold (copy);
  if (strlen (folded) < sizeof token->word)
    strcpy (token->word, folded);
}

static void
tokens_read_number (PlazaToken *token,
                    const char *begin,
                    const char *end)
{
  for (const char *p = begin; p < end; p = g_utf8_next_char (p))
    {
      if (++token->digits > MOST_DIGITS)
        token->number = -1;
      else
        token->number = token->number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
    }
}

static char
tokens_mark_of (gunichar c)
{
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC)
    return '\'';
  if (c == '\r' || c == 0x2028 || c == 0x2029)
    return '\n';

  return c < 128 ? (char) c : '*';
}

/* Returns: the first byte behind the token that begins at @p */
static const char *
tokens_take (PlazaToken *token,
             const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *end = g_utf8_next_char (p);

  if (g_unichar_isdigit (c))
    {
      end = tokens_skip (p, g_unichar_isdigit);
      token->kind = PLAZA_TOKEN_NUMBER;
      tokens_read_number (token, p, end);
    }
  else if (tokens_is_letter (c))
    {
      end = tokens_skip (p, tokens_is_letter);
      token->kind = PLAZA_TOKEN_WORD;
      tokens_fold_word (token, p, (gsize) (end - p));
    }
  else
    {
      token->kind = tokens_mark_of (c);
    }

  return end;
}

/**
 * plaza_read_tokens:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type PlazaToken): its numbers, words and marks, without blanks
 */
GArray *
plaza_read_tokens (const char *text)
{
  GArray *tokens = g_array_sized_new (FALSE, TRUE, sizeof (PlazaToken), 16);
  gboolean tight = FALSE;

  for (const char *p = text; *p != '\0' && tokens->len < MOST_TOKENS; )
    {
      PlazaToken token = { .tight = tight, .begin = (gsize) (p - text) };
      gunichar c = g_utf8_get_char (p);

      tight = c == '\n' || c == '\r' || !g_unichar_isspace (c);
      p = tight ? tokens_take (&token, p) : g_utf8_next_char (p);
      token.end = (gsize) (p - text);
      if (tight)
        g_array_append_val (tokens, token);
    }

  return tokens;
}

/**
 * plaza_token_at:
 *
 * Returns: the token at @i; behind the last one a token of kind 0
 */
const PlazaToken *
plaza_token_at (GArray *tokens,
                guint   i)
{
  static const PlazaToken none = { 0 };

  return i < tokens->len ? &g_array_index (tokens, PlazaToken, i) : &none;
}

gboolean
plaza_token_is_word (GArray     *tokens,
                     guint       i,
                     const char *word)
{
  const PlazaToken *token = plaza_token_at (tokens, i);

  return token->kind == PLAZA_TOKEN_WORD && strcmp (token->word, word) == 0;
}

/**
 * plaza_token_is_one_of:
 * @words: %NULL-terminated, small letters without accents
 *
 * Returns: whether the token at @i is one of @words
 */
gboolean
plaza_token_is_one_of (GArray             *tokens,
                       guint               i,
                       const char * const *words)
{
  const PlazaToken *token = plaza_token_at (tokens, i);

  return token->kind == PLAZA_TOKEN_WORD && g_strv_contains (words, token->word);
}

/**
 * plaza_tokens_use:
 *
 * Marks the tokens from @begin to before @end as read.
 */
void
plaza_tokens_use (GArray *tokens,
                  guint   begin,
                  guint   end)
{
  for (guint i = begin; i < end && i < tokens->len; i++)
    g_array_index (tokens, PlazaToken, i).used = TRUE;
}

/**
 * plaza_tokens_rest:
 * @text: what the tokens were read from
 *
 * Returns: (transfer full): what of @text was not read, as it stands there; "" where that is nothing but marks
 */
char *
plaza_tokens_rest (GArray     *tokens,
                   const char *text)
{
  g_autoptr(GString) rest = g_string_new (NULL);
  gboolean says = FALSE;
  gsize last = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const PlazaToken *token = plaza_token_at (tokens, i);

      if (token->used)
        continue;
      if (rest->len > 0 && last != token->begin)
        g_string_append_c (rest, ' ');
      g_string_append_len (rest, text + token->begin, (gssize) (token->end - token->begin));
      last = token->end;
      says |= token->kind == PLAZA_TOKEN_NUMBER || token->kind == PLAZA_TOKEN_WORD;
    }
  if (tokens->len == MOST_TOKENS)
    g_string_append (rest, text + plaza_token_at (tokens, MOST_TOKENS - 1)->end);

  return says || tokens->len == MOST_TOKENS ? g_string_free_and_steal (g_steal_pointer (&rest)) : g_strdup ("");
}
