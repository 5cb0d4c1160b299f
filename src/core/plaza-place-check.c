/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_QUARK (plaza-place-error-quark, plaza_place_error)

/* The land of the states and territories and a degree around it, so that a
 * pier or a boat is no mistake; the Aleutians lie on both sides of 180°. */
static const struct
{
  double south, north, west, east;
} lands[] = {
  { 23.5, 50.5, -126, -66 },    /* the contiguous states */
  { 50, 72.5, -180, -129 },     /* Alaska */
  { 50, 54, 171, 180 },
  { 17.5, 29.5, -179.5, -153 }, /* Hawaii */
  { 16.5, 19.5, -69, -63.5 },   /* Puerto Rico and the Virgin Islands */
  { 12, 21.5, 143.5, 147 },     /* Guam and the Northern Marianas */
  { -15.5, -10, -172, -167 },   /* American Samoa */
};

static gboolean
place_check_is_in_the_states (double latitude,
                              double longitude)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lands); i++)
    if (latitude >= lands[i].south && latitude <= lands[i].north &&
        longitude >= lands[i].west && longitude <= lands[i].east)
      return TRUE;

  return FALSE;
}

static gboolean
place_check_refuse_swapped (double   latitude,
                            double   longitude,
                            GError **error)
{
  if (!place_check_is_in_the_states (longitude, latitude))
    return FALSE;

  g_set_error_literal (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_SWAPPED,
                       _("Latitude and longitude look swapped: the latitude comes first, and in the United States"
                         " the longitude is the one below zero."));
  return TRUE;
}

static void
place_check_refuse_far (double       latitude,
                        double       longitude,
                        const char  *state,
                        GError     **error)
{
  if (place_check_is_in_the_states (latitude, -longitude))
    g_set_error_literal (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_SIGN,
                         _("The longitude has the wrong sign: west of Greenwich it is below zero."));
  else
    g_set_error (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_FAR,
                 /* Translators: %s is the name of a state. */
                 _("The point lies far outside the United States, but the event is in %s."),
                 _(plaza_state_name (state)));
}

/**
 * plaza_place_check_point:
 * @latitude: degrees north, any number
 * @longitude: degrees east, any number
 * @state: (nullable): two-letter abbreviation of where it should be
 *
 * Finds the slips that people and programs make with coordinates. A point in
 * a wrong state is none: the border may run through the place.
 *
 * Returns: whether the point can be meant; otherwise @error is a
 *   #PlazaPlaceError, one whole sentence
 */
gboolean
plaza_place_check_point (double       latitude,
                         double       longitude,
                         const char  *state,
                         GError     **error)
{
  gboolean in_world = fabs (latitude) <= 90 && fabs (longitude) <= 180;
  gboolean has_state = plaza_state_is_known (state);

  if (in_world && (!has_state || place_check_is_in_the_states (latitude, longitude)) && (latitude != 0 || longitude != 0))
    return TRUE;

  if (place_check_refuse_swapped (latitude, longitude, error))
    return FALSE;

  if (!in_world)
    g_set_error_literal (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_OUTSIDE,
                         _("The point is outside the world: a latitude lies between −90 and 90,"
                           " a longitude between −180 and 180."));
  else if (latitude == 0 && longitude == 0)
    g_set_error_literal (error, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_ZERO,
                         _("The point 0, 0 lies in the Atlantic off Africa: it is what programs write"
                           " where they know no point."));
  else
    place_check_refuse_far (latitude, longitude, state, error);

  return FALSE;
}
