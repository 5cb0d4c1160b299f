/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The event's editor: what is typed is in the campaign, what is wrong is said where it stands and to who does not see
 * it, and nobody leaves with changes without being asked. */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-event-editor.h"
#include "plaza-event-history.h"
#include "plaza-event-values.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-row.h"
#include "plaza-field-tie.h"
#include "plaza-kept-draft.h"
#include "plaza-lines-group.h"
#include "plaza-part-row.h"
#include "plaza-window.h"
#include "reach.h"

#define RALLY "phoenix-rally"

typedef struct
{
  GtkWidget        *window;
  PlazaEventEditor *editor;
  PlazaDraft       *draft;
} Fixture;

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
}

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  g_autoptr(PlazaEvent) event = fixture_event (RALLY);

  f->window = plaza_window_new (NULL, fixture_campaign ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  plaza_opened_set_event (plaza_window_get_opened (PLAZA_WINDOW (f->window)), event);
  g_assert_true (gtk_widget_activate_action (f->window, "win.edit-event", NULL));
  g_assert_true (PLAZA_IS_EVENT_EDITOR (get_dialog (f)));
  f->editor = g_object_ref (PLAZA_EVENT_EDITOR (get_dialog (f)));
  f->draft = g_object_ref (plaza_event_editor_get_draft (f->editor));
  fixture_wait_for_frames (f->window);
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  g_autofree char *path = plaza_kept_draft_path (f->draft);

  g_object_unref (f->draft);
  g_object_unref (f->editor);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  /* For the next test, nothing was typed. */
  g_unlink (path);
}

static GtkWidget *
find (Fixture    *f,
      const char *name)
{
  GtkWidget *widget = plaza_event_editor_find (f->editor, name);

  g_assert_nonnull (widget);
  return widget;
}

static gboolean
is_closed (gpointer data)
{
  return get_dialog (data) == NULL;
}

/* Until it is asked for again. */
static const PlazaEventRecord *
read_rally (void)
{
  static PlazaEvent *event;

  g_clear_object (&event);
  event = fixture_event (RALLY);

  return plaza_event_get_record (event);
}

static void
undo (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_undo (fixture_campaign (), plaza_campaign_find_undo (fixture_campaign ()), &error));
  g_assert_no_error (error);
}

/* As a person does: types in rows, turns a switch, chooses, and saves all of it at once. */
static void
test_save (Fixture      *f,
           gconstpointer width)
{
  g_autofree char *title = g_strdup (read_rally ()->title);
  g_autofree char *slot = g_strdup (((const PlazaTimeslot *) g_ptr_array_index (read_rally ()->timeslots, 0))->id);
  g_autofree char *start = g_strdup_printf ("timeslots.%s.start", slot);
  gint64 before = plaza_campaign_find_undo (fixture_campaign ());

  gtk_editable_set_text (GTK_EDITABLE (find (f, "title")), "A Rally That Moved");
  gtk_editable_set_text (GTK_EDITABLE (find (f, start)), "11am");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (f, "place.area_only")), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (f, "kind")), PLAZA_KIND_VIGIL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, "note"))), "Call again.", -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.save", NULL));
  fixture_wait_until (is_closed, f);

  g_assert_cmpstr (read_rally ()->title, ==, "A Rally That Moved");
  g_assert_cmpint (((const PlazaTimeslot *) g_ptr_array_index (read_rally ()->timeslots, 0))->start, ==, 11 * 60);
  g_assert_true (read_rally ()->place.area_only);
  g_assert_cmpint (read_rally ()->kind, ==, PLAZA_KIND_VIGIL);
  g_assert_cmpstr (read_rally ()->note, ==, "Call again.");

  undo ();
  g_assert_cmpint (plaza_campaign_find_undo (fixture_campaign ()), ==, before);
  g_assert_cmpstr (read_rally ()->title, ==, title);
  g_assert_null (read_rally ()->note);
}

