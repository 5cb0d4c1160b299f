/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* What an event says, as the texts of a form, and back. A name is the path of its JSON ("place.city"); of a
 * timeslot it has the slot's id ("timeslots.rally.start"), of a further place its number ("further_places.0.city").
 * "place.point" is where somebody put the pin, and empty where it is the place's own.
 * "timeslots" and "further_places" are the order of these, and "zone" the one that all slots have. A list has a line for
 * each of its items, or commas between them. */
#define PLAZA_EVENT_SLOTS "timeslots"
#define PLAZA_EVENT_PLACES "further_places"
/* Of a new event: the other cities in which there is one as well. No record has them. */
#define PLAZA_EVENT_CITIES "cities"
#define PLAZA_EVENT_POINT "place.point"

/* What the id of a timeslot or further place begins with that is not in the campaign yet. */
#define PLAZA_NEW_PART '+'

char    *plaza_event_values_read  (const PlazaEventRecord *record,
                                   const char             *name,
                                   const char             *campaign_day);
void     plaza_event_values_write (PlazaEventRecord       *record,
                                   const char             *name,
                                   const char             *text,
                                   const char             *campaign_day);
char    *plaza_event_values_say_point (double                latitude,
                                       double                longitude);
const char *plaza_event_values_split (const char             *name,
                                      char                  **id,
                                      const char            **member);
const PlazaFurtherPlace *plaza_event_values_find_place (const PlazaEventRecord *record,
                                                        const char             *id);

G_END_DECLS
