/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "plaza-palette.h"
#include "plaza-site-private.h"

#define FOLDER "/org/weareallamerica/Plaza/site/"

/* What is behind the text in the dark, as in site.css. */
static const PlazaColour night = { 0x1b / 255.0, 0x1a / 255.0, 0x1e / 255.0 };

/* WCAG 2.2, success criterion 1.4.6, as on paper. */
#define CONTRAST_WANTED 7.0

/* Against two colours the contrast with white is in the same proportion as between them. */
static double
site_style_contrast_at_night (const PlazaColour *colour)
{
  return plaza_colour_contrast_on_white (&night) / plaza_colour_contrast_on_white (colour);
}

/* The campaign's colour, lighter until it is read well in the dark. */
static PlazaColour
site_style_lighten (PlazaColour colour)
{
  while (site_style_contrast_at_night (&colour) < CONTRAST_WANTED)
    {
      colour.red += (1 - colour.red) * 0.03;
      colour.green += (1 - colour.green) * 0.03;
      colour.blue += (1 - colour.blue) * 0.03;
    }
  return colour;
}

/* A seventh of the accent, as the window tints (14 %). */
static PlazaColour
site_style_tint_at_night (const PlazaColour *accent)
{
  return (PlazaColour) {
    night.red + (accent->red - night.red) * 0.14,
    night.green + (accent->green - night.green) * 0.14,
    night.blue + (accent->blue - night.blue) * 0.14,
  };
}

static void
site_style_append (GString           *css,
                   const char        *name,
                   const PlazaColour *colour)
{
  g_string_append_printf (css, "--%s:#%02x%02x%02x;", name, (guint) (colour->red * 255 + 0.5), (guint) (colour->green * 255 + 0.5),
                          (guint) (colour->blue * 255 + 0.5));
}

static void
site_style_write_file (PlazaHtml  *html,
                       const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes != NULL)
    {
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      plaza_html_own (html, text);
    }
}

/**
 * plaza_site_style_write:
 *
 * Writes the style sheet: the campaign's colours, dark enough for a white page and light enough for a dark one, and the site's own rules.
 */
void
plaza_site_style_write (PlazaSite *self,
                        PlazaHtml *html)
{
  g_autoptr(GString) css = g_string_new (":root{");
  PlazaPalette palette;
  PlazaColour accent, tint;

  plaza_palette_init (&palette, self->record->accent, FALSE);
  accent = site_style_lighten (palette.inks[PLAZA_INK_ACCENT]);
  tint = site_style_tint_at_night (&accent);
  site_style_append (css, "accent", &palette.inks[PLAZA_INK_ACCENT]);
  site_style_append (css, "tint", &palette.inks[PLAZA_INK_TINT]);
  g_string_append (css, "}\n@media (prefers-color-scheme: dark) and (not print){:root{");
  site_style_append (css, "accent", &accent);
  site_style_append (css, "tint", &tint);
  g_string_append (css, "}}\n");
  plaza_html_own (html, css->str);
  site_style_write_file (html, "site.css");
}

void
plaza_site_script_write (PlazaHtml *html)
{
  site_style_write_file (html, "site.js");
}
