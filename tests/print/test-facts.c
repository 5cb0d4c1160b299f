/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "plaza-blocks.h"
#include "plaza-fact-text.h"
#include "print-fixture.h"

#define CANTON "canton-march"
#define SAMPLE "charlotte-visit"

static void
test_change (void)
{
  static const struct { int amounts[2]; const char *change; } cases[] = {
    { { 110000, 50000 }, "−55%" }, { { 50000, 110000 }, "+120%" }, { { 3, 1 }, "−67%" },
    { { 5, 0 }, "−100%" }, { { 0, 5 }, NULL }, { { 7, 7 }, NULL }, { { 1000, 1001 }, NULL },
    { { 1, G_MAXINT }, "+214748364600%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *change = plaza_fact_change (plaza_words_for ("en"), cases[i].amounts, 2);

      g_assert_cmpstr (change, ==, cases[i].change);
    }
  g_assert_null (plaza_fact_change (plaza_words_for ("en"), cases[0].amounts, 1));
}

static const PlazaMark *
find_line (GArray     *marks,
           const char *text)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_LINE && strcmp (pango_layout_get_text (mark->layout), text) == 0)
        return mark;
    }

  return NULL;
}

/* The filled part of a bar: what is in the accent and as high as the bar. */
static const PlazaMark *
find_fill (GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_FILL && mark->ink == PLAZA_INK_ACCENT)
        return mark;
    }

  return NULL;
}

/* Whatever the share, it stands at the fill's end, and can be read there: in ink on
 * the paper, or in the paper's colour on the fill. */
static void
test_share (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");

  for (int share = 0; share <= 100; share++)
    {
      double width = plaza_grid_span (share % 2 == 0 ? 6 : 4);
      g_autoptr(PlazaBox) box = plaza_block_fact (press, PLAZA_STYLE_FIGURE, width, "5.1 million", NULL, share);
      g_autofree char *text = g_strdup_printf ("%d%%", share);
      const PlazaMark *label = find_line (box->marks, text), *fill = find_fill (box->marks);
      double end = label->x + label->width;

      g_assert_cmpfloat_with_epsilon (fill->width, width * share / 100, 1e-6);
      g_assert_cmpfloat (label->x, >=, 0);
      g_assert_cmpfloat (end, <=, width);
      g_assert_cmpint (label->ink, ==, label->x >= fill->width ? PLAZA_INK_TEXT : PLAZA_INK_PAPER);
      g_assert_cmpfloat (MIN (ABS (label->x - fill->width), ABS (end - fill->width)), <, 6);
      if (label->ink == PLAZA_INK_PAPER)
        g_assert_cmpfloat (end, <=, fill->width);
    }
}

/* Two amounts say by how much they differ, and nothing is set over another. */
static void
test_amounts (void)
{
  static const int amounts[][2] = { { 110000, 50000 }, { 50000, 110000 }, { 100, 97 }, { 97, 100 }, { 1000000, 1 }, { 5, 5 } };
  const char *const labels[] = { "Before January 27", "Under the order" };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr(PlazaPress) press = fixture_press (i % 2 == 0 ? "en" : "es");
      g_autoptr(PlazaBox) box = plaza_block_amounts (press, PLAZA_MEASURE, "Refugees to be admitted", NULL, labels, amounts[i]);
      g_autofree char *change = plaza_fact_change (press->words, amounts[i], 2);
      g_auto(GStrv) parts = g_strsplit (change != NULL ? change : "", "\302\240", -1);
      g_autofree char *said = g_strjoinv (" ", parts);
      const PlazaMark *mark = find_line (box->marks, said);

      g_assert_cmpint (mark != NULL, ==, change != NULL);
      for (guint j = 0; mark != NULL && j < box->marks->len; j++)
        {
          const PlazaMark *other = &g_array_index (box->marks, PlazaMark, j);
          gboolean beside = other->kind == PLAZA_MARK_LINE && other != mark && ABS (other->y - mark->y) < 8;

          if (beside || (other->kind == PLAZA_MARK_FILL && other->ink == PLAZA_INK_ACCENT && other->y < mark->y &&
                         other->y + other->height > mark->y))
            g_assert_cmpfloat (other->x + other->width, <=, mark->x);
        }
    }
}

