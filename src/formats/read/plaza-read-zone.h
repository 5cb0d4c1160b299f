/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Time zones as calendars, sheets and people name them. */

/**
 * PlazaReadZone:
 * @PLAZA_READ_ZONE_NONE: no zone that is known
 * @PLAZA_READ_ZONE_NAMED: the zone itself: "America/Detroit", "US/Michigan"
 * @PLAZA_READ_ZONE_FAMILY: one of those whose clocks it is: "Eastern Standard Time" is said in Detroit too
 * @PLAZA_READ_ZONE_FIXED: hours from UTC, which name an instant and no place: "UTC", "GMT-0500"
 *
 * What the name of a zone says.
 */
typedef enum
{
  PLAZA_READ_ZONE_NONE,
  PLAZA_READ_ZONE_NAMED,
  PLAZA_READ_ZONE_FAMILY,
  PLAZA_READ_ZONE_FIXED,
} PlazaReadZone;

char       *plaza_read_zone_name     (const char    *name,
                                      const char    *state,
                                      PlazaReadZone *what);
gboolean    plaza_read_zone_is_fixed (const char    *zone);
gboolean    plaza_read_zone_agree    (const char    *zone,
                                      const char    *other,
                                      const char    *date);

/* plaza-read-zone-words.c */
const char *plaza_read_zone_word     (const char    *text,
                                      gsize         *length);
gboolean    plaza_read_zone_fits     (const char    *word,
                                      const char    *zone,
                                      const char    *date);

G_END_DECLS
