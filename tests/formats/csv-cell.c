/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-cell.h"

#include <string.h>

/* Of the first row; the first column is 0. */
char *
csv_cell (const char *csv,
          guint       column)
{
  const char *p = strstr (csv, "\r\n") + 2;
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (guint i = 0; i < column; p++)
    {
      quoted ^= *p == '"';
      i += *p == ',' && !quoted;
    }
  for (quoted = FALSE; quoted || (*p != ',' && *p != '\r'); p++)
    {
      if (*p == '"' && quoted && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else
        g_string_append_c (cell, *p);
    }

  return g_string_free_and_steal (g_steal_pointer (&cell));
}
