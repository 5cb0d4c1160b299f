/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "plaza-palette.h"

G_BEGIN_DECLS

/**
 * PlazaMarkKind:
 * @PLAZA_MARK_OPEN: begins a part of the document's structure
 * @PLAZA_MARK_CLOSE: ends it
 * @PLAZA_MARK_LINE: a line of text; its point is on the baseline
 * @PLAZA_MARK_FILL: a filled rectangle
 * @PLAZA_MARK_FRAME: an outlined rectangle, the stroke inside
 * @PLAZA_MARK_CODE: a QR code
 *
 * All that ever comes onto a page.
 */
typedef enum
{
  PLAZA_MARK_OPEN,
  PLAZA_MARK_CLOSE,
  PLAZA_MARK_LINE,
  PLAZA_MARK_FILL,
  PLAZA_MARK_FRAME,
  PLAZA_MARK_CODE,
} PlazaMarkKind;

/**
 * PlazaMark:
 * @kind: what it is
 * @ink: its colour
 * @x: from the start edge, in points
 * @y: from the top
 * @width: of the rectangle, or of the line of text
 * @height: of the rectangle, or the leading of the line
 * @stroke: thickness of a frame
 * @tag: (nullable): name of a structure element (ISO 32000-1, 14.8.4)
 * @note: (nullable): what else a structure element says: the alternative text
 *   of a Figure, the address of a Link
 * @layout: (nullable): keeps @line alive
 * @line: (nullable): the line
 * @modules: (nullable): a byte for each module of a code, 1 for dark
 * @n_modules: how many there are to a side
 */
typedef struct
{
  PlazaMarkKind    kind;
  PlazaInk         ink;
  double           x;
  double           y;
  double           width;
  double           height;
  double           stroke;
  const char      *tag;
  char            *note;
  PangoLayout     *layout;
  PangoLayoutLine *line;
  GBytes          *modules;
  guint            n_modules;
} PlazaMark;

GArray    *plaza_marks_new  (void);
void       plaza_marks_add  (GArray          *self,
                             const PlazaMark *mark,
                             double           dx,
                             double           dy);
PlazaMark  plaza_mark_open  (const char      *tag,
                             const char      *note);
PlazaMark  plaza_mark_close (const char      *tag);

G_END_DECLS
