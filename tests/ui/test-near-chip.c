/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "fixture.h"
#include "plaza-near-chip.h"
#include "plaza-near-hint.h"
#include "plaza-near-popover.h"

typedef struct
{
  GtkWidget        *window;
  PlazaAsked       *asked;
  PlazaNearChip    *chip;
  GtkPopover       *popover;
  GtkWidget        *entry;
  GtkListBox       *results;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->asked = plaza_asked_new (fixture_campaign ());
  f->chip = g_object_new (PLAZA_TYPE_NEAR_CHIP, "title", "Near…", NULL);
  plaza_near_chip_set_asked (f->chip, f->asked);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->chip));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  plaza_asked_set_near (f->asked, NULL);
  plaza_asked_save_near (f->asked, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->asked);
}

/* Opens the choice as if @text had been searched for; %NULL as a press on the chip does. */
static void
ask (Fixture    *f,
     const char *text)
{
  if (text != NULL)
    plaza_near_chip_ask (f->chip, text);
  else
    plaza_chip_popup (PLAZA_CHIP (f->chip));
  fixture_settle ();

  f->popover = GTK_POPOVER (fixture_find (GTK_WIDGET (f->chip), PLAZA_TYPE_NEAR_POPOVER));
  f->entry = fixture_find (GTK_WIDGET (f->popover), GTK_TYPE_ENTRY);
  f->results = GTK_LIST_BOX (fixture_find (GTK_WIDGET (f->popover), GTK_TYPE_LIST_BOX));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));
}

static void
type (Fixture    *f,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), text);
}

static void
press_enter (Fixture *f)
{
  g_signal_emit_by_name (f->entry, "activate");
  fixture_settle ();
}

static const char *
result (Fixture *f,
        int      index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (f->results, index);

  return row != NULL ? gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))) : NULL;
}

/* Returns: (nullable): the sentence over the results, where there is one */
static const char *
message (Fixture *f)
{
  GtkWidget *label = gtk_widget_get_next_sibling (f->entry);

  g_assert_true (GTK_IS_LABEL (label));
  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static const char *
near_label (Fixture *f)
{
  const PlazaNear *near = plaza_asked_get_near (f->asked);

  return near != NULL ? near->label : NULL;
}

/* What the chip says: its first label. */
static const char *
chip_label (Fixture *f)
{
  return gtk_label_get_text (GTK_LABEL (fixture_find (GTK_WIDGET (f->chip), GTK_TYPE_LABEL)));
}

static void
test_complete (Fixture      *f,
               gconstpointer data)
{
  static const struct { const char *text, *first; } cases[] = {
    { "canton", "Canton, Michigan" }, { "canton oh", "Canton, Ohio" }, { "Cantón mi", "Canton, Michigan" },
    { "St Paul", "Saint Paul, Minnesota" }, { "48188", "48188 · Canton, Michigan" },
  };

  ask (f, NULL);
  g_assert_null (result (f, 0));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->results)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (f, cases[i].text);
      g_assert_cmpstr (result (f, 0), ==, cases[i].first);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->results)));
      g_assert_null (message (f));
    }

  type (f, "canton oh");
  g_signal_emit_by_name (f->results, "row-activated", gtk_list_box_get_row_at_index (f->results, 0));
  g_assert_cmpstr (near_label (f), ==, "Canton, Ohio");
  g_assert_cmpint (plaza_asked_get_order (f->asked), ==, PLAZA_EVENT_ORDER_DISTANCE);
  g_assert_cmpstr (chip_label (f), ==, "Canton, Ohio");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));
  /* For the next start. */
  g_assert_true (g_str_has_suffix (plaza_campaign_get_value (fixture_campaign (), "near"), "Canton, Ohio"));
}

static void
test_clear (Fixture      *f,
            gconstpointer data)
{
  ask (f, NULL);
  type (f, "48188");
  press_enter (f);
  g_assert_cmpstr (near_label (f), ==, "48188");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));

  /* It begins with the place that there is; Enter leaves it. */
  ask (f, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "48188");
  g_assert_null (result (f, 0));
  press_enter (f);
  g_assert_cmpstr (near_label (f), ==, "48188");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));

  g_signal_emit_by_name (f->chip, "cleared");
  g_assert_null (near_label (f));
  g_assert_cmpstr (chip_label (f), ==, "Near…");
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "near"));
}

/* Offered, not guessed. */
static void
test_ambiguous (Fixture      *f,
                gconstpointer data)
{
  GtkWidget *focus;

  ask (f, NULL);
  type (f, "Washington");
  press_enter (f);
  g_assert_null (near_label (f));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));
  g_assert_cmpstr (message (f), ==, "“Washington” may be more than one place.");
  g_assert_nonnull (result (f, 1));
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (focus == GTK_WIDGET (gtk_list_box_get_row_at_index (f->results, 0)));

  type (f, "Washington, D");
  g_assert_null (message (f));
}

