/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-row-private.h"

/* The texts of a row, laid out: to measure them, and to draw them. */

/* The member's name comes last in a title. */
#define TITLE_LINES 5

/* Fonts are looked for and kept by language, and that of most titles is the reader's
 * own, whichever country's it is; a program without one speaks English. */
static gboolean
layouts_is_own_language (PangoContext  *context,
                           PangoLanguage *language)
{
  PangoLanguage *own = pango_context_get_language (context);

  if (own == pango_language_from_string ("c"))
    own = pango_language_from_string ("en");

  return pango_language_matches (own, pango_language_to_string (language));
}

static PangoLayout *
layouts_create_title (PlazaEventRow *self,
                        PangoContext  *context,
                        int            width)
{
  PangoLayout *layout = pango_layout_new (context);

  if (self->title != NULL)
    pango_layout_set_text (layout, self->title, -1);
  if (self->language != NULL && !layouts_is_own_language (context, self->language))
    {
      g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_language_new (self->language));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -TITLE_LINES);
  pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

PangoLayout *
plaza_event_row_get_title_layout (PlazaEventRow *self,
                            int            width)
{
  if (self->title_layout == NULL)
    self->title_layout = layouts_create_title (self, gtk_widget_get_pango_context (GTK_WIDGET (self)), width);

  pango_layout_set_width (self->title_layout, width * PANGO_SCALE);

  return self->title_layout;
}

/* Pango sets a sentence to know them, each time anew; the next row has the same font.
 *
 * Returns: (transfer none): of a row's title */
static PangoFontMetrics *
layouts_get_metrics (PangoContext *context)
{
  static PangoFontMetrics *metrics;
  static PangoFontDescription *font;
  static double resolution;
  const PangoFontDescription *wanted = pango_context_get_font_description (context);

  if (metrics != NULL && pango_font_description_equal (wanted, font) &&
      pango_cairo_context_get_resolution (context) == resolution)
    return metrics;

  g_clear_pointer (&metrics, pango_font_metrics_unref);
  g_clear_pointer (&font, pango_font_description_free);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  font = pango_font_description_copy (wanted);
  resolution = pango_cairo_context_get_resolution (context);

  return metrics;
}

/* With a context that goes, too: the widget would keep its own. */
void
plaza_event_row_measure_lines (PlazaEventRow *self,
                         int            width)
{
  g_autoptr(PangoLayout) title = NULL;
  PangoFontMetrics *metrics;
  PangoContext *context;

  if (self->width == width)
    return;

  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  title = layouts_create_title (self, context, width);
  pango_layout_get_pixel_size (title, NULL, &self->title_height);

  metrics = layouts_get_metrics (context);
  self->line_height = PANGO_PIXELS_CEIL ((int) (pango_font_metrics_get_height (metrics) * PLAZA_EVENT_LINE_SCALE));
  if (self->line != NULL)
    self->line_height *= plaza_event_line_count (context, metrics, self->line, self->short_line, self->distance, width);
  g_object_unref (context);

  self->width = width;
}

PangoLayout *
plaza_event_row_get_distance_layout (PlazaEventRow *self)
{
  if (self->distance_layout == NULL && self->distance != NULL)
    self->distance_layout = plaza_event_line_create (gtk_widget_get_pango_context (GTK_WIDGET (self)), self->distance);

  return self->distance_layout;
}
