/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-read-contact.h"
#include "plaza-read-kind-words.h"
#include "plaza-read-place-words.h"
#include "plaza-read-title.h"
#include "plaza-text-rules.h"

static const char pattern_invited[] =
  "\\b(?:not open to (?:the )?public|closed to (?:the )?public|by invitation|invitation only|invite[- ]only|invited guests only|private (?:event|meeting)|members only|"
  "no (?:es|esta|está) abiert[oa] al p[uú]blico|cerrad[oa] al p[uú]blico|(?:solo|s[oó]lo|solamente) (?:con|por) invitaci[oó]n|(?:solo|s[oó]lo) (?:para )?(?:invitados|miembros))\\b";
static const char pattern_contact[] =
  "(?:[^,;|–—()0-9]{3,40}[,;:]?\\s*[(<]?\\s*)?(?:[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\(?[2-9]\\d\\d\\)?[\\s.-]*[2-9]\\d\\d[\\s.-]\\d{4}).*$";
/* As Facebook and flyers say who invites. */
static const char pattern_hosts[] =
  "^(?:(?:public|private|p[uú]blico|privado|evento)\\s*)?[·•,:-]?\\s*(?:event by|hosted by|organized by|sponsored by|presented by|brought to you by|by(?=\\s+(?-i:\\p{Lu}))|evento de|organizado por|"
  "organizada por|convocad[oa] por|patrocinad[oa] por|presentado por)\\s*:?\\s+(\\S.*)$";
static const char pattern_link[] = "https?://[^\\s<>\"]+";

/* An event while its draft is made. */
typedef struct
{
  PlazaText       *text;
  PlazaTextEvent  *event;
  PlazaIncoming   *draft;
  GString         *title;
  GString         *where;
  GString         *details;
  char            *venue;
  char            *city;
  char            *state;
  char            *zip;
  const char      *heading_where;
  const char      *heading_when;
  GPtrArray       *place_lines;
  gboolean         whole;        /* whether the line that is read is in the details already */
} TextDraft;

static GRegex *
text_draft_regex (GRegex     **regex,
                  const char  *pattern)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return *regex;
}

static gboolean
text_draft_is_word (const char *text,
                    const char *at,
                    gsize       length)
{
  const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL;

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)) || !g_unichar_isalnum (g_utf8_get_char (at))) &&
         (at[length] == '\0' || !g_unichar_isalnum (g_utf8_get_char (at + length)) || !g_ascii_isalnum (at[length - 1]));
}

/**
 * plaza_text_mark:
 * @line: in which @words stand
 * @field: JSON path of what was read from them
 * @words: (nullable): as they stand there; where they do not, nothing is marked
 *
 * Returns: whether they stand there
 */
gboolean
plaza_text_mark (PlazaIncoming       *draft,
                 const PlazaTextLine *line,
                 const char          *field,
                 const char          *words)
{
  gsize length = words != NULL ? strlen (words) : 0;
  const char *at = length > 0 ? strstr (line->text, words) : NULL;
  int begin;

  /* "CA" is no part of "CANVASS". */
  while (at != NULL && !text_draft_is_word (line->text, at, length))
    at = strstr (at + 1, words);
  if (at == NULL)
    return FALSE;

  begin = line->begin + (int) g_utf8_pointer_to_offset (line->text, at);
  plaza_incoming_mark (draft, field, begin, begin + (int) g_utf8_strlen (words, -1));
  return TRUE;
}

/* Words that are no fact: a line of the details. */
static void
text_draft_keep (TextDraft           *self,
                 const PlazaTextLine *line,
                 const char          *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (self->whole || *stripped == '\0' || strspn (stripped, ",;:.-–— ") == strlen (stripped))
    return;

  plaza_text_append (self->details, "\n", stripped);
  plaza_text_mark (self->draft, line, "details", stripped);
}

static void
text_draft_add_where (TextDraft           *self,
                      const PlazaTextLine *line,
                      const char          *words)
{
  if (*words == '\0')
    return;

  plaza_text_append (self->where, ", ", words);
  g_ptr_array_add (self->place_lines, (gpointer) line);
  if (self->heading_where == NULL)
    self->heading_where = line->heading;
}

/* Without what joined it to what was cut out: "Vigil on", "– Vigil,". */
static char *
text_draft_bare (const char *text)
{
  static GRegex *regex = NULL;
  g_autofree char *bare = g_regex_replace_literal (text_draft_regex (&regex, "^(?:[\\s,;:|@.)–—-]|(?:and|y|at(?: the)?|on|from|in|en(?: la| el)?|el|de)\\s)+|(?:[\\s,;:|@(–—-]|\\s(?:on|at|from|el|a|en|is|es)(?=\\W*$))+$"),
                                                   text, -1, 0, "", 0, NULL);

  return g_strstrip (g_steal_pointer (&bare));
}

