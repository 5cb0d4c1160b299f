/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-overview.h"

#include "plaza-start.h"

/* Shown beside the list until an event is chosen. */
struct _PlazaOverview
{
  AdwNavigationPage  parent_instance;

  AdwClamp          *clamp;
};

G_DEFINE_FINAL_TYPE (PlazaOverview, plaza_overview, ADW_TYPE_NAVIGATION_PAGE)

static void
plaza_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_OVERVIEW);

  G_OBJECT_CLASS (plaza_overview_parent_class)->dispose (object);
}

static void
plaza_overview_class_init (PlazaOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_overview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/overview.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaOverview, clamp);
}

static void
plaza_overview_init (PlazaOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_overview_new (PlazaOpened *opened)
{
  PlazaOverview *self;

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  self = g_object_new (PLAZA_TYPE_OVERVIEW, NULL);
  adw_clamp_set_child (self->clamp, plaza_start_new (opened));

  return GTK_WIDGET (self);
}
