/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <string.h>

#include "plaza-texts.h"

/* A mail's and a forwarded mail's. */
static const char pattern_header[] =
  "^\\*?(from|to|cc|bcc|sent|date|subject|reply-to|importance|message-id|mime-version|content-\\S+|received|x-\\S+|de|para|enviado(?: el)?|fecha|asunto|responder a)\\s?:\\*?\\s";
static const char pattern_subject[] = "^\\*?(?:subject|asunto)\\s?:\\*?\\s*(?:(?:re|fwd?|rv|reenv)\\s*:\\s*)*";
static const char pattern_forwarded[] = "^[-_=>\\s]*(?:forwarded message|original message|begin forwarded message|mensaje (?:reenviado|original)|inicio del mensaje reenviado)\\b.*";
static const char pattern_wrote[] = "^(?:on|el)\\b.{6,120}\\b(?:wrote|escribi[oó])\\s*:?\\s*$";
static const char pattern_signature[] =
  "^(?:--|—|__+|sent from my .*|enviado desde mi .*|get outlook for .*|(?:kind |best |warm |many )?(?:regards|thanks|thank you(?: all| so much)?|best|sincerely|cheers|in solidarity|"
  "yours|warmly|peace|saludos|(?:muchas )?gracias(?: a todos| a todas)?|atentamente|cordialmente|en solidaridad|un abrazo|abrazos|bendiciones)\\s*[,.!]?)\\s*$";
static const char bullets[] = "^(?:[•·▪◦●○■►▶➤✓✔*+–—-]|\\d{1,2}[.)]|[oO])\\s+";

/* What pages put beside an event for their readers to press. */
static const char pattern_button[] =
  "^(?:add to (?:my )?calendar|view map|show map|get directions|directions|share|save|follow|interested|going|get tickets|buy tickets|register|sign up|rsvp|read more|learn more|"
  "more info|see more|free|event information|agregar al calendario|a[nñ]adir al calendario|ver mapa|compartir|guardar|me interesa|asistir[eé]|leer m[aá]s|ver m[aá]s|gratis)$";

typedef enum
{
  TEXT_PART_BODY,
  TEXT_PART_HEADERS,
  TEXT_PART_QUOTED,
  TEXT_PART_SIGNATURE,
} TextPart;

