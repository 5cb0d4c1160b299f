/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks-agenda.h"

#include <string.h>

#include "plaza-fitting.h"
#include "plaza-prose.h"

/* Under a section rule, and from a heading down to its hairline. */
#define DAY_ABOVE 6.0
#define DAY_BELOW 3.0

/* In a row: from the hairline above to the first line, and from the last one down. */
#define ROW_SPACE 3.5

/* Where the columns begin, and how wide they are. */
#define TIME_WIDTH 80.0
#define CITY_X 87.0
#define CITY_WIDTH 94.0
#define WHAT_X 188.0

/* Of two events beside each other. */
#define HALF_WIDTH ((PLAZA_MEASURE - PLAZA_GUTTER) / 2)

/* A row that is higher, which only a mistake in the data makes, may go on on the next page. */
#define WHOLE_HEIGHT 300.0

/* From the last row of a page down to the note. */
#define NOTE_ABOVE 5.0

static GArray *
blocks_agenda_mark_span (gsize    start,
                         gsize    end,
                         gboolean strong)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (PlazaProseSpan));
  PlazaProseSpan span = { .start = start, .end = end, .strong = strong, .emphasis = !strong };

  g_array_append_val (spans, span);
  return spans;
}

/* A list that is set larger has more air, one that must save a page less. */
static double
blocks_agenda_row_space (const PlazaPress *press)
{
  double more = press->fit->gap - plaza_fit_plain ()->gap;

  return ROW_SPACE + (more > 0 ? more / 2 : more / 10);
}

/* The hairline under a day or a row ends its box. */
static void
blocks_agenda_close_row (PlazaBox *box,
                         double    below)
{
  double bottom = box->height + below;

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, bottom, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  box->height = bottom;
}

static PlazaBox *
blocks_agenda_make_day (const PlazaPress *press,
                        const char       *heading,
                        gsize             upright,
                        const char       *aside)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autoptr(GArray) spans = blocks_agenda_mark_span (upright, strlen (heading), FALSE);
  g_autoptr(PlazaText) note = plaza_text_new (press, PLAZA_STYLE_REFERENCE, aside, PLAZA_MEASURE / 2, PLAZA_TEXT_ONE_LINE);
  double room = PLAZA_MEASURE - note->width - PLAZA_GUTTER, baseline;
  g_autoptr(PlazaText) text = plaza_text_new_marked (press, PLAZA_STYLE_HEADING, heading, spans, room,
                                                     PLAZA_TEXT_BALANCED | PLAZA_TEXT_QUIET);

  baseline = DAY_ABOVE + plaza_text_rise (text);
  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  baseline = plaza_box_set (box, text, "H2", 0, baseline);
  if (*aside != '\0')
    plaza_box_set (box, note, "P", PLAZA_MEASURE - plaza_text_end (note), baseline);
  blocks_agenda_close_row (box, DAY_BELOW);
  return box;
}

/**
 * plaza_block_agenda_day:
 * @press: the press
 * @heading: "Wednesday, February 22"
 * @aside: "10 events"
 *
 * Returns: (transfer full): the heading of a day, which keeps to its first row
 */
PlazaBox *
plaza_block_agenda_day (const PlazaPress *press,
                        const char       *heading,
                        const char       *aside)
{
  PlazaBox *box = blocks_agenda_make_day (press, heading, strlen (heading), aside);

  box->space = press->fit->gap * 2 / 3;
  box->keep_next = TRUE;
  return box;
}

/**
 * plaza_block_agenda_again:
 * @press: the press
 * @heading: "Wednesday, February 22"
 *
 * Returns: (transfer full): the heading of a day that goes on from the page before
 */
PlazaBox *
plaza_block_agenda_again (const PlazaPress *press,
                          const char       *heading)
{
  g_autofree char *text = plaza_press_fill (plaza_words_get (press->words, "%s (continued)"), heading);
  const char *found = strstr (text, heading);

  return blocks_agenda_make_day (press, text, found != NULL ? (gsize) (found - text) + strlen (heading) : 0, "");
}

