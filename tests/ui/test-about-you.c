/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form about oneself: kept, also where it could not be written at first; what is wrong is said
 * beside its field; and another window is followed. */
#include "fixture.h"

#include <adwaita.h>
#include <signal.h>
#include <sys/resource.h>

#include "plaza-about-draft.h"
#include "plaza-about-you.h"
#include "plaza-message-card.h"
#include "plaza-message-list.h"

/* As on a full disk: no file may grow, and whoever writes is told so. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static GtkWidget *
present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

static GtkEditable *
find_row (GtkWidget  *widget,
          const char *name)
{
  if (PLAZA_IS_FIELD_ROW (widget))
    return g_str_equal (plaza_draft_field_get_name (plaza_field_row_get_field (PLAZA_FIELD_ROW (widget))), name)
           ? GTK_EDITABLE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *row = find_row (child, name);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static void
set_value (PlazaCampaign *campaign,
           const char    *name,
           const char    *value)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_set_value (campaign, name, value, &error));
  g_assert_no_error (error);
}

static void
forget (void)
{
  set_value (fixture_campaign (), "official", NULL);
  set_value (fixture_campaign (), "handle", NULL);
}

/* Types a name while the disk is full, and tries in vain to save it: it stays typed. */
static GtkWidget *
type_in_vain (const char *name)
{
  GtkWidget *about = plaza_about_you_new (fixture_campaign ());
  GtkWidget *window = present (about);
  g_autoptr(GError) error = NULL;

  gtk_editable_set_text (find_row (about, "official"), name);
  fill_disk (TRUE);
  g_assert_false (plaza_form_section_apply (PLAZA_FORM_SECTION (about), &error));
  fill_disk (FALSE);
  g_assert_nonnull (error);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), !=, name);
  g_assert_cmpstr (gtk_editable_get_text (find_row (about, "official")), ==, name);

  return window;
}

static void
test_closed (void)
{
  GtkWidget *window = type_in_vain ("Rep. Example");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), ==, "Rep. Example");
  forget ();
}

static void
test_left (void)
{
  GtkWidget *window = type_in_vain ("Sen. Example");

  gtk_widget_set_visible (window, FALSE);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), ==, "Sen. Example");
  gtk_window_destroy (GTK_WINDOW (window));
  forget ();
}

static gboolean
is_saved (gpointer name)
{
  return g_strcmp0 (plaza_campaign_get_value (fixture_campaign (), "official"), name) == 0;
}

static void
test_rested (void)
{
  GtkWidget *about = plaza_about_you_new (fixture_campaign ());
  GtkWidget *window = present (about);

  gtk_editable_set_text (find_row (about, "official"), "Rep. Rested");
  fixture_wait_until (is_saved, (gpointer) "Rep. Rested");
  gtk_window_destroy (GTK_WINDOW (window));
  forget ();
}

/* What is not in order is not saved, and is there again for who comes back; the rest is saved. */
static void
test_problem (void)
{
  GtkWidget *about = plaza_about_you_new (fixture_campaign ());
  GtkWidget *window = present (about);
  GtkWidget *row = GTK_WIDGET (find_row (about, "handle"));
  GtkWidget *problem = fixture_find (about, PLAZA_TYPE_FIELD_PROBLEM);
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  g_assert_false (gtk_widget_get_visible (problem));
  gtk_editable_set_text (GTK_EDITABLE (row), "@two words");
  gtk_editable_set_text (find_row (about, "official"), "Rep. Example");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture_find (problem, GTK_TYPE_LABEL))), ==,
                   "A handle is one word, without spaces.");
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A handle is one word, without spaces.");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "official"), ==, "Rep. Example");
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "handle"));

  about = plaza_about_you_new (fixture_campaign ());
  window = present (about);
  row = GTK_WIDGET (find_row (about, "handle"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "@two words");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_false (gtk_widget_get_visible (fixture_find (about, PLAZA_TYPE_FIELD_PROBLEM)));
  gtk_window_destroy (GTK_WINDOW (window));
  forget ();
}

/* A name that another window wrote is in the open messages, but does not take the place of what is
 * being typed here. */
static void
test_follows (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) other = plaza_campaign_open (plaza_campaign_get_path (fixture_campaign ()), &error);
  GtkWidget *list = plaza_message_list_new (fixture_campaign (), "en", FALSE);
  GtkWidget *window = present (list);
  PlazaMessageCard *card = PLAZA_MESSAGE_CARD (fixture_find (list, PLAZA_TYPE_MESSAGE_CARD));
  const char *theirs, *mine;

  g_assert_no_error (error);
  theirs = plaza_message_card_get_blank_after (card, NULL);
  mine = g_str_equal (theirs, "organization") ? "official" : "organization";
  gtk_editable_set_text (find_row (list, mine), "Typing");
  set_value (other, theirs, "@Elsewhere");
  set_value (other, mine, "@Elsewhere");
  g_assert_true (plaza_campaign_refresh (fixture_campaign (), &error));
  g_assert_cmpstr (gtk_editable_get_text (find_row (list, theirs)), ==, "@Elsewhere");
  g_assert_cmpstr (gtk_editable_get_text (find_row (list, mine)), ==, "Typing");
  g_assert_nonnull (strstr (plaza_message_card_get_text (card), "@Elsewhere"));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), mine), ==, "Typing");
  set_value (fixture_campaign (), mine, NULL);
  forget ();
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/about-you/closed-after-a-failed-save", test_closed);
  g_test_add_func ("/about-you/left-after-a-failed-save", test_left);
  g_test_add_func ("/about-you/saved-after-a-rest", test_rested);
  g_test_add_func ("/about-you/problem", test_problem);
  g_test_add_func ("/about-you/follows", test_follows);

  return fixture_run ();
}
