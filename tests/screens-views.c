/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-about-draft.h"
#include "plaza-shortcuts.h"
#include "plaza-toolkit-page.h"
#include "screens-widgets.h"

gboolean
screens_is_narrow (PlazaWindow *window)
{
  return gtk_widget_get_width (GTK_WIDGET (window)) < SCREENS_NARROW;
}

/* As a person does: a press on its row. */
void
screens_open_event (PlazaWindow *window,
                    const char  *uid)
{
  PlazaAsked *asked = plaza_window_get_asked (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event =
    plaza_campaign_find_event (plaza_asked_get_campaign (asked), uid, &error);
  guint position;

  g_assert_no_error (error);
  position = plaza_event_list_find (plaza_asked_get_events (asked),
                                    plaza_event_get_id (event));
  g_assert_true (gtk_widget_activate_action (screens_find_class (GTK_WIDGET (window), "event-list"),
                                             "list.activate-item", "u", position));
}

static void
show_shortcuts (PlazaWindow *window)
{
  adw_dialog_present (plaza_shortcuts_dialog_new (), GTK_WIDGET (window));
}

static void
print_for_march (PlazaWindow *window)
{
  screens_open_event (window, "canton-interfaith-solidarity-march");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-leave-behind", NULL);
}

/* In a narrow window it is a page of the sheet with the options. */
static void
choose_event_of_handout (PlazaWindow *window)
{
  print_for_march (window);
  screens_settle (GTK_WIDGET (window));
  if (screens_is_narrow (window))
    gtk_widget_activate_action (screens_find_class (GTK_WIDGET (window), "handout-for"), "page.choose-event", NULL);
  else
    gtk_menu_button_popup (GTK_MENU_BUTTON (screens_find_class (GTK_WIDGET (window), "handout-event")));
}

/* Four points on the programme of a march, between an opening and a closing. In a narrow window the library is shown
 * first, and the sheet behind it. */
static void
fill_sheet (PlazaWindow *window)
{
  static const char * const points[] = { "speak-out", "family-unity", "citizen-children", "admissions-cut" };
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaPrinted *printed = plaza_window_get_printed (window);
  PlazaCampaign *campaign = plaza_asked_get_campaign (asked);
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, "canton-interfaith-solidarity-march", NULL);
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (campaign, plaza_event_get_uid (event));
  GtkWidget *stack = screens_find_type (GTK_WIDGET (window), "AdwViewStack");

  g_free (plaza_sheet_add_part (sheet, PLAZA_LINE_OPENING, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    plaza_sheet_add (sheet, points[i], NULL);
  g_free (plaza_sheet_add_part (sheet, PLAZA_LINE_CLOSING, NULL));
  plaza_printed_set_event (printed, event);
  if (screens_is_narrow (window))
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "sheet");
}

/* A part that was just added, and the keyboard in it. */
static void
add_story (PlazaWindow *window)
{
  fill_sheet (window);
  screens_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (screens_find_type (GTK_WIDGET (window), "PlazaSheetView"), "sheet.add-part", "s", "story");
}

static void
choose_event_of_sheet (PlazaWindow *window)
{
  GtkWidget *head;

  fill_sheet (window);
  screens_settle (GTK_WIDGET (window));
  head = screens_find_class (GTK_WIDGET (window), "sheet-for");
  g_signal_emit_by_name (screens_find_type (head, "GtkButton"), "clicked");
}

static void
find_set_up (PlazaWindow *window)
{
  PlazaToolkitPage *page = PLAZA_TOOLKIT_PAGE (screens_find_type (GTK_WIDGET (window), "PlazaToolkitPage"));

  plaza_toolkit_page_open (page, "prayer-vigil", -1);
  plaza_toolkit_page_search (page, strcmp (plaza_opened_get_language (plaza_window_get_opened (window)), "es") == 0
                                   ? "montaje" : "setup");
}

static void
show_messages (PlazaWindow *window)
{
  PlazaToolkitPage *page = PLAZA_TOOLKIT_PAGE (screens_find_type (GTK_WIDGET (window), "PlazaToolkitPage"));

  plaza_toolkit_page_open (page, "messaging", 8);
}

/* A handle that cannot be one, which the form says beside it. */
static void
show_about_you (PlazaWindow *window)
{
  PlazaDraft *draft = plaza_about_draft_for (plaza_asked_get_campaign (plaza_window_get_asked (window)));
  PlazaToolkitPage *page = PLAZA_TOOLKIT_PAGE (screens_find_type (GTK_WIDGET (window), "PlazaToolkitPage"));

  plaza_toolkit_page_open (page, "messaging", 9);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "handle"), "@two words");
}

static const Screen views[] = {
  { "events", "events", NULL },
  { "toolkit", "toolkit", NULL },
  { "toolkit-search", "toolkit", find_set_up },
  { "toolkit-messages", "toolkit", show_messages },
  { "toolkit-about-you", "toolkit", show_about_you },
  { "talking-points", "talking-points", NULL },
  { "talking-points-sheet", "talking-points", fill_sheet },
  { "talking-points-part", "talking-points", add_story },
  { "talking-points-picker", "talking-points", choose_event_of_sheet },
  { "handouts", "handouts", NULL },
  { "handouts-event", "events", print_for_march },
  { "handouts-event-picker", "events", choose_event_of_handout },
  { "shortcuts", "events", show_shortcuts },
};

static const Screen *
list_other_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}

/* Returns: all that there are; they stay */
const Screen *
screens_list_views (gsize *n_screens)
{
  static const Screen *(* const lists[]) (gsize *n_screens) = {
    screens_list_events_views, screens_list_editor_views, screens_list_texts_views, screens_list_review_views,
    screens_list_campaigns_views, list_other_views,
  };
  static GArray *all;

  if (all == NULL)
    {
      all = g_array_new (FALSE, FALSE, sizeof (Screen));
      for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
        {
          gsize n;
          const Screen *some = lists[i] (&n);

          g_array_append_vals (all, some, (guint) n);
        }
    }

  *n_screens = all->len;
  return (const Screen *) all->data;
}
