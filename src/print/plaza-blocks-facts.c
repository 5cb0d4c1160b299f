/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks.h"

#include <stdlib.h>

#include "plaza-wording.h"

/* A bar is as high as the text that it holds (see set_share_text()). */
#define SHARE_HEIGHT 9.0
#define SHARE_HEIGHT_LARGE 18.0
#define AMOUNT_HEIGHT 13.0
#define AMOUNT_STEP 19.0

/* Where the bars of amounts begin at least, and what is kept free after them. */
#define AMOUNT_START 110.5
#define AMOUNT_GAP 6.0

static double
share_height (const PlazaPress *press)
{
  return press->large_print ? SHARE_HEIGHT_LARGE : SHARE_HEIGHT;
}

/* A Figure needs a line of text in order to be part of the document (cairo
 * 1.18), so the share stands in the bar, in the bar's own colour: the eye sees
 * a bar, a reader hears "79 %". */
static void
set_share_text (PlazaBox         *box,
                const PlazaPress *press,
                double            filled,
                double            top,
                int               share)
{
  g_autofree char *percent = g_strdup_printf ("%d %%", share);
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_CAPTION, percent, box->width, PLAZA_TEXT_PLAIN);
  gboolean inside = filled > text->width + 6;

  plaza_box_set_ink (box, text, NULL, inside ? 3 : filled + 3, top + share_height (press) / 2 + text->style.size * 0.3,
                     inside ? PLAZA_INK_ACCENT : PLAZA_INK_PAPER);
}

static void
set_share (PlazaBox         *box,
           const PlazaPress *press,
           double            top,
           int               share)
{
  double filled = box->width * CLAMP (share, 0, 100) / 100;
  /* Translators: the alternative text of a bar on a printed page. */
  g_autofree char *alternative = plaza_press_fill (plaza_words_get (press->words, "Bar: %d percent"), share);

  plaza_box_open (box, "Figure", alternative);
  plaza_box_frame (box, PLAZA_INK_ACCENT, 0, top, box->width, share_height (press), 1);
  plaza_box_fill (box, PLAZA_INK_ACCENT, 0, top, filled, share_height (press));
  set_share_text (box, press, filled, top, share);
  plaza_box_close (box);
}

/**
 * plaza_block_fact:
 * @press: the press
 * @width: of the box, in points
 * @figure: "18–24 months"
 * @text: (nullable): the sentence that goes on from it
 * @share: per cent, drawn as a bar, or -1
 * @ruled: whether a hairline is above
 *
 * Returns: (transfer full): the fact
 */
PlazaBox *
plaza_block_fact (const PlazaPress      *press,
                  double                 width,
                  const char            *figure,
                  const PlazaProseBlock *text,
                  int                    share,
                  gboolean               ruled)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_FIGURE, figure, width, PLAZA_TEXT_PLAIN);
  PlazaStyle reference = plaza_press_style (press, PLAZA_STYLE_REFERENCE);
  double bottom = 5.5;

  if (ruled)
    plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);

  plaza_box_set (box, head, "H3", 0, bottom + plaza_text_rise (head));
  bottom += plaza_text_height (head);
  if (share >= 0)
    {
      set_share (box, press, bottom + 1.5, share);
      bottom += share_height (press) + 5;
    }
  if (text != NULL)
    plaza_prose_set_block (box, press, PLAZA_STYLE_REFERENCE, text, "P", 0, width,
                           bottom - 1 + plaza_style_rise (&reference));

  return box;
}

static void
set_amount (PlazaBox         *box,
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
widest (const PlazaPress  *press,
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

static char *
describe_amounts (const PlazaPress  *press,
                  const char *const *labels,
                  const int         *amounts,
                  guint              n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = plaza_wording_number (press->words, amounts[i]);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", labels[i], number);
    }

  return g_string_free (text, FALSE);
}

/**
 * plaza_block_amounts:
 * @press: the press
 * @width: of the box, in points
 * @heading: what is counted
 * @aside: (nullable): a few words at the end of the heading
 * @labels: what each amount is
 * @amounts: not negative
 * @n: how many there are
 *
 * Returns: (transfer full): a bar for each amount, all on one scale; the first
 *   is outlined, since it is what was, and the others are solid
 */
PlazaBox *
plaza_block_amounts (const PlazaPress  *press,
                     double             width,
                     const char        *heading,
                     const char        *aside,
                     const char *const *labels,
                     const int         *amounts,
                     guint              n)
{
  PlazaBox *box = plaza_block_section (press, width, heading, aside);
  double start = MAX (AMOUNT_START, widest (press, labels, n, width * 0.4) + 3 * AMOUNT_GAP);
  double longest = width - start - (press->large_print ? 110 : 60);
  double top = box->height + PLAZA_UNIT / 2;
  double step = MAX (AMOUNT_STEP, plaza_press_style (press, PLAZA_STYLE_REFERENCE).leading + 3.5);
  g_autofree char *alternative = describe_amounts (press, labels, amounts, n);
  int most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, amounts[i]);

  plaza_box_open (box, "Figure", alternative);
  for (guint i = 0; i < n; i++)
    set_amount (box, press, labels[i], amounts[i], start, longest * MAX (0, amounts[i]) / most, top + i * step, i > 0);
  plaza_box_close (box);

  box->keep_next = FALSE;
  return box;
}

