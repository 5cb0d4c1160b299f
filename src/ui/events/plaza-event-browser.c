/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-browser-private.h"

#include <glib/gi18n.h>

#include "plaza-event-factory.h"
#include "plaza-event-row.h"
#include "plaza-filter.h"
#include "plaza-layout-switch.h"
#include "plaza-list-focus.h"
#include "plaza-no-events.h"
#include "plaza-notice.h"
#include "plaza-painted.h"

/* For which rows are made before the first frame: the list of a window of the usual size. */
#define USUAL_HEIGHT 640

G_DEFINE_FINAL_TYPE (PlazaEventBrowser, plaza_event_browser, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_OPENED = 1,
  PROP_FOLLOW,
} PlazaEventBrowserProperty;

static GParamSpec *properties[PROP_FOLLOW + 1];

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What has no point is at no distance, and so is left out of a radius; without
 * one it ends the list. */
static void
browser_update_nowhere (PlazaEventBrowser *self)
{
  guint n = plaza_asked_count_nowhere (self->asked);
  g_autofree char *words = NULL;

  if (n > 0)
    {
      words = g_strdup_printf (ngettext ("%u event has no known distance", "%u events have no known distance", n), n);
      gtk_label_set_label (self->nowhere_label, words);
    }

  gtk_widget_set_visible (self->nowhere, n > 0);
}

static void
browser_wide_changed_cb (PlazaEventBrowser *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->layouts), plaza_opened_get_wide (self->opened));
}

static void
browser_show_nothing (PlazaEventBrowser *self)
{
  if (adw_bin_get_child (self->nothing) == NULL)
    adw_bin_set_child (self->nothing, plaza_no_events_new (self->asked));

  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* The reader looks at the entry and hears what became of the list; and hears it
 * again where they come to the list. */
static void
browser_describe_list (PlazaEventBrowser *self)
{
  g_autofree char *words = plaza_order_bar_describe (self->order);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* While the list is of what needs attention, it says how many lack what. */
static void
browser_update_lacks (PlazaEventBrowser *self)
{
  gboolean attention = plaza_asked_has_filter (self->asked, PLAZA_FILTER_ATTENTION);
  g_autofree char *words = attention ? plaza_asked_describe_lacks (self->asked) : NULL;

  gtk_label_set_label (self->lacks, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), words != NULL);
}

static void
n_events_changed_cb (PlazaEventBrowser *self)
{
  plaza_event_list_place_keep_focus (self->place);
  browser_update_nowhere (self);
  browser_update_lacks (self);

  if (plaza_asked_get_n_events (self->asked) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    browser_show_nothing (self);

  browser_describe_list (self);
}

static void
event_changed_cb (PlazaEventBrowser *self)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);
  guint position;

  plaza_event_selection_set_id (self->selection, event != NULL ? plaza_event_get_id (event) : 0);

  /* Moves only where the row is out of sight: it was chosen elsewhere. */
  position = plaza_event_selection_get_position (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
browser_selection_changed_cb (PlazaEventBrowser *self)
{
  guint position = plaza_event_selection_get_position (self->selection);
  g_autoptr(PlazaEvent) event = NULL;

  if (!self->follow || position == GTK_INVALID_LIST_POSITION)
    return;

  event = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  plaza_opened_set_event (self->opened, event);
}

/* For the browser's own files, too: opens the event of a row. */
void
plaza_event_browser_activate_row (PlazaEventBrowser *self,
                                  guint              position)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (plaza_event_selection_get_choosing (self->selection))
    {
      plaza_event_selection_toggle (self->selection, position);
      return;
    }

  self->fresh = FALSE;
  plaza_opened_set_event (self->opened, event);
  g_signal_emit (self, signals[OPENED], 0);
}

/* Beside the map a click on a row opens its event, as it does everywhere. Not by
 * the list's own single click, with which a row is selected where the pointer
 * only passes. */
static void
released_cb (PlazaEventBrowser *self,
             int                n_press,
             double             x,
             double             y)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (!self->follow || plaza_opened_get_layout (self->opened) != PLAZA_LAYOUT_BOTH ||
      plaza_event_selection_get_choosing (self->selection))
    return;

  while (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    row = gtk_widget_get_parent (row);
  if (row != NULL && PLAZA_IS_EVENT_ROW (gtk_widget_get_first_child (row)))
    gtk_widget_activate_action (GTK_WIDGET (self), "browser.open-event", "x",
                                plaza_event_row_get_id (PLAZA_EVENT_ROW (gtk_widget_get_first_child (row))));
}

/* What the first frame does not show. */
static void
browser_complete_cb (GtkWidget *widget)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (widget);

  plaza_event_selection_set_limit (self->selection, 0);
  event_changed_cb (self);
  plaza_event_panes_add_map (self->panes);
}

