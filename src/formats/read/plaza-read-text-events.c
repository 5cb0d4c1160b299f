/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-kind-words.h"
#include "plaza-text-rules.h"

/* Bytes of a line. */
#define LONGEST 3000
/* Words. More tell of what was, or is to be done. */
#define MOST_WORDS 56
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
                       (at_end ? plaza_text_is_entry (self->text, line) : plaza_text_is_title (self->text, line));

      if (title)
        text_events_begin (self, line, line->group);
      else if (!over && self->event != NULL && plaza_text_is_prose (line->text) && (!at_end || n <= MOST_REST_LINES))
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
    if (plaza_text_is_title (self->text, self->pending->pdata[i - 1]))
      at = i - 1;
  if (at == n && n > 0 && line->blank <= 2 && plaza_text_may_be_title (self->pending->pdata[n - 1]))
    at = n - 1;

  /* A paragraph's first line is its title, if none of the lines says so itself. */
  while (at < n && at > 0 && !plaza_text_is_title (self->text, self->pending->pdata[at]) && ((PlazaTextLine *) self->pending->pdata[at])->blank == 0 &&
         plaza_text_may_be_title (self->pending->pdata[at - 1]))
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
    if (plaza_text_is_title (self->text, self->pending->pdata[i - 1]) || (self->is_list && line->blank > 0 && ((PlazaTextLine *) self->pending->pdata[i - 1])->blank > 0 &&
                                                                     plaza_text_may_be_title (self->pending->pdata[i - 1])))
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

  /* Whom a calendar has invited. */
  if (last->label == PLAZA_TEXT_LABEL_ORGANIZATIONS && line->blank == 0 && strchr (last->text, '@') != NULL && strchr (line->text, '@') != NULL)
    {
      line->label = last->label;
      line->continues = TRUE;
      return TRUE;
    }

  empty = *last->text == '\0' && line->blank <= 1;
  if (!empty && line->blank > 0)
    return FALSE;
  if (!empty && last->label != PLAZA_TEXT_LABEL_DETAILS && !last->continues && !(last->label == PLAZA_TEXT_LABEL_WHERE && plaza_text_is_place (self->text, line->text)))
    return FALSE;
  if (!empty && last->label != PLAZA_TEXT_LABEL_WHEN && plaza_text_has_day (line->text) && plaza_text_has_time (line->text))
    return FALSE;

  line->label = last->label;
  g_set_str (&line->heading, last->heading);
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
  if (self->pending->len > 0 && plaza_text_may_be_title (self->pending->pdata[self->pending->len - 1]))
    {
      const PlazaTextLine *above = self->pending->pdata[self->pending->len - 1];

      if (line->blank == 0 || plaza_text_is_title (self->text, above))
        return FALSE;
    }

  return next != NULL && next->blank <= 1 && !plaza_text_has_day (next->text) &&
         (plaza_text_is_title (self->text, next) || (plaza_text_has_time (next->text) && plaza_text_count_words (next->text) > 4));
}

/* Whether a line with a day in it tells of an event, and not of what was or is to be done. */
static gboolean
text_events_is_dated (TextEvents          *self,
                      const PlazaTextLine *line)
{
  gboolean strong = plaza_text_has_time (line->text) || plaza_text_is_place (self->text, line->text);

  if (plaza_text_count_words (line->text) > MOST_WORDS)
    return FALSE;
  if (plaza_text_is_prose (line->text))
    {
      PlazaTextLine bare = *line;
      g_autofree char *text = g_strndup (line->text, strlen (line->text) - 1);

      /* A sentence, unless all of it is an entry that ends with a dot. */
      bare.text = text;
      if (strstr (text, ". ") != NULL)
        return plaza_text_has_time (text) && !self->is_list;
      return (plaza_text_has_time (line->text) && !self->is_list) || plaza_text_is_entry (self->text, &bare);
    }
  if (strong)
    return TRUE;

  return !self->is_list || plaza_text_is_title (self->text, line);
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

  return (begin > 8 || strlen (line->text + end) > 8) && !plaza_text_is_place (self->text, rest->str) && plaza_text_count_words (rest->str) > 1 &&
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
  gboolean fact = plaza_text_is_contact (text) || plaza_text_is_place (self->text, text) ||
                  (plaza_text_has_time (text) && plaza_text_count_words (text) < 12);

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
  else if (self->day != NULL && plaza_text_has_time (text) && plaza_text_count_words (text) < 12 && self->pending->len > 0 &&
           plaza_text_may_be_title (self->pending->pdata[self->pending->len - 1]))
    {
      text_events_begin_at (self, line, FALSE);
      text_events_add (self, line);
    }
  else if (fact && self->event != NULL && self->pending->len == 0)
    text_events_add (self, line);
  else if (self->event != NULL && line->blank == 0 && self->pending->len == 0 && !(self->day != NULL && plaza_text_is_title (self->text, line)))
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

      if (plaza_text_count_words (line->text) < 3)
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
