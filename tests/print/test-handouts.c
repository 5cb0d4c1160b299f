/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-leave-behind.h"
#include "plaza-print-error.h"
#include "print-fixture.h"

#define SAMPLE "charlotte-visit"
#define CANTON "canton-march"

static const char *const papers[] = { "letter", "a4" };

static PlazaHandoutOptions *
options_for (PlazaHandout  handout,
             const char   *languages,
             guint         paper,
             gboolean      black_and_white,
             gboolean      large_print)
{
  PlazaHandoutOptions *options = fixture_options (handout, languages);

  options->paper = paper == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
  options->black_and_white = black_and_white;
  options->large_print = large_print;
  return options;
}

/* The messages say what the user typed, as the window does. */
static void
test_messages (void)
{
  static const struct { const char *name, *typed, *printed; } values[] = {
    { "handle", "Example", "@Example" }, { "organization", "{handle}", "{handle}" }, { "official", NULL, "_____" },
  };
  g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_GUIDE, "en", 0, FALSE, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (plaza_campaign_set_value (fixture_campaign (), values[i].name, values[i].typed, &error));
  options->guide = g_strdup ("messaging");
  pages = fixture_lay_out (NULL, options);
  text = fixture_text (pages);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_nonnull (strstr (text, values[i].printed));
      g_assert_true (plaza_campaign_set_value (fixture_campaign (), values[i].name, NULL, &error));
    }
}

static void
test_leave_behind (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (SAMPLE);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  g_autofree char *front = plaza_pages_get_text (pages, 0);
  g_autofree char *back = plaza_pages_get_text (pages, 1);
  static const char *const on_front[] = {
    "Example Day\n", "Wednesday, February 22, 2017\n", "To Sen. Jordan Sample and staff, Charlotte\n",
    "Four ways to stand beside neighbors, families and friends\n", "We are your neighbors in North Carolina:",
    "Co-sponsor the Example Act\n", "Fund the example program\n", "S. 103", "H.R. 102",
    "Leading this visit\n", "Example Carolina Coalition\n", "Also meeting this week in North Carolina\n", "Example Network Durham\n",
    "Example Institute\n", "National partners\n", "Example Partners\n", "robin@example.org", "Facts and sources overleaf →\n",
  };
  static const char *const on_back[] = {
    "18–24 weeks\n", "Under 1 in 100\n", "5.1 million\n", "79%\n", "110,000", "50,000", "Nothing has stopped this cut.\n",
    "In the Senate\n", "In the House of Representatives\n", "Example Neighbors Act\n",
    "Your contact in Charlotte\n", "Robin Example\n", "What comes next\n", "Example Institute",
  };

  for (guint i = 0; i < G_N_ELEMENTS (on_front); i++)
    g_assert_nonnull (strstr (front, on_front[i]));
  for (guint i = 0; i < G_N_ELEMENTS (on_back); i++)
    g_assert_nonnull (strstr (back, on_back[i]));

  /* Read as it is meant: masthead, headline, asks, side column, foot. */
  g_assert_true (strstr (front, "Four ways") < strstr (front, "Co-sponsor the"));
  g_assert_true (strstr (front, "Fund the example") < strstr (front, "Leading this visit"));
  g_assert_true (strstr (front, "Example Partners\n") < strstr (front, "overleaf"));
}

/* Not every event is for the neighbours' ears, and none is named twice. */
static void
test_meetings (void)
{
  g_autoptr(PlazaEvent) event = fixture_event ("los-angeles-panel");
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  g_autofree char *front = plaza_pages_get_text (pages, 0);
  const char *start = strstr (front, "Also meeting this week in California");
  g_autofree char *list = NULL;

  g_assert_nonnull (start);
  list = g_strndup (start, strstr (start, "National partners") - start);
  g_assert_null (strstr (list, "Los Angeles"));
  g_assert_nonnull (strstr (list, "Glendale"));
}

static GPtrArray *
lay_out_front (const char *language,
               PlazaPaper  paper)
{
  g_autoptr(PlazaEvent) event = fixture_event (CANTON);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, language);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPress) press = plaza_press_new (language, paper, NULL, FALSE, FALSE, &error);
  g_autoptr(PlazaLeaveBehind) content = plaza_leave_behind_gather (fixture_campaign (), event, options, language, &error);

  g_assert_no_error (error);
  return plaza_leave_behind_front (press, content);
}

static char *
lines_of (const PlazaPage *page,
          double           width)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      /* What stands beside the requests depends on the room. */
      if (mark->kind == PLAZA_MARK_LINE && mark->x < width / 2)
        g_string_append_printf (lines, "%.*s\n", mark->line->length, pango_layout_get_text (mark->layout) + mark->line->start_index);
    }

  return g_string_free_and_steal (lines);
}

