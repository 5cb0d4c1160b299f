/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-typefaces.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>
#include <pango/pangofc-fontmap.h>

#include "plaza-print-error.h"

/* What a page may be set in, and nothing else: a font that happens to be
 * installed must not change a line break. The first six are asked for; the
 * others, of the same collection, serve the names of people and organizations
 * in further scripts where they are there. */
static const struct
{
  const char *family;
  const char *package;   /* of Debian; NULL: not asked for */
} fonts[] = {
  { "Vollkorn", "fonts-vollkorn" },
  { "Source Sans 3", "fonts-adobe-sourcesans3" },
  { "Noto Naskh Arabic", "fonts-noto-core" },
  { "Noto Sans Arabic", "fonts-noto-core" },
  { "Noto Serif", "fonts-noto-core" },
  { "Noto Sans", "fonts-noto-core" },
  { "Noto Sans Armenian", NULL },
  { "Noto Sans Bengali", NULL },
  { "Noto Sans Devanagari", NULL },
  { "Noto Sans Ethiopic", NULL },
  { "Noto Sans Gujarati", NULL },
  { "Noto Sans Gurmukhi", NULL },
  { "Noto Sans Hebrew", NULL },
  { "Noto Sans Khmer", NULL },
  { "Noto Sans Lao", NULL },
  { "Noto Sans Myanmar", NULL },
  { "Noto Sans Tamil", NULL },
  { "Noto Sans Thai", NULL },
};

/**
 * plaza_typefaces_get_family:
 * @face: serif or sans
 *
 * Returns: the families to look in for a letter, best first, as Pango reads them
 */
const char *
plaza_typefaces_get_family (PlazaFace face)
{
  return face == PLAZA_FACE_SERIF
           ? "Vollkorn, Noto Naskh Arabic, Noto Serif, Noto Sans"
           : "Source Sans 3, Noto Sans Arabic, Noto Sans";
}

/* The weights that the styles and their emphasis use. */
static gboolean
is_used (FcPattern *font)
{
  static const int used[] = { FC_WEIGHT_REGULAR, FC_WEIGHT_MEDIUM, FC_WEIGHT_DEMIBOLD, FC_WEIGHT_BOLD };
  int weight;

  /* A variable font holds a range of weights, not one. */
  if (FcPatternGetInteger (font, FC_WEIGHT, 0, &weight) != FcResultMatch)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    if (weight == used[i])
      return TRUE;

  return FALSE;
}

static guint
add_family (FcConfig   *config,
            const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, (char *) NULL);
  FcObjectSet *wanted = FcObjectSetBuild (FC_FILE, FC_WEIGHT, (char *) NULL);
  FcFontSet *found = FcFontList (NULL, pattern, wanted);
  guint n = 0;

  for (int i = 0; found != NULL && i < found->nfont; i++)
    {
      FcChar8 *file;

      if (is_used (found->fonts[i])
          && FcPatternGetString (found->fonts[i], FC_FILE, 0, &file) == FcResultMatch
          && FcConfigAppFontAddFile (config, file))
        n++;
    }

  g_clear_pointer (&found, FcFontSetDestroy);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (pattern);
  return n;
}

static FcConfig *
create_config (GError **error)
{
  FcConfig *config = FcConfigCreate ();

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      if (add_family (config, fonts[i].family) > 0 || fonts[i].package == NULL)
        continue;

      /* Translators: %1$s is the name of a font, %2$s that of a package. */
      g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FONT,
                   _("The pages are set in the font “%1$s”, which is not installed (Debian package %2$s)."),
                   fonts[i].family, fonts[i].package);
      FcConfigDestroy (config);
      return NULL;
    }

  return config;
}

static PangoFontMap *
create_font_map (GError **error)
{
  FcConfig *config = create_config (error);
  PangoFontMap *map;

  if (config == NULL)
    return NULL;

  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  /* One point is one unit of the page. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
  return map;
}

/* Outlines as they were drawn: hinting would fit them to one screen's pixels. */
static void
set_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * plaza_typefaces_create_context:
 * @error: return location for an error: %PLAZA_PRINT_ERROR_FONT
 *
 * A font map belongs to the thread that made it, as Pango wants it; each thread
 * makes its own once.
 *
 * Returns: (transfer full): a context in which a text breaks alike on every
 *   machine; %NULL where a font is missing
 */
PangoContext *
plaza_typefaces_create_context (GError **error)
{
  static GPrivate maps = G_PRIVATE_INIT (g_object_unref);
  PangoFontMap *map = g_private_get (&maps);
  PangoContext *context;

  if (map == NULL)
    {
      map = create_font_map (error);
      if (map == NULL)
        return NULL;
      g_private_set (&maps, map);
    }

  context = pango_font_map_create_context (map);
  set_options (context);
  return context;
}
