/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-record.h"

G_BEGIN_DECLS

/* A time of day that is not known. */
#define PLAZA_TIME_UNKNOWN (-1)

/**
 * PlazaTimeslot:
 * @label: (nullable): what this stretch is, as written ("Rally")
 * @date: (nullable): local date "YYYY-MM-DD"; %NULL when unknown
 * @start: minutes after local midnight, or %PLAZA_TIME_UNKNOWN
 * @end: minutes after local midnight, or %PLAZA_TIME_UNKNOWN; an end before
 *   @start is on the following day, and one that is @start is not known
 * @all_day: whether it takes the whole day; then @start and @end are unknown
 * @zone: (nullable): IANA zone in which date, start and end are read
 * @id: (nullable): names it within its event, whatever becomes of its time; %NULL before it is in a campaign
 *
 * One stretch of an event, in wall time.
 */
typedef struct
{
  char     *label;
  char     *date;
  int       start;
  int       end;
  gboolean  all_day;
  char     *zone;
  char     *id;
} PlazaTimeslot;

extern const PlazaRecordType plaza_timeslot_type;

PlazaTimeslot *plaza_timeslot_new          (void);
char          *plaza_timeslot_propose_id   (const PlazaTimeslot  *self);
int            plaza_timeslot_known_end    (int                   start,
                                            int                   end);
GDateTime     *plaza_timeslot_get_start    (const PlazaTimeslot  *self);
GDateTime     *plaza_timeslot_get_end      (const PlazaTimeslot  *self);

int            plaza_timeslot_compare      (gconstpointer         a,
                                            gconstpointer         b);
gboolean       plaza_timeslot_continues    (const PlazaTimeslot  *self,
                                            const PlazaTimeslot  *before);

gboolean       plaza_date_parse            (const char           *text,
                                            GDate                *date);
gboolean       plaza_date_is_valid         (const char           *text);
gboolean       plaza_clock_parse           (const char           *text,
                                            int                  *minutes);
char          *plaza_clock_format          (int                   minutes);

gboolean       plaza_zone_name_is_safe     (const char           *zone);
GTimeZone     *plaza_zone_load             (const char           *zone);
const char    *plaza_zone_local            (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaTimeslot, plaza_record_unref)

G_END_DECLS
