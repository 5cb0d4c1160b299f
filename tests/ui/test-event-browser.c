/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-event-browser.h"
#include "plaza-event-filters.h"
#include "plaza-event-row.h"
#include "plaza-filter-chip.h"
#include "plaza-order-bar.h"
#include "plaza-filter.h"
#include "plaza-window.h"

#define MARCH "canton-march"

typedef struct
{
  PlazaWindow      *window;
  PlazaAsked       *asked;
  PlazaOpened      *opened;
  GtkWidget        *browser;
  GtkWidget        *list;
  GtkWidget        *entry;
  guint             n_opened;
} Fixture;

static void
opened_cb (Fixture *f)
{
  f->n_opened++;
}

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));
  f->asked = plaza_window_get_asked (f->window);
  f->opened = plaza_window_get_opened (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.search", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  f->browser = fixture_find (GTK_WIDGET (f->window), PLAZA_TYPE_EVENT_BROWSER);
  f->list = fixture_find (f->browser, GTK_TYPE_LIST_VIEW);
  f->entry = fixture_find (f->browser, GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect_swapped (f->browser, "opened", G_CALLBACK (opened_cb), f);
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  g_autoptr(GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", NULL, &error));
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "near", NULL, &error));
}

static const char *
opened_uid (Fixture *f)
{
  PlazaEvent *event = plaza_opened_get_event (f->opened);

  return event != NULL ? plaza_event_get_uid (event) : NULL;
}

/* Enter opens the first event found; a ZIP code it keeps, and what finds nothing opens nothing. */
static void
test_enter (Fixture      *f,
            gconstpointer width)
{
  g_signal_emit_by_name (f->entry, "activate");
  g_assert_cmpuint (f->n_opened, ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (f->entry), "48188");
  g_signal_emit_by_name (f->entry, "activate");
  g_assert_cmpuint (f->n_opened, ==, 0);
  g_assert_nonnull (plaza_asked_get_near (f->asked));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "");

  gtk_editable_set_text (GTK_EDITABLE (f->entry), "xqzzy");
  g_signal_emit_by_name (f->entry, "activate");
  g_assert_cmpuint (f->n_opened, ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (f->entry), "solidarity march");
  g_signal_emit_by_name (f->entry, "activate");
  g_assert_cmpuint (f->n_opened, ==, 1);
  g_assert_cmpstr (opened_uid (f), ==, MARCH);
}

/* After typing, the keyboard goes to the first row, whatever was selected before. */
static void
test_down (Fixture      *f,
           gconstpointer width)
{
  g_autoptr(PlazaEvent) last = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (f->asked)), 15);

  plaza_opened_set_event (f->opened, last);
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "48188");
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  plaza_event_browser_focus_list (PLAZA_EVENT_BROWSER (f->browser));
  fixture_settle ();
  g_assert_cmpstr (opened_uid (f), ==, MARCH);
}

static GtkGesture *
find_click (GtkWidget *list)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (list);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return GTK_GESTURE (controller);
    }

  g_error ("The list does not look for clicks");
}

/* Beside the map as everywhere, and not where there is no row. */
static void
test_click (Fixture      *f,
            gconstpointer width)
{
  GtkWidget *row;
  graphene_point_t point;
  g_autoptr(GError) error = NULL;

  plaza_opened_choose_layout (f->opened, PLAZA_LAYOUT_BOTH, &error);
  g_assert_no_error (error);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  row = fixture_find (f->list, PLAZA_TYPE_EVENT_ROW);
  g_assert_true (gtk_widget_compute_point (row, f->list, &GRAPHENE_POINT_INIT (100, 20), &point));

  g_signal_emit_by_name (find_click (f->list), "released", 1, 5.0, 5.0);
  g_assert_cmpuint (f->n_opened, ==, 0);
  g_signal_emit_by_name (find_click (f->list), "released", 1, (double) point.x, (double) point.y);
  g_assert_cmpuint (f->n_opened, ==, 1);
  g_assert_cmpint (plaza_event_get_id (plaza_opened_get_event (f->opened)), ==,
                   plaza_event_row_get_id (PLAZA_EVENT_ROW (row)));
}

/* What a screen reader says of the list: how many, and in which order. */
static void
test_said (Fixture      *f,
           gconstpointer width)
{
  PlazaOrderBar *bar = PLAZA_ORDER_BAR (fixture_find (f->browser, PLAZA_TYPE_ORDER_BAR));
  g_autofree char *by_state = plaza_order_bar_describe (bar);
  g_autofree char *nearest = NULL;
  g_autofree char *some = NULL;
  g_autofree char *lacks = NULL;

  g_assert_cmpstr (by_state, ==, "17 events, by state");
  plaza_asked_set_text (f->asked, "48188");
  nearest = plaza_order_bar_describe (bar);
  g_assert_cmpstr (nearest, ==, "17 events, nearest to 48188 first");

  plaza_asked_set_text (f->asked, NULL);
  plaza_asked_set_order (f->asked, PLAZA_EVENT_ORDER_DAY);
  plaza_asked_set_attention (f->asked, TRUE);
  some = plaza_order_bar_describe (bar);
  lacks = plaza_asked_describe_lacks (f->asked);
  g_assert_cmpstr (some, ==, "12 of 17 events, by day");
  g_assert_cmpstr (lacks, ==, "8 without a time, 12 without an address, 4 without a contact");
}

