/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-direction.h"
#include "plaza-typesetter.h"
#include "print-fixture.h"

#define AR "\u0645\u0631\u0643\u0632"      /* of Arabic letters */
#define HE "\u05DE\u05E8\u05DB\u05D6"      /* of Hebrew ones */

static const char *const facts[] = {
  "+1 313 555 0100", "(313) 555-0100", "313.555.0100", "12\u201314", "5:30 PM", "48126-1234", "S. 240", "H.R. 1134",
  "adonis@miunited.org", "https://example.org/a-b/?c=1", "15571 N Reuther, 48126", "$1,200.50", "79%", "2017-02-22",
  "Michigan United (Detroit)", "#WeAreAllAmerica", "9300 Harris Corners Pkwy., Suite 5", "\u201CWelcome\u201D, 5 PM",
  "3\u00BD", "A&B", "1/2", "-5",
  "+1 313 555 0100 ext. 12", "(313) 555-0100 x12", "313/555-0100", "https://example.org/a?b=1#c-2", "www.example.org/a/b.html",
  "12:30\u20131:30 PM", "H. Res. 12", "H.J. Res. 59", "I-94 & US-12", "5 \u2013 7 PM", "@miunited", "48126\u20131234", "St. John's",
  "Portland, ME 04101-1234", "1/2 mile", "24/7", "2/22/2017", "a_b-c@example.org", "Rm. 4-B (2nd floor)",
};

/* Where a character of the text is drawn, from the left. */
static int
place_of (PangoLayout *layout,
          gsize        index)
{
  PangoRectangle place;

  pango_layout_index_to_pos (layout, index, &place);
  return MIN (place.x, place.x + place.width);
}

/* Asserts that the letters and digits of @fact go from left to right where it stands in the layout. */
static void
assert_in_order (PangoLayout *layout,
                 const char  *fact)
{
  const char *text = pango_layout_get_text (layout);
  const char *found = strstr (text, fact);
  int last = -1;

  if (found == NULL)
    g_error ("“%s” is not in one piece in “%s”", fact, text);
  for (const char *p = found; p < found + strlen (fact); p = g_utf8_next_char (p))
    {
      int place = place_of (layout, p - text);

      if (g_unichar_isspace (g_utf8_get_char (p)))
        continue;
      if (place < last)
        g_error ("“%s” is turned at “%s” in “%s”", fact, p, text);
      last = place;
    }
}

/* Whether the first of two is drawn further left. */
static gboolean
is_left_of (PangoLayout *layout,
            const char  *one,
            const char  *other)
{
  const char *text = pango_layout_get_text (layout);

  return place_of (layout, strstr (text, one) - text) < place_of (layout, strstr (text, other) - text);
}

static PlazaText *
set_line (const PlazaPress *press,
          const char       *text,
          PlazaTextFlags    flags)
{
  return plaza_text_new (press, PLAZA_STYLE_REFERENCE, text, 2000, flags);
}

/* Joined by hand, in a sentence, or joined by us: a fact is read as it is written, and the line as
 * its language is. */
static void
test_beside (void)
{
  static const char *const languages[] = { "en", "es", "ar", "he" };
  static const char *const others[] = { AR, HE, AR " 7 " AR, "Dearborn " AR, HE " Detroit" };

  for (guint i = 0; i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (others) * G_N_ELEMENTS (facts); i++)
    {
      g_autoptr(PlazaPress) press = fixture_press (languages[i % G_N_ELEMENTS (languages)]);
      const char *other = others[i / G_N_ELEMENTS (languages) % G_N_ELEMENTS (others)];
      const char *fact = facts[i / (G_N_ELEMENTS (languages) * G_N_ELEMENTS (others))];
      const char *const parts[] = { other, fact, AR AR, NULL };
      g_autofree char *joined = plaza_text_join_facts (parts, " \u00B7 ", press->right_to_left);
      g_autofree char *sentence = g_strdup_printf ("%s %s %s", AR AR, fact, HE);
      g_autoptr(PlazaText) line = set_line (press, joined, PLAZA_TEXT_PLAIN);
      g_autoptr(PlazaText) name = set_line (press, joined, PLAZA_TEXT_NAME);
      g_autoptr(PlazaText) plain = set_line (press, sentence, PLAZA_TEXT_PLAIN);

      assert_in_order (line->layout, fact);
      assert_in_order (name->layout, fact);
      assert_in_order (plain->layout, fact);
      g_assert_true (is_left_of (line->layout, fact, AR AR) == !press->right_to_left);
      g_assert_true (is_left_of (name->layout, fact, AR AR) == !press->right_to_left);
    }
}

