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

/* Behind a numeral of two digits. */
#define LABEL_X 40.0

/* From the end of a label to its text. */
#define LABEL_GAP 7.0

/* A longer row may go on on the next page. */
#define WHOLE_HEIGHT 300.0

/* What a row says, and where it stands. */
typedef struct
{
  guint       number;      /* 0 for none */
  const char *heading;
  const char *markdown;
  const char *telephone;
  const char *tag;         /* of its heading */
  gboolean    is_nested;   /* in the text of the row before */
  gboolean    begins;      /* another part of the guide */
} Row;

/* How a row divides the page: the heading at the start of the text, or over it. */
typedef struct
{
  double heading_x;
  double heading_width;
  double text_x;
  gboolean stacked;
} Division;

static Division
rows_divide (const PlazaPress *press,
             const Row        *row)
{
  double x = 0, text_x = plaza_grid_start (5);

  if (press->large_print)
    {
      x = row->number > 0 ? NUMERAL_COLUMN : row->is_nested ? NUMERAL_COLUMN / 2 : 0;
      return (Division) { x, PLAZA_MEASURE - x, x, TRUE };
    }
  if (row->is_nested)
    return (Division) { text_x, PLAZA_MEASURE - text_x, text_x, TRUE };

  /* A label has the room up to the text, and breaks only where it needs more. */
  x = row->number > 0 ? LABEL_X : 0;
  return (Division) { x, text_x - x - LABEL_GAP, text_x, FALSE };
}

/* "+1-866-957-2612" as it is said: "1-866-957-2612". */
static PlazaProseBlock *
rows_telephone_block (const char *telephone)
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

/* A number to call is what its row is for: it is the largest there. */
static PlazaStyleName
rows_style_of_telephone (const Row *row)
{
  return row->is_nested ? PLAZA_STYLE_SMALL_FIGURE : PLAZA_STYLE_FIGURE;
}

static double
rows_set_telephone (PlazaBox         *box,
                    const PlazaPress *press,
                    const Row        *row,
                    double            x,
                    double            width,
                    double            baseline)
{
  const char *telephone = row->telephone;
  PlazaProseBlock *block = rows_telephone_block (telephone);
  g_autofree char *uri = g_strconcat ("tel:", telephone, NULL);

  plaza_box_open (box, CAIRO_TAG_LINK, uri);
  baseline = plaza_prose_set_block (box, press, rows_style_of_telephone (row), block, "P", x, width, baseline);
  plaza_box_close (box);
  g_free (block->text);
  g_array_unref (block->spans);
  g_free (block);
  return baseline;
}

static void
rows_set_body (PlazaBox         *box,
               const PlazaPress *press,
               const Row        *row,
               double            x,
               double            baseline)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (row->markdown != NULL ? row->markdown : "");
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_BODY);
  double width = PLAZA_MEASURE - x;

  if (row->telephone != NULL)
    {
      baseline = rows_set_telephone (box, press, row, x, width, baseline);
      baseline += style.leading + PLAZA_UNIT / 4;
    }

  plaza_prose_set (box, press, PLAZA_STYLE_BODY, blocks, x, width, baseline);
}

/* Another part begins under a rule that is seen. */
static void
rows_set_rule (PlazaBox         *box,
               const PlazaPress *press,
               const Row        *row,
               const Division   *division)
{
  double x = row->is_nested ? division->text_x : 0;

  if (row->begins)
    plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  else
    plaza_box_rule (box, PLAZA_INK_TEXT, x, 0, PLAZA_MEASURE - x, press->large_print ? 1 : PLAZA_RULE_HAIRLINE);
}

/* Figures are higher than the words beside them. */
static double
rows_baseline_under_rule (const PlazaPress *press,
                          PlazaStyleName    style)
{
  return 4 + plaza_press_style (press, style).size * 0.8;
}

static double
rows_set_numeral (PlazaBox         *box,
                  const PlazaPress *press,
                  guint             number,
                  double            baseline)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr(PlazaText) numeral = plaza_text_new (press, PLAZA_STYLE_NUMERAL, digits, NUMERAL_COLUMN, PLAZA_TEXT_PLAIN);

  baseline = MAX (baseline, rows_baseline_under_rule (press, PLAZA_STYLE_NUMERAL));
  plaza_box_set (box, numeral, "P", 0, baseline);
  return baseline;
}

