/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export.h"

#include <string.h>

/* The columns before the details; the words are those of the JSON, flattened. */
static const char * const columns[] = {
  "uid", "title", "kind", "label", "date", "start", "end", "all_day", "zone",
  "venue", "address", "city", "state", "postal_code", "place_text", "to_be_announced",
  "precision", "latitude", "longitude", "lead_organizations",
  "contact_name", "contact_emails", "contact_telephones", "attendance", "status", "review", "decline_reason",
  "officials",
};

/* Those behind the details. */
static const char * const last_columns[] = {
  "inferred", "timeslot_id", "further_places", "area_only", "contact_published", "languages", "access", "hashtag",
  "web_address", "online", "confirmed_on",
};

/* A spreadsheet would run a text that starts like this as a formula; an
 * apostrophe of its own is doubled, so that whoever reads takes one away. */
static gboolean
export_csv_needs_apostrophe (const char *text)
{
  return strchr ("=+-@\t\r'", text[0]) != NULL;
}

static void
export_csv_append_cell (GString    *csv,
                        const char *text,
                        gboolean    is_text)
{
  const char *prefix = text != NULL && *text != '\0' && is_text && export_csv_needs_apostrophe (text) ? "'" : "";

  /* Every row starts with a uid, so a cell is the first one only after a line end. */
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (text == NULL || *text == '\0')
    return;

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, prefix);
      g_string_append (csv, text);
      return;
    }

  g_string_append_printf (csv, "\"%s", prefix);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
export_csv_append_text (GString    *csv,
                        const char *text)
{
  export_csv_append_cell (csv, text, TRUE);
}

static void
export_csv_append_flag (GString  *csv,
                        gboolean  flag)
{
  export_csv_append_cell (csv, flag ? "true" : "false", FALSE);
}

static void
export_csv_append_list (GString *csv,
                        GStrv    list)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr(GString) item = g_string_new (list[i]);

      g_string_replace (item, ";", ";;", 0);
      g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", item->str);
    }
  export_csv_append_cell (csv, joined->str, TRUE);
}

/* A number of ours, which may be negative, is no formula. */
static void
export_csv_append_degrees (GString  *csv,
                           gboolean  known,
                           double    degrees)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (known)
    g_ascii_formatd (buffer, sizeof buffer, "%.9g", degrees);
  export_csv_append_cell (csv, buffer, FALSE);
}

static void
export_csv_append_timeslot (GString             *csv,
                            const PlazaTimeslot *slot)
{
  g_autofree char *start = slot != NULL ? plaza_clock_format (slot->start) : NULL;
  g_autofree char *end = slot != NULL ? plaza_clock_format (slot->end) : NULL;

  export_csv_append_text (csv, slot != NULL ? slot->label : NULL);
  export_csv_append_text (csv, slot != NULL ? slot->date : NULL);
  export_csv_append_text (csv, start);
  export_csv_append_text (csv, end);
  export_csv_append_flag (csv, slot != NULL && slot->all_day);
  export_csv_append_text (csv, slot != NULL ? slot->zone : NULL);
}

static void
export_csv_append_place (GString          *csv,
                         const PlazaPlace *place)
{
  gboolean has_point = plaza_place_has_point (place);

  export_csv_append_text (csv, place->venue);
  export_csv_append_text (csv, place->address);
  export_csv_append_text (csv, place->city);
  export_csv_append_text (csv, place->state);
  export_csv_append_text (csv, place->postal_code);
  export_csv_append_text (csv, place->text);
  export_csv_append_flag (csv, place->to_be_announced);
  export_csv_append_text (csv, plaza_enum_to_nick (PLAZA_TYPE_PRECISION, place->precision));
  export_csv_append_degrees (csv, has_point, place->latitude);
  export_csv_append_degrees (csv, has_point, place->longitude);
}

/* "Ends at: Example Hall, 1 Example Road, Canton, MI 48188". */
static char *
export_csv_describe_place (const PlazaFurtherPlace *further)
{
  g_autoptr(GString) line = g_string_new (further->label);
  const PlazaPlace *place = &further->place;
  const char *parts[] = { place->venue, place->text, place->address, place->city, place->state };
  const char *between = further->label != NULL ? ": " : "";

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      {
        g_string_append_printf (line, "%s%s", between, parts[i]);
        between = ", ";
      }
  if (place->postal_code != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", place->postal_code);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static void
export_csv_append_further_places (GString   *csv,
                                  GPtrArray *places)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const PlazaFurtherPlace *further = g_ptr_array_index (places, i);
      g_strv_builder_take (builder, export_csv_describe_place (further));
    }

  lines = g_strv_builder_end (builder);
  export_csv_append_list (csv, lines);
}

static void
export_csv_append_last (GString                *csv,
                        const PlazaEventRecord *record,
                        const PlazaTimeslot    *slot)
{
  export_csv_append_list (csv, record->inferred);
  export_csv_append_text (csv, slot != NULL ? slot->id : NULL);
  export_csv_append_further_places (csv, record->further_places);
  export_csv_append_flag (csv, record->place.area_only);
  export_csv_append_flag (csv, record->contact_published);
  export_csv_append_list (csv, record->languages);
  export_csv_append_list (csv, record->access);
  export_csv_append_text (csv, record->hashtag);
  export_csv_append_text (csv, record->web_address);
  export_csv_append_flag (csv, record->online);
  export_csv_append_text (csv, record->confirmed_on);
}

static void
export_csv_append_texts (GString    *csv,
                         PlazaTexts *texts,
                         GPtrArray  *languages)
{
  for (guint i = 0; i < languages->len; i++)
    export_csv_append_text (csv, plaza_texts_get_exact (texts, g_ptr_array_index (languages, i)));
}

