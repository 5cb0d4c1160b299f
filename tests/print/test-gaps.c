/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fontconfig/fontconfig.h>
#include <string.h>

#include "plaza-test-pack.h"
#include "plaza-typesetter.h"
#include "print-fixture.h"

/* Whether a font of this system has the letter. */
static gboolean
is_installed (gunichar letter)
{
  FcCharSet *letters = FcCharSetCreate ();
  FcPattern *pattern;
  FcObjectSet *wanted = FcObjectSetBuild (FC_FILE, (char *) NULL);
  FcFontSet *found;
  gboolean installed;

  FcCharSetAddChar (letters, letter);
  pattern = FcPatternBuild (NULL, FC_CHARSET, FcTypeCharSet, letters, FC_SCALABLE, FcTypeBool, FcTrue,
                            FC_FONT_WRAPPER, FcTypeString, "SFNT", (char *) NULL);
  found = FcFontList (NULL, pattern, wanted);
  installed = found != NULL && found->nfont > 0;

  g_clear_pointer (&found, FcFontSetDestroy);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (pattern);
  FcCharSetDestroy (letters);
  return installed;
}

/* Of many scripts, some of them with a font, some without. */
static const gunichar letters[] = {
  0x13A0, 0x13E3, 0x4E00, 0x9F8D, 0x6B22, 0xD55C, 0xAD6D, 0x3042, 0x1F600, 0x1F54A, 0x2603, 0x10000, 0x1D11E, 0x0E01, 0x1401,
  0xA000, 0x2D30, 0x07CA, 0x1E900, 0x0531, 0x05D0, 0x0627, 0x0904, 0x2192, 0x2713, 0xE000, 0xF8FF, 0x10FFFD,
};

/* A letter is a box only where no font of the system has it. */
static void
test_letters (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");

  for (guint i = 0; i < G_N_ELEMENTS (letters) * 2; i++)
    {
      g_autoptr(GString) text = g_string_new ("Rally ");
      g_autoptr(PlazaText) line = NULL;

      g_string_append_unichar (text, letters[i / 2]);
      line = plaza_text_new (press, i % 2 == 0 ? PLAZA_STYLE_HEADING : PLAZA_STYLE_REFERENCE, text->str, 400, PLAZA_TEXT_NAME);
      if ((pango_layout_get_unknown_glyphs_count (line->layout) == 0) != is_installed (letters[i / 2]))
        g_error ("U+%04X is %s", letters[i / 2], is_installed (letters[i / 2]) ? "a box, and there is a font" : "no box");
    }
}

/* A font that was taken in for one letter sets no other one: the lines stay as they are. */
static void
test_others_stay (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  const char *words = "Interfaith Solidarity March, “Bienvenidos”, 5:30 PM · Michigan United";
  g_autoptr(PlazaText) before = plaza_text_new (press, PLAZA_STYLE_BODY, words, 200, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) other = plaza_text_new (press, PLAZA_STYLE_BODY, "\u13A0 \u4E00 \u1D11E \u2D30 \uA000", 200, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) after = plaza_text_new (press, PLAZA_STYLE_BODY, words, 200, PLAZA_TEXT_PLAIN);

  g_assert_nonnull (other);
  g_assert_cmpuint (before->n_lines, ==, after->n_lines);
  g_assert_cmpfloat (before->width, ==, after->width);
}

static PlazaCampaign *
make_campaign (void)
{
  static const char *const titles[] = { "Rally", "Vigil \uE001", "March" };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = g_build_filename (fixture_folder (), "gaps.plaza", NULL);
  g_autoptr(GError) error = NULL;
  PlazaCampaign *campaign;

  g_ptr_array_set_size (pack->events, 0);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *organizations[] = { i == 2 ? "Coalition \uE004\uE002" : "Coalition", NULL };
      PlazaEventRecord *record = plaza_event_record_new ();

      record->uid = g_strdup_printf ("example-%u", i);
      record->title = g_strdup (titles[i]);
      g_strfreev (record->lead_organizations);
      record->lead_organizations = g_strdupv ((GStrv) organizations);
      g_ptr_array_add (pack->events, record);
    }

  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

/* What is a box is told, with its event. */
static void
test_told (void)
{
  g_autoptr(PlazaCampaign) campaign = make_campaign ();
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_AGENDA, "en");
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPages) pages = plaza_handout_lay_out (campaign, NULL, options, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  told = g_strjoinv ("\n", plaza_pages_get_gaps (pages));
  g_assert_cmpuint (g_strv_length (plaza_pages_get_gaps (pages)), ==, 2);
  g_assert_nonnull (strstr (told, "No installed font has U+E001, in the title of the event “\u2068Vigil \uE001\u2069”"));
  g_assert_nonnull (strstr (told, "No installed font has U+E004, U+E002, in “\u2068Coalition \uE004\uE002\u2069” of the event “\u2068March\u2069”"));
}

/* So is what was typed for a handout; the campaign's own has all its letters. */
static void
test_typed (void)
{
  static const PlazaHandout handouts[] = { PLAZA_HANDOUT_LEAVE_BEHIND, PLAZA_HANDOUT_SHEET };
  const char *organizations[] = { "Coalition \uE003", NULL };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (handouts); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (handouts[i / 2], "es");
      g_autoptr(PlazaEvent) event = fixture_event ("canton-march");
      g_autoptr(PlazaPages) pages = NULL;

      if (i % 2 == 0)
        options->organizations = g_strdupv ((GStrv) organizations);
      pages = fixture_lay_out (event, options);
      g_assert_cmpuint (g_strv_length (plaza_pages_get_gaps (pages)), ==, i % 2 == 0 ? 1 : 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/gaps/letters", test_letters);
  g_test_add_func ("/print/gaps/others-stay", test_others_stay);
  g_test_add_func ("/print/gaps/told", test_told);
  g_test_add_func ("/print/gaps/typed", test_typed);
  return fixture_run ();
}
