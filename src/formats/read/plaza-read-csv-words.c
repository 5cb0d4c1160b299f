/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <string.h>

#include "plaza-read-details.h"
#include "plaza-read-html.h"
#include "plaza-text-rules.h"

/* What stands in cells of few words: yes and no, languages, links; and whatever else there is. Folded. */

static const char * const yes[] = { "yes", "y", "true", "1", "x", "si", "verdadero", NULL };
static const char * const no[] = { "no", "n", "false", "0", "falso", "normal", NULL };
static const char * const open_words[] = { "open", "public", "open to the public", "open to all", "everyone", "abierto", "abierta", "publico", "publica",
                                           "abierto al publico", "abierta al publico", "para todos", NULL };
static const char * const invited_words[] = { "private", "invited", "invitation only", "invite only", "by invitation", "closed", "members only", "confidential",
                                              "personal", "privado", "privada", "por invitacion", "solo con invitacion", "confidencial", "cerrado", NULL };
static const char * const cancelled_words[] = { "cancelled", "canceled", "deleted", "cancelado", "cancelada", "off", NULL };
static const char * const tentative_words[] = { "tentative", "unconfirmed", "pending", "maybe", "tentativo", "tentativa", "por confirmar", "pendiente", NULL };
static const char * const confirmed_words[] = { "confirmed", "active", "scheduled", "on", "published", "confirmado", "confirmada", "activo", "publish", NULL };

static const struct { const char *name, *language; } languages[] = {
  { "english", "en" }, { "ingles", "en" }, { "spanish", "es" }, { "espanol", "es" }, { "castellano", "es" }, { "arabic", "ar" }, { "arabe", "ar" },
  { "french", "fr" }, { "frances", "fr" }, { "chinese", "zh" }, { "mandarin", "zh" }, { "chino", "zh" }, { "vietnamese", "vi" }, { "vietnamita", "vi" },
  { "korean", "ko" }, { "coreano", "ko" }, { "tagalog", "tl" }, { "portuguese", "pt" }, { "portugues", "pt" }, { "russian", "ru" }, { "ruso", "ru" },
  { "haitian creole", "ht" }, { "creole", "ht" }, { "criollo", "ht" }, { "somali", "so" }, { "asl", "ase" }, { "american sign language", "ase" },
  { "amharic", "am" }, { "hindi", "hi" }, { "urdu", "ur" }, { "farsi", "fa" }, { "persian", "fa" }, { "burmese", "my" }, { "nepali", "ne" }, { "swahili", "sw" },
};

static gboolean
csv_words_are (const char         *text,
               const char * const *words)
{
  g_autofree char *folded = plaza_text_fold (text);

  return g_strv_contains (words, folded);
}

static gboolean
csv_words_take_attendance (PlazaEventRecord *event,
                           const char       *text,
                           gboolean          asks_private)
{
  gboolean says_yes = csv_words_are (text, yes), says_no = csv_words_are (text, no);

  if (csv_words_are (text, invited_words) || (asks_private ? says_yes : says_no))
    event->attendance = PLAZA_ATTENDANCE_INVITED;

  return says_yes || says_no || csv_words_are (text, invited_words) || csv_words_are (text, open_words);
}

static gboolean
csv_words_take_status (PlazaEventRecord *event,
                       const char       *text)
{
  if (csv_words_are (text, cancelled_words))
    event->status = PLAZA_STATUS_CANCELLED;
  else if (csv_words_are (text, tentative_words) && event->status != PLAZA_STATUS_CANCELLED)
    event->status = PLAZA_STATUS_TENTATIVE;
  else
    return csv_words_are (text, confirmed_words);

  return TRUE;
}

static void
csv_words_add (GStrv      *list,
               const char *word)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  if (*word == '\0' || g_strv_contains ((const char *const *) *list, word))
    return;

  builder = g_strv_builder_new ();
  g_strv_builder_addv (builder, (const char **) *list);
  g_strv_builder_add (builder, word);
  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

static const char *
csv_words_language_of (const char *word)
{
  g_autofree char *folded = g_strstrip (plaza_text_fold (word));

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i].name, folded) == 0 || strcmp (languages[i].language, folded) == 0)
      return languages[i].language;

  return NULL;
}

/* "English and Spanish", "inglés, español". All of it or nothing. */
static gboolean
csv_words_take_languages (PlazaEventRecord *event,
                          const char       *text)
{
  g_auto(GStrv) words = g_regex_split_simple ("\\s*(?:[,;/&\\n]|\\band\\b|\\by\\b)\\s*", text, G_REGEX_CASELESS, 0);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && csv_words_language_of (words[i]) == NULL)
      return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      csv_words_add (&event->languages, csv_words_language_of (words[i]));

  return TRUE;
}

/* The answer to "Is it wheelchair accessible?" is yes; to "What makes it accessible?" it is words. */
static gboolean
csv_words_take_access (PlazaEventRecord *event,
                       const char       *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text, ";\n", -1);

  if (csv_words_are (text, no))
    return FALSE;
  if (csv_words_are (text, yes))
    {
      csv_words_add (&event->access, "wheelchair");
      return TRUE;
    }

  for (guint i = 0; parts[i] != NULL; i++)
    csv_words_add (&event->access, g_strstrip (parts[i]));
  return TRUE;
}

