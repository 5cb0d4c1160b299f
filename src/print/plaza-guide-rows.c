/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-rows.h"

#include <string.h>

/* A numeral has a column of its own. */
#define NUMERAL_COLUMN 46.0

/* From the rule to the first baseline; between rows. */
#define ABOVE_NUMBERED 9.5
#define ABOVE_PLAIN 5.0
#define ROW_SPACE 8.0
#define ROW_SPACE_LARGE 11.5

/* A longer row may go on on the next page. */
#define WHOLE_HEIGHT 300.0

gboolean
plaza_guide_row_is_numbered (const PlazaSection *section)
{
  return section->type == PLAZA_SECTION_STEP || section->type == PLAZA_SECTION_POINT;
}

/* How a row divides the page: the heading at the start of the text, or over it. */
typedef struct
{
  double heading_x;
  double heading_width;
  double text_x;
  gboolean stacked;
} Division;

static Division
divide (const PlazaPress *press,
        gboolean          numbered)
{
  if (press->large_print)
    {
      double x = numbered ? NUMERAL_COLUMN : 0;

      return (Division) { x, PLAZA_MEASURE - x, x, TRUE };
    }

  if (numbered)
    return (Division) { plaza_grid_start (2), plaza_grid_span (3), plaza_grid_start (5), FALSE };

  return (Division) { 0, plaza_grid_span (4), plaza_grid_start (5), FALSE };
}

/* "+1-866-957-2612" as it is said: "1-866-957-2612". */
static PlazaProseBlock *
telephone_block (const char *telephone)
{
  PlazaProseBlock *block = g_new0 (PlazaProseBlock, 1);
  PlazaProseSpan span = { .start = 0, .strong = TRUE };

  block->kind = PLAZA_PROSE_PARAGRAPH;
  block->text = g_strdup (*telephone == '+' ? telephone + 1 : telephone);
  block->spans = g_array_new (FALSE, TRUE, sizeof (PlazaProseSpan));
  span.end = strlen (block->text);
  g_array_append_val (block->spans, span);
  return block;
}

static double
set_telephone (PlazaBox         *box,
               const PlazaPress *press,
               const char       *telephone,
               double            x,
               double            width,
               double            baseline)
{
  PlazaProseBlock *block = telephone_block (telephone);
  g_autofree char *uri = g_strconcat ("tel:", telephone, NULL);

  plaza_box_open (box, CAIRO_TAG_LINK, uri);
  baseline = plaza_prose_set_block (box, press, PLAZA_STYLE_HEADING, block, "P", x, width, baseline);
  plaza_box_close (box);
  g_free (block->text);
  g_array_unref (block->spans);
  g_free (block);
  return baseline;
}

static void
set_body (PlazaBox         *box,
          const PlazaPress *press,
          const char       *markdown,
          const char       *telephone,
          double            x,
          double            baseline)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown != NULL ? markdown : "");
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_BODY);
  double width = PLAZA_MEASURE - x;

  if (telephone != NULL)
    {
      baseline = set_telephone (box, press, telephone, x, width, baseline);
      baseline += style.leading + PLAZA_UNIT / 4;
    }

  plaza_prose_set (box, press, PLAZA_STYLE_BODY, blocks, x, width, baseline);
}

static PlazaBox *
make_row (const PlazaPress *press,
          guint             number,
          const char       *heading,
          const char       *markdown,
          const char       *telephone)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Division division = divide (press, number > 0);
  PlazaStyleName style = number > 0 || !press->large_print ? PLAZA_STYLE_SMALL_HEADING : PLAZA_STYLE_HEADING;
  g_autoptr(PlazaText) head = plaza_text_new (press, style, heading, division.heading_width, PLAZA_TEXT_BALANCED);
  double baseline = (number > 0 ? ABOVE_NUMBERED : ABOVE_PLAIN) + plaza_text_rise (head);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, press->large_print ? 1 : PLAZA_RULE_HAIRLINE);
  if (number > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%u", number);
      g_autoptr(PlazaText) numeral = plaza_text_new (press, PLAZA_STYLE_NUMERAL, digits, NUMERAL_COLUMN, PLAZA_TEXT_PLAIN);

      baseline = MAX (baseline, 4 + numeral->style.size * 0.8);
      plaza_box_set (box, numeral, "P", 0, baseline);
    }

  plaza_box_set (box, head, "H2", division.heading_x, baseline);
  g_array_set_size (box->splits, 0);
  if (division.stacked)
    {
      PlazaStyle body = plaza_press_style (press, PLAZA_STYLE_BODY);

      baseline += (head->n_lines - 1) * head->style.leading + body.leading + PLAZA_UNIT / 4;
    }
  set_body (box, press, markdown, telephone, division.text_x, baseline);

  box->space = press->large_print ? ROW_SPACE_LARGE : ROW_SPACE;
  box->may_split = box->height > WHOLE_HEIGHT;
  box->number = number;
  return box;
}

