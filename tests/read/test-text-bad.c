/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text.h"

#include <string.h>

#include "plaza-read-contact.h"
#include "plaza-read-place.h"
#include "plaza-read-title.h"

/* Texts that are none: whatever comes, there is an answer, and it is text. */

static PlazaGazetteer *places = NULL;
/* The same each time: what fails here fails for everybody. */
static GRand *dice = NULL;

static PlazaReaderContext
context (void)
{
  return (PlazaReaderContext) { .name = "", .places = places, .day = "2017-02-22", .today = "2017-02-13", .hashtag = "#ExampleDay" };
}

static void
check (const char *text,
       gsize       length)
{
  PlazaReaderContext known = context ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = plaza_text_reader.read (text, length, &known, &error);
  glong characters = g_utf8_validate (text, (gssize) length, NULL) ? g_utf8_strlen (text, (gssize) length) : G_MAXINT;

  g_assert_true ((intake == NULL) == (error != NULL));
  for (guint i = 0; intake != NULL && i < intake->drafts->len; i++)
    {
      const PlazaIncoming *draft = intake->drafts->pdata[i];

      g_assert_true (g_utf8_validate (draft->event->title, -1, NULL));
      for (guint s = 0; s < draft->spans->len; s++)
        {
          const PlazaSpan *span = draft->spans->pdata[s];

          g_assert_cmpint (span->begin, >=, 0);
          g_assert_cmpint (span->end, <=, characters);
        }
    }
}

/* Out of pieces that mean something, in no order. */
static void
test_shuffled (void)
{
  static const char * const pieces[] = {
    "When:", "Dónde:", "2/22/17", " at 7pm ", "\n", "\n\n", "\n\n\n", "\r\n", "(", ")", ", ", "MI 48188", "Canton", "@", "a@example.org", "202-555-0100",
    "#ExampleDay", ": ", " – ", "|", "\t", "Vigil", "Rep. ", "TBA", "> ", "From: x\nSubject: y\n", "-- \n", "Thanks,\n", "•", "13/45/99", "99:99 pm", "zip:", "\xC2\xA0",
    "\xE2\x80\x8B", "\xF0\x9F\x95\xAF", "e\xCC\x81", "http://example.org/", "Estado:", "48188-12345678", "y", "and", "***", "1. ", "ARIZONA\n", "“", "’s office",
  };

  for (int i = 0; i < 400; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      int n = g_rand_int_range (dice, 1, 60);

      for (int k = 0; k < n; k++)
        g_string_append (text, pieces[g_rand_int_range (dice, 0, G_N_ELEMENTS (pieces))]);
      check (text->str, text->len);
    }
}

static void
test_bytes (void)
{
  for (int i = 0; i < 200; i++)
    {
      char bytes[200];

      for (gsize k = 0; k < sizeof bytes; k++)
        bytes[k] = (char) g_rand_int_range (dice, 0, 256);
      check (bytes, sizeof bytes);
    }
}

/* One line of a megabyte, and things that patterns go to and fro over. */
static void
test_long (void)
{
  static const char * const pieces[] = { "a", " ", ",", "1 ", "(", "@", "a@", "Main St ", "2/22/17 ", "7pm-", ": ", "\n", "When: ", "é", "dot at ", "1.2E+", "#" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(GString) text = g_string_new ("Vigil\nWhen: ");
      g_autofree char *body = NULL;
      PlazaReaderContext known = context ();
      g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);
      PlazaPlaceParts parts = { 0 };
      g_autoptr(PlazaReadTitle) title = NULL;
      g_autoptr(PlazaReadContact) contact = NULL;

      while (text->len < 100000)
        g_string_append (text, pieces[i]);
      body = g_strdup (text->str + strlen ("Vigil\nWhen: "));
      check (text->str, text->len);
      title = plaza_read_title (body, &known);
      contact = plaza_read_contact (body);
      parts.line = body;
      g_assert_nonnull (plaza_place_reader_read (reader, &parts));
      g_assert_nonnull (title->title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  dice = g_rand_new_with_seed (2017);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);

  g_test_add_func ("/read/text-bad/shuffled", test_shuffled);
  g_test_add_func ("/read/text-bad/bytes", test_bytes);
  g_test_add_func ("/read/text-bad/long", test_long);
  result = g_test_run ();

  g_rand_free (dice);
  plaza_gazetteer_close (places);
  return result;
}
