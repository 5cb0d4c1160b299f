/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-bytes.h"

#include <string.h>

/* Bytes of strangers as text: marks, two sorts of 16 bits, the letters of Windows, and what is no text. */

static char *
bytes_read (const char  *bytes,
            gsize        length,
            GError     **error)
{
  g_autoptr(GBytes) text = plaza_read_bytes (bytes, length, "form.csv", error);

  return text != NULL ? g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)) : NULL;
}

#define TEXT(literal, expected) { literal, sizeof literal - 1, expected }

static void
test_read (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *text;
  } cases[] = {
    TEXT ("", ""),
    TEXT ("City,Day\r\n", "City,Day\r\n"),
    TEXT ("\xEF\xBB\xBF" "City", "City"),
    TEXT ("\xC2\xBF" "D\xC3\xB3nde?", "¿Dónde?"),
    TEXT ("\xFF\xFE" "C\0i\0\xF3\0", "Ció"),
    TEXT ("\xFE\xFF\0C\0i\0\xF3", "Ció"),
    TEXT ("\xFF\xFE\x3D\xD8\x4A\xDC", "\xF0\x9F\x91\x8A"),
    TEXT ("\xFF\xFE" "C\0\x3D\xD8", "C\xEF\xBF\xBD"),
    TEXT ("\xFF\xFE" "C\0D", "C"),
    TEXT ("C\0i\0t\0y\0,\0D\0a\0y\0", "City,Day"),
    TEXT ("\0C\0i\0t\0y\0,\0D\0a\0y", "City,Day"),
    TEXT ("\x93We\x92re here\x94 \x97 5 \x80", "“We’re here” — 5 €"),
    TEXT ("Jos\xE9, Jos\xC3\xA9", "José, José"),
    TEXT ("half a letter \xC3", "half a letter Ã"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = bytes_read (cases[i].bytes, cases[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *says;
  } cases[] = {
    TEXT ("PK\003\004....", "form.csv is a workbook or an archive."),
    TEXT ("%PDF-1.7\n", "form.csv is a PDF."),
    TEXT ("\x89PNG\r\n\x1A\n", "form.csv is a picture"),
    TEXT ("SQLite format 3\0", "form.csv is a campaign or another database."),
    TEXT ("\x1F\x8B\x08", "form.csv is packed."),
    TEXT ("City,Day\n\0\0\0\0", "form.csv is no text"),
    TEXT ("\1\2\3\4\5\6\7", "form.csv is no text"),
    TEXT ("\xFF\xFE" "C\0\0\0", "form.csv is no text"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = bytes_read (cases[i].bytes, cases[i].length, &error);

      g_assert_null (text);
      g_assert_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_UNKNOWN);
      g_assert_true (g_str_has_prefix (error->message, cases[i].says));
    }
}

/* Whatever the bytes are, the text is UTF-8 without a zero, or there is a sentence. */
static void
test_any (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (1);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) text = NULL;
      char bytes[24];
      gsize length = (gsize) g_rand_int_range (chance, 0, sizeof bytes);

      for (gsize i = 0; i < length; i++)
        bytes[i] = (char) (round % 2 == 0 ? g_rand_int_range (chance, 0, 256) : g_rand_int_range (chance, 0x20, 0x100));
      text = plaza_read_bytes (bytes, length, "form.csv", &error);
      g_assert_true ((text == NULL) == (error != NULL));
      if (text != NULL && g_bytes_get_size (text) > 0)
        g_assert_true (g_utf8_validate_len (g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/bytes/read", test_read);
  g_test_add_func ("/read/bytes/refuse", test_refuse);
  g_test_add_func ("/read/bytes/any", test_any);

  return g_test_run ();
}
