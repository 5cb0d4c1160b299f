/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-furniture.h"
#include "print-fixture.h"

#define TILLIS "charlotte-tillis-staff-visit"
#define CANTON "canton-interfaith-solidarity-march"

/* A page that holds less than this part of it is left over. */
#define FILLED (1.0 / 3)

/* Words of a paragraph that is long enough to be broken well. */
#define LONG_PARAGRAPH 9

/* In two languages a leave-behind is another one; others are printed one after the other. */
static const char *const languages[] = { "en", "es", "en,es" };

#define ALL_LANGUAGES "en,es"

/* The ids of the first @n points, or of the first @n asks. */
static GStrv
first_points (guint    n,
              gboolean asks_only)
{
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < points->len && n > 0; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (asks_only && point->kind != PLAZA_POINT_ASK)
        continue;
      g_strv_builder_add (ids, point->id);
      n--;
    }

  return g_strv_builder_end (ids);
}

static double
fill_of (PlazaPages *pages,
         guint       index,
         PlazaPaper  paper)
{
  const PlazaPaperMeasures *measures = plaza_paper_get_measures (paper);

  return (plaza_pages_get_page (pages, index)->end - measures->top) / (measures->foot - PLAZA_UNIT - measures->top);
}

static guint
count_words (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static double
width_of (PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Names hang their turnovers, and what is run in has dots between: both break as they can. */
static gboolean
is_names (PangoLayout *layout)
{
  return pango_layout_get_indent (layout) != 0 || strstr (pango_layout_get_text (layout), " · ") != NULL;
}

/* No paragraph ends in a line of one short word. */
static void
check_last_lines (const PlazaPage *page)
{
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      int n = mark->kind == PLAZA_MARK_LINE ? pango_layout_get_line_count (mark->layout) : 0;
      double widest = 0;

      if (n < 2 || is_names (mark->layout) || pango_layout_is_ellipsized (mark->layout) ||
          mark->line != pango_layout_get_line_readonly (mark->layout, n - 1) ||
          count_words (pango_layout_get_text (mark->layout)) < LONG_PARAGRAPH)
        continue;

      for (int line = 0; line < n; line++)
        widest = MAX (widest, width_of (pango_layout_get_line_readonly (mark->layout, line)));
      if (width_of (mark->line) < widest * 0.33)
        g_error ("“%s” ends in a line of %.0f points", pango_layout_get_text (mark->layout), width_of (mark->line));
    }
}

/* The accent is for what one looks for and does. Rules are in ink, but for the bar over the page. */
static void
check_rules (const PlazaPage *page)
{
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_FILL && mark->ink == PLAZA_INK_ACCENT)
        g_assert_cmpfloat (mark->height, >, PLAZA_RULE_SECTION);
    }
}

static char *
text_of (const PlazaMark *mark)
{
  int start = pango_layout_line_get_start_index (mark->line);

  return g_strstrip (g_strndup (pango_layout_get_text (mark->layout) + start, pango_layout_line_get_length (mark->line)));
}

/* A mark between two facts ends a line; a foot of two lines is parted between sentences or facts. */
static void
check_breaks (const PlazaPage *page,
              double           foot)
{
  g_autofree char *before = NULL;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      g_autofree char *text = mark->kind == PLAZA_MARK_LINE ? text_of (mark) : NULL;

      if (text == NULL)
        continue;
      if (g_str_has_prefix (text, "·"))
        g_error ("A line begins with “%s”", text);
      if (mark->y > foot + 20 && !g_str_has_suffix (before, ".") && !g_str_has_suffix (before, "·"))
        g_error ("The foot is parted between “%s” and “%s”", before, text);
      g_free (before);
      before = g_steal_pointer (&text);
    }
}

