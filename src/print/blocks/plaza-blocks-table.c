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

/* A row of more than this goes on overleaf where a page ends. */
#define WHOLE_HEIGHT 300.0

/* Of what is to be ready: boxes to tick beside lines to write on. */
#define READY_COLUMNS 3
#define READY_BESIDE 8.0

/* By how much the ground of a request is wider than its row. */
#define GROUND_BLEED 9.0

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
blocks_table_get_columns (const PlazaPress *press,
                          gboolean          has_clocks)
{
  if (press->large_print)
    return has_clocks ? (Columns) { plaza_grid_start (4) - PLAZA_GUTTER, 0, 0, plaza_grid_start (4) }
                      : (Columns) { plaza_grid_start (3) - PLAZA_GUTTER, 0, 0, plaza_grid_start (3) };

  return has_clocks ? (Columns) { 52, 66, 100, 178 } : (Columns) { 40, 52, 100, 164 };
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
 * @has_clocks: whether it is known when its parts begin
 * @what: what is in the last column
 *
 * Returns: (transfer full): the names of a sheet's columns, under a section rule
 */
PlazaBox *
plaza_block_sheet_head (const PlazaPress *press,
                        gboolean          has_clocks,
                        const char       *what)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press, has_clocks);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_LABEL);
  double baseline = 4 + plaza_style_rise (&style);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  plaza_box_open (box, "TR", NULL);
  blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL,
                         /* Translators: columns of the talking points sheet: when a part begins, and the number of a part. */
                         has_clocks ? plaza_words_get_in (press->words, "sheet", "Start")
                                    : plaza_words_get_in (press->words, "sheet", "No."), PLAZA_TEXT_PLAIN, 0, 60, baseline);
  /* Translators: a column of the talking points sheet: minutes, as short as possible. */
  blocks_table_set_cell_at_end (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get_in (press->words, "sheet", "Min"), PLAZA_TEXT_PLAIN,
                                columns.minutes_end, baseline);
  if (columns.who > 0)
    /* Translators: a column of the talking points sheet: who speaks. */
    blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, plaza_words_get_in (press->words, "sheet", "Who"), PLAZA_TEXT_PLAIN, columns.who,
                           columns.who_width, baseline);
  blocks_table_set_cell (box, press, "TH", PLAZA_STYLE_LABEL, what, PLAZA_TEXT_PLAIN, columns.what, PLAZA_MEASURE - columns.what, baseline);
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
blocks_table_set_point (PlazaBox         *box,
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

/* All that the team wrote in place of the point's text. */
static double
blocks_table_set_words (PlazaBox         *box,
                        const PlazaPress *press,
                        const char       *words,
                        double            x,
                        double            baseline)
{
  double leading = plaza_press_style (press, PLAZA_STYLE_REFERENCE).leading;
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (words);

  return blocks->len > 0 ? plaza_prose_set (box, press, PLAZA_STYLE_REFERENCE, blocks, x, PLAZA_MEASURE - x, baseline + leading)
                         : baseline;
}

/* In large print, where there is no column for it. */
static double
blocks_table_set_who_above (PlazaBox             *box,
                            const PlazaPress     *press,
                            const PlazaSheetText *text,
                            double                x,
                            double                baseline)
{
  g_autoptr(GString) who = g_string_new (text->role);
  g_autoptr(PlazaText) set = NULL;

  plaza_text_append (who, " · ", text->speaker);
  if (who->len == 0)
    return baseline;

  set = plaza_text_new (press, PLAZA_STYLE_FORM, who->str, PLAZA_MEASURE - x, PLAZA_TEXT_PLAIN);
  return plaza_box_set (box, set, "P", x, baseline) + set->style.leading;
}

static void
blocks_table_set_what (PlazaBox             *box,
                       const PlazaPress     *press,
                       const PlazaSheetText *text,
                       const Columns        *columns)
{
  double x = columns->what;
  guint n_backing = text->backing != NULL ? text->backing->len : 0;
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_SMALL_HEADING, text->title, PLAZA_MEASURE - x, PLAZA_TEXT_PLAIN);
  PlazaStyle reference = plaza_press_style (press, PLAZA_STYLE_REFERENCE);
  double baseline = blocks_table_row_above (press) - 0.5 + plaza_text_rise (head);

  plaza_box_open (box, "TD", NULL);
  if (columns->who == 0)
    baseline = blocks_table_set_who_above (box, press, text, x, baseline);
  baseline = plaza_box_set (box, head, "P", x, baseline) + 0.5;
  if (text->words != NULL)
    baseline = blocks_table_set_words (box, press, text->words, x, baseline);
  else if (text->point != NULL && (n_backing == 0 || !blocks_table_is_full (press)))
    baseline = blocks_table_set_point (box, press, text->point, x, baseline);
  for (guint i = 0; i < n_backing; i++)
    baseline = blocks_table_set_backing (box, press, g_ptr_array_index (text->backing, i), x, baseline + reference.leading + 1.5);
  plaza_box_close (box);
}

