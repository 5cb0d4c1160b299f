/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks-table.h"

#include <string.h>

#include "plaza-blocks.h"
#include "plaza-fact-text.h"

/* In a row: from its rule to the first line, and from the last one down. */
#define ROW_ABOVE 5.0
#define ROW_BELOW 3.5

/* A full sheet has so much less of either. */
#define ROW_TIGHTER 1.0

#define CHECK_BOX 10.0

/* Of an answer's heading, behind a number of two digits. */
#define ANSWER_INDENT 18.0
#define ANSWER_INDENT_LARGE 30.0

/* With gaps of no more than this the sheet is full, and an ask's facts stand for its own words. */
#define FULL_GAP 10.5

/* Lines to write on; what is written above the first one. */
#define WRITING_STEP 27.0

/* Where a sheet's columns are: in large print there is no room for the speaker's. */
typedef struct
{
  double minutes_end;
  double who;
  double who_width;
  double what;
} Columns;

static gboolean
blocks_table_is_full (const PlazaPress *press)
{
  return press->fit->gap <= FULL_GAP;
}

static double
blocks_table_row_above (const PlazaPress *press)
{
  return blocks_table_is_full (press) ? ROW_ABOVE - ROW_TIGHTER : ROW_ABOVE;
}

static Columns
blocks_table_get_columns (const PlazaPress *press)
{
  if (press->large_print)
    return (Columns) { plaza_grid_start (3) - PLAZA_GUTTER, 0, 0, plaza_grid_start (3) };

  return (Columns) { 42, 54, 78, 148 };
}

static void
blocks_table_set_cell (PlazaBox         *box,
                       const PlazaPress *press,
                       const char       *tag,
                       PlazaStyleName    style,
                       const char       *value,
                       PlazaTextFlags    flags,
                       double            x,
                       double            width,
                       double            baseline)
{
  g_autoptr(PlazaText) text = plaza_text_new (press, style, value, width, flags);

  plaza_box_set (box, text, tag, x, baseline);
}

static void
blocks_table_set_cell_at_end (PlazaBox         *box,
                              const PlazaPress *press,
                              const char       *tag,
                              PlazaStyleName    style,
                              const char       *value,
                              PlazaTextFlags    flags,
                              double            end,
                              double            baseline)
{
  g_autoptr(PlazaText) text = plaza_text_new (press, style, value, box->width, flags);

  plaza_box_set (box, text, tag, end - plaza_text_end (text), baseline);
}

/**
 * plaza_block_sheet_head:
 * @press: the press
 *
 * Returns: (transfer full): the names of a sheet's columns, under a section rule
 */
PlazaBox *
plaza_block_sheet_head (const PlazaPress *press)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_LABEL);
  double baseline = 4 + plaza_style_rise (&style);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  plaza_box_open (box, "TR", NULL);
  /* Translators: a column of the talking points sheet: the number of the point. */
  blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get_in (press->words, "sheet", "No."), PLAZA_TEXT_PLAIN, 0, 60, baseline);
  /* Translators: a column of the talking points sheet: minutes, as short as possible. */
  blocks_table_set_cell_at_end (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get_in (press->words, "sheet", "Min"), PLAZA_TEXT_PLAIN,
                                columns.minutes_end, baseline);
  if (columns.who > 0)
    /* Translators: a column of the talking points sheet: who speaks. */
    blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get_in (press->words, "sheet", "Who"), PLAZA_TEXT_PLAIN, columns.who,
                           columns.who_width, baseline);
  blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get (press->words, "What we say, and what backs it up"), PLAZA_TEXT_PLAIN,
                         columns.what, PLAZA_MEASURE - columns.what, baseline);
  plaza_box_close (box);
  box->height += 4.5;
  box->group = "Table";
  box->keep_next = TRUE;
  return box;
}

/* "18–24 months of checks": its figure bold, the rest run in. */
static double
blocks_table_set_backing (PlazaBox         *box,
                          const PlazaPress *press,
                          const PlazaPoint *fact,
                          double            x,
                          double            baseline)
{
  g_autofree char *sentence = plaza_fact_sentence (press->words, fact, press->language);
  PlazaProseSpan figure = { .start = 0, .end = strlen (plaza_texts_get_or (fact->headlines, press->language, fact->id)), .strong = TRUE };
  g_autoptr(GArray) spans = g_array_new (FALSE, TRUE, sizeof (PlazaProseSpan));
  g_autoptr(PlazaText) text = NULL;

  g_array_append_val (spans, figure);
  text = plaza_text_new_marked (press, PLAZA_STYLE_REFERENCE, sentence, spans, PLAZA_MEASURE - x, PLAZA_TEXT_PLAIN);
  return plaza_box_set (box, text, "P", x, baseline);
}

