/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks.h"

#include "plaza-fact-text.h"
#include "plaza-wording.h"

/* A bar is as high as the text that it holds (see blocks_facts_set_share_text()). */
#define SHARE_HEIGHT 11.0
#define SHARE_HEIGHT_LARGE 18.0
#define SHARE_INSET 3.5
#define AMOUNT_HEIGHT 13.0
#define AMOUNT_STEP 19.0

/* Where the bars of amounts begin at least, and what is kept free after them. */
#define AMOUNT_START 110.5
#define AMOUNT_GAP 6.0
#define AMOUNT_ROOM 66.0
#define AMOUNT_ROOM_LARGE 110.0

static double
blocks_facts_share_height (const PlazaPress *press)
{
  return press->large_print ? SHARE_HEIGHT_LARGE : SHARE_HEIGHT;
}

/* The bar says what it is, where its filled part ends: after it, or within it
 * where no room is left. */
static void
blocks_facts_set_share_text (PlazaBox         *box,
                             const PlazaPress *press,
                             double            filled,
                             double            top,
                             int               share)
{
  g_autofree char *percent = plaza_wording_percent (press->words, share);
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_CAPTION, percent, box->width, PLAZA_TEXT_STRONG);
  gboolean after = box->width - filled > text->width + 2 * SHARE_INSET;

  plaza_box_set_ink (box, text, NULL, after ? filled + SHARE_INSET : filled - text->width - SHARE_INSET,
                     top + blocks_facts_share_height (press) / 2 + text->style.size * 0.33,
                     after ? PLAZA_INK_TEXT : PLAZA_INK_PAPER);
}

static void
blocks_facts_set_share (PlazaBox         *box,
                        const PlazaPress *press,
                        double            top,
                        int               share)
{
  double filled = box->width * CLAMP (share, 0, 100) / 100;
  /* Translators: the alternative text of a bar on a printed page. */
  g_autofree char *alternative = plaza_press_fill (plaza_words_get (press->words, "Bar: %d percent"), share);

  plaza_box_open (box, "Figure", alternative);
  plaza_box_frame (box, PLAZA_INK_ACCENT, 0, top, box->width, blocks_facts_share_height (press), 1);
  plaza_box_fill (box, PLAZA_INK_ACCENT, 0, top, filled, blocks_facts_share_height (press));
  blocks_facts_set_share_text (box, press, filled, top, share);
  plaza_box_close (box);
}

/**
 * plaza_block_fact:
 * @press: the press
 * @style: figure or small figure
 * @width: of the box, in points
 * @figure: "18–24 months"
 * @text: (nullable): the sentence that goes on from it
 * @share: per cent, drawn as a bar, or -1
 *
 * Returns: (transfer full): the fact, under a hairline
 */
PlazaBox *
plaza_block_fact (const PlazaPress      *press,
                  PlazaStyleName         style,
                  double                 width,
                  const char            *figure,
                  const PlazaProseBlock *text,
                  int                    share)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, style, figure, width, PLAZA_TEXT_BALANCED);
  PlazaStyle reference = plaza_press_style (press, PLAZA_STYLE_REFERENCE);
  double bottom = 5.5;

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);
  plaza_box_set (box, head, "H3", 0, bottom + plaza_text_rise (head));
  bottom += plaza_text_height (head);
  if (share >= 0)
    {
      blocks_facts_set_share (box, press, bottom + 1.5, share);
      bottom += blocks_facts_share_height (press) + 5;
    }
  if (text != NULL)
    plaza_prose_set_block (box, press, PLAZA_STYLE_REFERENCE, text, "P", 0, width,
                           bottom - 1 + plaza_style_rise (&reference));

  return box;
}

