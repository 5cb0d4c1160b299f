/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-tie.h"

#include <glib/gi18n.h>

#include "plaza-field-row.h"

#define KEY "plaza-field"

static void
field_tie_changed_cb (GtkWidget *widget)
{
  GtkWidget *focus = g_object_get_data (G_OBJECT (widget), "plaza-field-focus");

  plaza_field_tie_show (widget, GTK_ACCESSIBLE (focus), g_object_get_data (G_OBJECT (widget), KEY));
}

/**
 * plaza_field_tie:
 * @widget: what becomes red or amber
 * @focus: @widget, or that within it which has the keyboard
 *
 * Ties what is said of @field to where it is typed, for as long as @widget is there.
 */
void
plaza_field_tie (GtkWidget       *widget,
                 GtkWidget       *focus,
                 PlazaDraftField *field)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_WIDGET (focus));
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (field));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_object_ref (field), g_object_unref);
  g_object_set_data (G_OBJECT (widget), "plaza-field-focus", focus);
  g_signal_connect_object (field, "notify::problem", G_CALLBACK (field_tie_changed_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "notify::warning", G_CALLBACK (field_tie_changed_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "notify::inferred", G_CALLBACK (field_tie_changed_cb), widget, G_CONNECT_SWAPPED);
  field_tie_changed_cb (widget);
}

static void
field_tie_set_class (GtkWidget  *widget,
                     const char *name,
                     gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * plaza_field_tie_show:
 * @widget: what becomes red or amber
 * @accessible: what a screen reader tells of
 * @field: (nullable): the field
 *
 * Shows now whether @field is in order.
 */
void
plaza_field_tie_show (GtkWidget       *widget,
                      GtkAccessible   *accessible,
                      PlazaDraftField *field)
{
  g_autofree char *problem = NULL;
  g_autofree char *warning = NULL;
  gboolean inferred = FALSE;
  const char *words;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (field != NULL)
    g_object_get (field, "problem", &problem, "warning", &warning, "inferred", &inferred, NULL);

  words = problem != NULL ? problem : warning;
  if (words == NULL && inferred)
    words = _("Nobody named this: it was concluded from the rest.");
  field_tie_set_class (widget, "error", problem != NULL);
  field_tie_set_class (widget, "warning", problem == NULL && warning != NULL);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (words != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * plaza_field_tie_find:
 * @root: a form
 *
 * Returns: (transfer none) (nullable): where @field is typed in it
 */
GtkWidget *
plaza_field_tie_find (GtkWidget       *root,
                      PlazaDraftField *field)
{
  GtkWidget *found = NULL;

  if (g_object_get_data (G_OBJECT (root), KEY) == field ||
      (PLAZA_IS_FIELD_ROW (root) && plaza_field_row_get_field (PLAZA_FIELD_ROW (root)) == field))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = plaza_field_tie_find (child, field);

  return found;
}
