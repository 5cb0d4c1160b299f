/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page: that it is there at once, and what one does there. */
#include "fixture.h"

#include <adwaita.h>

#include "plaza-country.h"
#include "plaza-event-page.h"
#include "plaza-map.h"
#include "plaza-overview.h"
#include "plaza-start.h"
#include "plaza-window.h"

static PlazaWindow *
present (int width)
{
  PlazaWindow *window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static GtkWidget *
get_start (PlazaWindow *window)
{
  fixture_settle ();

  return fixture_find (GTK_WIDGET (window), PLAZA_TYPE_START);
}

static void
destroy (PlazaWindow *window)
{
  g_autoptr(GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", NULL, &error));
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "near", NULL, &error));
  g_assert_no_error (error);
}

/* With the window, so that no frame is half-empty. */
static void
test_at_once (void)
{
  PlazaWindow *window = present (1280);

  g_assert_nonnull (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_START));
  destroy (window);
}

/* A place or words, and Enter: the first event is open, with the keyboard on it. */
static void
test_entry (void)
{
  static const struct { const char *text, *near, *uid; } cases[] = {
    { "48188", "48188", "canton-march" },
    { " 48188 ", "48188", "canton-march" },
    { "Phoenix, AZ", "Phoenix, Arizona", "phoenix-rally" },
    { "Placeholder", NULL, "michigan-visit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaWindow *window = present (1280);
      PlazaAsked *asked = plaza_window_get_asked (window);
      PlazaOpened *opened = plaza_window_get_opened (window);
      GtkWidget *entry = fixture_find (get_start (window), GTK_TYPE_ENTRY);
      g_autoptr(PlazaEvent) event = fixture_event (cases[i].uid);
      const PlazaNear *near;
      GtkWidget *page, *focus;

      g_test_message ("%s", cases[i].text);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_signal_emit_by_name (entry, "activate");
      fixture_settle ();
      near = plaza_asked_get_near (asked);
      g_assert_cmpstr (near != NULL ? near->label : NULL, ==, cases[i].near);
      g_assert_true (plaza_opened_get_event (opened) == event);
      page = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_PAGE);
      g_assert_nonnull (page);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, page));
      destroy (window);
    }
}

/* What is not found opens nothing; nor does nothing. */
static void
test_in_vain (void)
{
  static const char * const texts[] = { "", "  ", "xylophone" };
  PlazaWindow *window = present (1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *entry = fixture_find (get_start (window), GTK_TYPE_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), texts[i]);
      g_signal_emit_by_name (entry, "activate");
      g_assert_null (plaza_opened_get_event (opened));
    }
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 0);
  destroy (window);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_doors (void)
{
  static const struct { const char *words, *view; PlazaLayout layout; } doors[] = {
    { "Look Around", "events", PLAZA_LAYOUT_BOTH },
    { "Prepare", "toolkit", PLAZA_LAYOUT_LIST },
    { "Print", "handouts", PLAZA_LAYOUT_LIST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      PlazaWindow *window = present (1280);
      g_autofree char *view = NULL;

      g_signal_emit_by_name (find_button (get_start (window), doors[i].words), "clicked");
      fixture_settle ();
      g_object_get (window, "view", &view, NULL);
      g_assert_cmpstr (view, ==, doors[i].view);
      g_assert_cmpint (plaza_opened_get_layout (plaza_window_get_opened (window)), ==, doors[i].layout);
      destroy (window);
    }
}

static gboolean
says_three (gpointer window)
{
  GtkWidget *button = gtk_widget_get_ancestor (fixture_find (window, PLAZA_TYPE_COUNTRY), GTK_TYPE_BUTTON);
  g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                               "Show 3 events on the map");

  return wrong == NULL;
}

/* The picture follows the filters, by a name too. */
static void
test_follows (void)
{
  PlazaWindow *window = present (1280);

  get_start (window);
  plaza_asked_set_state (plaza_window_get_asked (window), "MI");
  fixture_wait_until (says_three, window);
  destroy (window);
}

static GBytes *
draw (PlazaCountry *country)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (country));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), 400, 250);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_render_node_serialize (node);
}

/* A dot where there are events, and none for what is not in the picture. */
static void
test_dots (void)
{
  static const PlazaMapCell detroit = { .latitude = 42.3, .longitude = -83, .count = 3 };
  static const PlazaMapCell guam = { .latitude = 13.4, .longitude = 144.8, .count = 3 };
  GtkWidget *country = plaza_country_new (), *window = gtk_window_new ();
  GArray *there = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell)), *elsewhere = g_array_new (FALSE, FALSE, sizeof (PlazaMapCell));
  g_autoptr(GBytes) none = NULL, some = NULL, same = NULL;

  gtk_window_set_child (GTK_WINDOW (window), country);
  gtk_window_present (GTK_WINDOW (window));
  plaza_country_take_cells (PLAZA_COUNTRY (country), g_array_new (FALSE, FALSE, sizeof (PlazaMapCell)));
  fixture_wait_for_frames (country);
  none = draw (PLAZA_COUNTRY (country));
  g_array_append_val (there, detroit);
  plaza_country_take_cells (PLAZA_COUNTRY (country), there);
  fixture_wait_for_frames (country);
  some = draw (PLAZA_COUNTRY (country));
  g_assert_false (g_bytes_equal (none, some));
  g_array_append_val (elsewhere, guam);
  plaza_country_take_cells (PLAZA_COUNTRY (country), elsewhere);
  fixture_wait_for_frames (country);
  same = draw (PLAZA_COUNTRY (country));
  g_assert_true (g_bytes_equal (none, same));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/start/at-once", test_at_once);
  g_test_add_func ("/start/entry", test_entry);
  g_test_add_func ("/start/in-vain", test_in_vain);
  g_test_add_func ("/start/doors", test_doors);
  g_test_add_func ("/start/follows", test_follows);
  g_test_add_func ("/start/dots", test_dots);

  return fixture_run ();
}
