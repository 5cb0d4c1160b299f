/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-speller.h"

#include <adwaita.h>
#include <libspelling.h>

#include "plaza-dictionary.h"
#include "plaza-speller-menu.h"
#include "plaza-speller-words.h"

/* So many are checked at once, in well under a millisecond; then what is typed meanwhile has its turn. */
#define WORDS_AT_ONCE 100

/* Of libadwaita's colour for errors, on its light and dark grounds. */
#define RED_ON_LIGHT "#c30000"
#define RED_ON_DARK "#ff938c"

/* Libspelling has an adapter of its own, which looks for corrections whenever somebody pauses within a word, and holds up
 * what is typed then for 50 ms; so only its dictionaries are used, and corrections are looked for when they are wanted. */
struct _PlazaSpeller
{
  GObject          parent_instance;

  GtkTextView     *view;      /* not owned: it owns this */
  GtkTextBuffer   *buffer;
  char            *code;      /* of the dictionary */
  SpellingChecker *checker;   /* NULL before the first word is checked */
  GtkTextTag      *tag;       /* what is spelled wrong */
  GtkTextMark     *from;      /* what is still to be checked */
  GtkTextMark     *to;
  GtkTextMark     *typed;     /* at a word that somebody was typing when all around it was checked */
  gboolean         typing;
  guint            idle;
};

G_DEFINE_FINAL_TYPE (PlazaSpeller, plaza_speller, G_TYPE_OBJECT)

/* One for each dictionary: a word that is accepted is so in each text of its language. Lives as long as the module. */
static GHashTable *checkers;
/* All that are there, not owned. */
static GPtrArray *spellers;

static gboolean speller_check_cb (gpointer data);

/* Takes some 40 ms and 7 MB the first time. */
static SpellingChecker *
speller_get_checker (const char *code)
{
  SpellingChecker *checker;

  if (checkers == NULL)
    checkers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  checker = g_hash_table_lookup (checkers, code);
  if (checker == NULL)
    {
      checker = spelling_checker_new (spelling_provider_get_default (), code);
      g_hash_table_insert (checkers, g_strdup (code), checker);
    }

  return checker;
}

/* Whole lines: what is typed beside a word can make it part of an address. */
static void
speller_want (PlazaSpeller      *self,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  GtkTextIter first = *start, last = *end, from, to;

  gtk_text_iter_set_line_offset (&first, 0);
  if (!gtk_text_iter_ends_line (&last))
    gtk_text_iter_forward_to_line_end (&last);
  if (self->idle != 0)
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
      gtk_text_buffer_get_iter_at_mark (self->buffer, &to, self->to);
      if (gtk_text_iter_compare (&from, &first) < 0)
        first = from;
      if (gtk_text_iter_compare (&to, &last) > 0)
        last = to;
    }
  else
    self->idle = g_idle_add_full (G_PRIORITY_LOW, speller_check_cb, self, NULL);

  gtk_text_buffer_move_mark (self->buffer, self->from, &first);
  gtk_text_buffer_move_mark (self->buffer, self->to, &last);
}

static void
speller_want_all (PlazaSpeller *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  speller_want (self, &start, &end);
}

/* Nobody wants to read that a word is wrong that they are typing. */
static gboolean
speller_is_typed (PlazaSpeller      *self,
                  const GtkTextIter *start,
                  const GtkTextIter *end)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  return self->typing && gtk_text_iter_compare (start, &cursor) <= 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

static void
speller_check_word (PlazaSpeller      *self,
                    const GtkTextIter *start,
                    const GtkTextIter *end)
{
  g_autofree char *word = gtk_text_iter_get_slice (start, end);

  if (speller_is_typed (self, start, end))
    gtk_text_buffer_move_mark (self->buffer, self->typed, start);
  else if (plaza_speller_word_is_checked (start, end) && !spelling_checker_check_word (self->checker, word, -1))
    gtk_text_buffer_apply_tag (self->buffer, self->tag, start, end);
}

/* Returns: where the next word would be looked for */
static GtkTextIter
speller_check_some (PlazaSpeller      *self,
                    const GtkTextIter *from,
                    const GtkTextIter *to)
{
  GtkTextIter start, end = *from, clean = *from;

  for (guint i = 0; i < WORDS_AT_ONCE && gtk_text_iter_compare (&end, to) < 0; i++)
    {
      if (!gtk_text_iter_forward_word_end (&end))
        end = *to;
      start = end;
      gtk_text_buffer_remove_tag (self->buffer, self->tag, &clean, &end);
      if (gtk_text_iter_backward_word_start (&start) && gtk_text_iter_compare (&start, from) >= 0)
        speller_check_word (self, &start, &end);
      clean = end;
    }

  return end;
}

static gboolean
speller_check_cb (gpointer data)
{
  PlazaSpeller *self = data;
  GtkTextIter from, to;

  if (self->checker == NULL)
    {
      self->checker = g_object_ref (speller_get_checker (self->code));
      return G_SOURCE_CONTINUE;
    }

  gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &to, self->to);
  from = speller_check_some (self, &from, &to);
  gtk_text_buffer_move_mark (self->buffer, self->from, &from);
  if (gtk_text_iter_compare (&from, &to) < 0)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
