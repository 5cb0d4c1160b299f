/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-draft.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-text-rules.h"

/* What is longer is no place. */
#define PLACE_LONGEST 1000

/* How far a point may be from what the address tells: from the middle of a ZIP code's area, or of a city. */
#define PLACE_KM_FROM_ZIP 40
#define PLACE_KM_FROM_CITY 60
/* Within this a point without an address has a neighbour whose clock it shares. */
#define PLACE_KM_TO_ZONE 80

/* "42.3;-83.4", with blanks, or with a comma. */
static gboolean
ics_place_parse_point (const char *text,
                       double     *latitude,
                       double     *longitude)
{
  char *end;

  *latitude = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  text = end + strspn (end, " ;,\\");
  *longitude = g_ascii_strtod (text, &end);

  return end != text && end[strspn (end, " ")] == '\0' && isfinite (*latitude) && isfinite (*longitude);
}

/* Whether the point can be that of the place which is written; where none is, whether it is in the country. */
static gboolean
ics_place_fits (PlazaIcsDraft *self,
                double         latitude,
                double         longitude)
{
  const PlazaPlace *place = &self->draft->event->place;
  g_autoptr(PlazaPlaceMatch) near = NULL;

  /* Any state has it look whether the point is in the country. */
  if (!plaza_place_check_point (latitude, longitude, place->state != NULL ? place->state : "MI", NULL))
    return FALSE;
  if (plaza_place_has_point (place) && place->precision != PLAZA_PRECISION_STATE)
    return plaza_place_distance_km (latitude, longitude, place->latitude, place->longitude) <=
           (place->precision == PLAZA_PRECISION_POSTAL ? PLACE_KM_FROM_ZIP : PLACE_KM_FROM_CITY);
  if (place->state == NULL)
    return TRUE;

  near = plaza_gazetteer_around (self->reading->context->places, latitude, longitude, PLACE_KM_FROM_CITY, NULL);
  return near == NULL || g_strcmp0 (near->state, place->state) == 0;
}

static void
ics_place_set_point (PlazaIcsDraft *self,
                     double         latitude,
                     double         longitude)
{
  PlazaPlace *place = &self->draft->event->place;

  place->latitude = latitude;
  place->longitude = longitude;
  place->precision = PLAZA_PRECISION_EXACT;
}

/* The point as it stands there; else turned around; else with the minus that a longitude of the West has. */
static gboolean
ics_place_take_point (PlazaIcsDraft *self,
                      double         latitude,
                      double         longitude)
{
  const double turns[][2] = { { latitude, longitude }, { longitude, latitude }, { latitude, -longitude }, { longitude, -latitude } };
  gboolean is_written = plaza_place_has_point (&self->draft->event->place) || self->draft->event->place.state != NULL;

  for (gsize i = 0; i < (is_written ? G_N_ELEMENTS (turns) : 2); i++)
    if (ics_place_fits (self, turns[i][0], turns[i][1]))
      {
        ics_place_set_point (self, turns[i][0], turns[i][1]);
        if (i > 0)
          {
            plaza_incoming_infer (self->draft, "latitude");
            plaza_incoming_infer (self->draft, "longitude");
          }
        return TRUE;
      }

  return FALSE;
}

/* No pin on what is not to be found yet, or nobody is to find. */
static gboolean
ics_place_may_have_point (PlazaIcsDraft *self)
{
  const PlazaPlace *place = &self->draft->event->place;

  return !place->to_be_announced && !place->area_only &&
         !(self->draft->event->online && place->city == NULL && place->address == NULL && place->venue == NULL);
}

static void
ics_place_read_point (PlazaIcsDraft          *self,
                      const PlazaIcsProperty *property)
{
  g_autofree char *quoted = plaza_text_rules_quote (property->value);
  double latitude, longitude;

  if (!ics_place_parse_point (property->value, &latitude, &longitude))
    {
      if (*property->value != '\0')
        /* Translators: %s is what stands in a file where a point should. */
        plaza_incoming_question (self->draft, property->name, g_strdup_printf (_("“%s” is no point; left out"), quoted));
      return;
    }
  /* 0, 0 is what programs write that know none. A point of several places is of none. */
  if ((latitude == 0 && longitude == 0) || !ics_place_may_have_point (self) || g_hash_table_contains (self->reading->shared_points, property->value))
    return;

  if (!ics_place_take_point (self, latitude, longitude))
    /* Translators: %s is a point as it stands in a file. */
    plaza_incoming_question (self->draft, property->name, g_strdup_printf (_("the point “%s” is far from the place that is written; left out"), quoted));
}

