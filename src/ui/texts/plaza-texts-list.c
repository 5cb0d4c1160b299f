/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts-list.h"

#include <glib/gi18n.h>

#include "plaza-painted.h"
#include "plaza-text-labels.h"
#include "plaza-text-row.h"

/* As many as a window shows; the others come with the frames that follow. */
#define ROWS_AT_ONCE 14

struct _PlazaTextsList
{
  AdwBin           parent_instance;

  GtkEditable     *entry;
  GtkToggleButton *all;
  GtkToggleButton *missing;
  GtkToggleButton *outdated;
  GtkStack        *stack;
  GtkListBox      *list;
  GtkLabel        *progress;
  GtkProgressBar  *bar;
  GtkWidget       *foot;

  PlazaCampaign   *campaign;
  GPtrArray       *items;    /* of the rows, in their order */
  GArray          *states;   /* of their translations */
  GHashTable      *drafts;   /* names of those of which something is typed and not saved */
  guint            n_rows;   /* as many of them have one by now */
  gboolean         pending;
  char            *name;     /* of the text that is open */
  char            *folded;   /* what is looked for */
  guint            scroll;   /* to the row that is chosen */
};

G_DEFINE_FINAL_TYPE (PlazaTextsList, plaza_texts_list, ADW_TYPE_BIN)

static guint chosen_signal;

static gboolean
texts_list_is_shown (PlazaTextsList *self,
                     PlazaTextRow   *row)
{
  PlazaTextState state = plaza_text_row_get_state (row);

  if (gtk_toggle_button_get_active (self->missing) && state != PLAZA_TEXT_MISSING)
    return FALSE;
  if (gtk_toggle_button_get_active (self->outdated) && state != PLAZA_TEXT_OUTDATED)
    return FALSE;

  return plaza_text_row_matches (row, self->folded);
}

static gboolean
texts_list_filter_row (GtkListBoxRow *row,
                       gpointer       data)
{
  return texts_list_is_shown (data, PLAZA_TEXT_ROW (row));
}

static void
texts_list_head_row (GtkListBoxRow *row,
                     GtkListBoxRow *before,
                     gpointer       data)
{
  PlazaThing thing = plaza_text_row_get_item (PLAZA_TEXT_ROW (row))->thing;
  GtkWidget *header = NULL;

  if (before == NULL || plaza_text_row_get_item (PLAZA_TEXT_ROW (before))->thing != thing)
    {
      header = gtk_label_new (plaza_text_label_kinds (thing));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "group-header");
      gtk_widget_add_css_class (header, "caption-heading");
      gtk_widget_add_css_class (header, "dimmed");
    }

  gtk_list_box_row_set_header (row, header);
}

/* The row of the text that is open, or else the first one; nothing where none is shown. */
static PlazaTextRow *
texts_list_find_shown (PlazaTextsList *self)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *row;

  if (chosen != NULL)
    return PLAZA_TEXT_ROW (chosen);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (texts_list_is_shown (self, PLAZA_TEXT_ROW (row)))
      return PLAZA_TEXT_ROW (row);

  return NULL;
}

static PlazaTextRow *
texts_list_find_row (PlazaTextsList *self,
                     const char     *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (plaza_text_row_get_item (PLAZA_TEXT_ROW (row))->name, name) == 0)
      return PLAZA_TEXT_ROW (row);

  return NULL;
}

/* GTK gives the keyboard to the row that is selected, even where a filter hides it. */
static void
texts_list_mark_open (PlazaTextsList *self)
{
  PlazaTextRow *row = self->name != NULL ? texts_list_find_row (self, self->name) : NULL;

  gtk_list_box_select_row (self->list, row != NULL && texts_list_is_shown (self, row) ? GTK_LIST_BOX_ROW (row) : NULL);
}

static void texts_list_scroll_cb (gpointer data);
static void texts_list_painted_cb (GtkWidget *widget);

