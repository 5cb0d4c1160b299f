/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-place-words.h"
#include "plaza-text-rules.h"

#define MOST_STATE_WORDS 3
#define MOST_CITY_WORDS 5
/* One city of a name is meant where it is this many times larger than the next one. */
#define DOMINANT 4
/* Alone, the name of a smaller city is as likely something else. */
#define SMALLEST 1000

/* Where the last @n words of @text begin; NULL where it has fewer. */
static const char *
place_city_last_words (const char *text,
                       guint       n)
{
  const char *start = text + strlen (text);

  for (guint i = 0; i < n; i++)
    {
      const char *space = g_strrstr_len (text, start - text - (i > 0), " ");

      if (space == NULL)
        return i + 1 == n && start != text ? text : NULL;
      start = space + 1;
    }

  return start;
}

static gboolean
place_city_is_code (const char *words)
{
  return strlen (words) == 2 && g_ascii_isupper (words[0]) && g_ascii_isupper (words[1]);
}

/* "University of Michigan", "1600 Pennsylvania" and "Calle Florida" are in no state of that name. */
static gboolean
place_city_is_name_with_state (const char *rest)
{
  static const char * const links[] = { "of", "de", "del", "the", "calle", "avenida", "avenue", "camino", NULL };
  g_autofree char *plain = g_strchomp (g_strdup (rest));
  g_autofree char *last = NULL;
  const char *space = strrchr (plain, ' ');

  last = g_utf8_strdown (space != NULL ? space + 1 : plain, -1);
  return g_strv_contains (links, last) || (space == NULL && g_ascii_isdigit (*plain));
}

/* The state that the last words of @text name. @length: (out): how much of @text stands before it.
 * Returns: (transfer full) (nullable): two letters */
static char *
place_city_state_at_end (PlazaPlaceWork *self,
                         const char     *text,
                         gsize          *length)
{
  for (guint n = MOST_STATE_WORDS; n > 0; n--)
    {
      const char *words = place_city_last_words (text, n);
      g_autofree char *state = words != NULL && words != text ? plaza_place_work_state (self, words) : NULL;
      g_autofree char *rest = NULL;

      /* A small word of two letters, "or", is none, unless the post's number stood behind it. */
      if (state == NULL || (strlen (words) == 2 && !place_city_is_code (words) && self->out->place.postal_code == NULL))
        continue;

      rest = g_strndup (text, words - text);
      if (place_city_is_name_with_state (rest))
        return NULL;

      *length = words - text;
      return g_steal_pointer (&state);
    }

  return NULL;
}

/**
 * plaza_place_work_typed_state:
 *
 * Reads the state that stands in a field of its own, also as "Michigan (MI)".
 */
void
plaza_place_work_typed_state (PlazaPlaceWork *self)
{
  const char *typed = self->typed->state;
  g_autofree char *stripped = typed != NULL ? g_strstrip (g_strdup (typed)) : NULL;
  g_autofree char *first = NULL, *quote = NULL;

  if (stripped == NULL || *stripped == '\0' || plaza_place_words_of (stripped) != PLAZA_PLACE_WORDS_NAME)
    return;

  self->out->place.state = plaza_place_work_state (self, stripped);
  if (self->out->place.state != NULL)
    return;

  first = g_strchomp (g_strndup (stripped, strcspn (stripped, "(,/-")));
  self->out->place.state = plaza_place_work_state (self, first);
  if (self->out->place.state != NULL)
    return;

  quote = plaza_text_rules_quote (stripped);
  /* Translators: of a field of a sheet; %s is what stands there. */
  plaza_place_work_ask (self, "state", g_strdup_printf (_("“%s” is no state; kept with the place"), quote));
  plaza_place_work_say (self, stripped);
}

/* Keeps @state, which was found in the line; another one in a field of its own counts more. @state: (transfer full) */
static void
place_city_set_state (PlazaPlaceWork *self,
                      char           *state)
{
  char **known = &self->out->place.state;

  if (*known == NULL)
    *known = g_steal_pointer (&state);
  else if (strcmp (*known, state) != 0)
    plaza_place_work_ask (self, "state", g_strdup_printf (_("“%1$s” stands here, and the address says “%2$s”"), *known, state));

  g_free (state);
}

/**
 * plaza_place_work_take_state:
 *
 * Takes the state out of the parts: one that is a part of its own, or the last words of the last part.
 */