speller_inserted_cb (PlazaSpeller *self,
                     GtkTextIter  *end,
                     const char   *text,
                     int           length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  self->typing = gtk_widget_has_focus (GTK_WIDGET (self->view));
  speller_want (self, &start, end);
}

static void
speller_deleted_cb (PlazaSpeller *self,
                    GtkTextIter  *start,
                    GtkTextIter  *end)
{
  self->typing = gtk_widget_has_focus (GTK_WIDGET (self->view));
  speller_want (self, start, end);
}

/* The cursor has left the word, or the keyboard the text. */
static void
speller_left_cb (PlazaSpeller *self)
{
  GtkTextIter start, end;

  if (!self->typing || self->idle != 0)
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->typed);
  end = start;
  gtk_text_iter_forward_word_end (&end);
  if (gtk_widget_has_focus (GTK_WIDGET (self->view)) && speller_is_typed (self, &start, &end))
    return;

  self->typing = FALSE;
  speller_want (self, &start, &end);
}

static void
speller_colour_cb (PlazaSpeller    *self,
                   GParamSpec      *pspec,
                   AdwStyleManager *style)
{
  GdkRGBA colour;

  gdk_rgba_parse (&colour, adw_style_manager_get_dark (style) ? RED_ON_DARK : RED_ON_LIGHT);
  g_object_set (self->tag, "underline-rgba", &colour, NULL);
}

static void
plaza_speller_dispose (GObject *object)
{
  PlazaSpeller *self = PLAZA_SPELLER (object);

  g_ptr_array_remove_fast (spellers, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->checker);
  g_clear_object (&self->buffer);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (plaza_speller_parent_class)->dispose (object);
}

static void
plaza_speller_class_init (PlazaSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_speller_dispose;
}

static void
plaza_speller_init (PlazaSpeller *self)
{
  if (spellers == NULL)
    spellers = g_ptr_array_new ();
  g_ptr_array_add (spellers, self);
}

static void
speller_begin (PlazaSpeller *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->view)));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->to = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->typed = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (speller_inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (speller_deleted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (speller_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::has-focus", G_CALLBACK (speller_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (speller_colour_cb), self, G_CONNECT_SWAPPED);
  speller_colour_cb (self, NULL, style);
  speller_want_all (self);
}

/**
 * plaza_speller_attach:
 * @view: a text; keeps its buffer
 * @language: in which it is written, as a campaign names it
 *
 * From now on what is spelled wrong in @view is underlined, and its menu offers corrections.
 *
 * Returns: whether there is a dictionary for @language; without one nothing is done
 */
gboolean
plaza_speller_attach (GtkTextView *view,
                      const char  *language)
{
  g_autofree char *code = NULL;
  PlazaSpeller *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  spelling_init ();
  code = plaza_dictionary_find (language);
  if (code == NULL)
    return FALSE;

  self = g_object_new (PLAZA_TYPE_SPELLER, NULL);
  g_object_set_data_full (G_OBJECT (view), "plaza-speller", self, g_object_unref);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->code = g_steal_pointer (&code);
  speller_begin (self);
  plaza_speller_menu_attach (self, view);
  return TRUE;
}

/**
 * plaza_speller_find_wrong:
 * @at: within a word, or at one of its ends
 * @start: (out): where the word begins
 * @end: (out): where it ends
 *
 * Returns: whether there is a word that is marked as wrong
 */
gboolean
plaza_speller_find_wrong (PlazaSpeller      *self,
                          const GtkTextIter *at,
                          GtkTextIter       *start,
                          GtkTextIter       *end)
{
  g_return_val_if_fail (PLAZA_IS_SPELLER (self), FALSE);

  *start = *at;
  *end = *at;
  if (!gtk_text_iter_has_tag (at, self->tag) && !gtk_text_iter_ends_tag (at, self->tag))
    return FALSE;

  if (!gtk_text_iter_starts_tag (start, self->tag))
    gtk_text_iter_backward_to_tag_toggle (start, self->tag);
  if (!gtk_text_iter_ends_tag (end, self->tag))
    gtk_text_iter_forward_to_tag_toggle (end, self->tag);
  return TRUE;
}

/**
 * plaza_speller_correct:
 * @word: one that is marked
 *
 * Returns: (transfer full) (nullable): what may be meant, the likeliest first
 */
GStrv
plaza_speller_correct (PlazaSpeller *self,
                       const char   *word)
{
  g_return_val_if_fail (PLAZA_IS_SPELLER (self), NULL);

  return self->checker != NULL ? spelling_checker_list_corrections (self->checker, word) : NULL;
}

/**
 * plaza_speller_accept:
 * @keep: whether it goes into the user's own dictionary, which all programs share; else it is right until the program ends
 *
 * From now on @word is right in each text of the language.
 */
void
plaza_speller_accept (PlazaSpeller *self,
                      const char   *word,
                      gboolean      keep)
{
  g_return_if_fail (PLAZA_IS_SPELLER (self));
  g_return_if_fail (self->checker != NULL);

  if (keep)
    spelling_checker_add_word (self->checker, word);
  else
    spelling_checker_ignore_word (self->checker, word);
  for (guint i = 0; i < spellers->len; i++)
    {
      PlazaSpeller *other = g_ptr_array_index (spellers, i);

      if (g_str_equal (other->code, self->code))
        speller_want_all (other);
    }
}
