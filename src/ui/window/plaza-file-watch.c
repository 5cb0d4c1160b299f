/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-file-watch.h"

#include "plaza-campaign-away.h"

struct _PlazaFileWatch
{
  GObject        parent_instance;

  GtkWidget     *window;       /* not owned: it owns the watch */
  PlazaCampaign *campaign;
  GFileMonitor  *monitors[2];  /* of the file, and of SQLite's log beside it */
  guint          timer;        /* where the file system does not tell */
  PlazaJob      *settling;     /* while a working copy is written back */
  gint64         rest;         /* by the monotonic clock: not before, since that failed */
  char          *failure;      /* what was said last */
};

G_DEFINE_FINAL_TYPE (PlazaFileWatch, plaza_file_watch, G_TYPE_OBJECT)

static guint failed_signal;

/* SQLite writes several times for one change. */
#define PATIENCE_MS 50
/* For disks of other computers, which tell nothing of what is written there. */
#define LOOK_EVERY_S 1
/* Where a disk of another computer is not there, it is asked again after this. */
#define REST (30 * G_TIME_SPAN_SECOND)

static void
watch_say (PlazaFileWatch *self,
           const char     *sentence)
{
  if (g_set_str (&self->failure, sentence))
    g_signal_emit (self, failed_signal, 0, sentence);
}

static void
watch_settled_cb (GObject      *job,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(PlazaFileWatch) self = data;
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->settling);
  if (plaza_job_finish (PLAZA_JOB (job), result, &error) || self->campaign == NULL)
    return;

  self->rest = g_get_monotonic_time () + REST;
  watch_say (self, error->message);
}

/* Each second at most, so that what is typed is written back when it rests. */
static void
watch_settle (PlazaFileWatch *self)
{
  if (self->settling != NULL || g_get_monotonic_time () < self->rest || plaza_campaign_is_settled (self->campaign))
    return;

  self->settling = plaza_settle_job_new (self->campaign);
  plaza_job_start (self->settling, watch_settled_cb, g_object_ref (self));
}

static void
watch_look_cb (PlazaFileWatch *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_campaign_refresh (self->campaign, &error))
    watch_say (self, error->message);
  else if (g_get_monotonic_time () >= self->rest)
    g_clear_pointer (&self->failure, g_free);

  watch_settle (self);
}

static gboolean
watch_timer_cb (gpointer data)
{
  watch_look_cb (data);

  return G_SOURCE_CONTINUE;
}

/* GLib looks the answer up among all mounts, by a library that is 0.2 MiB of a window otherwise; what most disks are
 * called tells it at once. */
static gboolean
watch_is_far (GFile *file)
{
  static const char * const near[] = { "ext2", "ext3/ext4", "btrfs", "xfs", "f2fs", "tmpfs", "overlay", NULL };
  g_autoptr(GFileInfo) kind = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE, NULL, NULL);
  const char *name = kind != NULL ? g_file_info_get_attribute_string (kind, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE) : NULL;
  g_autoptr(GFileInfo) info = NULL;

  if (name != NULL && g_strv_contains (near, name))
    return FALSE;

  info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);
  return info == NULL || g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

static void
watch_monitor (PlazaFileWatch *self,
               guint           index,
               const char     *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  self->monitors[index] = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitors[index] == NULL)
    return;

  g_file_monitor_set_rate_limit (self->monitors[index], PATIENCE_MS);
  g_signal_connect_object (self->monitors[index], "changed", G_CALLBACK (watch_look_cb), self, G_CONNECT_SWAPPED);
}

/* An idle window stays idle, and a hidden one asks nothing. */
static void
watch_update_timer_cb (PlazaFileWatch *self)
{
  gboolean deaf = self->monitors[0] == NULL || self->monitors[1] == NULL;
  gboolean wanted = deaf && gtk_widget_get_mapped (self->window);

  if (wanted && self->timer == 0)
    self->timer = g_timeout_add_seconds (LOOK_EVERY_S, watch_timer_cb, self);
  else if (!wanted)
    g_clear_handle_id (&self->timer, g_source_remove);
}

static void
plaza_file_watch_dispose (GObject *object)
{
  PlazaFileWatch *self = PLAZA_FILE_WATCH (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    g_clear_object (&self->monitors[i]);
  g_clear_object (&self->campaign);
  g_clear_object (&self->settling);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (plaza_file_watch_parent_class)->dispose (object);
}

static void
plaza_file_watch_class_init (PlazaFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_file_watch_dispose;

  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_file_watch_init (PlazaFileWatch *self)
{
}

/**
 * plaza_file_watch_new:
 * @window: the window that shows @campaign, and that outlives the watch
 *
 * Looks at once, and from now on whenever somebody writes the file; also when the reader
 * comes back to the window.
 *
 * Returns: (transfer full): the watch
 */
PlazaFileWatch *
plaza_file_watch_new (GtkWidget     *window,
                      PlazaCampaign *campaign)
{
  PlazaFileWatch *self;
  const char *path;
  g_autofree char *log = NULL;
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_FILE_WATCH, NULL);
  self->window = window;
  self->campaign = g_object_ref (campaign);
  path = plaza_campaign_get_path (campaign);
  log = g_strconcat (path, "-wal", NULL);
  file = g_file_new_for_path (path);
  if (!plaza_campaign_is_away (campaign) && !watch_is_far (file))
    {
      watch_monitor (self, 0, path);
      watch_monitor (self, 1, log);
    }

  g_signal_connect_object (window, "map", G_CALLBACK (watch_update_timer_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (window, "unmap", G_CALLBACK (watch_update_timer_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (watch_look_cb), self, G_CONNECT_SWAPPED);
  watch_update_timer_cb (self);
  watch_look_cb (self);
  return self;
}
