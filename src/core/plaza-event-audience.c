/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-audience.h"

#include <math.h>

/* A hundredth of a degree, about a kilometre: it leads to the part of the town, and to no door. */
#define AREAS_A_DEGREE 100

static const PlazaPlace *
audience_place_at (const PlazaEventRecord *self,
                   guint                   i)
{
  return i == 0 ? &self->place : &((const PlazaFurtherPlace *) g_ptr_array_index (self->further_places, i - 1))->place;
}

static gboolean
audience_has_hidden_place (const PlazaEventRecord *self)
{
  for (guint i = 0; i <= self->further_places->len; i++)
    if (audience_place_at (self, i)->area_only)
      return TRUE;

  return FALSE;
}

static gboolean
audience_has_hidden_contact (const PlazaEventRecord *self)
{
  return self->contact_telephones[0] != NULL ||
         (!self->contact_published && (self->contact_name != NULL || self->contact_emails[0] != NULL));
}

static gboolean
audience_says_more (const PlazaEventRecord *self,
                    PlazaAudience           audience)
{
  if (audience == PLAZA_AUDIENCE_STAFF)
    return FALSE;
  if (self->note != NULL || self->sources->len > 0)
    return TRUE;

  return audience == PLAZA_AUDIENCE_PUBLIC &&
         (self->decline_reason != NULL || audience_has_hidden_place (self) || audience_has_hidden_contact (self));
}

static void
audience_empty_list (GStrv *list)
{
  g_strfreev (*list);
  *list = g_new0 (char *, 1);
}

/* The city stays, and where in it: a point that was a door becomes one of the neighbourhood. */
static void
audience_hide_door (PlazaPlace *place)
{
  if (!place->area_only)
    return;

  g_clear_pointer (&place->venue, g_free);
  g_clear_pointer (&place->address, g_free);
  g_clear_pointer (&place->text, g_free);
  if (place->precision != PLAZA_PRECISION_EXACT)
    return;

  place->precision = PLAZA_PRECISION_POSTAL;
  place->latitude = round (place->latitude * AREAS_A_DEGREE) / AREAS_A_DEGREE;
  place->longitude = round (place->longitude * AREAS_A_DEGREE) / AREAS_A_DEGREE;
}

static void
audience_hide_contact (PlazaEventRecord *self)
{
  audience_empty_list (&self->contact_telephones);
  if (self->contact_published)
    return;

  g_clear_pointer (&self->contact_name, g_free);
  audience_empty_list (&self->contact_emails);
}

/**
 * plaza_event_record_for:
 *
 * Returns: (transfer full): the event without what is not for @audience; the same record where there is nothing
 *   of that
 */
PlazaEventRecord *
plaza_event_record_for (const PlazaEventRecord *self,
                        PlazaAudience           audience)
{
  PlazaEventRecord *copy;

  if (!audience_says_more (self, audience))
    return plaza_record_ref (self);

  copy = plaza_record_copy (&plaza_event_record_type, self);
  copy->id = self->id;
  plaza_record_set_row (copy, plaza_record_get_revision (self), plaza_record_get_position (self));
  g_clear_pointer (&copy->note, g_free);
  g_ptr_array_set_size (copy->sources, 0);
  if (audience != PLAZA_AUDIENCE_PUBLIC)
    return copy;

  g_clear_pointer (&copy->decline_reason, g_free);
  for (guint i = 0; i <= copy->further_places->len; i++)
    audience_hide_door ((PlazaPlace *) audience_place_at (copy, i));
  audience_hide_contact (copy);
  return copy;
}
