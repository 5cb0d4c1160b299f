/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-text.h"

#include <string.h>

#include "plaza-texts.h"

/* What stands between two words. */
typedef enum
{
  GAP_WIDE,        /* a comma, a line's end, the start of the text */
  GAP_LOOSE,       /* spaces, and the marks that telephone numbers have */
  GAP_DOT,         /* "H.R.", "H. R." */
  GAP_HYPHEN,
  GAP_APOSTROPHE,
} Gap;

typedef struct
{
  const char *start;     /* in the folded text */
  guint       length;    /* in bytes */
  Gap         before;
  gboolean    digits;    /* digits and nothing else */
  gboolean    letters;   /* no digits */
  gboolean    initial;   /* one letter */
} Token;

/* The longest part of "S. Con. Res.", the longest "SCONRES" and "1134" of a bill, and the most parts of one name. */
#define MOST_LETTERS 4
#define MOST_DIGITS 5
#define MOST_CODE 7
#define MOST_PARTS 5

/* The okina and the modifier letter are letters to Unicode, which a tokenizer
 * would keep; folding takes the acute alone for a space and a mark. */
static const char * const apostrophes[] = { "\u02BB", "\u02BC", "\u2018", "\u2019", "\u00B4", "`" };

static char *
search_text_fold (const char *text)
{
  g_autoptr(GString) plain = NULL;

  if (g_str_is_ascii (text) && strchr (text, '`') == NULL)
    return plaza_text_fold (text);

  plain = g_string_new (text);
  for (size_t i = 0; i < G_N_ELEMENTS (apostrophes); i++)
    if (strstr (text, apostrophes[i]) != NULL)
      g_string_replace (plain, apostrophes[i], "'", 0);

  return plaza_text_fold (plain->str);
}

static gboolean
search_text_is_hyphen (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2013);
}

/* Of folded text, which has no capitals in ASCII. */
static gboolean
search_text_is_of_word (gunichar c)
{
  return c < 128 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : g_unichar_isalnum (c);
}

static Gap
search_text_gap_of_mark (gunichar c)
{
  if (c == '\'')
    return GAP_APOSTROPHE;
  if (search_text_is_hyphen (c))
    return GAP_HYPHEN;
  if (c == '.')
    return GAP_DOT;

  return c == '(' || c == ')' || c == '+' || c == '/' ? GAP_LOOSE : GAP_WIDE;
}

/* Adds @c to what stands between two words: a hyphen or an apostrophe with
 * spaces around it joins nothing. */
static Gap
search_text_gap_add (Gap      gap,
                     gunichar c,
                     gboolean first)
{
  gboolean space = c == ' ' || c == '\t';
  Gap mark = space ? GAP_LOOSE : search_text_gap_of_mark (c);

  if (first)
    return mark;
  if (gap == GAP_WIDE || mark == GAP_WIDE)
    return GAP_WIDE;

  return gap == GAP_DOT && space ? GAP_DOT : GAP_LOOSE;
}

/* Nearly all are ASCII, and an import reads millions. */
static gunichar
search_text_character_at (const char  *p,
                          const char **next)
{
  if ((guchar) *p < 128)
    {
      *next = p + 1;
      return (guchar) *p;
    }

  *next = g_utf8_next_char (p);
  return g_utf8_get_char (p);
}

