/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-format-error.h"
#include "plaza-pack-folder.h"
#include "plaza-pack-reader.h"
#include "plaza-pack-writer.h"
#include "plaza-sheet-record.h"

#include "test-pack.h"

/* Writes @pack, which must be read as the same and give the same bytes again. */
static GHashTable *
write_both_ways (const PlazaPack *pack)
{
  g_autoptr(GError) error = NULL;
  GHashTable *files = plaza_pack_write (pack, &error);
  g_autoptr(PlazaPack) read = NULL;
  g_autoptr(GHashTable) again = NULL;
  GHashTableIter iter;
  gpointer path, text;

  g_assert_no_error (error);
  read = plaza_pack_read_files (files, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_pack_equals (pack, read));

  again = plaza_pack_write (read, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (again), ==, g_hash_table_size (files));
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &text))
    g_assert_cmpstr (g_hash_table_lookup (again, path), ==, text);

  return files;
}

static const char *
text_of (GHashTable *files,
         const char *path)
{
  const char *text = g_hash_table_lookup (files, path);

  if (text == NULL)
    g_error ("no file %s", path);
  return text;
}

static PlazaPack *
read_small (void)
{
  char *folder = test_pack_new ();
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (folder, &error);

  g_assert_no_error (error);
  test_pack_remove (folder);
  return pack;
}

/* What formats find hard, in every kind of record. */
static void
test_example (void)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GHashTable) files = write_both_ways (pack);

  g_assert_false (g_hash_table_contains (files, "sheets.json"));
  g_assert_nonnull (strstr (text_of (files, "events.json"), "\"note\""));
  g_assert_null (strstr (text_of (files, "events.json"), "\"revision\""));
}

/* The pack that travels with the program. */
static void
test_live (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "campaigns", "we-are-all-america", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read (folder, &error);
  g_autoptr(GHashTable) files = NULL;
  g_autofree char *path = g_build_filename (folder, "en", "campaign.md", NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  files = write_both_ways (pack);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text_of (files, "en/campaign.md"), ==, text);
  g_assert_null (strstr (text_of (files, "toolkit.json"), "\"texts\""));
  g_assert_null (strstr (text_of (files, "points.json"), "\"texts\""));
  g_assert_null (strstr (text_of (files, "messages.json"), "\"texts\""));
  g_assert_null (strstr (text_of (files, "events.json"), "\"details\""));
}

/* Where a title and a text are kept that are put into a point. */
typedef struct
{
  const char *title, *text;
  const char *file;   /* NULL: in points.json */
} Point;

static void
check_point (const Point *wanted,
             const char  *language)
{
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaPoint *point = g_ptr_array_index (pack->points, 0);
  g_autofree char *path = g_strdup_printf ("%s/points/ask.md", language);
  g_autoptr(GHashTable) files = NULL;

  plaza_texts_set (point->headlines, language, wanted->title);
  plaza_texts_set (point->bodies, language, wanted->text);
  files = write_both_ways (pack);
  g_assert_cmpstr (g_hash_table_lookup (files, path), ==, wanted->file);
}