/* What is open is marked once it has a row. */
static void
texts_list_add_rows (PlazaTextsList *self,
                     guint           most)
{
  guint end = self->n_rows + MIN (most, self->items->len - self->n_rows);
  gboolean found = FALSE;

  for (; self->n_rows < end; self->n_rows++)
    {
      const PlazaTextItem *item = g_ptr_array_index (self->items, self->n_rows);

      gtk_list_box_append (self->list, plaza_text_row_new (self->campaign, item, g_array_index (self->states, PlazaTextState, self->n_rows),
                                                           g_hash_table_contains (self->drafts, item->name)));
      found |= g_strcmp0 (item->name, self->name) == 0;
    }

  if (found)
    texts_list_mark_open (self);
  if (found && self->scroll == 0)
    self->scroll = g_idle_add_once (texts_list_scroll_cb, self);
  if (self->n_rows < self->items->len && !self->pending)
    plaza_painted_then (GTK_WIDGET (self), texts_list_painted_cb);
  self->pending = self->n_rows < self->items->len;
}

static void
texts_list_painted_cb (GtkWidget *widget)
{
  PlazaTextsList *self = PLAZA_TEXTS_LIST (widget);
  gboolean pending = self->pending;

  self->pending = FALSE;
  if (pending)
    texts_list_add_rows (self, ROWS_AT_ONCE);
}

static void
texts_list_refilter (PlazaTextsList *self)
{
  /* What is looked for may be in any. */
  if (self->items != NULL && (*self->folded != '\0' || !gtk_toggle_button_get_active (self->all)))
    texts_list_add_rows (self, G_MAXUINT);
  texts_list_mark_open (self);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->stack, texts_list_find_shown (self) != NULL ? "list" : "none");
}

static void
search_changed_cb (PlazaTextsList *self)
{
  g_free (self->folded);
  self->folded = plaza_text_fold (gtk_editable_get_text (self->entry));
  texts_list_refilter (self);
}

static void
filter_toggled_cb (PlazaTextsList  *self,
                   GtkToggleButton *button)
{
  /* The button that goes out tells as well as the one that comes on. */
  if (gtk_toggle_button_get_active (button))
    texts_list_refilter (self);
}

static void
clear_cb (PlazaTextsList *self)
{
  gtk_editable_set_text (self->entry, "");
  gtk_toggle_button_set_active (self->all, TRUE);
  search_changed_cb (self);
}

static void
row_activated_cb (PlazaTextsList *self,
                  PlazaTextRow   *row)
{
  g_signal_emit (self, chosen_signal, 0, plaza_text_row_get_item (row)->name);
}

/* Return in the search opens what it found first. */
static void
entry_activated_cb (PlazaTextsList *self)
{
  PlazaTextRow *row;

  search_changed_cb (self);
  row = texts_list_find_shown (self);
  if (row != NULL)
    row_activated_cb (self, row);
}

/* Down from the search goes to what it found. */
static gboolean
key_pressed_cb (PlazaTextsList  *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  PlazaTextRow *row;

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  row = texts_list_find_shown (self);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
plaza_texts_list_dispose (GObject *object)
{
  g_clear_handle_id (&PLAZA_TEXTS_LIST (object)->scroll, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_TEXTS_LIST);

  G_OBJECT_CLASS (plaza_texts_list_parent_class)->dispose (object);
}

static void
plaza_texts_list_finalize (GObject *object)
{
  PlazaTextsList *self = PLAZA_TEXTS_LIST (object);

  g_clear_object (&self->campaign);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_free (self->name);
  g_free (self->folded);

  G_OBJECT_CLASS (plaza_texts_list_parent_class)->finalize (object);
}

static void
plaza_texts_list_class_init (PlazaTextsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_texts_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = plaza_texts_list_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/texts-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, all);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, missing);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, outdated);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, progress);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, bar);
  gtk_widget_class_bind_template_child (widget_class, PlazaTextsList, foot);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
plaza_texts_list_init (PlazaTextsList *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_filter_func (self->list, texts_list_filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, texts_list_head_row, self, NULL);
}

/* "Missing 3" */
static void
texts_list_count (GtkToggleButton *chip,
                  const char      *label,
                  guint            n)
{
  g_autofree char *words = g_strdup_printf ("%s %u", label, n);

  gtk_button_set_label (GTK_BUTTON (chip), words);
}

