/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-about-you.h"

#include <glib/gi18n.h>

#include "plaza-about-draft.h"

struct _PlazaAboutYou
{
  PlazaFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (PlazaAboutYou, plaza_about_you, PLAZA_TYPE_FORM_SECTION)

static void
plaza_about_you_dispose (GObject *object)
{
  /* First what it is of: that saves what is typed. */
  G_OBJECT_CLASS (plaza_about_you_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_ABOUT_YOU);
}

static void
plaza_about_you_class_init (PlazaAboutYouClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_about_you_dispose;

  g_type_ensure (PLAZA_TYPE_FIELD_ROW);
  g_type_ensure (PLAZA_TYPE_FIELD_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/about-you.ui");
  plaza_form_section_bind (widget_class);
}

static void
plaza_about_you_init (PlazaAboutYou *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_about_you_new (PlazaCampaign *campaign)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return g_object_new (PLAZA_TYPE_ABOUT_YOU, "draft", plaza_about_draft_for (campaign), NULL);
}

/**
 * plaza_about_you_title:
 * @name: a placeholder
 *
 * Returns: what the program calls it
 */
const char *
plaza_about_you_title (const char *name)
{
  if (g_str_equal (name, "official"))
    return _("Your member of Congress");
  if (g_str_equal (name, "handle"))
    return _("Your official’s handle");

  return _("Your organization");
}
