/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place-key.h"
#include "plaza-place.h"

/* How well a place is what was typed, best first. */
enum
{
  RANK_NAME,         /* its whole name */
  RANK_OTHER_NAME,   /* its nickname, or its name in Spanish */
  RANK_NAMESAKE,     /* its whole name, which means a much larger place of its state */
  RANK_STATE_BEGUN,  /* its whole name, in a state of which the name was begun */
  RANK_BEGINNING,
  RANK_OTHER_BEGINNING,
};

/* A state among cities is worth one of a million people: "mich" is Michigan
 * before it is Michigan City, and "new york" a city too. */
#define STATE_WEIGHT 1e6
/* A place without a population is a village. */
#define VILLAGE 100.0
/* Places where something goes on are as likely as ones this many times larger. */
#define WEIGHT_NEAR 16.0
#define WEIGHT_IN_STATE 4.0
#define NEAR_KM 40.0
#define NEAR_DEGREES_NORTH (NEAR_KM / 111.0)

typedef struct
{
  guint  rank;
  double weight;
  int    place;      /* 0 for a state */
  char   state[3];
} Candidate;

static double
gazetteer_find_focus_factor (const PlazaPlaceFocus *focuses,
                             guint                  n_focuses,
                             const char            *state,
                             double                 latitude,
                             double                 longitude)
{
  double factor = 1;

  for (guint i = 0; i < n_focuses; i++)
    {
      const PlazaPlaceFocus *focus = &focuses[i];

      if (focus->has_point && ABS (focus->latitude - latitude) < NEAR_DEGREES_NORTH &&
          plaza_place_distance_km (focus->latitude, focus->longitude, latitude, longitude) < NEAR_KM)
        return WEIGHT_NEAR;
      if (strcmp (focus->state, state) == 0)
        factor = WEIGHT_IN_STATE;
    }

  return factor;
}

static guint
gazetteer_find_rank_of (const PlazaPlaceReading   *reading,
                        const PlazaGazetteerPlace *place,
                        sqlite3_stmt              *row)
{
  gboolean lesser = sqlite3_column_int (row, 1) != 0;

  if (sqlite3_column_int (row, 2) == 0)
    return lesser ? RANK_OTHER_BEGINNING : RANK_BEGINNING;
  if (place->twin == PLAZA_GAZETTEER_NAMESAKE)
    return RANK_NAMESAKE;
  if (reading->state_begun)
    return RANK_STATE_BEGUN;
  return lesser ? RANK_OTHER_NAME : RANK_NAME;
}

static void
gazetteer_find_add_candidate (PlazaGazetteer          *self,
                              const PlazaPlaceReading *reading,
                              const PlazaPlaceFocus   *focuses,
                              guint                    n_focuses,
                              sqlite3_stmt            *row,
                              GArray                  *candidates)
{
  Candidate candidate = { .place = sqlite3_column_int (row, 0) };
  const PlazaGazetteerPlace *place = plaza_gazetteer_get_place (self, candidate.place);

  if (place == NULL || (*reading->state != '\0' && strcmp (reading->state, place->state) != 0))
    return;

  candidate.rank = gazetteer_find_rank_of (reading, place, row);
  candidate.weight = MAX (VILLAGE, place->population) *
                     gazetteer_find_focus_factor (focuses, n_focuses, place->state,
                                                  place->latitude / PLAZA_GAZETTEER_SCALE,
                                                  place->longitude / PLAZA_GAZETTEER_SCALE);
  g_array_append_val (candidates, candidate);
}

static gboolean
find_reading (PlazaGazetteer           *self,
              const PlazaPlaceReading  *reading,
              const PlazaPlaceFocus    *focuses,
              guint                     n_focuses,
              GArray                   *candidates,
              GError                  **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_NAMES);
  /* The last code point, or the least one: after all names that begin so, or after the name itself. */
  g_autofree char *after = g_strconcat (reading->key, reading->beginnings ? "\xF4\x8F\xBF\xBF" : "\x01", NULL);
  g_autoptr(GError) local_error = NULL;

  sqlite3_bind_text (row, 1, reading->key, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (row, 2, after, -1, SQLITE_TRANSIENT);
  while (plaza_gazetteer_next (row, &local_error))
    gazetteer_find_add_candidate (self, reading, focuses, n_focuses, row, candidates);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
find_states (PlazaGazetteer  *self,
             const char      *text,
             GArray          *candidates,
             GError         **error)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  g_autofree char *key = plaza_place_key (trimmed, TRUE);

  for (int begun = FALSE; begun <= TRUE; begun++)
    {
      g_autoptr(GPtrArray) states = plaza_gazetteer_states_of (self, key, begun, error);

      if (states == NULL)
        return FALSE;

      for (guint i = 0; i < states->len; i++)
        {
          Candidate candidate = { begun ? RANK_BEGINNING : RANK_NAME, STATE_WEIGHT, 0, "" };

          g_strlcpy (candidate.state, states->pdata[i], sizeof candidate.state);
          g_array_append_val (candidates, candidate);
        }
    }

  return TRUE;
}

static int
gazetteer_find_compare_candidates (gconstpointer a,
                                   gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  /* Numbers follow the population. */
  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return strcmp (one->state, other->state);
}

