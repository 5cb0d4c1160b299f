/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "plaza-pack-reader.h"

#define PATIENCE_SECONDS 30
#define LIVE "resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america"

static PlazaCampaign *campaign;
static gboolean is_live;
static char *folder;

/* GTK 4.24 says so where no compositor is: a window and its popover have one frame clock, and each of the two tells it that
 * the same frame was handed over (gdk_frame_clock_submitted(), called by gdk/x11/gdksurface-x11.c). */
#define EXCUSED "gdk_frame_timings_submitted() called on submitted frame."

static GLogWriterOutput
fixture_write_log (GLogLevelFlags   level,
                   const GLogField *fields,
                   gsize            n,
                   gpointer         data)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 && g_str_equal (fields[i].value, EXCUSED))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n, NULL);
}

void
fixture_init (int    *argc,
              char ***argv)
{
  g_log_set_writer_func (fixture_write_log, NULL, NULL);
  g_test_init (argc, argv, NULL);
  /* Not gtk_test_init(): that forces a locale of its own. */
  setlocale (LC_ALL, "");
  gtk_init ();
  adw_init ();
  g_application_set_default (g_application_new (NULL, G_APPLICATION_NON_UNIQUE));
}

void
fixture_use_style (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/org/weareallamerica/Plaza/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
fixture_use_live (void)
{
  is_live = TRUE;
}

PlazaCampaign *
fixture_campaign (void)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;
  g_autofree char *path = NULL;

  if (campaign != NULL)
    return campaign;

  folder = g_dir_make_tmp ("plaza-test-XXXXXX", &error);
  g_assert_no_error (error);
  pack = plaza_pack_read (is_live ? LIVE : example, &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "test.plaza", NULL);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  return campaign;
}

PlazaEvent *
fixture_event (const char *uid)
{
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = plaza_campaign_find_event (fixture_campaign (), uid, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);

  return event;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("What was waited for did not come in %d seconds", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

guint
fixture_wait_until (FixtureCondition is_so,
                    gpointer         data)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, NULL);
  guint n = 0;

  for (; !is_so (data); n++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);

  return n;
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What a job writes appears when it is whole. */
void
fixture_wait_for_file (const char *path)
{
  fixture_wait_until (is_file, (gpointer) path);
  fixture_settle ();
}

/* In whichever window: one that has no room for dialogs opens another. */
static gboolean
find_alert (gpointer alert)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget **found = alert;

  *found = NULL;
  for (guint i = 0; *found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      *found = fixture_find (window, ADW_TYPE_ALERT_DIALOG);
    }

  return *found != NULL;
}

/* Returns: the heading of what the user is told; the alert is closed */
char *
fixture_wait_for_alert (void)
{
  GtkWidget *alert;
  char *heading;

  fixture_wait_until (find_alert, &alert);
  heading = g_strdup (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)));
  adw_dialog_force_close (ADW_DIALOG (alert));
  fixture_settle ();

  return heading;
}

typedef struct
{
  GtkWidget *widget;
  int        left;
} Frames;

static gboolean
count_down_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  Frames *frames = data;

  return --frames->left > 0;
}

/* A window that is closed meanwhile has no more frames. */
static gboolean
are_over (gpointer data)
{
  Frames *frames = data;

  return frames->left == 0 || !gtk_widget_get_mapped (frames->widget);
}

static void
wait_for_frames (GtkWidget *widget,
                 int        n)
{
  g_autoptr(GtkWidget) kept = g_object_ref (widget);
  Frames frames = { kept, n };
  guint tick;

  gtk_widget_queue_draw (kept);
  tick = gtk_widget_add_tick_callback (kept, count_down_cb, &frames, NULL);
  fixture_wait_until (are_over, &frames);
  if (frames.left > 0)
    gtk_widget_remove_tick_callback (kept, tick);
}

void
fixture_wait_for_frames (GtkWidget *widget)
{
  wait_for_frames (widget, 5);
}

static void
go_round (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* What waits for a frame is done too, however busy the machine is: without it a test sees the window before or
 * after, as it happens. */
void
fixture_settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  go_round ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        wait_for_frames (window, 3);
    }
  go_round ();
}

GtkWidget *
fixture_find (GtkWidget *widget,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

PlazaOpened *
fixture_new_opened (PlazaCampaign *for_campaign)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (for_campaign);

  return plaza_opened_new (asked);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  ++*count;
}

guint *
fixture_count_notify (gpointer    object,
                      const char *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  guint *count = g_new0 (guint, 1);

  g_signal_connect_data (object, signal, G_CALLBACK (count_cb), count,
                         (GClosureNotify) (void (*) (void)) g_free, 0);

  return count;
}

static void
activate_cb (GApplication *application)
{
  /* Nothing: it ends when nobody holds it. */
}

/* As the program does, a test ends when no thread draws a map any more. */
static void
wait_for_holders (void)
{
  g_autoptr(GApplication) application = g_application_get_default ();

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_application_run (application, 0, NULL);
}

int
fixture_run (void)
{
  int status = g_test_run ();

  wait_for_holders ();
  g_clear_object (&campaign);
  if (folder != NULL)
    {
      g_autofree char *path = g_build_filename (folder, "test.plaza", NULL);

      g_unlink (path);
      g_rmdir (folder);
      g_clear_pointer (&folder, g_free);
    }

  return status;
}
