/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-event-pills.h"
#include "plaza-filter-chip.h"
#include "plaza-filter.h"
#include "plaza-more-choices.h"
#include "plaza-test-pack.h"

/* A campaign of which one event waits for review and one was declined. */
typedef struct
{
  char             *folder;
  PlazaCampaign    *campaign;
  PlazaAsked       *asked;
  PlazaFilterChip  *chip;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer others)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = NULL;

  if (others != NULL)
    {
      plaza_test_pack_find (pack, "canton")->review = PLAZA_REVIEW_PENDING;
      plaza_test_pack_find (pack, "denver")->review = PLAZA_REVIEW_DECLINED;
    }
  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  f->asked = plaza_asked_new (f->campaign);
  f->chip = g_object_new (PLAZA_TYPE_FILTER_CHIP, "title", "More", "multiple", TRUE, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->chip));
  plaza_more_choices_add (f->chip, f->asked);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer others)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->asked);
  g_assert_finalize_object (f->campaign);
  plaza_test_folder_free (f->folder);
}

static GtkCheckButton *
find_check (GtkWidget  *widget,
            const char *id)
{
  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "id"), id) == 0)
    return GTK_CHECK_BUTTON (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkCheckButton *
find_option (Fixture    *f,
             const char *id)
{
  plaza_chip_popup (PLAZA_CHIP (f->chip));
  fixture_settle ();
  return find_check (GTK_WIDGET (f->chip), id);
}

static void
test_default (Fixture      *f,
              gconstpointer others)
{
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, PLAZA_TEST_N_EVENTS - 2);
  g_assert_false (plaza_asked_get_filtered (f->asked));
  g_assert_true (gtk_check_button_get_active (find_option (f, "approved")));
}

/* Where all is approved there is nothing to choose. */
static void
test_no_choice (Fixture      *f,
                gconstpointer others)
{
  g_assert_nonnull (find_option (f, "attention"));
  g_assert_null (find_option (f, "approved"));
  g_assert_null (find_option (f, "pending"));
}

static void
test_choose (Fixture      *f,
             gconstpointer others)
{
  static const struct { const char *id; guint n; } cases[] = {
    { "pending", 1 }, { "declined", 1 }, { "all", PLAZA_TEST_N_EVENTS }, { "approved", PLAZA_TEST_N_EVENTS - 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *review = NULL;

      gtk_check_button_set_active (find_option (f, cases[i].id), TRUE);
      g_object_get (f->asked, "review", &review, NULL);
      g_assert_cmpstr (review, ==, cases[i].id);
      g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, cases[i].n);
    }

  /* It goes along with the others, and away with them. */
  gtk_check_button_set_active (find_option (f, "all"), TRUE);
  gtk_check_button_set_active (find_option (f, "open-only"), TRUE);
  g_assert_true (gtk_check_button_get_active (find_option (f, "all")));
  plaza_asked_clear_filters (f->asked);
  g_assert_true (gtk_check_button_get_active (find_option (f, "approved")));
  g_assert_false (gtk_check_button_get_active (find_option (f, "open-only")));
}

static void
test_pills (Fixture      *f,
            gconstpointer others)
{
  g_autoptr(GtkWidget) box = g_object_ref_sink (adw_wrap_box_new ());
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  g_autofree char *pending = NULL;
  g_autofree char *declined = NULL;

  event->title = g_strdup ("Example");
  event->review = PLAZA_REVIEW_PENDING;
  g_assert_true (plaza_event_pills_has_any (event));
  pending = plaza_event_pills_fill_row (ADW_WRAP_BOX (box), event);
  g_assert_true (g_str_has_prefix (pending, "Waiting for review"));
  event->review = PLAZA_REVIEW_DECLINED;
  declined = plaza_event_pills_fill_row (ADW_WRAP_BOX (box), event);
  g_assert_true (g_str_has_prefix (declined, "Declined"));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/review/default", Fixture, "others", set_up, test_default, tear_down);
  g_test_add ("/review/no-choice", Fixture, NULL, set_up, test_no_choice, tear_down);
  g_test_add ("/review/choose", Fixture, "others", set_up, test_choose, tear_down);
  g_test_add ("/review/pills", Fixture, "others", set_up, test_pills, tear_down);
  return fixture_run ();
}
