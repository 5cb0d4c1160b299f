/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-ics-zones.h"
#include "plaza-read-slots.h"

G_BEGIN_DECLS

/**
 * PlazaIcsSaid:
 * @PLAZA_ICS_SAID_NOTHING: nothing
 * @PLAZA_ICS_SAID_MOMENT: a day, or a time of a day
 * @PLAZA_ICS_SAID_NONSENSE: something that is neither
 * @PLAZA_ICS_SAID_IMPOSSIBLE: a day or a time that does not exist, 30 February or 25:00
 *
 * What stands where a moment should.
 */
typedef enum
{
  PLAZA_ICS_SAID_NOTHING,
  PLAZA_ICS_SAID_MOMENT,
  PLAZA_ICS_SAID_NONSENSE,
  PLAZA_ICS_SAID_IMPOSSIBLE,
} PlazaIcsSaid;

/**
 * PlazaIcsClock:
 * @zones: of the calendar
 * @state: (nullable): two letters, of the place
 * @place_zone: (nullable): of the place; stays for as long as what is read
 *
 * By which clock a moment is read.
 */
typedef struct
{
  PlazaIcsZones *zones;
  const char    *state;
  const char    *place_zone;
} PlazaIcsClock;

PlazaIcsSaid plaza_ics_moment_parse   (const char              *text,
                                       PlazaReadMoment         *moment);
PlazaIcsSaid plaza_ics_moment_read    (const PlazaIcsProperty  *property,
                                       const char              *text,
                                       const PlazaIcsClock     *clock,
                                       PlazaReadMoment         *moment);
gboolean     plaza_ics_duration_parse (const char              *text,
                                       int                     *days,
                                       gint64                  *seconds);

G_END_DECLS