void
plaza_place_work_take_state (PlazaPlaceWork *self)
{
  for (guint i = self->parts->len; i > 0; i--)
    {
      char *state = plaza_place_work_state (self, self->parts->pdata[i - 1]);
      gsize length = 0;

      /* The city of New York, where the state stands behind it or in a field of its own. */
      if (state != NULL && !(self->out->place.state != NULL && strcmp (self->out->place.state, state) == 0 && i == 1))
        {
          g_ptr_array_remove_index (self->parts, i - 1);
          place_city_set_state (self, state);
          self->state_before = NULL;
          return;
        }

      g_free (state);
      state = i == self->parts->len || i == 1 ? place_city_state_at_end (self, self->parts->pdata[i - 1], &length) : NULL;
      if (state != NULL)
        {
          g_autofree char *before = g_strndup (self->parts->pdata[i - 1], length);

          plaza_place_work_set_part (self, i - 1, before);
          place_city_set_state (self, state);
          self->state_before = i - 1 < self->parts->len ? self->parts->pdata[i - 1] : NULL;
          return;
        }
    }
}

/* The city called @name in @state; the largest one. Returns: (transfer full) (nullable) */
static PlazaPlaceMatch *
place_city_in_state (PlazaPlaceWork *self,
                     const char     *name,
                     const char     *state)
{
  g_autoptr(GPtrArray) cities = plaza_place_work_cities (self, name);

  for (guint i = 0; cities != NULL && i < cities->len; i++)
    if (strcmp (((PlazaPlaceMatch *) cities->pdata[i])->state, state) == 0)
      return plaza_place_match_copy (cities->pdata[i]);

  return NULL;
}

/* As typed, if that has capitals and small letters; else as the gazetteer has it: "NYC", "DETROIT". */
static char *
place_city_spelling (const char            *typed,
                     const PlazaPlaceMatch *match)
{
  g_autofree char *upper = g_utf8_strup (typed, -1);
  g_autofree char *lower = g_utf8_strdown (typed, -1);

  return g_strdup (g_str_equal (typed, upper) || g_str_equal (typed, lower) ? match->name : typed);
}

/* @match: (transfer full) (nullable) */
static void
place_city_set (PlazaPlaceWork  *self,
                const char      *name,
                PlazaPlaceMatch *match)
{
  g_free (self->out->place.city);
  self->out->place.city = match != NULL ? place_city_spelling (name, match) : g_strdup (name);
  g_clear_pointer (&self->city, plaza_place_match_free);
  self->city = match;
}

/* Of several cities called @name the one that is meant; "" for @state where it is not known.
 * Returns: (transfer full) (nullable): %NULL where it cannot be told */
static PlazaPlaceMatch *
place_city_choose (PlazaPlaceWork *self,
                   GPtrArray      *cities)
{
  const PlazaPlaceMatch *first = cities->len > 0 ? cities->pdata[0] : NULL;
  const PlazaPlaceMatch *second = cities->len > 1 ? cities->pdata[1] : NULL;

  if (first == NULL)
    return NULL;

  for (guint i = 0; self->typed->likely_state != NULL && i < cities->len; i++)
    if (strcmp (((PlazaPlaceMatch *) cities->pdata[i])->state, self->typed->likely_state) == 0)
      return plaza_place_match_copy (cities->pdata[i]);

  if (self->typed->likely_state != NULL)
    return NULL;

  return second == NULL || first->population >= DOMINANT * MAX (second->population, 1) ? plaza_place_match_copy (first) : NULL;
}

static char *
place_city_list_states (GPtrArray *cities)
{
  g_autoptr(GPtrArray) states = g_ptr_array_new_null_terminated (4, NULL, TRUE);

  for (guint i = 0; i < cities->len && states->len < 3; i++)
    {
      const char *name = _(plaza_state_name (((PlazaPlaceMatch *) cities->pdata[i])->state));

      if (!g_ptr_array_find (states, name, NULL))
        g_ptr_array_add (states, (gpointer) name);
    }

  return g_strjoinv (", ", (char **) states->pdata);
}

