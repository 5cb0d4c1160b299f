/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-map.h"

#include <glib/gi18n.h>

#include "plaza-events-dialog.h"
#include "plaza-filter.h"
#include "plaza-map-functions.h"
#include "plaza-notice.h"
#include "plaza-painted.h"

/* The map of what the list shows. The map itself is made when it is first seen,
 * after what is around it was painted. */
struct _PlazaEventMap
{
  AdwBin            parent_instance;

  PlazaOpened      *opened;
  PlazaAsked       *asked;         /* of what is opened */
  GtkWidget        *nothing;
  const PlazaMapFunctions *map;
  PlazaMapView     *view;       /* NULL before it was seen */
  PlazaEventQuery   shown;      /* what it shows */
  guint             timeout;
  gboolean          building;
  gboolean          stale;      /* something changed while it was out of sight */
  gboolean          wants_focus;
};

G_DEFINE_FINAL_TYPE (PlazaEventMap, plaza_event_map, ADW_TYPE_BIN)

/* After the last change of the query; whoever types waits for nothing. */
#define PATIENCE_MS 120

/* Around a place, where any distance will do: some hours by car. */
#define AROUND_KM 130
/* A distance is shown with what lies just beyond it. */
#define SOME_MORE 1.08

/* All but the place, which event_map_same_near() compares, and what only the list shows. */
static gboolean
event_map_same_filters (const PlazaEventQuery *one,
                        const PlazaEventQuery *other)
{
  PlazaEventQuery query = *one;

  query.order = other->order;
  query.today = other->today;
  query.unit = other->unit;
  query.has_near = other->has_near;
  query.latitude = other->latitude;
  query.longitude = other->longitude;
  query.within_km = other->within_km;

  return plaza_event_query_equals (&query, other);
}

static gboolean
event_map_same_near (const PlazaEventQuery *one,
                     const PlazaEventQuery *other)
{
  return one->has_near == other->has_near && one->within_km == other->within_km &&
         one->latitude == other->latitude && one->longitude == other->longitude;
}

static void
event_map_go_near (PlazaEventMap         *self,
                   const PlazaEventQuery *query)
{
  self->map->show_around (self->view, query->latitude, query->longitude,
                          query->within_km > 0 ? query->within_km * SOME_MORE : AROUND_KM);
}

static void
event_map_mark_near (PlazaEventMap *self)
{
  const PlazaNear *near = plaza_asked_get_near (self->asked);

  if (near != NULL)
    self->map->set_near (self->view, near->label, near->latitude, near->longitude);
  else
    self->map->clear_near (self->view);
}

/* Goes to the place that somebody is near, and to what a filter leaves; an
 * answer without events moves nothing. */
static void
event_map_follow (PlazaEventMap         *self,
                  const PlazaEventQuery *query,
                  gboolean               first)
{
  gboolean near_changed = !event_map_same_near (&self->shown, query);

  if (query->has_near && (near_changed || first))
    event_map_go_near (self, query);
  else if (!first && (near_changed || !event_map_same_filters (&self->shown, query)) &&
           plaza_asked_get_n_events (self->asked) > 0)
    self->map->fit (self->view);
}

static void
event_map_update_nothing_cb (PlazaEventMap *self)
{
  gtk_widget_set_visible (self->nothing, plaza_asked_get_n_events (self->asked) == 0 &&
                                         plaza_opened_get_layout (self->opened) == PLAZA_LAYOUT_MAP);
}

static void
event_map_update (PlazaEventMap *self,
                  gboolean       first)
{
  const PlazaEventQuery *query = plaza_asked_get_query (self->asked);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->stale = FALSE;
  self->map->set_query (self->view, plaza_asked_get_campaign (self->asked), query);
  event_map_mark_near (self);
  event_map_follow (self, query, first);
  plaza_event_query_clear (&self->shown);
  plaza_event_query_copy_into (query, &self->shown);
}

static gboolean
event_map_timeout_cb (gpointer data)
{
  PlazaEventMap *self = data;

  self->timeout = 0;
  event_map_update (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
event_map_query_changed_cb (PlazaEventMap *self)
{
  event_map_update_nothing_cb (self);
  if (self->view == NULL)
    return;

  self->stale = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timeout = g_timeout_add (PATIENCE_MS, event_map_timeout_cb, self);
}

static void
select_event (PlazaEventMap *self,
              gboolean       reveal)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);
  const PlazaPlace *place = event != NULL ? plaza_event_record_first_point (plaza_event_get_record (event)) : NULL;

  self->map->set_selected (self->view, place != NULL ? plaza_event_get_id (event) : 0);
  if (place != NULL && reveal)
    self->map->reveal (self->view, place->latitude, place->longitude);
}