/* While several are chosen, a click on a row chooses it as well, or not any more. */
static void
browser_update_click (PlazaEventBrowser *self)
{
  gtk_list_view_set_single_click_activate (self->list, !self->follow || plaza_event_selection_get_choosing (self->selection));
}

static gboolean
browser_escape_cb (PlazaEventBrowser *self,
                   guint              key)
{
  if (key != GDK_KEY_Escape || !plaza_event_selection_get_choosing (self->selection))
    return GDK_EVENT_PROPAGATE;

  plaza_event_selection_set_choosing (self->selection, FALSE);
  return GDK_EVENT_STOP;
}

/* Made when it is first wanted. */
static void
browser_ensure_chosen (PlazaEventBrowser *self)
{
  GtkEventController *keys;

  if (adw_bin_get_child (self->chosen) != NULL)
    return;

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (browser_escape_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  adw_bin_set_child (self->chosen, plaza_chosen_bar_new (plaza_asked_get_campaign (self->asked), self->selection));
}

static void
browser_choosing_changed_cb (PlazaEventBrowser *self)
{
  browser_ensure_chosen (self);
  browser_update_click (self);
  if (!plaza_event_selection_get_choosing (self->selection))
    event_changed_cb (self);
}

static void
browser_choose_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (widget);
  gboolean choosing = plaza_event_selection_get_choosing (self->selection);
  g_autoptr(GError) error = NULL;

  if (!choosing && !plaza_campaign_may_change (plaza_asked_get_campaign (self->asked), &error))
    {
      plaza_notice_show (widget, error->message);
      return;
    }

  plaza_event_selection_set_choosing (self->selection, !choosing);
  if (!choosing)
    plaza_event_browser_focus_list (self);
}

static void
browser_ask_near_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (widget);

  plaza_event_filters_ask_near (self->filters, plaza_asked_get_text (self->asked));
}

static void
browser_show_nowhere_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (widget);

  plaza_asked_set_without_place (self->asked, TRUE);
  plaza_event_browser_focus_list (self);
}

static void
open_event_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (widget);
  g_autoptr(PlazaEvent) event =
    plaza_campaign_get_event (plaza_asked_get_campaign (self->asked), g_variant_get_int64 (parameter));

  if (event == NULL)
    return;

  plaza_opened_set_event (self->opened, event);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
