/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-bytes.h"

#include <string.h>

#include <glib/gi18n.h>

/* How much of a file is looked at to tell UTF-16 without a mark from other things. */
#define BYTES_LOOK 4096

/* Windows-1252 from 0x80 to 0x9F, as the WHATWG's encoding standard has it: the five that have no
 * letter are the control characters of their number. */
static const guint16 windows_1252[] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* What such files begin with, and what to say of them. */
static const struct
{
  const char *begin;
  gsize       length;
  const char *problem;
} strange[] = {
  { "PK\003\004", 4, N_("%s is a workbook or an archive. Open it in its program, save it as CSV or as plain text, and import that.") },
  { "\xD0\xCF\x11\xE0", 4, N_("%s is an old document of Office. Open it in its program, save it as CSV or as plain text, and import that.") },
  { "%PDF-", 5, N_("%s is a PDF. Copy its text, and paste that.") },
  { "\x89PNG", 4, N_("%s is a picture, which Plaza cannot read. Type what it says, and paste that.") },
  { "\xFF\xD8\xFF", 3, N_("%s is a picture, which Plaza cannot read. Type what it says, and paste that.") },
  { "GIF8", 4, N_("%s is a picture, which Plaza cannot read. Type what it says, and paste that.") },
  { "SQLite format 3", 16, N_("%s is a campaign or another database. A campaign is opened, not imported.") },
  { "\x1F\x8B", 2, N_("%s is packed. Unpack it, and import what is in it.") },
};

static const char *
bytes_find_strange (const char *bytes,
                    gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    if (length >= strange[i].length && memcmp (bytes, strange[i].begin, strange[i].length) == 0)
      return _(strange[i].problem);

  return NULL;
}

/* Whether every second byte is zero nearly always, as in UTF-16 of a Western language. */
static gboolean
bytes_is_wide (const char *bytes,
               gsize       length,
               gsize       first)
{
  gsize zero = 0;
  gsize pairs = MIN (length, BYTES_LOOK) / 2;

  for (gsize i = 0; i < pairs; i++)
    zero += bytes[2 * i + first] == '\0' && bytes[2 * i + 1 - first] != '\0';

  return pairs >= 2 && zero * 10 >= pairs * 7;
}

/* Answers the name for iconv, or NULL where it is no UTF-16; @mark is how many bytes its mark has. */
static const char *
bytes_find_wide (const char *bytes,
                 gsize       length,
                 gsize      *mark)
{
  *mark = 2;
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";

  *mark = 0;
  if (bytes_is_wide (bytes, length, 1))
    return "UTF-16LE";
  return bytes_is_wide (bytes, length, 0) ? "UTF-16BE" : NULL;
}

/* Half a letter at the end, and half of a pair anywhere, become U+FFFD: the rest can be read. */
static GBytes *
bytes_read_wide (const char *bytes,
                 gsize       length,
                 gboolean    big)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = big ? ((guchar) bytes[i] << 8) | (guchar) bytes[i + 1] : ((guchar) bytes[i + 1] << 8) | (guchar) bytes[i];

      if ((c & 0xFC00) == 0xD800 && i + 3 < length)
        {
          gunichar low = big ? ((guchar) bytes[i + 2] << 8) | (guchar) bytes[i + 3]
                             : ((guchar) bytes[i + 3] << 8) | (guchar) bytes[i + 2];

          if ((low & 0xFC00) == 0xDC00)
            {
              c = 0x10000 + ((c & 0x3FF) << 10) + (low & 0x3FF);
              i += 2;
            }
        }
      g_string_append_unichar (text, (c & 0xFFFFF800) == 0xD800 ? 0xFFFD : c);
    }

  return g_string_free_to_bytes (text);
}

/* Byte for byte where it is no UTF-8: a sheet that was put together from two has both. */
static GBytes *
bytes_read_narrow (const char *bytes,
                   gsize       length)
{
  GString *text = g_string_sized_new (length + length / 8);
  const char *end = bytes + length;

  while (bytes < end)
    {
      const char *bad;
      guchar byte;

      g_utf8_validate_len (bytes, (gsize) (end - bytes), &bad);
      g_string_append_len (text, bytes, bad - bytes);
      if (bad == end)
        break;

      byte = (guchar) *bad;
      g_string_append_unichar (text, byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : byte);
      bytes = bad + 1;
    }

  return g_string_free_to_bytes (text);
}

/* A text has none of these, and a picture or a program has many. */
static gboolean
bytes_check_text (GBytes      *text,
                  const char  *name,
                  GError     **error)
{
  gsize length;
  const char *p = g_bytes_get_data (text, &length);
  const char *zero = length > 0 ? memchr (p, '\0', length) : NULL;
  gsize odd = 0;

  for (gsize i = 0; zero == NULL && i < length; i++)
    odd += (guchar) p[i] < 0x20 && strchr ("\t\n\v\f\r\x1B", p[i]) == NULL;
  if (zero == NULL && odd * 20 <= length)
    return TRUE;

  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN,
               /* Translators: %s is a file’s name. */
               _("%s is no text: it has bytes that no text has. Maybe it is damaged, or of a program that Plaza does not know."),
               name);
  return FALSE;
}

/**
 * plaza_read_bytes:
 * @bytes: of a file
 * @length: how many
 * @name: the file's name, for the message; "" of a paste
 * @error: return location for a #PlazaFormatError
 *
 * Reads UTF-8 and UTF-16 with and without their mark, and Windows-1252 where it is neither.
 * Line ends stay as they are.
 *
 * Returns: (transfer full): UTF-8 without a mark and without U+0000. Where @bytes are that already
 *   they are not copied, and must be there as long as it
 */
GBytes *
plaza_read_bytes (const char  *bytes,
                  gsize        length,
                  const char  *name,
                  GError     **error)
{
  const char *problem = bytes_find_strange (bytes, length);
  g_autoptr(GBytes) text = NULL;
  const char *wide;
  gsize mark;

  if (problem != NULL)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN, problem, name);
#pragma GCC diagnostic pop
      return NULL;
    }

  wide = bytes_find_wide (bytes, length, &mark);
  if (wide == NULL && length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    mark = 3;

  if (wide != NULL)
    text = bytes_read_wide (bytes + mark, length - mark, g_str_equal (wide, "UTF-16BE"));
  else if (g_utf8_validate_len (bytes + mark, length - mark, NULL))
    text = g_bytes_new_static (bytes + mark, length - mark);
  else
    text = bytes_read_narrow (bytes + mark, length - mark);

  return bytes_check_text (text, name, error) ? g_steal_pointer (&text) : NULL;
}
