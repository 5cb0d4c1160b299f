/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-organizations-form.h"

#include "plaza-handout-hints.h"

struct _PlazaOrganizationsForm
{
  AdwNavigationPage  parent_instance;

  GtkTextView       *text;
  GtkLabel          *hint;

  PlazaHandoutDraft *draft;
  GBindingGroup     *bindings;
  GSignalGroup      *signals;
};

G_DEFINE_FINAL_TYPE (PlazaOrganizationsForm, plaza_organizations_form, ADW_TYPE_NAVIGATION_PAGE)

static void
organizations_form_update_hint_cb (PlazaOrganizationsForm *self)
{
  g_autofree char *hint = plaza_hint_below_organizations (self->draft);

  gtk_label_set_text (self->hint, hint);
}

static void
plaza_organizations_form_dispose (GObject *object)
{
  PlazaOrganizationsForm *self = PLAZA_ORGANIZATIONS_FORM (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_ORGANIZATIONS_FORM);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_organizations_form_parent_class)->dispose (object);
}

static void
plaza_organizations_form_class_init (PlazaOrganizationsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_organizations_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/organizations-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaOrganizationsForm, text);
  gtk_widget_class_bind_template_child (widget_class, PlazaOrganizationsForm, hint);
}

static void
plaza_organizations_form_init (PlazaOrganizationsForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "organizations", gtk_text_view_get_buffer (self->text), "text",
                        G_BINDING_BIDIRECTIONAL);
  self->signals = g_signal_group_new (PLAZA_TYPE_HANDOUT_DRAFT);
  g_signal_group_connect_swapped (self->signals, "notify::event", G_CALLBACK (organizations_form_update_hint_cb), self);
}

/**
 * plaza_organizations_form_set_draft:
 * @draft: what the form shows and changes
 */
void
plaza_organizations_form_set_draft (PlazaOrganizationsForm *self,
                                    PlazaHandoutDraft      *draft)
{
  g_return_if_fail (PLAZA_IS_ORGANIZATIONS_FORM (self));
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (draft));

  g_set_object (&self->draft, draft);
  g_binding_group_set_source (self->bindings, draft);
  g_signal_group_set_target (self->signals, draft);
  organizations_form_update_hint_cb (self);
}
