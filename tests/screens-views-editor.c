/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-event-editor.h"
#include "plaza-event-values.h"
#include "plaza-field-tie.h"
#include "screens-widgets.h"

static PlazaEventDraft *
edit_event (PlazaWindow *window,
            const char  *uid)
{
  AdwDialog *editor;

  screens_open_event (window, uid);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-event", NULL));
  editor = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return PLAZA_EVENT_DRAFT (plaza_event_editor_get_draft (PLAZA_EVENT_EDITOR (editor)));
}

static GtkWidget *
find_in_editor (PlazaWindow *window,
                const char  *name)
{
  return plaza_event_editor_find (PLAZA_EVENT_EDITOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), name);
}

static void
edit_two_parts (PlazaWindow *window)
{
  edit_event (window, "phoenix-rally-and-prayer-vigil");
}

/* The pin of a place, on a map of its own. */
static void
edit_pin (PlazaWindow *window)
{
  PlazaDraft *draft = PLAZA_DRAFT (edit_event (window, "canton-interfaith-solidarity-march"));
  GtkWidget *row = gtk_widget_get_ancestor (find_in_editor (window, PLAZA_EVENT_POINT),
                                            ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  screens_settle (GTK_WIDGET (window));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, PLAZA_EVENT_POINT), "42.29100, -83.46500");
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  screens_settle (GTK_WIDGET (window));
}

/* What nobody named is marked, and a translation of what was changed since. */
static void
edit_marked (PlazaWindow *window)
{
  PlazaDraft *draft = PLAZA_DRAFT (edit_event (window, "lansing-solidarity-vigil"));
  g_autoptr(GError) error = NULL;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "titles.es"), "Vigilia de solidaridad");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "details.en"), "Bring a candle.");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "details.es"), "Traiga una vela.");
  g_assert_true (plaza_draft_commit (draft, &error));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "#WeAreAllAmerica: Solidarity Vigil at Dusk");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "details.en"), "Bring a candle and a friend.");
  g_assert_true (plaza_draft_commit (draft, &error));
}

/* Two parts at once, and what can be done about it. */
static void
edit_overlap (PlazaWindow *window)
{
  PlazaEventDraft *draft = edit_event (window, "phoenix-rally-and-prayer-vigil");
  g_auto(GStrv) slots = plaza_event_draft_list_parts (draft, PLAZA_EVENT_SLOTS);

  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, slots[1], "start"), "5:30 PM");
}

/* The same in other cities, one of which nobody knows. */
static void
duplicate_to_cities (PlazaWindow *window)
{
  static const char * const cities[] = { "Toledo, Ohio", "Nosuchtown" };
  PlazaEventDraft *draft;

  screens_open_event (window, "canton-interfaith-solidarity-march");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.duplicate-event", NULL));
  draft = PLAZA_EVENT_DRAFT (plaza_event_editor_get_draft (
    PLAZA_EVENT_EDITOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))));
  find_in_editor (window, PLAZA_EVENT_CITIES);
  for (gsize i = 0; i < G_N_ELEMENTS (cities); i++)
    {
      g_autofree char *id = plaza_event_draft_add_part (draft, PLAZA_EVENT_CITIES);

      plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_CITIES, id, "city"), cities[i]);
      plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_CITIES, id, "venue"), "Example Hall");
    }

  screens_settle (GTK_WIDGET (window));
  gtk_widget_grab_focus (find_in_editor (window, PLAZA_EVENT_CITIES));
  gtk_widget_grab_focus (find_in_editor (window, "languages"));
}

/* Three of the list, to do something to all of them. */
static void
choose_several (PlazaWindow *window)
{
  GtkWidget *list = screens_find_type (GTK_WIDGET (window), "GtkListView");

  screens_settle (GTK_WIDGET (window));
  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 1, 3, FALSE);
}

/* A march, which ends elsewhere. */
static void
edit_route (PlazaWindow *window)
{
  PlazaEventDraft *draft = edit_event (window, "canton-interfaith-solidarity-march");
  g_auto(GStrv) places = plaza_event_draft_list_parts (draft, PLAZA_EVENT_PLACES);
  PlazaDraftField *label = plaza_event_draft_get_part_field (draft, PLAZA_EVENT_PLACES, places[0], "label");

  find_in_editor (window, PLAZA_EVENT_PLACES);
  screens_settle (GTK_WIDGET (window));
  gtk_widget_grab_focus (plaza_field_tie_find (GTK_WIDGET (window), label));
}

static void
begin_event (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-event", NULL));
}

/* What another program wrote while this was typed, and what was typed before. */
static void
edit_both (PlazaWindow *window)
{
  PlazaEventDraft *draft = edit_event (window, "phoenix-rally-and-prayer-vigil");
  PlazaDraftField *title = plaza_draft_get_field (PLAZA_DRAFT (draft), "title");
  AdwDialog *editor = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  plaza_draft_field_set_text (title, "#WeAreAllAmerica Rally at Noon");
  plaza_draft_field_take (title, "#WeAreAllAmerica Rally and Vigil at the State Capitol");
  plaza_event_editor_say_kept (PLAZA_EVENT_EDITOR (editor), "2017-02-13T14:05:00Z");
}

/* One after the other of those that lack something. */
static void
edit_attention (PlazaWindow *window)
{
  plaza_asked_set_attention (plaza_window_get_asked (window), TRUE);
  edit_event (window, "lansing-solidarity-vigil");
}

static void
show_history (PlazaWindow *window)
{
  PlazaDraft *draft = PLAZA_DRAFT (edit_event (window, "phoenix-rally-and-prayer-vigil"));
  g_autoptr(GError) error = NULL;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "place.venue"), "Example Hall");
  g_assert_true (plaza_draft_commit (draft, &error));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  screens_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.event-history", NULL);
}

/* What cannot be saved, and what does not fit together. */
static void
edit_wrongly (PlazaWindow *window)
{
  PlazaEventDraft *draft = edit_event (window, "phoenix-rally-and-prayer-vigil");
  g_auto(GStrv) slots = plaza_event_draft_list_parts (draft, PLAZA_EVENT_SLOTS);
  g_autofree char *added = plaza_event_draft_add_part (draft, PLAZA_EVENT_SLOTS);

  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, slots[0], "start"), "25:00");
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, added, "date"), "Mon, Feb 22");
  plaza_draft_field_set_text (plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, added, "end"), "8 PM");
  plaza_draft_field_set_text (plaza_draft_get_field (PLAZA_DRAFT (draft), "place.postal_code"), "48188");
}

static const Screen views[] = {
  { "event-editor", "events", edit_two_parts },
  { "event-editor-wrong", "events", edit_wrongly },
  { "event-editor-both", "events", edit_both },
  { "event-editor-marked", "events", edit_marked },
  { "event-editor-new", "events", begin_event },
  { "event-editor-overlap", "events", edit_overlap },
  { "event-editor-cities", "events", duplicate_to_cities },
  { "events-chosen", "events", choose_several },
  { "event-editor-pin", "events", edit_pin },
  { "event-editor-route", "events", edit_route },
  { "event-editor-attention", "events", edit_attention },
  { "event-history", "events", show_history },
};

const Screen *
screens_list_editor_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}
