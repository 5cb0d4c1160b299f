/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-typesetter.h"

#include <math.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-prose.h"
#include "plaza-typefaces.h"
#include "plaza-typography.h"

/* A last line is at least so much of the measure. */
#define LAST_LINE (1.0 / 3)

/* By how much a narrower measure is tried, in points. */
#define MEASURE_STEP 3.0

static void
typesetter_add (PangoAttrList  *attributes,
                PangoAttribute *attribute,
                guint           start,
                guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static char *
typesetter_features_of (const PlazaStyle *style)
{
  return g_strconcat ("lnum=1", style->tabular ? ",tnum=1" : "",
                      style->small_caps ? ",smcp=1,c2sc=1" : "",
                      /* A reader of a PDF's text may stumble over its ligatures. */
                      style->face == PLAZA_FACE_SANS ? ",liga=0" : "", NULL);
}

static PangoFontDescription *
typesetter_describe (const PlazaStyle *style,
                     gboolean          strong)
{
  PangoFontDescription *description = pango_font_description_new ();
  int weight = style->weight;

  if (strong)
    weight = style->face == PLAZA_FACE_SANS ? 600 : 700;

  pango_font_description_set_family_static (description, plaza_typefaces_get_family (style->face));
  pango_font_description_set_weight (description, weight);
  pango_font_description_set_absolute_size (description, style->size * PANGO_SCALE);
  return description;
}

static PangoAttribute *
typesetter_accent_new (const PlazaPress *press)
{
  const PlazaColour *colour = &press->palette.inks[PLAZA_INK_ACCENT];

  return pango_attr_foreground_new (lround (colour->red * 65535), lround (colour->green * 65535), lround (colour->blue * 65535));
}

static void
typesetter_mark_span (const PlazaPress     *press,
                      const PlazaStyle     *style,
                      const PlazaProseSpan *span,
                      gsize                 start,
                      gsize                 end,
                      PlazaTextFlags        flags,
                      PangoAttrList        *attributes)
{
  if (span->strong)
    typesetter_add (attributes, pango_attr_weight_new (style->face == PLAZA_FACE_SANS ? 600 : 700), start, end);
  if (span->strong && (flags & PLAZA_TEXT_ACCENT))
    typesetter_add (attributes, typesetter_accent_new (press), start, end);
  /* Arabic has no italic. */
  if (span->emphasis && !press->arabic)
    typesetter_add (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (span->emphasis && (flags & PLAZA_TEXT_QUIET))
    typesetter_add (attributes, pango_attr_weight_new (400), start, end);
}

static void
typesetter_mark_spans (const PlazaPress *press,
                       const PlazaStyle *style,
                       GArray           *spans,
                       GArray           *spaces,
                       gsize             length,
                       PlazaTextFlags    flags,
                       PangoAttrList    *attributes)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const PlazaProseSpan *span = &g_array_index (spans, PlazaProseSpan, i);
      gsize start = plaza_typography_shift (spaces, span->start);
      gsize end = plaza_typography_shift (spaces, span->end);

      end = MIN (end, length);
      if (start < end)
        typesetter_mark_span (press, style, span, start, end, flags, attributes);
    }
}

static PangoAttrList *
typesetter_make_attributes (const PlazaPress *press,
                            const PlazaStyle *style,
                            const char       *text,
                            GArray           *spans,
                            GArray           *spaces,
                            gboolean          bound,
                            PlazaTextFlags    flags)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *features = typesetter_features_of (style);

  typesetter_add (attributes, pango_attr_font_features_new (features), 0, G_MAXUINT);
  if (style->tracking != 0)
    typesetter_add (attributes, pango_attr_letter_spacing_new (lround (style->tracking * style->size * PANGO_SCALE)), 0, G_MAXUINT);
  /* Names and headings are never hyphenated, and we know no text's hyphens. */
  typesetter_add (attributes, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);

  typesetter_mark_spans (press, style, spans, spaces, strlen (text), flags, attributes);
  if (bound)
    {
      plaza_typography_bind (text, attributes);
      plaza_typography_bind_at (text, spaces, attributes);
      if (flags & PLAZA_TEXT_BALANCED)
        plaza_typography_bind_short (text, attributes);
    }

  return attributes;
}

