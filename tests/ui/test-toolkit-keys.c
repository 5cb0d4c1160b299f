/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-about-you.h"
#include "plaza-guide-contents.h"
#include "plaza-guide-reader.h"
#include "plaza-guide-row.h"
#include "plaza-message-card.h"
#include "plaza-prose-label.h"
#include "plaza-toolkit-page.h"

/* The toolkit by keyboard: passages are one stop, and the search leads to what it finds. */

typedef struct
{
  PlazaOpened      *opened;
  PlazaPrinted     *printed;
  PlazaToolkitPage *page;
  GtkWidget        *window;
  PlazaGuideReader *reader;
} Fixture;

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
  fixture_wait_for_frames (f->window);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->printed);
  g_assert_finalize_object (f->opened);
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static PlazaProseLabel *
focused_passage (Fixture *f)
{
  GtkWidget *focus = get_focus (f);

  return focus != NULL ? PLAZA_PROSE_LABEL (gtk_widget_get_ancestor (focus, PLAZA_TYPE_PROSE_LABEL)) : NULL;
}

static void
press_key (GtkWidget *widget,
           guint      key)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (w);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
          gboolean handled = FALSE;

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
              gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
            g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
          if (handled)
            return;
        }
    }
}

static void
search (Fixture    *f,
        const char *text,
        const char *signal)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, signal);
}

/* Round the page both ways: of all passages one is met, and Tab goes past it. */
static void
test_passages_are_one_stop (Fixture      *f,
                            gconstpointer data)
{
  const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  plaza_toolkit_page_open (f->page, "messaging", -1);
  fixture_wait_for_frames (f->window);
  for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
    {
      guint n_passages = 0, n = 0;
      GtkWidget *first;

      gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
      gtk_widget_child_focus (f->window, directions[d]);
      first = get_focus (f);
      do
        {
          n_passages += focused_passage (f) != NULL;
          gtk_widget_child_focus (f->window, directions[d]);
          g_assert_cmpuint (n++, <, 100);
        }
      while (get_focus (f) != first);
      g_assert_cmpuint (n_passages, ==, 1);
    }
}

static void
test_arrows (Fixture      *f,
             gconstpointer data)
{
  PlazaProseLabel *first, *second;

  plaza_toolkit_page_open (f->page, "march", -1);
  fixture_wait_for_frames (f->window);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (f->reader)));
  first = focused_passage (f);
  g_assert_cmpstr (plaza_prose_label_get_text (first), ==, "Hold a March");

  press_key (get_focus (f), GDK_KEY_Down);
  second = focused_passage (f);
  g_assert_true (second != NULL && second != first);
  press_key (get_focus (f), GDK_KEY_Up);
  g_assert_true (focused_passage (f) == first);
  press_key (get_focus (f), GDK_KEY_Up);
  g_assert_true (focused_passage (f) == first);
}

/* "setup" leads to the set-up ideas of the march, in whichever guide one was; so do the Spanish words. */
static void
test_enter_goes_to_hit (Fixture      *f,
                        gconstpointer data)
{
  static const struct { const char *language, *query, *signal, *heading; } cases[] = {
    { "en", "setup", "activate", "Set-up ideas" },
    { "en", "set-up", "activate", "Set-up ideas" },
    { "es", "montaje", "activate", "Ideas de montaje" },
    { "es", "ideas de montaje", "activate", "Ideas de montaje" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plaza_opened_set_language (f->opened, cases[i].language);
      plaza_toolkit_page_open (f->page, "messaging", -1);
      search (f, cases[i].query, cases[i].signal);

      g_assert_cmpstr (plaza_toolkit_page_get_guide (f->page), ==, "march");
      g_assert_nonnull (focused_passage (f));
      g_assert_cmpstr (plaza_prose_label_get_text (focused_passage (f)), ==, cases[i].heading);
    }
}

/* Escape forgets what was searched for, and stays at what was found. */
static void
test_escape_stays_at_hit (Fixture      *f,
                          gconstpointer data)
{
  plaza_toolkit_page_open (f->page, "march", -1);
  fixture_wait_for_frames (f->window);
  search (f, "banner", "search-changed");
  g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), ==, 1);
  search (f, "banner", "stop-search");

  g_assert_cmpuint (plaza_guide_reader_get_n_hits (f->reader), ==, 0);
  g_assert_nonnull (focused_passage (f));
  g_assert_cmpstr (plaza_prose_label_get_text (focused_passage (f)), ==, "A banner");
}

