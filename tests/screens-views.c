/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views.h"

#include <adwaita.h>

#include "plaza-about-draft.h"
#include "plaza-event-editor.h"
#include "plaza-event-values.h"
#include "plaza-edit.h"
#include "plaza-field-tie.h"
#include "plaza-handout-age.h"
#include "plaza-event-filters.h"
#include "plaza-job-bar.h"
#include "plaza-near-popover.h"
#include "plaza-new-campaign-dialog.h"
#include "plaza-new-draft.h"
#include "plaza-backups-dialog.h"
#include "plaza-campaign-editor.h"
#include "plaza-campaign-jobs.h"
#include "plaza-shortcuts.h"
#include "plaza-texts-dialog-private.h"
#include "plaza-toolkit-page.h"
#include "screens-widgets.h"

static gboolean
is_narrow (PlazaWindow *window)
{
  return gtk_widget_get_width (GTK_WIDGET (window)) < SCREENS_NARROW;
}

/* As a person does: a press on its row. */
static void
open_event (PlazaWindow *window,
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
show_march (PlazaWindow *window)
{
  open_event (window, "canton-interfaith-solidarity-march");
}

static void
show_two_parts (PlazaWindow *window)
{
  open_event (window, "phoenix-rally-and-prayer-vigil");
}

static void
show_title_only (PlazaWindow *window)
{
  open_event (window, "lansing-solidarity-vigil");
}

static PlazaEventDraft *
edit_event (PlazaWindow *window,
            const char  *uid)
{
  AdwDialog *editor;

  open_event (window, uid);
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

  open_event (window, "canton-interfaith-solidarity-march");
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

/* Returns: the draft in the editor that is opened */
static PlazaDraft *
edit_text (PlazaWindow *window,
           const char  *name)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-text", "s", name);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  return plaza_texts_dialog_get_draft (PLAZA_TEXTS_DIALOG (dialog));
}

static void
edit_texts (PlazaWindow *window)
{
  edit_text (window, "point/power-of-the-purse");
}

static void
edit_section (PlazaWindow *window)
{
  edit_text (window, "guide/prayer-vigil/call-together");
}

static void
edit_message (PlazaWindow *window)
{
  edit_text (window, "message/my-america");
}

static void
commit_record (PlazaWindow *window,
               PlazaThing   thing,
               const char  *uid,
               gpointer     after)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, PLAZA_REVISION_ANY, after));
  g_assert_true (plaza_campaign_commit (plaza_asked_get_campaign (plaza_window_get_asked (window)), "edit-campaign", edits, &error));
}

/* A campaign that has Arabic too, and begins to be translated. */
static void
edit_arabic (PlazaWindow *window)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (plaza_asked_get_campaign (plaza_window_get_asked (window)));
  PlazaCampaignRecord *after = plaza_record_copy (&plaza_campaign_record_type, record);
  PlazaDraft *draft;

  g_strfreev (after->languages);
  after->languages = g_strdupv ((char *[]) { (char *) "en", (char *) "es", (char *) "ar", NULL });
  commit_record (window, PLAZA_THING_CAMPAIGN, "", after);
  draft = edit_text (window, "point/family-unity");
  gtk_widget_activate_action (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                              "texts.language", "s", "ar");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "headlines.ar"), "حافظوا على وحدة العائلات");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.ar"), "نطلب **دعمكم** لقانون H.R. 724.");
}

/* One is to be checked, and one says of when it is. */
static void
age_points (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  PlazaPoint *due = plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (campaign, "co-sponsor"));
  PlazaPoint *fresh = plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (campaign, "speak-out"));

  g_set_str (&due->check_on, "2017-02-12");
  g_set_str (&fresh->as_of, "2017-02-07");
  commit_record (window, PLAZA_THING_POINT, due->id, due);
  commit_record (window, PLAZA_THING_POINT, fresh->id, fresh);
}

static void
age_handout (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_options_new ();

  plaza_handout_age_printed (campaign, NULL, options);
  age_points (window);
}

static void
edit_bill (PlazaWindow *window)
{
  edit_text (window, "bill/hr-724");
}

static void
begin_point (PlazaWindow *window)
{
  AdwDialog *dialog;

  edit_text (window, "point/co-sponsor");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.add", "s", "point");
}

