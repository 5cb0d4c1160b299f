/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks.h"

#include <string.h>

#define PADDING 10.0
#define INSET 17.0

/* First baselines, and lines to write on, down from the panel's top. */
#define LABEL_BASELINE 21.0
#define WRITING_STEP 24.0

/* What the code says, for who has no camera: the details beside it, or the address. */
static char *
contact_scan_caption (const PlazaPress *press,
                      const char       *web_address)
{
  const char *shown = web_address;

  if (web_address == NULL)
    return g_strdup (plaza_words_get (press->words, "Scan to save this contact; no connection needed."));

  if (g_str_has_prefix (shown, "https://"))
    shown += strlen ("https://");
  /* Translators: under a QR code; %s is a web address. */
  return plaza_press_fill (plaza_words_get (press->words, "Scan, or go to %s"), shown);
}

static const char *
contact_name_of (const PlazaContact *contact)
{
  if (contact->name != NULL)
    return contact->name;
  if (contact->organization != NULL)
    return contact->organization;

  return contact->emails[0] != NULL ? contact->emails[0] : contact->telephones[0];
}

/* The code of the address, or else of the contact itself. */
static PlazaBox *
contact_make_code (const PlazaPress    *press,
                   const PlazaContact  *contact,
                   const char          *web_address,
                   char               **alternative)
{
  g_autofree char *card = NULL;

  if (web_address != NULL)
    {
      /* Translators: alternative text of a QR code; %s is a web address. */
      *alternative = plaza_press_fill (plaza_words_get (press->words, "QR code of the web address %s"), web_address);
      return plaza_block_code (press, web_address);
    }
  if (contact == NULL || !plaza_contact_has_reach (contact))
    return NULL;

  card = plaza_contact_to_vcard (contact);
  /* Translators: alternative text of a QR code; %s is a person or an organization. */
  *alternative = plaza_press_fill (plaza_words_get (press->words, "QR code with the address of %s"), contact_name_of (contact));
  return plaza_block_code (press, card);
}

static double
contact_set_line (PlazaBox         *box,
                  const PlazaPress *press,
                  PlazaStyleName    style,
                  const char       *value,
                  PlazaTextFlags    flags,
                  double            width,
                  double            top)
{
  g_autoptr(PlazaText) text = NULL;

  if (value == NULL || *value == '\0')
    return top;

  text = plaza_text_new (press, style, value, width, flags | PLAZA_TEXT_NAME);
  plaza_box_set_ink (box, text, "P", 0, top + plaza_text_rise (text), PLAZA_INK_TEXT);
  return top + plaza_text_height (text);
}

/* Smaller where it would not be in one line: nobody copies a parted address right. */
static double
contact_set_address (PlazaBox         *box,
                     const PlazaPress *press,
                     const char       *scheme,
                     const char       *address,
                     double            width,
                     double            top)
{
  g_autofree char *uri = g_strconcat (scheme, address, NULL);
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, address, PLAZA_MEASURE,
                                              PLAZA_TEXT_STRONG | PLAZA_TEXT_NAME);
  PlazaStyleName style = text->width <= width ? PLAZA_STYLE_REFERENCE : PLAZA_STYLE_CAPTION;

  plaza_box_open (box, "Link", uri);
  top = contact_set_line (box, press, style, address, PLAZA_TEXT_STRONG, width, top);
  plaza_box_close (box);
  return top;
}

/* Nobody is named: lines to write a name and an address on. */
static double
contact_set_writing_lines (PlazaBox *box,
                           double    width,
                           double    top)
{
  for (int i = 0; i < 2; i++)
    {
      top += WRITING_STEP;
      plaza_box_rule (box, PLAZA_INK_TEXT, 0, top, width, PLAZA_RULE_WRITING);
    }

  return top + PLAZA_UNIT / 2;
}

static PlazaBox *
contact_make_details (const PlazaPress   *press,
                      const PlazaContact *contact,
                      const char         *label,
                      PlazaStyleName      name_style,
                      double              width)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, label, width, PLAZA_TEXT_BALANCED);
  double top = plaza_text_height (head);

  plaza_box_set (box, head, "H2", 0, plaza_text_rise (head));
  if (contact == NULL)
    {
      contact_set_writing_lines (box, width, top);
      return box;
    }

  top = contact_set_line (box, press, name_style, contact->name, PLAZA_TEXT_BALANCED, width, top + 1);
  top = contact_set_line (box, press, PLAZA_STYLE_REFERENCE, contact->organization, PLAZA_TEXT_PLAIN, width, top);
  for (guint i = 0; contact->emails[i] != NULL; i++)
    top = contact_set_address (box, press, "mailto:", contact->emails[i], width, top);
  for (guint i = 0; contact->telephones[i] != NULL; i++)
    top = contact_set_address (box, press, "tel:", contact->telephones[i], width, top);
  if (!plaza_contact_has_reach (contact))
    {
      plaza_box_rule (box, PLAZA_INK_TEXT, 0, top + WRITING_STEP, width, PLAZA_RULE_WRITING);
      box->height = top + WRITING_STEP + PLAZA_UNIT / 2;
    }

  return box;
}

