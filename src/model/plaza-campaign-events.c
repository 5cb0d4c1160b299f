/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"

/**
 * plaza_campaign_count_events:
 * @choice: which of them
 *
 * Returns: how many events there are
 */
guint
plaza_campaign_count_events (PlazaCampaign     *self,
                             PlazaReviewChoice  choice)
{
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  index = plaza_campaign_get_any_index (self);
  return index != NULL ? plaza_event_index_count (index, choice) : 0;
}

static PlazaEvent *
take_record (PlazaCampaign    *self,
             PlazaEventRecord *record)
{
  PlazaEvent *event = plaza_event_cache_lookup (self->events, record->id);

  if (event != NULL)
    {
      plaza_record_unref (record);
      return event;
    }

  event = plaza_event_new (record, self->record);
  plaza_event_cache_add (self->events, event);
  return event;
}

/**
 * plaza_campaign_get_event:
 * @id: from plaza_campaign_query()
 *
 * Returns: (transfer full) (nullable): the event; %NULL where there is none, or it cannot be read
 */
PlazaEvent *
plaza_campaign_get_event (PlazaCampaign *self,
                          gint64         id)
{
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *record;
  PlazaEvent *event;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  event = plaza_event_cache_lookup (self->events, id);
  if (event != NULL)
    return event;

  record = plaza_event_table_load (self->store, id, &error);
  if (error != NULL)
    g_warning ("%s", error->message);
  return record != NULL ? take_record (self, record) : NULL;
}

/**
 * plaza_campaign_find_event:
 * @uid: what names the event to the world
 *
 * Returns: (transfer full) (nullable): the event; %NULL with @error unset where there is none
 */
PlazaEvent *
plaza_campaign_find_event (PlazaCampaign  *self,
                           const char     *uid,
                           GError        **error)
{
  PlazaEventRecord *record;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  record = plaza_event_table_load_uid (self->store, uid, error);
  return record != NULL ? take_record (self, record) : NULL;
}

/**
 * plaza_campaign_get_kinds:
 * @choice: of which events
 *
 * Returns: a bit for each #PlazaKind of which there is an event (1 << kind)
 */
guint32
plaza_campaign_get_kinds (PlazaCampaign     *self,
                          PlazaReviewChoice  choice)
{
  guint32 kinds = 0;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  index = plaza_campaign_get_any_index (self);
  for (guint i = 0; index != NULL && i < plaza_event_index_get_size (index); i++)
    {
      const PlazaEventKey *key = plaza_event_index_get_key (index, i);

      if (plaza_review_choice_has (choice, key->review))
        kinds |= 1u << key->kind;
    }

  return kinds;
}
