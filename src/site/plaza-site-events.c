/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-site-private.h"

void
plaza_site_group_free (PlazaSiteGroup *group)
{
  g_free (group->key);
  g_ptr_array_unref (group->events);
  g_free (group);
}

static PlazaSiteGroup *
site_events_find_group (GPtrArray  *groups,
                        GHashTable *by_key,
                        const char *key)
{
  PlazaSiteGroup *group = g_hash_table_lookup (by_key, key);

  if (group != NULL)
    return group;

  group = g_new0 (PlazaSiteGroup, 1);
  group->key = g_strdup (key);
  group->events = g_ptr_array_new ();
  g_ptr_array_add (groups, group);
  g_hash_table_insert (by_key, group->key, group);
  return group;
}

static void
site_events_add_to (PlazaSiteGroup *group,
                    PlazaSiteEvent *entry)
{
  /* An event with two stretches on one day is on it once. */
  if (group->events->len > 0 && g_ptr_array_index (group->events, group->events->len - 1) == entry)
    return;

  g_ptr_array_add (group->events, entry);
  group->stamp = plaza_site_stamp_add (group->stamp, entry->stamp);
}

static void
site_events_add_days (PlazaSite      *self,
                      GHashTable     *by_key,
                      PlazaSiteEvent *entry)
{
  const PlazaEventRecord *record = plaza_event_get_record (entry->event);
  gboolean dated = FALSE;

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (!plaza_date_is_valid (slot->date))
        continue;
      site_events_add_to (site_events_find_group (self->days, by_key, slot->date), entry);
      dated = TRUE;
    }

  if (!dated)
    site_events_add_to (site_events_find_group (self->days, by_key, ""), entry);
}

static PlazaSiteEvent *
site_events_add (PlazaSite  *self,
                 GHashTable *states,
                 PlazaEvent *event)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  PlazaSiteEvent *entry = g_new0 (PlazaSiteEvent, 1);
  gboolean known = plaza_state_is_known (record->place.state);

  entry->event = event;
  entry->stamp = plaza_site_stamp_record (&plaza_event_record_type, record);
  entry->state = site_events_find_group (self->states, states, known ? record->place.state : "");
  entry->in_state = entry->state->events->len;
  site_events_add_to (entry->state, entry);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* In order; what has none comes last. */
static int
site_events_compare_days (gconstpointer a,
                          gconstpointer b)
{
  const PlazaSiteGroup *first = a, *second = b;

  if (*first->key == '\0' || *second->key == '\0')
    return (*first->key == '\0') - (*second->key == '\0');
  return strcmp (first->key, second->key);
}

/**
 * plaza_site_events_read:
 *
 * Reads the approved events as the public may know them, by day, and puts together those of a state and of a day.
 *
 * Returns: whether all could be read
 */
gboolean
plaza_site_events_read (PlazaSite      *self,
                        PlazaProgress  *progress,
                        GError        **error)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);

  query.order = PLAZA_EVENT_ORDER_DAY;
  events = plaza_campaign_read_events (self->campaign, &query, progress, error);
  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEvent *event = plaza_event_new_for (g_ptr_array_index (events, i), PLAZA_AUDIENCE_PUBLIC);

      g_ptr_array_add (self->events, event);
      site_events_add_days (self, days, site_events_add (self, states, event));
    }
  g_ptr_array_sort_values (self->days, site_events_compare_days);
  return TRUE;
}

/**
 * plaza_site_is_parted:
 *
 * Returns: whether there are too many events for one page
 */
gboolean
plaza_site_is_parted (PlazaSite *self)
{
  return !self->one_page && self->events->len > PLAZA_SITE_MOST;
}
