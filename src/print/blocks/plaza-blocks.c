/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks.h"

/* Under a rule: the line box begins after half a unit, or after a whole one. */
#define UNDER_LABEL_RULE 7.0
#define UNDER_SECTION_RULE 6.0
#define UNDER_ASK_RULE 14.0

/* A body begins a quarter of a unit lower than the next line would. */
#define QUARTER 3.5

/**
 * plaza_block_paragraph:
 * @press: the press
 * @style: the style
 * @text: one paragraph
 * @tag: structure element, a static string
 * @width: of the box, in points
 * @flags: how else
 *
 * Returns: (transfer full): the paragraph alone
 */
PlazaBox *
plaza_block_paragraph (const PlazaPress *press,
                       PlazaStyleName    style,
                       const char       *text,
                       const char       *tag,
                       double            width,
                       PlazaTextFlags    flags)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) lines = plaza_text_new (press, style, text, width, flags);

  plaza_box_set (box, lines, tag, 0, plaza_text_rise (lines));
  return box;
}

/**
 * plaza_block_headline:
 * @press: the press
 * @style: display or title
 * @label: (nullable): a line above
 * @headline: the headline
 *
 * The top of a page. It begins with the baseline that plaza_furniture_top() gives.
 *
 * Returns: (transfer full): the block
 */
PlazaBox *
plaza_block_headline (const PlazaPress *press,
                      PlazaStyleName    style,
                      const char       *label,
                      const char       *headline)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autoptr(PlazaText) text = plaza_text_new (press, style, headline, PLAZA_MEASURE, PLAZA_TEXT_BALANCED);
  double baseline = text->style.leading * 0.52;

  if (label != NULL)
    {
      g_autoptr(PlazaText) above = plaza_text_new (press, PLAZA_STYLE_LABEL, label, PLAZA_MEASURE, PLAZA_TEXT_PLAIN);

      baseline = plaza_box_set (box, above, "P", 0, 0);
      baseline += text->style.leading / 2 + text->style.size * 0.48;
    }

  plaza_box_set (box, text, "H1", 0, baseline);
  return box;
}

/**
 * plaza_block_section:
 * @press: the press
 * @width: of the box, in points
 * @heading: the heading
 * @aside: (nullable): a few words at the end of its line
 *
 * Returns: (transfer full): the section rule with its heading
 */
PlazaBox *
plaza_block_section (const PlazaPress *press,
                     double            width,
                     const char       *heading,
                     const char       *aside)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) note = NULL;
  g_autoptr(PlazaText) text = NULL;
  double room = width, baseline;

  if (aside != NULL)
    {
      note = plaza_text_new (press, PLAZA_STYLE_REFERENCE, aside, width * 0.45, PLAZA_TEXT_PLAIN);
      room -= note->width + PLAZA_GUTTER;
    }

  text = plaza_text_new (press, PLAZA_STYLE_HEADING, heading, room, PLAZA_TEXT_BALANCED);
  baseline = UNDER_SECTION_RULE + plaza_text_rise (text);
  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_SECTION);
  plaza_box_set (box, text, "H2", 0, baseline);
  if (note != NULL)
    plaza_box_set (box, note, "P", width - note->width, baseline);

  box->keep_next = TRUE;
  return box;
}

/**
 * plaza_block_ask:
 * @press: the press
 * @width: of the box, in points
 * @number: from 1
 * @heading: what is asked
 * @body: (element-type PlazaProseBlock): its paragraphs, of which @press says how many are set
 *
 * Returns: (transfer full): a hairline, the numeral, the heading and the body
 */
PlazaBox *
plaza_block_ask (const PlazaPress      *press,
                 double                 width,
                 guint                  number,
                 const char            *heading,
                 GPtrArray             *body)
{
  PlazaBox *box = plaza_box_new (width);
  double indent = PLAZA_COLUMN + PLAZA_GUTTER;
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_BODY);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr(PlazaText) numeral = plaza_text_new (press, PLAZA_STYLE_NUMERAL, digits, indent, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_HEADING, heading, width - indent, PLAZA_TEXT_BALANCED);
  double baseline = UNDER_ASK_RULE + plaza_text_rise (head);

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);
  plaza_box_open (box, "LI", NULL);
  plaza_box_set (box, numeral, "Lbl", 0, baseline);
  plaza_box_open (box, "LBody", NULL);
  baseline = plaza_box_set (box, head, "H2", indent, baseline) + QUARTER;
  for (guint i = 0; i < press->fit->paragraphs; i++)
    {
      const PlazaProseBlock *paragraph = plaza_prose_nth (body, PLAZA_PROSE_PARAGRAPH, i);

      if (paragraph == NULL)
        break;
      baseline = plaza_prose_set_block (box, press, PLAZA_STYLE_BODY, paragraph, "P", indent, width - indent,
                                        baseline + style.leading) + QUARTER * 2;
    }
  plaza_box_close (box);
  plaza_box_close (box);

  box->group = "L";
  box->number = number;
  return box;
}

