/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-record.h"

G_BEGIN_DECLS

/* The mean one (IUGG): distances are measured on a sphere. */
#define PLAZA_EARTH_RADIUS_KM 6371.0088

/**
 * PlazaPlace:
 * @venue: (nullable): name of the building or spot
 * @address: (nullable): street address
 * @city: (nullable): city
 * @state: (nullable): two-letter postal abbreviation
 * @postal_code: (nullable): ZIP code
 * @text: (nullable): what the source says of the place where it gives no address
 * @to_be_announced: whether the organizers say that it will be announced
 * @area_only: whether street and venue are for those who come, and kept from everything public
 * @precision: how well the coordinates are known
 * @latitude: degrees north, −90 to 90; NAN unless plaza_place_has_point()
 * @longitude: degrees east, −180 to 180; NAN unless plaza_place_has_point()
 */
typedef struct
{
  char           *venue;
  char           *address;
  char           *city;
  char           *state;
  char           *postal_code;
  char           *text;
  gboolean        to_be_announced;
  gboolean        area_only;
  PlazaPrecision  precision;
  double          latitude;
  double          longitude;
} PlazaPlace;

/**
 * PlazaFurtherPlace:
 * @label: (nullable): what it is to the event, as written ("Ends at")
 * @place: where
 *
 * Another place of an event than the one where it begins.
 */
typedef struct
{
  char       *label;
  PlazaPlace  place;
} PlazaFurtherPlace;

/**
 * PlazaPlaceError:
 * @PLAZA_PLACE_ERROR_OUTSIDE: no such latitude or longitude
 * @PLAZA_PLACE_ERROR_ZERO: 0, 0, which stands for "unknown" elsewhere
 * @PLAZA_PLACE_ERROR_SWAPPED: latitude and longitude look swapped
 * @PLAZA_PLACE_ERROR_SIGN: the longitude lacks its minus
 * @PLAZA_PLACE_ERROR_FAR: far from the state in which it should be
 */
typedef enum
{
  PLAZA_PLACE_ERROR_OUTSIDE,
  PLAZA_PLACE_ERROR_ZERO,
  PLAZA_PLACE_ERROR_SWAPPED,
  PLAZA_PLACE_ERROR_SIGN,
  PLAZA_PLACE_ERROR_FAR,
} PlazaPlaceError;

#define PLAZA_PLACE_ERROR (plaza_place_error_quark ())
GQuark      plaza_place_error_quark  (void);

extern const PlazaRecordType plaza_place_type;
extern const PlazaRecordType plaza_further_place_type;

gboolean    plaza_place_has_point    (const PlazaPlace *self);
gboolean    plaza_place_has_address  (const PlazaPlace *self);
double      plaza_place_distance_km  (double            latitude_a,
                                      double            longitude_a,
                                      double            latitude_b,
                                      double            longitude_b);

gboolean    plaza_place_check_point  (double            latitude,
                                      double            longitude,
                                      const char       *state,
                                      GError          **error);

/* Names of the states, territories and the District, in English as the Postal
 * Service writes them (Publication 28, appendix B). */
const char *plaza_state_name         (const char       *abbreviation);
gboolean    plaza_state_is_known     (const char       *abbreviation);

G_END_DECLS
