/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-handout-form.h"
#include "plaza-handout-kinds.h"
#include "plaza-handouts-page.h"

/* The handouts by keyboard: Tab chooses nothing, and what is printed is said. */

#define CANTON "canton-march"

typedef struct
{
  GtkWidget         *window;
  PlazaOpened       *opened;
  PlazaPrinted      *printed;
  PlazaHandoutsPage *page;
  PlazaHandoutDraft *draft;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->opened = fixture_new_opened (fixture_campaign ());
  f->printed = plaza_printed_new (fixture_campaign ());
  plaza_opened_set_language (f->opened, "en");
  f->page = g_object_new (PLAZA_TYPE_HANDOUTS_PAGE, "opened", f->opened, "printed", f->printed, NULL);
  f->draft = plaza_handouts_page_get_draft (f->page);
  for (guint i = 0; i < 4; i++)
    g_object_set (f->draft, "handout", i, "languages", "en", NULL);
  g_object_set (f->draft, "handout", PLAZA_HANDOUT_LEAVE_BEHIND, "event", NULL, NULL);

  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait_for_frames (f->window);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->printed);
  g_assert_finalize_object (f->opened);
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static gboolean
press_tab (Fixture         *f,
           GtkDirectionType direction)
{
  return gtk_widget_child_focus (f->window, direction);
}

static gboolean
is_within (GtkWidget *widget,
           GType      type)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* Round the page both ways: the kind stays, and the kinds are one stop. */
static void
test_tab_chooses_nothing (Fixture      *f,
                          gconstpointer data)
{
  const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
    {
      GtkWidget *first = NULL;
      guint n_kinds = 0;

      gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
      press_tab (f, directions[d]);
      first = get_focus (f);
      do
        {
          n_kinds += is_within (get_focus (f), PLAZA_TYPE_HANDOUT_KINDS);
          press_tab (f, directions[d]);
          g_assert_cmpuint (plaza_handout_draft_get_handout (f->draft), ==, PLAZA_HANDOUT_LEAVE_BEHIND);
          g_assert_cmpstr (plaza_handout_draft_get_languages (f->draft), ==, "en");
        }
      while (get_focus (f) != first);
      g_assert_cmpuint (n_kinds, ==, 1);
    }
}

/* Arrows go over the kinds, and Enter or Space chooses one. */
static void
test_kinds (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *kinds = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUT_KINDS);
  GtkListBox *list = GTK_LIST_BOX (fixture_find (kinds, GTK_TYPE_LIST_BOX));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (get_focus (f) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_cmpuint (plaza_handout_draft_get_handout (f->draft), ==, PLAZA_HANDOUT_LEAVE_BEHIND);

  gtk_widget_activate (get_focus (f));
  g_assert_cmpuint (plaza_handout_draft_get_handout (f->draft), ==, PLAZA_HANDOUT_SHEET);
  g_assert_true (gtk_widget_get_state_flags (get_focus (f)) & GTK_STATE_FLAG_SELECTED);
}

static void
press_key (GtkWidget *widget,
           guint      key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
}

/* Whoever prints from an event is where one arrow key changes the language. */
static void
test_print_goes_to_language (Fixture      *f,
                             gconstpointer data)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);

  plaza_handouts_page_show (f->page, PLAZA_HANDOUT_LEAVE_BEHIND, canton, NULL);
  plaza_view_page_begin (PLAZA_VIEW_PAGE (f->page));
  g_assert_true (is_within (get_focus (f), ADW_TYPE_TOGGLE_GROUP));
  g_assert_true (is_within (get_focus (f), PLAZA_TYPE_HANDOUT_FORM));

  press_key (gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_TOGGLE_GROUP), GDK_KEY_Right);
  g_assert_cmpstr (plaza_handout_draft_get_languages (f->draft), ==, "es");
  press_key (gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_TOGGLE_GROUP), GDK_KEY_Left);
  press_key (gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_TOGGLE_GROUP), GDK_KEY_Left);
  g_assert_cmpstr (plaza_handout_draft_get_languages (f->draft), ==, "en");
}

static char *
print_name (Fixture *f)
{
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUTS_PAGE, "print_label"));

  return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
}

