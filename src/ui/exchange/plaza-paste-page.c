/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paste-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-announce.h"
#include "plaza-intake-job.h"
#include "plaza-job-bar.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-painted.h"
#include "plaza-paste-card.h"
#include "plaza-paste-text.h"
#include "plaza-review-fields.h"
#include "plaza-window-undo.h"

struct _PlazaPastePage
{
  AdwNavigationPage   parent_instance;

  AdwWindowTitle     *title;
  GtkButton          *bring;
  GtkStack           *stack;
  GtkTextView        *entry;
  GtkWidget          *read;
  PlazaPasteText     *words;
  GtkBox             *cards;
  GtkLabel           *foot;
  AdwViewStack       *parts;
  AdwViewStackPage   *drafts_part;

  PlazaCampaign      *campaign;
  char               *text;     /* what was read */
  PlazaJob           *job;      /* that reads; NULL for none */
  PlazaIntake        *intake;
  PlazaImportPlan    *plan;
  GPtrArray          *fields;   /* of GPtrArray of PlazaReviewField: of each draft */
  GArray             *marks;
  guint               open;     /* which draft */
  gboolean            narrow;
};

G_DEFINE_FINAL_TYPE (PlazaPastePage, plaza_paste_page, ADW_TYPE_NAVIGATION_PAGE)

static guint done_signal;

static PlazaPasteCard *
paste_page_get_card (PlazaPastePage *self,
                     guint           draft)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (guint i = 0; child != NULL && i < draft; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? PLAZA_PASTE_CARD (child) : NULL;
}

static void
paste_page_open (PlazaPastePage *self,
                 guint           draft)
{
  PlazaPasteCard *card = paste_page_get_card (self, self->open);

  if (card != NULL)
    plaza_paste_card_close (card);
  self->open = draft;
  card = paste_page_get_card (self, draft);
  if (card == NULL)
    return;

  plaza_paste_card_set_narrow (card, self->narrow);
  plaza_paste_card_open (card, g_ptr_array_index (self->fields, draft), self->marks, self->text, draft);
  plaza_paste_text_fill (self->words, self->text, self->marks, draft);
}

static void
paste_page_opened_cb (PlazaPasteCard *card,
                      PlazaPastePage *self)
{
  guint draft = 0;

  for (GtkWidget *before = GTK_WIDGET (card); (before = gtk_widget_get_prev_sibling (before)) != NULL;)
    draft++;
  paste_page_open (self, draft);
}

static void
paste_page_field_chosen_cb (PlazaPasteCard *card,
                            const char     *field,
                            PlazaPastePage *self)
{
  /* A card that goes with the page has nothing in hand. */
  if (self->words != NULL)
    plaza_paste_text_choose (self->words, self->open, field);
}

static void
words_chosen_cb (PlazaPastePage *self,
                 guint           draft,
                 const char     *field)
{
  PlazaPasteCard *card;

  if (draft != self->open)
    paste_page_open (self, draft);
  card = paste_page_get_card (self, draft);
  if (card != NULL)
    plaza_paste_card_choose (card, field);
}

static void
paste_page_say_foot (PlazaPastePage         *self,
                     const PlazaImportCount *count)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *same = g_strdup_printf (ngettext ("%u draft is listed already with the same facts.",
                                                     "%u drafts are listed already with the same facts.", count->same), count->same);

  plaza_text_append (text, " ", count->same > 0 ? same : NULL);
  for (guint i = 0; i < self->intake->problems->len; i++)
    plaza_text_append (text, " ", ((PlazaProblem *) g_ptr_array_index (self->intake->problems, i))->text);
  plaza_text_append (text, " ", _("A ring means: concluded, or not in the text."));
  gtk_label_set_label (self->foot, text->str);
}

