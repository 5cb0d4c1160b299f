/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ics-event.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-prose.h"
#include "plaza-wording.h"

/* The day @days after @date, at @minutes, as wall time. */
static struct icaltimetype
ics_event_time_of (const char *date,
                   guint       days,
                   int         minutes)
{
  struct icaltimetype time = icaltime_null_time ();
  GDate day;

  g_return_val_if_fail (plaza_date_parse (date, &day), time);

  g_date_add_days (&day, days);
  time.year = g_date_get_year (&day);
  time.month = g_date_get_month (&day);
  time.day = g_date_get_day (&day);
  if (minutes == PLAZA_TIME_UNKNOWN)
    time.is_date = 1;
  else
    {
      time.hour = minutes / 60;
      time.minute = minutes % 60;
    }

  return time;
}

static void
ics_event_add_time (icalcomponent         *component,
                    const PlazaIcsStretch *stretch,
                    icalproperty          *property)
{
  const char *zone = stretch->slot->zone;

  if (stretch->slot->start != PLAZA_TIME_UNKNOWN && stretch->has_zone)
    icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  icalcomponent_add_property (component, property);
}

/* A wall time is UTC where its zone says so, which needs no VTIMEZONE. */
static void
ics_event_set_zone (const PlazaIcsStretch *stretch,
                    struct icaltimetype   *time)
{
  const char *zone = stretch->slot->zone;

  if (!time->is_date && (g_strcmp0 (zone, "UTC") == 0 || g_strcmp0 (zone, "Etc/UTC") == 0))
    time->zone = icaltimezone_get_utc_timezone ();
}

static void
ics_event_add_times (icalcomponent         *component,
                     const PlazaIcsStretch *stretch)
{
  const PlazaTimeslot *slot = stretch->slot;
  struct icaltimetype start = ics_event_time_of (slot->date, 0, slot->start);
  struct icaltimetype end = icaltime_null_time ();

  if (slot->start == PLAZA_TIME_UNKNOWN)
    end = ics_event_time_of (slot->date, 1, PLAZA_TIME_UNKNOWN);
  else if (plaza_timeslot_known_end (slot->start, slot->end) != PLAZA_TIME_UNKNOWN)
    end = ics_event_time_of (slot->date, slot->end < slot->start ? 1 : 0, slot->end);

  ics_event_set_zone (stretch, &start);
  ics_event_set_zone (stretch, &end);
  ics_event_add_time (component, stretch, icalproperty_new_dtstart (start));
  if (!icaltime_is_null_time (end))
    ics_event_add_time (component, stretch, icalproperty_new_dtend (end));
}

static char *
ics_event_location_of (const PlazaPlace *place)
{
  GString *text = g_string_new (NULL);

  plaza_text_append (text, ", ", place->venue);
  plaza_text_append (text, ", ", place->text);
  plaza_text_append (text, ", ", place->address);
  plaza_text_append (text, ", ", place->city);
  plaza_text_append (text, ", ", place->state);
  plaza_text_append (text, " ", place->postal_code);
  if (place->to_be_announced)
    /* Translators: after a city: “Los Angeles, CA (place to be announced)”, or alone. */
    plaza_text_append (text, " ", _("(place to be announced)"));

  return g_string_free_and_steal (text);
}

static char *
ics_event_contact_of (const PlazaEventRecord *event)
{
  GString *text = g_string_new (NULL);

  plaza_text_append (text, ", ", event->contact_name);
  for (guint i = 0; event->contact_emails[i] != NULL; i++)
    plaza_text_append (text, ", ", event->contact_emails[i]);
  for (guint i = 0; event->contact_telephones[i] != NULL; i++)
    plaza_text_append (text, ", ", event->contact_telephones[i]);

  return g_string_free_and_steal (text);
}

