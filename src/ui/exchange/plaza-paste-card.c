/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paste-card.h"

#include <glib/gi18n.h>

#include "plaza-date-tile.h"
#include "plaza-import-question.h"
#include "plaza-pill.h"
#include "plaza-review-fields.h"
#include "plaza-wording.h"

#define FIELD "plaza-field"
#define LABEL_WIDTH 104

struct _PlazaPasteCard
{
  AdwBin           parent_instance;

  GtkBox          *box;
  GtkWidget       *head;
  GtkImage        *arrow;
  AdwBin          *state;
  GtkListBox      *list;     /* of the fields; NULL while it is closed */
  PlazaImportPlan *plan;
  PlazaImportRow  *row;
  gboolean         narrow;
};

G_DEFINE_FINAL_TYPE (PlazaPasteCard, plaza_paste_card, ADW_TYPE_BIN)

static guint opened_signal;
static guint chosen_signal;

static GtkWidget *
card_create_label (const char *text,
                   const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
card_say_state_cb (PlazaPasteCard *self)
{
  PlazaImportState state = plaza_import_row_get_state (self->row);
  gboolean is_open = plaza_import_row_is_open (self->row);
  const char *words = is_open                        ? _("Needs an answer")
                      : state == PLAZA_IMPORT_NEW    ? C_("import", "New")
                      : state == PLAZA_IMPORT_CHANGED ? C_("import", "Changes")
                      : state == PLAZA_IMPORT_BAD    ? _("Broken")
                                                     : _("The same");
  PlazaPillStyle style = is_open || state == PLAZA_IMPORT_BAD ? PLAZA_PILL_ATTENTION
                         : state == PLAZA_IMPORT_NEW          ? PLAZA_PILL_FINE
                         : state == PLAZA_IMPORT_CHANGED      ? PLAZA_PILL_ACCENT
                                                              : PLAZA_PILL_PLAIN;

  adw_bin_set_child (self->state, plaza_pill_new (words, NULL, style));
}

static void
card_toggled_cb (PlazaPasteCard *self)
{
  if (self->list != NULL)
    plaza_paste_card_close (self);
  else
    g_signal_emit (self, opened_signal, 0);
}

static void
card_selected_cb (PlazaPasteCard *self,
                  GtkListBoxRow  *row)
{
  g_signal_emit (self, chosen_signal, 0, row != NULL ? g_object_get_data (G_OBJECT (row), FIELD) : NULL);
}

static void
plaza_paste_card_dispose (GObject *object)
{
  PlazaPasteCard *self = PLAZA_PASTE_CARD (object);

  self->list = NULL;
  g_clear_object (&self->plan);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (plaza_paste_card_parent_class)->dispose (object);
}

static void
plaza_paste_card_class_init (PlazaPasteCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_paste_card_dispose;
  opened_signal = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_paste_card_init (PlazaPasteCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->state = ADW_BIN (g_object_new (ADW_TYPE_BIN, "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_START, NULL));
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self->box), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
card_create_head (PlazaPasteCard *self,
                  const char     *campaign_day)
{
  const PlazaEventRecord *event = plaza_import_row_get_event (self->row);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand", TRUE,
                                   "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *tile = plaza_date_tile_new ();
  g_autofree char *where = plaza_wording_event_line (NULL, event, campaign_day);
  GtkWidget *flow = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 8, "line-spacing", 4, NULL);

  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), plaza_event_record_first_date (event), plaza_event_record_span_end (event), campaign_day, NULL);
  gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), card_create_label (event->title != NULL ? event->title : _("Without a title"), "row-title"));
  adw_wrap_box_append (ADW_WRAP_BOX (flow), card_create_label (where, "facts"));
  adw_wrap_box_append (ADW_WRAP_BOX (flow), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (words), flow);
  gtk_box_append (GTK_BOX (line), tile);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->arrow));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "paste-head");
  g_signal_connect_object (button, "clicked", G_CALLBACK (card_toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* A ring where no words stand for it: it was concluded, or is not said. */
static GtkWidget *
card_create_number (guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (label, number > 0 ? "paste-number" : "paste-ring");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
card_create_field (PlazaPasteCard         *self,
                   const PlazaReviewField *field,
                   guint                   number,
                   const char             *quote)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *facts = g_object_new (GTK_TYPE_BOX, "orientation", self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                   "hexpand", TRUE, NULL);
  GtkWidget *label = card_create_label (field->label, "dimmed");
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *quoted = quote != NULL ? g_strdup_printf ("“%s”", quote) : NULL;
  g_autofree char *spoken = g_strdup_printf ("%s: %s", field->label, field->sent != NULL ? field->sent : _("Not said"));

  if (self->narrow)
    gtk_widget_add_css_class (label, "caption");
  else
    gtk_widget_set_size_request (label, LABEL_WIDTH, -1);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  /* Translators: of a fact that stands nowhere in a text. */
  gtk_box_append (GTK_BOX (values), card_create_label (field->sent != NULL ? field->sent : _("Not said"), field->sent != NULL ? NULL : "dimmed"));
  if (plaza_event_record_is_inferred (plaza_import_row_get_incoming (self->row)->event, field->name))
    /* Translators: of a fact that nobody wrote, but that follows from the rest. */
    gtk_box_append (GTK_BOX (values), card_create_label (_("concluded"), "facts"));
  if (self->narrow && quoted != NULL)
    {
      GtkWidget *words = card_create_label (quoted, "paste-quote");

      gtk_box_append (GTK_BOX (values), words);
    }
  gtk_box_append (GTK_BOX (facts), label);
  gtk_box_append (GTK_BOX (facts), values);
  gtk_box_append (GTK_BOX (line), card_create_number (number));
  gtk_box_append (GTK_BOX (line), facts);
  gtk_widget_add_css_class (row, "paste-field");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, quoted != NULL ? quoted : "", -1);
  g_object_set_data (G_OBJECT (row), FIELD, (gpointer) field->name);

  return row;
}

/**
 * plaza_paste_card_new:
 * @row: the draft, of @plan
 * @campaign_day: (nullable): "YYYY-MM-DD"
 *
 * Returns: (transfer floating): a card of it, closed
 */
GtkWidget *
plaza_paste_card_new (PlazaImportPlan *plan,
                      PlazaImportRow  *row,
                      const char      *campaign_day)
{
  PlazaPasteCard *self = g_object_new (PLAZA_TYPE_PASTE_CARD, NULL);

  self->plan = g_object_ref (plan);
  self->row = g_object_ref (row);
  card_say_state_cb (self);
  g_signal_connect_object (row, "notify", G_CALLBACK (card_say_state_cb), self, G_CONNECT_SWAPPED);
  self->head = card_create_head (self, campaign_day);
  gtk_box_append (self->box, self->head);
  return GTK_WIDGET (self);
}

/**
 * plaza_paste_card_open:
 * @fields: (element-type PlazaReviewField): what it says
 * @marks: (element-type PlazaPasteMark): where that stands
 * @text: in this text
 * @draft: which draft it is
 */
void
plaza_paste_card_open (PlazaPasteCard *self,
                       GPtrArray      *fields,
                       GArray         *marks,
                       const char     *text,
                       guint           draft)
{
  g_return_if_fail (PLAZA_IS_PASTE_CARD (self));

  if (self->list != NULL)
    plaza_paste_card_close (self);

  self->list = GTK_LIST_BOX (g_object_new (GTK_TYPE_LIST_BOX, "tab-behavior", GTK_LIST_TAB_ITEM, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "paste-fields");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was read"), -1);
  for (guint i = 0; i < fields->len; i++)
    {
      const PlazaReviewField *field = g_ptr_array_index (fields, i);
      g_autofree char *quote = plaza_paste_marks_quote (marks, text, draft, field->name);

      gtk_list_box_append (self->list, card_create_field (self, field, plaza_paste_marks_find_number (marks, draft, field->name), quote));
    }
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (card_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  if (plaza_import_row_get_asks (self->row) != PLAZA_ASKS_NOTHING || plaza_import_row_get_state (self->row) == PLAZA_IMPORT_BAD)
    gtk_box_append (self->box, plaza_import_question_new (self->plan, self->row, TRUE));
  gtk_image_set_from_icon_name (self->arrow, "pan-up-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

void
plaza_paste_card_close (PlazaPasteCard *self)
{
  GtkWidget *child;

  g_return_if_fail (PLAZA_IS_PASTE_CARD (self));

  self->list = NULL;
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self->box))) != self->head)
    gtk_box_remove (self->box, child);
  gtk_image_set_from_icon_name (self->arrow, "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * plaza_paste_card_set_narrow:
 * @narrow: whether each field quotes its words, as the text is not beside it; counts when it is opened next
 */
void
plaza_paste_card_set_narrow (PlazaPasteCard *self,
                             gboolean        narrow)
{
  g_return_if_fail (PLAZA_IS_PASTE_CARD (self));

  self->narrow = narrow;
}

/**
 * plaza_paste_card_choose:
 * @field: of an open card
 *
 * Takes that field in hand.
 */
void
plaza_paste_card_choose (PlazaPasteCard *self,
                         const char     *field)
{
  GtkListBoxRow *row;

  g_return_if_fail (PLAZA_IS_PASTE_CARD (self));

  for (int i = 0; self->list != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), FIELD), field) == 0)
      {
        gtk_list_box_select_row (self->list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
      }
}