/* The first paragraph; of a fact of two amounts, these before it. */
static double
blocks_table_set_own_words (PlazaBox         *box,
                            const PlazaPress *press,
                            const PlazaPoint *point,
                            double            x,
                            double            baseline)
{
  double leading = plaza_press_style (press, PLAZA_STYLE_REFERENCE).leading;
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (point->bodies, press->language));
  const PlazaProseBlock *own = plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, 0);
  g_autofree char *amounts = point->amounts->len >= 2 ? plaza_fact_text (press->words, point, press->language) : NULL;
  const PlazaProseBlock both = { .kind = PLAZA_PROSE_PARAGRAPH, .text = amounts };

  if (own == NULL)
    return baseline;

  return plaza_prose_set_block (box, press, PLAZA_STYLE_REFERENCE, amounts != NULL ? &both : own, "P", x, PLAZA_MEASURE - x,
                                baseline + leading);
}

static void
blocks_table_set_what (PlazaBox         *box,
                       const PlazaPress *press,
                       const PlazaPoint *point,
                       GPtrArray        *backing,
                       double            x)
{
  double width = PLAZA_MEASURE - x;
  const char *heading = plaza_texts_get_or (point->headlines, press->language, point->id);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_SMALL_HEADING, heading, width, PLAZA_TEXT_PLAIN);
  PlazaStyle reference = plaza_press_style (press, PLAZA_STYLE_REFERENCE);
  double baseline = blocks_table_row_above (press) - 0.5 + plaza_text_rise (head);

  plaza_box_open (box, "TD", NULL);
  baseline = plaza_box_set (box, head, "P", x, baseline) + 0.5;
  if (backing->len == 0 || !blocks_table_is_full (press))
    baseline = blocks_table_set_own_words (box, press, point, x, baseline);
  for (guint i = 0; i < backing->len; i++)
    baseline = blocks_table_set_backing (box, press, g_ptr_array_index (backing, i), x, baseline + reference.leading + 1.5);
  plaza_box_close (box);
}

/**
 * plaza_block_sheet_row:
 * @press: the press
 * @number: of the point, from 1
 * @point: what is said
 * @backing: (element-type PlazaPoint): the facts that back it up, besides its own words
 *
 * The speaker is a line to write on. The number of what is asked is in the accent,
 * as it is where the answer is noted.
 *
 * Returns: (transfer full): the row, under its hairline
 */
PlazaBox *
plaza_block_sheet_row (const PlazaPress *press,
                       guint             number,
                       const PlazaPoint *point,
                       GPtrArray        *backing)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_FORM);
  double baseline = blocks_table_row_above (press) + plaza_style_rise (&style);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *length = g_strdup_printf ("%d", point->minutes);
  g_autoptr(PlazaText) figure = plaza_text_new (press, PLAZA_STYLE_FORM, digits, 40, PLAZA_TEXT_STRONG);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "TR", NULL);
  plaza_box_set_ink (box, figure, "TH", 0, baseline, point->kind == PLAZA_POINT_ASK ? PLAZA_INK_ACCENT : PLAZA_INK_TEXT);
  blocks_table_set_cell_at_end (box, press, "TD", PLAZA_STYLE_FORM, length, PLAZA_TEXT_PLAIN, columns.minutes_end, baseline);
  blocks_table_set_what (box, press, point, backing, columns.what);
  plaza_box_close (box);

  if (columns.who > 0)
    plaza_box_rule (box, PLAZA_INK_TEXT, columns.who, blocks_table_row_above (press) + 2 * style.leading - 2.5, columns.who_width, PLAZA_RULE_WRITING);
  box->height += blocks_table_is_full (press) ? ROW_BELOW - ROW_TIGHTER : ROW_BELOW;
  box->group = "Table";
  box->number = number;
  return box;
}

/**
 * plaza_block_sheet_total:
 * @press: the press
 * @minutes: of all points
 *
 * Returns: (transfer full): the last row
 */
PlazaBox *
plaza_block_sheet_total (const PlazaPress *press,
                         int               minutes)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_FORM);
  double baseline = blocks_table_row_above (press) + plaza_style_rise (&style);
  g_autofree char *length = g_strdup_printf ("%d", minutes);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "TR", NULL);
  blocks_table_set_cell_at_end (box, press, "TD", PLAZA_STYLE_FORM, length, PLAZA_TEXT_STRONG, columns.minutes_end, baseline);
  /* Translators: the last row of the talking points sheet, after a number of minutes. */
  blocks_table_set_cell (box, press, "TD", PLAZA_STYLE_FORM, plaza_words_get (press->words, "minutes in all; then thank them"), PLAZA_TEXT_STRONG,
                         columns.who > 0 ? columns.who : columns.what, PLAZA_MEASURE - columns.what, baseline);
  plaza_box_close (box);
  box->group = "Table";
  return box;
}

