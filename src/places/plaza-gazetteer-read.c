/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place-key.h"

/* "Northern Mariana Islands" and "islas marianas del norte" are the longest. */
#define STATE_WORDS 4
/* Without a comma, fewer letters begin too many states to be one: "canton mi" is
 * Michigan, and "san an" is not a San in Antarctica. */
#define STATE_LETTERS 3

static void
gazetteer_read_reading_free (PlazaPlaceReading *self)
{
  g_free (self->key);
  g_free (self);
}

static void
gazetteer_read_add (GPtrArray  *readings,
                    const char *key,
                    const char *state,
                    gboolean    state_begun,
                    gboolean    beginnings)
{
  PlazaPlaceReading *reading;

  if (*key == '\0')
    return;

  reading = g_new0 (PlazaPlaceReading, 1);
  reading->key = g_strdup (key);
  g_strlcpy (reading->state, state, sizeof reading->state);
  reading->state_begun = state_begun;
  reading->beginnings = beginnings;
  g_ptr_array_add (readings, reading);
}

/**
 * plaza_gazetteer_states_of:
 * @key: a folded name or abbreviation
 * @begun: whether @key is the beginning of a name
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the abbreviations of the
 *   states that are called so, in order
 */
GPtrArray *
plaza_gazetteer_states_of (PlazaGazetteer  *self,
                           const char      *key,
                           gboolean         begun,
                           GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_STATE_NAMES);
  g_autofree char *after = g_strconcat (key, begun ? "\xF4\x8F\xBF\xBF" : "\x01", NULL);
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;

  if (*key == '\0')
    return g_steal_pointer (&states);

  sqlite3_bind_text (row, 1, key, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (row, 2, after, -1, SQLITE_TRANSIENT);
  while (plaza_gazetteer_next (row, &local_error))
    g_ptr_array_add (states, plaza_gazetteer_dup_text (row, 0));

  if (local_error == NULL)
    return g_steal_pointer (&states);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* As newspapers shorten states, where that is neither their letters nor begins the name of one alone. */
static const struct { const char *key, *state; } shortened[] = {
  { "ala", "AL" }, { "fla", "FL" }, { "miss", "MS" }, { "penna", "PA" }, { "w va", "WV" },
};

static const char *
gazetteer_read_state_of_shortened (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (shortened); i++)
    if (strcmp (shortened[i].key, key) == 0)
      return shortened[i].state;

  return NULL;
}

/* Adds "@name in the state called @state_key", for each state that may be.
 * Returns: whether it succeeded */
static gboolean
gazetteer_read_add_in_states (PlazaGazetteer  *self,
                              GPtrArray       *readings,
                              const char      *name,
                              const char      *state_key,
                              gboolean         is_dotted,
                              gboolean         after_comma,
                              GError         **error)
{
  gboolean begun = FALSE;
  const char *known = gazetteer_read_state_of_shortened (state_key);
  g_autoptr(GPtrArray) states = plaza_gazetteer_states_of (self, state_key, FALSE, error);

  if (known != NULL && states != NULL)
    g_ptr_array_add (states, g_strdup (known));
  if (states != NULL && states->len == 0 && (after_comma || strlen (state_key) >= STATE_LETTERS))
    {
      begun = TRUE;
      g_clear_pointer (&states, g_ptr_array_unref);
      states = plaza_gazetteer_states_of (self, state_key, TRUE, error);
    }
  if (states == NULL)
    return FALSE;

  /* The dot of "Detroit, Mich." says that no more will be typed. */
  begun = begun && (states->len > 1 || !is_dotted);
  for (guint i = 0; i < states->len; i++)
    gazetteer_read_add (readings, name, states->pdata[i], begun, after_comma);
  return TRUE;
}

static gboolean
read_with_comma (PlazaGazetteer  *self,
                 GPtrArray       *readings,
                 const char      *text,
                 const char      *comma,
                 GError         **error)
{
  g_autofree char *left = g_strndup (text, comma - text);
  g_autofree char *name = plaza_place_key (left, FALSE);
  g_autofree char *state = plaza_place_key (comma + 1, TRUE);

  if (*state != '\0')
    return gazetteer_read_add_in_states (self, readings, name, state, g_str_has_suffix (text, "."), TRUE, error);

  gazetteer_read_add (readings, name, "", FALSE, TRUE);
  return TRUE;
}

/* "canton mi": the last words may be the state's. */
static gboolean
read_last_words (PlazaGazetteer  *self,
                 GPtrArray       *readings,
                 const char      *text,
                 GError         **error)
{
  /* As if the last word were being typed, since "MT" is Montana and no mount. */
  g_autofree char *key = plaza_place_key (text, TRUE);
  char *space = key + strlen (key);

  for (guint n_words = 1; n_words <= STATE_WORDS; n_words++)
    {
      g_autofree char *name = NULL;

      space = g_strrstr_len (key, space - key, " ");
      if (space == NULL)
        break;

      name = g_strndup (key, space - key);
      if (!gazetteer_read_add_in_states (self, readings, name, space + 1, g_str_has_suffix (text, "."), FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_gazetteer_read_text:
 * @text: what somebody typed, perhaps not to the end
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceReading): the ways to take it
 */
GPtrArray *
plaza_gazetteer_read_text (PlazaGazetteer  *self,
                           const char      *text,
                           GError         **error)
{
  g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) gazetteer_read_reading_free);
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  const char *comma = strrchr (text, ',');
  g_autofree char *whole = plaza_place_key (text, FALSE);
  g_autofree char *typing = plaza_place_key (text, TRUE);

  if (strlen (text) > PLAZA_GAZETTEER_LONGEST)
    return g_steal_pointer (&readings);

  if (comma != NULL)
    return read_with_comma (self, readings, text, comma, error) ? g_steal_pointer (&readings) : NULL;

  gazetteer_read_add (readings, whole, "", FALSE, TRUE);
  if (strcmp (whole, typing) != 0)
    gazetteer_read_add (readings, typing, "", FALSE, TRUE);
  return read_last_words (self, readings, trimmed, error) ? g_steal_pointer (&readings) : NULL;
}