/* Reads the word at @p. Returns: what is behind it. */
static const char *
search_text_token_read (Token      *token,
                        const char *p)
{
  guint n = 0, n_digits = 0;

  token->start = p;
  while (TRUE)
    {
      for (; g_ascii_isalnum (*p); p++, n++)
        n_digits += *p <= '9';
      if ((guchar) *p < 128 || !g_unichar_isalnum (g_utf8_get_char (p)))
        break;

      n_digits += g_unichar_isdigit (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
      n++;
    }

  token->length = p - token->start;
  token->letters = n_digits == 0;
  token->digits = n_digits == n;
  token->initial = n == 1 && token->letters;
  return p;
}

/* @folded must outlive the tokens. Every other byte at most begins one. */
static GArray *
search_text_split (const char *folded)
{
  gsize most = (strlen (folded) + 1) / 2;
  GArray *tokens = g_array_set_size (g_array_new (FALSE, FALSE, sizeof (Token)), most);
  guint n = 0;
  Gap gap = GAP_WIDE;
  gboolean first = FALSE;

  for (const char *p = folded; *p != '\0'; )
    {
      const char *next;
      gunichar c = search_text_character_at (p, &next);

      if (search_text_is_of_word (c))
        {
          Token *token = &g_array_index (tokens, Token, n++);

          token->before = gap;
          p = search_text_token_read (token, p);
          first = TRUE;
          continue;
        }

      gap = search_text_gap_add (gap, c, first);
      first = FALSE;
      p = next;
    }

  return g_array_set_size (tokens, n);
}

static const Token *
search_text_token_at (GArray *tokens,
                      guint   i)
{
  return i < tokens->len ? &g_array_index (tokens, Token, i) : NULL;
}

/* Of its length, first, middle and last byte, which is enough for some dozen words. */
static guint
search_text_token_hash (const Token *token)
{
  const guchar *bytes = (const guchar *) token->start;

  return ((token->length * 31 + bytes[0]) * 31 + bytes[token->length / 2]) * 31 + bytes[token->length - 1];
}

static gboolean
search_text_token_equal (const Token *a,
                         const Token *b)
{
  return a->length == b->length && memcmp (a->start, b->start, a->length) == 0;
}

static gboolean
search_text_is_number (const Token *token,
                       guint        length)
{
  return token != NULL && token->digits && token->length == length;
}

static void
search_text_append_joined (GString *words,
                           GArray  *tokens,
                           guint    first,
                           guint    n)
{
  g_string_append_c (words, ' ');
  for (guint i = first; i < first + n; i++)
    g_string_append_len (words, search_text_token_at (tokens, i)->start, search_text_token_at (tokens, i)->length);
}

static void
search_text_append_part (GString    *words,
                         const char *start,
                         guint       length)
{
  g_string_append_c (words, ' ');
  g_string_append_len (words, start, length);
}

/* How many tokens from @first on are linked by gaps of @least or closer. */
static guint
search_text_count_linked (GArray *tokens,
                          guint   first,
                          Gap     least)
{
  guint n = 1;

  while (first + n < tokens->len && n < MOST_PARTS && search_text_token_at (tokens, first + n)->before >= least)
    n++;
  return n;
}

/* A name with a hyphen or an apostrophe, as one word: "roslehtinen", "dangelo". */
static void
search_text_append_name (GString *words,
                         GArray  *tokens,
                         guint    first)
{
  guint n = search_text_count_linked (tokens, first, GAP_HYPHEN);

  if (search_text_token_at (tokens, first)->before >= GAP_HYPHEN || n == 1)
    return;

  search_text_append_joined (words, tokens, first, n);
  for (guint i = first; n > 2 && i + 1 < first + n; i++)
    search_text_append_joined (words, tokens, i, 2);
}

/* Whether @i goes on with initials: the "R" of "H.R.". */
static gboolean
search_text_continues_initials (GArray *tokens,
                                guint   i)
{
  return i > 0 && search_text_token_at (tokens, i)->initial && search_text_token_at (tokens, i)->before == GAP_DOT &&
         search_text_token_at (tokens, i - 1)->initial;
}

static void
search_text_append_initials (GString *words,
                             GArray  *tokens,
                             guint    first)
{
  guint n = 1;

  if (search_text_continues_initials (tokens, first))
    return;

  while (first + n < tokens->len && search_text_continues_initials (tokens, first + n))
    n++;
  if (n > 1)
    search_text_append_joined (words, tokens, first, n);
}

/* "HB", "HJRES": not any word before a number, since each makes one more. */
static gboolean
search_text_is_code (const Token *token)
{
  return token->letters && (token->length <= MOST_LETTERS ||
                            (token->length <= MOST_CODE && memcmp (token->start + token->length - 3, "res", 3) == 0));
}

/* "HB 1134", "H.R. 724", "S. Con. Res. 8" as "hb1134", "hr724", "sconres8", and "sconres". */
static void
search_text_append_numbered (GString *words,
                             GArray  *tokens,
                             guint    number)
{
  const Token *token = search_text_token_at (tokens, number);
  guint first = number - 1;

  if (number == 0 || !token->digits || token->length > MOST_DIGITS || token->before == GAP_WIDE ||
      !search_text_is_code (search_text_token_at (tokens, first)))
    return;

  while (first > 0 && number - first < MOST_PARTS && search_text_token_at (tokens, first)->before == GAP_DOT &&
         search_text_token_at (tokens, first - 1)->letters && search_text_token_at (tokens, first - 1)->length <= MOST_LETTERS)
    first--;
  search_text_append_joined (words, tokens, first, number - first + 1);
  if (number - first > 1)
    search_text_append_joined (words, tokens, first, number - first);
}

/* "SB90" as "sb" and "90". */
static void
search_text_append_halves (GString     *words,
                           const Token *token)
{
  guint n_letters = 0;

  while (n_letters < token->length && g_ascii_isalpha (token->start[n_letters]))
    n_letters++;
  if (n_letters == 0 || n_letters > MOST_CODE || n_letters == token->length ||
      token->length - n_letters > MOST_DIGITS || strspn (token->start + n_letters, G_CSET_DIGITS) < token->length - n_letters)
    return;

  search_text_append_part (words, token->start, n_letters);
  search_text_append_part (words, token->start + n_letters, token->length - n_letters);
}

/* What stands before a name, and how else that is written; "" for what some write as one word with it. */
static const struct { const char *word, *other; guint length; } before_names[] = {
  { "st", "saint", 2 }, { "saint", "st", 5 }, { "mt", "mount", 2 }, { "mount", "mt", 5 }, { "ft", "fort", 2 }, { "fort", "ft", 4 },
  { "de", "", 2 }, { "del", "", 3 }, { "di", "", 2 }, { "du", "", 2 }, { "la", "", 2 }, { "le", "", 2 }, { "mac", "", 3 },
  { "mc", "", 2 }, { "van", "", 3 }, { "von", "", 3 },
};

/* The longest of them, "saint" and "mount". */
#define MOST_BEFORE_NAME 5

/* Returns: (nullable): the other way to write @token, "" for a part of a name */
static const char *
search_text_other_before_name (const Token *token)
{
  if (token->length > MOST_BEFORE_NAME)
    return NULL;

  for (size_t n = 0; n < G_N_ELEMENTS (before_names); n++)
    if (before_names[n].length == token->length && memcmp (before_names[n].word, token->start, token->length) == 0)
      return before_names[n].other;

  return NULL;
}

/* "St. Paul" as "saint", "Van Hollen" as "vanhollen", "De la Cruz" as "delacruz". */
static void
search_text_append_before_name (GString *words,
                                GArray  *tokens,
                                guint    i)
{
  const char *other = search_text_other_before_name (search_text_token_at (tokens, i));
  guint n = 1;

  for (const char *part = other; part != NULL && i + n < tokens->len; n++)
    {
      const Token *next = search_text_token_at (tokens, i + n);

      if (!next->letters || next->before == GAP_WIDE)
        break;
      part = *part == '\0' ? search_text_other_before_name (next) : NULL;
    }

  if (n > 1 && *other == '\0')
    search_text_append_joined (words, tokens, i, n);
  else if (n > 1)
    search_text_append_part (words, other, strlen (other));
}

/* Ten digits, or eleven of which the first is the country's 1, in one piece. */
static const char *
search_text_telephone_in (const Token *token)
{
  if (search_text_is_number (token, 10))
    return token->start;

  return search_text_is_number (token, 11) && *token->start == '1' ? token->start + 1 : NULL;
}

/* Whether area, exchange and line of a number in the United States begin at @first. */
static gboolean
search_text_is_telephone (GArray *tokens,
                          guint   first)
{
  return first + 2 < tokens->len && search_text_is_number (search_text_token_at (tokens, first), 3) &&
         search_text_is_number (search_text_token_at (tokens, first + 1), 3) && search_text_token_at (tokens, first + 1)->before != GAP_WIDE &&
         search_text_is_number (search_text_token_at (tokens, first + 2), 4) && search_text_token_at (tokens, first + 2)->before != GAP_WIDE;
}

static void
search_text_append_telephone (GString *words,
                              GArray  *tokens,
                              guint    i)
{
  const char *digits = search_text_telephone_in (search_text_token_at (tokens, i));

  if (search_text_is_telephone (tokens, i))
    {
      search_text_append_joined (words, tokens, i, 3);
      search_text_append_joined (words, tokens, i + 1, 2);
    }
  if (digits == NULL)
    return;

  search_text_append_part (words, digits, 10);
  search_text_append_part (words, digits + 3, 7);
  search_text_append_part (words, digits, 3);
  search_text_append_part (words, digits + 3, 3);
  search_text_append_part (words, digits + 6, 4);
}

/* Each word once: only which event has which word is asked, and each word more is four more in an index. */
static void
search_text_append_words (GString *words,
                          GArray  *tokens)
{
  guint mask = (1u << g_bit_storage (2 * tokens->len)) - 1;
  g_autofree guint *seen = g_new0 (guint, mask + 1);

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = search_text_token_at (tokens, i);
      guint slot = search_text_token_hash (token) & mask;

      while (seen[slot] != 0 && !search_text_token_equal (search_text_token_at (tokens, seen[slot] - 1), token))
        slot = (slot + 1) & mask;
      if (seen[slot] != 0)
        continue;

      seen[slot] = i + 1;
      search_text_append_part (words, token->start, token->length);
    }
}

