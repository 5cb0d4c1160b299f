/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-asked-private.h"

#include <string.h>

guint32
plaza_asked_get_kinds (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), 0);

  return self->query.kinds;
}

void
plaza_asked_set_kinds (PlazaAsked *self,
                       guint32     kinds)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (self->query.kinds == kinds)
    return;

  self->query.kinds = kinds;
  plaza_asked_reload (self, PROP_KINDS);
}

const char *
plaza_asked_get_state (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->query.state;
}

void
plaza_asked_set_state (PlazaAsked *self,
                       const char *state)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (g_set_str (&self->query.state, state))
    plaza_asked_reload (self, PROP_STATE);
}

/**
 * plaza_asked_get_day:
 *
 * Returns: (nullable): the day that is wanted, or the first of several
 */
const char *
plaza_asked_get_day (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->query.day != NULL ? self->query.day : self->query.first_day;
}

/**
 * plaza_asked_get_last_day:
 *
 * Returns: (nullable): the last of several days that are wanted; %NULL for one or for all
 */
const char *
plaza_asked_get_last_day (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->query.last_day;
}

void
plaza_asked_set_day (PlazaAsked *self,
                     const char *day)
{
  plaza_asked_set_days (self, day, NULL);
}

/**
 * plaza_asked_set_days:
 * @first: (nullable): "YYYY-MM-DD"; "" for events without a date; %NULL for all
 * @last: (nullable): the last day, where several are wanted
 */
void
plaza_asked_set_days (PlazaAsked *self,
                      const char *first,
                      const char *last)
{
  gboolean changed;

  g_return_if_fail (PLAZA_IS_ASKED (self));

  changed = g_set_str (&self->query.day, last == NULL ? first : NULL);
  changed |= g_set_str (&self->query.first_day, last != NULL ? first : NULL);
  changed |= g_set_str (&self->query.last_day, last);
  if (changed)
    plaza_asked_reload (self, PROP_DAY);
}

/* ISO dates sort as text. */
static gboolean
filters_is_coming (PlazaAsked *self,
                   const char *day)
{
  return day != NULL && strcmp (day, self->today) >= 0;
}

/* The campaign's own days answer for most without a look at their events. */
static gboolean
filters_find_coming (PlazaAsked *self)
{
  g_autofree char *last = NULL;

  if (filters_is_coming (self, plaza_campaign_record_get_last_day (plaza_campaign_get_record (self->campaign))))
    return TRUE;

  last = plaza_campaign_get_last_day (self->campaign);

  return filters_is_coming (self, last);
}

/**
 * plaza_asked_begin:
 *
 * For its own files: takes the day from the clock, and fills the list.
 */
void
plaza_asked_begin (PlazaAsked *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  self->today = g_date_time_format (now, "%Y-%m-%d");
  if (filters_is_coming (self, plaza_campaign_record_get_last_day (plaza_campaign_get_record (self->campaign))))
    self->query.today = g_strdup (self->today);
  plaza_event_list_set (self->events, self->campaign, &self->query);

  /* Only now, that the list has read the events in the order that it needs. */
  if (self->query.today == NULL && filters_find_coming (self))
    {
      self->query.today = g_strdup (self->today);
      plaza_event_list_set (self->events, self->campaign, &self->query);
    }
}

/**
 * plaza_asked_get_today:
 *
 * Returns: (transfer none): "YYYY-MM-DD"
 */
const char *
plaza_asked_get_today (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->today;
}

/**
 * plaza_asked_set_today:
 * @today: "YYYY-MM-DD"
 *
 * What ended before steps back, as long as anything is still to come: where all
 * is past there is nothing to step behind.
 */
void
plaza_asked_set_today (PlazaAsked *self,
                       const char *today)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));
  g_return_if_fail (today != NULL);

  if (g_str_equal (self->today, today))
    return;

  g_set_str (&self->today, today);
  g_set_str (&self->query.today, filters_find_coming (self) ? today : NULL);
  plaza_asked_reload (self, PROP_TODAY);
}

/**
 * plaza_asked_has_coming:
 *
 * Returns: whether any event of the campaign is today or later
 */
gboolean
plaza_asked_has_coming (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), FALSE);

  return self->query.today != NULL;
}

PlazaReviewChoice
plaza_asked_get_review (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), PLAZA_REVIEW_CHOICE_APPROVED);

  return self->query.review;
}

void
plaza_asked_set_review (PlazaAsked       *self,
                        PlazaReviewChoice review)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (self->query.review == review)
    return;

  self->query.review = review;
  plaza_asked_reload (self, PROP_REVIEW);
}

/* Returns: whether it is another than before */
static gboolean
asked_set_flag (gboolean *flag,
                gboolean  value)
{
  gboolean before = *flag;

  *flag = !!value;

  return *flag != before;
}

void
plaza_asked_set_open_only (PlazaAsked *self,
                           gboolean    open_only)
{
  int attendance = open_only ? PLAZA_ATTENDANCE_OPEN : -1;

  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (self->query.attendance == attendance)
    return;

  self->query.attendance = attendance;
  plaza_asked_reload (self, PROP_OPEN_ONLY);
}

void
plaza_asked_set_attention (PlazaAsked *self,
                           gboolean    attention)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (asked_set_flag (&self->query.attention, attention))
    plaza_asked_reload (self, PROP_ATTENTION);
}

/**
 * plaza_asked_set_without_place:
 *
 * Whether to leave only what has no point on the map.
 */
void
plaza_asked_set_without_place (PlazaAsked *self,
                               gboolean    without_place)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (!asked_set_flag (&self->query.without_place, without_place))
    return;

  plaza_asked_take_near (self);
  plaza_asked_reload (self, PROP_WITHOUT_PLACE);
}
