/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-view-page.h"

typedef struct
{
  PlazaWindowState *state;
} PlazaViewPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaViewPage, plaza_view_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_STATE = 1,
} PlazaViewPageProperty;

static GParamSpec *properties[PROP_STATE + 1];

static void
plaza_view_page_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((PlazaViewPageProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_object (value, plaza_view_page_get_state (PLAZA_VIEW_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_view_page_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (PLAZA_VIEW_PAGE (object));

  switch ((PlazaViewPageProperty) property_id)
    {
    case PROP_STATE:
      private->state = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
campaign_changed_cb (PlazaViewPage *self,
                     GPtrArray     *changes)
{
  PLAZA_VIEW_PAGE_GET_CLASS (self)->follow (self, changes);
}

static void
plaza_view_page_constructed (GObject *object)
{
  PlazaViewPage *self = PLAZA_VIEW_PAGE (object);

  G_OBJECT_CLASS (plaza_view_page_parent_class)->constructed (object);

  if (PLAZA_VIEW_PAGE_GET_CLASS (self)->follow != NULL)
    g_signal_connect_object (plaza_view_page_get_campaign (self), "changed", G_CALLBACK (campaign_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Not in dispose: a page's own children ask for the state while they go. */
static void
plaza_view_page_finalize (GObject *object)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (PLAZA_VIEW_PAGE (object));

  g_clear_object (&private->state);

  G_OBJECT_CLASS (plaza_view_page_parent_class)->finalize (object);
}

static void
plaza_view_page_class_init (PlazaViewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plaza_view_page_constructed;
  object_class->get_property = plaza_view_page_get_property;
  object_class->set_property = plaza_view_page_set_property;
  object_class->finalize = plaza_view_page_finalize;

  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, PLAZA_TYPE_WINDOW_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_view_page_init (PlazaViewPage *self)
{
}

/**
 * plaza_view_page_get_state:
 *
 * Returns: (transfer none): what the window shows
 */
PlazaWindowState *
plaza_view_page_get_state (PlazaViewPage *self)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_VIEW_PAGE (self), NULL);

  return private->state;
}

/**
 * plaza_view_page_get_campaign:
 *
 * Returns: (transfer none): the window's campaign
 */
PlazaCampaign *
plaza_view_page_get_campaign (PlazaViewPage *self)
{
  return plaza_window_state_get_campaign (plaza_view_page_get_state (self));
}

/**
 * plaza_view_page_begin:
 *
 * Puts the keyboard where one begins on the page, or on the first thing there.
 */
void
plaza_view_page_begin (PlazaViewPage *self)
{
  g_return_if_fail (PLAZA_IS_VIEW_PAGE (self));

  if (PLAZA_VIEW_PAGE_GET_CLASS (self)->begin == NULL || !PLAZA_VIEW_PAGE_GET_CLASS (self)->begin (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
