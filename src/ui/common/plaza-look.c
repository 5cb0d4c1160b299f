/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-look.h"

#include <adwaita.h>

#define RESOURCES "/org/weareallamerica/Plaza/"

static void
look_add (GtkCssProvider *provider,
          int             priority)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), priority);
}

static void
look_contrast_changed_cb (AdwStyleManager *manager,
                          GParamSpec      *pspec,
                          GtkCssProvider  *provider)
{
  if (adw_style_manager_get_high_contrast (manager))
    gtk_css_provider_load_from_resource (provider, RESOURCES "style-contrast.css");
  else
    gtk_css_provider_load_from_string (provider, "");
}

/* style.css, and above it style-contrast.css for as long as the reader wants high contrast. By libadwaita's own name for
 * such a file it would be read twice, and newer ones complain of that name. */
static void
look_add_own (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();
  g_autoptr(GtkCssProvider) contrast = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, RESOURCES "style.css");
  look_add (style, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  if (adw_style_manager_get_high_contrast (manager))
    look_contrast_changed_cb (manager, NULL, contrast);
  look_add (contrast, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (look_contrast_changed_cb), contrast, 0);
}

/**
 * plaza_look_begin:
 *
 * Gives the display libadwaita's style and the program's. It is to come before the application starts:
 * GTK reads the icon theme in a thread while the style is read here, and again, 27 million instructions for which the window
 * waits, for each place of icons that is added later, as libadwaita does. So the program's own are among GTK's.
 */
void
plaza_look_begin (void)
{
  adw_init ();
  look_add_own ();
}

/**
 * plaza_look_add:
 * @name: a style sheet of data/: "style-toolkit.css"
 *
 * Has GTK read a style sheet that the first frame does without, once: whatever needs it
 * asks for it before it is made. It lies below style.css and style-contrast.css, which know all
 * that is shown.
 */
void
plaza_look_add (const char *name)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GtkCssProvider *provider;

  g_return_if_fail (name != NULL);

  if (g_object_get_data (G_OBJECT (display), path) != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, path);
  look_add (provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data_full (G_OBJECT (display), path, provider, g_object_unref);
}
