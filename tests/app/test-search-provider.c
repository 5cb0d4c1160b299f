/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program as a shell starts it to search, without a window, on the bus of this session alone. */
#include <string.h>

#include "run-plaza.h"

#define NAME "org.weareallamerica.Plaza"
#define PATH "/org/weareallamerica/Plaza"

typedef struct
{
  RunPlaza         plaza;
  GDBusConnection *bus;
  GSubprocess     *program;
  gboolean         is_there;
} Fixture;

static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  ((Fixture *) data)->is_there = TRUE;
}

static void
vanished_cb (GDBusConnection *bus,
             const char      *name,
             gpointer         data)
{
  ((Fixture *) data)->is_there = FALSE;
}

static void
wait_for_name (Fixture  *f,
               gboolean  is_there)
{
  guint watch = g_bus_watch_name_on_connection (f->bus, NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, f, NULL);

  f->is_there = !is_there;
  while (f->is_there != is_there)
    g_main_context_iteration (NULL, TRUE);
  g_bus_unwatch_name (watch);
}

static void
set_up (Fixture       *f,
        gconstpointer  has_campaign)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;

  if (has_campaign != NULL)
    run_plaza_set_up_example (&f->plaza, NULL);
  else
    run_plaza_set_up (&f->plaza, NULL);
  data = run_plaza_path (&f->plaza, ".local/share");
  g_subprocess_launcher_setenv (launcher, "HOME", f->plaza.home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANG", "C.UTF-8", TRUE);

  f->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  f->program = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("PLAZA_PROGRAM"), "--gapplication-service", NULL);
  g_assert_no_error (error);
  wait_for_name (f, TRUE);
}

static GVariant *
call (Fixture    *f,
      const char *path,
      const char *method,
      GVariant   *parameters)
{
  g_autofree char *interface = g_strndup (method, strrchr (method, '.') - method);
  g_autoptr(GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (f->bus, NAME, path, interface, strrchr (method, '.') + 1, parameters, NULL,
                                                  G_DBUS_CALL_FLAGS_NONE, G_MAXINT, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static GVariant *
search (Fixture    *f,
        const char *method,
        GVariant   *parameters)
{
  g_autofree char *whole = g_strconcat ("org.gnome.Shell.SearchProvider2.", method, NULL);

  return call (f, PATH "/SearchProvider", whole, parameters);
}

static void
assert_finds (Fixture    *f,
              const char *terms,
              const char *uids)
{
  g_auto(GStrv) words = g_strsplit (terms, " ", -1);
  g_autoptr(GVariant) answer = search (f, "GetInitialResultSet", g_variant_new ("(^as)", words));
  g_auto(GStrv) found = NULL;
  g_autofree char *joined = NULL;

  g_variant_get (answer, "(^as)", &found);
  joined = g_strjoinv (" ", found);
  g_assert_cmpstr (joined, ==, uids);
}

/* By title, by city, by organization; what is not approved is not found. */
static void
test_find (Fixture       *f,
           gconstpointer  user_data)
{
  g_autoptr(GVariant) fewer = NULL;
  g_autofree char *text = NULL;

  assert_finds (f, "solidarity march", "canton-march");
  assert_finds (f, "denv", "denver-press-conference");
  assert_finds (f, "example united church", "canton-march");
  assert_finds (f, "nothing like it", "");

  fewer = search (f, "GetSubsearchResultSet", g_variant_new_parsed ("(['canton-march', 'chicago-visit'], ['canton'])"));
  text = g_variant_print (fewer, FALSE);
  g_assert_cmpstr (text, ==, "(['canton-march'],)");
}

static void
test_describe (Fixture       *f,
               gconstpointer  user_data)
{
  g_autoptr(GVariant) answer = search (f, "GetResultMetas", g_variant_new_parsed ("(['canton-march', 'no-such-event'],)"));
  g_autoptr(GVariant) metas = g_variant_get_child_value (answer, 0);
  g_autoptr(GVariant) meta = NULL;
  const char *text;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &text));
  g_assert_cmpstr (text, ==, "canton-march");
  g_assert_true (g_variant_lookup (meta, "name", "&s", &text));
  g_assert_nonnull (strstr (text, "Interfaith Solidarity March"));
  g_assert_true (g_variant_lookup (meta, "description", "&s", &text));
  g_assert_nonnull (strstr (text, "Canton"));
  g_assert_true (g_variant_lookup (meta, "gicon", "&s", &text));
}

static gboolean
has_window (Fixture *f)
{
  g_autoptr(GVariant) answer = call (f, PATH "/window/1", "org.freedesktop.DBus.Introspectable.Introspect", NULL);
  const char *xml;

  g_variant_get (answer, "(&s)", &xml);
  return strstr (xml, "org.gtk.Actions") != NULL;
}

/* A campaign that was opened lately, beside the usual one. */
static char *
add_recent (Fixture *f)
{
  char *path = run_plaza_path (&f->plaza, "spring.plaza");
  g_autofree char *list = run_plaza_path (&f->plaza, ".local/share/plaza/recent.ini");
  g_autofree char *gone = run_plaza_path (&f->plaza, "gone.plaza");
  g_autofree char *text = g_strdup_printf ("[1]\npath=%s\nname=Gone\nopened=2\n[2]\npath=%s\nname=Spring\nopened=1\n", gone, path);

  run_plaza (&f->plaza, "new", path, "--empty", NULL);
  assert_done (&f->plaza);
  run_plaza (&f->plaza, "add", "--campaign", path, "title=Vigil in Omaha", "uid=omaha-vigil", "place.city=Omaha", "place.state=NE", NULL);
  assert_done (&f->plaza);
  g_assert_true (g_file_set_contents (list, text, -1, NULL));
  return path;
}

/* Searched together; each event says of which file it is, and opens there. */
static void
test_recent (Fixture       *f,
             gconstpointer  user_data)
{
  g_autofree char *path = add_recent (f);
  g_autofree char *known = g_strconcat ("omaha-vigil\n", path, NULL);
  const char * const identifiers[] = { "canton-march", known, "omaha-vigil", NULL };
  const char * const terms[] = { "omaha", NULL };
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GVariant) metas = NULL;
  g_autoptr(GVariant) none = NULL;

  assert_finds (f, "omaha", known);
  assert_finds (f, "canton", "canton-march");
  answer = search (f, "GetResultMetas", g_variant_new ("(^as)", identifiers));
  metas = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 2);
  none = search (f, "ActivateResult", g_variant_new ("(s^asu)", known, terms, 0));
  g_assert_true (has_window (f));
}