/* Sets a city of which the state is not written. Returns: whether @name may be one */
static gboolean
place_city_without_state (PlazaPlaceWork *self,
                          const char     *name)
{
  g_autoptr(GPtrArray) cities = plaza_place_work_cities (self, name);
  PlazaPlaceMatch *match = cities != NULL ? place_city_choose (self, cities) : NULL;
  g_autofree char *states = NULL;

  if (match != NULL)
    {
      place_city_set (self, name, match);
      self->out->place.state = g_strdup (match->state);
      plaza_place_work_infer (self, "state");
      return TRUE;
    }

  if (cities == NULL || cities->len == 0)
    return FALSE;

  place_city_set (self, name, NULL);
  if (self->typed->likely_state != NULL)
    return TRUE;

  states = place_city_list_states (cities);
  /* Translators: %1$s is a city's name, %2$s some names of states in which there is such a city. */
  plaza_place_work_ask (self, "city", g_strdup_printf (_("“%1$s” says no state: it may be in %2$s"), name, states));
  return TRUE;
}

/**
 * plaza_place_work_typed_city:
 *
 * Reads the city that stands in a field of its own. What has more than a city in it becomes a part of the line.
 */
void
plaza_place_work_typed_city (PlazaPlaceWork *self)
{
  const char *typed = self->typed->city;
  g_autoptr(GPtrArray) parts = NULL;

  if (typed == NULL)
    return;

  parts = plaza_place_work_split (typed);
  if (parts->len == 1 && strpbrk (typed, G_CSET_DIGITS) == NULL && plaza_place_words_of (parts->pdata[0]) == PLAZA_PLACE_WORDS_NAME)
    {
      gsize length = 0;
      g_autofree char *state = place_city_state_at_end (self, parts->pdata[0], &length);
      g_autofree char *name = g_strchomp (g_strndup (parts->pdata[0], state != NULL ? length : strlen (parts->pdata[0])));
      g_autoptr(GPtrArray) whole = plaza_place_work_cities (self, parts->pdata[0]);

      /* "Kansas City" and "Oklahoma City" are whole names; "Canton MI" has its state behind it. */
      if (state != NULL && (whole == NULL || whole->len == 0))
        place_city_set_state (self, g_steal_pointer (&state));
      place_city_set (self, whole != NULL && whole->len > 0 ? parts->pdata[0] : name, NULL);
      self->city_typed = TRUE;
      return;
    }

  g_ptr_array_extend_and_steal (self->parts, g_steal_pointer (&parts));
}

/* Whether the words that are left of a part when its city is taken may stand before a city. */
static gboolean
place_city_may_follow (const char *rest)
{
  static const char * const links[] = { "of", "de", "del", "the", "la", "los", "las", "el", "saint", "san", "santa", "our", "and", "y", NULL };
  g_autofree char *plain = g_strchomp (g_strdup (rest));
  const char *space = strrchr (plain, ' ');
  g_autofree char *last = g_utf8_strdown (space != NULL ? space + 1 : plain, -1);

  return *plain == '\0' || (!g_strv_contains (links, last) && !(space == NULL && g_ascii_isdigit (*plain)));
}

/* "Bilal Masjid in Canton": without the preposition. */
static void
place_city_cut_link (char *rest)
{
  static const char * const links[] = { " in", " en", " at", " near", " cerca de", NULL };

  g_strchomp (rest);
  for (guint i = 0; links[i] != NULL; i++)
    if (g_str_has_suffix (rest, links[i]))
      rest[strlen (rest) - strlen (links[i])] = '\0';
}

/* "Example Hall in" stands before a city. */
static gboolean
place_city_is_linked (const char *rest)
{
  return g_str_has_suffix (rest, " in ") || g_str_has_suffix (rest, " en ");
}

/* Takes a city in @state from the end of a part. @whole_only: nothing else may stand in it. Returns: whether there was one */
static gboolean
place_city_take_from (PlazaPlaceWork *self,
                      guint           part,
                      const char     *state,
                      gboolean        whole_only)
{
  const char *text = self->parts->pdata[part];

  for (guint n = MOST_CITY_WORDS; n > 0; n--)
    {
      const char *words = place_city_last_words (text, n);
      g_autofree char *rest = words != NULL ? g_strndup (text, words - text) : NULL;
      PlazaPlaceMatch *match;

      if (words == NULL || (whole_only && words != text && !place_city_is_linked (rest)) || !place_city_may_follow (rest))
        continue;
      match = place_city_in_state (self, words, state);
      if (match == NULL)
        continue;

      place_city_set (self, words, match);
      place_city_cut_link (rest);
      plaza_place_work_set_part (self, part, rest);
      return TRUE;
    }

  return FALSE;
}

