/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-ics-zones.h"
#include "plaza-read-title.h"

G_BEGIN_DECLS

/**
 * PlazaIcsEntry:
 * @part: the VEVENT
 * @zones: of its calendar
 * @cancels: whether its calendar calls off all that is in it (METHOD:CANCEL)
 * @ours: whether Plaza wrote it, which makes an entry of each timeslot
 * @uid: of the event; made from what it says where the file has none
 * @said: its title, and what that says
 * @title: folded, to be compared
 * @day: "YYYY-MM-DD" as written; "" where there is none
 * @time: as written: the value of DTSTART
 * @recurrence: (nullable): which time of a series it is, as written
 * @sequence: RFC 5545, 3.8.7.4
 * @apart: whether it has become an event of its own, so that it is only missing in its series
 *
 * One entry of a calendar.
 */
typedef struct
{
  const PlazaIcsPart     *part;
  PlazaIcsZones          *zones;
  gboolean                cancels;
  gboolean                ours;
  char                   *uid;
  PlazaReadTitle         *said;
  char                   *title;
  char                    day[11];
  const char             *time;
  const PlazaIcsProperty *recurrence;
  int                     sequence;
  gboolean                apart;
} PlazaIcsEntry;

/**
 * PlazaIcsGroup:
 * @key: by which a later file means the same event
 * @main: what counts of it
 * @others: (element-type PlazaIcsEntry): times of its series that are otherwise; of Plaza's own calendars its other times
 * @order: the highest sequence
 * @cancelled: whether a later message calls it off
 * @shared: whether another event of the file has the same UID, and nothing tells why
 *
 * What several entries say of one event.
 */
typedef struct
{
  char                *key;
  const PlazaIcsEntry *main;
  GPtrArray           *others;
  int                  order;
  gboolean             cancelled;
  gboolean             shared;
} PlazaIcsGroup;

PlazaIcsEntry *plaza_ics_entry_new    (const PlazaIcsPart       *part,
                                       PlazaIcsZones            *zones,
                                       gboolean                  cancels,
                                       gboolean                  ours,
                                       const PlazaReaderContext *context);
void           plaza_ics_entry_free   (PlazaIcsEntry            *self);
gboolean       plaza_ics_entry_is_off (const PlazaIcsEntry      *self);
GPtrArray     *plaza_ics_groups_make  (GPtrArray                *entries);

G_END_DECLS
