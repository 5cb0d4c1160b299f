/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* The parts that few events have: translated titles, further places, languages, access and sources. The event's row
 * says which there are, so that reading most events asks for none. */

int      plaza_event_rare_find   (const PlazaEventRecord *record);
gboolean plaza_event_rare_insert (PlazaStore             *store,
                                  const PlazaEventRecord *record,
                                  gint64                  id,
                                  GError                **error);
gboolean plaza_event_rare_update (PlazaStore             *store,
                                  const PlazaEventRecord *before,
                                  const PlazaEventRecord *after,
                                  GError                **error);
gboolean plaza_event_rare_load   (PlazaStore             *store,
                                  int                     parts,
                                  PlazaEventRecord       *record,
                                  GError                **error);
GArray  *plaza_event_rare_list_points (PlazaStore        *store,
                                       GError           **error);
gboolean plaza_event_rare_derive (PlazaStore             *store,
                                  GError                **error);

G_END_DECLS