/* A city that the gazetteer does not know: what stands right before the state, behind a street, can be nothing else. */
static void
place_city_take_unknown (PlazaPlaceWork *self)
{
  guint last = self->parts->len - 1;
  const char *text = self->parts->pdata[last];

  if (self->parts->len < 2 || self->zip != NULL || strpbrk (text, G_CSET_DIGITS) != NULL || plaza_place_words_building (text) ||
      plaza_place_words_unit (text) || plaza_place_words_street (text, NULL) || plaza_place_words_of (text) != PLAZA_PLACE_WORDS_NAME ||
      !plaza_place_words_street (self->parts->pdata[last - 1], NULL))
    return;

  place_city_set (self, text, NULL);
  g_ptr_array_remove_index (self->parts, last);
}

static void
place_city_take_known_state (PlazaPlaceWork *self,
                             const char     *state)
{
  guint n = self->parts->len;

  /* The last part is where it is; else any that is nothing but a city, as in "Canton, 321 Ridge Rd". */
  if (place_city_take_from (self, n - 1, state, FALSE))
    return;
  for (guint i = n - 1; i > 0; i--)
    if (place_city_take_from (self, i - 1, state, TRUE))
      return;

  if (self->out->place.state != NULL && self->typed->likely_state != self->out->place.state)
    place_city_take_unknown (self);
}

/* "1500 N. Verdugo Road, Glendale": the last part is a city by its name alone. */
static void
place_city_take_no_state (PlazaPlaceWork *self)
{
  guint last = self->parts->len - 1;
  const char *text = self->parts->pdata[last];
  g_autofree char *name = g_strdup (text);
  g_autoptr(GPtrArray) cities = NULL;

  if (self->typed->likely_state != NULL)
    {
      gboolean streets = strpbrk (text, G_CSET_DIGITS) != NULL;

      if (place_city_take_from (self, last, self->typed->likely_state, !streets))
        {
          self->out->place.state = g_strdup (self->typed->likely_state);
          plaza_place_work_infer (self, "state");
        }
      return;
    }

  cities = plaza_place_work_cities (self, text);
  if (cities == NULL || cities->len == 0 || ((PlazaPlaceMatch *) cities->pdata[0])->population < SMALLEST ||
      plaza_place_words_building (text))
    return;

  g_ptr_array_remove_index (self->parts, last);
  place_city_without_state (self, name);
}

/* Cuts @name, which has a field of its own, off the end of a part. */
static void
place_city_cut_typed (PlazaPlaceWork *self,
                      guint           part,
                      const char     *name)
{
  const char *text = self->parts->pdata[part];
  gsize length = strlen (text), n = strlen (name);
  g_autofree char *rest = NULL;

  if (length < n || g_ascii_strcasecmp (text + length - n, name) != 0 || (length > n && text[length - n - 1] != ' '))
    return;

  rest = g_strndup (text, length - n);
  if (!place_city_may_follow (rest))
    return;

  place_city_cut_link (rest);
  plaza_place_work_set_part (self, part, rest);
}

/* The city of a field of its own, now that the state is known, or is not. */
static void
place_city_settle_typed (PlazaPlaceWork *self)
{
  g_autofree char *name = g_strdup (self->out->place.city);
  const char *state = self->out->place.state != NULL ? self->out->place.state : self->zip != NULL ? self->zip->state : NULL;

  if (state != NULL)
    place_city_set (self, name, place_city_in_state (self, name, state));
  /* A state that could not be read says which one it is not. */
  else if (self->typed->state == NULL || *self->typed->state == '\0')
    place_city_without_state (self, name);

  for (guint i = self->parts->len; i > 0; i--)
    place_city_cut_typed (self, i - 1, name);
}

/**
 * plaza_place_work_take_city:
 *
 * Takes the city out of the parts, once state and ZIP code are known or are not.
 */
void
plaza_place_work_take_city (PlazaPlaceWork *self)
{
  const char *state = self->out->place.state != NULL ? self->out->place.state : self->zip != NULL ? self->zip->state : NULL;

  if (self->city_typed)
    place_city_settle_typed (self);
  else if (self->parts->len > 0 && state != NULL)
    place_city_take_known_state (self, state);
  else if (self->parts->len > 0)
    place_city_take_no_state (self);
}
