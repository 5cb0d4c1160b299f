/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <string.h>

#include "plaza-place-key.h"
#include "plaza-spelling.h"

/* How many letters may be wrong, missing, too many or swapped. */
#define FARTHEST 2
/* In shorter names one: with two, "Erie" would be "Alva". */
#define SHORT_NAME 5

typedef struct
{
  guint distance;
  int   place;
} Spelling;

static guint32
suggest_letters_of (const char *key)
{
  guint32 letters = 0;

  for (const char *p = key; *p != '\0'; p++)
    letters |= 1u << ((guchar) *p % 32);
  return letters;
}

/* 36,000 names, read once: a scan of them in memory takes a millisecond or two. */
static gboolean
suggest_need_names (PlazaGazetteer  *self,
                    GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_SPELLINGS);
  g_autoptr(GArray) names = NULL;
  g_autoptr(GError) local_error = NULL;

  if (self->names != NULL)
    return TRUE;
  if (!plaza_gazetteer_need_places (self, error))
    return FALSE;

  names = g_array_new (FALSE, TRUE, sizeof (PlazaGazetteerName));
  g_clear_pointer (&self->name_texts, g_string_chunk_free);
  self->name_texts = g_string_chunk_new (64 * 1024);
  while (plaza_gazetteer_next (row, &local_error))
    {
      PlazaGazetteerName name = { 0 };
      g_autofree char *key = plaza_gazetteer_dup_text (row, 0);

      name.key = g_string_chunk_insert (self->name_texts, key);
      name.letters = suggest_letters_of (key);
      name.length = MIN (strlen (key), PLAZA_GAZETTEER_LONGEST);
      name.place = sqlite3_column_int (row, 1);
      if (plaza_gazetteer_get_place (self, name.place) != NULL)
        g_array_append_val (names, name);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->names = g_steal_pointer (&names);
  return TRUE;
}

static void
suggest_compare_names (PlazaGazetteer          *self,
                       const PlazaPlaceReading *reading,
                       GArray                  *spellings)
{
  guint length = strlen (reading->key);
  guint32 letters = suggest_letters_of (reading->key);
  guint limit = length < SHORT_NAME ? 1 : FARTHEST;

  for (guint i = 0; i < self->names->len; i++)
    {
      const PlazaGazetteerName *name = &g_array_index (self->names, PlazaGazetteerName, i);
      Spelling spelling = { 0, name->place };

      if (name->length + limit < length || length + limit < name->length)
        continue;
      /* A mistake changes two letters at most: one that is there, one that should be. */
      if ((guint) __builtin_popcount (name->letters ^ letters) > 2 * limit)
        continue;
      if (*reading->state != '\0' &&
          strcmp (reading->state, plaza_gazetteer_get_place (self, name->place)->state) != 0)
        continue;

      spelling.distance = plaza_spelling_distance (reading->key, length, name->key, name->length, limit);
      if (spelling.distance <= limit)
        g_array_append_val (spellings, spelling);
    }
}

/* The likelier mistake first, then the larger place: numbers follow the population. */
static int
suggest_compare_spellings (gconstpointer a,
                           gconstpointer b)
{
  const Spelling *one = a;
  const Spelling *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

static gboolean
suggest_load (PlazaGazetteer  *self,
              GArray          *spellings,
              guint            limit,
              GPtrArray       *matches,
              GError         **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_array_sort (spellings, suggest_compare_spellings);
  for (guint i = 0; i < spellings->len && matches->len < limit; i++)
    {
      const Spelling *spelling = &g_array_index (spellings, Spelling, i);
      PlazaPlaceMatch *match;

      if (!g_hash_table_add (seen, GINT_TO_POINTER (spelling->place)))
        continue;

      match = plaza_gazetteer_load_place (self, spelling->place, error);
      if (match == NULL)
        return FALSE;
      g_ptr_array_add (matches, match);
    }

  return TRUE;
}

static gboolean
suggest_names (PlazaGazetteer  *self,
               const char      *text,
               guint            limit,
               GPtrArray       *matches,
               GError         **error)
{
  g_autoptr(GPtrArray) readings = plaza_gazetteer_read_text (self, text, error);
  g_autoptr(GArray) spellings = g_array_new (FALSE, FALSE, sizeof (Spelling));

  if (readings == NULL || !suggest_need_names (self, error))
    return FALSE;

  for (guint i = 0; i < readings->len; i++)
    suggest_compare_names (self, readings->pdata[i], spellings);
  return suggest_load (self, spellings, limit, matches, error);
}

/**
 * plaza_gazetteer_suggest:
 * @text: what somebody typed, and plaza_gazetteer_find() does not know
 * @limit: how many to give at most
 *
 * Cities whose names differ from @text by two mistakes at most, or the ZIP
 * codes nearest to it. A state in @text is taken as right.
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceMatch): the places, the likeliest
 *   first; %NULL with @error set
 */
GPtrArray *
plaza_gazetteer_suggest (PlazaGazetteer  *self,
                         const char      *text,
                         guint            limit,
                         GError         **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_place_match_free);
  g_autofree char *cleaned = NULL;
  g_autofree char *digits = NULL;
  const char *name, *rest;
  gsize start;
  gboolean done;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  cleaned = plaza_gazetteer_clean (text);
  digits = plaza_gazetteer_zip_in (cleaned, &start);
  name = cleaned;
  while ((rest = plaza_gazetteer_skip_part (name)) != NULL)
    name = rest;
  if (digits != NULL)
    done = plaza_gazetteer_near_zips (self, digits, limit, matches, error);
  else
    done = suggest_names (self, name, limit, matches, error);

  return done ? g_steal_pointer (&matches) : NULL;
}