/* "5:30 PM" and beside it, less loud, "EST". */
static PlazaText *
blocks_agenda_make_time (const PlazaPress     *press,
                         const PlazaAgendaRow *row,
                         double                width)
{
  g_autofree char *text = row->zone != NULL ? g_strdup_printf ("%s %s", row->time, row->zone) : g_strdup (row->time);
  g_autoptr(GArray) spans = blocks_agenda_mark_span (0, row->time_open ? 0 : strlen (row->time), TRUE);

  return plaza_text_new_marked (press, PLAZA_STYLE_FORM, text, spans, width, PLAZA_TEXT_PLAIN);
}

static double
blocks_agenda_set_below (PlazaBox         *box,
                         const PlazaText  *text,
                         double            x,
                         double            baseline,
                         PlazaInk          ink)
{
  return plaza_box_set_ink (box, text, "P", x, baseline, ink) + text->style.leading;
}

static void
blocks_agenda_set_when (PlazaBox             *box,
                        const PlazaPress     *press,
                        const PlazaAgendaRow *row,
                        double                baseline)
{
  plaza_box_open (box, "TD", NULL);
  if (row->time != NULL)
    {
      g_autoptr(PlazaText) time = blocks_agenda_make_time (press, row, TIME_WIDTH);

      baseline = blocks_agenda_set_below (box, time, 0, baseline, row->time_open ? PLAZA_INK_GREY : PLAZA_INK_TEXT);
    }
  if (row->until != NULL)
    {
      g_autoptr(PlazaText) until = plaza_text_new (press, PLAZA_STYLE_FORM, row->until, TIME_WIDTH, PLAZA_TEXT_PLAIN);

      blocks_agenda_set_below (box, until, 0, baseline, PLAZA_INK_TEXT);
    }
  plaza_box_close (box);
}

static void
blocks_agenda_set_where (PlazaBox             *box,
                         const PlazaPress     *press,
                         const PlazaAgendaRow *row,
                         double                baseline)
{
  PlazaTextFlags flags = PLAZA_TEXT_NAME | PLAZA_TEXT_TWO_LINES | (row->city_open ? PLAZA_TEXT_PLAIN : PLAZA_TEXT_STRONG);
  g_autoptr(PlazaText) city = plaza_text_new (press, PLAZA_STYLE_FORM, row->city, CITY_WIDTH, flags);

  plaza_box_open (box, "TD", NULL);
  baseline = blocks_agenda_set_below (box, city, CITY_X, baseline, row->city_open ? PLAZA_INK_GREY : PLAZA_INK_TEXT);
  if (row->distance != NULL)
    {
      g_autoptr(PlazaText) distance = plaza_text_new (press, PLAZA_STYLE_FORM, row->distance, CITY_WIDTH, PLAZA_TEXT_PLAIN);

      blocks_agenda_set_below (box, distance, CITY_X, baseline, PLAZA_INK_TEXT);
    }
  plaza_box_close (box);
}

/* "By invitation · CHIRLA · Isabel Sanchez", or NULL. */
static PlazaText *
blocks_agenda_make_people (const PlazaPress     *press,
                           const PlazaAgendaRow *row,
                           const char           *organizations,
                           const char           *contact,
                           double                width)
{
  const char *parts[] = { row->mark, organizations, contact };
  g_autoptr(GArray) spans = blocks_agenda_mark_span (0, row->mark != NULL ? strlen (row->mark) : 0, TRUE);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    plaza_text_append (line, " · ", parts[i]);

  if (line->len == 0)
    return NULL;

  return plaza_text_new_marked (press, PLAZA_STYLE_REFERENCE, line->str, spans, width,
                                PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED | PLAZA_TEXT_ACCENT);
}

/* All organizations and the contact where one line holds them; otherwise the
 * first "and 3 others"; otherwise two lines. Where the page has room, all are named.
 * Returns: where the next line comes */
