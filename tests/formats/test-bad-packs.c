/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-reader.h"

#include "test-pack.h"

/* One thing is spoilt; the reader must say exactly this. */
typedef struct
{
  const char       *path;
  const char       *from;    /* NULL: the whole file becomes @to, or goes where that is NULL */
  const char       *to;
  PlazaFormatError  code;
  const char       *message;
} Spoilt;

static const Spoilt syntax[] = {
  { "events.json", "\"title\": \"March\",", "\"title\": \"March\"", PLAZA_FORMAT_ERROR_SYNTAX,
    "events.json, line 2, column 41: a comma is missing" },
  { "bills.json", NULL, "[\n {\"id\": \"a\",\n  \"number\": oops}\n]", PLAZA_FORMAT_ERROR_SYNTAX,
    "bills.json, line 3, column 16: a word stands here without quotation marks" },
  { "bills.json", NULL, "[\n {\"id\": \"a", PLAZA_FORMAT_ERROR_SYNTAX,
    "bills.json, line 2, column 11: this is not valid JSON" },
  { "bills.json", NULL, "", PLAZA_FORMAT_ERROR_SYNTAX, "bills.json, line 1, column 1: this is not valid JSON" },
  { "bills.json", NULL, "[\n\n  {\"id\": \"a\xff\"}]", PLAZA_FORMAT_ERROR_SYNTAX,
    "bills.json, line 3, column 12: this byte is not UTF-8 text" },
  { "bills.json", NULL, "[\n{\"id\": \"a\\u0000b\"}]", PLAZA_FORMAT_ERROR_SYNTAX,
    "bills.json, line 2, column 10: it has the control character U+0000" },
  { "bills.json", NULL, "[{\"id\": \"hr-1\",\n\"number\": \"A\",\n\"id\": \"hr-2\"}]", PLAZA_FORMAT_ERROR_SYNTAX,
    "bills.json, line 3: the field “id” is given twice" },
};

