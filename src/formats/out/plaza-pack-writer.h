/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* Writes a pack (data/campaigns/README.md) so that reading it in again loses nothing. */

GHashTable *plaza_pack_write  (const PlazaPack  *pack,
                               GError          **error);
GHashTable *plaza_pack_write_in_files_of (const PlazaPack *pack,
                               gsize             most,
                               GError          **error);
gboolean    plaza_pack_equals (const PlazaPack  *a,
                               const PlazaPack  *b);

G_END_DECLS
