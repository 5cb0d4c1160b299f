/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-record.h"

#include <string.h>

static GStrv
strv_new (void)
{
  return g_new0 (char *, 1);
}

PlazaEventRecord *
plaza_event_record_new (void)
{
  PlazaEventRecord *self = g_new0 (PlazaEventRecord, 1);

  self->kind = PLAZA_KIND_OTHER;
  self->status = PLAZA_STATUS_CONFIRMED;
  self->review = PLAZA_REVIEW_APPROVED;
  plaza_place_init (&self->place);
  self->timeslots = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_timeslot_free);
  self->lead_organizations = strv_new ();
  self->contact_emails = strv_new ();
  self->contact_telephones = strv_new ();
  self->members = strv_new ();
  self->details = plaza_texts_new ();
  self->inferred = strv_new ();
  return self;
}

void
plaza_event_record_free (PlazaEventRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->uid);
  g_free (self->title);
  g_ptr_array_unref (self->timeslots);
  plaza_place_clear (&self->place);
  g_strfreev (self->lead_organizations);
  g_free (self->contact_name);
  g_strfreev (self->contact_emails);
  g_strfreev (self->contact_telephones);
  g_free (self->decline_reason);
  g_strfreev (self->members);
  g_hash_table_unref (self->details);
  g_strfreev (self->inferred);
  g_free (self);
}

static const char *
extreme_date (const PlazaEventRecord *self,
              int                     sign)
{
  const char *found = NULL;

  for (guint i = 0; i < self->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (self->timeslots, i);

      /* ISO dates sort as strings. */
      if (slot->date != NULL && (found == NULL || strcmp (slot->date, found) * sign > 0))
        found = slot->date;
    }

  return found;
}

/**
 * plaza_event_record_first_date:
 *
 * Returns: (nullable): the earliest date of the timeslots; %NULL where none is known
 */
const char *
plaza_event_record_first_date (const PlazaEventRecord *self)
{
  return extreme_date (self, -1);
}

/**
 * plaza_event_record_last_date:
 *
 * Returns: (nullable): the latest date of the timeslots; %NULL where none is known
 */
const char *
plaza_event_record_last_date (const PlazaEventRecord *self)
{
  return extreme_date (self, 1);
}

/**
 * plaza_event_record_is_inferred:
 * @field: a name of the JSON form ("state", "zone")
 *
 * Returns: whether an editor concluded @field rather than read it
 */
gboolean
plaza_event_record_is_inferred (const PlazaEventRecord *self,
                                const char             *field)
{
  return g_strv_contains ((const char * const *) self->inferred, field);
}

/**
 * plaza_event_record_has_time:
 *
 * Returns: whether every timeslot says when it is: a date with a start, or all
 *   day; an event without timeslots has no time
 */
gboolean
plaza_event_record_has_time (const PlazaEventRecord *self)
{
  for (guint i = 0; i < self->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (self->timeslots, i);

      if (slot->date == NULL || (!slot->all_day && slot->start == PLAZA_TIME_UNKNOWN))
        return FALSE;
    }

  return self->timeslots->len > 0;
}

/**
 * plaza_event_record_has_contact:
 *
 * Returns: whether somebody can be reached: a lead contact with an e-mail address or a telephone
 */
gboolean
plaza_event_record_has_contact (const PlazaEventRecord *self)
{
  return self->contact_emails[0] != NULL || self->contact_telephones[0] != NULL;
}

/**
 * plaza_event_record_short_title:
 * @hashtag: (nullable): the campaign's hashtag
 *
 * Nearly every title opens with the campaign's hashtag; in a list it only
 * pushes the part that differs out of sight.
 *
 * Returns: (transfer full): the title without it and the colon or space that follows
 */
char *
plaza_event_record_short_title (const PlazaEventRecord *self,
                                const char             *hashtag)
{
  const char *title = self->title;

  if (hashtag == NULL || !g_str_has_prefix (title, hashtag))
    return g_strdup (title);

  title += strlen (hashtag);
  title += strspn (title, ": ");
  return g_strdup (*title != '\0' ? title : self->title);
}