/**
 * plaza_guide_rows_new_box:
 * @press: the press
 * @section: a section of a guide
 * @number: its number, or 0
 *
 * Returns: (transfer full): the row
 */
PlazaBox *
plaza_guide_rows_new_box (const PlazaPress   *press,
                          const PlazaSection *section,
                          guint               number)
{
  return make_row (press, number, plaza_texts_get (section->headings, press->language),
                   plaza_texts_get (section->bodies, press->language), section->telephone);
}

static const char *
heading_of (const PlazaPress *press,
            PlazaSectionType  type)
{
  switch (type)
    {
    case PLAZA_SECTION_ROLE:
      return plaza_words_get (press->words, "Who does what");
    case PLAZA_SECTION_IDEA:
      return plaza_words_get (press->words, "Ideas");
    case PLAZA_SECTION_CALL:
      return plaza_words_get (press->words, "Numbers to call");
    case PLAZA_SECTION_TEXT:
    case PLAZA_SECTION_STEP:
    case PLAZA_SECTION_MATERIAL:
    case PLAZA_SECTION_CHAPTER:
    case PLAZA_SECTION_POINT:
    case PLAZA_SECTION_MESSAGES:
    default:
      return NULL;
    }
}

/**
 * plaza_guide_row_add_heading:
 * @press: the press
 * @column: where it goes
 * @section: what comes next
 * @before: (nullable): what came before
 *
 * Begins a run of roles, ideas or calls with a heading.
 */
void
plaza_guide_row_add_heading (const PlazaPress   *press,
                             PlazaColumn        *column,
                             const PlazaSection *section,
                             const PlazaSection *before)
{
  const char *heading = heading_of (press, section->type);
  PlazaBox *box;

  if (heading == NULL || (before != NULL && before->type == section->type))
    return;

  box = plaza_block_section (press, PLAZA_MEASURE, heading, NULL);
  box->space = PLAZA_UNIT;
  plaza_column_add (column, box);
}

/* What the user typed once, or a line to write on. */
static char *
fill_message (PlazaCampaign      *campaign,
              const PlazaMessage *message,
              const char         *language)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; message->placeholders[i] != NULL; i++)
    g_hash_table_insert (values, message->placeholders[i],
                         g_strdup (plaza_campaign_get_value (campaign, message->placeholders[i])));

  return plaza_message_fill (message, language, values, "__________");
}

static PlazaBox *
make_message (const PlazaPress   *press,
              PlazaCampaign      *campaign,
              const PlazaMessage *message)
{
  const char *network = message->network == PLAZA_NETWORK_FACEBOOK ? "Facebook" : "Twitter";
  g_autofree char *text = fill_message (campaign, message, press->language);
  PlazaProseBlock block = { .kind = PLAZA_PROSE_PARAGRAPH, .text = text };
  PlazaBox *box = make_row (press, 0, network, NULL, NULL);
  Division division = divide (press, FALSE);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_BODY);
  double top = division.stacked ? box->height + PLAZA_UNIT / 4 : ABOVE_PLAIN;

  plaza_prose_set_block (box, press, PLAZA_STYLE_BODY, &block, "P", division.text_x, PLAZA_MEASURE - division.text_x,
                         top + plaza_style_rise (&style));
  return box;
}

/**
 * plaza_guide_row_add_messages:
 * @press: the press
 * @column: where they go
 * @section: the section that asks for them
 * @campaign: the campaign
 *
 * Adds the sample messages, each in a row, with what the user typed once.
 */
void
plaza_guide_row_add_messages (const PlazaPress   *press,
                              PlazaColumn        *column,
                              const PlazaSection *section,
                              PlazaCampaign      *campaign)
{
  GPtrArray *messages = plaza_campaign_get_messages (campaign);
  PlazaBox *box = plaza_guide_rows_new_box (press, section, 0);

  box->keep_next = messages->len > 0;
  box->may_split = FALSE;
  plaza_column_add (column, box);
  for (guint i = 0; i < messages->len; i++)
    plaza_column_add (column, make_message (press, campaign, g_ptr_array_index (messages, i)));
}
