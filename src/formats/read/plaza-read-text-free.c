/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-draft.h"

#include <string.h>

#include "plaza-read-kind-words.h"
#include "plaza-read-place-words.h"
#include "plaza-texts.h"

static const char pattern_contact[] =
  "(?:[^,;|–—()0-9]{3,40}[,;:]?\\s*[(<]?\\s*)?(?:[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\(?[2-9]\\d\\d\\)?[\\s.-]*[2-9]\\d\\d[\\s.-]\\d{4}).*$";
/* As Facebook and flyers say who invites. */
static const char pattern_hosts[] =
  "^(?:(?:public|private|p[uú]blico|privado|evento)\\s*)?[·•,:-]?\\s*(?:event by|hosted by|organized by|sponsored by|presented by|brought to you by|by(?=\\s+(?-i:\\p{Lu}))|evento de|organizado por|"
  "organizada por|convocad[oa] por|patrocinad[oa] por|presentado por)\\s*:?\\s+(\\S.*)$";

static void text_free_read_free (PlazaTextDraft *self, const PlazaTextLine *line, const char *words);

/* What stands beside day and time: a contact, a place, the title, or words. */
static void
text_free_read_side (PlazaTextDraft      *self,
                     const PlazaTextLine *line,
                     const char          *side)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *words = plaza_text_draft_bare (side);
  int begin = 0;

  if (g_regex_match (plaza_text_draft_regex (&regex, pattern_contact), words, 0, &match))
    {
      g_match_info_fetch_pos (match, 0, &begin, NULL);
      plaza_text_draft_read_contact (self, line, words + begin);
      words[begin] = '\0';
    }

  if (*words != '\0')
    {
      static GRegex *to = NULL;
      g_autofree char *bare = plaza_text_draft_bare (words);

      text_free_read_free (self, line, bare);
      self->goes_on = self->where->len > 0 && g_regex_match (plaza_text_draft_regex (&to, "\\s(?:to|hasta|a)\\s*$"), side, 0, NULL);
    }
}

/* The first part of @words, before a dash, a bar, a semicolon or a comma. Returns: (transfer full); @rest: (out) */
static char *
text_free_first_part (const char  *words,
                      const char **rest)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int begin = 0, end = 0;

  *rest = words + strlen (words);
  if (!g_regex_match (plaza_text_draft_regex (&regex, "\\s+[–—|-]+\\s+|\\s*[;|]\\s*|,\\s+"), words, 0, &match))
    return g_strdup (words);

  g_match_info_fetch_pos (match, 0, &begin, &end);
  *rest = words + end;
  return g_strndup (words, begin);
}

/* "… to Example Hall in Canton": where a march ends. */
static gboolean
text_free_read_end (PlazaTextDraft      *self,
                    const PlazaTextLine *line,
                    const char          *words)
{
  if (!self->goes_on || self->end != NULL || !plaza_place_words_building (words))
    return FALSE;

  self->end = g_strdup (words);
  self->end_line = line;
  if (g_str_has_suffix (self->end, "."))
    self->end[strlen (self->end) - 1] = '\0';
  return TRUE;
}

static gboolean
text_free_read_hosts (PlazaTextDraft      *self,
                      const PlazaTextLine *line,
                      const char          *words)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *hosts = NULL;

  if (!g_regex_match (plaza_text_draft_regex (&regex, pattern_hosts), words, 0, &match))
    return FALSE;

  hosts = g_match_info_fetch (match, 1);
  plaza_text_draft_read_organizations (self, line, hosts);
  return TRUE;
}

/* Whether words without a label say where: a building does so where nothing but a city is known yet. */
static gboolean
text_free_is_where (PlazaTextDraft *self,
                    const char     *words,
                    gboolean        place)
{
  PlazaPlaceParts parts = { .line = self->where->str };
  gboolean building = plaza_place_words_building (words) && plaza_place_words_venue (words);
  const PlazaPlace *known;

  if (self->where->len == 0)
    return place || building || plaza_place_words_of (words) == PLAZA_PLACE_WORDS_UNKNOWN;

  known = &plaza_place_reader_read (self->text->places, &parts)->place;
  return known->address == NULL && (place || (building && known->venue == NULL));
}