/* A Spanish leave-behind makes no agenda Spanish, and the button says which is which. */
static void
test_language_of_each (Fixture      *f,
                       gconstpointer data)
{
  g_autofree char *spanish = NULL;
  g_autofree char *english = NULL;
  g_autofree char *both = NULL;

  g_object_set (f->draft, "languages", "es", NULL);
  spanish = print_name (f);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_AGENDA);
  g_assert_cmpstr (plaza_handout_draft_get_languages (f->draft), ==, "en");
  english = print_name (f);
  g_object_set (f->draft, "languages", "en,es", NULL);
  both = print_name (f);
  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_assert_cmpstr (plaza_handout_draft_get_languages (f->draft), ==, "es");

  g_assert_cmpstr (spanish, ==, "Print in Spanish…");
  g_assert_cmpstr (english, ==, "Print in English…");
  g_assert_cmpstr (both, ==, "Print in Both Languages…");
}

static const char *
label_of (Fixture    *f,
          const char *child)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUTS_PAGE, child)));
}

/* At every width the page says for which event it prints. */
static void
test_says_its_event (Fixture      *f,
                     gconstpointer data)
{
  const char *shown = GPOINTER_TO_INT (data) < 500 ? "narrow_event_label" : "event_label";
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUTS_PAGE, shown));

  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_cmpstr (label_of (f, shown), ==, "For no event in particular");
  plaza_handout_draft_set_event (f->draft, canton);
  g_assert_nonnull (strstr (label_of (f, shown), plaza_event_get_short_title (canton)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), <=, GPOINTER_TO_INT (data));

  plaza_handout_draft_set_handout (f->draft, PLAZA_HANDOUT_GUIDE);
  fixture_wait_for_frames (f->window);
  g_assert_false (gtk_widget_get_mapped (label));
}

/* A switch that is on does something, and says what. */
static void
test_facts (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *form = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUT_FORM);
  GtkWidget *facts = GTK_WIDGET (gtk_widget_get_template_child (form, PLAZA_TYPE_HANDOUT_FORM, "facts"));

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (facts)), ==, "On the other side");
  g_object_set (f->draft, "languages", "en,es", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (facts)), ==, "The strongest figures, on both sides");
  g_assert_true (gtk_widget_is_sensitive (facts));
}

/* No language is cut off, also with large letters. */
static void
test_large_text (Fixture      *f,
                 gconstpointer data)
{
  GtkWidget *form = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_HANDOUT_FORM);
  GtkWidget *languages = fixture_find (form, ADW_TYPE_TOGGLE_GROUP);
  GtkSettings *settings = gtk_widget_get_settings (f->window);
  int dpi, minimum, natural;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 3 / 2, NULL);
  fixture_wait_for_frames (f->window);

  gtk_widget_measure (languages, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_true (gtk_widget_get_mapped (languages));
  g_assert_cmpint (minimum, ==, natural);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int    argc,
      char **argv)
{
  gconstpointer wide = GINT_TO_POINTER (1240), medium = GINT_TO_POINTER (800), narrow = GINT_TO_POINTER (360);

  fixture_init (&argc, &argv);

  g_test_add ("/handouts/keys/tab-chooses-nothing", Fixture, wide, set_up, test_tab_chooses_nothing, tear_down);
  g_test_add ("/handouts/keys/kinds", Fixture, wide, set_up, test_kinds, tear_down);
  g_test_add ("/handouts/keys/print-goes-to-language", Fixture, wide, set_up, test_print_goes_to_language, tear_down);
  g_test_add ("/handouts/keys/print-goes-to-language-medium", Fixture, medium, set_up, test_print_goes_to_language, tear_down);
  g_test_add ("/handouts/keys/language-of-each", Fixture, wide, set_up, test_language_of_each, tear_down);
  g_test_add ("/handouts/keys/says-its-event", Fixture, wide, set_up, test_says_its_event, tear_down);
  g_test_add ("/handouts/keys/says-its-event-narrow", Fixture, narrow, set_up, test_says_its_event, tear_down);
  g_test_add ("/handouts/keys/facts", Fixture, wide, set_up, test_facts, tear_down);
  g_test_add ("/handouts/keys/large-text", Fixture, wide, set_up, test_large_text, tear_down);

  return fixture_run ();
}
