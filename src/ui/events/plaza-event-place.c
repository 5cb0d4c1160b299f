/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-place.h"

#include "plaza-map-functions.h"
#include "plaza-painted.h"

/* A picture of where the event is. Its map is made once, after the
 * page around it was painted, and shows one event after the other. */
struct _PlazaEventPlace
{
  AdwBin         parent_instance;

  PlazaEvent    *event;
  PlazaMapView  *view;
  const PlazaMapFunctions *map;
  gboolean       missing;  /* the map is not there */
  gboolean       waiting;  /* for the frame after which the map follows */
};

G_DEFINE_FINAL_TYPE (PlazaEventPlace, plaza_event_place, ADW_TYPE_BIN)

#define HEIGHT 150

static gboolean
has_place (PlazaEventPlace *self)
{
  return !self->missing && self->event != NULL && plaza_event_record_has_point (plaza_event_get_record (self->event)) &&
         (self->view == NULL || self->map->get_error (self->view) == NULL);
}

/* Without a map the page has no sentence about it: the place is in words below. */
static void
event_place_update_visible_cb (PlazaEventPlace *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), has_place (self));
}

static void
event_place_build (PlazaEventPlace *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->view = (PlazaMapView *) self->map->new (TRUE);
  g_object_bind_property (style, "dark", self->view, "dark", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->view, "notify::error", G_CALLBACK (event_place_update_visible_cb), self, G_CONNECT_SWAPPED);
  /* Its pin is a button on other maps; here nothing is pressed. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->view), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  event_place_update_visible_cb (self);
}

static void
event_place_follow_cb (GtkWidget *widget)
{
  PlazaEventPlace *self = PLAZA_EVENT_PLACE (widget);

  self->waiting = FALSE;
  if (!has_place (self))
    return;

  if (self->map == NULL)
    self->map = plaza_map_functions_load ();
  if (self->map == NULL)
    {
      self->missing = TRUE;
      event_place_update_visible_cb (self);
      return;
    }

  if (self->view == NULL)
    event_place_build (self);
  self->map->show_event (self->view, self->event);
}

static void
event_place_queue_follow (PlazaEventPlace *self)
{
  if (self->waiting || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->waiting = TRUE;
  plaza_painted_then (GTK_WIDGET (self), event_place_follow_cb);
}

static void
plaza_event_place_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plaza_event_place_parent_class)->map (widget);

  event_place_queue_follow (PLAZA_EVENT_PLACE (widget));
}

static void
plaza_event_place_dispose (GObject *object)
{
  PlazaEventPlace *self = PLAZA_EVENT_PLACE (object);

  self->view = NULL;
  g_clear_object (&self->event);

  G_OBJECT_CLASS (plaza_event_place_parent_class)->dispose (object);
}

static void
plaza_event_place_class_init (PlazaEventPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_event_place_dispose;
  GTK_WIDGET_CLASS (klass)->map = plaza_event_place_map;
}

static void
plaza_event_place_init (PlazaEventPlace *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, HEIGHT);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "event-place");
}

/**
 * plaza_event_place_show:
 *
 * Shows where @event is, or nothing where it has no point.
 */
void
plaza_event_place_show (PlazaEventPlace *self,
                        PlazaEvent      *event)
{
  g_return_if_fail (PLAZA_IS_EVENT_PLACE (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  g_set_object (&self->event, event);
  event_place_update_visible_cb (self);
  event_place_queue_follow (self);
}
