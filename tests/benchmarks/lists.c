/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-lists FOLDER PLACES N…: makes campaigns of N events in FOLDER
 * (N.plaza), at the ZIP codes of the gazetteer PLACES, and measures long lists
 * on them against SQLite alone, on the same file in the same run. Times are of
 * the processor, since others use the machine meanwhile. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "made-up.h"
#include "plaza-event-list.h"
#include "raw.h"
#include "samples.h"

#define N_ROUNDS 15
#define N_PLACES 400

/* What people type, letter by letter. */
static const char * const typed[] = {
  "refugees", "vigil", "canton", "families", "michigan", "48188", "candlelight walk", "town hall", "example",
};

static PlazaCampaign *
import (const char *folder,
        const char *places,
        guint       n_events)
{
  g_autofree char *name = g_strdup_printf ("%u.plaza", n_events);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *csv = g_build_filename (folder, "events.csv", NULL);
  g_autofree char *raw = g_build_filename (folder, "raw.sqlite", NULL);
  g_autoptr(PlazaPack) pack = made_up_pack_new (n_events, places);
  g_autoptr(GError) error = NULL;
  double cpu, raw_cpu;
  gint64 start;
  PlazaCampaign *campaign;

  made_up_write_csv (pack, csv);
  g_remove (path);
  raw_cpu = raw_import (csv, raw);
  cpu = cpu_self ();
  start = g_get_monotonic_time ();
  campaign = plaza_campaign_create (path, pack, &error);
  cpu = cpu_self () - cpu;
  if (campaign == NULL)
    g_error ("%s", error->message);

  printf ("import            %8.0f rows/s   %.2f s of CPU", n_events / ((g_get_monotonic_time () - start) / 1e6), cpu);
  if (raw_cpu > 0)
    printf ("; sqlite3 .import %.2f s; ratio %.2f (at most 6)\n", raw_cpu, cpu / raw_cpu);
  else
    printf ("; there is no sqlite3 to compare with\n");
  g_remove (csv);
  g_remove (raw);
  return campaign;
}

static void
report (const char *what,
        Samples    *samples,
        const char *against,
        Samples    *raw,
        double      limit)
{
  printf ("%-17s %8.1f µs median, %8.1f at p99", what, samples_median (samples), samples_p99 (samples));
  if (raw != NULL)
    printf ("; %s %.1f, %.1f; ratio %.2f (at most %g)", against, samples_median (raw), samples_p99 (raw),
            samples_sum (samples) / samples_sum (raw), limit);
  printf ("\n");
}

/* A campaign remembers its last answer; nobody types the same twice. */
static void
forget_last (PlazaCampaign *campaign)
{
  g_array_unref (plaza_campaign_query (campaign, &(PlazaEventQuery) { .attendance = -1, .state = (char *) "MI" }, NULL));
}

/* Each keystroke, ours and SQLite's in turn. */
static void
measure_typing (const char      *name,
                PlazaCampaign   *campaign,
                Raw             *raw,
                PlazaEventQuery  query)
{
  g_autoptr(PlazaEventList) list = plaza_event_list_new ();
  g_autoptr(Samples) ours = samples_new ();
  g_autoptr(Samples) theirs = samples_new ();
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (guint length = 1; typed[i][length - 1] != '\0'; length++)
      {
        g_autofree char *text = g_strndup (typed[i], length);
        g_autoptr(Samples) our = samples_new ();
        g_autoptr(Samples) their = samples_new ();

        if (text[length - 1] == ' ')
          continue;

        query.text = text;
        for (guint round = 0; round < N_ROUNDS; round++)
          {
            gint64 start;

            forget_last (campaign);
            start = samples_start ();
            plaza_event_list_set (list, campaign, &query);
            samples_stop (our, start);
            start = samples_start ();
            raw_match (raw, text);
            samples_stop (their, start);
          }

        g_array_append_vals (ours, our->data, our->len);
        g_array_append_vals (theirs, their->data, their->len);
        worst = MAX (worst, samples_median (our) / samples_median (their));
      }

  report (name, ours, "bare FTS", theirs, 1.5);
  printf ("                  the worst keystroke's ratio of medians: %.2f\n", worst);
}

static void
choose_place (PlazaCampaign   *campaign,
              GRand           *rand,
              PlazaEventQuery *query)
{
  g_autoptr(GArray) all = plaza_campaign_query (campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT, NULL);

  query->has_near = FALSE;
  while (!query->has_near)
    {
      guint32 id = g_array_index (all, guint32, g_rand_int_range (rand, 0, all->len));
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, id);
      const PlazaPlace *place = &plaza_event_get_record (event)->place;

      query->has_near = plaza_place_has_point (place);
      query->latitude = place->latitude + 0.01;
      query->longitude = place->longitude - 0.01;
    }
}

