/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-find-event.h"
#include "plaza-command-place.h"
#include "plaza-command.h"
#include "plaza-event-copy.h"
#include "plaza-event-uid.h"

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
      g_autofree char *uid = match != NULL ? plaza_event_uid_propose (campaign, taken, match->name, from->title) : NULL;
      PlazaEventRecord *copy;

      if (match == NULL)
        return status;

      copy = plaza_event_copy_to (from, match, uid);
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
