/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library of Talking Points, its languages and its keys. */
#include <adwaita.h>

#include "plaza-language-toggle.h"
#include "plaza-point-row.h"
#include "plaza-sheet-print.h"
#include "points-fixture.h"

static void
test_search (PointsFixture *f,
             gconstpointer  data)
{
  guint all = plaza_campaign_get_points (fixture_campaign ())->len;
  guint en;

  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, all);
  plaza_points_library_search (f->library, "public");
  en = plaza_points_library_get_n (f->library);
  g_assert_cmpuint (en, >, 0);
  g_assert_cmpuint (en, <, all);

  /* The search goes on in the language of the texts, without regard to accents. */
  plaza_opened_set_language (f->opened, "es");
  plaza_points_library_search (f->library, "PUBLICA");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), >, 0);
  plaza_points_library_search (f->library, "zzzz");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, 0);
  plaza_points_library_search (f->library, "");
  g_assert_cmpuint (plaza_points_library_get_n (f->library), ==, all);
}

static void
test_open_row (PointsFixture *f,
               gconstpointer  data)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  /* Every point can be read. */
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    plaza_point_row_toggle (PLAZA_POINT_ROW (row));
  fixture_settle ();
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    plaza_point_row_toggle (PLAZA_POINT_ROW (row));
}

static void
test_actions (PointsFixture *f,
              gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), GTK_WIDGET (f->library)));
}

/* In both languages: the page stays in one, and the button says it. */
static void
test_both_languages (PointsFixture *f,
                     gconstpointer  data)
{
  GtkWidget *toggle = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (fixture_find (toggle, ADW_TYPE_TOGGLE_GROUP));
  GtkWidget *view = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_SHEET_VIEW);
  AdwButtonContent *print = ADW_BUTTON_CONTENT (gtk_widget_get_template_child (view, PLAZA_TYPE_SHEET_VIEW, "print"));
  g_autofree char *name = plaza_sheet_file_name (NULL, "en,es");
  g_autoptr(PlazaPages) pages = NULL;

  points_add_three (f);
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in English…");
  adw_toggle_group_set_active_name (group, "both");
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in Both Languages…");
  g_assert_cmpstr (plaza_opened_get_language (f->opened), ==, "en");

  /* Another page's choice of a language is this page's too. */
  plaza_opened_set_language (f->opened, "es");
  g_assert_cmpstr (adw_button_content_get_label (print), ==, "_Print in Spanish…");

  pages = plaza_sheet_lay_out (GTK_WIDGET (f->page), fixture_campaign (), NULL, "en,es");
  g_assert_cmpuint (plaza_pages_get_n (pages), ==, 2);
  g_assert_cmpstr (name, ==, "Sheet.pdf");
}

static void
press_right (GtkWidget *group)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (group);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Right, 0, 0, &handled);
    }
}

/* Right goes on from one language to the next, and the keyboard with it. */
static void
test_arrows_to_both (PointsFixture *f,
                     gconstpointer  data)
{
  GtkWidget *toggle = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  GtkWidget *group = fixture_find (toggle, ADW_TYPE_TOGGLE_GROUP);
  const char *names[] = { "en", "es", "both" };

  g_assert_true (gtk_widget_grab_focus (group));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

      g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, names[i]);
      g_assert_true (GTK_IS_TOGGLE_BUTTON (focus) && gtk_widget_is_ancestor (focus, group));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (focus)));
      press_right (group);
    }
}

/* Back from the last point that was ticked to the language of the sheet: nothing holds the keyboard. */
static void
test_back_to_language (PointsFixture *f,
                       gconstpointer  data)
{
  GtkWidget *toggle = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_LANGUAGE_TOGGLE);
  GtkWidget *list = fixture_find (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);
  guint n = 0;

  points_add_three (f);
  plaza_view_page_begin (PLAZA_VIEW_PAGE (f->page));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL);
  while (!gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), toggle))
    {
      GtkWidget *before = gtk_window_get_focus (GTK_WINDOW (f->window));

      gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) != before);
      g_assert_cmpuint (n++, <, 20);
    }
}

static GtkWidget *
library_row (PointsFixture *f,
             int            index)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (f->library), GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

/* Space ticks, and the row that has the focus says so. */
static void
test_tick (PointsFixture *f,
           gconstpointer  data)
{
  plaza_view_page_begin (PLAZA_VIEW_PAGE (f->page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == library_row (f, 0));
  gtk_test_accessible_assert_state (library_row (f, 0), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (points_get_sheet ()), ==, 1);
  gtk_test_accessible_assert_state (library_row (f, 0), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->library), "library.tick", NULL));
  points_assert_sheet ("");
}

static void
test_down_from_search (PointsFixture *f,
                       gconstpointer  data)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (f->library), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (entry);
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL);
  plaza_points_library_search (f->library, "public");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
    }

  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (PLAZA_IS_POINT_ROW (focus));
  g_assert_true (gtk_widget_get_child_visible (focus));
}

static const char *
row_label (GtkWidget  *row,
           const char *child)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (row, PLAZA_TYPE_POINT_ROW, child)));
}

/* No fact hides its figure, in either language. */
static void
test_figures (PointsFixture *f,
              gconstpointer  data)
{
  static const char * const languages[] = { "en", "es" };
  guint n_facts = 0, n_amounts = 0;

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      GtkWidget *row;

      plaza_opened_set_language (f->opened, languages[l]);
      for (int i = 0; (row = library_row (f, i)) != NULL; i++)
        {
          const PlazaPoint *point = plaza_point_row_get_point (PLAZA_POINT_ROW (row));
          const char *headline = plaza_texts_get (point->headlines, languages[l]);

          if (point->kind != PLAZA_POINT_FACT)
            {
              g_assert_cmpstr (row_label (row, "title"), ==, headline);
              continue;
            }
          n_facts++;
          g_assert_cmpstr (row_label (row, "about"), !=, "");
          if (point->amounts == NULL || point->amounts->len == 0)
            g_assert_cmpstr (row_label (row, "title"), ==, headline);
          else
            {
              g_assert_cmpstr (row_label (row, "title"), ==, "110,000 → 50,000");
              g_assert_cmpstr (row_label (row, "about"), ==, headline);
              n_amounts++;
            }
        }
    }

  g_assert_cmpuint (n_facts, >, 10);
  g_assert_cmpuint (n_amounts, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  POINTS_TEST ("/points/page/search", 1100, test_search);
  POINTS_TEST ("/points/page/search-narrow", 360, test_search);
  POINTS_TEST ("/points/page/open-row", 1100, test_open_row);
  POINTS_TEST ("/points/page/actions", 1100, test_actions);
  POINTS_TEST ("/points/page/actions-narrow", 360, test_actions);
  POINTS_TEST ("/points/page/both-languages", 1100, test_both_languages);
  POINTS_TEST ("/points/page/arrows-to-both", 1100, test_arrows_to_both);
  POINTS_TEST ("/points/page/back-to-language", 1100, test_back_to_language);
  POINTS_TEST ("/points/page/tick", 1100, test_tick);
  POINTS_TEST ("/points/page/tick-narrow", 360, test_tick);
  POINTS_TEST ("/points/page/down-from-search", 1100, test_down_from_search);
  POINTS_TEST ("/points/page/figures", 1100, test_figures);

  return fixture_run ();
}
