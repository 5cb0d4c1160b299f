/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-record-json.h"

/* A part as it is typed: where it stands is a place, which moves it. */
typedef struct
{
  int         place;
  char       *part;
  char       *kind;
  char       *role;
  char       *speaker;
  int         minutes;
  PlazaTexts *titles;
  PlazaTexts *words;
} Part;

static const PlazaField part_json_fields[] = {
  { "place", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (Part, place), -1 },
  { "part", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Part, part) },
  { "kind", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Part, kind) },
  { "role", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Part, role) },
  { "speaker", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (Part, speaker) },
  { "minutes", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (Part, minutes), -1 },
  { "titles", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (Part, titles) },
  { "words", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (Part, words) },
};

static const PlazaRecordType part_json_type = { sizeof (Part), part_json_fields, G_N_ELEMENTS (part_json_fields) };

static const PlazaField sheet_json_fields[] = {
  { "timeslot", PLAZA_FIELD_STRING, 0 },
  { "minutes", PLAZA_FIELD_NUMBER, 0, -1 },
  { "parts", PLAZA_FIELD_RECORDS, 0, .of = &part_json_type },
};

/* For paths alone, "parts[0].words.es": there is no such record. */
const PlazaRecordType plaza_sheet_json_type = { 0, sheet_json_fields, G_N_ELEMENTS (sheet_json_fields) };

/**
 * plaza_event_sheet_read:
 * @fields: a sheet, of which the parts are read by plaza_sheet_line_read()
 * @event: uid of the event whose own it is
 *
 * Returns: (transfer full): the sheet
 */
PlazaEventSheet *
plaza_event_sheet_read (PlazaFields *fields,
                        const char  *event)
{
  PlazaEventSheet *sheet = plaza_event_sheet_new (event);

  sheet->timeslot = plaza_fields_get_line_or_null (fields, "timeslot");
  sheet->minutes = plaza_fields_get_integer (fields, "minutes", 0, PLAZA_SHEET_MOST_MINUTES, -1);
  return sheet;
}

/* A part that is no talking point may come without a name. */
static char *
sheet_json_read_name (PlazaFields   *fields,
                      PlazaLineKind  kind)
{
  g_autofree char *name = plaza_fields_get_line_or_null (fields, "part");

  return name != NULL || kind == PLAZA_LINE_POINT ? plaza_fields_get_identity (fields, "part") : plaza_sheet_line_new_part (kind);
}

/**
 * plaza_sheet_line_read:
 * @fields: a part of a sheet
 *
 * Returns: (transfer full): the part; whose sheet it is on and where is not yet known
 */
PlazaSheetLine *
plaza_sheet_line_read (PlazaFields *fields)
{
  int kind = plaza_fields_get_enum_or_null (fields, "kind", PLAZA_TYPE_LINE_KIND, PLAZA_LINE_POINT);
  g_autofree char *part = sheet_json_read_name (fields, kind);
  PlazaSheetLine *line = plaza_sheet_line_new (NULL, part, 0);

  line->kind = kind;
  line->role = plaza_fields_get_line_or_null (fields, "role");
  line->speaker = plaza_fields_get_line_or_null (fields, "speaker");
  line->minutes = plaza_fields_get_integer (fields, "minutes", 0, PLAZA_SHEET_MOST_MINUTES, -1);
  plaza_fields_read_texts (fields, "titles", plaza_fields_get_line_or_null, line->titles);
  plaza_fields_read_texts (fields, "words", plaza_fields_get_prose_or_null, line->words);
  plaza_fields_read_texts (fields, "originals", plaza_fields_get_prose_or_null, line->originals);
  return line;
}

/**
 * plaza_sheet_json_write:
 * @writer: within an object
 * @sheet: what is chosen for the whole of it
 * @lines: (element-type PlazaSheetLine): in their order
 * @with_places: whether each part says its place, from 1; where parts are to come and go, only who moves one says it
 *
 * Writes what can be changed of a sheet.
 */
void
plaza_sheet_json_write (PlazaJsonWriter       *writer,
                        const PlazaEventSheet *sheet,
                        GPtrArray             *lines,
                        gboolean               with_places)
{
  static const char * const by_place[] = { "event", "rank", "originals", NULL };
  static const char * const by_name[] = { "event", NULL };

  plaza_record_json_write_without (writer, &plaza_event_sheet_type, sheet, by_name);
  plaza_json_writer_key (writer, "parts");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < lines->len; i++)
    {
      plaza_json_writer_begin (writer, '{');
      if (with_places)
        {
          plaza_json_writer_key (writer, "place");
          plaza_json_writer_number (writer, i + 1);
        }
      plaza_record_json_write_without (writer, &plaza_sheet_line_type, g_ptr_array_index (lines, i), by_place);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

/* Whoever has another place than the one where it stands goes there; the others keep their order. */
static GPtrArray *
sheet_json_order (GPtrArray *lines,
                  GArray    *places)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (places, int, i) == (int) i + 1)
      g_ptr_array_add (ordered, plaza_record_ref (g_ptr_array_index (lines, i)));
  for (int place = 1; place <= (int) lines->len; place++)
    for (guint i = 0; i < lines->len; i++)
      if (g_array_index (places, int, i) == place && place != (int) i + 1)
        g_ptr_array_insert (ordered, MIN ((guint) place - 1, ordered->len), plaza_record_ref (g_ptr_array_index (lines, i)));

  return ordered;
}

static void
sheet_json_read_parts (PlazaFields *fields,
                       GPtrArray   *lines,
                       GArray      *places)
{
  g_autoptr(GPtrArray) list = plaza_fields_get_objects (fields, "parts");
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      PlazaFields *part = g_ptr_array_index (list, i);
      PlazaSheetLine *line = plaza_sheet_line_read (part);
      int place = plaza_fields_get_integer (part, "place", 1, (int) list->len, (int) i + 1);

      g_ptr_array_add (lines, line);
      g_array_append_val (places, place);
      if (line->part != NULL && !g_hash_table_add (names, line->part))
        plaza_fields_fail (part, "part", _("another one has the same id"));
      plaza_fields_end (part);
    }
}

/**
 * plaza_sheet_json_read:
 * @node: as plaza_sheet_json_write() writes it
 * @event: (nullable): uid of the event that it is for
 * @sheet: (out) (transfer full): what is chosen for the whole of it
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full) (nullable) (element-type PlazaSheetLine): its parts in order
 */
GPtrArray *
plaza_sheet_json_read (JsonNode         *node,
                       const char       *event,
                       PlazaEventSheet **sheet,
                       GError          **error)
{
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (_("sheet"), text, strlen (text), error);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(PlazaEventSheet) record = NULL;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  if (file == NULL)
    return NULL;

  fields = plaza_fields_new (file, NULL, NULL, plaza_json_file_get_root (file));
  record = plaza_event_sheet_read (fields, event);
  sheet_json_read_parts (fields, lines, places);
  plaza_fields_end (fields);
  if (!plaza_json_file_finish (file, error))
    return NULL;

  *sheet = g_steal_pointer (&record);
  return sheet_json_order (lines, places);
}
