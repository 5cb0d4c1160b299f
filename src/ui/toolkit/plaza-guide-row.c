/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-row.h"

#include <glib/gi18n.h>

struct _PlazaGuideRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *number;
  GtkLabel      *title;
  GtkLabel      *hits;

  char          *guide;
  int            section;
};

G_DEFINE_FINAL_TYPE (PlazaGuideRow, plaza_guide_row, GTK_TYPE_LIST_BOX_ROW)

static void
guide_row_update_name (PlazaGuideRow *self,
                       guint          hits)
{
  const char *title = gtk_label_get_label (self->title);
  g_autofree char *name = NULL;

  if (hits > 0)
    /* Translators: %1$s is the title of a guide, %2$u how often a search finds something in it. */
    name = g_strdup_printf (ngettext ("%1$s, %2$u result", "%1$s, %2$u results", hits), title, hits);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : title, -1);
}

static void
plaza_guide_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_GUIDE_ROW);

  G_OBJECT_CLASS (plaza_guide_row_parent_class)->dispose (object);
}

static void
plaza_guide_row_finalize (GObject *object)
{
  g_free (PLAZA_GUIDE_ROW (object)->guide);

  G_OBJECT_CLASS (plaza_guide_row_parent_class)->finalize (object);
}

static void
plaza_guide_row_class_init (PlazaGuideRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_guide_row_dispose;
  object_class->finalize = plaza_guide_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/guide-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideRow, number);
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideRow, hits);
}

static void
plaza_guide_row_init (PlazaGuideRow *self)
{
  self->section = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_guide_row_new:
 * @guide: id of the guide
 * @title: its title
 */
GtkWidget *
plaza_guide_row_new (const char *guide,
                     const char *title)
{
  PlazaGuideRow *self = g_object_new (PLAZA_TYPE_GUIDE_ROW, NULL);

  self->guide = g_strdup (guide);
  gtk_label_set_label (self->title, title);
  gtk_widget_add_css_class (GTK_WIDGET (self), "of-guide");
  guide_row_update_name (self, 0);

  return GTK_WIDGET (self);
}

/**
 * plaza_guide_row_new_section:
 * @guide: id of the guide
 * @section: index of the section in it
 * @number: the section's number, or 0
 * @aligned: whether the title stands beneath those that have a number
 * @title: its heading
 */
GtkWidget *
plaza_guide_row_new_section (const char *guide,
                             int         section,
                             guint       number,
                             gboolean    aligned,
                             const char *title)
{
  PlazaGuideRow *self = g_object_new (PLAZA_TYPE_GUIDE_ROW, NULL);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  self->guide = g_strdup (guide);
  self->section = section;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->number, number > 0 ? digits : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), aligned);
  gtk_widget_add_css_class (GTK_WIDGET (self), "of-section");
  if (!aligned)
    gtk_widget_add_css_class (GTK_WIDGET (self), "without-number");
  guide_row_update_name (self, 0);

  return GTK_WIDGET (self);
}

const char *
plaza_guide_row_get_guide (PlazaGuideRow *self)
{
  g_return_val_if_fail (PLAZA_IS_GUIDE_ROW (self), NULL);

  return self->guide;
}

/**
 * plaza_guide_row_get_section:
 *
 * Returns: the index of the row's section, or -1 for a guide
 */
int
plaza_guide_row_get_section (PlazaGuideRow *self)
{
  g_return_val_if_fail (PLAZA_IS_GUIDE_ROW (self), -1);

  return self->section;
}

/**
 * plaza_guide_row_set_current:
 * @current: whether this is what the reader is at
 */
void
plaza_guide_row_set_current (PlazaGuideRow *self,
                             gboolean       current)
{
  g_return_if_fail (PLAZA_IS_GUIDE_ROW (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

/**
 * plaza_guide_row_set_hits:
 * @hits: how often a search finds something in the guide
 */
void
plaza_guide_row_set_hits (PlazaGuideRow *self,
                          guint          hits)
{
  g_autofree char *digits = g_strdup_printf ("%u", hits);

  g_return_if_fail (PLAZA_IS_GUIDE_ROW (self));

  gtk_label_set_label (self->hits, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->hits), hits > 0);
  guide_row_update_name (self, hits);
}
