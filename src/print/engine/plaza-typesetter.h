/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-press.h"

G_BEGIN_DECLS

/**
 * PlazaTextFlags:
 * @PLAZA_TEXT_NAME: somebody's own name or address, or a line of them: its
 *   direction is its own within the line's, and its last line may be short
 * @PLAZA_TEXT_BALANCED: lines of about one length, for headlines
 * @PLAZA_TEXT_STRONG: in semibold or bold
 * @PLAZA_TEXT_HANGING: turnovers hang 10
 * @PLAZA_TEXT_ONE_LINE: cut with an ellipsis where it is longer
 * @PLAZA_TEXT_TWO_LINES: the same after a second line
 * @PLAZA_TEXT_QUIET: what is emphasised is in the regular weight, in a heading too
 * @PLAZA_TEXT_ACCENT: what is strong is in the accent
 */
typedef enum
{
  PLAZA_TEXT_PLAIN = 0,
  PLAZA_TEXT_NAME = 1 << 0,
  PLAZA_TEXT_BALANCED = 1 << 1,
  PLAZA_TEXT_STRONG = 1 << 2,
  PLAZA_TEXT_HANGING = 1 << 3,
  PLAZA_TEXT_ONE_LINE = 1 << 4,
  PLAZA_TEXT_TWO_LINES = 1 << 5,
  PLAZA_TEXT_QUIET = 1 << 6,
  PLAZA_TEXT_ACCENT = 1 << 7,
} PlazaTextFlags;

#define PLAZA_TEXT_HANG 10.0

/**
 * PlazaText:
 * @layout: the broken lines
 * @style: how it is set
 * @n_lines: how many lines, at least one
 * @width: of the widest line, in points
 */
typedef struct
{
  PangoLayout *layout;
  PlazaStyle   style;
  guint        n_lines;
  double       width;
} PlazaText;

PlazaText *plaza_text_new        (const PlazaPress *press,
                                  PlazaStyleName    style,
                                  const char       *text,
                                  double            measure,
                                  PlazaTextFlags    flags);
PlazaText *plaza_text_new_marked (const PlazaPress *press,
                                  PlazaStyleName    style,
                                  const char       *text,
                                  GArray           *spans,
                                  double            measure,
                                  PlazaTextFlags    flags);
void       plaza_text_free       (PlazaText        *self);
double     plaza_text_end        (const PlazaText  *self);
double     plaza_text_rise       (const PlazaText  *self);
double     plaza_text_height     (const PlazaText  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaText, plaza_text_free)

G_END_DECLS
