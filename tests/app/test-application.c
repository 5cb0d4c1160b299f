/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windowed program as a desktop starts it: with nothing, with a campaign,
 * with something that is none. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "plaza-application.h"
#include "plaza-campaigns-window.h"
#include "plaza-preparing.h"
#include "plaza-recent-files.h"
#include "plaza-recent.h"
#include "plaza-waiting-window.h"
#include "plaza-window.h"

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* One for all tests: a process is one application on its bus. */
static PlazaApplication *
start (void)
{
  static PlazaApplication *application = NULL;
  g_autoptr(GError) error = NULL;

  if (application != NULL)
    return application;

  application = plaza_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  /* It would quit with its last window, and the next test begins without one. */
  g_application_hold (G_APPLICATION (application));

  return application;
}

static void
stop (PlazaApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);

  settle ();
}

/* The first campaign is made in a thread. */
static void
wait_for_window (PlazaApplication *application)
{
  GList *windows;

  do
    {
      g_main_context_iteration (NULL, TRUE);
      windows = gtk_application_get_windows (GTK_APPLICATION (application));
    }
  while (windows == NULL || PLAZA_IS_WAITING_WINDOW (windows->data));
}

static GtkWindow *
only_window (PlazaApplication *application)
{
  GList *windows;

  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    wait_for_window (application);
  settle ();
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  g_assert_cmpuint (g_list_length (windows), ==, 1);

  return windows->data;
}

static void
open_path (PlazaApplication *application,
           const char       *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (application), &file, 1, "");
  settle ();
}

static char *
default_campaign_path (PlazaApplication *application)
{
  PlazaWindow *window = PLAZA_WINDOW (only_window (application));
  PlazaAsked *asked = plaza_window_get_asked (window);

  return g_strdup (plaza_campaign_get_path (plaza_asked_get_campaign (asked)));
}

/* A file as version 1 of the program left it, with thousands of events. */
static char *
make_older (void)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", "version-1.plaza", NULL);
  g_autofree char *folder = g_dir_make_tmp ("plaza-older-XXXXXX", NULL);
  char *path = g_build_filename (folder, "older.plaza", NULL);
  g_autofree char *bytes = NULL;
  gsize size;
  sqlite3 *db;

  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE TEMP TABLE more AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                 " SELECT i, event.* FROM n, event WHERE uid = 'canton';"
                                 "UPDATE more SET id = 1000 + i, uid = uid || '-' || i; ALTER TABLE more DROP COLUMN i;"
                                 "INSERT INTO event SELECT * FROM more", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  return path;
}

/* A campaign of an older version is brought up to date in a thread, while windows live on; whoever asks
 * for it twice gets one window. */
static void
test_older (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = make_older ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  PlazaWindow *window;

  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_true (plaza_preparing_is_any (GTK_APPLICATION (application)));
  g_application_open (G_APPLICATION (application), &file, 1, "");
  wait_for_window (application);
  window = PLAZA_WINDOW (only_window (application));
  g_assert_false (plaza_preparing_is_any (GTK_APPLICATION (application)));
  g_assert_cmpuint (plaza_campaign_count_events (plaza_asked_get_campaign (plaza_window_get_asked (window)),
                                                 PLAZA_REVIEW_CHOICE_ALL), ==, 3009);
  stop (application);
}

/* A first start makes the default campaign, for its owner alone. */
static void
test_activate (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = NULL;
  GStatBuf info;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_application_activate (G_APPLICATION (application));
  only_window (application);
  stop (application);
}

/* A campaign that is open already is shown, not opened twice. */
static void
test_open_twice (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = NULL;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  open_path (application, path);
  only_window (application);
  stop (application);
}

/* Nor by another way: through a link to it, or to its folder. */
static void
test_open_through_links (void)
{
  PlazaApplication *application = start ();
  g_autofree char *folder = g_dir_make_tmp ("plaza-links-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "link.plaza", NULL);
  g_autofree char *folder_link = g_build_filename (folder, "folder", NULL);
  g_autofree char *path = NULL;
  g_autofree char *home = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *through = NULL;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  home = g_path_get_dirname (path);
  file_name = g_path_get_basename (path);
  through = g_build_filename (folder_link, file_name, NULL);
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_cmpint (symlink (home, folder_link), ==, 0);

  open_path (application, link);
  open_path (application, through);
  only_window (application);
  stop (application);
  g_unlink (link);
  g_unlink (folder_link);
  g_rmdir (folder);
}

static char *
copy_campaign (const char *path,
               const char *folder,
               const char *name)
{
  g_autoptr(GFile) from = g_file_new_for_path (path);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) to = g_file_new_for_path (copy);
  g_autoptr(GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&copy);
}

