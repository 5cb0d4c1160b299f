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

static unsigned long parse_choice (Parser *parser);

static gboolean
accept (Parser     *parser,
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
parse_primary (Parser *parser)
{
  unsigned long value = 0;

  if (accept (parser, "!"))
    return !parse_primary (parser);

  if (accept (parser, "("))
    {
      value = parse_choice (parser);
      accept (parser, ")");
      return value;
    }

  if (accept (parser, "n"))
    return parser->n;

  while (g_ascii_isdigit (*parser->next))
    value = value * 10 + (*parser->next++ - '0');
  return value;
}

static unsigned long
parse_remainder (Parser *parser)
{
  unsigned long value = parse_primary (parser);

  while (accept (parser, "%"))
    {
      unsigned long divisor = parse_primary (parser);

      value = divisor != 0 ? value % divisor : 0;
    }

  return value;
}

static unsigned long
parse_relation (Parser *parser)
{
  unsigned long value = parse_remainder (parser);

  if (accept (parser, "=="))
    return value == parse_remainder (parser);
  if (accept (parser, "!="))
    return value != parse_remainder (parser);
  if (accept (parser, "<="))
    return value <= parse_remainder (parser);
  if (accept (parser, ">="))
    return value >= parse_remainder (parser);
  if (accept (parser, "<"))
    return value < parse_remainder (parser);
  if (accept (parser, ">"))
    return value > parse_remainder (parser);
  return value;
}

static unsigned long
parse_and (Parser *parser)
{
  unsigned long value = parse_relation (parser);

  while (accept (parser, "&&"))
    {
      unsigned long right = parse_relation (parser);

      value = value && right;
    }

  return value;
}

static unsigned long
parse_or (Parser *parser)
{
  unsigned long value = parse_and (parser);

  while (accept (parser, "||"))
    {
      unsigned long right = parse_and (parser);

      value = value || right;
    }

  return value;
}

static unsigned long
parse_choice (Parser *parser)
{
  unsigned long condition = parse_or (parser);
  unsigned long yes, no;

  if (!accept (parser, "?"))
    return condition;

  yes = parse_choice (parser);
  accept (parser, ":");
  no = parse_choice (parser);
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

  return parse_choice (&parser);
}
