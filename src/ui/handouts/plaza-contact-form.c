/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-contact-form.h"

#include <glib/gi18n.h>

#include "plaza-handout-hints.h"
#include "plaza-web-address.h"

struct _PlazaContactForm
{
  AdwNavigationPage  parent_instance;

  AdwEntryRow       *name;
  AdwEntryRow       *address;
  GtkLabel          *hint;
  AdwEntryRow       *web_address;
  GtkLabel          *web_address_hint;

  PlazaHandoutDraft *draft;
  GBindingGroup     *bindings;
  GSignalGroup      *signals;
};

G_DEFINE_FINAL_TYPE (PlazaContactForm, plaza_contact_form, ADW_TYPE_NAVIGATION_PAGE)

static void
contact_form_update_hint_cb (PlazaContactForm *self)
{
  g_autofree char *hint = plaza_hint_below_contact (self->draft);

  gtk_label_set_text (self->hint, hint);
}

static void
contact_form_set_class (gpointer    widget,
                        const char *name,
                        gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (widget), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (widget), name);
}

/* What is wrong is said while it is typed, and what an empty field means. */
static void
contact_form_update_web_address_cb (PlazaContactForm *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->web_address));
  const char *problem = plaza_web_address_problem (text);
  const char *hint = problem;

  if (hint == NULL && text[0] != '\0')
    hint = _("The code opens this page.");
  if (hint == NULL)
    hint = _("Left empty, the code holds the contact itself and needs no network.");

  gtk_label_set_text (self->web_address_hint, hint);
  contact_form_set_class (self->web_address, "error", problem != NULL);
  contact_form_set_class (self->web_address_hint, "error", problem != NULL);
  contact_form_set_class (self->web_address_hint, "dimmed", problem == NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->web_address), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
plaza_contact_form_dispose (GObject *object)
{
  PlazaContactForm *self = PLAZA_CONTACT_FORM (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_CONTACT_FORM);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_contact_form_parent_class)->dispose (object);
}

static void
plaza_contact_form_class_init (PlazaContactFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_contact_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/contact-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaContactForm, name);
  gtk_widget_class_bind_template_child (widget_class, PlazaContactForm, address);
  gtk_widget_class_bind_template_child (widget_class, PlazaContactForm, hint);
  gtk_widget_class_bind_template_child (widget_class, PlazaContactForm, web_address);
  gtk_widget_class_bind_template_child (widget_class, PlazaContactForm, web_address_hint);
}

static void
plaza_contact_form_init (PlazaContactForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "contact-name", self->name, "text", G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "contact-address", self->address, "text", G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "web-address", self->web_address, "text", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->web_address, "changed", G_CALLBACK (contact_form_update_web_address_cb), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (PLAZA_TYPE_HANDOUT_DRAFT);
  g_signal_group_connect_swapped (self->signals, "notify::event", G_CALLBACK (contact_form_update_hint_cb), self);
}

/**
 * plaza_contact_form_set_draft:
 * @draft: what the form shows and changes
 */
void
plaza_contact_form_set_draft (PlazaContactForm  *self,
                              PlazaHandoutDraft *draft)
{
  g_return_if_fail (PLAZA_IS_CONTACT_FORM (self));
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (draft));

  g_set_object (&self->draft, draft);
  g_binding_group_set_source (self->bindings, draft);
  g_signal_group_set_target (self->signals, draft);
  contact_form_update_hint_cb (self);
  contact_form_update_web_address_cb (self);
}
