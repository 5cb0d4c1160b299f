/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-speller-menu.h"

#include <glib/gi18n.h>

#define MOST_CORRECTIONS 5

/* What the menu of a text offers for the word that it is opened on. Goes with the view. */
typedef struct
{
  PlazaSpeller *speller;  /* not owned, like the view: both live as long as this */
  GtkTextView  *view;
  GMenu        *menu;
  GtkTextMark  *start;    /* of the word */
  GtkTextMark  *end;
} SpellerMenu;

static char *
speller_menu_get_word (SpellerMenu *self,
                       GtkTextIter *start,
                       GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_mark (buffer, start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, end, self->end);
  return gtk_text_iter_get_slice (start, end);
}

static void
speller_menu_correct_cb (GSimpleAction *action,
                         GVariant      *word,
                         gpointer       data)
{
  SpellerMenu *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *wrong = speller_menu_get_word (self, &start, &end);

  if (*wrong == '\0')
    return;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, g_variant_get_string (word, NULL), -1);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_user_action (buffer);
}

static void
speller_menu_accept_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  SpellerMenu *self = data;
  GtkTextIter start, end;
  g_autofree char *word = speller_menu_get_word (self, &start, &end);

  if (*word != '\0')
    plaza_speller_accept (self->speller, word, g_str_equal (g_action_get_name (G_ACTION (action)), "add"));
}

static void
speller_menu_add_corrections (SpellerMenu *self,
                              const char  *word)
{
  g_auto(GStrv) corrections = plaza_speller_correct (self->speller, word);
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; corrections != NULL && corrections[i] != NULL && i < MOST_CORRECTIONS; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (corrections[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.correct", "s", corrections[i]);
      g_menu_append_item (section, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) == 0)
    /* Translators: in the menu of a word that is spelled wrong. The action is of no group: it cannot be chosen. */
    g_menu_append (section, _("No Suggestions"), "spelling.none");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

/* Corrections are looked for now: that takes 20 to 50 ms, which nobody who opens a menu notices, and who types does. */
static void
speller_menu_fill (SpellerMenu       *self,
                   const GtkTextIter *at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr(GMenu) section = g_menu_new ();
  g_autofree char *word = NULL;
  GtkTextIter start, end;
  gboolean wrong = plaza_speller_find_wrong (self->speller, at, &start, &end);

  g_menu_remove_all (self->menu);
  gtk_text_buffer_move_mark (buffer, self->start, &start);
  gtk_text_buffer_move_mark (buffer, self->end, &end);
  if (!wrong)
    return;

  word = speller_menu_get_word (self, &start, &end);
  speller_menu_add_corrections (self, word);
  /* Translators: in the menu of a word that is spelled wrong. */
  g_menu_append (section, _("Add to Dictionary"), "spelling.add");
  /* Translators: in the menu of a word that is spelled wrong: it is taken for right until the program ends. */
  g_menu_append (section, _("Ignore This Word"), "spelling.ignore");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

/* A secondary press opens the menu for the word below it, and leaves the cursor where it is. */
static void
speller_menu_pressed_cb (SpellerMenu *self,
                         int          n_presses,
                         double       x,
                         double       y)
{
  GtkTextIter at;
  int column, line;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &column, &line);
  gtk_text_view_get_iter_at_location (self->view, &at, column, line);
  speller_menu_fill (self, &at);
}

/* The menu key opens it for the word at the cursor. */
static gboolean
speller_menu_key_cb (SpellerMenu     *self,
                     guint            key,
                     guint            code,
                     GdkModifierType  state)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter at;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
      speller_menu_fill (self, &at);
    }

  return GDK_EVENT_PROPAGATE;
}

static const GActionEntry entries[] = {
  { "correct", speller_menu_correct_cb, "s" },
  { "add", speller_menu_accept_cb },
  { "ignore", speller_menu_accept_cb },
};

static void
speller_menu_free (gpointer data)
{
  SpellerMenu *self = data;

  g_object_unref (self->menu);
  g_free (self);
}

static void
speller_menu_listen (SpellerMenu *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (speller_menu_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (speller_menu_key_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (widget, keys);
}

/**
 * plaza_speller_menu_attach:
 * @speller: of @view
 *
 * Corrections in the menu of @view, for pointer and keyboard.
 */
void
plaza_speller_menu_attach (PlazaSpeller *speller,
                           GtkTextView  *view)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  SpellerMenu *self = g_new0 (SpellerMenu, 1);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  self->speller = speller;
  self->view = view;
  self->menu = g_menu_new ();
  self->start = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->end = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  g_object_set_data_full (G_OBJECT (view), "plaza-speller-menu", self, speller_menu_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (actions));
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (self->menu));
  speller_menu_listen (self);
}