/**
 * plaza_search_text_for_index:
 * @text: what is to be found
 *
 * Returns: (transfer full): the words of @text, folded and each once, and behind them the other ways
 *   to write what is in it: "D’Angelo" as "dangelo", "H.R. 724" as "hr724" and "hr",
 *   "SB90" as "sb 90", "(313) 555-0100" as "3135550100"
 */
char *
plaza_search_text_for_index (const char *text)
{
  g_autofree char *folded = search_text_fold (text);
  g_autoptr(GArray) tokens = search_text_split (folded);
  GString *words = g_string_sized_new (strlen (folded));

  search_text_append_words (words, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = search_text_token_at (tokens, i);

      search_text_append_name (words, tokens, i);
      if (token->initial)
        search_text_append_initials (words, tokens, i);
      else if (token->digits)
        {
          search_text_append_numbered (words, tokens, i);
          search_text_append_telephone (words, tokens, i);
        }
      else if (!token->letters)
        search_text_append_halves (words, token);
      else
        search_text_append_before_name (words, tokens, i);
    }

  return g_string_free_and_steal (words);
}

static void
search_text_term_free (PlazaSearchTerm *self)
{
  g_free (self->joined);
  g_strfreev (self->words);
  g_free (self);
}

static PlazaSearchTerm *
search_text_term_new (GArray *tokens,
                      guint   first,
                      guint   n)
{
  PlazaSearchTerm *self = g_new0 (PlazaSearchTerm, 1);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = first; i < first + n; i++)
    g_strv_builder_take (words, g_strndup (search_text_token_at (tokens, i)->start, search_text_token_at (tokens, i)->length));
  self->words = g_strv_builder_end (words);
  if (n > 1)
    self->joined = g_strjoinv ("", self->words);
  return self;
}