/* The isolates go into the text that is set, and into no other: what is marked moves with them. */
static void
typesetter_insert (GString       *text,
                   PangoAttrList *attributes,
                   gsize          at,
                   const char    *isolate)
{
  g_string_insert (text, at, isolate);
  pango_attr_list_update (attributes, at, 0, strlen (isolate));
}

/* Somebody's own name or address reads as its first letter does, the rest of the line as the
 * language; numbers and the like from left to right. */
static char *
typesetter_set_directions (const PlazaPress *press,
                           const char       *text,
                           PangoAttrList    *attributes,
                           PlazaTextFlags    flags)
{
  gboolean turns = plaza_text_has_rtl (text);
  /* A line of facts has its isolates already. */
  gboolean joined = strstr (text, "\u2069") != NULL;
  gboolean whole = (flags & PLAZA_TEXT_NAME) && !joined && (turns || press->right_to_left);
  g_autoptr(GString) directed = g_string_new (text);
  g_autoptr(GArray) runs = plaza_text_find_runs (text, press->right_to_left && !whole);

  if (whole)
    typesetter_insert (directed, attributes, directed->len, "\u2069");
  for (guint i = runs->len; i > 0; i--)
    {
      PlazaTextRun run = g_array_index (runs, PlazaTextRun, i - 1);

      typesetter_insert (directed, attributes, run.end, "\u2069");
      typesetter_insert (directed, attributes, run.start, "\u2066");
    }
  if (whole)
    typesetter_insert (directed, attributes, 0, turns ? "\u2068" : "\u2066");

  return g_string_free_and_steal (g_steal_pointer (&directed));
}

static double
typesetter_widest_line (PangoLayout *layout)
{
  double widest = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (l->data, NULL, &logical);
      widest = MAX (widest, (double) logical.width / PANGO_SCALE);
    }

  return widest;
}

/* The narrowest measure that needs no further line makes lines of one length. */
static void
typesetter_balance (PangoLayout *layout,
                    double       measure)
{
  int lines = pango_layout_get_line_count (layout);
  double low = measure / 2, high = measure;

  if (lines < 2 || pango_layout_is_ellipsized (layout))
    return;

  /* Never by breaking a word. */
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  while (high - low > 1)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (layout, lround (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > lines || typesetter_widest_line (layout) > middle ||
          pango_layout_is_ellipsized (layout))
        low = middle;
      else
        high = middle;
    }

  pango_layout_set_width (layout, lround (high * PANGO_SCALE));
  /* Where letters may part, a line that just fits may leave its space to the next one. */
  if (typesetter_widest_line (layout) > high)
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

static double
typesetter_last_line (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* A paragraph that would end in a short line is broken at the widest measure at
 * which it does not, in as many lines: its lines are nearly full, and none holds
 * a word alone. */
static void
typesetter_fill_last_line (PangoLayout *layout,
                           double       measure)
{
  int lines = pango_layout_get_line_count (layout);
  double best = typesetter_last_line (layout), best_width = measure;

  if (lines < 2 || pango_layout_is_ellipsized (layout))
    return;

  for (double width = measure - MEASURE_STEP; width > measure / 2 && best < LAST_LINE * measure; width -= MEASURE_STEP)
    {
      pango_layout_set_width (layout, lround (width * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > lines || typesetter_widest_line (layout) > width)
        break;
      if (typesetter_last_line (layout) > best)
        {
          best = typesetter_last_line (layout);
          best_width = width;
        }
    }

  pango_layout_set_width (layout, lround (best_width * PANGO_SCALE));
}

static void
typesetter_break_lines (PlazaText      *self,
                        double          measure,
                        PlazaTextFlags  flags)
{
  PangoLayout *layout = self->layout;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, lround (measure * PANGO_SCALE));
  if (flags & PLAZA_TEXT_HANGING)
    pango_layout_set_indent (layout, lround (-PLAZA_TEXT_HANG * PANGO_SCALE));
  if (flags & (PLAZA_TEXT_ONE_LINE | PLAZA_TEXT_TWO_LINES))
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, flags & PLAZA_TEXT_ONE_LINE ? -1 : -2);
    }
  if (flags & PLAZA_TEXT_BALANCED)
    typesetter_balance (layout, measure);
  else if (!(flags & PLAZA_TEXT_NAME))
    typesetter_fill_last_line (layout, measure);

  self->n_lines = pango_layout_get_line_count (layout);
  self->width = typesetter_widest_line (layout);
}