static void
paste_page_count_cb (PlazaPastePage *self)
{
  PlazaImportCount count;
  g_autofree char *found = NULL;
  g_autofree char *bring = NULL;
  g_autofree char *drafts = NULL;

  plaza_import_plan_count (self->plan, &count);
  found = g_strdup_printf (ngettext ("%u event found", "%u events found", count.rows), count.rows);
  bring = self->narrow ? g_strdup (_("To _Review"))
                       : g_strdup_printf (ngettext ("_Put %u into Review", "_Put %u into Review", count.coming), count.coming);
  drafts = g_strdup_printf (ngettext ("%u Draft", "%u Drafts", count.rows), count.rows);
  adw_window_title_set_subtitle (self->title, found);
  adw_view_stack_page_set_title (self->drafts_part, drafts);
  gtk_button_set_label (self->bring, bring);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bring), count.coming > 0);
  paste_page_say_foot (self, &count);
}

/* Each row keeps its draft as long as the plan is there. */
static void
paste_page_add_cards (PlazaPastePage *self,
                      GPtrArray      *drafts)
{
  const char *day = plaza_campaign_get_record (self->campaign)->day;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->plan));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlazaImportRow) row = g_list_model_get_item (G_LIST_MODEL (self->plan), i);
      GtkWidget *card = plaza_paste_card_new (self->plan, row, day);

      g_ptr_array_add (drafts, (gpointer) plaza_import_row_get_incoming (row));
      g_ptr_array_add (self->fields, plaza_review_fields_list (self->campaign, plaza_import_row_get_incoming (row)->event, NULL));
      g_signal_connect_object (card, "opened", G_CALLBACK (paste_page_opened_cb), self, 0);
      g_signal_connect_object (card, "chosen", G_CALLBACK (paste_page_field_chosen_cb), self, 0);
      gtk_box_append (self->cards, card);
    }
}

static gboolean
paste_page_make_plan (PlazaPastePage  *self,
                      GError         **error)
{
  g_clear_object (&self->plan);
  self->plan = plaza_import_plan_new (self->campaign, PLAZA_IMPORT_SKIP_BAD | PLAZA_IMPORT_TAKE_OPEN, error);
  if (self->plan == NULL || !plaza_import_plan_add (self->plan, self->intake, NULL, error))
    return FALSE;

  g_signal_connect_object (self->plan, "counted", G_CALLBACK (paste_page_count_cb), self, G_CONNECT_SWAPPED);
  return TRUE;
}

/* The text is shown as it was pasted, with what was read of it. */
static void
paste_page_show (PlazaPastePage *self)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  if (!paste_page_make_plan (self, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->entry), error->message);
      return;
    }

  g_ptr_array_set_size (self->fields, 0);
  paste_page_add_cards (self, drafts);
  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = plaza_paste_marks_new (self->text, drafts, self->fields);
  plaza_paste_text_fill (self->words, self->text, self->marks, 0);
  paste_page_open (self, 0);
  paste_page_count_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "read");
  gtk_widget_child_focus (GTK_WIDGET (self->cards), GTK_DIR_TAB_FORWARD);
  plaza_announce (GTK_WIDGET (self->words), adw_window_title_get_subtitle (self->title));
}

static void
paste_page_read_cb (GObject      *job,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(PlazaPastePage) self = data;
  g_autoptr(GError) error = NULL;
  gboolean is_read = plaza_job_finish (PLAZA_JOB (job), result, &error);

  g_clear_object (&self->job);
  if (self->campaign == NULL)
    return;
  if (!is_read)
    {
      plaza_notice_show (GTK_WIDGET (self->entry), error->message);
      return;
    }

  g_clear_pointer (&self->intake, plaza_intake_free);
  self->intake = plaza_intake_job_steal (PLAZA_JOB (job));
  if (self->intake->drafts->len == 0)
    plaza_notice_show (GTK_WIDGET (self->entry), _("No event was found in this text. An event has a title, and a day or a place."));
  else
    paste_page_show (self);
}