/* Days and times; words in them that are none stay in the details. */
static void
text_draft_add_when (TextDraft           *self,
                     const PlazaTextLine *line,
                     const char          *when)
{
  g_autofree char *kept = plaza_text_read_when (self->text, self->draft, line, when);

  text_draft_keep (self, line, kept);
}

static void
text_draft_read_contact (TextDraft           *self,
                         const PlazaTextLine *line,
                         const char          *text)
{
  static GRegex *regex = NULL;
  g_autofree char *words = g_regex_replace_literal (text_draft_regex (&regex, pattern_link), text, -1, 0, "", 0, NULL);
  g_autoptr(PlazaReadContact) contact = plaza_read_contact (words);
  PlazaEventRecord *event = self->draft->event;
  gboolean named = event->contact_name == NULL && contact->name != NULL;

  plaza_read_contact_apply (contact, self->draft, line->heading);
  if (named)
    plaza_text_mark (self->draft, line, "lead_contact.name", contact->name);
  for (guint i = 0; contact->emails[i] != NULL; i++)
    plaza_text_mark (self->draft, line, "lead_contact.emails", contact->emails[i]);
  if (contact->telephones[0] != NULL)
    plaza_text_mark (self->draft, line, "lead_contact.telephones", words);
  if (contact->rest != NULL)
    text_draft_keep (self, line, contact->rest);
}

static void
text_draft_read_organizations (TextDraft           *self,
                               const PlazaTextLine *line,
                               const char          *words)
{
  static GRegex *regex = NULL;
  g_auto(GStrv) names = g_strsplit_set (words, ",;\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  PlazaEventRecord *event = self->draft->event;

  g_strv_builder_addv (builder, (const char **) event->lead_organizations);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_regex_replace_literal (text_draft_regex (&regex, "^\\s*(?:(?:and|y)\\s+)?|\\s+$"), names[i], -1, 0, "", 0, NULL);

      if (*name == '\0' || plaza_place_words_of (name) == PLAZA_PLACE_WORDS_UNKNOWN)
        continue;
      plaza_text_mark (self->draft, line, "lead_organizations", name);
      g_strv_builder_add (builder, name);
    }

  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strv_builder_end (builder);
}

static void
text_draft_read_link (TextDraft           *self,
                      const PlazaTextLine *line)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *link = NULL;

  if (!g_regex_match (text_draft_regex (&regex, pattern_link), line->text, 0, &match))
    return;

  link = g_match_info_fetch (match, 0);
  for (gsize length = strlen (link); length > 0 && strchr (".,;)", link[length - 1]) != NULL; length--)
    link[length - 1] = '\0';
  if (self->draft->event->web_address != NULL || !plaza_link_rule_is_allowed (link))
    return;

  self->draft->event->web_address = g_strdup (link);
  plaza_text_mark (self->draft, line, "web_address", link);
}

/* The title, without a city before it. */
static void
text_draft_read_title (TextDraft           *self,
                       const PlazaTextLine *line,
                       const char          *words)
{
  gsize length = 0;
  g_autofree char *city = plaza_text_city_before (self->text, words, &length);

  g_string_assign (self->title, words + length);
  if (city != NULL && plaza_text_is_many_places (city))
    text_draft_add_where (self, line, city);
  else if (city != NULL)
    {
      g_ptr_array_add (self->place_lines, (gpointer) line);
      g_free (self->city);
      self->city = g_steal_pointer (&city);
    }
  plaza_text_mark (self->draft, line, "title", self->title->str);
}

static void text_draft_read_free (TextDraft *self, const PlazaTextLine *line, const char *words);

/* What stands beside day and time: a contact, a place, the title, or words. */
static void
text_draft_read_side (TextDraft           *self,
                      const PlazaTextLine *line,
                      const char          *side)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *words = text_draft_bare (side);
  int begin = 0;

  if (g_regex_match (text_draft_regex (&regex, pattern_contact), words, 0, &match))
    {
      g_match_info_fetch_pos (match, 0, &begin, NULL);
      text_draft_read_contact (self, line, words + begin);
      words[begin] = '\0';
    }

  if (*words != '\0')
    {
      g_autofree char *bare = text_draft_bare (words);

      text_draft_read_free (self, line, bare);
    }
}

/* The first part of @words, before a dash, a bar, a semicolon or a comma. Returns: (transfer full); @rest: (out) */
static char *
text_draft_first_part (const char  *words,
                       const char **rest)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int begin = 0, end = 0;

  *rest = words + strlen (words);
  if (!g_regex_match (text_draft_regex (&regex, "\\s+[–—|-]+\\s+|\\s*[;|]\\s*|,\\s+"), words, 0, &match))
    return g_strdup (words);

  g_match_info_fetch_pos (match, 0, &begin, &end);
  *rest = words + end;
  return g_strndup (words, begin);
}

