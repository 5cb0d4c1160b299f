/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-functions.h"

#include <glib/gi18n.h>

#include "plaza-map-threads.h"
#include "plaza-module.h"

/**
 * plaza_map_functions_load:
 *
 * Returns: (nullable): the map's functions; %NULL where the module is missing
 */
const PlazaMapFunctions *
plaza_map_functions_load (void)
{
  plaza_map_threads_ensure ();

  return plaza_module_find ("map", "plaza_map_functions");
}

/**
 * plaza_map_functions_missing:
 *
 * Returns: the sentence for the place of a map whose module is missing
 */
const char *
plaza_map_functions_missing (void)
{
  return _("Plaza’s map is missing, so it cannot be shown. Install Plaza again to get it.");
}
