/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts.h"

#include <string.h>

#include "plaza-direction.h"

/* The least that programs must take (BCP 47, section 4.4.1). */
#define LONGEST_TAG 35

/**
 * plaza_texts_new:
 *
 * Returns: (transfer full): a text without any language; free with g_hash_table_unref()
 */
PlazaTexts *
plaza_texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * plaza_texts_set:
 * @language: a language tag
 * @text: (nullable): the text in @language; %NULL or "" takes it away
 */
void
plaza_texts_set (PlazaTexts *self,
                 const char *language,
                 const char *text)
{
  if (text == NULL || *text == '\0')
    g_hash_table_remove (self, language);
  else
    g_hash_table_insert (self, g_strdup (language), g_strdup (text));
}

/**
 * plaza_texts_equal:
 *
 * Returns: whether both say the same in the same languages
 */
gboolean
plaza_texts_equal (PlazaTexts *a,
                   PlazaTexts *b)
{
  GHashTableIter iter;
  gpointer language, text;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &language, &text))
    if (g_strcmp0 (text, plaza_texts_get_exact (b, language)) != 0)
      return FALSE;
  return TRUE;
}

/**
 * plaza_texts_find:
 * @language: (nullable): the language wanted
 * @found: (out) (transfer none) (nullable): what language the text is in, %NULL where there is none
 *
 * A text that is missing in @language falls back to English and then to
 * whatever there is: a reader is better served by another language than by a gap.
 *
 * Returns: (nullable): the text, owned by @self
 */
const char *
plaza_texts_find (PlazaTexts  *self,
                  const char  *language,
                  const char **found)
{
  GHashTableIter iter;
  gpointer tag, text;

  *found = NULL;
  if ((language != NULL && g_hash_table_lookup_extended (self, language, &tag, &text)) ||
      g_hash_table_lookup_extended (self, "en", &tag, &text))
    {
      *found = tag;
      return text;
    }

  g_hash_table_iter_init (&iter, self);
  if (!g_hash_table_iter_next (&iter, &tag, &text))
    return NULL;

  *found = tag;
  return text;
}

/**
 * plaza_texts_get:
 * @language: (nullable): the language wanted
 *
 * Returns: the text that plaza_texts_find() finds, owned by @self; "" where there is none
 */
const char *
plaza_texts_get (PlazaTexts *self,
                 const char *language)
{
  return plaza_texts_get_or (self, language, "");
}

/**
 * plaza_texts_get_or:
 * @language: (nullable): the language wanted
 * @other: what to say where there is no text: the id of a guide that has no title
 *
 * Returns: the text that plaza_texts_find() finds, owned by @self, or @other
 */
const char *
plaza_texts_get_or (PlazaTexts *self,
                    const char *language,
                    const char *other)
{
  const char *found;
  const char *text = plaza_texts_find (self, language, &found);

  return text != NULL ? text : other;
}

/**
 * plaza_texts_get_exact:
 *
 * Returns: (nullable): the text in @language and no other, owned by @self
 */
const char *
plaza_texts_get_exact (PlazaTexts *self,
                       const char *language)
{
  return g_hash_table_lookup (self, language);
}

/**
 * plaza_language_is_valid:
 * @tag: (nullable): a language tag from outside
 *
 * Returns: whether @tag has the form of a BCP 47 tag ("en", "es", "pt-BR", "zh-Hant-TW"),
 *   and so may become a part of a path
 */
gboolean
plaza_language_is_valid (const char *tag)
{
  gsize length = tag != NULL ? strspn (tag, G_CSET_a_2_z) : 0;

  if (length < 2 || length > 3 || strlen (tag) > LONGEST_TAG)
    return FALSE;

  tag += length;
  while (*tag == '-')
    {
      length = strspn (tag + 1, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS);
      if (length < 1 || length > 8)
        return FALSE;
      tag += length + 1;
    }

  return *tag == '\0';
}

/**
 * plaza_language_of_ui:
 *
 * Returns: the language part of what the user set for messages ("es"); "en" where nothing is set
 */
const char *
plaza_language_of_ui (void)
{
  char language[9];
  const char *name = g_get_language_names ()[0];
  size_t length = strcspn (name, "_.@-");

  if (strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0 || length >= sizeof language)
    return "en";

  memcpy (language, name, length);
  language[length] = '\0';
  /* Jobs ask for it in threads of their own. */
  return plaza_language_is_valid (language) ? g_intern_string (language) : "en";
}

/* Letters that Unicode does not take apart, and for which people type others
 * (CLDR, transform "Latin-ASCII"); case folding makes "ss" of "ß". */