/**
 * plaza_text_new_marked:
 * @press: the press
 * @style: the style
 * @text: one paragraph
 * @spans: (nullable) (element-type PlazaProseSpan): its emphasis
 * @measure: the width of its lines, in points
 * @flags: how else
 *
 * Returns: (transfer full): the paragraph in lines
 */
PlazaText *
plaza_text_new_marked (const PlazaPress *press,
                       PlazaStyleName    style,
                       const char       *text,
                       GArray           *spans,
                       double            measure,
                       PlazaTextFlags    flags)
{
  PlazaText *self = g_new0 (PlazaText, 1);
  g_autoptr(PangoFontDescription) description = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GArray) spaces = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *directed = NULL;

  self->layout = pango_layout_new (press->context);
  clean = plaza_typography_clean (text, plaza_press_style (press, style).cap);
  self->style = plaza_press_style_for (press, style, clean);
  spaces = plaza_typography_loosen (clean);
  description = typesetter_describe (&self->style, (flags & PLAZA_TEXT_STRONG) != 0);
  attributes = typesetter_make_attributes (press, &self->style, clean, spans, spaces, TRUE, flags);

  plaza_typefaces_cover (clean);
  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_auto_dir (self->layout, FALSE);
  directed = typesetter_set_directions (press, clean, attributes, flags);
  pango_layout_set_text (self->layout, directed, -1);
  pango_layout_set_attributes (self->layout, attributes);
  typesetter_break_lines (self, measure, flags);

  /* Words that are bound and too long for the measure are better parted. */
  if (self->width > measure + 0.5)
    {
      g_autoptr(PangoAttrList) loose = typesetter_make_attributes (press, &self->style, clean, spans, spaces, FALSE, flags);
      g_autofree char *again = typesetter_set_directions (press, clean, loose, flags);

      pango_layout_set_attributes (self->layout, loose);
      typesetter_break_lines (self, measure, flags);
    }

  return self;
}

/**
 * plaza_text_new:
 * @press: the press
 * @style: the style
 * @text: one paragraph
 * @measure: the width of its lines, in points
 * @flags: how else
 *
 * Returns: (transfer full): the paragraph in lines
 */
PlazaText *
plaza_text_new (const PlazaPress *press,
                PlazaStyleName    style,
                const char       *text,
                double            measure,
                PlazaTextFlags    flags)
{
  return plaza_text_new_marked (press, style, text, NULL, measure, flags);
}

void
plaza_text_free (PlazaText *self)
{
  g_clear_object (&self->layout);
  g_free (self);
}

/**
 * plaza_text_end:
 * @self: a text of one line
 *
 * Returns: where its last letter ends, without the space that tracking adds
 *   after it, in points
 */
double
plaza_text_end (const PlazaText *self)
{
  PangoRectangle ink;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, 0), &ink, NULL);
  return (double) (ink.x + ink.width) / PANGO_SCALE;
}

/**
 * plaza_text_rise:
 * @self: a text
 *
 * Returns: from the top of its first line to its baseline, in points
 */
double
plaza_text_rise (const PlazaText *self)
{
  return plaza_style_rise (&self->style);
}

/**
 * plaza_text_height:
 * @self: a text
 *
 * Returns: the height of its lines, in points
 */
double
plaza_text_height (const PlazaText *self)
{
  return self->n_lines * self->style.leading;
}
