/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place-key.h"

/* What is called so and not otherwise: for readers, which must not guess how a word would have gone on. */

/* As newspapers shortened states (AP Stylebook) and the Postal Service did before 1963, where the file has no such name. */
static const struct { const char *key, *state; } shortened[] = {
  { "ala", "AL" }, { "alas", "AK" }, { "ariz", "AZ" }, { "ark", "AR" }, { "cal", "CA" }, { "colo", "CO" }, { "del", "DE" },
  { "fla", "FL" }, { "ida", "ID" }, { "ill", "IL" }, { "ind", "IN" }, { "kan", "KS" }, { "kans", "KS" },
  { "mich", "MI" }, { "minn", "MN" }, { "miss", "MS" }, { "mont", "MT" }, { "neb", "NE" }, { "nebr", "NE" }, { "nev", "NV" },
  { "n car", "NC" }, { "north car", "NC" }, { "n dak", "ND" }, { "north dak", "ND" }, { "n mex", "NM" }, { "north mex", "NM" },
  { "new mex", "NM" }, { "okla", "OK" }, { "ore", "OR" }, { "oreg", "OR" }, { "penna", "PA" }, { "s car", "SC" },
  { "south car", "SC" }, { "s dak", "SD" }, { "south dak", "SD" }, { "tex", "TX" }, { "wash", "WA" }, { "west va", "WV" },
  { "w va", "WV" }, { "wis", "WI" }, { "wisc", "WI" }, { "wyo", "WY" }, { "washington dc", "DC" },
};

static int
gazetteer_called_compare (gconstpointer a,
                          gconstpointer b)
{
  const PlazaPlaceMatch *first = *(PlazaPlaceMatch *const *) a, *second = *(PlazaPlaceMatch *const *) b;

  if (first->population != second->population)
    return first->population < second->population ? 1 : -1;
  return strcmp (first->label, second->label);
}

/* The numbers of the places with @key. The statement is used for other rows before each of them is loaded. */
static GArray *
gazetteer_called_list (PlazaGazetteer  *self,
                       const char      *key,
                       GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_NAMES);
  g_autofree char *after = g_strconcat (key, "\x01", NULL);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GError) local_error = NULL;

  sqlite3_bind_text (row, 1, key, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (row, 2, after, -1, SQLITE_TRANSIENT);
  while (plaza_gazetteer_next (row, &local_error))
    {
      int place = sqlite3_column_int (row, 0);
      const PlazaGazetteerPlace *known = plaza_gazetteer_get_place (self, place);

      if (known != NULL && known->twin != PLAZA_GAZETTEER_NAMESAKE)
        g_array_append_val (places, place);
    }

  if (local_error == NULL)
    return g_steal_pointer (&places);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * plaza_gazetteer_cities_called:
 * @name: a city's whole name, in any spelling
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceMatch): all cities with that name, the largest
 *   first; none for what is no city; %NULL with @error set
 */
GPtrArray *
plaza_gazetteer_cities_called (PlazaGazetteer  *self,
                               const char      *name,
                               GError         **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_place_match_free);
  g_autofree char *key = NULL;
  g_autoptr(GArray) places = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (strlen (name) > PLAZA_GAZETTEER_LONGEST)
    return g_steal_pointer (&matches);
  if (!plaza_gazetteer_need_places (self, error))
    return NULL;

  key = plaza_place_key (name, FALSE);
  places = *key != '\0' ? gazetteer_called_list (self, key, error) : g_array_new (FALSE, FALSE, sizeof (int));
  if (places == NULL)
    return NULL;

  for (guint i = 0; i < places->len; i++)
    {
      PlazaPlaceMatch *match = plaza_gazetteer_load_place (self, g_array_index (places, int, i), error);

      if (match == NULL)
        return NULL;
      g_ptr_array_add (matches, match);
    }

  g_ptr_array_sort (matches, gazetteer_called_compare);
  return g_steal_pointer (&matches);
}

/**
 * plaza_gazetteer_state_called:
 * @name: a state's code, name or old abbreviation, in English or Spanish: "MI", "Mich.", "Nuevo México"
 *
 * Returns: (transfer full) (nullable): its two letters; %NULL without an error for what is no state
 */
char *
plaza_gazetteer_state_called (PlazaGazetteer  *self,
                              const char      *name,
                              GError         **error)
{
  g_autofree char *open = g_strdup (name);
  g_autofree char *key = NULL;
  g_autoptr(GPtrArray) states = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (strlen (name) > PLAZA_GAZETTEER_LONGEST)
    return NULL;

  /* Without the dot of "Mt.", which would make a mount of Montana. */
  for (gsize length = strlen (open); length > 0 && strchr (". ", open[length - 1]) != NULL; length--)
    open[length - 1] = '\0';
  key = plaza_place_key (open, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (shortened); i++)
    if (strcmp (shortened[i].key, key) == 0)
      return g_strdup (shortened[i].state);

  states = plaza_gazetteer_states_of (self, key, FALSE, error);
  return states != NULL && states->len == 1 ? g_strdup (states->pdata[0]) : NULL;
}