/* Every page of a handout is filled well enough, and set well. */
static void
check_filled (PlazaEvent                *event,
              const PlazaHandoutOptions *options,
              const char                *what)
{
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  guint n = plaza_pages_get_n (pages);
  gboolean is_list = options->handout == PLAZA_HANDOUT_AGENDA;

  fixture_check_pages (pages);
  for (guint i = 0; i < n; i++)
    {
      double fill = fill_of (pages, i, options->paper);

      g_test_message ("%s, %s, %s%s: page %u of %u is %.0f %% full", what, options->paper == PLAZA_PAPER_A4 ? "A4" : "Letter",
                      options->languages[0], options->languages[1] != NULL ? " and another" : "", i + 1, n, fill * 100);
      /* A list is as long as it is; it may be short, but leaves no page for a few lines. */
      if (fill < FILLED && (!is_list || n > g_strv_length (options->languages)))
        g_error ("%s: page %u of %u is only %.0f %% full", what, i + 1, n, fill * 100);
      check_rules (plaza_pages_get_page (pages, i));
      if (!options->large_print)
        check_breaks (plaza_pages_get_page (pages, i), plaza_paper_get_measures (options->paper)->foot);
      if (!is_list)
        check_last_lines (plaza_pages_get_page (pages, i));
    }
}

static PlazaEvent *
event_for (guint variant)
{
  return variant % 3 == 0 ? NULL : fixture_event (variant % 3 == 1 ? CANTON : TILLIS);
}

static PlazaHandoutOptions *
options_for (PlazaHandout handout,
             guint        paper,
             const char  *in)
{
  PlazaHandoutOptions *options = fixture_options (handout, in);

  options->paper = paper % 2 == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
  return options;
}

static void
test_leave_behinds (void)
{
  for (guint asks = 1; asks <= 12; asks++)
    for (guint variant = 0; variant < 6; variant++)
      {
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_LEAVE_BEHIND, variant / 3, languages[variant % 3]);
        g_autoptr(PlazaEvent) event = event_for (asks + variant);
        g_autofree char *what = g_strdup_printf ("Leave-behind of %u asks%s", asks, event != NULL ? "" : " without an event");

        options->points = first_points (asks, TRUE);
        options->facts = (asks + variant) % 4 != 0;
        options->large_print = asks % 5 == 0;
        options->black_and_white = asks % 2 == 0;
        check_filled (event, options, what);
      }
}

static void
test_sheets (void)
{
  static const guint counts[] = { 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 21 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint paper = 0; paper < 2; paper++)
      {
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_SHEET, paper, ALL_LANGUAGES);
        g_autoptr(PlazaEvent) event = event_for (i + paper);
        g_autofree char *what = g_strdup_printf ("Sheet of %u points", counts[i]);

        options->points = first_points (counts[i], FALSE);
        options->large_print = i % 4 == 3;
        check_filled (event, options, what);
      }
}

/* Facts alone: nothing is asked, and there is room for what they say. */
static void
test_facts_alone (void)
{
  for (guint paper = 0; paper < 2; paper++)
    {
      const char *points[] = { "vetting", "citizen-children", "admissions-cut", NULL };
      g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_SHEET, paper, ALL_LANGUAGES);

      options->points = g_strdupv ((GStrv) points);
      check_filled (NULL, options, "Sheet of facts");
    }
}

static void
test_guides (void)
{
  GPtrArray *guides = plaza_campaign_get_guides (fixture_campaign ());

  for (guint i = 0; i < guides->len; i += fixture_stride (3))
    for (guint variant = 0; variant < 4; variant++)
      {
        const PlazaGuide *guide = g_ptr_array_index (guides, i);
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_GUIDE, variant, ALL_LANGUAGES);

        options->guide = g_strdup (guide->id);
        options->large_print = variant >= 2;
        check_filled (NULL, options, guide->id);
      }
}

static void
test_agendas (void)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) all = plaza_campaign_query (fixture_campaign (), &query, &error);

  g_assert_no_error (error);
  for (guint n = 1; n <= all->len; n += 3)
    for (guint paper = 0; paper < 2; paper++)
      {
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_AGENDA, paper, ALL_LANGUAGES);
        g_autofree char *what = g_strdup_printf ("Agenda of %u events", n);

        options->events = g_array_copy (all);
        g_array_set_size (options->events, n);
        options->large_print = n % 2 == 0;
        check_filled (NULL, options, what);
      }
}

