/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-words.h"

G_BEGIN_DECLS

/* Times and days as people write them, in any language that the program speaks. */

/**
 * PlazaReading:
 * @PLAZA_READING_NONE: no time that can be understood
 * @PLAZA_READING_TIME: a time of day
 * @PLAZA_READING_LIKELY: a time of which nobody said in which half of the day it is, "a las 4"
 * @PLAZA_READING_ALL_DAY: "all day"
 * @PLAZA_READING_UNKNOWN: "to be announced"
 */
typedef enum
{
  PLAZA_READING_NONE,
  PLAZA_READING_TIME,
  PLAZA_READING_LIKELY,
  PLAZA_READING_ALL_DAY,
  PLAZA_READING_UNKNOWN,
} PlazaReading;

PlazaReading plaza_reading_time  (const char       *text,
                                  int              *minutes);
char        *plaza_reading_day   (const PlazaWords *words,
                                  const char       *text,
                                  const char       *near_day,
                                  const char       *today);
char        *plaza_reading_today (void);

G_END_DECLS
