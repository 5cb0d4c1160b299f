/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "plaza-blocks.h"
#include "plaza-fitting.h"
#include "plaza-furniture.h"
#include "plaza-print-error.h"
#include "print-fixture.h"

static void
test_grid (void)
{
  g_assert_cmpfloat_with_epsilon (plaza_grid_span (4), 156, 1e-9);
  g_assert_cmpfloat_with_epsilon (plaza_grid_span (6), 243, 1e-9);
  g_assert_cmpfloat_with_epsilon (plaza_grid_span (8), 330, 1e-9);
  g_assert_cmpfloat_with_epsilon (plaza_grid_span (12), PLAZA_MEASURE, 1e-9);
  g_assert_cmpfloat_with_epsilon (plaza_grid_start (9) + plaza_grid_span (4), PLAZA_MEASURE, 1e-9);
  for (int paper = PLAZA_PAPER_LETTER; paper <= PLAZA_PAPER_A4; paper++)
    {
      const PlazaPaperMeasures *measures = plaza_paper_get_measures (paper);

      g_assert_cmpfloat_with_epsilon (measures->width - 2 * measures->side, PLAZA_MEASURE, 1e-3);
      g_assert_cmpfloat_with_epsilon (measures->height - measures->foot, 46, 0.1);
    }
}

static void
test_styles (void)
{
  for (guint i = 0; i < PLAZA_N_STYLES; i++)
    {
      const PlazaStyle *large = plaza_style_get (i, TRUE);

      g_assert_cmpfloat (large->size, >=, 14);
      g_assert_cmpfloat_with_epsilon (plaza_style_rise (large) + plaza_style_drop (large), large->leading, 1e-9);
    }
}

/* The house's table, for the styles that the ladder changes. */
static void
test_ladder (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");

  g_assert_cmpfloat (plaza_press_style (press, PLAZA_STYLE_DISPLAY).size, ==, 32);
  g_assert_cmpfloat (plaza_press_style (press, PLAZA_STYLE_DISPLAY).leading, ==, 35);
  g_assert_cmpfloat (plaza_press_style (press, PLAZA_STYLE_LEAD).size, ==, 13);
  g_assert_cmpfloat (plaza_press_style (press, PLAZA_STYLE_BODY).size, ==, 10.5);
  g_assert_cmpfloat (press->fit->gap, ==, 21);
}

typedef struct
{
  double room;
  guint  least;   /* pages that it never needs fewer of */
  guint  calls;
} Trial;

static GPtrArray *
lay_out_by_size (PlazaPress *press,
                 gpointer    data)
{
  Trial *trial = data;
  const PlazaFit *fit = press->fit;
  double needed = fit->gap + fit->body + fit->display + MIN (fit->paragraphs, 100);
  GPtrArray *pages = plaza_page_array_new ();

  trial->calls++;
  for (guint i = 0; i < trial->least + (needed > trial->room ? 1 : 0); i++)
    g_ptr_array_add (pages, plaza_page_new (press));
  return pages;
}

/* As large as the room allows, and never a page more than the smallest size
 * needs; whatever the room is, in a few layouts. */
static void
test_fit (void)
{
  for (guint least = 1; least <= 3; least++)
    for (double room = 40; room < 100; room += 0.5)
      {
        g_autoptr(PlazaPress) press = fixture_press ("en");
        Trial trial = { room, least, 0 }, one = { room, least, 0 };
        g_autoptr(PlazaFitting) fitting = plaza_fitting_new (press, lay_out_by_size, &trial);
        g_autoptr(GPtrArray) pages = NULL, again = NULL;

        while (plaza_fitting_step (fitting))
          continue;
        pages = plaza_fitting_finish (fitting);
        again = lay_out_by_size (press, &one);

        g_assert_cmpuint (trial.calls, <=, 6);
        g_assert_cmpuint (pages->len, ==, again->len);
        if (room > 92)
          g_assert_cmpfloat (press->fit->body, ==, 13);
        /* What has a column of its own breaks no earlier than it must. */
        g_assert_cmpfloat (plaza_press_style (press, PLAZA_STYLE_SMALL_HEADING).size, <=, 13);
        g_assert_cmpuint (pages->len, ==, least + (room < 10.5 + 28 + 10 + 1 ? 1 : 0));
        /* The next larger one would need another page. */
        if (pages->len == least && press->fit->paragraphs < 9)
          {
            press->fit--;
            g_clear_pointer (&again, g_ptr_array_unref);
            again = lay_out_by_size (press, &one);
            g_assert_cmpuint (again->len, ==, least + 1);
          }
      }
}

