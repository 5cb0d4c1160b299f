/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-columns.h"

#include <glib/gi18n.h>

#include "plaza-sheet-fields.h"

#define COLUMN "plaza-column"
/* Between the fields of one shape of sheet, as the campaign keeps them. */
#define SEPARATOR "\n"

struct _PlazaImportColumns
{
  AdwDialog            parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows;     /* of AdwComboRow: one for each column */
};

G_DEFINE_FINAL_TYPE (PlazaImportColumns, plaza_import_columns, ADW_TYPE_DIALOG)

static guint chosen_signal;

static PlazaColumn *
columns_create (const char *heading,
                const char *field)
{
  PlazaColumn *column = plaza_record_new (&plaza_column_type);

  column->heading = g_strdup (heading);
  column->field = g_strdup (field);
  return column;
}

/* A language stays with a field that has one: "details.es". */
static char *
columns_get_field (AdwComboRow       *row,
                   const PlazaColumn *column)
{
  PlazaSheetField chosen = adw_combo_row_get_selected (row);
  const char *language = NULL;

  if (chosen == PLAZA_SHEET_FIELD_NONE)
    return NULL;
  if (column->field != NULL && plaza_sheet_field_find (column->field, &language) == chosen)
    return g_strdup (column->field);

  return g_strdup (plaza_sheet_field_name (chosen));
}

static void
columns_apply_cb (PlazaImportColumns *self)
{
  g_autoptr(GPtrArray) mapping = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);
      const PlazaColumn *column = g_object_get_data (G_OBJECT (row), COLUMN);
      g_autofree char *field = columns_get_field (row, column);

      g_ptr_array_add (mapping, columns_create (column->heading, field));
    }

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, mapping);
  g_object_unref (self);
}

static void
plaza_import_columns_finalize (GObject *object)
{
  g_ptr_array_unref (PLAZA_IMPORT_COLUMNS (object)->rows);

  G_OBJECT_CLASS (plaza_import_columns_parent_class)->finalize (object);
}

static void
plaza_import_columns_class_init (PlazaImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_import_columns_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static GtkWidget *
columns_create_header (PlazaImportColumns *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *apply = gtk_button_new_with_mnemonic (_("_Read Again"));

  gtk_widget_add_css_class (apply, "suggested-action");
  g_signal_connect_object (apply, "clicked", G_CALLBACK (columns_apply_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), apply);
  return header;
}

static void
plaza_import_columns_init (PlazaImportColumns *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (self->group, _("What each column of the file says. What is kept with the details is not lost."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), columns_create_header (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (ADW_DIALOG (self), _("Columns"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

static GListModel *
columns_list_fields (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (PlazaSheetField field = 0; field < PLAZA_N_SHEET_FIELDS; field++)
    gtk_string_list_append (labels, plaza_sheet_field_label (field));

  return G_LIST_MODEL (labels);
}

static void
columns_add_row (PlazaImportColumns *self,
                 GListModel         *fields,
                 const PlazaColumn  *column)
{
  const char *language;
  /* Translators: names a column of a file that has no heading. */
  const char *heading = column->heading != NULL && *column->heading != '\0' ? column->heading : _("No heading");
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", heading, "model", fields,
                                 "subtitle", column->sample != NULL ? column->sample : "", "subtitle-lines", 1, NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), column->field != NULL ? plaza_sheet_field_find (column->field, &language) : PLAZA_SHEET_FIELD_NONE);
  g_object_set_data_full (G_OBJECT (row), COLUMN, plaza_record_ref (column), plaza_record_unref);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
}

/**
 * plaza_import_columns_new:
 * @columns: (element-type PlazaColumn): of a sheet, as it was read
 *
 * Returns: (transfer floating): a dialog in which one says what they are
 */
AdwDialog *
plaza_import_columns_new (GPtrArray *columns)
{
  PlazaImportColumns *self = g_object_new (PLAZA_TYPE_IMPORT_COLUMNS, NULL);
  g_autoptr(GListModel) fields = columns_list_fields ();

  for (guint i = 0; i < columns->len; i++)
    columns_add_row (self, fields, g_ptr_array_index (columns, i));

  return ADW_DIALOG (self);
}

/**
 * plaza_import_columns_count_unused:
 *
 * Returns: how many of @columns went to no field
 */
guint
plaza_import_columns_count_unused (GPtrArray *columns)
{
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    n += ((PlazaColumn *) g_ptr_array_index (columns, i))->field == NULL;

  return n;
}

/* By its headings, whatever stands below them. */
static char *
columns_name_shape (GPtrArray *columns)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *name = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const char *heading = ((PlazaColumn *) g_ptr_array_index (columns, i))->heading;

      g_checksum_update (sum, (const guchar *) (heading != NULL ? heading : ""), -1);
      g_checksum_update (sum, (const guchar *) "\0", 1);
    }

  name = g_strndup (g_checksum_get_string (sum), 16);
  return g_strconcat ("columns-", name, NULL);
}

static char *
columns_join (GPtrArray *columns)
{
  g_autoptr(GString) fields = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *field = ((PlazaColumn *) g_ptr_array_index (columns, i))->field;

      if (i > 0)
        g_string_append (fields, SEPARATOR);
      g_string_append (fields, field != NULL ? field : "");
    }

  return g_string_free (g_steal_pointer (&fields), FALSE);
}

/**
 * plaza_import_columns_recall:
 * @columns: (element-type PlazaColumn): as they were read
 *
 * Returns: (transfer full) (nullable) (element-type PlazaColumn): as what somebody took the columns of such a sheet
 *   before; %NULL where that is how they were read, or nobody did
 */
GPtrArray *
plaza_import_columns_recall (PlazaCampaign *campaign,
                             GPtrArray     *columns)
{
  g_autofree char *name = columns_name_shape (columns);
  g_autofree char *now = columns_join (columns);
  const char *kept = plaza_campaign_get_value (campaign, name);
  g_auto(GStrv) fields = kept != NULL ? g_strsplit (kept, SEPARATOR, -1) : NULL;
  GPtrArray *mapping;

  if (kept == NULL || g_str_equal (kept, now) || g_strv_length (fields) != columns->len)
    return NULL;

  mapping = g_ptr_array_new_with_free_func (plaza_record_unref);
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (mapping, columns_create (((PlazaColumn *) g_ptr_array_index (columns, i))->heading,
                                              *fields[i] != '\0' ? fields[i] : NULL));
  return mapping;
}

/**
 * plaza_import_columns_remember:
 * @columns: (element-type PlazaColumn): as they are to be read
 *
 * Keeps in the campaign what such a sheet's columns are.
 *
 * Returns: whether that could be done
 */
gboolean
plaza_import_columns_remember (PlazaCampaign  *campaign,
                               GPtrArray      *columns,
                               GError        **error)
{
  g_autofree char *name = columns_name_shape (columns);
  g_autofree char *fields = columns_join (columns);

  return plaza_campaign_set_value (campaign, name, fields, error);
}
