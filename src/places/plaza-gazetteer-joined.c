/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place.h"

/* Cities whose names are said together are near one another. */
#define TOGETHER_KM 100.0
/* How many of one name are looked at. */
#define NAMESAKES 12
/* Nobody joins more; and a sentence is not a row of cities. */
#define MOST_PARTS 8

/* Words that join names, beside a hyphen and a slash. */
static const char * const joining[] = { "and", "y", "e", "&", "+" };

static gboolean
joined_joins (const char *word)
{
  for (size_t i = 0; i < G_N_ELEMENTS (joining); i++)
    if (g_ascii_strcasecmp (joining[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* "Minneapolis & St. Paul" with one kind of mark between the names. */
static char *
joined_mark_joints (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *marked = NULL;

  for (guint i = 1; words[0] != NULL && words[i] != NULL && words[i + 1] != NULL; i++)
    if (joined_joins (words[i]))
      g_set_str (&words[i], "/");

  marked = g_strjoinv (" ", words);
  return g_strdelimit (g_steal_pointer (&marked), "-/&+", '/');
}

/* Returns: (transfer full): the cities that are called as the parts from @from to before @to, maybe in the state behind them */
static GPtrArray *
joined_find_run (PlazaGazetteer  *self,
                 GStrv            parts,
                 guint            from,
                 guint            to,
                 const char      *state,
                 GError         **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_place_match_free);
  g_autoptr(GString) name = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (name, "%s%s", i > from ? " " : "", parts[i]);
  g_string_append (name, state);

  if (!plaza_gazetteer_find_whole (self, name->str, NAMESAKES, matches, error))
    return NULL;

  for (guint i = matches->len; i > 0; i--)
    if (!((const PlazaPlaceMatch *) matches->pdata[i - 1])->exact)
      g_ptr_array_remove_index (matches, i - 1);
  return g_steal_pointer (&matches);
}

/* The longest name that begins with part @from: "Wilkes-Barre" is one.
 *
 * @next: (out): behind it
 * Returns: (transfer full): the cities that are called so; none where nothing is */
static GPtrArray *
joined_find_longest_run (PlazaGazetteer  *self,
                         GStrv            parts,
                         guint            from,
                         const char      *state,
                         guint           *next,
                         GError         **error)
{
  GPtrArray *cities = NULL;

  for (guint to = g_strv_length (parts); to > from; to--)
    {
      g_clear_pointer (&cities, g_ptr_array_unref);
      cities = joined_find_run (self, parts, from, to, state, error);
      *next = to;
      if (cities == NULL || cities->len > 0)
        break;
    }

  return cities;
}

/* @whole: whether all parts must be in a name
 *
 * Returns: (transfer full) (element-type GPtrArray): the cities of each name that the parts make */
static GPtrArray *
joined_find_runs (PlazaGazetteer  *self,
                  GStrv            parts,
                  const char      *state,
                  gboolean         whole,
                  GError         **error)
{
  g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint next;

  for (guint from = 0; parts[from] != NULL; from = next)
    {
      g_autoptr(GPtrArray) cities = joined_find_longest_run (self, parts, from, state, &next, error);

      if (cities == NULL)
        return NULL;
      if (cities->len > 0)
        g_ptr_array_add (runs, g_steal_pointer (&cities));
      else if (whole)
        {
          g_ptr_array_set_size (runs, 0);
          break;
        }
    }

  return g_steal_pointer (&runs);
}

static PlazaPlaceMatch *
joined_find_near (GPtrArray             *cities,
                  const PlazaPlaceMatch *match)
{
  for (guint i = 0; i < cities->len; i++)
    {
      PlazaPlaceMatch *city = cities->pdata[i];

      if (plaza_place_distance_km (city->latitude, city->longitude, match->latitude, match->longitude) < TOGETHER_KM)
        return city;
    }

  return NULL;
}

/* Bloomington of "Bloomington-Normal" is the one that has a Normal beside it. */
static PlazaPlaceMatch *
joined_choose_first (GPtrArray *runs)
{
  GPtrArray *first = runs->pdata[0];

  for (guint i = 0; runs->len > 1 && i < first->len; i++)
    if (joined_find_near (runs->pdata[1], first->pdata[i]) != NULL)
      return first->pdata[i];

  return first->pdata[0];
}

/* One name alone is as unclear as ever. */
static void
joined_add_namesakes (GPtrArray *cities,
                      guint      limit,
                      GPtrArray *matches)
{
  for (guint i = 0; i < MIN (cities->len, limit); i++)
    g_ptr_array_add (matches, plaza_place_match_copy (cities->pdata[i]));
}

/* The first is what was looked for, and so it is clear which to take; the others are offered. */
static guint
joined_add_cities (GPtrArray *runs,
                   guint      limit,
                   GPtrArray *matches)
{
  const PlazaPlaceMatch *first = joined_choose_first (runs);

  g_ptr_array_add (matches, plaza_place_match_copy (first));
  for (guint i = 1; i < runs->len && matches->len < limit; i++)
    {
      const PlazaPlaceMatch *city = joined_find_near (runs->pdata[i], first);
      PlazaPlaceMatch *copy = city != NULL ? plaza_place_match_copy (city) : NULL;

      if (copy == NULL)
        continue;

      copy->exact = FALSE;
      g_ptr_array_add (matches, copy);
    }

  return matches->len;
}

/* @whole: whether the text must be nothing but names of cities that are near one another, and of two at least */
static gboolean
find_joined (PlazaGazetteer  *self,
             const char      *text,
             const char      *mark,
             gboolean         whole,
             guint            limit,
             GPtrArray       *matches,
             GError         **error)
{
  const char *comma = strchr (text, ',');
  g_autofree char *names = comma != NULL ? g_strndup (text, comma - text) : g_strdup (text);
  g_auto(GStrv) parts = g_strsplit (g_strstrip (names), mark, MOST_PARTS + 1);
  guint n_parts = g_strv_length (parts);
  g_autoptr(GPtrArray) runs = NULL;

  if (n_parts < 2 || n_parts > MOST_PARTS)
    return TRUE;

  runs = joined_find_runs (self, parts, comma != NULL ? comma : "", whole, error);
  if (runs == NULL)
    return FALSE;

  if (runs->len == 1 && !whole)
    joined_add_namesakes (runs->pdata[0], limit, matches);
  else if (runs->len > 1 && joined_add_cities (runs, limit, matches) < 2 && whole)
    g_ptr_array_set_size (matches, 0);
  return TRUE;
}

/**
 * plaza_gazetteer_find_joined:
 * @text: a text that is the name of no place
 * @limit: how many to give at most
 * @matches: gets them
 *
 * Several cities that are said together, with a hyphen, a slash, a word or only a space between them:
 * "Minneapolis–St. Paul", "Dallas/Fort Worth, TX", "Raleigh Durham". The first comes first.
 *
 * Returns: whether it succeeded, also when there is none
 */
gboolean
plaza_gazetteer_find_joined (PlazaGazetteer  *self,
                             const char      *text,
                             guint            limit,
                             GPtrArray       *matches,
                             GError         **error)
{
  g_autofree char *marked = NULL;

  if (strlen (text) > PLAZA_GAZETTEER_LONGEST || limit == 0)
    return TRUE;

  marked = joined_mark_joints (text);
  for (const char *rest = marked; rest != NULL && matches->len == 0; rest = plaza_gazetteer_skip_part (rest))
    if (!find_joined (self, rest, "/", FALSE, limit, matches, error))
      return FALSE;

  return matches->len > 0 || find_joined (self, text, " ", TRUE, limit, matches, error);
}
