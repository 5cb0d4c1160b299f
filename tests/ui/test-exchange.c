/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is about to come in: a row for each, with what is asked about it; nothing is written before somebody says so, and
 * then as one change. And a pasted text: each field stands by the words that it was read from. */
#include <adwaita.h>
#include <string.h>

#include "fixture.h"
#include "plaza-import-cells.h"
#include "plaza-paste-marks.h"
#include "plaza-review-fields.h"
#include "plaza-review-page.h"
#include "plaza-test-pack.h"
#include "plaza-window.h"

/* The span of the first @words in @text; -1 behind the last one for none. */
static void
mark (PlazaIncoming *draft,
      const char    *field,
      const char    *text,
      const char    *words)
{
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  plaza_incoming_mark (draft, field, (int) g_utf8_pointer_to_offset (text, at), (int) (g_utf8_pointer_to_offset (text, at) + g_utf8_strlen (words, -1)));
}

static PlazaIncoming *
read_march (const char *text)
{
  PlazaIncoming *draft = plaza_incoming_new (1);
  PlazaTimeslot *slot = plaza_timeslot_new ();

  draft->event->title = g_strdup ("Vigilia de Ñandú");
  slot->date = g_strdup ("2017-02-22");
  slot->start = 17 * 60 + 30;
  g_ptr_array_add (draft->event->timeslots, slot);
  draft->event->place.venue = g_strdup ("Example Hall");
  draft->event->place.city = g_strdup ("Canton");
  mark (draft, "title", text, "Vigilia de Ñandú");
  mark (draft, "timeslots[0].date", text, "2/22/17");
  mark (draft, "timeslots[0].start", text, "5:30pm");
  mark (draft, "place.venue", text, "Example Hall");
  mark (draft, "place.address", text, "321 Ridge Rd");
  mark (draft, "place.city", text, "Canton");
  return draft;
}

static void
test_marks (void)
{
  static const struct { const char *field; guint number; const char *quote; } expected[] = {
    { "title", 1, "Vigilia de Ñandú" }, { "date", 2, "2/22/17" }, { "time", 3, "5:30pm" }, { "venue", 4, "Example Hall" },
    /* The street and the city are one field, and the comma between them does not part it. */
    { "address", 5, "321 Ridge Rd, Canton" }, { "lead_contact", 0, NULL },
  };
  const char *text = "Hola: Vigilia de Ñandú\n2/22/17 at 5:30pm, Example Hall, 321 Ridge Rd, Canton.\nGracias";
  g_autoptr(PlazaIncoming) draft = read_march (text);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GArray) marks = NULL;

  g_ptr_array_add (drafts, draft);
  g_ptr_array_add (fields, plaza_review_fields_list (fixture_campaign (), draft->event, NULL));
  marks = plaza_paste_marks_new (text, drafts, fields);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *quote = plaza_paste_marks_quote (marks, text, 0, expected[i].field);

      g_assert_cmpuint (plaza_paste_marks_find_number (marks, 0, expected[i].field), ==, expected[i].number);
      g_assert_cmpstr (quote, ==, expected[i].quote);
    }
}

/* A day and its hour may be read from the same words: both have their number. */
static void
test_same_words (void)
{
  const char *text = "Wed 2/22/17 at 5:30pm";
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (1);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GArray) marks = NULL;

  mark (draft, "timeslots[0].date", text, text);
  mark (draft, "timeslots[0].start", text, text);
  g_ptr_array_add (drafts, draft);
  g_ptr_array_add (fields, plaza_review_fields_list (fixture_campaign (), draft->event, NULL));
  marks = plaza_paste_marks_new (text, drafts, fields);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpuint (plaza_paste_marks_find_number (marks, 0, "date"), ==, 1);
  g_assert_cmpuint (plaza_paste_marks_find_number (marks, 0, "time"), ==, 1);
}

/* Whatever a reader answers, no mark leaves the text or overlaps another one. */
static void
test_any_marks (void)
{
  const char *text = "áéíóú abc, def. ghi";
  glong length = g_utf8_strlen (text, -1);
  static const char * const paths[] = { "title", "place.city", "timeslots[0].start", "no.such.field", "lead_contact.emails" };
  g_autoptr(GRand) random = g_rand_new_with_seed (20170222);

  for (int round = 0; round < 500; round++)
    {
      g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_incoming_free);
      g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_autoptr(GArray) marks = NULL;
      int end = 0;

      for (int i = 0; i < 2; i++)
        {
          PlazaIncoming *draft = plaza_incoming_new (0);

          for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
            plaza_incoming_mark (draft, paths[g_rand_int_range (random, 0, G_N_ELEMENTS (paths))], g_rand_int_range (random, -3, 25),
                                 g_rand_int_range (random, -3, 25));
          g_ptr_array_add (drafts, draft);
          g_ptr_array_add (fields, plaza_review_fields_list (fixture_campaign (), draft->event, NULL));
        }
      marks = plaza_paste_marks_new (text, drafts, fields);
      for (guint i = 0; i < marks->len; i++)
        {
          const PlazaPasteMark *one = &g_array_index (marks, PlazaPasteMark, i);

          g_assert_cmpint (one->begin, >=, end);
          g_assert_cmpint (one->end, >, one->begin);
          g_assert_cmpint (one->end, <=, length);
          g_assert_cmpuint (one->number, >, 0);
          end = one->end;
        }
    }
}

