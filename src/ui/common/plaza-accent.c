/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-accent.h"

#include "plaza-palette.h"

/* One provider for each colour, kept for as long as the display: two windows
 * on campaigns of one colour share it. Only the background is set; libadwaita
 * derives a readable text colour from it, also in the dark and in high contrast. */
static void
accent_ensure_style (GdkDisplay *display,
                     const char *color,
                     const char *css_class)
{
  g_autofree char *css = NULL;
  GtkCssProvider *provider;

  if (g_object_get_data (G_OBJECT (display), css_class) != NULL)
    return;

  css = g_strdup_printf (".%s { --accent-bg-color: %s; --accent-fg-color: white;"
                         " --accent-color: oklab(from var(--accent-bg-color) var(--standalone-color-oklab)); }",
                         css_class, color);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_string (provider, css);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (display), css_class, provider, g_object_unref);
}

/**
 * plaza_accent_apply:
 * @widget: a window, or a part of one that stands for another campaign
 * @color: (nullable): a colour as in a campaign, "#7a3894"
 *
 * Makes @color the accent of @widget alone, instead of the one that it had: as dark as on paper, so that white
 * words on it are read by everybody. What is no colour changes nothing.
 */
void
plaza_accent_apply (GtkWidget  *widget,
                    const char *color)
{
  g_autofree char *dark = NULL;
  g_autofree char *css_class = NULL;
  PlazaPalette palette;
  const PlazaColour *accent = &palette.inks[PLAZA_INK_ACCENT];
  GdkRGBA rgba;
  const char *former;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (color == NULL || !gdk_rgba_parse (&rgba, color))
    return;

  plaza_palette_init (&palette, color, FALSE);
  dark = g_strdup_printf ("#%02x%02x%02x", (guint) (accent->red * 255 + 0.5), (guint) (accent->green * 255 + 0.5),
                          (guint) (accent->blue * 255 + 0.5));
  css_class = g_strdup_printf ("accent-%s", dark + 1);
  accent_ensure_style (gtk_widget_get_display (widget), dark, css_class);
  former = g_object_get_data (G_OBJECT (widget), "plaza-accent");
  if (former != NULL)
    gtk_widget_remove_css_class (widget, former);
  gtk_widget_add_css_class (widget, css_class);
  g_object_set_data_full (G_OBJECT (widget), "plaza-accent", g_strdup (css_class), g_free);
}
