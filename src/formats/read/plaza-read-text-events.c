/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-kind-words.h"
#include "plaza-read-place-words.h"
#include "plaza-read-title.h"
#include "plaza-text-rules.h"

/* More words are a sentence, and no title. */
#define MOST_TITLE_WORDS 28
/* Bytes of a line. */
#define LONGEST 3000
/* A city that many people live in is meant where its name stands before a dash. */
#define LARGE_CITY 20000
/* What stands behind the last event and is no longer belongs to it; what is longer is the rest of a page. */
#define MOST_REST_LINES 4

/* Where the reading of the lines has got to. */
typedef struct
{
  PlazaText           *text;
  PlazaTextEvent      *event;      /* NULL before the first one and behind a heading */
  GPtrArray           *pending;    /* lines since then that belong to nothing yet */
  GPtrArray           *unused;
  gboolean             has[PLAZA_TEXT_N_LABELS];
  gboolean             is_list;    /* whether titles stand alone in it too */
  char                 state[3];
  const PlazaTextLine *day;
} TextEvents;

static guint
text_events_count_words (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ' && p[1] != ' ' && p[1] != '\0';

  return n;
}

static gboolean
text_events_is_prose (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "!") || text_events_count_words (text) > MOST_TITLE_WORDS;
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
text_events_is_city (PlazaText  *self,
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
  if (!text_events_is_city (self, prefix, strchr (sign, ':') != NULL))
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
    return text_events_count_words (text) < 15;
  if (text_events_count_words (text) > 25)
    return FALSE;

  place = plaza_place_reader_read (self->places, &parts);
  if (place->place.address != NULL && strpbrk (place->place.address, G_CSET_DIGITS) != NULL && plaza_place_words_street (text, NULL) &&
      !plaza_text_has_time (text))
    return TRUE;

  return place->place.postal_code != NULL || (place->place.city != NULL && place->place.state != NULL && strchr (text, ',') != NULL &&
                                              !g_strv_contains ((const char *const *) place->inferred, "state"));
}

