/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-query.h"
#include "plaza-event-table.h"

G_BEGIN_DECLS

/* The keys of all events in one order, for filtering, counting and finding
 * them without a query to the file: 16 bytes an event. */
typedef struct _PlazaEventIndex PlazaEventIndex;

#define PLAZA_EVENT_INDEX_NONE G_MAXUINT32

PlazaEventIndex     *plaza_event_index_new        (GArray                *keys);
void                 plaza_event_index_free       (PlazaEventIndex       *self);
guint                plaza_event_index_get_size   (PlazaEventIndex       *self);
const PlazaEventKey *plaza_event_index_get_key    (PlazaEventIndex       *self,
                                                   guint                  position);
guint32              plaza_event_index_find       (PlazaEventIndex       *self,
                                                   guint32                id);
void                 plaza_event_index_select     (PlazaEventIndex       *self,
                                                   const PlazaEventQuery *query,
                                                   GArray                *hits,
                                                   GHashTable            *scattered,
                                                   GArray                *ids,
                                                   GArray                *sections);

gboolean             plaza_event_key_is_on        (const PlazaEventKey   *key,
                                                   guint32                day,
                                                   GHashTable            *scattered);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEventIndex, plaza_event_index_free)

G_END_DECLS
