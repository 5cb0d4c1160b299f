/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "plaza-guide-contents.h"
#include "plaza-guide-reader.h"
#include "plaza-guide-text.h"
#include "plaza-message-card.h"
#include "plaza-prose-label.h"
#include "plaza-prose-view.h"
#include "plaza-toolkit-page.h"

typedef struct
{
  PlazaOpened      *opened;
  PlazaPrinted     *printed;
  PlazaToolkitPage *page;
  GtkWidget        *window;
  PlazaGuideReader *reader;
} Fixture;

static gboolean
is_laid_out (gpointer data)
{
  Fixture *f = data;

  return gtk_widget_get_height (GTK_WIDGET (f->reader)) > 0;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->opened = fixture_new_opened (fixture_campaign ());
  f->printed = plaza_printed_new (fixture_campaign ());
  plaza_opened_set_language (f->opened, "en");
  f->page = g_object_new (PLAZA_TYPE_TOOLKIT_PAGE, "opened", f->opened, "printed", f->printed, NULL);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (f->window));
  f->reader = PLAZA_GUIDE_READER (fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_GUIDE_READER));
  fixture_wait_until (is_laid_out, f);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->printed);
  g_assert_finalize_object (f->opened);
}

/* What the contents count is what a reader sees marked, in every guide and language. */
static void
test_counts (Fixture      *f,
             gconstpointer data)
{
  static const char * const queries[] = { "neighbor", "march", "press", "@", "ETIQUETAS", "camara", "555", "the", "people", "zzz" };
  static const char * const languages[] = { "en", "es" };
  GPtrArray *guides = plaza_campaign_get_guides (fixture_campaign ());
  guint total = 0;

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      plaza_opened_set_language (f->opened, languages[l]);

      for (guint g = 0; g < guides->len; g++)
        {
          const PlazaGuide *guide = g_ptr_array_index (guides, g);
          g_auto(GStrv) passages = plaza_guide_text_passages (fixture_campaign (), guide, languages[l]);

          plaza_toolkit_page_open (f->page, guide->id, -1);
          for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
            {
              plaza_guide_reader_search (f->reader, queries[q]);
              g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), ==,
                                plaza_guide_text_count_hits ((const char * const *) passages, queries[q]));
              total += plaza_guide_reader_get_n_hits (f->reader);
            }
        }
    }

  g_assert_cmpuint (total, >, 20);
}

static void
go (Fixture    *f,
    const char *action,
    const char *guide,
    int         hit)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
  g_assert_cmpstr (plaza_toolkit_page_get_guide (f->page), ==, guide);
  g_assert_cmpint (plaza_guide_reader_get_current (f->reader), ==, hit);
}

/* From the last hit of a guide one comes to the first of the next that has any, and round. */
static void
test_go_round (Fixture      *f,
               gconstpointer data)
{
  g_autofree char *first = NULL;
  guint n = 0, hits;

  plaza_toolkit_page_open (f->page, "march", -1);
  plaza_toolkit_page_search (f->page, "people");
  hits = plaza_guide_reader_get_n_hits (f->reader);
  g_assert_cmpuint (hits, >, 1);
  g_assert_cmpint (plaza_guide_reader_get_current (f->reader), ==, 0);

  go (f, "toolkit.next-hit", "march", 1);
  go (f, "toolkit.previous-hit", "march", 0);

  do
    {
      gtk_widget_activate_action (GTK_WIDGET (f->page), "toolkit.next-hit", NULL);
      n++;
      g_assert_cmpuint (n, <, 100);
    }
  while (g_strcmp0 (plaza_toolkit_page_get_guide (f->page), "march") != 0 ||
         plaza_guide_reader_get_current (f->reader) != 0);

  g_assert_cmpuint (n, >=, hits);
  plaza_toolkit_page_search (f->page, "");
  g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), ==, 0);
}

static gboolean
is_at_step_four (gpointer data)
{
  Fixture *f = data;

  return plaza_guide_reader_get_position (f->reader) == 3;
}

