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
/* Bytes of one character. */
#define MOST_UTF8 4

/* The okina and the modifier letter are letters to Unicode, which a tokenizer
 * would keep; folding takes the acute alone for a space and a mark. */
static const char * const apostrophes[] = { "\u02BB", "\u02BC", "\u2018", "\u2019", "\u00B4", "`" };

/* As plaza_text_fold() does, where @text is nothing but ASCII without apostrophes that lean: in one go, since nearly
 * all is, and an import reads millions of words. */
static gboolean
search_text_lower (const char *text,
                   gsize       length,
                   char       *lower)
{
  guint others = 0;

  for (gsize i = 0; i <= length; i++)
    {
      guchar c = text[i];

      lower[i] = c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0);
      others |= (c & 0x80) | (c == '`');
    }

  return others == 0;
}

static char *
search_text_fold (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *lower = g_malloc (length + 1);
  g_autoptr(GString) plain = NULL;

  if (search_text_lower (text, length, lower))
    return g_steal_pointer (&lower);

  plain = g_string_new_len (text, length);
  for (size_t i = 0; i < G_N_ELEMENTS (apostrophes); i++)
    if (strstr (text, apostrophes[i]) != NULL)
      g_string_replace (plain, apostrophes[i], "'", 0);

  return plaza_text_fold (plain->str);
}

static gboolean
search_text_is_at_word (const char *p)
{
  return (guchar) *p < 128 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
}

static Gap
search_text_gap_of_mark (gunichar c)
{
  switch (c)
    {
    case '\'':
      return GAP_APOSTROPHE;
    case '-':
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return GAP_HYPHEN;
    case '.':
      return GAP_DOT;
    case ' ':
    case '\t':
    case '(':
    case ')':
    case '+':
    case '/':
      return GAP_LOOSE;
    default:
      return GAP_WIDE;
    }
}

/* What is between two words where @c stands behind @gap: a hyphen or an apostrophe with spaces around it joins nothing. */
static Gap
search_text_gap_add (Gap      gap,
                     gunichar c)
{
  if (gap == GAP_WIDE || search_text_gap_of_mark (c) == GAP_WIDE)
    return GAP_WIDE;

  return gap == GAP_DOT && (c == ' ' || c == '\t') ? GAP_DOT : GAP_LOOSE;
}

/* Reads the word at @p. Returns: what is behind it. */
static const char *
search_text_token_read (Token      *token,
                        const char *p)
{
  guint kinds = 0;

  token->start = p;
  while (TRUE)
    {
      for (guint kind; ((kind = g_ascii_table[(guchar) *p]) & G_ASCII_ALNUM) != 0; p++)
        kinds |= kind;
      if ((guchar) *p < 128 || !g_unichar_isalnum (g_utf8_get_char (p)))
        break;

      kinds |= g_unichar_isdigit (g_utf8_get_char (p)) ? G_ASCII_DIGIT : G_ASCII_ALPHA;
      p = g_utf8_next_char (p);
    }

  token->length = p - token->start;
  token->letters = (kinds & G_ASCII_DIGIT) == 0;
  token->digits = (kinds & G_ASCII_ALPHA) == 0;
  token->initial = token->letters && token->length <= MOST_UTF8 && g_utf8_next_char (token->start) == p;
  return p;
}

/* Reads what stands at @p before the next word. Returns: that, or the end of the text. */
static const char *
search_text_gap_read (Gap        *gap,
                      const char *p)
{
  for (gboolean first = TRUE; *p != '\0' && !search_text_is_at_word (p); first = FALSE)
    {
      gunichar c = (guchar) *p < 128 ? (gunichar) *p : g_utf8_get_char (p);

      *gap = first ? search_text_gap_of_mark (c) : search_text_gap_add (*gap, c);
      p = c < 128 ? p + 1 : g_utf8_next_char (p);
    }

  return p;
}

/* @folded must outlive the tokens. Every other byte at most begins one. */
static GArray *
search_text_split (const char *folded)
{
  gsize most = (strlen (folded) + 1) / 2;
  GArray *tokens = g_array_set_size (g_array_sized_new (FALSE, FALSE, sizeof (Token), most), most);
  Token *first = (Token *) tokens->data, *token = first;
  Gap gap = GAP_WIDE;

  for (const char *p = folded; *(p = search_text_gap_read (&gap, p)) != '\0'; token++)
    {
      token->before = token == first ? GAP_WIDE : gap;
      p = search_text_token_read (token, p);
    }

  return g_array_set_size (tokens, token - first);
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
  const Token *next = search_text_token_at (tokens, first + 1);
  guint n;

  if (next == NULL || next->before < GAP_HYPHEN || search_text_token_at (tokens, first)->before >= GAP_HYPHEN)
    return;

  n = search_text_count_linked (tokens, first, GAP_HYPHEN);
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

/* The longest of them, "saint" and "mount", and what they begin with: few words do. */
#define MOST_BEFORE_NAME 5
#define BEGINS_BEFORE_NAME "dflmsv"

/* Returns: (nullable): the other way to write @token, "" for a part of a name */
static const char *
search_text_other_before_name (const Token *token)
{
  if (token->length > MOST_BEFORE_NAME || strchr (BEGINS_BEFORE_NAME, *token->start) == NULL)
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

/* Each word once: only which event has which word is asked, and each word more is four more in an index. No more
 * than @length of the text that they are of, which has a mark between any two of them, and one before the first. */
static GString *
search_text_list_words (GArray *tokens,
                        gsize   length)
{
  GString *words = g_string_set_size (g_string_new (NULL), length + 1);
  const Token *all = (const Token *) tokens->data;
  guint mask = (1u << g_bit_storage (2 * tokens->len)) - 1;
  g_autofree guint *seen = g_new0 (guint, mask + 1);
  char *end = words->str;

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = &all[i];
      guint slot = search_text_token_hash (token) & mask;

      while (seen[slot] != 0 && !search_text_token_equal (&all[seen[slot] - 1], token))
        slot = (slot + 1) & mask;
      if (seen[slot] != 0)
        continue;

      seen[slot] = i + 1;
      *end++ = ' ';
      memcpy (end, token->start, token->length);
      end += token->length;
    }

  return g_string_truncate (words, end - words->str);
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
  GString *words = search_text_list_words (tokens, strlen (folded));

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = search_text_token_at (tokens, i);

      search_text_append_name (words, tokens, i);
      if (token->letters && token->length > MOST_BEFORE_NAME)
        continue;

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