/* What cannot be saved, and what another program wrote meanwhile. */
static void
edit_text_wrongly (PlazaWindow *window)
{
  PlazaDraft *draft = edit_text (window, "point/power-of-the-purse");
  PlazaDraftField *headline = plaza_draft_get_field (draft, "headlines.en");
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  plaza_draft_field_set_text (headline, "Use the power of the purse");
  plaza_draft_field_take (headline, "Fund welcome, not walls");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.es"), "Uno\n\n![una foto](https://example.org/foto.png)");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bills"), "H.R. 999");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "check_on"), "some day");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.save", NULL);
}

/* The original became another after it was translated, and is to be looked at again. */
static void
edit_outdated (PlazaWindow *window)
{
  PlazaDraft *draft = edit_text (window, "point/power-of-the-purse");
  PlazaDraftField *body = plaza_draft_get_field (draft, "bodies.en");
  g_autofree char *more = g_strconcat (plaza_draft_field_get_text (body), " Fund it, and fund it well.", NULL);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  plaza_draft_field_set_text (body, more);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "as_of"), "2017-02-07");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "check_on"), "2017-02-12");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.save", NULL);
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
show_no_backups (PlazaWindow *window)
{
  adw_dialog_present (plaza_backups_dialog_new (plaza_asked_get_campaign (plaza_window_get_asked (window))),
                      GTK_WIDGET (window));
}

static void
show_backups (PlazaWindow *window)
{
  g_autoptr(PlazaJob) job = plaza_backup_job_new (plaza_asked_get_campaign (plaza_window_get_asked (window)));

  if (!plaza_job_wait (job, NULL))
    g_warning ("no backup could be made");
  show_no_backups (window);
}

/* A name that is typed, and an accent that will not do. */
static void
begin_campaign (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  AdwDialog *dialog = plaza_new_campaign_dialog_new (plaza_campaign_get_record (campaign), plaza_campaign_get_path (campaign),
                                                     g_get_tmp_dir ());
  PlazaDraft *draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (dialog));

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "name"), "Example Lobby Day");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "day"), "2017-04-04");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "accent"), "#0f5c60");
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
edit_campaign (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-campaign", NULL));
}

/* A language more: what that means stands beside it. */
static void
edit_campaign_languages (PlazaWindow *window)
{
  PlazaDraft *draft;
  GtkWidget *dialog;
  GtkWidget *group;

  edit_campaign (window);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  draft = plaza_campaign_editor_get_draft (PLAZA_CAMPAIGN_EDITOR (dialog));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "languages"), "English\nSpanish\nArabic");
  screens_settle (GTK_WIDGET (window));
  group = screens_find_type (dialog, "PlazaLinesGroup");
  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

static void
ask_for_pack (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.write-pack", NULL));
}

static void
ask_to_close (PlazaWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.close-campaign", NULL));
}

/* What it is made from. */
static void
begin_campaign_from (PlazaWindow *window)
{
  GtkWidget *scrolled;
  GtkAdjustment *position;

  begin_campaign (window);
  screens_settle (GTK_WIDGET (window));
  scrolled = screens_find_type (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))), "GtkScrolledWindow");
  position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (position, gtk_adjustment_get_upper (position));
}

static void
begin_campaign_wrongly (PlazaWindow *window)
{
  PlazaDraft *draft;

  begin_campaign (window);
  draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (
            adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "day"), "soon");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "accent"), "#f6d32d");
  plaza_new_draft_set_file (PLAZA_NEW_DRAFT (draft), "/nowhere/example-lobby-day.plaza");
}

static void
show_shortcuts (PlazaWindow *window)
{
  adw_dialog_present (plaza_shortcuts_dialog_new (), GTK_WIDGET (window));
}

static void
print_for_march (PlazaWindow *window)
{
  open_event (window, "canton-interfaith-solidarity-march");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-leave-behind", NULL);
}

/* In a narrow window it is a page of the sheet with the options. */
static void
choose_event_of_handout (PlazaWindow *window)
{
  print_for_march (window);
  screens_settle (GTK_WIDGET (window));
  if (is_narrow (window))
    gtk_widget_activate_action (screens_find_class (GTK_WIDGET (window), "handout-for"), "page.choose-event", NULL);
  else
    gtk_menu_button_popup (GTK_MENU_BUTTON (screens_find_class (GTK_WIDGET (window), "handout-event")));
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
  if (is_narrow (window))
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

static void
review_event (PlazaCampaign *campaign,
              GPtrArray     *edits,
              const char    *uid,
              PlazaReview    review)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);
  PlazaEventRecord *record = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  record->review = review;
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, PLAZA_REVISION_ANY, record));
}

