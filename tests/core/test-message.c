/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"

static const char *const both[] = { "handle", "organization", NULL };

static void
test_fill (void)
{
  static const struct { const char *handle, *organization, *text; guint missing; } cases[] = {
    { "@Example", "Example Coalition", "Hear us, @Example: Example Coalition {else}", 0 },
    { "@Example", NULL, "Hear us, @Example: {organization} {else}", 1 },
    { NULL, "", "Hear us, {handle}: {organization} {else}", 2 },
    /* What the user typed is never filled in again. */
    { "{organization}", "x", "Hear us, {organization}: x {else}", 0 },
  };
  g_autoptr(PlazaMessage) message = plaza_message_new ();

  g_strfreev (message->placeholders);
  message->placeholders = g_strdupv ((char **) both);
  plaza_texts_set (message->texts, "en", "Hear us, {handle}: {organization} {else}");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
      g_auto(GStrv) missing = NULL;
      g_autofree char *text = NULL;

      g_hash_table_insert (values, (char *) "handle", (char *) cases[i].handle);
      g_hash_table_insert (values, (char *) "organization", (char *) cases[i].organization);
      text = plaza_message_fill (message, "en", values, &missing);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (g_strv_length (missing), ==, cases[i].missing);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/fill", test_fill);
  return g_test_run ();
}
