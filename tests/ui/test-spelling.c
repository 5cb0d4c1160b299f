/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spelling where texts are written: each text by the dictionary of its own language; what is typed, what no dictionary has
 * and what is accepted is not marked; the menu corrects; and where there is no dictionary, it says so. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-field-tie.h"
#include "plaza-text-spelling.h"
#include "plaza-texts-dialog-private.h"
#include "plaza-window.h"
#include "reach.h"

typedef struct
{
  GtkWidget   *window;
  GtkTextView *view;
} Fixture;

static GtkTextView *
add_view (GtkBox     *box,
          const char *language)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());

  plaza_text_spelling_attach (view, language);
  gtk_box_append (box, GTK_WIDGET (view));
  return view;
}

static void
set_up (Fixture      *f,
        gconstpointer language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  /* It has the keyboard at first. */
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Other"));
  f->view = add_view (GTK_BOX (box), language);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait_for_frames (f->window);
}

static void
tear_down (Fixture      *f,
           gconstpointer language)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
type (GtkTextView *view,
      const char  *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* Where @word is for the first time. */
static GtkTextIter
find (GtkTextView *view,
      const char  *word)
{
  GtkTextIter at, end;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &at);
  g_assert_true (gtk_text_iter_forward_search (&at, word, GTK_TEXT_SEARCH_TEXT_ONLY, &at, &end, NULL));
  return at;
}

static gboolean
is_marked (GtkTextView *view,
           const char  *word)
{
  GtkTextIter at = find (view, word);
  g_autoptr(GSList) tags = gtk_text_iter_get_tags (&at);
  gboolean marked = FALSE;

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline;

      g_object_get (tag->data, "underline", &underline, NULL);
      marked |= underline == PANGO_UNDERLINE_ERROR;
    }
  return marked;
}

typedef struct
{
  GtkTextView *view;
  const char  *word;
  gboolean     marked;
} Wanted;

static gboolean
is_wanted (gpointer data)
{
  const Wanted *wanted = data;

  return is_marked (wanted->view, wanted->word) == wanted->marked;
}

static void
wait_for (GtkTextView *view,
          const char  *word,
          gboolean     marked)
{
  fixture_wait_until (is_wanted, &(Wanted) { view, word, marked });
}

static GtkTextView *
view_of (PlazaTextsDialog *dialog,
         const char       *name)
{
  return GTK_TEXT_VIEW (plaza_field_tie_find (GTK_WIDGET (dialog), plaza_draft_get_field (plaza_texts_dialog_get_draft (dialog), name)));
}

/* In the editor, side by side: what is right in one is wrong in the other. */
static void
test_languages (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());
  PlazaTextsDialog *dialog;
  GtkTextView *english, *spanish;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_activate_action (window, "win.edit-text", "s", "point/support-the-act"));
  dialog = PLAZA_TEXTS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  fixture_wait_for_frames (window);
  english = view_of (dialog, "bodies.en");
  spanish = view_of (dialog, "bodies.es");

  type (english, "The dog runs.\n\nPerro and doggg.");
  type (spanish, "El perro corre.\n\nDog y perrro.");
  wait_for (english, "doggg", TRUE);
  wait_for (spanish, "perrro", TRUE);
  g_assert_true (is_marked (english, "Perro"));
  g_assert_true (is_marked (spanish, "Dog"));
  g_assert_false (is_marked (english, "dog runs"));
  g_assert_false (is_marked (english, "The"));
  g_assert_false (is_marked (spanish, "perro"));
  g_assert_false (is_marked (spanish, "corre"));

  plaza_texts_dialog_discard (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* The last word is looked at last. */
static void
test_not_checked (Fixture      *f,
                  gconstpointer language)
{
  const char *right[] = { "ACLU", "examplle", "weareall", "officiall", "pdff", "maill", "don’t", "H1Bx" };

  type (f->view, "ACLU [text](https://examplle.org/pdff) #weareall {officiall}, maill@example.org don’t H1Bx\n\nwrongg");
  wait_for (f->view, "wrongg", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_false (is_marked (f->view, right[i]));
  type (f->view, "[textt](https://example.org) **boldd**, (bracketss)\n\nwrongg");
  wait_for (f->view, "wrongg", TRUE);
  g_assert_true (is_marked (f->view, "textt"));
  g_assert_true (is_marked (f->view, "boldd"));
  g_assert_true (is_marked (f->view, "bracketss"));
}

static void
insert (GtkTextView *view,
        const char  *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (view), text, -1, TRUE);
}

/* Not while it is typed, but after that: a space, another place, another field. */
static void
test_typed (Fixture      *f,
            gconstpointer language)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);
  GtkTextIter start;

  type (f->view, "wrongg ");
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  gtk_text_buffer_get_end_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  insert (f->view, "spacee");
  wait_for (f->view, "wrongg", TRUE);
  g_assert_false (is_marked (f->view, "spacee"));
  insert (f->view, " placee");
  wait_for (f->view, "spacee", TRUE);
  g_assert_false (is_marked (f->view, "placee"));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  wait_for (f->view, "placee", TRUE);

  gtk_text_buffer_get_end_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  insert (f->view, " fieldd");
  fixture_settle ();
  g_assert_false (is_marked (f->view, "fieldd"));
  g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD));
  wait_for (f->view, "fieldd", TRUE);
}