/* Whether words without a label, behind the place, are names of those who invite: several, and nothing else. */
static gboolean
text_free_is_organizations (PlazaTextDraft *self,
                            const char     *words)
{
  static GRegex *regex = NULL;

  return self->where->len > 0 && self->draft->event->lead_organizations[0] == NULL &&
         g_regex_match (plaza_text_draft_regex (&regex, "^(?-i:\\p{Lu})[\\p{L}’'.&-]*(?:\\s(?:(?-i:\\p{Lu})[\\p{L}’'.&-]*|of|for|and|the|de|del|la|los|y|por|para))*"
                                                  "(?:,\\s(?:and\\s|y\\s)?(?-i:\\p{Lu})[\\p{L}’'.&-]*(?:\\s(?:(?-i:\\p{Lu})[\\p{L}’'.&-]*|of|for|and|the|de|del|la|los|y|por|para))*)+$"),
                        words, 0, NULL);
}

/* A sentence in which an event is spoken of, and no title. */
static gboolean
text_free_is_sentence (const char *words)
{
  static GRegex *regex = NULL;

  return g_regex_match (plaza_text_draft_regex (&regex, "[.!?]\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+\\s+\\w+|^(?:\\S+\\s+){14}|\\b(?:will be|we are|we will|we would|we invite|please|"
                                                  "will hold|is hosting|are hosting|les invitamos|tendremos|vamos a|haremos|ser[aá]|queremos|favor de)\\b"), words, 0, NULL);
}

/* Words without a day, a time and a contact. */
static void
text_free_read_free (PlazaTextDraft      *self,
                     const PlazaTextLine *line,
                     const char          *words)
{
  gboolean place = plaza_text_is_place (self->text, words);

  if (*words == '\0' || text_free_read_end (self, line, words) || text_free_read_hosts (self, line, words))
    return;

  if (self->title->len == 0 && text_free_is_sentence (words) && !place)
    plaza_text_draft_keep (self, line, words);
  else if (self->title->len == 0 && !(place && plaza_read_kind_words (words) == PLAZA_KIND_OTHER))
    {
      const char *rest = NULL;
      gsize length = 0;
      g_autofree char *city = plaza_text_city_before (self->text, words, &length);
      g_autofree char *behind = text_free_first_part (words + length, &rest);
      g_autofree char *first = g_strndup (words, length + strlen (behind));

      plaza_text_draft_read_title (self, line, first);
      text_free_read_free (self, line, rest);
    }
  else if (text_free_is_where (self, words, place))
    plaza_text_draft_add_where (self, line, words);
  else if (text_free_is_organizations (self, words))
    plaza_text_draft_read_organizations (self, line, words);
  else
    plaza_text_draft_keep (self, line, words);
}

/* Prose stays whole, but for the sentences in which a contact stands: who reads the details may not be to know it.
 * Returns: whether @line is prose */
static gboolean
text_free_keep_sentences (PlazaTextDraft      *self,
                          const PlazaTextLine *line)
{
  static GRegex *end = NULL, *contact = NULL;
  g_auto(GStrv) sentences = NULL;
  g_autoptr(GString) kept = g_string_new (NULL);

  if (!(g_str_has_suffix (line->text, ".") || g_str_has_suffix (line->text, "!")) || !text_free_is_sentence (line->text))
    return FALSE;

  sentences = g_regex_split (plaza_text_draft_regex (&end, "(?<=\\w\\w\\w[.!?]|\\d[.!?])\\s+"), line->text, 0);
  for (guint i = 0; sentences[i] != NULL; i++)
    if (!g_regex_match (plaza_text_draft_regex (&contact, pattern_contact), sentences[i], 0, NULL))
      plaza_text_append (kept, " ", sentences[i]);

  plaza_text_draft_keep (self, line, kept->str);
  return TRUE;
}

/* A line without a label. */
void
plaza_text_draft_read_line (PlazaTextDraft      *self,
                            const PlazaTextLine *line)
{
  gsize begin = 0, end = 0;
  g_autofree char *when = NULL, *before = NULL;

  plaza_text_draft_read_link (self, line);
  self->whole = text_free_keep_sentences (self, line);
  if (!plaza_text_find_when (line->text, &begin, &end) || (self->draft->event->timeslots->len > 0 && plaza_text_has_day (line->text) &&
                                                          ((PlazaTimeslot *) self->draft->event->timeslots->pdata[0])->date != NULL))
    {
      text_free_read_side (self, line, line->text);
      self->whole = FALSE;
      return;
    }

  when = g_strndup (line->text + begin, end - begin);
  before = g_strndup (line->text, begin);
  plaza_text_draft_add_when (self, line, when);
  text_free_read_side (self, line, before);
  text_free_read_side (self, line, line->text + end);
  self->whole = FALSE;
}