/* The row below it says it, and the field itself to a screen reader; the keyboard goes there. */
static void
test_wrong (Fixture      *f,
            gconstpointer width)
{
  GtkWidget *row = find (f, "place.postal_code");
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  GtkWidget *problem = gtk_widget_get_next_sibling (row);
  GtkWidget *focus;

  g_assert_true (PLAZA_IS_FIELD_PROBLEM_ROW (problem));
  g_assert_false (gtk_widget_get_visible (problem));
  gtk_editable_set_text (GTK_EDITABLE (row), "1234");
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A ZIP code has five digits, such as 48188.");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.save", NULL));
  g_assert_true (get_dialog (f) == ADW_DIALOG (f->editor));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, row));

  /* Another state's is only warned of. */
  gtk_editable_set_text (GTK_EDITABLE (row), "48188");
  g_assert_true (gtk_widget_has_css_class (row, "warning"));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "This ZIP code is in Canton, Michigan.");
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

static void
answer (Fixture    *f,
        const char *response)
{
  AdwDialog *alert = get_dialog (f);

  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_signal_emit_by_name (alert, "response", response);
  adw_dialog_force_close (alert);
}

static void
test_leave (Fixture      *f,
            gconstpointer width)
{
  g_autofree char *title = g_strdup (read_rally ()->title);

  gtk_editable_set_text (GTK_EDITABLE (find (f, "title")), "Never Mind");
  gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.leave", NULL);
  answer (f, "cancel");
  fixture_settle ();
  g_assert_true (get_dialog (f) == ADW_DIALOG (f->editor));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, "title"))), ==, "Never Mind");

  gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.leave", NULL);
  answer (f, "discard");
  fixture_wait_until (is_closed, f);
  g_assert_cmpstr (read_rally ()->title, ==, title);
  g_assert_null (plaza_kept_draft_find (fixture_campaign (), RALLY));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static PlazaEventEditor *
open_again (Fixture    *f,
            const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->window, action, NULL));
  g_assert_true (PLAZA_IS_EVENT_EDITOR (get_dialog (f)));

  return PLAZA_EVENT_EDITOR (get_dialog (f));
}

/* It is here again for who comes back, who can also throw it away. */
static void
test_keep (Fixture      *f,
           gconstpointer width)
{
  PlazaEventEditor *again;
  GtkWidget *banner;
  PlazaDraft *draft;

  gtk_editable_set_text (GTK_EDITABLE (find (f, "title")), "Later");
  gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.leave", NULL);
  answer (f, "keep");
  fixture_wait_until (is_closed, f);

  again = open_again (f, "win.edit-event");
  draft = plaza_event_editor_get_draft (again);
  banner = fixture_find (GTK_WIDGET (again), ADW_TYPE_BANNER);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (draft, "title")), ==, "Later");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_false (plaza_draft_is_dirty (draft));
  g_assert_null (plaza_kept_draft_find (fixture_campaign (), RALLY));
  adw_dialog_force_close (ADW_DIALOG (again));
}

static guint
count_events (void)
{
  return plaza_campaign_count_events (fixture_campaign (), PLAZA_REVIEW_CHOICE_ALL);
}

/* A new event is opened where it was added, and gone when that is undone. */
static void
add (Fixture    *f,
     const char *action)
{
  PlazaOpened *opened = plaza_window_get_opened (PLAZA_WINDOW (f->window));
  guint before = count_events ();
  PlazaEventEditor *editor;

  adw_dialog_force_close (ADW_DIALOG (f->editor));
  editor = open_again (f, action);
  plaza_draft_field_set_text (plaza_draft_get_field (plaza_event_editor_get_draft (editor), "title"), "One More");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.save", NULL));
  fixture_wait_until (is_closed, f);
  g_assert_cmpuint (count_events (), ==, before + 1);
  g_assert_cmpstr (plaza_event_get_title (plaza_opened_get_event (opened)), ==, "One More");
  undo ();
  g_assert_cmpuint (count_events (), ==, before);
}

