/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-preparing.h"

#include "plaza-waiting-window.h"

/* Nobody reads what is on the screen for less. */
#define PATIENCE_MS 500

/* A campaign file that is made, or brought up to date, before it can be opened. */
typedef struct
{
  GtkApplication    *application;
  char              *path;
  PlazaJob          *job;
  GtkWidget         *waiting;   /* window, where that takes long */
  guint              late;      /* source that shows it */
  PlazaPreparedFunc  prepared;
} Preparing;

static void
preparing_free (gpointer data)
{
  Preparing *self = data;

  g_clear_handle_id (&self->late, g_source_remove);
  g_clear_weak_pointer (&self->waiting);
  g_object_unref (self->job);
  g_free (self->path);
  g_free (self);
}

/* By their paths. */
static GHashTable *
preparing_list (GtkApplication *application)
{
  GHashTable *all = g_object_get_data (G_OBJECT (application), "plaza-preparing");

  if (all == NULL)
    {
      all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, preparing_free);
      g_object_set_data_full (G_OBJECT (application), "plaza-preparing", all, (GDestroyNotify) g_hash_table_unref);
    }

  return all;
}

static void
preparing_late_cb (gpointer data)
{
  Preparing *self = data;

  self->late = 0;
  g_set_weak_pointer (&self->waiting, plaza_waiting_window_new (self->application, self->job));
  gtk_window_present (GTK_WINDOW (self->waiting));
}

/* The application is held until a window is there, so that it does not end between two. */
static void
preparing_done_cb (GObject      *job,
                   GAsyncResult *result,
                   gpointer      data)
{
  Preparing *self = data;
  GtkApplication *application = self->application;
  GtkWidget *waiting = self->waiting;
  g_autofree char *path = g_strdup (self->path);
  PlazaPreparedFunc prepared = self->prepared;
  g_autoptr(GError) error = NULL;

  plaza_job_finish (PLAZA_JOB (job), result, &error);
  g_hash_table_remove (preparing_list (application), path);
  prepared (application, path, error);

  if (waiting != NULL)
    gtk_window_destroy (GTK_WINDOW (waiting));
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
}

/**
 * plaza_preparing_is_any:
 *
 * Returns: whether a campaign file is made ready, after which a window will be there
 */
gboolean
plaza_preparing_is_any (GtkApplication *application)
{
  return g_hash_table_size (preparing_list (application)) > 0;
}

/**
 * plaza_preparing_show:
 *
 * Returns: whether the file at @path is made ready at this moment; who waits for it is shown how far that is
 */
gboolean
plaza_preparing_show (GtkApplication *application,
                      const char     *path)
{
  Preparing *self = g_hash_table_lookup (preparing_list (application), path);

  if (self != NULL && self->waiting != NULL)
    gtk_window_present (GTK_WINDOW (self->waiting));
  return self != NULL;
}

/**
 * plaza_preparing_begin:
 * @job: what makes the file at @path ready to be opened
 * @prepared: called when it ended
 *
 * Where it takes more than half a second, a window says how far it is, and stops it when it is closed.
 */
void
plaza_preparing_begin (GtkApplication    *application,
                       const char        *path,
                       PlazaJob          *job,
                       PlazaPreparedFunc  prepared)
{
  Preparing *self;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (path != NULL);

  self = g_new0 (Preparing, 1);
  self->application = g_object_ref (application);
  self->path = g_strdup (path);
  self->job = g_object_ref (job);
  self->prepared = prepared;
  self->late = g_timeout_add_once (PATIENCE_MS, preparing_late_cb, self);
  g_hash_table_insert (preparing_list (application), self->path, self);

  g_application_hold (G_APPLICATION (application));
  plaza_job_start (job, preparing_done_cb, self);
}
