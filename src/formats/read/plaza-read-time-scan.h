/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-tokens.h"

G_BEGIN_DECLS

/**
 * PlazaWrittenHalf:
 * @PLAZA_WRITTEN_BARE: nothing says it
 * @PLAZA_WRITTEN_AM: before noon
 * @PLAZA_WRITTEN_PM: after noon
 * @PLAZA_WRITTEN_24: as a clock of 24 hours shows it
 *
 * In which half of the day a time is.
 */
typedef enum
{
  PLAZA_WRITTEN_BARE,
  PLAZA_WRITTEN_AM,
  PLAZA_WRITTEN_PM,
  PLAZA_WRITTEN_24,
} PlazaWrittenHalf;

/**
 * PlazaWrittenTime:
 * @hour: as written; beyond 24 for what cannot be
 * @minute: as written
 * @half: in which half of the day
 * @padded: whether the hour is written "07"
 * @ends: whether it is the end of a range that the one before began
 * @zone: (nullable): the zone behind it, in the text
 * @zone_length: its bytes
 *
 * A time of day as it is written.
 */
typedef struct
{
  int               hour;
  int               minute;
  PlazaWrittenHalf  half;
  gboolean          padded;
  gboolean          ends;
  const char       *zone;
  gsize             zone_length;
} PlazaWrittenTime;

GArray *plaza_read_time_scan (GArray     *tokens,
                              const char *text);

G_END_DECLS
