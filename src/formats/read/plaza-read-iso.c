/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-iso.h"

#include <stdio.h>
#include <string.h>

#include "plaza-timeslot.h"

/* Behind the time: nothing, "Z", or hours and minutes from UTC. Answers whether it is one of these. */
static gboolean
iso_read_offset (const char *text,
                 gboolean   *has,
                 int        *seconds)
{
  int hours = 0;
  int minutes = 0;

  *has = *text != '\0';
  *seconds = 0;
  if (*text == '\0' || g_str_equal (text, "Z") || g_str_equal (text, "z"))
    return TRUE;
  if (*text != '+' && *text != '-')
    return FALSE;
  if (sscanf (text + 1, "%2d:%2d", &hours, &minutes) < 1 || hours > 14 || minutes > 59)
    return FALSE;
  if (strlen (text) == 5 && sscanf (text + 3, "%2d", &minutes) != 1)
    return FALSE;

  *seconds = (hours * 60 + minutes) * 60 * (*text == '-' ? -1 : 1);
  return TRUE;
}

/* "T19:30", " 19:30:00", "T19:30:00.123Z". */
static gboolean
iso_read_clock (const char  *text,
                int         *seconds,
                const char **rest)
{
  int hour, minute;
  int second = 0;
  int n = 0;

  if (sscanf (text + 1, "%2d:%2d%n", &hour, &minute, &n) < 2)
    return FALSE;
  text += 1 + n;
  if (*text == ':' && sscanf (text + 1, "%2d%n", &second, &n) == 1)
    text += 1 + n;
  if (*text == '.')
    text += 1 + strspn (text + 1, "0123456789");
  while (*text == ' ')
    text++;

  *seconds = (hour * 60 + minute) * 60 + MIN (second, 59);
  *rest = text;
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

/**
 * plaza_read_iso:
 * @moment: (out caller-allocates): what is said; @text and @field stay with it
 * @text: (nullable): "2017-02-21", "2017-02-21T19:30:00-07:00"
 * @wall: whether what stands behind the time says nothing: some write the wall clock of the place with a "Z"
 * @field: (nullable): as the file calls it
 *
 * A time with an offset is an instant, told in UTC. An empty text is a moment of which nothing is said.
 *
 * Returns: whether @text is such a time
 */
gboolean
plaza_read_iso (PlazaReadMoment *moment,
                const char      *text,
                gboolean         wall,
                const char      *field)
{
  g_autofree char *date = text != NULL ? g_strndup (text, 10) : g_strdup ("");
  const char *rest = "";
  gboolean has = FALSE;
  int offset = 0;

  *moment = (PlazaReadMoment) { .seconds = -1, .text = text, .field = field };
  if (text == NULL)
    return TRUE;
  if (!plaza_date_is_valid (date))
    return FALSE;

  g_strlcpy (moment->date, date, sizeof moment->date);
  if (text[10] == '\0')
    return TRUE;
  if (strchr ("Tt ", text[10]) == NULL || !iso_read_clock (text + 10, &moment->seconds, &rest) ||
      !iso_read_offset (rest, &has, &offset))
    {
      moment->date[0] = '\0';
      return FALSE;
    }

  if (has && !wall)
    {
      moment->zone = "UTC";
      plaza_read_moment_add (moment, 0, -offset);
    }
  return TRUE;
}