/* "1" before a telephone number is the country's, and is seldom written. */
static gboolean
search_text_is_country (GArray *tokens,
                        guint   i)
{
  return search_text_is_number (search_text_token_at (tokens, i), 1) && *search_text_token_at (tokens, i)->start == '1' &&
         search_text_is_telephone (tokens, i + 1) && search_text_token_at (tokens, i + 1)->before != GAP_WIDE;
}

/**
 * plaza_search_text_to_terms:
 * @text: what somebody typed
 *
 * Returns: (transfer full) (element-type PlazaSearchTerm): what is looked for, in the order typed;
 *   none where @text has no word
 */
GPtrArray *
plaza_search_text_to_terms (const char *text)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) search_text_term_free);
  g_autofree char *folded = search_text_fold (text);
  g_autoptr(GArray) tokens = search_text_split (folded);
  guint n;

  for (guint i = 0; i < tokens->len; i += n)
    {
      const char *digits = search_text_telephone_in (search_text_token_at (tokens, i));

      n = 1;
      if (search_text_is_country (tokens, i))
        continue;

      if (search_text_is_telephone (tokens, i))
        n = 3;
      else
        n = search_text_count_linked (tokens, i, GAP_DOT);
      g_ptr_array_add (terms, search_text_term_new (tokens, i, n));
      if (digits != NULL && n == 1)
        {
          PlazaSearchTerm *term = g_ptr_array_index (terms, terms->len - 1);

          g_free (term->words[0]);
          term->words[0] = g_strndup (digits, 10);
        }
    }

  return terms;
}
