/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-review.h"

#include "plaza-campaign-private.h"
#include "plaza-source-table.h"

void
plaza_waiting_free (PlazaWaiting *self)
{
  g_clear_object (&self->event);
  g_free (self->file);
  g_free (self->since);
  g_free (self);
}

/* Of several the one that came last. */
static const PlazaSource *
review_last_source (const PlazaEventRecord *record)
{
  const PlazaSource *last = NULL;

  for (guint i = 0; i < record->sources->len; i++)
    {
      const PlazaSource *source = g_ptr_array_index (record->sources, i);

      if (last == NULL || (source->waiting != NULL) > (last->waiting != NULL) ||
          ((source->waiting != NULL) == (last->waiting != NULL) && g_strcmp0 (source->since, last->since) > 0))
        last = source;
    }

  return last;
}

static PlazaWaiting *
review_waiting_new (PlazaEvent *event)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  const PlazaSource *source = review_last_source (record);
  PlazaWaiting *self = g_new0 (PlazaWaiting, 1);

  self->event = g_object_ref (event);
  self->file = g_strdup (source != NULL ? source->file : record->origin);
  self->since = g_strdup (source != NULL ? source->since : record->created);
  self->is_change = source != NULL && source->waiting != NULL;
  return self;
}

static int
review_compare_cb (gconstpointer a,
                   gconstpointer b)
{
  const PlazaWaiting *one = *(const PlazaWaiting *const *) a;
  const PlazaWaiting *other = *(const PlazaWaiting *const *) b;
  int order = g_strcmp0 (other->since, one->since);

  return order != 0 ? order : g_strcmp0 (plaza_event_get_uid (one->event), plaza_event_get_uid (other->event));
}

static gboolean
review_add_queried (PlazaCampaign      *self,
                    PlazaReviewChoice   choice,
                    GPtrArray          *list,
                    GError            **error)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = NULL;

  query.review = choice;
  ids = plaza_campaign_query (self, &query, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (self, g_array_index (ids, guint32, i));

      if (event != NULL)
        g_ptr_array_add (list, review_waiting_new (event));
    }

  return ids != NULL;
}

static GPtrArray *
review_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_waiting_free);
}

/**
 * plaza_campaign_find_source:
 * @key: what a #PlazaSource has
 *
 * Returns: (transfer full) (nullable): the event that was sent in by that key; %NULL with @error unset where there is none
 */
PlazaEvent *
plaza_campaign_find_source (PlazaCampaign  *self,
                            const char     *key,
                            GError        **error)
{
  gint64 id;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return plaza_source_table_find (self->store, key, &id, error) && id != 0 ? plaza_campaign_get_event (self, id) : NULL;
}

/**
 * plaza_campaign_list_waiting:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaWaiting): pending events, and those of which a change waits; what came
 *   last first
 */
GPtrArray *
plaza_campaign_list_waiting (PlazaCampaign  *self,
                             GError        **error)
{
  g_autoptr(GPtrArray) list = review_list_new ();
  g_autoptr(GArray) changed = NULL;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  changed = plaza_source_table_list_waiting (self->store, error);
  if (changed == NULL || !review_add_queried (self, PLAZA_REVIEW_CHOICE_PENDING, list, error))
    return NULL;

  for (guint i = 0; i < changed->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (self, g_array_index (changed, gint64, i));

      if (event != NULL)
        g_ptr_array_add (list, review_waiting_new (event));
    }

  g_ptr_array_sort (list, review_compare_cb);
  return g_steal_pointer (&list);
}

/**
 * plaza_campaign_list_declined:
 *
 * Returns: (transfer full) (nullable) (element-type PlazaWaiting): declined events, what came last first
 */
GPtrArray *
plaza_campaign_list_declined (PlazaCampaign  *self,
                              GError        **error)
{
  g_autoptr(GPtrArray) list = review_list_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  if (!review_add_queried (self, PLAZA_REVIEW_CHOICE_DECLINED, list, error))
    return NULL;

  g_ptr_array_sort (list, review_compare_cb);
  return g_steal_pointer (&list);
}

/**
 * plaza_campaign_count_waiting:
 *
 * Returns: how many plaza_campaign_list_waiting() lists; no event is read for it
 */
guint
plaza_campaign_count_waiting (PlazaCampaign *self)
{
  guint n = 0;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  plaza_source_table_count_waiting (self->store, &n, NULL);
  return n + plaza_campaign_count_events (self, PLAZA_REVIEW_CHOICE_PENDING);
}
