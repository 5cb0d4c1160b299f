/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-furniture.h"

#include <string.h>

#include "plaza-direction.h"

#define TILE 6.5
#define TILE_GAP 5.5

/* From the top margin down to the masthead's baseline, and up to the bar. */
#define MASTHEAD_BASELINE 5.5
#define BAR_ABOVE 12.0

/* From the masthead's baseline to the first baseline of a page. */
#define FIRST_BASELINE 32.5

static PlazaText *
furniture_one_line (const PlazaPress *press,
                    PlazaStyleName    style,
                    const char       *text,
                    double            measure)
{
  return plaza_text_new (press, style, text, measure, PLAZA_TEXT_ONE_LINE | PLAZA_TEXT_NAME);
}

/* Returns: (nullable): where the second of two lines begins: at the last sentence before which @room holds all */
static const char *
furniture_find_second_line (const PlazaPress *press,
                            PlazaStyleName    style,
                            const char       *text,
                            double            room)
{
  const char *found = NULL;

  for (const char *p = strstr (text, ". "); p != NULL; p = strstr (p + 1, ". "))
    {
      g_autofree char *first = g_strndup (text, p + 1 - text);
      g_autoptr(PlazaText) line = furniture_one_line (press, style, first, PLAZA_MEASURE * 2);

      if (line->width > room)
        break;
      found = p + 2;
    }

  return found;
}

/* What needs two lines has its sentences whole in them, where they can be. */
static void
furniture_set_start (PlazaBox         *box,
                     const PlazaPress *press,
                     PlazaStyleName    style,
                     const char       *start,
                     double            room,
                     double            indent,
                     double            baseline,
                     PlazaTextFlags    flags)
{
  g_autoptr(PlazaText) text = plaza_text_new (press, style, start, room, flags);
  const char *second = text->n_lines > 1 ? furniture_find_second_line (press, style, start, room) : NULL;
  g_autoptr(PlazaText) rest = second != NULL ? plaza_text_new (press, style, second, room, flags) : NULL;

  if (rest != NULL && rest->n_lines == 1)
    {
      g_autofree char *first = g_strndup (start, second - 1 - start);
      g_autoptr(PlazaText) line = furniture_one_line (press, style, first, room);

      plaza_box_set (box, line, "P", indent, baseline);
      plaza_box_set (box, rest, "P", indent, baseline + text->style.leading);
    }
  else
    plaza_box_set (box, text, "P", indent, baseline);
}

/* The end of a line first, since the start takes what is left. */
static void
furniture_set_both_ends (PlazaBox         *box,
                         const PlazaPress *press,
                         PlazaStyleName    start_style,
                         PlazaStyleName    end_style,
                         const char       *start,
                         const char       *end,
                         double            indent,
                         double            baseline,
                         PlazaTextFlags    flags)
{
  g_autoptr(PlazaText) end_text = furniture_one_line (press, end_style, end, box->width * 0.8);
  double room = box->width - indent - (*end != '\0' ? end_text->width + PLAZA_GUTTER : 0);

  if (*start != '\0')
    furniture_set_start (box, press, start_style, start, room, indent, baseline, flags);
  if (*end != '\0')
    plaza_box_set (box, end_text, "P", box->width - plaza_text_end (end_text), baseline);
}

/**
 * plaza_furniture_masthead:
 * @page: where it goes
 * @press: the press
 * @start: at the start, usually the campaign's name
 * @end: at the end, "" for nothing
 */
void
plaza_furniture_masthead (PlazaPage        *page,
                          const PlazaPress *press,
                          const char       *start,
                          const char       *end)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  double baseline = BAR_ABOVE + MASTHEAD_BASELINE;

  plaza_box_rule (box, PLAZA_INK_ACCENT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_BAR);
  plaza_box_fill (box, PLAZA_INK_ACCENT, 0, baseline - TILE, TILE, TILE);
  furniture_set_both_ends (box, press, PLAZA_STYLE_MASTHEAD, PLAZA_STYLE_MASTHEAD_SIDE, start, end, TILE + TILE_GAP, baseline,
                           PLAZA_TEXT_ONE_LINE | PLAZA_TEXT_NAME);
  plaza_page_place (page, press, box, 0, press->paper->top - BAR_ABOVE);
}

static double
furniture_foot_rule (const PlazaPress *press)
{
  return press->paper->foot - (press->large_print ? 6 : 0);
}

/**
 * plaza_furniture_foot:
 * @page: where it goes
 * @press: the press
 * @start: at the start; two lines at most, in large print one
 * @end: at the end, "" for nothing; before it stands of which day the texts are
 */
void
plaza_furniture_foot (PlazaPage        *page,
                      const PlazaPress *press,
                      const char       *start,
                      const char       *end)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autoptr(GString) last = g_string_new (press->texts_of);

  plaza_text_append_fact (last, " · ", end, press->right_to_left);
  plaza_box_rule (box, PLAZA_INK_TEXT, 0, 0, PLAZA_MEASURE, PLAZA_RULE_HAIRLINE);
  furniture_set_both_ends (box, press, PLAZA_STYLE_CAPTION, PLAZA_STYLE_CAPTION, start, last->str, 0, press->large_print ? 22 : 13,
                           press->large_print ? PLAZA_TEXT_ONE_LINE | PLAZA_TEXT_NAME : PLAZA_TEXT_TWO_LINES);
  plaza_page_place (page, press, box, 0, furniture_foot_rule (press));
}

/* Returns: the first baseline under the masthead, from the top of the paper */
double
plaza_furniture_top (const PlazaPress *press)
{
  return press->paper->top + MASTHEAD_BASELINE + FIRST_BASELINE + press->paper->title_extra;
}

/* Returns: where columns must end, from the top of the paper */
double
plaza_furniture_bottom (const PlazaPress *press)
{
  return furniture_foot_rule (press) - PLAZA_UNIT;
}

/* Returns: (transfer full): "1 of 2", or "" for a single page */
char *
plaza_furniture_count (const PlazaPress *press,
                       guint             page,
                       guint             n_pages)
{
  if (n_pages < 2)
    return g_strdup ("");

  /* Translators: in the foot of a printed page: page %1$u of %2$u. */
  return plaza_press_fill (plaza_words_get (press->words, "%1$u of %2$u"), page + 1, n_pages);
}

/* Returns: (transfer full): @text with an arrow that points to the next page */
char *
plaza_furniture_arrow (const PlazaPress *press,
                       const char       *text)
{
  return g_strconcat (text, press->right_to_left ? " ←" : " →", NULL);
}
