/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-typography.h"

#include <string.h>

#include "plaza-direction.h"

/* What a character that must not reach the page becomes: something without
 * effect that takes as many bytes, so that marked runs stay where they are. */
static const char *
typography_harmless (gunichar character,
                     gboolean closed)
{
  gboolean isolates = character >= 0x2066 && character <= 0x2069;

  if (character < 0x20 || character == 0x7F)
    return " ";
  if (character >= 0x80 && character < 0xA0)
    return "\302\240";
  if (character == 0x2028 || character == 0x2029)
    return "\342\200\205";
  /* Overrides, embeddings, isolates that would turn what follows, and the signs that show nothing. */
  if ((character >= 0x202A && character <= 0x202E) || (isolates && !closed) || character == 0x200B || character == 0xFEFF)
    return "\342\201\240";

  return NULL;
}

static void
typography_replace_harmful (char *text)
{
  gboolean closed = plaza_text_is_closed (text);

  for (char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *replacement = typography_harmless (g_utf8_get_char (p), closed);

      if (replacement != NULL)
        memcpy (p, replacement, strlen (replacement));
    }
}

/**
 * plaza_typography_clean:
 * @text: whatever somebody wrote
 * @cap: the characters it may have
 *
 * Makes a text safe to set: valid UTF-8, one paragraph, without control
 * characters and without characters that turn the direction of what follows.
 * What it replaces takes as many bytes as before. A text beyond @cap ends in "…".
 *
 * Returns: (transfer full): the text
 */
char *
plaza_typography_clean (const char *text,
                        guint       cap)
{
  gsize length = strnlen (text, (gsize) cap * 4 + 4);
  g_autofree char *valid = g_utf8_make_valid (text, length);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (valid, -1) > cap)
    {
      g_autofree char *whole = g_steal_pointer (&valid);

      cut = g_utf8_substring (whole, 0, cap);
      g_strchomp (cut);
      valid = g_strconcat (cut, "…", NULL);
    }

  typography_replace_harmful (valid);
  return g_steal_pointer (&valid);
}

/**
 * plaza_typography_loosen:
 * @text: a clean text, which is changed in place
 *
 * Makes every no-break space a plain one: it is the layout that keeps the line
 * together (plaza_typography_bind_at()), so that "S. 240" is found by who
 * searches the PDF for it.
 *
 * Returns: (transfer full) (element-type gsize): where the spaces are now
 */
GArray *
plaza_typography_loosen (char *text)
{
  GArray *spaces = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *from = text;
  char *to = text;

  while (*from != '\0')
    {
      gsize offset = to - text;

      if (from[0] != '\302' || from[1] != '\240')
        {
          *to++ = *from++;
          continue;
        }

      g_array_append_val (spaces, offset);
      *to++ = ' ';
      from += 2;
    }

  *to = '\0';
  return spaces;
}

/**
 * plaza_typography_shift:
 * @spaces: (element-type gsize): what plaza_typography_loosen() gave
 * @offset: a byte of the text before it was loosened
 *
 * Returns: the same byte now
 */
gsize
plaza_typography_shift (GArray *spaces,
                        gsize   offset)
{
  gsize before = 0;

  for (guint i = 0; i < spaces->len; i++)
    if (g_array_index (spaces, gsize, i) + before + 1 < offset)
      before++;

  return offset - before;
}

/* A word of a text, as bytes of it. */
typedef struct
{
  const char *start;
  const char *end;
} Word;

static Word
typography_next_word (const char *text)
{
  Word word;

  text += strspn (text, " ");
  word.start = text;
  word.end = text + strcspn (text, " ");
  return word;
}

static gboolean
typography_is_one_of (Word        word,
                      const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == (gsize) (word.end - word.start) &&
        g_ascii_strncasecmp (word.start, list[i], word.end - word.start) == 0)
      return TRUE;

  return FALSE;
}

/* "S.", "H.R.", "Sen.", "No.": an abbreviation of at most four letters. */
static gboolean
typography_is_abbreviation (Word word)
{
  return word.end - word.start <= 5 && word.end[-1] == '.' && g_ascii_isupper (word.start[0]);
}

/* "February": what a day's number follows. */
static gboolean
typography_is_capitalized (Word word)
{
  return word.end - word.start >= 3 && g_unichar_isupper (g_utf8_get_char (word.start)) &&
         g_unichar_islower (g_utf8_get_char (g_utf8_next_char (word.start))) &&
         g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (word.end)));
}

