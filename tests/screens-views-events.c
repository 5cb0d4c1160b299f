/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-event-filters.h"
#include "plaza-near-popover.h"
#include "screens-widgets.h"

static void
show_march (PlazaWindow *window)
{
  screens_open_event (window, "canton-interfaith-solidarity-march");
}

static void
show_two_parts (PlazaWindow *window)
{
  screens_open_event (window, "phoenix-rally-and-prayer-vigil");
}

static void
show_title_only (PlazaWindow *window)
{
  screens_open_event (window, "lansing-solidarity-vigil");
}

static void
search_in_vain (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);

  plaza_asked_set_text (asked, "candle");
  plaza_asked_set_kinds (asked, 1u << PLAZA_KIND_VIGIL);
  plaza_asked_set_day (asked, "2017-02-23");
}

static void
filter (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);

  plaza_asked_set_state (asked, "CA");
  plaza_asked_set_attention (asked, TRUE);
}

static void
order_by_day (PlazaWindow *window)
{
  plaza_asked_set_order (plaza_window_get_asked (window), PLAZA_EVENT_ORDER_DAY);
}

/* As a person does: a ZIP code in the search, and Enter. */
static void
go_near (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);

  plaza_asked_set_text (asked, "48188");
  g_assert_true (plaza_asked_keep_near (asked));
}

static void
go_near_by_state (PlazaWindow *window)
{
  go_near (window);
  plaza_asked_set_order (plaza_window_get_asked (window), PLAZA_EVENT_ORDER_STATE);
}

static void
type_zip (PlazaWindow *window)
{
  plaza_asked_set_text (plaza_window_get_asked (window), "48188");
}

static void
stay_near (PlazaWindow *window)
{
  go_near (window);
  plaza_asked_set_within (plaza_window_get_asked (window), plaza_unit_to_km (PLAZA_UNIT_MILES, 100));
}

static void
search_near_in_vain (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);

  stay_near (window);
  plaza_asked_set_text (asked, "candle");
  plaza_asked_set_day (asked, "2017-02-23");
}

static void
show_layout (PlazaWindow *window,
             PlazaLayout  layout)
{
  g_autoptr(GError) error = NULL;

  plaza_opened_choose_layout (plaza_window_get_opened (window), layout, &error);
  g_assert_no_error (error);
}

static void
show_both (PlazaWindow *window)
{
  show_layout (window, PLAZA_LAYOUT_BOTH);
}

static void
show_map (PlazaWindow *window)
{
  show_layout (window, PLAZA_LAYOUT_MAP);
}

/* Beside the list, if there is room for both. */
static void
show_any_map (PlazaWindow *window)
{
  show_layout (window, plaza_opened_get_wide (plaza_window_get_opened (window)) ? PLAZA_LAYOUT_BOTH
                                                                                     : PLAZA_LAYOUT_MAP);
}

static void
select_by_uid (PlazaWindow *window,
               const char  *uid)
{
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (plaza_asked_get_campaign (asked), uid, &error);

  g_assert_no_error (error);
  plaza_opened_set_event (opened, event);
}

static void
select_on_map (PlazaWindow *window)
{
  show_both (window);
  select_by_uid (window, "phoenix-rally-and-prayer-vigil");
}

static void
show_map_near (PlazaWindow *window)
{
  show_any_map (window);
  go_near (window);
}

static void
show_map_within (PlazaWindow *window)
{
  show_any_map (window);
  stay_near (window);
}

/* So near that the ends of a march are parted. */
static void
show_route (PlazaWindow *window)
{
  show_any_map (window);
  go_near (window);
  plaza_asked_set_within (plaza_window_get_asked (window), 5);
  select_by_uid (window, "canton-interfaith-solidarity-march");
}

static void
show_map_in_vain (PlazaWindow *window)
{
  show_map (window);
  plaza_asked_set_text (plaza_window_get_asked (window), "candle");
}

static void
show_nowhere (PlazaWindow *window)
{
  GtkWidget *legend;

  show_any_map (window);
  screens_settle (GTK_WIDGET (window));
  legend = screens_find_type (GTK_WIDGET (window), "PlazaMapLegend");
  g_assert_nonnull (legend);
  g_signal_emit_by_name (legend, "activated");
}

