/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign.h"
#include "plaza-part-draft.h"
#include "plaza-sheet-times.h"
#include "plaza-test-pack.h"
#include "plaza-wording-sheet.h"

/* Two windows on one file, which both see the sheet of one event. */
typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  PlazaCampaign *other;
  PlazaSheet    *sheet;
  PlazaSheet    *theirs;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  f->other = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  f->sheet = plaza_sheet_new (f->campaign, "canton");
  f->theirs = plaza_sheet_new (f->other, "canton");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->sheet);
  g_assert_finalize_object (f->theirs);
  g_assert_finalize_object (f->campaign);
  g_assert_finalize_object (f->other);
  plaza_test_folder_free (f->folder);
}

static PlazaSheetItem *
item_at (PlazaSheet *sheet,
         guint       position)
{
  g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (sheet), position);

  g_assert_nonnull (item);
  return item;
}

/* The parts of a sheet as "opening unity story closing": a part that is no point by what it is. */
static void
assert_parts (PlazaSheet *sheet,
              const char *expected)
{
  g_autoptr(GString) parts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      const PlazaSheetLine *line = plaza_sheet_item_get_line (item_at (sheet, i));

      plaza_text_append (parts, " ", line->kind == PLAZA_LINE_POINT ? line->part : plaza_enum_to_nick (PLAZA_TYPE_LINE_KIND, line->kind));
    }

  g_assert_cmpstr (parts->str, ==, expected);
}

static void
add_part (PlazaSheet    *sheet,
          PlazaLineKind  kind)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *part = plaza_sheet_add_part (sheet, kind, &error);

  g_assert_no_error (error);
  g_assert_cmpint (plaza_sheet_find (sheet, part), >=, 0);
}

/* Wherever it is added from: an opening begins, a closing ends, and all else comes before it. */
static void
test_order (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  add_part (f->sheet, PLAZA_LINE_CLOSING);
  g_assert_true (plaza_sheet_add (f->sheet, "unity", &error));
  add_part (f->sheet, PLAZA_LINE_STORY);
  add_part (f->sheet, PLAZA_LINE_OPENING);
  g_assert_true (plaza_sheet_add (f->sheet, "share", &error));
  add_part (f->sheet, PLAZA_LINE_OWN);
  assert_parts (f->sheet, "opening unity story share own closing");
  g_assert_true (plaza_sheet_get_is_own (f->sheet));
  assert_parts (plaza_campaign_get_sheet (f->campaign), "");
  g_assert_true (plaza_sheet_move (f->sheet, 2, 1, &error));
  assert_parts (f->sheet, "opening story unity share own closing");

  for (guint i = 0; i < 4; i++)
    g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  g_assert_no_error (error);
  assert_parts (f->sheet, "unity story closing");
  g_assert_true (plaza_campaign_redo (f->campaign, 0, &error));
  assert_parts (f->sheet, "opening unity story closing");
}

/* Put between the same two again and again, until numbers end. */
static void
test_always_room (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(GString) expected = g_string_new ("unity");

  add_part (f->sheet, PLAZA_LINE_CLOSING);
  g_assert_true (plaza_sheet_add (f->sheet, "unity", NULL));
  for (guint i = 0; i < 70; i++)
    {
      add_part (f->sheet, PLAZA_LINE_OWN);
      g_string_append (expected, " own");
    }
  g_string_append (expected, " closing");
  assert_parts (f->sheet, expected->str);
}

/* A part that stays where it is stays the same object, for who types in it. */
static void
test_item_stays (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr(PlazaSheetItem) item = NULL;
  g_autoptr(GError) error = NULL;
  int before;

  g_assert_true (plaza_sheet_add (f->sheet, "unity", &error));
  g_assert_true (plaza_sheet_add (f->sheet, "share", &error));
  item = g_object_ref (item_at (f->sheet, 0));
  before = plaza_sheet_count_minutes (f->sheet);
  g_assert_true (plaza_sheet_set_minutes (f->sheet, "unity", plaza_sheet_item_get_minutes (item) + 7, &error));
  g_assert_true (plaza_sheet_remove (f->sheet, "share", &error));
  g_assert_no_error (error);
  g_assert_true (item == item_at (f->sheet, 0));
  g_assert_cmpint (plaza_sheet_count_minutes (f->sheet), ==,
                   before + 7 - plaza_campaign_find_point (f->campaign, "share")->minutes);
  g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  g_assert_cmpint (plaza_sheet_count_minutes (f->sheet), ==, before);
}