static void
test_position (Fixture      *f,
               gconstpointer data)
{
  guint *count;

  plaza_toolkit_page_open (f->page, "messaging", -1);
  count = fixture_count_notify (f->page, "guide");
  plaza_toolkit_page_open (f->page, "march", -1);
  g_assert_cmpuint (*count, ==, 1);
  g_assert_cmpint (plaza_guide_reader_get_position (f->reader), ==, 0);

  plaza_toolkit_page_open (f->page, "march", 3);
  g_assert_cmpuint (*count, ==, 1);
  fixture_wait_until (is_at_step_four, f);

  /* The same place in the other language. */
  plaza_opened_set_language (f->opened, "es");
  fixture_wait_until (is_at_step_four, f);
  g_assert_cmpstr (plaza_toolkit_page_get_guide (f->page), ==, "march");

  plaza_toolkit_page_open (f->page, "no-such-guide", 2);
  g_assert_cmpstr (plaza_toolkit_page_get_guide (f->page), ==, "march");
}

static gboolean
is_far_down (gpointer data)
{
  Fixture *f = data;

  return plaza_guide_reader_get_position (f->reader) >= 8;
}

/* Whoever leaves the search goes on reading where they are. */
static void
test_leave_search (Fixture      *f,
                   gconstpointer data)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY);

  plaza_toolkit_page_open (f->page, "march", 9);
  fixture_wait_until (is_far_down, f);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL));
  plaza_toolkit_page_search (f->page, "call");
  g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), >, 0);

  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), ==, 0);
  fixture_wait_for_frames (f->window);
  g_assert_cmpint (plaza_guide_reader_get_position (f->reader), >=, 8);
}

/* Text from a campaign is text, whatever is in it. */
static void
test_no_markup (Fixture      *f,
                gconstpointer data)
{
  GtkWidget *label = g_object_ref_sink (plaza_prose_label_new ("<b>1 & 2</b>", NULL));
  GtkWidget *view = g_object_ref_sink (plaza_prose_view_new ("A **strong** <script>x</script> [link](https://example.org) "
                                                             "[bad](file:///etc/passwd)", NULL));
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  g_assert_cmpstr (plaza_prose_label_get_text (PLAZA_PROSE_LABEL (label)), ==, "<b>1 & 2</b>");
  g_assert_cmpuint (plaza_prose_label_search (PLAZA_PROSE_LABEL (label), "2"), ==, 1);
  plaza_prose_label_set_current (PLAZA_PROSE_LABEL (label), 0);

  plaza_prose_view_collect (view, labels);
  g_assert_cmpuint (labels->len, ==, 1);
  g_assert_null (strstr (plaza_prose_label_get_text (g_ptr_array_index (labels, 0)), "<script>"));

  g_object_unref (label);
  g_object_unref (view);
}

static gboolean
is_saved (gpointer data)
{
  return g_strcmp0 (plaza_campaign_get_value (fixture_campaign (), "organization"), "Example Coalition") == 0;
}

static void
test_messages (Fixture      *f,
               gconstpointer data)
{
  PlazaMessageCard *card = NULL;
  GtkWidget *entry = NULL;
  g_autoptr(GError) error = NULL;

  plaza_toolkit_page_open (f->page, "messaging", -1);
  card = PLAZA_MESSAGE_CARD (fixture_find (GTK_WIDGET (f->reader), PLAZA_TYPE_MESSAGE_CARD));
  g_assert_nonnull (card);
  while (strstr (plaza_message_card_get_text (card), "[your organization]") == NULL)
    {
      card = (PlazaMessageCard *) gtk_widget_get_next_sibling (GTK_WIDGET (card));
      g_assert_true (PLAZA_IS_MESSAGE_CARD (card));
    }

  entry = fixture_find (GTK_WIDGET (f->reader), ADW_TYPE_ENTRY_ROW);
  while (!g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), "Your organization"))
    entry = gtk_widget_get_next_sibling (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Example Coalition");

  g_assert_nonnull (strstr (plaza_message_card_get_text (card), "Example Coalition"));
  g_assert_null (strstr (plaza_message_card_get_text (card), "[your organization]"));
  fixture_wait_until (is_saved, f);
  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "organization", NULL, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

#define add(path, width, test) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)
  add ("/toolkit/page/counts", 1000, test_counts);
  add ("/toolkit/page/go-round", 1000, test_go_round);
  add ("/toolkit/page/go-round-narrow", 360, test_go_round);
  add ("/toolkit/page/position", 1000, test_position);
  add ("/toolkit/page/position-narrow", 360, test_position);
  add ("/toolkit/page/leave-search", 1000, test_leave_search);
  add ("/toolkit/page/no-markup", 1000, test_no_markup);
  add ("/toolkit/page/messages", 1000, test_messages);
#undef add

  return fixture_run ();
}
