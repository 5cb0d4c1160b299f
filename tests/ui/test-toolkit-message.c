/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-text.h"

#include "plaza-hits.h"

static PlazaMessage *
message_new (const char *text)
{
  PlazaMessage *message = plaza_message_new ();

  message->id = g_strdup ("test");
  g_clear_pointer (&message->placeholders, g_strfreev);
  message->placeholders = g_strsplit ("handle official", " ", -1);
  plaza_texts_set (message->texts, "en", text);

  return message;
}

static PlazaMessageText *
fill (const PlazaMessage *message,
      const char         *official,
      const char         *handle)
{
  g_autoptr(GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  if (official != NULL)
    g_hash_table_insert (values, (char *) "official", (char *) official);
  if (handle != NULL)
    g_hash_table_insert (values, (char *) "handle", (char *) handle);

  return plaza_message_text_new (message, "en", values);
}

static void
test_filled (void)
{
  g_autoptr(PlazaMessage) message = message_new ("{handle} Tell {official}.\n");
  g_autoptr(PlazaMessageText) text = fill (message, "Rep. Example", "@example");

  g_assert_cmpstr (text->text, ==, "@example Tell Rep. Example.");
  g_assert_cmpuint (text->blanks->len, ==, 0);
  g_assert_cmpuint (g_strv_length (text->missing), ==, 0);
}

static void
test_missing (void)
{
  g_autoptr(PlazaMessage) message = message_new ("{official}, hear us, {official}. {handle}");
  g_autoptr(PlazaMessageText) text = fill (message, NULL, "  ");
  const PlazaHit *blank = &g_array_index (text->blanks, PlazaHit, 1);
  g_autofree char *marked = g_strndup (text->text + blank->start, blank->end - blank->start);

  g_assert_cmpstr (text->text, ==,
                   "[your member of Congress], hear us, [your member of Congress]. [@your elected official]");
  g_assert_cmpuint (text->blanks->len, ==, 3);
  g_assert_cmpstr (marked, ==, "[your member of Congress]");
  /* Each is asked for once, however often it stands there. */
  g_assert_cmpuint (g_strv_length (text->missing), ==, 2);
  g_assert_cmpstr (text->missing[0], ==, "official");
  g_assert_cmpstr (text->missing[1], ==, "handle");
}

static void
test_handle (void)
{
  g_autoptr(PlazaMessage) message = message_new ("{handle}");
  g_autoptr(PlazaMessageText) without = fill (message, NULL, " example ");
  g_autoptr(PlazaMessageText) with = fill (message, NULL, "@example");

  g_assert_cmpstr (without->text, ==, "@example");
  g_assert_cmpstr (with->text, ==, "@example");
}

static void
test_value_is_text (void)
{
  g_autoptr(PlazaMessage) message = message_new ("{official} {handle} {other} {");
  g_autoptr(PlazaMessageText) text = fill (message, "{handle} <b>%s</b>", "@x");

  /* Neither a placeholder in a value nor markup is anything but what was typed. */
  g_assert_cmpstr (text->text, ==, "{handle} <b>%s</b> @x {other} {");
}

static void
test_length (void)
{
  g_autoptr(PlazaMessage) message = message_new ("cafe\314\201 👍");
  g_autoptr(PlazaMessageText) text = fill (message, NULL, NULL);

  g_assert_cmpuint (plaza_message_text_length (text), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/toolkit/message/filled", test_filled);
  g_test_add_func ("/toolkit/message/missing", test_missing);
  g_test_add_func ("/toolkit/message/handle", test_handle);
  g_test_add_func ("/toolkit/message/value-is-text", test_value_is_text);
  g_test_add_func ("/toolkit/message/length", test_length);

  return g_test_run ();
}
