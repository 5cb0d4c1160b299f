/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-zones.h"

#include <string.h>

struct _PlazaIcsZones
{
  const PlazaIcsPart *calendar;
  GHashTable         *known;  /* "name\nstate" -> ZoneMeaning */
  const char         *by_default;
};

typedef struct
{
  const char    *zone;
  PlazaReadZone  what;
} ZoneMeaning;

/* By what the clocks there show in winter and in summer, in hours from UTC: what a zone with rules of its own is likely to be. */
static const struct { int winter, summer; const char *zone; } by_rules[] = {
  { -5, -4, "America/New_York" }, { -6, -5, "America/Chicago" }, { -7, -6, "America/Denver" }, { -8, -7, "America/Los_Angeles" },
  { -9, -8, "America/Anchorage" }, { -10, -9, "America/Adak" }, { -7, -7, "America/Phoenix" }, { -10, -10, "Pacific/Honolulu" },
  { -4, -4, "America/Puerto_Rico" }, { 10, 10, "Pacific/Guam" }, { -11, -11, "Pacific/Pago_Pago" }, { 0, 0, "UTC" },
};

/* "-0500" as hours; G_MAXINT where it is something else. */
static int
ics_zones_parse_hours (const char *offset)
{
  gboolean west = *offset == '-';

  if ((*offset != '-' && *offset != '+') || strlen (offset) < 5 || strspn (offset + 1, G_CSET_DIGITS) < 4 || strncmp (offset + 3, "00", 2) != 0)
    return G_MAXINT;

  return (west ? -1 : 1) * (10 * (offset[1] - '0') + offset[2] - '0');
}

/* The latest of its rules, since Outlook gives the one of each year. */
static int
ics_zones_hours_of (const PlazaIcsPart *zone,
                    const char         *season)
{
  const char *latest = "";
  int hours = G_MAXINT;

  for (guint i = 0; i < zone->parts->len; i++)
    {
      const PlazaIcsPart *part = g_ptr_array_index (zone->parts, i);
      const char *start = plaza_ics_part_get (part, "DTSTART");

      if (strcmp (part->name, season) != 0 || strcmp (start, latest) < 0)
        continue;
      latest = start;
      hours = ics_zones_parse_hours (plaza_ics_part_get (part, "TZOFFSETTO"));
    }

  return hours;
}

/* libical would work the rules out, and may be kept at it for ever by them. */
static const char *
ics_zones_by_rules (const PlazaIcsPart *zone)
{
  int winter = ics_zones_hours_of (zone, "STANDARD");
  int summer = ics_zones_hours_of (zone, "DAYLIGHT");

  if (summer == G_MAXINT)
    summer = winter;
  for (gsize i = 0; i < G_N_ELEMENTS (by_rules); i++)
    if (winter == by_rules[i].winter && summer == by_rules[i].summer)
      return by_rules[i].zone;

  return NULL;
}

static const PlazaIcsPart *
ics_zones_find_part (const PlazaIcsPart *calendar,
                     const char         *name)
{
  for (guint i = 0; i < calendar->parts->len; i++)
    {
      const PlazaIcsPart *part = g_ptr_array_index (calendar->parts, i);
      const PlazaIcsProperty *id = plaza_ics_part_find (part, "TZID");
      g_autofree char *text = strcmp (part->name, "VTIMEZONE") == 0 && id != NULL ? plaza_ics_property_text (id) : NULL;

      if (text != NULL && strcmp (g_strstrip (g_strdelimit (text, "\"", ' ')), name) == 0)
        return part;
    }

  return NULL;
}

static ZoneMeaning
ics_zones_read (PlazaIcsZones *self,
                const char    *name,
                const char    *state)
{
  ZoneMeaning meaning = { NULL, PLAZA_READ_ZONE_NONE };
  g_autofree char *zone = plaza_read_zone_name (name, state, &meaning.what);
  const PlazaIcsPart *part = zone == NULL ? ics_zones_find_part (self->calendar, name) : NULL;

  /* libical's own way of saying which zone its rules are of. */
  if (part != NULL)
    zone = plaza_read_zone_name (plaza_ics_part_get (part, "X-LIC-LOCATION"), state, &meaning.what);
  if (zone == NULL && part != NULL)
    {
      zone = g_strdup (ics_zones_by_rules (part));
      meaning.what = zone != NULL ? PLAZA_READ_ZONE_FAMILY : PLAZA_READ_ZONE_NONE;
    }
  meaning.zone = g_intern_string (zone);

  return meaning;
}

/**
 * plaza_ics_zones_find:
 * @name: as the calendar writes it
 * @state: (nullable): two letters, of the place
 * @what: (out) (optional): what it says
 *
 * Returns: (nullable): the IANA name, which is there as long as the program
 */
const char *
plaza_ics_zones_find (PlazaIcsZones *self,
                      const char    *name,
                      const char    *state,
                      PlazaReadZone *what)
{
  g_autofree char *key = g_strconcat (name, "\n", state, NULL);
  ZoneMeaning *meaning = g_hash_table_lookup (self->known, key);

  if (meaning == NULL)
    {
      ZoneMeaning read = ics_zones_read (self, name, state);

      meaning = g_memdup2 (&read, sizeof read);
      g_hash_table_insert (self->known, g_steal_pointer (&key), meaning);
    }
  if (what != NULL)
    *what = meaning->what;

  return meaning->zone;
}

static const char *
ics_zones_find_default (PlazaIcsZones *self)
{
  static const char *const names[] = { "X-WR-TIMEZONE", "TIMEZONE-ID" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PlazaIcsProperty *property = plaza_ics_part_find (self->calendar, names[i]);
      g_autofree char *name = property != NULL ? plaza_ics_property_text (property) : NULL;
      const char *zone = name != NULL ? plaza_ics_zones_find (self, name, NULL, NULL) : NULL;

      if (zone != NULL)
        return zone;
    }

  return NULL;
}

/**
 * plaza_ics_zones_default:
 *
 * Returns: (nullable): the zone in which this calendar's times are where nothing is said of them, which is there as
 *   long as the program
 */
const char *
plaza_ics_zones_default (PlazaIcsZones *self)
{
  return self->by_default;
}

/**
 * plaza_ics_zones_only:
 *
 * Where rules of one zone alone are given, it is likely that of whoever wrote the calendar.
 *
 * Returns: (nullable): that zone, which is there as long as the program
 */
const char *
plaza_ics_zones_only (PlazaIcsZones *self)
{
  const PlazaIcsProperty *id = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->calendar->parts->len; i++)
    {
      const PlazaIcsPart *part = g_ptr_array_index (self->calendar->parts, i);

      if (strcmp (part->name, "VTIMEZONE") != 0)
        continue;
      if (id != NULL)
        return NULL;
      id = plaza_ics_part_find (part, "TZID");
    }
  if (id == NULL)
    return NULL;
  name = plaza_ics_property_text (id);

  return plaza_ics_zones_find (self, g_strstrip (g_strdelimit (name, "\"", ' ')), NULL, NULL);
}

/**
 * plaza_ics_zones_new:
 * @calendar: stays with the zones
 */
PlazaIcsZones *
plaza_ics_zones_new (const PlazaIcsPart *calendar)
{
  PlazaIcsZones *self = g_new0 (PlazaIcsZones, 1);

  self->calendar = calendar;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_default = ics_zones_find_default (self);

  return self;
}

void
plaza_ics_zones_free (PlazaIcsZones *self)
{
  g_hash_table_unref (self->known);
  g_free (self);
}
