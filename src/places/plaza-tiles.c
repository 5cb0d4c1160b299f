/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-tiles.h"

#include <glib/gi18n.h>

#include "plaza-places-error.h"
#include "plaza-sqlite.h"
#include "plaza-tile-check.h"

struct _PlazaTiles
{
  sqlite3      *db;
  sqlite3_stmt *read;
};

/* Of MBTiles 1.3, "MPBX". The file's view "tiles" says the same, and views are
 * off in what we open. */
#define APPLICATION_ID 0x4D504258
#define SQL \
  "SELECT image.data FROM map JOIN image ON image.id = map.image " \
  "WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3"

/**
 * plaza_tiles_fail:
 *
 * Sets @error to the sentence for a map that is damaged.
 */
void
plaza_tiles_fail (GError **error)
{
  g_set_error_literal (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_DAMAGED,
                       _("Plaza’s map is damaged, so it cannot be shown. Install Plaza again to repair it."));
}

static void
tiles_fail_to_open (int      result,
                    GError **error)
{
  if ((result & 0xff) == SQLITE_CANTOPEN)
    g_set_error_literal (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_NOT_FOUND,
                         _("Plaza’s map is missing, so it cannot be shown. Install Plaza again to get it."));
  else
    plaza_tiles_fail (error);
}

static int
tiles_check (sqlite3 *db)
{
  int id = 0, result = plaza_sqlite_read_number (db, "PRAGMA application_id", &id);

  return result == SQLITE_OK && id != APPLICATION_ID ? SQLITE_NOTADB : result;
}

/**
 * plaza_tiles_open:
 * @path: the file, as from plaza_data_file()
 *
 * Returns: (transfer full) (nullable): the map's squares
 */
PlazaTiles *
plaza_tiles_open (const char  *path,
                  GError     **error)
{
  g_autoptr(PlazaTiles) self = g_new0 (PlazaTiles, 1);
  g_autoptr(GBytes) world = NULL;
  int result;

  g_return_val_if_fail (path != NULL, NULL);

  result = plaza_sqlite_open_immutable (path, &self->db);
  if (result == SQLITE_OK)
    result = tiles_check (self->db);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v3 (self->db, SQL, -1, SQLITE_PREPARE_PERSISTENT, &self->read, NULL);
  if (result != SQLITE_OK)
    {
      tiles_fail_to_open (result, error);
      return NULL;
    }

  /* A map without the whole world's square has none. */
  world = plaza_tiles_read (self, 0, 0, 0, error);
  if (world == NULL)
    return NULL;
  if (g_bytes_get_size (world) == 0)
    {
      plaza_tiles_fail (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
plaza_tiles_close (PlazaTiles *self)
{
  if (self == NULL)
    return;

  sqlite3_finalize (self->read);
  sqlite3_close (self->db);
  g_free (self);
}

/**
 * plaza_tiles_read:
 * @zoom: how many times the world was halved, 0 to %PLAZA_TILES_LAST_ZOOM
 * @x: which square, from the west
 * @y: which square, from the north; the file counts them from the south
 *
 * Returns: (transfer full) (nullable): a vector tile, not compressed; empty
 *   where there is none; %NULL with @error set
 */
GBytes *
plaza_tiles_read (PlazaTiles  *self,
                  int          zoom,
                  int          x,
                  int          y,
                  GError     **error)
{
  GBytes *bytes = NULL;
  int result, size = 0;
  const void *data;

  g_return_val_if_fail (self != NULL, NULL);

  if (zoom < 0 || zoom > PLAZA_TILES_LAST_ZOOM)
    return g_bytes_new (NULL, 0);

  sqlite3_bind_int (self->read, 1, zoom);
  sqlite3_bind_int (self->read, 2, x);
  sqlite3_bind_int (self->read, 3, (1 << zoom) - 1 - y);

  result = sqlite3_step (self->read);
  if (result == SQLITE_ROW)
    {
      data = sqlite3_column_blob (self->read, 0);
      size = sqlite3_column_bytes (self->read, 0);
      if (plaza_tile_check (data, size))
        bytes = g_bytes_new (data, size);
      else
        plaza_tiles_fail (error);
    }
  else if (result == SQLITE_DONE)
    bytes = g_bytes_new (NULL, 0);
  else
    plaza_tiles_fail (error);

  sqlite3_reset (self->read);
  return bytes;
}