/* A code and its caption, which belong to one Figure. */
static void
contact_take_code (PlazaBox         *box,
                   const PlazaPress *press,
                   PlazaBox         *code,
                   const char       *alternative,
                   const char       *caption,
                   double            code_x,
                   double            code_y,
                   double            caption_x,
                   double            caption_y,
                   double            caption_width)
{
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_CAPTION, caption, caption_width, PLAZA_TEXT_PLAIN);

  plaza_box_open (box, "Figure", alternative);
  plaza_box_take (box, code, code_x, code_y);
  plaza_box_set (box, text, NULL, caption_x, caption_y + plaza_text_rise (text));
  plaza_box_close (box);
}

static PlazaBox *
contact_make_next (const PlazaPress *press,
                   const char       *heading,
                   const char       *text,
                   double            width)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, heading, width, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) body = plaza_text_new (press, PLAZA_STYLE_REFERENCE, text, width, PLAZA_TEXT_PLAIN);

  plaza_box_set (box, head, "H2", 0, plaza_text_rise (head));
  plaza_box_set (box, body, "P", 0, plaza_text_height (head) + 3 + plaza_text_rise (body));
  return box;
}

/**
 * plaza_block_contact:
 * @press: the press
 * @contact: (nullable): whom to turn to; lines to write on where nobody is known
 * @label: "Your contact in Charlotte"
 * @web_address: (nullable): for the code, instead of the contact
 * @next_heading: (nullable): "What comes next"
 * @next_text: (nullable): what the team promises
 *
 * Returns: (transfer full): the tinted panel at the end of a leave-behind
 */
PlazaBox *
plaza_block_contact (const PlazaPress   *press,
                     const PlazaContact *contact,
                     const char         *label,
                     const char         *web_address,
                     const char         *next_heading,
                     const char         *next_text)
{
  PlazaBox *panel = plaza_box_new (PLAZA_MEASURE);
  g_autofree char *alternative = NULL;
  g_autofree char *caption = contact_scan_caption (press, web_address);
  PlazaBox *code = contact_make_code (press, contact, web_address, &alternative);
  PlazaStyle style = plaza_press_style (press, PLAZA_STYLE_LABEL);
  gboolean stacked = press->large_print;
  double x = code != NULL ? PADDING + code->width + PLAZA_COLUMN : INSET;
  double next_x = stacked ? INSET : plaza_grid_start (9);
  double width = (stacked ? PLAZA_MEASURE - INSET : next_x - PLAZA_GUTTER) - x;
  double top = LABEL_BASELINE - plaza_style_rise (&style);

  plaza_box_take (panel, contact_make_details (press, contact, label, PLAZA_STYLE_HEADING, width), x, top);
  if (code != NULL)
    contact_take_code (panel, press, code, alternative, caption, PADDING, PADDING,
                       x, panel->height + PLAZA_UNIT / 2, width);
  if (next_text != NULL)
    plaza_box_take (panel, contact_make_next (press, next_heading, next_text, PLAZA_MEASURE - next_x - (stacked ? INSET : PADDING)),
                    next_x, stacked ? panel->height + PLAZA_UNIT : top);

  panel->height += PADDING;
  plaza_box_ground (panel, &press->palette, 0);
  if (!press->palette.black_and_white)
    plaza_box_rule (panel, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_SECTION);
  return panel;
}

/**
 * plaza_block_contact_aside:
 * @press: the press
 * @width: of the box, in points
 * @contact: (nullable): whom to turn to
 * @label: "Your contact in Charlotte"
 * @web_address: (nullable): for the code, instead of the contact
 * @with_code: whether there is room for the code
 *
 * Returns: (transfer full) (nullable): the contact for a narrow column; %NULL where
 *   nothing is known
 */
PlazaBox *
plaza_block_contact_aside (const PlazaPress   *press,
                           double              width,
                           const PlazaContact *contact,
                           const char         *label,
                           const char         *web_address,
                           gboolean            with_code)
{
  g_autofree char *alternative = NULL;
  g_autofree char *caption = contact_scan_caption (press, web_address);
  PlazaBox *code = with_code ? contact_make_code (press, contact, web_address, &alternative) : NULL;
  PlazaBox *box;

  if (code == NULL && contact == NULL)
    return NULL;

  box = plaza_box_new (width);
  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, width, PLAZA_RULE_HAIRLINE);
  if (contact != NULL)
    plaza_box_take (box, contact_make_details (press, contact, label, PLAZA_STYLE_SMALL_HEADING, width), 0, PLAZA_UNIT / 2);
  if (code != NULL)
    contact_take_code (box, press, code, alternative, caption, 0, box->height + PLAZA_UNIT / 2,
                       0, box->height + code->height + PLAZA_UNIT * 3 / 4, width);
  return box;
}