static void
search_for_city (PlazaWindow *window)
{
  plaza_asked_set_text (plaza_window_get_asked (window), "Detroit");
}

static void
ask_near (PlazaWindow *window,
          const char  *text)
{
  GtkWidget *popover;

  g_assert_true (gtk_widget_activate_action (screens_find_class (GTK_WIDGET (window), "event-list"),
                                             "browser.ask-near", NULL));
  screens_settle (GTK_WIDGET (window));
  popover = screens_find_popover (GTK_WIDGET (window));
  g_assert_nonnull (popover);
  plaza_near_popover_begin (PLAZA_NEAR_POPOVER (popover), text);
}

static void
choose_near (PlazaWindow *window)
{
  ask_near (window, "canton");
}

static void
misspell_near (PlazaWindow *window)
{
  ask_near (window, "Phenix Citty");
}

static void
change_near (PlazaWindow *window)
{
  go_near (window);
  ask_near (window, NULL);
}

/* The campaign's own week, as it was seen then. */
static void
go_back (PlazaWindow *window)
{
  plaza_asked_set_today (plaza_window_get_asked (window), "2017-02-22");
}

static void
go_back_by_day (PlazaWindow *window)
{
  go_back (window);
  order_by_day (window);
}

static void
open_days (PlazaWindow *window)
{
  GtkWidget *filters = gtk_widget_get_ancestor (screens_find_class (GTK_WIDGET (window), "chip"), PLAZA_TYPE_EVENT_FILTERS);

  plaza_event_filters_open_days (PLAZA_EVENT_FILTERS (filters));
}

static void
open_days_then (PlazaWindow *window)
{
  go_back (window);
  open_days (window);
}

static void
open_calendar (PlazaWindow *window)
{
  GtkWidget *popover;

  open_days (window);
  screens_settle (GTK_WIDGET (window));
  popover = screens_find_popover (GTK_WIDGET (window));
  g_assert_nonnull (popover);
  g_signal_emit_by_name (screens_find_class (popover, "more"), "clicked");
}

static void
print_agenda (PlazaWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-agenda", NULL);
}

static void
print_agenda_of_state (PlazaWindow *window)
{
  plaza_asked_set_state (plaza_window_get_asked (window), "MI");
  print_agenda (window);
}

static void
choose_events_of_agenda (PlazaWindow *window)
{
  print_agenda (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-events", NULL);
}

static void
print_agenda_of_nothing (PlazaWindow *window)
{
  search_in_vain (window);
  print_agenda (window);
}

static const Screen views[] = {
  { "events-by-day", "events", order_by_day },
  { "events-filtered", "events", filter },
  { "events-near", "events", go_near },
  { "events-near-by-state", "events", go_near_by_state },
  { "events-near-typed", "events", type_zip },
  { "events-within", "events", stay_near },
  { "events-within-empty", "events", search_near_in_vain },
  { "events-city", "events", search_for_city },
  { "events-both", "events", show_both },
  { "events-both-selected", "events", select_on_map },
  { "events-map", "events", show_map },
  { "events-map-near", "events", show_map_near },
  { "events-map-within", "events", show_map_within },
  { "events-map-route", "events", show_route },
  { "events-map-empty", "events", show_map_in_vain },
  { "events-nowhere", "events", show_nowhere },
  { "events-on-the-day", "events", go_back_by_day },
  { "near-popover", "events", choose_near },
  { "near-popover-unknown", "events", misspell_near },
  { "near-popover-set", "events", change_near },
  { "day-popover", "events", open_days },
  { "day-popover-then", "events", open_days_then },
  { "day-calendar", "events", open_calendar },
  { "events-search-empty", "events", search_in_vain },
  { "event-page", "events", show_march },
  { "event-page-two-parts", "events", show_two_parts },
  { "event-page-title-only", "events", show_title_only },
  { "handouts-agenda", "events", print_agenda },
  { "events-for-agenda", "events", choose_events_of_agenda },
  { "handouts-agenda-state", "events", print_agenda_of_state },
  { "handouts-agenda-empty", "events", print_agenda_of_nothing },
};

const Screen *
screens_list_events_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}
