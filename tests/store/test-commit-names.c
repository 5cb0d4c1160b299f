/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit-fixture.h"
#include "plaza-commit.h"
#include "plaza-search.h"
#include "plaza-sheet-record.h"
#include "plaza-test-pack.h"

/* Things that name others: the sentence says which, and nothing is changed. */

static void
assert_refused (Fixture    *fixture,
                PlazaThing  thing,
                const char *uid,
                gpointer    after,
                const char *sentence)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fixture_commit (fixture, thing, uid, after, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
  fixture_assert_sound (fixture);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaPoint) point = fixture_load (fixture, PLAZA_THING_POINT, "share");
  PlazaPoint *theme = plaza_record_copy (&plaza_point_type, point);
  PlazaPoint *bill = plaza_record_copy (&plaza_point_type, point);
  PlazaPoint *backs = plaza_record_copy (&plaza_point_type, point);

  g_set_str (&theme->theme, "nobody");
  assert_refused (fixture, PLAZA_THING_POINT, "share", theme,
                  "“share” names “nobody”, which is not in the campaign. Add that first, or choose another one.");
  g_strfreev (bill->bills);
  bill->bills = g_strsplit ("hr-0,hr-9", ",", -1);
  assert_refused (fixture, PLAZA_THING_POINT, "share", bill,
                  "“share” names “hr-9”, which is not in the campaign. Add that first, or choose another one.");
  g_strfreev (backs->backs);
  backs->backs = g_strsplit ("unity,nothing", ",", -1);
  assert_refused (fixture, PLAZA_THING_POINT, "share", backs,
                  "“share” names “nothing”, which is not in the campaign. Add that first, or choose another one.");
  assert_refused (fixture, PLAZA_THING_SHEET_LINE, "nothing", plaza_sheet_line_new (NULL, "nothing", 1),
                  "“nothing” names “nothing”, which is not in the campaign. Add that first, or choose another one.");
}

/* A part of one's own names no talking point, and the event that has it is named as ever. */
static void
test_own_part (Fixture       *fixture,
               gconstpointer  data)
{
  PlazaSheetLine *lines[] = { plaza_sheet_line_new (NULL, "opening-1", 1), plaza_sheet_line_new ("canton", "opening-1", 1) };

  lines[0]->kind = lines[1]->kind = PLAZA_LINE_OPENING;
  g_assert_true (fixture_commit (fixture, PLAZA_THING_SHEET_LINE, "opening-1", lines[0], NULL));
  assert_refused (fixture, PLAZA_THING_SHEET_LINE, "opening-1/canton", lines[1],
                  "The event “canton” has no sheet of its own any more. Look at it again, then make your change.");
}

/* What is gone, or never was, is not changed. */
static void
test_nothing_there (Fixture       *fixture,
                    gconstpointer  data)
{
  static const PlazaThing things[] = { PLAZA_THING_THEME, PLAZA_THING_OFFICIAL, PLAZA_THING_POINT, PLAZA_THING_EVENT };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autoptr(GPtrArray) edits = plaza_edits_new ();
      g_autoptr(GError) error = NULL;
      gint64 id;

      g_ptr_array_add (edits, plaza_edit_new (things[i], "nobody", 3, NULL));
      g_assert_false (plaza_commit (fixture->store, &fixture_edit, edits, &id, &error));
      g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT);
      g_assert_cmpstr (error->message, ==, "“nobody” is no longer there. Somebody else removed it meanwhile.");
    }
}

/* A sheet of an event that is not there, and a line on one that the event does not have. */
static void
test_sheets (Fixture       *fixture,
             gconstpointer  data)
{
  assert_refused (fixture, PLAZA_THING_EVENT_SHEET, "nobody", plaza_event_sheet_new ("nobody"),
                  "The event “nobody” is no longer there, so that it can have no sheet.");
  assert_refused (fixture, PLAZA_THING_SHEET_LINE, "unity/canton", plaza_sheet_line_new ("canton", "unity", 1),
                  "The event “canton” has no sheet of its own any more. Look at it again, then make your change.");
}

static void
test_needed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  assert_refused (fixture, PLAZA_THING_THEME, "families", NULL,
                  "“families” cannot be removed, because “share” needs it. Take it out there first.");
  assert_refused (fixture, PLAZA_THING_BILL, "hr-0", NULL,
                  "“hr-0” cannot be removed, because “co-sponsor” needs it. Take it out there first.");
  assert_refused (fixture, PLAZA_THING_POINT, "unity", NULL,
                  "“unity” cannot be removed, because “share” needs it. Take it out there first.");
  assert_refused (fixture, PLAZA_THING_OFFICIAL, "X000001", NULL,
                  "“X000001” cannot be removed, because “#ExampleDay: Visit with Sen. Menéndez” needs it."
                  " Take it out there first.");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_SHEET_LINE, "co-sponsor", plaza_sheet_line_new (NULL, "co-sponsor", 1),
                                 &error));
  g_assert_no_error (error);
  assert_refused (fixture, PLAZA_THING_POINT, "co-sponsor", NULL,
                  "“co-sponsor” cannot be removed, because it is on a sheet. Take it off there first.");
}

static guint
count_points (Fixture    *fixture,
              const char *language,
              const char *text)
{
  g_auto(GStrv) points = plaza_search_prose (fixture->store, PLAZA_PROSE_OF_POINT, language, text, NULL);

  return g_strv_length (points);
}

/* A fact is found by the label of its theme, as it is now and in the reader's language. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaTheme) theme = fixture_load (fixture, PLAZA_THING_THEME, "families");
  g_autoptr(PlazaTheme) again = NULL;
  PlazaTheme *other = plaza_record_copy (&plaza_theme_type, theme);

  g_assert_cmpuint (count_points (fixture, "en", "households"), ==, 1);
  g_assert_cmpuint (count_points (fixture, "es", "hogares"), ==, 1);
  plaza_texts_set (other->labels, "en", "Marmalade");
  g_assert_true (fixture_commit (fixture, PLAZA_THING_THEME, "families", other, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_points (fixture, "en", "marmalade"), ==, 1);
  g_assert_cmpuint (count_points (fixture, "en", "households"), ==, 0);

  fixture_undo (fixture);
  again = fixture_load (fixture, PLAZA_THING_THEME, "families");
  g_assert_true (plaza_record_equal (&plaza_theme_type, theme, again));
  g_assert_cmpuint (count_points (fixture, "en", "households"), ==, 1);
  fixture_assert_sound (fixture);
}

/* What nobody needs any more can go, and comes back at its place. */
static void
test_theme_goes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaTheme) theme = fixture_load (fixture, PLAZA_THING_THEME, "refugees");
  g_autoptr(PlazaTheme) again = NULL;

  g_assert_true (fixture_commit (fixture, PLAZA_THING_THEME, "refugees", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (fixture_load (fixture, PLAZA_THING_THEME, "refugees"));
  fixture_undo (fixture);
  again = fixture_load (fixture, PLAZA_THING_THEME, "refugees");
  g_assert_true (plaza_record_equal (&plaza_theme_type, theme, again));
  g_assert_cmpint (plaza_record_get_position (again), ==, plaza_record_get_position (theme));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit-names/unknown", test_unknown);
  ADD ("/commit-names/nothing-there", test_nothing_there);
  ADD ("/commit-names/sheets", test_sheets);
  ADD ("/commit-names/own-part", test_own_part);
  ADD ("/commit-names/needed", test_needed);
  ADD ("/commit-names/theme", test_theme);
  ADD ("/commit-names/theme-goes", test_theme_goes);
  return g_test_run ();
}