static void
test_directions (void)
{
  static const struct { const char *language; gboolean right_to_left, arabic; } cases[] = {
    { "en", FALSE, FALSE }, { "es", FALSE, FALSE }, { "ar", TRUE, TRUE }, { "fa", TRUE, TRUE }, { "he", TRUE, FALSE }, { "so", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaPress) press = fixture_press (cases[i].language);

      g_assert_cmpint (press->right_to_left, ==, cases[i].right_to_left);
      g_assert_cmpint (press->arabic, ==, cases[i].arabic);
    }
}

static PlazaPage *
make_page (const PlazaPress *press,
           const char       *heading,
           const char       *body)
{
  PlazaPage *page = plaza_page_new (press);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (body);

  plaza_furniture_masthead (page, press, "Example Coalition", heading);
  plaza_page_place (page, press, plaza_block_ask (press, plaza_grid_span (8), 1, heading,
                                                  blocks), 0, 200);
  plaza_page_place (page, press, plaza_block_fact (press, PLAZA_STYLE_FIGURE, plaza_grid_span (6), heading, NULL, 79), 0, 400);
  return page;
}

/* A page in Arabic is the mirror of one that is read from the left: the tile
 * and the numeral at the right margin, the filled part of a bar too. */
static void
test_mirror (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("ar");
  g_autoptr(PlazaPage) page = make_page (press, "أيّد القوانين", "شارك في رعاية **S. 240** وصوّت لقانون **BRIDGE** الآن.");
  double width = press->paper->width, edge = width - press->paper->side;
  guint at_edge = 0;

  g_assert_true (page->mirrored);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      double left = plaza_page_left (page, mark, width);

      if (mark->kind == PLAZA_MARK_OPEN || mark->kind == PLAZA_MARK_CLOSE)
        continue;
      g_assert_cmpfloat_with_epsilon (left, width - mark->x - mark->width, 1e-9);
      if (left + mark->width > edge - 0.1)
        at_edge++;
    }

  /* Bar, tile, rule, numeral, rule, figure, frame and fill. */
  g_assert_cmpuint (at_edge, >=, 8);
}

/* In Arabic: larger, leaded more, no spaced letters, no small capitals, no italic. */
static void
test_arabic (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("ar");
  PlazaStyle body = plaza_press_style (press, PLAZA_STYLE_BODY);
  PlazaStyle label = plaza_press_style (press, PLAZA_STYLE_LABEL);
  PlazaStyle name = plaza_press_style_for (press, PLAZA_STYLE_BODY, "Church World Service");
  g_autofree char *arrow = plaza_furniture_arrow (press, "x");

  g_assert_cmpfloat_with_epsilon (body.size, 11.55, 1e-9);
  g_assert_cmpfloat (body.leading, >=, 17);
  g_assert_cmpfloat (label.tracking, ==, 0);
  g_assert_false (label.small_caps);
  g_assert_cmpfloat (name.size, ==, 10.5);
  g_assert_cmpstr (arrow, ==, "x ←");
}

/* The last letter of the masthead ends where the bar does: the space that
 * tracking adds to a letter is no part of it. */
