/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "contrast.h"
#include "fixture.h"
#include "plaza-event-filters.h"
#include "plaza-event-row.h"
#include "plaza-toolkit-page.h"
#include "plaza-window.h"

/* Text of this size is legible from here on (WCAG 2.2, 1.4.3). */
#define LEAST_CONTRAST 4.5
/* Where the text of a row begins. */
#define TEXT_X 60
#define SLICE 5
/* Above the pills. */
#define GAP 4
/* At the list's foot, where more follows. */
#define SHADOW 24

static PlazaWindow *
present (AdwColorScheme scheme,
         int            width)
{
  PlazaWindow *window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  fixture_wait_for_frames (GTK_WIDGET (window));

  return window;
}

static gboolean
is_in_view (GtkWidget *row,
            GtkWidget *list)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, gtk_widget_get_parent (list), &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (gtk_widget_get_parent (list)) - SHADOW;
}

static gboolean
check (GtkWidget             *widget,
       const char            *what,
       const graphene_rect_t *area)
{
  double contrast = contrast_of_text (widget, area);

  if (contrast == 0)
    return FALSE;

  g_test_message ("%s, %.0f–%.0f: %.1f", what, area->origin.y, area->origin.y + area->size.height, contrast);
  g_assert_cmpfloat (contrast, >=, LEAST_CONTRAST);

  return TRUE;
}

/* What labels say, in their middle: round corners reach into some. */
static void
check_labels (GtkWidget *widget)
{
  float height = gtk_widget_get_height (widget);

  if (GTK_IS_LABEL (widget))
    g_assert_true (check (widget, gtk_label_get_text (GTK_LABEL (widget)),
                          &GRAPHENE_RECT_INIT (0, height / 4, gtk_widget_get_width (widget), height / 2)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      check_labels (child);
}

/* In slices that are lower than a line, so that some hold nothing but the line
 * below the title. */
static void
check_row (GtkWidget *row)
{
  GtkWidget *pills = gtk_widget_get_last_child (row);
  float width = gtk_widget_get_width (row) - TEXT_X;
  float bottom = gtk_widget_get_height (row);
  graphene_rect_t bounds;
  guint n = 0;

  if (ADW_IS_WRAP_BOX (pills) && gtk_widget_get_visible (pills) && gtk_widget_compute_bounds (pills, row, &bounds))
    bottom = bounds.origin.y - GAP;

  for (float y = 0; y + SLICE <= bottom; y += SLICE)
    n += check (row, plaza_event_row_get_title (PLAZA_EVENT_ROW (row)), &GRAPHENE_RECT_INIT (TEXT_X, y, width, SLICE));

  g_assert_cmpuint (n, >=, 3);
  check_labels (row);
}

static guint
check_list (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = fixture_find (child, PLAZA_TYPE_EVENT_ROW);

      if (row != NULL && is_in_view (row, list))
        {
          check_row (row);
          n++;
        }
    }

  return n;
}

/* In the list as it begins, with a row selected, near a place, and with what is over stepped back. */
static void
test_rows (gconstpointer scheme)
{
  PlazaWindow *window = present (GPOINTER_TO_INT (scheme), 1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  GtkWidget *list = fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  g_autoptr(PlazaEvent) first = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);

  g_assert_cmpuint (check_list (list), >, 3);
  check_labels (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_FILTERS));

  plaza_opened_set_event (opened, first);
  plaza_asked_set_today (asked, "2017-02-23");
  fixture_wait_for_frames (GTK_WIDGET (window));
  g_assert_cmpuint (check_list (list), >, 3);

  plaza_asked_set_text (asked, "48188");
  plaza_asked_set_attention (asked, TRUE);
  fixture_wait_for_frames (GTK_WIDGET (window));
  g_assert_cmpuint (check_list (list), >, 3);
  check_labels (fixture_find (GTK_WIDGET (window), PLAZA_TYPE_EVENT_FILTERS));

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static gboolean
is_whole_in_window (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window) - SHADOW;
}

/* Of all that can be read in the window: what cannot be used is paler by intent,
 * and what is scrolled away is no text there. */
static guint
check_window (GtkWidget *widget)
{
  float height = gtk_widget_get_height (widget);
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_is_sensitive (widget) && is_whole_in_window (widget))
    n += check (widget, gtk_label_get_text (GTK_LABEL (widget)),
                &GRAPHENE_RECT_INIT (0, height / 4, gtk_widget_get_width (widget), height / 2));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n += check_window (child);

  return n;
}

static void
test_views (gconstpointer scheme)
{
  static const struct {
    const char *view;
    guint       least;
  } views[] = {
    { "events", 20 }, { "toolkit", 20 }, { "talking-points", 20 }, { "handouts", 20 },
  };
  PlazaWindow *window = present (GPOINTER_TO_INT (scheme), 1280);
  PlazaAsked *asked = plaza_window_get_asked (window);
  PlazaOpened *opened = plaza_window_get_opened (window);
  g_autoptr(PlazaEvent) first = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), 0);
  const PlazaPoint *point = g_ptr_array_index (plaza_campaign_get_points (fixture_campaign ()), 0);

  plaza_sheet_add (plaza_campaign_get_sheet (fixture_campaign ()), point->id, NULL);
  plaza_opened_set_event (opened, first);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      plaza_window_set_view (window, views[i].view);
      fixture_wait_for_frames (GTK_WIDGET (window));
      g_assert_cmpuint (check_window (GTK_WIDGET (window)), >=, views[i].least);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* Not cut by the edge of what scrolls. */
static gboolean
is_whole_in_scroller (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scroller, &bounds) && bounds.origin.y >= SHADOW &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller) - SHADOW;
}

/* Within a disc: beside it the page would be taken for what is written. */
static guint
check_class (GtkWidget  *widget,
             const char *css_class)
{
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  guint n = 0;

  if (gtk_widget_has_css_class (widget, css_class) && is_whole_in_scroller (widget))
    return check (widget, gtk_label_get_text (GTK_LABEL (widget)), &GRAPHENE_RECT_INIT (width / 5, height / 5, width * 3 / 5, height * 3 / 5));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n += check_class (child, css_class);

  return n;
}

/* The numbers of a guide's steps, which are on a disc of the accent. */
static void
test_steps (gconstpointer scheme)
{
  PlazaWindow *window = present (GPOINTER_TO_INT (scheme), 1280);
  guint n = 0;

  plaza_window_set_view (window, "toolkit");
  for (guint section = 0; section < 4; section++)
    {
      GtkWidget *page = fixture_find (GTK_WIDGET (window), PLAZA_TYPE_TOOLKIT_PAGE);

      plaza_toolkit_page_open (PLAZA_TOOLKIT_PAGE (page), "prayer-vigil", (int) section);
      fixture_wait_for_frames (GTK_WIDGET (window));
      n += check_class (page, "step-number");
    }
  g_assert_cmpuint (n, >=, 8);

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static void
use_style_sheet (const char *resource)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, resource);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* As the application does. */
static void
use_style (void)
{
  use_style_sheet ("/org/weareallamerica/Plaza/style.css");
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    use_style_sheet ("/org/weareallamerica/Plaza/style-contrast.css");
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  fixture_use_live ();
  use_style ();

  g_test_add_data_func ("/contrast/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_rows);
  g_test_add_data_func ("/contrast/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_rows);
  g_test_add_data_func ("/contrast/views/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_views);
  g_test_add_data_func ("/contrast/views/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_views);
  g_test_add_data_func ("/contrast/steps/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_steps);
  g_test_add_data_func ("/contrast/steps/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_steps);

  return fixture_run ();
}
