/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-writer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-reader.h"
#include "plaza-pack-text.h"
#include "plaza-record-json.h"
#include "plaza-sheet-record.h"
#include "plaza-text-rules.h"

/* A pack while it is written. */
typedef struct
{
  const PlazaPack *pack;
  GHashTable      *files;  /* path -> text */
  gsize            most;   /* bytes of events in a file, after which another one begins */
} PackWriter;

/* Half of what a reader takes: one event more is far from the other half. */
#define MOST_BYTES (PLAZA_MAX_FILE_BYTES / 2)

/* What is in Markdown files instead; "titles" of an event stay. */
static const char * const in_files[] = {
  "titles", "summaries", "leave_behinds", "headings", "bodies", "headlines", "texts", NULL,
};
static const char * const of_event[] = { "details", NULL };
static const char * const nothing[] = { NULL };

static void
pack_writer_add (PackWriter *self,
                 const char *path,
                 char       *text)
{
  g_hash_table_insert (self->files, g_strdup (path), text);
}

static int
pack_writer_compare (gconstpointer a,
                     gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The campaign's languages in their order, then those that only some text is in. */
static GStrv
pack_writer_list_languages (PackWriter *self,
                            GPtrArray  *texts)
{
  GStrv own = self->pack->campaign->languages;
  g_autoptr(GPtrArray) languages = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  guint n_own = g_strv_length (own);

  for (guint i = 0; i < n_own; i++)
    g_ptr_array_add (languages, g_strdup (own[i]));
  for (guint i = 0; i < texts->len; i++)
    {
      GHashTableIter iter;
      gpointer tag;

      g_hash_table_iter_init (&iter, g_ptr_array_index (texts, i));
      while (g_hash_table_iter_next (&iter, &tag, NULL))
        if (!g_ptr_array_find_with_equal_func (languages, tag, g_str_equal, NULL))
          g_ptr_array_add (languages, g_strdup (tag));
    }
  qsort (languages->pdata + n_own, languages->len - n_own, sizeof (gpointer), pack_writer_compare);

  return (GStrv) g_ptr_array_steal (languages, NULL);
}

static PlazaPackText
pack_writer_text_of (PlazaTexts *titles,
                     PlazaTexts *bodies,
                     GPtrArray  *sections,
                     const char *language)
{
  PlazaPackText text = {
    .title = titles != NULL ? plaza_texts_get_exact (titles, language) : NULL,
    .text = plaza_texts_get_exact (bodies, language),
    .sections = sections != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL,
  };

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (sections, i);
      PlazaPackPart *part = g_new (PlazaPackPart, 1);

      part->title = plaza_texts_get_exact (section->headings, language);
      part->text = plaza_texts_get_exact (section->bodies, language);
      g_ptr_array_add (text.sections, part);
    }

  return text;
}

/* What a record says, in all languages. */
typedef struct
{
  const char         *stem;     /* of its files: "points/speak-out" */
  PlazaPackTextForm   form;
  PlazaTexts         *titles;   /* NULL where it has none */
  PlazaTexts         *bodies;
  GPtrArray          *sections; /* NULL but for a guide */
  const PlazaMessage *message;  /* NULL but for one */
} Texts;

static GPtrArray *
pack_writer_gather (const Texts *texts)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_add (all, texts->bodies);
  if (texts->titles != NULL)
    g_ptr_array_add (all, texts->titles);
  for (guint i = 0; texts->sections != NULL && i < texts->sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (texts->sections, i);

      g_ptr_array_add (all, section->headings);
      g_ptr_array_add (all, section->bodies);
    }

  return all;
}

/* Returns: whether all that there is in that language is in a file */
static gboolean
pack_writer_write_file (PackWriter          *self,
                        const Texts         *texts,
                        const PlazaPackText *text,
                        const char          *language)
{
  GStrv own = self->pack->campaign->languages;
  gboolean is_first = g_strcmp0 (own[0], language) == 0;
  g_autofree char *path = g_strdup_printf ("%s/%s.md", language, texts->stem);
  char *file;

  if (plaza_pack_text_is_empty (text))
    return !is_first;
  if (!g_strv_contains ((const char * const *) own, language) ||
      (texts->message != NULL && !plaza_pack_message_check (texts->message, language, NULL)))
    return FALSE;

  file = plaza_pack_text_to_file (text, texts->form, is_first);
  if (file != NULL)
    pack_writer_add (self, path, file);
  return file != NULL;
}

