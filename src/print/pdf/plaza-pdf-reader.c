/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pdf-reader.h"

#include <gio/gio.h>
#include <string.h>

/* An entry of a cross-reference stream (ISO 32000-1, 7.5.8.3). */
typedef struct
{
  guint   type;    /* 0 free, 1 at an offset, 2 in an object stream */
  guint64 where;   /* the offset, or the number of the object stream */
  guint64 index;
} PlazaPdfEntry;

/* An object stream: its objects follow each other, in the order of their index. */
typedef struct
{
  char   *text;
  gsize   length;
  GArray *offsets;   /* of gsize: where each object begins, and where the last one ends */
} ObjectStream;

static void
reader_object_stream_free (gpointer data)
{
  ObjectStream *self = data;

  g_free (self->text);
  g_array_unref (self->offsets);
  g_free (self);
}

/* The string functions of GLib stop at the first NUL, of which a PDF has many. */
static const char *
reader_find (const char *data,
             gsize       length,
             const char *wanted)
{
  gsize n = strlen (wanted);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (data + i, wanted, n) == 0)
      return data + i;

  return NULL;
}

static const char *
reader_find_last (const char *data,
                  gsize       length,
                  const char *wanted)
{
  gsize n = strlen (wanted);

  for (gsize i = length; i >= n; i--)
    if (memcmp (data + i - n, wanted, n) == 0)
      return data + i - n;

  return NULL;
}

static gboolean
reader_inflate_all (const char *data,
                    gsize       length,
                    GByteArray *out)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  guint8 chunk[4096];

  for (;;)
    {
      gsize read, written;
      GConverterResult result = g_converter_convert (G_CONVERTER (decompressor), data, length, chunk, sizeof chunk,
                                                     G_CONVERTER_NO_FLAGS, &read, &written, NULL);

      if (result == G_CONVERTER_ERROR)
        return FALSE;
      g_byte_array_append (out, chunk, written);
      if (result == G_CONVERTER_FINISHED)
        return TRUE;
      data += read;
      length -= read;
    }
}

/* The contents of the stream whose object is at @offset; its dictionary too. */
static GByteArray *
reader_read_stream (PlazaPdfReader *self,
                    gsize           offset,
                    char          **dictionary)
{
  gsize size;
  const char *data = g_bytes_get_data (self->file, &size);
  g_autoptr(GByteArray) contents = g_byte_array_new ();
  const char *start;

  if (offset >= size)
    return NULL;

  start = reader_find (data + offset, size - offset, "stream\n");
  if (start == NULL)
    return NULL;

  *dictionary = g_strndup (data + offset, start - data - offset);
  start += strlen ("stream\n");
  if (!reader_inflate_all (start, data + size - start, contents))
    return NULL;

  return g_steal_pointer (&contents);
}

static guint
reader_number_after (const char *dictionary,
                     const char *key)
{
  const char *found = strstr (dictionary, key);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

static guint64
reader_big_endian (const guint8 *data,
                   guint         width)
{
  guint64 value = 0;

  for (guint i = 0; i < width; i++)
    value = value << 8 | data[i];

  return value;
}

static gboolean
reader_read_entries (PlazaPdfReader *self,
                     const char     *dictionary,
                     GByteArray     *contents)
{
  const char *key = strstr (dictionary, "/W [");
  guint widths[3], row;
  char *p;

  if (key == NULL)
    return FALSE;

  p = (char *) key + strlen ("/W [");
  for (int i = 0; i < 3; i++)
    widths[i] = (guint) g_ascii_strtoull (p, &p, 10);

  if (widths[0] > 8 || widths[1] > 8 || widths[2] > 8)
    return FALSE;

  row = widths[0] + widths[1] + widths[2];
  if (row == 0 || (gsize) self->size * row > contents->len)
    return FALSE;

  for (guint i = 0; i < self->size; i++)
    {
      const guint8 *data = contents->data + (gsize) i * row;
      PlazaPdfEntry entry = {
        (guint) reader_big_endian (data, widths[0]),
        reader_big_endian (data + widths[0], widths[1]),
        reader_big_endian (data + widths[0] + widths[1], widths[2]),
      };

      g_array_append_val (self->entries, entry);
    }

  return TRUE;
}

static gboolean
reader_read_cross_reference (PlazaPdfReader *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->file, &size);
  const char *mark = reader_find_last (data, size, "startxref\n");
  g_autofree char *dictionary = NULL;
  g_autofree char *number = NULL;
  g_autoptr(GByteArray) contents = NULL;

  if (mark == NULL)
    return FALSE;

  mark += strlen ("startxref\n");
  number = g_strndup (mark, MIN (20, data + size - mark));
  self->start = g_ascii_strtoull (number, NULL, 10);
  contents = reader_read_stream (self, self->start, &dictionary);
  if (contents == NULL || strstr (dictionary, "/XRef") == NULL)
    return FALSE;

  self->size = reader_number_after (dictionary, "/Size ");
  self->root = reader_number_after (dictionary, "/Root ");
  self->info = reader_number_after (dictionary, "/Info ");
  return reader_read_entries (self, dictionary, contents);
}

