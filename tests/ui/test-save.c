/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-event-save.h"
#include "plaza-notice.h"
#include "plaza-save.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  char      *folder;
} Fixture;

static char *home;   /* where the session's programs and running files are; of this test alone */

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window = adw_window_new ();

  f->window = window;
  f->page = gtk_label_new ("page");
  f->folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), f->page);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *within = g_build_filename (path, name, NULL);

      remove_tree (within);
    }

  g_remove (path);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  remove_tree (f->folder);
  g_free (f->folder);
}

typedef struct
{
  char *words, *path;
} Words;

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->words);
  g_free (words->path);
  g_free (words);
}

static gboolean
words_run (PlazaProgress  *progress,
           gpointer        data,
           GError        **error)
{
  Words *words = data;

  return g_file_set_contents (words->path, words->words, -1, error);
}

static int n_running;

static void
words_gone (gpointer  data,
            GObject  *job)
{
  n_running--;
}

static PlazaJob *
write_words (gpointer    words,
             const char *path)
{
  Words *data = g_new0 (Words, 1);
  PlazaJob *job;

  data->words = g_strdup (words);
  data->path = g_strdup (path);
  job = plaza_job_new (words_run, data, words_free);
  n_running++;
  g_object_weak_ref (G_OBJECT (job), words_gone, NULL);

  return job;
}

static gboolean
is_written (gpointer data)
{
  return n_running == 0;
}

static PlazaSave *
words_new (Fixture    *f,
           const char *words)
{
  const PlazaSaveKind kind = { ".txt", "Save", "Words", "Not Saved", "Only here.", "Nothing opens it." };

  return plaza_save_new (f->page, &kind, write_words, g_strdup (words), g_free);
}

static char *
in_folder (Fixture    *f,
           const char *name)
{
  return g_build_filename (f->folder, name, NULL);
}

static void
assert_holds (Fixture    *f,
              const char *name,
              const char *expected)
{
  g_autofree char *path = in_folder (f, name);
  g_autofree char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, expected);
}

static AdwDialog *
dialog_of (Fixture *f)
{
  fixture_wait_until (is_written, NULL);
  fixture_settle ();

  return adw_window_get_visible_dialog (ADW_WINDOW (f->window));
}

static void
respond (Fixture    *f,
         const char *response)
{
  g_signal_emit_by_name (dialog_of (f), "response", response);
  adw_dialog_force_close (dialog_of (f));
  fixture_wait_until (is_written, NULL);
  fixture_settle ();
}

/* The name that is asked about by the dialog is the name that is written. */
static void
test_ending (Fixture       *f,
             gconstpointer  data)
{
  static const struct { const char *chosen, *written; } cases[] = {
    { "a", "a.txt" }, { "b.txt", "b.txt" }, { "C.TXT", "C.TXT" }, { "d.pdf", "d.pdf.txt" }, { ".txt", ".txt" },
    { "Español, 48188", "Español, 48188.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = in_folder (f, cases[i].chosen);

      plaza_save_at (words_new (f, cases[i].chosen), path);
      g_assert_null (dialog_of (f));
      assert_holds (f, cases[i].written, cases[i].chosen);
    }
}

/* What was not asked about is not replaced. */
static void
test_replace (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *with = in_folder (f, "a.txt");
  g_autofree char *without = in_folder (f, "a");

  plaza_save_at (words_new (f, "first"), with);
  g_assert_null (dialog_of (f));
  plaza_save_at (words_new (f, "second"), without);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog_of (f)));
  assert_holds (f, "a.txt", "first");
  respond (f, "cancel");
  assert_holds (f, "a.txt", "first");

  plaza_save_at (words_new (f, "third"), without);
  respond (f, "replace");
  assert_holds (f, "a.txt", "third");

  /* The dialog has asked about this one. */
  plaza_save_at (words_new (f, "fourth"), with);
  g_assert_null (dialog_of (f));
  assert_holds (f, "a.txt", "fourth");
  g_assert_false (g_file_test (without, G_FILE_TEST_EXISTS));
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_told (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *path = in_folder (f, "Agenda, Michigan.txt");
  g_autofree char *nowhere = in_folder (f, "gone/a.txt");

  plaza_save_at (words_new (f, "words"), path);
  g_assert_null (dialog_of (f));
  g_assert_nonnull (find_label (f->window, "Agenda, Michigan.txt"));
  g_assert_nonnull (find_label (f->window, "Open"));

  plaza_save_at (words_new (f, "words"), nowhere);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog_of (f))), ==, "Not Saved");
}

