/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-draft.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-text-rules.h"

/* Addresses that nobody reads: of programs that send, and of calendars that are shared. */
static gboolean
ics_people_is_nobody (const char *address)
{
  static const char *const words[] = {
    "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "norespond", "no-respond", "unknownorganizer",
    "calendar-notification", "calendar.google.com", "nomail", ".invalid", "mailer-daemon",
  };
  g_autofree char *small = g_ascii_strdown (address, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (small, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static char *
ics_people_address_of (const PlazaIcsProperty *property)
{
  g_autofree char *param = plaza_ics_property_param (property, "EMAIL");
  g_autofree char *text = plaza_ics_property_text (property);
  g_autofree char *bare = NULL;

  if (param != NULL && plaza_text_rules_is_email (param))
    return g_steal_pointer (&param);
  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    memmove (text, text + 7, strlen (text + 7) + 1);
  text[strcspn (text, "?")] = '\0';
  bare = g_uri_unescape_string (text, "/");

  return bare != NULL ? g_strdup (g_strstrip (bare)) : g_strdup (g_strstrip (text));
}

static void
ics_people_apply (PlazaIcsDraft *self,
                  const char    *text,
                  const char    *field)
{
  PlazaIcsReading *reading = self->reading;

  if (g_strcmp0 (reading->organizer, text) != 0)
    {
      g_clear_pointer (&reading->contact, plaza_read_contact_free);
      g_set_str (&reading->organizer, text);
      reading->contact = plaza_read_contact (text);
    }
  plaza_read_contact_apply (reading->contact, self->draft, field);
  if (reading->contact->rest != NULL)
    plaza_ics_draft_keep (self, reading->contact->rest);
}

static void
ics_people_read_organizer (PlazaIcsDraft          *self,
                           const PlazaIcsProperty *property)
{
  g_autofree char *name = plaza_ics_property_param (property, "CN");
  g_autofree char *address = ics_people_address_of (property);
  gboolean nobody = ics_people_is_nobody (address) || !plaza_text_rules_is_email (address);
  g_autofree char *text = NULL;

  /* Who has no name there has the address once more. */
  if (name != NULL && (strchr (name, '@') != NULL || ics_people_is_nobody (name)))
    g_clear_pointer (&name, g_free);
  if (nobody)
    {
      /* Translators: %s is the name of an organization or a person. */
      text = name != NULL && *name != '\0' ? g_strdup_printf (_("Organizer: %s"), name) : NULL;
      if (text != NULL)
        plaza_ics_draft_keep (self, text);
      return;
    }

  text = name != NULL && *name != '\0' ? g_strdup_printf ("%s <%s>", name, address) : g_strdup (address);
  ics_people_apply (self, text, property->name);
}

/**
 * plaza_ics_people_read:
 * @part: the VEVENT
 *
 * Reads whom to ask: CONTACT, and who organizes it. Who is invited is nobody's business.
 */
void
plaza_ics_people_read (PlazaIcsDraft      *self,
                       const PlazaIcsPart *part)
{
  const PlazaIcsProperty *contact = plaza_ics_part_find (part, "CONTACT");
  const PlazaIcsProperty *organizer = plaza_ics_part_find (part, "ORGANIZER");

  if (contact != NULL && *contact->value != '\0')
    {
      g_autofree char *text = plaza_ics_draft_text (contact);

      ics_people_apply (self, text, contact->name);
    }
  if (organizer != NULL && *organizer->value != '\0')
    ics_people_read_organizer (self, organizer);
}
