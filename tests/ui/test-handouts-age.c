/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before a paper is printed, it is said what on it is to be checked, and whether it became another since it was printed. */
#include "fixture.h"

#include <string.h>

#include "plaza-edit.h"
#include "plaza-handout-age.h"
#include "plaza-point-age.h"
#include "plaza-reading.h"

#define ASK "support-the-act"

static void
commit (PlazaPoint *point)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_POINT, point->id, PLAZA_REVISION_ANY, point));
  plaza_campaign_commit (fixture_campaign (), "change-text-point", edits, &error);
  g_assert_no_error (error);
}

static PlazaPoint *
copy_point (const char *id)
{
  return plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (fixture_campaign (), id));
}

static void
undo (void)
{
  g_autoptr(GError) error = NULL;

  plaza_campaign_undo (fixture_campaign (), plaza_campaign_find_undo (fixture_campaign ()), &error);
  g_assert_no_error (error);
}

static void
assert_words (const PlazaHandoutOptions *options,
              const char                *begin)
{
  g_autofree char *words = plaza_handout_age_words (fixture_campaign (), NULL, options);

  if (begin == NULL)
    g_assert_null (words);
  else
    g_assert_true (words != NULL && g_str_has_prefix (words, begin));
}

static PlazaHandoutOptions *
options_of (PlazaHandout handout)
{
  PlazaHandoutOptions *options = plaza_handout_options_new ();

  options->handout = handout;
  options->guide = g_strdup (((const PlazaGuide *) g_ptr_array_index (plaza_campaign_get_guides (fixture_campaign ()), 0))->id);
  return options;
}

/* On a day of its own, and before it. */
static void
test_due (void)
{
  g_autoptr(PlazaHandoutOptions) leave_behind = options_of (PLAZA_HANDOUT_LEAVE_BEHIND);
  g_autoptr(PlazaHandoutOptions) guide = options_of (PLAZA_HANDOUT_GUIDE);
  g_autofree char *today = plaza_reading_today ();
  PlazaPoint *point = copy_point (ASK);

  assert_words (leave_behind, NULL);
  g_set_str (&point->check_on, "2999-01-01");
  g_assert_false (plaza_point_age_is_due (point));
  commit (point);
  assert_words (leave_behind, NULL);

  point = copy_point (ASK);
  g_set_str (&point->check_on, today);
  g_assert_true (plaza_point_age_is_due (point));
  commit (point);
  assert_words (leave_behind, "1 talking point is to be checked again");
  assert_words (guide, NULL);
  undo ();
  undo ();
}

static void
test_printed (void)
{
  static const PlazaHandout handouts[] = { PLAZA_HANDOUT_LEAVE_BEHIND, PLAZA_HANDOUT_SHEET, PLAZA_HANDOUT_GUIDE, PLAZA_HANDOUT_AGENDA };

  for (guint i = 0; i < G_N_ELEMENTS (handouts); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = options_of (handouts[i]);
      gboolean has_points = handouts[i] == PLAZA_HANDOUT_LEAVE_BEHIND || handouts[i] == PLAZA_HANDOUT_SHEET;
      PlazaPoint *point = copy_point (ASK);

      assert_words (options, NULL);
      plaza_handout_age_printed (fixture_campaign (), NULL, options);
      assert_words (options, NULL);
      plaza_texts_set (point->headlines, "en", "Another headline");
      commit (point);
      assert_words (options, has_points ? "Its texts were changed since you printed it on " : NULL);
      plaza_handout_age_printed (fixture_campaign (), NULL, options);
      assert_words (options, NULL);
      undo ();
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/handouts/age/due", test_due);
  g_test_add_func ("/handouts/age/printed", test_printed);
  return g_test_run ();
}
