/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-place-match.h"

G_BEGIN_DECLS

/* An event once more, in another city or on another day. */

PlazaEventRecord *plaza_event_copy_to    (const PlazaEventRecord *from,
                                          const PlazaPlaceMatch  *match,
                                          const char             *uid);
void              plaza_event_copy_day   (PlazaEventRecord       *event,
                                          const char             *date);
void              plaza_event_copy_start (PlazaEventRecord       *event,
                                          int                     minutes);

G_END_DECLS
