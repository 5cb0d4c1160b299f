/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts go out to a translator and come back; what does not fit is said and changes nothing. */
#include <glib/gstdio.h>
#include <string.h>

#include "campaign-fixture.h"
#include "plaza-format-error.h"
#include "plaza-text-edits.h"
#include "plaza-translations.h"
#include "plaza-xliff-import.h"
#include "plaza-xliff-writer.h"

typedef CampaignFixture Fixture;

static char *
export (Fixture *f)
{
  g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  guint n;
  char *text = plaza_xliff_write (f->campaign, "es", &n, left_out, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (left_out->len, ==, 0);
  return text;
}

/* Returns: the sentences that were said, a line each; what can be imported is */
static char *
import (Fixture    *f,
        const char *text,
        guint      *n_edits)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaXliff) xliff = plaza_xliff_read ("x.xlf", text, strlen (text), &error);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GPtrArray) problems = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_assert_no_error (error);
  plaza_xliff_fits (xliff, "x.xlf", f->campaign, &error);
  g_assert_no_error (error);
  plaza_xliff_import (xliff, f->campaign, edits, problems, &error);
  g_assert_no_error (error);
  *n_edits = edits->len;
  if (edits->len > 0)
    plaza_campaign_commit (f->campaign, "import-texts", edits, &error);
  g_assert_no_error (error);

  return g_strjoinv ("\n", (GStrv) problems->pdata);
}

static char *
replace (const char *text,
         const char *find,
         const char *with)
{
  GString *changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, find, with, 1), ==, 1);
  return g_string_free_and_steal (changed);
}

static const char *
headline (Fixture    *f,
          const char *language)
{
  return plaza_texts_get_exact (plaza_campaign_find_point (f->campaign, "unity")->headlines, language);
}

static void
write_headline (Fixture    *f,
                const char *language,
                const char *text)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(PlazaTextItem) item = plaza_text_item_find (f->campaign, "point/unity");
  PlazaPoint *point = plaza_text_edits_need (f->campaign, edits, item);
  g_autoptr(GError) error = NULL;

  plaza_texts_set (point->headlines, language, text);
  plaza_campaign_commit (f->campaign, "change-text-point", edits, &error);
  g_assert_no_error (error);
}

static void
test_same (Fixture      *f,
           gconstpointer data)
{
  static const char * const texts[] = { "<b>&amp; \"it’s\"</b>", "]]>", "  spaces  \n\n and\tmore", "عربي", "{handle} & {official}" };
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *said = NULL;

      write_headline (f, "en", texts[i]);
      write_headline (f, "es", texts[i]);
      before = export (f);
      said = import (f, before, &n);
      after = export (f);
      g_assert_cmpstr (said, ==, "");
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpstr (before, ==, after);
    }
}

/* One batch, which is taken back as one. */
static void
test_translated (Fixture      *f,
                 gconstpointer data)
{
  g_autofree char *before = export (f);
  g_autofree char *first = replace (before, "Mantenga unidas a las familias", "Unidas &lt;siempre&gt;");
  g_autofree char *both = replace (first, "Convoque a la gente", "<mrk mtype=\"seg\" mid=\"0\">Llame a</mrk> todos");
  g_autofree char *said = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  said = import (f, both, &n);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (headline (f, "es"), ==, "Unidas <siempre>");
  plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error);
  g_assert_no_error (error);
  after = export (f);
  g_assert_cmpstr (after, ==, before);
}

