/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-rows.h"

#include "plaza-choice-names.h"
#include "plaza-field-marks.h"
#include "plaza-field-row.h"
#include "plaza-field-tie.h"
#include "plaza-text-spelling.h"

/* What a flag says that is set; one that is not says nothing. */
#define YES "yes"

static PlazaDraftField *
field_rows_get_field (PlazaDraft *draft,
                      const char *name)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, name);

  g_assert (field != NULL);
  return field;
}

static GtkWidget *
field_rows_add (AdwPreferencesGroup *group,
                PlazaDraftField     *field,
                GtkWidget           *row,
                PlazaFieldFormat     format)
{
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, plaza_field_problem_row_new (field, format));

  return row;
}

/* An entry row is labelled by both places in which it shows its title: its name would be said twice. */
static void
field_rows_name (GtkWidget  *widget,
                 const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Few are, and a mark that does not show takes room all the same. */
static gboolean
field_rows_is_inferred (PlazaDraftField *field)
{
  gboolean inferred;

  g_object_get (field, "inferred", &inferred, NULL);
  return inferred;
}

/**
 * plaza_field_rows_add_text:
 * @group: where it stands at the end
 * @name: of a field of @draft
 * @title: what it is called
 *
 * Returns: (transfer none): the row of a text of one line
 */
GtkWidget *
plaza_field_rows_add_text (AdwPreferencesGroup *group,
                           PlazaDraft          *draft,
                           const char          *name,
                           const char          *title)
{
  PlazaDraftField *field = field_rows_get_field (draft, name);
  GtkWidget *row = g_object_new (PLAZA_TYPE_FIELD_ROW, "title", title, "field", field, NULL);

  field_rows_name (row, title);
  if (field_rows_is_inferred (field))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), plaza_field_marks_new_inferred (field));
  return field_rows_add (group, field, row, NULL);
}

static gboolean
field_rows_text_to_flag (GBinding     *binding,
                         const GValue *text,
                         GValue       *flag,
                         gpointer      data)
{
  const char *said = g_value_get_string (text);

  g_value_set_boolean (flag, said != NULL && *said != '\0');
  return TRUE;
}

static gboolean
field_rows_flag_to_text (GBinding     *binding,
                         const GValue *flag,
                         GValue       *text,
                         gpointer      data)
{
  g_value_set_static_string (text, g_value_get_boolean (flag) ? YES : "");
  return TRUE;
}

/**
 * plaza_field_rows_bind_flag:
 * @widget: one with an "active" property
 *
 * Turns @field on and off with @widget, and the other way round.
 */
void
plaza_field_rows_bind_flag (PlazaDraftField *field,
                            GtkWidget       *widget)
{
  g_object_bind_property_full (field, "text", widget, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               field_rows_text_to_flag, field_rows_flag_to_text, NULL, NULL);
}

/**
 * plaza_field_rows_add_switch:
 * @subtitle: (nullable): what it means
 *
 * Returns: (transfer none): the row of a flag
 */
GtkWidget *
plaza_field_rows_add_switch (AdwPreferencesGroup *group,
                             PlazaDraft          *draft,
                             const char          *name,
                             const char          *title,
                             const char          *subtitle)
{
  PlazaDraftField *field = field_rows_get_field (draft, name);
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW, "title", title, NULL);

  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  plaza_field_rows_bind_flag (field, row);
  plaza_field_tie (row, row, field);
  return field_rows_add (group, field, row, NULL);
}

static gboolean
field_rows_text_to_position (GBinding     *binding,
                             const GValue *text,
                             GValue       *position,
                             gpointer      values)
{
  for (guint i = 0; ((char **) values)[i] != NULL; i++)
    if (g_strcmp0 (((char **) values)[i], g_value_get_string (text)) == 0)
      {
        g_value_set_uint (position, i);
        return TRUE;
      }

  g_value_set_uint (position, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static gboolean
field_rows_position_to_text (GBinding     *binding,
                             const GValue *position,
                             GValue       *text,
                             gpointer      values)
{
  guint chosen = g_value_get_uint (position);

  if (chosen >= g_strv_length (values))
    return FALSE;

  g_value_set_string (text, ((char **) values)[chosen]);
  return TRUE;
}

/**
 * plaza_field_rows_add_choice_of:
 * @values: (transfer full): what the field may say
 * @labels: how each is said
 * @format: (nullable): how another's choice is said
 *
 * Returns: (transfer none): the row of a choice
 */
GtkWidget *
plaza_field_rows_add_choice_of (AdwPreferencesGroup *group,
                                PlazaDraft          *draft,
                                const char          *name,
                                const char          *title,
                                GStrv                values,
                                GtkStringList       *labels,
                                PlazaFieldFormat     format)
{
  PlazaDraftField *field = field_rows_get_field (draft, name);
  /* At the end of the row there is no room for many words. */
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "use-subtitle", TRUE, NULL);

  plaza_choice_names_attach (ADW_COMBO_ROW (row));
  if (field_rows_is_inferred (field))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), plaza_field_marks_new_inferred (field));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_set_data_full (G_OBJECT (row), "plaza-field-values", values, (GDestroyNotify) g_strfreev);
  g_object_bind_property_full (field, "text", row, "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               field_rows_text_to_position, field_rows_position_to_text, values, NULL);
  plaza_field_tie (row, row, field);
  return field_rows_add (group, field, row, format);
}

/**
 * plaza_field_rows_add_choice:
 * @values: (transfer full): what the field may say
 * @format: how that is said
 *
 * Returns: (transfer none): the row of a choice
 */
GtkWidget *
plaza_field_rows_add_choice (AdwPreferencesGroup *group,
                             PlazaDraft          *draft,
                             const char          *name,
                             const char          *title,
                             GStrv                values,
                             PlazaFieldFormat     format)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    gtk_string_list_take (labels, format (values[i]));

  return plaza_field_rows_add_choice_of (group, draft, name, title, values, labels, format);
}

/**
 * plaza_field_rows_add_prose:
 * @language: (nullable): in which it is written, as the campaign names it; %NULL where that is not known
 *
 * Returns: (transfer none): the row of a text of many lines
 */
GtkWidget *
plaza_field_rows_add_prose (AdwPreferencesGroup *group,
                            PlazaDraft          *draft,
                            const char          *name,
                            const char          *title,
                            const char          *language)
{
  PlazaDraftField *field = field_rows_get_field (draft, name);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                                  "top-margin", 12, "bottom-margin", 12, "left-margin", 12, "right-margin", 12,
                                  "height-request", 110, NULL);

  g_object_bind_property (field, "text", gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), text);
  field_rows_name (text, title);
  plaza_field_tie (text, text, field);
  if (language != NULL)
    plaza_text_spelling_attach (GTK_TEXT_VIEW (text), language);
  return field_rows_add (group, field, row, NULL);
}