static void
export_csv_append_row (GString                *csv,
                       const PlazaEventRecord *record,
                       const PlazaTimeslot    *slot,
                       GPtrArray              *languages,
                       GPtrArray              *title_languages)
{
  export_csv_append_text (csv, record->uid);
  export_csv_append_text (csv, record->title);
  export_csv_append_text (csv, plaza_enum_to_nick (PLAZA_TYPE_KIND, record->kind));
  export_csv_append_timeslot (csv, slot);
  export_csv_append_place (csv, &record->place);
  export_csv_append_list (csv, record->lead_organizations);
  export_csv_append_text (csv, record->contact_name);
  export_csv_append_list (csv, record->contact_emails);
  export_csv_append_list (csv, record->contact_telephones);
  export_csv_append_text (csv, plaza_enum_to_nick (PLAZA_TYPE_ATTENDANCE, record->attendance));
  export_csv_append_text (csv, plaza_enum_to_nick (PLAZA_TYPE_STATUS, record->status));
  export_csv_append_text (csv, plaza_enum_to_nick (PLAZA_TYPE_REVIEW, record->review));
  export_csv_append_text (csv, record->decline_reason);
  export_csv_append_list (csv, record->officials);
  export_csv_append_texts (csv, record->details, languages);
  export_csv_append_last (csv, record, slot);
  export_csv_append_texts (csv, record->titles, title_languages);
  g_string_append (csv, "\r\n");
}

static int
export_csv_compare_strings (gconstpointer a,
                            gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static PlazaTexts *
export_csv_details_of (const PlazaEventRecord *record)
{
  return record->details;
}

static PlazaTexts *
export_csv_titles_of (const PlazaEventRecord *record)
{
  return record->titles;
}

/* Those of @always have a column in any case; others where there is such a text. */
static GPtrArray *
export_csv_languages_of (GPtrArray           *records,
                         PlazaTexts         *(*texts_of) (const PlazaEventRecord *record),
                         const char *const   *always)
{
  g_autoptr(GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *languages = NULL;
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      GHashTableIter iter;
      gpointer language;

      g_hash_table_iter_init (&iter, texts_of (g_ptr_array_index (records, i)));
      while (g_hash_table_iter_next (&iter, &language, NULL))
        if (!g_strv_contains (always, language))
          g_hash_table_add (others, language);
    }

  for (guint i = 0; always[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) always[i]);
  languages = g_hash_table_get_keys_as_ptr_array (others);
  g_ptr_array_sort (languages, export_csv_compare_strings);
  g_ptr_array_extend_and_steal (sorted, languages);

  return sorted;
}

static void
export_csv_append_names (GString    *csv,
                         const char *prefix,
                         GPtrArray  *languages)
{
  for (guint i = 0; i < languages->len; i++)
    {
      g_autofree char *name = g_strconcat (prefix, (char *) g_ptr_array_index (languages, i), NULL);

      export_csv_append_cell (csv, name, FALSE);
    }
}

static void
export_csv_append_header (GString   *csv,
                          GPtrArray *languages,
                          GPtrArray *title_languages)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    export_csv_append_cell (csv, columns[i], FALSE);
  export_csv_append_names (csv, "details_", languages);
  for (guint i = 0; i < G_N_ELEMENTS (last_columns); i++)
    export_csv_append_cell (csv, last_columns[i], FALSE);
  export_csv_append_names (csv, "title_", title_languages);
  g_string_append (csv, "\r\n");
}

static GPtrArray *
export_csv_list_records (GPtrArray     *events,
                         PlazaAudience  audience)
{
  GPtrArray *records = g_ptr_array_new_full (events->len, plaza_record_unref);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (records, plaza_event_record_for (plaza_event_get_record (g_ptr_array_index (events, i)), audience));

  return records;
}

/**
 * plaza_export_csv:
 * @events: (element-type PlazaEvent): events
 * @audience: who is to read them
 * @campaign_languages: the content languages of their campaign
 * @progress: (nullable): how far it is
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Writes a table by RFC 4180 in UTF-8: a row for each timeslot, and one for an
 * event without any. What is not known is an empty cell, several of a thing
 * are joined by "; " with a ";" within one of them written twice, and a text that
 * a spreadsheet would take for a formula, or that begins with an apostrophe, has
 * an apostrophe before it.
 *
 * Returns: (transfer full) (nullable): the table
 */
char *
plaza_export_csv (GPtrArray          *events,
                  PlazaAudience       audience,
                  const char *const  *campaign_languages,
                  PlazaProgress      *progress,
                  GError            **error)
{
  static const char * const none[] = { NULL };
  g_autoptr(GPtrArray) records = export_csv_list_records (events, audience);
  g_autoptr(GPtrArray) languages = export_csv_languages_of (records, export_csv_details_of, campaign_languages);
  g_autoptr(GPtrArray) title_languages = export_csv_languages_of (records, export_csv_titles_of, none);
  g_autoptr(GString) csv = g_string_new (NULL);

  export_csv_append_header (csv, languages, title_languages);
  for (guint i = 0; i < records->len; i++)
    {
      const PlazaEventRecord *record = g_ptr_array_index (records, i);

      for (guint j = 0; j < record->timeslots->len; j++)
        export_csv_append_row (csv, record, g_ptr_array_index (record->timeslots, j), languages, title_languages);
      if (record->timeslots->len == 0)
        export_csv_append_row (csv, record, NULL, languages, title_languages);
      if (!plaza_progress_step (progress, i, records->len, error))
        return NULL;
    }

  return g_string_free_and_steal (g_steal_pointer (&csv));
}