static void
test_calendar_names (void)
{
  static const struct { const char *title, *city, *name; } cases[] = {
    { "Rally and Prayer Vigil", "Phoenix", "Rally and Prayer Vigil, Phoenix.ics" },
    { "March in Canton", "Canton", "March in Canton.ics" },
    { "Vigil", NULL, "Vigil.ics" },
      { "../../a/b: c?", "x\ny", "a b c , x y.ics" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      g_autoptr(PlazaEvent) event = NULL;
      g_autofree char *name = NULL;

      g_set_str (&record->uid, "example");
      g_set_str (&record->title, cases[i].title);
      g_set_str (&record->place.city, cases[i].city);
      event = plaza_event_new (record, NULL);
      name = plaza_event_calendar_name (event);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
write_at_home (const char *relative,
               const char *text)
{
  g_autofree char *path = g_build_filename (home, relative, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A session with a program for a type of files: one that keeps what it is given. */
static void
install_program (const char *type)
{
  g_autofree char *desktop = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Example\nMimeType=%s;\n"
                                              "Exec=sh %s/keep.sh %%f\n", type, home);
  g_autofree char *keep = g_strdup_printf ("cp \"$1\" %s/part; basename \"$1\" >%s/name; mv %s/part %s/opened\n",
                                           home, home, home, home);
  g_autofree char *defaults = g_strdup_printf ("[Default Applications]\n%s=example.desktop\n"
                                               "[Added Associations]\n%s=example.desktop\n", type, type);

  write_at_home ("keep.sh", keep);
  write_at_home ("applications/example.desktop", desktop);
  write_at_home ("applications/mimeapps.list", defaults);
}

static gboolean
was_opened (gpointer opened)
{
  return g_file_test (opened, G_FILE_TEST_EXISTS);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_opened_with_calendar (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(PlazaEvent) event = fixture_event ("phoenix-rally");
  g_autofree char *opened = g_build_filename (home, "opened", NULL);
  g_autofree char *named = g_build_filename (home, "name", NULL);
  g_autofree char *calendar = NULL;
  g_autofree char *name = NULL;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  plaza_event_add_to_calendar (f->page, fixture_campaign (), event);
  fixture_wait_until (was_opened, opened);
  g_source_remove (wake);
  g_assert_null (dialog_of (f));
  g_assert_true (g_file_get_contents (opened, &calendar, NULL, NULL));
  g_assert_nonnull (strstr (calendar, "BEGIN:VEVENT"));
  g_assert_true (g_file_get_contents (named, &name, NULL, NULL));
  g_assert_cmpstr (name, ==, "Rally and Prayer Vigil, Phoenix.ics\n");
}

static gboolean
has_dialog (gpointer data)
{
  Fixture *f = data;

  return adw_window_get_visible_dialog (ADW_WINDOW (f->window)) != NULL;
}

/* Nothing is handed on that the calendar could not take, and nothing is lost either. */
static void
test_no_calendar (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(PlazaEvent) dated = fixture_event ("phoenix-rally");
  g_autoptr(PlazaEvent) undated = fixture_event ("lansing-vigil");
  GList *calendars = g_app_info_get_recommended_for_type ("text/calendar");

  if (calendars != NULL)
    {
      g_list_free_full (calendars, g_object_unref);
      g_test_skip ("there is a calendar on this computer");
      return;
    }

  plaza_event_add_to_calendar (f->page, fixture_campaign (), undated);
  fixture_wait_until (has_dialog, f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog_of (f))), ==, "Not Added to the Calendar");
  respond (f, "cancel");

  plaza_event_add_to_calendar (f->page, fixture_campaign (), dated);
  fixture_wait_until (has_dialog, f);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog_of (f))), ==, "No Calendar Found");
  respond (f, "cancel");
}

int
main (int   argc,
      char *argv[])
{
  gboolean has_calendar = !g_str_equal (argv[argc - 1], "no-calendar");
  int status;

  home = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", home, TRUE);
  install_program (has_calendar ? "text/calendar" : "text/plain");
  fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/save/ending", Fixture, NULL, set_up, test_ending, tear_down);
  g_test_add ("/save/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/save/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add_func ("/save/calendar-names", test_calendar_names);
  if (has_calendar)
    g_test_add ("/save/opened-with-calendar", Fixture, NULL, set_up, test_opened_with_calendar, tear_down);
  else
    g_test_add ("/save/no-calendar", Fixture, NULL, set_up, test_no_calendar, tear_down);

  status = fixture_run ();
  remove_tree (home);
  g_free (home);

  return status;
}
