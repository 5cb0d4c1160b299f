/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-point.h"

#include <math.h>

#include <glib/gi18n.h>

/* A point further from the middle of a city or of a ZIP code than this is somewhere else. */
#define POINT_FAR_KM 60
/* All of the states and Puerto Rico have longitudes below this, and nobody lives there. */
#define POINT_SOUTH (-64)

static void
point_turn (double *latitude,
            double *longitude)
{
  double other = *latitude;

  *latitude = *longitude;
  *longitude = other;
}

/* Files that have longitude and latitude in the other order, or lack the minus of the West, have one sensible reading. */
static gboolean
point_mend (PlazaIncoming *draft,
            double        *latitude,
            double        *longitude,
            GError       **error)
{
  const char *state = draft->event->place.state;
  gboolean turned = *latitude < POINT_SOUTH || fabs (*latitude) > 90;
  g_autoptr(GError) cause = NULL;

  if (turned)
    point_turn (latitude, longitude);
  if (plaza_place_check_point (*latitude, *longitude, state, &cause))
    {
      if (turned)
        plaza_incoming_infer (draft, "latitude");
      return TRUE;
    }

  if (g_error_matches (cause, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_SIGN))
    *longitude = -*longitude;
  else if (g_error_matches (cause, PLAZA_PLACE_ERROR, PLAZA_PLACE_ERROR_SWAPPED) && !turned)
    point_turn (latitude, longitude);
  else
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!plaza_place_check_point (*latitude, *longitude, state, error))
    return FALSE;

  plaza_incoming_infer (draft, "longitude");
  return TRUE;
}

static gboolean
point_is_near (PlazaIncoming *draft,
               double         latitude,
               double         longitude,
               const char    *field)
{
  const PlazaPlace *place = &draft->event->place;
  double km = plaza_place_has_point (place)
                ? plaza_place_distance_km (place->latitude, place->longitude, latitude, longitude) : 0;

  if (km <= POINT_FAR_KM)
    return TRUE;

  /* Translators: %1$.4f and %2$.4f are degrees, %3$d how many kilometers that is from the place that is written. */
  plaza_incoming_question (draft, field, g_strdup_printf (_("%1$.4f, %2$.4f is %3$d km from the place that is written; the point is left out"),
                                                          latitude, longitude, (int) km));
  return FALSE;
}

/**
 * plaza_read_point_apply:
 * @draft: with its place
 * @latitude: degrees north as a file has them; NAN where unknown
 * @longitude: degrees east
 * @exact: whether they are of the building
 * @field: (nullable): what the file calls them
 *
 * Puts a point into @draft where it is one: 0, 0 stands for unknown, a point far from the place that is written is asked,
 * and one that is not exact is worth less than that of the ZIP code.
 */
void
plaza_read_point_apply (PlazaIncoming *draft,
                        double         latitude,
                        double         longitude,
                        gboolean       exact,
                        const char    *field)
{
  PlazaPlace *place = &draft->event->place;
  gboolean vague = !exact || place->area_only || place->to_be_announced;
  g_autoptr(GError) error = NULL;

  if (isnan (latitude) || isnan (longitude) || (latitude == 0 && longitude == 0) || (vague && plaza_place_has_point (place)))
    return;
  if (!point_mend (draft, &latitude, &longitude, &error))
    {
      plaza_incoming_question (draft, field, g_strdup_printf (_("%s; the point is left out"), error->message));
      return;
    }
  if (!point_is_near (draft, latitude, longitude, field))
    return;
  place->latitude = latitude;
  place->longitude = longitude;
  place->precision = vague ? PLAZA_PRECISION_CITY : PLAZA_PRECISION_EXACT;
}
