/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* One stretch of an event as a VEVENT. */
typedef struct
{
  const PlazaEventRecord *event;
  const PlazaTimeslot    *slot;        /* it has a date and an id */
  const char             *domain;      /* what the uid belongs to */
  gboolean                has_zone;    /* whether the calendar has the slot's VTIMEZONE */
} PlazaIcsStretch;

icalcomponent *plaza_ics_event_new (const PlazaIcsStretch *stretch);

G_END_DECLS
