/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-places.h"

#include <glib/gi18n.h>

#include "plaza-data-file.h"
#include "plaza-gazetteer.h"
#include "plaza-texts.h"

/* No state is mistaken for a smaller one of its name; Washington, D.C. is larger. */
#define SMALL_CITY 100000
/* A place with so many times the people of each other one of its name is meant
 * by whoever says no more. */
#define FAR_LARGER 20
/* What a place without a population may have. */
#define VILLAGE 100

struct _PlazaPlaces
{
  GObject         parent_instance;
  char           *path;
  PlazaGazetteer *gazetteer;   /* NULL until it is asked */
  GArray         *focuses;     /* of PlazaPlaceFocus */
};

G_DEFINE_FINAL_TYPE (PlazaPlaces, plaza_places, G_TYPE_OBJECT)

static void
plaza_places_finalize (GObject *object)
{
  PlazaPlaces *self = PLAZA_PLACES (object);

  g_free (self->path);
  g_clear_pointer (&self->gazetteer, plaza_gazetteer_close);
  g_array_unref (self->focuses);
  G_OBJECT_CLASS (plaza_places_parent_class)->finalize (object);
}

static void
plaza_places_class_init (PlazaPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_places_finalize;
}

static void
plaza_places_init (PlazaPlaces *self)
{
  self->focuses = g_array_new (FALSE, FALSE, sizeof (PlazaPlaceFocus));
}

/**
 * plaza_places_new:
 *
 * Returns: (transfer full): the places of the file that came with the program
 */
PlazaPlaces *
plaza_places_new (void)
{
  g_autofree char *path = plaza_data_file ("places.sqlite");

  return plaza_places_new_for (path);
}

/**
 * plaza_places_new_for:
 * @path: a file of places; where it cannot be used, whoever asks is told
 *
 * Returns: (transfer full): the places of that file
 */
PlazaPlaces *
plaza_places_new_for (const char *path)
{
  PlazaPlaces *self = g_object_new (PLAZA_TYPE_PLACES, NULL);

  self->path = g_strdup (path);
  return self;
}

/**
 * plaza_places_set_focus:
 * @focuses: (array length=n_focuses) (nullable): where events are; a few hundred at most
 *
 * Places near these come earlier when the user types.
 */
void
plaza_places_set_focus (PlazaPlaces           *self,
                        const PlazaPlaceFocus *focuses,
                        guint                  n_focuses)
{
  g_return_if_fail (PLAZA_IS_PLACES (self));

  g_array_set_size (self->focuses, 0);
  if (n_focuses > 0)
    g_array_append_vals (self->focuses, focuses, n_focuses);
}

static PlazaGazetteer *
places_need_gazetteer (PlazaPlaces  *self,
                       GError      **error)
{
  if (self->gazetteer == NULL)
    self->gazetteer = plaza_gazetteer_open (self->path, error);

  return self->gazetteer;
}

/**
 * plaza_places_find:
 * @text: what somebody typed, perhaps not to the end
 * @limit: how many to give at most
 *
 * See plaza_gazetteer_find().
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceMatch): the places that may be
 *   meant, the likeliest first; %NULL with @error set
 */
GPtrArray *
plaza_places_find (PlazaPlaces  *self,
                   const char   *text,
                   guint         limit,
                   GError      **error)
{
  PlazaGazetteer *gazetteer = places_need_gazetteer (self, error);

  if (gazetteer == NULL)
    return NULL;

  return plaza_gazetteer_find (gazetteer, text, limit,
                               (const PlazaPlaceFocus *) self->focuses->data, self->focuses->len, error);
}

/**
 * plaza_places_suggest:
 * @text: what plaza_places_find() does not know
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPlaceMatch): the nearest spellings;
 *   %NULL with @error set
 */
GPtrArray *
plaza_places_suggest (PlazaPlaces  *self,
                      const char   *text,
                      guint         limit,
                      GError      **error)
{
  PlazaGazetteer *gazetteer = places_need_gazetteer (self, error);

  return gazetteer != NULL ? plaza_gazetteer_suggest (gazetteer, text, limit, error) : NULL;
}

static void
places_fail (GError           **error,
             PlazaPlacesError   code,
             const char        *text)
{
  g_autofree char *trimmed = g_strstrip (plaza_text_visible (text));
  g_autoptr(GString) sentence = g_string_new (code == PLAZA_PLACES_ERROR_UNKNOWN
    /* Translators: %s is what the user typed as a place. */
    ? _("Plaza knows no place “%s”.")
    /* Translators: %s is what the user typed as a place. */
    : _("“%s” may be more than one place."));

  g_string_replace (sentence, "%s", trimmed, 1);
  g_set_error_literal (error, PLAZA_PLACES_ERROR, code, sentence->str);
}

/* "Michigan" is the state, although there is a Michigan in North Dakota. */
static gboolean
places_is_outshone (const PlazaPlaceMatch *match,
                    const PlazaPlaceMatch *first)
{
  return first->kind == PLAZA_MATCH_STATE && match->kind == PLAZA_MATCH_CITY && match->population < SMALL_CITY;
}

/* "Omaha" is the one in Nebraska, although there are some villages of that name. */
static gboolean
places_is_far_larger (const PlazaPlaceMatch *match,
                      const PlazaPlaceMatch *other)
{
  return match->kind == PLAZA_MATCH_CITY && other->kind == PLAZA_MATCH_CITY &&
         match->population >= FAR_LARGER * MAX (other->population, VILLAGE);
}