/* Two windows change different parts, and different fields of one: both changes stand. */
static void
test_two_windows (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(PlazaDraft) mine = NULL;
  g_autoptr(PlazaDraft) theirs = NULL;
  g_autoptr(GError) error = NULL;
  const PlazaSheetLine *line;

  g_assert_true (plaza_sheet_add (f->sheet, "unity", &error));
  g_assert_true (plaza_sheet_add (f->theirs, "share", &error));
  g_assert_true (plaza_sheet_set_minutes (f->sheet, "unity", 9, &error));
  g_assert_true (plaza_sheet_set_minutes (f->theirs, "share", 8, &error));
  g_assert_no_error (error);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  assert_parts (f->sheet, "unity share");
  g_assert_cmpint (plaza_sheet_count_minutes (f->sheet), ==, 17);

  mine = plaza_part_draft_new (f->campaign, "canton", "unity", "en", FALSE);
  theirs = plaza_part_draft_new (f->other, "canton", "unity", "en", FALSE);
  plaza_draft_field_set_text (plaza_draft_get_field (mine, "speaker"), " Example Person ");
  plaza_draft_field_set_text (plaza_draft_get_field (theirs, "words"), "In our words.");
  g_assert_true (plaza_draft_commit (mine, &error));
  g_assert_true (plaza_draft_commit (theirs, &error));
  g_assert_no_error (error);
  g_assert_true (plaza_campaign_refresh (f->campaign, &error));
  line = plaza_sheet_item_get_line (item_at (f->sheet, 0));
  g_assert_cmpstr (line->speaker, ==, "Example Person");
  g_assert_cmpstr (plaza_texts_get_exact (line->words, "en"), ==, "In our words.");
  g_assert_cmpint (line->minutes, ==, 9);
}

static void
change_point (Fixture    *f,
              const char *text)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  const PlazaPoint *point = plaza_campaign_find_point (f->campaign, "unity");
  PlazaPoint *after = plaza_record_copy (&plaza_point_type, point);

  plaza_texts_set (after->bodies, "en", text);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_POINT, "unity", plaza_record_get_revision (point), after));
  g_assert_true (plaza_campaign_commit (f->campaign, "edit-point", edits, &error));
  g_assert_no_error (error);
}

/* Own words stand in place of the point's, which can be read beside them, and it is said when that changed since. */
static void
test_own_words (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr(PlazaDraft) draft = NULL;
  g_autofree char *original = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (f->sheet, "unity", &error));
  draft = plaza_part_draft_new (f->campaign, "canton", "unity", "en", FALSE);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "words"), "In our words.");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "role"), "Whoever is brave");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plaza_wording_part_words (item_at (f->sheet, 0), "en"), ==, "In our words.");
  g_assert_null (plaza_wording_part_words (item_at (f->sheet, 0), "es"));
  g_assert_false (plaza_part_draft_is_stale (draft));

  change_point (f, "Something else.");
  g_assert_true (plaza_part_draft_is_stale (draft));
  original = plaza_part_draft_get_original (draft);
  g_assert_cmpstr (original, ==, "Something else.");
  g_assert_true (plaza_part_draft_keep_words (draft, &error));
  g_assert_false (plaza_part_draft_is_stale (draft));
  g_assert_cmpstr (plaza_wording_part_words (item_at (f->sheet, 0), "en"), ==, "In our words.");

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "words"), "");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "role"), "");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_null (plaza_wording_part_words (item_at (f->sheet, 0), "en"));
  g_assert_cmpuint (g_hash_table_size (plaza_sheet_item_get_line (item_at (f->sheet, 0))->originals), ==, 0);
  g_assert_null (plaza_sheet_item_get_line (item_at (f->sheet, 0))->role);
}

/* What stands there by itself is shown, and saving it writes nothing. */
static void
test_usual (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr(PlazaDraft) draft = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *role = NULL;

  add_part (f->sheet, PLAZA_LINE_OPENING);
  draft = plaza_part_draft_new (f->campaign, "canton", plaza_sheet_item_get_line (item_at (f->sheet, 0))->part, "en", TRUE);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (draft, "role")), ==, "Moderator");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "role"), "marshals");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_no_error (error);
  role = plaza_wording_role_of (NULL, item_at (f->sheet, 0), TRUE);
  g_assert_cmpstr (role, ==, "Marshals");
  g_assert_cmpstr (plaza_wording_part_title (NULL, item_at (f->sheet, 0), "en"), ==, "Opening");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "title"), "Who we are");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_cmpstr (plaza_wording_part_title (NULL, item_at (f->sheet, 0), "es"), ==, "Who we are");
}

