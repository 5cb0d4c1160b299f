/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-slots.h"

G_BEGIN_DECLS

/* Of a series without an end. */
#define PLAZA_ICS_RULE_YEARS 2
#define PLAZA_ICS_RULE_MOST 1000

/**
 * PlazaIcsRule:
 * @PLAZA_ICS_RULE_WHOLE: all of its days were found
 * @PLAZA_ICS_RULE_CUT: it goes on beyond the days that were found
 * @PLAZA_ICS_RULE_LATE: it began long ago; only the days from @today on were found, and it may go on
 * @PLAZA_ICS_RULE_REFUSED: it is no rule of days, or not one that can be understood: no day was found
 *
 * What became of a rule.
 */
typedef enum
{
  PLAZA_ICS_RULE_WHOLE,
  PLAZA_ICS_RULE_CUT,
  PLAZA_ICS_RULE_LATE,
  PLAZA_ICS_RULE_REFUSED,
} PlazaIcsRule;

PlazaIcsRule plaza_ics_rule_expand (const char            *text,
                                    const PlazaReadMoment *start,
                                    const char            *today,
                                    GArray                *days);

G_END_DECLS
