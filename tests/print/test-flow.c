/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-flow.h"
#include "print-fixture.h"

#define TOP 100.0
#define BOTTOM 400.0

static GPtrArray *
pages_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static const PlazaPlaced *
nth (GPtrArray *pages,
     guint      page,
     guint      index)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (pages, page), index);
}

static guint
count (GPtrArray *pages,
       guint      page)
{
  return ((GPtrArray *) g_ptr_array_index (pages, page))->len;
}

static PlazaBox *
brick (double height,
       guint  number)
{
  PlazaBox *box = plaza_box_new (100);

  plaza_box_fill (box, PLAZA_INK_TEXT, 0, 0, 100, height);
  box->number = number;
  box->space = 10;
  return box;
}

static void
test_pages (void)
{
  g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
  g_autoptr(GPtrArray) pages = pages_new ();
  guint from, to;

  for (guint i = 0; i < 5; i++)
    plaza_column_add (column, brick (140, i + 1));
  plaza_column_pour (column, pages);

  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (count (pages, 0), ==, 2);
  g_assert_cmpuint (count (pages, 1), ==, 2);
  g_assert_cmpuint (count (pages, 2), ==, 1);
  g_assert_cmpfloat_with_epsilon (nth (pages, 0, 0)->y, TOP, 1e-9);
  g_assert_cmpfloat_with_epsilon (nth (pages, 0, 1)->y, TOP + 150, 1e-9);
  g_assert_cmpfloat_with_epsilon (nth (pages, 1, 0)->y, 50, 1e-9);
  g_assert_true (plaza_placed_next (pages, 0, &from, &to));
  g_assert_cmpuint (from, ==, 3);
  g_assert_cmpuint (to, ==, 4);
  g_assert_false (plaza_placed_next (pages, 2, &from, &to));
}

/* A heading moves with what it heads. */
static void
test_headings (void)
{
  g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
  g_autoptr(GPtrArray) pages = pages_new ();
  PlazaBox *heading = brick (20, 0);

  heading->keep_next = TRUE;
  plaza_column_add (column, brick (200, 1));
  plaza_column_add (column, heading);
  plaza_column_add (column, brick (100, 2));
  plaza_column_pour (column, pages);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (count (pages, 0), ==, 1);
  g_assert_true (nth (pages, 1, 0)->box == heading);
}

/* "(continued)" stands at the top of each further page. */
static void
test_continued (void)
{
  g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
  g_autoptr(GPtrArray) pages = pages_new ();

  column->head = brick (17, 0);
  for (guint i = 0; i < 3; i++)
    plaza_column_add (column, brick (200, i + 1));
  plaza_column_pour (column, pages);

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint i = 1; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (nth (pages, i, 0)->box->height, 17, 1e-9);
      g_assert_cmpfloat_with_epsilon (nth (pages, i, 1)->y, 50 + 17 + 10, 1e-9);
    }
}

/* A last page of a few lines: the last two share what they hold, and end alike. */
static void
test_balance (void)
{
  for (guint n = 9; n <= 40; n++)
    {
      g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
      g_autoptr(GPtrArray) pages = pages_new ();
      guint number = 0;
      double end;

      column->head = brick (17, 0);
      for (guint i = 0; i < n; i++)
        plaza_column_add (column, brick (30, i + 1));
      end = plaza_column_pour (column, pages);

      /* Nothing is lost, and nothing comes out of order. */
      for (guint p = 0; p < pages->len; p++)
        for (guint i = p > 0 ? 1 : 0; i < count (pages, p); i++)
          g_assert_cmpuint (nth (pages, p, i)->box->number, ==, ++number);
      g_assert_cmpuint (number, ==, n);
      g_assert_cmpfloat_with_epsilon (end, plaza_placed_end (g_ptr_array_index (pages, pages->len - 1), 0), 1e-9);
      if (pages->len > 1)
        g_assert_cmpfloat (end - nth (pages, pages->len - 1, 1)->y, >=, (BOTTOM - 50) / 3);
    }
}

/* A column beside another ends where that does; its gaps grow, but not beyond
 * what looks like one column. */
static void
test_stretch (void)
{
  for (double stretch = 0; stretch <= 40; stretch += 8)
    {
      g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
      g_autoptr(PlazaColumn) beside = plaza_column_new (200, TOP, 50, BOTTOM);
      g_autoptr(GPtrArray) pages = pages_new ();
      double end;

      for (guint i = 0; i < 3; i++)
        {
          plaza_column_add (column, brick (60, i + 1));
          plaza_column_add (beside, brick (50, 0));
        }
      column->stretch = stretch;
      beside->stretch = stretch;
      end = plaza_column_pour (column, pages);
      g_assert_cmpfloat_with_epsilon (end, TOP + 200 + 2 * MIN (stretch, 50), 1e-9);
      g_assert_cmpfloat_with_epsilon (nth (pages, 0, 1)->y, TOP + 70 + MIN (stretch, 50), 1e-9);

      beside->end = end;
      g_assert_cmpfloat_with_epsilon (plaza_column_pour (beside, pages), end, 1e-9);
      g_assert_cmpfloat_with_epsilon (nth (pages, 0, 3)->y, TOP, 1e-9);
    }
}