static void
test_left_out (Fixture      *f,
               gconstpointer data)
{
  static const struct { const char *find, *with, *said; } cases[] = {
    { "point/unity/headlines", "point/nobody/headlines", "point/nobody/headlines: the campaign has no such text." },
    { "point/unity/headlines", "point/unity/source", "point/unity/source: the campaign has no such text." },
    { "point/unity/headlines", "point/unity/bodies", "point/unity/bodies: " },
    { "Mantenga unidas a las familias", "Otra\nlínea", "point/unity/headlines: There is a character in it that cannot be seen" },
    { ">{handle} da la bienvenida.<", ">Hola<", "message/my-america/texts: {handle} is missing here." },
    { ">Encienda velas.<", ">&lt;script&gt;x&lt;/script&gt;<", "guide/prayer-vigil/summaries: Line 1: HTML is not allowed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = export (f);
      g_autofree char *changed = replace (text, cases[i].find, cases[i].with);
      g_autofree char *said = NULL;
      guint n;

      said = import (f, changed, &n);
      g_test_message ("%s", said);
      g_assert_true (g_str_has_prefix (said, cases[i].said));
      g_assert_cmpuint (n, ==, 0);
    }
}

/* What either side wrote while the translator had the file is not written over. */
static void
test_changed_meanwhile (Fixture      *f,
                        gconstpointer data)
{
  g_autofree char *text = export (f);
  g_autofree char *changed = replace (text, "Mantenga unidas a las familias", "Del traductor");
  g_autofree char *said = NULL;
  g_autofree char *again = NULL;
  guint n;

  write_headline (f, "en", "Keep all families together");
  said = import (f, changed, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (strstr (said, "the original was changed since this file was written"));
  g_assert_cmpstr (headline (f, "es"), ==, "Mantenga unidas a las familias");

  write_headline (f, "en", "Keep families together");
  write_headline (f, "es", "De la oficina");
  again = import (f, changed, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (strstr (again, "the translation was changed in the campaign"));
  g_assert_cmpstr (headline (f, "es"), ==, "De la oficina");
}

/* A translator who looks at it again and finds that it fits says so in the state. */
static void
test_confirmed (Fixture      *f,
                gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *done = NULL;
  g_autofree char *said = NULL;
  g_autofree char *after = NULL;
  guint n;

  write_headline (f, "en", "Keep all families together");
  text = export (f);
  done = replace (text, "state=\"needs-review-translation\"", "state=\"final\"");
  said = import (f, done, &n);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpuint (n, ==, 1);
  after = export (f);
  g_assert_null (strstr (after, "needs-review-translation"));
}

#define HEAD "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"es\"><body>"
#define FOOT "</body></file></xliff>"

static void
test_bad (void)
{
  static const struct { const char *text, *sentence; } cases[] = {
    { "", "“x.xlf” is no XML that can be read: something is wrong in line 1." },
    { "no XML", "“x.xlf” is no XML that can be read: something is wrong in line 1." },
    { "<xliff version=\"1.2\">\n<file", "“x.xlf” is no XML that can be read: something is wrong in line 2." },
    { HEAD, "“x.xlf” is no XML that can be read: something is wrong in line 2." },
    { "<html/>", "“x.xlf” is no XLIFF file. Choose one that “plaza texts export” wrote, or a translator made of it." },
    { "<xliff version=\"2.0\"/>", "“x.xlf” is XLIFF of the version 2.0, and only 1.2 can be read. Save it as that." },
    { "<xliff version=\"1.2\"/>", "Nothing is in “x.xlf”." },
    { "<xliff version=\"1.2\"><file source-language=\"en\"/></xliff>", "“x.xlf” does not say from which language into which it is." },
    { "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"es\"/><file source-language=\"en\" target-language=\"ar\"/></xliff>",
      "“x.xlf” is in more than two languages. Import one file for each language." },
    { "<?xml version=\"1.0\"?>\n<!DOCTYPE xliff [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<xliff version=\"1.2\">&b;</xliff>",
      "“x.xlf” has a document type of its own, which is not read. Save it without one." },
    { HEAD "<trans-unit id=\"a\"><source>&bomb;</source></trans-unit>" FOOT, "“x.xlf” is no XML that can be read: something is wrong in line 2." },
    { HEAD "<trans-unit><source>x</source></trans-unit>" FOOT, "“x.xlf”, line 2: a text without an id, or one within another." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaXliff) xliff = plaza_xliff_read ("x.xlf", cases[i].text, strlen (cases[i].text), &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (xliff);
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
    }
}

static void
test_deep (void)
{
  g_autoptr(GString) text = g_string_new (HEAD);
  g_autoptr(PlazaXliff) xliff = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<group>");
  xliff = plaza_xliff_read ("x.xlf", text->str, text->len, &error);
  g_assert_cmpstr (error->message, ==, "“x.xlf” is nested too deeply.");
}

static void
test_other_language (Fixture      *f,
                     gconstpointer data)
{
  static const struct { const char *source, *target, *sentence; } cases[] = {
    { "en", "fr", "“x.xlf” is into “fr”, and the campaign is translated into es." },
    { "en", "en", "“x.xlf” is into “en”, and the campaign is translated into es." },
    { "es", "en", "“x.xlf” is translated from “es”, and the campaign is written in “en”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaXliff xliff = { (char *) cases[i].source, (char *) cases[i].target, NULL };
      g_autoptr(GError) error = NULL;

      g_assert_false (plaza_xliff_fits (&xliff, "x.xlf", f->campaign, &error));
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
    }
}

/* Whatever stands in a file, it is read or refused. */
static void
test_damaged (Fixture      *f,
              gconstpointer data)
{
  g_autofree char *text = export (f);
  gsize length = strlen (text);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length + 1);
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaXliff) xliff = NULL;

      for (guint j = 0; j < 3; j++)
        damaged[g_test_rand_int_range (0, (int) length)] = (char) g_test_rand_int_range (1, 256);
      xliff = plaza_xliff_read ("x.xlf", damaged, length, &error);
      g_assert_true ((xliff != NULL) != (error != NULL));
    }
}

#define ADD(path, function) g_test_add ("/formats/xliff/" path, Fixture, NULL, campaign_fixture_set_up, function, campaign_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same", test_same);
  ADD ("translated", test_translated);
  ADD ("left-out", test_left_out);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("confirmed", test_confirmed);
  ADD ("other-language", test_other_language);
  ADD ("damaged", test_damaged);
  g_test_add_func ("/formats/xliff/bad", test_bad);
  g_test_add_func ("/formats/xliff/deep", test_deep);
  return g_test_run ();
}
