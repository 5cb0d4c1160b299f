/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-draft.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-html.h"
#include "plaza-read-ics-own.h"
#include "plaza-read-kind-words.h"
#include "plaza-text-rules.h"

/* Properties that may be there once, and of which words would be lost if the second one was not told. */
static const char *const once[] = {
  "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "GEO", "URL", "STATUS", "CLASS", "ORGANIZER", NULL,
};

/* What is of a standard, and read elsewhere or of no use to who comes. Attendees, comments and alarms are
 * people's own; what begins with "X-" is a program's. */
static const char *const known[] = {
  "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "EXRULE", "CATEGORIES",
  "CONTACT", "ATTENDEE", "COMMENT", "TRANSP", "PRIORITY", "REQUEST-STATUS", "RELATED-TO", "ATTACH", "CONFERENCE", "COLOR", "IMAGE", "SOURCE",
  "REFRESH-INTERVAL", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "NAME", "PERCENT-COMPLETE", "COMPLETED", "DUE", "CONCEPT", "LINK", "REFID", NULL,
};

/**
 * plaza_ics_draft_ask:
 * @field: (nullable): what it is about
 * @text: (transfer full): a sentence that quotes what stands there
 *
 * Asks, of what a file may have any number of.
 */
void
plaza_ics_draft_ask (PlazaIcsDraft *self,
                     const char    *field,
                     char          *text)
{
  if (self->draft->problems->len < PLAZA_READ_MOST_QUESTIONS)
    plaza_incoming_question (self->draft, field, text);
  else
    g_free (text);
}

/**
 * plaza_ics_draft_keep:
 * @words: that are of no field
 *
 * Has them in the details.
 */
void
plaza_ics_draft_keep (PlazaIcsDraft *self,
                      const char    *words)
{
  /* What is longer is refused as a whole. */
  if (*words == '\0' || self->kept->len > PLAZA_MAX_FIELD_BYTES || strstr (self->kept->str, words) != NULL)
    return;

  plaza_text_append (self->kept, "\n\n", words);
}

/**
 * plaza_ics_draft_text:
 *
 * Feeds of websites have entities and tags in what should be plain.
 *
 * Returns: (transfer full): the value as people read it
 */
char *
plaza_ics_draft_text (const PlazaIcsProperty *property)
{
  g_autofree char *text = plaza_ics_property_text (property);

  return plaza_read_html_is_markup (text) ? g_strstrip (plaza_read_html_text (text)) : g_steal_pointer (&text);
}

/* Says that a text is too long for its field; then it is left out, by name. */
static gboolean
ics_draft_has_room (PlazaIcsDraft *self,
                    const char    *field,
                    const char    *text)
{
  g_autofree char *problem = plaza_text_rules_problem_of_prose (text);

  if (problem == NULL)
    return TRUE;

  plaza_incoming_refuse (self->draft, field, g_steal_pointer (&problem));
  return FALSE;
}

static void
ics_draft_read_title (PlazaIcsDraft       *self,
                      const PlazaIcsEntry *entry)
{
  PlazaEventRecord *event = self->draft->event;
  const char *summary = plaza_ics_part_get (entry->part, "SUMMARY");
  gboolean has_room = strlen (summary) <= PLAZA_MAX_FIELD_BYTES || ics_draft_has_room (self, "SUMMARY", summary);

  event->title = g_strdup (entry->said->title);
  if (*event->title == '\0')
    {
      g_free (event->title);
      event->title = g_strdup (_("Event without a title"));
      plaza_incoming_infer (self->draft, "title");
      if (has_room)
        plaza_incoming_question (self->draft, "SUMMARY", g_strdup (_("no title is given")));
    }
  g_strfreev (event->officials);
  event->officials = g_strdupv (entry->said->officials);
}

