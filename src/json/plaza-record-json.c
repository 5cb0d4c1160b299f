/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-record-json-private.h"

#include "plaza-timeslot.h"

static int
record_json_compare_languages (gconstpointer a,
                               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* For the room: the languages in the order of their tags, so that the same texts are always the same JSON. */
GPtrArray *
plaza_texts_list_languages (PlazaTexts *texts)
{
  GPtrArray *languages = g_hash_table_get_keys_as_ptr_array (texts);

  g_ptr_array_sort (languages, record_json_compare_languages);
  return languages;
}

static void
record_json_texts_write (PlazaJsonWriter *writer,
                         PlazaTexts      *texts)
{
  g_autoptr(GPtrArray) languages = plaza_texts_list_languages (texts);

  plaza_json_writer_begin (writer, '{');
  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);

      plaza_json_writer_key (writer, language);
      plaza_json_writer_string (writer, plaza_texts_get_exact (texts, language));
    }
  plaza_json_writer_end (writer, '}');
}

static void
record_json_numbers_write (PlazaJsonWriter *writer,
                           GArray          *numbers)
{
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < numbers->len; i++)
    plaza_json_writer_number (writer, g_array_index (numbers, int, i));
  plaza_json_writer_end (writer, ']');
}

static void
records_write (PlazaJsonWriter       *writer,
               const PlazaRecordType *type,
               GPtrArray             *records)
{
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < records->len; i++)
    plaza_record_json_write (writer, type, g_ptr_array_index (records, i));
  plaza_json_writer_end (writer, ']');
}

static void
record_json_clock_write (PlazaJsonWriter *writer,
                         int              minutes)
{
  g_autofree char *clock = plaza_clock_format (minutes);

  plaza_json_writer_string (writer, clock);
}

/* Lists and flags are there also where they say nothing; all else is null then. */
static gboolean
record_json_is_null (const PlazaField *field,
                     gconstpointer     record)
{
  return field->type != PLAZA_FIELD_FLAG && field->type != PLAZA_FIELD_LIST &&
         field->type != PLAZA_FIELD_NUMBERS && field->type != PLAZA_FIELD_RECORDS &&
         plaza_field_is_empty (field, record);
}

