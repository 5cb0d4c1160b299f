/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The campaigns on this computer, as cards. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-campaign-card.h"
#include "plaza-campaigns-window.h"
#include "plaza-recent-files.h"

static GtkFlowBox *
get_cards (GtkWidget *window)
{
  return GTK_FLOW_BOX (fixture_find (window, GTK_TYPE_FLOW_BOX));
}

static GtkWidget *
get_card (GtkWidget *window,
          int        index)
{
  return GTK_WIDGET (gtk_flow_box_get_child_at_index (get_cards (window), index));
}

static gboolean
has_words (GtkWidget  *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
is_gone (gpointer card)
{
  return !plaza_campaign_card_is_there (card);
}

static gboolean
has_events (gpointer card)
{
  return has_words (card, "events");
}

static GtkWidget *
present (void)
{
  GtkWidget *window = plaza_campaigns_window_new (NULL);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) open = g_simple_action_new ("open", NULL);

  /* The program's, which is not there. */
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open));
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  return window;
}

/* The list says a name and a day at once; the file says the rest, and its own name. */
static void
test_cards (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(GError) error = NULL;
  GtkWidget *window;

  g_assert_true (plaza_recent_files_add ("/media/NOWHERE/march.plaza", "Spring March", "2017-05-01", NULL, 1, &error));
  g_assert_true (plaza_recent_files_add (plaza_campaign_get_path (campaign), "As It Was Called", "2017-02-22", NULL, 2, &error));
  g_assert_no_error (error);

  window = present ();
  g_assert_true (has_words (get_card (window, 1), "Spring March"));
  g_assert_true (has_words (get_card (window, 1), "May 1, 2017"));
  fixture_wait_until (has_events, get_card (window, 0));
  g_assert_true (has_words (get_card (window, 0), plaza_campaign_get_record (campaign)->name));
  g_assert_false (has_words (get_card (window, 0), "As It Was Called"));
  fixture_wait_until (is_gone, get_card (window, 1));
  g_assert_true (has_words (get_card (window, 1), "/media/NOWHERE"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The keyboard goes to the next one, and in the end there is something to do. */
static void
test_remove (void)
{
  GtkWidget *window = present ();
  g_autoptr(GPtrArray) files = NULL;

  gtk_widget_activate_action (get_card (window, 0), "card.remove", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_card (window, 0));
  gtk_widget_activate_action (get_card (window, 0), "card.remove", NULL);
  g_assert_null (get_card (window, 0));
  g_assert_true (has_words (window, "The campaigns that you open are listed here."));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (window))));
  files = plaza_recent_files_list ();
  g_assert_cmpuint (files->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A card may be looked at when its window is closed. */
static void
test_closed (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_recent_files_add (plaza_campaign_get_path (fixture_campaign ()), "Day", NULL, NULL, 2, &error));
  gtk_window_destroy (GTK_WINDOW (present ()));
  gtk_window_destroy (GTK_WINDOW (plaza_campaigns_window_new (NULL)));
  fixture_settle ();
}

static void
test_failed (void)
{
  GtkWidget *window = present ();

  plaza_campaigns_window_say (PLAZA_CAMPAIGNS_WINDOW (window), "<b>& is no campaign");
  fixture_settle ();
  g_assert_true (has_words (window, "<b>& is no campaign"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  fixture_init (&argc, &argv);
  g_test_add_func ("/campaigns/cards", test_cards);
  g_test_add_func ("/campaigns/remove", test_remove);
  g_test_add_func ("/campaigns/closed", test_closed);
  g_test_add_func ("/campaigns/failed", test_failed);

  return fixture_run ();
}
