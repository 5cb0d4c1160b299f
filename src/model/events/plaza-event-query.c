/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-query.h"

/**
 * plaza_event_query_clear:
 * @self: a query; afterwards it asks for every approved event
 */
void
plaza_event_query_clear (PlazaEventQuery *self)
{
  g_free (self->text);
  g_free (self->state);
  g_free (self->day);
  g_free (self->first_day);
  g_free (self->last_day);
  g_free (self->today);
  *self = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
}

/**
 * plaza_event_query_copy_into:
 * @target: (out caller-allocates): a query of its own, to clear; it must be clear before
 */
void
plaza_event_query_copy_into (const PlazaEventQuery *self,
                             PlazaEventQuery       *target)
{
  *target = *self;
  target->text = g_strdup (self->text);
  target->state = g_strdup (self->state);
  target->day = g_strdup (self->day);
  target->first_day = g_strdup (self->first_day);
  target->last_day = g_strdup (self->last_day);
  target->today = g_strdup (self->today);
}

/**
 * plaza_event_query_equals:
 *
 * Returns: whether both ask for the same, in the same order
 */
gboolean
plaza_event_query_equals (const PlazaEventQuery *self,
                          const PlazaEventQuery *other)
{
  return g_strcmp0 (self->text, other->text) == 0 && self->kinds == other->kinds &&
         g_strcmp0 (self->state, other->state) == 0 && g_strcmp0 (self->day, other->day) == 0 &&
         g_strcmp0 (self->first_day, other->first_day) == 0 && g_strcmp0 (self->last_day, other->last_day) == 0 &&
         self->review == other->review && self->attendance == other->attendance && self->attention == other->attention &&
         self->without_place == other->without_place && self->has_near == other->has_near &&
         self->latitude == other->latitude && self->longitude == other->longitude &&
         self->within_km == other->within_km && self->unit == other->unit &&
         g_strcmp0 (self->today, other->today) == 0 && self->order == other->order && self->limit == other->limit;
}

/**
 * plaza_event_query_is_all:
 * @self: (nullable): a query; %NULL asks for everything
 *
 * Returns: whether every approved event is an answer, and no other; a text that has only spaces and
 *   signs may be one, too, and is not looked at here
 */
gboolean
plaza_event_query_is_all (const PlazaEventQuery *self)
{
  if (self == NULL)
    return TRUE;

  return self->review == PLAZA_REVIEW_CHOICE_APPROVED && (self->text == NULL || *self->text == '\0') && self->kinds == 0 && self->state == NULL &&
         self->day == NULL && self->first_day == NULL && self->last_day == NULL && self->attendance == -1 &&
         !self->attention && !self->without_place && !(self->has_near && self->within_km > 0) && self->limit == 0;
}
