/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-field-change.h"

G_BEGIN_DECLS

/* Two events, or two versions of one, as one. */

PlazaEventRecord *plaza_event_merge       (const PlazaEventRecord *into,
                                           const PlazaEventRecord *from,
                                           const char * const     *keep);
PlazaEventRecord *plaza_event_take        (const PlazaEventRecord *current,
                                           const PlazaEventRecord *received,
                                           const PlazaEventRecord *incoming,
                                           gboolean                also_asked);
GPtrArray        *plaza_event_compare     (const PlazaWords       *words,
                                           const PlazaEventRecord *current,
                                           const PlazaEventRecord *received,
                                           const PlazaEventRecord *incoming);
void              plaza_event_keep_slots  (PlazaEventRecord       *event,
                                           const PlazaEventRecord *before);
char             *plaza_event_write_received (const PlazaEventRecord *event);
PlazaEventRecord *plaza_event_read_received  (const char             *received);
PlazaSource      *plaza_event_find_waiting   (const PlazaEventRecord *event);
PlazaEventRecord *plaza_event_with_waiting   (const PlazaEventRecord *event);

G_END_DECLS
