/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-press.h"

#include <math.h>

#include "plaza-fitting.h"
#include "plaza-typefaces.h"

static PangoDirection
press_direction_of (PangoLanguage *language)
{
  int n;
  const PangoScript *scripts = pango_language_get_scripts (language, &n);

  if (scripts != NULL && n > 0)
    switch ((int) scripts[0])
      {
      case PANGO_SCRIPT_ARABIC:
      case PANGO_SCRIPT_HEBREW:
      case PANGO_SCRIPT_SYRIAC:
      case PANGO_SCRIPT_THAANA:
      case PANGO_SCRIPT_NKO:
        return PANGO_DIRECTION_RTL;
      default:
        break;
      }

  return PANGO_DIRECTION_LTR;
}

static gboolean
press_is_written_in_arabic (PangoLanguage *language)
{
  int n;
  const PangoScript *scripts = pango_language_get_scripts (language, &n);

  return scripts != NULL && n > 0 && scripts[0] == PANGO_SCRIPT_ARABIC;
}

/**
 * plaza_press_new:
 * @language: the content language
 * @paper: what is printed on
 * @accent: (nullable): "#rrggbb"
 * @black_and_white: whether only in black
 * @large_print: whether in 18 points
 * @error: return location for an error: a font is missing
 *
 * Returns: (transfer full): a press for pages in one language
 */
PlazaPress *
plaza_press_new (const char  *language,
                 PlazaPaper   paper,
                 const char  *accent,
                 gboolean     black_and_white,
                 gboolean     large_print,
                 GError     **error)
{
  g_autoptr(PlazaPress) self = g_new0 (PlazaPress, 1);
  PangoLanguage *tag = pango_language_from_string (language);

  self->context = plaza_typefaces_create_context (error);
  if (self->context == NULL)
    return NULL;

  self->words = plaza_words_for (language);
  self->language = g_strdup (language);
  self->right_to_left = press_direction_of (tag) == PANGO_DIRECTION_RTL;
  self->arabic = press_is_written_in_arabic (tag);
  self->paper = plaza_paper_get_measures (paper);
  self->large_print = large_print;
  self->fit = plaza_fit_plain ();
  plaza_palette_init (&self->palette, accent, black_and_white);
  pango_context_set_language (self->context, tag);
  pango_context_set_base_dir (self->context, press_direction_of (tag));
  return g_steal_pointer (&self);
}

void
plaza_press_free (PlazaPress *self)
{
  g_clear_object (&self->context);
  g_free (self->language);
  g_free (self->texts_of);
  g_free (self);
}

/* What grows is leaded more; what shrinks keeps its leading. */
static void
press_set_size (PlazaStyle *style,
                double      size)
{
  if (size > style->size)
    style->leading = round (2 * style->leading * size / style->size) / 2;

  style->size = size;
}

/* What stands beside a text has a column of its own, and grows less than the text may. */
#define MOST_GROWTH 1.5

static void
press_fit_size (const PlazaFit *fit,
                PlazaStyleName  name,
                PlazaStyle     *style)
{
  double body = plaza_fit_plain ()->body;

  switch ((int) name)
    {
    case PLAZA_STYLE_DISPLAY:
      style->leading *= fit->display / style->size;
      style->size = fit->display;
      break;
    case PLAZA_STYLE_FIGURE:
      press_set_size (style, fit->figure);
      break;
    case PLAZA_STYLE_HEADING:
      press_set_size (style, fit->heading);
      break;
    case PLAZA_STYLE_LEAD:
      press_set_size (style, fit->lead);
      break;
    case PLAZA_STYLE_BODY:
      press_set_size (style, fit->body);
      break;
    case PLAZA_STYLE_SMALL_HEADING:
    case PLAZA_STYLE_FORM:
      press_set_size (style, style->size + CLAMP (fit->body - body, 0, MOST_GROWTH));
      break;
    case PLAZA_STYLE_REFERENCE:
      press_set_size (style, fit->reference);
      break;
    default:
      break;
    }
}

/* Arabic letters are small for their size and need more air between the lines;
 * spaced letters would tear its words apart. */
static void
press_suit_arabic (PlazaStyle *style)
{
  style->size *= 1.1;
  style->leading = MAX (style->leading, style->size * (style->size > 20 ? 1.2 : 1.5));
  style->tracking = 0;
  style->small_caps = FALSE;
}

/**
 * plaza_press_style:
 * @self: the press
 * @name: which style
 *
 * Returns: the style as this press sets it: by its ladder, print and script
 */
PlazaStyle
plaza_press_style (const PlazaPress *self,
                   PlazaStyleName    name)
{
  PlazaStyle style = *plaza_style_get (name, self->large_print);

  if (!self->large_print)
    press_fit_size (self->fit, name, &style);
  if (self->arabic)
    press_suit_arabic (&style);

  return style;
}

static gboolean
press_has_arabic (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC)
      return TRUE;

  return FALSE;
}

/**
 * plaza_press_style_for:
 * @self: the press
 * @name: which style
 * @text: what is set in it
 *
 * Returns: the style; on an Arabic page, a text without Arabic letters ("Church
 *   World Service", "1") keeps the measures of its own script
 */
PlazaStyle
plaza_press_style_for (const PlazaPress *self,
                       PlazaStyleName    name,
                       const char       *text)
{
  PlazaPress latin;

  if (!self->arabic || press_has_arabic (text))
    return plaza_press_style (self, name);

  latin = *self;
  latin.arabic = FALSE;
  return plaza_press_style (&latin, name);
}

/**
 * plaza_press_fill:
 * @format: one of our own sentences in the content language, from PlazaWords
 *
 * msgfmt has checked a translation's directives against the original's.
 *
 * Returns: (transfer full): the sentence with its arguments
 */
char *
plaza_press_fill (const char *format,
                  ...)
{
  va_list arguments;
  char *filled;

  va_start (arguments, format);
  filled = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return filled;
}
