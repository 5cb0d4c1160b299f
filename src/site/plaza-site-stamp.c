/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-record-json.h"
#include "plaza-site-private.h"

/**
 * plaza_site_stamp:
 *
 * Returns: a number that no two texts share by chance: the first 64 bits of SHA-256
 */
guint64
plaza_site_stamp (const char *text)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 stamp;

  g_checksum_update (checksum, (const guchar *) text, strlen (text));
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (&stamp, digest, sizeof stamp);
  return GUINT64_FROM_LE (stamp);
}

/**
 * plaza_site_stamp_add:
 *
 * Returns: the stamp of what @stamp stands for, and behind it what @other does
 */
guint64
plaza_site_stamp_add (guint64 stamp,
                      guint64 other)
{
  char both[34];

  g_snprintf (both, sizeof both, "%016" G_GINT64_MODIFIER "x %016" G_GINT64_MODIFIER "x", stamp, other);
  return plaza_site_stamp (both);
}

guint64
plaza_site_stamp_record (const PlazaRecordType *type,
                         gconstpointer          record)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init_compact (&writer);
  plaza_record_json_write (&writer, type, record);
  text = plaza_json_writer_steal (&writer);
  return plaza_site_stamp (text);
}

guint64
plaza_site_stamp_records (const PlazaRecordType *type,
                          GPtrArray             *records)
{
  guint64 stamp = 0;

  for (guint i = 0; i < records->len; i++)
    stamp = plaza_site_stamp_add (stamp, plaza_site_stamp_record (type, g_ptr_array_index (records, i)));

  return stamp;
}
