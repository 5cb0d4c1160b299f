/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-blocks.h"

/* What a bill's number takes before its name. */
#define NUMBER_WIDTH 52.0
#define NUMBER_WIDTH_LARGE 88.0

/* Between the numbers of bills that are run in. */
#define BETWEEN " · "

typedef struct
{
  PlazaChamber  chamber;
  const char   *label;
} Group;

static gboolean
bills_is_in (const PlazaBill *bill,
             PlazaChamber     chamber)
{
  return bill->chamber == chamber;
}

/* A bill of which both the number and the name are known has a line of its own. */
static gboolean
bills_has_line (const PlazaBill *bill)
{
  return bill->number != NULL && bill->name != NULL;
}

static guint
count_bills (GPtrArray    *bills,
             PlazaChamber  chamber,
             gboolean      lines_only)
{
  guint n = 0;

  for (guint i = 0; i < bills->len; i++)
    {
      const PlazaBill *bill = g_ptr_array_index (bills, i);

      n += bills_is_in (bill, chamber) && (!lines_only || bills_has_line (bill));
    }

  return n;
}

static double
bills_set_line (PlazaBox         *box,
                const PlazaPress *press,
                const PlazaBill  *bill,
                double            top)
{
  double indent = press->large_print ? NUMBER_WIDTH_LARGE : NUMBER_WIDTH;
  g_autoptr(PlazaText) number = plaza_text_new (press, PLAZA_STYLE_REFERENCE, bill->number, box->width,
                                                PLAZA_TEXT_STRONG | PLAZA_TEXT_NAME);
  g_autoptr(PlazaText) name = NULL;

  indent = MAX (indent, number->width + 6);
  name = plaza_text_new (press, PLAZA_STYLE_REFERENCE, bill->name, box->width - indent, PLAZA_TEXT_NAME);
  plaza_box_open (box, "LI", NULL);
  plaza_box_set (box, number, "Lbl", 0, top + plaza_text_rise (number));
  plaza_box_set (box, name, "LBody", indent, top + plaza_text_rise (name));
  plaza_box_close (box);
  return top + plaza_text_height (name);
}

/* Those of which only the number or only the name is known, one after the other. */
static double
bills_set_run_in (PlazaBox         *box,
                  const PlazaPress *press,
                  GPtrArray        *bills,
                  PlazaChamber      chamber,
                  double            top)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(PlazaText) text = NULL;

  for (guint i = 0; i < bills->len; i++)
    {
      const PlazaBill *bill = g_ptr_array_index (bills, i);
      const char *known = bill->number != NULL ? bill->number : bill->name;

      if (bills_is_in (bill, chamber) && !bills_has_line (bill) && known != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? BETWEEN : "", known);
    }
  if (all->len == 0)
    return top;

  text = plaza_text_new (press, PLAZA_STYLE_REFERENCE, all->str, box->width, PLAZA_TEXT_STRONG | PLAZA_TEXT_NAME);
  plaza_box_open (box, "LI", NULL);
  plaza_box_set (box, text, "LBody", 0, top + plaza_text_rise (text));
  plaza_box_close (box);
  return top + plaza_text_height (text);
}

static PlazaBox *
bills_make_group (const PlazaPress *press,
                  GPtrArray        *bills,
                  const Group      *group,
                  double            width)
{
  PlazaBox *box = plaza_box_new (width);
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, group->label, width, PLAZA_TEXT_PLAIN);
  double top = plaza_text_height (head);

  plaza_box_set (box, head, "H3", 0, plaza_text_rise (head));
  plaza_box_open (box, "L", NULL);
  for (guint i = 0; i < bills->len; i++)
    {
      const PlazaBill *bill = g_ptr_array_index (bills, i);

      if (bills_is_in (bill, group->chamber) && bills_has_line (bill))
        top = bills_set_line (box, press, bill, top);
    }
  bills_set_run_in (box, press, bills, group->chamber, top);
  plaza_box_close (box);
  return box;
}

/* Numbers alone need little room: names have the rest. */
static int
bills_columns_of (GPtrArray   *bills,
                  const Group *group,
                  const Group *other)
{
  gboolean names = count_bills (bills, group->chamber, TRUE) > 0;
  gboolean other_names = count_bills (bills, other->chamber, TRUE) > 0;

  if (count_bills (bills, other->chamber, FALSE) == 0)
    return 12;
  if (names == other_names)
    return 6;

  return names ? 8 : 4;
}

static void
bills_add_group (PlazaBox         *box,
                 const PlazaPress *press,
                 GPtrArray        *bills,
                 const Group      *group,
                 double            x,
                 double            width,
                 double           *below)
{
  PlazaBox *child;

  if (count_bills (bills, group->chamber, FALSE) == 0)
    return;

  child = bills_make_group (press, bills, group, width);
  *below += child->height + PLAZA_UNIT / 2;
  plaza_box_take (box, child, x, *below - child->height - PLAZA_UNIT / 2);
}

/**
 * plaza_block_bills:
 * @press: the press
 * @bills: (element-type PlazaBill): in the order given
 * @house_first: whether it is for a Representative
 *
 * Returns: (transfer full): the bills by chamber, across the page, that of the
 *   member first
 */
PlazaBox *
plaza_block_bills (const PlazaPress *press,
                   GPtrArray        *bills,
                   gboolean          house_first)
{
  PlazaBox *box = plaza_block_section (press, PLAZA_MEASURE, plaza_words_get (press->words, "The bills by number"), NULL);
  const Group senate = { PLAZA_CHAMBER_SENATE, plaza_words_get (press->words, "In the Senate") };
  const Group house = { PLAZA_CHAMBER_HOUSE, plaza_words_get (press->words, "In the House of Representatives") };
  /* Translators: label over bills of which only the name is known, not the number. */
  const Group none = { PLAZA_CHAMBER_NONE, plaza_words_get (press->words, "By name") };
  const Group *first = house_first ? &house : &senate, *second = house_first ? &senate : &house;
  double top = box->height + PLAZA_UNIT / 4, below = top, beside = top;
  int columns = press->large_print ? 12 : bills_columns_of (bills, first, second);
  gboolean stacked = columns == 12 || count_bills (bills, first->chamber, FALSE) == 0;

  bills_add_group (box, press, bills, first, 0, plaza_grid_span (columns), &below);
  if (stacked)
    bills_add_group (box, press, bills, second, 0, PLAZA_MEASURE, &below);
  else
    bills_add_group (box, press, bills, second, plaza_grid_start (columns + 1), plaza_grid_span (12 - columns), &beside);
  /* Where the columns end sooner. */
  if (stacked || columns <= 6)
    bills_add_group (box, press, bills, &none, 0, plaza_grid_span (columns), &below);
  else
    bills_add_group (box, press, bills, &none, plaza_grid_start (columns + 1), plaza_grid_span (12 - columns), &beside);

  box->keep_next = FALSE;
  return box;
}
