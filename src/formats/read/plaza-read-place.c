/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What reading a row again may cost in memory: more places than this are forgotten at once. */
#define MOST_REMEMBERED 20000
/* A ZIP code that is farther from the city beside it belongs to another one. */
#define FAR_KM 120

/* Bytes. What is longer is a text, and no place. */
#define LONGEST 1000

struct _PlazaPlaceReader
{
  PlazaGazetteer *places;
  GHashTable     *known;   /* typed text -> PlazaReadPlace */
  GHashTable     *states;  /* words -> two letters; "" for what is no state */
  GHashTable     *cities;  /* words -> GPtrArray of PlazaPlaceMatch */
};

static void
place_read_free (PlazaReadPlace *self)
{
  PlazaPlace *place = &self->place;

  g_free (place->venue);
  g_free (place->address);
  g_free (place->city);
  g_free (place->state);
  g_free (place->postal_code);
  g_free (place->text);
  g_free (self->zone);
  g_free (self->web_address);
  g_strfreev (self->inferred);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static char *
place_read_key (const PlazaPlaceParts *parts)
{
  const char * const texts[] = { parts->line, parts->venue, parts->address, parts->city, parts->state, parts->postal_code, parts->likely_state };
  GString *key = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (key, "%s\x1f", texts[i] != NULL ? texts[i] : "");

  return g_string_free_and_steal (key);
}

/* A ZIP code of another state, or far from the city, is a question, and gives no point. */
static void
place_read_check_zip (PlazaPlaceWork *self)
{
  PlazaPlace *place = &self->out->place;

  if (self->zip == NULL)
    return;

  if (place->state != NULL && strcmp (place->state, self->zip->state) != 0)
    {
      plaza_place_work_ask (self, "postal_code", g_strdup_printf (_("“%1$s” is a ZIP code of %2$s, not of %3$s"), place->postal_code,
                                                                  _(plaza_state_name (self->zip->state)), _(plaza_state_name (place->state))));
      g_clear_pointer (&self->zip, plaza_place_match_free);
    }
  else if (self->city != NULL && plaza_place_distance_km (self->city->latitude, self->city->longitude, self->zip->latitude,
                                                          self->zip->longitude) > FAR_KM)
    {
      plaza_place_work_ask (self, "postal_code", g_strdup_printf (_("“%1$s” is a ZIP code of %2$s, not of %3$s"), place->postal_code,
                                                                  self->zip->name, place->city));
      g_clear_pointer (&self->zip, plaza_place_match_free);
    }
}

/* What the ZIP code says and nobody wrote. */
static void
place_read_conclude (PlazaPlaceWork *self)
{
  PlazaPlace *place = &self->out->place;

  if (self->zip != NULL && place->state == NULL)
    {
      place->state = g_strdup (self->zip->state);
      plaza_place_work_infer (self, "state");
    }
  if (self->zip != NULL && !self->zip->near && place->city == NULL)
    {
      place->city = g_strdup (self->zip->name);
      plaza_place_work_infer (self, "city");
    }
  if (place->state == NULL && place->city == NULL && !self->out->online && self->typed->likely_state != NULL)
    {
      place->state = g_strdup (self->typed->likely_state);
      plaza_place_work_infer (self, "state");
    }
}

static void
place_read_locate (PlazaPlaceWork *self)
{
  PlazaPlace *place = &self->out->place;
  const PlazaPlaceMatch *point = self->zip != NULL ? self->zip : self->city;
  g_autoptr(PlazaPlaceMatch) state = NULL;

  place->latitude = place->longitude = NAN;
  place->precision = PLAZA_PRECISION_NONE;
  if (point != NULL)
    {
      place->latitude = point->latitude;
      place->longitude = point->longitude;
      place->precision = point->precision;
      self->out->zone = g_strdup (point->zone);
      return;
    }

  state = place->state != NULL ? plaza_gazetteer_state (self->places, place->state, NULL) : NULL;
  if (state == NULL)
    return;

  place->precision = PLAZA_PRECISION_STATE;
  self->out->zone = g_strdup (state->zone);
  self->out->zone_by_state = TRUE;
}

char *
plaza_place_work_state (PlazaPlaceWork *self,
                        const char     *name)
{
  char *state = g_hash_table_lookup (self->reader->states, name);

  if (state == NULL)
    {
      state = plaza_gazetteer_state_called (self->places, name, NULL);
      if (state == NULL)
        state = g_strdup ("");
      g_hash_table_insert (self->reader->states, g_strdup (name), state);
    }

  return *state != '\0' ? g_strdup (state) : NULL;
}

GPtrArray *
plaza_place_work_cities (PlazaPlaceWork *self,
                         const char     *name)
{
  GPtrArray *cities = g_hash_table_lookup (self->reader->cities, name);

  if (cities == NULL)
    {
      cities = plaza_gazetteer_cities_called (self->places, name, NULL);
      if (cities == NULL)
        cities = g_ptr_array_new ();
      g_hash_table_insert (self->reader->cities, g_strdup (name), cities);
    }

  return g_ptr_array_ref (cities);
}

static void
place_read_add_line (PlazaPlaceWork *self,
                     const char     *line)
{
  if (line != NULL && strlen (line) > LONGEST)
    plaza_place_work_say (self, line);
  else if (line != NULL)
    g_ptr_array_extend_and_steal (self->parts, plaza_place_work_split (line));
}

static void
place_read_all (PlazaPlaceWork *self)
{
  place_read_add_line (self, self->typed->line);
  place_read_add_line (self, self->typed->address);
  plaza_place_work_typed_state (self);
  plaza_place_work_typed_zip (self);
  plaza_place_work_typed_city (self);
  plaza_place_work_take_zip (self);
  plaza_place_work_take_state (self);
  plaza_place_work_take_city (self);
  plaza_place_work_take_streets (self);
  place_read_check_zip (self);
  place_read_conclude (self);
  place_read_locate (self);
}

static PlazaReadPlace *
place_read_new (PlazaPlaceReader      *self,
                const PlazaPlaceParts *parts)
{
  PlazaPlaceWork work = { .reader = self, .places = self->places, .typed = parts };

  work.parts = g_ptr_array_new_with_free_func (g_free);
  work.out = g_new0 (PlazaReadPlace, 1);
  work.out->inferred = g_new0 (char *, 1);
  work.out->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  place_read_all (&work);

  g_ptr_array_unref (work.parts);
  g_clear_pointer (&work.zip, plaza_place_match_free);
  g_clear_pointer (&work.city, plaza_place_match_free);
  return work.out;
}

/**
 * plaza_place_reader_new:
 * @places: stays the caller's, and has to outlive the reader
 *
 * Returns: (transfer full): a reader that has read nothing
 */
PlazaPlaceReader *
plaza_place_reader_new (PlazaGazetteer *places)
{
  PlazaPlaceReader *self = g_new0 (PlazaPlaceReader, 1);

  self->places = places;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) place_read_free);
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
plaza_place_reader_free (PlazaPlaceReader *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->known);
  g_hash_table_unref (self->states);
  g_hash_table_unref (self->cities);
  g_free (self);
}

