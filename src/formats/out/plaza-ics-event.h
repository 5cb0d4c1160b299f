/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* One stretch of an event as a VEVENT: a timeslot, or all-day dates in a row. */
typedef struct
{
  const PlazaEventRecord *event;
  const PlazaTimeslot    *slot;        /* the first of them; it has an id */
  guint                   n_days;      /* of an all-day stretch; 1 otherwise */
  const char             *domain;      /* what the uid belongs to */
  gboolean                has_zone;    /* whether the calendar has the slot's VTIMEZONE */
} PlazaIcsStretch;

icalcomponent *plaza_ics_event_new (const PlazaIcsStretch *stretch);

G_END_DECLS
