/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-problem.h"

struct _PlazaFieldProblem
{
  AdwPreferencesRow  parent_instance;

  PlazaDraftField        *field;
};

G_DEFINE_FINAL_TYPE (PlazaFieldProblem, plaza_field_problem, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_FIELD = 1,
};

static gboolean
is_text_cb (GObject    *object,
            const char *text)
{
  return text != NULL;
}

static void
plaza_field_problem_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_object (value, PLAZA_FIELD_PROBLEM (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_problem_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    g_set_object (&PLAZA_FIELD_PROBLEM (object)->field, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_problem_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FIELD_PROBLEM);
  g_clear_object (&PLAZA_FIELD_PROBLEM (object)->field);

  G_OBJECT_CLASS (plaza_field_problem_parent_class)->dispose (object);
}

static void
plaza_field_problem_class_init (PlazaFieldProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_field_problem_get_property;
  object_class->set_property = plaza_field_problem_set_property;
  object_class->dispose = plaza_field_problem_dispose;

  g_object_class_install_property (object_class, PROP_FIELD,
                                   g_param_spec_object ("field", NULL, NULL, PLAZA_TYPE_DRAFT_FIELD,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/field-problem.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_text_cb);
}

static void
plaza_field_problem_init (PlazaFieldProblem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
