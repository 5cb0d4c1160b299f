/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-record.h"

#include <math.h>

#include "plaza-enums.h"
#include "plaza-texts.h"

/* Stands before each record in memory. */
typedef struct
{
  const PlazaRecordType *type;
  gatomicrefcount        references;
  int                    revision;
  int                    position;
} RecordHead;

G_STATIC_ASSERT (sizeof (RecordHead) % sizeof (double) == 0);

static RecordHead *
record_head (gconstpointer record)
{
  return (RecordHead *) record - 1;
}

/* Makes the member what it is in a new record; it must hold nothing. */
static void
record_field_init (const PlazaField *field,
                   gpointer          record)
{
  gpointer at = plaza_field_at (field, record);

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      *(char **) at = NULL;
      break;
    case PLAZA_FIELD_FLAG:
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      *(int *) at = field->unknown;
      break;
    case PLAZA_FIELD_REAL:
      *(double *) at = NAN;
      break;
    case PLAZA_FIELD_LIST:
      *(GStrv *) at = g_new0 (char *, 1);
      break;
    case PLAZA_FIELD_NUMBERS:
      *(GArray **) at = g_array_new (FALSE, FALSE, sizeof (int));
      break;
    case PLAZA_FIELD_TEXTS:
      *(PlazaTexts **) at = plaza_texts_new ();
      break;
    case PLAZA_FIELD_RECORDS:
      *(GPtrArray **) at = g_ptr_array_new_with_free_func (plaza_record_unref);
      break;
    case PLAZA_FIELD_PART:
      for (guint i = 0; i < field->of->n_fields; i++)
        record_field_init (&field->of->fields[i], at);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Frees what the member holds. */
static void
record_field_free (const PlazaField *field,
                   gpointer          record)
{
  gpointer at = plaza_field_at (field, record);

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      g_free (*(char **) at);
      break;
    case PLAZA_FIELD_FLAG:
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
    case PLAZA_FIELD_REAL:
      break;
    case PLAZA_FIELD_LIST:
      g_strfreev (*(GStrv *) at);
      break;
    case PLAZA_FIELD_NUMBERS:
      g_array_unref (*(GArray **) at);
      break;
    case PLAZA_FIELD_TEXTS:
      g_hash_table_unref (*(PlazaTexts **) at);
      break;
    case PLAZA_FIELD_RECORDS:
      g_ptr_array_unref (*(GPtrArray **) at);
      break;
    case PLAZA_FIELD_PART:
      for (guint i = 0; i < field->of->n_fields; i++)
        record_field_free (&field->of->fields[i], at);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_field_at:
 *
 * Returns: (transfer none): where the member is in @record
 */
gpointer
plaza_field_at (const PlazaField *field,
                gconstpointer     record)
{
  return (guint8 *) record + field->offset;
}

/**
 * plaza_field_clear:
 *
 * Makes the member what it is in a new record.
 */
void
plaza_field_clear (const PlazaField *field,
                   gpointer          record)
{
  record_field_free (field, record);
  record_field_init (field, record);
}

static void
record_texts_copy (PlazaTexts *from,
                   PlazaTexts *to)
{
  GHashTableIter iter;
  gpointer language, text;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &language, &text))
    plaza_texts_set (to, language, text);
}

static void
records_copy (const PlazaRecordType *type,
              GPtrArray             *from,
              GPtrArray             *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, plaza_record_copy (type, g_ptr_array_index (from, i)));
}

/**
 * plaza_field_copy:
 * @from: a record
 * @to: a record of the same type, which nobody else has
 *
 * Gives the member of @to the value that @from has. What has members of its own is copied, too.
 */
