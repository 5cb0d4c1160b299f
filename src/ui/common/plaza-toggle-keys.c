/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-toggle-keys.h"

/* By how many toggles a key goes on, as the group is read. */
static int
keys_step_of (GtkWidget *group,
              guint      key)
{
  int forward = gtk_widget_get_direction (group) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -forward;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return forward;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (AdwToggleGroup  *group,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  int step = (modifiers & gtk_accelerator_get_default_mod_mask ()) == 0 ? keys_step_of (GTK_WIDGET (group), key) : 0;
  int next = (int) adw_toggle_group_get_active (group) + step;

  if (step == 0 || next < 0 || next >= (int) adw_toggle_group_get_n_toggles (group))
    return GDK_EVENT_PROPAGATE;

  adw_toggle_group_set_active (group, (guint) next);
  gtk_widget_grab_focus (GTK_WIDGET (group));
  return GDK_EVENT_STOP;
}

/**
 * plaza_toggle_keys_add:
 * @group: toggles of which one is always on
 *
 * Lets an arrow key choose, as among radio buttons; by itself the group only
 * moves the keyboard, and Space chooses.
 */
void
plaza_toggle_keys_add (AdwToggleGroup *group)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (ADW_IS_TOGGLE_GROUP (group));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), group, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (group), keys);
}
