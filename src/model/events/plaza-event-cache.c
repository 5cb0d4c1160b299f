/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-cache.h"

/* Several screens of rows. */
#define N_RECENT 256

struct _PlazaEventCache
{
  GHashTable *alive;             /* id -> event, not owned */
  PlazaEvent *recent[N_RECENT];  /* owned */
  guint       next;
};

static void
cache_forget (gpointer  data,
              GObject  *event)
{
  PlazaEventCache *self = data;
  GHashTableIter iter;
  gpointer value;

  /* The object is no event any more: it can only be told by its address. */
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == event)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

PlazaEventCache *
plaza_event_cache_new (void)
{
  PlazaEventCache *self = g_new0 (PlazaEventCache, 1);

  self->alive = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * plaza_event_cache_forget_all:
 *
 * Who has an event keeps it as it was; whoever asks next gets another one.
 */
void
plaza_event_cache_forget_all (PlazaEventCache *self)
{
  GHashTableIter iter;
  gpointer event;

  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&self->recent[i]);

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &event))
    g_object_weak_unref (event, cache_forget, self);
  g_hash_table_remove_all (self->alive);
}

void
plaza_event_cache_free (PlazaEventCache *self)
{
  plaza_event_cache_forget_all (self);
  g_hash_table_unref (self->alive);
  g_free (self);
}

/**
 * plaza_event_cache_lookup:
 *
 * Returns: (transfer full) (nullable): the event
 */
PlazaEvent *
plaza_event_cache_lookup (PlazaEventCache *self,
                          gint64           id)
{
  PlazaEvent *event = g_hash_table_lookup (self->alive, &id);

  return event != NULL ? g_object_ref (event) : NULL;
}

void
plaza_event_cache_add (PlazaEventCache *self,
                       PlazaEvent      *event)
{
  gint64 id = plaza_event_get_id (event);

  g_hash_table_insert (self->alive, g_memdup2 (&id, sizeof id), event);
  g_object_weak_ref (G_OBJECT (event), cache_forget, self);

  g_set_object (&self->recent[self->next], event);
  self->next = (self->next + 1) % N_RECENT;
}

/**
 * plaza_event_cache_forget:
 * @uid: of an event that is otherwise now
 *
 * Who has it keeps it as it was; whoever asks next gets another one.
 */
void
plaza_event_cache_forget (PlazaEventCache *self,
                          const char      *uid)
{
  GHashTableIter iter;
  gpointer event;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &event))
    if (g_strcmp0 (plaza_event_get_uid (event), uid) == 0)
      {
        g_object_weak_unref (event, cache_forget, self);
        g_hash_table_iter_remove (&iter);
        break;
      }

  for (guint i = 0; i < N_RECENT; i++)
    if (self->recent[i] != NULL && g_strcmp0 (plaza_event_get_uid (self->recent[i]), uid) == 0)
      g_clear_object (&self->recent[i]);
}
