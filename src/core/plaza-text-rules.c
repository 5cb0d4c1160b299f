/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-rules.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-link-rule.h"
#include "plaza-texts.h"

/* Embeddings, overrides and isolates: they make a line read differently from
 * what it holds (https://trojansource.codes). */
static gboolean
rules_is_bidi_override (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* C0, DEL and C1. */
static gboolean
rules_is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

static char *
rules_problem_of_size (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *size = NULL;
  g_autofree char *ceiling = NULL;

  if (length <= PLAZA_MAX_FIELD_BYTES)
    return NULL;

  size = g_format_size_full (length, G_FORMAT_SIZE_IEC_UNITS);
  ceiling = g_format_size_full (PLAZA_MAX_FIELD_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: %1$s and %2$s are sizes such as “9.5 MiB”. */
  return g_strdup_printf (_("it is %1$s long, more than the %2$s that a field may have"), size, ceiling);
}

/**
 * plaza_text_rules_problem_of_line:
 * @text: UTF-8
 *
 * Tells what keeps @text from being a fact of one line: its size, a control
 * character, or one that turns the direction of the text around.
 *
 * Returns: (transfer full) (nullable): the problem as the end of a sentence, or %NULL
 */
char *
plaza_text_rules_problem_of_line (const char *text)
{
  char *problem = rules_problem_of_size (text);

  for (const char *p = text; problem == NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (rules_is_control (c))
        /* Translators: %04X is the number of a character, such as U+0007. */
        problem = g_strdup_printf (_("it has the control character U+%04X"), c);
      else if (rules_is_bidi_override (c))
        problem = g_strdup_printf (_("it has U+%04X, which turns the direction of the text around"), c);
    }

  return problem;
}

/**
 * plaza_text_rules_problem_of_prose:
 * @text: UTF-8
 *
 * Tells what keeps @text from being prose: its size, or a control character
 * other than a line break or a tab.
 *
 * Returns: (transfer full) (nullable): the problem as the end of a sentence, or %NULL
 */
char *
plaza_text_rules_problem_of_prose (const char *text)
{
  char *problem = rules_problem_of_size (text);

  for (const char *p = text; problem == NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (rules_is_control (c) && c != '\n' && c != '\t')
        problem = g_strdup_printf (_("it has the control character U+%04X"), c);
    }

  return problem;
}

/**
 * plaza_text_rules_is_identity:
 * @text: any text
 *
 * An identity is lower-case words joined by hyphens. It names files too, so
 * nothing else may pass.
 *
 * Returns: whether @text is one
 */
gboolean
plaza_text_rules_is_identity (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > 100 || text[0] == '-' || text[length - 1] == '-' || strstr (text, "--") != NULL)
    return FALSE;

  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/**
 * plaza_text_rules_is_link:
 * @text: any text
 *
 * Returns: whether @text is an address that the program may open
 */
gboolean
plaza_text_rules_is_link (const char *text)
{
  return plaza_link_rule_is_allowed (text) && g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL);
}

/**
 * plaza_text_rules_is_email:
 * @text: any text
 *
 * A loose check that catches what was put into the wrong field; only the mail
 * itself would tell whether an address exists.
 *
 * Returns: whether @text looks like an e-mail address
 */
gboolean
plaza_text_rules_is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL &&
         strpbrk (text, " \t\n<>,;:\"()") == NULL;
}

/**
 * plaza_text_rules_is_telephone:
 * @text: any text
 *
 * Returns: whether @text is a telephone number that can be dialled
 */
gboolean
plaza_text_rules_is_telephone (const char *text)
{
  const char *digits = text[0] == '+' ? text + 1 : text;

  return strpbrk (digits, "0123456789") != NULL && strspn (digits, "0123456789 -().") == strlen (digits);
}

/**
 * plaza_text_rules_quote:
 * @text: UTF-8, possibly long or with characters that do not show
 *
 * Makes of @text what a sentence of one line can name.
 *
 * Returns: (transfer full): at most 60 characters of @text, all of them visible
 */
char *
plaza_text_rules_quote (const char *text)
{
  g_autofree char *start = NULL;
  g_autofree char *visible = NULL;

  if (g_utf8_strlen (text, 4 * 61) <= 60 && strlen (text) <= 4 * 60)
    return plaza_text_visible (text);

  start = g_utf8_substring (text, 0, 60);
  visible = plaza_text_visible (start);

  return g_strconcat (visible, "…", NULL);
}