static char *
paste_page_get_entry (PlazaPastePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->entry);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
read_cb (PlazaPastePage *self)
{
  g_autoptr(GBytes) bytes = NULL;

  if (self->job != NULL)
    return;

  g_free (self->text);
  self->text = paste_page_get_entry (self);
  bytes = g_bytes_new (self->text, strlen (self->text));
  self->job = plaza_intake_job_new_paste (self->campaign, bytes, "", "text", NULL);
  plaza_job_bar_run (GTK_WIDGET (self), self->job, paste_page_read_cb, g_object_ref (self));
}

static void
entry_changed_cb (PlazaPastePage *self)
{
  gtk_widget_set_sensitive (self->read, gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->entry)) > 0);
}

/* What was pasted is read at once. */
static void
pasted_cb (PlazaPastePage *self)
{
  read_cb (self);
}

static void
again_cb (PlazaPastePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->entry);
  GtkTextIter start, end;

  gtk_stack_set_visible_child_name (self->stack, "entry");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_widget_set_sensitive (GTK_WIDGET (self->bring), FALSE);
}

static void
cancel_cb (PlazaPastePage *self)
{
  g_signal_emit (self, done_signal, 0, 0);
}

static void
bring_cb (PlazaPastePage *self)
{
  PlazaImportCount count;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  plaza_import_plan_count (self->plan, &count);
  if (!plaza_import_plan_commit (self->plan, TRUE, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->entry), error->message);
      return;
    }

  words = g_strdup_printf (ngettext ("%u event put into review", "%u events put into review", count.coming), count.coming);
  plaza_window_undo_offer (GTK_WIDGET (self->entry), self->campaign, NULL, words);
  g_signal_emit (self, done_signal, 0, count.coming);
}

static void
paste_page_set_narrow (PlazaPastePage *self,
                       gboolean        narrow)
{
  self->narrow = narrow;
  if (self->plan == NULL)
    return;

  paste_page_open (self, self->open);
  paste_page_count_cb (self);
}

static void
narrow_cb (PlazaPastePage *self)
{
  paste_page_set_narrow (self, TRUE);
}

static void
wide_cb (PlazaPastePage *self)
{
  paste_page_set_narrow (self, FALSE);
}

static void
paste_page_begin_cb (GtkWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (PLAZA_PASTE_PAGE (widget)->entry));
}

static void
plaza_paste_page_dispose (GObject *object)
{
  PlazaPastePage *self = PLAZA_PASTE_PAGE (object);

  if (self->job != NULL)
    plaza_job_cancel (self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_PASTE_PAGE);
  g_clear_object (&self->job);
  g_clear_object (&self->plan);
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->intake, plaza_intake_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (plaza_paste_page_parent_class)->dispose (object);
}

static void
paste_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/paste-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, bring);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, read);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, words);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, cards);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, foot);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, parts);
  gtk_widget_class_bind_template_child (widget_class, PlazaPastePage, drafts_part);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, pasted_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_chosen_cb);
}

static void
plaza_paste_page_class_init (PlazaPastePageClass *klass)
{
  plaza_look_add ("style-review.css");
  G_OBJECT_CLASS (klass)->dispose = plaza_paste_page_dispose;
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (PLAZA_TYPE_PASTE_TEXT);
  paste_page_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
plaza_paste_page_init (PlazaPastePage *self)
{
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (self->bring, _("To _Review"));
  plaza_painted_then (GTK_WIDGET (self), paste_page_begin_cb);
}

AdwNavigationPage *
plaza_paste_page_new (PlazaCampaign *campaign)
{
  PlazaPastePage *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_PASTE_PAGE, NULL);
  self->campaign = g_object_ref (campaign);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * plaza_paste_page_read:
 * @text: as if it had been pasted
 */
void
plaza_paste_page_read (PlazaPastePage *self,
                       const char     *text)
{
  g_return_if_fail (PLAZA_IS_PASTE_PAGE (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->entry), text, -1);
  read_cb (self);
}