void
plaza_field_copy (const PlazaField *field,
                  gconstpointer     from,
                  gpointer          to)
{
  gpointer at = plaza_field_at (field, to);
  gpointer source = plaza_field_at (field, from);

  plaza_field_clear (field, to);
  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      *(char **) at = g_strdup (*(char **) source);
      break;
    case PLAZA_FIELD_FLAG:
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      *(int *) at = *(int *) source;
      break;
    case PLAZA_FIELD_REAL:
      *(double *) at = *(double *) source;
      break;
    case PLAZA_FIELD_LIST:
      g_strfreev (*(GStrv *) at);
      *(GStrv *) at = g_strdupv (*(GStrv *) source);
      break;
    case PLAZA_FIELD_NUMBERS:
      g_array_append_vals (*(GArray **) at, (*(GArray **) source)->data, (*(GArray **) source)->len);
      break;
    case PLAZA_FIELD_TEXTS:
      record_texts_copy (*(PlazaTexts **) source, *(PlazaTexts **) at);
      break;
    case PLAZA_FIELD_RECORDS:
      records_copy (field->of, *(GPtrArray **) source, *(GPtrArray **) at);
      break;
    case PLAZA_FIELD_PART:
      for (guint i = 0; i < field->of->n_fields; i++)
        plaza_field_copy (&field->of->fields[i], source, at);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
record_numbers_equal (GArray *a,
                      GArray *b)
{
  gboolean equal = a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    equal = g_array_index (a, int, i) == g_array_index (b, int, i);
  return equal;
}

/**
 * plaza_record_equal:
 * @type: of both
 *
 * Returns: whether both say the same
 */
gboolean
plaza_record_equal (const PlazaRecordType *type,
                    gconstpointer          a,
                    gconstpointer          b)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (!plaza_field_equal (&type->fields[i], a, b))
      return FALSE;
  return TRUE;
}

/**
 * plaza_records_equal:
 * @type: of all of them
 *
 * Returns: whether both lists say the same in the same order
 */
gboolean
plaza_records_equal (const PlazaRecordType *type,
                     GPtrArray             *a,
                     GPtrArray             *b)
{
  gboolean equal = a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    equal = plaza_record_equal (type, g_ptr_array_index (a, i), g_ptr_array_index (b, i));
  return equal;
}

/**
 * plaza_field_equal:
 *
 * Returns: whether two records of a type say the same in that member
 */
