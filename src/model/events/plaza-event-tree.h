/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-index.h"

G_BEGIN_DECLS

/* The points of an index's events, sorted so that each square of the map is
 * one stretch: the nearest few are found without looking at the others. */
typedef struct _PlazaEventTree PlazaEventTree;

PlazaEventTree *plaza_event_tree_new     (PlazaEventIndex        *index);
void            plaza_event_tree_free    (PlazaEventTree         *self);
GArray         *plaza_event_tree_nearest (PlazaEventTree         *self,
                                          const PlazaEventFilter *filter,
                                          GArray                 *hits,
                                          guint                   limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEventTree, plaza_event_tree_free)

G_END_DECLS
