/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-plural.h"

#include <string.h>

/* The "plural=" of a catalogue's header is an expression of C in one variable
 * (GNU gettext manual, 11.2.6 "Additional functions for plural forms"). It
 * comes from our own po/ files; what does not parse counts as 0. */

typedef struct
{
  const char    *next;
  unsigned long  n;
} Parser;

static unsigned long plural_parse_choice (Parser *parser);

static gboolean
plural_accept (Parser     *parser,
               const char *token)
{
  while (*parser->next == ' ')
    parser->next++;

  if (!g_str_has_prefix (parser->next, token))
    return FALSE;

  parser->next += strlen (token);
  return TRUE;
}

static unsigned long
plural_parse_primary (Parser *parser)
{
  unsigned long value = 0;

  if (plural_accept (parser, "!"))
    return !plural_parse_primary (parser);

  if (plural_accept (parser, "("))
    {
      value = plural_parse_choice (parser);
      plural_accept (parser, ")");
      return value;
    }

  if (plural_accept (parser, "n"))
    return parser->n;

  while (g_ascii_isdigit (*parser->next))
    value = value * 10 + (*parser->next++ - '0');
  return value;
}

static unsigned long
plural_parse_remainder (Parser *parser)
{
  unsigned long value = plural_parse_primary (parser);

  while (plural_accept (parser, "%"))
    {
      unsigned long divisor = plural_parse_primary (parser);

      value = divisor != 0 ? value % divisor : 0;
    }

  return value;
}

static unsigned long
plural_parse_relation (Parser *parser)
{
  unsigned long value = plural_parse_remainder (parser);

  if (plural_accept (parser, "=="))
    return value == plural_parse_remainder (parser);
  if (plural_accept (parser, "!="))
    return value != plural_parse_remainder (parser);
  if (plural_accept (parser, "<="))
    return value <= plural_parse_remainder (parser);
  if (plural_accept (parser, ">="))
    return value >= plural_parse_remainder (parser);
  if (plural_accept (parser, "<"))
    return value < plural_parse_remainder (parser);
  if (plural_accept (parser, ">"))
    return value > plural_parse_remainder (parser);
  return value;
}

static unsigned long
plural_parse_and (Parser *parser)
{
  unsigned long value = plural_parse_relation (parser);

  while (plural_accept (parser, "&&"))
    {
      unsigned long right = plural_parse_relation (parser);

      value = value && right;
    }

  return value;
}

static unsigned long
plural_parse_or (Parser *parser)
{
  unsigned long value = plural_parse_and (parser);

  while (plural_accept (parser, "||"))
    {
      unsigned long right = plural_parse_and (parser);

      value = value || right;
    }

  return value;
}

static unsigned long
plural_parse_choice (Parser *parser)
{
  unsigned long condition = plural_parse_or (parser);
  unsigned long yes, no;

  if (!plural_accept (parser, "?"))
    return condition;

  yes = plural_parse_choice (parser);
  plural_accept (parser, ":");
  no = plural_parse_choice (parser);
  return condition ? yes : no;
}

/**
 * plaza_plural_form:
 * @expression: what follows "plural=" in a catalogue's header
 * @n: how many
 *
 * Returns: the number of the plural form for @n, from 0
 */
unsigned long
plaza_plural_form (const char    *expression,
                   unsigned long  n)
{
  Parser parser = { expression, n };

  return plural_parse_choice (&parser);
}
