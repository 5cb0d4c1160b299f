/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-map CAMPAIGN…: pans the map across the country, once with
 * nothing on it and once with the events of each CAMPAIGN, and measures each
 * frame: what comes before it is drawn (the pins follow the map), and all of
 * it. Times are of the processor. Then it counts what is drawn while nothing
 * moves. */
#include <adwaita.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "plaza-map-view.h"
#include "samples.h"

#define WIDTH 1280
#define HEIGHT 800
#define IDLE_SECONDS 2

/* As fast as a hand that wants to see what it passes, in pixels. */
#define STEP 16
#define N_FRAMES 300
/* From coast to coast and back, in degrees. */
#define WEST -118.0
#define WAY 45.0

static const struct { const char *name; double zoom; } pans[] = {
  { "pan, the country", 4.3 },
  { "pan, some states", 6 },
  { "pan, some counties", 8 },
};

typedef struct
{
  GtkWidget *view;
  double     zoom;
  guint      frame;
  gint64     start;
  Samples   *updates;
  Samples   *frames;
} Pan;

static void
begin_frame_cb (Pan *pan)
{
  double gone = pan->frame * STEP * 360 / (512 * exp2 (pan->zoom)), way = fabs (remainder (gone, 2 * WAY));

  pan->start = samples_start ();
  plaza_map_view_center (PLAZA_MAP_VIEW (pan->view), 34 + way / 5, WEST + way, pan->zoom);
}

static void
laid_out_cb (Pan *pan)
{
  samples_stop (pan->updates, pan->start);
}

static void
end_frame_cb (Pan *pan)
{
  samples_stop (pan->frames, pan->start);
  pan->frame++;
}

static void
run_pan (GtkWidget  *view,
         const char *name,
         double      zoom)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  g_autoptr(Samples) updates = samples_new ();
  g_autoptr(Samples) frames = samples_new ();
  Pan pan = { view, zoom, 0, samples_start (), updates, frames };
  gint64 start = g_get_monotonic_time ();
  gulong handlers[3];

  handlers[0] = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (begin_frame_cb), &pan);
  handlers[1] = g_signal_connect_data (clock, "layout", G_CALLBACK (laid_out_cb), &pan, NULL,
                                       G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  handlers[2] = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (end_frame_cb), &pan);
  gdk_frame_clock_begin_updating (clock);
  while (pan.frame < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_handler_disconnect (clock, handlers[i]);

  printf ("%-20s %6.1f ms median, %6.1f at p99; of it before drawing %4.1f, %4.1f; %.0f frames/s\n", name,
          samples_median (frames) / 1000, samples_p99 (frames) / 1000,
          samples_median (updates) / 1000, samples_p99 (updates) / 1000,
          N_FRAMES / ((g_get_monotonic_time () - start) / 1e6));
}

/* As letters are typed: until the pins of the answer are drawn. */
static void
measure_queries (GtkWidget     *view,
                 PlazaCampaign *campaign)
{
  static const char * const texts[] = { "v", "vi", "vig", "vigi", "vigil", "", "r", "re", "ref", "refu" };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  g_autoptr(Samples) frames = samples_new ();
  Pan pan = { .view = view, .frames = frames };
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (end_frame_cb), &pan);

  plaza_map_view_center (PLAZA_MAP_VIEW (view), 39, -97, 4.3);
  for (guint i = 0; i < 5 * G_N_ELEMENTS (texts); i++)
    {
      PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
      guint frame = pan.frame;

      query.text = (char *) texts[i % G_N_ELEMENTS (texts)];
      pan.start = samples_start ();
      plaza_map_view_set_query (PLAZA_MAP_VIEW (view), campaign, &query);
      while (pan.frame == frame)
        g_main_context_iteration (NULL, TRUE);
    }

  g_signal_handler_disconnect (clock, handler);
  printf ("%-20s %6.1f ms median, %6.1f at p99, with the frame that shows it\n", "another query",
          samples_median (frames) / 1000, samples_p99 (frames) / 1000);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static gboolean
end_cb (gpointer ended)
{
  *(gboolean *) ended = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_seconds (guint seconds)
{
  gboolean ended = FALSE;

  g_timeout_add_seconds (seconds, end_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_idle (GtkWidget *view)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  guint n = 0;
  gulong handler;
  double cpu;

  wait_seconds (1);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &n);
  cpu = cpu_self ();
  wait_seconds (IDLE_SECONDS);
  printf ("%-20s %6.1f ms of CPU in a second, %u frames\n", "idle", (cpu_self () - cpu) * 1000 / IDLE_SECONDS, n);
  g_signal_handler_disconnect (clock, handler);
}

static void
measure (const char *path)
{
  GtkWidget *window = gtk_window_new (), *view = plaza_map_view_new ();
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;

  if (path != NULL)
    {
      campaign = plaza_campaign_open (path, &error);
      if (campaign == NULL)
        g_error ("%s", error->message);
      plaza_map_view_set_query (PLAZA_MAP_VIEW (view), campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
    }

  printf ("\nmap with %u events\n", campaign != NULL ? plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL) : 0);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (!plaza_map_view_get_loaded (PLAZA_MAP_VIEW (view)))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (pans); i++)
    run_pan (view, pans[i].name, pans[i].zoom);
  if (campaign != NULL)
    measure_queries (view, campaign);
  measure_idle (view);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GtkCssProvider) style = NULL;

  setlocale (LC_ALL, "");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/org/weareallamerica/Plaza/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  measure (NULL);
  for (int i = 1; i < argc; i++)
    measure (argv[i]);

  return 0;
}
