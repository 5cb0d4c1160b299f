/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-panes.h"

#include "plaza-event-map.h"
#include "plaza-layout-switch.h"

/* The list, the map, or both, as it is chosen; where there is no
 * room for both, with a button that leads to the other. */
struct _PlazaEventPanes
{
  AdwBin            parent_instance;

  PlazaOpened      *opened;
  GtkBox           *box;
  GtkWidget        *column;
  GtkWidget        *list;      /* in the column: what gets the keyboard; not owned */
  GtkWidget        *map;       /* made when it is first wanted */
  GtkWidget        *pill;      /* made when the window is first narrow */
  gboolean          map_allowed;
};

G_DEFINE_FINAL_TYPE (PlazaEventPanes, plaza_event_panes, ADW_TYPE_BIN)

enum
{
  PROP_COLUMN = 1,
};

/* The list beside the map; as wide as it is beside an event's page. */
#define COLUMN_WIDTH 404
/* Around the map, and what the button needs below it. */
#define MARGIN 12
#define PILL_ROOM 64

static void
panes_ensure_map (PlazaEventPanes *self)
{
  if (self->map != NULL)
    return;

  self->map = plaza_event_map_new (self->opened);
  gtk_widget_set_margin_start (self->map, MARGIN);
  gtk_widget_set_margin_end (self->map, MARGIN);
  gtk_widget_set_margin_bottom (self->map, MARGIN);
  gtk_box_append (self->box, self->map);
}

static void
panes_update_map (PlazaEventPanes *self,
                  PlazaLayout      layout)
{
  if (layout != PLAZA_LAYOUT_LIST && self->map_allowed)
    panes_ensure_map (self);
  if (self->map == NULL)
    return;

  gtk_widget_set_visible (self->map, layout != PLAZA_LAYOUT_LIST);
}

static void
panes_layout_changed_cb (PlazaEventPanes *self)
{
  PlazaLayout layout = plaza_opened_get_layout (self->opened);
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box)) != NULL;

  panes_update_map (self, layout);
  gtk_widget_set_visible (self->column, layout != PLAZA_LAYOUT_MAP);
  gtk_widget_set_hexpand (self->column, layout == PLAZA_LAYOUT_LIST);
  gtk_widget_set_size_request (self->column, layout == PLAZA_LAYOUT_BOTH ? COLUMN_WIDTH : -1, -1);

  if (has_focus && layout == PLAZA_LAYOUT_MAP && self->map != NULL)
    plaza_event_map_focus (PLAZA_EVENT_MAP (self->map));
  else if (has_focus && layout == PLAZA_LAYOUT_LIST)
    gtk_widget_grab_focus (self->list);
}

static void
panes_wide_changed_cb (PlazaEventPanes *self)
{
  gboolean wide = plaza_opened_get_wide (self->opened);

  if (!wide && self->pill == NULL)
    {
      self->pill = plaza_layout_pill_new (self->opened);
      gtk_widget_set_margin_bottom (self->pill, MARGIN);
      gtk_overlay_add_overlay (GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self))), self->pill);
    }
  if (self->pill != NULL)
    gtk_widget_set_visible (self->pill, !wide);
  /* It stands below the list and the map: over them it would cover how far away events are. */
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), wide ? 0 : PILL_ROOM);

  panes_layout_changed_cb (self);
}

static void
plaza_event_panes_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PlazaEventPanes *self = PLAZA_EVENT_PANES (object);

  if (prop_id != PROP_COLUMN)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->column = g_value_get_object (value);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_box_append (self->box, self->column);
}

static void
plaza_event_panes_dispose (GObject *object)
{
  g_clear_object (&PLAZA_EVENT_PANES (object)->opened);

  G_OBJECT_CLASS (plaza_event_panes_parent_class)->dispose (object);
}

static void
plaza_event_panes_class_init (PlazaEventPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = plaza_event_panes_set_property;
  object_class->dispose = plaza_event_panes_dispose;

  g_object_class_install_property (object_class, PROP_COLUMN,
                                   g_param_spec_object ("column", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
plaza_event_panes_init (PlazaEventPanes *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), overlay);
}

/**
 * plaza_event_panes_set_opened:
 * @list: in the column: what gets the keyboard when the map goes
 *
 * To be called once, before the panes are shown.
 */
void
plaza_event_panes_set_opened (PlazaEventPanes *self,
                             PlazaOpened     *opened,
                             GtkWidget       *list)
{
  g_return_if_fail (PLAZA_IS_EVENT_PANES (self));
  g_return_if_fail (PLAZA_IS_OPENED (opened));
  g_return_if_fail (self->opened == NULL);

  self->opened = g_object_ref (opened);
  self->list = list;
  g_signal_connect_object (opened, "notify::layout", G_CALLBACK (panes_layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::wide", G_CALLBACK (panes_wide_changed_cb), self, G_CONNECT_SWAPPED);
  panes_wide_changed_cb (self);
}

/**
 * plaza_event_panes_add_map:
 *
 * Allows the map, which takes its time, to be made when it is wanted.
 */
void
plaza_event_panes_add_map (PlazaEventPanes *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_PANES (self));

  self->map_allowed = TRUE;
  panes_layout_changed_cb (self);
}
