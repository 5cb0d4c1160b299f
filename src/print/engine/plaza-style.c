/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-style.h"

#define SERIF PLAZA_FACE_SERIF
#define SANS PLAZA_FACE_SANS
#define TEXT PLAZA_INK_TEXT
#define GREY PLAZA_INK_GREY
#define ACCENT PLAZA_INK_ACCENT

/* A hand-out is read in minutes: a text that is longer than its cap is a
 * mistake in the data, and must not become a thousand pages. */
static const PlazaStyle regular[PLAZA_N_STYLES] = {
  /*                               face  weight size leading track   caps   tabular ink     cap */
  [PLAZA_STYLE_POSTER] =        { SERIF, 700, 82.0, 77.0, -0.022, FALSE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_DISPLAY] =       { SERIF, 700, 32.0, 35.0, -0.012, FALSE, FALSE, TEXT, 160 },
  [PLAZA_STYLE_TITLE] =         { SERIF, 700, 28.0, 35.0, 0.0, FALSE, FALSE, TEXT, 160 },
  [PLAZA_STYLE_HEADING] =       { SERIF, 700, 14.0, 17.5, 0.0, FALSE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_SMALL_HEADING] = { SERIF, 700, 11.5, 14.0, 0.0, FALSE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_LEAD] =          { SERIF, 400, 13.0, 17.5, 0.0, FALSE, FALSE, TEXT, 1200 },
  [PLAZA_STYLE_BODY] =          { SERIF, 400, 10.5, 14.0, 0.0, FALSE, FALSE, TEXT, 6000 },
  [PLAZA_STYLE_REFERENCE] =     { SANS, 400, 9.5, 14.0, 0.0, FALSE, TRUE, TEXT, 800 },
  [PLAZA_STYLE_FORM] =          { SANS, 400, 10.5, 14.0, 0.0, FALSE, TRUE, TEXT, 240 },
  [PLAZA_STYLE_FIGURE] =        { SERIF, 700, 24.0, 28.0, 0.0, FALSE, FALSE, ACCENT, 60 },
  [PLAZA_STYLE_SMALL_FIGURE] =  { SERIF, 700, 18.0, 21.0, 0.0, FALSE, FALSE, ACCENT, 60 },
  [PLAZA_STYLE_NUMERAL] =       { SERIF, 700, 28.0, 28.0, 0.0, FALSE, FALSE, ACCENT, 8 },
  [PLAZA_STYLE_LABEL] =         { SANS, 600, 10.5, 14.0, 0.06, TRUE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_MASTHEAD] =      { SANS, 700, 11.0, 14.0, 0.07, TRUE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_MASTHEAD_SIDE] = { SANS, 400, 11.0, 14.0, 0.07, TRUE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_CAPTION] =       { SANS, 400, 8.5, 10.5, 0.0, FALSE, FALSE, GREY, 400 },
  [PLAZA_STYLE_ORGANIZATION] =  { SERIF, 500, 10.5, 14.0, 0.0, FALSE, FALSE, TEXT, 200 },
};

/* Large print: text 18, nothing under 14, sans for what is read at length. */
static const PlazaStyle large[PLAZA_N_STYLES] = {
  [PLAZA_STYLE_POSTER] =        { SERIF, 700, 82.0, 77.0, -0.022, FALSE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_DISPLAY] =       { SERIF, 700, 36.0, 42.0, -0.012, FALSE, FALSE, TEXT, 160 },
  [PLAZA_STYLE_TITLE] =         { SERIF, 700, 36.0, 42.0, 0.0, FALSE, FALSE, TEXT, 160 },
  [PLAZA_STYLE_HEADING] =       { SERIF, 700, 20.0, 28.0, 0.0, FALSE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_SMALL_HEADING] = { SERIF, 700, 20.0, 28.0, 0.0, FALSE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_LEAD] =          { SANS, 400, 20.0, 28.0, 0.0, FALSE, FALSE, TEXT, 1200 },
  [PLAZA_STYLE_BODY] =          { SANS, 400, 18.0, 25.0, 0.0, FALSE, FALSE, TEXT, 6000 },
  [PLAZA_STYLE_REFERENCE] =     { SANS, 400, 18.0, 25.0, 0.0, FALSE, TRUE, TEXT, 800 },
  [PLAZA_STYLE_FORM] =          { SANS, 400, 18.0, 25.0, 0.0, FALSE, TRUE, TEXT, 240 },
  [PLAZA_STYLE_FIGURE] =        { SERIF, 700, 36.0, 42.0, 0.0, FALSE, FALSE, ACCENT, 60 },
  [PLAZA_STYLE_SMALL_FIGURE] =  { SERIF, 700, 28.0, 32.0, 0.0, FALSE, FALSE, ACCENT, 60 },
  [PLAZA_STYLE_NUMERAL] =       { SERIF, 700, 34.0, 42.0, 0.0, FALSE, FALSE, ACCENT, 8 },
  [PLAZA_STYLE_LABEL] =         { SANS, 600, 16.0, 22.0, 0.06, TRUE, FALSE, TEXT, 240 },
  [PLAZA_STYLE_MASTHEAD] =      { SANS, 700, 14.0, 18.0, 0.07, TRUE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_MASTHEAD_SIDE] = { SANS, 400, 14.0, 18.0, 0.07, TRUE, FALSE, TEXT, 80 },
  [PLAZA_STYLE_CAPTION] =       { SANS, 400, 16.0, 20.0, 0.0, FALSE, FALSE, TEXT, 400 },
  [PLAZA_STYLE_ORGANIZATION] =  { SERIF, 500, 18.0, 25.0, 0.0, FALSE, FALSE, TEXT, 200 },
};

/**
 * plaza_style_get:
 * @name: which style
 * @large_print: whether as large print
 *
 * Returns: (transfer none): its measures
 */
const PlazaStyle *
plaza_style_get (PlazaStyleName name,
                 gboolean       large_print)
{
  g_assert (name < PLAZA_N_STYLES);

  return large_print ? &large[name] : &regular[name];
}

/**
 * plaza_style_rise:
 * @self: a style
 *
 * Lines are set by their baselines. A line's box is as high as the leading, and
 * its letters stand in its middle: half of an x-height and a capital, about a
 * quarter of the size, is above the middle; sans letters are a little taller.
 *
 * Returns: from the top of the line's box to its baseline, in points
 */
double
plaza_style_rise (const PlazaStyle *self)
{
  return self->leading / 2 + self->size * (self->face == PLAZA_FACE_SERIF ? 0.25 : 0.29);
}

/**
 * plaza_style_drop:
 * @self: a style
 *
 * Returns: from a line's baseline to the bottom of its box, in points
 */
double
plaza_style_drop (const PlazaStyle *self)
{
  return self->leading - plaza_style_rise (self);
}
