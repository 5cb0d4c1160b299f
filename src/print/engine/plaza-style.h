/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-palette.h"

G_BEGIN_DECLS

/* Serif for what we say; sans for what is looked up or filled in. */
typedef enum
{
  PLAZA_FACE_SERIF,
  PLAZA_FACE_SANS,
} PlazaFace;

typedef enum
{
  PLAZA_STYLE_POSTER,
  PLAZA_STYLE_DISPLAY,
  PLAZA_STYLE_TITLE,
  PLAZA_STYLE_HEADING,
  PLAZA_STYLE_SMALL_HEADING,
  PLAZA_STYLE_LEAD,
  PLAZA_STYLE_BODY,
  PLAZA_STYLE_REFERENCE,
  PLAZA_STYLE_FORM,
  PLAZA_STYLE_FIGURE,
  PLAZA_STYLE_SMALL_FIGURE,
  PLAZA_STYLE_NUMERAL,
  PLAZA_STYLE_LABEL,
  PLAZA_STYLE_MASTHEAD,
  PLAZA_STYLE_MASTHEAD_SIDE,
  PLAZA_STYLE_CAPTION,
  PLAZA_STYLE_ORGANIZATION,
} PlazaStyleName;

#define PLAZA_N_STYLES (PLAZA_STYLE_ORGANIZATION + 1)

/**
 * PlazaStyle:
 * @face: which typeface
 * @weight: 100 to 900
 * @size: in points
 * @leading: from baseline to baseline, in points
 * @tracking: space added between letters, in em
 * @small_caps: whether all is set in small capitals
 * @tabular: whether figures are of one width
 * @ink: the colour it usually has
 * @cap: the characters after which a text in this style is cut with an ellipsis
 */
typedef struct
{
  PlazaFace face;
  int       weight;
  double    size;
  double    leading;
  double    tracking;
  gboolean  small_caps;
  gboolean  tabular;
  PlazaInk  ink;
  guint     cap;
} PlazaStyle;

const PlazaStyle *plaza_style_get  (PlazaStyleName    name,
                                    gboolean          large_print);
double            plaza_style_rise (const PlazaStyle *self);
double            plaza_style_drop (const PlazaStyle *self);

G_END_DECLS