/* All texts of a record: in files, or within its object in @writer where no file can hold them. */
static void
pack_writer_write_texts (PackWriter      *self,
                         PlazaJsonWriter *writer,
                         const Texts     *texts)
{
  g_autoptr(GPtrArray) all = pack_writer_gather (texts);
  g_auto(GStrv) languages = pack_writer_list_languages (self, all);
  gboolean any = FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      PlazaPackText text = pack_writer_text_of (texts->titles, texts->bodies, texts->sections, languages[i]);
      g_autoptr(GPtrArray) parts = text.sections;

      if (pack_writer_write_file (self, texts, &text, languages[i]))
        continue;

      if (!any)
        {
          plaza_json_writer_key (writer, "texts");
          plaza_json_writer_begin (writer, '{');
          any = TRUE;
        }
      plaza_json_writer_key (writer, languages[i]);
      plaza_pack_text_to_json (&text, texts->form, writer);
    }

  if (any)
    plaza_json_writer_end (writer, '}');
}

/* Plain texts that no file can hold; that of @missing stands there as one that is not written yet. */
static void
pack_writer_write_left (PlazaJsonWriter *writer,
                        const char      *name,
                        PlazaTexts      *left,
                        const char      *missing)
{
  g_autoptr(GPtrArray) languages = g_hash_table_get_keys_as_ptr_array (left);

  if (missing != NULL)
    g_ptr_array_add (languages, (gpointer) missing);
  if (languages->len == 0)
    return;

  g_ptr_array_sort (languages, pack_writer_compare);
  plaza_json_writer_key (writer, name);
  plaza_json_writer_begin (writer, '{');
  for (guint i = 0; i < languages->len; i++)
    {
      plaza_json_writer_key (writer, g_ptr_array_index (languages, i));
      plaza_json_writer_string (writer, plaza_texts_get_exact (left, g_ptr_array_index (languages, i)));
    }
  plaza_json_writer_end (writer, '}');
}

static char *
pack_writer_write_detail (PackWriter             *self,
                          const PlazaEventRecord *event,
                          const char             *language,
                          const char             *details)
{
  PlazaPackText text = { .text = details };

  if (!plaza_text_rules_is_identity (event->uid) ||
      !g_strv_contains ((const char * const *) self->pack->campaign->languages, language))
    return NULL;

  return plaza_pack_text_to_file (&text, PLAZA_PACK_TEXT_PARAGRAPHS, TRUE);
}

/* Writes what a record of one kind has beside its facts. */
typedef void (*PackWriterRest) (PackWriter      *self,
                                PlazaJsonWriter *writer,
                                gconstpointer    record);

/* Returns: the first record that is not in the file, since it has @most bytes already */
static guint
pack_writer_write_some (PackWriter            *self,
                        const char            *path,
                        const PlazaRecordType *type,
                        GPtrArray             *records,
                        guint                  first,
                        gsize                  most,
                        const char * const    *without,
                        PackWriterRest         write_rest)
{
  PlazaJsonWriter writer;
  guint i;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (i = first; i < records->len && writer.text->len < most; i++)
    {
      plaza_json_writer_begin (&writer, '{');
      plaza_record_json_write_without (&writer, type, g_ptr_array_index (records, i), without);
      if (write_rest != NULL)
        write_rest (self, &writer, g_ptr_array_index (records, i));
      plaza_json_writer_end (&writer, '}');
    }
  plaza_json_writer_end (&writer, ']');
  pack_writer_add (self, path, plaza_json_writer_steal (&writer));
  return i;
}

static void
pack_writer_write_list (PackWriter            *self,
                        const char            *path,
                        const PlazaRecordType *type,
                        GPtrArray             *records,
                        const char * const    *without,
                        PackWriterRest         write_rest)
{
  pack_writer_write_some (self, path, type, records, 0, G_MAXSIZE, without, write_rest);
}

static void
pack_writer_rest_of_event (PackWriter      *self,
                           PlazaJsonWriter *writer,
                           gconstpointer    record)
{
  const PlazaEventRecord *event = record;
  g_autoptr(GHashTable) left = plaza_texts_new ();
  GHashTableIter iter;
  gpointer language, details;

  g_hash_table_iter_init (&iter, event->details);
  while (g_hash_table_iter_next (&iter, &language, &details))
    {
      g_autofree char *path = g_strdup_printf ("%s/events/%s.md", (char *) language, event->uid);
      char *file = pack_writer_write_detail (self, event, language, details);

      if (file != NULL)
        pack_writer_add (self, path, file);
      else
        plaza_texts_set (left, language, details);
    }

  pack_writer_write_left (writer, "details", left, NULL);
}

