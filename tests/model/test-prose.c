/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-prose.h"

/* Blocks and marks in a notation of their own: "p:" paragraph, "h2:" heading,
 * "b1:" bullet, "n1.3:" numbered, "q:" quote; "<s …>", "<e …>", "<link …>". */
static char *
describe (const char *markdown)
{
  static const char * const names[] = { "p", "h", "b", "n", "q" };
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (markdown);
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      PlazaProseBlock *block = g_ptr_array_index (blocks, i);
      guint done = 0;

      g_string_append (out, names[block->kind]);
      if (block->level > 0)
        g_string_append_printf (out, "%u", block->level);
      if (block->kind == PLAZA_PROSE_NUMBERED)
        g_string_append_printf (out, ".%u", block->number);
      g_string_append_c (out, ':');
      for (guint j = 0; j < block->spans->len; j++)
        {
          PlazaProseSpan *span = &g_array_index (block->spans, PlazaProseSpan, j);

          g_string_append_len (out, block->text + done, span->start - done);
          g_string_append_printf (out, "<%s%s%s ", span->strong ? "s" : "", span->emphasis ? "e" : "",
                                  span->link != NULL ? span->link : "");
          g_string_append_len (out, block->text + span->start, span->end - span->start);
          g_string_append_c (out, '>');
          done = span->end;
        }
      g_string_append (out, block->text + done);
      g_string_append_c (out, '|');
    }

  return g_strdup (out->str);
}