gboolean
plaza_field_equal (const PlazaField *field,
                   gconstpointer     a,
                   gconstpointer     b)
{
  gpointer at_a = plaza_field_at (field, a);
  gpointer at_b = plaza_field_at (field, b);

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      return g_strcmp0 (*(char **) at_a, *(char **) at_b) == 0;
    case PLAZA_FIELD_FLAG:
      return !*(gboolean *) at_a == !*(gboolean *) at_b;
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      return *(int *) at_a == *(int *) at_b;
    case PLAZA_FIELD_REAL:
      return *(double *) at_a == *(double *) at_b || (isnan (*(double *) at_a) && isnan (*(double *) at_b));
    case PLAZA_FIELD_LIST:
      return g_strv_equal (*(const char * const **) at_a, *(const char * const **) at_b);
    case PLAZA_FIELD_NUMBERS:
      return record_numbers_equal (*(GArray **) at_a, *(GArray **) at_b);
    case PLAZA_FIELD_TEXTS:
      return plaza_texts_equal (*(PlazaTexts **) at_a, *(PlazaTexts **) at_b);
    case PLAZA_FIELD_RECORDS:
      return plaza_records_equal (field->of, *(GPtrArray **) at_a, *(GPtrArray **) at_b);
    case PLAZA_FIELD_PART:
      return plaza_record_equal (field->of, at_a, at_b);
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_field_is_empty:
 *
 * Returns: whether the member says nothing: what JSON calls null, an empty list, or a flag as it is in a new record
 */
gboolean
plaza_field_is_empty (const PlazaField *field,
                      gconstpointer     record)
{
  gpointer at = plaza_field_at (field, record);

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      return *(char **) at == NULL;
    case PLAZA_FIELD_ENUM:
      return FALSE;
    case PLAZA_FIELD_FLAG:
      return !*(gboolean *) at == !field->unknown;
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM_OR_NULL:
      return *(int *) at == field->unknown;
    case PLAZA_FIELD_REAL:
      return isnan (*(double *) at);
    case PLAZA_FIELD_LIST:
      return **(GStrv *) at == NULL;
    case PLAZA_FIELD_NUMBERS:
      return (*(GArray **) at)->len == 0;
    case PLAZA_FIELD_TEXTS:
      return g_hash_table_size (*(PlazaTexts **) at) == 0;
    case PLAZA_FIELD_RECORDS:
      return (*(GPtrArray **) at)->len == 0;
    case PLAZA_FIELD_PART:
      for (guint i = 0; i < field->of->n_fields; i++)
        if (!plaza_field_is_empty (&field->of->fields[i], at))
          return FALSE;
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * plaza_record_new:
 *
 * Returns: (transfer full): a record in which everything is unknown
 */
gpointer
plaza_record_new (const PlazaRecordType *type)
{
  RecordHead *head = g_malloc0 (sizeof (RecordHead) + type->size);

  head->type = type;
  g_atomic_ref_count_init (&head->references);
  head->position = -1;
  for (guint i = 0; i < type->n_fields + type->n_beside; i++)
    record_field_init (&type->fields[i], head + 1);
  return head + 1;
}

/**
 * plaza_record_ref:
 * @record: from plaza_record_new() or plaza_record_copy()
 *
 * Returns: (transfer full): @record
 */
gpointer
plaza_record_ref (gconstpointer record)
{
  g_atomic_ref_count_inc (&record_head (record)->references);
  return (gpointer) record;
}

/**
 * plaza_record_unref:
 * @record: (nullable) (transfer full): a record
 */
void
plaza_record_unref (gpointer record)
{
  RecordHead *head;

  if (record == NULL)
    return;

  head = record_head (record);
  if (!g_atomic_ref_count_dec (&head->references))
    return;

  for (guint i = 0; i < head->type->n_fields + head->type->n_beside; i++)
    record_field_free (&head->type->fields[i], record);
  g_free (head);
}

/**
 * plaza_record_copy:
 * @type: of @record
 *
 * Returns: (transfer full): a record that says the same, for its owner to change.
 *   It is no revision yet, and has no place
 */
gpointer
plaza_record_copy (const PlazaRecordType *type,
                   gconstpointer          record)
{
  gpointer copy = plaza_record_new (type);

  for (guint i = 0; i < type->n_fields + type->n_beside; i++)
    plaza_field_copy (&type->fields[i], record, copy);
  return copy;
}

/**
 * plaza_record_copy_kept:
 * @type: of both
 * @to: a record that nobody else has
 *
 * Gives @to what is kept of @from and stands in no JSON of it: for a record that was read from its changed JSON.
 */
void
plaza_record_copy_kept (const PlazaRecordType *type,
                        gconstpointer          from,
                        gpointer               to)
{
  for (guint i = type->n_fields - type->n_kept; i < type->n_fields; i++)
    plaza_field_copy (&type->fields[i], from, to);
}

/**
 * plaza_record_get_revision:
 * @record: from plaza_record_new() or a campaign
 *
 * Returns: how often the campaign's record was written, from 1; 0 where it never was
 */
int
plaza_record_get_revision (gconstpointer record)
{
  return record_head (record)->revision;
}

/**
 * plaza_record_get_position:
 *
 * Returns: where it stands among those of its kind; -1 behind all others
 */
int
plaza_record_get_position (gconstpointer record)
{
  return record_head (record)->position;
}

/**
 * plaza_record_set_row:
 *
 * For what reads a campaign file.
 */
void
plaza_record_set_row (gpointer record,
                      int      revision,
                      int      position)
{
  record_head (record)->revision = revision;
  record_head (record)->position = position;
}