/* A copy replaces what was there in one step; who speaks elsewhere is not known here. */
static void
test_copy (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(PlazaSheet) denver = plaza_sheet_new (f->campaign, "denver");
  g_autoptr(PlazaDraft) draft = NULL;
  g_autoptr(GError) error = NULL;

  add_part (f->sheet, PLAZA_LINE_STORY);
  g_assert_true (plaza_sheet_add (f->sheet, "unity", &error));
  draft = plaza_part_draft_new (f->campaign, "canton", "unity", "en", FALSE);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "speaker"), "Example Person");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "words"), "In our words.");
  g_assert_true (plaza_draft_commit (draft, &error));
  g_assert_true (plaza_sheet_add (denver, "unity", &error));
  g_assert_true (plaza_sheet_add (denver, "share", &error));
  g_assert_true (plaza_sheet_set_length (denver, 45, &error));

  g_assert_true (plaza_sheet_copy (denver, "canton", &error));
  g_assert_no_error (error);
  assert_parts (denver, "story unity");
  g_assert_null (plaza_sheet_item_get_line (item_at (denver, 1))->speaker);
  g_assert_cmpstr (plaza_wording_part_words (item_at (denver, 1), "en"), ==, "In our words.");
  g_assert_cmpint (plaza_sheet_get_record (denver)->minutes, ==, 45);
  g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  assert_parts (denver, "unity share");

  g_assert_true (plaza_sheet_copy (plaza_campaign_get_sheet (f->campaign), "canton", &error));
  assert_parts (plaza_campaign_get_sheet (f->campaign), "story unity");
  g_assert_true (plaza_sheet_empty (denver, &error));
  assert_parts (denver, "");
  g_assert_true (plaza_sheet_get_is_own (denver));
  g_assert_true (plaza_sheet_use_general (denver, &error));
  assert_parts (denver, "story unity");
  g_assert_no_error (error);
}

/* For how long and when it is: the first choice makes the sheet the event's own, with all that is on it. */
static void
test_length (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (plaza_campaign_get_sheet (f->campaign), "unity", &error));
  g_assert_null (plaza_sheet_get_record (f->sheet));
  g_assert_true (plaza_sheet_set_length (f->sheet, 20, &error));
  assert_parts (f->sheet, "unity");
  g_assert_cmpint (plaza_sheet_get_record (f->sheet)->minutes, ==, 20);
  g_assert_true (plaza_sheet_set_timeslot (f->sheet, "20170222-1730", &error));
  g_assert_cmpint (plaza_sheet_get_record (f->sheet)->minutes, ==, 20);
  g_assert_cmpstr (plaza_sheet_get_record (f->sheet)->timeslot, ==, "20170222-1730");
  g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  g_assert_true (plaza_campaign_undo (f->campaign, 0, &error));
  g_assert_false (plaza_sheet_get_is_own (f->sheet));
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  PlazaKind   kind;
  const char *date, *zone;
  int         start, end;
  int         chosen;    /* minutes; -1 for none */
  int         length;
  int         after;     /* the start, in minutes */
  int         clock;
} Times;

static const Times times[] = {
  { "visit", PLAZA_KIND_LEGISLATIVE_VISIT, "2017-02-22", "America/Detroit", 570, 595, -1, 25, 9, 579 },
  { "no-end", PLAZA_KIND_LEGISLATIVE_VISIT, "2017-02-22", "America/Detroit", 570, -1, -1, 30, 30, 600 },
  { "no-end-of-a-programme", PLAZA_KIND_VIGIL, "2017-02-22", "America/Detroit", 1080, -1, -1, 60, -15, 1065 },
  { "end-is-start", PLAZA_KIND_RALLY, "2017-02-22", "America/Detroit", 1080, 1080, -1, 60, 0, 1080 },
  { "chosen", PLAZA_KIND_RALLY, "2017-02-22", "America/Detroit", 1080, 1140, 45, 45, 0, 1080 },
  { "chosen-nothing", PLAZA_KIND_RALLY, "2017-02-22", "America/Detroit", 1080, 1140, 0, 0, 0, 1080 },
  { "no-start", PLAZA_KIND_RALLY, "2017-02-22", "America/Detroit", -1, 1140, -1, 60, 0, -1 },
  { "over-midnight", PLAZA_KIND_VIGIL, "2017-02-22", "America/Detroit", 1410, 30, -1, 60, 45, 15 },
  { "before-midnight", PLAZA_KIND_VIGIL, NULL, NULL, 5, 65, -1, 60, -15, 1430 },
  { "clocks-go-forward", PLAZA_KIND_VIGIL, "2017-03-12", "America/Detroit", 90, 210, -1, 60, 30, 180 },
  { "clocks-go-back", PLAZA_KIND_VIGIL, "2017-11-05", "America/Detroit", 30, 150, -1, 180, 150, 120 },
  { "no-zone", PLAZA_KIND_VIGIL, "2017-03-12", NULL, 90, 210, -1, 120, 30, 120 },
};