static guint
count_chamber (GPtrArray    *bills,
               PlazaChamber  chamber)
{
  guint n = 0;

  for (guint i = 0; i < bills->len; i++)
    if (((const PlazaBill *) g_ptr_array_index (bills, i))->chamber == chamber)
      n++;

  return n;
}

static double
set_bill (PlazaBox         *box,
          const PlazaPress *press,
          const PlazaBill  *bill,
          double            x,
          double            width,
          double            top)
{
  double indent = bill->number != NULL ? 52 * (press->large_print ? 1.7 : 1) : 0;
  const char *name = bill->name != NULL ? bill->name : "";
  g_autoptr(PlazaText) number = NULL;
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, name, width - indent,
                                              bill->number == NULL ? PLAZA_TEXT_STRONG | PLAZA_TEXT_NAME : PLAZA_TEXT_NAME);

  plaza_box_open (box, "LI", NULL);
  if (bill->number != NULL)
    {
      number = plaza_text_new (press, PLAZA_STYLE_REFERENCE, bill->number, width, PLAZA_TEXT_STRONG | PLAZA_TEXT_NAME);
      plaza_box_set (box, number, "Lbl", x, top + plaza_text_rise (number));
    }
  if (*name != '\0')
    plaza_box_set (box, text, "LBody", x + indent, top + plaza_text_rise (text));
  plaza_box_close (box);

  return top + plaza_text_height (text);
}

static double
set_chamber (PlazaBox         *box,
             const PlazaPress *press,
             GPtrArray        *bills,
             PlazaChamber      chamber,
             const char       *label,
             double            x,
             double            width,
             double            top)
{
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, label, width, PLAZA_TEXT_PLAIN);

  plaza_box_set (box, head, "H3", x, top + plaza_text_rise (head));
  top += plaza_text_height (head);
  plaza_box_open (box, "L", NULL);
  for (guint i = 0; i < bills->len; i++)
    {
      const PlazaBill *bill = g_ptr_array_index (bills, i);

      if (bill->chamber == chamber)
        top = set_bill (box, press, bill, x, width, top);
    }
  plaza_box_close (box);

  return top;
}

/**
 * plaza_block_bills:
 * @press: the press
 * @bills: (element-type PlazaBill): in the order given
 *
 * Returns: (transfer full): the bills by chamber, across the page
 */
PlazaBox *
plaza_block_bills (const PlazaPress *press,
                   GPtrArray        *bills)
{
  PlazaBox *box = plaza_block_section (press, PLAZA_MEASURE, plaza_words_get (press->words, "The bills by number"), NULL);
  double top = box->height + PLAZA_UNIT / 4;
  double house = press->large_print ? 0 : plaza_grid_start (5);
  double narrow = press->large_print ? PLAZA_MEASURE : plaza_grid_span (4);
  double below = top;

  if (count_chamber (bills, PLAZA_CHAMBER_SENATE) > 0)
    below = set_chamber (box, press, bills, PLAZA_CHAMBER_SENATE, plaza_words_get (press->words, "In the Senate"), 0, narrow, below);
  else
    house = 0;

  if (count_chamber (bills, PLAZA_CHAMBER_NONE) > 0)
    {
      below += below > top ? PLAZA_UNIT / 2 : 0;
      /* Translators: label over bills of which only the name is known, not the number. */
      below = set_chamber (box, press, bills, PLAZA_CHAMBER_NONE, plaza_words_get (press->words, "By name"), 0, narrow, below);
      house = press->large_print ? 0 : plaza_grid_start (5);
    }

  if (count_chamber (bills, PLAZA_CHAMBER_HOUSE) > 0)
    set_chamber (box, press, bills, PLAZA_CHAMBER_HOUSE, plaza_words_get (press->words, "In the House of Representatives"), house,
                 PLAZA_MEASURE - house, house > 0 ? top : below);

  box->keep_next = FALSE;
  return box;
}