static PlazaBox *
make_row (const PlazaPress *press,
          const Row        *row)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  Division division = rows_divide (press, row);
  PlazaStyleName style = row->number > 0 || !press->large_print ? PLAZA_STYLE_SMALL_HEADING : PLAZA_STYLE_HEADING;
  g_autoptr(PlazaText) head = plaza_text_new (press, style, row->heading, division.heading_width, PLAZA_TEXT_BALANCED);
  double baseline = (row->number > 0 ? ABOVE_NUMBERED : ABOVE_PLAIN) + plaza_text_rise (head);

  rows_set_rule (box, press, row, &division);
  if (row->number > 0)
    baseline = rows_set_numeral (box, press, row->number, baseline);
  else if (row->telephone != NULL && !division.stacked)
    baseline = MAX (baseline, rows_baseline_under_rule (press, rows_style_of_telephone (row)));

  plaza_box_set (box, head, row->tag, division.heading_x, baseline);
  g_array_set_size (box->splits, 0);
  if (division.stacked)
    {
      PlazaStyle next = plaza_press_style (press, row->telephone != NULL ? rows_style_of_telephone (row) : PLAZA_STYLE_BODY);

      baseline += (head->n_lines - 1) * head->style.leading + next.leading + PLAZA_UNIT / 4;
    }
  rows_set_body (box, press, row, division.text_x, baseline);

  box->space = press->large_print ? ROW_SPACE_LARGE : row->begins ? PLAZA_UNIT : ROW_SPACE;
  box->may_split = box->height > WHOLE_HEIGHT;
  box->number = row->number;
  return box;
}

/* The next row of a guide: in the part that has begun, or in a new one. */
static PlazaBox *
make_section_row (const PlazaGuideParts *self,
                  const PlazaSection    *section,
                  gboolean               begins,
                  guint                  number)
{
  gboolean nested = section->type == PLAZA_SECTION_CALL && !self->is_headed;
  Row row = {
    number, plaza_texts_get (section->headings, self->press->language), plaza_texts_get (section->bodies, self->press->language),
    section->telephone, self->is_headed || nested ? "H3" : "H2", nested, begins,
  };

  return make_row (self->press, &row);
}

static char *
rows_say_continued (const PlazaPress *press,
                    const char       *heading)
{
  return plaza_press_fill (plaza_words_get (press->words, "%s (continued)"), heading);
}

static const char *
rows_heading_of (const PlazaPress *press,
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

/* What the pages are headed by on which a part goes on: its heading, if it has one. */
static void
rows_go_on (const PlazaGuideParts *self)
{
  g_autofree char *text = self->is_headed ? rows_say_continued (self->press, self->heading) : NULL;
  PlazaBox *again = text != NULL ? plaza_block_section (self->press, PLAZA_MEASURE, text, NULL) : NULL;

  if (again != NULL)
    again->space = ROW_SPACE;
  plaza_column_begin (self->column, again);
}

static void
rows_add_heading (PlazaGuideParts *self,
                  const char      *heading)
{
  PlazaBox *box = plaza_block_section (self->press, PLAZA_MEASURE, heading, NULL);

  self->is_headed = TRUE;
  self->heading = heading;
  rows_go_on (self);
  box->space = PLAZA_UNIT;
  plaza_column_add (self->column, box);
}

/* A row that is parted between two pages has its heading again on the second. */
static void
add_row (PlazaGuideParts    *self,
         const PlazaSection *section,
         PlazaBox           *box)
{
  const char *heading = plaza_texts_get (section->headings, self->press->language);
  g_autofree char *text = box->may_split ? rows_say_continued (self->press, heading) : NULL;
  PlazaBox *again = NULL;

  if (text != NULL)
    {
      again = plaza_block_paragraph (self->press, PLAZA_STYLE_SMALL_HEADING, text, "H3", PLAZA_MEASURE, PLAZA_TEXT_BALANCED);
      again->space = ROW_SPACE;
      plaza_column_begin (self->column, again);
    }

  plaza_column_add (self->column, box);
  if (text != NULL)
    rows_go_on (self);
}

/* Steps and points are one part, and so are texts and chapters. */
static PlazaSectionType
rows_part_of (const PlazaSection *section)
{
  switch (section->type)
    {
    case PLAZA_SECTION_POINT:
      return PLAZA_SECTION_STEP;
    case PLAZA_SECTION_CHAPTER:
      return PLAZA_SECTION_TEXT;
    case PLAZA_SECTION_TEXT:
    case PLAZA_SECTION_STEP:
    case PLAZA_SECTION_ROLE:
    case PLAZA_SECTION_IDEA:
    case PLAZA_SECTION_MATERIAL:
    case PLAZA_SECTION_CALL:
    case PLAZA_SECTION_MESSAGES:
    default:
      return section->type;
    }
}

/* The text that leads to ideas or roles heads them. */
static void
rows_add_introduction (PlazaGuideParts    *self,
                       const PlazaSection *section,
                       PlazaSectionType    part)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (section->bodies, self->press->language));
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  PlazaStyle style = plaza_press_style (self->press, PLAZA_STYLE_BODY);
  double width = self->press->large_print ? PLAZA_MEASURE : plaza_grid_span (9);

  rows_add_heading (self, plaza_texts_get (section->headings, self->press->language));
  plaza_prose_set (box, self->press, PLAZA_STYLE_BODY, blocks, 0, width, plaza_style_rise (&style));
  box->space = PLAZA_UNIT / 4;
  box->keep_next = TRUE;
  plaza_column_add (self->column, box);
  self->part = part;
}

