/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

icalcomponent *plaza_ics_zone_new (const char *zone,
                                   int         year);

G_END_DECLS