/* The rules of one column of facts are at the heights of the other's. */
static void
test_rows (void)
{
  static const char *const languages[] = { "en", "es" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, languages[l]);
      g_autoptr(PlazaPages) pages = fixture_lay_out (NULL, options);
      const PlazaPage *page = plaza_pages_get_page (pages, 1);
      g_autoptr(GArray) left = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr(GArray) right = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint i = 0; i < page->marks->len; i++)
        {
          const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

          if (mark->kind == PLAZA_MARK_FILL && ABS (mark->width - plaza_grid_span (6)) < 0.1)
            g_array_append_vals (mark->x > PLAZA_MEASURE / 2 ? right : left, &mark->y, 1);
        }

      g_assert_cmpuint (left->len, ==, 4);
      g_assert_cmpuint (right->len, ==, 4);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpfloat_with_epsilon (g_array_index (left, double, i), g_array_index (right, double, i), 1e-6);
    }
}

/* In two languages, each side has figures; without facts, neither has. */
static void
test_both_languages (void)
{
  static const char *const uids[] = { CANTON, SAMPLE, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    for (guint facts = 0; facts < 2; facts++)
      for (guint paper = 0; paper < 2; paper++)
        {
          g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en,es");
          g_autoptr(PlazaEvent) event = uids[i] != NULL ? fixture_event (uids[i]) : NULL;
          g_autoptr(PlazaPages) pages = NULL;

          options->facts = facts;
          options->paper = paper == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
          pages = fixture_lay_out (event, options);
          g_assert_cmpuint (plaza_pages_get_n (pages), ==, 2);
          for (guint page = 0; page < 2; page++)
            g_assert_cmpint (find_line (plaza_pages_get_page (pages, page)->marks, page == 0 ? "18–24 weeks" : "18–24 semanas") != NULL,
                             ==, facts);
        }
}

/* To whom a page is, in words that one would say; the kind of event in its language. */
static void
test_kickers (void)
{
  static const struct { const char *uid, *language, *label; } cases[] = {
    { SAMPLE, "en", "To Sen. Jordan Sample and staff, Charlotte\n" },
    { SAMPLE, "es", "Para: Sen. Jordan Sample y su equipo en Charlotte\n" },
    { CANTON, "en", "March · Canton\n" }, { CANTON, "es", "Marcha · Canton\n" },
    { "greensboro-meeting", "en", "and their staff" }, { "greensboro-meeting", "es", "y sus equipos" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = fixture_event (cases[i].uid);
      g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, cases[i].language);
      g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
      g_autofree char *text = plaza_pages_get_text (pages, 0);

      if (strstr (text, cases[i].label) == NULL)
        g_error ("“%s” is not in: %s", cases[i].label, text);
    }
}

/* No line of a sheet's title ends within a name. */
static void
test_names (void)
{
  static const char *const languages[] = { "en", "es" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(PlazaEvent) event = fixture_event ("greensboro-meeting");
      g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, languages[l]);
      g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
      GArray *marks = plaza_pages_get_page (pages, 0)->marks;
      gboolean found = FALSE;

      g_assert_true (g_str_has_prefix (plaza_pages_get_title (pages), "Sen. Jordan Sample, Rep. Casey Specimen "));
      for (guint i = 0; i < marks->len; i++)
        {
          const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);
          g_autofree char *line = mark->kind == PLAZA_MARK_LINE
                                    ? g_strndup (pango_layout_get_text (mark->layout) + mark->line->start_index, mark->line->length)
                                    : NULL;

          if (line != NULL && strstr (line, "Rep.") != NULL)
            {
              g_assert_nonnull (strstr (line, "Rep. Casey Specimen"));
              found = TRUE;
            }
        }
      g_assert_true (found);
    }
}

