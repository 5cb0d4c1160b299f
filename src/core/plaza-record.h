/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A record is a plain struct of which the members are described. Whoever made
 * one may change it until somebody else has a reference; from then on it stays
 * as it is, and a change is a new record. References may be held by any thread. */

/* What a member of a record is. */
typedef enum
{
  PLAZA_FIELD_STRING,   /* char *, NULL where unknown */
  PLAZA_FIELD_FLAG,     /* gboolean */
  PLAZA_FIELD_NUMBER,   /* int */
  PLAZA_FIELD_CLOCK,    /* int, minutes after midnight */
  PLAZA_FIELD_REAL,  /* double, NAN where unknown */
  PLAZA_FIELD_ENUM,     /* int, one of an enum's values */
  PLAZA_FIELD_ENUM_OR_NULL,
  PLAZA_FIELD_LIST,     /* GStrv, never NULL */
  PLAZA_FIELD_NUMBERS,  /* GArray of int, never NULL */
  PLAZA_FIELD_TEXTS,    /* PlazaTexts, never NULL */
  PLAZA_FIELD_RECORDS,  /* GPtrArray of records, never NULL */
  PLAZA_FIELD_PART,     /* some members that are one thing to the world: a place, a contact */
} PlazaFieldType;

typedef struct _PlazaRecordType PlazaRecordType;

/**
 * PlazaField:
 * @name: as JSON and the history call it
 * @type: what the member is
 * @offset: where it is in its record; of a part, where that begins
 * @unknown: of what is an int: its value in a new record; for a number, a clock and
 *   an enum that may be null also the value that stands for null
 * @enum_type: of an enum
 * @of: of records and of a part: what they are made of
 *
 * Describes one member of a record, so that copying, comparing and writing are
 * written once for all kinds of record.
 */
typedef struct
{
  const char             *name;
  PlazaFieldType          type;
  gsize                   offset;
  int                     unknown;
  GType                 (*enum_type) (void);
  const PlazaRecordType  *of;
} PlazaField;

struct _PlazaRecordType
{
  gsize             size;
  const PlazaField *fields;  /* in the order in which they are written */
  guint             n_fields;
  guint             n_beside;  /* behind those: copied, and no part of what it says: never compared or written */
  guint             n_kept;    /* the last of n_fields: compared and in the history, but never written as its JSON */
};

gpointer plaza_record_new      (const PlazaRecordType *type);
gpointer plaza_record_ref      (gconstpointer          record);
void     plaza_record_unref    (gpointer               record);
gpointer plaza_record_copy     (const PlazaRecordType *type,
                                gconstpointer          record);
gboolean plaza_record_equal    (const PlazaRecordType *type,
                                gconstpointer          a,
                                gconstpointer          b);

void     plaza_record_copy_kept (const PlazaRecordType *type,
                                gconstpointer          from,
                                gpointer               to);

gboolean plaza_records_equal   (const PlazaRecordType *type,
                                GPtrArray             *a,
                                GPtrArray             *b);
int      plaza_record_get_revision (gconstpointer       record);
int      plaza_record_get_position (gconstpointer       record);
void     plaza_record_set_row  (gpointer               record,
                                int                    revision,
                                int                    position);

gpointer plaza_field_at        (const PlazaField      *field,
                                gconstpointer          record);
gboolean plaza_field_is_empty  (const PlazaField      *field,
                                gconstpointer          record);
gboolean plaza_field_equal     (const PlazaField      *field,
                                gconstpointer          a,
                                gconstpointer          b);
void     plaza_field_copy      (const PlazaField      *field,
                                gconstpointer          from,
                                gpointer               to);
void     plaza_field_clear     (const PlazaField      *field,
                                gpointer               record);

G_END_DECLS
