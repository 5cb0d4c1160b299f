/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-reader.h"

#include <glib/gi18n.h>

#include "plaza-pack-build.h"

static PlazaPack *
pack_reader_read (PlazaPackSource  *source,
                  GError          **error)
{
  g_autoptr(PlazaPack) pack = plaza_pack_new ();
  PlazaPackBuild build = { .source = source, .pack = pack };

  if (plaza_pack_campaign_read (&build, error) &&
      plaza_pack_officials_read (&build, error) &&
      plaza_pack_bills_read (&build, error) &&
      plaza_pack_events_read (&build, error) &&
      plaza_pack_toolkit_read (&build, error) &&
      plaza_pack_themes_read (&build, error) &&
      plaza_pack_points_read (&build, error) &&
      plaza_pack_messages_read (&build, error) &&
      plaza_pack_sheets_read (&build, error))
    return g_steal_pointer (&pack);

  return NULL;
}

/* Whoever chose another folder is told what a pack is, not what one of its files lacks. */
static gboolean
pack_reader_check_folder (const char  *location,
                          GError     **error)
{
  g_autofree char *file = g_build_filename (location, "campaign.json", NULL);
  g_autofree char *base = g_path_get_basename (location);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *name = plaza_text_isolate (shown);

  if (!g_file_test (location, G_FILE_TEST_IS_DIR) || g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING,
               /* Translators: %s is the name of a folder; campaign.json stays as it is. */
               _("“%s” is no pack: a pack is a folder with a file campaign.json. Choose the folder that was written out as one."), name);
  return FALSE;
}

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
  g_autoptr(PlazaPackSource) source = NULL;

  g_return_val_if_fail (location != NULL, NULL);

  if (!pack_reader_check_folder (location, error))
    return NULL;

  source = plaza_pack_source_new (location);
  return pack_reader_read (source, error);
}

/**
 * plaza_pack_read_files:
 * @files: (element-type filename utf8): the texts of a pack by their paths in it
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the pack, as from plaza_pack_read()
 */
PlazaPack *
plaza_pack_read_files (GHashTable  *files,
                       GError     **error)
{
  g_autoptr(PlazaPackSource) source = NULL;

  g_return_val_if_fail (files != NULL, NULL);

  source = plaza_pack_source_new_in_memory (files);
  return pack_reader_read (source, error);
}
