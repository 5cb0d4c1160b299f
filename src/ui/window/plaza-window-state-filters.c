/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state-private.h"

#include <string.h>

guint32
plaza_window_state_get_kinds (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), 0);

  return self->query.kinds;
}

void
plaza_window_state_set_kinds (PlazaWindowState *self,
                              guint32           kinds)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.kinds == kinds)
    return;

  self->query.kinds = kinds;
  plaza_window_state_reload (self, PROP_KINDS);
}

const char *
plaza_window_state_get_state (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.state;
}

void
plaza_window_state_set_state (PlazaWindowState *self,
                              const char       *state)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_set_str (&self->query.state, state))
    plaza_window_state_reload (self, PROP_STATE);
}

/**
 * plaza_window_state_get_day:
 *
 * Returns: (nullable): the day that is wanted, or the first of several
 */
const char *
plaza_window_state_get_day (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.day != NULL ? self->query.day : self->query.first_day;
}

/**
 * plaza_window_state_get_last_day:
 *
 * Returns: (nullable): the last of several days that are wanted; %NULL for one or for all
 */
const char *
plaza_window_state_get_last_day (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.last_day;
}

void
plaza_window_state_set_day (PlazaWindowState *self,
                            const char       *day)
{
  plaza_window_state_set_days (self, day, NULL);
}

/**
 * plaza_window_state_set_days:
 * @first: (nullable): "YYYY-MM-DD"; "" for events without a date; %NULL for all
 * @last: (nullable): the last day, where several are wanted
 */
void
plaza_window_state_set_days (PlazaWindowState *self,
                             const char       *first,
                             const char       *last)
{
  gboolean changed;

  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  changed = g_set_str (&self->query.day, last == NULL ? first : NULL);
  changed |= g_set_str (&self->query.first_day, last != NULL ? first : NULL);
  changed |= g_set_str (&self->query.last_day, last);
  if (!changed)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  plaza_window_state_reload (self, PROP_DAY);
  plaza_window_state_notify (self, PROP_LAST_DAY);
  g_object_thaw_notify (G_OBJECT (self));
}

/* ISO dates sort as text. */
static gboolean
is_coming (PlazaWindowState *self,
           const char       *day)
{
  return day != NULL && strcmp (day, self->today) >= 0;
}

/* The campaign's own day answers for most without a look at their events. */
static gboolean
find_coming (PlazaWindowState *self)
{
  g_autofree char *last = NULL;

  if (is_coming (self, plaza_campaign_get_record (self->campaign)->day))
    return TRUE;

  last = plaza_campaign_get_last_day (self->campaign);

  return is_coming (self, last);
}

/**
 * plaza_window_state_begin:
 *
 * For the state's own files: takes the day from the clock, and fills the list.
 */
void
plaza_window_state_begin (PlazaWindowState *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  self->today = g_date_time_format (now, "%Y-%m-%d");
  if (is_coming (self, plaza_campaign_get_record (self->campaign)->day))
    self->query.today = g_strdup (self->today);
  plaza_event_list_set (self->events, self->campaign, &self->query);

  /* Only now, that the list has read the events in the order that it needs. */
  if (self->query.today == NULL && find_coming (self))
    {
      self->query.today = g_strdup (self->today);
      plaza_event_list_set (self->events, self->campaign, &self->query);
    }
}

/**
 * plaza_window_state_get_today:
 *
 * Returns: (transfer none): "YYYY-MM-DD"
 */
const char *
plaza_window_state_get_today (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->today;
}

/**
 * plaza_window_state_set_today:
 * @today: "YYYY-MM-DD"
 *
 * What ended before steps back, as long as anything is still to come: where all
 * is past there is nothing to step behind.
 */
void
plaza_window_state_set_today (PlazaWindowState *self,
                              const char       *today)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));
  g_return_if_fail (today != NULL);

  if (g_str_equal (self->today, today))
    return;

  g_set_str (&self->today, today);
  g_set_str (&self->query.today, find_coming (self) ? today : NULL);
  plaza_window_state_reload (self, PROP_TODAY);
}

/**
 * plaza_window_state_has_coming:
 *
 * Returns: whether any event of the campaign is today or later
 */
gboolean
plaza_window_state_has_coming (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.today != NULL;
}

PlazaReviewChoice
plaza_window_state_get_review (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), PLAZA_REVIEW_CHOICE_APPROVED);

  return self->query.review;
}

void
plaza_window_state_set_review (PlazaWindowState  *self,
                               PlazaReviewChoice  review)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.review == review)
    return;

  self->query.review = review;
  plaza_window_state_reload (self, PROP_REVIEW);
}

gboolean
plaza_window_state_get_open_only (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.attendance == PLAZA_ATTENDANCE_OPEN;
}

void
plaza_window_state_set_open_only (PlazaWindowState *self,
                                  gboolean          open_only)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (plaza_window_state_get_open_only (self) == !!open_only)
    return;

  self->query.attendance = open_only ? PLAZA_ATTENDANCE_OPEN : -1;
  plaza_window_state_reload (self, PROP_OPEN_ONLY);
}

gboolean
plaza_window_state_get_attention (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.attention;
}

void
plaza_window_state_set_attention (PlazaWindowState *self,
                                  gboolean          attention)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.attention == !!attention)
    return;

  self->query.attention = !!attention;
  plaza_window_state_reload (self, PROP_ATTENTION);
}

/**
 * plaza_window_state_set_without_place:
 *
 * Whether to leave only what has no point on the map.
 */
void
plaza_window_state_set_without_place (PlazaWindowState *self,
                                      gboolean          without_place)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.without_place == !!without_place)
    return;

  self->query.without_place = !!without_place;
  plaza_window_state_take_near (self);
  plaza_window_state_reload (self, PROP_WITHOUT_PLACE);
}