/**
 * plaza_block_organizations:
 * @press: the press
 * @width: of the box, in points
 * @label: (nullable): what they do
 * @names: one a line, in the given order and spelling
 * @place: (nullable): where, under the names
 * @lead: whether the first is set as a heading
 *
 * Returns: (transfer full): the list under a rule
 */
PlazaBox *
plaza_block_organizations (const PlazaPress  *press,
                           double             width,
                           const char        *label,
                           const char *const *names,
                           const char        *place,
                           gboolean           lead)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, label, width, PLAZA_TEXT_BALANCED);
  double bottom = UNDER_LABEL_RULE;

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);
  plaza_box_set (box, head, "H2", 0, bottom + plaza_text_rise (head));
  bottom += plaza_text_height (head) + QUARTER / 2;
  plaza_box_open (box, "L", NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean first = lead && i == 0;
      g_autoptr(PlazaText) name = NULL;
      g_autofree char *others = NULL;

      if (i >= press->fit->organizations)
        {
          guint left = g_strv_length ((GStrv) names) - i;

          /* Translators: after a list of organizations, for those that there was no room for. */
          others = plaza_press_fill (plaza_words_get_plural (press->words, "and %u other", "and %u others", left), left);
        }

      name = plaza_text_new (press, first ? PLAZA_STYLE_HEADING : PLAZA_STYLE_ORGANIZATION,
                             others != NULL ? others : names[i], width,
                             PLAZA_TEXT_NAME | (first ? PLAZA_TEXT_BALANCED : PLAZA_TEXT_HANGING));
      plaza_box_open (box, "LI", NULL);
      plaza_box_set (box, name, "LBody", 0, bottom + plaza_text_rise (name));
      plaza_box_close (box);
      bottom += plaza_text_height (name);
      plaza_box_allow (box, bottom, bottom);
      if (others != NULL)
        break;
    }
  plaza_box_close (box);

  if (place != NULL)
    {
      g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, place, width, PLAZA_TEXT_NAME);

      plaza_box_set (box, text, "P", 0, bottom + plaza_text_rise (text));
    }

  return box;
}

void
plaza_meeting_free (PlazaMeeting *self)
{
  g_free (self->when);
  g_free (self->where);
  g_strfreev (self->organizations);
  g_free (self);
}

static double
blocks_set_meeting (PlazaBox           *box,
                    const PlazaPress   *press,
                    const PlazaMeeting *meeting,
                    double              top)
{
  g_autoptr(PlazaText) when = plaza_text_new (press, PLAZA_STYLE_REFERENCE, meeting->when, box->width, PLAZA_TEXT_STRONG);
  g_autoptr(PlazaText) where = plaza_text_new (press, PLAZA_STYLE_REFERENCE, meeting->where, box->width, PLAZA_TEXT_NAME);

  plaza_box_set (box, when, "P", 0, top + plaza_text_rise (when));
  top += plaza_text_height (when);
  plaza_box_set (box, where, "P", 0, top + plaza_text_rise (where));
  top += plaza_text_height (where);
  for (guint i = 0; meeting->organizations[i] != NULL; i++)
    {
      g_autoptr(PlazaText) name = plaza_text_new (press, PLAZA_STYLE_ORGANIZATION, meeting->organizations[i], box->width,
                                                  PLAZA_TEXT_NAME | PLAZA_TEXT_HANGING);

      plaza_box_set (box, name, "P", 0, top + plaza_text_rise (name));
      top += plaza_text_height (name);
    }

  return top;
}

/**
 * plaza_block_meetings:
 * @press: the press
 * @width: of the box, in points
 * @label: what they are
 * @meetings: (element-type PlazaMeeting): other events
 * @n: how many of them
 *
 * Returns: (transfer full): the list under a hairline
 */
PlazaBox *
plaza_block_meetings (const PlazaPress *press,
                      double            width,
                      const char       *label,
                      GPtrArray        *meetings,
                      guint             n)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, label, width, PLAZA_TEXT_BALANCED);
  double top = UNDER_LABEL_RULE;

  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);
  plaza_box_set (box, head, "H2", 0, top + plaza_text_rise (head));
  top += plaza_text_height (head) + QUARTER;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        {
          plaza_box_allow (box, top, top + 2 * QUARTER);
          top += 2 * QUARTER;
        }
      top = blocks_set_meeting (box, press, g_ptr_array_index (meetings, i), top);
    }

  return box;
}