static double
blocks_agenda_set_people (PlazaBox             *box,
                          const PlazaPress     *press,
                          const PlazaAgendaRow *row,
                          double                x,
                          double                width,
                          double                baseline)
{
  gboolean has_room = press->fit->gap > plaza_fit_plain ()->gap, shortens = row->organizations_short != NULL && !has_room;
  const char *organizations = shortens ? row->organizations_short : row->organizations;
  g_autoptr(PlazaText) people = blocks_agenda_make_people (press, row, row->organizations, row->contact, width);
  g_autoptr(PlazaText) contact = NULL;

  if (people == NULL)
    return baseline;

  if (people->n_lines > 1 && shortens)
    {
      plaza_text_free (people);
      people = blocks_agenda_make_people (press, row, organizations, row->contact, width);
    }
  if (people->n_lines > 1 && row->contact != NULL && organizations != NULL)
    {
      plaza_text_free (people);
      people = blocks_agenda_make_people (press, row, organizations, NULL, width);
      contact = plaza_text_new (press, PLAZA_STYLE_REFERENCE, row->contact, width, PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED);
    }

  baseline = blocks_agenda_set_below (box, people, x, baseline, PLAZA_INK_TEXT);
  return contact != NULL ? blocks_agenda_set_below (box, contact, x, baseline, PLAZA_INK_TEXT) : baseline;
}

/* When and where are read at arm's length, who at leisure. */
static void
blocks_agenda_set_below_title (PlazaBox             *box,
                               const PlazaPress     *press,
                               const PlazaAgendaRow *row,
                               double                x,
                               double                width,
                               double                baseline)
{
  for (guint i = 0; row->lines[i] != NULL; i++)
    {
      g_autoptr(PlazaText) line = plaza_text_new (press, PLAZA_STYLE_FORM, row->lines[i], width,
                                                  PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED);

      baseline = blocks_agenda_set_below (box, line, x, baseline, PLAZA_INK_TEXT);
    }
  blocks_agenda_set_people (box, press, row, x, width, baseline);
}

static void
blocks_agenda_set_what (PlazaBox             *box,
                        const PlazaPress     *press,
                        const PlazaAgendaRow *row,
                        double                x,
                        double                top)
{
  double width = PLAZA_MEASURE - x, leading = plaza_press_style (press, PLAZA_STYLE_FORM).leading;
  g_autoptr(PlazaText) title = plaza_text_new (press, PLAZA_STYLE_SMALL_HEADING, row->title, width,
                                               PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED);

  plaza_box_open (box, "TD", NULL);
  blocks_agenda_set_below_title (box, press, row, x, width, plaza_box_set (box, title, "P", x, top + plaza_text_rise (title)) + leading);
  plaza_box_close (box);
}

/* In large print there is no room for columns: when and where stand over what. */
static double
blocks_agenda_set_when_and_where (PlazaBox             *box,
                                  const PlazaPress     *press,
                                  const PlazaAgendaRow *row)
{
  const char *parts[] = { row->time, row->zone, row->until };
  g_autoptr(GString) line = g_string_new (NULL);
  g_autoptr(GArray) spans = blocks_agenda_mark_span (0, row->time != NULL && !row->time_open ? strlen (row->time) : 0, TRUE);
  PlazaProseSpan city = { .strong = !row->city_open };
  g_autoptr(PlazaText) text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    plaza_text_append (line, " ", parts[i]);
  g_string_append (line, line->len > 0 ? " · " : "");
  city.start = line->len;
  g_string_append (line, row->city);
  city.end = line->len;
  plaza_text_append (line, " · ", row->distance);
  g_array_append_val (spans, city);
  text = plaza_text_new_marked (press, PLAZA_STYLE_FORM, line->str, spans, PLAZA_MEASURE, PLAZA_TEXT_NAME);
  plaza_box_open (box, "TD", NULL);
  plaza_box_set (box, text, "P", 0, blocks_agenda_row_space (press) + plaza_text_rise (text));
  plaza_box_close (box);
  return box->height;
}

