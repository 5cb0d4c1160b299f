/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-ids.h"

/* Events by their ids, as a list model that never changes. A state may hold
 * thousands: each is read when its row is shown. */
struct _PlazaEventIds
{
  GObject        parent_instance;

  PlazaCampaign *campaign;
  GArray        *ids;      /* of guint32 */
};

static GType
get_item_type (GListModel *model)
{
  return PLAZA_TYPE_EVENT;
}

static guint
get_n_items (GListModel *model)
{
  return PLAZA_EVENT_IDS (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  PlazaEventIds *self = PLAZA_EVENT_IDS (model);

  if (position >= self->ids->len)
    return NULL;

  return plaza_campaign_get_event (self->campaign, g_array_index (self->ids, guint32, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaEventIds, plaza_event_ids, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
plaza_event_ids_finalize (GObject *object)
{
  PlazaEventIds *self = PLAZA_EVENT_IDS (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_event_ids_parent_class)->finalize (object);
}

static void
plaza_event_ids_class_init (PlazaEventIdsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_event_ids_finalize;
}

static void
plaza_event_ids_init (PlazaEventIds *self)
{
}

/**
 * plaza_event_ids_new:
 * @ids: of guint32: events of the campaign; not to be changed afterwards
 *
 * Returns: (transfer full): the events
 */
GListModel *
plaza_event_ids_new (PlazaCampaign *campaign,
                     GArray        *ids)
{
  PlazaEventIds *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_IDS, NULL);
  self->campaign = g_object_ref (campaign);
  self->ids = g_array_ref (ids);

  return G_LIST_MODEL (self);
}
