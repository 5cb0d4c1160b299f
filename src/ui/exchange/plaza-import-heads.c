/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-heads.h"

#include <glib/gi18n.h>

#include "plaza-import-line.h"

/* Over each column what it says, and above that what the file calls what went there. */

static char *
heads_list_headings (GPtrArray       *columns,
                     PlazaImportCell  cell)
{
  g_autoptr(GString) headings = g_string_new (NULL);

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const PlazaColumn *column = g_ptr_array_index (columns, i);

      if (plaza_import_cell_is_of (cell, column->field))
        plaza_text_append (headings, ", ", column->heading);
    }

  return g_string_free (g_steal_pointer (&headings), FALSE);
}

static void
heads_add (GtkBox     *box,
           const char *heading,
           const char *label,
           int         width,
           gboolean    expand)
{
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", expand, NULL);
  GtkWidget *above = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, NULL);
  GtkWidget *below = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0f, NULL);

  plaza_import_line_set_width (head, width);
  gtk_widget_add_css_class (head, "import-cell");
  gtk_widget_add_css_class (above, "caption");
  gtk_widget_add_css_class (above, "dimmed");
  gtk_widget_add_css_class (below, "heading");
  gtk_widget_set_visible (above, *heading != '\0');
  gtk_widget_set_valign (head, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), above);
  gtk_box_append (GTK_BOX (head), below);
  gtk_box_append (box, head);
}

/**
 * plaza_import_heads_fill:
 * @box: emptied first
 * @columns: (nullable) (element-type PlazaColumn): of a sheet
 *
 * Adds what stands over the columns of the preview.
 */
void
plaza_import_heads_fill (GtkBox    *box,
                         GPtrArray *columns)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  /* Translators: over the numbers of the lines of a file. */
  heads_add (box, "", _("Row"), PLAZA_IMPORT_NUMBER_WIDTH, FALSE);
  /* Translators: over what becomes of each row of a file. */
  heads_add (box, "", _("Draft"), PLAZA_IMPORT_STATE_WIDTH, FALSE);
  for (PlazaImportCell cell = 0; cell < PLAZA_N_COLUMN_CELLS; cell++)
    {
      g_autofree char *headings = heads_list_headings (columns, cell);

      heads_add (box, headings, plaza_import_cell_get_label (cell), plaza_import_cell_get_width (cell), TRUE);
    }
}
