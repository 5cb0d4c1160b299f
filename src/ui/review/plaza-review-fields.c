/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-wording.h"

#define MOST_PATHS 9

typedef char *(*Say) (PlazaCampaign          *campaign,
                      const PlazaEventRecord *event);

/* One row: which members of the record it is, and how they are said. "date" and "time" are of the one timeslot
 * that most events have; where either has more, all are one row. */
typedef struct
{
  const char *name;
  const char *label;
  Say         say;
  const char *paths[MOST_PATHS];
  gboolean    always;  /* also where neither says anything: it is missing then */
  gboolean    stays;   /* a title that staff wrote is not given up for another wording */
} Member;

static char *
review_say_title (PlazaCampaign          *campaign,
                  const PlazaEventRecord *event)
{
  return g_strdup (event->title);
}

static char *
review_say_kind (PlazaCampaign          *campaign,
                 const PlazaEventRecord *event)
{
  return g_strdup (plaza_wording_kind (NULL, event->kind));
}

static char *
review_say_date (PlazaCampaign          *campaign,
                 const PlazaEventRecord *event)
{
  const char *date = plaza_event_record_first_date (event);

  return date != NULL ? plaza_wording_day_long (NULL, date) : NULL;
}

static char *
review_say_time (PlazaCampaign          *campaign,
                 const PlazaEventRecord *event)
{
  return event->timeslots->len > 0 ? plaza_wording_timeslot_time (NULL, g_ptr_array_index (event->timeslots, 0), TRUE) : NULL;
}

static char *
review_say_timeslots (PlazaCampaign          *campaign,
                      const PlazaEventRecord *event)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      g_autofree char *words = plaza_wording_timeslot (NULL, slot);
      g_autofree char *line = slot->label != NULL ? g_strdup_printf ("%s: %s", slot->label, words) : NULL;

      plaza_text_append (lines, "\n", line != NULL ? line : words);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static char *
review_say_venue (PlazaCampaign          *campaign,
                  const PlazaEventRecord *event)
{
  return event->place.venue == NULL && event->place.to_be_announced ? g_strdup (_("To be announced")) : g_strdup (event->place.venue);
}

