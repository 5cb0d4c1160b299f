/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-source.h"

static const PlazaField source_fields[] = {
  { "key", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSource, key) },
  { "file", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSource, file) },
  { "since", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSource, since) },
  { "received", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSource, received) },
  { "waiting", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSource, waiting) },
};

const PlazaRecordType plaza_source_type = { sizeof (PlazaSource), source_fields, G_N_ELEMENTS (source_fields) };

/**
 * plaza_source_new:
 * @key: (nullable): by which a later version means the same event
 * @file: the file's name, without its folder; "" of a paste
 * @since: when it came, UTC
 *
 * Returns: (transfer full): from where an event comes; what was received is not said yet
 */
PlazaSource *
plaza_source_new (const char *key,
                  const char *file,
                  const char *since)
{
  PlazaSource *self = plaza_record_new (&plaza_source_type);

  self->key = g_strdup (key);
  self->file = g_strdup (file);
  self->since = g_strdup (since);
  return self;
}