static void
assert_titles (PlazaApplication *application,
               const char       *title,
               ...)
{
  va_list titles;
  guint n = 0;

  va_start (titles, title);
  for (; title != NULL; title = va_arg (titles, const char *), n++)
    {
      gboolean found = FALSE;

      for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
        found = found || g_str_equal (gtk_window_get_title (l->data), title);
      g_assert_cmpstr (found ? title : NULL, ==, title);
    }
  va_end (titles);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, n);
}

/* Where a campaign is looked for. */
static void
assert_folder (const char *path,
               const char *expected)
{
  g_autofree char *own = g_path_get_dirname (path);
  g_autoptr(GFile) hidden = g_file_new_for_path (own);
  g_autoptr(GFile) folder = plaza_recent_find_folder (hidden);

  g_assert_cmpstr (g_file_peek_path (folder), ==, expected);
}

/* One that the portal gave to a sandboxed program lies where nobody looks. */
static void
assert_given_is_passed_over (const char *path,
                             const char *expected)
{
  g_autofree char *given = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b3c4d", NULL);
  g_autofree char *file = NULL;

  g_assert_cmpint (g_mkdir_with_parents (given, 0700), ==, 0);
  file = copy_campaign (path, given, "given.plaza");
  g_assert_true (plaza_recent_files_add (file, "Given", NULL, NULL, g_get_real_time () / G_USEC_PER_SEC, NULL));
  assert_folder (path, expected);
  g_assert_true (plaza_recent_files_remove (file, NULL));
}

/* Two windows of campaigns that bear one name say which file they show, and the
 * files are offered again; a name is no mark of a menu's letter. */
static void
test_which_file (void)
{
  PlazaApplication *application = start ();
  g_autofree char *folder = g_dir_make_tmp ("plaza-files-XXXXXX", NULL);
  g_autofree char *other_folder = g_dir_make_tmp ("plaza-files-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *namesake = NULL;
  g_autofree char *title = NULL;
  g_autofree char *other_title = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GMenu) menu = g_menu_new ();
  PlazaAsked *asked;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  asked = plaza_window_get_asked (PLAZA_WINDOW (only_window (application)));
  assert_folder (path, g_get_home_dir ());
  copy = copy_campaign (path, folder, "our_day.plaza");
  open_path (application, copy);
  assert_folder (path, folder);
  assert_given_is_passed_over (path, folder);
  assert_titles (application, "We Are All America", "We Are All America (our_day.plaza)", NULL);

  namesake = copy_campaign (path, other_folder, "our_day.plaza");
  open_path (application, namesake);
  title = g_strdup_printf ("We Are All America (%s)", copy);
  other_title = g_strdup_printf ("We Are All America (%s)", namesake);
  assert_titles (application, "We Are All America", title, other_title, NULL);

  plaza_recent_list (menu, plaza_asked_get_campaign (asked));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "\u2068We Are All America\u2069 · \u2068our__day.plaza\u2069");

  /* What is gone is not offered. */
  g_unlink (copy);
  g_unlink (namesake);
  plaza_recent_list (menu, plaza_asked_get_campaign (asked));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  assert_folder (path, g_get_home_dir ());
  stop (application);
  g_rmdir (folder);
  g_rmdir (other_folder);
}

static void
test_open_rubbish (void)
{
  PlazaApplication *application = start ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "rubbish-<b>&.plaza", NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "not a campaign", -1, &error);
  g_assert_no_error (error);

  open_path (application, path);
  g_assert_true (PLAZA_IS_CAMPAIGNS_WINDOW (only_window (application)));

  /* A second failure replaces the first; a campaign replaces both. */
  open_path (application, "/nowhere/at-all.plaza");
  g_assert_true (PLAZA_IS_CAMPAIGNS_WINDOW (only_window (application)));
  stop (application);
  g_unlink (path);
}

