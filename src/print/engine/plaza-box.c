/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-box.h"

/* At least so many lines of a paragraph stay on either side of a split. */
#define LINES_KEPT 2

/**
 * plaza_box_new:
 * @width: in points
 *
 * Returns: (transfer full): an empty box
 */
PlazaBox *
plaza_box_new (double width)
{
  PlazaBox *self = g_new0 (PlazaBox, 1);

  self->width = width;
  self->marks = plaza_marks_new ();
  self->splits = g_array_new (FALSE, FALSE, sizeof (PlazaSplit));
  self->open = g_ptr_array_new ();
  return self;
}

void
plaza_box_free (PlazaBox *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->splits);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * plaza_box_copy:
 * @self: a box without an open tag
 *
 * Returns: (transfer full): another one that shares its lines
 */
PlazaBox *
plaza_box_copy (const PlazaBox *self)
{
  PlazaBox *copy = plaza_box_new (self->width);

  copy->height = self->height;
  copy->space = self->space;
  copy->keep_next = self->keep_next;
  copy->may_split = self->may_split;
  copy->group = self->group;
  copy->starts = self->starts;
  copy->number = self->number;
  for (guint i = 0; i < self->marks->len; i++)
    plaza_marks_add (copy->marks, &g_array_index (self->marks, PlazaMark, i), 0, 0);
  if (self->splits->len > 0)
    g_array_append_vals (copy->splits, self->splits->data, self->splits->len);

  return copy;
}

/**
 * plaza_box_open:
 * @self: a box
 * @tag: name of a structure element, a static string
 * @note: (nullable): its alternative text or address
 *
 * What follows belongs to that element, until plaza_box_close().
 */
void
plaza_box_open (PlazaBox   *self,
                const char *tag,
                const char *note)
{
  PlazaMark mark = plaza_mark_open (tag, note);

  plaza_marks_add (self->marks, &mark, 0, 0);
  g_ptr_array_add (self->open, (gpointer) tag);
}

void
plaza_box_close (PlazaBox *self)
{
  PlazaMark mark;

  g_assert (self->open->len > 0);
  mark = plaza_mark_close (g_ptr_array_steal_index (self->open, self->open->len - 1));
  plaza_marks_add (self->marks, &mark, 0, 0);
}

static void
box_add_line (PlazaBox        *self,
              const PlazaText *text,
              guint            index,
              double           x,
              double           baseline,
              PlazaInk         ink)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (text->layout, index);
  gboolean hanging = index > 0 && pango_layout_get_indent (text->layout) < 0;
  PangoRectangle logical;
  PlazaMark mark = { .kind = PLAZA_MARK_LINE, .ink = ink, .layout = text->layout, .line = line };

  pango_layout_line_get_extents (line, NULL, &logical);
  mark.x = x + (hanging ? PLAZA_TEXT_HANG : 0);
  mark.y = baseline;
  mark.width = (double) logical.width / PANGO_SCALE;
  mark.height = text->style.leading;

  /* A reader reads a paragraph whole only where each line is a Span. */
  plaza_box_open (self, "Span", NULL);
  plaza_marks_add (self->marks, &mark, 0, 0);
  plaza_box_close (self);
}

/**
 * plaza_box_set_ink:
 * @self: a box
 * @text: lines
 * @tag: (nullable): structure element of the paragraph, a static string
 * @x: from the box's start edge, in points
 * @baseline: of the first line, from the box's top
 * @ink: the colour
 *
 * Returns: the baseline of the last line
 */
double
plaza_box_set_ink (PlazaBox        *self,
                   const PlazaText *text,
                   const char      *tag,
                   double           x,
                   double           baseline,
                   PlazaInk         ink)
{
  double drop = plaza_style_drop (&text->style);

  if (tag != NULL)
    plaza_box_open (self, tag, NULL);

  for (guint i = 0; i < text->n_lines; i++)
    {
      double y = baseline + i * text->style.leading;

      if (i >= LINES_KEPT && text->n_lines - i >= LINES_KEPT)
        plaza_box_allow (self, y - text->style.leading + drop, y - plaza_text_rise (text));
      box_add_line (self, text, i, x, y, ink);
    }

  if (tag != NULL)
    plaza_box_close (self);

  baseline += (text->n_lines - 1) * text->style.leading;
  self->height = MAX (self->height, baseline + drop);
  return baseline;
}

