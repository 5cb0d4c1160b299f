/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-ics-lines.h"
#include "plaza-read-zone.h"

G_BEGIN_DECLS

/**
 * PlazaIcsZones:
 *
 * The time zones of one calendar: what its names mean, by themselves or by the rules that it gives for them.
 */
typedef struct _PlazaIcsZones PlazaIcsZones;

PlazaIcsZones *plaza_ics_zones_new     (const PlazaIcsPart *calendar);
void           plaza_ics_zones_free    (PlazaIcsZones      *self);
const char    *plaza_ics_zones_find    (PlazaIcsZones      *self,
                                        const char         *name,
                                        const char         *state,
                                        PlazaReadZone      *what);
const char    *plaza_ics_zones_default (PlazaIcsZones      *self);
const char    *plaza_ics_zones_only    (PlazaIcsZones      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIcsZones, plaza_ics_zones_free)

G_END_DECLS