static void
pack_writer_write_events (PackWriter *self)
{
  GPtrArray *events = self->pack->events;
  guint next = 0, nth = 0;

  do
    {
      g_autofree char *name = plaza_pack_events_name (nth++);

      next = pack_writer_write_some (self, name, &plaza_event_record_type, events, next, self->most, of_event, pack_writer_rest_of_event);
    }
  while (next < events->len);
}

static void
pack_writer_rest_of_guide (PackWriter      *self,
                           PlazaJsonWriter *writer,
                           gconstpointer    record)
{
  const PlazaGuide *guide = record;
  g_autofree char *stem = g_strconcat ("guides/", guide->id, NULL);

  pack_writer_write_texts (self, writer, &(Texts) { stem, PLAZA_PACK_TEXT_SECTIONS, guide->titles, guide->summaries,
                                                    guide->sections, NULL });
}

static void
pack_writer_rest_of_point (PackWriter      *self,
                           PlazaJsonWriter *writer,
                           gconstpointer    record)
{
  const PlazaPoint *point = record;
  g_autofree char *stem = g_strconcat ("points/", point->id, NULL);

  pack_writer_write_texts (self, writer, &(Texts) { stem, PLAZA_PACK_TEXT_TITLED, point->headlines, point->bodies, NULL, NULL });
}

static void
pack_writer_rest_of_message (PackWriter      *self,
                             PlazaJsonWriter *writer,
                             gconstpointer    record)
{
  const PlazaMessage *message = record;
  g_autofree char *stem = g_strconcat ("messages/", message->id, NULL);

  pack_writer_write_texts (self, writer, &(Texts) { stem, PLAZA_PACK_TEXT_PLAIN, NULL, message->texts, NULL, message });
}

/* The file is the text as it is. */
static gboolean
pack_writer_fits_leave_behind (PackWriter *self,
                               const char *language,
                               const char *text)
{
  GStrv own = self->pack->campaign->languages;
  g_autofree char *chomped = g_strchomp (g_strdup (text));
  g_autofree char *problem = plaza_text_rules_problem_of_prose (text);
  g_autoptr(PlazaPackProse) prose = NULL;

  if (problem != NULL || !g_str_equal (chomped, text) || strstr (text, "\r\n") != NULL ||
      !g_strv_contains ((const char * const *) own, language))
    return FALSE;

  prose = plaza_pack_build_parse (language, text, PLAZA_PACK_TEXT_SECTIONS, g_strcmp0 (own[0], language) == 0, NULL);
  return prose != NULL;
}

static void
pack_writer_write_leave_behinds (PackWriter      *self,
                                 PlazaJsonWriter *writer)
{
  const PlazaCampaignRecord *campaign = self->pack->campaign;
  const char *first = campaign->languages[0];
  g_autoptr(GHashTable) left = plaza_texts_new ();
  GHashTableIter iter;
  gpointer language, text;

  g_hash_table_iter_init (&iter, campaign->leave_behinds);
  while (g_hash_table_iter_next (&iter, &language, &text))
    {
      g_autofree char *path = g_strdup_printf ("%s/leave-behind.md", (char *) language);

      if (pack_writer_fits_leave_behind (self, language, text))
        pack_writer_add (self, path, g_strconcat (text, "\n", NULL));
      else
        plaza_texts_set (left, language, text);
    }

  pack_writer_write_left (writer, "leave_behinds", left,
                          plaza_texts_get_exact (campaign->leave_behinds, first) == NULL ? first : NULL);
}

static void
pack_writer_write_campaign (PackWriter *self)
{
  const PlazaCampaignRecord *campaign = self->pack->campaign;
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  plaza_record_json_write_without (&writer, &plaza_campaign_record_type, campaign, in_files);
  pack_writer_write_texts (self, &writer, &(Texts) { "campaign", PLAZA_PACK_TEXT_TITLED, campaign->titles, campaign->summaries,
                                                     NULL, NULL });
  pack_writer_write_leave_behinds (self, &writer);
  plaza_json_writer_end (&writer, '}');
  pack_writer_add (self, "campaign.json", plaza_json_writer_steal (&writer));
}

/* @sheet: (nullable): the general one has nothing but its parts */
static void
pack_writer_write_sheet (PackWriter            *self,
                         PlazaJsonWriter       *writer,
                         const PlazaEventSheet *sheet)
{
  const char *event = sheet != NULL ? sheet->event : NULL;
  /* Whose part it is, and where, is told by where it stands. */
  static const char * const by_place[] = { "event", "rank", NULL };

  plaza_json_writer_begin (writer, '{');
  if (sheet != NULL)
    plaza_record_json_write_members (writer, &plaza_event_sheet_type, sheet);
  plaza_json_writer_key (writer, "parts");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < self->pack->lines->len; i++)
    {
      const PlazaSheetLine *line = g_ptr_array_index (self->pack->lines, i);

      if (g_strcmp0 (line->event, event) != 0)
        continue;
      plaza_json_writer_begin (writer, '{');
      plaza_record_json_write_without (writer, &plaza_sheet_line_type, line, by_place);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
  plaza_json_writer_end (writer, '}');
}

