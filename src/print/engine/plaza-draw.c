/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draw.h"

#include <string.h>

static void
draw_code (const PlazaMark *mark,
           double           left,
           cairo_t         *cr)
{
  const guint8 *modules = g_bytes_get_data (mark->modules, NULL);
  double side = mark->width / mark->n_modules;

  /* A row's neighbours in one rectangle: no hairline of white between them. */
  for (guint row = 0; row < mark->n_modules; row++)
    for (guint column = 0; column < mark->n_modules; column++)
      {
        guint from = column;

        while (column < mark->n_modules && modules[row * mark->n_modules + column])
          column++;
        if (column > from)
          cairo_rectangle (cr, left + from * side, mark->y + row * side, (column - from) * side, side);
      }

  cairo_fill (cr);
}

/* The attributes of a cairo tag are a small language: quotes are escaped. */
static char *
draw_link_attributes (const char *address)
{
  GString *attributes = g_string_new ("uri='");

  for (const char *p = address; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *p);
    }

  g_string_append_c (attributes, '\'');
  return g_string_free (attributes, FALSE);
}

static void
draw_open_element (const PlazaMark *mark,
                   cairo_t         *cr)
{
  g_autofree char *attributes = NULL;

  if (strcmp (mark->tag, CAIRO_TAG_LINK) == 0 && mark->note != NULL)
    attributes = draw_link_attributes (mark->note);

  cairo_tag_begin (cr, mark->tag, attributes);
}

static void
draw_shape (const PlazaMark *mark,
            double           left,
            cairo_t         *cr)
{
  switch (mark->kind)
    {
    case PLAZA_MARK_LINE:
      cairo_move_to (cr, left, mark->y);
      pango_cairo_show_layout_line (cr, mark->line);
      break;

    case PLAZA_MARK_FILL:
      cairo_rectangle (cr, left, mark->y, mark->width, mark->height);
      cairo_fill (cr);
      break;

    case PLAZA_MARK_FRAME:
      cairo_set_line_width (cr, mark->stroke);
      cairo_rectangle (cr, left + mark->stroke / 2, mark->y + mark->stroke / 2,
                       mark->width - mark->stroke, mark->height - mark->stroke);
      cairo_stroke (cr);
      break;

    case PLAZA_MARK_CODE:
      draw_code (mark, left, cr);
      break;

    case PLAZA_MARK_OPEN:
    case PLAZA_MARK_CLOSE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_draw_page:
 * @page: a page
 * @palette: its inks
 * @paper_width: in points
 * @tagged: whether its structure is drawn too, for a PDF
 * @cr: where, one unit a point
 */
void
plaza_draw_page (const PlazaPage    *page,
                 const PlazaPalette *palette,
                 double              paper_width,
                 gboolean            tagged,
                 cairo_t            *cr)
{
  cairo_save (cr);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      const PlazaColour *colour = &palette->inks[mark->ink];

      if (mark->kind == PLAZA_MARK_OPEN || mark->kind == PLAZA_MARK_CLOSE)
        {
          if (tagged && mark->kind == PLAZA_MARK_OPEN)
            draw_open_element (mark, cr);
          else if (tagged)
            cairo_tag_end (cr, mark->tag);
          continue;
        }

      cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
      draw_shape (mark, plaza_page_left (page, mark, paper_width), cr);
    }

  cairo_restore (cr);
}
