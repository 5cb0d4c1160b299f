/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-json-parts.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-json-file.h"
#include "plaza-text-rules.h"

/* It knows where strings, lists and objects end, and nothing else: whoever parses the parts and the rest checks them. */
typedef struct
{
  const char *p;
  const char *end;
} JsonScan;

static void
parts_skip_blanks (JsonScan *scan)
{
  while (scan->p < scan->end && memchr (" \t\r\n", *scan->p, 4) != NULL)
    scan->p++;
}

static gboolean
parts_at (JsonScan *scan,
          char      c)
{
  parts_skip_blanks (scan);
  return scan->p < scan->end && *scan->p == c;
}

static gboolean
parts_take (JsonScan *scan,
            char      c)
{
  if (!parts_at (scan, c))
    return FALSE;

  scan->p++;
  return TRUE;
}

static gboolean
parts_skip_string (JsonScan *scan)
{
  for (scan->p++; scan->p < scan->end && *scan->p != '"'; scan->p++)
    if (*scan->p == '\\')
      scan->p++;
  if (scan->p >= scan->end)
    return FALSE;

  scan->p++;
  return TRUE;
}

static gboolean
parts_skip_nested (JsonScan *scan)
{
  gsize depth = 0;

  do
    {
      if (*scan->p == '"')
        {
          if (!parts_skip_string (scan))
            return FALSE;
          continue;
        }
      if (*scan->p == '[' || *scan->p == '{')
        depth++;
      else if (*scan->p == ']' || *scan->p == '}')
        depth--;
      scan->p++;
    }
  while (depth > 0 && scan->p < scan->end);

  return depth == 0;
}

static gboolean
parts_skip (JsonScan *scan)
{
  const char *begin;

  if (parts_at (scan, '"'))
    return parts_skip_string (scan);
  if (parts_at (scan, '[') || parts_at (scan, '{'))
    return parts_skip_nested (scan);

  begin = scan->p;
  while (scan->p < scan->end && memchr (" \t\r\n,]}", *scan->p, 7) == NULL)
    scan->p++;
  return scan->p > begin;
}

/* Goes to the value of a member of the object that begins here. Answers whether there is one;
 * where the object is broken the scan stays at what breaks it, and @broken is set. */
static gboolean
parts_enter (JsonScan   *scan,
             const char *name,
             gboolean   *broken)
{
  gsize length = strlen (name);

  if (!parts_take (scan, '{'))
    return FALSE;

  while (parts_at (scan, '"'))
    {
      const char *begin = scan->p + 1;
      gboolean found;

      *broken = !parts_skip_string (scan);
      found = !*broken && (gsize) (scan->p - 1 - begin) == length && memcmp (begin, name, length) == 0;
      *broken = *broken || !parts_take (scan, ':');
      if (found || *broken)
        return found && !*broken;

      *broken = !parts_skip (scan);
      if (*broken || !parts_take (scan, ','))
        return FALSE;
    }

  return FALSE;
}

/* The list that begins here. */
static gboolean
parts_read_list (JsonScan *scan,
                 GArray   *parts)
{
  scan->p++;
  if (parts_take (scan, ']'))
    return TRUE;

  do
    {
      PlazaJsonPart part;

      parts_skip_blanks (scan);
      part.text = scan->p;
      if (!parts_skip (scan))
        return FALSE;
      part.length = (gsize) (scan->p - part.text);
      g_array_append_val (parts, part);
    }
  while (parts_take (scan, ','));

  return parts_take (scan, ']');
}

/* Half a file, as a rule. */
static gboolean
parts_fail (const char  *name,
            const char  *text,
            JsonScan    *scan,
            GError     **error)
{
  plaza_json_file_set_error (error, name, text, MIN (scan->p, scan->end),
                             scan->p >= scan->end ? _("the file ends in the middle") : _("this is not valid JSON"));
  return FALSE;
}

/**
 * plaza_json_parts_find:
 * @name: the file's name, for messages
 * @text: UTF-8
 * @length: its bytes
 * @path: (array zero-terminated=1): names of members, from the outermost; none where the file is the list itself
 * @parts: (out) (transfer full) (element-type PlazaJsonPart) (nullable): the elements of the list that is there, or
 *   the one object that stands in its place; %NULL where neither is
 * @rest: (out) (transfer full) (nullable): all of the file but the elements; %NULL where it is the one object itself
 * @error: return location for a #PlazaFormatError
 *
 * Returns: whether the file is whole enough to say
 */
gboolean
plaza_json_parts_find (const char          *name,
                       const char          *text,
                       gsize                length,
                       const char * const  *path,
                       GArray             **parts,
                       char               **rest,
                       GError             **error)
{
  JsonScan scan = { text, text + length };
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (PlazaJsonPart));
  gboolean broken = FALSE;
  PlazaJsonPart one;
  GString *around;

  *parts = NULL;
  *rest = NULL;
  for (; *path != NULL; path++)
    if (!parts_enter (&scan, *path, &broken))
      return broken ? parts_fail (name, text, &scan, error) : TRUE;
  if (!parts_at (&scan, '[') && !parts_at (&scan, '{'))
    return TRUE;

  one.text = scan.p;
  if (!(*scan.p == '[' ? parts_read_list (&scan, found) : parts_skip (&scan)))
    return parts_fail (name, text, &scan, error);

  one.length = (gsize) (scan.p - one.text);
  if (*one.text == '{')
    g_array_append_val (found, one);
  *parts = g_steal_pointer (&found);
  around = g_string_new_len (text, one.text - text);
  g_string_append (around, *one.text == '{' ? "{}" : "[]");
  g_string_append_len (around, scan.p, text + length - scan.p);
  *rest = g_string_free_and_steal (around);
  return TRUE;
}
