/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What staff write: what is not allowed is said where it stands, and a text is saved as a part of its thing. */
#include "campaign-fixture.h"
#include "plaza-text-draft.h"
#include "plaza-text-edits.h"
#include "plaza-text-remarks.h"
#include "plaza-translations.h"

typedef CampaignFixture Fixture;

static void
test_remarks (void)
{
  static const struct
  {
    const PlazaRecordType *type;
    const char            *name, *text, *source, *remark;
    gboolean               stops;
  } cases[] = {
    { &plaza_point_type, "bodies", "Plain, *with* **marks** and a [link](https://example.org).\n\n- and\n- a list\n\n> quoted", NULL, NULL },
    { &plaza_point_type, "bodies", "One\n\n<b>two</b>", NULL, "Line 3: HTML is not allowed.", TRUE },
    { &plaza_point_type, "bodies", "<script>x</script>", NULL, "Line 1: HTML is not allowed.", TRUE },
    { &plaza_point_type, "bodies", "One\n\nTwo\n\n![a picture](https://example.org/x.png)", NULL, "Line 5: images are not allowed.", TRUE },
    { &plaza_point_type, "bodies", "# One", NULL, "Line 1: a heading would begin a section of its own, so it is not allowed here.", TRUE },
    { &plaza_point_type, "bodies", "One\n===", NULL, "Line 1: a heading would begin a section of its own, so it is not allowed here.", TRUE },
    { &plaza_section_type, "bodies", "One\n\n#### Two", NULL, "Line 3: headings below the second level are not allowed.", TRUE },
    { &plaza_section_type, "bodies", "```\ncode\n```", NULL, "Line 1: blocks of code are not allowed.", TRUE },
    { &plaza_section_type, "bodies", "A [place](file:///etc/passwd)", NULL, "Line 1: a link must be https, mailto or tel.", TRUE },
    { &plaza_point_type, "bodies", " \n", NULL, "This cannot stay empty.", TRUE },
    { &plaza_point_type, "bodies", "", "Because.", NULL },
    { &plaza_section_type, "bodies", "", NULL, NULL },
    { &plaza_campaign_record_type, "leave_behinds", "# One\n\n## Two", NULL, NULL },
    { &plaza_campaign_record_type, "leave_behinds", "# One\n\n### Two", NULL, "Line 3: headings below the second level are not allowed.", TRUE },
    { &plaza_message_type, "texts", "Thank you, {official} {handle}!", NULL, NULL },
    { &plaza_message_type, "texts", "Thank you, {senator}!", NULL,
      "The program cannot fill in {senator}. It knows {official}, {handle} and {organization}.", TRUE },
    { &plaza_message_type, "texts", "Gracias, {handle}", "Thank you, {handle}", NULL },
    { &plaza_message_type, "texts", "Gracias", "Thank you, {handle}", "{handle} is missing here. Each language needs what the original has.", TRUE },
    { &plaza_message_type, "texts", "Gracias, {handle}", "Thank you", "{handle} is not in the original. Take it out here, or put it in there.", TRUE },
    { &plaza_message_type, "texts", "", "Thank you, {handle}", NULL },
    { &plaza_message_type, "texts", "1 { 2 } 3", NULL, "The program cannot fill in { 2 }. It knows {official}, {handle} and {organization}.", TRUE },
    { &plaza_message_type, "texts", "An open { brace", NULL, NULL },
    { &plaza_point_type, "headlines", "Pida", "", "There is a translation, but no original. Write that first." },
    { &plaza_point_type, "headlines", "Pida", "Ask", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean stops;
      g_autofree char *remark =
        plaza_text_remarks_of_text (plaza_text_fields_find (cases[i].type, cases[i].name), cases[i].text, cases[i].source, &stops);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (remark, ==, cases[i].remark);
      g_assert_cmpint (stops, ==, cases[i].stops);
    }
}

static PlazaDraft *
draft_of (Fixture    *f,
          const char *name)
{
  g_autoptr(PlazaTextItem) item = plaza_text_item_find (f->campaign, name);

  g_assert_nonnull (item);
  return plaza_text_draft_new (f->campaign, item);
}

static void
type (PlazaDraft *draft,
      const char *field,
      const char *text)
{
  g_assert_nonnull (plaza_draft_get_field (draft, field));
  plaza_draft_field_set_text (plaza_draft_get_field (draft, field), text);
}

static void
assert_text (PlazaDraft *draft,
             const char *field,
             const char *text)
{
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (draft, field)), ==, text);
}

static void
save (PlazaDraft *draft)
{
  g_autoptr(GError) error = NULL;

  plaza_draft_commit (draft, &error);
  g_assert_no_error (error);
}