static gboolean
text_draft_read_hosts (TextDraft           *self,
                       const PlazaTextLine *line,
                       const char          *words)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *hosts = NULL;

  if (!g_regex_match (text_draft_regex (&regex, pattern_hosts), words, 0, &match))
    return FALSE;

  hosts = g_match_info_fetch (match, 1);
  text_draft_read_organizations (self, line, hosts);
  return TRUE;
}

/* A sentence in which an event is spoken of, and no title. */
static gboolean
text_draft_is_sentence (const char *words)
{
  static GRegex *regex = NULL;

  return g_regex_match (text_draft_regex (&regex, "[.!?:]\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+|^(?:\\S+\\s+){14}|\\b(?:will be|we are|we will|we would|we invite|please|"
                                                  "will hold|is hosting|are hosting|les invitamos|tendremos|vamos a|haremos|ser[aá]|queremos|favor de)\\b"), words, 0, NULL);
}

/* Words without a day, a time and a contact. */
static void
text_draft_read_free (TextDraft           *self,
                      const PlazaTextLine *line,
                      const char          *words)
{
  gboolean place = plaza_text_is_place (self->text, words);

  if (*words == '\0' || text_draft_read_hosts (self, line, words))
    return;

  if (self->title->len == 0 && text_draft_is_sentence (words) && !place)
    text_draft_keep (self, line, words);
  else if (self->title->len == 0 && !(place && plaza_read_kind_words (words) == PLAZA_KIND_OTHER))
    {
      const char *rest = NULL;
      gsize length = 0;
      g_autofree char *city = plaza_text_city_before (self->text, words, &length);
      g_autofree char *behind = text_draft_first_part (words + length, &rest);
      g_autofree char *first = g_strndup (words, length + strlen (behind));

      text_draft_read_title (self, line, first);
      text_draft_read_free (self, line, rest);
    }
  else if (place || (plaza_place_words_building (words) && plaza_place_words_venue (words)))
    text_draft_add_where (self, line, words);
  else
    text_draft_keep (self, line, words);
}

/* Prose stays whole, but for the sentences in which a contact stands: who reads the details may not be to know it.
 * Returns: whether @line is prose */
static gboolean
text_draft_keep_sentences (TextDraft           *self,
                           const PlazaTextLine *line)
{
  static GRegex *end = NULL, *contact = NULL;
  g_auto(GStrv) sentences = NULL;
  g_autoptr(GString) kept = g_string_new (NULL);

  if (!(g_str_has_suffix (line->text, ".") || g_str_has_suffix (line->text, "!")) || !text_draft_is_sentence (line->text))
    return FALSE;

  sentences = g_regex_split (text_draft_regex (&end, "(?<=\\w\\w\\w[.!?]|\\d[.!?])\\s+"), line->text, 0);
  for (guint i = 0; sentences[i] != NULL; i++)
    if (!g_regex_match (text_draft_regex (&contact, pattern_contact), sentences[i], 0, NULL))
      plaza_text_append (kept, " ", sentences[i]);

  text_draft_keep (self, line, kept->str);
  return TRUE;
}

/* A line without a label. */
static void
text_draft_read_line (TextDraft           *self,
                      const PlazaTextLine *line)
{
  gsize begin = 0, end = 0;
  g_autofree char *when = NULL, *before = NULL;

  text_draft_read_link (self, line);
  self->whole = text_draft_keep_sentences (self, line);
  if (!plaza_text_find_when (line->text, &begin, &end) || (self->draft->event->timeslots->len > 0 && plaza_text_has_day (line->text) &&
                                                          ((PlazaTimeslot *) self->draft->event->timeslots->pdata[0])->date != NULL))
    {
      text_draft_read_side (self, line, line->text);
      self->whole = FALSE;
      return;
    }

  when = g_strndup (line->text + begin, end - begin);
  before = g_strndup (line->text, begin);
  text_draft_add_when (self, line, when);
  text_draft_read_side (self, line, before);
  text_draft_read_side (self, line, line->text + end);
  self->whole = FALSE;
}

static void
text_draft_set (char                **text,
                TextDraft            *self,
                const PlazaTextLine  *line,
                const char           *field)
{
  g_set_str (text, line->text);
  plaza_text_mark (self->draft, line, field, line->text);
  if (self->heading_where == NULL)
    self->heading_where = line->heading;
}

static void
text_draft_read_when (TextDraft           *self,
                      const PlazaTextLine *line)
{
  if (self->heading_when == NULL)
    self->heading_when = line->heading;
  if (*line->text == '\0' || plaza_place_words_of (line->text) == PLAZA_PLACE_WORDS_UNKNOWN)
    return;

  if (plaza_text_has_day (line->text) || plaza_text_has_time (line->text))
    text_draft_add_when (self, line, line->text);
  else
    {
      g_autofree char *quote = plaza_text_rules_quote (line->text);

      plaza_incoming_question (self->draft, line->heading, g_strdup_printf (_("“%s” is no date; kept in the details"), quote));
      text_draft_keep (self, line, line->text);
    }
}

