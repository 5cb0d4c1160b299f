/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-incoming.h"

G_BEGIN_DECLS

/* From what files say of beginning and end to the timeslots of an event. */

/* Nobody reads more questions about one event. */
#define PLAZA_READ_MOST_QUESTIONS 50

/* A stretch of more days becomes no slots for the rest of them. */
#define PLAZA_READ_SLOTS_MOST 366

/**
 * PlazaReadMoment:
 * @date: "YYYY-MM-DD"; "" where nothing is said
 * @seconds: after midnight, less than a day; -1 where only the day is said
 * @zone: (nullable): IANA zone in which it is said; %NULL where nothing is said of it
 * @text: (nullable): as it stands in the file, for questions
 * @field: (nullable): as the file calls it
 *
 * A point in time as somebody wrote it.
 */
typedef struct
{
  char        date[11];
  int         seconds;
  const char *zone;
  const char *text;
  const char *field;
} PlazaReadMoment;

/**
 * PlazaReadStretch:
 * @start: when it begins
 * @end: when it ends; without a date where that is not said. Where only days are said, it is the first one that is not in it
 * @all_day: whether the file says that it takes whole days, whatever times there are
 * @label: (nullable): what it is
 *
 * From when to when.
 */
typedef struct
{
  PlazaReadMoment  start;
  PlazaReadMoment  end;
  gboolean         all_day;
  const char      *label;
} PlazaReadStretch;

/**
 * PlazaReadZones:
 * @place: (nullable): of the place
 * @by_state: whether only its state is known, so that @place contradicts nothing
 * @file: (nullable): which the file says is meant where nothing is said
 *
 * In which zones times are to be understood.
 */
typedef struct
{
  const char *place;
  gboolean    by_state;
  const char *file;
} PlazaReadZones;

gboolean plaza_read_moment_from_instant (PlazaReadMoment        *moment,
                                         gint64                  seconds,
                                         const char             *zone);
gboolean plaza_read_moment_in_zone      (PlazaReadMoment        *moment,
                                         const char             *zone);
void     plaza_read_moment_add          (PlazaReadMoment        *moment,
                                         int                     days,
                                         gint64                  seconds);
gint64   plaza_read_moment_seconds      (const PlazaReadMoment  *moment,
                                         const PlazaReadMoment  *from);
void     plaza_read_slots_add           (PlazaIncoming          *draft,
                                         const PlazaReadStretch *stretch,
                                         const PlazaReadZones   *zones);

G_END_DECLS
