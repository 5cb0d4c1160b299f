/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place-key.h"

/* As maps and address books write it behind an address, folded; @abbreviated
 * ones are a country only behind a comma: "Canton us" may go on. */
static const struct { const char *key; gboolean abbreviated; } countries[] = {
  { "usa", FALSE }, { "u s a", FALSE }, { "united states", FALSE }, { "united states of america", FALSE },
  { "estados unidos", FALSE }, { "estados unidos de america", FALSE }, { "ee uu", FALSE }, { "eeuu", FALSE },
  { "ee uu de america", FALSE }, { "us", TRUE }, { "u s", TRUE }, { "eua", TRUE },
};

static gboolean
gazetteer_clean_is_country (const char *text,
                            gboolean    after_comma)
{
  g_autofree char *key = plaza_place_key (text, TRUE);

  for (size_t i = 0; i < G_N_ELEMENTS (countries); i++)
    if (strcmp (countries[i].key, key) == 0)
      return after_comma || !countries[i].abbreviated;

  return FALSE;
}

/* Cuts @text before the country, if it ends with one behind something else. */
static void
gazetteer_clean_cut_country (char *text)
{
  for (char *p = text + strcspn (text, ", "); *p != '\0'; p += strcspn (p, ", "))
    {
      size_t gap = strspn (p, ", ");

      if (gazetteer_clean_is_country (p, memchr (p, ',', gap) != NULL))
        {
          *p = '\0';
          return;
        }
      p += gap;
    }
}

/* What stands around a text that was copied. Single quotes may be a part of it: "Coeur d’Alene". */
static gboolean
gazetteer_clean_is_around (gunichar c)
{
  return c == ')' || c == ']' || c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E);
}

static gboolean
gazetteer_clean_is_trailing (const char *text,
                             gsize       length)
{
  char last = text[length - 1];

  /* The dot of "St." says that the word is whole; behind a number it ends a sentence. */
  return strchr (" \t\n,;:", last) != NULL || (last == '.' && length > 1 && g_ascii_isdigit (text[length - 2]));
}

static void
gazetteer_clean_cut_end (char *text)
{
  gsize length = strlen (text);

  while (length > 0 && gazetteer_clean_is_trailing (text, length))
    text[--length] = '\0';
}

/**
 * plaza_gazetteer_clean:
 * @text: what somebody typed, or copied from a map, a form or a message
 *
 * Returns: (transfer full): @text on one line, with plain spaces, digits and hyphens, without a
 *   country and without what stands behind it
 */
char *
plaza_gazetteer_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr(GString) cleaned = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* An address on several lines has a comma less at the end of each, and so has "Portland (OR)". */
      if (c == '\n' || c == '(' || c == '[')
        g_string_append (cleaned, ", ");
      else if (gazetteer_clean_is_around (c))
        continue;
      else if (g_unichar_isspace (c))
        g_string_append_c (cleaned, ' ');
      else if (c >= 0x2010 && c <= 0x2015)
        g_string_append_c (cleaned, '-');
      else if (g_unichar_type (c) == G_UNICODE_DECIMAL_NUMBER)
        g_string_append_c (cleaned, '0' + g_unichar_digit_value (c));
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (cleaned, c);
    }

  gazetteer_clean_cut_end (cleaned->str);
  gazetteer_clean_cut_country (cleaned->str);
  gazetteer_clean_cut_end (cleaned->str);
  return g_strdup (cleaned->str + strspn (cleaned->str, " ,"));
}

/**
 * plaza_gazetteer_skip_part:
 * @text: a text that is the name of no place
 *
 * Returns: (nullable): what is behind the first comma, where what is before it
 *   may be a venue or a street: "Canton, MI" of "321 Ridge Rd S, Canton, MI"
 */
const char *
plaza_gazetteer_skip_part (const char *text)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || (strcspn (text, "0123456789") > (size_t) (comma - text) && strchr (comma + 1, ',') == NULL))
    return NULL;

  return comma + 1;
}