static void
ics_draft_read_status (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group)
{
  const PlazaIcsPart *part = group->main->part;
  const char *status = plaza_ics_part_get (part, "STATUS");
  const char *access = plaza_ics_part_get (part, "CLASS");

  self->draft->event->status = PLAZA_STATUS_CONFIRMED;
  if (group->cancelled || plaza_ics_entry_is_off (group->main))
    self->draft->event->status = PLAZA_STATUS_CANCELLED;
  else if (g_ascii_strcasecmp (status, "TENTATIVE") == 0)
    self->draft->event->status = PLAZA_STATUS_TENTATIVE;
  else if (*status != '\0' && g_ascii_strcasecmp (status, "CONFIRMED") != 0)
    {
      g_autofree char *quoted = plaza_text_rules_quote (status);

      /* Translators: %s is what stands in a calendar where it should say whether an event takes place. */
      plaza_incoming_question (self->draft, "STATUS", g_strdup_printf (_("“%s” does not say whether it takes place; kept in the details"), quoted));
      plaza_ics_draft_keep (self, status);
    }
  if (g_ascii_strcasecmp (access, "PRIVATE") == 0 || g_ascii_strcasecmp (access, "CONFIDENTIAL") == 0)
    self->draft->event->attendance = PLAZA_ATTENDANCE_INVITED;
}

/* The name that Plaza has for it; else the words of the title; else those of the categories, which are kept where
 * they tell nothing. */
static void
ics_draft_read_kind (PlazaIcsDraft      *self,
                     const PlazaIcsPart *part,
                     PlazaKind           kind)
{
  g_autoptr(GString) others = g_string_new (NULL);
  int named = -1;

  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *property = &g_array_index (part->properties, PlazaIcsProperty, i);
      g_autofree char *text = strcmp (property->name, "CATEGORIES") == 0 ? plaza_ics_draft_text (property) : NULL;
      g_auto(GStrv) names = text != NULL ? g_strsplit (text, ",", 64) : NULL;

      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        {
          PlazaKind by_words = plaza_read_kind_words (g_strstrip (names[j]));

          if (named < 0 && plaza_enum_from_nick (PLAZA_TYPE_KIND, names[j], &named))
            continue;
          if (kind == PLAZA_KIND_OTHER && by_words != PLAZA_KIND_OTHER)
            kind = by_words;
          else if (by_words == PLAZA_KIND_OTHER || by_words != kind)
            plaza_text_append (others, ", ", names[j]);
        }
    }

  self->draft->event->kind = named >= 0 ? (PlazaKind) named : kind;
  if (named < 0 && kind != PLAZA_KIND_OTHER)
    plaza_incoming_infer (self->draft, "kind");
  plaza_ics_draft_keep (self, others->str);
}

static void
ics_draft_read_address (PlazaIcsDraft      *self,
                        const PlazaIcsPart *part)
{
  const PlazaIcsProperty *url = plaza_ics_part_find (part, "URL");
  g_autofree char *text = url != NULL ? plaza_ics_property_text (url) : NULL;
  PlazaEventRecord *event = self->draft->event;

  if (text == NULL || *text == '\0')
    return;
  if (event->web_address == NULL && strpbrk (text, " \t\n") == NULL && g_str_has_prefix (text, "https://") &&
      plaza_text_rules_is_link (text))
    event->web_address = g_steal_pointer (&text);
  else if (g_strcmp0 (event->web_address, text) != 0)
    plaza_ics_draft_keep (self, text);
}

/* A second one of what may be there once: the first counts, and the other is not lost. */
static void
ics_draft_check_twice (PlazaIcsDraft          *self,
                       const PlazaIcsPart     *part,
                       const PlazaIcsProperty *property)
{
  const PlazaIcsProperty *first = plaza_ics_part_find (part, property->name);
  g_autofree char *text = NULL;
  g_autofree char *quoted = NULL;

  if (first == property || strcmp (first->value, property->value) == 0 || *property->value == '\0')
    return;
  text = plaza_ics_draft_text (property);
  quoted = plaza_text_rules_quote (text);

  /* Translators: %s is what stands in a calendar once more. */
  plaza_ics_draft_ask (self, property->name, g_strdup_printf (_("“%s” stands there a second time; the first one counts, and this is kept in the details"), quoted));
  /* Nobody knows whether an organizer's address may be seen. */
  if (strcmp (property->name, "ORGANIZER") != 0)
    plaza_ics_draft_keep (self, text);
}