/* Each text, read and written as it is, is what it was. */
static void
test_same (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (f->campaign);

  g_assert_cmpuint (items->len, >, 6);
  for (guint i = 0; i < items->len; i++)
    {
      const PlazaTextItem *item = g_ptr_array_index (items, i);
      g_autoptr(PlazaDraft) draft = plaza_text_draft_new (f->campaign, item);
      g_autoptr(PlazaTextItem) found = plaza_text_item_find (f->campaign, item->name);
      GPtrArray *fields = plaza_draft_get_fields (draft);

      g_assert_cmpstr (found->name, ==, item->name);
      g_assert_false (plaza_draft_is_dirty (draft));
      for (guint j = 0; j < fields->len; j++)
        {
          g_autofree char *text = g_strdup (plaza_draft_field_get_text (g_ptr_array_index (fields, j)));

          plaza_draft_field_set_text (g_ptr_array_index (fields, j), "x");
          plaza_draft_field_set_text (g_ptr_array_index (fields, j), text);
        }
      save (draft);
      g_assert_cmpint (plaza_campaign_find_undo (f->campaign), ==, 0);
    }
}

static void
test_point (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(PlazaDraft) draft = draft_of (f, "point/co-sponsor");
  g_autofree char *action = NULL;
  const PlazaPoint *point;

  assert_text (draft, "bills", "H.R. 0");
  assert_text (draft, "kind", "ask");
  type (draft, "headlines.en", "  Co-sponsor it ");
  type (draft, "bodies.es", "Forma nueva.");
  type (draft, "as_of", "2/11/2017");
  type (draft, "check_on", "Apr 21");
  type (draft, "minutes", "5");
  type (draft, "contributors", "One\n\n Two ");
  save (draft);

  point = plaza_campaign_find_point (f->campaign, "co-sponsor");
  g_assert_cmpstr (plaza_texts_get_exact (point->headlines, "en"), ==, "Co-sponsor it");
  g_assert_cmpstr (plaza_texts_get_exact (point->bodies, "es"), ==, "Forma nueva.");
  g_assert_cmpstr (point->as_of, ==, "2017-02-11");
  g_assert_cmpstr (point->check_on, ==, "2017-04-21");
  g_assert_cmpint (point->minutes, ==, 5);
  g_assert_cmpstrv (point->contributors, ((const char *[]) { "One", "Two", NULL }));
  action = plaza_campaign_find_action (f->campaign, plaza_campaign_find_undo (f->campaign));
  g_assert_cmpstr (action, ==, "change-text-point");
}

static void
test_refused (Fixture      *f,
              gconstpointer data)
{
  static const struct { const char *name, *field, *text, *problem; } cases[] = {
    { "point/co-sponsor", "headlines.en", " ", "This cannot stay empty." },
    { "point/co-sponsor", "bodies.en", "", "This cannot stay empty." },
    { "point/co-sponsor", "as_of", "some day",
      "Write a day like Feb 22, 2/22/2017, “next Friday” or 2017-02-22; leave it empty if it is not known." },
    { "point/co-sponsor", "bills", "H.R. 999",
      "“H.R. 999” is none of the campaign’s bills, or could be several. Choose one, or add the bill first." },
    { "point/co-sponsor", "backs", "Nothing of that name", "“Nothing of that name” is none of the talking points, or could be several. Choose one." },
    { "point/share", "amounts", "12", "Write two whole numbers with a comma between them, such as 110000, 50000, or nothing." },
    { "point/share", "share", "101", "Write a number from 0 to 100, or nothing." },
    { "point/share", "minutes", "long", "Write how many minutes it takes, such as 3." },
    { "message/my-america", "texts.es", "Hola", "{handle} is missing here. Each language needs what the original has." },
    { "bill/hr-0", "joined", "Nobody", "“Nobody” is none of the campaign’s officials, or could be several. Choose one." },
    { "bill/hr-0", "number", "", "A bill needs a number or a name." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaDraft) draft = draft_of (f, cases[i].name);
      g_autoptr(GError) error = NULL;

      type (draft, cases[i].field, cases[i].text);
      g_assert_false (plaza_draft_commit (draft, &error));
      g_assert_cmpstr (error->message, ==, cases[i].problem);
      assert_text (draft, cases[i].field, cases[i].text);
    }
  g_assert_cmpint (plaza_campaign_find_undo (f->campaign), ==, 0);
}

static char *
list_sections (Fixture *f)
{
  const PlazaGuide *guide = g_ptr_array_index (plaza_campaign_get_guides (f->campaign), 1);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < guide->sections->len; i++)
    plaza_text_append (ids, " ", ((const PlazaSection *) g_ptr_array_index (guide->sections, i))->id);

  return g_string_free_and_steal (ids);
}

