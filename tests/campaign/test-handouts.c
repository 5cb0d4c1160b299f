/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the campaign says fits its pages. */
#include "plaza-prose.h"
#include "plaza-typesetter.h"
#include "print-fixture.h"

/* Debian testing's package of Vollkorn has no weight between regular and bold: the headings are bold there and take more
 * room, of which a leave-behind in Spanish has none to give. */
static gboolean
handouts_have_weights (void)
{
  PangoFontFamily *family = pango_font_map_get_family (pango_cairo_font_map_get_default (), "Vollkorn");

  return family != NULL && pango_font_family_get_face (family, "SemiBold") != NULL;
}

/* Each event's leave-behind and sheet keep to the page, in both languages; every letter of it has a font. */
static void
test_every_event (void)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = plaza_campaign_query (fixture_campaign (), &query, &error);
  static const char *const languages[] = { "en", "es", "en,es" };

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i += fixture_stride (3))
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autoptr(PlazaEvent) event = plaza_campaign_get_event (fixture_campaign (), g_array_index (ids, guint32, i));
        g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, languages[l]);
        g_autoptr(PlazaPages) pages = NULL;
        g_autoptr(PlazaPages) sheet = NULL;

        options->paper = i % 2 == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
        pages = fixture_lay_out (event, options);
        fixture_check_pages (pages);
        g_assert_cmpuint (g_strv_length (plaza_pages_get_gaps (pages)), ==, 0);
        if (handouts_have_weights ())
          g_assert_cmpuint (plaza_pages_get_n (pages), ==, 2);
        options->handout = PLAZA_HANDOUT_SHEET;
        sheet = fixture_lay_out (event, options);
        fixture_check_pages (sheet);
      }
}

/* No paragraph of the campaign ends in a line under a third of the measure. */
static void
check_last_line (const PlazaPress *press,
                 const char       *markdown,
                 double            measure)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlazaProseBlock *prose = g_ptr_array_index (blocks, i);
      g_autoptr(PlazaText) lines = plaza_text_new_marked (press, PLAZA_STYLE_BODY, prose->text, prose->spans, measure, PLAZA_TEXT_PLAIN);
      PangoLayoutLine *last = pango_layout_get_line_readonly (lines->layout, (int) lines->n_lines - 1);
      PangoRectangle logical;

      g_assert_cmpfloat (lines->width, <=, measure + 0.5);
      pango_layout_line_get_extents (last, NULL, &logical);
      if (lines->n_lines > 1)
        g_assert_cmpfloat ((double) logical.width / PANGO_SCALE, >=, measure / 3);
    }
}

static void
test_widows (void)
{
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  static const char *const languages[] = { "en", "es" };

  for (guint l = 0; l < 2; l++)
    {
      g_autoptr(PlazaPress) press = fixture_press (languages[l]);

      for (guint i = 0; i < points->len; i++)
        {
          const PlazaPoint *point = g_ptr_array_index (points, i);

          check_last_line (press, plaza_texts_get (point->bodies, languages[l]), plaza_grid_span (8) - 43.5);
          check_last_line (press, plaza_texts_get (point->bodies, languages[l]), plaza_grid_span (8));
          check_last_line (press, plaza_texts_get (point->bodies, languages[l]), plaza_grid_span (6));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_use_live ();
  g_test_add_func ("/campaign/handouts/every-event", test_every_event);
  g_test_add_func ("/campaign/handouts/widows", test_widows);
  return fixture_run ();
}
