/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <math.h>
#include <string.h>

/* FIPS codes of states have two digits. */
#define N_CODES 100
#define KM_PER_DEGREE 111.2

typedef char StateCodes[N_CODES][3];

static gboolean
gazetteer_places_read_codes (PlazaGazetteer  *self,
                             StateCodes       codes,
                             GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_STATE_CODES);
  g_autoptr(GError) local_error = NULL;

  while (plaza_gazetteer_next (row, &local_error))
    {
      guint code = sqlite3_column_int (row, 0);
      const char *state = (const char *) sqlite3_column_text (row, 1);

      if (code < N_CODES && state != NULL)
        g_strlcpy (codes[code], state, sizeof codes[code]);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
read_place (sqlite3_stmt *row,
            StateCodes    codes,
            GArray       *places)
{
  PlazaGazetteerPlace place = { 0 };
  guint code = sqlite3_column_int (row, 4);

  place.latitude = sqlite3_column_int (row, 1);
  place.longitude = sqlite3_column_int (row, 2);
  place.population = MAX (0, sqlite3_column_int (row, 3));
  if (code < N_CODES)
    memcpy (place.state, codes[code], sizeof place.state);
  place.twin = sqlite3_column_int (row, 5);
  g_array_append_val (places, place);
}

/**
 * plaza_gazetteer_need_places:
 *
 * Reads all places: 36,000 of 16 bytes, in a few milliseconds, once.
 *
 * Returns: whether they are there
 */
gboolean
plaza_gazetteer_need_places (PlazaGazetteer  *self,
                             GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_PLACES);
  g_autoptr(GArray) places = NULL;
  g_autoptr(GError) local_error = NULL;
  StateCodes codes = { 0 };

  if (self->places != NULL)
    return TRUE;
  if (!gazetteer_places_read_codes (self, codes, error))
    return FALSE;

  places = g_array_new (FALSE, FALSE, sizeof (PlazaGazetteerPlace));
  while (plaza_gazetteer_next (row, &local_error))
    {
      /* Without gaps, so that the number is the position. */
      if (sqlite3_column_int64 (row, 0) != (gint64) places->len + 1)
        {
          plaza_gazetteer_fail (&local_error);
          sqlite3_reset (row);
          break;
        }
      read_place (row, codes, places);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->places = g_steal_pointer (&places);
  return TRUE;
}

/**
 * plaza_gazetteer_get_place:
 * @place: its number in the file
 *
 * Returns: (transfer none) (nullable): the place; %NULL where a damaged file gives a number of none
 */
const PlazaGazetteerPlace *
plaza_gazetteer_get_place (PlazaGazetteer *self,
                           int             place)
{
  if (place < 1 || (guint) place > self->places->len)
    return NULL;

  return &g_array_index (self->places, PlazaGazetteerPlace, place - 1);
}

/* The square of the distance in degrees of latitude: exact enough where only the
 * nearest matters, and 36,000 are asked. */
static double
gazetteer_places_get_square (const PlazaGazetteerPlace *place,
                             double                     latitude,
                             double                     longitude,
                             double                     shrink)
{
  double down = place->latitude / PLAZA_GAZETTEER_SCALE - latitude;
  double across = fabs (place->longitude / PLAZA_GAZETTEER_SCALE - longitude);

  across = MIN (across, 360 - across) * shrink;
  return down * down + across * across;
}

/**
 * plaza_gazetteer_around:
 * @latitude: degrees north
 * @longitude: degrees east
 * @km: how far a large place gives its name to what is around it
 *
 * Returns: (transfer full) (nullable): the largest place so near, or else the
 *   nearest of all; %NULL with @error set
 */
PlazaPlaceMatch *
plaza_gazetteer_around (PlazaGazetteer  *self,
                        double           latitude,
                        double           longitude,
                        double           km,
                        GError         **error)
{
  double shrink = cos (latitude * G_PI / 180), near = pow (km / KM_PER_DEGREE, 2), least = G_MAXDOUBLE;
  guint nearest = 0, largest = 0, population = 0;

  if (!plaza_gazetteer_need_places (self, error))
    return NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const PlazaGazetteerPlace *place = &g_array_index (self->places, PlazaGazetteerPlace, i);
      double square = gazetteer_places_get_square (place, latitude, longitude, shrink);

      if (square < least)
        {
          least = square;
          nearest = i + 1;
        }
      if (square <= near && place->population > population)
        {
          population = place->population;
          largest = i + 1;
        }
    }

  return plaza_gazetteer_load_place (self, largest != 0 ? largest : nearest, error);
}