plaza_event_browser_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (object);

  switch ((PlazaEventBrowserProperty) prop_id)
    {
    case PROP_OPENED:
      g_value_set_object (value, self->opened);
      break;
    case PROP_FOLLOW:
      g_value_set_boolean (value, self->follow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
browser_set_follow (PlazaEventBrowser *self,
                    gboolean           follow)
{
  if (self->follow == !!follow)
    return;

  self->follow = !!follow;
  browser_update_click (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLLOW]);
}

static void
plaza_event_browser_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (object);

  switch ((PlazaEventBrowserProperty) prop_id)
    {
    case PROP_OPENED:
      self->opened = g_value_dup_object (value);
      self->asked = plaza_opened_get_asked (self->opened);
      break;
    case PROP_FOLLOW:
      browser_set_follow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Also near another place, or on another day:
 * GTK keeps the rows of events that stay, and these have something else to say. */
static void
browser_set_up_rows_cb (PlazaEventBrowser *self)
{
  g_autoptr(GtkListItemFactory) rows = plaza_event_factory_new_rows (self->asked);

  gtk_list_view_set_factory (self->list, rows);
}

static void
browser_set_up_list (PlazaEventBrowser *self)
{
  g_autoptr(GtkListItemFactory) headers = plaza_event_factory_new_headers (self->asked);

  /* Before the selection, which tells the list of its rows. */
  self->place = plaza_event_list_place_new (plaza_asked_get_events (self->asked), self->list);
  self->selection = plaza_event_selection_new (plaza_asked_get_events (self->asked));
  plaza_event_selection_set_limit (self->selection,
                                   plaza_event_factory_count_rows (self->asked, USUAL_HEIGHT));
  g_signal_connect_object (self->selection, "notify::id", G_CALLBACK (browser_selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::choosing", G_CALLBACK (browser_choosing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plaza_event_list_place_set_selection (self->place, self->selection);

  browser_set_up_rows_cb (self);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  plaza_list_focus_watch (self->list);
}

static void
browser_narrow_changed_cb (PlazaEventBrowser *self)
{
  gboolean narrow;

  g_object_get (self->order, "narrow", &narrow, NULL);
  plaza_event_filters_set_narrow (self->filters, narrow);
}

static void
plaza_event_browser_constructed (GObject *object)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (object);

  G_OBJECT_CLASS (plaza_event_browser_parent_class)->constructed (object);

  browser_set_up_list (self);
  plaza_order_bar_set_asked (self->order, self->asked);
  g_signal_connect_object (self->order, "notify::narrow", G_CALLBACK (browser_narrow_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "notify::n-events", G_CALLBACK (n_events_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opened, "notify::event", G_CALLBACK (event_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "notify::near-label", G_CALLBACK (browser_set_up_rows_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "notify::today", G_CALLBACK (browser_set_up_rows_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "notify::text", G_CALLBACK (plaza_event_browser_follow_text), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opened, "notify::wide", G_CALLBACK (browser_wide_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));

  plaza_event_panes_set_opened (self->panes, self->opened, GTK_WIDGET (self->list));
  adw_bin_set_child (self->layouts, plaza_layout_switch_new (self->opened));
  browser_wide_changed_cb (self);
  plaza_painted_then (GTK_WIDGET (self), browser_complete_cb);
  n_events_changed_cb (self);
  event_changed_cb (self);
}

static void
plaza_event_browser_dispose (GObject *object)
{
  PlazaEventBrowser *self = PLAZA_EVENT_BROWSER (object);

  g_clear_object (&self->place);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_BROWSER);
  g_clear_object (&self->selection);
  g_clear_object (&self->opened);

  G_OBJECT_CLASS (plaza_event_browser_parent_class)->dispose (object);
}

static void
browser_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/event-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, search);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, filters);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, order);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, lacks);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, chosen);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, nowhere);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, nowhere_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, layouts);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventBrowser, panes);
  plaza_event_browser_bind_search (widget_class);
  gtk_widget_class_bind_template_callback_full (widget_class, "row_activated_cb", G_CALLBACK (plaza_event_browser_activate_row));
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
plaza_event_browser_class_init (PlazaEventBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plaza_event_browser_constructed;
  object_class->dispose = plaza_event_browser_dispose;
  object_class->get_property = plaza_event_browser_get_property;
  object_class->set_property = plaza_event_browser_set_property;

  properties[PROP_OPENED] = g_param_spec_object ("opened", NULL, NULL, PLAZA_TYPE_OPENED,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                | G_PARAM_STATIC_STRINGS);
  /* Whether a selected row is shown at once, as where its page stands beside
   * the list, or only a row that was activated. */
  properties[PROP_FOLLOW] = g_param_spec_boolean ("follow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "browser.ask-near", NULL, browser_ask_near_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "browser.choose-several", NULL, browser_choose_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "browser.show-nowhere", NULL, browser_show_nowhere_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "browser.open-event", "x", open_event_action);

  g_type_ensure (PLAZA_TYPE_EVENT_FILTERS);
  g_type_ensure (PLAZA_TYPE_EVENT_PANES);
  g_type_ensure (PLAZA_TYPE_ORDER_BAR);
  browser_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
plaza_event_browser_init (PlazaEventBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
}

GtkWidget *
plaza_event_browser_new (PlazaOpened *opened)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  return g_object_new (PLAZA_TYPE_EVENT_BROWSER, "opened", opened, NULL);
}

void
plaza_event_browser_start_search (PlazaEventBrowser *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * plaza_event_browser_focus_list:
 *
 * Moves the keyboard to the selected row, or to the first one; to the first one
 * also where the reader has typed since they chose a row.
 */
void
plaza_event_browser_focus_list (PlazaEventBrowser *self)
{
  guint position;

  g_return_if_fail (PLAZA_IS_EVENT_BROWSER (self));

  if (plaza_asked_get_n_events (self->asked) == 0)
    return;

  position = plaza_event_selection_get_position (self->selection);
  if (position == GTK_INVALID_LIST_POSITION || self->fresh)
    position = 0;

  self->fresh = FALSE;
  gtk_list_view_scroll_to (self->list, position,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * plaza_event_browser_take_row:
 *
 * Makes the row that has the keyboard the window's event, where it is only
 * selected and not yet opened.
 */
void
plaza_event_browser_take_row (PlazaEventBrowser *self)
{
  g_autoptr(PlazaEvent) event = NULL;
  guint position;

  g_return_if_fail (PLAZA_IS_EVENT_BROWSER (self));

  position = plaza_event_selection_get_position (self->selection);
  if (position == GTK_INVALID_LIST_POSITION || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;

  event = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  plaza_opened_set_event (self->opened, event);
}
