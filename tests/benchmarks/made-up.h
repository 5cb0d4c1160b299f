/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* A campaign of a national coalition, as large as wanted: made-up events with
 * plausible titles at the ZIP codes of the gazetteer, the same in every run. */
PlazaPack *made_up_pack_new  (guint            n_events,
                              const char      *places);
void       made_up_write_csv (const PlazaPack *pack,
                              const char      *path);

G_END_DECLS
