/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-line.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-import-question.h"
#include "plaza-pill.h"

struct _PlazaImportLine
{
  AdwBin           parent_instance;

  PlazaImportPlan *plan;
  PlazaImportRow  *row;
  gboolean         narrow;
  GtkListItem     *list_item;  /* borrowed: they go together */
};

G_DEFINE_FINAL_TYPE (PlazaImportLine, plaza_import_line, ADW_TYPE_BIN)

static const char *
line_say_state (PlazaImportRow *row,
                PlazaPillStyle *style)
{
  *style = PLAZA_PILL_ATTENTION;
  if (plaza_import_row_get_state (row) == PLAZA_IMPORT_BAD)
    /* Translators: of a row that cannot come in. */
    return _("Broken");
  if (plaza_import_row_is_open (row))
    return _("Needs an answer");

  *style = PLAZA_PILL_PLAIN;
  if (plaza_import_row_get_answer (row) == PLAZA_IMPORT_SKIP)
    /* Translators: of a row that somebody decided not to bring in. */
    return _("Left out");
  if (plaza_import_row_get_state (row) == PLAZA_IMPORT_SAME)
    /* Translators: of a row that says what is there already. */
    return _("The same");

  *style = plaza_import_row_get_state (row) == PLAZA_IMPORT_NEW ? PLAZA_PILL_FINE : PLAZA_PILL_ACCENT;
  /* Translators: of a row that brings in an event; of one that changes an event. */
  return plaza_import_row_get_state (row) == PLAZA_IMPORT_NEW ? C_("import", "New") : C_("import", "Changes");
}

static gboolean
line_is_pale (PlazaImportRow *row)
{
  return plaza_import_row_get_state (row) == PLAZA_IMPORT_SAME || plaza_import_row_get_answer (row) == PLAZA_IMPORT_SKIP;
}

static GtkWidget *
line_create_label (const char *text,
                   gboolean    narrow)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, NULL);

  if (narrow)
    g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* "4 PM → 4:30 PM": what it was is struck out, what it becomes is bold. */
static GtkWidget *
line_create_change (const char *before,
                    const char *after,
                    gboolean    narrow)
{
  g_autofree char *text = g_strdup_printf ("%s → %s", before, after);
  GtkWidget *label = line_create_label (text, narrow);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *struck = pango_attr_strikethrough_new (TRUE);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  struck->end_index = strlen (before);
  bold->start_index = strlen (text) - strlen (after);
  pango_attr_list_insert (attributes, struck);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static char *
line_say (PlazaImportCell         cell,
          const PlazaEventRecord *event)
{
  char *text = event != NULL ? plaza_import_cell_say (cell, event) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/* Returns: (nullable): NULL where there is nothing to say and no column to keep */
static GtkWidget *
line_create_cell (PlazaImportLine *self,
                  PlazaImportCell  cell)
{
  g_autofree char *text = line_say (cell, plaza_import_row_get_event (self->row));
  g_autofree char *before = line_say (cell, plaza_import_row_get_before (self->row));
  gboolean changes = plaza_import_row_get_before (self->row) != NULL && !g_str_equal (text, before);
  GtkWidget *label;

  if (*text == '\0' && *before == '\0' && self->narrow)
    return NULL;

  label = changes && *before != '\0' ? line_create_change (before, text, self->narrow) : line_create_label (text, self->narrow);
  if (cell == PLAZA_CELL_TITLE)
    gtk_widget_add_css_class (label, "row-title");
  if (!self->narrow)
    {
      plaza_import_line_set_width (label, plaza_import_cell_get_width (cell));
      gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_tooltip_text (label, text);
    }
  gtk_widget_add_css_class (label, "import-cell");

  return label;
}

static GtkWidget *
line_create_number (PlazaImportLine *self)
{
  int line = plaza_import_row_get_line (self->row);
  g_autofree char *text = line > 0 ? g_strdup_printf ("%d", line) : g_strdup ("");
  GtkWidget *label = line_create_label (text, FALSE);

  gtk_widget_add_css_class (label, "facts");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "import-cell");
  return label;
}

static GtkWidget *
line_create_state (PlazaImportLine *self)
{
  PlazaPillStyle style;
  const char *state = line_say_state (self->row, &style);
  GtkWidget *pill = plaza_pill_new (state, NULL, style);

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  return pill;
}

static void
line_fill_wide (PlazaImportLine *self,
                GtkWidget       *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *number = line_create_number (self);
  GtkWidget *state = adw_bin_new ();

  plaza_import_line_set_width (number, PLAZA_IMPORT_NUMBER_WIDTH);
  plaza_import_line_set_width (state, PLAZA_IMPORT_STATE_WIDTH);
  gtk_widget_add_css_class (state, "import-cell");
  adw_bin_set_child (ADW_BIN (state), line_create_state (self));
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (line), state);
  for (PlazaImportCell cell = 0; cell < PLAZA_N_COLUMN_CELLS; cell++)
    gtk_box_append (GTK_BOX (line), line_create_cell (self, cell));
  gtk_box_append (GTK_BOX (box), line);
}

