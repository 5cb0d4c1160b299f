/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-event-factory.h"
#include "plaza-event-row.h"
#include "plaza-window.h"

/* The heading over each row of the list is that of the row's section, whatever was typed before. */

typedef struct
{
  PlazaWindow      *window;
  PlazaAsked       *asked;
  GtkWidget        *list;
  GtkWidget        *entry;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  f->window = PLAZA_WINDOW (plaza_window_new (NULL, fixture_campaign ()));
  f->asked = plaza_window_get_asked (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.search", NULL);
  fixture_wait_for_frames (GTK_WIDGET (f->window));
  f->list = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_LIST_VIEW);
  f->entry = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_SEARCH_ENTRY);
}

static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

/* Where the next event of that title stands, from @position on. */
static guint
find_next (Fixture    *f,
           const char *title,
           guint       position)
{
  GListModel *events = G_LIST_MODEL (plaza_asked_get_events (f->asked));

  for (; position < g_list_model_get_n_items (events); position++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (events, position);

      if (g_str_equal (plaza_event_get_short_title (event), title))
        return position;
    }

  g_error ("A row is shown that is not in the list: %s", title);
}

/* Every row that is shown, in its order, with the heading that stands over it. */
static guint
check_headings (Fixture *f)
{
  const char *heading = NULL;
  guint position = 0, n_rows = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (f->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = fixture_find (child, PLAZA_TYPE_EVENT_ROW);
      g_autofree char *expected = NULL;

      if (row == NULL)
        {
          heading = gtk_label_get_label (GTK_LABEL (fixture_find (child, GTK_TYPE_LABEL)));
          continue;
        }

      position = find_next (f, plaza_event_row_get_title (PLAZA_EVENT_ROW (row)), position);
      expected = plaza_event_factory_describe_section (f->asked, position);
      g_assert_cmpstr (heading, ==, expected);
      position++;
      n_rows++;
    }

  return n_rows;
}

/* As a person does, who sees what is there after each letter. */
static void
type (Fixture    *f,
      const char *text)
{
  for (int length = 0; text[length] != '\0';)
    {
      gtk_editable_insert_text (GTK_EDITABLE (f->entry), text + length, 1, &length);
      fixture_wait_for_frames (GTK_WIDGET (f->window));
      check_headings (f);
    }
}

static void
erase (Fixture *f)
{
  for (int length = strlen (gtk_editable_get_text (GTK_EDITABLE (f->entry))); length > 0; length--)
    {
      gtk_editable_delete_text (GTK_EDITABLE (f->entry), length - 1, length);
      fixture_wait_for_frames (GTK_WIDGET (f->window));
      check_headings (f);
    }
}

static void
test_letter_by_letter (Fixture      *f,
                       gconstpointer width)
{
  static const char * const texts[] = { "48188", "march", "los angeles" };

  g_assert_cmpuint (check_headings (f), >, 5);
  for (guint order = PLAZA_EVENT_ORDER_STATE; order <= PLAZA_EVENT_ORDER_DAY; order++)
    {
      plaza_asked_set_order (f->asked, order);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          type (f, texts[i]);
          erase (f);
        }
    }
}

/* Filters take whole sections away and bring them back, and change what is left of others. */
static void
test_filters (Fixture      *f,
              gconstpointer width)
{
  for (int near = 0; near <= 1; near++)
    for (guint i = 0; i < 64; i++)
      {
        plaza_asked_set_text (f->asked, near ? "48188" : NULL);
        plaza_asked_set_open_only (f->asked, (i & 1) != 0);
        plaza_asked_set_attention (f->asked, (i & 2) != 0);
        plaza_asked_set_kinds (f->asked, (i & 4) != 0 ? 1u << PLAZA_KIND_VIGIL | 1u << PLAZA_KIND_RALLY : 0);
        plaza_asked_set_order (f->asked, (i & 8) != 0 ? PLAZA_EVENT_ORDER_DAY : PLAZA_EVENT_ORDER_STATE);
        plaza_asked_set_without_place (f->asked, (i & 16) != 0);
        plaza_asked_set_state (f->asked, (i & 32) != 0 ? "MI" : NULL);
        fixture_settle ();
        check_headings (f);
      }
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add ("/event-headers/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_letter_by_letter, tear_down);
  g_test_add ("/event-headers/wide", Fixture, GINT_TO_POINTER (1280), set_up, test_letter_by_letter, tear_down);
  g_test_add ("/event-headers/filters", Fixture, GINT_TO_POINTER (1280), set_up, test_filters, tear_down);

  return fixture_run ();
}
