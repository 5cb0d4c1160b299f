/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-draft.h"

#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-read-contact.h"
#include "plaza-read-place-words.h"
#include "plaza-texts.h"

static const char pattern_link[] = "https?://[^\\s<>\"]+";

GRegex *
plaza_text_draft_regex (GRegex     **regex,
                        const char  *pattern)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return *regex;
}

static gboolean
text_facts_is_word (const char *text,
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
  while (at != NULL && !text_facts_is_word (line->text, at, length))
    at = strstr (at + 1, words);
  if (at == NULL)
    return FALSE;

  begin = line->begin + (int) g_utf8_pointer_to_offset (line->text, at);
  plaza_incoming_mark (draft, field, begin, begin + (int) g_utf8_strlen (words, -1));
  return TRUE;
}

/* Words that are no fact: a line of the details. */
void
plaza_text_draft_keep (PlazaTextDraft      *self,
                       const PlazaTextLine *line,
                       const char          *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (self->whole || *stripped == '\0' || strspn (stripped, ",;:.-–— ") == strlen (stripped))
    return;

  plaza_text_append (self->details, "\n", stripped);
  plaza_text_mark (self->draft, line, "details", stripped);
}

void
plaza_text_draft_add_where (PlazaTextDraft      *self,
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
char *
plaza_text_draft_bare (const char *text)
{
  static GRegex *regex = NULL;
  g_autofree char *bare = g_regex_replace_literal (plaza_text_draft_regex (&regex, "^(?:[\\s,;:|@.)–—-]|(?:and|y|at(?: the)?|on|from|in|en(?: la| el)?|el|de)\\s)+|(?:[\\s,;:|@(–—-]|\\s(?:on|at|to|from|el|a|en|is|es|hasta)(?=\\W*$))+$"),
                                                   text, -1, 0, "", 0, NULL);

  return g_strstrip (g_steal_pointer (&bare));
}

/* Days and times; words in them that are none stay in the details. */
void
plaza_text_draft_add_when (PlazaTextDraft      *self,
                           const PlazaTextLine *line,
                           const char          *when)
{
  g_autofree char *kept = plaza_text_read_when (self->text, self->draft, line, when);

  plaza_text_draft_keep (self, line, kept);
}

void
plaza_text_draft_read_contact (PlazaTextDraft      *self,
                               const PlazaTextLine *line,
                               const char          *text)
{
  static GRegex *regex = NULL;
  g_autofree char *words = g_regex_replace_literal (plaza_text_draft_regex (&regex, pattern_link), text, -1, 0, "", 0, NULL);
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
    plaza_text_draft_keep (self, line, contact->rest);
}

void
plaza_text_draft_read_organizations (PlazaTextDraft      *self,
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
      g_autofree char *name = g_regex_replace_literal (plaza_text_draft_regex (&regex, "^\\s*(?:(?:and|y)\\s+)?|\\s+$"), names[i], -1, 0, "", 0, NULL);

      /* Under "Who" calendars list whom they invited: an address is no organization. */
      if (*name == '\0' || strchr (name, '@') != NULL || plaza_place_words_of (name) == PLAZA_PLACE_WORDS_UNKNOWN)
        continue;
      plaza_text_mark (self->draft, line, "lead_organizations", name);
      g_strv_builder_add (builder, name);
    }

  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strv_builder_end (builder);
}

void
plaza_text_draft_read_link (PlazaTextDraft      *self,
                            const PlazaTextLine *line)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *link = NULL;

  if (!g_regex_match (plaza_text_draft_regex (&regex, pattern_link), line->text, 0, &match))
    return;

  link = g_match_info_fetch (match, 0);
  for (gsize length = strlen (link); length > 0 && strchr (".,;)", link[length - 1]) != NULL; length--)
    link[length - 1] = '\0';
  if (self->draft->event->web_address != NULL || !plaza_link_rule_is_allowed (link))
    return;

  self->draft->event->web_address = g_strdup (link);
  plaza_text_mark (self->draft, line, "web_address", link);
}

/* "Here is our Solidarity March in Canton:": the title is within. Returns: (transfer full): it */
static char *
text_facts_led_in (PlazaTextDraft      *self,
                   const PlazaTextLine *line,
                   const char          *words)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *city = NULL;

  if (!plaza_text_leads_in (words) ||
      !g_regex_match (plaza_text_draft_regex (&regex, "\\b(?:our|the|an?|nuestr[ao]|l[ao]s?|el|una?)\\s+(\\S.*?)(?:\\s+(?:in|en)\\s+((?-i:\\p{Lu})[^:,]+))?\\s*:$"), words, 0, &match))
    return g_strdup (words);

  city = g_match_info_fetch (match, 2);
  if (city != NULL && *city != '\0')
    {
      g_set_str (&self->city, city);
      g_ptr_array_add (self->place_lines, (gpointer) line);
    }
  return g_match_info_fetch (match, 1);
}

/* The title, without a city before it. */
void
plaza_text_draft_read_title (PlazaTextDraft      *self,
                             const PlazaTextLine *line,
                             const char          *written)
{
  g_autofree char *words = text_facts_led_in (self, line, written);
  gsize length = 0;
  g_autofree char *city = plaza_text_city_before (self->text, words, &length);

  g_string_assign (self->title, words + length);
  if (city != NULL && plaza_text_is_many_places (city))
    plaza_text_draft_add_where (self, line, city);
  else if (city != NULL)
    {
      g_ptr_array_add (self->place_lines, (gpointer) line);
      g_free (self->city);
      self->city = g_steal_pointer (&city);
    }
  plaza_text_mark (self->draft, line, "title", self->title->str);
}
