/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-state-order.h"

#include <stdlib.h>
#include <string.h>

#include "plaza-event-key.h"
#include "plaza-wording.h"

/* The file keeps its events by the English names of their states. Whoever reads
 * Spanish looks for Nueva York behind Misuri: each state's events, which stand
 * together, move as one to where the name in the user's language belongs. */

/* As many as plaza_event_state_pack() can answer. */
#define N_STATES (1 << 10)

typedef struct
{
  guint state;
  guint n_events;
  char *name;   /* to compare */
} StateGroup;

static void
order_group_clear (gpointer group)
{
  g_free (((StateGroup *) group)->name);
}

/* Accents do not count: where the C locale collates, "Míchigan" would stand behind "Misuri". */
static char *
order_make_sort_name (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autofree char *folded = NULL;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));

  folded = g_utf8_casefold (plain->str, -1);

  return g_utf8_collate_key (folded, -1);
}

/* Behind all names come two letters that are no state, and at the end no letters. */
static int
order_compare_groups (gconstpointer a,
                      gconstpointer b)
{
  const StateGroup *one = a, *other = b;

  if (one->name != NULL && other->name != NULL)
    return strcmp (one->name, other->name);
  if (one->name != NULL || other->name != NULL)
    return one->name != NULL ? -1 : 1;

  return (one->state == 0) - (other->state == 0);
}

static GArray *
order_list_groups (const PlazaWords *words,
                   GArray           *keys)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (StateGroup));
  g_autofree guint *counts = g_new0 (guint, N_STATES);

  g_array_set_clear_func (groups, order_group_clear);
  for (guint i = 0; i < keys->len; i++)
    counts[g_array_index (keys, PlazaEventKey, i).state]++;

  for (guint state = 0; state < N_STATES; state++)
    if (counts[state] > 0)
      {
        char letters[3];
        StateGroup group = { state, counts[state], NULL };

        plaza_event_state_unpack (state, letters);
        if (plaza_state_name (letters) != NULL)
          group.name = order_make_sort_name (plaza_wording_state (words, letters));
        g_array_append_val (groups, group);
      }

  g_array_sort (groups, order_compare_groups);

  return groups;
}

/* Makes of the groups where each state's first event is to go. */
static guint *
order_list_places (GArray *groups)
{
  guint *places = g_new0 (guint, N_STATES);
  guint place = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const StateGroup *group = &g_array_index (groups, StateGroup, i);

      places[group->state] = place;
      place += group->n_events;
    }

  return places;
}

/**
 * plaza_state_order_apply:
 * @words: (nullable): in which language the states are named; %NULL for the user's
 * @ids: (element-type guint32): events, by state
 * @keys: (element-type PlazaEventKey): their keys
 *
 * Puts both into the order that the names of the states have in that
 * language; within a state nothing moves. It takes as long as going through the
 * keys, whatever their number.
 */
void
plaza_state_order_apply (const PlazaWords *words,
                         GArray           *ids,
                         GArray           *keys)
{
  g_autoptr(GArray) groups = order_list_groups (words, keys);
  g_autofree guint *places = order_list_places (groups);
  g_autofree guint32 *old_ids = g_memdup2 (ids->data, (gsize) ids->len * sizeof (guint32));
  g_autofree PlazaEventKey *old_keys = g_memdup2 (keys->data, (gsize) keys->len * sizeof (PlazaEventKey));

  for (guint i = 0; i < keys->len; i++)
    {
      guint place = places[old_keys[i].state]++;

      g_array_index (ids, guint32, place) = old_ids[i];
      g_array_index (keys, PlazaEventKey, place) = old_keys[i];
    }
}