static void
test_tracking (void)
{
  static const char *const ends[] = { "Wednesday, February 22, 2017", "Toolkit", "Miércoles 22 de febrero de 2017", "H" };
  g_autoptr(PlazaPress) press = fixture_press ("en");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      PlazaPage *page = plaza_page_new (press);
      const PlazaMark *mark = NULL;
      PangoRectangle ink;

      plaza_furniture_masthead (page, press, "We Are All America", ends[i]);
      for (guint j = 0; j < page->marks->len; j++)
        if (g_array_index (page->marks, PlazaMark, j).kind == PLAZA_MARK_LINE)
          mark = &g_array_index (page->marks, PlazaMark, j);

      pango_layout_line_get_extents (mark->line, &ink, NULL);
      g_assert_cmpfloat_with_epsilon (mark->x + (double) (ink.x + ink.width) / PANGO_SCALE,
                                      press->paper->side + PLAZA_MEASURE, 0.01);
      plaza_page_free (page);
    }
}

/* What else a page may name: each letter has a glyph. */
static void
test_scripts (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  static const char *const texts[] = { "¿Ñandú?", "Ελληνικά", "Українська", "العربية", "Tiếng Việt", "Soomaali", "18–24 → · “ ” ’ …" };

  for (guint face = 0; face < 2; face++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr(PlazaText) text = plaza_text_new (press, face == 0 ? PLAZA_STYLE_BODY : PLAZA_STYLE_REFERENCE, texts[i], 300, PLAZA_TEXT_NAME);

        g_assert_cmpint (pango_layout_get_unknown_glyphs_count (text->layout), ==, 0);
      }
}

/* Where there is Debian's manager of packages, or there is not. */
static void
use_programs (const char *folder,
              gboolean    has_manager)
{
  g_autofree char *manager = g_build_filename (folder, "dpkg", NULL);

  g_setenv ("PATH", folder, TRUE);
  if (!has_manager)
    return;

  g_assert_true (g_file_set_contents (manager, "", -1, NULL));
  g_assert_cmpint (g_chmod (manager, 0700), ==, 0);
}

/* A computer without our fonts: a sentence that names what is missing, and how it is got on such a computer. */
static void
test_missing_font (gconstpointer has_manager)
{
  if (g_test_subprocess ())
    {
      g_autofree char *folder = g_dir_make_tmp ("plaza-fonts-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
      g_autofree char *manager = g_build_filename (folder, "dpkg", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaPress) press = NULL;

      g_assert_true (g_file_set_contents (path, "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>", -1, NULL));
      g_setenv ("FONTCONFIG_FILE", path, TRUE);
      use_programs (folder, has_manager != NULL);
      press = plaza_press_new ("en", PLAZA_PAPER_LETTER, NULL, FALSE, FALSE, &error);
      g_unlink (path);
      g_unlink (manager);
      g_rmdir (folder);
      g_rmdir (fixture_folder ());
      g_assert_null (press);
      g_assert_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FONT);
      g_printerr ("%s\n", error->message);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*The pages are set in the font *Vollkorn*, which is not installed. Install *");
  if (has_manager != NULL)
    g_test_trap_assert_stderr ("*the package fonts-vollkorn*");
  else
    g_test_trap_assert_stderr_unmatched ("*package*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/press/grid", test_grid);
  g_test_add_func ("/print/press/styles", test_styles);
  g_test_add_func ("/print/press/ladder", test_ladder);
  g_test_add_func ("/print/press/fit", test_fit);
  g_test_add_func ("/print/press/directions", test_directions);
  g_test_add_func ("/print/press/mirror", test_mirror);
  g_test_add_func ("/print/press/arabic", test_arabic);
  g_test_add_func ("/print/press/tracking", test_tracking);
  g_test_add_func ("/print/press/scripts", test_scripts);
  g_test_add_data_func ("/print/press/missing-font/debian", GINT_TO_POINTER (TRUE), test_missing_font);
  g_test_add_data_func ("/print/press/missing-font/elsewhere", NULL, test_missing_font);
  return fixture_run ();
}
