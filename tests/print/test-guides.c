/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every guide of a campaign: of the example, or with --live of the one that travels with the program. */
#include <string.h>

#include "print-fixture.h"

/* A space belongs to the end of a line. */
static void
check_lines (const PlazaPage *page)
{
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_LINE && mark->line->length > 0)
        g_assert_cmpint (pango_layout_get_text (mark->layout)[mark->line->start_index], !=, ' ');
    }
}

/* The headings of all pages, each with its level before it, without those that are there again. */
static GPtrArray *
list_headings (PlazaPages *pages)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);

  for (guint p = 0; p < plaza_pages_get_n (pages); p++)
    {
      GArray *marks = plaza_pages_get_page (pages, p)->marks;
      const char *tag = NULL;

      for (guint i = 0; i < marks->len; i++)
        {
          const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);
          const char *text;

          if (mark->kind == PLAZA_MARK_OPEN)
            tag = strcmp (mark->tag, "H2") == 0 || strcmp (mark->tag, "H3") == 0 ? mark->tag : tag;
          if (mark->kind != PLAZA_MARK_LINE || tag == NULL)
            continue;
          text = pango_layout_get_text (mark->layout);
          if (strstr (text, "(continued)") == NULL && strstr (text, "(continuación)") == NULL)
            g_ptr_array_add (headings, g_strdup_printf ("%s %s", tag, text));
          tag = NULL;
        }
    }

  return headings;
}

static gboolean
has_heading (GPtrArray  *headings,
             const char *level,
             const char *text)
{
  g_autofree char *heading = g_strdup_printf ("%s %s", level, text);

  return g_ptr_array_find_with_equal_func (headings, heading, g_str_equal, NULL);
}

/* Roles and ideas stand one level lower, under what heads them; calls in the text that asks for them;
 * nothing else does. */
static void
check_parts (PlazaPages       *pages,
             const PlazaGuide *guide,
             const char       *language)
{
  g_autoptr(GPtrArray) headings = list_headings (pages);

  for (guint s = 0; s < guide->sections->len; s++)
    {
      const PlazaSection *section = g_ptr_array_index (guide->sections, s);
      gboolean lower = section->type == PLAZA_SECTION_ROLE || section->type == PLAZA_SECTION_IDEA || section->type == PLAZA_SECTION_CALL;
      const char *heading = plaza_texts_get (section->headings, language);

      if (strstr (heading, "\302\240") == NULL && !has_heading (headings, lower ? "H3" : "H2", heading))
        g_error ("“%s” of %s is not on its level", heading, guide->id);
    }
}

/* Nothing of a guide is lost, and its parts stand on their levels. */
static void
test_every_guide (void)
{
  GPtrArray *guides = plaza_campaign_get_guides (fixture_campaign ());
  static const char *const languages[] = { "en", "es" };

  for (guint i = 0; i < guides->len; i += fixture_stride (guides->len > 3 ? 3 : 1))
    for (guint variant = 0; variant < 8; variant++)
      {
        const PlazaGuide *guide = g_ptr_array_index (guides, i);
        const char *language = languages[variant & 1];
        g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_GUIDE, language);
        g_autoptr(PlazaPages) pages = NULL;
        g_autofree char *text = NULL;

        options->guide = g_strdup (guide->id);
        options->paper = (variant >> 1) & 1 ? PLAZA_PAPER_A4 : PLAZA_PAPER_LETTER;
        options->large_print = variant >> 2;
        pages = fixture_lay_out (NULL, options);
        fixture_check_pages (pages);
        g_assert_cmpstr (plaza_pages_get_title (pages), ==, plaza_texts_get (guide->titles, language));

        check_parts (pages, guide, language);
        for (guint page = 0; page < plaza_pages_get_n (pages); page++)
          check_lines (plaza_pages_get_page (pages, page));
        if (plaza_pages_get_n (pages) > 1)
          g_assert_cmpfloat (fixture_filled (pages, plaza_pages_get_n (pages) - 1), >, 1.0 / 3);

        /* Nothing is lost: each section's heading is on a page. */
        text = fixture_text (pages);
        for (guint s = 0; s < guide->sections->len; s++)
          {
            const PlazaSection *section = g_ptr_array_index (guide->sections, s);
            g_autofree char *heading = g_strdup (plaza_texts_get (section->headings, language));

            if (strstr (heading, "\302\240") == NULL)
              if (strstr (text, heading) == NULL)
                g_error ("“%s” of %s is nowhere", heading, guide->id);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  if (argc > 1 && strcmp (argv[argc - 1], "--live") == 0)
    {
      fixture_use_live ();
      argc--;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/guides/every-guide", test_every_guide);
  return fixture_run ();
}