static void
blocks_facts_set_amount (PlazaBox         *box,
                         const PlazaPress *press,
                         const char       *label,
                         int               amount,
                         double            x,
                         double            length,
                         double            top,
                         gboolean          solid)
{
  g_autofree char *number = plaza_wording_number (press->words, amount);
  g_autoptr(PlazaText) name = plaza_text_new (press, PLAZA_STYLE_REFERENCE, label, x - AMOUNT_GAP, PLAZA_TEXT_ONE_LINE);
  g_autoptr(PlazaText) value = plaza_text_new (press, PLAZA_STYLE_FORM, number, box->width, PLAZA_TEXT_STRONG);
  double baseline = top + AMOUNT_HEIGHT / 2 + value->style.size * 0.32;

  plaza_box_set (box, name, NULL, 0, baseline);
  if (solid)
    plaza_box_fill (box, PLAZA_INK_ACCENT, x, top, length, AMOUNT_HEIGHT);
  else
    plaza_box_frame (box, PLAZA_INK_ACCENT, x, top, length, AMOUNT_HEIGHT, 1);
  plaza_box_set (box, value, NULL, x + length + AMOUNT_GAP, baseline);
}

static double
blocks_facts_widest (const PlazaPress  *press,
                     const char *const *labels,
                     guint              n,
                     double             measure)
{
  double width = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, labels[i], measure, PLAZA_TEXT_ONE_LINE);

      width = MAX (width, text->width);
    }

  return width;
}

/* What the bars are about: large where the shorter bar leaves room beside it. */
static PlazaText *
blocks_facts_make_change (const PlazaPress *press,
                          const int        *amounts,
                          guint             n,
                          double            room)
{
  g_autofree char *change = plaza_fact_change (press->words, amounts, n);
  PlazaText *text;

  if (change == NULL)
    return NULL;

  text = plaza_text_new (press, PLAZA_STYLE_SMALL_FIGURE, change, PLAZA_MEASURE, PLAZA_TEXT_PLAIN);
  if (text->width <= room)
    return text;

  plaza_text_free (text);
  return plaza_text_new (press, PLAZA_STYLE_FORM, change, PLAZA_MEASURE, PLAZA_TEXT_STRONG);
}

/**
 * plaza_block_amounts:
 * @press: the press
 * @width: of the box, in points
 * @heading: what is counted
 * @aside: (nullable): a few words at the end of the heading
 * @labels: what each amount is
 * @amounts: two, not negative: what was, and what came of it
 *
 * Returns: (transfer full): a bar for each amount, both on one scale: what was is
 *   outlined, what came of it is solid; and by how much they differ
 */
PlazaBox *
plaza_block_amounts (const PlazaPress  *press,
                     double             width,
                     const char        *heading,
                     const char        *aside,
                     const char *const *labels,
                     const int         *amounts)
{
  const guint n = 2;
  PlazaBox *box = plaza_block_section (press, width, heading, aside);
  double start = MAX (AMOUNT_START, blocks_facts_widest (press, labels, n, width * 0.4) + 3 * AMOUNT_GAP);
  double beside = press->large_print ? AMOUNT_ROOM_LARGE : AMOUNT_ROOM;
  double longest = width - start - beside;
  double top = box->height + PLAZA_UNIT / 2;
  double step = MAX (AMOUNT_STEP, plaza_press_style (press, PLAZA_STYLE_REFERENCE).leading + 3.5);
  guint shorter = amounts[n - 1] <= amounts[0] ? n - 1 : 0;
  int most = MAX (1, MAX (amounts[0], amounts[n - 1]));
  g_autofree char *alternative = plaza_fact_amounts (press->words, labels, amounts, n);
  g_autoptr(PlazaText) change = blocks_facts_make_change (press, amounts, n, longest - longest * MAX (0, amounts[shorter]) / most);

  if (change != NULL && change->style.ink != PLAZA_INK_ACCENT)
    longest -= change->width + AMOUNT_GAP;

  plaza_box_open (box, "Figure", alternative);
  for (guint i = 0; i < n; i++)
    blocks_facts_set_amount (box, press, labels[i], amounts[i], start, longest * MAX (0, amounts[i]) / most, top + i * step, i > 0);
  if (change != NULL)
    plaza_box_set_ink (box, change, NULL, width - change->width,
                       top + shorter * step + AMOUNT_HEIGHT / 2 + change->style.size * 0.32, PLAZA_INK_ACCENT);
  plaza_box_close (box);

  box->keep_next = FALSE;
  return box;
}
