/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state-private.h"

/* An event never changes; where the campaign's did, there is another one, or none. */
static PlazaEvent *
find_again (PlazaWindowState *self,
            PlazaEvent       *event,
            GPtrArray        *changes)
{
  if (event == NULL || !plaza_changes_have (changes, PLAZA_THING_EVENT, plaza_event_get_uid (event)))
    return event != NULL ? g_object_ref (event) : NULL;

  return plaza_campaign_find_event (self->campaign, plaza_event_get_uid (event), NULL);
}

/* The list has followed already. What is open stays open, also where it is no longer
 * among what is listed: who sets a missing time while the list is of what lacks one
 * goes on with the same event. */
static void
changed_cb (PlazaWindowState *self,
            GPtrArray        *changes)
{
  g_autoptr(PlazaEvent) event = find_again (self, self->event, changes);
  g_autoptr(PlazaEvent) handout_event = find_again (self, self->handout_event, changes);

  g_object_freeze_notify (G_OBJECT (self));
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL) || plaza_changes_have (changes, PLAZA_THING_OFFICIAL, NULL))
    plaza_window_state_notify (self, PROP_N_EVENTS);
  plaza_window_state_set_event (self, event);
  plaza_window_state_set_handout_event (self, handout_event);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * plaza_window_state_follow:
 *
 * For the state's own files: from now on it shows what the campaign has become. To be called
 * after the list has its campaign, and so hears of a change first.
 */
void
plaza_window_state_follow (PlazaWindowState *self)
{
  g_signal_connect_object (self->campaign, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
