/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each page says in its foot of which day its texts are, where that is known. */
#include "print-fixture.h"

#include <string.h>

#include "plaza-edit.h"
#include "plaza-reading.h"
#include "plaza-texts-day.h"
#include "plaza-wording.h"

static void
commit (PlazaThing  thing,
        const char *uid,
        gpointer    after)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  plaza_record_set_row (after, 0, -1);
  g_ptr_array_add (edits, plaza_edit_new (thing, uid, PLAZA_REVISION_ANY, after));
  plaza_campaign_commit (fixture_campaign (), "change-text-point", edits, &error);
  g_assert_no_error (error);
}

static void
write_point (const char *as_of)
{
  const PlazaPoint *first = g_ptr_array_index (plaza_campaign_get_points (fixture_campaign ()), 0);
  PlazaPoint *point = plaza_record_copy (&plaza_point_type, first);

  g_set_str (&point->as_of, as_of);
  point->minutes++;
  commit (PLAZA_THING_POINT, first->id, point);
}

static PlazaHandoutOptions *
make_options (PlazaHandout  handout,
              const char   *language)
{
  PlazaHandoutOptions *options = fixture_options (handout, language);
  const PlazaGuide *guide = g_ptr_array_index (plaza_campaign_get_guides (fixture_campaign ()), 1);

  g_set_str (&options->guide, guide->id);
  return options;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;
  return n;
}

/* On each page, once, and nothing else is out of its place. */
static void
assert_day (PlazaHandout  handout,
            const char   *language,
            gboolean      large_print,
            const char   *words)
{
  g_autoptr(PlazaHandoutOptions) options = make_options (handout, language);
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;

  options->large_print = large_print;
  pages = fixture_lay_out (NULL, options);
  text = fixture_text (pages);
  g_test_message ("%d %s %d", handout, language, large_print);
  g_assert_cmpuint (count (text, words), ==, plaza_pages_get_n (pages));
  fixture_check_pages (pages);
}

static void
test_day (void)
{
  static const PlazaHandout handouts[] = { PLAZA_HANDOUT_LEAVE_BEHIND, PLAZA_HANDOUT_SHEET, PLAZA_HANDOUT_GUIDE };
  static const char * const languages[] = { "en", "es" };
  static const char * const begins[] = { "Texts of ", "Textos del " };
  g_autofree char *before = plaza_reading_today ();
  g_autofree char *today = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (handouts); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = make_options (handouts[i], "en");
      g_autoptr(PlazaPages) pages = fixture_lay_out (NULL, options);
      g_autofree char *text = fixture_text (pages);

      g_assert_cmpuint (count (text, begins[0]), ==, 0);
    }

  write_point ("2017-02-11");
  today = plaza_texts_day (fixture_campaign ());
  g_assert_cmpstr (today, >=, before);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *day = plaza_wording_days (plaza_words_for (languages[i]), today, today);
      g_autofree char *words = g_strconcat (begins[i], day, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (handouts); j++)
        {
          assert_day (handouts[j], languages[i], FALSE, words);
          assert_day (handouts[j], languages[i], TRUE, words);
        }
    }

  /* What a fact says of itself counts where it is later. */
  write_point ("2099-02-11");
  assert_day (PLAZA_HANDOUT_LEAVE_BEHIND, "en", FALSE, "Texts of February 11, 2099");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/texts-day", test_day);
  return fixture_run ();
}
