/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-legible.h"

#include <string.h>

#include "plaza-palette.h"

/* WCAG 2.2, success criterion 1.4.3: the contrast of text. */
#define CONTRAST_LEAST 4.5
#define MOST 255

static gboolean
legible_parse (const char *text,
               int         parts[3])
{
  if (text[0] != '#' || strlen (text) != strlen ("#7a3894"))
    return FALSE;

  for (int i = 0; i < 3; i++)
    {
      int high = g_ascii_xdigit_value (text[1 + 2 * i]), low = g_ascii_xdigit_value (text[2 + 2 * i]);

      if (high < 0 || low < 0)
        return FALSE;
      parts[i] = high * 16 + low;
    }

  return TRUE;
}

static gboolean
legible_is (const int parts[3])
{
  PlazaColour colour = { parts[0] / (double) MOST, parts[1] / (double) MOST, parts[2] / (double) MOST };

  return plaza_colour_contrast_on_white (&colour) >= CONTRAST_LEAST;
}

/**
 * plaza_legible_nearest:
 * @accent: a colour as in a campaign, "#7a3894"
 *
 * Returns: (transfer full) (nullable): the colour of that hue, darkened as little as can be, on which white words can be
 *   read (4.5:1); %NULL where they can on @accent, and for what is no colour
 */
char *
plaza_legible_nearest (const char *accent)
{
  int parts[3];

  if (!legible_parse (accent, parts) || legible_is (parts))
    return NULL;

  for (int share = MOST - 1; share > 0; share--)
    {
      int darker[3] = { parts[0] * share / MOST, parts[1] * share / MOST, parts[2] * share / MOST };

      if (legible_is (darker))
        return g_strdup_printf ("#%02x%02x%02x", darker[0], darker[1], darker[2]);
    }

  return g_strdup ("#000000");
}