/* In the ink of the text's style. */
double
plaza_box_set (PlazaBox        *self,
               const PlazaText *text,
               const char      *tag,
               double           x,
               double           baseline)
{
  return plaza_box_set_ink (self, text, tag, x, baseline, text->style.ink);
}

/* A rectangle that nobody reads out. */
void
plaza_box_fill (PlazaBox *self,
                PlazaInk  ink,
                double    x,
                double    y,
                double    width,
                double    height)
{
  PlazaMark mark = { .kind = PLAZA_MARK_FILL, .ink = ink, .x = x, .y = y, .width = width, .height = height };

  plaza_marks_add (self->marks, &mark, 0, 0);
  self->height = MAX (self->height, y + height);
}

/**
 * plaza_box_rule:
 * @self: a box
 * @ink: the colour
 * @x: from the box's start edge, in points
 * @y: its middle, from the box's top
 * @width: its length
 * @thickness: its thickness
 */
void
plaza_box_rule (PlazaBox *self,
                PlazaInk  ink,
                double    x,
                double    y,
                double    width,
                double    thickness)
{
  plaza_box_fill (self, ink, x, y - thickness / 2, width, thickness);
}

/**
 * plaza_box_mark_first:
 * @self: a box that begins with a hairline
 *
 * Makes it the section rule that begins a column.
 */
void
plaza_box_mark_first (PlazaBox *self)
{
  PlazaMark *rule = &g_array_index (self->marks, PlazaMark, 0);

  g_return_if_fail (self->marks->len > 0 && rule->kind == PLAZA_MARK_FILL);

  rule->y = -0.75;
  rule->height = 1.5;
}

/* The stroke is within the rectangle. */
void
plaza_box_frame (PlazaBox *self,
                 PlazaInk  ink,
                 double    x,
                 double    y,
                 double    width,
                 double    height,
                 double    stroke)
{
  PlazaMark mark = { .kind = PLAZA_MARK_FRAME, .ink = ink, .x = x, .y = y, .width = width, .height = height, .stroke = stroke };

  plaza_marks_add (self->marks, &mark, 0, 0);
  self->height = MAX (self->height, y + height);
}

/**
 * plaza_box_ground:
 * @self: a box whose height is known
 * @palette: the inks
 * @bleed: by how much it is wider than the box on either side, in points
 *
 * Puts a tint under all that is in the box; in black and white, a frame.
 */
void
plaza_box_ground (PlazaBox           *self,
                  const PlazaPalette *palette,
                  double              bleed)
{
  PlazaMark mark = {
    .kind = palette->black_and_white ? PLAZA_MARK_FRAME : PLAZA_MARK_FILL,
    .ink = palette->black_and_white ? PLAZA_INK_TEXT : PLAZA_INK_TINT,
    .x = -bleed, .y = 0, .width = self->width + 2 * bleed, .height = self->height, .stroke = 1.5,
  };

  g_array_prepend_val (self->marks, mark);
  for (guint i = 0; i < self->splits->len; i++)
    g_array_index (self->splits, PlazaSplit, i).mark++;
}

/**
 * plaza_box_take:
 * @self: a box
 * @child: (transfer full): what goes into it
 * @x: where its start edge comes, in points
 * @y: where its top comes
 */
void
plaza_box_take (PlazaBox *self,
                PlazaBox *child,
                double    x,
                double    y)
{
  for (guint i = 0; i < child->marks->len; i++)
    plaza_marks_add (self->marks, &g_array_index (child->marks, PlazaMark, i), x, y);

  self->height = MAX (self->height, y + child->height);
  plaza_box_free (child);
}

/**
 * plaza_box_allow:
 * @self: a box
 * @above: where the part above ends, in points from the top
 * @y: where the part below begins
 *
 * Allows a split before what is set next.
 */
void
plaza_box_allow (PlazaBox *self,
                 double    above,
                 double    y)
{
  PlazaSplit split = { self->marks->len, y, above };

  g_array_append_val (self->splits, split);
}
