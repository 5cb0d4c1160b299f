/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-copy.h"

#include "plaza-event-locate.h"

/* What was concluded of the old place says nothing of the new one. */
static void
event_copy_forget_inferred (PlazaEventRecord *event)
{
  static const char * const of_place[] = {
    "venue", "address", "city", "state", "postal_code", "latitude", "longitude", "zone", "further_places", NULL,
  };
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; event->inferred[i] != NULL; i++)
    if (!g_strv_contains (of_place, event->inferred[i]))
      g_strv_builder_add (kept, event->inferred[i]);
  g_strfreev (event->inferred);
  event->inferred = g_strv_builder_end (kept);
}

static void
event_copy_take_place (PlazaEventRecord       *event,
                      const PlazaEventRecord *from)
{
  for (guint i = 0; i < plaza_event_record_type.n_fields; i++)
    {
      const PlazaField *field = &plaza_event_record_type.fields[i];

      if (!g_str_equal (field->name, "place") && !g_str_equal (field->name, "further_places"))
        continue;

      plaza_field_clear (field, event);
      plaza_field_copy (field, from, event);
    }
}

/* A calendar knows a slot by its event and its id: these are of another event. */
static void
event_copy_renew_slots (PlazaEventRecord *event)
{
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = plaza_record_copy (&plaza_timeslot_type, g_ptr_array_index (event->timeslots, i));

      g_clear_pointer (&slot->id, g_free);
      g_clear_pointer (&slot->zone, g_free);
      plaza_record_unref (g_ptr_array_index (event->timeslots, i));
      g_ptr_array_index (event->timeslots, i) = slot;
    }
}

/**
 * plaza_event_copy_to:
 * @from: what is alike
 * @match: the city
 * @uid: what names the new one to the world
 *
 * Venue, street, ZIP code and further places do not go along, and the time zone is that of the city. What was confirmed
 * of @from is not confirmed of another one.
 *
 * Returns: (transfer full): a new event there
 */
PlazaEventRecord *
plaza_event_copy_to (const PlazaEventRecord *from,
                     const PlazaPlaceMatch  *match,
                     const char             *uid)
{
  PlazaEventRecord *copy = plaza_record_copy (&plaza_event_record_type, from);
  g_autoptr(PlazaEventRecord) nowhere = plaza_event_record_new ();

  plaza_record_set_row (copy, 0, -1);
  g_set_str (&copy->uid, uid);
  copy->id = 0;
  copy->review = PLAZA_REVIEW_APPROVED;
  g_clear_pointer (&copy->decline_reason, g_free);
  g_clear_pointer (&copy->confirmed_on, g_free);
  g_ptr_array_set_size (copy->sources, 0);
  if (copy->status == PLAZA_STATUS_CANCELLED)
    copy->status = PLAZA_STATUS_CONFIRMED;
  event_copy_forget_inferred (copy);
  event_copy_take_place (copy, nowhere);
  event_copy_renew_slots (copy);
  copy->place.city = g_strdup (match->name);
  copy->place.state = g_strdup (match->state);
  plaza_event_locate_move (copy, &nowhere->place, match);
  return copy;
}

static PlazaTimeslot *
event_copy_need_slot (PlazaEventRecord *event)
{
  if (event->timeslots->len == 0)
    g_ptr_array_add (event->timeslots, plaza_timeslot_new ());

  return g_ptr_array_index (event->timeslots, 0);
}

/**
 * plaza_event_copy_day:
 * @event: nobody else has it
 * @date: "YYYY-MM-DD"
 *
 * It begins on @date, and its other days are as many days later as before.
 */
void
plaza_event_copy_day (PlazaEventRecord *event,
                      const char       *date)
{
  GDate first, day;
  gboolean had_day = plaza_date_parse (plaza_event_record_first_date (event), &first);
  int by;

  g_return_if_fail (plaza_date_parse (date, &day));

  if (!had_day)
    {
      g_set_str (&event_copy_need_slot (event)->date, date);
      return;
    }

  by = g_date_days_between (&first, &day);
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      GDate own;
      char text[sizeof "YYYY-MM-DD"];

      if (!plaza_date_parse (slot->date, &own) || !g_date_valid_julian ((guint32) ((int) g_date_get_julian (&own) + by)))
        continue;

      g_date_set_julian (&own, (guint32) ((int) g_date_get_julian (&own) + by));
      g_date_strftime (text, sizeof text, "%Y-%m-%d", &own);
      g_set_str (&slot->date, text);
    }
}

/**
 * plaza_event_copy_start:
 * @event: nobody else has it
 * @minutes: after midnight
 *
 * Its first part begins then, and takes as long as before.
 */
void
plaza_event_copy_start (PlazaEventRecord *event,
                        int               minutes)
{
  PlazaTimeslot *slot = event_copy_need_slot (event);

  if (slot->start != PLAZA_TIME_UNKNOWN && slot->end != PLAZA_TIME_UNKNOWN)
    slot->end = (slot->end - slot->start + minutes + 2 * 24 * 60) % (24 * 60);
  else
    slot->end = PLAZA_TIME_UNKNOWN;
  slot->start = minutes;
  slot->all_day = FALSE;
}
