/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state-private.h"

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

gboolean
plaza_window_state_get_without_place (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.without_place;
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
  plaza_window_state_reload (self, PROP_WITHOUT_PLACE);
}
