/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-problem-row.h"

struct _PlazaFieldProblemRow
{
  AdwPreferencesRow parent_instance;
};

G_DEFINE_FINAL_TYPE (PlazaFieldProblemRow, plaza_field_problem_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_FIELD = 1,
};

static void
problem_row_hold (PlazaFieldProblemRow *self,
                  GtkWidget            *problem)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), problem);
  g_object_bind_property (problem, "visible", self, "visible", G_BINDING_SYNC_CREATE);
}

static void
plaza_field_problem_row_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_object_get_property (G_OBJECT (plaza_field_problem_row_get_problem (PLAZA_FIELD_PROBLEM_ROW (object))), "field", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_problem_row_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    g_object_set_property (G_OBJECT (plaza_field_problem_row_get_problem (PLAZA_FIELD_PROBLEM_ROW (object))), "field", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* The keyboard goes to its buttons alone. */
static gboolean
plaza_field_problem_row_focus (GtkWidget        *widget,
                               GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
plaza_field_problem_row_class_init (PlazaFieldProblemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_field_problem_row_get_property;
  object_class->set_property = plaza_field_problem_row_set_property;
  GTK_WIDGET_CLASS (klass)->focus = plaza_field_problem_row_focus;

  g_object_class_install_property (object_class, PROP_FIELD,
                                   g_param_spec_object ("field", NULL, NULL, PLAZA_TYPE_DRAFT_FIELD,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
plaza_field_problem_row_init (PlazaFieldProblemRow *self)
{
  g_object_set (self, "activatable", FALSE, "selectable", FALSE, "focusable", FALSE, NULL);
  problem_row_hold (self, g_object_new (PLAZA_TYPE_FIELD_PROBLEM, NULL));
}

/**
 * plaza_field_problem_row_new:
 * @format: (nullable): as for plaza_field_problem_new()
 *
 * Returns: (transfer floating): what stands below the row of @field
 */
GtkWidget *
plaza_field_problem_row_new (PlazaDraftField  *field,
                             PlazaFieldFormat  format)
{
  PlazaFieldProblemRow *self = g_object_new (PLAZA_TYPE_FIELD_PROBLEM_ROW, NULL);

  problem_row_hold (self, plaza_field_problem_new (field, format));

  return GTK_WIDGET (self);
}

/**
 * plaza_field_problem_row_get_problem:
 *
 * Returns: (transfer none): what it shows
 */
PlazaFieldProblem *
plaza_field_problem_row_get_problem (PlazaFieldProblemRow *self)
{
  g_return_val_if_fail (PLAZA_IS_FIELD_PROBLEM_ROW (self), NULL);

  return PLAZA_FIELD_PROBLEM (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));
}
