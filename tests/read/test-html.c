/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-html.h"

#include <string.h>

/* HTML as plain text: paragraphs and lines stay, addresses stay, and nothing else of it does. */

static void
test_text (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } cases[] = {
    { "", "" },
    { "Plain  text\n stays", "Plain  text\n stays" },
    { "Ana <ana@example.org> and 5 < 6 & Q&A;", "Ana <ana@example.org> and 5 < 6 & Q&A;" },
    { "Don&#8217;t &amp; won&#x2019;t &eacute;", "Don’t & won’t é" },
    { "AT&amp;amp;T &amp;#8217;", "AT&T ’" },
    { "a&nbsp;b &apos;c&apos; &#0; &#x110000;", "a b 'c' \xEF\xBF\xBD \xEF\xBF\xBD" },
    { "<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree" },
    { "<p>One\ntwo</p>\n\n\n<p>Three</p>", "One two\n\nThree" },
    { "One <b>bold</b>\nand <i>more</i>", "One bold\nand more" },
    { "One\n\nTwo <b>bold</b>", "One\n\nTwo bold" },
    { "<ul><li>One</li><li>Two</li></ul>After", "• One\n• Two\n\nAfter" },
    { "<div>One</div><div>Two</div>", "One\nTwo" },
    { "<table><tr><th>City</th><td>Canton</td></tr><tr><td>Day</td><td>22</td></tr></table>", "City Canton\nDay 22" },
    { "See <a href=\"https://example.org/a?b=1\">our page</a>.", "See our page (https://example.org/a?b=1)." },
    { "See <a href=\"https://example.org/\">example.org</a>.", "See example.org." },
    { "Write to <a href=\"mailto:ana@example.org?subject=x\">Ana</a>", "Write to Ana (ana@example.org)" },
    { "<a href=\"mailto:ana@example.org\">ana@example.org</a>", "ana@example.org" },
    { "<a href=\"javascript:alert(1)\">Press</a>", "Press" },
    { "<script>alert(1)</script><style>p {}</style>Text<!-- no --><b></b>", "Text" },
    { "&lt;p&gt;Twice&lt;/p&gt;&lt;p&gt;encoded&lt;/p&gt;", "Twice\n\nencoded" },
    { "<p>never closed <b>bold <p>next", "never closed bold\n\nnext" },
    { "<h2>Día</h2>Reunión en la iglesia", "Día\n\nReunión en la iglesia" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plaza_read_html_text (cases[i].html);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_is_page (void)
{
  static const struct
  {
    const char *text;
    gboolean    page;
  } cases[] = {
    { "<!DOCTYPE html><title>x</title>", TRUE },
    { "\n <html lang=en>", TRUE },
    { "<!-- saved from url=(0021)https://example.org/ -->\n<HTML>", TRUE },
    { "Come <b>all</b>", FALSE },
    { "<p>A part</p>", FALSE },
    { "{\"a\": \"<html>\"}", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_read_html_is_page (cases[i].text, strlen (cases[i].text)), ==, cases[i].page);
}

static void
test_scripts (void)
{
  static const char page[] =
    "<!DOCTYPE html><html><head><script type=\"application/ld+json\">{\"a\": \"1 < 2 &amp; é\"}</script>"
    "<script>no()</script></head><body><div><script type='Application/LD+JSON; charset=utf-8'>[]</script>"
    "<script type=\"application/json\">{}</script></div></body></html>";
  g_autoptr(GPtrArray) scripts = plaza_read_html_scripts (page, strlen (page), "application/ld+json");

  g_assert_cmpuint (scripts->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (scripts, 0), ==, "{\"a\": \"1 < 2 &amp; é\"}");
  g_assert_cmpstr (g_ptr_array_index (scripts, 1), ==, "[]");
}

/* As deep and as broken as somebody likes: it comes back, and is text. */
static void
test_hostile (void)
{
  static const char * const pieces[] = { "<p>", "<div", "</b>", "&#", "&amp;", "<!--", "]]>", "\x01", "é", "<a href='", "\n", "<table>" };
  g_autoptr(GRand) chance = g_rand_new_with_seed (1);
  g_autoptr(GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (deep, "<div><b>");
  g_string_append (deep, "x");
  g_free (plaza_read_html_text (deep->str));

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GString) html = g_string_new (NULL);
      g_autofree char *text = NULL;

      for (guint i = 0; i < 12; i++)
        g_string_append (html, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
      text = plaza_read_html_text (html->str);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/html/text", test_text);
  g_test_add_func ("/read/html/is-page", test_is_page);
  g_test_add_func ("/read/html/scripts", test_scripts);
  g_test_add_func ("/read/html/hostile", test_hostile);

  return g_test_run ();
}
