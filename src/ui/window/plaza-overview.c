/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-overview.h"

#include "plaza-start.h"

/* Shown beside the list until an event is chosen. */
struct _PlazaOverview
{
  AdwNavigationPage  parent_instance;

  PlazaWindowState  *state;
  AdwClamp          *clamp;
};

G_DEFINE_FINAL_TYPE (PlazaOverview, plaza_overview, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_STATE = 1,
};

static GParamSpec *state_property;

static void
plaza_overview_constructed (GObject *object)
{
  PlazaOverview *self = PLAZA_OVERVIEW (object);

  G_OBJECT_CLASS (plaza_overview_parent_class)->constructed (object);

  adw_clamp_set_child (self->clamp, plaza_start_new (self->state));
}

static void
plaza_overview_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_object (value, PLAZA_OVERVIEW (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_overview_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_STATE)
    PLAZA_OVERVIEW (object)->state = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_OVERVIEW);
  g_clear_object (&PLAZA_OVERVIEW (object)->state);

  G_OBJECT_CLASS (plaza_overview_parent_class)->dispose (object);
}

static void
plaza_overview_class_init (PlazaOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plaza_overview_constructed;
  object_class->dispose = plaza_overview_dispose;
  object_class->get_property = plaza_overview_get_property;
  object_class->set_property = plaza_overview_set_property;

  state_property = g_param_spec_object ("state", NULL, NULL, PLAZA_TYPE_WINDOW_STATE,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_STATE, state_property);

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
plaza_overview_new (PlazaWindowState *state)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (state), NULL);

  return g_object_new (PLAZA_TYPE_OVERVIEW, "state", state, NULL);
}
