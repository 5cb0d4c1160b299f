/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"

G_BEGIN_DECLS

typedef enum
{
  PLAZA_MATCH_ZIP,
  PLAZA_MATCH_CITY,
  PLAZA_MATCH_STATE,
} PlazaMatchKind;

/**
 * PlazaPlaceMatch:
 * @kind: what it is
 * @label: how to show it: "Canton, Michigan", "48188 · Canton, Michigan", "Michigan"
 * @name: the city's name, of a ZIP code too; the state's for a state
 * @near: whether @name is only the city nearest to a ZIP code whose city is unknown
 * @exact: whether the text that was looked for is its whole name, and not the beginning of it
 * @postal_code: (nullable): five digits; only of a ZIP code
 * @state: two-letter postal abbreviation
 * @county: (nullable): county with its kind ("Wayne County"); not of a state
 * @zone: IANA time zone; of a state, the one that most people there live in
 * @population: people in the city; 0 where unknown, and of a state
 * @latitude: degrees north, −90 to 90
 * @longitude: degrees east, −180 to 180
 * @precision: what the point is worth: postal, city or state
 *
 * A place of the gazetteer that may be meant.
 */
typedef struct
{
  PlazaMatchKind  kind;
  char           *label;
  char           *name;
  gboolean        near;
  gboolean        exact;
  char           *postal_code;
  char           *state;
  char           *county;
  char           *zone;
  guint           population;
  double          latitude;
  double          longitude;
  PlazaPrecision  precision;
} PlazaPlaceMatch;

/**
 * PlazaPlaceFocus:
 * @state: two-letter abbreviation; "" when unknown
 * @has_point: whether the point is known
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Where something goes on: places near it are more likely to be meant.
 */
typedef struct
{
  char     state[3];
  gboolean has_point;
  double   latitude;
  double   longitude;
} PlazaPlaceFocus;

PlazaPlaceMatch *plaza_place_match_copy (const PlazaPlaceMatch *self);
void             plaza_place_match_free (PlazaPlaceMatch       *self);

const char      *plaza_place_match_name       (const PlazaPlaceMatch *self);
char            *plaza_place_match_label_state (const char *state);
char            *plaza_place_match_label_city (const char *name,
                                               const char *state,
                                               const char *county);
char            *plaza_place_match_label_zip  (const char *postal_code,
                                               const char *name,
                                               gboolean    near,
                                               const char *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPlaceMatch, plaza_place_match_free)

G_END_DECLS
