/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-find-event.h"
#include "plaza-command-place.h"
#include "plaza-command-uid.h"
#include "plaza-command.h"

typedef struct
{
  char     *campaign;
  GStrv     to;
  gboolean  dry_run;
} Typed;

static GOptionContext *
duplicate_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed->to, N_("A city for which a copy is made; may be given again"), N_("CITY") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("UID"),
                           _("Adds a copy of an event for each city, all of them as one change. Venue, street, ZIP code and further places\n"
                             "do not go along; the time zone is that of the city."),
                           _("Example:\n"
                             "  plaza duplicate canton-interfaith-solidarity-march --to \"Omaha, NE\" --to Toledo"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* What was concluded of the old place says nothing of the new one. */
static void
duplicate_forget_inferred (PlazaEventRecord *event)
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
duplicate_take_place (PlazaEventRecord       *event,
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
duplicate_renew_slots (PlazaEventRecord *event)
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

static PlazaEventRecord *
duplicate_copy (const PlazaEventRecord *from,
                const PlazaPlaceMatch  *match,
                char                   *uid)
{
  PlazaEventRecord *copy = plaza_record_copy (&plaza_event_record_type, from);
  g_autoptr(PlazaEventRecord) nowhere = plaza_event_record_new ();

  plaza_record_set_row (copy, 0, -1);
  g_free (copy->uid);
  copy->uid = uid;
  copy->id = 0;
  copy->review = PLAZA_REVIEW_APPROVED;
  g_clear_pointer (&copy->decline_reason, g_free);
  g_clear_pointer (&copy->confirmed_on, g_free);
  if (copy->status == PLAZA_STATUS_CANCELLED)
    copy->status = PLAZA_STATUS_CONFIRMED;
  duplicate_forget_inferred (copy);
  duplicate_take_place (copy, nowhere);
  duplicate_renew_slots (copy);
  copy->place.city = g_strdup (match->name);
  copy->place.state = g_strdup (match->state);
  plaza_command_place_move (copy, &nowhere->place, match);
  return copy;
}

/* "Canton Interfaith March" in Omaha. */
static void
duplicate_note_city (const PlazaEventRecord *from,
                     const PlazaEventRecord *copy)
{
  g_autofree char *city = from->place.city != NULL ? plaza_text_fold (from->place.city) : NULL;
  g_autofree char *title = plaza_text_fold (from->title);
  g_autofree char *sentence = NULL;

  if (city == NULL || strstr (title, city) == NULL || g_str_equal (from->place.city, copy->place.city))
    return;

  /* Translators: an event's title, a city that is in it, and the city where the event is. */
  sentence = g_strdup_printf (_("“%1$s” says %2$s, and is in %3$s."), from->title, from->place.city, copy->place.city);
  plaza_command_note (sentence);
}

static PlazaCommandStatus
duplicate_to_all (PlazaCampaign          *campaign,
                  const PlazaEventRecord *from,
                  const Typed            *typed)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  for (guint i = 0; typed->to[i] != NULL; i++)
    {
      PlazaCommandStatus status = PLAZA_COMMAND_FAILED;
      g_autoptr(PlazaPlaceMatch) match = plaza_command_place_find (places, typed->to[i], &status);
      PlazaEventRecord *copy;

      if (match == NULL)
        return status;

      copy = duplicate_copy (from, match, plaza_command_uid_propose (campaign, taken, match->name, from->title));
      duplicate_note_city (from, copy);
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, copy->uid, 0, copy));
    }

  return plaza_command_change (campaign, "duplicate-event", edits, typed->dry_run);
}

static PlazaCommandStatus
duplicate_do (const Typed *typed,
              GStrv        rest)
{
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;

  if (!plaza_command_expect (rest, 1, _("Which event? Give its UID; “plaza events” lists them.")))
    return PLAZA_COMMAND_MISUSED;
  if (typed->to == NULL)
    return plaza_command_misuse ("%s", _("For which city is the copy? Give --to CITY, once for each."));

  campaign = plaza_command_open_to_change (typed->campaign);
  event = campaign != NULL ? plaza_command_find_event (campaign, rest[0]) : NULL;

  return event != NULL ? duplicate_to_all (campaign, plaza_event_get_record (event), typed) : PLAZA_COMMAND_FAILED;
}

static PlazaCommandStatus
duplicate_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = duplicate_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "duplicate", arguments, &rest, &status))
    status = duplicate_do (&typed, rest);

  g_free (typed.campaign);
  g_strfreev (typed.to);
  return status;
}

const PlazaCommand plaza_command_duplicate = { "duplicate", N_("copy an event for other cities"), duplicate_run };
