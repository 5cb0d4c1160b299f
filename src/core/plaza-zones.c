/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-zones.h"

static GHashTable *zones = NULL;
static GMutex mutex;

/**
 * plaza_zones_get:
 * @zone: a name that plaza_zone_name_is_safe(); others know plaza_zone_load()
 *
 * Returns: (transfer full) (nullable): the zone; %NULL if it is unknown here
 */
GTimeZone *
plaza_zones_get (const char *zone)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GTimeZone *loaded;

  if (zones == NULL)
    zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);

  loaded = g_hash_table_lookup (zones, zone);
  if (loaded == NULL)
    {
      loaded = g_time_zone_new_identifier (zone);
      if (loaded == NULL)
        return NULL;
      g_hash_table_insert (zones, g_strdup (zone), loaded);
    }

  return g_time_zone_ref (loaded);
}

/**
 * plaza_zones_forget:
 *
 * For who has shown all that it will show for a while. What somebody holds stays; the rest is read
 * again when it is asked for.
 */
void
plaza_zones_forget (void)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_clear_pointer (&zones, g_hash_table_unref);
}
