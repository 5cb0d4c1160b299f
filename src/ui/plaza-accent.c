/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-accent.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  char      *css_class;
} Accent;

static void
accent_free (Accent *accent)
{
  g_free (accent->css_class);
  g_free (accent);
}

/* One provider for each colour, kept for as long as the display: two windows
 * on campaigns of one colour share it. Only the background is set; libadwaita
 * derives a readable text colour from it, also in the dark. */
static void
ensure_style (GdkDisplay    *display,
              const GdkRGBA *rgba,
              const char    *css_class)
{
  g_autofree char *color = NULL;
  g_autofree char *css = NULL;
  GtkCssProvider *provider;

  if (g_object_get_data (G_OBJECT (display), css_class) != NULL)
    return;

  color = gdk_rgba_to_string (rgba);
  css = g_strdup_printf ("window.%s { --accent-bg-color: %s; --accent-fg-color: white; }",
                         css_class, color);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_string (provider, css);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (display), css_class, provider, g_object_unref);
}

static void
update (Accent *accent)
{
  AdwStyleManager *manager =
    adw_style_manager_get_for_display (gtk_widget_get_display (accent->window));

  /* Who asked for high contrast gets the colours that were made for it. */
  if (adw_style_manager_get_high_contrast (manager))
    gtk_widget_remove_css_class (accent->window, accent->css_class);
  else
    gtk_widget_add_css_class (accent->window, accent->css_class);
}

static void
high_contrast_changed_cb (AdwStyleManager *manager,
                          GParamSpec      *pspec,
                          GtkWidget       *window)
{
  update (g_object_get_data (G_OBJECT (window), "plaza-accent"));
}

/**
 * plaza_accent_apply:
 * @window: a window
 * @color: (nullable): a colour as in a campaign, "#7a3894"
 *
 * Makes @color the accent of @window alone, except in high contrast. What is
 * no colour changes nothing.
 */
void
plaza_accent_apply (GtkWidget  *window,
                    const char *color)
{
  GdkDisplay *display;
  Accent *accent;
  GdkRGBA rgba;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (color == NULL || !gdk_rgba_parse (&rgba, color))
    return;

  rgba.alpha = 1;
  display = gtk_widget_get_display (window);
  accent = g_new0 (Accent, 1);
  accent->window = window;
  accent->css_class = g_strdup_printf ("accent-%02x%02x%02x",
                                       (guint) (rgba.red * 255 + 0.5f),
                                       (guint) (rgba.green * 255 + 0.5f),
                                       (guint) (rgba.blue * 255 + 0.5f));
  g_object_set_data_full (G_OBJECT (window), "plaza-accent", accent, (GDestroyNotify) accent_free);

  ensure_style (display, &rgba, accent->css_class);
  g_signal_connect_object (adw_style_manager_get_for_display (display), "notify::high-contrast",
                           G_CALLBACK (high_contrast_changed_cb), window, 0);
  update (accent);
}
