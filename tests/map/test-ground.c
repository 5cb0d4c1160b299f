/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the map is drawn from: there, not there, damaged, and on a machine with
 * one processor (with --one-processor). */
#define _GNU_SOURCE

#include <sched.h>
#include <shumate/shumate.h>
#include <string.h>

#include "map-fixture.h"

#define N_STARTS 6
#define SIZE 400

static GtkWidget *
open_map (GtkWidget **view)
{
  *view = plaza_map_view_new ();
  return map_fixture_window (*view, SIZE, SIZE);
}

/* Of how many colours the middle is: a blank map has one. */
static guint
count_colours (GtkWidget *view)
{
  g_autoptr(GdkTexture) texture = map_fixture_draw (view);
  g_autofree guint32 *pixels = g_new (guint32, SIZE * SIZE);
  g_autoptr(GHashTable) colours = g_hash_table_new (NULL, NULL);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, SIZE);
  gdk_texture_download (texture, (guchar *) pixels, SIZE * sizeof *pixels);
  for (guint y = SIZE / 4; y < SIZE * 3 / 4; y++)
    for (guint x = SIZE / 4; x < SIZE * 3 / 4; x++)
      g_hash_table_add (colours, GUINT_TO_POINTER (pixels[y * SIZE + x]));

  return g_hash_table_size (colours);
}

