/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaInk:
 * @PLAZA_INK_TEXT: what is read
 * @PLAZA_INK_GREY: what is looked up
 * @PLAZA_INK_ACCENT: the campaign's colour
 * @PLAZA_INK_TINT: the ground of a panel
 * @PLAZA_INK_PAPER: white
 * @PLAZA_INK_BLACK: codes that a camera reads
 *
 * A colour by what it does, so that black and white is one table away.
 */
typedef enum
{
  PLAZA_INK_TEXT,
  PLAZA_INK_GREY,
  PLAZA_INK_ACCENT,
  PLAZA_INK_TINT,
  PLAZA_INK_PAPER,
  PLAZA_INK_BLACK,
} PlazaInk;

#define PLAZA_N_INKS (PLAZA_INK_BLACK + 1)

/* sRGB, each 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} PlazaColour;

typedef struct
{
  PlazaColour inks[PLAZA_N_INKS];
  gboolean    black_and_white;
} PlazaPalette;

void   plaza_palette_init             (PlazaPalette      *self,
                                       const char        *accent,
                                       gboolean           black_and_white);
double plaza_colour_contrast_on_white (const PlazaColour *self);
double plaza_colour_lightness         (const PlazaColour *self);

G_END_DECLS
