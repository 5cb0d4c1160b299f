/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-reader.h"

#include "plaza-pack-build.h"

/**
 * plaza_pack_read:
 * @location: a folder's path, or an address that starts with "resource://"
 * @error: return location for a #PlazaFormatError
 *
 * Reads a pack. Members and bills come first, since events and points name
 * them. A message names the file, and in it the line and column or the field.
 *
 * Returns: (transfer full): the pack, or %NULL with @error set
 */
PlazaPack *
plaza_pack_read (const char  *location,
                 GError     **error)
{
  g_autoptr(PlazaPackSource) source = plaza_pack_source_new (location);
  g_autoptr(PlazaPack) pack = plaza_pack_new ();
  PlazaPackBuild build = { .source = source, .pack = pack };

  g_return_val_if_fail (location != NULL, NULL);

  if (plaza_pack_campaign_read (&build, error) &&
      plaza_pack_officials_read (&build, error) &&
      plaza_pack_bills_read (&build, error) &&
      plaza_pack_events_read (&build, error) &&
      plaza_pack_toolkit_read (&build, error) &&
      plaza_pack_themes_read (&build, error) &&
      plaza_pack_points_read (&build, error) &&
      plaza_pack_messages_read (&build, error))
    return g_steal_pointer (&pack);

  return NULL;
}