/* Where the answers' boxes are centred. */
static double
blocks_table_answer_middle (const PlazaPress *press,
                            guint             answer)
{
  if (press->large_print)
    return PLAZA_MEASURE - 170 + answer * 68;

  return plaza_grid_start (5) + 21.5 + answer * (PLAZA_COLUMN + PLAZA_GUTTER);
}

static const char *
blocks_table_answer_label (const PlazaPress *press,
                           guint             answer)
{
  switch (answer)
    {
    case 0:
      /* Translators: what a Member of Congress answered; as short as possible. */
      return plaza_words_get_in (press->words, "answer", "Yes");
    case 1:
      return plaza_words_get_in (press->words, "answer", "No");
    default:
      return plaza_words_get_in (press->words, "answer", "Unsure");
    }
}

/**
 * plaza_block_heard_head:
 * @press: the press
 *
 * Returns: (transfer full): the heading of the answers
 */
PlazaBox *
plaza_block_heard_head (const PlazaPress *press)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  double words_x = plaza_grid_start (8) + 14;
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_HEADING, plaza_words_get (press->words, "What we heard"),
                                              plaza_grid_span (5), PLAZA_TEXT_PLAIN);
  double baseline = 6 + plaza_text_rise (head);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  plaza_box_open (box, "TR", NULL);
  plaza_box_set (box, head, "TH", 0, baseline);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PlazaText) label = plaza_text_new (press, PLAZA_STYLE_LABEL, blocks_table_answer_label (press, i), 100, PLAZA_TEXT_PLAIN);

      plaza_box_set (box, label, "TH", blocks_table_answer_middle (press, i) - plaza_text_end (label) / 2, baseline + 1);
    }
  if (!press->large_print)
    blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get (press->words, "Their words, and our next call"), PLAZA_TEXT_PLAIN,
                           words_x, PLAZA_MEASURE - words_x, baseline + 1);
  plaza_box_close (box);
  box->height += 3;
  box->group = "Table";
  box->starts = TRUE;
  box->keep_next = TRUE;
  return box;
}

static void
blocks_table_set_check_box (PlazaBox         *box,
                            const PlazaPress *press,
                            guint             answer,
                            double            middle)
{
  double side = press->large_print ? 16 : CHECK_BOX;

  plaza_box_frame (box, PLAZA_INK_TEXT, blocks_table_answer_middle (press, answer) - side / 2, middle - side / 2, side, side, PLAZA_RULE_BOX);
}

/* Lines to write on, from one step below @top down to @bottom. */
static void
blocks_table_set_writing_lines (PlazaBox *box,
                                double    x,
                                double    top,
                                double    bottom)
{
  for (double y = top + WRITING_STEP; y < bottom - WRITING_STEP / 2; y += WRITING_STEP)
    plaza_box_rule (box, PLAZA_INK_GREY, x, y, box->width - x, PLAZA_RULE_HAIRLINE);
}

/**
 * plaza_block_heard_row:
 * @press: the press
 * @number: of the ask on the sheet
 * @heading: what was asked
 * @height: at least, in points: room to write
 *
 * Returns: (transfer full): boxes to tick for the answer, and room for what was said
 */
PlazaBox *
plaza_block_heard_row (const PlazaPress *press,
                       guint             number,
                       const char       *heading,
                       double            height)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  double indent = press->large_print ? ANSWER_INDENT_LARGE : ANSWER_INDENT;
  g_autoptr(PlazaText) figure = plaza_text_new (press, PLAZA_STYLE_FORM, digits, indent, PLAZA_TEXT_STRONG);
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_FORM, heading, blocks_table_answer_middle (press, 0) - 12 - indent,
                                              PLAZA_TEXT_PLAIN);
  double above = CLAMP ((height - plaza_text_height (text)) / 2, 3.5, 7);
  double baseline = above + plaza_text_rise (text);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "TR", NULL);
  plaza_box_open (box, "TH", NULL);
  plaza_box_set_ink (box, figure, "P", 0, baseline, PLAZA_INK_ACCENT);
  plaza_box_set (box, text, "P", indent, baseline);
  plaza_box_close (box);
  for (guint i = 0; i < 3; i++)
    blocks_table_set_check_box (box, press, i, baseline - text->style.size * 0.33);
  plaza_box_close (box);
  box->height = MAX (height, box->height + above);
  if (!press->large_print)
    blocks_table_set_writing_lines (box, plaza_grid_start (8) + 14, 0, box->height);
  box->group = "Table";
  return box;
}

/**
 * plaza_block_notes:
 * @press: the press
 * @height: in points
 *
 * Returns: (transfer full): lines to write on, where nothing is asked
 */
PlazaBox *
plaza_block_notes (const PlazaPress *press,
                   double            height)
{
  PlazaBox *box = plaza_block_section (press, PLAZA_MEASURE, plaza_words_get (press->words, "What we heard"), NULL);

  blocks_table_set_writing_lines (box, 0, box->height, height);
  box->height = height;
  box->keep_next = FALSE;
  return box;
}
