/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-places-error.h"

G_BEGIN_DECLS

/* The deepest zoom that the file has; what is deeper is made from it. */
#define PLAZA_TILES_LAST_ZOOM 8

/**
 * PlazaTiles:
 *
 * The map's drawing in squares, from the MBTiles file that
 * data/places/README.md describes. It is opened read-only and belongs to one
 * thread.
 *
 * Errors are %PLAZA_PLACES_ERROR_NOT_FOUND where the file is missing and
 * %PLAZA_PLACES_ERROR_DAMAGED where it is not what it should be; each message
 * is one whole sentence, for the place where the map would be. A square that
 * is not there is no error: it is sea.
 */
typedef struct _PlazaTiles PlazaTiles;

PlazaTiles *plaza_tiles_open  (const char  *path,
                               GError     **error);
void        plaza_tiles_close (PlazaTiles  *self);
GBytes     *plaza_tiles_read  (PlazaTiles  *self,
                               int          zoom,
                               int          x,
                               int          y,
                               GError     **error);
void        plaza_tiles_fail  (GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaTiles, plaza_tiles_close)

G_END_DECLS