static void
assert_sections (Fixture    *f,
                 const char *wanted)
{
  g_autofree char *ids = list_sections (f);

  g_assert_cmpstr (ids, ==, wanted);
}

static void
commit (Fixture   *f,
        GPtrArray *edits)
{
  g_autoptr(GError) error = NULL;

  plaza_campaign_commit (f->campaign, "move-text-section", edits, &error);
  g_assert_no_error (error);
}

/* Added behind another one, typed, moved, removed, and all of it undone. */
static void
test_sections (Fixture      *f,
               gconstpointer data)
{
  const char *guide = ((const PlazaGuide *) g_ptr_array_index (plaza_campaign_get_guides (f->campaign), 1))->id;
  g_autofree char *before = list_sections (f);
  g_auto(GStrv) ids = g_strsplit (before, " ", -1);
  g_autofree char *added = g_strdup_printf ("%s say-thanks%s", ids[0], before + strlen (ids[0]));
  g_autofree char *moved = g_strdup_printf ("say-thanks %s", before);
  g_autofree char *name = g_strdup_printf ("guide/%s/say-thanks", guide);
  g_autoptr(PlazaDraft) draft = plaza_text_draft_new_for (f->campaign, PLAZA_THING_GUIDE, guide, ids[0]);
  g_autoptr(PlazaTextItem) item = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GPtrArray) removal = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  type (draft, "headings.en", "Say Thanks!");
  save (draft);
  assert_sections (f, added);
  g_assert_cmpstr (plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft))->name, ==, name);

  item = plaza_text_item_find (f->campaign, name);
  g_assert_false (plaza_text_edits_move (f->campaign, edits, item, -2));
  g_assert_true (plaza_text_edits_move (f->campaign, edits, item, -1));
  commit (f, edits);
  assert_sections (f, moved);

  g_assert_true (plaza_text_edits_remove (f->campaign, removal, item));
  commit (f, removal);
  assert_sections (f, before);

  for (guint i = 0; i < 3; i++)
    plaza_campaign_undo (f->campaign, plaza_campaign_find_undo (f->campaign), &error);
  g_assert_no_error (error);
  assert_sections (f, before);
}

/* Two of one name, and one whose name has no letters of ours. */
static void
test_new (Fixture      *f,
          gconstpointer data)
{
  static const struct { const char *headline, *name; } cases[] = {
    { "Keep families together", "point/keep-families-together" },
    { "Keep families together", "point/keep-families-together-2" },
    { "حافظوا على العائلات", "point/point" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaDraft) draft = plaza_text_draft_new_for (f->campaign, PLAZA_THING_POINT, NULL, NULL);
      g_autoptr(PlazaTextItem) item = NULL;

      type (draft, "headlines.en", cases[i].headline);
      type (draft, "bodies.en", "Because.");
      type (draft, "group", "issues");
      save (draft);
      item = plaza_text_item_find (f->campaign, cases[i].name);
      g_assert_nonnull (item);
      g_assert_false (plaza_draft_is_dirty (draft));
    }
}

/* What another changed of the same text is a conflict; of another part of the same guide it is none. */
static void
test_conflict (Fixture      *f,
               gconstpointer data)
{
  const PlazaGuide *guide = g_ptr_array_index (plaza_campaign_get_guides (f->campaign), 1);
  const PlazaSection *section = g_ptr_array_index (guide->sections, 0);
  g_autofree char *whole_name = plaza_text_name (PLAZA_THING_GUIDE, guide->id, NULL);
  g_autofree char *part_name = plaza_text_name (PLAZA_THING_GUIDE, guide->id, section->id);
  g_autoptr(PlazaCampaign) other = plaza_campaign_open (plaza_campaign_get_path (f->campaign), NULL);
  g_autoptr(PlazaTextItem) whole_item = plaza_text_item_find (other, whole_name);
  g_autoptr(PlazaDraft) part = draft_of (f, part_name);
  g_autoptr(PlazaDraft) whole = plaza_text_draft_new (other, whole_item);
  g_autoptr(PlazaTextItem) item = NULL;
  g_autoptr(PlazaDraft) theirs = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;

  type (whole, "titles.en", "Theirs");
  save (whole);
  type (part, "headings.en", "Mine");
  save (part);
  g_assert_cmpstr (plaza_texts_get_exact (plaza_campaign_find_guide (f->campaign, guide->id)->titles, "en"), ==, "Theirs");

  plaza_campaign_refresh (other, &error);
  g_assert_no_error (error);
  item = plaza_text_item_find (other, part_name);
  theirs = plaza_text_draft_new (other, item);
  type (theirs, "headings.en", "Theirs too");
  save (theirs);
  type (part, "headings.en", "Mine again");
  g_assert_false (plaza_draft_commit (part, &error));
  g_object_get (plaza_draft_get_field (part, "headings.en"), "theirs", &shown, NULL);
  g_assert_cmpstr (shown, ==, "Theirs too");
}

