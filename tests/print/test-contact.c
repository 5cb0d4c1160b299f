/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-code.h"
#include "print-fixture.h"

static void
test_parse (void)
{
  g_autoptr(PlazaContact) contact = plaza_contact_parse ("Jordan Example\n Example Coalition \n\njordan@example.org\n(202) 555-0100\n");

  g_assert_cmpstr (contact->name, ==, "Jordan Example");
  g_assert_cmpstr (contact->organization, ==, "Example Coalition");
  g_assert_cmpstr (contact->emails[0], ==, "jordan@example.org");
  g_assert_null (contact->emails[1]);
  g_assert_cmpstr (contact->telephones[0], ==, "(202) 555-0100");
  g_assert_true (plaza_contact_has_reach (contact));
}

/* As it is often typed: all in one line. */
static void
test_parse_line (void)
{
  static const struct { const char *text, *name, *organization, *email, *telephone; } cases[] = {
    { "Jordan Example, +1 313 555 0100, jordan@example.org", "Jordan Example", NULL, "jordan@example.org", "+1 313 555 0100" },
    { "Jordan Example, Example Coalition · (313) 555-0100", "Jordan Example", "Example Coalition", NULL, "(313) 555-0100" },
    { "jordan@example.org; Jordan Example", "Jordan Example", NULL, "jordan@example.org", NULL },
    /* Nothing to reach anybody by: it may be a name with a comma. */
    { "Example, Jordan", "Example, Jordan", NULL, NULL, NULL },
    { "313-555-0100", NULL, NULL, NULL, "313-555-0100" },
    { "Jordan Example, 313/555-0100 ext. 12", "Jordan Example", NULL, NULL, "313/555-0100 ext. 12" },
    { "جوردان، ٣١٣ ٥٥٥ ٠١٠٠، jordan@example.org", "جوردان", NULL, "jordan@example.org", "313 555 0100" },
    { "Jordan Example, ۳۱۳-۵۵۵-۰۱۰۰", "Jordan Example", NULL, NULL, "313-555-0100" },
    { "Jordan Example\n３１３ ５５５ ０１００", "Jordan Example", NULL, NULL, "313 555 0100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaContact) contact = plaza_contact_parse (cases[i].text);

      g_assert_cmpstr (contact->name, ==, cases[i].name);
      g_assert_cmpstr (contact->organization, ==, cases[i].organization);
      g_assert_cmpstr (contact->emails[0], ==, cases[i].email);
      g_assert_cmpstr (contact->telephones[0], ==, cases[i].telephone);
    }
}

static void
test_vcard (void)
{
  const char *emails[] = { "jordan@example.org", NULL };
  g_autoptr(PlazaContact) contact = plaza_contact_new ("Example, Jordan; \\", "Example\nCoalition", emails, NULL);
  g_autofree char *card = plaza_contact_to_vcard (contact);

  g_assert_cmpstr (card, ==,
                   "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Example\\, Jordan\\; \\\\\r\nN:Example\\, Jordan\\; \\\\\r\n"
                   "ORG:ExampleCoalition\r\nEMAIL:jordan@example.org\r\nEND:VCARD\r\n");
}

static void
test_line (void)
{
  const char *emails[] = { "jordan@example.org", "second@example.org", NULL };
  g_autoptr(PlazaContact) contact = plaza_contact_new ("Jordan Example", "Example Coalition", emails, NULL);
  g_autoptr(PlazaContact) bare = plaza_contact_new ("Jordan Example", NULL, NULL, NULL);
  g_autofree char *line = plaza_contact_to_line (contact, FALSE);
  g_autofree char *name = plaza_contact_to_line (bare, FALSE);

  g_assert_cmpstr (line, ==, "Jordan Example, Example Coalition  ·  jordan@example.org");
  g_assert_cmpstr (name, ==, "Jordan Example");
  g_assert_false (plaza_contact_has_reach (bare));
}

static void
test_code (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  g_autoptr(PlazaBox) box = plaza_block_code (press, "https://example.org/");
  g_autofree char *huge = g_strnfill (5000, 'x');
  const PlazaMark *white, *code;
  const guint8 *modules;

  g_assert_nonnull (box);
  white = &g_array_index (box->marks, PlazaMark, 0);
  code = &g_array_index (box->marks, PlazaMark, 1);
  g_assert_cmpint (white->ink, ==, PLAZA_INK_PAPER);
  g_assert_cmpint (code->kind, ==, PLAZA_MARK_CODE);

  /* Four modules of white around it, and the finder pattern in the corner. */
  g_assert_cmpfloat_with_epsilon (code->x, 4 * code->width / code->n_modules, 1e-9);
  g_assert_cmpfloat_with_epsilon (white->width, code->width + 2 * code->x, 1e-9);
  modules = g_bytes_get_data (code->modules, NULL);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpuint (modules[i], ==, 1);
  g_assert_cmpuint (modules[7], ==, 0);

  /* What no paper holds is left out. */
  g_assert_null (plaza_block_code (press, huge));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/contact/parse", test_parse);
  g_test_add_func ("/print/contact/parse-line", test_parse_line);
  g_test_add_func ("/print/contact/vcard", test_vcard);
  g_test_add_func ("/print/contact/line", test_line);
  g_test_add_func ("/print/contact/code", test_code);
  return fixture_run ();
}
