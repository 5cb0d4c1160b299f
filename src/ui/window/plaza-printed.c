/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-printed.h"

struct _PlazaPrinted
{
  GObject        parent_instance;

  PlazaCampaign *campaign;
  PlazaEvent    *event;
  gboolean       choosing;
};

G_DEFINE_FINAL_TYPE (PlazaPrinted, plaza_printed, G_TYPE_OBJECT)

typedef enum
{
  PROP_EVENT = 1,
  PROP_CHOOSING,
} PlazaPrintedProperty;

static GParamSpec *properties[PROP_CHOOSING + 1];

static void
printed_campaign_changed_cb (PlazaPrinted *self,
                             GPtrArray    *changes)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_follow_event (self->campaign, self->event, changes);

  plaza_printed_set_event (self, event);
}

static void
plaza_printed_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PlazaPrinted *self = PLAZA_PRINTED (object);

  switch ((PlazaPrintedProperty) prop_id)
    {
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    case PROP_CHOOSING:
      g_value_set_boolean (value, self->choosing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_printed_finalize (GObject *object)
{
  PlazaPrinted *self = PLAZA_PRINTED (object);

  g_clear_object (&self->event);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_printed_parent_class)->finalize (object);
}

static void
plaza_printed_class_init (PlazaPrintedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plaza_printed_finalize;
  object_class->get_property = plaza_printed_get_property;

  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, PLAZA_TYPE_EVENT, readable);
  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_printed_init (PlazaPrinted *self)
{
}

PlazaPrinted *
plaza_printed_new (PlazaCampaign *campaign)
{
  PlazaPrinted *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_PRINTED, NULL);
  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (printed_campaign_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

PlazaEvent *
plaza_printed_get_event (PlazaPrinted *self)
{
  g_return_val_if_fail (PLAZA_IS_PRINTED (self), NULL);

  return self->event;
}

void
plaza_printed_set_event (PlazaPrinted *self,
                         PlazaEvent   *event)
{
  g_return_if_fail (PLAZA_IS_PRINTED (self));

  if (g_set_object (&self->event, event))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT]);
}

gboolean
plaza_printed_get_choosing (PlazaPrinted *self)
{
  g_return_val_if_fail (PLAZA_IS_PRINTED (self), FALSE);

  return self->choosing;
}

void
plaza_printed_set_choosing (PlazaPrinted *self,
                            gboolean      choosing)
{
  g_return_if_fail (PLAZA_IS_PRINTED (self));

  if (self->choosing == !!choosing)
    return;

  self->choosing = !!choosing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOOSING]);
}
