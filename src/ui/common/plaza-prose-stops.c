/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose-stops.h"

struct _PlazaProseStops
{
  GtkWidget          *column;  /* borrowed, like the rest */
  GtkEventController *keys;
  GtkGesture         *press;
  GPtrArray          *labels;
  PlazaProseLabel    *stop;
};

static PlazaProseLabel *
stops_label_around (PlazaProseStops *self,
                    GtkWidget       *widget)
{
  GtkWidget *label = widget != NULL ? gtk_widget_get_ancestor (widget, PLAZA_TYPE_PROSE_LABEL) : NULL;

  if (label == NULL || self->labels == NULL || !g_ptr_array_find (self->labels, label, NULL))
    return NULL;

  return PLAZA_PROSE_LABEL (label);
}

static gboolean
stops_key_pressed_cb (PlazaProseStops *self,
                      guint            key,
                      guint            code,
                      GdkModifierType  modifiers)
{
  PlazaProseLabel *focused = plaza_prose_stops_get_focused (self);
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  guint index;

  if (focused == NULL || (!down && !up) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  g_ptr_array_find (self->labels, focused, &index);
  if (down ? index + 1 >= self->labels->len : index == 0)
    return GDK_EVENT_PROPAGATE;

  plaza_prose_stops_set_stop (self, g_ptr_array_index (self->labels, down ? index + 1 : index - 1));
  return gtk_widget_grab_focus (GTK_WIDGET (self->stop));
}

/* Before the label itself: one that cannot have the focus does not copy what is selected in it. */
static void
stops_pressed_cb (PlazaProseStops *self,
                  int              n_press,
                  double           x,
                  double           y)
{
  PlazaProseLabel *label = stops_label_around (self, gtk_widget_pick (self->column, x, y, GTK_PICK_DEFAULT));

  if (label != NULL)
    plaza_prose_stops_set_stop (self, label);
}

/**
 * plaza_prose_stops_new:
 * @column: the widget that the passages are in; it must outlive the stops
 */
PlazaProseStops *
plaza_prose_stops_new (GtkWidget *column)
{
  PlazaProseStops *self = g_new0 (PlazaProseStops, 1);

  self->column = column;
  self->keys = gtk_event_controller_key_new ();
  self->press = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (stops_key_pressed_cb), self);
  g_signal_connect_swapped (self->press, "pressed", G_CALLBACK (stops_pressed_cb), self);
  gtk_widget_add_controller (column, self->keys);
  gtk_widget_add_controller (column, GTK_EVENT_CONTROLLER (self->press));

  return self;
}

void
plaza_prose_stops_free (PlazaProseStops *self)
{
  gtk_widget_remove_controller (self->column, self->keys);
  gtk_widget_remove_controller (self->column, GTK_EVENT_CONTROLLER (self->press));
  g_free (self);
}

/**
 * plaza_prose_stops_set_labels:
 * @labels: (element-type PlazaProseLabel): the passages, in reading order; they
 *   must live until the next call or the end of @self
 *
 * The first of them is the stop.
 */
void
plaza_prose_stops_set_labels (PlazaProseStops *self,
                              GPtrArray       *labels)
{
  self->labels = labels;
  self->stop = labels->len > 0 ? g_ptr_array_index (labels, 0) : NULL;
  for (guint i = 0; i < labels->len; i++)
    plaza_prose_label_set_stop (g_ptr_array_index (labels, i), i == 0);
}

/**
 * plaza_prose_stops_set_stop:
 * @label: one of the passages
 */
void
plaza_prose_stops_set_stop (PlazaProseStops *self,
                            PlazaProseLabel *label)
{
  if (self->stop != NULL)
    plaza_prose_label_set_stop (self->stop, FALSE);
  self->stop = label;
  plaza_prose_label_set_stop (label, TRUE);
}

PlazaProseLabel *
plaza_prose_stops_get_stop (PlazaProseStops *self)
{
  return self->stop;
}

/**
 * plaza_prose_stops_get_focused:
 *
 * Returns: (transfer none) (nullable): the passage that has the keyboard focus
 */
PlazaProseLabel *
plaza_prose_stops_get_focused (PlazaProseStops *self)
{
  GtkRoot *root = gtk_widget_get_root (self->column);

  return root != NULL ? stops_label_around (self, gtk_root_get_focus (root)) : NULL;
}