static void
test_texts (void)
{
  static const Point first[] = {
    { "5 * 3 + *", "Text.", "# 5 * 3 + *\n\nText.\n" },
    { "An *emphasis* that is none", "Text.", "# An \\*emphasis\\* that is none\n\nText.\n" },
    { "<b> & [x](y)", "Text.", "# \\<b\\> & \\[x\\](y)\n\nText.\n" },
    { "18–24 months", "One.\n\nTwo.", "# 18–24 months\n\nOne.\n\nTwo.\n" },
    { "Title", NULL, NULL }, { NULL, "Text.", NULL }, { NULL, NULL, NULL },
    { "Title", "## A section", NULL }, { "Title", "Text\n---", NULL }, { "Title", "<script>x</script>", NULL },
    { "Title", "```\ncode", NULL }, { "Title", "![x](https://example.org/x.png)", NULL }, { "Title", "# Another", NULL },
  };
  static const Point translated[] = {
    { "Título", NULL, "# Título\n" }, { NULL, "Texto.", "#\n\nTexto.\n" }, { NULL, NULL, NULL },
    { "Título", "### Más hondo", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    check_point (&first[i], "en");
  for (guint i = 0; i < G_N_ELEMENTS (translated); i++)
    check_point (&translated[i], "es");
  /* No language of the campaign's: in no file. */
  check_point (&(Point) { "Titre", "Texte.", NULL }, "fr");
}

/* What is translated of a guide stands in its file; what is not is an empty heading there. */
static void
test_guide (void)
{
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaGuide *guide = g_ptr_array_index (pack->guides, 0);
  PlazaSection *walk = g_ptr_array_index (guide->sections, 0);
  g_autoptr(GHashTable) files = NULL;

  plaza_texts_set (walk->headings, "es", NULL);
  plaza_texts_set (walk->bodies, "es", NULL);
  files = write_both_ways (pack);
  g_assert_cmpstr (text_of (files, "es/guides/march.md"), ==, "# Haga una marcha\n\nPor qué.\n\n##\n\n## Llame\n\nLlame.\n");

  g_clear_pointer (&files, g_hash_table_unref);
  plaza_texts_set (guide->summaries, "en", NULL);
  plaza_texts_set (walk->bodies, "fr", "Allez.");
  files = write_both_ways (pack);
  g_assert_false (g_hash_table_contains (files, "en/guides/march.md"));
}

/* Events that no identity names, details of every kind, a note; a campaign without an accent or a leave-behind. */
static void
test_events (void)
{
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaEventRecord *march = g_ptr_array_index (pack->events, 0);
  PlazaEventRecord *other = g_ptr_array_index (pack->events, 1);
  g_autoptr(GHashTable) files = NULL;

  march->note = g_strdup ("Ring first.\nThen wait.");
  plaza_texts_set (march->details, "en", "# Heading\n\n<b>markup</b>");
  plaza_texts_set (march->details, "ar", "تفاصيل");
  g_free (other->uid);
  other->uid = g_strdup ("../Other@example.org/2");
  plaza_texts_set (other->details, "en", "Details.");
  g_clear_pointer (&pack->campaign->accent, g_free);
  plaza_texts_set (pack->campaign->leave_behinds, "en", NULL);
  plaza_texts_set (pack->campaign->leave_behinds, "es", "sin título");

  files = write_both_ways (pack);
  g_assert_false (g_hash_table_contains (files, "en/events/canton-march.md"));
  g_assert_true (g_hash_table_contains (files, "es/events/canton-march.md"));
  g_assert_nonnull (strstr (text_of (files, "events.json"), "\"en\": \"Details.\""));
}

static void
test_messages (void)
{
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaMessage *message = g_ptr_array_index (pack->messages, 0);
  g_autoptr(GHashTable) files = NULL;

  plaza_texts_set (message->texts, "es", "Hola sin nombre");
  files = write_both_ways (pack);
  g_assert_false (g_hash_table_contains (files, "es/messages/hello.md"));
  g_assert_nonnull (strstr (text_of (files, "messages.json"), "Hola sin nombre"));
}

static void
test_sheets (void)
{
  static const PlazaLineKind kinds[] = { PLAZA_LINE_OPENING, PLAZA_LINE_STORY, PLAZA_LINE_CLOSING, PLAZA_LINE_OWN };
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaEventSheet *sheet = plaza_event_sheet_new ("canton-march");
  PlazaSheetLine *line = plaza_sheet_line_new ("canton-march", "ask", 1);
  g_autoptr(GHashTable) files = NULL;

  g_ptr_array_add (pack->sheets, sheet);
  sheet->timeslot = g_strdup ("20170222-1730");
  sheet->minutes = 0;
  g_ptr_array_add (pack->lines, line);
  line->role = g_strdup ("Whoever asks");
  line->speaker = g_strdup ("Example Person");
  line->minutes = 0;
  plaza_texts_set (line->titles, "es", "Lo que pedimos");
  plaza_texts_set (line->words, "en", "In *our* words.\n\n- one\n- <b>two</b>");
  plaza_texts_set (line->originals, "en", "Headline\n\nA text.");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      line = plaza_sheet_line_new ("canton-march", plaza_enum_to_nick (PLAZA_TYPE_LINE_KIND, kinds[i]), i + 2);
      line->kind = kinds[i];
      g_ptr_array_add (pack->lines, line);
    }
  g_ptr_array_add (pack->sheets, plaza_event_sheet_new ("somewhere"));
  files = write_both_ways (pack);
  g_assert_nonnull (strstr (text_of (files, "sheets.json"), "\"canton-march\""));
}

/* A campaign of which nothing is known but its name and its day. */
static void
test_empty (void)
{
  g_autoptr(PlazaPack) pack = plaza_pack_new ();
  g_autoptr(GHashTable) files = NULL;
  static const char * const languages[] = { "zh-Hant-TW", "en", "es-419", "ar", "sr-Latn-RS", NULL };

  pack->campaign->id = g_strdup ("empty");
  pack->campaign->name = g_strdup ("Empty");
  pack->campaign->day = g_strdup ("2017-02-22");
  g_strfreev (pack->campaign->languages);
  pack->campaign->languages = g_strdupv ((GStrv) languages);
  files = write_both_ways (pack);
  g_assert_cmpuint (g_hash_table_size (files), ==, 8);
  g_assert_cmpstr (text_of (files, "events.json"), ==, "[]\n");
}

/* What cannot be in a pack is said, by the file in which it would be. */
static void
test_refused (void)
{
  g_autoptr(PlazaPack) pack = read_small ();
  PlazaPoint *point = g_ptr_array_index (pack->points, 0);
  g_autoptr(GError) error = NULL;

  g_free (point->id);
  point->id = g_strdup ("../ask");
  g_assert_null (plaza_pack_write (pack, &error));
  g_assert_cmpstr (error->message, ==, "points.json: point 1 (../ask): id: it must be lower-case words joined by hyphens");
}

/* Events of which a file would be larger than a reader takes are in several. */
static void
test_many (void)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) files = plaza_pack_write_in_files_of (pack, 2000, &error);
  g_autoptr(PlazaPack) read = NULL;

  g_assert_no_error (error);
  read = plaza_pack_read_files (files, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_pack_equals (pack, read));
  g_assert_cmpuint (strlen (text_of (files, "events.json")), >, 2000);
  text_of (files, "events-2.json");
  text_of (files, "events-3.json");

  /* Two files together may not have an event twice either. */
  g_hash_table_insert (files, g_strdup ("events-2.json"), g_strdup (text_of (files, "events.json")));
  g_assert_null (plaza_pack_read_files (files, &error));
  g_assert_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT);
  g_assert_true (g_str_has_prefix (error->message, "events-2.json: event 1 ("));
  g_assert_true (g_str_has_suffix (error->message, ": uid: another event has the same uid"));
}

