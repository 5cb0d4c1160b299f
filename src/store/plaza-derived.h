/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* What the file keeps beside its things so that they are found: the search indexes, and
 * the squares of the map. To be called within the transaction that changed them, after that. */

gboolean plaza_derived_event  (PlazaStore              *store,
                               gint64                   id,
                               const PlazaEventRecord  *before,
                               const PlazaEventRecord  *after,
                               GError                 **error);
gboolean plaza_derived_member (PlazaStore              *store,
                               const char              *member,
                               GError                 **error);
gboolean plaza_derived_prose  (PlazaStore              *store,
                               GError                 **error);
gboolean plaza_derived_events (PlazaStore              *store,
                               GError                 **error);

G_END_DECLS