static gboolean
blocks_table_is_ask (const PlazaSheetText *text)
{
  return text->point != NULL && text->point->kind == PLAZA_POINT_ASK;
}

/* The role over the speaker, or over a line for the name. */
static void
blocks_table_set_who (PlazaBox             *box,
                      const PlazaPress     *press,
                      const PlazaSheetText *text,
                      const Columns        *columns)
{
  const char *first = text->role != NULL ? text->role : text->speaker != NULL ? text->speaker : "";
  g_autoptr(PlazaText) role = plaza_text_new (press, PLAZA_STYLE_SMALL_HEADING, first, columns->who_width, PLAZA_TEXT_NAME);
  g_autoptr(PlazaText) speaker = NULL;
  double baseline = blocks_table_row_above (press) - 0.5 + plaza_text_rise (role);

  plaza_box_open (box, "TD", NULL);
  baseline = plaza_box_set_ink (box, role, "P", columns->who, baseline, blocks_table_is_ask (text) ? PLAZA_INK_ACCENT : PLAZA_INK_TEXT);
  if (text->role != NULL && text->speaker != NULL)
    {
      speaker = plaza_text_new (press, PLAZA_STYLE_FORM, text->speaker, columns->who_width, PLAZA_TEXT_NAME);
      plaza_box_set (box, speaker, "P", columns->who, baseline + speaker->style.leading);
    }
  plaza_box_close (box);
  if (text->speaker == NULL && text->number > 0)
    plaza_box_rule (box, PLAZA_INK_TEXT, columns->who, baseline + plaza_press_style (press, PLAZA_STYLE_FORM).leading,
                    columns->who_width, PLAZA_RULE_WRITING);
}

/**
 * plaza_block_sheet_row:
 * @press: the press
 * @text: what it says
 *
 * Nobody known is a line to write on. What is asked has its number in the accent, as it has where the answer is
 * noted; where the time stands in place of the number, it is on a ground.
 *
 * Returns: (transfer full): the row, under its hairline
 */