static const Spoilt facts[] = {
  { "events.json", "\"march\"", "\"party\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): unknown kind “party”" },
  { "events.json", "\"somewhere\"", "\"canton-march\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 2 (canton-march): uid: another event has the same uid" },
  { "events.json", "\"somewhere\"", "\"some\\nwhere\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 2 (some\nwhere): uid: it has the control character U+000A" },
  { "events.json", "\"title\": \"March\"", "\"titel\": \"March\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it is missing" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"March\", \"note\": 1", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): note: it must be a text in quotation marks" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"March\", \"revision\": 1", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): revision: there is no such field" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it is empty; what is not known is null" },
  { "events.json", "\"title\": \"March\"", "\"title\": 7", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it must be a text in quotation marks" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"Mar\\u0007ch\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it has the control character U+0007" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"Mar\\nch\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it has the control character U+000A" },
  { "events.json", "\"title\": \"March\"", "\"title\": \"\u202Ehcram\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): title: it has U+202E, which turns the direction of the text around" },
  { "events.json", "\"Example Coalition\"", "\"Example\", \"\u2067Coalition\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): lead_organizations[1]: it has U+2067, which turns the direction of the text around" },
  { "events.json", "\"review\": \"approved\"", "\"review\": \"approved\", \"decline_reason\": \"Too late\"",
    PLAZA_FORMAT_ERROR_CONTENT, "events.json: event 1 (canton-march): decline_reason: only a declined event has a reason" },
  { "events.json", "\"review\": \"approved\"", "\"review\": \"declined\", \"decline_reason\": \"\"",
    PLAZA_FORMAT_ERROR_CONTENT, "events.json: event 1 (canton-march): decline_reason: it is empty; what is not known is null" },
  { "events.json", "2017-02-22", "2017-02-30", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): timeslots[0].date: it must be a date such as 2017-02-22" },
  { "events.json", "17:30", "5:30pm", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): timeslots[0].start: it must be a time such as 17:30" },
  { "events.json", "\"all_day\": false", "\"all_day\": true", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): timeslots[0].all_day: what takes all day has neither start nor end" },
  { "events.json", "America/Detroit", "../../../../etc/passwd", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): timeslots[0].zone: it must be the name of a time zone such as America/Detroit" },
  { "events.json", "42.3", "242.3", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: it must be a number from -180 to 180" },
  { "events.json", "42.3", "142.3", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: The point is outside the world: a latitude lies between"
    " −90 and 90, a longitude between −180 and 180." },
  { "events.json", "42.3, \"longitude\": -83.5", "0, \"longitude\": 0", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: The point 0, 0 lies in the Atlantic off Africa: it is what"
    " programs write where they know no point." },
  { "events.json", "42.3, \"longitude\": -83.5", "-83.5, \"longitude\": 42.3", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: Latitude and longitude look swapped: the latitude comes"
    " first, and in the United States the longitude is the one below zero." },
  { "events.json", "-83.5", "83.5", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: The longitude has the wrong sign: west of Greenwich it is"
    " below zero." },
  { "events.json", "-83.5", "1e999", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.longitude: it must be a number from -180 to 180" },
  { "events.json", "42.3", "null", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: it is needed where the precision is exact, postal or city" },
  { "events.json", "\"precision\": \"city\"", "\"precision\": \"state\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): place.latitude: there is no point where the precision is state or none" },
  { "events.json", "\"MI\"", "\"Michigan\"", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): unknown place.state “Michigan”" },
  { "events.json", "person@example.org", "person at example.org", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): lead_contact.emails[0]: it must be an e-mail address" },
  { "events.json", "[\"X000001\"]", "[\"X000009\"]", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): the official “X000009” is not in officials.json" },
  { "events.json", "\"inferred\": [\"state\"]", "\"inferred\": [\"mood\"]", PLAZA_FORMAT_ERROR_CONTENT,
    "events.json: event 1 (canton-march): unknown inferred “mood”" },
  { "events.json", NULL, "{}", PLAZA_FORMAT_ERROR_CONTENT, "events.json: it must be a list, in [ ]" },
  { "events.json", NULL, "[7]", PLAZA_FORMAT_ERROR_CONTENT, "events.json: event 1: it must be an object, in { }" },
  { "officials.json", "X000001", "X1", PLAZA_FORMAT_ERROR_CONTENT,
    "officials.json: official 1 (X1): id: it must be a Bioguide id such as T000476" },
  { "officials.json", "\"federal\"", "\"royal\"", PLAZA_FORMAT_ERROR_CONTENT,
    "officials.json: official 1 (X000001): unknown level “royal”" },
  { "officials.json", "\"MI\"", "\"XX\"", PLAZA_FORMAT_ERROR_CONTENT,
    "officials.json: official 1 (X000001): unknown state “XX”" },
  { "officials.json", "\"MI\"", "\"MI\", \"offices\": [{\"as_of\": \"soon\"}]", PLAZA_FORMAT_ERROR_CONTENT,
    "officials.json: official 1 (X000001): offices[0].as_of: it must be a date such as 2017-02-22" },
  { "points.json", "\"example\"", "\"nobody\"", PLAZA_FORMAT_ERROR_CONTENT,
    "points.json: point 1 (ask): theme: there is no “nobody” in themes.json" },
  { "themes.json", "\"other\"", "\"example\"", PLAZA_FORMAT_ERROR_CONTENT,
    "themes.json: theme 2 (example): id: another one has the same id" },
  { "themes.json", "\"es\"", "\"../es\"", PLAZA_FORMAT_ERROR_CONTENT,
    "themes.json: theme 1 (example): unknown language “../es”" },
  { "themes.json", "\"Example\"", "\"\"", PLAZA_FORMAT_ERROR_CONTENT,
    "themes.json: theme 1 (example): labels.en: it is empty; what is not known is null" },
  { "points.json", "\"hr-1\"", "\"hr-9\"", PLAZA_FORMAT_ERROR_CONTENT,
    "points.json: point 1 (ask): bills: there is no “hr-9” in bills.json" },
  { "points.json", "\"backs\": []", "\"backs\": [\"nothing\"]", PLAZA_FORMAT_ERROR_CONTENT,
    "points.json: point 1 (ask): backs: there is no “nothing” in points.json" },
  { "points.json", "\"share\": null", "\"share\": 101", PLAZA_FORMAT_ERROR_CONTENT,
    "points.json: point 1 (ask): share: it must be a number from 0 to 100" },
  { "toolkit.json", "\"step\"", "\"stage\"", PLAZA_FORMAT_ERROR_CONTENT,
    "toolkit.json: guide 1 (march): unknown sections[0].type “stage”" },
  { "toolkit.json", ", \"telephone\": \"+1-202-555-0100\"", "", PLAZA_FORMAT_ERROR_CONTENT,
    "toolkit.json: guide 1 (march): sections[1].telephone: it is missing" },
  { "campaign.json", "#7a3894", "purple", PLAZA_FORMAT_ERROR_CONTENT,
    "campaign.json: accent: it must be a colour such as #7a3894" },
  { "campaign.json", "[\"en\", \"es\"]", "[]", PLAZA_FORMAT_ERROR_CONTENT, "campaign.json: languages: there must be at least one" },
  { "messages.json", "[\"handle\"]", "[\"handle\", \"official\"]", PLAZA_FORMAT_ERROR_CONTENT,
    "en/messages/hello.md: {official} is missing, which messages.json lists" },
};

static const Spoilt texts[] = {
  { "campaign.json", "[\"en\", \"es\"]", "[\"ar\", \"en\", \"es\"]", PLAZA_FORMAT_ERROR_MISSING,
    "campaign.json: the language “ar” is missing: there is no folder ar" },
  { "en", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "campaign.json: the language “en” is missing: there is no folder en" },
  { "en/points/ask.md", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "en/points/ask.md: the file is missing" },
  { "en/guides/march.md", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "en/guides/march.md: the file is missing" },
  { "en/messages/hello.md", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "en/messages/hello.md: the file is missing" },
  { "en/leave-behind.md", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "en/leave-behind.md: the file is missing" },
  { "en/guides/march.md", "# Hold a March", "#", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md: the heading is empty" },
  { "sheets.json", NULL, "[{\"event\": \"nowhere\", \"points\": []}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: event: there is no “nowhere” in events.json" },
  { "sheets.json", NULL, "[{\"points\": [\"ask\", \"ask\"]}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: points: one of them is there twice" },
  { "sheets.json", NULL, "[{\"points\": [\"ask\"], \"parts\": [{\"part\": \"ask\"}]}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: parts: one of them is there twice" },
  { "sheets.json", NULL, "[{\"parts\": [{\"part\": \"ask\", \"kind\": \"story\"}]}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: parts: a part that is no talking point has the name of one" },
  { "sheets.json", NULL, "[{\"parts\": [{\"part\": \"nothing\"}]}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: parts: there is no “nothing” in points.json" },
  { "sheets.json", NULL, "[{\"parts\": [{\"part\": \"ask\", \"minutes\": 1441}]}]", PLAZA_FORMAT_ERROR_CONTENT,
    "sheets.json: sheet 1: parts[0].minutes: it must be a number from 0 to 1440" },
  { "themes.json", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "themes.json: the file is missing" },
  { "toolkit.json", NULL, NULL, PLAZA_FORMAT_ERROR_MISSING, "toolkit.json: the file is missing" },
  { "en/points/stray.md", NULL, "# A\n\nB\n", PLAZA_FORMAT_ERROR_CONTENT, "en/points/stray.md: no JSON file lists this text" },
  { "en/events/canton-marsh.md", NULL, "A\n", PLAZA_FORMAT_ERROR_CONTENT, "en/events/canton-marsh.md: no JSON file lists this text" },
  { "es/guides/march.md", "## Llame\n", "", PLAZA_FORMAT_ERROR_CONTENT,
    "es/guides/march.md: sections that toolkit.json lists: 2; sections here: 1" },
  { "en/guides/march.md", "Call.", "Call <b>now</b>.", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md, line 14: HTML is not allowed" },
  { "en/guides/march.md", "Call.", "Call ![x](https://example.org/x.png).", PLAZA_FORMAT_ERROR_CONTENT,
    "en/guides/march.md, line 14: images are not allowed" },
  { "en/guides/march.md", "Call.", "### Deep", PLAZA_FORMAT_ERROR_CONTENT,
    "en/guides/march.md, line 14: headings below the second level are not allowed" },
  { "en/guides/march.md", "https:", "javascript:", PLAZA_FORMAT_ERROR_CONTENT,
    "en/guides/march.md, line 7: a link must be https, mailto or tel" },
  { "en/guides/march.md", "# Hold a March\n", "", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md: it must start with a title, “# ” and words" },
  { "en/guides/march.md", "Why.\n", "", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md: there is no paragraph after the title" },
  { "en/guides/march.md", "Why.", "W\x07hy.", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md: it has the control character U+0007" },
  { "en/guides/march.md", "Why.", "W\xffhy.", PLAZA_FORMAT_ERROR_CONTENT, "en/guides/march.md: it is not UTF-8 text" },
  { "en/guides/march.md", "## Walk", "## \u202EWalk", PLAZA_FORMAT_ERROR_CONTENT,
    "en/guides/march.md, line 5: it has U+202E, which turns the direction of the text around" },
  { "en/events/canton-march.md", NULL, "## Heading\n\nText.\n", PLAZA_FORMAT_ERROR_CONTENT,
    "en/events/canton-march.md: there is a heading where only paragraphs may be" },
  { "en/points/ask.md", NULL, " \n", PLAZA_FORMAT_ERROR_CONTENT, "en/points/ask.md: the file is empty" },
  { "en/messages/hello.md", "{handle}", "{handle} {name}", PLAZA_FORMAT_ERROR_CONTENT,
    "en/messages/hello.md: {name} is not listed in messages.json" },
};

static void
check (const Spoilt *spoilt)
{
  char *folder = test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;

  if (spoilt->from != NULL)
    test_pack_replace (folder, spoilt->path, spoilt->from, spoilt->to);
  else if (spoilt->to != NULL)
    test_pack_write (folder, spoilt->path, spoilt->to);
  else
    test_pack_delete (folder, spoilt->path);

  pack = plaza_pack_read (folder, &error);
  g_assert_null (pack);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, spoilt->message);
  g_assert_error (error, PLAZA_FORMAT_ERROR, (int) spoilt->code);
  test_pack_remove (folder);
}

static void
test_syntax (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (syntax); i++)
    check (&syntax[i]);
}

static void
test_facts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    check (&facts[i]);
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check (&texts[i]);
}

static void
check_message (const char *folder,
               const char *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read (folder, &error);

  g_assert_null (pack);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
}

/* A title of 10 MB is told by its size alone. */
static void
test_long_string (void)
{
  char *folder = test_pack_new ();
  g_autofree char *x = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *title = g_strdup_printf ("\"%s\"", x);

  test_pack_replace (folder, "events.json", "\"March\"", title);
  check_message (folder, "events.json: event 1 (canton-march): title: it is 10.0\u00A0MiB long, more than the 64.0\u00A0KiB that a field may have");

  test_pack_remove (folder);
  folder = test_pack_new ();
  test_pack_replace (folder, "events.json", "\"march\"", title);
  check_message (folder, "events.json: event 1 (canton-march): kind: it is 10.0\u00A0MiB long, more than the 64.0\u00A0KiB that a field may have");

  test_pack_remove (folder);
  folder = test_pack_new ();
  test_pack_write (folder, "en/points/ask.md", x);
  check_message (folder, "en/points/ask.md: it is 10.0\u00A0MiB long, more than the 64.0\u00A0KiB that a field may have");
  test_pack_remove (folder);
}

static void
test_large_file (void)
{
  char *folder = test_pack_new ();
  g_autofree char *x = g_strnfill (16 * 1024 * 1024 + 1, ' ');

  test_pack_write (folder, "events.json", x);
  check_message (folder, "events.json: the file is larger than 16 MiB");
  test_pack_remove (folder);
}

static void
test_deep (void)
{
  char *folder = test_pack_new ();
  GString *text = g_string_new (NULL);
  int depths[] = { 65, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaPack) pack = NULL;

      g_string_truncate (text, 0);
      for (int depth = 0; depth < depths[i]; depth++)
        g_string_append_c (text, '[');
      for (int depth = 0; depth < depths[i]; depth++)
        g_string_append_c (text, ']');
      test_pack_write (folder, "bills.json", text->str);
      pack = plaza_pack_read (folder, &error);
      g_assert_null (pack);
      g_assert_true (g_str_has_suffix (error->message, "the lists and objects are nested too deep"));
    }
  g_string_free (text, TRUE);
  test_pack_remove (folder);
}

static void
test_nothing_there (void)
{
  check_message ("/nonexistent", "campaign.json: the file is missing");
  check_message ("resource:///org/example/nothing", "campaign.json: the file is missing");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/bad-packs/syntax", test_syntax);
  g_test_add_func ("/formats/bad-packs/facts", test_facts);
  g_test_add_func ("/formats/bad-packs/texts", test_texts);
  g_test_add_func ("/formats/bad-packs/long-string", test_long_string);
  g_test_add_func ("/formats/bad-packs/large-file", test_large_file);
  g_test_add_func ("/formats/bad-packs/deep", test_deep);
  g_test_add_func ("/formats/bad-packs/nothing-there", test_nothing_there);

  return g_test_run ();
}