/* The largest of the cities whose whole name it is; a state where that comes first. */
static const PlazaPlaceMatch *
places_find_largest (GPtrArray *matches)
{
  const PlazaPlaceMatch *largest = matches->pdata[0];

  for (guint i = 1; i < matches->len && largest->kind == PLAZA_MATCH_CITY; i++)
    {
      const PlazaPlaceMatch *match = matches->pdata[i];

      if (match->exact && match->kind == PLAZA_MATCH_CITY && match->population > largest->population)
        largest = match;
    }

  return largest;
}

/**
 * plaza_places_pick:
 * @matches: (element-type PlazaPlaceMatch): what plaza_places_find() found, at
 *   least %PLAZA_PLACES_ENOUGH where there are as many
 * @taken: (out) (optional): whether it was taken from several that are called so
 *
 * Returns: (transfer full) (nullable): the only one whose whole name was typed,
 *   or one with twenty times the people of each other one, or the only one at all
 */
PlazaPlaceMatch *
plaza_places_pick (GPtrArray *matches,
                   gboolean  *taken)
{
  const PlazaPlaceMatch *first = matches->len > 0 ? places_find_largest (matches) : NULL;
  gboolean rivals = FALSE;

  for (guint i = 0; first != NULL && i < matches->len; i++)
    {
      const PlazaPlaceMatch *match = matches->pdata[i];

      if (match == first)
        continue;
      if (!first->exact || (match->exact && !places_is_outshone (match, first) && !places_is_far_larger (first, match)))
        return NULL;
      rivals |= match->exact && !places_is_outshone (match, first);
    }

  if (taken != NULL)
    *taken = rivals;
  return first != NULL ? plaza_place_match_copy (first) : NULL;
}

/**
 * plaza_places_resolve:
 * @text: a place, typed to the end
 * @taken: (out) (optional): whether the answer was taken from several that are called so
 * @others: (out) (optional) (transfer full) (nullable) (element-type PlazaPlaceMatch): where there is no
 *   answer, what may be meant instead, the likeliest first
 *
 * For where nobody can be asked: the place if it is clear which one is meant.
 *
 * Returns: (transfer full) (nullable): the place; %NULL with @error set
 */
PlazaPlaceMatch *
plaza_places_resolve (PlazaPlaces  *self,
                      const char   *text,
                      gboolean     *taken,
                      GPtrArray   **others,
                      GError      **error)
{
  g_autoptr(GPtrArray) matches = NULL;
  PlazaPlaceMatch *match = NULL;

  g_return_val_if_fail (PLAZA_IS_PLACES (self) && text != NULL, NULL);

  if (others != NULL)
    *others = NULL;
  if (taken != NULL)
    *taken = FALSE;

  matches = plaza_places_find (self, text, PLAZA_PLACES_ENOUGH, error);
  if (matches == NULL)
    return NULL;

  match = plaza_places_pick (matches, taken);
  if (match != NULL)
    return match;

  if (matches->len == 0)
    {
      g_clear_pointer (&matches, g_ptr_array_unref);
      matches = plaza_places_suggest (self, text, PLAZA_PLACES_ENOUGH, error);
      if (matches == NULL)
        return NULL;
      places_fail (error, PLAZA_PLACES_ERROR_UNKNOWN, text);
    }
  else
    places_fail (error, PLAZA_PLACES_ERROR_AMBIGUOUS, text);

  if (others != NULL)
    *others = g_steal_pointer (&matches);
  return NULL;
}

/**
 * plaza_places_zip:
 * @postal_code: five digits, or nine
 *
 * Returns: (transfer full) (nullable): the middle of its area; %NULL without an error for no ZIP code
 */
PlazaPlaceMatch *
plaza_places_zip (PlazaPlaces  *self,
                  const char   *postal_code,
                  GError      **error)
{
  PlazaGazetteer *gazetteer = places_need_gazetteer (self, error);

  return gazetteer != NULL ? plaza_gazetteer_zip (gazetteer, postal_code, error) : NULL;
}

/**
 * plaza_places_state:
 * @state: two-letter postal abbreviation
 *
 * Returns: (transfer full) (nullable): the state; %NULL without an error for what is none
 */
PlazaPlaceMatch *
plaza_places_state (PlazaPlaces  *self,
                    const char   *state,
                    GError      **error)
{
  PlazaGazetteer *gazetteer = places_need_gazetteer (self, error);

  return gazetteer != NULL ? plaza_gazetteer_state (gazetteer, state, error) : NULL;
}

/**
 * plaza_places_around:
 * @latitude: degrees north
 * @longitude: degrees east
 * @km: how far a large place gives its name to what is around it
 *
 * Returns: (transfer full) (nullable): the place by which people know where that
 *   is: the largest so near, or else the nearest; %NULL with @error set
 */
PlazaPlaceMatch *
plaza_places_around (PlazaPlaces  *self,
                     double        latitude,
                     double        longitude,
                     double        km,
                     GError      **error)
{
  PlazaGazetteer *gazetteer = places_need_gazetteer (self, error);

  return gazetteer != NULL ? plaza_gazetteer_around (gazetteer, latitude, longitude, km, error) : NULL;
}