static void
test_new (Fixture      *f,
          gconstpointer width)
{
  add (f, "win.new-event");
}

static void
test_duplicate (Fixture      *f,
                gconstpointer width)
{
  add (f, "win.duplicate-event");
}

/* It stays listed; the same takes it back. */
static void
test_cancel (Fixture      *f,
             gconstpointer width)
{
  adw_dialog_force_close (ADW_DIALOG (f->editor));
  g_assert_true (gtk_widget_activate_action (f->window, "win.cancel-event", NULL));
  g_assert_cmpint (read_rally ()->status, ==, PLAZA_STATUS_CANCELLED);
  g_assert_true (gtk_widget_activate_action (f->window, "win.cancel-event", NULL));
  g_assert_cmpint (read_rally ()->status, ==, PLAZA_STATUS_CONFIRMED);
  undo ();
  undo ();
}

static void
test_delete (Fixture      *f,
             gconstpointer width)
{
  guint before = count_events ();

  adw_dialog_force_close (ADW_DIALOG (f->editor));
  g_assert_true (gtk_widget_activate_action (f->window, "win.delete-event", NULL));
  g_assert_cmpuint (count_events (), ==, before - 1);
  g_assert_null (plaza_opened_get_event (plaza_window_get_opened (PLAZA_WINDOW (f->window))));
  undo ();
  g_assert_cmpuint (count_events (), ==, before);
}

/* Without changes nobody is asked. */
static void
test_leave_unchanged (Fixture      *f,
                      gconstpointer width)
{
  gtk_widget_activate_action (GTK_WIDGET (f->editor), "editor.leave", NULL);
  fixture_wait_until (is_closed, f);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = PLAZA_IS_PART_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

/* The rows follow the draft, and the keyboard stays with the timeslot that is moved. */
static void
test_slots (Fixture      *f,
            gconstpointer width)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  guint before = count_rows (GTK_WIDGET (f->editor));
  g_autofree char *added = plaza_event_draft_add_part (draft, PLAZA_EVENT_SLOTS);
  GtkWidget *entry = plaza_field_tie_find (GTK_WIDGET (f->editor), plaza_event_draft_get_part_field (draft, PLAZA_EVENT_SLOTS, added, "label"));

  g_assert_cmpuint (count_rows (GTK_WIDGET (f->editor)), ==, before + 1);
  g_assert_true (gtk_widget_grab_focus (entry));
  g_assert_true (plaza_event_draft_move_part (draft, PLAZA_EVENT_SLOTS, added, -1));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), entry));
  plaza_event_draft_remove_part (draft, PLAZA_EVENT_SLOTS, added);
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->editor)), ==, before);
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

/* Whether @words are on a label in @widget, as they stand there. */
static gboolean
shows (GtkWidget  *widget,
       const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, words))
      return TRUE;

  return FALSE;
}

/* A further place is a row as a timeslot is, its city is completed, and a march says its way; what organizers write there
 * is no markup. */
static void
test_further (Fixture      *f,
              gconstpointer width)
{
  PlazaEventDraft *draft = PLAZA_EVENT_DRAFT (f->draft);
  GtkWidget *add = find (f, PLAZA_EVENT_PLACES);
  guint before = count_rows (GTK_WIDGET (f->editor));
  g_autofree char *added = plaza_event_draft_add_part (draft, PLAZA_EVENT_PLACES);
  PlazaDraftField *city = plaza_event_draft_get_part_field (draft, PLAZA_EVENT_PLACES, added, "city");
  GtkWidget *entry = plaza_field_tie_find (GTK_WIDGET (f->editor), city);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (entry, ADW_TYPE_PREFERENCES_GROUP));

  g_assert_true (GTK_IS_BUTTON (add));
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->editor)), ==, before + 1);
  g_assert_true (gtk_widget_grab_focus (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Denve");
  g_assert_nonnull (fixture_find (entry, GTK_TYPE_POPOVER));
  gtk_editable_set_text (GTK_EDITABLE (find (f, "place.venue")), "Arts & Crafts <Hall>");
  g_assert_false (shows (GTK_WIDGET (group), "Arts & Crafts <Hall>"));
  plaza_draft_field_set_text (plaza_draft_get_field (f->draft, "kind"), "march");
  g_assert_true (shows (GTK_WIDGET (group), "Arts & Crafts <Hall>"));
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

static gboolean
has_all (gpointer f)
{
  return count_rows (GTK_WIDGET (((Fixture *) f)->editor)) == GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (((Fixture *) f)->editor), "rows"));
}

