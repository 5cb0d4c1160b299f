/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-words.h"
#include "print-fixture.h"

/* What is written by hand needs so many points, and more where the answers have another page. Boxes
 * beside two lines stand a little higher in their row. */
#define ROOM 23.0
#define ROOM_OVERLEAF 33.0

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

/* Where the boxes to tick are, one number a row. */
static GArray *
find_answers (const PlazaPage *page)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_FRAME && (rows->len == 0 || mark->y > g_array_index (rows, double, rows->len - 1) + 1))
        g_array_append_val (rows, mark->y);
    }

  return rows;
}

/* A number does not touch what it numbers. */
static void
check_numbers (const PlazaPage *page)
{
  const PlazaMark *number = NULL;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind != PLAZA_MARK_LINE)
        continue;
      if (number != NULL && mark->y == number->y)
        g_assert_cmpfloat (mark->x - number->x - number->width, >, 4);
      number = mark->ink == PLAZA_INK_ACCENT ? mark : NULL;
    }
}

/* All answers are on the last page, with room to write, down to the foot. */
static void
check_answers (PlazaPages *pages,
               PlazaPaper  paper,
               guint       asks)
{
  guint last = plaza_pages_get_n (pages) - 1;
  g_autoptr(GArray) rows = find_answers (plaza_pages_get_page (pages, last));
  double least = last > 0 ? ROOM_OVERLEAF : ROOM, foot = plaza_paper_get_measures (paper)->foot, height = 0;

  g_assert_cmpuint (rows->len, ==, asks);
  check_numbers (plaza_pages_get_page (pages, last));
  for (guint i = 1; i < rows->len; i++)
    {
      height = g_array_index (rows, double, i) - g_array_index (rows, double, i - 1);
      if (height < least)
        g_error ("%u asks on %u pages: an answer has only %.0f points", asks, last + 1, height);
    }

  if (asks > 1)
    g_assert_cmpfloat_with_epsilon (foot - g_array_index (rows, double, asks - 1), height, 12);
}

static void
test_answers (void)
{
  static const char *const languages[] = { "en", "es" };
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());

  for (guint asks = 1; asks <= 12; asks++)
    for (guint i = 0; i < 8; i++)
      {
        g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, languages[i & 1]);
        g_autoptr(PlazaEvent) event = i & 4 ? fixture_event ("charlotte-visit") : NULL;
        g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
        g_autoptr(PlazaPages) pages = NULL;

        for (guint j = 0; j < asks; j++)
          g_strv_builder_add (ids, ((const PlazaPoint *) g_ptr_array_index (points, j))->id);
        options->points = g_strv_builder_end (ids);
        options->paper = i & 2 ? PLAZA_PAPER_A4 : PLAZA_PAPER_LETTER;
        pages = fixture_lay_out (event, options);
        fixture_check_pages (pages);
        check_answers (pages, options->paper, asks);
      }
}

static gboolean
says (PlazaEvent *event,
      const char *point)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, "en");
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  g_autofree char *text = fixture_text (pages);
  const PlazaPoint *said = plaza_campaign_find_point (fixture_campaign (), point);

  return strstr (text, plaza_texts_get (said->headlines, "en")) != NULL;
}

/* What is chosen for an event is on its sheet and on no other's. */
static void
test_own (void)
{
  g_autoptr(PlazaEvent) canton = fixture_event ("canton-march");
  g_autoptr(PlazaEvent) phoenix = fixture_event ("phoenix-rally");
  g_autoptr(PlazaSheet) own = plaza_sheet_new (fixture_campaign (), plaza_event_get_uid (canton));
  PlazaSheet *general = plaza_campaign_get_sheet (fixture_campaign ());
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_sheet_add (general, "keep-in-touch", &error));
  g_assert_true (says (canton, "keep-in-touch"));
  g_assert_true (plaza_sheet_add (own, "hold-a-hearing", &error));
  g_assert_true (plaza_sheet_remove (own, "keep-in-touch", &error));

  g_assert_true (says (canton, "hold-a-hearing"));
  g_assert_false (says (canton, "keep-in-touch"));
  g_assert_true (says (phoenix, "keep-in-touch"));
  g_assert_false (says (phoenix, "hold-a-hearing"));
  g_assert_true (says (NULL, "keep-in-touch"));
  g_assert_false (says (NULL, "hold-a-hearing"));

  g_assert_true (plaza_sheet_use_general (own, &error));
  g_assert_true (says (canton, "keep-in-touch"));
  g_assert_true (plaza_sheet_remove (general, "keep-in-touch", &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sheet/heads", test_heads);
  g_test_add_func ("/print/sheet/answers", test_answers);
  g_test_add_func ("/print/sheet/own", test_own);
  return fixture_run ();
}
