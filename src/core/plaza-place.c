/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-mercator.h"

/* By their abbreviations. */
static const struct
{
  char        abbreviation[3];
  const char *name;
} states[] = {
  { "AK", N_("Alaska") }, { "AL", N_("Alabama") }, { "AR", N_("Arkansas") },
  { "AS", N_("American Samoa") }, { "AZ", N_("Arizona") }, { "CA", N_("California") },
  { "CO", N_("Colorado") }, { "CT", N_("Connecticut") }, { "DC", N_("District of Columbia") },
  { "DE", N_("Delaware") }, { "FL", N_("Florida") }, { "GA", N_("Georgia") }, { "GU", N_("Guam") },
  { "HI", N_("Hawaii") }, { "IA", N_("Iowa") }, { "ID", N_("Idaho") }, { "IL", N_("Illinois") },
  { "IN", N_("Indiana") }, { "KS", N_("Kansas") }, { "KY", N_("Kentucky") }, { "LA", N_("Louisiana") },
  { "MA", N_("Massachusetts") }, { "MD", N_("Maryland") }, { "ME", N_("Maine") }, { "MI", N_("Michigan") },
  { "MN", N_("Minnesota") }, { "MO", N_("Missouri") }, { "MP", N_("Northern Mariana Islands") },
  { "MS", N_("Mississippi") }, { "MT", N_("Montana") }, { "NC", N_("North Carolina") },
  { "ND", N_("North Dakota") }, { "NE", N_("Nebraska") }, { "NH", N_("New Hampshire") },
  { "NJ", N_("New Jersey") }, { "NM", N_("New Mexico") }, { "NV", N_("Nevada") }, { "NY", N_("New York") },
  { "OH", N_("Ohio") }, { "OK", N_("Oklahoma") }, { "OR", N_("Oregon") }, { "PA", N_("Pennsylvania") },
  { "PR", N_("Puerto Rico") }, { "RI", N_("Rhode Island") }, { "SC", N_("South Carolina") },
  { "SD", N_("South Dakota") }, { "TN", N_("Tennessee") }, { "TX", N_("Texas") }, { "UT", N_("Utah") },
  { "VA", N_("Virginia") }, { "VI", N_("U.S. Virgin Islands") }, { "VT", N_("Vermont") },
  { "WA", N_("Washington") }, { "WI", N_("Wisconsin") }, { "WV", N_("West Virginia") },
  { "WY", N_("Wyoming") },
};

/* The members of a place, which is at @at of a @Type. */
#define PLACE_FIELDS(Type, at) \
  { "venue", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at venue) }, \
  { "address", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at address) }, \
  { "city", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at city) }, \
  { "state", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at state) }, \
  { "postal_code", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at postal_code) }, \
  { "text", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Type, at text) }, \
  { "to_be_announced", PLAZA_FIELD_FLAG, G_STRUCT_OFFSET (Type, at to_be_announced) }, \
  { "area_only", PLAZA_FIELD_FLAG, G_STRUCT_OFFSET (Type, at area_only) }, \
  { "precision", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (Type, at precision), PLAZA_PRECISION_NONE, \
    plaza_precision_get_type }, \
  { "latitude", PLAZA_FIELD_REAL, G_STRUCT_OFFSET (Type, at latitude) }, \
  { "longitude", PLAZA_FIELD_REAL, G_STRUCT_OFFSET (Type, at longitude) }

static const PlazaField place_fields[] = { PLACE_FIELDS (PlazaPlace, ) };

const PlazaRecordType plaza_place_type = {
  sizeof (PlazaPlace), place_fields, G_N_ELEMENTS (place_fields),
};

static const PlazaField further_place_fields[] = {
  { "label", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaFurtherPlace, label) },
  PLACE_FIELDS (PlazaFurtherPlace, place.),
};

const PlazaRecordType plaza_further_place_type = {
  sizeof (PlazaFurtherPlace), further_place_fields, G_N_ELEMENTS (further_place_fields),
};

/**
 * plaza_place_has_point:
 *
 * Returns: whether latitude and longitude mean something
 */
gboolean
plaza_place_has_point (const PlazaPlace *self)
{
  return self->precision <= PLAZA_PRECISION_CITY;
}

/**
 * plaza_place_has_address:
 *
 * Returns: whether somebody could go there: a venue or a street address in a city
 */
gboolean
plaza_place_has_address (const PlazaPlace *self)
{
  return !self->to_be_announced && (self->venue != NULL || self->address != NULL);
}

/**
 * plaza_place_distance_km:
 *
 * On a sphere of the Earth's mean radius; off by 0.5 % at most, far below what a ZIP code's middle is off.
 *
 * Returns: the great-circle distance in kilometres, as the lists have it that are in its order
 */
double
plaza_place_distance_km (double latitude_a,
                         double longitude_a,
                         double latitude_b,
                         double longitude_b)
{
  PlazaOrigin origin;

  plaza_origin_init (&origin, latitude_a, longitude_a);
  return plaza_measure_to_km (plaza_origin_measure (&origin, plaza_mercator_point (latitude_b, longitude_b)));
}

/**
 * plaza_state_name:
 * @abbreviation: (nullable): two capital letters
 *
 * Returns: (nullable): the name in English, a constant; %NULL for what is no state, territory or district
 */
const char *
plaza_state_name (const char *abbreviation)
{
  size_t low = 0, high = G_N_ELEMENTS (states);

  if (abbreviation == NULL)
    return NULL;

  while (low < high)
    {
      size_t middle = (low + high) / 2;
      int order = strcmp (abbreviation, states[middle].abbreviation);

      if (order == 0)
        return states[middle].name;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

gboolean
plaza_state_is_known (const char *abbreviation)
{
  return plaza_state_name (abbreviation) != NULL;
}