static void
test_unknown (Fixture      *f,
              gconstpointer data)
{
  ask (f, NULL);
  type (f, "Sprinfield");
  g_assert_cmpstr (message (f), ==, "Plaza knows no place “Sprinfield”. Did you mean one of these?");
  g_assert_true (g_str_has_prefix (result (f, 0), "Springfield, "));
  press_enter (f);
  g_assert_null (near_label (f));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->popover)));
  g_assert_cmpstr (message (f), ==, "Plaza knows no place “Sprinfield”. Did you mean one of these?");

  type (f, "<b>xqzzyvwk %s");
  g_assert_cmpstr (message (f), ==, "Plaza knows no place “<b>xqzzyvwk %s”. Try a ZIP code, or a city and its state.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->results)));
  press_enter (f);
  g_assert_null (near_label (f));

  /* What was only begun is not unknown, nor is nothing. */
  type (f, "xq");
  g_assert_null (message (f));
  type (f, "");
  g_assert_null (message (f));
}

static AdwToggleGroup *
radius_of (Fixture *f)
{
  return ADW_TOGGLE_GROUP (fixture_find (GTK_WIDGET (f->popover), ADW_TYPE_TOGGLE_GROUP));
}

static GtkWidget *
distance_of (Fixture *f)
{
  return gtk_widget_get_parent (GTK_WIDGET (radius_of (f)));
}

static void
test_radius (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *label;

  ask (f, NULL);
  g_assert_false (gtk_widget_get_visible (distance_of (f)));
  type (f, "48188");
  press_enter (f);
  ask (f, NULL);
  g_assert_true (gtk_widget_get_visible (distance_of (f)));
  g_assert_cmpstr (adw_toggle_group_get_active_name (radius_of (f)), ==, "0");
  label = gtk_widget_get_first_child (distance_of (f));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Distance in miles");

  adw_toggle_group_set_active_name (radius_of (f), "25");
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_within (f->asked), 40.2336, 0.001);
  g_assert_cmpstr (chip_label (f), ==, "48188 · 25 mi");
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "within"), ==, "40.234");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 1);

  /* Chosen elsewhere: it is shown here. */
  plaza_asked_set_within (f->asked, 0);
  g_assert_cmpstr (adw_toggle_group_get_active_name (radius_of (f)), ==, "0");
  g_assert_cmpstr (chip_label (f), ==, "48188");
}

static gboolean
begin_metric (void)
{
  static const char * const locales[] = { "en_CA.UTF-8", "es_MX.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_MEASUREMENT, locales[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_kilometers (Fixture      *f,
                 gconstpointer data)
{
  g_autoptr(PlazaNear) near = plaza_near_new ("48188", 42.28, -83.48, PLAZA_PRECISION_POSTAL);
  Fixture metric;

  if (!begin_metric ())
    {
      g_test_skip ("There is no locale here that measures in kilometers");
      return;
    }

  /* A radius of 25 miles, kept where miles were usual, */
  plaza_asked_set_near (f->asked, near);
  plaza_asked_set_within (f->asked, plaza_unit_to_km (PLAZA_UNIT_MILES, 25));
  plaza_asked_save_near (f->asked, NULL);
  set_up (&metric, NULL);
  ask (&metric, NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (distance_of (&metric)))), ==,
                   "Distance in kilometers");
  /* is none of these, and stays. */
  g_assert_null (adw_toggle_group_get_active_name (radius_of (&metric)));
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_within (metric.asked), 40.2336, 0.001);
  g_assert_cmpstr (chip_label (&metric), ==, "48188 · 40 km");

  adw_toggle_group_set_active_name (radius_of (&metric), "25");
  g_assert_cmpfloat_with_epsilon (plaza_asked_get_within (metric.asked), 25, 0.001);
  g_assert_cmpstr (chip_label (&metric), ==, "48188 · 25 km");
  tear_down (&metric, NULL);
  setlocale (LC_MEASUREMENT, "");
}

static void
assert_hint (Fixture      *f,
             const char   *text,
             PlazaNearHint expected,
             const char   *label)
{
  g_autoptr(PlazaPlaceMatch) match = NULL;

  plaza_asked_set_text (f->asked, text);
  g_test_message ("“%s”", text);
  g_assert_cmpint (plaza_near_hint_find (f->asked, &match), ==, expected);
  g_assert_cmpstr (match != NULL ? match->label : NULL, ==, label);
}

