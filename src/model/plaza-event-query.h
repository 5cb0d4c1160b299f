/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLAZA_EVENT_ORDER_STATE,
  PLAZA_EVENT_ORDER_DAY,
} PlazaEventOrder;

/**
 * PlazaEventQuery:
 * @text: (nullable): words to find; the last one as a prefix; %NULL or "" for all
 * @kinds: a bit for each #PlazaKind wanted (1 << kind); 0 for all
 * @state: (nullable): two letters; "" for events without a state; %NULL for all
 * @day: (nullable): "YYYY-MM-DD"; "" for events without a date; %NULL for all
 * @attendance: a #PlazaAttendance, or -1 for all
 * @attention: only those that lack a time, an address or a contact
 * @order: how the answer is sorted
 *
 * What the list, the counts and the command line ask for.
 */
typedef struct
{
  char            *text;
  guint32          kinds;
  char            *state;
  char            *day;
  int              attendance;
  gboolean         attention;
  PlazaEventOrder  order;
} PlazaEventQuery;

#define PLAZA_EVENT_QUERY_INIT { .attendance = -1 }

void plaza_event_query_clear (PlazaEventQuery *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaEventQuery, plaza_event_query_clear)

G_END_DECLS