/* An ask on a sheet is backed by the facts that name it, each said once; not by one
 * that is a point of its own. */
static void
test_backing (void)
{
  const char *points[] = { "support-the-act", "hold-a-hearing", "young", "keep-in-touch", NULL };
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_SHEET, "en");
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  options->points = g_strdupv ((GStrv) points);
  pages = fixture_lay_out (NULL, options);
  text = fixture_text (pages);
  parts = g_strsplit (text, "5.1 million children", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_nonnull (strstr (parts[0], "Co-sponsor the Example Act"));
  g_assert_nonnull (strstr (text, "More than 600 families"));
  g_assert_null (strstr (text, "Almost 800,000 young people"));
}

/* The campaign with @n themes, among which its facts are shared out; one fact is about none, or all where there is none. */
static PlazaCampaign *
campaign_with_themes (guint n)
{
  g_autofree char *name = g_strdup_printf ("themes-%u.plaza", n);
  g_autofree char *path = g_build_filename (fixture_folder (), name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = fixture_pack ();
  PlazaCampaign *campaign;
  guint n_facts = 0;

  g_ptr_array_set_size (pack->themes, 0);
  for (guint i = 0; i < n; i++)
    {
      PlazaTheme *theme = plaza_theme_new ();
      g_autofree char *label = g_strdup_printf ("Example theme %u", i + 1);

      theme->id = g_strdup_printf ("theme-%u", i + 1);
      plaza_texts_set (theme->labels, "en", label);
      g_ptr_array_add (pack->themes, theme);
    }

  for (guint i = 0; i < pack->points->len; i++)
    {
      PlazaPoint *point = g_ptr_array_index (pack->points, i);

      g_clear_pointer (&point->theme, g_free);
      if (point->kind == PLAZA_POINT_FACT && n_facts++ > 0 && n > 0)
        point->theme = g_strdup_printf ("theme-%u", n_facts % n + 1);
    }

  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

/* Facts stand under as many themes as the campaign has, and are printed where they are about none. */
static void
test_themes (void)
{
  for (guint n = 0; n < 5; n++)
    for (guint large = 0; large < 2; large++)
      {
        g_autofree char *name = g_strdup_printf ("themes-%u.plaza", n);
        g_autofree char *path = g_build_filename (fixture_folder (), name, NULL);
        g_autoptr(PlazaCampaign) campaign = campaign_with_themes (n);
        g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, "en");
        g_autoptr(GError) error = NULL;
        g_autoptr(PlazaPages) pages = NULL;
        g_autofree char *text = NULL;
        const char *before;

        options->large_print = large;
        pages = plaza_handout_lay_out (campaign, NULL, options, &error);
        g_assert_no_error (error);
        fixture_check_pages (pages);
        text = fixture_text (pages);
        before = text;
        for (guint i = 0; i < n; i++)
          {
            g_autofree char *label = g_strdup_printf ("Example theme %u", i + 1);

            before = strstr (before, label);
            g_assert_nonnull (before);
          }
        g_assert_true ((strstr (text, "More facts") != NULL) == (n > 0));
        g_assert_nonnull (strstr (text, "18–24 weeks"));
        g_assert_cmpint (g_remove (path), ==, 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/facts/change", test_change);
  g_test_add_func ("/print/facts/share", test_share);
  g_test_add_func ("/print/facts/amounts", test_amounts);
  g_test_add_func ("/print/facts/rows", test_rows);
  g_test_add_func ("/print/facts/both-languages", test_both_languages);
  g_test_add_func ("/print/facts/kickers", test_kickers);
  g_test_add_func ("/print/facts/names", test_names);
  g_test_add_func ("/print/facts/backing", test_backing);
  g_test_add_func ("/print/facts/themes", test_themes);
  return fixture_run ();
}
