/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ask-item.h"

struct _PlazaAskItem
{
  GObject           parent_instance;

  const PlazaPoint *point;
  gboolean          chosen;
};

G_DEFINE_FINAL_TYPE (PlazaAskItem, plaza_ask_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHOSEN = 1,
} PlazaAskItemProperty;

static GParamSpec *properties[PROP_CHOSEN + 1];

static void
plaza_ask_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlazaAskItem *self = PLAZA_ASK_ITEM (object);

  switch ((PlazaAskItemProperty) prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_ask_item_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PlazaAskItem *self = PLAZA_ASK_ITEM (object);

  switch ((PlazaAskItemProperty) prop_id)
    {
    case PROP_CHOSEN:
      plaza_ask_item_set_chosen (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_ask_item_class_init (PlazaAskItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_ask_item_get_property;
  object_class->set_property = plaza_ask_item_set_property;

  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_ask_item_init (PlazaAskItem *self)
{
}

/**
 * plaza_ask_item_new:
 * @point: the campaign's; it must outlive the item
 * @chosen: whether it is on the leave-behind
 *
 * Returns: (transfer full): an item
 */
PlazaAskItem *
plaza_ask_item_new (const PlazaPoint *point,
                    gboolean          chosen)
{
  PlazaAskItem *self = g_object_new (PLAZA_TYPE_ASK_ITEM, NULL);

  self->point = point;
  self->chosen = !!chosen;

  return self;
}

const PlazaPoint *
plaza_ask_item_get_point (PlazaAskItem *self)
{
  g_return_val_if_fail (PLAZA_IS_ASK_ITEM (self), NULL);

  return self->point;
}

gboolean
plaza_ask_item_get_chosen (PlazaAskItem *self)
{
  g_return_val_if_fail (PLAZA_IS_ASK_ITEM (self), FALSE);

  return self->chosen;
}

void
plaza_ask_item_set_chosen (PlazaAskItem *self,
                           gboolean      chosen)
{
  g_return_if_fail (PLAZA_IS_ASK_ITEM (self));

  chosen = !!chosen;
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