static void
place_read_forget (GHashTable *table)
{
  if (g_hash_table_size (table) >= MOST_REMEMBERED)
    g_hash_table_remove_all (table);
}

/**
 * plaza_place_reader_read:
 * @parts: what was typed, in one line or in parts
 *
 * Nothing is invented: a point is as good as the ZIP code, else the city; what is no address stays in the text.
 *
 * Returns: (transfer none): the place, until the next call
 */
const PlazaReadPlace *
plaza_place_reader_read (PlazaPlaceReader      *self,
                         const PlazaPlaceParts *parts)
{
  g_autofree char *key = place_read_key (parts);
  PlazaReadPlace *place = g_hash_table_lookup (self->known, key);

  if (place != NULL)
    return place;

  place_read_forget (self->known);
  place_read_forget (self->states);
  place_read_forget (self->cities);

  place = place_read_new (self, parts);
  g_hash_table_insert (self->known, g_steal_pointer (&key), place);
  return place;
}

static const char *
place_read_heading (const PlazaPlaceParts *headings,
                    const char            *field)
{
  const struct { const char *field, *heading; } parts[] = {
    { "address", headings->address }, { "city", headings->city }, { "state", headings->state }, { "postal_code", headings->postal_code },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].field, field) && parts[i].heading != NULL)
      return parts[i].heading;

  return headings->line != NULL ? headings->line : headings->address != NULL ? headings->address : headings->venue;
}

/**
 * plaza_read_place_apply:
 * @draft: a draft of which the place is not known
 * @headings: what the file calls each of the parts
 *
 * Puts the place into @draft, with what was concluded and what is to be asked. Zones of timeslots are the caller's.
 */
void
plaza_read_place_apply (const PlazaReadPlace  *self,
                        PlazaIncoming         *draft,
                        const PlazaPlaceParts *headings)
{
  for (gsize i = 0; i < plaza_place_type.n_fields; i++)
    plaza_field_copy (&plaza_place_type.fields[i], &self->place, &draft->event->place);

  draft->event->online = draft->event->online || self->online;
  if (draft->event->web_address == NULL)
    draft->event->web_address = g_strdup (self->web_address);
  for (guint i = 0; self->inferred[i] != NULL; i++)
    plaza_incoming_infer (draft, self->inferred[i]);
  for (guint i = 0; i < self->problems->len; i++)
    {
      const PlazaProblem *problem = self->problems->pdata[i];

      plaza_incoming_question (draft, place_read_heading (headings, problem->field), g_strdup (problem->text));
    }
}
