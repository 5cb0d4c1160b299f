/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-typefaces.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "plaza-print-error.h"

/* What a page is set in, where it has the letter: a font that happens to be
 * installed must not change a line break. The first six are asked for; the
 * others, of the same collection, serve the names of people and organizations
 * in further scripts where they are there. A letter that none of them has is
 * looked for among all that is installed (plaza_typefaces_cover()). */
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

/* The fonts of one thread. */
typedef struct
{
  PangoFontMap *map;
  FcConfig     *config;
  GHashTable   *asked;   /* the letters that were looked for */
} Typefaces;

static void
typefaces_free (gpointer data)
{
  Typefaces *self = data;

  g_clear_object (&self->map);
  g_clear_pointer (&self->config, FcConfigDestroy);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_free (self);
}

static GPrivate typefaces = G_PRIVATE_INIT (typefaces_free);

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
typefaces_is_used (FcPattern *font)
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
typefaces_add_family (FcConfig   *config,
                      const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, (char *) NULL);
  FcObjectSet *wanted = FcObjectSetBuild (FC_FILE, FC_WEIGHT, (char *) NULL);
  FcFontSet *found = FcFontList (NULL, pattern, wanted);
  guint n = 0;

  for (int i = 0; found != NULL && i < found->nfont; i++)
    {
      FcChar8 *file;

      if (typefaces_is_used (found->fonts[i]) &&
          FcPatternGetString (found->fonts[i], FC_FILE, 0, &file) == FcResultMatch &&
          FcConfigAppFontAddFile (config, file))
        n++;
    }

  g_clear_pointer (&found, FcFontSetDestroy);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (pattern);
  return n;
}

/* A package is named to who has Debian's manager of packages; elsewhere, as in Flatpak, the font has another way. */
static void
typefaces_set_missing (GError     **error,
                       const char  *family,
                       const char  *package)
{
  g_autofree char *manager = g_find_program_in_path ("dpkg");

  if (manager != NULL)
    /* Translators: %1$s is the name of a font, %2$s that of a package. */
    g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FONT,
                 _("The pages are set in the font “%1$s”, which is not installed. Install the package %2$s and start Plaza again."), family, package);
  else
    /* Translators: %s is the name of a font. */
    g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FONT,
                 _("The pages are set in the font “%s”, which is not installed. Install it and start Plaza again."), family);
}

static FcConfig *
typefaces_create_config (GError **error)
{
  FcConfig *config = FcConfigCreate ();

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      if (typefaces_add_family (config, fonts[i].family) > 0 || fonts[i].package == NULL)
        continue;

      typefaces_set_missing (error, fonts[i].family, fonts[i].package);
      FcConfigDestroy (config);
      return NULL;
    }

  return config;
}

static PangoFontMap *
typefaces_create_font_map (FcConfig *config)
{
  PangoFontMap *map;

  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  /* One point is one unit of the page. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  return map;
}

static Typefaces *
typefaces_new (GError **error)
{
  FcConfig *config = typefaces_create_config (error);
  Typefaces *self;

  if (config == NULL)
    return NULL;

  self = g_new0 (Typefaces, 1);
  self->config = config;
  self->map = typefaces_create_font_map (config);
  self->asked = g_hash_table_new (NULL, NULL);
  return self;
}

static gboolean
typefaces_has_letter (FcConfig *config,
                      gunichar  letter)
{
  FcFontSet *set = FcConfigGetFonts (config, FcSetApplication);

  for (int i = 0; set != NULL && i < set->nfont; i++)
    {
      FcCharSet *letters;

      if (FcPatternGetCharSet (set->fonts[i], FC_CHARSET, 0, &letters) == FcResultMatch && FcCharSetHasChar (letters, letter))
        return TRUE;
    }

  return FALSE;
}

/* Pango draws no letters of Type 1 fonts, which fontconfig lists. */
static char *
typefaces_take_family (FcPattern *font,
                       gunichar   letter)
{
  FcCharSet *letters;
  FcChar8 *wrapper, *family;

  if (FcPatternGetCharSet (font, FC_CHARSET, 0, &letters) != FcResultMatch || !FcCharSetHasChar (letters, letter) ||
      FcPatternGetString (font, FC_FONT_WRAPPER, 0, &wrapper) != FcResultMatch || strcmp ((const char *) wrapper, "SFNT") != 0 ||
      FcPatternGetString (font, FC_FAMILY, 0, &family) != FcResultMatch)
    return NULL;

  return g_strdup ((const char *) family);
}

/* Returns: (transfer full) (nullable): an installed family that has the letter, the system's choice first */
static char *
typefaces_find_family (gunichar letter)
{
  FcPattern *pattern = FcPatternCreate ();
  FcCharSet *letters = FcCharSetCreate ();
  FcFontSet *found;
  FcResult result;
  char *family = NULL;

  FcCharSetAddChar (letters, letter);
  FcPatternAddCharSet (pattern, FC_CHARSET, letters);
  FcPatternAddBool (pattern, FC_SCALABLE, FcTrue);
  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  found = FcFontSort (NULL, pattern, FcFalse, NULL, &result);
  for (int i = 0; found != NULL && i < found->nfont && family == NULL; i++)
    family = typefaces_take_family (found->fonts[i], letter);

  g_clear_pointer (&found, FcFontSetDestroy);
  FcCharSetDestroy (letters);
  FcPatternDestroy (pattern);
  return family;
}

/* What shows nothing needs no font. */
static gboolean
typefaces_is_drawn (gunichar letter)
{
  return letter >= 0x80 && !g_unichar_isspace (letter) && !g_unichar_iscntrl (letter) &&
         g_unichar_type (letter) != G_UNICODE_FORMAT && !pango_is_zero_width (letter) &&
         !(letter >= 0xFE00 && letter <= 0xFE0F) && !(letter >= 0xE0100 && letter <= 0xE01EF);
}

/* Outlines as they were drawn: hinting would fit them to one screen's pixels. */
static void
typefaces_set_options (PangoContext *context)
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
  Typefaces *self = g_private_get (&typefaces);
  PangoContext *context;

  if (self == NULL)
    {
      self = typefaces_new (error);
      if (self == NULL)
        return NULL;
      g_private_set (&typefaces, self);
    }

  context = pango_font_map_create_context (self->map);
  typefaces_set_options (context);
  return context;
}

/**
 * plaza_typefaces_cover:
 * @text: what is to be set in this thread, which has a context
 *
 * Takes in the installed fonts that have letters of @text which no font of a page has, such as
 * Chinese ones. They come last: they set those letters alone.
 */
void
plaza_typefaces_cover (const char *text)
{
  Typefaces *self = g_private_get (&typefaces);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      g_autofree char *family = NULL;

      if (!typefaces_is_drawn (letter) || !g_hash_table_add (self->asked, GUINT_TO_POINTER (letter)) ||
          typefaces_has_letter (self->config, letter))
        continue;

      family = typefaces_find_family (letter);
      if (family != NULL && typefaces_add_family (self->config, family) > 0)
        pango_fc_font_map_config_changed (PANGO_FC_FONT_MAP (self->map));
    }
}
