/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-contact.h"
#include "plaza-read-kind-words.h"
#include "plaza-read-place-words.h"
#include "plaza-read-title.h"
#include "plaza-text-rules.h"

static const char pattern_invited[] =
  "\\b(?:not open to (?:the )?public|closed to (?:the )?public|by invitation|invitation only|invite[- ]only|invited guests only|private (?:event|meeting)|members only|"
  "no (?:es|esta|está) abiert[oa] al p[uú]blico|cerrad[oa] al p[uú]blico|(?:solo|s[oó]lo|solamente) (?:con|por) invitaci[oó]n|(?:solo|s[oó]lo) (?:para )?(?:invitados|miembros))\\b";

static void
text_draft_set (char                **text,
                PlazaTextDraft       *self,
                const PlazaTextLine  *line,
                const char           *field)
{
  g_set_str (text, line->text);
  plaza_text_mark (self->draft, line, field, line->text);
  if (self->heading_where == NULL)
    self->heading_where = line->heading;
}

static void
text_draft_read_when (PlazaTextDraft      *self,
                      const PlazaTextLine *line)
{
  if (self->heading_when == NULL)
    self->heading_when = line->heading;
  if (*line->text == '\0' || plaza_place_words_of (line->text) == PLAZA_PLACE_WORDS_UNKNOWN)
    return;

  if (plaza_text_has_day (line->text) || plaza_text_has_time (line->text))
    plaza_text_draft_add_when (self, line, line->text);
  else
    {
      g_autofree char *quote = plaza_text_rules_quote (line->text);

      plaza_incoming_question (self->draft, line->heading, g_strdup_printf (_("“%s” is no date; kept in the details"), quote));
      plaza_text_draft_keep (self, line, line->text);
    }
}

static void
text_draft_read_end (PlazaTextDraft      *self,
                     const PlazaTextLine *line)
{
  g_autoptr(PlazaIncoming) other = plaza_incoming_new (0);
  PlazaTimeslot *slot = self->draft->event->timeslots->len > 0 ? self->draft->event->timeslots->pdata[0] : NULL;
  const PlazaTimeslot *end;

  g_free (plaza_text_read_when (self->text, other, line, line->text));
  end = other->event->timeslots->len > 0 ? other->event->timeslots->pdata[0] : NULL;
  if (slot == NULL || end == NULL || end->start == PLAZA_TIME_UNKNOWN || slot->end != PLAZA_TIME_UNKNOWN ||
      (end->date != NULL && g_strcmp0 (end->date, slot->date) != 0))
    {
      plaza_text_draft_keep (self, line, line->text);
      return;
    }

  slot->end = end->start;
  plaza_text_mark (self->draft, line, "timeslots[0].end", line->text);
}