static gboolean
text_events_is_contact (const char *text)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new ("[\\w.+-]@[\\w-]+\\.\\w|(?<!\\d)\\(?[2-9]\\d\\d\\)?[\\s.-]*[2-9]\\d\\d[\\s.-]\\d{4}(?!\\d)", G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

/* A line that may be a title because of where it stands. */
static gboolean
text_events_may_be_title (const PlazaTextLine *line)
{
  return !text_events_is_prose (line->text) && !g_str_has_suffix (line->text, ",") && !g_str_has_suffix (line->text, "?") &&
         !g_str_has_suffix (line->text, ":") && g_utf8_strlen (line->text, -1) > 3 && !text_events_is_contact (line->text);
}

/* A title begins with the hashtag, or has it behind who invites. Within a sentence it only tells what that is about. */
static gboolean
text_events_leads (const char *text,
                   const char *hashtag)
{
  g_autofree char *before = g_strchomp (g_strndup (text, hashtag - text));

  return *before == '\0' || g_str_has_suffix (before, ":") || g_str_has_suffix (before, "-") || g_str_has_suffix (before, "–");
}

/* Whether a line is an entry of a list: with the campaign's hashtag, or a city before it. */
static gboolean
text_events_is_entry (PlazaText           *self,
                      const PlazaTextLine *line)
{
  const char *text = line->text, *hashtag = strchr (text, '#');
  gsize length = 0;
  g_autofree char *city = NULL;

  if (line->label != PLAZA_TEXT_LABEL_NONE || text_events_is_prose (text) || g_str_has_suffix (text, "?") || g_str_has_suffix (text, ":") ||
      *text == '@' || (hashtag != NULL && strchr (hashtag + 1, '#') != NULL) || text_events_is_contact (text))
    return FALSE;
  if (hashtag != NULL && self->context->hashtag != NULL && text_events_leads (text, hashtag) &&
      g_ascii_strncasecmp (hashtag, self->context->hashtag, strlen (self->context->hashtag)) == 0)
    return TRUE;

  city = plaza_text_city_before (self, text, &length);
  return city != NULL;
}

/* Whether the words themselves say that it is an event's title. */
static gboolean
text_events_is_title (PlazaText           *self,
                      const PlazaTextLine *line)
{
  const char *text = line->text;
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (g_free);

  if (text_events_is_entry (self, line))
    return TRUE;
  if (!text_events_may_be_title (line) || line->label != PLAZA_TEXT_LABEL_NONE || strchr (text, '#') != NULL || *text == '@')
    return FALSE;
  if (plaza_read_kind_words (text) != PLAZA_KIND_OTHER)
    return TRUE;

  plaza_read_title_officials (text, self->context, officials);
  return officials->len > 0;
}

static void
text_events_begin (TextEvents          *self,
                   const PlazaTextLine *title,
                   guint                group)
{
  PlazaTextEvent *event = g_new0 (PlazaTextEvent, 1);

  event->title = title;
  event->lines = g_ptr_array_new ();
  event->group = group;
  event->day = self->day;
  g_strlcpy (event->state, self->state, sizeof event->state);
  g_ptr_array_add (self->text->events, event);
  self->event = event;
  memset (self->has, 0, sizeof self->has);
}

static void
text_events_add (TextEvents    *self,
                 PlazaTextLine *line)
{
  g_ptr_array_add (self->event->lines, line);
  self->has[line->label] = TRUE;
}

/* What belongs to no event: in a list, titles that stand alone are events of which no more is known. */
static void
text_events_settle (TextEvents *self,
                    guint       n,
                    gboolean    at_end)
{
  gboolean over = self->text->events->len == 0;

  for (guint i = 0; i < n; i++)
    {
      PlazaTextLine *line = self->pending->pdata[i];
      gboolean title = self->is_list && !over && line->blank > 0 &&
                       (at_end ? text_events_is_entry (self->text, line) : text_events_is_title (self->text, line));

      if (title)
        text_events_begin (self, line, line->group);
      else if (!over && self->event != NULL && text_events_is_prose (line->text) && (!at_end || n <= MOST_REST_LINES))
        text_events_add (self, line);
      else
        {
          over = over || (at_end && n > MOST_REST_LINES);
          g_ptr_array_add (self->unused, line);
        }
    }

  g_ptr_array_remove_range (self->pending, 0, n);
}

/* Takes the title of an event that begins at @line out of the pending lines; NULL where they have none. */
static const PlazaTextLine *
text_events_take_title (TextEvents          *self,
                        const PlazaTextLine *line)
{
  guint n = self->pending->len, at = n;
  const PlazaTextLine *title = NULL;

  for (guint i = n; i > 0 && at == n; i--)
    if (text_events_is_title (self->text, self->pending->pdata[i - 1]))
      at = i - 1;
  if (at == n && n > 0 && line->blank <= 2 && text_events_may_be_title (self->pending->pdata[n - 1]))
    at = n - 1;

  /* A paragraph's first line is its title, if none of the lines says so itself. */
  while (at < n && at > 0 && !text_events_is_title (self->text, self->pending->pdata[at]) && ((PlazaTextLine *) self->pending->pdata[at])->blank == 0 &&
         text_events_may_be_title (self->pending->pdata[at - 1]))
    at--;

  if (at < n)
    title = self->pending->pdata[at];
  text_events_settle (self, at, FALSE);
  return title;
}

/* The lines of the pending ones that stand between the title and the first fact. */
static void
text_events_begin_at (TextEvents    *self,
                      PlazaTextLine *line,
                      gboolean       has_title)
{
  const PlazaTextLine *title = has_title ? NULL : text_events_take_title (self, line);
  guint first = title != NULL ? 1 : 0;

  if (title == NULL)
    text_events_settle (self, self->pending->len, FALSE);

  text_events_begin (self, title, title != NULL ? title->group : line->group);
  for (guint i = first; i < self->pending->len; i++)
    text_events_add (self, self->pending->pdata[i]);
  g_ptr_array_set_size (self->pending, 0);
}

/* Whether a label is said of another event than the one that is open. */
static gboolean
text_events_is_next (TextEvents          *self,
                     const PlazaTextLine *line)
{
  if (self->event == NULL)
    return TRUE;
  if (line->label == PLAZA_TEXT_LABEL_TITLE)
    return self->has[PLAZA_TEXT_LABEL_TITLE] || self->has[PLAZA_TEXT_LABEL_WHEN];
  if ((line->label == PLAZA_TEXT_LABEL_WHEN || line->label == PLAZA_TEXT_LABEL_WHERE) && self->has[line->label])
    return TRUE;

  for (guint i = self->pending->len; i > 0; i--)
    if (text_events_is_title (self->text, self->pending->pdata[i - 1]) || (self->is_list && line->blank > 0 && ((PlazaTextLine *) self->pending->pdata[i - 1])->blank > 0 &&
                                                                     text_events_may_be_title (self->pending->pdata[i - 1])))
      return TRUE;

  return FALSE;
}

static void
text_events_read_label (TextEvents    *self,
                        PlazaTextLine *line)
{
  if (text_events_is_next (self, line))
    text_events_begin_at (self, line, line->label == PLAZA_TEXT_LABEL_TITLE);
  else
    {
      for (guint i = 0; i < self->pending->len; i++)
        text_events_add (self, self->pending->pdata[i]);
      g_ptr_array_set_size (self->pending, 0);
    }

  text_events_add (self, line);
}

/* Whether @line goes on with what the label above it says: "WHERE:" alone, or an address in several lines. */
static gboolean
text_events_continues (TextEvents    *self,
                       PlazaTextLine *line)
{
  const PlazaTextLine *last = self->event != NULL && self->event->lines->len > 0 && self->pending->len == 0
                              ? self->event->lines->pdata[self->event->lines->len - 1] : NULL;
  gboolean empty;

  if (last == NULL || last->label == PLAZA_TEXT_LABEL_NONE)
    return FALSE;

  empty = *last->text == '\0' && line->blank <= 1;
  if (!empty && line->blank > 0)
    return FALSE;
  if (!empty && last->label != PLAZA_TEXT_LABEL_DETAILS && !last->continues && !(last->label == PLAZA_TEXT_LABEL_WHERE && plaza_text_is_place (self->text, line->text)))
    return FALSE;
  if (!empty && last->label != PLAZA_TEXT_LABEL_WHEN && plaza_text_has_day (line->text) && plaza_text_has_time (line->text))
    return FALSE;

  line->label = last->label;
  line->heading = g_strdup (last->heading);
  line->continues = TRUE;
  return TRUE;
}

/* Whether only the day stands there, and what follows are several events of it. */
static gboolean
text_events_is_day_heading (TextEvents *self,
                            guint       at)
{
  const PlazaTextLine *line = self->text->lines->pdata[at];
  const PlazaTextLine *next = at + 1 < self->text->lines->len ? self->text->lines->pdata[at + 1] : NULL;
  gsize begin = 0, end = 0;

  if (!plaza_text_find_when (line->text, &begin, &end) || plaza_text_has_time (line->text) || begin > 3 || strlen (line->text + end) > 3)
    return FALSE;
  if (self->pending->len > 0 && text_events_may_be_title (self->pending->pdata[self->pending->len - 1]))
    {
      const PlazaTextLine *above = self->pending->pdata[self->pending->len - 1];

      if (line->blank == 0 || text_events_is_title (self->text, above))
        return FALSE;
    }

  return next != NULL && next->blank <= 1 && !plaza_text_has_day (next->text) &&
         (text_events_is_title (self->text, next) || (plaza_text_has_time (next->text) && text_events_count_words (next->text) > 4));
}

/* Whether a line with a day in it tells of an event, and not of what was or is to be done. */
static gboolean
text_events_is_dated (TextEvents          *self,
                      const PlazaTextLine *line)
{
  gboolean strong = plaza_text_has_time (line->text) || plaza_text_is_place (self->text, line->text);

  if (text_events_count_words (line->text) > 2 * MOST_TITLE_WORDS)
    return FALSE;
  if (text_events_is_prose (line->text))
    {
      PlazaTextLine bare = *line;
      g_autofree char *text = g_strndup (line->text, strlen (line->text) - 1);

      /* A sentence, unless all of it is an entry that ends with a dot. */
      bare.text = text;
      if (strstr (text, ". ") != NULL)
        return plaza_text_has_time (text) && !self->is_list;
      return (plaza_text_has_time (line->text) && !self->is_list) || text_events_is_entry (self->text, &bare);
    }
  if (strong)
    return TRUE;

  return !self->is_list || text_events_is_title (self->text, line);
}

/* What of a line is left beside day and time may be its title. */
static gboolean
text_events_has_own_title (TextEvents          *self,
                           const PlazaTextLine *line)
{
  gsize begin = 0, end = 0;
  g_autoptr(GString) rest = NULL;

  if (!plaza_text_find_when (line->text, &begin, &end))
    return FALSE;

  rest = g_string_new_len (line->text, (gssize) begin);
  g_string_append (rest, line->text + end);
  if (plaza_read_kind_words (rest->str) != PLAZA_KIND_OTHER)
    return TRUE;

  return (begin > 8 || strlen (line->text + end) > 8) && !plaza_text_is_place (self->text, rest->str) && text_events_count_words (rest->str) > 1 &&
         self->pending->len == 0;
}

static void
text_events_read_dated (TextEvents    *self,
                        PlazaTextLine *line)
{
  gboolean own = text_events_has_own_title (self, line);

  if (self->event == NULL || self->has[PLAZA_TEXT_LABEL_WHEN] || self->pending->len > 0 || own)
    text_events_begin_at (self, line, own && (self->pending->len == 0 || line->blank > 0 || self->event != NULL));

  self->has[PLAZA_TEXT_LABEL_WHEN] = TRUE;
  text_events_add (self, line);
  self->has[PLAZA_TEXT_LABEL_NONE] = FALSE;
}

/* A line without a label: of the event that is open, or of the next one. */
static void
text_events_read_free (TextEvents    *self,
                       PlazaTextLine *line,
                       guint          at)
{
  const char *text = line->text;
  gboolean fact = text_events_is_contact (text) || plaza_text_is_place (self->text, text) ||
                  (plaza_text_has_time (text) && text_events_count_words (text) < 12);

  if (text_events_continues (self, line))
    text_events_add (self, line);
  else if (plaza_text_has_day (text) && text_events_is_day_heading (self, at))
    {
      text_events_settle (self, self->pending->len, FALSE);
      self->day = line;
      self->event = NULL;
    }
  else if (plaza_text_has_day (text) && text_events_is_dated (self, line))
    text_events_read_dated (self, line);
  else if (self->day != NULL && plaza_text_has_time (text) && text_events_has_own_title (self, line))
    {
      text_events_begin_at (self, line, TRUE);
      text_events_add (self, line);
    }
  else if (self->day != NULL && plaza_text_has_time (text) && text_events_count_words (text) < 12 && self->pending->len > 0 &&
           text_events_may_be_title (self->pending->pdata[self->pending->len - 1]))
    {
      text_events_begin_at (self, line, FALSE);
      text_events_add (self, line);
    }
  else if (fact && self->event != NULL && self->pending->len == 0)
    text_events_add (self, line);
  else if (self->event != NULL && line->blank == 0 && self->pending->len == 0 && !(self->day != NULL && text_events_is_title (self->text, line)))
    text_events_add (self, line);
  else if (fact && self->event != NULL && line->blank == 0 && !self->is_list)
    {
      for (guint i = 0; i < self->pending->len; i++)
        text_events_add (self, self->pending->pdata[i]);
      g_ptr_array_set_size (self->pending, 0);
      text_events_add (self, line);
    }
  else
    g_ptr_array_add (self->pending, line);
}

/* What is that long is looked at no further. */
static void
text_events_read_long (TextEvents    *self,
                       PlazaTextLine *line)
{
  line->label = PLAZA_TEXT_LABEL_DETAILS;
  line->continues = TRUE;
  if (self->event != NULL && line->blank <= 1 && self->pending->len == 0)
    text_events_add (self, line);
  else
    g_ptr_array_add (self->unused, line);
}

static void
text_events_read_heading (TextEvents    *self,
                          PlazaTextLine *line)
{
  text_events_settle (self, self->pending->len, FALSE);
  g_strlcpy (self->state, line->state, sizeof self->state);
  self->event = NULL;
  self->day = NULL;
}

static void
text_events_tell_unused (TextEvents *self)
{
  const PlazaTextLine *first = NULL;
  guint n = 0;
  g_autofree char *quote = NULL;
  char *sentence;

  for (guint i = 0; i < self->unused->len; i++)
    {
      const PlazaTextLine *line = self->unused->pdata[i];

      if (text_events_count_words (line->text) < 3)
        continue;
      first = first != NULL ? first : line;
      n++;
    }

  if (first == NULL)
    return;

  quote = plaza_text_rules_quote (first->text);
  /* Translators: %1$s is the first of some lines of a pasted text, %2$u how many there are. */
  sentence = n == 1 ? g_strdup_printf (_("“%s” says nothing of an event; left out"), quote)
                    : g_strdup_printf (ngettext ("%2$u line says nothing of an event and is left out, “%1$s”",
                                                 "%2$u lines say nothing of an event and are left out, the first one is “%1$s”", n), quote, n);
  g_ptr_array_add (self->text->intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, first->number, NULL, sentence));
}

