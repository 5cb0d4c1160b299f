/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-index.h"

G_BEGIN_DECLS

GArray  *plaza_event_sections_arrange (PlazaEventIndex        *index,
                                       const PlazaEventQuery  *query,
                                       const PlazaEventFilter *filter,
                                       GArray                 *positions,
                                       GArray                 *sections);
guint32  plaza_event_today            (const PlazaEventQuery  *query);

/**
 * plaza_event_key_is_past:
 * @today: from plaza_event_today()
 *
 * Returns: whether the last day of the event is over; never where its day is not known
 */
static inline gboolean
plaza_event_key_is_past (const PlazaEventKey *key,
                         guint32              today)
{
  return key->last_day != 0 && key->last_day < today;
}

G_END_DECLS