/* Of many timeslots the first are there at once, and the others come with the frames that follow. */
static void
test_many (Fixture      *f,
           gconstpointer width)
{
  guint before = count_rows (GTK_WIDGET (f->editor));
  PlazaDraft *draft;

  for (guint i = 0; i < 30; i++)
    g_free (plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS));
  draft = g_object_ref (f->draft);
  adw_dialog_force_close (ADW_DIALOG (f->editor));
  fixture_wait_until (is_closed, f);
  g_object_unref (f->editor);
  f->editor = PLAZA_EVENT_EDITOR (g_object_ref_sink (plaza_event_editor_new (draft)));
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->editor)), <, before + 30);
  g_object_set_data (G_OBJECT (f->editor), "rows", GUINT_TO_POINTER (before + 30));
  adw_dialog_present (ADW_DIALOG (f->editor), f->window);
  fixture_wait_until (has_all, f);
  adw_dialog_force_close (ADW_DIALOG (f->editor));
  g_object_unref (draft);
}

/* Each field, and each button that belongs to one, is come to by Tab, and by Shift+Tab. */
static void
test_reached (Fixture      *f,
              gconstpointer width)
{
  g_autofree char *slot = g_strdup (((const PlazaTimeslot *) g_ptr_array_index (read_rally ()->timeslots, 0))->id);
  PlazaDraftField *start = plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, slot, "start");
  g_autoptr(GHashTable) forwards = NULL;
  g_autoptr(GHashTable) backwards = NULL;

  /* What somebody else made of it has buttons of its own. */
  find (f, "note");
  plaza_draft_field_set_text (start, "11 AM");
  plaza_draft_field_take (start, "10 AM");
  fixture_wait_for_frames (f->window);
  forwards = reach_walk (f->window, GTK_DIR_TAB_FORWARD);
  reach_assert_all (GTK_WIDGET (f->editor), forwards);
  backwards = reach_walk (f->window, GTK_DIR_TAB_BACKWARD);
  reach_assert_all (GTK_WIDGET (f->editor), backwards);
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

/* The keyboard is where something is missing. */
static void
assert_at_lack (Fixture          *f,
                PlazaEventEditor *editor,
                PlazaEvent       *event)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  PlazaEventLack lacks = plaza_event_record_lacks (record);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  GtkWidget *title = plaza_event_editor_find (editor, "title");
  GtkWidget *venue = plaza_event_editor_find (editor, "place.venue");
  GtkWidget *emails = plaza_event_editor_find (editor, "lead_contact.emails");

  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, title));
  if ((lacks & PLAZA_LACKS_TIME) == 0)
    g_assert_true (gtk_widget_is_ancestor (focus, (lacks & PLAZA_LACKS_ADDRESS) != 0 ? venue : emails));
}

