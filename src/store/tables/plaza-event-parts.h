/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* The tables of which an event has any number of rows. */

/* An event and the row that it has. */
typedef struct
{
  gint64                  id;
  const PlazaEventRecord *record;
} PlazaEventRow;

gboolean plaza_event_parts_insert    (PlazaStore              *store,
                                      const PlazaEventRow     *events,
                                      guint                    n_events,
                                      GError                 **error);
gboolean plaza_event_parts_check_officials (PlazaStore        *store,
                                      gboolean                *all_there,
                                      GError                 **error);
gboolean plaza_event_parts_update    (PlazaStore              *store,
                                      const PlazaEventRecord  *before,
                                      const PlazaEventRecord  *after,
                                      GError                 **error);
gboolean plaza_event_parts_load      (PlazaStore              *store,
                                      PlazaEventRecord        *record,
                                      GError                 **error);
GArray  *plaza_event_parts_list_days (PlazaStore              *store,
                                      gint64                   id,
                                      GError                 **error);

GStrv    plaza_event_parts_list_organizations (PlazaStore  *store,
                                               GError     **error);

G_END_DECLS