static gboolean
shows_campaigns (PlazaApplication *application)
{
  return PLAZA_IS_CAMPAIGNS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static GtkWidget *
find_named (GtkWidget  *widget,
            GType       type,
            const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As a person does: asks for it, types its name, and presses. */
static void
close_for_good (GtkWindow *window)
{
  AdwDialog *alert;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-campaign", NULL);
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (find_named (GTK_WIDGET (alert), GTK_TYPE_ENTRY, NULL)), "We Are All America");
  g_signal_emit_by_name (find_named (GTK_WIDGET (alert), GTK_TYPE_BUTTON, "_Close for Good"), "clicked");
}

/* Its window closes, its file goes, and the campaigns that there are say so. */
static void
test_remove (void)
{
  PlazaApplication *application = start ();
  g_autofree char *folder = g_dir_make_tmp ("plaza-files-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(GPtrArray) recent = NULL;

  g_application_activate (G_APPLICATION (application));
  path = default_campaign_path (application);
  copy = copy_campaign (path, folder, "our_day.plaza");
  open_path (application, copy);
  close_for_good (gtk_application_get_active_window (GTK_APPLICATION (application)));
  while (!shows_campaigns (application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  recent = plaza_recent_files_list ();
  for (guint i = 0; i < recent->len; i++)
    g_assert_cmpstr (((PlazaRecentFile *) recent->pdata[i])->path, !=, copy);
  stop (application);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Who looks at a campaign keeps it, and is told in a dialog. */
static void
test_rubbish_beside_campaign (void)
{
  PlazaApplication *application = start ();
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  only_window (application);
  open_path (application, "/nowhere/at-all.plaza");
  window = only_window (application);
  g_assert_true (PLAZA_IS_WINDOW (window));
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  stop (application);
}

static void
test_actions (void)
{
  PlazaApplication *application = start ();
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = only_window (application);
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  settle ();
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  settle ();
  stop (application);
}

/* Its windows close, whatever they show, and the program ends with the last. */
static void
test_quit (void)
{
  PlazaApplication *application = start ();

  g_application_activate (G_APPLICATION (application));
  adw_dialog_present (adw_dialog_new (), GTK_WIDGET (only_window (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
}

/* What the shell's search chose is shown in the window that is there, or in a new one. */
static void
test_show_event (void)
{
  PlazaApplication *application = start ();
  GActionGroup *group = G_ACTION_GROUP (application);
  PlazaWindow *window;

  g_application_activate (G_APPLICATION (application));
  only_window (application);
  stop (application);

  g_action_group_activate_action (group, "show-event", g_variant_new_string ("canton-interfaith-solidarity-march"));
  window = PLAZA_WINDOW (only_window (application));
  g_assert_cmpstr (plaza_event_get_uid (plaza_opened_get_event (plaza_window_get_opened (window))), ==, "canton-interfaith-solidarity-march");

  plaza_window_set_view (window, "toolkit");
  g_action_group_activate_action (group, "search-events", g_variant_new_string ("charlotte"));
  g_assert_true (PLAZA_WINDOW (only_window (application)) == window);
  g_assert_cmpstr (plaza_window_get_view (window), ==, "events");
  g_assert_cmpstr (plaza_asked_get_text (plaza_window_get_asked (window)), ==, "charlotte");

  g_action_group_activate_action (group, "show-event", g_variant_new_string ("no-such-event"));
  only_window (application);
  stop (application);
}

/* Returns: what GTK draws for a label of this class */
static char *
draw (PlazaApplication *application,
      const char       *css_class)
{
  GtkWidget *label = gtk_label_new ("Ctrl+P"), *window = gtk_application_window_new (GTK_APPLICATION (application));
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (label);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) text = NULL;

  gtk_widget_add_css_class (label, css_class);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  while (gdk_paintable_get_intrinsic_width (paintable) == 0)
    g_main_context_iteration (NULL, TRUE);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  text = gsk_render_node_serialize (node);
  gtk_window_destroy (GTK_WINDOW (window));

  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static void
test_look (void)
{
  PlazaApplication *application = start ();
  g_autofree char *keys = draw (application, "keys");

  g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                          "plaza-map-symbolic"));
  g_assert_nonnull (strstr (keys, "color"));
  g_assert_nonnull (strstr (keys, "rounded-clip"));
  g_assert_null (strstr (keys, "inset-shadow"));
}

static void
test_contrast_look (void)
{
  g_autofree char *keys = draw (start (), "keys");

  g_assert_nonnull (strstr (keys, "inset-shadow"));
}

/* The program reads its style itself, and a second one for high contrast. */
static void
test_look_in_contrast (void)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess ("/application/look/contrast/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application/activate", test_activate);
  g_test_add_func ("/application/open-twice", test_open_twice);
  g_test_add_func ("/application/open-through-links", test_open_through_links);
  g_test_add_func ("/application/which-file", test_which_file);
  g_test_add_func ("/application/open-rubbish", test_open_rubbish);
  g_test_add_func ("/application/remove", test_remove);
  g_test_add_func ("/application/rubbish-beside-campaign", test_rubbish_beside_campaign);
  g_test_add_func ("/application/actions", test_actions);
  g_test_add_func ("/application/show-event", test_show_event);
  g_test_add_func ("/application/look", test_look);
  g_test_add_func ("/application/look/contrast", test_look_in_contrast);
  g_test_add_func ("/application/look/contrast/subprocess", test_contrast_look);
  g_test_add_func ("/application/quit", test_quit);
  g_test_add_func ("/application/older", test_older);

  return g_test_run ();
}
