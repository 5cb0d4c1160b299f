/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pages-view-input.h"

#include <math.h>

/* How wheel, fingers and keys move the pages. */

#define WHEEL_FACTOR 1.1
#define KEY_SCROLL 60

static void
view_input_scroll_by (PlazaPagesView *view,
                      double          x,
                      double          y)
{
  GtkAdjustment *horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  gtk_adjustment_set_value (horizontal, gtk_adjustment_get_value (horizontal) + x);
  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + y);
}

static gboolean
view_input_scroll_cb (GtkEventControllerScroll *controller,
                      double                    dx,
                      double                    dy,
                      PlazaPagesView           *view)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);
  GdkEvent *event = gtk_event_controller_get_current_event (base);
  double x, y;

  if (!(gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  /* The event's position is the surface's; the view is somewhere on it. */
  if (gdk_event_get_position (event, &x, &y))
    {
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (view));
      double left, top;

      gtk_native_get_surface_transform (native, &left, &top);
      if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (view),
                                     &GRAPHENE_POINT_INIT (x - left, y - top), &at))
        at = GRAPHENE_POINT_INIT (0, 0);
    }

  plaza_pages_view_zoom_at (view, plaza_pages_view_get_scale (view) * pow (WHEEL_FACTOR, -dy), at.x, at.y);

  return GDK_EVENT_STOP;
}

static void
view_input_pinch_begin_cb (GtkGesture       *gesture,
                           GdkEventSequence *sequence,
                           PlazaPagesView   *view)
{
  double *start = g_new (double, 1);

  *start = plaza_pages_view_get_scale (view);
  g_object_set_data_full (G_OBJECT (gesture), "start", start, g_free);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
view_input_pinch_cb (GtkGestureZoom *gesture,
                     double          factor,
                     PlazaPagesView *view)
{
  const double *start = g_object_get_data (G_OBJECT (gesture), "start");
  double x = 0, y = 0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  if (start != NULL)
    plaza_pages_view_zoom_at (view, *start * factor, x, y);
}

/* Keys that scroll while there is something to scroll to, and turn the page after that. */
static gboolean
view_input_scroll_or_turn (PlazaPagesView *view,
                           double          amount,
                           int             direction)
{
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double before = gtk_adjustment_get_value (vertical);

  view_input_scroll_by (view, 0, amount * direction);
  if (gtk_adjustment_get_value (vertical) == before)
    plaza_pages_view_step (view, direction);

  return GDK_EVENT_STOP;
}

static gboolean
view_input_key_cb (GtkEventControllerKey *controller,
                   guint                  key,
                   guint                  code,
                   GdkModifierType        state,
                   PlazaPagesView        *view)
{
  PlazaPages *pages = plaza_pages_view_get_pages (view);
  double page = gtk_adjustment_get_page_increment (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));

  if (pages == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
      return view_input_scroll_or_turn (view, page, 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      return view_input_scroll_or_turn (view, page, -1);
    case GDK_KEY_Home:
      plaza_pages_view_set_page (view, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      plaza_pages_view_set_page (view, plaza_pages_get_n (pages) - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      view_input_scroll_by (view, key == GDK_KEY_Left ? -KEY_SCROLL : KEY_SCROLL, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      view_input_scroll_by (view, 0, key == GDK_KEY_Up ? -KEY_SCROLL : KEY_SCROLL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A page larger than the desk is pulled about, as paper is. */
static void
view_input_drag_cb (GtkGestureDrag *gesture,
                    double          x,
                    double          y,
                    PlazaPagesView *view)
{
  double *last = g_object_get_data (G_OBJECT (gesture), "last");

  view_input_scroll_by (view, last[0] - x, last[1] - y);
  last[0] = x;
  last[1] = y;
}

static void
view_input_drag_begin_cb (GtkGestureDrag *gesture,
                          double          x,
                          double          y,
                          PlazaPagesView *view)
{
  g_object_set_data_full (G_OBJECT (gesture), "last", g_new0 (double, 2), g_free);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), "grabbing");
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
view_input_drag_end_cb (GtkGestureDrag *gesture,
                        double          x,
                        double          y,
                        PlazaPagesView *view)
{
  gtk_widget_set_cursor (GTK_WIDGET (view), NULL);
}

/**
 * plaza_pages_view_add_input:
 *
 * Adds the controllers, which call nothing but the view's public functions.
 */
void
plaza_pages_view_add_input (PlazaPagesView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (view_input_scroll_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (view_input_key_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (view_input_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (view_input_pinch_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (view_input_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (view_input_drag_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (view_input_drag_end_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