/* A line that is no property is mostly one of the description that lost its fold. */
static void
ics_draft_keep_line (PlazaIcsDraft          *self,
                     const PlazaIcsProperty *property)
{
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;
  g_autofree char *quoted = NULL;
  PlazaIcsProperty whole = *property;

  line = *property->name != '\0' ? g_strdup_printf ("%s: %s", property->name, property->value) : g_strdup (property->value);
  whole.value = line;
  text = plaza_ics_draft_text (&whole);
  quoted = plaza_text_rules_quote (text);
  if (*text == '\0')
    return;

  /* Translators: %s is a line of a calendar. */
  plaza_ics_draft_ask (self, NULL, g_strdup_printf (_("“%s” is no line of a calendar; kept in the details"), quoted));
  plaza_ics_draft_keep (self, text);
}

typedef enum
{
  DRAFT_UNKNOWN,
  DRAFT_KNOWN,
  DRAFT_ONCE,
} DraftProperty;

static GHashTable *
ics_draft_list_properties (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; known[i] != NULL; i++)
    g_hash_table_insert (table, (gpointer) known[i], GINT_TO_POINTER (DRAFT_KNOWN));
  for (guint i = 0; once[i] != NULL; i++)
    g_hash_table_insert (table, (gpointer) once[i], GINT_TO_POINTER (DRAFT_ONCE));

  return table;
}

static DraftProperty
ics_draft_find_property (const char *name)
{
  static GHashTable *table = NULL;

  if (g_once_init_enter_pointer (&table))
    g_once_init_leave_pointer (&table, ics_draft_list_properties ());

  return g_str_has_prefix (name, "X-") ? DRAFT_KNOWN : (DraftProperty) GPOINTER_TO_INT (g_hash_table_lookup (table, name));
}

static void
ics_draft_keep_rest (PlazaIcsDraft      *self,
                     const PlazaIcsPart *part)
{
  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *property = &g_array_index (part->properties, PlazaIcsProperty, i);
      DraftProperty what = ics_draft_find_property (property->name);

      if (what == DRAFT_ONCE)
        ics_draft_check_twice (self, part, property);
      else if (strcmp (property->name, "RESOURCES") == 0)
        {
          g_autofree char *text = plaza_ics_draft_text (property);

          plaza_ics_draft_keep (self, text);
        }
      else if (what == DRAFT_UNKNOWN)
        ics_draft_keep_line (self, property);
    }
}

/* Where the calendar says which language it is in, and the campaign has it; else the campaign's first. */
static const char *
ics_draft_language_of (PlazaIcsDraft      *self,
                       const PlazaIcsPart *part)
{
  static const char *const names[] = { "DESCRIPTION", "SUMMARY" };
  const char *const *languages = self->reading->context->languages;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PlazaIcsProperty *property = plaza_ics_part_find (part, names[i]);
      g_autofree char *tag = property != NULL ? plaza_ics_property_param (property, "LANGUAGE") : NULL;

      for (guint j = 0; tag != NULL && languages[j] != NULL; j++)
        if (g_ascii_strncasecmp (tag, languages[j], strlen (languages[j])) == 0)
          return languages[j];
    }

  return languages[0] != NULL ? languages[0] : "en";
}