static gboolean
text_lines_match (GRegex      **regex,
                  const char   *pattern,
                  const char   *text,
                  GMatchInfo  **match)
{
  if (g_once_init_enter_pointer (regex))
    g_once_init_leave_pointer (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (*regex, text, 0, match);
}

static gboolean
text_lines_is_header (const char *text)
{
  static GRegex *regex = NULL;

  return text_lines_match (&regex, pattern_header, text, NULL);
}

void
plaza_text_line_free (PlazaTextLine *self)
{
  g_free (self->text);
  g_free (self->heading);
  g_free (self);
}

/* Cuts @bytes off the beginning of the line's text, and the blanks behind them. */
static void
text_lines_cut (PlazaTextLine *self,
                gsize          bytes)
{
  char *rest = self->text + bytes;

  while (*rest != '\0' && (g_unichar_isspace (g_utf8_get_char (rest)) || *rest == '|' || g_utf8_get_char (rest) == 0x200B))
    rest = g_utf8_next_char (rest);
  self->begin += (int) g_utf8_pointer_to_offset (self->text, rest);
  memmove (self->text, rest, strlen (rest) + 1);
}

static void
text_lines_trim (PlazaTextLine *self)
{
  text_lines_cut (self, 0);
  while (*self->text != '\0')
    {
      char *last = g_utf8_find_prev_char (self->text, self->text + strlen (self->text));

      if (!g_unichar_isspace (g_utf8_get_char (last)) && g_utf8_get_char (last) != 0x200B && *last != '|')
        return;
      *last = '\0';
    }
}

static gboolean
text_lines_is_picture (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL || c == 0xFE0F || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/* "*Vigil* 🕯", as messengers have it. */
static void
text_lines_take_star (PlazaTextLine *self)
{
  char *end = *self->text == '*' && self->text[1] != '*' ? strchr (self->text + 1, '*') : NULL;

  if (end == NULL || end[1 + strcspn (end + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")] != '\0')
    return;

  *end = '\0';
  text_lines_cut (self, 1);
}

/* A picture before a line is a bullet. */
static void
text_lines_take_pictures (PlazaTextLine *self)
{
  const char *p = self->text;

  while (*p != '\0' && text_lines_is_picture (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  if (p > self->text)
    text_lines_cut (self, (gsize) (p - self->text));
}

/* Marks of headings and of bold letters, as in Markdown. */
static void
text_lines_take_marks (PlazaTextLine *self)
{
  gsize length = strspn (self->text, "#");

  if (length > 0 && self->text[length] == ' ')
    text_lines_cut (self, length);
  if (g_str_has_prefix (self->text, "**") || g_str_has_prefix (self->text, "__"))
    text_lines_cut (self, 2);
  if (g_str_has_suffix (self->text, "**") || g_str_has_suffix (self->text, "__"))
    self->text[strlen (self->text) - 2] = '\0';
  text_lines_take_star (self);
}

static void
text_lines_take_bullet (PlazaTextLine *self)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int end = 0;

  if (!text_lines_match (&regex, bullets, self->text, &match))
    return;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  self->bullet = TRUE;
  text_lines_cut (self, (gsize) end);
}

/* A label that has a line for itself needs no colon: "Details". Returns: whether it is that */
static gboolean
text_lines_is_label (PlazaTextLine *self)
{
  static const PlazaTextLabel alone[] = { PLAZA_TEXT_LABEL_WHEN, PLAZA_TEXT_LABEL_WHERE, PLAZA_TEXT_LABEL_DETAILS };
  g_autofree char *with_colon = g_strconcat (self->text, ":", NULL);
  gsize length = 0;
  PlazaTextLabel label = strpbrk (self->text, ":?") == NULL && strlen (self->text) < 20 ? plaza_text_label_of (with_colon, &length) : PLAZA_TEXT_LABEL_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (alone); i++)
    if (label == alone[i])
      {
        self->label = label;
        self->heading = g_steal_pointer (&self->text);
        self->text = g_strdup ("");
        return TRUE;
      }

  return FALSE;
}

static void
text_lines_take_label (PlazaTextLine *self)
{
  gsize length = 0;

  if (text_lines_is_label (self))
    return;

  self->label = plaza_text_label_of (self->text, &length);
  if (self->label == PLAZA_TEXT_LABEL_NONE)
    return;

  self->heading = g_strndup (self->text, strcspn (self->text, ":?"));
  g_strstrip (self->heading);
  text_lines_cut (self, length);
}

/* "Arizona", "ARIZONA (3)". A code alone says too little: "OR", "IN" and "ME" are words. */
static void
text_lines_find_state (PlazaText     *text,
                       PlazaTextLine *self)
{
  g_autofree char *name = g_strndup (self->text, strcspn (self->text, "(:["));
  g_autofree char *state = NULL;

  g_strstrip (name);
  if (self->label != PLAZA_TEXT_LABEL_NONE || strlen (name) < 4 || strlen (name) > 30 || strlen (self->text) > strlen (name) + 6)
    return;

  state = plaza_gazetteer_state_called (text->context->places, name, NULL);
  if (state != NULL)
    g_strlcpy (self->state, state, sizeof self->state);
}

/* A header is one in a block of them: "Date: …" is also what a list says of an event. */
static gboolean
text_lines_begins_headers (char **raw,
                           guint  i)
{
  guint n = 0;
  gboolean mail = FALSE;

  for (; raw[i] != NULL && n < 12; i++, n++)
    {
      g_autofree char *line = g_strstrip (g_strdup (raw[i] + strspn (raw[i], "> ")));

      if (!text_lines_is_header (line))
        break;
      mail = mail || g_ascii_strncasecmp (line, "from", 4) == 0 || g_ascii_strncasecmp (line, "subject", 7) == 0 ||
             g_ascii_strncasecmp (line, "de:", 3) == 0 || g_ascii_strncasecmp (line, "asunto", 6) == 0 || g_ascii_strncasecmp (line, "*from", 5) == 0;
    }

  return mail && n >= 2;
}

static void
text_lines_take_subject (PlazaText     *text,
                         PlazaTextLine *line)
{
  static GRegex *regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  int end = 0;

  if (text_lines_match (&regex, pattern_subject, line->text, &match))
    {
      g_match_info_fetch_pos (match, 0, NULL, &end);
      text_lines_cut (line, (gsize) end);
      g_clear_pointer (&text->subject, plaza_text_line_free);
      text->subject = line;
    }
  else
    plaza_text_line_free (line);
}

/* Which part of a mail the line begins or goes on with. @quotes: whether what is quoted is read too */
static TextPart
text_lines_part (TextPart      part,
                 PlazaTextLine *line,
                 char        **raw,
                 guint         i,
                 gboolean      quotes)
{
  static GRegex *forwarded = NULL, *wrote = NULL, *signature = NULL;

  if (text_lines_match (&forwarded, pattern_forwarded, line->text, NULL))
    return TEXT_PART_HEADERS;
  if (text_lines_begins_headers (raw, i))
    return TEXT_PART_HEADERS;
  if (part == TEXT_PART_HEADERS && text_lines_is_header (line->text))
    return part;
  if (!quotes && text_lines_match (&wrote, pattern_wrote, line->text, NULL))
    return TEXT_PART_QUOTED;
  if (part == TEXT_PART_QUOTED)
    return part;
  if (text_lines_match (&signature, pattern_signature, line->text, NULL))
    return TEXT_PART_SIGNATURE;

  return part == TEXT_PART_HEADERS ? TEXT_PART_BODY : part;
}

/* What follows a greeting at the end is who sent it; where it is longer, it was no end. */
static gboolean
text_lines_signature_is_over (guint n_lines,
                              guint gap)
{
  return n_lines > 6 || (n_lines > 1 && gap >= 2);
}

static PlazaTextLine *
text_lines_new (const char *raw,
                int         begin,
                int         number,
                guint       blank)
{
  PlazaTextLine *line = g_new0 (PlazaTextLine, 1);

  /* Between the columns of a table. */
  line->text = g_strdelimit (g_strdup (raw), "\t", '|');
  line->begin = begin;
  line->number = number;
  line->blank = blank;
  text_lines_trim (line);
  return line;
}

static void
text_lines_finish (PlazaText     *self,
                   PlazaTextLine *line)
{
  static GRegex *button = NULL;

  text_lines_take_pictures (line);
  text_lines_take_bullet (line);
  text_lines_take_marks (line);
  if (*line->text == '\0' || text_lines_match (&button, pattern_button, line->text, NULL))
    {
      plaza_text_line_free (line);
      return;
    }

  text_lines_take_label (line);
  text_lines_find_state (self, line);
  g_ptr_array_add (self->lines, line);
}

/* Reads the lines, with or without what is quoted. */
static void
text_lines_read (PlazaText *self,
                 char     **raw,
                 gboolean   quotes)
{
  TextPart part = TEXT_PART_BODY;
  guint blank = 1, gap = 0, signed_lines = 0;
  int begin = 0;

  for (guint i = 0; raw[i] != NULL; i++)
    {
      PlazaTextLine *line = text_lines_new (raw[i], begin, (int) i + 1, blank);
      gboolean quoted = *line->text == '>';

      begin += (int) g_utf8_strlen (raw[i], -1) + 1;
      if (quoted && quotes)
        text_lines_cut (line, strspn (line->text, "> "));
      if (*line->text == '\0' || (quoted && !quotes))
        {
          blank++;
          gap++;
          plaza_text_line_free (line);
          continue;
        }

      part = text_lines_part (part, line, raw, i, quotes);
      signed_lines = part == TEXT_PART_SIGNATURE ? signed_lines + 1 : 0;
      if (part == TEXT_PART_SIGNATURE && text_lines_signature_is_over (signed_lines, gap))
        part = TEXT_PART_BODY;
      gap = 0;
      blank = part == TEXT_PART_BODY ? 0 : blank + 1;
      if (part == TEXT_PART_BODY)
        text_lines_finish (self, line);
      else if (part == TEXT_PART_HEADERS)
        text_lines_take_subject (self, line);
      else
        plaza_text_line_free (line);
    }
}

/**
 * plaza_text_read_lines:
 * @text: UTF-8
 *
 * Reads the lines that may say something of an event: without a mail's headers, signatures and what it only answers.
 * Where nothing else is there, what is quoted is the text.
 */
void
plaza_text_read_lines (PlazaText  *self,
                       const char *text)
{
  g_auto(GStrv) raw = g_strsplit (text, "\n", -1);

  text_lines_read (self, raw, FALSE);
  if (self->lines->len < 2)
    {
      g_ptr_array_set_size (self->lines, 0);
      text_lines_read (self, raw, TRUE);
    }
}
