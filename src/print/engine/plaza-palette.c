/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-palette.h"

#include <math.h>
#include <string.h>

/* WCAG 2.2, success criterion 1.4.6: the contrast of small text. */
#define CONTRAST_WANTED 7.0

/* The L* of a panel's ground: visible on paper, gone on a photocopy. */
#define TINT_LIGHTNESS 94.0

static const PlazaColour ink = { 0x1A / 255.0, 0x18 / 255.0, 0x17 / 255.0 };
static const PlazaColour grey = { 0x5A / 255.0, 0x55 / 255.0, 0x52 / 255.0 };
static const PlazaColour white = { 1, 1, 1 };
static const PlazaColour black = { 0, 0, 0 };

/* IEC 61966-2-1: from the coded to the linear value. */
static double
palette_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
palette_luminance (const PlazaColour *colour)
{
  return 0.2126 * palette_linear (colour->red) + 0.7152 * palette_linear (colour->green) + 0.0722 * palette_linear (colour->blue);
}

/**
 * plaza_colour_contrast_on_white:
 * @self: a colour
 *
 * Returns: its contrast against white paper, 1 to 21 (WCAG 2.2)
 */
double
plaza_colour_contrast_on_white (const PlazaColour *self)
{
  return 1.05 / (palette_luminance (self) + 0.05);
}

/**
 * plaza_colour_lightness:
 * @self: a colour
 *
 * Returns: its CIE L*, 0 to 100
 */
double
plaza_colour_lightness (const PlazaColour *self)
{
  double y = palette_luminance (self);

  return y > 0.008856 ? 116 * cbrt (y) - 16 : 903.3 * y;
}

static PlazaColour
palette_mix (const PlazaColour *a,
             const PlazaColour *b,
             double             share)
{
  return (PlazaColour) {
    a->red + (b->red - a->red) * share,
    a->green + (b->green - a->green) * share,
    a->blue + (b->blue - a->blue) * share,
  };
}

static PlazaColour
palette_darken_enough (PlazaColour colour)
{
  while (plaza_colour_contrast_on_white (&colour) < CONTRAST_WANTED)
    colour = palette_mix (&colour, &black, 0.03);

  return colour;
}

static PlazaColour
palette_tint_of (const PlazaColour *accent)
{
  double low = 0, high = 1;

  for (int step = 0; step < 24; step++)
    {
      double middle = (low + high) / 2;
      PlazaColour tried = palette_mix (accent, &white, middle);

      if (plaza_colour_lightness (&tried) < TINT_LIGHTNESS)
        low = middle;
      else
        high = middle;
    }

  return palette_mix (accent, &white, high);
}

/* "#7a3894"; anything else is printed in ink. */
static PlazaColour
palette_parse (const char *text)
{
  int digits[6];

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return ink;

  for (int i = 0; i < 6; i++)
    {
      digits[i] = g_ascii_xdigit_value (text[i + 1]);
      if (digits[i] < 0)
        return ink;
    }

  return (PlazaColour) {
    (digits[0] * 16 + digits[1]) / 255.0,
    (digits[2] * 16 + digits[3]) / 255.0,
    (digits[4] * 16 + digits[5]) / 255.0,
  };
}

/**
 * plaza_palette_init:
 * @self: what is filled in
 * @accent: (nullable): "#rrggbb"; darkened where it is too light to be read on white
 * @black_and_white: whether every colour becomes black or white
 */
void
plaza_palette_init (PlazaPalette *self,
                    const char   *accent,
                    gboolean      black_and_white)
{
  PlazaColour colour = palette_darken_enough (palette_parse (accent));

  self->black_and_white = black_and_white;
  self->inks[PLAZA_INK_PAPER] = white;
  self->inks[PLAZA_INK_BLACK] = black;
  self->inks[PLAZA_INK_TEXT] = black_and_white ? black : ink;
  self->inks[PLAZA_INK_GREY] = black_and_white ? black : grey;
  self->inks[PLAZA_INK_ACCENT] = black_and_white ? black : colour;
  self->inks[PLAZA_INK_TINT] = black_and_white ? white : palette_tint_of (&colour);
}