static const struct { gunichar letter; const char *typed; } whole_letters[] = {
  { 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" }, { 0x0111, "d" }, { 0x0127, "h" },
  { 0x0131, "i" }, { 0x0142, "l" }, { 0x014B, "n" }, { 0x0153, "oe" }, { 0x0167, "t" }, { 0x0199, "k" },
  { 0x01B4, "y" }, { 0x01DD, "e" }, { 0x0253, "b" }, { 0x0254, "o" }, { 0x0256, "d" }, { 0x0257, "d" },
  { 0x0259, "e" }, { 0x025B, "e" }, { 0x0268, "i" },
};

static void
texts_append_typed (GString  *folded,
                    gunichar  c)
{
  for (size_t i = 0; c >= whole_letters[0].letter && i < G_N_ELEMENTS (whole_letters); i++)
    if (whole_letters[i].letter == c)
      {
        g_string_append (folded, whole_letters[i].typed);
        return;
      }

  if (g_unichar_isdigit (c))
    g_string_append_c (folded, '0' + g_unichar_digit_value (c));
  else
    g_string_append_unichar (folded, c);
}

static void
texts_append_folded (GString    *folded,
                     const char *word,
                     gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (word, length);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (decomposed, -1);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        texts_append_typed (folded, c);
    }
}

static void
texts_append_lower (GString    *folded,
                    const char *text,
                    gsize       length)
{
  char *copy;

  g_string_append_len (folded, text, length);
  copy = folded->str + folded->len - length;
  for (gsize i = 0; i < length; i++)
    copy[i] += copy[i] >= 'A' && copy[i] <= 'Z' ? 'a' - 'A' : 0;
}

/* Up to the first word that has more than ASCII. */
static gsize
texts_ascii_length (const char *text)
{
  gsize n = 0;

  while (text[n] != '\0' && (guchar) text[n] < 128)
    n++;
  while (text[n] != '\0' && n > 0 && text[n - 1] != ' ' && text[n - 1] != '\n')
    n--;
  return n;
}

/**
 * plaza_text_fold:
 * @text: any text
 *
 * Case, accents, strokes and the digits of other scripts do not tell two words apart for somebody who
 * searches: "Cantón" is found by "canton", "Łódź" by "lodz", "٤٨١٨٨" by "48188".
 *
 * Returns: (transfer full): @text decomposed, without marks, case-folded, with ASCII digits; only for comparing
 */
char *
plaza_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  /* Nearly all words are ASCII, and an import folds millions. */
  for (const char *p = text; *p != '\0'; )
    {
      gsize plain = texts_ascii_length (p);
      gsize word = strcspn (p + plain, " \n");

      texts_append_lower (folded, p, plain);
      if (word > 0)
        texts_append_folded (folded, p + plain, word);
      p += plain + word;
    }

  return g_string_free_and_steal (folded);
}

/**
 * plaza_text_plain_digits:
 * @text: valid UTF-8: a telephone number
 *
 * No keypad has the digits of Arabic and other scripts, and groups of Arabic ones would change places
 * even in a line from left to right (Unicode Standard Annex 9, W4 to N1).
 *
 * Returns: (transfer full): @text with all its digits as 0 to 9
 */
char *
plaza_text_plain_digits (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_isdigit (c) ? (gunichar) ('0' + g_unichar_digit_value (c)) : c);
    }

  return g_string_free_and_steal (plain);
}

/* A line that begins with a fact of the other direction (plaza_text_append_fact()). */
static gboolean
texts_begins_line (const char *text,
                   const char *p)
{
  gunichar next = g_utf8_get_char (g_utf8_next_char (p));

  return (p == text || p[-1] == '\n' || p[-1] == ' ') && next >= 0x2066 && next <= 0x2068;
}

static gboolean
texts_character_is_hidden (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n' && c != '\t') ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x061C || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

/**
 * plaza_text_visible:
 * @text: text from outside
 *
 * Control characters and overrides of the writing direction can make a text
 * read otherwise than it is (Unicode Technical Report 36, 2.10). Here they are shown, but for isolates
 * that are closed, which turn nothing outside: lines are made with them.
 *
 * Returns: (transfer full): valid UTF-8 in which each of them is U+FFFD
 */
char *
plaza_text_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gboolean closed = plaza_text_is_closed (valid);
  g_autoptr(GString) visible = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      gboolean isolates = (c >= 0x2066 && c <= 0x2069) || ((c == 0x200E || c == 0x200F) && texts_begins_line (valid, p));

      g_string_append_unichar (visible, texts_character_is_hidden (c) && !(closed && isolates) ? 0xFFFD : c);
    }

  return g_string_free_and_steal (g_steal_pointer (&visible));
}

/**
 * plaza_text_isolate:
 * @text: what somebody wrote, which may run in another direction than the
 *   sentence that it becomes a part of
 *
 * Returns: (transfer full): @text between U+2068 and U+2069, so that it does
 *   not turn what is around it (Unicode Standard Annex 9, 2.4)
 */
char *
plaza_text_isolate (const char *text)
{
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}

/**
 * plaza_text_fill:
 * @text: a text with "{name}" in it
 * @name: the placeholder's name
 * @value: what it stands for
 *
 * Returns: (transfer full): @text with every "{name}" replaced by @value
 */
char *
plaza_text_fill (const char *text,
                 const char *name,
                 const char *value)
{
  g_autofree char *placeholder = g_strdup_printf ("{%s}", name);
  g_autoptr(GString) filled = g_string_new (text);

  g_string_replace (filled, placeholder, value, 0);
  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/**
 * plaza_text_append:
 * @text: what is there so far
 * @separator: what stands between two parts
 * @part: (nullable): one more; nothing changes for %NULL or ""
 */
void
plaza_text_append (GString    *text,
                   const char *separator,
                   const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}
