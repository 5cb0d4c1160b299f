/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "plaza-campaign-new.h"
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
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "empty.plaza", NULL);
  pack = plaza_campaign_new_empty (path, "2017-04-05", "en");
  f->campaign = plaza_campaign_create (path, pack, &error);
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

/* Whether a page of that title stands somewhere in what can be seen of @widget. */
static gboolean
empty_says (GtkWidget  *widget,
            const char *title)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (ADW_IS_STATUS_PAGE (widget) && g_strcmp0 (adw_status_page_get_title (ADW_STATUS_PAGE (widget)), title) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (empty_says (child, title))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWidget  *window;
  const char *title;
} Wanted;

static gboolean
empty_is_said_cb (gpointer data)
{
  const Wanted *wanted = data;

  return empty_says (wanted->window, wanted->title);
}

/* Each view says that there is nothing, and not that nothing was found. */
static void
test_views (Fixture      *f,
            gconstpointer data)
{
  static const struct { const char *view, *title; } views[] = {
    { "events", "No Events Yet" }, { "toolkit", "No Guides Yet" }, { "talking-points", "No Talking Points Yet" },
    { "handouts", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      plaza_window_set_view (f->window, views[i].view);
      fixture_settle ();
      if (views[i].title != NULL)
        fixture_wait_until (empty_is_said_cb, &(Wanted) { GTK_WIDGET (f->window), views[i].title });
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/empty-campaign/views", Fixture, NULL, set_up, test_views, tear_down);

  return fixture_run ();
}
