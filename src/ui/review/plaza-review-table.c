/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-table.h"

#include <glib/gi18n.h>

#define KEPT "kept"
#define LABEL_WIDTH 112

/* A field's row: its label, and its values beside one another or, where there is no room, below. */
typedef struct
{
  const PlazaReviewField *field;
  GtkWidget              *row;
  GtkWidget              *line;
  GtkWidget              *values;
  GtkWidget              *sent;        /* cells */
  GtkWidget              *listed;      /* NULL where nothing is compared */
  GtkWidget              *sent_name;   /* whose it is, said where the headings are away */
  GtkWidget              *listed_name;
  GtkCheckButton         *take;        /* NULL where there is nothing to choose */
  GtkCheckButton         *keep;
} Row;

struct _PlazaReviewTable
{
  AdwBin     parent_instance;

  GtkBox    *box;
  GtkWidget *head;       /* NULL where nothing is compared */
  GPtrArray *fields;
  GPtrArray *rows;
  gboolean   narrow;
};

G_DEFINE_FINAL_TYPE (PlazaReviewTable, plaza_review_table, ADW_TYPE_BIN)

static guint changed_signal;

static GtkWidget *
table_create_label (const char *text,
                    const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
table_mark_kept (Row *row)
{
  gboolean keeps = gtk_check_button_get_active (row->keep);
  GtkWidget *kept = keeps ? row->listed : row->sent;
  GtkWidget *other = keeps ? row->sent : row->listed;

  gtk_widget_add_css_class (kept, KEPT);
  gtk_widget_remove_css_class (other, KEPT);
}

static void
table_toggled_cb (GtkCheckButton *button,
                  Row            *row)
{
  PlazaReviewTable *self = PLAZA_REVIEW_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (button), PLAZA_TYPE_REVIEW_TABLE));

  table_mark_kept (row);
  g_signal_emit (self, changed_signal, 0);
}

/* What nobody who wants to come can do without is missing in amber. */
static gboolean
table_is_needed (const char *name)
{
  static const char * const needed[] = { "date", "time", "timeslots", "address", "lead_contact", NULL };

  return g_strv_contains (needed, name);
}

static GtkWidget *
table_create_value (PlazaReviewTable       *self,
                    const PlazaReviewField *field,
                    const char             *text)
{
  /* Translators: in place of a fact that an event does not give. */
  GtkWidget *label = table_create_label (text != NULL ? text : _("Not given"), NULL);

  if (text == NULL && self->head == NULL && table_is_needed (field->name))
    gtk_widget_add_css_class (label, "warning");
  else if (text == NULL || (self->head != NULL && !field->differs))
    gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
table_create_cell (PlazaReviewTable  *self,
                   const PlazaReviewField *field,
                   const char        *text,
                   const char        *whose,
                   GtkWidget        **name,
                   GtkCheckButton   **button)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *value = table_create_value (self, field, text);

  gtk_widget_add_css_class (cell, "review-cell");
  *name = table_create_label (whose, "caption");
  gtk_widget_add_css_class (*name, "dimmed");
  gtk_widget_set_visible (*name, FALSE);
  gtk_box_append (GTK_BOX (cell), *name);
  if (!field->differs)
    {
      if (self->head != NULL)
        gtk_widget_add_css_class (cell, "equal");
      gtk_box_append (GTK_BOX (cell), value);
      return cell;
    }

  *button = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (*button, value);
  gtk_widget_set_valign (GTK_WIDGET (*button), GTK_ALIGN_START);
  /* The mark stands beside the first line, however many there are. */
  gtk_widget_set_valign (gtk_widget_get_first_child (GTK_WIDGET (*button)), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (GTK_LABEL (value)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whose, -1);
  gtk_box_append (GTK_BOX (cell), GTK_WIDGET (*button));
  return cell;
}

static void
table_add_cells (PlazaReviewTable *self,
                 Row              *row,
                 const char       *sent_heading,
                 const char       *listed_heading)
{
  row->sent = table_create_cell (self, row->field, row->field->sent, sent_heading, &row->sent_name, &row->take);
  gtk_box_append (GTK_BOX (row->values), row->sent);
  if (listed_heading == NULL)
    return;

  row->listed = table_create_cell (self, row->field, row->field->listed, listed_heading, &row->listed_name, &row->keep);
  gtk_box_append (GTK_BOX (row->values), row->listed);
  if (row->keep == NULL)
    return;

  gtk_check_button_set_group (row->keep, row->take);
  gtk_check_button_set_active (row->field->keeps ? row->keep : row->take, TRUE);
  table_mark_kept (row);
  g_signal_connect (row->keep, "toggled", G_CALLBACK (table_toggled_cb), row);
}

/* Where the values stand below one another, what is the same is said once. */
static void
table_arrange_row (PlazaReviewTable *self,
                   Row              *row)
{
  GtkOrientation orientation = self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (row->line), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (row->values), orientation);
  gtk_box_set_homogeneous (GTK_BOX (row->values), !self->narrow);
  if (row->listed == NULL)
    return;

  gtk_widget_set_visible (row->listed, !self->narrow || row->field->differs);
  gtk_widget_set_visible (row->sent_name, self->narrow && row->field->differs);
  gtk_widget_set_visible (row->listed_name, self->narrow && row->field->differs);
}

