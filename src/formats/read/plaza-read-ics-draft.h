/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-ics-group.h"
#include "plaza-read-ics-value.h"
#include "plaza-read-contact.h"
#include "plaza-read-place.h"
#include "plaza-reader.h"

G_BEGIN_DECLS

/**
 * PlazaIcsReading:
 * @context: what is known of the campaign
 * @places: reads places
 * @shared_points: (element-type utf8): values of GEO that several events have, in different places
 * @n_times: how many times of series the file may still have
 * @organizer: (nullable): who organized the event before, as written: mostly it is the same all through
 * @contact: (nullable): what that was read as
 *
 * What the events of a file share while they are read.
 */
typedef struct
{
  const PlazaReaderContext *context;
  PlazaPlaceReader         *places;
  GHashTable               *shared_points;
  guint                     n_times;
  char                     *organizer;
  PlazaReadContact         *contact;
} PlazaIcsReading;

/**
 * PlazaIcsDraft:
 * @draft: what becomes of the event
 * @reading: what the events of the file share
 * @clock: by which its times are read
 * @zones: in which they are shown
 * @kept: words that are of no field, for the details
 *
 * An event of a calendar while it is read.
 */
typedef struct
{
  PlazaIncoming   *draft;
  PlazaIcsReading *reading;
  PlazaIcsClock    clock;
  PlazaReadZones   zones;
  GString         *kept;
} PlazaIcsDraft;

PlazaIncoming *plaza_ics_draft_read  (const PlazaIcsGroup    *group,
                                      PlazaIcsReading        *reading);
char          *plaza_ics_draft_text  (const PlazaIcsProperty *property);
void           plaza_ics_draft_ask   (PlazaIcsDraft          *self,
                                      const char             *field,
                                      char                   *text);
void           plaza_ics_draft_keep  (PlazaIcsDraft          *self,
                                      const char             *words);

/* plaza-read-ics-series.c */
void           plaza_ics_series_read (PlazaIcsDraft          *self,
                                      const PlazaIcsGroup    *group);

/* plaza-read-ics-place.c */
const PlazaReadPlace *plaza_ics_place_find (const PlazaIcsPart *part,
                                      PlazaPlaceReader       *places);
void           plaza_ics_place_read  (PlazaIcsDraft          *self,
                                      const PlazaIcsPart     *part,
                                      const char             *place,
                                      const char             *likely_state);

/* plaza-read-ics-people.c */
void           plaza_ics_people_read (PlazaIcsDraft          *self,
                                      const PlazaIcsPart     *part);

G_END_DECLS
