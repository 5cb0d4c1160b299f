/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <glib/gi18n.h>

#include "plaza-event-copy.h"
#include "plaza-event-typed.h"
#include "plaza-event-uid.h"

/* A new event is in several cities at once: what is alike is typed once, and each city has its place and its time. */

/* What the gazetteer has for one is remembered: it is asked for with each letter that is typed anywhere. */
typedef struct
{
  PlazaPlaceMatch *match;   /* NULL for none */
  gboolean         taken;   /* from several of that name */
} City;

static void
event_cities_free (gpointer data)
{
  City *city = data;

  g_clear_pointer (&city->match, plaza_place_match_free);
  g_free (city);
}

static const City *
event_cities_find (PlazaEventDraft *self,
                   const char      *typed)
{
  City *city;

  if (self->cities == NULL)
    self->cities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, event_cities_free);
  city = g_hash_table_lookup (self->cities, typed);
  if (city != NULL)
    return city;

  city = g_new0 (City, 1);
  city->match = plaza_places_resolve (self->places, typed, &city->taken, NULL, NULL);
  if (city->match != NULL && city->match->kind == PLAZA_MATCH_STATE)
    g_clear_pointer (&city->match, plaza_place_match_free);
  g_hash_table_insert (self->cities, g_strdup (typed), city);
  return city;
}

static const char *
event_cities_get (PlazaEventDraft *self,
                  const char      *id,
                  const char      *member)
{
  return plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_CITIES, id, member));
}

/* For the room: what is to be said of a city. */
char *
plaza_event_draft_remark_city (PlazaEventDraft *self,
                               const char      *id,
                               gboolean        *stops)
{
  const char *typed = event_cities_get (self, id, "city");
  const City *city = *typed != '\0' ? event_cities_find (self, typed) : NULL;
  g_autofree char *quoted = NULL;

  *stops = city == NULL || city->match == NULL;
  if (city == NULL)
    return g_strdup (_("Write a city, or take this row away."));
  if (city->match == NULL)
    return g_strdup (_("No city of this name is known. Write its state behind it, or choose one of those that are offered."));
  if (!city->taken)
    return NULL;

  quoted = plaza_text_isolate (typed);
  return g_strdup_printf (_("“%1$s” was taken for %2$s; there are smaller places of that name."), quoted, city->match->label);
}

static PlazaEventRecord *
event_cities_make (PlazaEventDraft        *self,
                   const PlazaEventRecord *event,
                   const char             *id,
                   GHashTable             *taken)
{
  const PlazaPlaceMatch *match = event_cities_find (self, event_cities_get (self, id, "city"))->match;
  g_autofree char *uid = plaza_event_uid_propose (plaza_draft_get_campaign (PLAZA_DRAFT (self)), taken, match->name, event->title);
  PlazaEventRecord *copy = plaza_event_copy_to (event, match, uid);
  g_autofree char *date = plaza_event_typed_day (event_cities_get (self, id, "date"), plaza_event_draft_get_day (self), NULL);
  g_autofree char *venue = g_strstrip (g_strdup (event_cities_get (self, id, "venue")));
  int start;

  if (*venue != '\0')
    g_set_str (&copy->place.venue, venue);
  if (date != NULL)
    plaza_event_copy_day (copy, date);
  if (plaza_event_typed_time (event_cities_get (self, id, "start"), &start) == PLAZA_TYPED_TIME)
    plaza_event_copy_start (copy, start);
  for (guint i = 0; i < copy->timeslots->len; i++)
    g_set_str (&((PlazaTimeslot *) g_ptr_array_index (copy->timeslots, i))->zone, match->zone);

  return copy;
}

/* For the room: what is to be written beside a new event, which gets its uid here. */
void
plaza_event_draft_add_cities (PlazaEventDraft  *self,
                              PlazaEventRecord *event,
                              GPtrArray        *edits)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) ids = plaza_event_draft_list_parts (self, PLAZA_EVENT_CITIES);
  g_autofree char *uid = plaza_event_uid_propose (plaza_draft_get_campaign (PLAZA_DRAFT (self)), taken,
                                                  event->place.city != NULL ? event->place.city : event->place.state, event->title);

  g_set_str (&self->base->uid, uid);
  g_set_str (&event->uid, uid);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlazaEventRecord *copy = event_cities_make (self, event, ids[i], taken);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, copy->uid, 0, copy));
    }
}
