/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-changes CAMPAIGN PLACES: measures what a change of a large campaign costs, against SQLite alone
 * changing the same row, on copies of the file in the same run. What is written is waited for, so times are
 * of the clock; those of many rows are of the processor. */
#include <gio/gio.h>
#include <sqlite3.h>
#include <stdio.h>

#include "made-up.h"
#include "plaza-event-list.h"
#include "raw.h"
#include "samples.h"

#define N_CHANGES 60

static char *
copy (const char *path,
      const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *target = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) from = g_file_new_for_path (path);
  g_autoptr(GFile) to = g_file_new_for_path (target);
  g_autoptr(GError) error = NULL;

  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return target;
}

static void
run (sqlite3    *db,
     const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
}

static void
clock_start (gint64 *start)
{
  *start = g_get_monotonic_time ();
}

static void
clock_stop (Samples *samples,
            gint64   start)
{
  double time = g_get_monotonic_time () - start;

  g_array_append_val (samples, time);
}

static GPtrArray *
change_title (PlazaCampaign *campaign,
              guint32        id,
              const char    *title)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, id);
  const PlazaEventRecord *before = plaza_event_get_record (event);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);
  GPtrArray *edits = plaza_edits_new ();

  g_set_str (&after->title, title);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, after->uid, plaza_record_get_revision (before), after));
  return edits;
}

static void
commit (PlazaCampaign *campaign,
        const char    *action,
        GPtrArray     *edits)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_campaign_commit (campaign, action, edits, &error))
    g_error ("%s", error->message);
}

/* One row, with its index, its derived rows and its history, and the list that shows it. */
static void
measure_edit (const char *path)
{
  g_autofree char *ours_path = copy (path, "changes.plaza");
  g_autofree char *theirs_path = copy (path, "changes-bare.plaza");
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (ours_path, NULL);
  g_autoptr(PlazaEventList) list = plaza_event_list_new ();
  g_autoptr(GArray) ids = NULL;
  g_autoptr(Samples) alone = samples_new ();
  g_autoptr(Samples) shown = samples_new ();
  g_autoptr(Samples) undone = samples_new ();
  g_autoptr(Samples) bare = samples_new ();
  sqlite3_stmt *update;
  sqlite3 *db;

  sqlite3_open (theirs_path, &db);
  run (db, "PRAGMA synchronous = FULL");
  sqlite3_prepare_v2 (db, "UPDATE event SET title = ?, revision = revision + 1 WHERE id = ?", -1, &update, NULL);
  ids = plaza_campaign_query (campaign, &(PlazaEventQuery) PLAZA_EVENT_QUERY_INIT, NULL);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint32 id = g_array_index (ids, guint32, i * (ids->len / N_CHANGES));
      g_autofree char *title = g_strdup_printf ("A changed title %u", i);
      g_autoptr(GPtrArray) edits = change_title (campaign, id, title);
      gint64 start;

      sqlite3_bind_text (update, 1, title, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (update, 2, id);
      clock_start (&start);
      run (db, "BEGIN IMMEDIATE");
      sqlite3_step (update);
      run (db, "COMMIT");
      clock_stop (bare, start);
      sqlite3_reset (update);

      clock_start (&start);
      commit (campaign, "edit-event", edits);
      clock_stop (alone, start);
    }

  plaza_event_list_set (list, campaign, NULL);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint32 id = g_array_index (ids, guint32, i * (ids->len / N_CHANGES) + 1);
      g_autoptr(GPtrArray) edits = change_title (campaign, id, "A changed title");
      gint64 start;

      clock_start (&start);
      commit (campaign, "edit-event", edits);
      clock_stop (shown, start);
      clock_start (&start);
      plaza_campaign_undo (campaign, 0, NULL);
      clock_stop (undone, start);
    }

  sqlite3_finalize (update);
  sqlite3_close (db);
  printf ("one row, bare     %8.0f µs median\n", samples_median (bare));
  printf ("one event         %8.0f µs median; ratio %.2f (at most 2.5)\n", samples_median (alone),
          samples_median (alone) / samples_median (bare));
  printf ("... and its list  %8.0f µs median (a frame has 16667)\n", samples_median (shown));
  printf ("... and its undo  %8.0f µs median\n", samples_median (undone));
}

/* As many events as the campaign has, as one batch, and its undo. */
static void
measure_batch (const char *path,
               const char *places,
               guint       n_events)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *csv = g_build_filename (folder, "events.csv", NULL);
  g_autofree char *raw = g_build_filename (folder, "raw.sqlite", NULL);
  g_autofree char *target = g_build_filename (folder, "batch.plaza", NULL);
  g_autoptr(PlazaPack) pack = made_up_pack_new (n_events, places);
  g_autoptr(PlazaPack) empty = made_up_pack_new (0, places);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;
  double bare, made, undone;

  made_up_write_csv (pack, csv);
  bare = raw_import (csv, raw);
  remove (target);
  campaign = plaza_campaign_create (target, empty, &error);
  if (campaign == NULL)
    g_error ("%s", error->message);
  /* The same few are in every made-up campaign. */
  for (guint i = empty->events->len; i < pack->events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (pack->events, i);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, plaza_record_ref (event)));
    }

  made = cpu_self ();
  commit (campaign, "import", edits);
  made = cpu_self () - made;
  undone = cpu_self ();
  if (!plaza_campaign_undo (campaign, 0, &error))
    g_error ("%s", error->message);
  undone = cpu_self () - undone;
  printf ("batch of %u   %.2f s of CPU; sqlite3 .import %.2f s; ratio %.2f (at most 6)\n", n_events, made, bare, made / bare);
  printf ("its undo          %.2f s of CPU; ratio to making it %.2f (at most 1)\n", undone, undone / made);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PlazaCampaign) campaign = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "Usage: plaza-bench-changes CAMPAIGN PLACES\n");
      return 2;
    }

  campaign = plaza_campaign_open (argv[1], NULL);
  printf ("\nchanges of %u events\n", plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL));
  measure_edit (argv[1]);
  fflush (stdout);
  measure_batch (argv[1], argv[2], plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL));
  return 0;
}
