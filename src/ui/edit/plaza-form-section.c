/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-form-section.h"

#include "plaza-notice.h"

/* What is typed is in the file after a short rest: one write for a name instead of one for each letter. */
#define REST_MS 400

typedef struct
{
  PlazaDraft *draft;
  guint       rest;
} PlazaFormSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaFormSection, plaza_form_section, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_DRAFT = 1,
};

static GParamSpec *draft_property;
static guint entered_signal;

/* For <closure>: the field of the draft that the row is for. */
static PlazaDraftField *
find_field (GObject    *section,
            PlazaDraft *draft,
            const char *name)
{
  PlazaDraftField *field = draft != NULL ? plaza_draft_get_field (draft, name) : NULL;

  return field != NULL ? g_object_ref (field) : NULL;
}

static void
entered_cb (PlazaFormSection *self,
            PlazaFieldRow    *row)
{
  g_signal_emit (self, entered_signal, 0, plaza_field_row_get_field (row) != NULL
                                          ? plaza_draft_field_get_name (plaza_field_row_get_field (row)) : "");
}

/* Only where each field stands for itself: what is saved as a whole is saved when that is asked for.
 * What was refused is said, and stays typed; a field says itself what is wrong with it. */
static void
form_section_save (PlazaFormSection *self)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&private->rest, g_source_remove);
  if (private->draft == NULL || !PLAZA_DRAFT_GET_CLASS (private->draft)->by_field || !plaza_draft_is_dirty (private->draft) ||
      plaza_draft_get_campaign (private->draft) == NULL)
    return;

  if (!plaza_draft_commit (private->draft, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    plaza_notice_show (GTK_WIDGET (self), error->message);
}

static void
section_rested_cb (gpointer data)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (data);

  private->rest = 0;
  form_section_save (data);
}

static void
section_draft_changed_cb (PlazaFormSection *self)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (self);

  g_clear_handle_id (&private->rest, g_source_remove);
  if (PLAZA_DRAFT_GET_CLASS (private->draft)->by_field && plaza_draft_is_dirty (private->draft))
    private->rest = g_timeout_add_once (REST_MS, section_rested_cb, self);
}

static void
form_section_set_draft (PlazaFormSection *self,
                        PlazaDraft       *draft)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (self);

  if (private->draft != NULL)
    g_signal_handlers_disconnect_by_func (private->draft, section_draft_changed_cb, self);
  if (!g_set_object (&private->draft, draft))
    return;

  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (section_draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), draft_property);
}

static void
plaza_form_section_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (PLAZA_FORM_SECTION (object));

  if (prop_id == PROP_DRAFT)
    g_value_set_object (value, private->draft);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_form_section_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_DRAFT)
    form_section_set_draft (PLAZA_FORM_SECTION (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_form_section_unmap (GtkWidget *widget)
{
  form_section_save (PLAZA_FORM_SECTION (widget));

  GTK_WIDGET_CLASS (plaza_form_section_parent_class)->unmap (widget);
}

static void
plaza_form_section_dispose (GObject *object)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (PLAZA_FORM_SECTION (object));

  form_section_save (PLAZA_FORM_SECTION (object));
  g_clear_object (&private->draft);

  G_OBJECT_CLASS (plaza_form_section_parent_class)->dispose (object);
}

static void
plaza_form_section_class_init (PlazaFormSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_form_section_get_property;
  object_class->set_property = plaza_form_section_set_property;
  object_class->dispose = plaza_form_section_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = plaza_form_section_unmap;

  draft_property = g_param_spec_object ("draft", NULL, NULL, PLAZA_TYPE_DRAFT,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_DRAFT, draft_property);
  entered_signal = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_form_section_init (PlazaFormSection *self)
{
}

/**
 * plaza_form_section_bind:
 * @section_class: of a kind of sections that has its template already
 *
 * Gives its .ui file "find_field" for its rows and what stands below them, and "entered_cb" for
 * "entry-activated".
 */
void
plaza_form_section_bind (GtkWidgetClass *section_class)
{
  g_return_if_fail (PLAZA_IS_FORM_SECTION_CLASS (section_class));

  gtk_widget_class_bind_template_callback (section_class, find_field);
  gtk_widget_class_bind_template_callback (section_class, entered_cb);
}

/**
 * plaza_form_section_apply:
 *
 * Saves what is typed. Where that is refused, the keyboard goes to the first field that is not in order.
 *
 * Returns: whether the campaign has it now, or %FALSE with @error set
 */
gboolean
plaza_form_section_apply (PlazaFormSection *self,
                          GError          **error)
{
  PlazaFormSectionPrivate *private = plaza_form_section_get_instance_private (self);
  GPtrArray *fields;

  g_return_val_if_fail (PLAZA_IS_FORM_SECTION (self), FALSE);
  g_return_val_if_fail (private->draft != NULL, FALSE);

  if (plaza_draft_commit (private->draft, error))
    return TRUE;

  fields = plaza_draft_get_fields (private->draft);
  for (guint i = 0; i < fields->len; i++)
    if (plaza_draft_field_check (g_ptr_array_index (fields, i)) != NULL &&
        plaza_form_section_ask (self, plaza_draft_field_get_name (g_ptr_array_index (fields, i))))
      break;

  return FALSE;
}

static GtkWidget *
section_find_row (GtkWidget  *widget,
                  const char *name)
{
  GtkWidget *found = NULL;

  if (PLAZA_IS_FIELD_ROW (widget))
    {
      PlazaDraftField *field = plaza_field_row_get_field (PLAZA_FIELD_ROW (widget));

      return field != NULL && g_str_equal (plaza_draft_field_get_name (field), name) ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = section_find_row (child, name);

  return found;
}

/**
 * plaza_form_section_ask:
 * @name: a field's
 *
 * Puts the cursor where its text is typed.
 *
 * Returns: whether the section has it
 */
gboolean
plaza_form_section_ask (PlazaFormSection *self,
                        const char       *name)
{
  GtkWidget *row;

  g_return_val_if_fail (PLAZA_IS_FORM_SECTION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  row = section_find_row (GTK_WIDGET (self), name);

  return row != NULL && gtk_widget_grab_focus (row);
}