/* In one size, lines break alike on both papers. */
static void
test_papers (void)
{
  static const char *const languages[] = { "en", "es" };

  for (guint l = 0; l < 2; l++)
    {
      g_autoptr(GPtrArray) letter = lay_out_front (languages[l], PLAZA_PAPER_LETTER);
      g_autoptr(GPtrArray) a4 = lay_out_front (languages[l], PLAZA_PAPER_A4);
      g_autofree char *on_letter = lines_of (g_ptr_array_index (letter, 0), 612);
      g_autofree char *on_a4 = lines_of (g_ptr_array_index (a4, 0), 595.276);

      g_assert_cmpstr (on_letter, ==, on_a4);
    }
}

static GStrv
all_asks (guint n)
{
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < points->len && n > 0; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (point->kind == PLAZA_POINT_ASK)
        {
          g_strv_builder_add (ids, point->id);
          n--;
        }
    }

  return g_strv_builder_end (ids);
}

/* One ask or twelve: each is there, whole, and the foot says where. */
static void
test_many_asks (void)
{
  static const guint counts[] = { 1, 2, 5, 6, 8, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint variant = 0; variant < 8; variant++)
      {
        g_autoptr(PlazaEvent) event = fixture_event (CANTON);
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_LEAVE_BEHIND, variant & 1 ? "es" : "en",
                                                              (variant >> 1) & 1, FALSE, variant >> 2);
        g_autoptr(PlazaPages) pages = NULL;
        g_autofree char *text = NULL;

        options->points = all_asks (counts[i]);
        pages = fixture_lay_out (event, options);
        fixture_check_pages (pages);
        text = fixture_text (pages);
        for (guint n = 1; n <= counts[i]; n++)
          {
            g_autofree char *numeral = g_strdup_printf ("\n%u\n", n);

            g_assert_nonnull (strstr (text, numeral));
          }
        if (variant == 0 && counts[i] <= 5)
          g_assert_cmpuint (plaza_pages_get_n (pages), ==, 2);
        if (variant == 0 && counts[i] == 12)
          {
            g_assert_nonnull (strstr (text, "1 of 2"));
            g_assert_nonnull (strstr (text, "(continued)"));
            g_assert_nonnull (strstr (text, "are on the next page →"));
            g_assert_nonnull (strstr (text, "Twelve ways"));
          }
        if (variant == 0 && counts[i] == 1)
          g_assert_nonnull (strstr (text, "One way to"));
      }
}

static void
test_without_event (void)
{
  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_LEAVE_BEHIND, "en", paper, TRUE, FALSE);
      g_autoptr(PlazaPages) pages = fixture_lay_out (NULL, options);
      g_autofree char *text = fixture_text (pages);

      fixture_check_pages (pages);
      g_assert_nonnull (strstr (text, "To our Members of Congress"));
      g_assert_null (strstr (text, "{state}"));
      g_assert_null (strstr (text, "{count}"));
    }
}

static void
test_own_words (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (SAMPLE);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  const char *names[] = { "Example Coalition", "Example Congregation", NULL };
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;

  options->organizations = g_strdupv ((GStrv) names);
  options->contact = g_strdup ("Jordan Example\nExample Coalition\njordan@example.org\n+1 202 555 0100");
  options->web_address = g_strdup ("https://example.org/asks");
  pages = fixture_lay_out (event, options);
  text = fixture_text (pages);
  fixture_check_pages (pages);
  g_assert_nonnull (strstr (text, "Example Congregation"));
  g_assert_nonnull (strstr (text, "jordan@example.org"));
  g_assert_nonnull (strstr (text, "+1 202 555 0100"));
  g_assert_nonnull (strstr (text, "example.org/asks"));
  g_assert_null (strstr (text, "robin@"));
  g_assert_null (strstr (text, "Carolina Coalition"));
}

static gboolean
has_code (PlazaPages *pages,
          guint       index)
{
  const PlazaPage *page = plaza_pages_get_page (pages, index);

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_CODE)
        {
          g_assert_cmpfloat (mark->width / mark->n_modules, >=, 1.5);
          return TRUE;
        }
    }

  return FALSE;
}

static void
test_codes (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (SAMPLE);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autoptr(PlazaPages) both = NULL, front = NULL, two = NULL, none = NULL;

  both = fixture_lay_out (event, options);
  g_assert_false (has_code (both, 0));
  g_assert_true (has_code (both, 1));

  options->facts = FALSE;
  front = fixture_lay_out (event, options);
  g_assert_cmpuint (plaza_pages_get_n (front), ==, 1);
  g_assert_true (has_code (front, 0));

  none = fixture_lay_out (NULL, options);
  g_assert_false (has_code (none, 0));

  g_clear_pointer (&options->languages, g_strfreev);
  options->languages = g_strsplit ("en,es", ",", -1);
  two = fixture_lay_out (event, options);
  g_assert_true (has_code (two, 0));
  g_assert_true (has_code (two, 1));
}

/* A long name hangs its turnovers, in the order and spelling given. */
static void
test_names (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (CANTON);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  const PlazaPage *page = plaza_pages_get_page (pages, 0);
  double first = 0;
  guint turnovers = 0;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind != PLAZA_MARK_LINE || !g_str_has_prefix (pango_layout_get_text (mark->layout), "Example United Church"))
        continue;
      if (mark->line->start_index == 0)
        first = mark->x;
      else
        {
          g_assert_cmpfloat_with_epsilon (mark->x, first + 10, 1e-6);
          turnovers++;
        }
    }

  g_assert_cmpuint (turnovers, >=, 1);
}

