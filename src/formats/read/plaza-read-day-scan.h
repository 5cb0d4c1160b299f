/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-tokens.h"

G_BEGIN_DECLS

/**
 * PlazaWrittenDay:
 * @numbers: the two of a date in numbers, in the order written; else both 0
 * @day: 1 to 31; of a date in numbers the caller settles it
 * @month: likewise
 * @year: 0 where it is not written
 * @weekday: that is written with it, Monday's is 1; 0 for none
 * @spans: whether all days since the one before are meant too
 *
 * A date as it is written.
 */
typedef struct
{
  int      numbers[2];
  int      day;
  int      month;
  int      year;
  int      weekday;
  gboolean spans;
} PlazaWrittenDay;

GArray   *plaza_read_day_scan    (GArray *tokens);
int       plaza_read_day_month   (GArray *tokens,
                                  guint   i);
int       plaza_read_day_weekday (GArray *tokens,
                                  guint   i);
gboolean  plaza_read_day_is_rule (GArray *tokens);

G_END_DECLS
