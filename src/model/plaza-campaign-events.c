/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-campaign-private.h"

static PlazaEventIndex *
get_index (PlazaCampaign    *self,
           PlazaEventOrder   order,
           GError          **error)
{
  GArray *keys;

  if (self->indexes[order] != NULL)
    return self->indexes[order];

  keys = plaza_event_table_list_keys (self->store,
                                      order == PLAZA_EVENT_ORDER_DAY ? PLAZA_ORDER_DAY : PLAZA_ORDER_STATE,
                                      error);
  if (keys != NULL)
    self->indexes[order] = plaza_event_index_new (keys);
  return self->indexes[order];
}

/* For what needs no order and cannot report an error: whichever is there. */
static PlazaEventIndex *
get_any_index (PlazaCampaign *self)
{
  g_autoptr(GError) error = NULL;
  PlazaEventIndex *index = self->indexes[PLAZA_EVENT_ORDER_DAY];

  if (index == NULL)
    index = get_index (self, PLAZA_EVENT_ORDER_STATE, &error);
  if (index == NULL)
    g_warning ("%s", error->message);
  return index;
}

/* The days of the few events whose days do not follow each other. */
static GHashTable *
get_scattered (PlazaCampaign    *self,
               PlazaEventIndex  *index,
               GError          **error)
{
  g_autoptr(GHashTable) scattered = NULL;

  if (self->scattered != NULL)
    return self->scattered;

  scattered = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < plaza_event_index_get_size (index); i++)
    {
      const PlazaEventKey *key = plaza_event_index_get_key (index, i);
      GArray *days;

      if (!(key->flags & PLAZA_EVENT_GAPS))
        continue;

      days = plaza_event_table_list_days (self->store, key->id, error);
      if (days == NULL)
        return NULL;
      g_hash_table_insert (scattered, GUINT_TO_POINTER (key->id), days);
    }

  self->scattered = g_steal_pointer (&scattered);
  return self->scattered;
}

static gboolean
has_words (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * plaza_campaign_query_sections:
 * @sections: (out) (optional) (element-type guint): where in the answer each
 *   section starts
 *
 * For the room: plaza_campaign_query() with its sections.
 *
 * Returns: (transfer full) (nullable) (element-type guint32): ids in order
 */
GArray *
plaza_campaign_query_sections (PlazaCampaign          *self,
                               const PlazaEventQuery  *query,
                               GArray                **sections,
                               GError                **error)
{
  PlazaEventIndex *index = get_index (self, query->order, error);
  g_autoptr(GArray) hits = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (index == NULL || (query->day != NULL && get_scattered (self, index, error) == NULL))
    return NULL;

  if (has_words (query->text))
    {
      hits = plaza_event_table_search (self->store, query->text, error);
      if (hits == NULL)
        return NULL;
    }

  if (sections != NULL)
    *sections = g_array_new (FALSE, FALSE, sizeof (guint));
  plaza_event_index_select (index, query, hits, self->scattered, ids, sections != NULL ? *sections : NULL);
  return g_steal_pointer (&ids);
}

/**
 * plaza_campaign_query:
 * @query: what is wanted; a text without a letter or digit asks for everything
 *
 * Returns: (transfer full) (nullable) (element-type guint32): ids in order
 */
GArray *
plaza_campaign_query (PlazaCampaign          *self,
                      const PlazaEventQuery  *query,
                      GError                **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return plaza_campaign_query_sections (self, query, NULL, error);
}

guint
plaza_campaign_count_events (PlazaCampaign *self)
{
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  index = get_any_index (self);
  return index != NULL ? plaza_event_index_get_size (index) : 0;
}

static PlazaEvent *
take_record (PlazaCampaign    *self,
             PlazaEventRecord *record)
{
  PlazaEvent *event = plaza_event_cache_lookup (self->events, record->id);

  if (event != NULL)
    {
      plaza_event_record_free (record);
      return event;
    }

  event = plaza_event_new (record, self->record->hashtag);
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
 * plaza_campaign_list_states:
 *
 * Returns: (transfer full): the states that have events, in the order of their
 *   names; "" last where an event has none
 */
GStrv
plaza_campaign_list_states (PlazaCampaign *self)
{
  g_autoptr(GStrvBuilder) states = g_strv_builder_new ();
  PlazaEventIndex *index;
  int last = -1;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  index = get_index (self, PLAZA_EVENT_ORDER_STATE, NULL);
  for (guint i = 0; index != NULL && i < plaza_event_index_get_size (index); i++)
    {
      guint16 state = plaza_event_index_get_key (index, i)->state;

      if (state == last)
        continue;

      g_strv_builder_add (states, (char[]) { state >> 8, state & 0xff, '\0' });
      last = state;
    }

  return g_strv_builder_end (states);
}

static void
add_days (GHashTable          *days,
          const PlazaEventKey *key,
          GHashTable          *scattered)
{
  for (guint32 day = key->first_day; day <= key->last_day; day++)
    if (plaza_event_key_is_on (key, day, scattered))
      g_hash_table_add (days, GUINT_TO_POINTER (day));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  guint32 one = GPOINTER_TO_UINT (*(gconstpointer *) a);
  guint32 other = GPOINTER_TO_UINT (*(gconstpointer *) b);

  /* 0, which is no day, comes last. */
  return one - 1 < other - 1 ? -1 : one != other;
}

static char *
format_day (guint32 julian)
{
  GDate date;

  if (!g_date_valid_julian (julian))
    return g_strdup ("");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * plaza_campaign_list_days:
 *
 * Returns: (transfer full): the days that have events, in order; "" last where
 *   the day of an event is not known
 */
GStrv
plaza_campaign_list_days (PlazaCampaign *self)
{
  g_autoptr(GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GPtrArray) sorted = NULL;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  index = get_any_index (self);
  if (index != NULL && get_scattered (self, index, NULL) != NULL)
    for (guint i = 0; i < plaza_event_index_get_size (index); i++)
      add_days (days, plaza_event_index_get_key (index, i), self->scattered);

  sorted = g_hash_table_get_keys_as_ptr_array (days);
  g_ptr_array_sort (sorted, compare_days);
  for (guint i = 0; i < sorted->len; i++)
    g_strv_builder_take (names, format_day (GPOINTER_TO_UINT (g_ptr_array_index (sorted, i))));
  return g_strv_builder_end (names);
}

/**
 * plaza_campaign_get_kinds:
 *
 * Returns: a bit for each #PlazaKind of which there is an event (1 << kind)
 */
guint32
plaza_campaign_get_kinds (PlazaCampaign *self)
{
  guint32 kinds = 0;
  PlazaEventIndex *index;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), 0);

  index = get_any_index (self);
  for (guint i = 0; index != NULL && i < plaza_event_index_get_size (index); i++)
    kinds |= 1u << plaza_event_index_get_key (index, i)->kind;

  return kinds;
}