/* Two events that the public does not see, and the choice of them. */
static void
choose_review (PlazaWindow *window)
{
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaCampaign *campaign = plaza_asked_get_campaign (asked);
  GtkWidget *filters = gtk_widget_get_ancestor (screens_find_class (GTK_WIDGET (window), "chip"), PLAZA_TYPE_EVENT_FILTERS);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  review_event (campaign, edits, "springdale-rally", PLAZA_REVIEW_PENDING);
  review_event (campaign, edits, "phoenix-rally-and-prayer-vigil", PLAZA_REVIEW_DECLINED);
  g_assert_true (plaza_campaign_commit (campaign, "edit", edits, &error));
  g_assert_no_error (error);
  plaza_asked_set_review (asked, PLAZA_REVIEW_CHOICE_ALL);
  screens_settle (GTK_WIDGET (window));
  plaza_event_filters_open_more (PLAZA_EVENT_FILTERS (filters));
}

static gboolean
wait_run (PlazaProgress *progress,
          gpointer       data,
          GError       **error)
{
  plaza_progress_begin (progress, "Writing the PDF…", 0, 1);
  while (plaza_progress_step (progress, 57, 100, error))
    g_usleep (1000);

  return FALSE;
}

static void
waited_cb (GObject      *job,
           GAsyncResult *result,
           gpointer      data)
{
}

/* How far it is, where it takes long. */
static void
wait_for_job (PlazaWindow *window)
{
  g_autoptr(PlazaJob) job = plaza_job_new (wait_run, NULL, NULL);
  GtkWidget *overlay = screens_find_type (GTK_WIDGET (window), "GtkOverlay");

  plaza_job_start (job, waited_cb, NULL);
  while (plaza_job_get_words (job) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), plaza_job_bar_new (job));
  g_signal_connect_object (window, "destroy", G_CALLBACK (plaza_job_cancel), job, G_CONNECT_SWAPPED);
}

/* A page with all that few events have. */
static void
show_full (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, "canton-interfaith-solidarity-march", NULL);
  PlazaEventRecord *record = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  /* On the way to the end that it has. */
  further->place.venue = g_strdup ("Example Park");
  further->place.city = g_strdup ("Canton");
  further->place.state = g_strdup ("MI");
  further->place.precision = PLAZA_PRECISION_EXACT;
  further->place.latitude = 42.32;
  further->place.longitude = -83.44;
  g_ptr_array_insert (record->further_places, 0, further);
  plaza_texts_set (record->titles, "es", "#WeAreAllAmerica: Marcha interreligiosa de solidaridad");
  g_strfreev (record->languages);
  record->languages = g_strsplit ("en ar es", " ", -1);
  g_strfreev (record->access);
  record->access = g_strsplit ("wheelchair,sign-language,child-care", ",", -1);
  record->hashtag = g_strdup ("#CantonMarch");
  record->web_address = g_strdup ("https://example.org/canton-march");
  record->online = TRUE;
  record->confirmed_on = g_strdup ("2017-02-20");
  record->note = g_strdup ("Ask about parking before noon.");
  record->contact_published = FALSE;
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, record->uid, PLAZA_REVISION_ANY, record));
  g_assert_true (plaza_campaign_commit (campaign, "edit", edits, &error));
  g_assert_no_error (error);
  show_march (window);
}

static const Screen screens[] = {
  { "events", "events", NULL },
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
  { "texts", "talking-points", edit_texts },
  { "texts-section", "toolkit", edit_section },
  { "texts-message", "toolkit", edit_message },
  { "texts-wrong", "talking-points", edit_text_wrongly },
  { "texts-outdated", "talking-points", edit_outdated },
  { "texts-bill", "talking-points", edit_bill },
  { "texts-arabic", "talking-points", edit_arabic },
  { "points-due", "talking-points", age_points },
  { "handouts-due", "handouts", age_handout },
  { "texts-new", "talking-points", begin_point },
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
  { "handouts-agenda", "events", print_agenda },
  { "events-for-agenda", "events", choose_events_of_agenda },
  { "handouts-agenda-state", "events", print_agenda_of_state },
  { "handouts-agenda-empty", "events", print_agenda_of_nothing },
  { "backups-empty", "events", show_no_backups },
  { "campaign-close", "events", ask_to_close },
  { "campaign-edit", "events", edit_campaign },
  { "campaign-languages", "events", edit_campaign_languages },
  { "campaign-pack", "events", ask_for_pack },
  { "new-campaign", "events", begin_campaign },
  { "new-campaign-from", "events", begin_campaign_from },
  { "new-campaign-wrong", "events", begin_campaign_wrongly },
  { "backups", "events", show_backups },
  { "shortcuts", "events", show_shortcuts },
  { "events-review", "events", choose_review },
  { "events-job", "events", wait_for_job },
  { "event-page-full", "events", show_full },
};

const Screen *
screens_list_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (screens);

  return screens;
}