/* From "tweet" to the copied message: type the handle, and press Enter. */
static void
test_tweet (Fixture      *f,
            gconstpointer data)
{
  static const char * const queries[] = { "tweet", "twitter", "tuit" };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (f->window);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      PlazaMessageCard *card;
      GtkWidget *row;

      plaza_opened_set_language (f->opened, i == 2 ? "es" : "en");
      plaza_toolkit_page_open (f->page, "march", -1);
      search (f, queries[i], "activate");
      g_assert_cmpstr (plaza_toolkit_page_get_guide (f->page), ==, "messaging");

      row = gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_ENTRY_ROW);
      g_assert_nonnull (row);
      g_assert_nonnull (gtk_widget_get_ancestor (row, PLAZA_TYPE_ABOUT_YOU));
      gtk_editable_set_text (GTK_EDITABLE (row), "@Example");
      g_signal_emit_by_name (row, "entry-activated");

      card = PLAZA_MESSAGE_CARD (fixture_find (GTK_WIDGET (f->reader), PLAZA_TYPE_MESSAGE_CARD));
      g_assert_nonnull (strstr (plaza_message_card_get_text (card), "@Example"));
      g_assert_true (gdk_clipboard_is_local (clipboard));
      gtk_editable_set_text (GTK_EDITABLE (row), "");
    }
}

/* A message with two fields: Enter goes from one to the next. */
static void
test_two_fields (Fixture      *f,
                 gconstpointer data)
{
  GtkWidget *first, *second;

  search (f, "post for facebook", "activate");
  first = gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_ENTRY_ROW);
  g_assert_nonnull (first);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (first)), ==, "Your organization");
  g_signal_emit_by_name (first, "entry-activated");
  second = gtk_widget_get_ancestor (get_focus (f), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (second)), ==, "Your member of Congress");
}

static gboolean
is_marked (gpointer data)
{
  Fixture *f = data;
  GtkWidget *contents = fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_GUIDE_CONTENTS);
  GtkListBox *list = GTK_LIST_BOX (fixture_find (contents, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (plaza_guide_row_get_section (PLAZA_GUIDE_ROW (row)) >= 0 && gtk_widget_has_css_class (GTK_WIDGET (row), "current"))
      return plaza_guide_row_get_section (PLAZA_GUIDE_ROW (row)) == 6;

  return FALSE;
}

/* The contents mark the section that the hit is in, not the one above it. */
static void
test_contents_mark_hit (Fixture      *f,
                        gconstpointer data)
{
  plaza_toolkit_page_open (f->page, "march", -1);
  fixture_wait_for_frames (f->window);
  search (f, "setup", "activate");
  fixture_wait_until (is_marked, f);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

#define add(path, width, test) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)
  add ("/toolkit/keys/passages-are-one-stop", 1000, test_passages_are_one_stop);
  add ("/toolkit/keys/passages-are-one-stop-narrow", 360, test_passages_are_one_stop);
  add ("/toolkit/keys/arrows", 1000, test_arrows);
  add ("/toolkit/keys/enter-goes-to-hit", 1000, test_enter_goes_to_hit);
  add ("/toolkit/keys/enter-goes-to-hit-narrow", 360, test_enter_goes_to_hit);
  add ("/toolkit/keys/escape-stays-at-hit", 1000, test_escape_stays_at_hit);
  add ("/toolkit/keys/tweet", 1000, test_tweet);
  add ("/toolkit/keys/tweet-narrow", 360, test_tweet);
  add ("/toolkit/keys/two-fields", 1000, test_two_fields);
  add ("/toolkit/keys/contents-mark-hit", 1000, test_contents_mark_hit);
#undef add

  return fixture_run ();
}
