/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-place.h"

#include <glib/gi18n.h>

#include "plaza-command-near.h"
#include "plaza-event-locate.h"
#include "plaza-texts.h"

/**
 * plaza_command_place_complete:
 * @event: nobody else has it
 * @before: where it was; of a new event, nowhere
 *
 * Fills in what follows from where it is said to be, as far as that is clear, unless a point was said.
 */
void
plaza_command_place_complete (PlazaEventRecord *event,
                              const PlazaPlace *before)
{
  const PlazaPlace *place = &event->place;
  g_autoptr(PlazaPlaces) places = NULL;
  g_autoptr(PlazaPlaceMatch) match = NULL;

  if (place->precision != before->precision ||
      (plaza_place_has_point (before) && (place->latitude != before->latitude || place->longitude != before->longitude)))
    return;

  places = plaza_places_new ();
  match = plaza_event_locate_find (places, place->city != NULL ? place->city : "", place->state,
                                   place->postal_code != NULL ? place->postal_code : "");
  plaza_event_locate_move (event, before, match);
}

/**
 * plaza_command_place_find:
 * @typed: "Omaha", "Canton, MI", "48188"
 * @status: (out): how the program ends, where there is no such place
 *
 * Returns: (transfer full) (nullable): the city; %NULL after a complaint. One that was taken from several is said
 */
PlazaPlaceMatch *
plaza_command_place_find (PlazaPlaces         *places,
                          const char          *typed,
                          PlazaCommandStatus  *status)
{
  g_autofree char *text = plaza_command_to_utf8 (typed);
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *note = NULL;
  g_autoptr(PlazaPlaceMatch) match = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;
  gboolean taken = FALSE;

  match = text != NULL ? plaza_places_resolve (places, text, &taken, &others, &error) : NULL;
  if (match == NULL)
    {
      *status = error != NULL ? plaza_command_near_complain (error, others)
                              : plaza_command_misuse (_("The value of %s is not text."), "--to");
      return NULL;
    }
  if (match->kind == PLAZA_MATCH_STATE)
    {
      *status = plaza_command_misuse (_("“%s” is a state; give a city in it."), quoted);
      return NULL;
    }

  if (taken)
    {
      /* Translators: what somebody typed as a city, and the one that was taken: “Omaha, Nebraska”. */
      note = g_strdup_printf (_("“%1$s” was taken for %2$s; there are smaller places of that name."), quoted, match->label);
      plaza_command_note (note);
    }
  return g_steal_pointer (&match);
}