static gboolean
typography_is_short_number (Word word)
{
  const char *p = word.start;

  while (p < word.end && g_ascii_isdigit (*p))
    p++;

  return p > word.start && p - word.start <= 2 && (p == word.end || strchr (",.;:)", *p) != NULL);
}

/* Words that belong together: "S. 240", "79 %", "5:30 PM", "28 de", "April 28"; and a mark between
 * two facts ends a line, it does not begin one. */
static gboolean
typography_belong_together (Word left,
                            Word right)
{
  static const char *const after_number[] = {
    "%", "%.", "%,", "%)", "%).", "AM", "AM,", "AM.", "PM", "PM,", "PM.", "a.", "p.", "de", "million", "millones", NULL,
  };
  static const char *const meridian[] = { "a.", "p.", NULL };
  static const char *const hour[] = { "m.", "m.,", "m", NULL };
  static const char *const marks[] = { "·", "→", "←", NULL };

  if (g_ascii_isdigit (left.end[-1]) && typography_is_one_of (right, after_number))
    return TRUE;
  if (typography_is_one_of (left, meridian) && typography_is_one_of (right, hour))
    return TRUE;
  if (typography_is_one_of (right, marks))
    return TRUE;
  if (typography_is_abbreviation (left) && (g_ascii_isdigit (*right.start) || g_unichar_isupper (g_utf8_get_char (right.start))))
    return TRUE;

  return typography_is_capitalized (left) && typography_is_short_number (right);
}

static void
typography_forbid_breaks (PangoAttrList *attributes,
                          const char    *text,
                          const char    *from,
                          const char    *to)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = from - text;
  attribute->end_index = to - text;
  pango_attr_list_insert (attributes, attribute);
}

static void
typography_bind_words (PangoAttrList *attributes,
                       const char    *text,
                       Word           left,
                       Word           right)
{
  typography_forbid_breaks (attributes, text, g_utf8_prev_char (left.end), g_utf8_next_char (right.start));
}

/**
 * plaza_typography_bind_at:
 * @text: a clean text
 * @spaces: (element-type gsize): where it has spaces that must not end a line
 * @attributes: what is added to
 */
void
plaza_typography_bind_at (const char    *text,
                          GArray        *spaces,
                          PangoAttrList *attributes)
{
  for (guint i = 0; i < spaces->len; i++)
    {
      const char *space = text + g_array_index (spaces, gsize, i);

      if (space > text && space[1] != '\0')
        typography_forbid_breaks (attributes, text, g_utf8_prev_char (space), g_utf8_next_char (space + 1));
    }
}

/* "18–24" and "5–6" are one figure. */
static void
typography_bind_ranges (const char    *text,
                        PangoAttrList *attributes)
{
  static const char dash[] = "–";

  for (const char *p = strstr (text, dash); p != NULL; p = strstr (p + strlen (dash), dash))
    if (p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[strlen (dash)]))
      typography_forbid_breaks (attributes, text, p - 1, p + strlen (dash) + 1);
}

/**
 * plaza_typography_bind:
 * @text: a clean text of one paragraph
 * @attributes: what is added to
 *
 * Forbids a line to end within "S. 240", "79 %", "5:30 PM", "18–24" and their
 * like. The text itself stays as it was, and can be copied as it was.
 */
void
plaza_typography_bind (const char    *text,
                       PangoAttrList *attributes)
{
  Word left = typography_next_word (text);
  Word right = typography_next_word (left.end);

  for (; right.end > right.start; left = right, right = typography_next_word (right.end))
    if (typography_belong_together (left, right))
      typography_bind_words (attributes, text, left, right);

  typography_bind_ranges (text, attributes);
}

/* "a", "de", "of": a word of one or two small letters, or "A" and "Y". */
static gboolean
typography_is_short_word (Word word)
{
  glong letters = g_utf8_strlen (word.start, word.end - word.start);

  for (const char *p = word.start; p < word.end; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)) || (letters > 1 && !g_unichar_islower (g_utf8_get_char (p))))
      return FALSE;

  return letters == 1 || letters == 2;
}

/**
 * plaza_typography_bind_short:
 * @text: a clean text of one paragraph
 * @attributes: what is added to
 *
 * Forbids a line of a headline to end in a word of one or two letters: "a" and
 * "de" go with what they introduce.
 */
void
plaza_typography_bind_short (const char    *text,
                             PangoAttrList *attributes)
{
  Word left = typography_next_word (text);
  Word right = typography_next_word (left.end);

  for (; right.end > right.start; left = right, right = typography_next_word (right.end))
    if (typography_is_short_word (left))
      typography_bind_words (attributes, text, left, right);
}
