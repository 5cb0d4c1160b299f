/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-link-rule.h"

static void
test_allowed (void)
{
  static const struct { const char *uri; gboolean allowed; } cases[] = {
    { "https://www.house.gov", TRUE }, { "HTTPS://www.house.gov", TRUE }, { "mailto:someone@example.org", TRUE },
    { "Tel:+1-866-957-2612", TRUE }, { "http://example.org", FALSE }, { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE }, { "data:text/html,x", FALSE }, { "httpsx://example.org", FALSE },
    { " https://example.org", FALSE }, { "www.house.gov", FALSE }, { "https", FALSE }, { "#part", FALSE }, { "", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_link_rule_is_allowed (cases[i].uri), ==, cases[i].allowed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-rule/allowed", test_allowed);
  return g_test_run ();
}
