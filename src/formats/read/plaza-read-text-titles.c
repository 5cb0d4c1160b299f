/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <string.h>

#include "plaza-read-kind-words.h"
#include "plaza-read-place-words.h"
#include "plaza-read-title.h"

/* What a line is by its own words: a title, a place, whom to ask, a sentence. */

/* More words are a sentence, and no title. */
#define MOST_TITLE_WORDS 28
/* A city that many people live in is meant where its name stands before a dash. */
#define LARGE_CITY 20000

guint
plaza_text_count_words (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ' && p[1] != ' ' && p[1] != '\0';

  return n;
}

gboolean
plaza_text_is_prose (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "!") || plaza_text_count_words (text) > MOST_TITLE_WORDS;
}

/**
 * plaza_text_is_many_places:
 *
 * Returns: whether @prefix, which stands where a city does, says that there are several: "Various cities"
 */
gboolean
plaza_text_is_many_places (const char *prefix)
{
  return g_regex_match_simple ("^(?:various|multiple|several|varias|diversas|distintas) (?:cities|places|locations|towns|ciudades|lugares|sitios)$",
                               prefix, G_REGEX_CASELESS, 0);
}

static gboolean
text_titles_is_city (PlazaText  *self,
                     const char *prefix,
                     gboolean    colon)
{
  PlazaGazetteer *places = self->context->places;
  const char *comma = strrchr (prefix, ',');
  g_autofree char *state = comma != NULL ? plaza_gazetteer_state_called (places, comma + 1, NULL) : NULL;
  g_autoptr(GPtrArray) cities = comma == NULL ? plaza_gazetteer_cities_called (places, prefix, NULL) : NULL;

  if (state != NULL || plaza_text_is_many_places (prefix))
    return TRUE;

  return cities != NULL && cities->len > 0 &&
         (colon || ((PlazaPlaceMatch *) cities->pdata[0])->population >= LARGE_CITY);
}

/**
 * plaza_text_city_before:
 * @title: "Canton: Vigil", "Canton, MI – Vigil"
 * @length: (out): bytes that are no part of the title
 *
 * Returns: (transfer full) (nullable): the place that stands before the title
 */
char *
plaza_text_city_before (PlazaText  *self,
                        const char *title,
                        gsize      *length)
{
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GRegex) regex = g_regex_new ("^(?:(?:and|y|also|in|en)\\s+)?((?-i:\\p{Lu})[^:–—|]{2,40}?)(\\s*:\\s+|\\s+[–—-]+\\s+|\\s*\\|\\s*)(?=\\S)", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *prefix = NULL, *sign = NULL;
  int end = 0;

  if (!g_regex_match (regex, title, 0, &match))
    return NULL;

  prefix = g_match_info_fetch (match, 1);
  sign = g_match_info_fetch (match, 2);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  if (!text_titles_is_city (self, prefix, strchr (sign, ':') != NULL))
    return NULL;

  *length = (gsize) end;
  return g_steal_pointer (&prefix);
}

/**
 * plaza_text_is_place:
 *
 * Returns: whether @text says where, without a label: a street, a ZIP code, a city with its state, or that it will be told
 */
gboolean
plaza_text_is_place (PlazaText  *self,
                     const char *text)
{
  PlazaPlaceParts parts = { .line = text };
  PlazaPlaceWords words = plaza_place_words_of (text);
  const PlazaReadPlace *place;

  if (words != PLAZA_PLACE_WORDS_NAME && words != PLAZA_PLACE_WORDS_UNKNOWN)
    return plaza_text_count_words (text) < 15;
  if (plaza_text_count_words (text) > 25)
    return FALSE;

  place = plaza_place_reader_read (self->places, &parts);
  if (place->place.address != NULL && strpbrk (place->place.address, G_CSET_DIGITS) != NULL && plaza_place_words_street (text, NULL) &&
      !plaza_text_has_time (text))
    return TRUE;

  return place->place.postal_code != NULL || (place->place.city != NULL && place->place.state != NULL && strchr (text, ',') != NULL &&
                                              !g_strv_contains ((const char *const *) place->inferred, "state"));
}

gboolean
plaza_text_is_contact (const char *text)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new ("[\\w.+-]@[\\w-]+\\.\\w|(?<!\\d)\\(?[2-9]\\d\\d\\)?[\\s.-]*[2-9]\\d\\d[\\s.-]\\d{4}(?!\\d)", G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

/* A line that may be a title because of where it stands. */
gboolean
plaza_text_may_be_title (const PlazaTextLine *line)
{
  return !plaza_text_is_prose (line->text) && !g_str_has_suffix (line->text, ",") && !g_str_has_suffix (line->text, "?") &&
         !g_str_has_suffix (line->text, ":") && g_utf8_strlen (line->text, -1) > 3 && !plaza_text_is_contact (line->text);
}

/* A title begins with the hashtag, or has it behind who invites. Within a sentence it only tells what that is about. */
static gboolean
text_titles_leads (const char *text,
                   const char *hashtag)
{
  g_autofree char *before = g_strchomp (g_strndup (text, hashtag - text));

  return *before == '\0' || g_str_has_suffix (before, ":") || g_str_has_suffix (before, "-") || g_str_has_suffix (before, "–");
}

/* Whether a line is an entry of a list: with the campaign's hashtag, or a city before it. */
gboolean
plaza_text_is_entry (PlazaText           *self,
                     const PlazaTextLine *line)
{
  const char *text = line->text, *hashtag = strchr (text, '#');
  gsize length = 0;
  g_autofree char *city = NULL;

  if (line->label != PLAZA_TEXT_LABEL_NONE || plaza_text_is_prose (text) || g_str_has_suffix (text, "?") || g_str_has_suffix (text, ":") ||
      *text == '@' || (hashtag != NULL && strchr (hashtag + 1, '#') != NULL) || plaza_text_is_contact (text))
    return FALSE;
  if (hashtag != NULL && self->context->hashtag != NULL && text_titles_leads (text, hashtag) &&
      g_ascii_strncasecmp (hashtag, self->context->hashtag, strlen (self->context->hashtag)) == 0)
    return TRUE;

  city = plaza_text_city_before (self, text, &length);
  return city != NULL;
}

/**
 * plaza_text_leads_in:
 *
 * Returns: whether @text presents an event: "Here is our march in Canton:"
 */
gboolean
plaza_text_leads_in (const char *text)
{
  return g_str_has_suffix (text, ":") && plaza_text_count_words (text) <= 14 && plaza_read_kind_words (text) != PLAZA_KIND_OTHER &&
         g_regex_match_simple ("^(?:and )?(?:here (?:is|are)|this is|below is|we have|aqu[ií] (?:est[aá]|va)|est[ea] es|tenemos|les env[ií]o)\\b", text, G_REGEX_CASELESS, 0);
}

/* Whether the words themselves say that it is an event's title. */
gboolean
plaza_text_is_title (PlazaText           *self,
                     const PlazaTextLine *line)
{
  const char *text = line->text;
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (g_free);

  if (plaza_text_is_entry (self, line) || (line->label == PLAZA_TEXT_LABEL_NONE && plaza_text_leads_in (text)))
    return TRUE;
  if (!plaza_text_may_be_title (line) || line->label != PLAZA_TEXT_LABEL_NONE || strchr (text, '#') != NULL || *text == '@')
    return FALSE;
  if (plaza_read_kind_words (text) != PLAZA_KIND_OTHER)
    return TRUE;

  plaza_read_title_officials (text, self->context, officials);
  return officials->len > 0;
}