/* What needs attention is worked off from top to bottom: what is done is saved, and the next one is here. */
static void
test_attention (Fixture      *f,
                gconstpointer width)
{
  PlazaAsked *asked = plaza_window_get_asked (PLAZA_WINDOW (f->window));
  GListModel *events = G_LIST_MODEL (plaza_asked_get_events (asked));
  g_autoptr(PlazaEvent) first = NULL;
  g_autoptr(PlazaEvent) second = NULL;
  PlazaEventEditor *editor;

  adw_dialog_force_close (ADW_DIALOG (f->editor));
  plaza_asked_set_attention (asked, TRUE);
  fixture_settle ();
  first = g_list_model_get_item (events, 0);
  second = g_list_model_get_item (events, 1);
  plaza_opened_set_event (plaza_window_get_opened (PLAZA_WINDOW (f->window)), first);
  editor = open_again (f, "win.edit-event");
  fixture_wait_for_frames (f->window);
  assert_at_lack (f, editor, first);
  plaza_draft_field_set_text (plaza_draft_get_field (plaza_event_editor_get_draft (editor), "note"), "Done");
  g_signal_emit_by_name (find_button (GTK_WIDGET (editor), "_Done"), "clicked");
  g_assert_true (PLAZA_IS_EVENT_EDITOR (get_dialog (f)));
  editor = PLAZA_EVENT_EDITOR (get_dialog (f));
  g_assert_cmpstr (plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (plaza_event_editor_get_draft (editor))), ==, plaza_event_get_uid (second));
  g_signal_emit_by_name (find_button (GTK_WIDGET (editor), "_Previous"), "clicked");
  editor = PLAZA_EVENT_EDITOR (get_dialog (f));
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (plaza_event_editor_get_draft (editor), "note")), ==, "Done");
  adw_dialog_force_close (ADW_DIALOG (editor));
  undo ();
}

/* Two parts at once: what is offered is typed, or it stays as it is and is not said again. */
static void
test_suggestion (Fixture      *f,
                 gconstpointer width)
{
  g_auto(GStrv) slots = plaza_event_draft_list_parts (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS);
  PlazaDraftField *start = plaza_event_draft_get_part_field (PLAZA_EVENT_DRAFT (f->draft), PLAZA_EVENT_SLOTS, slots[1], "start");
  GtkWidget *row = gtk_widget_get_ancestor (plaza_field_tie_find (GTK_WIDGET (f->editor), start), PLAZA_TYPE_PART_ROW);
  g_autofree char *warning = NULL;

  plaza_draft_field_set_text (start, "5:30 PM");
  g_signal_emit_by_name (find_button (row, "Start at 6 PM"), "clicked");
  g_assert_cmpstr (plaza_draft_field_get_text (start), ==, "6 PM");
  g_assert_null (find_button (row, "Start at 6 PM"));

  plaza_draft_field_set_text (start, "5:30 PM");
  g_signal_emit_by_name (find_button (row, "Leave as It Is"), "clicked");
  g_assert_cmpstr (plaza_draft_field_get_text (start), ==, "5:30 PM");
  g_object_get (start, "warning", &warning, NULL);
  g_assert_null (warning);
  g_assert_null (find_button (row, "Start at 6 PM"));
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

static gboolean
warns_of_title (gpointer data)
{
  Fixture *f = data;
  g_autofree char *warning = NULL;

  g_object_get (plaza_draft_get_field (f->draft, "title"), "warning", &warning, NULL);
  return warning != NULL;
}

/* Another event says the same: it is shown, and what was typed here is kept. */
static void
test_same (Fixture      *f,
           gconstpointer width)
{
  g_autoptr(PlazaEvent) other = fixture_event ("denver-press-conference");
  const PlazaEventRecord *record = plaza_event_get_record (other);
  g_autoptr(PlazaKeptDraft) kept = NULL;

  gtk_editable_set_text (GTK_EDITABLE (find (f, "title")), record->title);
  gtk_editable_set_text (GTK_EDITABLE (find (f, "place.city")), record->place.city);
  gtk_editable_set_text (GTK_EDITABLE (find (f, "place.state")), record->place.state);
  fixture_wait_until (warns_of_title, f);
  g_signal_emit_by_name (find_button (gtk_widget_get_next_sibling (find (f, "title")), "Show It"), "clicked");
  fixture_wait_until (is_closed, f);
  g_assert_cmpstr (plaza_event_get_uid (plaza_opened_get_event (plaza_window_get_opened (PLAZA_WINDOW (f->window)))), ==, record->uid);
  kept = plaza_kept_draft_find (fixture_campaign (), RALLY);
  g_assert_cmpstr (kept->title, ==, record->title);
}

/* A city is found by its beginning, and brings its state; whoever puts text there by a program is not asked. */
static void
test_completion (Fixture      *f,
                 gconstpointer width)
{
  GtkWidget *row = find (f, "place.city");
  GtkWidget *popover, *list;
  GtkListBoxRow *first;

  gtk_editable_set_text (GTK_EDITABLE (row), "Denv");
  g_assert_null (fixture_find (row, GTK_TYPE_POPOVER));
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "Denve");
  popover = fixture_find (row, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
  list = fixture_find (popover, GTK_TYPE_LIST_BOX);
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Denver");
  g_assert_true (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) == first);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture_find (list, GTK_TYPE_LABEL))), ==, "Denver, Colorado");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Denver");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, "place.state"))), ==, "CO");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), row));
  adw_dialog_force_close (ADW_DIALOG (f->editor));
}

