/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-prose.h"
#include "plaza-wording.h"

static const struct { const char *field, *name; } fields[] = {
  { "state", NC_("what was inferred", "state") },
  { "city", NC_("what was inferred", "city") },
  { "zone", NC_("what was inferred", "time zone") },
};

static void
wording_text_append_line (GString    *text,
                          const char *line)
{
  if (line == NULL)
    return;

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static void
wording_text_append_heading (GString          *text,
                             const PlazaWords *words,
                             const char       *heading)
{
  g_string_append_c (text, '\n');
  wording_text_append_line (text, plaza_words_get (words, heading));
}

/* "Mountain Time", "Mountain Time; 2–8 PM your time", or NULL. */
static char *
wording_text_describe_zone (const PlazaWords    *words,
                            const PlazaTimeslot *slot,
                            gboolean             is_here)
{
  const char *zone = plaza_wording_zone_long (words, slot->zone);
  g_autofree char *here = is_here ? plaza_wording_timeslot_here_short (words, slot) : NULL;

  if (zone == NULL || (slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN))
    return NULL;
  if (here == NULL)
    return g_strdup (zone);

  /* Translators: %1$s is a time zone, %2$s a time in the zone of the reader: "Mountain Time; 2–8 PM your time". */
  return g_strdup_printf (plaza_words_get (words, N_("%1$s; %2$s your time")), zone, here);
}

static void
wording_text_append_slot (GString             *text,
                          const PlazaWords    *words,
                          const PlazaTimeslot *slot,
                          gboolean             is_here)
{
  g_autofree char *when = plaza_wording_timeslot (words, slot);
  g_autofree char *zone = wording_text_describe_zone (words, slot, is_here);

  g_string_append (text, "  ");
  if (slot->label != NULL)
    {
      g_autofree char *label = plaza_text_fact (slot->label, plaza_words_are_rtl (words));

      g_string_append_printf (text, "%s: ", label);
    }
  g_string_append (text, when);
  if (zone != NULL)
    g_string_append_printf (text, " (%s)", zone);
  g_string_append_c (text, '\n');
}

static void
wording_text_append_when (GString                *text,
                          const PlazaWords       *words,
                          const PlazaEventRecord *event,
                          gboolean                is_here)
{
  wording_text_append_heading (text, words, N_("When"));
  for (guint i = 0; i < event->timeslots->len; i++)
    wording_text_append_slot (text, words, g_ptr_array_index (event->timeslots, i), is_here);

  if (event->timeslots->len == 0)
    g_string_append_printf (text, "  %s\n", plaza_words_get (words, N_("Date not given")));
}

static void
wording_text_append_indented (GString    *text,
                              const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "  %s\n", line);
}

static void
wording_text_append_where (GString          *text,
                           const PlazaWords *words,
                           const PlazaPlace *place)
{
  g_autofree char *address = plaza_wording_address (place);
  g_autofree char *city = address == NULL ? plaza_wording_city (words, place) : NULL;

  wording_text_append_heading (text, words, N_("Where"));
  wording_text_append_indented (text, place->venue);
  wording_text_append_indented (text, address);
  wording_text_append_indented (text, city);
  wording_text_append_indented (text, place->text);
  if (place->to_be_announced)
    wording_text_append_indented (text, plaza_words_get (words, N_("Place to be announced")));
  else if (place->venue == NULL && address == NULL && city == NULL && place->text == NULL)
    wording_text_append_indented (text, plaza_words_get (words, N_("Place not given")));
}

static void
wording_text_append_further_places (GString                *text,
                                    const PlazaWords       *words,
                                    const PlazaEventRecord *event)
{
  for (guint i = 0; i < event->further_places->len; i++)
    {
      g_autofree char *line = plaza_wording_further_line (words, event, i);

      wording_text_append_indented (text, line);
    }
}

static gboolean
wording_text_has_area_only (const PlazaEventRecord *event)
{
  for (guint i = 0; i < event->further_places->len; i++)
    if (((const PlazaFurtherPlace *) g_ptr_array_index (event->further_places, i))->place.area_only)
      return TRUE;

  return event->place.area_only;
}

