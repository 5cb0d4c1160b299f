/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-filter.h"

G_BEGIN_DECLS

/* The keys of all events in one order, for filtering, counting and finding
 * them without a query to the file: 12 bytes an event, of which 4 are its id,
 * and 8 more once somebody asks where they are. A position is a place in that
 * order. */
typedef struct _PlazaEventIndex PlazaEventIndex;

#define PLAZA_EVENT_INDEX_NONE G_MAXUINT32

PlazaEventIndex     *plaza_event_index_new         (GArray                 *ids,
                                                    GArray                 *keys);
PlazaEventIndex     *plaza_event_index_new_near    (PlazaEventIndex        *base,
                                                    const PlazaOrigin      *origin);
void                 plaza_event_index_free        (PlazaEventIndex        *self);
guint                plaza_event_index_get_size    (PlazaEventIndex        *self);
guint                plaza_event_index_count       (PlazaEventIndex        *self,
                                                    PlazaReviewChoice       choice);
const PlazaEventKey *plaza_event_index_get_key     (PlazaEventIndex        *self,
                                                    guint                   position);
gboolean             plaza_event_index_stands      (PlazaEventIndex        *self,
                                                    guint32                 id,
                                                    const PlazaEventStanding *standing,
                                                    gboolean                by_state);
void                 plaza_event_index_take_out    (PlazaEventIndex        *self,
                                                    guint32                 id);
gboolean             plaza_event_index_put_in      (PlazaEventIndex        *self,
                                                    guint32                 id,
                                                    const PlazaEventStanding *standing,
                                                    gboolean                by_state);
gboolean             plaza_event_index_has_points  (PlazaEventIndex        *self);
void                 plaza_event_index_set_points  (PlazaEventIndex        *self,
                                                    GArray                 *points,
                                                    GArray                 *further);
void                 plaza_event_index_set_further (PlazaEventIndex        *self,
                                                    GArray                 *further);
double               plaza_event_index_measure     (PlazaEventIndex        *self,
                                                    guint                   position,
                                                    const PlazaOrigin      *origin);
GArray              *plaza_event_index_get_further (PlazaEventIndex        *self);
guint64              plaza_event_index_get_point   (PlazaEventIndex        *self,
                                                    guint                   position);
guint32              plaza_event_index_get_id      (PlazaEventIndex        *self,
                                                    guint                   position);
GArray              *plaza_event_index_get_ids     (PlazaEventIndex        *self);
guint32              plaza_event_index_find        (PlazaEventIndex        *self,
                                                    guint32                 id);
guint64             *plaza_event_index_mark        (PlazaEventIndex        *self,
                                                    GArray                 *ids);
GArray              *plaza_event_index_match       (PlazaEventIndex        *self,
                                                    const PlazaEventFilter *filter,
                                                    GArray                 *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEventIndex, plaza_event_index_free)

G_END_DECLS