static void
test_times (gconstpointer data)
{
  const Times *t = data;
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  g_autoptr(PlazaEventSheet) sheet = plaza_event_sheet_new ("event");
  PlazaTimeslot *slot = plaza_timeslot_new ();
  PlazaSheetTimes found;

  event->kind = t->kind;
  slot->date = g_strdup (t->date);
  slot->zone = g_strdup (t->zone);
  slot->start = t->start;
  slot->end = t->end;
  g_ptr_array_add (event->timeslots, slot);
  sheet->minutes = t->chosen;
  found = plaza_sheet_times_of (sheet, event);
  g_assert_cmpint (found.length, ==, t->length);
  g_assert_cmpint (plaza_sheet_times_clock (&found, t->after), ==, t->clock);
}

/* Of several the one chosen, or the first of which the start is known. */
static void
test_which_slot (void)
{
  static const int starts[] = { -1, 600, 720 };
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  g_autoptr(PlazaEventSheet) sheet = plaza_event_sheet_new ("event");

  g_assert_null (plaza_sheet_times_of (NULL, event).slot);
  g_assert_cmpint (plaza_sheet_times_of (NULL, NULL).length, ==, PLAZA_VISIT_MINUTES);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      PlazaTimeslot *slot = plaza_timeslot_new ();

      slot->start = starts[i];
      slot->id = g_strdup_printf ("%u", i);
      g_ptr_array_add (event->timeslots, slot);
    }
  g_assert_cmpint (plaza_sheet_times_of (NULL, event).slot->start, ==, 600);
  g_assert_cmpint (plaza_sheet_times_of (sheet, event).slot->start, ==, 600);
  sheet->timeslot = g_strdup ("2");
  g_assert_cmpint (plaza_sheet_times_of (sheet, event).slot->start, ==, 720);
  g_set_str (&sheet->timeslot, "0");
  g_assert_cmpint (plaza_sheet_times_of (sheet, event).slot->start, ==, 600);
  g_set_str (&sheet->timeslot, "gone");
  g_assert_cmpint (plaza_sheet_times_of (sheet, event).slot->start, ==, 600);
}

/* Who makes a point makes the ask only where the official is asked to do something. */
static void
test_usual_role (Fixture       *f,
                 gconstpointer  data)
{
  static const struct { const char *point, *role; } cases[] = {
    { "co-sponsor", "The ask" }, { "unity", "Issue speaker" }, { "share", "Issue speaker" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      if (!plaza_sheet_contains (f->sheet, cases[i].point))
        plaza_sheet_add (f->sheet, cases[i].point, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (f->sheet)); j++)
        if (g_strcmp0 (plaza_sheet_item_get_line (item_at (f->sheet, j))->part, cases[i].point) == 0)
          g_assert_cmpstr (plaza_wording_usual_role (NULL, item_at (f->sheet, j), FALSE), ==, cases[i].role);
      g_assert_true (plaza_sheet_contains (f->sheet, cases[i].point));
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sheet-parts/order", test_order);
  ADD ("/sheet-parts/always-room", test_always_room);
  ADD ("/sheet-parts/item-stays", test_item_stays);
  ADD ("/sheet-parts/two-windows", test_two_windows);
  ADD ("/sheet-parts/own-words", test_own_words);
  ADD ("/sheet-parts/usual", test_usual);
  ADD ("/sheet-parts/usual-role", test_usual_role);
  ADD ("/sheet-parts/copy", test_copy);
  ADD ("/sheet-parts/length", test_length);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet-parts/times/", times[i].name, NULL);

      g_test_add_data_func (path, &times[i], test_times);
    }
  g_test_add_func ("/sheet-parts/which-slot", test_which_slot);
  return g_test_run ();
}