PlazaBox *
plaza_block_sheet_row (const PlazaPress     *press,
                       const PlazaSheetText *text)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press, text->clock != NULL);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_FORM);
  double baseline = blocks_table_row_above (press) + plaza_style_rise (&style);
  gboolean is_ask = blocks_table_is_ask (text);
  g_autofree char *digits = g_strdup_printf ("%u", text->number);
  g_autofree char *length = g_strdup_printf ("%d", text->minutes);
  g_autoptr(PlazaText) figure = plaza_text_new (press, PLAZA_STYLE_FORM, text->clock != NULL ? text->clock : digits,
                                                columns.minutes_end, PLAZA_TEXT_STRONG);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "TR", NULL);
  plaza_box_set_ink (box, figure, "TH", 0, baseline, is_ask && text->clock == NULL ? PLAZA_INK_ACCENT : PLAZA_INK_TEXT);
  blocks_table_set_cell_at_end (box, press, "TD", PLAZA_STYLE_FORM, text->minutes > 0 ? length : "", PLAZA_TEXT_PLAIN,
                                columns.minutes_end, baseline);
  if (columns.who > 0)
    blocks_table_set_who (box, press, text, &columns);
  /* It goes on overleaf within what is said, and nowhere before. */
  g_array_set_size (box->splits, 0);
  blocks_table_set_what (box, press, text, &columns);
  plaza_box_close (box);

  box->height += blocks_table_is_full (press) ? ROW_BELOW - ROW_TIGHTER : ROW_BELOW;
  box->may_split = box->height > WHOLE_HEIGHT;
  /* A ground is of one piece. */
  if (is_ask && text->clock != NULL && !press->palette.black_and_white && !box->may_split)
    plaza_box_ground (box, &press->palette, GROUND_BLEED);
  box->group = "Table";
  box->number = text->number;
  return box;
}

/**
 * plaza_block_sheet_total:
 * @press: the press
 * @clock: (nullable): when it ends
 * @minutes: of all parts
 * @words: what is said of that
 *
 * Returns: (transfer full): the last row
 */
PlazaBox *
plaza_block_sheet_total (const PlazaPress *press,
                         const char       *clock,
                         int               minutes,
                         const char       *words)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Columns columns = blocks_table_get_columns (press, clock != NULL);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_FORM);
  double baseline = blocks_table_row_above (press) + plaza_style_rise (&style);
  g_autofree char *length = g_strdup_printf ("%d", minutes);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "TR", NULL);
  if (clock != NULL)
    blocks_table_set_cell (box, press, "TD", PLAZA_STYLE_FORM, clock, PLAZA_TEXT_STRONG, 0, columns.minutes_end, baseline);
  blocks_table_set_cell_at_end (box, press, "TD", PLAZA_STYLE_FORM, length, PLAZA_TEXT_STRONG, columns.minutes_end, baseline);
  blocks_table_set_cell (box, press, "TD", PLAZA_STYLE_FORM, words, PLAZA_TEXT_STRONG,
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
 * @heading: what they are
 * @height: in points
 *
 * Returns: (transfer full): lines to write on
 */
PlazaBox *
plaza_block_notes (const PlazaPress *press,
                   const char       *heading,
                   double            height)
{
  PlazaBox *box = plaza_block_section (press, PLAZA_MEASURE, heading, NULL);

  blocks_table_set_writing_lines (box, 0, box->height, height);
  box->height = height;
  box->keep_next = FALSE;
  return box;
}

/**
 * plaza_block_ready:
 * @press: the press
 * @heading: what is to be ready, and by when
 * @n_rows: of three boxes each
 *
 * Returns: (transfer full): boxes to tick, each beside a line to write on
 */
PlazaBox *
plaza_block_ready (const PlazaPress *press,
                   const char       *heading,
                   guint             n_rows)
{
  PlazaBox *box = plaza_block_section (press, PLAZA_MEASURE, heading, NULL);
  guint columns = press->large_print ? READY_COLUMNS - 1 : READY_COLUMNS;
  double side = press->large_print ? 16 : CHECK_BOX, top = box->height;
  double width = (PLAZA_MEASURE - (columns - 1) * PLAZA_GUTTER) / columns;

  for (guint row = 1; row <= n_rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        double x = column * (width + PLAZA_GUTTER), y = top + row * WRITING_STEP;

        plaza_box_frame (box, PLAZA_INK_TEXT, x, y - side, side, side, PLAZA_RULE_BOX);
        plaza_box_rule (box, PLAZA_INK_GREY, x + side + READY_BESIDE, y, width - side - READY_BESIDE, PLAZA_RULE_HAIRLINE);
      }

  box->keep_next = FALSE;
  return box;
}
