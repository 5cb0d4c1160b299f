/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-gazetteer.h"
#include "plaza-incoming.h"

G_BEGIN_DECLS

/**
 * PlazaPlaceParts:
 * @line: (nullable): all of a place in one: "Hall, 123 Main St, Canton, MI 48188, USA"
 * @venue: (nullable): as typed
 * @address: (nullable): as typed; may be a whole line
 * @city: (nullable): as typed; may have the state behind it
 * @state: (nullable): code, name or old abbreviation, in English or Spanish
 * @postal_code: (nullable): as typed, or as a sheet made of it: "7030", "30303.0", "48188-1234"
 * @likely_state: (nullable): two letters, where the text around speaks of one; decides between
 *   cities of one name, and never against what is written
 *
 * What somebody typed of a place, or what a file calls its parts.
 */
typedef struct
{
  const char *line;
  const char *venue;
  const char *address;
  const char *city;
  const char *state;
  const char *postal_code;
  const char *likely_state;
} PlazaPlaceParts;

/**
 * PlazaReadPlace:
 * @place: what was understood; the rest is in its text
 * @zone: (nullable): IANA zone, by the ZIP code, else the city, else the state
 * @zone_by_state: whether only the state told the zone
 * @online: whether one takes part online
 * @web_address: (nullable): a link that stands with it
 * @inferred: "state" and "city" where they were concluded
 * @problems: (element-type PlazaProblem): questions; the field of each is the name of a member of PlazaPlaceParts
 *
 * A place as it was understood.
 */
typedef struct
{
  PlazaPlace  place;
  char       *zone;
  gboolean    zone_by_state;
  gboolean    online;
  char       *web_address;
  GStrv       inferred;
  GPtrArray  *problems;
} PlazaReadPlace;

/**
 * PlazaPlaceReader:
 *
 * Reads places, and remembers what it has read: rows of a sheet share theirs.
 */
typedef struct _PlazaPlaceReader PlazaPlaceReader;

PlazaPlaceReader     *plaza_place_reader_new  (PlazaGazetteer        *places);
void                  plaza_place_reader_free (PlazaPlaceReader      *self);
const PlazaReadPlace *plaza_place_reader_read (PlazaPlaceReader      *self,
                                               const PlazaPlaceParts *parts);

void                  plaza_read_place_apply  (const PlazaReadPlace  *self,
                                               PlazaIncoming         *draft,
                                               const PlazaPlaceParts *headings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPlaceReader, plaza_place_reader_free)

G_END_DECLS
