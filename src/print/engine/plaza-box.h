/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-mark.h"
#include "plaza-typesetter.h"

G_BEGIN_DECLS

/**
 * PlazaBox:
 * @width: in points
 * @height: in points
 * @space: wanted above it, and dropped at the top of a column
 * @keep_next: whether the box after it must be in the same column
 * @may_split: whether it may go on in the next column
 * @group: (nullable): the structure element it shares with its neighbours, "L"
 * @starts: whether the group begins anew here
 * @number: of the ask or step in it, 0 for none
 * @marks: (element-type PlazaMark): what is in it, in the order it is read
 * @splits: (element-type PlazaSplit): where it may be split
 *
 * A block, measured.
 */
typedef struct
{
  double      width;
  double      height;
  double      space;
  gboolean    keep_next;
  gboolean    may_split;
  const char *group;
  gboolean    starts;
  guint       number;
  GArray     *marks;
  GArray     *splits;
  GPtrArray  *open;
} PlazaBox;

typedef struct
{
  guint  mark;   /* the first one of the second part */
  double y;      /* where the second part begins */
  double above;  /* where the first part ends */
} PlazaSplit;

PlazaBox *plaza_box_new      (double           width);
void      plaza_box_free     (PlazaBox        *self);
PlazaBox *plaza_box_copy     (const PlazaBox  *self);
void      plaza_box_open     (PlazaBox        *self,
                              const char      *tag,
                              const char      *note);
void      plaza_box_close    (PlazaBox        *self);
double    plaza_box_set      (PlazaBox        *self,
                              const PlazaText *text,
                              const char      *tag,
                              double           x,
                              double           baseline);
double    plaza_box_set_ink  (PlazaBox        *self,
                              const PlazaText *text,
                              const char      *tag,
                              double           x,
                              double           baseline,
                              PlazaInk         ink);
void      plaza_box_rule     (PlazaBox        *self,
                              PlazaInk         ink,
                              double           x,
                              double           y,
                              double           width,
                              double           thickness);
void      plaza_box_mark_first (PlazaBox      *self);
void      plaza_box_fill     (PlazaBox        *self,
                              PlazaInk         ink,
                              double           x,
                              double           y,
                              double           width,
                              double           height);
void      plaza_box_frame    (PlazaBox        *self,
                              PlazaInk         ink,
                              double           x,
                              double           y,
                              double           width,
                              double           height,
                              double           stroke);
void      plaza_box_ground   (PlazaBox        *self,
                              const PlazaPalette *palette,
                              double           bleed);
void      plaza_box_take     (PlazaBox        *self,
                              PlazaBox        *child,
                              double           x,
                              double           y);
void      plaza_box_allow    (PlazaBox        *self,
                              double           above,
                              double           y);
PlazaBox *plaza_box_split    (PlazaBox        *self,
                              double           height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaBox, plaza_box_free)

G_END_DECLS