static GtkWidget *
table_create_field_label (const char *text)
{
  GtkWidget *label = table_create_label (text, "dimmed");

  gtk_widget_add_css_class (label, "review-label");
  gtk_widget_set_size_request (label, LABEL_WIDTH, -1);
  return label;
}

static void
table_add_row (PlazaReviewTable       *self,
               const PlazaReviewField *field,
               const char             *sent_heading,
               const char             *listed_heading)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *label = table_create_field_label (field->label);

  row->field = field;
  row->row = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  row->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  row->values = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (row->row, "review-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, field->label, -1);
  gtk_box_append (GTK_BOX (row->line), label);
  gtk_box_append (GTK_BOX (row->line), row->values);
  gtk_box_append (GTK_BOX (row->row), row->line);
  table_add_cells (self, row, sent_heading, listed_heading);
  g_ptr_array_add (self->rows, row);
  table_arrange_row (self, row);
  gtk_box_append (self->box, row->row);
}

static GtkWidget *
table_create_heading (const char *text)
{
  GtkWidget *label = table_create_label (text, "caption-heading");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "review-cell");
  return label;
}

static void
table_add_head (PlazaReviewTable *self,
                const char       *sent_heading,
                const char       *listed_heading)
{
  GtkWidget *values = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "hexpand", TRUE, NULL);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->head), table_create_field_label (""));
  gtk_box_append (GTK_BOX (values), table_create_heading (sent_heading));
  gtk_box_append (GTK_BOX (values), table_create_heading (listed_heading));
  gtk_box_append (GTK_BOX (self->head), values);
  gtk_widget_set_visible (self->head, !self->narrow);
  gtk_box_append (self->box, self->head);
}

static Row *
table_find_row (PlazaReviewTable *self,
                const char       *name)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (((Row *) g_ptr_array_index (self->rows, i))->field->name, name) == 0)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static void
plaza_review_table_finalize (GObject *object)
{
  PlazaReviewTable *self = PLAZA_REVIEW_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (plaza_review_table_parent_class)->finalize (object);
}

static void
plaza_review_table_class_init (PlazaReviewTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_review_table_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_review_table_init (PlazaReviewTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "review-table");
  gtk_widget_set_overflow (GTK_WIDGET (self->box), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * plaza_review_table_fill:
 * @fields: (transfer full) (element-type PlazaReviewField): what is said
 * @sent_heading: over what came in
 * @listed_heading: (nullable): over what is listed; %NULL where nothing is compared
 *
 * Shows them, in the place of what was shown before.
 */
void
plaza_review_table_fill (PlazaReviewTable *self,
                         GPtrArray        *fields,
                         const char       *sent_heading,
                         const char       *listed_heading)
{
  GtkWidget *child;

  g_return_if_fail (PLAZA_IS_REVIEW_TABLE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = fields;
  self->head = NULL;
  if (listed_heading != NULL)
    table_add_head (self, sent_heading, listed_heading);

  for (guint i = 0; i < fields->len; i++)
    table_add_row (self, g_ptr_array_index (fields, i), sent_heading, listed_heading);
}

void
plaza_review_table_set_narrow (PlazaReviewTable *self,
                               gboolean          narrow)
{
  g_return_if_fail (PLAZA_IS_REVIEW_TABLE (self));

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), "stacked");
  if (self->head != NULL)
    gtk_widget_set_visible (self->head, !narrow);
  for (guint i = 0; i < self->rows->len; i++)
    table_arrange_row (self, g_ptr_array_index (self->rows, i));
}

/**
 * plaza_review_table_keeps:
 * @name: of a field that differs
 *
 * Returns: whether what is listed is to stay
 */
gboolean
plaza_review_table_keeps (PlazaReviewTable *self,
                          const char       *name)
{
  Row *row;

  g_return_val_if_fail (PLAZA_IS_REVIEW_TABLE (self), TRUE);

  row = table_find_row (self, name);
  return row == NULL || row->keep == NULL || gtk_check_button_get_active (row->keep);
}

/**
 * plaza_review_table_choose:
 * @name: of a field that differs
 * @listed: whether what is listed is to stay
 *
 * As somebody does who presses it.
 */
void
plaza_review_table_choose (PlazaReviewTable *self,
                           const char       *name,
                           gboolean          listed)
{
  Row *row;

  g_return_if_fail (PLAZA_IS_REVIEW_TABLE (self));

  row = table_find_row (self, name);
  if (row != NULL && row->keep != NULL)
    gtk_check_button_set_active (listed ? row->keep : row->take, TRUE);
}

/**
 * plaza_review_table_add_below:
 * @name: (nullable): of a field; %NULL for the last one
 * @widget: what is to be said of it
 */
void
plaza_review_table_add_below (PlazaReviewTable *self,
                              const char       *name,
                              GtkWidget        *widget)
{
  Row *row;

  g_return_if_fail (PLAZA_IS_REVIEW_TABLE (self));

  row = table_find_row (self, name);
  gtk_box_append (row != NULL ? GTK_BOX (row->row) : self->box, widget);
}
