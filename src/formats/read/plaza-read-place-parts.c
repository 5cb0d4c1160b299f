/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-private.h"

#include <string.h>

static const char country[] =
  "[,\\s]+(?:u\\.?\\s?s\\.?\\s?a\\.?|united states(?: of america)?|estados unidos(?: de am[eé]rica)?|ee\\.?\\s?uu\\.?)\\W*$|,\\s*(?:u\\.s\\.?|us|eua)\\s*$";

/* "Library, Tucson, AZ and online": the end is a part of its own. */
static const char also_online[] =
  "[,\\s]+(?:and|&|\\+|or|y|o|/)\\s+(?:also |también )?(?:(?:on|via|por|en)\\s+)?(online|zoom|virtual(?:ly)?|línea|linea)\\W*$";

static char *
place_parts_replace (GRegex     **regex,
                     const char  *pattern,
                     const char  *line,
                     const char  *with)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_replace_literal (*regex, line, -1, 0, with, 0, NULL);
}

/* Line breaks, parentheses and semicolons divide as commas do. */
static char *
place_parts_plain (const char *line)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r' || c == 0x2028 || c == ';' || c == '(' || c == ')' || c == '|' || c == 0xB7 || c == 0x2022)
        g_string_append_c (plain, ',');
      else if (g_unichar_isspace (c) || c == 0x200B)
        g_string_append_c (plain, ' ');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (plain, c);
    }

  return g_string_free_and_steal (plain);
}

static char *
place_parts_squeeze (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr(GString) squeezed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (squeezed, "%s%s", squeezed->len > 0 ? " " : "", words[i]);

  return g_strdup (squeezed->str);
}

/**
 * plaza_place_work_split:
 * @line: a place in one line, or in several
 *
 * Returns: (transfer full) (element-type utf8): its parts, without a country and without empty ones
 */
GPtrArray *
plaza_place_work_split (const char *line)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  static GRegex *countries = NULL, *online = NULL, *maps = NULL;
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  g_autofree char *apart = place_parts_replace (&online, also_online, valid, ", online");
  g_autofree char *unmapped = place_parts_replace (&maps, "\\s*\\((?:view )?(?:map|mapa|ver mapa|directions)\\)\\s*$", apart, "");
  g_autofree char *bare = place_parts_replace (&countries, country, unmapped, "");
  g_autofree char *plain = place_parts_plain (bare);
  g_auto(GStrv) pieces = g_strsplit (plain, ",", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *part = place_parts_squeeze (pieces[i]);
      gsize length = strlen (part);

      /* Behind a number it ends a sentence. */
      if (length > 1 && part[length - 1] == '.' && g_ascii_isdigit (part[length - 2]))
        part[length - 1] = '\0';

      if (*part != '\0' && strspn (part, ".-– ") < strlen (part))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }

  return parts;
}

/* @text: (transfer full) */
void
plaza_place_work_ask (PlazaPlaceWork *self,
                      const char     *field,
                      char           *text)
{
  g_ptr_array_add (self->out->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, field, text));
}

void
plaza_place_work_infer (PlazaPlaceWork *self,
                        const char     *field)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_strv_contains ((const char *const *) self->out->inferred, field))
    return;

  g_strv_builder_addv (builder, (const char **) self->out->inferred);
  g_strv_builder_add (builder, field);
  g_strfreev (self->out->inferred);
  self->out->inferred = g_strv_builder_end (builder);
}

/* Keeps @words that are neither venue nor street. */
void
plaza_place_work_say (PlazaPlaceWork *self,
                      const char     *words)
{
  char **text = &self->out->place.text;
  char *longer;

  if (words == NULL || *words == '\0' || (*text != NULL && strstr (*text, words) != NULL))
    return;

  longer = *text != NULL ? g_strconcat (*text, ", ", words, NULL) : g_strdup (words);
  g_free (*text);
  *text = longer;
}

/* Puts @text, without what divided it from what was taken, in place of a part; without a rest the part is gone. */
void
plaza_place_work_set_part (PlazaPlaceWork *self,
                           guint           part,
                           const char     *text)
{
  char *rest = g_strstrip (g_strdup (text));

  for (gsize length = strlen (rest); length > 0 && strchr (" :-,@", rest[length - 1]) != NULL; length--)
    rest[length - 1] = '\0';

  if (*rest == '\0')
    {
      g_ptr_array_remove_index (self->parts, part);
      g_free (rest);
      return;
    }

  g_free (self->parts->pdata[part]);
  self->parts->pdata[part] = rest;
}
