/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* What an event says, as the texts of a form, and back. A name is the path of its JSON ("place.city"); of a
 * timeslot it has the slot's id ("timeslots.rally.start"). "timeslots" is the order of the slots, and "zone" the one that
 * all of them have. A list has a line for each of its items, or commas between them. */

/* What the id of a timeslot begins with that is not in the campaign yet. */
#define PLAZA_NEW_SLOT '+'

char    *plaza_event_values_read  (const PlazaEventRecord *record,
                                   const char             *name,
                                   const char             *campaign_day);
void     plaza_event_values_write (PlazaEventRecord       *record,
                                   const char             *name,
                                   const char             *text,
                                   const char             *campaign_day);
gboolean plaza_event_values_split (const char             *name,
                                   char                  **slot,
                                   const char            **member);

G_END_DECLS