/**
 * plaza_pdf_reader_new:
 * @file: a PDF with one cross-reference stream, as cairo writes it
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL where it is none
 */
PlazaPdfReader *
plaza_pdf_reader_new (GBytes *file)
{
  g_autoptr(PlazaPdfReader) self = g_new0 (PlazaPdfReader, 1);

  self->file = g_bytes_ref (file);
  self->entries = g_array_new (FALSE, FALSE, sizeof (PlazaPdfEntry));
  self->streams = g_hash_table_new_full (NULL, NULL, NULL, reader_object_stream_free);
  return reader_read_cross_reference (self) ? g_steal_pointer (&self) : NULL;
}

void
plaza_pdf_reader_free (PlazaPdfReader *self)
{
  g_bytes_unref (self->file);
  g_array_unref (self->entries);
  g_hash_table_unref (self->streams);
  g_free (self);
}

/* What comes first is a table of numbers and offsets (ISO 32000-1, 7.5.7). */
static ObjectStream *
reader_object_stream_new (const GByteArray *contents,
                          guint             n,
                          guint             first)
{
  ObjectStream *self = g_new0 (ObjectStream, 1);
  char *p;

  self->text = g_strndup ((const char *) contents->data, contents->len);
  self->length = strlen (self->text);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  p = self->text;
  for (guint i = 0; i < n && p < self->text + MIN (first, self->length); i++)
    {
      gsize offset;

      g_ascii_strtoull (p, &p, 10);
      offset = first + g_ascii_strtoull (p, &p, 10);
      g_array_append_val (self->offsets, offset);
    }

  g_array_append_val (self->offsets, self->length);
  return self;
}

static const ObjectStream *
reader_get_object_stream (PlazaPdfReader *self,
                          guint           number)
{
  g_autofree char *dictionary = NULL;
  g_autoptr(GByteArray) contents = NULL;
  const PlazaPdfEntry *entry;
  ObjectStream *known = g_hash_table_lookup (self->streams, GUINT_TO_POINTER (number));

  if (known != NULL || number >= self->entries->len)
    return known;

  entry = &g_array_index (self->entries, PlazaPdfEntry, number);
  contents = entry->type == 1 ? reader_read_stream (self, entry->where, &dictionary) : NULL;
  if (contents == NULL)
    return NULL;

  known = reader_object_stream_new (contents, reader_number_after (dictionary, "/N "), reader_number_after (dictionary, "/First "));
  g_hash_table_insert (self->streams, GUINT_TO_POINTER (number), known);
  return known;
}

static char *
reader_get_from_object_stream (PlazaPdfReader *self,
                               guint           number,
                               guint64         index)
{
  const ObjectStream *stream = reader_get_object_stream (self, number);
  gsize from, to;

  if (stream == NULL || index + 1 >= stream->offsets->len)
    return NULL;

  from = g_array_index (stream->offsets, gsize, index);
  to = g_array_index (stream->offsets, gsize, index + 1);
  return from <= to && to <= stream->length ? g_strndup (stream->text + from, to - from) : NULL;
}

static char *
reader_get_from_file (PlazaPdfReader *self,
                      gsize           offset)
{
  gsize size;
  const char *data = g_bytes_get_data (self->file, &size);
  const char *start, *end;

  if (offset >= size)
    return NULL;

  start = reader_find (data + offset, size - offset, "obj\n");
  end = start != NULL ? reader_find (start, data + size - start, "endobj") : NULL;
  return end != NULL ? g_strndup (start + strlen ("obj\n"), end - start - strlen ("obj\n")) : NULL;
}

/**
 * plaza_pdf_reader_get_object:
 * @self: a reader
 * @number: an object number
 *
 * Returns: (transfer full) (nullable): the text of a dictionary, or %NULL where
 *   there is none
 */
char *
plaza_pdf_reader_get_object (PlazaPdfReader *self,
                             guint           number)
{
  const PlazaPdfEntry *entry;

  if (number >= self->entries->len)
    return NULL;

  entry = &g_array_index (self->entries, PlazaPdfEntry, number);
  if (entry->type == 2)
    return reader_get_from_object_stream (self, (guint) entry->where, entry->index);

  return entry->type == 1 ? reader_get_from_file (self, entry->where) : NULL;
}
