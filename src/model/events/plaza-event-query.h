/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-unit.h"

G_BEGIN_DECLS

/* By state and by day: what has none comes last. By distance: nearest first,
 * then by day; what has no point on the map comes last. */
typedef enum
{
  PLAZA_EVENT_ORDER_STATE,
  PLAZA_EVENT_ORDER_DAY,
  PLAZA_EVENT_ORDER_DISTANCE,
} PlazaEventOrder;

#define PLAZA_N_EVENT_ORDERS (PLAZA_EVENT_ORDER_DISTANCE + 1)

/**
 * PlazaEventQuery:
 * @text: (nullable): words to find; the last one as a prefix; %NULL or "" for all
 * @kinds: a bit for each #PlazaKind wanted (1 << kind); 0 for all
 * @state: (nullable): two letters; "" for events without a state; %NULL for all
 * @day: (nullable): "YYYY-MM-DD"; "" for events without a date; %NULL for all
 * @first_day: (nullable): "YYYY-MM-DD": only events that have a timeslot on this day or later
 * @last_day: (nullable): "YYYY-MM-DD": only events that have a timeslot on this day or before
 * @review: whether approved events are wanted, or others
 * @attendance: a #PlazaAttendance, or -1 for all
 * @attention: only those that lack a time, an address or a contact
 * @without_place: only those that have no point on the map: their state may be known
 * @has_near: whether @latitude and @longitude say near where
 * @latitude: degrees north
 * @longitude: degrees east
 * @within_km: kilometres from there, for what has a point; 0 for any
 * @unit: in what distances are told: the sections of a list by distance are of
 *   round miles or kilometres
 * @today: (nullable): "YYYY-MM-DD": what ended before steps back: to the end of
 *   its section, or by day to the end of the list
 * @order: how the answer is sorted; by distance only where @has_near, else by state
 * @limit: at most so many; 0 for all
 *
 * What the list, the map, the counts and the command line ask for. With both
 * @first_day and @last_day there must be a timeslot between them.
 */
typedef struct
{
  char              *text;
  guint32            kinds;
  char              *state;
  char              *day;
  char              *first_day;
  char              *last_day;
  PlazaReviewChoice  review;
  int                attendance;
  gboolean           attention;
  gboolean           without_place;
  gboolean           has_near;
  double             latitude;
  double             longitude;
  double             within_km;
  PlazaUnit          unit;
  char              *today;
  PlazaEventOrder    order;
  guint              limit;
} PlazaEventQuery;

#define PLAZA_EVENT_QUERY_INIT { .attendance = -1 }

void     plaza_event_query_clear     (PlazaEventQuery       *self);
void     plaza_event_query_copy_into (const PlazaEventQuery *self,
                                      PlazaEventQuery       *target);
gboolean plaza_event_query_equals    (const PlazaEventQuery *self,
                                      const PlazaEventQuery *other);
gboolean plaza_event_query_is_all    (const PlazaEventQuery *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaEventQuery, plaza_event_query_clear)

G_END_DECLS
