/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-event-row.h"
#include "plaza-filter.h"
#include "plaza-window.h"

/* What is over steps back while something is still to come, and is found as before. */

static PlazaWindow *
present (const char *today)
{
  PlazaWindow *window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  plaza_asked_set_today (plaza_window_get_asked (window), today);
  plaza_asked_set_order (plaza_window_get_asked (window), PLAZA_EVENT_ORDER_DAY);
  fixture_settle ();

  return window;
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (PLAZA_IS_EVENT_ROW (widget) && plaza_event_row_get_title (PLAZA_EVENT_ROW (widget)) != NULL &&
      gtk_widget_get_mapped (widget))
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static gboolean
has_rows (gpointer window)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  collect_rows (window, rows);

  return rows->len > 0 || plaza_asked_get_n_events (plaza_window_get_asked (window)) == 0;
}

static GPtrArray *
rows_of (PlazaWindow *window)
{
  GPtrArray *rows = g_ptr_array_new ();

  fixture_settle ();
  fixture_wait_until (has_rows, window);
  collect_rows (GTK_WIDGET (window), rows);

  return rows;
}

static guint
count_past (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += gtk_widget_has_css_class (rows->pdata[i], "past");

  return n;
}

static void
test_dimmed (void)
{
  PlazaWindow *window = present ("2017-02-23");
  PlazaAsked *asked = plaza_window_get_asked (window);
  g_autoptr(GPtrArray) rows = NULL;

  /* Of the day before, all are over but the one that goes on until Friday. */
  plaza_asked_set_day (asked, "2017-02-22");
  for (guint i = 0; i < plaza_asked_get_n_events (asked); i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (asked)), i);
      const char *last = plaza_event_record_last_date (plaza_event_get_record (event));

      g_assert_cmpint (plaza_event_list_is_past (plaza_asked_get_events (asked), i), ==, strcmp (last, "2017-02-23") < 0);
    }

  plaza_asked_set_day (asked, "2017-02-21");
  rows = rows_of (window);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (count_past (rows), ==, 1);

  /* Those of the day itself are not over. */
  plaza_asked_set_day (asked, "2017-02-23");
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = rows_of (window);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (count_past (rows), ==, 0);

  /* Neither are those without a date. */
  plaza_asked_set_day (asked, "");
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = rows_of (window);
  g_assert_cmpuint (count_past (rows), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_found (void)
{
  PlazaWindow *window = present ("2017-02-23");
  PlazaAsked *asked = plaza_window_get_asked (window);
  g_autoptr(GPtrArray) rows = NULL;

  plaza_asked_set_text (asked, "solidarity march");
  rows = rows_of (window);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (count_past (rows), ==, 1);
  g_assert_cmpstr (plaza_event_row_get_title (rows->pdata[0]), ==, "Interfaith Solidarity March");
  /* All are there, in their order. */
  plaza_asked_clear_filters (asked);
  g_assert_cmpuint (plaza_asked_get_n_events (asked), ==, 17);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* When all is over, none is told from the others. */
static void
test_all_over (void)
{
  PlazaWindow *window = present ("2017-02-25");
  g_autoptr(GPtrArray) rows = rows_of (window);

  g_assert_cmpuint (rows->len, >, 0);
  g_assert_cmpuint (count_past (rows), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* At midnight. */
static void
test_next_day (void)
{
  PlazaWindow *window = present ("2017-02-22");
  PlazaAsked *asked = plaza_window_get_asked (window);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  plaza_asked_set_text (asked, "solidarity march");
  before = rows_of (window);
  g_assert_cmpuint (count_past (before), ==, 0);
  plaza_asked_set_today (asked, "2017-02-23");
  after = rows_of (window);
  g_assert_cmpuint (count_past (after), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/past/dimmed", test_dimmed);
  g_test_add_func ("/past/found", test_found);
  g_test_add_func ("/past/all-over", test_all_over);
  g_test_add_func ("/past/next-day", test_next_day);

  return fixture_run ();
}
