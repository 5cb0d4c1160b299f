/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place-item.h"

struct _PlazaPlaceItem
{
  GObject          parent_instance;
  PlazaPlaceMatch *match;
};

typedef enum
{
  PROP_LABEL = 1,
} PlazaPlaceItemProperty;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (PlazaPlaceItem, plaza_place_item, G_TYPE_OBJECT)

static void
plaza_place_item_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlazaPlaceItem *self = PLAZA_PLACE_ITEM (object);

  switch ((PlazaPlaceItemProperty) property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->match->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_place_item_finalize (GObject *object)
{
  PlazaPlaceItem *self = PLAZA_PLACE_ITEM (object);

  plaza_place_match_free (self->match);
  G_OBJECT_CLASS (plaza_place_item_parent_class)->finalize (object);
}

static void
plaza_place_item_class_init (PlazaPlaceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_place_item_get_property;
  object_class->finalize = plaza_place_item_finalize;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_place_item_init (PlazaPlaceItem *self)
{
}

/**
 * plaza_place_item_new:
 * @match: copied
 *
 * Returns: (transfer full): the match as an object
 */
PlazaPlaceItem *
plaza_place_item_new (const PlazaPlaceMatch *match)
{
  PlazaPlaceItem *self = g_object_new (PLAZA_TYPE_PLACE_ITEM, NULL);

  self->match = plaza_place_match_copy (match);
  return self;
}

/**
 * plaza_place_item_get_match:
 *
 * Returns: (transfer none): the match, owned by @self
 */
const PlazaPlaceMatch *
plaza_place_item_get_match (PlazaPlaceItem *self)
{
  g_return_val_if_fail (PLAZA_IS_PLACE_ITEM (self), NULL);

  return self->match;
}

const char *
plaza_place_item_get_label (PlazaPlaceItem *self)
{
  g_return_val_if_fail (PLAZA_IS_PLACE_ITEM (self), NULL);

  return self->match->label;
}
