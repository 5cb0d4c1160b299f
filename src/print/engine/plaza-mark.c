/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-mark.h"

static void
clear_mark (gpointer data)
{
  PlazaMark *mark = data;

  g_free (mark->note);
  g_clear_pointer (&mark->line, pango_layout_line_unref);
  g_clear_object (&mark->layout);
  g_clear_pointer (&mark->modules, g_bytes_unref);
}

/**
 * plaza_marks_new:
 *
 * Returns: (transfer full) (element-type PlazaMark): no marks yet
 */
GArray *
plaza_marks_new (void)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PlazaMark));

  g_array_set_clear_func (marks, clear_mark);
  return marks;
}

/**
 * plaza_marks_add:
 * @self: (element-type PlazaMark): where it goes
 * @mark: a mark, of which a copy is added
 * @dx: by how much the copy is moved from the start edge, in points
 * @dy: by how much it is moved down
 */
void
plaza_marks_add (GArray          *self,
                 const PlazaMark *mark,
                 double           dx,
                 double           dy)
{
  PlazaMark copy = *mark;

  copy.x += dx;
  copy.y += dy;
  copy.note = g_strdup (mark->note);
  if (copy.layout != NULL)
    g_object_ref (copy.layout);
  if (copy.line != NULL)
    pango_layout_line_ref (copy.line);
  if (copy.modules != NULL)
    g_bytes_ref (copy.modules);

  g_array_append_val (self, copy);
}

/* The note is borrowed, until the mark is added. */
PlazaMark
plaza_mark_open (const char *tag,
                 const char *note)
{
  return (PlazaMark) { .kind = PLAZA_MARK_OPEN, .tag = tag, .note = (char *) note };
}

PlazaMark
plaza_mark_close (const char *tag)
{
  return (PlazaMark) { .kind = PLAZA_MARK_CLOSE, .tag = tag };
}