/* What somebody else took away is not written again, and what was typed stays. */
static void
test_gone (Fixture      *f,
           gconstpointer data)
{
  static const char * const names[] = { "message/my-america", "guide/prayer-vigil/phone", "guide/prayer-vigil" };
  static const char * const fields[] = { "texts.en", "headings.en", "titles.en" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(PlazaDraft) draft = draft_of (f, names[i]);
      g_autoptr(PlazaTextItem) item = plaza_text_item_find (f->campaign, names[i]);
      g_autoptr(GPtrArray) edits = plaza_edits_new ();
      g_autoptr(GError) error = NULL;

      type (draft, fields[i], "Mine {handle}");
      if (i == 0)
        type (draft, "texts.es", "Mío {handle}");
      g_assert_true (plaza_text_edits_remove (f->campaign, edits, item));
      commit (f, edits);
      g_assert_false (plaza_draft_commit (draft, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      assert_text (draft, fields[i], "Mine {handle}");
    }
}

static PlazaTextState
state_of (Fixture    *f,
          const char *name)
{
  g_autoptr(PlazaTranslations) translations = plaza_translations_new (f->campaign, NULL);
  g_autoptr(PlazaTextItem) item = plaza_text_item_find (f->campaign, name);

  return plaza_translations_state (translations, item, "es");
}

static void
test_states (Fixture      *f,
             gconstpointer data)
{
  g_autoptr(PlazaDraft) draft = draft_of (f, "point/unity");
  g_autoptr(PlazaTextItem) item = NULL;
  g_autoptr(PlazaTranslations) translations = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GPtrArray) items = plaza_text_items_list (f->campaign);
  const PlazaTranslation *outdated;
  g_autoptr(GError) error = NULL;
  guint n_current, n_all, n_before;

  translations = plaza_translations_new (f->campaign, NULL);
  plaza_translations_progress (translations, items, "es", &n_before, &n_all);
  g_assert_cmpuint (n_before, <=, n_all);
  g_assert_cmpint (state_of (f, "bill/hr-0"), ==, PLAZA_TEXT_NONE);
  g_assert_cmpint (state_of (f, "point/unity"), ==, PLAZA_TEXT_CURRENT);

  type (draft, "bodies.en", "Short form, and more.\n\nLong form.");
  save (draft);
  g_assert_cmpint (state_of (f, "point/unity"), ==, PLAZA_TEXT_OUTDATED);

  g_clear_pointer (&translations, plaza_translations_free);
  translations = plaza_translations_new (f->campaign, NULL);
  item = plaza_text_item_find (f->campaign, "point/unity");
  outdated = plaza_translations_find (translations, item, "bodies", "es");
  g_assert_cmpstr (outdated->was, ==, "Short form.\n\nLong form.");
  g_assert_nonnull (outdated->since);
  g_assert_null (plaza_translations_find (translations, item, "headlines", "es"));
  g_ptr_array_unref (items);
  items = plaza_text_items_list (f->campaign);
  plaza_translations_progress (translations, items, "es", &n_current, &n_all);
  g_assert_cmpuint (n_current, ==, n_before - 1);

  /* It fits all the same, until the source becomes another again. */
  plaza_translations_confirm (f->campaign, edits, item, "bodies", "es");
  commit (f, edits);
  g_assert_cmpint (state_of (f, "point/unity"), ==, PLAZA_TEXT_CURRENT);
  type (draft, "bodies.en", "Short form, and yet more.\n\nLong form.");
  save (draft);
  g_assert_cmpint (state_of (f, "point/unity"), ==, PLAZA_TEXT_OUTDATED);

  type (draft, "bodies.es", "");
  save (draft);
  g_assert_cmpint (state_of (f, "point/unity"), ==, PLAZA_TEXT_MISSING);
}

#define ADD(path, function) g_test_add ("/texts/" path, Fixture, NULL, campaign_fixture_set_up, function, campaign_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/remarks", test_remarks);
  ADD ("same", test_same);
  ADD ("point", test_point);
  ADD ("refused", test_refused);
  ADD ("sections", test_sections);
  ADD ("new", test_new);
  ADD ("conflict", test_conflict);
  ADD ("gone", test_gone);
  ADD ("states", test_states);
  return g_test_run ();
}