static void
text_draft_read_labelled (PlazaTextDraft      *self,
                          const PlazaTextLine *line)
{
  switch (line->label)
    {
    case PLAZA_TEXT_LABEL_TITLE:
      if (self->title->len == 0)
        plaza_text_draft_read_title (self, line, line->text);
      else
        plaza_text_draft_keep (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_KIND:
      self->draft->event->kind = plaza_read_kind_words (line->text);
      plaza_text_mark (self->draft, line, "kind", line->text);
      break;
    case PLAZA_TEXT_LABEL_WHEN:
    case PLAZA_TEXT_LABEL_TIME:
      text_draft_read_when (self, line);
      break;
    case PLAZA_TEXT_LABEL_END:
      text_draft_read_end (self, line);
      break;
    case PLAZA_TEXT_LABEL_WHERE:
      plaza_text_draft_add_where (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_VENUE:
      text_draft_set (&self->venue, self, line, "place.venue");
      break;
    case PLAZA_TEXT_LABEL_CITY:
      text_draft_set (&self->city, self, line, "place.city");
      break;
    case PLAZA_TEXT_LABEL_STATE:
      text_draft_set (&self->state, self, line, "place.state");
      break;
    case PLAZA_TEXT_LABEL_ZIP:
      text_draft_set (&self->zip, self, line, "place.postal_code");
      break;
    case PLAZA_TEXT_LABEL_ORGANIZATIONS:
      plaza_text_draft_read_organizations (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_CONTACT:
      plaza_text_draft_read_link (self, line);
      plaza_text_draft_read_contact (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_LINK:
      plaza_text_draft_read_link (self, line);
      break;
    case PLAZA_TEXT_LABEL_DETAILS:
      plaza_text_draft_keep (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_NONE:
    case PLAZA_TEXT_N_LABELS:
    default:
      plaza_text_draft_read_line (self, line);
    }
}

static void
text_draft_mark_place (PlazaTextDraft   *self,
                       const PlazaPlace *place)
{
  const struct { const char *field, *words; } parts[] = {
    { "place.venue", place->venue }, { "place.address", place->address }, { "place.city", place->city },
    { "place.state", place->state }, { "place.postal_code", place->postal_code }, { "place.text", place->text },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
    for (guint i = 0; i < self->place_lines->len; i++)
      if (plaza_text_mark (self->draft, self->place_lines->pdata[i], parts[k].field, parts[k].words))
        break;

  for (guint i = 0; place->to_be_announced && place->text == NULL && i < self->place_lines->len; i++)
    plaza_text_mark (self->draft, self->place_lines->pdata[i], "place.to_be_announced", ((PlazaTextLine *) self->place_lines->pdata[i])->text);
}

static void
text_draft_settle_end (PlazaTextDraft *self)
{
  const PlazaPlace *place = &self->draft->event->place;
  PlazaPlaceParts parts = { .line = self->end, .likely_state = place->state };
  const PlazaReadPlace *end;
  PlazaFurtherPlace *further;

  if (self->end == NULL)
    return;

  end = plaza_place_reader_read (self->text->places, &parts);
  further = plaza_record_new (&plaza_further_place_type);
  further->label = g_strdup ("Ends at");
  for (gsize i = 0; i < plaza_place_type.n_fields; i++)
    plaza_field_copy (&plaza_place_type.fields[i], &end->place, &further->place);
  g_ptr_array_add (self->draft->event->further_places, further);

  plaza_text_mark (self->draft, self->end_line, "further_places[0].venue", further->place.venue);
  plaza_text_mark (self->draft, self->end_line, "further_places[0].city", further->place.city);
}

static void
text_draft_settle_place (PlazaTextDraft *self)
{
  PlazaPlaceParts parts = { .venue = self->venue, .city = self->city, .state = self->state, .postal_code = self->zip,
                            .line = self->where->len > 0 ? self->where->str : NULL, .likely_state = self->event->likely_state };
  PlazaPlaceParts headings = { .line = self->heading_where != NULL ? self->heading_where : _("Where") };
  const PlazaReadPlace *place = plaza_place_reader_read (self->text->places, &parts);

  plaza_read_place_apply (place, self->draft, &headings);
  text_draft_mark_place (self, &place->place);
  plaza_text_settle_zones (self->text, self->draft, place, self->heading_when != NULL ? self->heading_when : _("When"));
}

/* A mail that only speaks of "our vigil" has no title but that. */
static void
text_draft_conclude_title (PlazaTextDraft *self)
{
  g_autofree char *phrase = plaza_read_kind_phrase (self->details->str);

  if (phrase == NULL)
    return;

  g_string_assign (self->title, phrase);
  plaza_incoming_question (self->draft, NULL, g_strdup_printf (_("The text has no title; “%s” is taken from its words"), phrase));
}

static void
text_draft_settle_title (PlazaTextDraft *self)
{
  PlazaEventRecord *event = self->draft->event;
  const PlazaTextLine *subject = self->text->subject;
  g_autoptr(PlazaReadTitle) title = NULL;
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (g_free);

  if (self->title->len == 0 && subject != NULL && self->text->events->len == 1)
    plaza_text_draft_read_title (self, subject, subject->text);
  if (self->title->len == 0)
    text_draft_conclude_title (self);

  title = plaza_read_title (self->title->str, self->text->context);
  g_set_str (&event->title, title->title);
  if (title->cancelled)
    event->status = PLAZA_STATUS_CANCELLED;
  if (event->kind == PLAZA_KIND_OTHER)
    event->kind = title->kind;

  plaza_read_title_officials (title->title, self->text->context, officials);
  if (event->place.text != NULL)
    plaza_read_title_officials (event->place.text, self->text->context, officials);
  plaza_read_title_officials (self->details->str, self->text->context, officials);
  g_ptr_array_add (officials, NULL);
  g_strfreev (event->officials);
  event->officials = g_strdupv ((char **) officials->pdata);
}

/* The content language that fits: Spanish where more of its small words stand there than of the English ones. */
static const char *
text_draft_language (PlazaTextDraft *self)
{
  static GRegex *spanish = NULL, *english = NULL;
  const char * const *languages = self->text->context->languages;
  g_autoptr(GMatchInfo) es = NULL, en = NULL;
  int balance = 0;
  const char *fits;

  g_regex_match (plaza_text_draft_regex (&spanish, "\\b(?:el|la|los|las|de|del|que|y|en|para|por|con|una?|al)\\b"), self->details->str, 0, &es);
  for (; g_match_info_matches (es); g_match_info_next (es, NULL))
    balance++;
  g_regex_match (plaza_text_draft_regex (&english, "\\b(?:the|and|of|to|for|with|an?|in|on|will|is|are|our|we|you)\\b"), self->details->str, 0, &en);
  for (; g_match_info_matches (en); g_match_info_next (en, NULL))
    balance--;

  fits = balance > 0 ? "es" : "en";
  if (languages == NULL || languages[0] == NULL || g_strv_contains (languages, fits))
    return fits;

  return languages[0];
}

static void
text_draft_settle_details (PlazaTextDraft *self)
{
  static GRegex *invited = NULL;

  if (g_regex_match (plaza_text_draft_regex (&invited, pattern_invited), self->details->str, 0, NULL))
    self->draft->event->attendance = PLAZA_ATTENDANCE_INVITED;
  plaza_texts_set (self->draft->event->details, text_draft_language (self), self->details->str);
}

/* A list under a day, where the line itself says only the hour. */
static void
text_draft_read_day (PlazaTextDraft *self)
{
  const PlazaTextLine *day = self->event->day;
  GPtrArray *slots = self->draft->event->timeslots;
  g_autoptr(PlazaIncoming) other = NULL;
  const PlazaTimeslot *slot;

  if (day == NULL || (slots->len > 0 && ((PlazaTimeslot *) slots->pdata[0])->date != NULL))
    return;

  if (slots->len == 0)
    {
      plaza_text_draft_add_when (self, day, day->text);
      return;
    }

  other = plaza_incoming_new (0);
  g_free (plaza_text_read_when (self->text, other, day, day->text));
  slot = other->event->timeslots->len > 0 ? other->event->timeslots->pdata[0] : NULL;
  for (guint i = 0; slot != NULL && i < slots->len; i++)
    g_set_str (&((PlazaTimeslot *) slots->pdata[i])->date, slot->date);
  if (slot != NULL)
    plaza_text_mark (self->draft, day, "timeslots[0].date", day->text);
}

static void
text_draft_read_all (PlazaTextDraft *self)
{
  const PlazaTextLine *title = self->event->title;
  gsize begin = 0, end = 0;

  if (title != NULL && plaza_text_find_when (title->text, &begin, &end) && plaza_text_has_day (title->text))
    plaza_text_draft_read_line (self, title);
  else if (title != NULL)
    plaza_text_draft_read_title (self, title, title->text);

  for (guint i = 0; i < self->event->lines->len; i++)
    text_draft_read_labelled (self, self->event->lines->pdata[i]);

  text_draft_read_day (self);
  text_draft_settle_place (self);
  text_draft_settle_end (self);
  text_draft_settle_title (self);
  text_draft_settle_details (self);
}

/**
 * plaza_text_draft:
 * @event: its lines
 *
 * Reads them into a draft, and adds it to the intake.
 */
void
plaza_text_draft (PlazaText      *self,
                  PlazaTextEvent *event)
{
  const PlazaTextLine *first = event->title != NULL ? event->title : event->lines->pdata[0];
  PlazaTextDraft draft = { .text = self, .event = event };

  draft.draft = plaza_incoming_new (first->number);
  draft.title = g_string_new (NULL);
  draft.where = g_string_new (NULL);
  draft.details = g_string_new (NULL);
  draft.place_lines = g_ptr_array_new ();
  text_draft_read_all (&draft);
  g_ptr_array_add (self->intake->drafts, draft.draft);

  g_string_free (draft.title, TRUE);
  g_string_free (draft.where, TRUE);
  g_string_free (draft.details, TRUE);
  g_ptr_array_unref (draft.place_lines);
  g_free (draft.venue);
  g_free (draft.city);
  g_free (draft.state);
  g_free (draft.zip);
  g_free (draft.end);
}
