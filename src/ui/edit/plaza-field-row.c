/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-row.h"

#include "plaza-field-tie.h"

struct _PlazaFieldRow
{
  AdwEntryRow    parent_instance;

  PlazaDraftField    *field;
  GBindingGroup *bindings;
  GSignalGroup  *signals;
};

G_DEFINE_FINAL_TYPE (PlazaFieldRow, plaza_field_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_FIELD = 1,
};

static GParamSpec *field_property;

/* The keyboard is in the text within the row: that is what a screen reader tells of. */
static void
field_row_problem_changed_cb (PlazaFieldRow *self)
{
  plaza_field_tie_show (GTK_WIDGET (self), GTK_ACCESSIBLE (self), self->field);
  plaza_field_tie_show (GTK_WIDGET (self), GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))), self->field);
}

static void
plaza_field_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_object (value, PLAZA_FIELD_ROW (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    plaza_field_row_set_field (PLAZA_FIELD_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_row_dispose (GObject *object)
{
  PlazaFieldRow *self = PLAZA_FIELD_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->field);

  G_OBJECT_CLASS (plaza_field_row_parent_class)->dispose (object);
}

static void
plaza_field_row_class_init (PlazaFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_field_row_get_property;
  object_class->set_property = plaza_field_row_set_property;
  object_class->dispose = plaza_field_row_dispose;

  field_property = g_param_spec_object ("field", NULL, NULL, PLAZA_TYPE_DRAFT_FIELD,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_FIELD, field_property);
}

static void
plaza_field_row_init (PlazaFieldRow *self)
{
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "text", self, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  self->signals = g_signal_group_new (PLAZA_TYPE_DRAFT_FIELD);
  g_signal_group_connect_swapped (self->signals, "notify::problem", G_CALLBACK (field_row_problem_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::warning", G_CALLBACK (field_row_problem_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::inferred", G_CALLBACK (field_row_problem_changed_cb), self);
}

PlazaDraftField *
plaza_field_row_get_field (PlazaFieldRow *self)
{
  g_return_val_if_fail (PLAZA_IS_FIELD_ROW (self), NULL);

  return self->field;
}

void
plaza_field_row_set_field (PlazaFieldRow   *self,
                           PlazaDraftField *field)
{
  g_return_if_fail (PLAZA_IS_FIELD_ROW (self));

  if (!g_set_object (&self->field, field))
    return;

  g_binding_group_set_source (self->bindings, field);
  g_signal_group_set_target (self->signals, field);
  field_row_problem_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), field_property);
}
