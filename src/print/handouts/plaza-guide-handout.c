/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <glib/gi18n.h>

#include "plaza-furniture.h"
#include "plaza-guide-rows.h"
#include "plaza-print-error.h"
#include "plaza-wording.h"

#define LEAD_UNDER 10.0
#define ROWS_UNDER 17.0

static PlazaBox *
guide_handout_make_lead (const PlazaPress *press,
                         const PlazaGuide *guide)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (guide->summaries, press->language));
  double width = press->large_print ? PLAZA_MEASURE : plaza_grid_span (9);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_LEAD);
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autofree char *names = NULL;

  plaza_prose_set (box, press, PLAZA_STYLE_LEAD, blocks, 0, width, plaza_style_rise (&style));
  if (guide->contributors[0] != NULL)
    {
      g_autofree char *joined = plaza_wording_list (press->words, (const char *const *) guide->contributors);
      /* Translators: who wrote a guide; %s are names of organizations. */
      g_autofree char *by = plaza_press_fill (plaza_words_get (press->words, "After the toolkit of %s"), joined);
      g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, by, width, PLAZA_TEXT_PLAIN);

      plaza_box_set (box, text, "P", 0, box->height + PLAZA_UNIT / 4 + plaza_text_rise (text));
    }

  return box;
}

static void
guide_handout_fill (const PlazaPress *press,
                    PlazaHandoutJob  *job,
                    PlazaColumn      *column)
{
  PlazaGuideParts parts = { press, column, PLAZA_GUIDE_NO_PART, FALSE, NULL, 0 };
  GPtrArray *sections = job->guide->sections;

  for (guint i = 0; i < sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (sections, i);

      if (section->type == PLAZA_SECTION_MESSAGES)
        plaza_guide_parts_add_messages (&parts, section, job->campaign);
      else
        plaza_guide_parts_add (&parts, section, i + 1 < sections->len ? g_ptr_array_index (sections, i + 1) : NULL);
    }
}

static gboolean
guide_handout_has_steps (const PlazaGuide *guide)
{
  for (guint i = 0; i < guide->sections->len; i++)
    if (((const PlazaSection *) g_ptr_array_index (guide->sections, i))->type == PLAZA_SECTION_STEP)
      return TRUE;

  return FALSE;
}

/* "Steps 6 to 10 are on the next page", or the campaign's hashtag. */
static char *
guide_handout_foot_start (const PlazaPress *press,
                          PlazaHandoutJob  *job,
                          GPtrArray        *placed,
                          guint             page)
{
  const char *hashtag = plaza_campaign_get_record (job->campaign)->hashtag;
  gboolean steps = guide_handout_has_steps (job->guide);
  guint from, to;

  if (!plaza_placed_next (placed, page, &from, &to))
    return g_strdup (hashtag != NULL ? hashtag : "");

  if (from == to)
    /* Translators: in the foot of a page of a guide; %u is the number of a step or point. */
    return plaza_press_fill (steps ? plaza_words_get (press->words, "Step %u is on the next page")
                                   : plaza_words_get (press->words, "Point %u is on the next page"), from);

  /* Translators: in the foot of a page of a guide; %1$u and %2$u are the numbers of steps or points. */
  return plaza_press_fill (steps ? plaza_words_get (press->words, "Steps %1$u to %2$u are on the next page")
                                 : plaza_words_get (press->words, "Points %1$u to %2$u are on the next page"), from, to);
}

static const char *
guide_handout_label_of (const PlazaPress *press,
                        const PlazaGuide *guide)
{
  switch (guide->kind)
    {
    case PLAZA_GUIDE_ABOUT:
      return plaza_words_get (press->words, "About this day");
    case PLAZA_GUIDE_BACKGROUND:
      return plaza_words_get (press->words, "What to know");
    case PLAZA_GUIDE_MESSAGING:
      return plaza_words_get (press->words, "What we say");
    case PLAZA_GUIDE_HOW_TO:
    default:
      return plaza_words_get (press->words, "How to take part");
    }
}