static char *
review_say_address (PlazaCampaign          *campaign,
                    const PlazaEventRecord *event)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *address = plaza_wording_address (&event->place);
  g_autofree char *city = address == NULL ? plaza_wording_city (NULL, &event->place) : NULL;

  plaza_text_append (lines, "\n", address != NULL ? address : city);
  plaza_text_append (lines, "\n", event->place.text);
  if (event->place.area_only)
    plaza_text_append (lines, "\n", _("The public is told the area alone"));

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static char *
review_say_further (PlazaCampaign          *campaign,
                    const PlazaEventRecord *event)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < event->further_places->len; i++)
    {
      g_autofree char *line = plaza_wording_further_line (NULL, event, i);

      plaza_text_append (lines, "\n", line);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static char *
review_join (GStrv       names,
             const char *separator)
{
  return names[0] != NULL ? g_strjoinv (separator, names) : NULL;
}

static char *
review_say_organizations (PlazaCampaign          *campaign,
                          const PlazaEventRecord *event)
{
  return review_join (event->lead_organizations, "\n");
}

static char *
review_say_contact (PlazaCampaign          *campaign,
                    const PlazaEventRecord *event)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *emails = review_join (event->contact_emails, "\n");
  g_autofree char *telephones = review_join (event->contact_telephones, "\n");

  plaza_text_append (lines, "\n", event->contact_name);
  plaza_text_append (lines, "\n", emails);
  plaza_text_append (lines, "\n", telephones);

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static char *
review_say_details (PlazaCampaign          *campaign,
                    const PlazaEventRecord *event)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    plaza_text_append (text, "\n\n", plaza_texts_get_exact (event->details, languages[i]));

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
review_say_attendance (PlazaCampaign          *campaign,
                       const PlazaEventRecord *event)
{
  return g_strdup (plaza_wording_attendance (NULL, event->attendance));
}

static char *
review_say_status (PlazaCampaign          *campaign,
                   const PlazaEventRecord *event)
{
  return g_strdup (plaza_wording_status (NULL, event->status));
}

static char *
review_say_officials (PlazaCampaign          *campaign,
                      const PlazaEventRecord *event)
{
  g_autoptr(GPtrArray) officials = plaza_campaign_list_officials (campaign, event);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < officials->len; i++)
    {
      g_autofree char *name = plaza_wording_official (g_ptr_array_index (officials, i));

      plaza_text_append (lines, "\n", name);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static char *
review_say_languages (PlazaCampaign          *campaign,
                      const PlazaEventRecord *event)
{
  return plaza_wording_languages (NULL, event->languages);
}

static char *
review_say_access (PlazaCampaign          *campaign,
                   const PlazaEventRecord *event)
{
  return plaza_wording_access (NULL, event->access);
}

static char *
review_say_web (PlazaCampaign          *campaign,
                const PlazaEventRecord *event)
{
  if (event->web_address == NULL && event->online)
    return g_strdup (_("One can take part online"));

  return event->online ? g_strdup_printf ("%s\n%s", _("One can take part online"), event->web_address) : g_strdup (event->web_address);
}

static char *
review_say_hashtag (PlazaCampaign          *campaign,
                    const PlazaEventRecord *event)
{
  return g_strdup (event->hashtag);
}

static const Member members[] = {
  { "title", N_("Title"), review_say_title, { "title", "titles" }, TRUE, TRUE },
  { "kind", N_("Kind"), review_say_kind, { "kind" }, TRUE },
  { "status", N_("Status"), review_say_status, { "status" } },
  { "date", N_("Date"), review_say_date, { NULL }, TRUE },
  { "time", N_("Time"), review_say_time, { NULL }, TRUE },
  { "timeslots", N_("Date and Time"), review_say_timeslots, { "timeslots" }, TRUE },
  { "venue", N_("Venue"), review_say_venue, { "place.venue", "place.to_be_announced" }, TRUE },
  { "address", N_("Address"), review_say_address,
    { "place.address", "place.city", "place.state", "place.postal_code", "place.text", "place.area_only", "place.precision", "place.latitude",
      "place.longitude" }, TRUE },
  { "further_places", N_("Further Places"), review_say_further, { "further_places" } },
  { "lead_organizations", N_("Organizations"), review_say_organizations, { "lead_organizations" }, TRUE },
  { "lead_contact", N_("Contact"), review_say_contact, { "lead_contact" }, TRUE },
  { "attendance", N_("Attendance"), review_say_attendance, { "attendance" }, TRUE },
  { "officials", N_("Officials"), review_say_officials, { "officials" } },
  { "languages", N_("Languages"), review_say_languages, { "languages" } },
  { "access", N_("Access"), review_say_access, { "access" } },
  { "web_address", N_("Web address"), review_say_web, { "web_address", "online" } },
  { "hashtag", N_("Hashtag"), review_say_hashtag, { "hashtag" } },
  { "details", N_("Details"), review_say_details, { "details" } },
};

static void
review_field_free (gpointer data)
{
  PlazaReviewField *self = data;

  g_free (self->sent);
  g_free (self->listed);
  g_free (self);
}

/* Whether each word of @text is in @other, in whatever order: "North Salem High School" in "…High School Gym". */
static gboolean
review_says_no_more (const char *text,
                     const char *other)
{
  g_autofree char *folded = plaza_text_fold (text);
  g_autofree char *other_folded = plaza_text_fold (other);
  g_auto(GStrv) words = g_str_tokenize_and_fold (folded, NULL, NULL);
  g_auto(GStrv) other_words = g_str_tokenize_and_fold (other_folded, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) other_words, words[i]))
      return FALSE;

  return TRUE;
}

static gboolean
review_keeps (const Member           *member,
              const PlazaEventRecord *sent_event,
              const char             *sent,
              const char             *listed)
{
  if (sent == NULL)
    return TRUE;
  if (listed == NULL)
    return FALSE;

  return member->stays || plaza_event_record_is_inferred (sent_event, member->name) || review_says_no_more (sent, listed);
}

static gboolean
review_is_wanted (const Member           *member,
                  const PlazaEventRecord *sent,
                  const PlazaEventRecord *listed)
{
  gboolean several = sent->timeslots->len > 1 || (listed != NULL && listed->timeslots->len > 1);

  if (g_str_equal (member->name, "timeslots"))
    return several;
  if (g_str_equal (member->name, "date") || g_str_equal (member->name, "time"))
    return !several;
  if (g_str_equal (member->name, "status"))
    return sent->status != PLAZA_STATUS_CONFIRMED || (listed != NULL && listed->status != PLAZA_STATUS_CONFIRMED);

  return TRUE;
}

/**
 * plaza_review_fields_list:
 * @sent: the one that came in
 * @listed: (nullable): the one that it is compared with
 *
 * Returns: (transfer full) (element-type PlazaReviewField): what they say, in the order in which one reads it; what
 *   nobody misses is left out where neither says it
 */
