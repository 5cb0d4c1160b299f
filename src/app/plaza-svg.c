/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-svg.h"

#include <glib/gi18n.h>

/* Any of them would do. */
#define ICON "/org/gtk/libgtk/icons/scalable/actions/plaza-map-symbolic.svg"

/**
 * plaza_svg_missing:
 *
 * Up to 4.18 GTK draws symbolic icons by a loader that is a package of its own, and that GTK does not insist on; without it
 * each icon is the picture of a missing one. Later ones draw them by themselves.
 *
 * Returns: (nullable): the sentence for a window whose icons cannot be drawn; %NULL where they can
 */
const char *
plaza_svg_missing (void)
{
  g_autoptr(GdkPixbuf) icon = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *manager = NULL;

  if (gtk_check_version (4, 20, 0) == NULL)
    return NULL;

  icon = gdk_pixbuf_new_from_resource (ICON, &error);
  if (icon != NULL || !g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    return NULL;

  manager = g_find_program_in_path ("dpkg");
  return manager != NULL
           ? _("Some icons cannot be shown, since this system draws no SVG pictures. Install the package librsvg2-common and start Plaza again.")
           : _("Some icons cannot be shown, since this system draws no SVG pictures. Install the SVG loader of librsvg and start Plaza again.");
}
