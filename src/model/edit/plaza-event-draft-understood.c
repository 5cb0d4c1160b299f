/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include "plaza-event-locate.h"
#include "plaza-event-typed.h"

/* What was typed of an event's days and places, as it is understood: asked for with each letter, and so remembered. */

void
plaza_event_draft_slot_free (gpointer data)
{
  PlazaDraftSlot *slot = data;

  g_free (slot->date);
  g_free (slot);
}

/* For the room: something else is typed in it. */
void
plaza_event_draft_forget_slot_cb (PlazaEventDraft *self,
                                  GParamSpec      *property,
                                  PlazaDraftField *field)
{
  g_autofree char *id = NULL;
  const char *member;

  if (g_strcmp0 (plaza_event_values_split (plaza_draft_field_get_name (field), &id, &member), PLAZA_EVENT_SLOTS) == 0)
    g_hash_table_remove (self->slots, id);
}

/* Returns: (nullable): the timeslot of the campaign, where nothing else is typed of its time */
static const PlazaTimeslot *
event_draft_find_untouched (PlazaEventDraft *self,
                            const char      *slot)
{
  static const char * const members[] = { "date", "start", "end" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (plaza_draft_field_is_dirty (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, slot, members[i])))
      return NULL;

  for (guint i = 0; i < self->base->timeslots->len; i++)
    if (g_strcmp0 (((const PlazaTimeslot *) g_ptr_array_index (self->base->timeslots, i))->id, slot) == 0)
      return g_ptr_array_index (self->base->timeslots, i);

  return NULL;
}

/* As it is typed. To read a day, each month and weekday of each language is looked at. */
static void
event_draft_read_slot (PlazaEventDraft *self,
                       const char      *slot,
                       PlazaDraftSlot  *known)
{
  const char *date = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, slot, "date"));
  const char *start = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, slot, "start"));
  const char *end = plaza_draft_field_get_text (plaza_event_draft_get_part_field (self, PLAZA_EVENT_SLOTS, slot, "end"));

  known->start = known->end = PLAZA_TIME_UNKNOWN;
  known->date = plaza_event_typed_day (date, plaza_event_draft_get_day (self), &known->contradicts);
  known->all_day = plaza_event_typed_time (start, &known->start) == PLAZA_TYPED_ALL_DAY;
  plaza_event_typed_time (end, &known->end);
}

/* For the room: a timeslot as it is understood; belongs to the draft, until something else is typed in it. */
const PlazaDraftSlot *
plaza_event_draft_get_slot (PlazaEventDraft *self,
                            const char      *slot)
{
  PlazaDraftSlot *known = g_hash_table_lookup (self->slots, slot);
  const PlazaTimeslot *untouched;

  if (known != NULL)
    return known;

  known = g_new0 (PlazaDraftSlot, 1);
  untouched = event_draft_find_untouched (self, slot);
  if (untouched != NULL)
    *known = (PlazaDraftSlot) { .date = g_strdup (untouched->date), .start = untouched->start, .end = untouched->end,
                                .all_day = untouched->all_day };
  else
    event_draft_read_slot (self, slot, known);
  g_hash_table_insert (self->slots, g_strdup (slot), known);
  return known;
}

/**
 * plaza_event_draft_get_place:
 *
 * Returns: (transfer none) (nullable): what the gazetteer has for the place that is typed
 */
const PlazaPlaceMatch *
plaza_event_draft_get_place (PlazaEventDraft *self)
{
  const char *city, *postal_code, *state;
  g_autofree char *where = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  city = plaza_event_draft_get_text (self, "place.city");
  postal_code = plaza_event_draft_get_text (self, "place.postal_code");
  state = plaza_event_draft_get_text (self, "place.state");
  where = g_strjoin ("\n", city, postal_code, state, NULL);
  if (g_strcmp0 (where, self->where) == 0)
    return self->match;

  g_set_str (&self->where, where);
  g_clear_pointer (&self->match, plaza_place_match_free);
  self->match = plaza_event_draft_look_up_place (self, city, state, postal_code);
  return self->match;
}

/* For the room: what the gazetteer has for a place as it is typed. */
PlazaPlaceMatch *
plaza_event_draft_look_up_place (PlazaEventDraft *self,
                                 const char      *city,
                                 const char      *state,
                                 const char      *postal_code)
{
  g_autofree char *letters = plaza_event_typed_state (state);

  return plaza_event_locate_find (self->places, city, letters, postal_code);
}

/* For the room: what the gazetteer has for a ZIP code alone. */
PlazaPlaceMatch *
plaza_event_draft_look_up (PlazaEventDraft *self,
                           const char      *postal_code)
{
  g_autofree char *bare = g_strstrip (g_strdup (postal_code));

  return *bare != '\0' ? plaza_places_zip (self->places, bare, NULL) : NULL;
}