static void
pack_writer_write_sheets (PackWriter *self)
{
  PlazaJsonWriter writer;

  if (self->pack->lines->len == 0 && self->pack->sheets->len == 0)
    return;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  pack_writer_write_sheet (self, &writer, NULL);
  for (guint i = 0; i < self->pack->sheets->len; i++)
    pack_writer_write_sheet (self, &writer, g_ptr_array_index (self->pack->sheets, i));
  plaza_json_writer_end (&writer, ']');
  pack_writer_add (self, "sheets.json", plaza_json_writer_steal (&writer));
}

static void
pack_writer_write_all (PackWriter *self)
{
  const PlazaPack *pack = self->pack;

  pack_writer_write_campaign (self);
  pack_writer_write_list (self, "officials.json", &plaza_official_type, pack->officials, nothing, NULL);
  pack_writer_write_list (self, "bills.json", &plaza_bill_type, pack->bills, nothing, NULL);
  pack_writer_write_events (self);
  pack_writer_write_list (self, "toolkit.json", &plaza_guide_type, pack->guides, in_files, pack_writer_rest_of_guide);
  pack_writer_write_list (self, "themes.json", &plaza_theme_type, pack->themes, nothing, NULL);
  pack_writer_write_list (self, "points.json", &plaza_point_type, pack->points, in_files, pack_writer_rest_of_point);
  pack_writer_write_list (self, "messages.json", &plaza_message_type, pack->messages, in_files, pack_writer_rest_of_message);
  pack_writer_write_sheets (self);
}

/**
 * plaza_pack_equals:
 *
 * Returns: whether both hold the same
 */
gboolean
plaza_pack_equals (const PlazaPack *a,
                   const PlazaPack *b)
{
  return plaza_record_equal (&plaza_campaign_record_type, a->campaign, b->campaign) &&
         plaza_records_equal (&plaza_event_record_type, a->events, b->events) &&
         plaza_records_equal (&plaza_official_type, a->officials, b->officials) &&
         plaza_records_equal (&plaza_bill_type, a->bills, b->bills) &&
         plaza_records_equal (&plaza_guide_type, a->guides, b->guides) &&
         plaza_records_equal (&plaza_theme_type, a->themes, b->themes) &&
         plaza_records_equal (&plaza_point_type, a->points, b->points) &&
         plaza_records_equal (&plaza_message_type, a->messages, b->messages) &&
         plaza_records_equal (&plaza_event_sheet_type, a->sheets, b->sheets) &&
         plaza_records_equal (&plaza_sheet_line_type, a->lines, b->lines);
}

/**
 * plaza_pack_write:
 * @pack: a campaign; the lines of its sheets are ranked 1, 2, 3, …
 * @error: a #PlazaFormatError: what no pack may hold, by the file in which it would be
 *
 * What a Markdown file cannot hold stands in the JSON, and what was written is read in again before it is
 * answered: the files hold all of @pack, or there are none. The same @pack gives the same bytes.
 *
 * Returns: (transfer full) (nullable) (element-type filename utf8): the texts of the pack by their paths in it
 */
GHashTable *
plaza_pack_write (const PlazaPack  *pack,
                  GError          **error)
{
  return plaza_pack_write_in_files_of (pack, MOST_BYTES, error);
}

/**
 * plaza_pack_write_in_files_of:
 * @most: bytes of events, after which another file of them begins
 *
 * Returns: (transfer full) (nullable) (element-type filename utf8): as plaza_pack_write()
 */
GHashTable *
plaza_pack_write_in_files_of (const PlazaPack  *pack,
                              gsize             most,
                              GError          **error)
{
  g_autoptr(GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PackWriter self = { .pack = pack, .files = files, .most = most };
  g_autoptr(PlazaPack) read = NULL;

  g_return_val_if_fail (pack != NULL, NULL);

  pack_writer_write_all (&self);
  read = plaza_pack_read_files (files, error);
  if (read == NULL)
    return NULL;
  if (!plaza_pack_equals (pack, read))
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("The campaign has something that a pack cannot hold. Nothing was written; “plaza check” may say what it is."));
      return NULL;
    }

  return g_steal_pointer (&files);
}