/* What the menu's key does before the menu opens. */
static void
press_menu (GtkTextView *view,
            const char  *word)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  GtkTextIter at = find (view, word);
  gboolean stopped;

  gtk_text_iter_forward_char (&at);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &at);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, (GdkModifierType) 0, &stopped);
    }
}

/* Returns: (transfer full) (nullable): what the menu says there */
static char *
read_menu (GtkTextView *view,
           int          section,
           int          item)
{
  g_autoptr(GMenuModel) items = NULL;
  char *label = NULL;

  if (section < g_menu_model_get_n_items (gtk_text_view_get_extra_menu (view)))
    items = g_menu_model_get_item_link (gtk_text_view_get_extra_menu (view), section, G_MENU_LINK_SECTION);
  if (items != NULL)
    g_menu_model_get_item_attribute (items, item, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

/* What it offers is put in the word's place, and taken back as what was typed is. */
static void
test_menu (Fixture      *f,
           gconstpointer language)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);
  g_autofree char *offered = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  type (f->view, "Un perrro grande");
  wait_for (f->view, "perrro", TRUE);
  press_menu (f->view, "grande");
  g_assert_null (read_menu (f->view, 0, 0));
  press_menu (f->view, "perrro");
  offered = read_menu (f->view, 0, 0);
  g_assert_cmpstr (offered, ==, "perro");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), "spelling.correct", "s", offered));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Un perro grande");
  wait_for (f->view, "perro", FALSE);
  gtk_text_buffer_undo (buffer);
  wait_for (f->view, "perrro", TRUE);
}

/* A word that is accepted is right in each text of its language, and in no other. */
static void
test_accept (Fixture      *f,
             gconstpointer language)
{
  GtkBox *box = GTK_BOX (gtk_window_get_child (GTK_WINDOW (f->window)));
  GtkTextView *same = add_view (box, "es");
  GtkTextView *other = add_view (box, "en");

  type (f->view, "Plazzza y Plazzzo");
  type (same, "Plazzza y Plazzzo");
  type (other, "Plazzza and Plazzzo");
  wait_for (f->view, "Plazzzo", TRUE);
  wait_for (same, "Plazzzo", TRUE);
  wait_for (other, "Plazzzo", TRUE);
  press_menu (f->view, "Plazzza");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), "spelling.ignore", NULL));
  wait_for (f->view, "Plazzza", FALSE);
  wait_for (same, "Plazzza", FALSE);
  press_menu (f->view, "Plazzzo");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), "spelling.add", NULL));
  wait_for (f->view, "Plazzzo", FALSE);
  wait_for (same, "Plazzzo", FALSE);
  g_assert_true (is_marked (other, "Plazzza"));
  g_assert_true (is_marked (other, "Plazzzo"));
}

static gboolean
says_something (gpointer data)
{
  return gtk_text_view_get_extra_menu (data) != NULL;
}

/* Quechua: nobody has installed it here. A text of a language that is there is marked meanwhile. */
static void
test_missing (Fixture      *f,
              gconstpointer language)
{
  GtkTextView *other = add_view (GTK_BOX (gtk_window_get_child (GTK_WINDOW (f->window))), "en");
  g_autofree char *said = NULL;

  type (f->view, "perrro doggg");
  type (other, "perrro doggg");
  fixture_wait_until (says_something, f->view);
  g_menu_model_get_item_attribute (gtk_text_view_get_extra_menu (f->view), 0, G_MENU_ATTRIBUTE_LABEL, "s", &said);
  g_assert_nonnull (strstr (said, "no dictionary for"));
  wait_for (other, "doggg", TRUE);
  g_assert_false (is_marked (f->view, "perrro"));
  g_assert_false (is_marked (f->view, "doggg"));
}

/* A text goes while it is still to be checked. */
static void
test_gone (Fixture      *f,
           gconstpointer language)
{
  g_autoptr(GString) long_text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (long_text, "perrro ");
  type (f->view, long_text->str);
  wait_for (f->view, "perrro", TRUE);
}

#define ADD(path, language, function) g_test_add ("/ui/spelling/" path, Fixture, language, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/ui/spelling/languages", test_languages);
  ADD ("not-checked", "en", test_not_checked);
  ADD ("typed", "en", test_typed);
  ADD ("menu", "es", test_menu);
  ADD ("accept", "es", test_accept);
  ADD ("missing", "qu", test_missing);
  ADD ("gone", "es", test_gone);
  return g_test_run ();
}
