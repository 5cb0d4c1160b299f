/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-part-draft.h"
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

static char *
lay_out_text (PlazaHandout  handout,
              PlazaEvent   *event,
              const char   *language,
              guint        *n_pages)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (handout, language);
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);

  fixture_check_pages (pages);
  *n_pages = plaza_pages_get_n (pages);
  return fixture_text (pages);
}

static void
fill_part (const char *event,
           const char *part,
           const char *speaker,
           const char *words)
{
  g_autoptr(PlazaDraft) draft = plaza_part_draft_new (fixture_campaign (), event, part, "en", FALSE);
  g_autoptr(GError) error = NULL;

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "speaker"), speaker);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "words"), words);
  plaza_draft_commit (draft, &error);
  g_assert_no_error (error);
}

static void
assert_says (const char *text,
             ...)
{
  va_list parts;
  const char *part;

  va_start (parts, text);
  while ((part = va_arg (parts, const char *)) != NULL)
    if (strstr (text, part) == NULL)
      g_error ("“%s” is not in: %s", part, text);
  va_end (parts);
}

/* A programme has its times, who speaks and the team's own words, and asks nobody; a visit's sheet notes the answers. */
static void
test_parts (void)
{
  static const char * const events[] = { "canton-march", "charlotte-visit" };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr(PlazaEvent) event = fixture_event (events[i]);
      g_autoptr(PlazaSheet) sheet = plaza_sheet_new (fixture_campaign (), events[i]);
      g_autofree char *opening = plaza_sheet_add_part (sheet, PLAZA_LINE_OPENING, NULL);
      g_autofree char *english = NULL;
      g_autofree char *spanish = NULL;
      guint n = 0;

      g_assert_true (plaza_sheet_add (sheet, "keep-in-touch", NULL));
      g_assert_true (plaza_sheet_set_minutes (sheet, opening, 7, NULL));
      fill_part (events[i], opening, "Example Person", "Thank them all.");
      fill_part (events[i], "keep-in-touch", "", "In our own words.\n\nAnd more of them.");
      english = lay_out_text (PLAZA_HANDOUT_SHEET, event, "en", &n);
      g_assert_cmpuint (n, ==, 1);
      assert_says (english, "Example Person", "Thank them all.", "In our own words.", "And more of them.", "The ask",
                   i == 0 ? "5:37" : "9:37", i == 0 ? "Moderator" : "Facilitator", NULL);
      g_assert_cmpint (strstr (english, "Ready by 5:00") != NULL, ==, i == 0);
      g_assert_cmpint (strstr (english, "What we heard") != NULL, ==, i == 1);

      spanish = lay_out_text (PLAZA_HANDOUT_SHEET, event, "es", &n);
      assert_says (spanish, "Example Person", i == 0 ? "Moderación" : "Facilitación", NULL);
      g_assert_null (strstr (spanish, "In our own words."));
      g_assert_true (plaza_sheet_use_general (sheet, NULL));
    }
}

/* More words than a page holds go on overleaf, and none is lost. */
static void
test_long_words (void)
{
  g_autoptr(PlazaEvent) event = fixture_event ("charlotte-visit");
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (fixture_campaign (), "charlotte-visit");
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, i % 60 == 59 ? "word%u\n\n" : "word%u ", i);
  g_strchomp (words->str);
  g_assert_true (plaza_sheet_add (sheet, "keep-in-touch", NULL));
  fill_part ("charlotte-visit", "keep-in-touch", "Example Person With a Name That Takes More Than One Line of Its Column", words->str);
  text = lay_out_text (PLAZA_HANDOUT_SHEET, event, "en", &n);
  g_assert_cmpuint (n, >, 1);
  assert_says (text, "word0 ", "word1500 ", "word2999", NULL);
  g_assert_true (plaza_sheet_use_general (sheet, NULL));
}

/* What is asked at an event is left behind there; an event that asks nothing leaves the first key asks. */
static void
test_left_behind (void)
{
  g_autoptr(PlazaEvent) event = fixture_event ("charlotte-visit");
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (fixture_campaign (), "charlotte-visit");
  g_autofree char *usual = NULL;
  g_autofree char *own = NULL;
  const PlazaPoint *asked = plaza_campaign_find_point (fixture_campaign (), "hold-a-hearing");
  const PlazaPoint *first = plaza_campaign_find_point (fixture_campaign (), "keep-in-touch");
  guint n;

  usual = lay_out_text (PLAZA_HANDOUT_LEAVE_BEHIND, event, "en", &n);
  assert_says (usual, plaza_texts_get (first->headlines, "en"), NULL);
  g_assert_true (plaza_sheet_add (sheet, "hold-a-hearing", NULL));
  own = lay_out_text (PLAZA_HANDOUT_LEAVE_BEHIND, event, "en", &n);
  assert_says (own, plaza_texts_get (asked->headlines, "en"), NULL);
  g_assert_null (strstr (own, plaza_texts_get (first->headlines, "en")));
  g_assert_true (plaza_sheet_use_general (sheet, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sheet/heads", test_heads);
  g_test_add_func ("/print/sheet/answers", test_answers);
  g_test_add_func ("/print/sheet/own", test_own);
  g_test_add_func ("/print/sheet/parts", test_parts);
  g_test_add_func ("/print/sheet/long-words", test_long_words);
  g_test_add_func ("/print/sheet/left-behind", test_left_behind);
  return fixture_run ();
}