/* What one should know before one goes. */
static void
wording_text_append_more (GString                *text,
                          const PlazaWords       *words,
                          const PlazaEventRecord *event)
{
  g_autofree char *languages = plaza_wording_languages (words, event->languages);
  g_autofree char *access = plaza_wording_access (words, event->access);

  if (event->online || languages != NULL || access != NULL || event->web_address != NULL || event->hashtag != NULL)
    wording_text_append_heading (text, words, N_("Good to know"));
  if (event->online)
    wording_text_append_indented (text, plaza_words_get (words, N_("One can take part online")));
  wording_text_append_indented (text, event->web_address);
  if (languages != NULL)
    {
      g_string_append (text, "  ");
      /* Translators: %s is the languages spoken or interpreted at an event: "Arabic and Spanish". */
      g_string_append_printf (text, plaza_words_get (words, N_("Languages: %s")), languages);
      g_string_append_c (text, '\n');
    }
  wording_text_append_indented (text, access);
  wording_text_append_indented (text, event->hashtag);
}

/* What only those who work on the campaign read. */
static void
wording_text_append_staff (GString                *text,
                           const PlazaWords       *words,
                           const PlazaEventRecord *event)
{
  g_autofree char *day = event->confirmed_on != NULL ? plaza_wording_day_long (words, event->confirmed_on) : NULL;

  if (!event->contact_published || wording_text_has_area_only (event) || day != NULL || event->note != NULL)
    wording_text_append_heading (text, words, N_("For the staff"));
  if (!event->contact_published)
    wording_text_append_indented (text, plaza_words_get (words, N_("The contact is not published.")));
  if (wording_text_has_area_only (event))
    wording_text_append_indented (text, plaza_words_get (words, N_("The public is told the area alone, and neither the street nor the venue.")));
  if (day != NULL)
    {
      g_string_append (text, "  ");
      /* Translators: %s is a date: "Wednesday, February 22, 2017". */
      g_string_append_printf (text, plaza_words_get (words, N_("Confirmed by the organizers: %s")), day);
      g_string_append_c (text, '\n');
    }
  wording_text_append_indented (text, event->note);
}

static void
wording_text_append_people (GString                *text,
                            const PlazaWords       *words,
                            const PlazaEventRecord *event)
{
  if (event->lead_organizations[0] != NULL)
    wording_text_append_heading (text, words, N_("Lead organizations"));
  for (guint i = 0; event->lead_organizations[i] != NULL; i++)
    g_string_append_printf (text, "  %u. %s\n", i + 1, event->lead_organizations[i]);

  if (event->contact_name != NULL || plaza_event_record_has_contact (event))
    wording_text_append_heading (text, words, N_("Lead contact"));
  wording_text_append_indented (text, event->contact_name);
  for (guint i = 0; event->contact_emails[i] != NULL; i++)
    wording_text_append_indented (text, event->contact_emails[i]);
  for (guint i = 0; event->contact_telephones[i] != NULL; i++)
    {
      g_autofree char *number = plaza_text_plain_digits (event->contact_telephones[i]);

      wording_text_append_indented (text, number);
    }
}

static void
wording_text_append_officials (GString          *text,
                               const PlazaWords *words,
                               GPtrArray        *officials)
{
  if (officials == NULL || officials->len == 0)
    return;

  wording_text_append_heading (text, words, N_("Addressed to"));
  for (guint i = 0; i < officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (officials, i);

      g_autofree char *name = plaza_wording_official (official);
      g_autoptr(GString) line = g_string_new (NULL);

      plaza_text_append_fact (line, ", ", name, plaza_words_are_rtl (words));
      if (official->state != NULL)
        plaza_text_append_fact (line, ", ", plaza_wording_state (words, official->state), plaza_words_are_rtl (words));
      wording_text_append_indented (text, line->str);
    }
}

static void
wording_text_append_details (GString                *text,
                             const PlazaWords       *words,
                             const PlazaEventRecord *event,
                             const char             *language)
{
  const char *markdown = plaza_texts_get (event->details, language);
  g_autofree char *plain = NULL;

  if (*markdown == '\0')
    return;

  plain = plaza_prose_to_plain (markdown);
  wording_text_append_heading (text, words, N_("Details"));
  wording_text_append_line (text, plain);
}

