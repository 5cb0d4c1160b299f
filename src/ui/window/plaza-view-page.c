/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-view-page.h"

typedef struct
{
  PlazaOpened  *opened;
  PlazaPrinted *printed;
} PlazaViewPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaViewPage, plaza_view_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_OPENED = 1,
  PROP_PRINTED,
} PlazaViewPageProperty;

static GParamSpec *properties[PROP_PRINTED + 1];

static void
plaza_view_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((PlazaViewPageProperty) property_id)
    {
    case PROP_OPENED:
      g_value_set_object (value, plaza_view_page_get_opened (PLAZA_VIEW_PAGE (object)));
      break;
    case PROP_PRINTED:
      g_value_set_object (value, plaza_view_page_get_printed (PLAZA_VIEW_PAGE (object)));
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
    case PROP_OPENED:
      private->opened = g_value_dup_object (value);
      break;
    case PROP_PRINTED:
      private->printed = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
view_page_campaign_changed_cb (PlazaViewPage *self,
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
    g_signal_connect_object (plaza_view_page_get_campaign (self), "changed", G_CALLBACK (view_page_campaign_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Not in dispose: a page's own children ask for these while they go. */
static void
plaza_view_page_finalize (GObject *object)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (PLAZA_VIEW_PAGE (object));

  g_clear_object (&private->opened);
  g_clear_object (&private->printed);

  G_OBJECT_CLASS (plaza_view_page_parent_class)->finalize (object);
}

static void
plaza_view_page_class_init (PlazaViewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plaza_view_page_constructed;
  object_class->get_property = plaza_view_page_get_property;
  object_class->set_property = plaza_view_page_set_property;
  object_class->finalize = plaza_view_page_finalize;

  properties[PROP_OPENED] = g_param_spec_object ("opened", NULL, NULL, PLAZA_TYPE_OPENED, flags);
  properties[PROP_PRINTED] = g_param_spec_object ("printed", NULL, NULL, PLAZA_TYPE_PRINTED, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_view_page_init (PlazaViewPage *self)
{
}

PlazaOpened *
plaza_view_page_get_opened (PlazaViewPage *self)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_VIEW_PAGE (self), NULL);

  return private->opened;
}

PlazaPrinted *
plaza_view_page_get_printed (PlazaViewPage *self)
{
  PlazaViewPagePrivate *private = plaza_view_page_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_VIEW_PAGE (self), NULL);

  return private->printed;
}

PlazaAsked *
plaza_view_page_get_asked (PlazaViewPage *self)
{
  return plaza_opened_get_asked (plaza_view_page_get_opened (self));
}

PlazaCampaign *
plaza_view_page_get_campaign (PlazaViewPage *self)
{
  return plaza_asked_get_campaign (plaza_view_page_get_asked (self));
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
