/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window whose campaign is worked on in a copy, since SQLite cannot work on its file where that is. */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "plaza-campaign-away.h"
#include "plaza-test-pack.h"
#include "plaza-window.h"

typedef struct
{
  char          *folder;
  char          *path;
  PlazaCampaign *campaign;
  GtkWidget     *window;
} Fixture;

/* SQLite shares memory by a file of this name, and does not open a link. */
static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *memory = NULL;

  f->folder = plaza_test_folder_new ();
  f->path = g_build_filename (f->folder, "example.plaza", NULL);
  memory = g_strconcat (f->path, "-shm", NULL);
  g_object_unref (plaza_campaign_create (f->path, pack, &error));
  g_assert_no_error (error);
  g_assert_cmpint (symlink ("nowhere", memory), ==, 0);

  f->campaign = plaza_campaign_open (f->path, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_campaign_is_away (f->campaign));
  f->window = plaza_window_new (NULL, f->campaign);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait_for_frames (f->window);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_object_unref (f->campaign);
  g_free (f->path);
  plaza_test_folder_free (f->folder);
}

static void
change (PlazaCampaign *campaign,
        const char    *handle)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_VALUE, "handle", PLAZA_REVISION_ANY, plaza_value_new ("handle", handle)));
  g_assert_true (plaza_campaign_commit (campaign, NULL, edits, &error));
  g_assert_no_error (error);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) size, NULL));
}

/* The user's file where SQLite can read it. */
static PlazaCampaign *
open_copy (Fixture *f)
{
  g_autofree char *folder = g_build_filename (f->folder, "other", NULL);
  g_autofree char *path = g_build_filename (folder, "example.plaza", NULL);
  g_autoptr(GError) error = NULL;
  PlazaCampaign *copy;

  g_mkdir (folder, 0700);
  copy_file (f->path, path);
  copy = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  return copy;
}

/* Somebody else's program, on another computer. */
static void
change_elsewhere (Fixture    *f,
                  const char *handle)
{
  PlazaCampaign *copy = open_copy (f);
  g_autofree char *path = g_strdup (plaza_campaign_get_path (copy));

  change (copy, handle);
  g_object_unref (copy);
  copy_file (path, f->path);
}

static gboolean
is_settled (gpointer data)
{
  return plaza_campaign_is_settled (((Fixture *) data)->campaign);
}

static gboolean
has_theirs (gpointer data)
{
  return g_strcmp0 (plaza_campaign_get_value (((Fixture *) data)->campaign, "handle"), "@there") == 0;
}

static gboolean
says_both (gpointer data)
{
  GtkWidget *toast = fixture_find (((Fixture *) data)->window, g_type_from_name ("AdwToastWidget"));
  GtkWidget *label = toast != NULL ? fixture_find (toast, GTK_TYPE_LABEL) : NULL;

  return label != NULL && strstr (gtk_label_get_text (GTK_LABEL (label)), "was changed elsewhere while") != NULL;
}

/* While the window is open, what is changed here is in the file and what is changed there is in the window. */
static void
test_both_ways (Fixture      *f,
                gconstpointer data)
{
  g_autoptr(PlazaCampaign) copy = NULL;

  change (f->campaign, "@here");
  g_assert_false (plaza_campaign_is_settled (f->campaign));
  fixture_wait_until (is_settled, f);
  copy = open_copy (f);
  g_assert_cmpstr (plaza_campaign_get_value (copy, "handle"), ==, "@here");
  g_clear_object (&copy);

  change_elsewhere (f, "@there");
  fixture_wait_until (has_theirs, f);
  fixture_wait_until (is_settled, f);
}

/* What was changed in both is said, and neither goes. */
static void
test_both (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(PlazaCampaign) copy = NULL;

  change_elsewhere (f, "@there");
  change (f->campaign, "@here");
  fixture_wait_until (says_both, f);
  g_assert_cmpstr (plaza_campaign_get_value (f->campaign, "handle"), ==, "@here");
  copy = open_copy (f);
  g_assert_cmpstr (plaza_campaign_get_value (copy, "handle"), ==, "@there");
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/away/both-ways", Fixture, NULL, set_up, test_both_ways, tear_down);
  g_test_add ("/away/both", Fixture, NULL, set_up, test_both, tear_down);

  return fixture_run ();
}