static void
event_changed_cb (PlazaEventMap *self)
{
  if (self->view != NULL)
    select_event (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
event_activated_cb (PlazaEventMap *self,
                    guint          id)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_get_event (plaza_asked_get_campaign (self->asked), id);

  if (event != NULL)
    plaza_opened_set_event (self->opened, event);
}

static void
event_opened_cb (PlazaEventMap *self,
                 guint          id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "browser.open-event", "x", (gint64) id);
}

static void
event_map_copied_cb (PlazaEventMap *self,
                     const char    *address)
{
  plaza_notice_copy (GTK_WIDGET (self), address, _("E-mail address copied"));
}

static void
event_map_chosen_cb (PlazaEventMap *self,
                     PlazaEvent    *event)
{
  event_opened_cb (self, plaza_event_get_id (event));
}

static void
events_activated_cb (PlazaEventMap *self,
                     GArray        *ids)
{
  AdwDialog *dialog;

  if (ids == NULL || ids->len == 0)
    return;

  dialog = plaza_events_dialog_new (plaza_asked_get_campaign (self->asked), ids);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (event_map_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
clear_clicked_cb (PlazaEventMap *self)
{
  plaza_asked_clear_filters (self->asked);
  plaza_event_map_focus (self);
}

/* Away from the event, back to the map. */
static gboolean
event_map_key_pressed_cb (PlazaEventMap *self,
                          guint          key)
{
  if (key != GDK_KEY_Escape || self->map->get_selected (self->view) == 0)
    return GDK_EVENT_PROPAGATE;

  plaza_opened_set_event (self->opened, NULL);
  plaza_event_map_focus (self);

  return GDK_EVENT_STOP;
}

static void
event_map_connect_view (PlazaEventMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_bind_property (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))), "dark",
                          self->view, "dark", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->view, "event-activated", G_CALLBACK (event_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "event-opened", G_CALLBACK (event_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "events-activated", G_CALLBACK (events_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "nowhere-activated", G_CALLBACK (events_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "copied", G_CALLBACK (event_map_copied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (event_map_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
event_map_show_missing (PlazaEventMap *self)
{
  GtkWidget *sentence = gtk_label_new (plaza_map_functions_missing ());

  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_widget_add_css_class (sentence, "dimmed");
  gtk_overlay_set_child (GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self))), sentence);
}

static void
event_map_build_cb (GtkWidget *widget)
{
  PlazaEventMap *self = PLAZA_EVENT_MAP (widget);

  self->building = FALSE;
  self->map = plaza_map_functions_load ();
  if (self->map == NULL)
    {
      event_map_show_missing (self);
      return;
    }

  self->view = (PlazaMapView *) self->map->new (FALSE);
  event_map_connect_view (self);
  gtk_overlay_set_child (GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (self->view));
  event_map_update (self, TRUE);
  select_event (self, FALSE);
  if (self->wants_focus)
    plaza_event_map_focus (self);
}

static void
plaza_event_map_map (GtkWidget *widget)
{
  PlazaEventMap *self = PLAZA_EVENT_MAP (widget);

  GTK_WIDGET_CLASS (plaza_event_map_parent_class)->map (widget);

  if (self->view != NULL && self->stale)
    event_map_update (self, FALSE);
  if (self->view != NULL || self->building)
    return;

  self->building = TRUE;
  plaza_painted_then (widget, event_map_build_cb);
}

static void
plaza_event_map_dispose (GObject *object)
{
  PlazaEventMap *self = PLAZA_EVENT_MAP (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_EVENT_MAP);
  self->view = NULL;
  plaza_event_query_clear (&self->shown);
  g_clear_object (&self->opened);

  G_OBJECT_CLASS (plaza_event_map_parent_class)->dispose (object);
}

static void
plaza_event_map_class_init (PlazaEventMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_event_map_dispose;
  widget_class->map = plaza_event_map_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/event-map.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventMap, nothing);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
plaza_event_map_init (PlazaEventMap *self)
{
  self->shown = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_event_map_new (PlazaOpened *opened)
{
  PlazaEventMap *self;

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_MAP, NULL);
  self->opened = g_object_ref (opened);
  self->asked = plaza_opened_get_asked (opened);
  g_signal_connect_object (self->asked, "notify::n-events", G_CALLBACK (event_map_query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::event", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::layout", G_CALLBACK (event_map_update_nothing_cb), self, G_CONNECT_SWAPPED);
  event_map_update_nothing_cb (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_event_map_focus:
 *
 * Moves the keyboard to the map, as soon as there is one.
 */
void
plaza_event_map_focus (PlazaEventMap *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_MAP (self));

  self->wants_focus = self->view == NULL;
  if (self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