static void
text_draft_read_end (TextDraft           *self,
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
      text_draft_keep (self, line, line->text);
      return;
    }

  slot->end = end->start;
  plaza_text_mark (self->draft, line, "timeslots[0].end", line->text);
}

static void
text_draft_read_labelled (TextDraft           *self,
                          const PlazaTextLine *line)
{
  switch (line->label)
    {
    case PLAZA_TEXT_LABEL_TITLE:
      if (self->title->len == 0)
        text_draft_read_title (self, line, line->text);
      else
        text_draft_keep (self, line, line->text);
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
      text_draft_add_where (self, line, line->text);
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
      text_draft_read_organizations (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_CONTACT:
      text_draft_read_link (self, line);
      text_draft_read_contact (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_LINK:
      text_draft_read_link (self, line);
      break;
    case PLAZA_TEXT_LABEL_DETAILS:
      text_draft_keep (self, line, line->text);
      break;
    case PLAZA_TEXT_LABEL_NONE:
    case PLAZA_TEXT_N_LABELS:
    default:
      text_draft_read_line (self, line);
    }
}

static void
text_draft_mark_place (TextDraft        *self,
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
text_draft_settle_place (TextDraft *self)
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
text_draft_conclude_title (TextDraft *self)
{
  g_autofree char *phrase = plaza_read_kind_phrase (self->details->str);

  if (phrase == NULL)
    return;

  g_string_assign (self->title, phrase);
  plaza_incoming_question (self->draft, NULL, g_strdup_printf (_("The text has no title; “%s” is taken from its words"), phrase));
}

static void
text_draft_settle_title (TextDraft *self)
{
  PlazaEventRecord *event = self->draft->event;
  const PlazaTextLine *subject = self->text->subject;
  g_autoptr(PlazaReadTitle) title = NULL;
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (g_free);

  if (self->title->len == 0 && subject != NULL && self->text->events->len == 1)
    text_draft_read_title (self, subject, subject->text);
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
text_draft_language (TextDraft *self)
{
  static GRegex *spanish = NULL, *english = NULL;
  const char * const *languages = self->text->context->languages;
  g_autoptr(GMatchInfo) es = NULL, en = NULL;
  int balance = 0;
  const char *fits;

  g_regex_match (text_draft_regex (&spanish, "\\b(?:el|la|los|las|de|del|que|y|en|para|por|con|una?|al)\\b"), self->details->str, 0, &es);
  for (; g_match_info_matches (es); g_match_info_next (es, NULL))
    balance++;
  g_regex_match (text_draft_regex (&english, "\\b(?:the|and|of|to|for|with|an?|in|on|will|is|are|our|we|you)\\b"), self->details->str, 0, &en);
  for (; g_match_info_matches (en); g_match_info_next (en, NULL))
    balance--;

  fits = balance > 0 ? "es" : "en";
  if (languages == NULL || languages[0] == NULL || g_strv_contains (languages, fits))
    return fits;

  return languages[0];
}

static void
text_draft_settle_details (TextDraft *self)
{
  static GRegex *invited = NULL;

  if (g_regex_match (text_draft_regex (&invited, pattern_invited), self->details->str, 0, NULL))
    self->draft->event->attendance = PLAZA_ATTENDANCE_INVITED;
  plaza_texts_set (self->draft->event->details, text_draft_language (self), self->details->str);
}

/* A list under a day, where the line itself says only the hour. */
static void
text_draft_read_day (TextDraft *self)
{
  const PlazaTextLine *day = self->event->day;
  GPtrArray *slots = self->draft->event->timeslots;
  g_autoptr(PlazaIncoming) other = NULL;
  const PlazaTimeslot *slot;

  if (day == NULL || (slots->len > 0 && ((PlazaTimeslot *) slots->pdata[0])->date != NULL))
    return;

  if (slots->len == 0)
    {
      text_draft_add_when (self, day, day->text);
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
text_draft_read_all (TextDraft *self)
{
  const PlazaTextLine *title = self->event->title;
  gsize begin = 0, end = 0;

  if (title != NULL && plaza_text_find_when (title->text, &begin, &end) && plaza_text_has_day (title->text))
    text_draft_read_line (self, title);
  else if (title != NULL)
    text_draft_read_title (self, title, title->text);

  for (guint i = 0; i < self->event->lines->len; i++)
    text_draft_read_labelled (self, self->event->lines->pdata[i]);

  text_draft_read_day (self);
  text_draft_settle_place (self);
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
  TextDraft draft = { .text = self, .event = event };

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
}