/* A list has labels for two events or more. */
static gboolean
text_events_find_list (PlazaText *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((PlazaTextLine *) self->lines->pdata[i])->label == PLAZA_TEXT_LABEL_WHEN;

  return n >= 2;
}

/**
 * plaza_text_find_events:
 *
 * Puts the lines together that tell of one event, and says what was not used.
 */
void
plaza_text_find_events (PlazaText *self)
{
  TextEvents events = { .text = self };
  guint group = 0;

  events.pending = g_ptr_array_new ();
  events.unused = g_ptr_array_new ();
  events.is_list = text_events_find_list (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      PlazaTextLine *line = self->lines->pdata[i];

      group += line->blank >= 2 || *line->state != '\0';
      line->group = group;
      if (strlen (line->text) > LONGEST)
        text_events_read_long (&events, line);
      else if (*line->state != '\0' && !text_events_continues (&events, line))
        text_events_read_heading (&events, line);
      else if (line->label != PLAZA_TEXT_LABEL_NONE && !line->continues)
        text_events_read_label (&events, line);
      else
        text_events_read_free (&events, line, i);
    }

  text_events_settle (&events, events.pending->len, TRUE);
  text_events_tell_unused (&events);
  g_ptr_array_unref (events.pending);
  g_ptr_array_unref (events.unused);
}
