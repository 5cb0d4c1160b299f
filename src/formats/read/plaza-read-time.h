/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-problem.h"

G_BEGIN_DECLS

/* Times as people type them, in English and Spanish: ranges, several in one cell, with a zone behind. */

/**
 * PlazaClockStyle:
 * @PLAZA_CLOCK_STYLE_AM: some say that they are before noon
 * @PLAZA_CLOCK_STYLE_PM: some say that they are after noon
 * @PLAZA_CLOCK_STYLE_24: some are beyond 12
 *
 * How the times of a column are written, which tells what a bare "7:00" in it is.
 */
typedef enum
{
  PLAZA_CLOCK_STYLE_AM = 1 << 0,
  PLAZA_CLOCK_STYLE_PM = 1 << 1,
  PLAZA_CLOCK_STYLE_24 = 1 << 2,
} PlazaClockStyle;

/**
 * PlazaTimeRange:
 * @start: minutes after midnight, or %PLAZA_TIME_UNKNOWN
 * @end: likewise; before @start it is on the following day
 */
typedef struct
{
  int start;
  int end;
} PlazaTimeRange;

/**
 * PlazaReadTimes:
 * @ranges: (element-type PlazaTimeRange): in the order written; more than one where somebody wrote several
 * @all_day: whether it says so
 * @unknown: whether it says that the time is not known, or nothing
 * @inferred: whether the half of the day was concluded
 * @words: whether something stands there that was not understood: the whole is to be kept
 * @zone: (nullable): the zone behind the times, as written: "PT"
 * @problems: (element-type PlazaProblem): of no field
 *
 * The times of an event.
 */
typedef struct
{
  GArray    *ranges;
  gboolean   all_day;
  gboolean   unknown;
  gboolean   inferred;
  gboolean   words;
  char      *zone;
  GPtrArray *problems;
} PlazaReadTimes;

PlazaReadTimes  *plaza_read_times       (const char      *start,
                                         const char      *end,
                                         PlazaClockStyle  style);
void             plaza_read_times_free  (PlazaReadTimes  *self);
PlazaClockStyle  plaza_read_times_style (const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaReadTimes, plaza_read_times_free)

G_END_DECLS