/* A row that is very high goes on on the next page. */
static void
blocks_agenda_end_row (PlazaBox         *box,
                       const PlazaPress *press)
{
  blocks_agenda_close_row (box, blocks_agenda_row_space (press));
  box->may_split = box->height > WHOLE_HEIGHT;
  if (!box->may_split)
    g_array_set_size (box->splits, 0);
  box->group = "Table";
}

/**
 * plaza_block_agenda_row:
 * @press: the press
 * @row: what is said of an event
 *
 * Returns: (transfer full): the row, with a hairline under it
 */
PlazaBox *
plaza_block_agenda_row (const PlazaPress     *press,
                        const PlazaAgendaRow *row)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_SMALL_HEADING);

  plaza_box_open (box, "TR", NULL);
  if (press->large_print)
    blocks_agenda_set_what (box, press, row, 0, blocks_agenda_set_when_and_where (box, press, row));
  else
    {
      double baseline = blocks_agenda_row_space (press) + plaza_style_rise (&style);

      blocks_agenda_set_when (box, press, row, baseline);
      blocks_agenda_set_where (box, press, row, baseline);
      blocks_agenda_set_what (box, press, row, WHAT_X, blocks_agenda_row_space (press));
    }
  plaza_box_close (box);
  blocks_agenda_end_row (box, press);
  return box;
}

/* "Solidarity Vigil · Lansing, MI" */
static void
blocks_agenda_set_cell (PlazaBox             *box,
                        const PlazaPress     *press,
                        const PlazaAgendaRow *row,
                        double                x)
{
  g_autoptr(GArray) spans = blocks_agenda_mark_span (0, strlen (row->title), TRUE);
  g_autoptr(GString) line = g_string_new (row->title);
  g_auto(GStrv) words = g_strsplit (row->city, " ", -1);
  g_autofree char *city = g_strjoinv ("\u00A0", words);
  g_autoptr(PlazaText) text = NULL;
  double baseline;

  plaza_text_append (line, " · ", row->time);
  plaza_text_append (line, " · ", city);
  plaza_text_append (line, " · ", row->distance);
  text = plaza_text_new_marked (press, PLAZA_STYLE_FORM, line->str, spans, HALF_WIDTH, PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED);
  plaza_box_open (box, "TR", NULL);
  plaza_box_open (box, "TD", NULL);
  baseline = plaza_box_set (box, text, "P", x, blocks_agenda_row_space (press) + plaza_text_rise (text));
  blocks_agenda_set_below_title (box, press, row, x, HALF_WIDTH, baseline + text->style.leading);
  plaza_box_close (box);
  plaza_box_close (box);
}

/**
 * plaza_block_agenda_pair:
 * @press: the press
 * @row: what is said of an event without a date
 * @other: (nullable): the same of the one that follows
 *
 * Returns: (transfer full): both beside each other, with a hairline under them
 */
PlazaBox *
plaza_block_agenda_pair (const PlazaPress     *press,
                         const PlazaAgendaRow *row,
                         const PlazaAgendaRow *other)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);

  blocks_agenda_set_cell (box, press, row, 0);
  if (other != NULL)
    blocks_agenda_set_cell (box, press, other, HALF_WIDTH + PLAZA_GUTTER);
  blocks_agenda_end_row (box, press);
  return box;
}

/**
 * plaza_block_agenda_note:
 * @press: the press
 * @text: what comes on the next page
 *
 * Returns: (transfer full): the text at the end of its line, under the last row
 */
PlazaBox *
plaza_block_agenda_note (const PlazaPress *press,
                         const char       *text)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autoptr(GArray) spans = blocks_agenda_mark_span (0, strlen (text), FALSE);
  g_autoptr(PlazaText) note = plaza_text_new_marked (press, PLAZA_STYLE_REFERENCE, text, spans, PLAZA_MEASURE, PLAZA_TEXT_ONE_LINE);

  plaza_box_set (box, note, "P", PLAZA_MEASURE - plaza_text_end (note), NOTE_ABOVE + plaza_text_rise (note));
  return box;
}
