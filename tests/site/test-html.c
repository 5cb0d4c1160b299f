/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-html.h"

static char *
taken (PlazaHtml *html)
{
  g_autoptr(GBytes) bytes = plaza_html_steal (html);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_text_stays_text (void)
{
  g_autoptr(PlazaHtml) html = plaza_html_new ();
  g_autofree char *text = NULL;

  plaza_html_open (html, "p", "title", "a \"b\" & 'c' <d>", "lang", NULL, "hidden", "", NULL);
  plaza_html_text (html, "</p><script>alert (1)</script> & \"x\"");
  plaza_html_element (html, "b", NULL, NULL);
  plaza_html_close (html);
  text = taken (html);
  g_assert_cmpstr (text, ==, "<p title=\"a &quot;b&quot; &amp; &#39;c&#39; &lt;d&gt;\" hidden>"
                             "&lt;/p&gt;&lt;script&gt;alert (1)&lt;/script&gt; &amp; &quot;x&quot;<b></b></p>");
}

/* No reader of HTML has to guess what these are. */
static void
test_odd_characters (void)
{
  g_autoptr(PlazaHtml) html = plaza_html_new ();
  g_autofree char *text = NULL;

  plaza_html_text (html, "a\001b\x7f" "c\xc2\x80" "d\xef\xbf\xbf" "e\xef\xb7\x90" "f\r\n\tg\xf0\x9f\x98\x80\xff");
  text = taken (html);
  g_assert_cmpstr (text, ==, "abcdef\n\tg\xf0\x9f\x98\x80\xef\xbf\xbd");
}

static void
test_data_ends_nothing (void)
{
  g_autoptr(PlazaHtml) html = plaza_html_new ();
  g_autofree char *text = NULL;

  plaza_html_open (html, "script", "type", "application/ld+json", NULL);
  plaza_html_data (html, "{\"name\":\"</script><!--\"}");
  plaza_html_close (html);
  text = taken (html);
  g_assert_cmpstr (text, ==, "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script>\\u003c!--\"}</script>");
}

/* A picture that says nothing says so. */
static void
test_empty_alt (void)
{
  g_autoptr(PlazaHtml) html = plaza_html_new ();
  g_autofree char *text = NULL;

  plaza_html_empty (html, "img", "alt", "", "src", "a.svg", NULL);
  text = taken (html);
  g_assert_cmpstr (text, ==, "<img alt=\"\" src=\"a.svg\">");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/text-stays-text", test_text_stays_text);
  g_test_add_func ("/html/odd-characters", test_odd_characters);
  g_test_add_func ("/html/data-ends-nothing", test_data_ends_nothing);
  g_test_add_func ("/html/empty-alt", test_empty_alt);
  return g_test_run ();
}
