/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-tile-check.h"

/* What is left to read of a message of Protocol Buffers. */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
} Span;

typedef struct
{
  guint32 number;
  guint32 wire;
  guint64 value;  /* of a VARINT */
  Span    body;   /* of a LENGTH */
} Field;

enum
{
  VARINT = 0,
  FIXED_64 = 1,
  LENGTH = 2,
  FIXED_32 = 5,
};

/* Mapbox Vector Tile 2.1, vector_tile.proto. */
enum { TILE_LAYER = 3 };
enum { LAYER_NAME = 1, LAYER_FEATURE = 2, LAYER_KEY = 3, LAYER_VALUE = 4, LAYER_EXTENT = 5, LAYER_VERSION = 15 };
enum { FEATURE_TAGS = 2, FEATURE_TYPE = 3, FEATURE_GEOMETRY = 4 };
enum { VALUE_STRING = 1 };
enum { MOVE_TO = 1, LINE_TO = 2, CLOSE_PATH = 7 };
enum { MAX_TYPE = 3 };

static gboolean
tile_check_read_varint (Span    *span,
                        guint64 *value)
{
  *value = 0;
  for (int shift = 0; shift < 64 && span->next < span->end; shift += 7)
    {
      guint8 byte = *span->next++;

      *value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
tile_check_take (Span   *span,
                 guint64 size,
                 Span   *body)
{
  if (size > (guint64) (span->end - span->next))
    return FALSE;

  *body = (Span) { span->next, span->next + size };
  span->next += size;
  return TRUE;
}

static gboolean
tile_check_read_field (Span  *span,
                       Field *field)
{
  guint64 tag, size;

  if (!tile_check_read_varint (span, &tag) || tag >> 3 == 0 || tag > G_MAXUINT32)
    return FALSE;

  field->number = tag >> 3;
  field->wire = tag & 7;
  switch (field->wire)
    {
    case VARINT:
      return tile_check_read_varint (span, &field->value);
    case LENGTH:
      return tile_check_read_varint (span, &size) && tile_check_take (span, size, &field->body);
    case FIXED_64:
      return tile_check_take (span, 8, &field->body);
    case FIXED_32:
      return tile_check_take (span, 4, &field->body);
    default:
      return FALSE;
    }
}

static gboolean
tile_check_is_text (const Field *field)
{
  return field->wire == LENGTH &&
         g_utf8_validate_len ((const char *) field->body.next, field->body.end - field->body.next, NULL);
}

/* Pairs of a key and a value, by their places in the layer. */
static gboolean
check_tags (Span    span,
            guint64 n_keys,
            guint64 n_values)
{
  guint64 key, value;

  while (span.next < span.end)
    if (!tile_check_read_varint (&span, &key) || key >= n_keys || !tile_check_read_varint (&span, &value) || value >= n_values)
      return FALSE;

  return TRUE;
}

/* Commands with their count, and as many pairs of numbers as they ask for. */
static gboolean
check_geometry (Span span)
{
  guint64 command, number;

  while (span.next < span.end)
    {
      if (!tile_check_read_varint (&span, &command) || command > G_MAXUINT32 || command >> 3 == 0)
        return FALSE;
      if ((command & 7) == CLOSE_PATH)
        continue;
      if ((command & 7) != MOVE_TO && (command & 7) != LINE_TO)
        return FALSE;

      for (guint64 i = 0; i < 2 * (command >> 3); i++)
        if (!tile_check_read_varint (&span, &number) || number > G_MAXUINT32)
          return FALSE;
    }

  return TRUE;
}

static gboolean
check_feature (Span    span,
               guint64 n_keys,
               guint64 n_values)
{
  Field field;

  while (span.next < span.end)
    {
      if (!tile_check_read_field (&span, &field))
        return FALSE;
      if (field.number == FEATURE_TAGS && (field.wire != LENGTH || !check_tags (field.body, n_keys, n_values)))
        return FALSE;
      if (field.number == FEATURE_GEOMETRY && (field.wire != LENGTH || !check_geometry (field.body)))
        return FALSE;
      if (field.number == FEATURE_TYPE && (field.wire != VARINT || field.value > MAX_TYPE))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_value (Span span)
{
  Field field;

  while (span.next < span.end)
    if (!tile_check_read_field (&span, &field) || (field.number == VALUE_STRING && !tile_check_is_text (&field)))
      return FALSE;

  return TRUE;
}

/* All of a layer but its features. */
static gboolean
check_head (Span     span,
            guint64 *n_keys,
            guint64 *n_values)
{
  gboolean has_name = FALSE, has_version = FALSE;
  Field field;

  *n_keys = *n_values = 0;
  while (span.next < span.end)
    {
      if (!tile_check_read_field (&span, &field))
        return FALSE;
      if ((field.number == LAYER_NAME || field.number == LAYER_KEY) && !tile_check_is_text (&field))
        return FALSE;
      if (field.number == LAYER_VALUE && (field.wire != LENGTH || !check_value (field.body)))
        return FALSE;
      if (field.number == LAYER_EXTENT && (field.wire != VARINT || field.value == 0 || field.value > G_MAXUINT16))
        return FALSE;

      has_name = has_name || field.number == LAYER_NAME;
      has_version = has_version || (field.number == LAYER_VERSION && field.wire == VARINT);
      *n_keys += field.number == LAYER_KEY;
      *n_values += field.number == LAYER_VALUE;
    }

  return has_name && has_version;
}

static gboolean
check_layer (Span span)
{
  guint64 n_keys, n_values;
  Field field;

  if (!check_head (span, &n_keys, &n_values))
    return FALSE;

  while (span.next < span.end)
    if (!tile_check_read_field (&span, &field) ||
        (field.number == LAYER_FEATURE && (field.wire != LENGTH || !check_feature (field.body, n_keys, n_values))))
      return FALSE;

  return TRUE;
}

/**
 * plaza_tile_check:
 * @data: (array length=size): what should be a vector tile, not compressed
 *
 * What draws the map believes what it is given: one byte that is not what it
 * was is an assertion there.
 *
 * Returns: whether it is one; nothing is one, of the open sea
 */
gboolean
plaza_tile_check (gconstpointer data,
                  gsize         size)
{
  Span span = { data, (const guint8 *) data + size };
  Field field;

  while (span.next < span.end)
    if (!tile_check_read_field (&span, &field) ||
        (field.number == TILE_LAYER && (field.wire != LENGTH || !check_layer (field.body))))
      return FALSE;

  return TRUE;
}