static gboolean
csv_words_take_link (PlazaEventRecord *event,
                     const char       *text)
{
  g_autofree char *address = g_str_has_prefix (text, "www.") ? g_strconcat ("https://", text, NULL) : g_strdup (text);

  if (event->web_address != NULL || strpbrk (text, " \n") != NULL || !plaza_text_rules_is_link (address))
    return g_strcmp0 (event->web_address, address) == 0;

  event->web_address = g_steal_pointer (&address);
  return TRUE;
}

static gboolean
csv_words_take_hashtag (PlazaEventRecord *event,
                        const char       *text)
{
  if (event->hashtag != NULL || strpbrk (text, " \t\n,;") != NULL)
    return FALSE;

  event->hashtag = *text == '#' ? g_strdup (text) : g_strconcat ("#", text, NULL);
  return TRUE;
}

/* What is no text of the event is separated by ";" or lines; a comma may be within a name. */
static void
csv_words_take_organizations (PlazaEventRecord *event,
                              const char       *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text, ";\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    csv_words_add (&event->lead_organizations, g_strstrip (parts[i]));
}

static void
csv_words_take_text (const PlazaCsvSheet  *sheet,
                     const PlazaCsvColumn *column,
                     PlazaIncoming        *draft,
                     const char           *text,
                     gboolean              first)
{
  g_autofree char *plain = plaza_read_html_is_markup (text) ? plaza_read_html_text (text) : g_strdup (text);

  if (column->language != NULL)
    plaza_texts_set (draft->event->details, column->language, plain);
  else
    plaza_read_details_keep (sheet->context, draft, first ? NULL : column->heading, plain);
}

/* Returns: whether the field has taken the cell; what no field takes is kept */
static gboolean
csv_words_take (const PlazaCsvColumn *column,
                PlazaIncoming        *draft,
                const char           *text)
{
  PlazaEventRecord *event = draft->event;

  switch ((int) column->field)
    {
    case PLAZA_SHEET_FIELD_ATTENDANCE:
      return csv_words_take_attendance (event, text, FALSE);
    case PLAZA_SHEET_FIELD_PRIVATE:
      return csv_words_take_attendance (event, text, TRUE);
    case PLAZA_SHEET_FIELD_STATUS:
      return csv_words_take_status (event, text);
    case PLAZA_SHEET_FIELD_LANGUAGES:
      return csv_words_take_languages (event, text);
    case PLAZA_SHEET_FIELD_ACCESS:
      return csv_words_take_access (event, text);
    case PLAZA_SHEET_FIELD_WEB_ADDRESS:
      return csv_words_take_link (event, text);
    case PLAZA_SHEET_FIELD_HASHTAG:
      return csv_words_take_hashtag (event, text);
    case PLAZA_SHEET_FIELD_ORGANIZATIONS:
      csv_words_take_organizations (event, text);
      return TRUE;
    case PLAZA_SHEET_FIELD_NOTE:
      g_free (event->note);
      event->note = g_strdup (text);
      return TRUE;
    case PLAZA_SHEET_FIELD_TITLES:
      if (column->language != NULL)
        plaza_texts_set (event->titles, column->language, text);
      return column->language != NULL;
    case PLAZA_SHEET_FIELD_NONE:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The second cell of a field that takes one: a form that branches fills one of them. */
static gboolean
csv_words_is_second (const PlazaCsvSheet *self,
                     guint                row,
                     guint                column,
                     const char          *text)
{
  PlazaSheetField field = plaza_csv_sheet_column (self, column)->field;

  switch (field)
    {
    case PLAZA_SHEET_FIELD_TITLE:
    case PLAZA_SHEET_FIELD_DATE:
    case PLAZA_SHEET_FIELD_END_DATE:
    case PLAZA_SHEET_FIELD_START:
    case PLAZA_SHEET_FIELD_END:
    case PLAZA_SHEET_FIELD_VENUE:
    case PLAZA_SHEET_FIELD_CITY:
    case PLAZA_SHEET_FIELD_STATE:
    case PLAZA_SHEET_FIELD_POSTAL_CODE:
    case PLAZA_SHEET_FIELD_PLACE:
      return strcmp (plaza_csv_sheet_value (self, row, field, NULL), text) != 0;
    default:
      return FALSE;
    }
}

/**
 * plaza_csv_row_read_words:
 * @draft: to which they are added
 *
 * Reads the cells of @row that are texts, words or links, and keeps with the details what no field takes.
 */
void
plaza_csv_row_read_words (const PlazaCsvSheet *self,
                          guint                row,
                          PlazaIncoming       *draft)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlazaCsvColumn *column = plaza_csv_sheet_column (self, i);
      const char *text = plaza_csv_sheet_cell (self, row, i);

      if (column->field == PLAZA_SHEET_FIELD_DETAILS && *text != '\0')
        {
          csv_words_take_text (self, column, draft, text, first);
          first = FALSE;
        }
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlazaCsvColumn *column = plaza_csv_sheet_column (self, i);
      const char *text = plaza_csv_sheet_cell (self, row, i);

      if (*text != '\0' && column->field != PLAZA_SHEET_FIELD_DETAILS && (!csv_words_take (column, draft, text) || csv_words_is_second (self, row, i, text)))
        plaza_read_details_keep (self->context, draft, *column->heading != '\0' ? column->heading : NULL, text);
    }
}
