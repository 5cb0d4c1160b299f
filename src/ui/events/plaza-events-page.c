/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-events-page.h"

#include <glib/gi18n.h>

#include "plaza-agenda-bar.h"
#include "plaza-event-browser.h"
#include "plaza-event-page.h"
#include "plaza-layout-switch.h"
#include "plaza-notice.h"
#include "plaza-overview.h"
#include "plaza-painted.h"
#include "plaza-shortcuts.h"

/* The view of the events: the browser, and beside it or after it the page of
 * the chosen one. */
struct _PlazaEventsPage
{
  PlazaViewPage               parent_instance;

  AdwNavigationSplitView *split;
  PlazaEventBrowser      *browser;
  AdwNavigationPage      *event_page;
  GtkWidget              *agenda_bar;   /* made when first wanted */
};

G_DEFINE_FINAL_TYPE (PlazaEventsPage, plaza_events_page, PLAZA_TYPE_VIEW_PAGE)

static PlazaOpened *
events_page_get_opened (PlazaEventsPage *self)
{
  return plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self));
}

static void
ensure_event_page (PlazaEventsPage *self)
{
  if (self->event_page != NULL)
    return;

  self->event_page = ADW_NAVIGATION_PAGE (plaza_event_page_new (events_page_get_opened (self)));
  adw_navigation_split_view_set_content (self->split, self->event_page);
  plaza_painted_then (GTK_WIDGET (self->event_page), plaza_shortcuts_describe);
}

/* Neither is made while it cannot be seen. */
static void
events_page_update_content (PlazaEventsPage *self)
{
  gboolean beside = !adw_navigation_split_view_get_collapsed (self->split);

  if (plaza_opened_get_event (events_page_get_opened (self)) == NULL && self->event_page != NULL)
    {
      self->event_page = NULL;
      adw_navigation_split_view_set_content (self->split, NULL);
    }

  if (plaza_opened_get_event (events_page_get_opened (self)) != NULL)
    {
      if (beside || !plaza_opened_get_wide (events_page_get_opened (self)))
        ensure_event_page (self);
    }
  else if (beside && adw_navigation_split_view_get_content (self->split) == NULL)
    {
      adw_navigation_split_view_set_content (self->split,
                                             ADW_NAVIGATION_PAGE (plaza_overview_new (events_page_get_opened (self))));
    }
}

static void
event_changed_cb (PlazaEventsPage *self)
{
  events_page_update_content (self);

  /* Beside the list it is shown already; should the window become narrow, the
   * reader goes on with what they were reading. */
  if (!adw_navigation_split_view_get_collapsed (self->split) || self->event_page == NULL)
    adw_navigation_split_view_set_show_content (self->split, self->event_page != NULL);
}

static void
events_page_collapsed_changed_cb (PlazaEventsPage *self)
{
  events_page_update_content (self);

  if (adw_navigation_split_view_get_collapsed (self->split) && self->event_page == NULL)
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

/* A page stands beside the list alone; where the map is, or its history, it comes over both. */
static void
events_page_update_collapsed_cb (PlazaEventsPage *self)
{
  PlazaOpened *opened = events_page_get_opened (self);

  adw_navigation_split_view_set_collapsed (self->split,
                                           !plaza_opened_get_wide (opened) || plaza_opened_get_history (opened) ||
                                           plaza_opened_get_layout (opened) != PLAZA_LAYOUT_LIST);
}

/* Who goes back to the list sees it beside the page again. */
static void
events_page_left_cb (PlazaEventsPage *self)
{
  if (!adw_navigation_split_view_get_show_content (self->split))
    plaza_opened_set_history (events_page_get_opened (self), FALSE);
}

/* The browser moves to another place in the window, and libadwaita the keyboard
 * with it; but an entry that gets the keyboard selects its text, and what is
 * typed next would take its place. */
static void
events_page_layout_changed_cb (PlazaEventsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int start, end;

  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &start, &end);
  if (plaza_opened_get_wide (events_page_get_opened (self)) && !adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);

  events_page_update_collapsed_cb (self);
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), start, end);
}

static void
narrow_cb (PlazaEventsPage *self)
{
  plaza_opened_set_wide (events_page_get_opened (self), FALSE);
  events_page_update_collapsed_cb (self);
}

static void
wide_cb (PlazaEventsPage *self)
{
  plaza_opened_set_wide (events_page_get_opened (self), TRUE);
  events_page_update_collapsed_cb (self);
}

/* Over the map it gets the keyboard as soon as it is in view; otherwise GTK
 * would look for the next place in the window, behind the page. */
