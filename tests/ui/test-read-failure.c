/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>

#include "plaza-test-damage.h"
#include "plaza-test-pack.h"
#include "plaza-window.h"

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  PlazaWindow   *window;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  plaza_test_pack_grow (pack, 50);
  g_object_unref (plaza_campaign_create (path, pack, NULL));
  if (data != NULL)
    plaza_test_damage_page (path, data);

  f->campaign = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, f->campaign));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_clear_object (&f->campaign);
  plaza_test_folder_free (f->folder);
}

static gboolean
has_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)) != NULL;
}

static void
look_at_all (Fixture *f)
{
  PlazaEventList *list = plaza_asked_get_events (plaza_window_get_asked (f->window));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_nonnull (event);
    }
}

/* What is wrong is said, and once, however many rows it concerns. */
static void
test_told_once (Fixture      *f,
                gconstpointer data)
{
  g_autofree char *heading = NULL;

  look_at_all (f);
  heading = fixture_wait_for_alert ();
  g_assert_cmpstr (heading, ==, "Not All Can Be Read");
  g_assert_false (plaza_campaign_was_read (f->campaign, NULL));

  look_at_all (f);
  fixture_settle ();
  g_assert_false (has_dialog (f));
}

static void
test_sound (Fixture      *f,
            gconstpointer data)
{
  look_at_all (f);
  fixture_settle ();
  g_assert_false (has_dialog (f));
  g_assert_true (plaza_campaign_was_read (f->campaign, NULL));
}

/* A row that cannot be read is always the same one to whoever shows the list. */
static void
test_same_row (Fixture      *f,
               gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (plaza_asked_get_events (plaza_window_get_asked (f->window)));
  g_autofree char *heading = fixture_wait_for_alert ();
  guint n_unreadable = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (list, i);
      g_autoptr(PlazaEvent) again = g_list_model_get_item (list, i);

      g_assert_true (event == again);
      n_unreadable += g_str_has_prefix (plaza_event_get_uid (event), "unreadable-");
    }

  g_assert_cmpuint (n_unreadable, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const char title[] = "#ExampleDay: Refugees and Families 13";

  fixture_init (&argc, &argv);

  g_test_add ("/read-failure/told-once", Fixture, title, set_up, test_told_once, tear_down);
  g_test_add ("/read-failure/same-row", Fixture, title, set_up, test_same_row, tear_down);
  g_test_add ("/read-failure/sound", Fixture, NULL, set_up, test_sound, tear_down);

  return fixture_run ();
}
