/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-words.h"
#include "print-fixture.h"

/* All talking points: more than a page holds. */
static PlazaPages *
lay_out_all_points (const char *language,
                    PlazaPaper  paper,
                    gboolean    large_print)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, language);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());

  for (guint i = 0; i < points->len; i++)
    g_strv_builder_add (builder, ((const PlazaPoint *) g_ptr_array_index (points, i))->id);
  options->points = g_strv_builder_end (builder);
  options->paper = paper;
  options->large_print = large_print;

  return fixture_lay_out (NULL, options);
}

static guint
count_elements (const PlazaPage *page,
                const char      *tag)
{
  guint n = 0;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      n += mark->kind == PLAZA_MARK_OPEN && strcmp (mark->tag, tag) == 0;
    }

  return n;
}

/* Three to tick in each row of the answers, and nowhere else. */
static guint
count_check_boxes (const PlazaPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->marks->len; i++)
    n += g_array_index (page->marks, PlazaMark, i).kind == PLAZA_MARK_FRAME;

  return n;
}

/* Each table has its own head on each page on which it has rows, once. */
static void
check_heads (PlazaPages *pages,
             const char *language,
             guint      *n_going_on)
{
  const PlazaWords *words = plaza_words_for (language);
  const char *said = plaza_words_get (words, "What we say, and what backs it up");
  const char *heard = plaza_words_get (words, "What we heard");

  for (guint i = 0; i < plaza_pages_get_n (pages); i++)
    {
      const PlazaPage *page = plaza_pages_get_page (pages, i);
      g_autofree char *text = plaza_pages_get_text (pages, i);
      const char *said_at = strstr (text, said), *heard_at = strstr (text, heard);

      g_assert_cmpint (said_at != NULL, ==, count_elements (page, "TD") > 0);
      g_assert_cmpint (heard_at != NULL, ==, count_check_boxes (page) > 0);
      if (said_at != NULL)
        g_assert_null (strstr (said_at + 1, said));
      if (heard_at != NULL)
        g_assert_null (strstr (heard_at + 1, heard));
      *n_going_on += said_at == NULL && heard_at != NULL;
    }
}

static void
test_heads (void)
{
  static const char *const languages[] = { "en", "es" };
  guint n_going_on = 0;

  for (guint i = 0; i < 8; i++)
    {
      const char *language = languages[i & 1];
      g_autoptr(PlazaPages) pages = lay_out_all_points (language, (i >> 1) & 1 ? PLAZA_PAPER_A4 : PLAZA_PAPER_LETTER, i >> 2);

      fixture_check_pages (pages);
      g_assert_cmpuint (plaza_pages_get_n (pages), >, 1);
      check_heads (pages, language, &n_going_on);
    }

  /* Otherwise nothing was tested: in large print the answers go on overleaf. */
  g_assert_cmpuint (n_going_on, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sheet/heads", test_heads);
  return fixture_run ();
}
