/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-functions.h"

static GtkWidget *
module_create (gboolean plain)
{
  return g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", plain, NULL);
}

extern const PlazaMapFunctions plaza_map_functions;

/* What plaza_map_functions_load() finds. */
const PlazaMapFunctions plaza_map_functions = {
  .new = module_create,
  .set_query = plaza_map_view_set_query,
  .show_event = plaza_map_view_show_event,
  .place_pin = plaza_map_view_place_pin,
  .set_near = plaza_map_view_set_near,
  .clear_near = plaza_map_view_clear_near,
  .set_selected = plaza_map_view_set_selected,
  .get_selected = plaza_map_view_get_selected,
  .show_around = plaza_map_view_show_around,
  .reveal = plaza_map_view_reveal,
  .fit = plaza_map_view_fit,
  .get_error = plaza_map_view_get_error,
};
