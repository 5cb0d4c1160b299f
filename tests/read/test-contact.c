/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-contact.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *name;
  const char *emails;
  const char *telephones;
  const char *rest;
  guint       questions;
} texts[] = {
  { "Jordan Example, jordan@example.org", "Jordan Example", "jordan@example.org", "", NULL, 0 },
  { "jordan@example.org, Jordan Example", "Jordan Example", "jordan@example.org", "", NULL, 0 },
  { "Jordan Example <jordan@example.org>", "Jordan Example", "jordan@example.org", "", NULL, 0 },
  { "\"Jordan Example\" <mailto:jordan@example.org>", "Jordan Example", "jordan@example.org", "", NULL, 0 },
  { "mailto:jordan@example.org?subject=Rally", NULL, "jordan@example.org", "", NULL, 0 },
  { "Jordan Example (202) 555-0100", "Jordan Example", "", "+1-202-555-0100", NULL, 0 },
  { "202.555.0100 / Jordan Example / jordan@example.org", "Jordan Example", "jordan@example.org", "+1-202-555-0100", NULL, 0 },
  { "2025550100", NULL, "", "+1-202-555-0100", NULL, 0 },
  { "2025550100.0", NULL, "", "+1-202-555-0100", NULL, 0 },
  { "+1 202 555 0100", NULL, "", "+1-202-555-0100", NULL, 0 },
  { "1-202-555-0100", NULL, "", "+1-202-555-0100", NULL, 0 },
  { "tel:+1-202-555-0100", NULL, "", "+1-202-555-0100", NULL, 0 },
  { "202-555-0100 ext. 12", NULL, "", "+1-202-555-0100", "+1-202-555-0100 ext. 12", 0 },
  { "202-555-0100x7 or 202-555-0101", NULL, "", "+1-202-555-0100 +1-202-555-0101", "+1-202-555-0100 ext. 7", 0 },
  { "Robin Example: robin@example.org; Casey Example: casey@example.org", "Robin Example, Casey Example", "robin@example.org casey@example.org", "", NULL, 0 },
  { "Ana María de la Ejemplo", "Ana María de la Ejemplo", "", "", NULL, 0 },
  { "Ana y Luis Ejemplo, ana@example.org", "Ana y Luis Ejemplo", "ana@example.org", "", NULL, 0 },
  { "Will Example", "Will Example", "", "", NULL, 0 },
  { "Al Example", "Al Example", "", "", NULL, 0 },
  { "Anas Q.", "Anas Q.", "", "", NULL, 0 },
  { "jordan", "jordan", "", "", NULL, 0 },
  { "Contact: Jordan Example at jordan@example.org or 202-555-0100", "Jordan Example", "jordan@example.org", "+1-202-555-0100", NULL, 0 },
  { "Llame a Ana Ejemplo al 202-555-0100", "Ana Ejemplo", "", "+1-202-555-0100", NULL, 0 },
  { "Contacto: Ana Ejemplo, correo: ana@example.org, teléfono: (202) 555-0100", "Ana Ejemplo", "ana@example.org", "+1-202-555-0100", NULL, 0 },
  { "Name: Jordan Example\nEmail: jordan@example.org\nPhone: 202-555-0100", "Jordan Example", "jordan@example.org", "+1-202-555-0100", NULL, 0 },
  { "Jordan Example - Example Alliance, jordan@example.org", "Jordan Example, Example Alliance", "jordan@example.org", "", NULL, 0 },
  /* Nobody, or words. */
  { "n/a", NULL, "", "", NULL, 0 },
  { "N / A", NULL, "", "", NULL, 0 },
  { "none", NULL, "", "", NULL, 0 },
  { "Ninguno", NULL, "", "", NULL, 0 },
  { "TBD", NULL, "", "", NULL, 0 },
  { "—", NULL, "", "", NULL, 0 },
  { "", NULL, "", "", NULL, 0 },
  { "Please register on our page to get the details", NULL, "", "", "Please register on our page to get the details", 0 },
  { "for questions see our website", NULL, "", "", "for questions see our website", 0 },
  { "Solo para quien vive en el barrio", NULL, "", "", "Solo para quien vive en el barrio", 0 },
  { "jordan at example dot org", NULL, "", "", "jordan at example dot org", 1 },
  { "Jordan Example, jordan [at] example [dot] org", "Jordan Example", "", "", "jordan [at] example [dot] org", 1 },
  { "ana (arroba) example.org", NULL, "", "", "ana (arroba) example.org", 1 },
  { "9.2E+09", NULL, "", "", NULL, 1 },
  { "Jordan Example 2.03E+09", "Jordan Example", "", "", NULL, 1 },
  { "555-0100", NULL, "", "", "555-0100", 0 },
  { "+52 55 1234 5678", NULL, "", "+52 55 1234 5678", NULL, 0 },
  { "jordan@example.org, jordan@example.org", NULL, "jordan@example.org", "", NULL, 0 },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PlazaReadContact) read = plaza_read_contact (texts[i].text);
      g_autofree char *emails = g_strjoinv (" ", read->emails);
      g_autofree char *telephones = g_strjoinv (" ", read->telephones);

      if (g_strcmp0 (read->name, texts[i].name) != 0 || !g_str_equal (emails, texts[i].emails) || !g_str_equal (telephones, texts[i].telephones) ||
          g_strcmp0 (read->rest, texts[i].rest) != 0 || read->problems->len != texts[i].questions)
        {
          g_test_message ("“%s” is “%s” %s %s “%s” ?%u", texts[i].text, read->name, emails, telephones, read->rest, read->problems->len);
          g_test_fail ();
        }
    }
}

/* What is known of the draft already stays, and an address is there once. */
static void
test_apply (void)
{
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (3);
  g_autoptr(PlazaReadContact) first = plaza_read_contact ("Jordan Example, jordan@example.org");
  g_autoptr(PlazaReadContact) second = plaza_read_contact ("Casey Example, jordan@example.org, 9.2E+09");
  const PlazaProblem *problem;

  plaza_read_contact_apply (first, draft, "Contact");
  plaza_read_contact_apply (second, draft, "Phone");
  g_assert_cmpstr (draft->event->contact_name, ==, "Jordan Example");
  g_assert_cmpuint (g_strv_length (draft->event->contact_emails), ==, 1);
  g_assert_cmpuint (draft->problems->len, ==, 1);
  problem = draft->problems->pdata[0];
  g_assert_cmpstr (problem->field, ==, "Phone");
  g_assert_nonnull (strstr (problem->text, "“9.2E+09”"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/contact/texts", test_texts);
  g_test_add_func ("/read/contact/apply", test_apply);
  return g_test_run ();
}
