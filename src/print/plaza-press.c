/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-press.h"

#include "plaza-typefaces.h"

/* When it does not fit: tighter gaps, then a smaller headline and figures, a
 * smaller lead, a shorter list of names, a smaller body; leading is kept. */
static const PlazaFit ladder[] = {
  { 21.0, 32, 24, 13, 10.5, G_MAXUINT },
  { 17.5, 32, 24, 13, 10.5, G_MAXUINT },
  { 14.0, 32, 24, 13, 10.5, G_MAXUINT },
  { 10.5, 32, 24, 13, 10.5, G_MAXUINT },
  { 10.5, 28, 21, 13, 10.5, G_MAXUINT },
  { 10.5, 28, 21, 12, 10.5, G_MAXUINT },
  { 10.5, 28, 21, 12, 10.5, 8 },
  { 10.5, 28, 21, 12, 10.0, 8 },
};

static PangoDirection
direction_of (PangoLanguage *language)
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
is_written_in_arabic (PangoLanguage *language)
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
  self->right_to_left = direction_of (tag) == PANGO_DIRECTION_RTL;
  self->arabic = is_written_in_arabic (tag);
  self->paper = plaza_paper_get_measures (paper);
  self->large_print = large_print;
  self->fit = &ladder[0];
  plaza_palette_init (&self->palette, accent, black_and_white);
  pango_context_set_language (self->context, tag);
  pango_context_set_base_dir (self->context, direction_of (tag));
  return g_steal_pointer (&self);
}

void
plaza_press_free (PlazaPress *self)
{
  g_clear_object (&self->context);
  g_free (self->language);
  g_free (self);
}

static void
fit_size (const PlazaFit *fit,
          PlazaStyleName  name,
          PlazaStyle     *style)
{
  if (name == PLAZA_STYLE_DISPLAY)
    style->leading *= fit->display / style->size;

  if (name == PLAZA_STYLE_DISPLAY)
    style->size = fit->display;
  else if (name == PLAZA_STYLE_FIGURE)
    style->size = fit->figure;
  else if (name == PLAZA_STYLE_LEAD)
    style->size = fit->lead;
  else if (name == PLAZA_STYLE_BODY)
    style->size = fit->body;
}

/* Arabic letters are small for their size and need more air between the lines;
 * spaced letters would tear its words apart. */
static void
suit_arabic (PlazaStyle *style)
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
    fit_size (self->fit, name, &style);
  if (self->arabic)
    suit_arabic (&style);

  return style;
}

static gboolean
has_arabic (const char *text)
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

  if (!self->arabic || has_arabic (text))
    return plaza_press_style (self, name);

  latin = *self;
  latin.arabic = FALSE;
  return plaza_press_style (&latin, name);
}

/**
 * plaza_press_fit:
 * @self: the press
 * @lay_out: makes the pages
 * @data: for @lay_out
 *
 * Goes down the ladder only as far as that saves a page.
 *
 * Returns: (transfer full) (element-type PlazaPage): the pages
 */
GPtrArray *
plaza_press_fit (PlazaPress      *self,
                 PlazaLayOutFunc  lay_out,
                 gpointer         data)
{
  guint last = self->large_print ? 3 : G_N_ELEMENTS (ladder) - 1;
  g_autoptr(GPtrArray) tightest = NULL;

  self->fit = &ladder[0];
  tightest = lay_out (self, data);
  if (tightest->len <= 1)
    return g_steal_pointer (&tightest);

  g_clear_pointer (&tightest, g_ptr_array_unref);
  self->fit = &ladder[last];
  tightest = lay_out (self, data);
  for (guint rung = 0; rung < last; rung++)
    {
      g_autoptr(GPtrArray) pages = NULL;

      self->fit = &ladder[rung];
      pages = lay_out (self, data);
      if (pages->len <= tightest->len)
        return g_steal_pointer (&pages);
    }

  self->fit = &ladder[last];
  return g_steal_pointer (&tightest);
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
