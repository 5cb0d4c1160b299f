/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-link.h"
#include "plaza-notice.h"
#include "plaza-prose-label.h"
#include "plaza-prose-view.h"

struct _PlazaGuideSection
{
  GtkBox  parent_instance;

  char   *telephone;
};

/* One section of a guide: a numbered step, chapter or point, or plain text,
 * a list of materials, or a call with its telephone number. */
G_DEFINE_FINAL_TYPE (PlazaGuideSection, plaza_guide_section, GTK_TYPE_BOX)

static void
section_copy_clicked_cb (PlazaGuideSection *self)
{
  g_autofree char *shown = plaza_link_show_telephone (self->telephone);

  plaza_notice_copy (GTK_WIDGET (self), shown, _("Number copied"));
}

static GtkWidget *
section_call_new (PlazaGuideSection *self)
{
  GtkWidget *row = adw_wrap_box_new ();
  g_autofree char *uri = plaza_link_for_telephone (self->telephone);
  g_autofree char *shown = plaza_link_show_telephone (self->telephone);
  g_autofree char *tip = NULL;
  GtkWidget *call = plaza_link_button_new (uri, NULL);
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy"));

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 8);
  gtk_widget_add_css_class (call, "telephone");
  gtk_widget_add_css_class (call, "numeric");
  gtk_widget_add_css_class (copy, "small-pill");

  /* Translators: %s is a telephone number. */
  tip = g_strdup_printf (_("Copy %s"), shown);
  gtk_widget_set_tooltip_text (copy, tip);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (section_copy_clicked_cb), self, G_CONNECT_SWAPPED);

  adw_wrap_box_append (ADW_WRAP_BOX (row), call);
  adw_wrap_box_append (ADW_WRAP_BOX (row), copy);
  return row;
}

static GtkWidget *
section_number_new (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "step-number");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

static void
plaza_guide_section_finalize (GObject *object)
{
  g_free (PLAZA_GUIDE_SECTION (object)->telephone);

  G_OBJECT_CLASS (plaza_guide_section_parent_class)->finalize (object);
}

static void
plaza_guide_section_class_init (PlazaGuideSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_guide_section_finalize;
}

static void
plaza_guide_section_init (PlazaGuideSection *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "guide-section");
}

/**
 * plaza_guide_section_new:
 * @section: any section but a role or an idea
 * @number: its number in the guide, or 0
 * @language: the content language
 */
GtkWidget *
plaza_guide_section_new (const PlazaSection *section,
                         guint               number,
                         const char         *language)
{
  PlazaGuideSection *self = g_object_new (PLAZA_TYPE_GUIDE_SECTION, NULL);
  const char *heading = plaza_texts_get (section->headings, language);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  g_return_val_if_fail (section->type != PLAZA_SECTION_ROLE && section->type != PLAZA_SECTION_IDEA, NULL);

  if (number > 0)
    gtk_box_append (GTK_BOX (self), section_number_new (number));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (self), column);

  if (*heading != '\0')
    gtk_box_append (GTK_BOX (column), plaza_prose_label_new_heading (heading, 2, "section-heading"));
  gtk_box_append (GTK_BOX (column),
                  plaza_prose_view_new (plaza_texts_get (section->bodies, language),
                                        (const char * const *) section->links));

  if (section->telephone != NULL)
    {
      self->telephone = g_strdup (section->telephone);
      gtk_widget_add_css_class (GTK_WIDGET (self), "card");
      gtk_widget_add_css_class (GTK_WIDGET (self), "call");
      gtk_box_append (GTK_BOX (column), section_call_new (self));
    }

  return GTK_WIDGET (self);
}