/* Each cell says something of what is known, and nothing of what is not. */
static void
test_cells (void)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(PlazaEventRecord) empty = plaza_event_record_new ();
  g_autofree char *date = plaza_import_cell_say (PLAZA_CELL_DATE, plaza_test_pack_find (pack, "chicago"));
  g_autofree char *time = plaza_import_cell_say (PLAZA_CELL_TIME, plaza_test_pack_find (pack, "phoenix"));
  g_autofree char *place = plaza_import_cell_say (PLAZA_CELL_PLACE, plaza_test_pack_find (pack, "los-angeles"));

  g_assert_cmpstr (date, ==, "February 22–24, 2017");
  g_assert_cmpstr (time, ==, "12–6 PM MST");
  g_assert_cmpstr (place, ==, "To be announced");
  for (PlazaImportCell cell = 0; cell < PLAZA_N_CELLS; cell++)
    {
      g_autofree char *said = plaza_import_cell_say (cell, empty);

      g_assert_null (said);
    }
}

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  GtkWidget     *window;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  f->window = plaza_window_new (NULL, f->campaign);
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  plaza_window_set_view (PLAZA_WINDOW (f->window), "review");
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_object_unref (f->campaign);
  plaza_test_folder_free (f->folder);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_read (gpointer window)
{
  GtkWidget *button = find_button (window, "_Put 2 into Review");

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* Nothing is there before the button is pressed; then all of it waits, and one undo takes it back. */
static void
bring_in (Fixture *f)
{
  fixture_wait_until (is_read, f->window);
  g_assert_cmpuint (plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_PENDING), ==, 0);
  g_signal_emit_by_name (find_button (f->window, "_Put 2 into Review"), "clicked");
  fixture_settle ();
  g_assert_cmpuint (plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_PENDING), ==, 2);
  g_assert_true (plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), NULL));
  g_assert_cmpuint (plaza_campaign_count_events (f->campaign, PLAZA_REVIEW_CHOICE_PENDING), ==, 0);
}

static PlazaReviewPage *
desk_of (Fixture *f)
{
  return PLAZA_REVIEW_PAGE (plaza_window_get_page (PLAZA_WINDOW (f->window)));
}

static void
test_import (Fixture      *f,
             gconstpointer width)
{
  static const char calendar[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:example\r\n"
    "BEGIN:VEVENT\r\nUID:1@example.org\r\nSUMMARY:Example Call-In\r\nDTSTART;TZID=America/New_York:20170223T190000\r\n"
    "LOCATION:Example Hall\\, 100 Example St\\, Toledo\\, OH 43604\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2@example.org\r\nSUMMARY:Example Breakfast\r\nDTSTART;TZID=America/Chicago:20170224T080000\r\n"
    "LOCATION:Example Church\\, 1 Example Ave\\, Omaha\\, NE 68102\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autofree char *path = g_build_filename (f->folder, "events.ics", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, calendar, -1, NULL));
  g_list_store_append (files, file);
  plaza_review_page_import (desk_of (f), G_LIST_MODEL (files));
  bring_in (f);
}

static void
test_paste (Fixture      *f,
            gconstpointer width)
{
  plaza_review_page_paste (desk_of (f),
                           "Example Vigil of Lights\nWednesday, February 22, 2017, 6:30 PM\nExample Hall, 100 Example St, Toledo, OH 43604\n\n"
                           "Example Prayer Breakfast\nFriday, February 24, 2017, 8 AM\nExample Church, 1 Example Ave, Omaha, NE 68102\n");
  bring_in (f);
}

/* A file that is none is told, and the window lives on. */
static gboolean
says_nothing_found (gpointer window)
{
  return find_button (window, "_Put 0 into Review") != NULL && !gtk_widget_is_sensitive (find_button (window, "_Put 0 into Review"));
}

static gboolean
is_away (gpointer window)
{
  return find_button (window, "_Cancel") == NULL;
}

static void
test_broken (Fixture      *f,
             gconstpointer width)
{
  g_autoptr(GFile) file = g_file_new_for_path (f->folder);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  plaza_review_page_import (desk_of (f), G_LIST_MODEL (files));
  fixture_wait_until (says_nothing_found, f->window);
  g_signal_emit_by_name (find_button (f->window, "_Cancel"), "clicked");
  fixture_wait_until (is_away, f->window);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  /* What a page shows while it is pushed away is never freed where its window closes meanwhile. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/exchange/marks", test_marks);
  g_test_add_func ("/exchange/same-words", test_same_words);
  g_test_add_func ("/exchange/any-marks", test_any_marks);
  g_test_add_func ("/exchange/cells", test_cells);
  g_test_add ("/exchange/import", Fixture, GINT_TO_POINTER (1280), set_up, test_import, tear_down);
  g_test_add ("/exchange/paste", Fixture, GINT_TO_POINTER (1280), set_up, test_paste, tear_down);
  g_test_add ("/exchange/broken", Fixture, GINT_TO_POINTER (1280), set_up, test_broken, tear_down);
  return fixture_run ();
}