static GtkWidget *
find_chip (GtkWidget  *widget,
           const char *title)
{
  g_autofree char *of_this = NULL;

  if (PLAZA_IS_FILTER_CHIP (widget))
    g_object_get (widget, "title", &of_this, NULL);
  if (g_strcmp0 (of_this, title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chip (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
focused_option (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus != NULL ? g_object_get_data (G_OBJECT (focus), "label") : NULL;
}

/* The first letters lead to a state, and a screen reader can choose it. */
static void
test_states (Fixture      *f,
             gconstpointer width)
{
  GtkWidget *chip = find_chip (GTK_WIDGET (f->window), "State");
  static const struct { const char *letters, *state; } cases[] = {
    { "i", "Illinois" }, { "mi", "Michigan" }, { "north c", "North Carolina" }, { "TEX", "Texas" },
  };

  plaza_chip_popup (PLAZA_CHIP (chip));
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plaza_filter_chip_go_to (PLAZA_FILTER_CHIP (chip), cases[i].letters);
      g_assert_cmpstr (focused_option (f), ==, cases[i].state);
    }

  g_assert_true (gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (f->window)), "option.choose", NULL));
  g_assert_cmpstr (plaza_asked_get_state (f->asked), ==, "TX");
}

/* In a narrow window the chips are behind one, which says how many filters there are. */
static void
test_narrow (Fixture      *f,
             gconstpointer width)
{
  GtkWidget *filters = fixture_find (f->browser, PLAZA_TYPE_EVENT_FILTERS);
  GtkWidget *chip = find_chip (filters, "State");
  GtkWidget *menu = gtk_widget_get_ancestor (chip, GTK_TYPE_MENU_BUTTON);

  g_assert_nonnull (menu);
  g_assert_false (gtk_widget_get_mapped (chip));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (menu)), ==, "Filter");
  plaza_asked_set_state (f->asked, "MI");
  plaza_asked_set_attention (f->asked, TRUE);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (menu)), ==, "2 filters");
  g_assert_cmpint (gtk_widget_get_height (filters), <, 50);

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_true (gtk_widget_get_mapped (chip));
}

static gboolean
is_in_row (GtkWidget *chip)
{
  return gtk_widget_get_ancestor (chip, GTK_TYPE_POPOVER) == NULL;
}

/* @place: what the place is called, whichever it is; %NULL for none */
static void
be_near (Fixture    *f,
         const char *place)
{
  g_autoptr(PlazaNear) near = NULL;

  plaza_asked_clear_near (f->asked);
  if (place == NULL)
    return;

  plaza_asked_set_text (f->asked, "48188");
  g_assert_true (plaza_asked_keep_near (f->asked));
  near = plaza_near_copy (plaza_asked_get_near (f->asked));
  g_set_str (&near->label, place);
  plaza_asked_set_near (f->asked, near);
}

/* Whatever is chosen, the chips are one line; those that filter are seen sooner than the others, and all
 * can be reached. */
static void
test_one_line (Fixture      *f,
               gconstpointer width)
{
  static const char * const places[] = { NULL, "48188", "Canton, Michigan" };
  static const double distances[] = { 0, 40 };
  GtkWidget *filters = fixture_find (f->browser, PLAZA_TYPE_EVENT_FILTERS);
  GtkWidget *row = fixture_find (filters, ADW_TYPE_WRAP_BOX);
  GtkWidget *state = find_chip (filters, "State"), *more = find_chip (filters, "More");
  int line = gtk_widget_get_height (filters);

  g_assert_true (is_in_row (more));
  for (guint chosen = 0; chosen < 4 * G_N_ELEMENTS (places) * G_N_ELEMENTS (distances); chosen++)
    {
      const char *place = places[chosen / 4 % G_N_ELEMENTS (places)];

      plaza_asked_set_state (f->asked, (chosen & 1) != 0 ? "NC" : NULL);
      plaza_asked_set_attention (f->asked, (chosen & 2) != 0);
      be_near (f, place);
      plaza_asked_set_within (f->asked, place != NULL ? distances[chosen / 12] : 0);
      fixture_wait_for_frames (GTK_WIDGET (f->window));

      g_assert_cmpint (gtk_widget_get_height (filters), ==, line);
      for (GtkWidget *chip = gtk_widget_get_first_child (row); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
        {
          int natural;

          gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
          g_assert_cmpint (gtk_widget_get_width (chip), >=, natural);
        }
      g_assert_true (place != NULL || (chosen & 1) == 0 || is_in_row (state));
    }

  plaza_event_filters_open_more (PLAZA_EVENT_FILTERS (filters));
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  g_assert_true (gtk_widget_get_mapped (more));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

#define TEST(path, width, function) \
  g_test_add ("/event-browser/" path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)
  TEST ("enter", 1280, test_enter);
  TEST ("enter-narrow", 360, test_enter);
  TEST ("down", 1280, test_down);
  TEST ("click", 1280, test_click);
  TEST ("said", 1280, test_said);
  TEST ("states", 1280, test_states);
  TEST ("narrow", 360, test_narrow);
  TEST ("one-line", 1280, test_one_line);
  TEST ("one-line-small", 1024, test_one_line);

  return fixture_run ();
}