/* The newest change is on top, and is taken back there. */
static void
undo_in (GtkWidget *root)
{
  GtkWidget *history = fixture_find (root, PLAZA_TYPE_EVENT_HISTORY);
  GtkWidget *row = fixture_find (history, ADW_TYPE_ACTION_ROW);

  g_assert_nonnull (row);
  g_signal_emit_by_name (fixture_find (row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpint (read_rally ()->status, ==, PLAZA_STATUS_CONFIRMED);
}

/* Where there is room, it stands beside the page, and the list gives way; narrow, it is a dialog. */
static void
test_history (Fixture      *f,
              gconstpointer width)
{
  gint64 before = plaza_campaign_find_undo (fixture_campaign ());
  PlazaOpened *opened = plaza_window_get_opened (PLAZA_WINDOW (f->window));

  adw_dialog_force_close (ADW_DIALOG (f->editor));
  g_assert_true (gtk_widget_activate_action (f->window, "win.cancel-event", NULL));
  g_assert_true (gtk_widget_activate_action (f->window, "win.event-history", NULL));
  fixture_wait_for_frames (f->window);
  if (plaza_opened_get_wide (opened))
    {
      g_assert_true (plaza_opened_get_history (opened));
      undo_in (f->window);
      g_assert_true (gtk_widget_activate_action (f->window, "win.event-history", NULL));
      g_assert_false (plaza_opened_get_history (opened));
    }
  else
    {
      undo_in (GTK_WIDGET (get_dialog (f)));
      adw_dialog_force_close (get_dialog (f));
    }
  g_assert_cmpint (plaza_campaign_find_undo (fixture_campaign ()), ==, before);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/event-editor/" name, Fixture, GINT_TO_POINTER (1280), set_up, test, tear_down)
  ADD ("save", test_save);
  ADD ("wrong", test_wrong);
  ADD ("leave", test_leave);
  ADD ("leave-unchanged", test_leave_unchanged);
  ADD ("keep", test_keep);
  ADD ("new", test_new);
  ADD ("duplicate", test_duplicate);
  ADD ("cancel", test_cancel);
  ADD ("delete", test_delete);
  ADD ("attention", test_attention);
  ADD ("history", test_history);
  ADD ("completion", test_completion);
  ADD ("slots", test_slots);
  ADD ("further", test_further);
  ADD ("many", test_many);
  ADD ("suggestion", test_suggestion);
  ADD ("same", test_same);
  ADD ("reached", test_reached);
#undef ADD
  g_test_add ("/event-editor/narrow/reached", Fixture, GINT_TO_POINTER (360), set_up, test_reached, tear_down);
  g_test_add ("/event-editor/narrow/history", Fixture, GINT_TO_POINTER (360), set_up, test_history, tear_down);
  g_test_add ("/event-editor/narrow/save", Fixture, GINT_TO_POINTER (360), set_up, test_save, tear_down);

  return fixture_run ();
}
