/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "plaza-palette.h"

static gboolean
is_equal (const PlazaColour *a,
          const PlazaColour *b)
{
  return fabs (a->red - b->red) + fabs (a->green - b->green) + fabs (a->blue - b->blue) < 1e-9;
}

static void
test_accent (void)
{
  PlazaPalette palette;

  plaza_palette_init (&palette, "#7a3894", FALSE);
  g_assert_cmpfloat_with_epsilon (palette.inks[PLAZA_INK_ACCENT].red, 0x7a / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (palette.inks[PLAZA_INK_ACCENT].green, 0x38 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (palette.inks[PLAZA_INK_ACCENT].blue, 0x94 / 255.0, 1e-9);
}

static double
contrast_on_tint (const PlazaPalette *palette,
                  PlazaInk            ink)
{
  return plaza_colour_contrast_on_white (&palette->inks[ink]) /
         plaza_colour_contrast_on_white (&palette->inks[PLAZA_INK_TINT]);
}

/* Every accent can be read on white, and is the ground of a pale tint. */
static void
test_contrast (void)
{
  static const char *const accents[] = { "#7a3894", "#8C2F14", "#ffff00", "#ffffff", "#00ff88", "#000000", "#777777" };

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      PlazaPalette palette;

      plaza_palette_init (&palette, accents[i], FALSE);
      g_assert_cmpfloat (plaza_colour_contrast_on_white (&palette.inks[PLAZA_INK_ACCENT]), >=, 7.0);
      g_assert_cmpfloat (plaza_colour_contrast_on_white (&palette.inks[PLAZA_INK_GREY]), >=, 7.0);
      g_assert_cmpfloat_with_epsilon (plaza_colour_lightness (&palette.inks[PLAZA_INK_TINT]), 94, 0.5);
      /* On the tint, too; in grey print as well, since a grey is as light as its colour. */
      g_assert_cmpfloat (contrast_on_tint (&palette, PLAZA_INK_ACCENT), >=, 4.5);
      g_assert_cmpfloat (contrast_on_tint (&palette, PLAZA_INK_GREY), >=, 4.5);
      g_assert_cmpfloat (contrast_on_tint (&palette, PLAZA_INK_TEXT), >=, 4.5);
    }
}

static void
test_known_contrast (void)
{
  const PlazaColour white = { 1, 1, 1 }, black = { 0, 0, 0 }, brick = { 0x8C / 255.0, 0x2F / 255.0, 0x14 / 255.0 };

  g_assert_cmpfloat_with_epsilon (plaza_colour_contrast_on_white (&white), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (plaza_colour_contrast_on_white (&black), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (plaza_colour_contrast_on_white (&brick), 8.3, 0.05);
  g_assert_cmpfloat_with_epsilon (plaza_colour_lightness (&white), 100, 0.01);
  g_assert_cmpfloat_with_epsilon (plaza_colour_lightness (&brick), 33, 0.5);
}

static void
test_black_and_white (void)
{
  PlazaPalette palette;

  plaza_palette_init (&palette, "#7a3894", TRUE);
  g_assert_true (is_equal (&palette.inks[PLAZA_INK_ACCENT], &palette.inks[PLAZA_INK_BLACK]));
  g_assert_true (is_equal (&palette.inks[PLAZA_INK_GREY], &palette.inks[PLAZA_INK_BLACK]));
  g_assert_true (is_equal (&palette.inks[PLAZA_INK_TINT], &palette.inks[PLAZA_INK_PAPER]));
}

static void
test_bad_accents (void)
{
  static const char *const accents[] = { NULL, "", "7a3894", "#7a389", "#7a38944", "#7a38zz", "purple" };

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      PlazaPalette palette;

      plaza_palette_init (&palette, accents[i], FALSE);
      g_assert_true (is_equal (&palette.inks[PLAZA_INK_ACCENT], &palette.inks[PLAZA_INK_TEXT]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/palette/accent", test_accent);
  g_test_add_func ("/print/palette/contrast", test_contrast);
  g_test_add_func ("/print/palette/known-contrast", test_known_contrast);
  g_test_add_func ("/print/palette/black-and-white", test_black_and_white);
  g_test_add_func ("/print/palette/bad-accents", test_bad_accents);
  return g_test_run ();
}
