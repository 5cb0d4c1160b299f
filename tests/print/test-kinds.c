/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paper.h"
#include "print-fixture.h"

/* Each kind is found by its own name, says what it is called, and offers nothing that it does not read. */
static void
test_complete (void)
{
  for (int i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      const PlazaHandoutKind *kind = plaza_handout_kind_get (i);
      g_autofree char *capitals = g_ascii_strup (kind->nick, -1);

      g_assert_cmpint (plaza_handout_kind_find (kind->nick), ==, i);
      g_assert_cmpint (plaza_handout_kind_find (capitals), ==, i);
      g_assert_true (kind->title != NULL && *kind->title != '\0');
      g_assert_cmpuint (kind->offers & ~kind->reads, ==, 0);
    }

  g_assert_cmpint (plaza_handout_kind_find ("poster"), ==, -1);
  g_assert_cmpint (plaza_handout_kind_find (""), ==, -1);
  g_assert_cmpint (plaza_handout_kind_find (NULL), ==, -1);
}

/* What a kind does not read changes nothing on its pages; what it reads does. */
static void
test_reads (void)
{
  for (int i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (i, "en");
      g_autoptr(PlazaEvent) event = fixture_event ("charlotte-visit");
      g_autoptr(PlazaPages) with = NULL;
      g_autoptr(PlazaPages) without = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      options->guide = g_strdup ("march");
      without = fixture_lay_out (NULL, options);
      with = fixture_lay_out (event, options);
      one = fixture_text (with);
      other = fixture_text (without);
      g_assert_cmpint (g_strcmp0 (one, other) != 0, ==, plaza_handout_reads (i, PLAZA_PART_EVENT));
    }
}

/* Pages know their paper by its name, and are as large as it is. */
static void
test_papers (void)
{
  static const struct { PlazaPaper paper; const char *nick; double width; } cases[] = {
    { PLAZA_PAPER_LETTER, "letter", 612 }, { PLAZA_PAPER_A4, "a4", 595.276 }, { PLAZA_PAPER_A4, "A4", 595.276 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, "en");
      g_autoptr(PlazaPages) pages = NULL;
      double width, height;

      g_assert_cmpint (plaza_paper_find (cases[i].nick), ==, cases[i].paper);
      options->paper = cases[i].paper;
      pages = fixture_lay_out (NULL, options);
      plaza_pages_get_size (pages, &width, &height);
      g_assert_cmpint (plaza_pages_get_paper (pages), ==, cases[i].paper);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width, 0.01);
    }
  g_assert_cmpint (plaza_paper_find ("legal"), ==, -1);
  g_assert_cmpint (plaza_paper_find (NULL), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/kinds/complete", test_complete);
  g_test_add_func ("/print/kinds/reads", test_reads);
  g_test_add_func ("/print/kinds/papers", test_papers);
  return fixture_run ();
}