/* The window opens; it closes as ever, and the program ends with it. */
static void
test_activate (Fixture       *f,
               gconstpointer  user_data)
{
  g_autoptr(GVariant) none = NULL;
  g_autoptr(GVariant) quit = NULL;

  assert_finds (f, "canton", "canton-march");
  g_assert_false (has_window (f));
  none = search (f, "ActivateResult", g_variant_new_parsed ("('canton-march', ['canton'], uint32 0)"));
  g_assert_true (has_window (f));

  quit = call (f, PATH, "org.gtk.Actions.Activate", g_variant_new_parsed ("('quit', @av [], @a{sv} {})"));
  wait_for_name (f, FALSE);
}

static void
test_launch (Fixture       *f,
             gconstpointer  user_data)
{
  g_autoptr(GVariant) none = search (f, "LaunchSearch", g_variant_new_parsed ("(['canton'], uint32 0)"));

  g_assert_true (has_window (f));
}

/* To search makes no campaign. */
static void
test_makes_nothing (Fixture       *f,
                    gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (&f->plaza, ".local/share/plaza");

  assert_finds (f, "canton", "");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
tear_down (Fixture       *f,
           gconstpointer  user_data)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_send_signal (f->program, 15);
  g_subprocess_wait (f->program, NULL, &error);
  g_assert_no_error (error);
  wait_for_name (f, FALSE);
  g_clear_object (&f->program);
  g_clear_object (&f->bus);
  run_plaza_tear_down (&f->plaza, NULL);
}

#define ADD(path, has_campaign, function) \
  g_test_add ("/app/search-provider/" path, Fixture, GINT_TO_POINTER (has_campaign), set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("find", TRUE, test_find);
  ADD ("describe", TRUE, test_describe);
  ADD ("activate", TRUE, test_activate);
  ADD ("recent", TRUE, test_recent);
  ADD ("launch", TRUE, test_launch);
  ADD ("makes-nothing", FALSE, test_makes_nothing);

  return g_test_run ();
}
