/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For RTLD_NEXT. */
#define _GNU_SOURCE

#include "plaza-map-threads.h"

#include <dlfcn.h>

/* libshumate 1.4 draws its squares in a pool of one thread less than there are
 * processors: on a machine with one there is none, and the map stays blank. The
 * pool cannot be reached, and its size has no setting. So this program has a
 * g_get_num_processors() of its own, which the dynamic linker finds before
 * GLib's. It says two where GLib says one: whoever asks wants to know how many
 * threads to make, and two on one processor are no harm. It costs nothing that can be
 * measured; without it no square is drawn there (map-ground-one-processor). */
__attribute__ ((visibility ("default"))) guint
g_get_num_processors (void)
{
  static gsize counted;

  if (g_once_init_enter (&counted))
    {
      guint (*count) (void) = (guint (*) (void)) dlsym (RTLD_NEXT, "g_get_num_processors");

      g_once_init_leave (&counted, count != NULL ? MAX (2, count ()) : 2);
    }

  return counted;
}

/**
 * plaza_map_threads_ensure:
 *
 * To be called before a map is drawn, so that the linker takes this file into
 * the program.
 */
void
plaza_map_threads_ensure (void)
{
  g_assert (g_get_num_processors () > 1);
}