static void
measure_near (PlazaCampaign *campaign,
              Raw           *raw)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(Samples) nearest = samples_new ();
  g_autoptr(Samples) boxes = samples_new ();
  g_autoptr(Samples) whole = samples_new ();
  PlazaEventQuery query = { .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE, .limit = 50 };
  guint n_in_box = 0;

  choose_place (campaign, rand, &query);
  g_array_unref (plaza_campaign_query (campaign, &query, NULL));
  for (guint i = 0; i < N_PLACES; i++)
    {
      gint64 start;

      choose_place (campaign, rand, &query);
      start = samples_start ();
      g_array_unref (plaza_campaign_query (campaign, &query, NULL));
      samples_stop (nearest, start);
      start = samples_start ();
      n_in_box += raw_box (raw, query.latitude, query.longitude);
      samples_stop (boxes, start);
    }

  report ("nearest 50", nearest, "box of 1° by R*Tree", boxes, 3);
  printf ("                  such a box has %u events\n", n_in_box / N_PLACES);

  query.limit = 0;
  for (guint i = 0; i < N_PLACES / 10; i++)
    {
      gint64 start;

      choose_place (campaign, rand, &query);
      start = samples_start ();
      g_array_unref (plaza_campaign_query (campaign, &query, NULL));
      samples_stop (whole, start);
    }

  report ("all by distance", whole, NULL, NULL, 0);
}

/* A window of 1280 × 800 pixels, around an event, at any zoom. */
static void
measure_map (const char      *name,
             PlazaCampaign   *campaign,
             PlazaEventQuery *query)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);
  g_autoptr(Samples) samples = samples_new ();
  guint most = 0;

  for (guint i = 0; i < N_PLACES; i++)
    {
      int zoom = g_rand_int_range (rand, PLAZA_MAP_FIRST_ZOOM, PLAZA_MAP_LAST_ZOOM + 1);
      double width = 360.0 * 1280 / (256 << zoom), height = width / 2;
      PlazaEventQuery place = PLAZA_EVENT_QUERY_INIT;
      g_autoptr(GArray) cells = NULL;
      PlazaMapBounds bounds;
      gint64 start;

      choose_place (campaign, rand, &place);
      bounds = (PlazaMapBounds) { MAX (place.latitude - height / 2, -85), MAX (place.longitude - width / 2, -180),
                                  MIN (place.latitude + height / 2, 85), MIN (place.longitude + width / 2, 180) };
      start = samples_start ();
      cells = plaza_campaign_map_cells (campaign, query, zoom, &bounds, NULL);
      samples_stop (samples, start);
      most = MAX (most, cells->len);
    }

  report (name, samples, NULL, NULL, 0);
  printf ("                  at most %u squares in view\n", most);
}

/* What an open list costs, in a process of its own. */
static void
measure_memory (const char *path)
{
  pid_t child;

  fflush (stdout);
  child = fork ();
  if (child == 0)
    {
      long before = memory_own ();
      g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (path, NULL);
      g_autoptr(PlazaEventList) list = plaza_event_list_new ();

      plaza_event_list_set (list, campaign, &(PlazaEventQuery) { .attendance = -1, .text = (char *) "refugees" });
      plaza_event_list_set (list, campaign, NULL);
      printf ("memory            %8.1f MiB more for an open campaign and its list\n", (memory_own () - before) / 1024.0);
      fflush (stdout);
      _exit (0);
    }

  waitpid (child, NULL, 0);
}

static void
measure (const char *folder,
         const char *places,
         guint       n_events)
{
  g_autofree char *path = g_strdup_printf ("%s/%u.plaza", folder, n_events);
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(Raw) raw = NULL;
  PlazaEventQuery near = { .attendance = -1, .order = PLAZA_EVENT_ORDER_DISTANCE, .has_near = TRUE,
                           .latitude = 42.29, .longitude = -83.47 };

  printf ("\n%u events\n", n_events);
  campaign = import (folder, places, n_events);
  g_clear_object (&campaign);
  measure_memory (path);
  campaign = plaza_campaign_open (path, NULL);
  raw = raw_new (path);
  measure_typing ("keystroke", campaign, raw, (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT);
  measure_typing ("keystroke, near", campaign, raw, near);
  measure_near (campaign, raw);
  measure_map ("map, all", campaign, NULL);
  measure_map ("map, filtered", campaign, &(PlazaEventQuery) { .attendance = -1, .kinds = 0xfffe });
  measure_map ("map, searched", campaign, &(PlazaEventQuery) { .attendance = -1, .text = (char *) "re" });
}

int
main (int    argc,
      char **argv)
{
  if (argc < 4)
    {
      fprintf (stderr, "Usage: plaza-bench-lists FOLDER PLACES N…\n");
      return 2;
    }

  for (int i = 3; i < argc; i++)
    measure (argv[1], argv[2], (guint) strtoul (argv[i], NULL, 10));

  return 0;
}
