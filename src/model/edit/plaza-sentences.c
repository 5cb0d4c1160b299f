/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sentences.h"

#include <string.h>

/* A text of more is shown as a whole: how long the comparison takes is the product of both. */
#define MOST_SENTENCES 500

static void
sentences_change_free (gpointer data)
{
  PlazaSentenceChange *change = data;

  g_free (change->was);
  g_free (change->is);
  g_free (change);
}

static gboolean
sentences_is_end (gunichar c)
{
  /* Full stops of the scripts that campaigns are written in: also Arabic, Chinese, Hindi. */
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061F || c == 0x06D4 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x0964;
}

static gboolean
sentences_is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION || c == '"' || c == '\'' || c == '*' || c == '_';
}

static const char *
sentences_skip (const char *p,
                gboolean  (*is_in) (gunichar c))
{
  while (*p != '\0' && is_in (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* "U.S. House" is one: a letter alone before the stop is no sentence's end, nor is a stop before a small letter. */
static gboolean
sentences_ends_here (const char *text,
                     const char *stop,
                     const char *next)
{
  const char *before = g_utf8_find_prev_char (text, stop);
  const char *further = before != NULL ? g_utf8_find_prev_char (text, before) : NULL;

  if (*next != '\0' && !g_unichar_isspace (g_utf8_get_char (next)))
    return g_utf8_get_char (stop) >= 0x3000;
  if (*stop != '.' || before == NULL || !g_unichar_isupper (g_utf8_get_char (before)))
    return TRUE;

  return further != NULL && g_unichar_isalnum (g_utf8_get_char (further));
}

/* Behind the sentence that begins at @start, and the spaces after it. A line break ends one too. */
static const char *
sentences_find_end (const char *text,
                    const char *start)
{
  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next;

      if (c == '\n')
        return sentences_skip (p, g_unichar_isspace);
      if (!sentences_is_end (c))
        continue;

      next = sentences_skip (g_utf8_next_char (p), sentences_is_closing);
      if (sentences_ends_here (text, p, next))
        return sentences_skip (next, g_unichar_isspace);
    }

  return start + strlen (start);
}

/**
 * plaza_sentences_split:
 * @text: UTF-8
 *
 * Returns: (transfer full): its sentences, each with the spaces and line breaks behind it: joined they are @text
 */
GStrv
plaza_sentences_split (const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  while (*text != '\0')
    {
      const char *end = sentences_find_end (text, text);

      g_strv_builder_take (builder, g_strndup (text, end - text));
      text = end;
    }

  return g_strv_builder_end (builder);
}

static gsize
sentences_length (const char *sentence)
{
  gsize length = strlen (sentence);

  while (length > 0 && g_ascii_isspace (sentence[length - 1]))
    length--;

  return length;
}

/* Spaces behind it make no other sentence. */
static gboolean
sentences_equal (const char *a,
                 const char *b)
{
  gsize length = sentences_length (a);

  return length == sentences_length (b) && memcmp (a, b, length) == 0;
}

/* How many sentences from [i] and [j] on can be the same; a row for each of the old ones. */
static guint16 *
sentences_measure (GStrv before,
                   guint n,
                   GStrv after,
                   guint m)
{
  guint16 *common = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      common[(gsize) i * (m + 1) + j] =
        sentences_equal (before[i], after[j]) ? common[(gsize) (i + 1) * (m + 1) + j + 1] + 1
        : MAX (common[(gsize) (i + 1) * (m + 1) + j], common[(gsize) i * (m + 1) + j + 1]);

  return common;
}

static char *
sentences_join (GStrv sentences,
                guint from,
                guint to)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append (text, sentences[i]);

  return to > from ? g_strchomp (g_strdup (text->str)) : NULL;
}

static gsize
sentences_offset (GStrv sentences,
                  guint n)
{
  gsize offset = 0;

  for (guint i = 0; i < n; i++)
    offset += strlen (sentences[i]);

  return offset;
}

static void
sentences_add (GPtrArray *changes,
               GStrv      before,
               guint      from,
               guint      to,
               GStrv      after,
               guint      new_from,
               guint      new_to)
{
  PlazaSentenceChange *change;

  if (from == to && new_from == new_to)
    return;

  change = g_new0 (PlazaSentenceChange, 1);
  change->was = sentences_join (before, from, to);
  change->is = sentences_join (after, new_from, new_to);
  change->start = sentences_offset (after, new_from);
  g_ptr_array_add (changes, change);
}

/**
 * plaza_sentences_diff:
 * @before: UTF-8
 * @after: UTF-8
 *
 * Returns: (transfer full) (element-type PlazaSentenceChange): what is otherwise in @after, in order
 */
GPtrArray *
plaza_sentences_diff (const char *before,
                      const char *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (sentences_change_free);
  g_auto(GStrv) old = plaza_sentences_split (before);
  g_auto(GStrv) new = plaza_sentences_split (after);
  guint n = g_strv_length (old), m = g_strv_length (new);
  g_autofree guint16 *common = NULL;
  guint i = 0, j = 0, from = 0, new_from = 0;

  if (n > MOST_SENTENCES || m > MOST_SENTENCES)
    {
      sentences_add (changes, old, 0, n, new, 0, m);
      return changes;
    }

  common = sentences_measure (old, n, new, m);
  while (i < n && j < m)
    if (sentences_equal (old[i], new[j]))
      {
        sentences_add (changes, old, from, i, new, new_from, j);
        from = ++i;
        new_from = ++j;
      }
    else if (common[(gsize) (i + 1) * (m + 1) + j] >= common[(gsize) i * (m + 1) + j + 1])
      i++;
    else
      j++;
  sentences_add (changes, old, from, n, new, new_from, m);

  return changes;
}