/* Begins what another section is a part of; calls stay in the text that asks for them.
 * Returns: whether the row itself must show that another part begins */
static gboolean
rows_begin_part (PlazaGuideParts    *self,
                 const PlazaSection *section)
{
  PlazaSectionType part = rows_part_of (section);
  const char *heading = rows_heading_of (self->press, section->type);
  gboolean first = self->part == PLAZA_GUIDE_NO_PART;

  if (part == self->part || (part == PLAZA_SECTION_CALL && self->part == PLAZA_SECTION_TEXT && !self->is_headed))
    return FALSE;

  self->part = part;
  if (heading != NULL)
    {
      rows_add_heading (self, heading);
      return FALSE;
    }

  self->is_headed = FALSE;
  rows_go_on (self);
  return !first;
}

/**
 * plaza_guide_parts_add:
 * @self: the parts so far
 * @section: what comes next
 * @next: (nullable): what comes after it
 *
 * Adds a section as a row, under the heading that it belongs to: roles, ideas and calls have one of
 * their own; what is of another kind is no part of theirs.
 */
void
plaza_guide_parts_add (PlazaGuideParts    *self,
                       const PlazaSection *section,
                       const PlazaSection *next)
{
  gboolean numbered = section->type == PLAZA_SECTION_STEP || section->type == PLAZA_SECTION_POINT;
  gboolean begins;

  if (section->type == PLAZA_SECTION_TEXT && next != NULL &&
      (next->type == PLAZA_SECTION_IDEA || next->type == PLAZA_SECTION_ROLE))
    {
      rows_add_introduction (self, section, next->type);
      return;
    }

  begins = rows_begin_part (self, section);
  add_row (self, section, make_section_row (self, section, begins, numbered ? ++self->number : 0));
}

/* What the user typed once, or a line to write on. */
static char *
rows_fill_message (PlazaCampaign      *campaign,
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
rows_make_message (const PlazaPress   *press,
                   PlazaCampaign      *campaign,
                   const PlazaMessage *message)
{
  const char *network = message->network == PLAZA_NETWORK_FACEBOOK ? "Facebook" : "Twitter";
  g_autofree char *text = rows_fill_message (campaign, message, press->language);
  PlazaProseBlock block = { .kind = PLAZA_PROSE_PARAGRAPH, .text = text };
  Row row = { .heading = network, .tag = "H3" };
  PlazaBox *box = make_row (press, &row);
  Division division = rows_divide (press, &row);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_BODY);
  double top = division.stacked ? box->height + PLAZA_UNIT / 4 : ABOVE_PLAIN;

  plaza_prose_set_block (box, press, PLAZA_STYLE_BODY, &block, "P", division.text_x, PLAZA_MEASURE - division.text_x,
                         top + plaza_style_rise (&style));
  return box;
}

/**
 * plaza_guide_parts_add_messages:
 * @self: the parts so far
 * @section: the section that asks for them
 * @campaign: the campaign
 *
 * Adds the sample messages, each in a row, with what the user typed once.
 */
void
plaza_guide_parts_add_messages (PlazaGuideParts    *self,
                                const PlazaSection *section,
                                PlazaCampaign      *campaign)
{
  GPtrArray *messages = plaza_campaign_get_messages (campaign);
  g_autofree char *text = rows_say_continued (self->press, plaza_texts_get (section->headings, self->press->language));
  PlazaBox *box = make_section_row (self, section, rows_begin_part (self, section), 0);
  PlazaBox *again = plaza_block_paragraph (self->press, PLAZA_STYLE_SMALL_HEADING, text, "H2", PLAZA_MEASURE, PLAZA_TEXT_BALANCED);

  again->space = ROW_SPACE;
  box->keep_next = messages->len > 0;
  box->may_split = FALSE;
  plaza_column_begin (self->column, again);
  plaza_column_add (self->column, box);
  for (guint i = 0; i < messages->len; i++)
    plaza_column_add (self->column, rows_make_message (self->press, campaign, g_ptr_array_index (messages, i)));
}