/* A point without words still tells the zone. */
static void
ics_place_find_zone (PlazaIcsDraft *self)
{
  const PlazaPlace *place = &self->draft->event->place;
  g_autoptr(PlazaPlaceMatch) near = NULL;

  if (self->zones.place != NULL || place->precision != PLAZA_PRECISION_EXACT)
    return;
  near = plaza_gazetteer_around (self->reading->context->places, place->latitude, place->longitude, PLACE_KM_TO_ZONE, NULL);
  self->zones.place = near != NULL ? g_intern_string (near->zone) : NULL;
  self->zones.by_state = TRUE;
}

/* On one line, as the place's reader wants it; NULL where there is none, or far too much. */
static char *
ics_place_line_of (const PlazaIcsPart *part)
{
  const PlazaIcsProperty *location = plaza_ics_part_find (part, "LOCATION");
  g_autofree char *text = location != NULL ? plaza_ics_draft_text (location) : NULL;
  g_auto(GStrv) lines = NULL;

  if (text == NULL || *text == '\0' || strlen (text) > PLACE_LONGEST)
    return NULL;

  lines = g_strsplit (g_strdelimit (text, "\t", ' '), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  return g_strjoinv (", ", lines);
}

static void
ics_place_keep_long (PlazaIcsDraft      *self,
                     const PlazaIcsPart *part)
{
  const PlazaIcsProperty *location = plaza_ics_part_find (part, "LOCATION");
  g_autofree char *text = location != NULL ? plaza_ics_draft_text (location) : NULL;

  if (text == NULL || *text == '\0')
    return;
  plaza_incoming_question (self->draft, location->name, g_strdup (_("the place is too long to be one; kept in the details")));
  plaza_ics_draft_keep (self, text);
}

/**
 * plaza_ics_place_find:
 * @part: a VEVENT
 * @places: reads places
 *
 * Returns: (nullable): what its LOCATION was read as, owned by @places
 */
const PlazaReadPlace *
plaza_ics_place_find (const PlazaIcsPart *part,
                      PlazaPlaceReader   *places)
{
  g_autofree char *line = ics_place_line_of (part);
  const PlazaPlaceParts parts = { .line = line };

  return line != NULL ? plaza_place_reader_read (places, &parts) : NULL;
}

/**
 * plaza_ics_place_read:
 * @part: the VEVENT
 * @place: (nullable): where, if its title says it
 * @likely_state: (nullable): two letters, if its title tells it
 *
 * Reads LOCATION and GEO, and in which zone that is.
 */
void
plaza_ics_place_read (PlazaIcsDraft      *self,
                      const PlazaIcsPart *part,
                      const char         *place,
                      const char         *likely_state)
{
  const PlazaPlaceParts headings = { .line = "LOCATION" };
  const PlazaIcsProperty *geo = plaza_ics_part_find (part, "GEO");
  g_autofree char *line = ics_place_line_of (part);
  const PlazaPlaceParts parts = { .line = line != NULL ? line : place, .likely_state = likely_state };

  if (line == NULL)
    ics_place_keep_long (self, part);
  if (parts.line != NULL)
    {
      const PlazaReadPlace *read = plaza_place_reader_read (self->reading->places, &parts);

      plaza_read_place_apply (read, self->draft, &headings);
      self->zones.place = g_intern_string (read->zone);
      self->zones.by_state = read->zone_by_state;
    }
  if (geo != NULL)
    ics_place_read_point (self, geo);
  ics_place_find_zone (self);

  self->clock.place_zone = self->zones.place;
  self->clock.state = self->draft->event->place.state;
}
