/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-sheet-record.h"

G_BEGIN_DECLS

/* How long a meeting is of which nobody said it: a usual visit, and what has a programme. */
#define PLAZA_VISIT_MINUTES 30
#define PLAZA_PROGRAMME_MINUTES 60

/* From where the length of a meeting is known. */
typedef enum
{
  PLAZA_LENGTH_CHOSEN,
  PLAZA_LENGTH_TIMESLOT,
  PLAZA_LENGTH_USUAL,
} PlazaLengthFrom;

/**
 * PlazaSheetTimes:
 * @slot: (nullable): what clock times are counted from; owned by the event
 * @length: of the meeting, in minutes
 * @from: who says so
 * @is_programme: whether the sheet is what happens on a stage, rather than what is said to an official
 * @is_chosen: whether somebody chose @slot, rather than that it is the first
 *
 * When the parts of a sheet are.
 */
typedef struct
{
  const PlazaTimeslot *slot;
  int                  length;
  PlazaLengthFrom      from;
  gboolean             is_programme;
  gboolean             is_chosen;
} PlazaSheetTimes;

PlazaSheetTimes plaza_sheet_times_of    (const PlazaEventSheet  *sheet,
                                         const PlazaEventRecord *event);
int             plaza_sheet_times_clock (const PlazaSheetTimes  *self,
                                         int                     minutes);

G_END_DECLS
