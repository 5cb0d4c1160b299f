/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-record.h"

G_DEFINE_ENUM_TYPE (PlazaLineKind, plaza_line_kind,
                    G_DEFINE_ENUM_VALUE (PLAZA_LINE_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LINE_OPENING, "opening"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LINE_STORY, "story"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LINE_CLOSING, "closing"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LINE_OWN, "own"))

/* How long such a part mostly takes, of which nobody said it. */
static const int usual_minutes[] = {
  [PLAZA_LINE_OPENING] = 3,
  [PLAZA_LINE_STORY] = 5,
  [PLAZA_LINE_CLOSING] = 2,
  [PLAZA_LINE_OWN] = 3,
};

static const PlazaField event_sheet_fields[] = {
  { "event", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventSheet, event) },
  { "timeslot", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaEventSheet, timeslot) },
  { "minutes", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaEventSheet, minutes), -1 },
};

const PlazaRecordType plaza_event_sheet_type = {
  sizeof (PlazaEventSheet), event_sheet_fields, G_N_ELEMENTS (event_sheet_fields),
};

PlazaEventSheet *
plaza_event_sheet_new (const char *event)
{
  PlazaEventSheet *self = plaza_record_new (&plaza_event_sheet_type);

  self->event = g_strdup (event);
  return self;
}

static const PlazaField sheet_line_fields[] = {
  { "event", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSheetLine, event) },
  { "part", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSheetLine, part) },
  { "kind", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaSheetLine, kind), PLAZA_LINE_POINT, plaza_line_kind_get_type },
  { "rank", PLAZA_FIELD_REAL, G_STRUCT_OFFSET (PlazaSheetLine, rank) },
  { "role", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSheetLine, role) },
  { "speaker", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSheetLine, speaker) },
  { "minutes", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaSheetLine, minutes), -1 },
  { "titles", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaSheetLine, titles) },
  { "words", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaSheetLine, words) },
  { "originals", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaSheetLine, originals) },
};

const PlazaRecordType plaza_sheet_line_type = {
  sizeof (PlazaSheetLine), sheet_line_fields, G_N_ELEMENTS (sheet_line_fields),
};

/**
 * plaza_sheet_line_new:
 * @event: (nullable): uid of the event on whose sheet it is; %NULL: the general one
 * @point: id of a talking point
 *
 * Returns: (transfer full): a line that says what the point says
 */
PlazaSheetLine *
plaza_sheet_line_new (const char *event,
                      const char *point,
                      double      rank)
{
  PlazaSheetLine *self = plaza_record_new (&plaza_sheet_line_type);

  self->event = g_strdup (event);
  self->part = g_strdup (point);
  self->rank = rank;
  return self;
}

PlazaSheetLine *
plaza_sheet_line_copy (const PlazaSheetLine *self)
{
  return plaza_record_copy (&plaza_sheet_line_type, self);
}

/**
 * plaza_sheet_line_uid:
 * @event: (nullable): uid of the event whose sheet it is on; %NULL: the general one
 * @part: id of the talking point, or of the part
 *
 * Returns: (transfer full): what edits and the history call that line: "co-sponsor", "co-sponsor/canton-march"
 */
char *
plaza_sheet_line_uid (const char *event,
                      const char *part)
{
  return event != NULL ? g_strdup_printf ("%s/%s", part, event) : g_strdup (part);
}

/**
 * plaza_sheet_line_new_part:
 * @kind: of a part that is no talking point
 *
 * Returns: (transfer full): a name that no other part has, also of those that another window adds meanwhile:
 *   "opening-1b9f03c2a4e1"
 */
char *
plaza_sheet_line_new_part (PlazaLineKind kind)
{
  g_autofree char *uuid = g_uuid_string_random ();

  /* The last group of it. */
  return g_strdup_printf ("%s-%s", plaza_enum_to_nick (PLAZA_TYPE_LINE_KIND, kind), uuid + 24);
}

/**
 * plaza_sheet_line_original:
 * @point: a talking point
 * @language: a content language
 *
 * Returns: (transfer full): what the point says in it, headline and text, as own words are compared with
 */
char *
plaza_sheet_line_original (const PlazaPoint *point,
                           const char       *language)
{
  g_autoptr(GString) text = g_string_new (plaza_texts_get (point->headlines, language));

  plaza_text_append (text, "\n\n", plaza_texts_get (point->bodies, language));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * plaza_sheet_line_say:
 * @point: (nullable): the talking point, where the line is one
 * @language: a content language
 * @words: (nullable): what the team says in it; "" or %NULL for what the point says
 *
 * Changes the line's words, and keeps what the point said when they were written. Words that stay the same
 * are those of before, and what they were written from is what it was.
 */
void
plaza_sheet_line_say (PlazaSheetLine   *self,
                      const PlazaPoint *point,
                      const char       *language,
                      const char       *words)
{
  const char *before = plaza_texts_get_exact (self->words, language);

  if (g_strcmp0 (before != NULL ? before : "", words != NULL ? words : "") == 0)
    return;

  if (words == NULL || *words == '\0')
    {
      g_hash_table_remove (self->words, language);
      g_hash_table_remove (self->originals, language);
      return;
    }

  plaza_texts_set (self->words, language, words);
  if (point != NULL)
    {
      g_autofree char *original = plaza_sheet_line_original (point, language);

      plaza_texts_set (self->originals, language, original);
    }
}

/**
 * plaza_sheet_line_is_stale:
 * @point: (nullable): the talking point, where the line is one
 * @language: a content language
 *
 * Returns: whether the team has own words in that language, and the point says something else since
 */
gboolean
plaza_sheet_line_is_stale (const PlazaSheetLine *self,
                           const PlazaPoint     *point,
                           const char           *language)
{
  const char *original = plaza_texts_get_exact (self->originals, language);
  g_autofree char *now = NULL;

  if (point == NULL || original == NULL || plaza_texts_get_exact (self->words, language) == NULL)
    return FALSE;

  now = plaza_sheet_line_original (point, language);
  return !g_str_equal (original, now);
}

/**
 * plaza_sheet_line_minutes:
 * @point: (nullable): the talking point, where the line is one
 *
 * Returns: how long it takes
 */
int
plaza_sheet_line_minutes (const PlazaSheetLine *self,
                          const PlazaPoint     *point)
{
  if (self->minutes >= 0)
    return self->minutes;

  return point != NULL ? point->minutes : usual_minutes[self->kind];
}