/* The description, and behind it what is of no field. The same in HTML is only a repetition, unless it stands alone. */
static void
ics_draft_set_details (PlazaIcsDraft       *self,
                       const PlazaIcsEntry *entry)
{
  const PlazaIcsPart *part = entry->part;
  const PlazaIcsProperty *description = plaza_ics_part_find (part, "DESCRIPTION");
  g_autoptr(GString) details = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (description == NULL || *description->value == '\0')
    description = plaza_ics_part_find (part, "X-ALT-DESC");
  text = description != NULL ? plaza_ics_draft_text (description) : g_strdup ("");
  if (entry->ours)
    plaza_ics_own_cut (part, text);

  g_string_append (details, text);
  plaza_text_append (details, "\n\n", self->kept->str);
  if (details->len > 0 && ics_draft_has_room (self, "DESCRIPTION", details->str))
    plaza_texts_set (self->draft->event->details, ics_draft_language_of (self, part), details->str);
}

/* What other times of a series say, and the series does not. */
static void
ics_draft_keep_others (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group)
{
  const char *description = plaza_ics_part_get (group->main->part, "DESCRIPTION");

  for (guint i = 0; i < group->others->len && !group->main->ours; i++)
    {
      const PlazaIcsEntry *other = g_ptr_array_index (group->others, i);
      const PlazaIcsProperty *property = plaza_ics_part_find (other->part, "DESCRIPTION");
      g_autofree char *text = NULL;

      if (other->apart || property == NULL || strcmp (property->value, description) == 0)
        continue;
      text = plaza_ics_draft_text (property);
      plaza_ics_draft_keep (self, text);
    }
}

static void
ics_draft_check_whole (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group)
{
  if (!group->main->part->closed)
    plaza_incoming_refuse (self->draft, NULL, g_strdup (_("the file breaks off within this event")));
  if (group->shared)
    plaza_incoming_question (self->draft, "UID", g_strdup (_("another event of the file has the same UID; taken as an event of its own")));
}

/* Neither the place nor the calendar says in which zone it is. */
static void
ics_draft_take_only_zone (PlazaIcsDraft       *self,
                          const PlazaIcsEntry *entry)
{
  const PlazaIcsProperty *start = plaza_ics_part_find (entry->part, "DTSTART");
  g_autofree char *said = start != NULL ? plaza_ics_property_param (start, "TZID") : NULL;

  self->zones.file = plaza_ics_zones_only (entry->zones);
  if (self->zones.file != NULL && said == NULL)
    plaza_incoming_infer (self->draft, "zone");
}

/**
 * plaza_ics_draft_read:
 * @group: what a calendar says of an event
 * @reading: what the events of the file share
 *
 * Returns: (transfer full): the event as a draft
 */
PlazaIncoming *
plaza_ics_draft_read (const PlazaIcsGroup *group,
                      PlazaIcsReading     *reading)
{
  const PlazaIcsPart *part = group->main->part;
  PlazaIncoming *draft = plaza_incoming_new (part->line);
  PlazaIcsDraft self = {
    .draft = draft, .reading = reading, .kept = g_string_new (NULL),
    .clock.zones = group->main->zones, .zones.file = plaza_ics_zones_default (group->main->zones),
  };
  const PlazaReadTitle *title = group->main->said;

  draft->key = g_strdup (group->key);
  draft->order = group->order;
  ics_draft_read_title (&self, group->main);
  plaza_ics_place_read (&self, part, title->place, title->state);
  if (self.zones.place == NULL && self.zones.file == NULL)
    ics_draft_take_only_zone (&self, group->main);
  plaza_ics_series_read (&self, group);
  ics_draft_read_status (&self, group);
  ics_draft_read_kind (&self, part, title->kind);
  plaza_ics_people_read (&self, part);
  ics_draft_read_address (&self, part);
  ics_draft_keep_rest (&self, part);
  ics_draft_keep_others (&self, group);
  ics_draft_set_details (&self, group->main);
  ics_draft_check_whole (&self, group);
  if (group->main->ours)
    {
      g_strfreev (draft->event->lead_organizations);
      draft->event->lead_organizations = plaza_ics_own_list (part);
    }

  g_string_free (self.kept, TRUE);
  return draft;
}
