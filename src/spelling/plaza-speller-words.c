/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-speller-words.h"

#include <string.h>

/* Around addresses, in Markdown and in sentences. */
static gboolean
speller_words_ends_cb (gunichar character,
                       gpointer data)
{
  return g_unichar_isspace (character) || (character < 0x80 && strchr ("()[]<>\"*", (int) character) != NULL) ||
         character == 0x201c || character == 0x201d;
}

/* Returns: (transfer full): the word with all that is written with it, without a space: "https://example.org/word" */
static char *
speller_words_get_around (const GtkTextIter *start,
                          const GtkTextIter *end)
{
  GtkTextIter from = *start, to = *end, limit = *start;

  gtk_text_iter_set_line_offset (&limit, 0);
  if (gtk_text_iter_backward_find_char (&from, speller_words_ends_cb, NULL, &limit))
    gtk_text_iter_forward_char (&from);
  else
    from = limit;
  if (!gtk_text_iter_is_end (&to) && !speller_words_ends_cb (gtk_text_iter_get_char (&to), NULL))
    gtk_text_iter_forward_find_char (&to, speller_words_ends_cb, NULL, NULL);

  return gtk_text_iter_get_slice (&from, &to);
}

/* "example.org", "H.R.724" */
static gboolean
speller_words_has_inner_dot (const char *text)
{
  for (const char *dot = strchr (text, '.'); dot != NULL; dot = strchr (dot + 1, '.'))
    if (dot > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (dot))) && g_unichar_isalnum (g_utf8_get_char (dot + 1)))
      return TRUE;

  return FALSE;
}

/* "H1B", "ACLU": names, which no dictionary has. */
static gboolean
speller_words_is_code (const char *word)
{
  gboolean has_lower = FALSE;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;
    else
      has_lower |= !g_unichar_isupper (g_utf8_get_char (at));

  return !has_lower;
}

/**
 * plaza_speller_word_is_checked:
 *
 * Addresses, hashtags, the {placeholders} of a message and abbreviations are in no dictionary, and are right all the same.
 *
 * Returns: whether the word between them is one whose spelling can be wrong
 */
gboolean
plaza_speller_word_is_checked (const GtkTextIter *start,
                               const GtkTextIter *end)
{
  g_autofree char *word = NULL;
  g_autofree char *around = NULL;

  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  word = gtk_text_iter_get_slice (start, end);
  if (speller_words_is_code (word))
    return FALSE;

  around = speller_words_get_around (start, end);
  return strpbrk (around, "@#{}") == NULL && strstr (around, "://") == NULL && !speller_words_has_inner_dot (around);
}
