/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  char    *name;
  int      times;   /* still to be passed */
  gboolean holds;   /* otherwise it kills */
} Point;

/* "NAME[:N]=kill" or "=hold"; anything else is no point. */
static Point *
point_read (void)
{
  Point *point = g_new0 (Point, 1);
  const char *text = g_getenv ("PLAZA_POINT");
  const char *action = text != NULL ? strchr (text, '=') : NULL;
  const char *number;

  if (action == NULL)
    return point;

  number = memchr (text, ':', (size_t) (action - text));
  point->name = g_strndup (text, (gsize) ((number != NULL ? number : action) - text));
  point->times = number != NULL ? (int) g_ascii_strtoll (number + 1, NULL, 10) : 1;
  point->holds = g_str_equal (action, "=hold");
  return point;
}

/**
 * plaza_point_reach:
 * @name: of the point
 *
 * Costs nothing worth telling where the environment names no point.
 *
 * Returns: whether whoever is here is to wait for being cancelled
 */
gboolean
plaza_point_reach (const char *name)
{
  static Point *point = NULL;

  if (g_once_init_enter_pointer (&point))
    g_once_init_leave_pointer (&point, point_read ());

  if (point->name == NULL || !g_str_equal (point->name, name) || g_atomic_int_add (&point->times, -1) != 1)
    return FALSE;
  if (!point->holds)
    raise (SIGKILL);

  fputs ("held\n", stderr);
  return TRUE;
}