/* Each time, not only when the map is moved. */
static void
test_starts (void)
{
  for (guint i = 0; i < N_STARTS; i++)
    {
      GtkWidget *view, *window = open_map (&view);

      map_fixture_wait_loaded (view);
      map_fixture_settle (window);
      g_assert_cmpuint (count_colours (view), >, 4);
      g_assert_null (plaza_map_view_get_error (PLAZA_MAP_VIEW (view)));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* At every zoom, also beyond the squares of the file. */
static void
test_zooms (void)
{
  GtkWidget *view, *window = open_map (&view);

  for (int zoom = 1; zoom <= 12; zoom++)
    {
      /* Long Island's shore, and New York's streets of names. */
      plaza_map_view_center (PLAZA_MAP_VIEW (view), 40.6, -73.95, zoom);
      map_fixture_settle (window);
      map_fixture_wait_loaded (view);
      map_fixture_settle (window);
      g_test_message ("zoom %d", zoom);
      g_assert_cmpuint (count_colours (view), >, 2);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dark (void)
{
  GtkWidget *view, *window = open_map (&view);

  map_fixture_wait_loaded (view);
  for (int i = 0; i < 4; i++)
    {
      plaza_map_view_set_dark (PLAZA_MAP_VIEW (view), i % 2 == 0);
      g_assert_false (plaza_map_view_get_loaded (PLAZA_MAP_VIEW (view)));
      map_fixture_wait_loaded (view);
      map_fixture_settle (window);
      g_assert_cmpuint (count_colours (view), >, 4);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  guint n_layers;
  guint n_gone;
} Layers;

static void
gone_cb (gpointer data,
         GObject *layer)
{
  ((Layers *) data)->n_gone++;
}

static gboolean
are_gone (gpointer data)
{
  Layers *layers = data;

  return layers->n_gone == layers->n_layers;
}

static void
watch (GtkWidget *view,
       Layers    *layers)
{
  g_autoptr(GPtrArray) found = map_fixture_find (view, SHUMATE_TYPE_MAP_LAYER);

  g_assert_cmpuint (found->len, ==, 1);
  g_object_weak_ref (found->pdata[0], gone_cb, layers);
  layers->n_layers++;
}

/* Closed, or drawn in other colours, while squares of it are being drawn: after
 * no, one, two, … turns of the main loop. */
static void
test_close (void)
{
  Layers layers = { 0 };

  for (guint i = 0; i < 24; i++)
    {
      GtkWidget *view, *window = open_map (&view);

      for (guint turn = 0; turn < i * 3; turn++)
        g_main_context_iteration (NULL, FALSE);
      watch (view, &layers);
      if (i % 3 == 0)
        {
          plaza_map_view_set_dark (PLAZA_MAP_VIEW (view), TRUE);
          watch (view, &layers);
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }

  map_fixture_wait (are_gone, &layers);
}

typedef struct
{
  Layers layers;
  guint  n_turns;
} Ending;

static gboolean
go_on_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
activate_cb (GApplication *application,
             Ending       *ending)
{
  GtkWidget *view, *window = open_map (&view);
  /* So that each turn ends, also when the map is still. */
  guint tick = g_timeout_add (20, go_on_cb, NULL);

  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (application));
  for (guint turn = 0; turn < ending->n_turns; turn++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  watch (view, &ending->layers);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The program does not end while a thread draws: that would read libraries that
 * are gone. Whatever the map was at when its window closed. */
static void
test_end (void)
{
  Ending ending = { 0 };

  for (; ending.n_turns < 40; ending.n_turns += 8)
    {
      g_autoptr(GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &ending);
      g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_assert_true (are_gone (&ending.layers));
    }
}

static gboolean
has_error (gpointer view)
{
  return plaza_map_view_get_error (view) != NULL;
}

#define DAMAGED "Plaza’s map is damaged, so it cannot be shown. Install Plaza again to repair it."
#define MISSING "Plaza’s map is missing, so it cannot be shown. Install Plaza again to get it."

/* Everything can be asked of a map that is not there. */
static void
use (GtkWidget *view)
{
  g_autoptr(PlazaEvent) event = map_fixture_event ("canton-march");
  PlazaMapView *map = PLAZA_MAP_VIEW (view);

  plaza_map_view_set_query (map, map_fixture_campaign (), &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  plaza_map_view_fit (map);
  plaza_map_view_center (map, 42, -83, 8);
  plaza_map_view_set_near (map, "48188", 42.28, -83.48);
  plaza_map_view_set_selected (map, plaza_event_get_id (event));
  plaza_map_view_show_event (map, event);
  plaza_map_view_set_dark (map, TRUE);
  plaza_map_view_clear_near (map);
  g_assert_false (plaza_map_view_get_loaded (map));
}

static void
check_failure (const char *sql,
               int         zoom,
               const char *sentence)
{
  char *folder = map_fixture_data_folder (sql);
  GtkWidget *view, *window;
  g_autofree char *error = NULL;
  gboolean shown = FALSE;
  g_autoptr(GPtrArray) labels = NULL;

  g_setenv ("PLAZA_DATA_DIR", folder, TRUE);
  window = open_map (&view);
  plaza_map_view_center (PLAZA_MAP_VIEW (view), 42.3, -83.5, zoom);
  map_fixture_wait (has_error, view);
  map_fixture_settle (window);
  g_object_get (view, "error", &error, NULL);
  g_assert_cmpstr (error, ==, sentence);

  labels = map_fixture_find (view, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    shown = shown || (gtk_widget_get_mapped (labels->pdata[i]) && g_str_equal (gtk_label_get_label (labels->pdata[i]), sentence));
  g_assert_true (shown);

  use (view);
  map_fixture_settle (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unsetenv ("PLAZA_DATA_DIR");
  map_fixture_free_folder (folder);
}

static void
test_failures (void)
{
  static const struct { const char *sql; int zoom; const char *sentence; } cases[] = {
    { NULL, 4, MISSING },
    { "PRAGMA application_id = 7", 4, DAMAGED },
    { "UPDATE image SET data = zeroblob (40)", 4, DAMAGED },
    /* Only where one comes closer. */
    { "UPDATE image SET data = substr (data, 3) WHERE id IN (SELECT image FROM map WHERE zoom_level = 7)", 7, DAMAGED },
    { "UPDATE image SET data = x'1f8b080000000000' WHERE id IN (SELECT image FROM map WHERE zoom_level = 8)", 10, DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql != NULL ? cases[i].sql : "no file");
      check_failure (cases[i].sql, cases[i].zoom, cases[i].sentence);
    }
}

/* A picture of one place, or nothing where there is no place. */
static void
test_event (void)
{
  static const struct { const char *uid; gboolean shown; } cases[] = {
    { "canton-march", TRUE }, { "lansing-vigil", TRUE },
    { "michigan-visit", FALSE }, { "action-alert", FALSE }, { "glendale-conversation", TRUE },
  };
  GtkWidget *view = g_object_new (PLAZA_TYPE_MAP_VIEW, "plain", TRUE, NULL);
  GtkWidget *window = map_fixture_window (view, SIZE, SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = map_fixture_event (cases[i].uid);

      plaza_map_view_show_event (PLAZA_MAP_VIEW (view), event);
      g_assert_cmpint (gtk_widget_get_visible (view), ==, cases[i].shown);
      map_fixture_settle (window);
      if (cases[i].shown)
        map_fixture_wait_loaded (view);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before anything asks how many there are. */
static void
take_one_processor (void)
{
  cpu_set_t all, one;

  CPU_ZERO (&all);
  CPU_ZERO (&one);
  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  for (int i = 0; i < CPU_SETSIZE && CPU_COUNT (&one) == 0; i++)
    if (CPU_ISSET (i, &all))
      CPU_SET (i, &one);

  g_assert_cmpint (sched_setaffinity (0, sizeof one, &one), ==, 0);
  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  g_assert_cmpint (CPU_COUNT (&all), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gboolean one_processor = argc > 1 && g_str_equal (argv[argc - 1], "--one-processor");
  int status;

  if (one_processor)
    {
      take_one_processor ();
      argc--;
    }

  g_test_init (&argc, &argv, NULL);
  map_fixture_init ();

  g_test_add_func ("/map-ground/starts", test_starts);
  g_test_add_func ("/map-ground/close", test_close);
  if (!one_processor)
    {
      g_test_add_func ("/map-ground/end", test_end);
      g_test_add_func ("/map-ground/zooms", test_zooms);
      g_test_add_func ("/map-ground/dark", test_dark);
      g_test_add_func ("/map-ground/failures", test_failures);
      g_test_add_func ("/map-ground/event", test_event);
    }

  status = g_test_run ();
  map_fixture_clean ();
  return status;
}