static void
test_hint (Fixture      *f,
           gconstpointer data)
{
  assert_hint (f, "albuquerque", PLAZA_NEAR_HINT_CLEAR, "Albuquerque, New Mexico");
  assert_hint (f, "lansing, mi", PLAZA_NEAR_HINT_CLEAR, "Lansing, Michigan");
  assert_hint (f, "springfield", PLAZA_NEAR_HINT_AMBIGUOUS, NULL);
  /* Words of events, beginnings, and what is too short. */
  assert_hint (f, "rally", PLAZA_NEAR_HINT_NONE, NULL);
  assert_hint (f, "march", PLAZA_NEAR_HINT_NONE, NULL);
  assert_hint (f, "albuquer", PLAZA_NEAR_HINT_NONE, NULL);
  assert_hint (f, "mi", PLAZA_NEAR_HINT_NONE, NULL);
  assert_hint (f, "", PLAZA_NEAR_HINT_NONE, NULL);
  /* A ZIP code is a place already. */
  assert_hint (f, "48188", PLAZA_NEAR_HINT_NONE, NULL);
}

static void
test_offer (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *chip = GTK_WIDGET (f->chip);

  plaza_asked_set_text (f->asked, "albuquerque");
  /* Typing does not wait for it. */
  g_assert_false (gtk_widget_has_css_class (chip, "offering"));
  fixture_settle ();
  g_assert_true (gtk_widget_has_css_class (chip, "offering"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chip), ==, "Events near “albuquerque”");

  plaza_asked_set_text (f->asked, "albuquerques");
  g_assert_false (gtk_widget_has_css_class (chip, "offering"));
  g_assert_null (gtk_widget_get_tooltip_text (chip));
  fixture_settle ();
  g_assert_false (gtk_widget_has_css_class (chip, "offering"));

  plaza_asked_set_text (f->asked, "albuquerque");
  fixture_settle ();
  ask (f, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "albuquerque");
  press_enter (f);
  g_assert_cmpstr (near_label (f), ==, "Albuquerque, New Mexico");
  /* It was meant as a place, and is no longer a word. */
  g_assert_cmpstr (plaza_asked_get_text (f->asked), ==, "");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 17);
}

/* One sentence in its place; all else works. */
static void
check_without_places (const char *sentence)
{
  g_autoptr(PlazaNear) near = plaza_near_new ("48188", 42.28, -83.48, PLAZA_PRECISION_POSTAL);
  Fixture f;

  set_up (&f, NULL);
  plaza_asked_set_text (f.asked, "48188");
  fixture_settle ();
  g_assert_null (near_label (&f));
  plaza_asked_set_text (f.asked, "canton");
  fixture_settle ();
  g_assert_cmpuint (plaza_asked_get_n_events (f.asked), ==, 1);
  g_assert_cmpint (plaza_near_hint_find (f.asked, NULL), ==, PLAZA_NEAR_HINT_NONE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (f.chip), "offering"));

  ask (&f, NULL);
  type (&f, "lansing");
  g_assert_cmpstr (message (&f), ==, sentence);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f.results)));
  press_enter (&f);
  g_assert_cmpstr (message (&f), ==, sentence);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f.popover)));
  g_assert_null (near_label (&f));

  /* A place that was chosen before is still one. */
  plaza_asked_set_text (f.asked, NULL);
  plaza_asked_set_near (f.asked, near);
  g_assert_cmpstr (chip_label (&f), ==, "48188");
  g_assert_cmpint (plaza_asked_get_order (f.asked), ==, PLAZA_EVENT_ORDER_DISTANCE);
  tear_down (&f, NULL);
}

static void
test_no_places (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "places.sqlite", NULL);
  g_autoptr(GError) error = NULL;

  g_setenv ("PLAZA_DATA_DIR", folder, TRUE);
  check_without_places ("Plaza’s list of places is missing, so nothing can be found by place. Install Plaza again to get it.");
  g_file_set_contents (path, "This is not a list of places.", -1, &error);
  g_assert_no_error (error);
  check_without_places ("Plaza’s list of places is damaged, so nothing can be found by place. Install Plaza again to repair it.");
  g_unsetenv ("PLAZA_DATA_DIR");

  g_unlink (path);
  g_rmdir (folder);
}

#define ADD(path, name) g_test_add ("/near/chip/" path, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("complete", complete);
  ADD ("clear", clear);
  ADD ("ambiguous", ambiguous);
  ADD ("unknown", unknown);
  ADD ("radius", radius);
  ADD ("kilometers", kilometers);
  ADD ("hint", hint);
  ADD ("offer", offer);
  g_test_add_func ("/near/chip/no-places", test_no_places);

  return fixture_run ();
}
