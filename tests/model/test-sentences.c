/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of a text became others. */
#include "plaza-sentences.h"

static void
test_split (void)
{
  static const struct { const char *text; const char *sentences[6]; } cases[] = {
    { "", { NULL } },
    { "One", { "One" } },
    { "One. Two! Three?", { "One. ", "Two! ", "Three?" } },
    { "Ask the U.S. House. Then go.", { "Ask the U.S. House. ", "Then go." } },
    { "It costs 3.5 million. Ask why.", { "It costs 3.5 million. ", "Ask why." } },
    { "“Why?” she asked.", { "“Why?” ", "she asked." } },
    { "A paragraph\n\nAnother one", { "A paragraph\n\n", "Another one" } },
    { "- item\n- item.\n", { "- item\n", "- item.\n" } },
    { "**All of it.** More.", { "**All of it.** ", "More." } },
    { "هل تعلم؟ نعم.", { "هل تعلم؟ ", "نعم." } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) sentences = plaza_sentences_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("", sentences);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstrv (sentences, cases[i].sentences);
      g_assert_cmpstr (joined, ==, cases[i].text);
    }
}

/* As "[was>is]", with what stays as a dot. */
static char *
describe (const char *before,
          const char *after)
{
  g_autoptr(GPtrArray) changes = plaza_sentences_diff (before, after);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaSentenceChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (said, "[%s>%s]", change->was != NULL ? change->was : "", change->is != NULL ? change->is : "");
      if (change->is != NULL)
        g_assert_true (g_str_has_prefix (after + change->start, change->is));
    }

  return g_string_free_and_steal (said);
}

static void
test_diff (void)
{
  static const struct { const char *before, *after, *said; } cases[] = {
    { "", "", "" },
    { "One. Two.", "One. Two.", "" },
    { "One. Two.", "One.  \n\nTwo.", "" },
    { "One. Two.", "One. Other.", "[Two.>Other.]" },
    { "One. Three.", "One. Two. Three.", "[>Two.]" },
    { "One. Two. Three.", "One. Three.", "[Two.>]" },
    { "One. Two. Three. Four.", "One. 2. Three. 4.", "[Two.>2.][Four.>4.]" },
    { "", "New.", "[>New.]" },
    { "Old.", "", "[Old.>]" },
    { "Fund it.\n\nNow.", "Fund it, and well.\n\nNow.", "[Fund it.>Fund it, and well.]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = describe (cases[i].before, cases[i].after);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* Whatever the texts are: putting the new sentences in the places of the old ones gives the new text. */
static void
test_any (void)
{
  static const char * const words[] = { "One. ", "Two! ", "Three\n\n", "3.5 ", "U.S. ", "four? ", "" };

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(GString) before = g_string_new (NULL);
      g_autoptr(GString) after = g_string_new (NULL);
      g_autoptr(GPtrArray) changes = NULL;
      gsize end = 0;

      for (int j = g_test_rand_int_range (0, 9); j > 0; j--)
        g_string_append (before, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      for (int j = g_test_rand_int_range (0, 9); j > 0; j--)
        g_string_append (after, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

      changes = plaza_sentences_diff (before->str, after->str);
      for (guint j = 0; j < changes->len; j++)
        {
          const PlazaSentenceChange *change = g_ptr_array_index (changes, j);

          g_assert_true (change->was != NULL || change->is != NULL);
          g_assert_cmpuint (change->start, >=, end);
          end = change->start + (change->is != NULL ? strlen (change->is) : 0);
        }
      g_assert_cmpuint (end, <=, after->len);
    }
}

/* The time is the product of both: what is longer is shown as a whole. */
static void
test_long (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) changes = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%u. ", i);
  changes = plaza_sentences_diff (text->str, "Short.");
  g_assert_cmpuint (changes->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/split", test_split);
  g_test_add_func ("/sentences/diff", test_diff);
  g_test_add_func ("/sentences/any", test_any);
  g_test_add_func ("/sentences/long", test_long);
  return g_test_run ();
}