/* Where the letters of a column end: those on one side of @edge. */
static double
end_of_letters (PlazaPages *pages,
                guint       index,
                gboolean    beside)
{
  const PlazaPage *page = plaza_pages_get_page (pages, index);
  double width, height, edge, end = 0;

  plaza_pages_get_size (pages, &width, &height);
  edge = (width - PLAZA_MEASURE) / 2 + plaza_grid_start (9) - 1;
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_LINE && mark->y < page->end && (mark->x >= edge) == beside)
        end = MAX (end, mark->y);
    }

  return end;
}

/* Both columns of a front end at one height, whatever stands in them. */
static void
test_columns (void)
{
  static const char *const uids[] = { CANTON, TILLIS, "los-angeles-immigration-panel", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    for (guint variant = 0; variant < 6; variant++)
      {
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_LEAVE_BEHIND, variant / 3, languages[variant % 3]);
        g_autoptr(PlazaEvent) event = uids[i] != NULL ? fixture_event (uids[i]) : NULL;
        g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
        double main = end_of_letters (pages, 0, FALSE), side = end_of_letters (pages, 0, TRUE);

        g_assert_cmpfloat_with_epsilon (main, side, 4);
      }
}

/* A number to call is what its row is for: larger than all around it but the title. */
static void
test_numbers_to_call (void)
{
  static const char *const guides[] = { "call-in", "take-part" };

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_GUIDE, i >> 1, languages[i & 1]);
      g_autoptr(PlazaPages) pages = NULL;
      const PlazaPage *page;
      guint n = 0;

      options->guide = g_strdup (guides[i >> 2]);
      pages = fixture_lay_out (NULL, options);
      page = plaza_pages_get_page (pages, 0);
      for (guint m = 0; m < page->marks->len; m++)
        {
          const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, m);

          if (mark->kind != PLAZA_MARK_LINE || !g_str_has_prefix (pango_layout_get_text (mark->layout), "1-866-"))
            continue;
          n++;
          g_assert_cmpfloat (mark->height, >=, 21);
          g_assert_cmpint (mark->ink, ==, PLAZA_INK_ACCENT);
        }
      g_assert_cmpuint (n, ==, 2);
    }
}

/* The figures beside the requests are shared by the pages: none has an empty column beside it. */
static void
test_shared_figures (void)
{
  for (guint asks = 6; asks <= 12; asks++)
    for (guint variant = 0; variant < 4; variant++)
      {
        g_autoptr(PlazaHandoutOptions) options = options_for (PLAZA_HANDOUT_LEAVE_BEHIND, variant / 2, languages[variant % 2]);
        g_autoptr(PlazaPages) pages = NULL;

        options->points = first_points (asks, TRUE);
        pages = fixture_lay_out (NULL, options);
        /* The last one is the back. */
        for (guint i = 0; i + 1 < plaza_pages_get_n (pages); i++)
          g_assert_cmpfloat_with_epsilon (end_of_letters (pages, i, FALSE), end_of_letters (pages, i, TRUE), 4);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_use_live ();
  g_test_add_func ("/campaign/pages/leave-behinds", test_leave_behinds);
  g_test_add_func ("/campaign/pages/sheets", test_sheets);
  g_test_add_func ("/campaign/pages/facts-alone", test_facts_alone);
  g_test_add_func ("/campaign/pages/guides", test_guides);
  g_test_add_func ("/campaign/pages/agendas", test_agendas);
  g_test_add_func ("/campaign/pages/columns", test_columns);
  g_test_add_func ("/campaign/pages/numbers-to-call", test_numbers_to_call);
  g_test_add_func ("/campaign/pages/shared-figures", test_shared_figures);
  return fixture_run ();
}
