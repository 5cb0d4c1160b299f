/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-functions.h"

#include <glib/gi18n.h>

#include "plaza-config.h"
#include "plaza-map-threads.h"
#include "plaza-module.h"
#ifdef PLAZA_HAS_MALLOC_TRIM
#include <malloc.h>
#endif

/* A few pictures of the map. */
#define LARGE_BLOCK (4 * 1024 * 1024)

/* Each frame makes and drops pictures: from now on such blocks are kept at hand, as the C library would have done by
 * itself if the start had not told it otherwise (app/main.c). */
static void
map_functions_keep_blocks (void)
{
#ifdef PLAZA_HAS_MALLOC_TRIM
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
  mallopt (M_TRIM_THRESHOLD, 2 * LARGE_BLOCK);
#endif
}

/**
 * plaza_map_functions_load:
 *
 * Returns: (nullable): the map's functions; %NULL where the module is missing
 */
const PlazaMapFunctions *
plaza_map_functions_load (void)
{
  plaza_map_threads_ensure ();
  map_functions_keep_blocks ();

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