/* The hyphen of a prefix goes with the prefix. */
static void
test_prefix (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("he");
  g_autoptr(PlazaText) line = set_line (press, "\u05D1-5 " HE, PLAZA_TEXT_PLAIN);

  g_assert_true (is_left_of (line->layout, "5", "-"));
}

/* Typed as one text, a contact has its parts in the order of the line. */
static void
test_contact (void)
{
  static const char *const names[] = { AR " " AR, HE " " HE, "Adonis Flores" };
  static const char *const telephones[] = { "+1 313 555 0100", "(313) 555-0100" };

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(PlazaPress) press = fixture_press (i % 2 == 0 ? "en" : "ar");
      const char *name = names[i / 4], *telephone = telephones[i / 2 % 2];
      g_autofree char *typed = g_strdup_printf ("%s, %s, x@example.org", name, telephone);
      g_autoptr(PlazaText) line = set_line (press, typed, PLAZA_TEXT_PLAIN);

      assert_in_order (line->layout, telephone);
      assert_in_order (line->layout, "x@example.org");
      g_assert_true (is_left_of (line->layout, name, telephone) == !press->right_to_left);
      g_assert_true (is_left_of (line->layout, telephone, "x@") == !press->right_to_left);
    }
}

/* What nothing turns has no isolate, and is kept as it is. */
static void
test_untouched (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr(PlazaPress) press = fixture_press ("en");
      const char *const parts[] = { "Canton", facts[i], NULL };
      g_autofree char *joined = plaza_text_join_facts (parts, ", ", FALSE);
      g_autofree char *expected = g_strdup_printf ("Canton, %s", facts[i]);
      g_autoptr(PlazaText) line = set_line (press, joined, PLAZA_TEXT_NAME);

      g_assert_cmpstr (joined, ==, expected);
      g_assert_cmpstr (pango_layout_get_text (line->layout), ==, expected);
    }
}

/* A name that brings directions of its own turns nothing that follows. */
static void
test_hostile (void)
{
  static const char *const names[] = { "\u202EMallory", "\u2067Mallory", "Mallory\u2069\u2069", "\u2068\u2066Mallory", "\u200FMallory " HE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(PlazaPress) press = fixture_press ("en");
      const char *const parts[] = { names[i], "+1 313 555 0100", HE, NULL };
      g_autofree char *joined = plaza_text_join_facts (parts, " \u00B7 ", FALSE);
      g_autofree char *bare = plaza_text_bare (joined);
      g_autoptr(PlazaText) line = set_line (press, joined, PLAZA_TEXT_PLAIN);

      g_assert_true (plaza_text_is_closed (joined));
      assert_in_order (line->layout, "+1 313 555 0100");
      assert_in_order (line->layout, "Mallory");
      g_assert_true (is_left_of (line->layout, "Mallory", "+1 313"));
      g_assert_true (g_str_has_prefix (bare, "Mallory"));
    }
}

/* No isolate is drawn: it has no box, and no width. */
static void
test_unseen (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("ar");
  g_autoptr(PlazaText) line = set_line (press, "5:30 PM \u00B7 Adonis Flores, (313) 555-0100", PLAZA_TEXT_PLAIN);
  const char *text = pango_layout_get_text (line->layout);

  g_assert_nonnull (strstr (text, "\u2066"));
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (line->layout), ==, 0);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      PangoRectangle place;

      pango_layout_index_to_pos (line->layout, p - text, &place);
      if (g_utf8_get_char (p) >= 0x2066 && g_utf8_get_char (p) <= 0x2069)
        g_assert_cmpint (place.width, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/direction/beside", test_beside);
  g_test_add_func ("/print/direction/prefix", test_prefix);
  g_test_add_func ("/print/direction/contact", test_contact);
  g_test_add_func ("/print/direction/untouched", test_untouched);
  g_test_add_func ("/print/direction/hostile", test_hostile);
  g_test_add_func ("/print/direction/unseen", test_unseen);
  return fixture_run ();
}
