/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-locate.h"

#include <math.h>
#include <string.h>

static PlazaPlaceMatch *
locate_find_city (PlazaPlaces *places,
                  const char  *city,
                  const char  *state)
{
  g_autofree char *text = state != NULL ? g_strdup_printf ("%s, %s", city, state) : g_strdup (city);
  g_autoptr(GPtrArray) found = plaza_places_find (places, text, state != NULL ? 1 : 2, NULL);
  const PlazaPlaceMatch *match = found != NULL && found->len == 1 ? g_ptr_array_index (found, 0) : NULL;

  /* A name that several places have, or only begin with, is none of them yet. */
  if (match == NULL || !match->exact || match->kind != PLAZA_MATCH_CITY || (state != NULL && strcmp (match->state, state) != 0))
    return NULL;

  return plaza_place_match_copy (match);
}

/**
 * plaza_event_locate_find:
 * @city: "" where it is not known
 * @state: (nullable): two letters
 * @postal_code: "" where it is not known
 *
 * Returns: (transfer full) (nullable): the closest that the gazetteer has for it: the ZIP code's area where that is in
 *   @state, the city, or the state
 */
PlazaPlaceMatch *
plaza_event_locate_find (PlazaPlaces *places,
                         const char  *city,
                         const char  *state,
                         const char  *postal_code)
{
  g_autofree char *bare_city = g_strstrip (g_strdup (city));
  g_autofree char *bare_code = g_strstrip (g_strdup (postal_code));
  g_autoptr(PlazaPlaceMatch) match = *bare_code != '\0' ? plaza_places_zip (places, bare_code, NULL) : NULL;

  if (match != NULL && (state == NULL || g_strcmp0 (match->state, state) == 0))
    return g_steal_pointer (&match);

  g_clear_pointer (&match, plaza_place_match_free);
  if (*bare_city != '\0')
    match = locate_find_city (places, bare_city, state);
  if (match == NULL && state != NULL)
    match = plaza_places_state (places, state, NULL);

  return g_steal_pointer (&match);
}

static gboolean
locate_is_elsewhere (const PlazaPlace *place,
                     const PlazaPlace *before)
{
  return g_strcmp0 (place->city, before->city) != 0 || g_strcmp0 (place->state, before->state) != 0 ||
         g_strcmp0 (place->postal_code, before->postal_code) != 0;
}

/**
 * plaza_event_locate:
 * @place: as it was typed; nobody else has it
 * @before: as it was
 * @match: (nullable): what the gazetteer has for @place
 *
 * Takes the point of @match where the place is another one. An exact point is that of a street address: with another
 * one it would be a false pin.
 */
void
plaza_event_locate (PlazaPlace            *place,
                    const PlazaPlace      *before,
                    const PlazaPlaceMatch *match)
{
  gboolean moved = g_strcmp0 (place->address, before->address) != 0 ||
                   (place->address == NULL && g_strcmp0 (place->venue, before->venue) != 0);
  gboolean has_point;

  g_return_if_fail (place != NULL && before != NULL);

  if (!locate_is_elsewhere (place, before) && !(moved && before->precision == PLAZA_PRECISION_EXACT))
    return;

  place->precision = match != NULL ? match->precision : PLAZA_PRECISION_NONE;
  has_point = place->precision <= PLAZA_PRECISION_CITY;
  place->latitude = has_point ? match->latitude : NAN;
  place->longitude = has_point ? match->longitude : NAN;
}

static void
locate_mark_inferred (PlazaEventRecord *event,
                     const char       *field)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (plaza_event_record_is_inferred (event, field))
    return;

  g_strv_builder_addv (builder, (const char **) event->inferred);
  g_strv_builder_add (builder, field);
  g_strfreev (event->inferred);
  event->inferred = g_strv_builder_end (builder);
}

/* Where nobody said in which zone the clock is, it is that of the place. */
static void
locate_fill_zone (PlazaEventRecord *event,
                 const char       *zone)
{
  for (guint i = 0; zone != NULL && i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);

      if (slot->zone != NULL)
        continue;

      slot->zone = g_strdup (zone);
      locate_mark_inferred (event, "zone");
    }
}

/**
 * plaza_event_locate_move:
 * @event: nobody else has it
 * @before: where it was
 * @match: (nullable): what the gazetteer has for where it is now
 *
 * Puts it in the middle of a city or of the area of a ZIP code, and its slots without a zone into that of the place.
 */
void
plaza_event_locate_move (PlazaEventRecord      *event,
                         const PlazaPlace      *before,
                         const PlazaPlaceMatch *match)
{
  plaza_event_locate (&event->place, before, match);
  if (match != NULL)
    locate_fill_zone (event, match->zone);
}