static void
test_parse (void)
{
  static const struct { const char *markdown, *blocks; } cases[] = {
    { "", "" },
    { "One\ntwo\n\nThree", "p:One two|p:Three|" },
    { "One  \ntwo", "p:One\ntwo|" },
    { "# Title\n\nText\n\n## Part", "h1:Title|p:Text|h2:Part|" },
    { "A **bold** and *soft* word", "p:A <s bold> and <e soft> word|" },
    { "**a *b* c**", "p:<s a ><se b><s  c>|" },
    { "- one\n- two\n  - deep\n- three", "b1:one|b1:two|b2:deep|b1:three|" },
    { "1. one\n2. two", "n1.1:one|n1.2:two|" },
    { "3. three\n4. four", "n1.3:three|n1.4:four|" },
    { "- one\n\n  more\n- two", "b1:one|p:more|b1:two|" },
    { "1. a\n   - b\n2. c", "n1.1:a|b2:b|n1.2:c|" },
    { "> quoted\n\nnot", "q:quoted|p:not|" },
    { "[site](https://example.org) ", "p:<https://example.org site>|" },
    { "[mail](mailto:a@example.org)", "p:<mailto:a@example.org mail>|" },
    { "[call](tel:+12025550100)", "p:<tel:+12025550100 call>|" },
    { "[x](http://example.org) [y](javascript:alert(1)) [z](file:///etc/passwd)",
      "p:x (http://example.org) y z (file:///etc/passwd)|" },
    { "[x](HTTPS://example.org)", "p:<HTTPS://example.org x>|" },
    { "a <b>bold</b> <script>alert(1)</script> b", "p:a bold alert(1) b|" },
    { "<div>\nraw\n</div>\n\ntext", "p:text|" },
    { "![picture](https://example.org/x.png)", "p:picture|" },
    { "`code` &amp; &eacute;", "p:code & é|" },
    { "```\nline\n```", "p:line|" },
    { "a\n\n---\n\nb", "p:a|p:b|" },
    { "caf\xff", "p:caf\xef\xbf\xbd|" },
    { "Canto\xcc\x81n & <tag", "p:Canto\xcc\x81n & <tag|" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *blocks = describe (cases[i].markdown);

      g_assert_cmpstr (blocks, ==, cases[i].blocks);
    }
}

static void
test_plain (void)
{
  g_autofree char *plain = plaza_prose_to_plain ("# Do\n\nSay **this**:\n\n- a\n- b\n  - c\n\n1. x\n2. y\n\nEnd [here](https://example.org).");
  g_autofree char *first = plaza_prose_first_paragraph ("# Title\n\nThe *first*\none.\n\nSecond.");
  g_autofree char *none = plaza_prose_first_paragraph ("# Title");

  g_assert_cmpstr (plain, ==, "Do\n\nSay this:\n\n• a\n• b\n  • c\n1. x\n2. y\n\nEnd here (https://example.org).");
  g_assert_cmpstr (first, ==, "The first one.");
  g_assert_cmpstr (none, ==, "");
}

/* Where nothing can be clicked, a link says where it leads, unless it does already. */
static void
test_spelled_links (void)
{
  static const struct { const char *markdown, *plain; } cases[] = {
    { "See [our page](https://example.org/a?b=1).", "See our page (https://example.org/a?b=1)." },
    { "See [www.house.gov](https://www.house.gov/).", "See www.house.gov." },
    { "See [https://example.org](https://example.org) and [**this**](https://example.org/x) too.",
      "See https://example.org and this (https://example.org/x) too." },
    { "Write to [Adonis](mailto:a@example.org) or [a@example.org](mailto:a@example.org).",
      "Write to Adonis (a@example.org) or a@example.org." },
    { "Call [1-866-957-2612](tel:+1-866-957-2612) or [the office](tel:+13135550100).",
      "Call 1-866-957-2612 or the office (+13135550100)." },
    { "[One **bold** link](https://example.org)", "One bold link (https://example.org)" },
    { "[No](javascript:alert)", "No" },
    /* What may not be opened keeps its address, too. */
    { "See [our page](http://example.org/a).", "See our page (http://example.org/a)." },
    { "See [example.org/a](http://example.org/a/).", "See example.org/a." },
    { "See <http://example.org/a>.", "See http://example.org/a." },
    { "See [**our** *page*](http://example.org/a), [here](www.example.org).",
      "See our page (http://example.org/a), here (www.example.org)." },
    { "[Calendar](webcal://example.org/x.ics) and [chat](sms:+13135550100)",
      "Calendar (webcal://example.org/x.ics) and chat (sms:+13135550100)" },
    { "# [Title](ftp://example.org/x)\n\n- [one](http://a.example)\n- [two](https://b.example)",
      "Title (ftp://example.org/x)\n\n• one (http://a.example)\n• two (https://b.example)" },
    { "[Below](#below), [none](<>), [x](data:text/html,x) and [y](vbscript:x)", "Below, none, x and y" },
    /* One without a text is its address. */
    { "A [](https://example.org/a) b [](http://example.org/c) d [](mailto:a@example.org)",
      "A https://example.org/a b http://example.org/c d a@example.org" },
    { "[![Flyer](https://example.org/f.png)](https://example.org/f)", "Flyer (https://example.org/f)" },
    /* What a mail is to say is no address. */
    { "[Adonis](mailto:a@example.org?subject=Hi%20there) or [a@example.org](MAILTO:a@example.org?body=x)",
      "Adonis (a@example.org) or a@example.org" },
    { "[the office, ext. 0100](tel:+13135550100) or [555-0100](TEL:+13135550100) or [211](tel:211)",
      "the office, ext. 0100 (+13135550100) or 555-0100 or 211" },
    { "[A](https://example.org/a)[B](https://example.org/b)", "A (https://example.org/a)B (https://example.org/b)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = plaza_prose_to_plain (cases[i].markdown);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* What is bold stays bold where an address comes before it. */
static void
test_spelled_spans (void)
{
  g_autoptr(GPtrArray) blocks = plaza_prose_parse ("[a](https://example.org) and **b**");
  g_autoptr(GArray) spans = NULL;
  g_autofree char *text = plaza_prose_block_spell (g_ptr_array_index (blocks, 0), &spans);
  PlazaProseSpan last = g_array_index (spans, PlazaProseSpan, spans->len - 1);

  g_assert_true (last.strong);
  g_assert_cmpstr (text + last.start, ==, "b");
}

/* Ten thousand brackets and quotes take no longer than they are. */
static void
test_hostile (void)
{
  static const char * const pieces[] = { "> ", "- ", "*", "[", "<", "![" };

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) blocks = NULL;

      for (guint n = 0; n < 5000; n++)
        g_string_append (text, pieces[i]);
      blocks = plaza_prose_parse (text->str);
      g_assert_cmpuint (blocks->len, <, 10);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/parse", test_parse);
  g_test_add_func ("/prose/plain", test_plain);
  g_test_add_func ("/prose/spelled-links", test_spelled_links);
  g_test_add_func ("/prose/spelled-spans", test_spelled_spans);
  g_test_add_func ("/prose/hostile", test_hostile);
  return g_test_run ();
}
