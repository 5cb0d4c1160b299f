/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"

G_BEGIN_DECLS

/**
 * PlazaAudience:
 * @PLAZA_AUDIENCE_STAFF: those who work on the campaign: all that is known
 * @PLAZA_AUDIENCE_PARTNERS: whoever gets a file from them: without the staff's own notes
 * @PLAZA_AUDIENCE_PUBLIC: whoever comes: without what is not for everybody
 *
 * Who is to read of an event.
 */
typedef enum
{
  PLAZA_AUDIENCE_STAFF,
  PLAZA_AUDIENCE_PARTNERS,
  PLAZA_AUDIENCE_PUBLIC,
} PlazaAudience;

PlazaEventRecord *plaza_event_record_for (const PlazaEventRecord *self,
                                          PlazaAudience           audience);

G_END_DECLS
