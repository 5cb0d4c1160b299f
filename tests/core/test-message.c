/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"

static const char *const both[] = { "handle", "organization", NULL };

static void
test_fill (void)
{
  static const struct { const char *handle, *organization, *text; } cases[] = {
    { "@Example", "Example Coalition", "Hear us, @Example: Example Coalition {else}" },
    { "@Example", NULL, "Hear us, @Example: ___ {else}" },
    { NULL, "", "Hear us, ___: ___ {else}" },
    { " ", " Example Coalition\n", "Hear us, ___: Example Coalition {else}" },
    /* A handle without its sign would reach nobody. */
    { "Example", "@Example", "Hear us, @Example: @Example {else}" },
    /* What the user typed is never filled in again. */
    { "@{organization}", "{handle}", "Hear us, @{organization}: {handle} {else}" },
  };
  g_autoptr(PlazaMessage) message = plaza_message_new ();

  g_strfreev (message->placeholders);
  message->placeholders = g_strdupv ((char **) both);
  plaza_texts_set (message->texts, "en", "Hear us, {handle}: {organization} {else}");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *text = NULL;

      g_hash_table_insert (values, (char *) "handle", (char *) cases[i].handle);
      g_hash_table_insert (values, (char *) "organization", (char *) cases[i].organization);
      text = plaza_message_fill (message, "en", values, "___");
      g_assert_cmpstr (text, ==, cases[i].text);
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
