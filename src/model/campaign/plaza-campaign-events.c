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
campaign_events_take_record (PlazaCampaign    *self,
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

/* Another program may have taken it away since the lists were read, unless all is read at one moment. */
static PlazaEventRecord *
load_event (PlazaCampaign *self,
            gint64         id)
{
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *record = plaza_event_table_load (self->store, id, &error);

  if (record == NULL && error == NULL && plaza_store_is_reading (self->store))
    plaza_store_report_damage (self->store);
  return record;
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
  PlazaEventRecord *record;
  PlazaEvent *event;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  event = plaza_event_cache_lookup (self->events, id);
  if (event != NULL)
    return event;

  record = load_event (self, id);
  return record != NULL ? campaign_events_take_record (self, record) : NULL;
}

/**
 * plaza_campaign_begin_reading:
 *
 * From now on the campaign is what it is at this moment, whatever other programs write: for whoever reads all of
 * it and closes it then. What contradicts itself there is damage, and plaza_campaign_was_read() says so.
 *
 * Returns: whether that can be
 */
gboolean
plaza_campaign_begin_reading (PlazaCampaign  *self,
                              GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  /* What was written since it was opened is first seen within. */
  return plaza_store_begin_reading (self->store, error) && plaza_campaign_refresh (self, error);
}

/**
 * plaza_campaign_read_events:
 * @query: which events
 * @progress: (nullable): how far it is
 * @error: also where one of them cannot be read: what leaves the program is all or nothing
 *
 * Returns: (transfer full) (nullable) (element-type PlazaEvent): the events in the query's order
 */
GPtrArray *
plaza_campaign_read_events (PlazaCampaign         *self,
                            const PlazaEventQuery *query,
                            PlazaProgress         *progress,
                            GError               **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) events = NULL;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  ids = plaza_campaign_query (self, query, error);
  if (ids == NULL)
    return NULL;

  events = g_ptr_array_new_full (ids->len, g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      PlazaEventRecord *record = load_event (self, g_array_index (ids, guint32, i));

      /* Without the cache, which is for what is on the screen. */
      if (record != NULL)
        g_ptr_array_add (events, plaza_event_new (record, self->record));
      if (!plaza_progress_step (progress, i, ids->len, error))
        return NULL;
    }

  return plaza_campaign_was_read (self, error) ? g_steal_pointer (&events) : NULL;
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
  return record != NULL ? campaign_events_take_record (self, record) : NULL;
}

/**
 * plaza_campaign_follow_event:
 * @event: (nullable): an event that somebody holds
 * @changes: what "changed" told
 *
 * An event never changes; where the campaign's did, there is another one, or none.
 *
 * Returns: (transfer full) (nullable): what @event has become
 */
PlazaEvent *
plaza_campaign_follow_event (PlazaCampaign *self,
                             PlazaEvent    *event,
                             GPtrArray     *changes)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  if (event == NULL || !plaza_changes_have (changes, PLAZA_THING_EVENT, plaza_event_get_uid (event)))
    return event != NULL ? g_object_ref (event) : NULL;

  return plaza_campaign_find_event (self, plaza_event_get_uid (event), NULL);
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
