/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-format-error.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

/* Reads a pack (data/campaigns/README.md) from a folder or, where @location
 * starts with "resource://", from the program's resources. Nothing is
 * returned unless all of it is right. */
PlazaPack *plaza_pack_read       (const char  *location,
                                  GError     **error);
PlazaPack *plaza_pack_read_files (GHashTable  *files,
                                  GError     **error);
char      *plaza_pack_events_name (guint       nth);

G_END_DECLS