static void
line_fill_narrow (PlazaImportLine *self,
                  GtkWidget       *box)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), line_create_state (self));
  gtk_box_append (GTK_BOX (head), line_create_number (self));
  gtk_widget_add_css_class (head, "import-head");
  gtk_box_append (GTK_BOX (box), head);
  for (PlazaImportCell cell = 0; cell < PLAZA_N_CELLS; cell++)
    {
      GtkWidget *label = line_create_cell (self, cell);

      if (label != NULL)
        gtk_box_append (GTK_BOX (box), label);
    }
}

/* All of it in one line, for those who listen. */
static void
line_speak (PlazaImportLine *self)
{
  g_autoptr(GString) spoken = g_string_new (NULL);
  PlazaPillStyle style;

  plaza_text_append (spoken, ", ", line_say_state (self->row, &style));
  for (PlazaImportCell cell = 0; cell < PLAZA_N_CELLS; cell++)
    {
      g_autofree char *text = line_say (cell, plaza_import_row_get_event (self->row));

      plaza_text_append (spoken, ", ", *text != '\0' ? text : NULL);
    }

  gtk_list_item_set_accessible_label (self->list_item, spoken->str);
}

static gboolean
line_is_said (PlazaImportRow *row)
{
  return plaza_import_row_get_state (row) == PLAZA_IMPORT_BAD || plaza_import_row_get_asks (row) != PLAZA_ASKS_NOTHING;
}

static void
line_update_cb (PlazaImportLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean had_focus = root != NULL && gtk_root_get_focus (root) != NULL &&
                       gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self));

  gtk_widget_add_css_class (box, self->narrow ? "import-card" : "import-line");
  if (line_is_pale (self->row))
    gtk_widget_add_css_class (box, "pale");
  if (plaza_import_row_is_open (self->row) || plaza_import_row_get_state (self->row) == PLAZA_IMPORT_BAD)
    gtk_widget_add_css_class (box, "asks");
  if (self->narrow)
    line_fill_narrow (self, box);
  else
    line_fill_wide (self, box);
  if (line_is_said (self->row))
    gtk_box_append (GTK_BOX (box), plaza_import_question_new (self->plan, self->row, self->narrow));

  adw_bin_set_child (ADW_BIN (self), box);
  line_speak (self);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
line_unset (PlazaImportLine *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, line_update_cb, self);
  g_clear_object (&self->row);
  g_clear_object (&self->plan);
}

static void
plaza_import_line_dispose (GObject *object)
{
  line_unset (PLAZA_IMPORT_LINE (object));

  G_OBJECT_CLASS (plaza_import_line_parent_class)->dispose (object);
}

static void
plaza_import_line_class_init (PlazaImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_import_line_dispose;
}

static void
plaza_import_line_init (PlazaImportLine *self)
{
}

/**
 * plaza_import_line_set_width:
 * @cell: of a row, or what stands over it
 * @width: in pixels, at text of the usual size
 *
 * Makes @cell as wide at least as its column, which grows with the text.
 */
void
plaza_import_line_set_width (GtkWidget *cell,
                             int        width)
{
  double pixels = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (cell));

  gtk_widget_set_size_request (cell, (int) pixels, -1);
}

/**
 * plaza_import_line_new:
 * @list_item: of which it is the child
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
plaza_import_line_new (GtkListItem *list_item)
{
  PlazaImportLine *self = g_object_new (PLAZA_TYPE_IMPORT_LINE, NULL);

  self->list_item = list_item;
  return GTK_WIDGET (self);
}

/**
 * plaza_import_line_set:
 * @row: (nullable): what it shows, and follows
 * @narrow: whether it is a card
 */
void
plaza_import_line_set (PlazaImportLine *self,
                       PlazaImportPlan *plan,
                       PlazaImportRow  *row,
                       gboolean         narrow)
{
  g_return_if_fail (PLAZA_IS_IMPORT_LINE (self));

  line_unset (self);
  if (row == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->row = g_object_ref (row);
  self->narrow = narrow;
  g_signal_connect_object (row, "notify", G_CALLBACK (line_update_cb), self, G_CONNECT_SWAPPED);
  line_update_cb (self);
}