static const char *
guide_handout_title_of (const PlazaPress      *press,
                        const PlazaHandoutJob *job)
{
  return plaza_texts_get_or (job->guide->titles, press->language, job->guide->id);
}

static PlazaBox *
guide_handout_make_title (const PlazaPress *press,
                          PlazaHandoutJob  *job)
{
  return plaza_block_headline (press, PLAZA_STYLE_TITLE, press->large_print ? NULL : guide_handout_label_of (press, job->guide),
                               guide_handout_title_of (press, job));
}

static PlazaBox *
guide_handout_make_continued (const PlazaPress *press,
                              PlazaHandoutJob  *job)
{
  g_autofree char *text = plaza_press_fill (plaza_words_get (press->words, "%s (continued)"),
                                            guide_handout_title_of (press, job));
  PlazaBox *box = plaza_block_paragraph (press, PLAZA_STYLE_HEADING, text, "H2", PLAZA_MEASURE, PLAZA_TEXT_BALANCED);

  box->space = PLAZA_UNIT;
  return box;
}

static gboolean
guide_begin (PlazaHandoutJob  *job,
             PlazaPress       *press,
             GError          **error)
{
  const char *guide = job->options->guide;

  if (guide == NULL)
    {
      g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("Choose which guide to print."));
      return FALSE;
    }

  job->guide = plaza_campaign_find_guide (job->campaign, guide);
  if (job->guide == NULL)
    {
      g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("There is no guide “%s” in this campaign."), guide);
      return FALSE;
    }

  job->title = g_strdup (guide_handout_title_of (press, job));
  return TRUE;
}

/* Returns: (transfer full) (element-type PlazaPage): the guide */
static GPtrArray *
guide_lay_out (PlazaPress *press,
               gpointer    job)
{
  PlazaHandoutJob *self = job;
  g_autoptr(PlazaBox) title = guide_handout_make_title (press, self);
  g_autoptr(PlazaBox) lead = guide_handout_make_lead (press, self->guide);
  double top = plaza_furniture_top (press);
  double lead_top = top + title->height + LEAD_UNDER;
  g_autoptr(PlazaColumn) column = plaza_column_new (0, lead_top + lead->height + ROWS_UNDER, top - PLAZA_UNIT,
                                                    plaza_furniture_bottom (press));
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *pages = plaza_page_array_new ();
  const char *name = plaza_campaign_get_record (self->campaign)->name;

  column->head = guide_handout_make_continued (press, self);
  guide_handout_fill (press, self, column);
  plaza_column_pour (column, placed);
  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *count = plaza_furniture_count (press, i, placed->len);
      g_autofree char *start = guide_handout_foot_start (press, self, placed, i);

      plaza_furniture_masthead (page, press, name, press->large_print ? plaza_words_get (press->words, "Large print")
                                                                      : plaza_words_get (press->words, "Toolkit"));
      if (i == 0)
        {
          plaza_page_place (page, press, plaza_box_copy (title), 0, top);
          plaza_page_place (page, press, plaza_box_copy (lead), 0, lead_top);
        }
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      plaza_furniture_foot (page, press, start, count);
      g_ptr_array_add (pages, page);
    }

  return pages;
}

static const PlazaHandoutSteps guide_steps = {
  .begin = guide_begin,
  .lay_out = guide_lay_out,
};

const PlazaHandoutKind plaza_guide_kind = {
  .nick = "guide",
  /* Translators: a how-to of the toolkit. */
  .title = N_("Guide"),
  .reads = PLAZA_PART_GUIDE | PLAZA_PART_PEOPLE | PLAZA_PART_LARGE_PRINT,
  .offers = PLAZA_PART_GUIDE | PLAZA_PART_LARGE_PRINT,
  .steps = &guide_steps,
};