static gboolean
gazetteer_find_is_there (GArray          *candidates,
                         guint            length,
                         const Candidate *candidate)
{
  for (guint i = 0; i < length; i++)
    {
      const Candidate *other = &g_array_index (candidates, Candidate, i);

      if (other->place == candidate->place &&
          (candidate->place != 0 || strcmp (other->state, candidate->state) == 0))
        return TRUE;
    }

  return FALSE;
}

/* Keeps the best @limit, each place once. */
static void
gazetteer_find_choose (GArray *candidates,
                       guint   limit)
{
  guint length = 0;

  g_array_sort (candidates, gazetteer_find_compare_candidates);
  for (guint i = 0; i < candidates->len && length < limit; i++)
    {
      Candidate candidate = g_array_index (candidates, Candidate, i);

      if (!gazetteer_find_is_there (candidates, length, &candidate))
        g_array_index (candidates, Candidate, length++) = candidate;
    }

  g_array_set_size (candidates, length);
}

static gboolean
gazetteer_find_load (PlazaGazetteer  *self,
                     GArray          *candidates,
                     GPtrArray       *matches,
                     GError         **error)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      PlazaPlaceMatch *match = candidate->place != 0 ? plaza_gazetteer_load_place (self, candidate->place, error)
                                                     : plaza_gazetteer_state (self, candidate->state, error);

      if (match == NULL)
        return FALSE;

      match->exact = candidate->rank <= RANK_OTHER_NAME;
      g_ptr_array_add (matches, match);
    }

  return TRUE;
}

/* @whole: whether names that only begin so do not count, nor those of states */
static gboolean
find_names (PlazaGazetteer         *self,
            const char             *text,
            gboolean                whole,
            guint                   limit,
            const PlazaPlaceFocus  *focuses,
            guint                   n_focuses,
            GPtrArray              *matches,
            GError                **error)
{
  g_autoptr(GPtrArray) readings = plaza_gazetteer_read_text (self, text, error);
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  if (readings == NULL || !plaza_gazetteer_need_places (self, error))
    return FALSE;

  for (guint i = 0; i < readings->len; i++)
    {
      PlazaPlaceReading *reading = readings->pdata[i];

      reading->beginnings = reading->beginnings && !whole;
      if (!find_reading (self, reading, focuses, n_focuses, candidates, error))
        return FALSE;
    }
  if (!whole && strlen (text) <= PLAZA_GAZETTEER_LONGEST && !find_states (self, text, candidates, error))
    return FALSE;

  gazetteer_find_choose (candidates, limit);
  return gazetteer_find_load (self, candidates, matches, error);
}

/**
 * plaza_gazetteer_find_whole:
 * @text: the whole name of a city, maybe with its state
 * @limit: how many to give at most
 * @matches: gets the cities that are called so, by population
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_gazetteer_find_whole (PlazaGazetteer  *self,
                            const char      *text,
                            guint            limit,
                            GPtrArray       *matches,
                            GError         **error)
{
  return find_names (self, text, TRUE, limit, NULL, 0, matches, error);
}

/* Tries @text, and as long as nothing is called so, what is behind its street or venue. */
static gboolean
find_address (PlazaGazetteer         *self,
              const char             *text,
              guint                   limit,
              const PlazaPlaceFocus  *focuses,
              guint                   n_focuses,
              GPtrArray              *matches,
              GError                **error)
{
  for (const char *rest = text; rest != NULL && matches->len == 0; rest = plaza_gazetteer_skip_part (rest))
    if (!find_names (self, rest, FALSE, limit, focuses, n_focuses, matches, error))
      return FALSE;

  return TRUE;
}

/**
 * plaza_gazetteer_find:
 * @text: what somebody typed, perhaps not to the end, or pasted: a ZIP code, a city, a
 *   state, a city with its state, an address with any of these, cities that are said together
 * @limit: how many to give at most
 * @focuses: (array length=n_focuses) (nullable): where something goes on; a few hundred at most
 *
 * The places that may be meant, the likeliest first: those whose whole name it
 * is, then those whose name begins so, each by population. Places near @focuses
 * count as larger. Nothing is chosen where several are possible.
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceMatch): the places, none for
 *   an unknown one; %NULL with @error set
 */
GPtrArray *
plaza_gazetteer_find (PlazaGazetteer         *self,
                      const char             *text,
                      guint                   limit,
                      const PlazaPlaceFocus  *focuses,
                      guint                   n_focuses,
                      GError                **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_place_match_free);
  g_autofree char *cleaned = NULL;
  g_autofree char *digits = NULL;
  gsize start = 0;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (focuses != NULL || n_focuses == 0, NULL);

  cleaned = plaza_gazetteer_clean (text);
  digits = plaza_gazetteer_zip_in (cleaned, &start);
  if (digits != NULL && !plaza_gazetteer_list_zips (self, digits, limit, matches, error))
    return NULL;
  if (matches->len > 0 || (digits != NULL && start == 0))
    return g_steal_pointer (&matches);

  /* A ZIP code that is unknown, as those of large buildings are: the city says enough. */
  if (digits != NULL)
    cleaned[start] = '\0';
  if (!find_address (self, g_strchomp (cleaned), limit, focuses, n_focuses, matches, error))
    return NULL;
  if (matches->len == 0 && !plaza_gazetteer_find_joined (self, cleaned, limit, matches, error))
    return NULL;

  return g_steal_pointer (&matches);
}