GPtrArray *
plaza_review_fields_list (PlazaCampaign          *campaign,
                          const PlazaEventRecord *sent,
                          const PlazaEventRecord *listed)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (review_field_free);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), fields);
  g_return_val_if_fail (sent != NULL, fields);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *left = members[i].say (campaign, sent);
      g_autofree char *right = listed != NULL ? members[i].say (campaign, listed) : NULL;
      PlazaReviewField *field;

      if (!review_is_wanted (&members[i], sent, listed) || (left == NULL && right == NULL && !members[i].always))
        continue;

      field = g_new0 (PlazaReviewField, 1);
      field->name = members[i].name;
      field->label = _(members[i].label);
      field->differs = listed != NULL && g_strcmp0 (left, right) != 0;
      field->keeps = field->differs && review_keeps (&members[i], sent, left, right);
      field->sent = g_steal_pointer (&left);
      field->listed = g_steal_pointer (&right);
      g_ptr_array_add (fields, field);
    }

  return fields;
}

static const Member *
review_find_member (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

/* What was concluded of the one and not of the other goes along. */
static void
review_take_inferred (PlazaEventRecord       *target,
                      const PlazaEventRecord *from,
                      const char             *name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; target->inferred[i] != NULL; i++)
    if (!g_str_equal (target->inferred[i], name))
      g_strv_builder_add (builder, target->inferred[i]);
  if (plaza_event_record_is_inferred (from, name))
    g_strv_builder_add (builder, name);

  g_strfreev (target->inferred);
  target->inferred = g_strv_builder_end (builder);
}

static void
review_take_path (const PlazaRecordType  *type,
                  PlazaEventRecord       *target,
                  const PlazaEventRecord *from,
                  const char             *path,
                  gsize                   offset)
{
  const char *dot = strchr (path, '.');
  gsize length = dot != NULL ? (gsize) (dot - path) : strlen (path);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];

      if (strlen (field->name) != length || strncmp (field->name, path, length) != 0)
        continue;

      if (dot != NULL)
        review_take_path (field->of, target, from, dot + 1, offset + field->offset);
      else
        plaza_field_copy (field, (const char *) from + offset, (char *) target + offset);
    }
}

static void
review_take_slot (PlazaEventRecord       *target,
                  const PlazaEventRecord *from,
                  gboolean                date)
{
  const PlazaTimeslot *source = from->timeslots->len > 0 ? g_ptr_array_index (from->timeslots, 0) : NULL;
  PlazaTimeslot *slot;

  if (source == NULL)
    return;
  if (target->timeslots->len == 0)
    g_ptr_array_add (target->timeslots, plaza_timeslot_new ());

  slot = g_ptr_array_index (target->timeslots, 0);
  if (date)
    {
      g_set_str (&slot->date, source->date);
      return;
    }

  slot->start = source->start;
  slot->end = source->end;
  slot->all_day = source->all_day;
  g_set_str (&slot->zone, source->zone);
}

/**
 * plaza_review_fields_take:
 * @target: a record that nobody else has yet
 * @from: another event
 * @name: of a field
 *
 * Has @target say of one field what @from says.
 */
void
plaza_review_fields_take (PlazaEventRecord       *target,
                          const PlazaEventRecord *from,
                          const char             *name)
{
  const Member *member = review_find_member (name);

  g_return_if_fail (member != NULL);

  if (g_str_equal (name, "date") || g_str_equal (name, "time"))
    review_take_slot (target, from, g_str_equal (name, "date"));
  for (guint i = 0; i < G_N_ELEMENTS (member->paths) && member->paths[i] != NULL; i++)
    {
      const char *dot = strrchr (member->paths[i], '.');

      review_take_path (&plaza_event_record_type, target, from, member->paths[i], 0);
      review_take_inferred (target, from, dot != NULL ? dot + 1 : member->paths[i]);
    }
}

/* By what a form calls it: "timeslots.rally.start". */
static gboolean
review_is_of (const char *name,
              const char *draft_field)
{
  const Member *member = review_find_member (name);
  const char *last = strrchr (draft_field, '.');

  if (g_str_has_prefix (draft_field, "timeslots"))
    return g_str_equal (name, "timeslots") || g_str_equal (name, g_strcmp0 (last, ".date") == 0 ? "date" : "time");
  if (g_str_equal (draft_field, "place.point"))
    return g_str_equal (name, "address");
  for (guint i = 0; i < G_N_ELEMENTS (member->paths) && member->paths[i] != NULL; i++)
    if (g_str_has_prefix (draft_field, member->paths[i]))
      return TRUE;

  return FALSE;
}

/**
 * plaza_review_fields_of_draft:
 * @fields: as of plaza_review_fields_list()
 * @draft_field: a field's name in a form (plaza-event-values.h)
 *
 * Returns: (nullable): the name of that of @fields which is about the same
 */
const char *
plaza_review_fields_of_draft (GPtrArray  *fields,
                              const char *draft_field)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const PlazaReviewField *field = g_ptr_array_index (fields, i);

      if (review_is_of (field->name, draft_field))
        return field->name;
    }

  return NULL;
}