static void
write_folder (const char *folder,
              GHashTable *files,
              const char *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) steps = plaza_pack_folder_plan (folder, files, id, &error);

  g_assert_no_error (error);
  g_assert_true (plaza_pack_folder_write (folder, files, steps, &error));
  g_assert_no_error (error);
}

/* What fewer files hold does not stay in the others, too. */
static void
test_fewer (void)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) many = plaza_pack_write_in_files_of (pack, 2000, &error);
  g_autoptr(GHashTable) one = plaza_pack_write (pack, &error);
  char *folder = g_dir_make_tmp ("plaza-pack-XXXXXX", &error);
  g_autofree char *second = g_build_filename (folder, "events-2.json", NULL);
  g_autoptr(PlazaPack) read = NULL;

  g_assert_no_error (error);
  write_folder (folder, many, pack->campaign->id);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  write_folder (folder, one, pack->campaign->id);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));

  read = plaza_pack_read (folder, &error);
  g_assert_no_error (error);
  g_assert_true (plaza_pack_equals (pack, read));
  test_pack_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-writer/example", test_example);
  g_test_add_func ("/pack-writer/live", test_live);
  g_test_add_func ("/pack-writer/texts", test_texts);
  g_test_add_func ("/pack-writer/guide", test_guide);
  g_test_add_func ("/pack-writer/events", test_events);
  g_test_add_func ("/pack-writer/many", test_many);
  g_test_add_func ("/pack-writer/fewer", test_fewer);
  g_test_add_func ("/pack-writer/messages", test_messages);
  g_test_add_func ("/pack-writer/sheets", test_sheets);
  g_test_add_func ("/pack-writer/empty", test_empty);
  g_test_add_func ("/pack-writer/refused", test_refused);
  return g_test_run ();
}