static void
focus_page_cb (GtkWidget *page)
{
  plaza_event_page_begin (PLAZA_EVENT_PAGE (page));
}

static void
events_page_opened_cb (PlazaEventsPage *self)
{
  ensure_event_page (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (adw_navigation_split_view_get_collapsed (self->split))
    plaza_painted_then (GTK_WIDGET (self->event_page), focus_page_cb);
  else
    focus_page_cb (GTK_WIDGET (self->event_page));
}

static void
events_page_choosing_changed_cb (PlazaEventsPage *self)
{
  GtkWidget *view = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self->browser));

  if (self->agenda_bar != NULL)
    return;

  self->agenda_bar = plaza_agenda_bar_new (plaza_view_page_get_asked (PLAZA_VIEW_PAGE (self)),
                                           plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), self->agenda_bar);
}

/* What is first in the list, as if its row had been pressed. */
static void
events_page_open_first_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (widget);
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (plaza_view_page_get_asked (PLAZA_VIEW_PAGE (self)))), 0);

  if (event == NULL)
    return;

  plaza_opened_set_event (events_page_get_opened (self), event);
  events_page_opened_cb (self);
}

static void
events_page_search_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  plaza_event_browser_start_search (self->browser);
}

static void
events_page_choose_several_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (PLAZA_EVENTS_PAGE (widget)->browser), "browser.choose-several", NULL);
}

static void
events_page_take_row_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  plaza_event_browser_take_row (PLAZA_EVENTS_PAGE (widget)->browser);
}

static void
events_page_print_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (widget);

  plaza_event_browser_take_row (self->browser);
  if (plaza_opened_get_event (events_page_get_opened (self)) != NULL)
    gtk_widget_activate_action (widget, "win.print-leave-behind", NULL);
  else
    plaza_notice_show (GTK_WIDGET (self->browser), _("Choose an event first: its leave-behind is printed."));
}

static void
events_page_toggle_map_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  plaza_layout_switch_toggle (widget, events_page_get_opened (self));
}

/* Where an event's page covers the list, there; otherwise where one can type at once. */
static gboolean
plaza_events_page_begin (PlazaViewPage *page)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (page);

  if (self->event_page != NULL && adw_navigation_split_view_get_collapsed (self->split) &&
      adw_navigation_split_view_get_show_content (self->split))
    return plaza_event_page_begin (PLAZA_EVENT_PAGE (self->event_page));

  plaza_event_browser_start_search (self->browser);

  return TRUE;
}

static void
plaza_events_page_constructed (GObject *object)
{
  PlazaEventsPage *self = PLAZA_EVENTS_PAGE (object);
  PlazaOpened *opened = plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self));
  PlazaPrinted *printed = plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self));

  G_OBJECT_CLASS (plaza_events_page_parent_class)->constructed (object);

  self->browser = PLAZA_EVENT_BROWSER (plaza_event_browser_new (opened));
  adw_navigation_split_view_set_sidebar (self->split, ADW_NAVIGATION_PAGE (self->browser));
  g_object_bind_property (opened, "wide", self->browser, "follow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->browser, "opened", G_CALLBACK (events_page_opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::event", G_CALLBACK (event_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (events_page_collapsed_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (printed, "notify::choosing", G_CALLBACK (events_page_choosing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::history", G_CALLBACK (events_page_update_collapsed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::show-content", G_CALLBACK (events_page_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::layout", G_CALLBACK (events_page_layout_changed_cb), self,
                           G_CONNECT_SWAPPED);
  events_page_update_collapsed_cb (self);
  event_changed_cb (self);
}

static void
plaza_events_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENTS_PAGE);

  G_OBJECT_CLASS (plaza_events_page_parent_class)->dispose (object);
}

static void
plaza_events_page_class_init (PlazaEventsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plaza_events_page_constructed;
  object_class->dispose = plaza_events_page_dispose;
  PLAZA_VIEW_PAGE_CLASS (klass)->begin = plaza_events_page_begin;

  gtk_widget_class_install_action (widget_class, "page.search", NULL, events_page_search_action);
  gtk_widget_class_install_action (widget_class, "page.choose-several", NULL, events_page_choose_several_action);
  gtk_widget_class_install_action (widget_class, "page.take-row", NULL, events_page_take_row_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, events_page_print_action);
  gtk_widget_class_install_action (widget_class, "page.open-first", NULL, events_page_open_first_action);
  gtk_widget_class_install_action (widget_class, "page.toggle-map", NULL, events_page_toggle_map_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/events-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventsPage, split);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
plaza_events_page_init (PlazaEventsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