/* For the room. */
void
plaza_field_json_write (PlazaJsonWriter  *writer,
                        const PlazaField *field,
                        gconstpointer     record)
{
  gpointer at = plaza_field_at (field, record);

  if (record_json_is_null (field, record))
    {
      plaza_json_writer_string (writer, NULL);
      return;
    }

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      plaza_json_writer_string (writer, *(char **) at);
      break;
    case PLAZA_FIELD_FLAG:
      plaza_json_writer_bool (writer, *(gboolean *) at);
      break;
    case PLAZA_FIELD_NUMBER:
      plaza_json_writer_number (writer, *(int *) at);
      break;
    case PLAZA_FIELD_CLOCK:
      record_json_clock_write (writer, *(int *) at);
      break;
    case PLAZA_FIELD_REAL:
      plaza_json_writer_number (writer, *(double *) at);
      break;
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      plaza_json_writer_string (writer, plaza_enum_to_nick (field->enum_type (), *(int *) at));
      break;
    case PLAZA_FIELD_LIST:
      plaza_json_writer_strv (writer, *(const char * const **) at);
      break;
    case PLAZA_FIELD_NUMBERS:
      record_json_numbers_write (writer, *(GArray **) at);
      break;
    case PLAZA_FIELD_TEXTS:
      record_json_texts_write (writer, *(PlazaTexts **) at);
      break;
    case PLAZA_FIELD_RECORDS:
      records_write (writer, field->of, *(GPtrArray **) at);
      break;
    case PLAZA_FIELD_PART:
      plaza_record_json_write (writer, field->of, at);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_record_json_write_members:
 * @writer: within an object
 *
 * Writes what @record says, but for what is kept of it alone; the caller may add more and ends the object.
 */
void
plaza_record_json_write_members (PlazaJsonWriter       *writer,
                                 const PlazaRecordType *type,
                                 gconstpointer          record)
{
  for (guint i = 0; i < type->n_fields - type->n_kept; i++)
    {
      plaza_json_writer_key (writer, type->fields[i].name);
      plaza_field_json_write (writer, &type->fields[i], record);
    }
}

/**
 * plaza_record_json_write:
 *
 * Writes @record as one object.
 */
void
plaza_record_json_write (PlazaJsonWriter       *writer,
                         const PlazaRecordType *type,
                         gconstpointer          record)
{
  plaza_json_writer_begin (writer, '{');
  plaza_record_json_write_members (writer, type, record);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_record_json_write_without:
 * @writer: within an object
 * @without: names of members that are kept elsewhere, also of the records within
 *
 * Writes what else @record says; the caller may add more and ends the object.
 */
void
plaza_record_json_write_without (PlazaJsonWriter       *writer,
                                 const PlazaRecordType *type,
                                 gconstpointer          record,
                                 const char * const    *without)
{
  for (guint i = 0; i < type->n_fields - type->n_kept; i++)
    {
      const PlazaField *field = &type->fields[i];
      GPtrArray *within = field->type == PLAZA_FIELD_RECORDS ? *(GPtrArray **) plaza_field_at (field, record) : NULL;

      if (g_strv_contains (without, field->name))
        continue;

      plaza_json_writer_key (writer, field->name);
      if (within == NULL)
        {
          plaza_field_json_write (writer, field, record);
          continue;
        }

      plaza_json_writer_begin (writer, '[');
      for (guint j = 0; j < within->len; j++)
        {
          plaza_json_writer_begin (writer, '{');
          plaza_record_json_write_without (writer, field->of, g_ptr_array_index (within, j), without);
          plaza_json_writer_end (writer, '}');
        }
      plaza_json_writer_end (writer, ']');
    }
}

/* Of an enum, too: that it is as in a new record. */
static gboolean
record_json_is_usual (const PlazaField *field,
                      gconstpointer     record)
{
  gpointer at = plaza_field_at (field, record);

  if (field->type == PLAZA_FIELD_ENUM)
    return *(int *) at == field->unknown;
  if (field->type != PLAZA_FIELD_PART)
    return plaza_field_is_empty (field, record);

  for (guint i = 0; i < field->of->n_fields; i++)
    if (!record_json_is_usual (&field->of->fields[i], at))
      return FALSE;

  return TRUE;
}

static void record_json_known_write (PlazaJsonWriter *writer, const PlazaRecordType *type, gconstpointer record);

static void
record_json_known_write_member (PlazaJsonWriter  *writer,
                                const PlazaField *field,
                                gconstpointer     record)
{
  GPtrArray *within = field->type == PLAZA_FIELD_RECORDS ? *(GPtrArray **) plaza_field_at (field, record) : NULL;

  plaza_json_writer_key (writer, field->name);
  if (within != NULL)
    {
      plaza_json_writer_begin (writer, '[');
      for (guint i = 0; i < within->len; i++)
        record_json_known_write (writer, field->of, g_ptr_array_index (within, i));
      plaza_json_writer_end (writer, ']');
    }
  else if (field->type == PLAZA_FIELD_PART)
    record_json_known_write (writer, field->of, plaza_field_at (field, record));
  else
    plaza_field_json_write (writer, field, record);
}

static void
record_json_known_write (PlazaJsonWriter       *writer,
                         const PlazaRecordType *type,
                         gconstpointer          record)
{
  plaza_json_writer_begin (writer, '{');
  for (guint i = 0; i < type->n_fields - type->n_kept; i++)
    if (!record_json_is_usual (&type->fields[i], record))
      record_json_known_write_member (writer, &type->fields[i], record);
  plaza_json_writer_end (writer, '}');
}

/**
 * plaza_record_json_write_known:
 *
 * Returns: (transfer full): what @record says beside what a new one does, on one line; plaza_record_json_read() makes
 *   the same record of it
 */
char *
plaza_record_json_write_known (const PlazaRecordType *type,
                               gconstpointer          record)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  record_json_known_write (&writer, type, record);
  return plaza_json_writer_steal (&writer);
}