/* The heading of a section stands again where the section goes on, and nowhere
 * else: not over its own first box, and not over what comes after. */
static void
test_sections (void)
{
  g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
  g_autoptr(GPtrArray) pages = pages_new ();
  PlazaBox *first = brick (11, 101), *second = brick (12, 102);

  plaza_column_begin (column, first);
  for (guint i = 0; i < 3; i++)
    plaza_column_add (column, brick (140, i + 1));
  plaza_column_add (column, brick (150, 4));
  plaza_column_begin (column, second);
  plaza_column_add (column, brick (150, 5));
  plaza_column_add (column, brick (180, 6));
  plaza_column_begin (column, NULL);
  plaza_column_add (column, brick (300, 7));
  plaza_column_pour (column, pages);

  /* 1 2 | 3 4 of the first | 5 6 of the second, whole | 7 */
  g_assert_cmpuint (nth (pages, 1, 0)->box->number, ==, 101);
  g_assert_true (nth (pages, 1, 0)->is_head);
  g_assert_cmpuint (nth (pages, 1, 1)->box->number, ==, 3);
  g_assert_cmpuint (nth (pages, 2, 0)->box->number, ==, 5);
  g_assert_cmpuint (nth (pages, 3, 0)->box->number, ==, 7);
}

static PlazaBox *
paragraph (const PlazaPress *press,
           guint             words)
{
  PlazaBox *box = plaza_box_new (200);
  GString *text = g_string_new (NULL);
  g_autoptr(PlazaText) lines = NULL;

  for (guint i = 0; i < words; i++)
    g_string_append_printf (text, "%sword%u", i > 0 ? " " : "", i);
  lines = plaza_text_new (press, PLAZA_STYLE_BODY, text->str, 200, PLAZA_TEXT_PLAIN);
  plaza_box_set (box, lines, "P", 0, plaza_text_rise (lines));
  g_string_free (text, TRUE);
  return box;
}

static guint
count_lines (const PlazaBox *box)
{
  guint n = 0;

  for (guint i = 0; i < box->marks->len; i++)
    if (g_array_index (box->marks, PlazaMark, i).kind == PLAZA_MARK_LINE)
      n++;

  return n;
}

static int
depth (const PlazaBox *box)
{
  int open = 0;

  for (guint i = 0; i < box->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (box->marks, PlazaMark, i);

      open += mark->kind == PLAZA_MARK_OPEN;
      open -= mark->kind == PLAZA_MARK_CLOSE;
      g_assert_cmpint (open, >=, 0);
    }

  return open;
}

/* Two lines at least on either side of a split; nothing is lost, and both parts
 * are whole elements. */
static void
test_split (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");

  for (double room = 1; room < 250; room += 3)
    {
      g_autoptr(PlazaBox) box = paragraph (press, 70);
      guint all = count_lines (box);
      g_autoptr(PlazaBox) rest = plaza_box_split (box, room);

      g_assert_cmpint (depth (box), ==, 0);
      if (rest == NULL)
        {
          g_assert_cmpuint (count_lines (box), ==, all);
          continue;
        }

      g_assert_cmpint (depth (rest), ==, 0);
      g_assert_cmpuint (count_lines (box), >=, 2);
      g_assert_cmpuint (count_lines (rest), >=, 2);
      g_assert_cmpuint (count_lines (box) + count_lines (rest), ==, all);
      g_assert_cmpfloat (box->height, <=, room);
      g_assert_cmpfloat_with_epsilon (box->height + rest->height, 14.0 * all, 1e-6);
    }
}

static void
test_short_paragraph (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  g_autoptr(PlazaBox) box = paragraph (press, 12);

  g_assert_cmpuint (count_lines (box), <, 4);
  g_assert_null (plaza_box_split (box, 20));
}

/* A block that is higher than a page goes on over as many as it needs. */
static void
test_too_high (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  g_autoptr(PlazaColumn) column = plaza_column_new (0, TOP, 50, BOTTOM);
  g_autoptr(GPtrArray) pages = pages_new ();
  PlazaBox *box = paragraph (press, 400);
  guint all = count_lines (box), placed = 0;

  plaza_column_add (column, box);
  plaza_column_pour (column, pages);
  g_assert_cmpuint (pages->len, >, 2);
  for (guint i = 0; i < pages->len; i++)
    {
      const PlazaPlaced *part = nth (pages, i, 0);

      g_assert_cmpfloat (part->y + part->box->height, <=, BOTTOM + 0.01);
      placed += count_lines (part->box);
    }
  g_assert_cmpuint (placed, ==, all);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/flow/pages", test_pages);
  g_test_add_func ("/print/flow/headings", test_headings);
  g_test_add_func ("/print/flow/continued", test_continued);
  g_test_add_func ("/print/flow/balance", test_balance);
  g_test_add_func ("/print/flow/stretch", test_stretch);
  g_test_add_func ("/print/flow/sections", test_sections);
  g_test_add_func ("/print/flow/split", test_split);
  g_test_add_func ("/print/flow/short-paragraph", test_short_paragraph);
  g_test_add_func ("/print/flow/too-high", test_too_high);
  return fixture_run ();
}