static void
test_sheet (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (SAMPLE);
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, "en");
  const char *points[] = { "waiting", "support-the-act", "children", NULL };
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;

  options->points = g_strdupv ((GStrv) points);
  pages = fixture_lay_out (event, options);
  text = fixture_text (pages);
  fixture_check_pages (pages);
  g_assert_cmpuint (plaza_pages_get_n (pages), ==, 1);
  g_assert_nonnull (strstr (text, "Sen. Jordan Sample and staff"));
  g_assert_nonnull (strstr (text, "500 Example Corners Pkwy"));
  g_assert_nonnull (strstr (text, "18–24 weeks"));
  g_assert_true (strstr (text, "18–24 weeks") < strstr (text, "5.1 million"));
  /* What is asked is what is answered: one row, for the one ask. */
  g_assert_nonnull (strstr (strstr (text, "What we heard"), "Co-sponsor the Example"));
  g_assert_null (strstr (strstr (text, "What we heard"), "5.1 million"));
}

static void
test_complaints (void)
{
  static const struct { PlazaHandout handout; const char *language, *guide, *point, *message; } cases[] = {
    { PLAZA_HANDOUT_LEAVE_BEHIND, "xx", NULL, NULL, "This campaign has no texts in the language “xx”." },
    { PLAZA_HANDOUT_LEAVE_BEHIND, "en", NULL, "nothing", "There is no talking point “nothing” in this campaign." },
    { PLAZA_HANDOUT_LEAVE_BEHIND, "en", NULL, "waiting",
      "A leave-behind needs at least one ask: choose one of the talking points that ask for something." },
    { PLAZA_HANDOUT_SHEET, "en", NULL, "nothing", "There is no talking point “nothing” in this campaign." },
    { PLAZA_HANDOUT_GUIDE, "en", "nothing", NULL, "There is no guide “nothing” in this campaign." },
    { PLAZA_HANDOUT_GUIDE, "en", NULL, NULL, "Choose which guide to print." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (cases[i].handout, cases[i].language);
      const char *points[] = { cases[i].point, NULL };
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaPages) pages = NULL;

      options->guide = g_strdup (cases[i].guide);
      options->points = cases[i].point != NULL ? g_strdupv ((GStrv) points) : NULL;
      pages = plaza_handout_lay_out (fixture_campaign (), NULL, options, &error);
      g_assert_null (pages);
      g_assert_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* Whatever somebody types into a name is text, and stays on the page. */
static void
test_hostile (void)
{
  g_autoptr(PlazaEvent) event = fixture_event (SAMPLE);
  g_autofree char *huge = g_strnfill (fixture_huge (), 'x');
  const char *texts[] = {
    "<span size='900000'>&amp; \001\002 %s %n</span>", "\342\200\256evil\342\200\254 \342\201\247and\342\201\251",
    "\377\376 not UTF-8", huge, "سلام שלום नमस्ते 你好 🕊", "", "   ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint kind = 0; kind < 2; kind++)
      {
        g_autoptr(PlazaHandoutOptions) options = fixture_options (kind == 0 ? PLAZA_HANDOUT_LEAVE_BEHIND : PLAZA_HANDOUT_SHEET, "en");
        const char *names[] = { texts[i], texts[i], NULL };
        g_autoptr(PlazaPages) pages = NULL;

        options->organizations = g_strdupv ((GStrv) names);
        options->contact = g_strdup_printf ("%s\n%s\n%s@example.org", texts[i], texts[i], texts[i]);
        pages = fixture_lay_out (event, options);
        fixture_check_pages (pages);
        g_assert_cmpuint (plaza_pages_get_n (pages), <=, 4);
      }
}

static void
test_long_address (void)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
  g_autofree char *tail = g_strnfill (fixture_huge (), 'x');
  g_autoptr(PlazaPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  options->web_address = g_strconcat ("https://example.org/", tail, NULL);
  pages = plaza_handout_lay_out (fixture_campaign (), NULL, options, &error);
  g_assert_null (pages);
  g_assert_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/handouts/messages", test_messages);
  g_test_add_func ("/print/handouts/leave-behind", test_leave_behind);
  g_test_add_func ("/print/handouts/meetings", test_meetings);
  g_test_add_func ("/print/handouts/papers", test_papers);
  g_test_add_func ("/print/handouts/many-asks", test_many_asks);
  g_test_add_func ("/print/handouts/without-event", test_without_event);
  g_test_add_func ("/print/handouts/own-words", test_own_words);
  g_test_add_func ("/print/handouts/codes", test_codes);
  g_test_add_func ("/print/handouts/names", test_names);
  g_test_add_func ("/print/handouts/sheet", test_sheet);
  g_test_add_func ("/print/handouts/complaints", test_complaints);
  g_test_add_func ("/print/handouts/hostile", test_hostile);
  g_test_add_func ("/print/handouts/long-address", test_long_address);
  return fixture_run ();
}