static const char *
wording_text_name_field (const PlazaWords *words,
                         const char       *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].field, field) == 0)
      return plaza_words_get_in (words, "what was inferred", fields[i].name);

  return field;
}

static void
wording_text_append_inferred (GString                *text,
                              const PlazaWords       *words,
                              const PlazaEventRecord *event)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; event->inferred[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", wording_text_name_field (words, event->inferred[i]));

  if (names->len == 0)
    return;

  g_string_append_c (text, '\n');
  /* Translators: %s is a list of facts: "state, time zone". */
  g_string_append_printf (text, plaza_words_get (words, N_("Not in the source, inferred by the editors: %s.")), names->str);
  g_string_append_c (text, '\n');
}

/* Why it was declined is between the staff and who sent it. */
static void
wording_text_append_review (GString                *text,
                            const PlazaWords       *words,
                            const PlazaEventRecord *event,
                            gboolean                is_here)
{
  if (event->review == PLAZA_REVIEW_PENDING)
    wording_text_append_line (text, plaza_words_get (words, N_("This event is waiting for review.")));
  else if (event->review == PLAZA_REVIEW_DECLINED && is_here && event->decline_reason != NULL)
    {
      g_autofree char *reason = plaza_text_fact (event->decline_reason, plaza_words_are_rtl (words));

      /* Translators: %s is the reason, as somebody wrote it. */
      g_string_append_printf (text, plaza_words_get (words, N_("This event was declined: %s")), reason);
      g_string_append_c (text, '\n');
    }
  else if (event->review == PLAZA_REVIEW_DECLINED)
    wording_text_append_line (text, plaza_words_get (words, N_("This event was declined.")));
}

static char *
wording_text_describe_event (const PlazaWords       *words,
                             const PlazaEventRecord *event,
                             GPtrArray              *officials,
                             const char             *language,
                             gboolean                is_here)
{
  g_autoptr(GString) text = g_string_new (NULL);

  wording_text_append_line (text, plaza_event_record_title (event, language, NULL));
  g_string_append_printf (text, "%s · %s\n", plaza_wording_kind (words, event->kind),
                          plaza_wording_attendance (words, event->attendance));
  if (event->status == PLAZA_STATUS_CANCELLED)
    wording_text_append_line (text, plaza_words_get (words, N_("This event is cancelled.")));
  else if (event->status == PLAZA_STATUS_TENTATIVE)
    wording_text_append_line (text, plaza_words_get (words, N_("This event is not certain yet.")));

  wording_text_append_review (text, words, event, is_here);

  wording_text_append_when (text, words, event, is_here);
  wording_text_append_where (text, words, &event->place);
  wording_text_append_further_places (text, words, event);
  wording_text_append_more (text, words, event);
  wording_text_append_people (text, words, event);
  wording_text_append_officials (text, words, officials);
  wording_text_append_details (text, words, event, language);
  wording_text_append_inferred (text, words, event);
  if (is_here)
    wording_text_append_staff (text, words, event);
  return plaza_text_visible (text->str);
}

/**
 * plaza_wording_event_text:
 * @officials: (nullable) (element-type PlazaOfficial): whom the event addresses
 *   (plaza_campaign_list_officials()), since a record has only their ids
 * @language: the content language of the details
 *
 * Returns: (transfer full): the event as plain text, every line ended; control
 *   characters and overrides of the writing direction made visible
 */
char *
plaza_wording_event_text (const PlazaWords       *words,
                          const PlazaEventRecord *event,
                          GPtrArray              *officials,
                          const char             *language)
{
  return wording_text_describe_event (words, event, officials, language, FALSE);
}

/**
 * plaza_wording_event_text_here:
 *
 * Returns: (transfer full): the same for who reads it here and now, and sends it to nobody:
 *   with the times on the reader's clock, where that shows others
 */
char *
plaza_wording_event_text_here (const PlazaWords       *words,
                               const PlazaEventRecord *event,
                               GPtrArray              *officials,
                               const char             *language)
{
  return wording_text_describe_event (words, event, officials, language, TRUE);
}