static void
texts_list_say_progress (PlazaTextsList    *self,
                         PlazaTranslations *translations,
                         const char        *language)
{
  guint n_current, n_all, n_missing = 0, n_outdated = 0;
  g_autofree char *tongue = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->foot, language != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->all)), language != NULL);
  if (language == NULL)
    return;

  plaza_translations_progress (translations, self->items, language, &n_current, &n_all);
  for (guint i = 0; i < self->states->len; i++)
    {
      PlazaTextState state = g_array_index (self->states, PlazaTextState, i);

      n_missing += state == PLAZA_TEXT_MISSING;
      n_outdated += state == PLAZA_TEXT_OUTDATED;
    }

  texts_list_count (self->all, C_("texts", "All"), self->items->len);
  texts_list_count (self->missing, C_("texts", "Missing"), n_missing);
  texts_list_count (self->outdated, C_("texts", "Out of Date"), n_outdated);
  tongue = plaza_text_label_language (language);
  /* Translators: a language, and two numbers: how many translations are up to date, of how many. */
  words = g_strdup_printf (_("%1$s: %2$u of %3$u up to date"), tongue, n_current, n_all);
  gtk_label_set_label (self->progress, words);
  gtk_progress_bar_set_fraction (self->bar, n_all > 0 ? (double) n_current / n_all : 1);
}

/* What the rows are made of, some of them later. */
static void
texts_list_take (PlazaTextsList    *self,
                 PlazaCampaign     *campaign,
                 PlazaTranslations *translations,
                 const char        *language,
                 GHashTable        *drafts)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_set_object (&self->campaign, campaign);
  self->items = plaza_text_items_list (campaign);
  self->states = g_array_sized_new (FALSE, FALSE, sizeof (PlazaTextState), self->items->len);
  self->drafts = g_hash_table_ref (drafts);
  self->n_rows = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      PlazaTextState state =
        language != NULL ? plaza_translations_state (translations, g_ptr_array_index (self->items, i), language) : PLAZA_TEXT_NONE;

      g_array_append_val (self->states, state);
    }
}

/**
 * plaza_texts_list_fill:
 * @language: (nullable): of the translations whose state is said
 * @drafts: (element-type utf8): names of texts of which something is typed and not saved
 *
 * Lists the texts of @campaign as they are now. What was chosen stays so.
 */
void
plaza_texts_list_fill (PlazaTextsList    *self,
                       PlazaCampaign     *campaign,
                       PlazaTranslations *translations,
                       const char        *language,
                       GHashTable        *drafts)
{
  gboolean has_focus;

  g_return_if_fail (PLAZA_IS_TEXTS_LIST (self));

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  gtk_list_box_remove_all (self->list);
  texts_list_take (self, campaign, translations, language, drafts);
  /* The keyboard is in a row that is to be there again. */
  texts_list_add_rows (self, has_focus ? G_MAXUINT : ROWS_AT_ONCE);
  texts_list_say_progress (self, translations, language);
  texts_list_refilter (self);
  if (self->name != NULL && plaza_texts_list_select (self, self->name) && has_focus && texts_list_find_shown (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (texts_list_find_shown (self)));
}

/* Once it has its place. */
static void
texts_list_scroll_cb (gpointer data)
{
  PlazaTextsList *self = data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_VIEWPORT);

  self->scroll = 0;
  if (row != NULL && viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (row), NULL);
}

/**
 * plaza_texts_list_select:
 * @name: of a text
 *
 * Marks it as the one that is open.
 *
 * Returns: whether it is in the list
 */
gboolean
plaza_texts_list_select (PlazaTextsList *self,
                         const char     *name)
{
  g_return_val_if_fail (PLAZA_IS_TEXTS_LIST (self), FALSE);

  g_set_str (&self->name, name);
  texts_list_mark_open (self);
  if (self->scroll == 0)
    self->scroll = g_idle_add_once (texts_list_scroll_cb, self);

  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    if (g_str_equal (((const PlazaTextItem *) g_ptr_array_index (self->items, i))->name, name))
      return TRUE;

  return FALSE;
}

/**
 * plaza_texts_list_find:
 *
 * Puts the cursor where one types what to find.
 */
void
plaza_texts_list_find (PlazaTextsList *self)
{
  g_return_if_fail (PLAZA_IS_TEXTS_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
