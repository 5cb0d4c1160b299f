/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-near.h"

#include <glib/gi18n.h>

/**
 * plaza_map_near_new:
 * @label: how the place is named: "48188"
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Returns: (transfer full): a marker for where the reader looks for events from:
 *   not a pin, and nothing to press
 */
ShumateMarker *
plaza_map_near_new (const char *label,
                    double      latitude,
                    double      longitude)
{
  ShumateMarker *marker = g_object_ref_sink (shumate_marker_new ());
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "css-name", "mapnear", "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  /* Translators: %s is a place: "48188", "Canton, Michigan". */
  g_autofree char *name = g_strdup_printf (_("You look for events near %s"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (dot, name);
  shumate_marker_set_child (marker, dot);
  shumate_location_set_location (SHUMATE_LOCATION (marker), latitude, longitude);
  return marker;
}
