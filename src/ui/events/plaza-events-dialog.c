/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-events-dialog.h"

#include <glib/gi18n.h>

#include "plaza-event-list.h"
#include "plaza-event-row.h"
#include "plaza-list-focus.h"
#include "plaza-wording.h"

/* Events that are one mark on the map: at one spot, of a state, or nowhere. */
struct _PlazaEventsDialog
{
  AdwDialog      parent_instance;

  PlazaCampaign *campaign;
  GtkListView   *list;
};

G_DEFINE_FINAL_TYPE (PlazaEventsDialog, plaza_events_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define ROW_HEIGHT 88
#define HEADER_HEIGHT 64
#define MOST_ROWS 6

/* What they have in common is what the first one says of its place. */
static char *
dialog_describe (PlazaEvent *first,
                 guint       n)
{
  const PlazaPlace *place = &plaza_event_get_record (first)->place;
  g_autofree char *number = NULL;

  if (plaza_place_has_point (place))
    return plaza_wording_events_at (NULL, n, place);
  if (place->state != NULL)
    return plaza_wording_events_in (NULL, n, place->state);

  number = plaza_wording_number (NULL, n);
  return g_strdup_printf (ngettext ("%s event without a place", "%s events without a place", n), number);
}

static void
dialog_setup_row_cb (GtkListItemFactory *factory,
                     GtkListItem        *item)
{
  gtk_list_item_set_child (item, plaza_event_row_new ());
  plaza_list_focus_add_row (item);
}

static void
dialog_bind_row_cb (PlazaEventsDialog *self,
                    GtkListItem       *item)
{
  PlazaEventRow *row = PLAZA_EVENT_ROW (gtk_list_item_get_child (item));
  g_autofree char *spoken = NULL;

  plaza_event_row_set_event (row, gtk_list_item_get_item (item), plaza_campaign_get_record (self->campaign));
  spoken = plaza_event_row_get_spoken (row);
  gtk_list_item_set_accessible_label (item, plaza_event_row_get_title (row));
  gtk_list_item_set_accessible_description (item, spoken);
}

static void
row_activated_cb (PlazaEventsDialog *self,
                  guint              position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr(PlazaEvent) event = g_list_model_get_item (model, position);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, event);
}

static void
plaza_events_dialog_dispose (GObject *object)
{
  PlazaEventsDialog *self = PLAZA_EVENTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_EVENTS_DIALOG);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_events_dialog_parent_class)->dispose (object);
}

static void
plaza_events_dialog_class_init (PlazaEventsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_events_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, PLAZA_TYPE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/events-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
plaza_events_dialog_init (PlazaEventsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_list_focus_watch (self->list);
}

static void
dialog_fill (PlazaEventsDialog *self,
             GArray            *ids)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  PlazaEventList *events = plaza_event_list_new ();
  g_autoptr(GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (events));
  g_autoptr(PlazaEvent) first = NULL;

  plaza_event_list_set_ids (events, self->campaign, ids);
  first = g_list_model_get_item (G_LIST_MODEL (events), 0);
  g_signal_connect (factory, "setup", G_CALLBACK (dialog_setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (dialog_bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));

  if (first != NULL)
    {
      g_autofree char *title = dialog_describe (first, ids->len);

      adw_dialog_set_title (ADW_DIALOG (self), title);
    }

  adw_dialog_set_content_height (ADW_DIALOG (self), HEADER_HEIGHT + ROW_HEIGHT * (int) CLAMP (ids->len, 2, MOST_ROWS));
}

/**
 * plaza_events_dialog_new:
 * @ids: of guint32: events of the campaign
 *
 * Returns: (transfer floating): a dialog in which one of them is chosen
 */
AdwDialog *
plaza_events_dialog_new (PlazaCampaign *campaign,
                         GArray        *ids)
{
  PlazaEventsDialog *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_EVENTS_DIALOG, NULL);
  self->campaign = g_object_ref (campaign);
  dialog_fill (self, ids);

  return ADW_DIALOG (self);
}