/* Whether the details say in their own words that it is not open to the public. */
static gboolean
ics_event_says_invited (const char *details)
{
  /* Translators: the part of “This event is not open to the public.” by which details that say so already are known. */
  const char *phrases[] = { "not open to the public", _("not open to the public") };
  g_autofree char *folded = plaza_text_fold (details);

  for (size_t i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *phrase = plaza_text_fold (phrases[i]);

      if (strstr (folded, phrase) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* LOCATION has the first place alone. */
static char *
ics_event_list_further_places (const PlazaEventRecord *event)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < event->further_places->len; i++)
    {
      g_autofree char *line = plaza_wording_further_line (NULL, event, i);
      g_autofree char *bare = plaza_text_bare (line);

      plaza_text_append (lines, "\n", bare);
    }

  return g_string_free_and_steal (lines);
}

/* What the description says beside the details, which have no property of their own. */
static char *
ics_event_added_of (const PlazaIcsStretch *stretch,
                    const char            *plain)
{
  const PlazaEventRecord *event = stretch->event;
  const PlazaTimeslot *slot = stretch->slot;
  g_autofree char *further = ics_event_list_further_places (event);
  GString *text = g_string_new (NULL);

  plaza_text_append (text, "\n\n", further);
  if (event->lead_organizations[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", event->lead_organizations);
      /* Translators: names of organizations follow. */
      g_autofree char *line = g_strdup_printf (_("Lead organizations: %s"), names);

      plaza_text_append (text, "\n\n", line);
    }
  if (slot->start == PLAZA_TIME_UNKNOWN && !slot->all_day)
    plaza_text_append (text, "\n\n", _("The organizers have not said at what time."));
  if (event->attendance == PLAZA_ATTENDANCE_INVITED && !ics_event_says_invited (plain))
    plaza_text_append (text, "\n\n", _("This event is not open to the public."));

  return g_string_free_and_steal (text);
}

static void
ics_event_add_own (icalcomponent *component,
                   const char    *name,
                   const char    *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

/* What Plaza knows its own by when it reads it again: no standard property has it alone. */
static void
ics_event_add_all_own (icalcomponent         *component,
                       const PlazaIcsStretch *stretch,
                       const char            *added)
{
  const PlazaEventRecord *event = stretch->event;

  if (stretch->slot->label != NULL)
    ics_event_add_own (component, "X-PLAZA-LABEL", stretch->slot->label);
  if (stretch->slot->start == PLAZA_TIME_UNKNOWN && !stretch->slot->all_day)
    ics_event_add_own (component, "X-PLAZA-TIME", "UNKNOWN");
  for (guint i = 0; event->lead_organizations[i] != NULL; i++)
    ics_event_add_own (component, "X-PLAZA-LEAD-ORGANIZATION", event->lead_organizations[i]);
  if (*added != '\0')
    ics_event_add_own (component, "X-PLAZA-ADDED", added);
}

static void
ics_event_add_description (icalcomponent         *component,
                           const PlazaIcsStretch *stretch)
{
  const char *details = plaza_texts_get (stretch->event->details, plaza_language_of_ui ());
  g_autofree char *plain = plaza_prose_to_plain (details);
  g_autofree char *added = ics_event_added_of (stretch, plain);
  g_autoptr(GString) text = g_string_new (plain);

  plaza_text_append (text, "\n\n", added);
  if (text->len > 0)
    icalcomponent_add_property (component, icalproperty_new_description (text->str));
  ics_event_add_all_own (component, stretch, added);
}

static enum icalproperty_status
ics_event_status_of (PlazaStatus status)
{
  switch (status)
    {
    case PLAZA_STATUS_TENTATIVE:
      return ICAL_STATUS_TENTATIVE;
    case PLAZA_STATUS_CANCELLED:
      return ICAL_STATUS_CANCELLED;
    case PLAZA_STATUS_CONFIRMED:
    default:
      return ICAL_STATUS_CONFIRMED;
    }
}

/* "march/20170222-1730@campaign": never the same for two timeslots, since what parts them is escaped in both,
 * and the same for one whatever becomes of its time and of those beside it (RFC 5545, 3.8.4.7). */
static char *
ics_event_uid_of (const PlazaIcsStretch *stretch)
{
  g_autofree char *event = g_uri_escape_string (stretch->event->uid, NULL, FALSE);
  g_autofree char *slot = g_uri_escape_string (stretch->slot->id, NULL, FALSE);

  return g_strdup_printf ("%s/%s@%s", event, slot, stretch->domain);
}

/* Which of two entries is the newer one (RFC 5545, 3.8.7.3 and 3.8.7.4): an event begins with revision 1. */
static void
ics_event_add_revision (icalcomponent          *component,
                        const PlazaEventRecord *event)
{
  int revision = plaza_record_get_revision (event);

  icalcomponent_add_property (component, icalproperty_new_sequence (MAX (revision - 1, 0)));
  if (event->changed != NULL)
    {
      g_autoptr(GDateTime) changed = g_date_time_new_from_iso8601 (event->changed, NULL);
      g_autofree char *stamp = changed != NULL ? g_date_time_format (changed, "%Y%m%dT%H%M%SZ") : NULL;

      if (stamp != NULL)
        icalcomponent_add_property (component, icalproperty_new_lastmodified (icaltime_from_string (stamp)));
    }
}

static void
ics_event_add_identity (icalcomponent         *component,
                        const PlazaIcsStretch *stretch)
{
  const PlazaEventRecord *event = stretch->event;
  const char *title = plaza_event_record_title (event, plaza_language_of_ui (), NULL);
  g_autofree char *uid = ics_event_uid_of (stretch);
  g_autofree char *summary = NULL;

  if (stretch->slot->label != NULL)
    summary = g_strdup_printf ("%s (%s)", title, stretch->slot->label);
  else
    summary = g_strdup (title);

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (
      icaltime_current_time_with_zone (icaltimezone_get_utc_timezone ())));
  ics_event_add_revision (component, event);
  icalcomponent_add_property (component, icalproperty_new_summary (summary));
}

/* A point that is only known to a city or a ZIP code would be a false pin. */
static void
ics_event_add_place (icalcomponent    *component,
                     const PlazaPlace *place)
{
  g_autofree char *location = ics_event_location_of (place);
  struct icalgeotype geo = { .lat = place->latitude, .lon = place->longitude };

  if (*location != '\0')
    icalcomponent_add_property (component, icalproperty_new_location (location));
  if (place->precision == PLAZA_PRECISION_EXACT)
    icalcomponent_add_property (component, icalproperty_new_geo (geo));
}

/**
 * plaza_ics_event_new:
 * @stretch: a stretch whose slot has a date
 *
 * Makes a VEVENT by RFC 5545. A date without a time is a whole day with a line
 * in the description that says so. An event that is not open to the public is
 * CLASS:PRIVATE, so that a calendar shared with others does not invite them.
 * The contact is a CONTACT and no ORGANIZER, who would get replies.
 *
 * Returns: (transfer full): the component
 */
icalcomponent *
plaza_ics_event_new (const PlazaIcsStretch *stretch)
{
  const PlazaEventRecord *event = stretch->event;
  icalcomponent *component = icalcomponent_new_vevent ();
  g_autofree char *contact = ics_event_contact_of (event);

  ics_event_add_identity (component, stretch);
  ics_event_add_times (component, stretch);
  ics_event_add_place (component, &event->place);
  ics_event_add_description (component, stretch);
  if (*contact != '\0')
    icalcomponent_add_property (component, icalproperty_new_contact (contact));
  icalcomponent_add_property (component, icalproperty_new_categories (plaza_enum_to_nick (PLAZA_TYPE_KIND, event->kind)));
  icalcomponent_add_property (component, icalproperty_new_status (ics_event_status_of (event->status)));
  if (event->web_address != NULL)
    icalcomponent_add_property (component, icalproperty_new_url (event->web_address));
  if (event->attendance == PLAZA_ATTENDANCE_INVITED)
    icalcomponent_add_property (component, icalproperty_new_class (ICAL_CLASS_PRIVATE));

  return component;
}
