/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign-fixture.h"
#include "plaza-translations.h"

typedef CampaignFixture Fixture;

/* A guide of one section, a point and nothing else. */
static PlazaPack *
make_pack (void)
{
  PlazaPack *pack = plaza_pack_new ();
  PlazaGuide *guide = plaza_guide_new ();
  PlazaSection *section = plaza_section_new ();
  PlazaPoint *point = plaza_point_new ();

  pack->campaign->id = g_strdup ("example");
  pack->campaign->name = g_strdup ("Example");
  pack->campaign->day = g_strdup ("2017-02-22");
  g_strfreev (pack->campaign->languages);
  pack->campaign->languages = g_strdupv ((char *[]) { (char *) "en", (char *) "es", NULL });

  point->id = g_strdup ("ask");
  plaza_texts_set (point->headlines, "en", "Ask");
  plaza_texts_set (point->headlines, "es", "Pida");
  plaza_texts_set (point->bodies, "en", "Please.");
  g_ptr_array_add (pack->points, point);

  guide->id = g_strdup ("march");
  plaza_texts_set (guide->titles, "en", "March");
  plaza_texts_set (guide->titles, "es", "Marcha");
  section->id = g_strdup ("walk");
  plaza_texts_set (section->headings, "en", "Walk");
  plaza_texts_set (section->headings, "es", "Camine");
  g_ptr_array_add (guide->sections, section);
  g_ptr_array_add (pack->guides, guide);
  return pack;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = make_pack ();

  campaign_fixture_create (f, pack);
}

static void
commit (Fixture    *f,
        PlazaThing  thing,
        const char *uid,
        gpointer    after)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  plaza_record_set_row (after, 0, -1);
  g_ptr_array_add (edits, plaza_edit_new (thing, uid, PLAZA_REVISION_ANY, after));
  plaza_campaign_commit (f->campaign, "edit-text", edits, &error);
  g_assert_no_error (error);
}

/* NULL leaves a text as it is. */
static void
write_point (Fixture    *f,
             const char *english,
             const char *spanish)
{
  PlazaPoint *point = plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (f->campaign, "ask"));

  if (english != NULL)
    plaza_texts_set (point->headlines, "en", english);
  if (spanish != NULL)
    plaza_texts_set (point->headlines, "es", spanish);
  commit (f, PLAZA_THING_POINT, "ask", point);
}

static void
write_section (Fixture    *f,
               const char *language,
               const char *heading)
{
  PlazaGuide *guide = plaza_record_copy (&plaza_guide_type, plaza_campaign_find_guide (f->campaign, "march"));
  PlazaSection *section = plaza_record_copy (&plaza_section_type, g_ptr_array_index (guide->sections, 0));

  plaza_texts_set (section->headings, language, heading);
  plaza_record_unref (g_ptr_array_index (guide->sections, 0));
  g_ptr_array_index (guide->sections, 0) = section;
  commit (f, PLAZA_THING_GUIDE, "march", guide);
}

static gboolean
is_outdated (Fixture    *f,
             PlazaThing  thing,
             const char *uid,
             const char *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) outdated = plaza_translations_outdated (f->campaign, thing, language, &error);

  g_assert_no_error (error);
  return g_hash_table_contains (outdated, uid);
}

static void
test_outdated (Fixture      *f,
               gconstpointer data)
{
  static const struct { const char *english, *spanish; gboolean outdated; } steps[] = {
    { "Ask them", NULL, TRUE },        /* the source alone */
    { "Ask", NULL, FALSE },            /* as it was when it was translated */
    { "Ask us", NULL, TRUE },
    { NULL, "Pídanos", FALSE },        /* translated again */
    { "Ask all", "Pida a todos", FALSE }, /* both in one action */
    { NULL, "Pidan", FALSE },
    { "Ask everybody", NULL, TRUE },
    { "Ask anybody", NULL, TRUE },
    { "Ask all", NULL, FALSE },
  };

  g_assert_false (is_outdated (f, PLAZA_THING_POINT, "ask", "es"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      write_point (f, steps[i].english, steps[i].spanish);
      if (is_outdated (f, PLAZA_THING_POINT, "ask", "es") != steps[i].outdated)
        g_error ("step %u", i);
      g_assert_false (is_outdated (f, PLAZA_THING_POINT, "ask", "en"));
    }
}

static void
test_sections (Fixture      *f,
               gconstpointer data)
{
  write_section (f, "en", "Walk on");
  g_assert_true (is_outdated (f, PLAZA_THING_GUIDE, "march", "es"));
  g_assert_false (is_outdated (f, PLAZA_THING_POINT, "march", "es"));
  write_section (f, "es", "Siga");
  g_assert_false (is_outdated (f, PLAZA_THING_GUIDE, "march", "es"));
}

/* Taking a change back takes back what followed from it. */
static void
test_undo (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  write_point (f, "Ask them", NULL);
  g_assert_true (is_outdated (f, PLAZA_THING_POINT, "ask", "es"));
  plaza_campaign_undo (f->campaign, 0, &error);
  g_assert_no_error (error);
  g_assert_false (is_outdated (f, PLAZA_THING_POINT, "ask", "es"));
}

static void
test_lack (Fixture      *f,
           gconstpointer data)
{
  const PlazaPoint *point = plaza_campaign_find_point (f->campaign, "ask");
  const PlazaGuide *guide = plaza_campaign_find_guide (f->campaign, "march");

  g_assert_true (plaza_translations_lack (&plaza_point_type, point, "en", "es"));
  g_assert_false (plaza_translations_lack (&plaza_point_type, point, "en", "en"));
  g_assert_false (plaza_translations_lack (&plaza_guide_type, guide, "en", "es"));
  g_assert_true (plaza_translations_lack (&plaza_guide_type, guide, "en", "ar"));
}

#define ADD(path, function) g_test_add ("/translations/" path, Fixture, NULL, set_up, function, campaign_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("outdated", test_outdated);
  ADD ("sections", test_sections);
  ADD ("undo", test_undo);
  ADD ("lack", test_lack);
  return g_test_run ();
}
