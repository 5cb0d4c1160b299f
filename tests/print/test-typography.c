/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-typography.h"
#include "print-fixture.h"

static void
test_clean (void)
{
  static const struct { const char *text, *clean; } cases[] = {
    { "plain", "plain" },
    { "one\ntwo\tthree", "one two three" },
    { "a\001b\177c", "a b c" },
    { "<b>&amp;</b>", "<b>&amp;</b>" },
    { "x\342\200\256y\342\200\254z", "x\342\201\240y\342\201\240z" },   /* an override */
    { "x\342\201\247y\342\201\251z", "x\342\201\240y\342\201\240z" },   /* an isolate */
    { "a\302\205b", "a\302\240b" },                                     /* NEL */
    { "a\342\200\250b", "a\342\200\205b" },                             /* LINE SEPARATOR */
    { "bad \377 byte", "bad \357\277\275 byte" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = plaza_typography_clean (cases[i].text, 100);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_cap (void)
{
  g_autofree char *huge = g_strnfill (fixture_huge (), 'x');
  g_autofree char *clean = plaza_typography_clean (huge, 60);
  g_autofree char *short_one = plaza_typography_clean ("ñandú de más", 5);

  g_assert_cmpuint (g_utf8_strlen (clean, -1), ==, 61);
  g_assert_true (g_str_has_suffix (clean, "…"));
  g_assert_cmpstr (short_one, ==, "ñandú…");
}

static void
test_loosen (void)
{
  char text[] = "79\302\240% and S.\302\240240";
  g_autoptr(GArray) spaces = plaza_typography_loosen (text);

  g_assert_cmpstr (text, ==, "79 % and S. 240");
  g_assert_cmpuint (spaces->len, ==, 2);
  g_assert_cmpuint (g_array_index (spaces, gsize, 0), ==, 2);
  g_assert_cmpuint (g_array_index (spaces, gsize, 1), ==, 11);
  g_assert_cmpuint (plaza_typography_shift (spaces, 2), ==, 2);
  g_assert_cmpuint (plaza_typography_shift (spaces, 4), ==, 3);
  g_assert_cmpuint (plaza_typography_shift (spaces, 10), ==, 9);
  g_assert_cmpuint (plaza_typography_shift (spaces, strlen (text) + 2), ==, strlen (text));
}

/* Whether a line ends between two words, at whatever measure. */
static gboolean
is_ever_parted (const PlazaPress *press,
                const char       *text,
                const char       *left,
                const char       *right)
{
  g_autofree char *together = g_strconcat (left, " ", right, NULL);

  g_assert_nonnull (strstr (text, together));
  for (double measure = 90; measure < 400; measure += 3)
    {
      g_autoptr(PlazaText) lines = plaza_text_new (press, PLAZA_STYLE_BODY, text, measure, PLAZA_TEXT_PLAIN);

      for (guint i = 0; i + 1 < lines->n_lines; i++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (lines->layout, (int) i);
          g_autofree char *own = g_strndup (pango_layout_get_text (lines->layout) + line->start_index, line->length);
          const char *after = pango_layout_get_text (lines->layout) + line->start_index + line->length;

          g_strchomp (own);
          if (g_str_has_suffix (own, left) && g_str_has_prefix (after + strspn (after, " "), right))
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_bind (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  static const struct { const char *left, *right; } bound[] = {
    { "S.", "240" }, { "H.R.", "722" }, { "79", "%" }, { "5:30", "PM" }, { "April", "28," }, { "Sen.", "Tillis" },
    { "11:00", "a." }, { "a.", "m." }, { "28", "de" },
  };
  const char *text = "Ask about S. 240 and H.R. 722 since 79 % of them meet at 5:30 PM on April 28, when Sen. Tillis "
                     "is home until 11:00 a. m. on the 28 de abril and nobody leaves early before the end.";

  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    g_assert_false (is_ever_parted (press, text, bound[i].left, bound[i].right));

  /* The test would notice: other words are parted. */
  g_assert_true (is_ever_parted (press, text, "nobody", "leaves"));
}

static void
test_balance (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  const char *headline = "Four ways to protect refugees, immigrants and Muslims";
  g_autoptr(PlazaText) plain = plaza_text_new (press, PLAZA_STYLE_DISPLAY, headline, PLAZA_MEASURE, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) balanced = plaza_text_new (press, PLAZA_STYLE_DISPLAY, headline, PLAZA_MEASURE, PLAZA_TEXT_BALANCED);

  g_assert_cmpuint (balanced->n_lines, ==, plain->n_lines);
  g_assert_cmpfloat (balanced->width, <=, plain->width);
}

/* Whether a line of a headline ends in a word that introduces the next one. */
static void
check_headline (const char *language,
                const char *headline)
{
  g_autoptr(PlazaPress) press = fixture_press (language);

  for (double measure = 260; measure < PLAZA_MEASURE; measure += 7)
    {
      g_autoptr(PlazaText) lines = plaza_text_new (press, PLAZA_STYLE_DISPLAY, headline, measure, PLAZA_TEXT_BALANCED);

      for (guint i = 0; i + 1 < lines->n_lines; i++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (lines->layout, (int) i);
          g_autofree char *own = g_strndup (pango_layout_get_text (lines->layout) + line->start_index, line->length);
          const char *space;

          g_strchomp (own);
          space = strrchr (own, ' ');
          g_assert_cmpuint (g_utf8_strlen (space != NULL ? space + 1 : own, -1), >, 2);
        }
    }
}

static void
test_short_words (void)
{
  check_headline ("es", "Cuatro maneras de proteger a personas refugiadas, inmigrantes y musulmanas");
  check_headline ("es", "Los hechos detrás de lo que pedimos en el Congreso y a la oficina");
  check_headline ("en", "Four ways to protect refugees, immigrants and Muslims as a friend of ours");
}

/* The foot of a page: two lines of about one length, or one that is cut. */
static void
test_balance_two_lines (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("es");
  const char *sources = "Cifras de la guía de la jornada, febrero de 2017. Personas refugiadas: Refugee Council USA. "
                        "Familias: FIRM. Jóvenes: las organizaciones nacionales.";
  PlazaTextFlags flags = PLAZA_TEXT_TWO_LINES | PLAZA_TEXT_NAME | PLAZA_TEXT_BALANCED;
  g_autofree char *twice = g_strconcat (sources, " ", sources, " ", sources, NULL);
  g_autoptr(PlazaText) two = plaza_text_new (press, PLAZA_STYLE_CAPTION, sources, PLAZA_MEASURE, flags);
  g_autoptr(PlazaText) cut = plaza_text_new (press, PLAZA_STYLE_CAPTION, twice, PLAZA_MEASURE, flags);
  PangoRectangle last;

  g_assert_cmpuint (two->n_lines, ==, 2);
  g_assert_false (pango_layout_is_ellipsized (two->layout));
  pango_layout_line_get_extents (pango_layout_get_line_readonly (two->layout, 1), NULL, &last);
  g_assert_cmpfloat ((double) last.width / PANGO_SCALE, >, two->width * 0.7);
  g_assert_cmpuint (cut->n_lines, ==, 2);
  g_assert_true (pango_layout_is_ellipsized (cut->layout));
  g_assert_cmpfloat (cut->width, >, PLAZA_MEASURE * 0.9);
}

static void
test_long_words (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  g_autofree char *word = g_strnfill (300, 'w');
  g_autofree char *text = g_strdup_printf ("two %s %s", word, word);
  g_autoptr(PlazaText) lines = plaza_text_new (press, PLAZA_STYLE_BODY, text, 156, PLAZA_TEXT_PLAIN);
  g_autoptr(PlazaText) one = plaza_text_new (press, PLAZA_STYLE_CAPTION, text, 156, PLAZA_TEXT_ONE_LINE);

  g_assert_cmpfloat (lines->width, <=, 156.5);
  g_assert_cmpuint (one->n_lines, ==, 1);
  g_assert_cmpfloat (one->width, <=, 156.5);
}

/* The figure of a style is what the table of the house says. */
static void
test_leading (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  g_autoptr(PlazaBox) box = plaza_box_new (200);
  g_autoptr(PlazaText) text = plaza_text_new (press, PLAZA_STYLE_BODY, "A few words that take some lines of two hundred points, "
                                              "one under the other.", 200, PLAZA_TEXT_PLAIN);
  double last = plaza_box_set (box, text, "P", 0, 10);

  g_assert_cmpuint (text->n_lines, >, 1);
  g_assert_cmpfloat_with_epsilon (last, 10 + 14.0 * (text->n_lines - 1), 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/typography/clean", test_clean);
  g_test_add_func ("/print/typography/cap", test_cap);
  g_test_add_func ("/print/typography/loosen", test_loosen);
  g_test_add_func ("/print/typography/bind", test_bind);
  g_test_add_func ("/print/typography/balance", test_balance);
  g_test_add_func ("/print/typography/short-words", test_short_words);
  g_test_add_func ("/print/typography/balance-two-lines", test_balance_two_lines);
  g_test_add_func ("/print/typography/long-words", test_long_words);
  g_test_add_func ("/print/typography/leading", test_leading);
  return fixture_run ();
}
