/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-index.h"

G_BEGIN_DECLS

void     plaza_event_sections_arrange (PlazaEventIndex        *index,
                                       const PlazaEventQuery  *query,
                                       const PlazaEventFilter *filter,
                                       GArray                 *positions,
                                       GArray                 *ids,
                                       GArray                 *sections);
guint32  plaza_event_today            (const PlazaEventQuery  *query);
gboolean plaza_event_key_is_past      (const PlazaEventKey    *key,
                                       guint32                 today);

G_END_DECLS
