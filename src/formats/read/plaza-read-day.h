/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-problem.h"

G_BEGIN_DECLS

/* Dates as people type them, in English and Spanish, several in one cell too. */

/**
 * PlazaDayOrder:
 * @PLAZA_DAY_ORDER_OPEN: nothing tells it
 * @PLAZA_DAY_ORDER_MONTH_FIRST: 2/22/2017
 * @PLAZA_DAY_ORDER_DAY_FIRST: 22/2/2017
 * @PLAZA_DAY_ORDER_MIXED: both are there
 *
 * In which order a date in numbers stands.
 */
typedef enum
{
  PLAZA_DAY_ORDER_OPEN = 0,
  PLAZA_DAY_ORDER_MONTH_FIRST = 1 << 0,
  PLAZA_DAY_ORDER_DAY_FIRST = 1 << 1,
  PLAZA_DAY_ORDER_MIXED = PLAZA_DAY_ORDER_MONTH_FIRST | PLAZA_DAY_ORDER_DAY_FIRST,
} PlazaDayOrder;

/**
 * PlazaDayRules:
 * @day_first: how a date in numbers is read that may be read in both orders
 * @settled: whether that is certain; if not, such a date is a question
 * @near_day: (nullable): "YYYY-MM-DD", of whose year it is where nothing says it
 *
 * By what dates are read.
 */
typedef struct
{
  gboolean    day_first;
  gboolean    settled;
  const char *near_day;
} PlazaDayRules;

/**
 * PlazaReadDays:
 * @dates: (element-type utf8): "YYYY-MM-DD", each once, in the order written; none where there is no date
 * @inferred: whether something was concluded: the year
 * @unknown: whether it says that the day is not known yet: "TBD", or nothing
 * @rest: what stands there beside the dates and may be a time; ""
 * @problems: (element-type PlazaProblem): of no field
 *
 * The days of an event.
 */
typedef struct
{
  GPtrArray *dates;
  gboolean   inferred;
  gboolean   unknown;
  char      *rest;
  GPtrArray *problems;
} PlazaReadDays;

PlazaReadDays *plaza_read_days       (const char          *text,
                                      const PlazaDayRules *rules);
void           plaza_read_days_free  (PlazaReadDays       *self);
PlazaDayOrder  plaza_read_days_order (const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaReadDays, plaza_read_days_free)

G_END_DECLS
