/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-direction.h"
#include "plaza-texts.h"

static void
test_fallback (void)
{
  g_autoptr(GHashTable) texts = plaza_texts_new ();

  g_assert_cmpstr (plaza_texts_get (texts, "es"), ==, "");
  g_assert_cmpstr (plaza_texts_get_or (texts, "es", "id"), ==, "id");
  plaza_texts_set (texts, "fr", "bonjour");
  g_assert_cmpstr (plaza_texts_get (texts, "es"), ==, "bonjour");
  plaza_texts_set (texts, "en", "hello");
  g_assert_cmpstr (plaza_texts_get (texts, "es"), ==, "hello");
  plaza_texts_set (texts, "es", "hola");
  g_assert_cmpstr (plaza_texts_get (texts, "es"), ==, "hola");
  plaza_texts_set (texts, "es", "");
  g_assert_null (plaza_texts_get_exact (texts, "es"));
}

static void
test_language (void)
{
  static const struct { const char *tag; gboolean valid; } cases[] = {
    { "en", TRUE }, { "es", TRUE }, { "pt-BR", TRUE }, { "zh-Hant-TW", TRUE },
    { "", FALSE }, { "e", FALSE }, { "EN", FALSE }, { "en\n", FALSE }, { "../en", FALSE },
    { "en-", FALSE }, { "english", FALSE }, { NULL, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_language_is_valid (cases[i].tag), ==, cases[i].valid);
}

static void
test_fold (void)
{
  static const char *const same[][2] = {
    { "Cantón", "canton" }, { "MENÉNDEZ", "menendez" }, { "Straße", "strasse" },
    { "n\xcc\x83", "Ñ" }, { "ﬁeld", "FIELD" }, { "Đà Nẵng", "da nang" }, { "ŁÓDŹ", "Lodz" }, { "Tromsø", "TROMSO" },
    { "Diyarbakır", "diyarbakir" }, { "İzmir", "izmir" }, { "Ærø", "aero" }, { "Œuvre", "oeuvre" }, { "Þingeyri", "thingeyri" },
    { "Guðrún", "gudrun" }, { "GROẞE", "grosse" }, { "Ħamrun", "hamrun" }, { "Ɗanɓaba", "danbaba" }, { "４８１８８", "48188" },
    { "٤٨١٨٨", "48188" }, { "۴۸۱۸۸", "48188" }, { "४८१८८", "48188" }, { "a\nÉ b", "A\ne B" }, { "é", "E" }, { " É", " e" },
    { "one two Él", "ONE TWO el" }, { "Él one", "EL ONE" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = plaza_text_fold (same[i][0]);
      g_autofree char *b = plaza_text_fold (same[i][1]);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_fold_takes_bad_bytes (void)
{
  g_autofree char *folded = plaza_text_fold ("a\xff\xfe" "B");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
}

static void
test_plain_digits (void)
{
  static const struct { const char *typed, *plain; gboolean is_reach; } cases[] = {
    { "٣١٣ ٥٥٥ ٠١٠٠", "313 555 0100", TRUE }, { "۳۱۳-۵۵۵-۰۱۰۰", "313-555-0100", TRUE }, { "３１３－５５５－０１００", "313－555－0100", TRUE },
    { "+1 (313) 555‑0100", "+1 (313) 555‑0100", TRUE }, { "313–555–0100 ext 12", "313–555–0100 ext 12", TRUE },
    { "313\u00A0555\u202F0100", "313\u00A0555\u202F0100", TRUE }, { "٤٨١٢٦", "48126", FALSE }, { "حديقة ٧", "حديقة 7", FALSE },
    { "15571 N Reuther", "15571 N Reuther", FALSE }, { "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = plaza_text_plain_digits (cases[i].typed);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpint (plaza_text_is_reach (cases[i].typed), ==, cases[i].is_reach);
    }
}

/* In a line, a number is dialled as it is read, whatever is beside it. */
static void
test_number_in_line (void)
{
  const char *const facts[] = { "\u0645\u0631\u0643\u0632", "٣١٣ ٥٥٥ ٠١٠٠", NULL };
  g_autofree char *line = plaza_text_join_facts (facts, " · ", TRUE);
  g_autofree char *alone = plaza_text_fact (facts[1], FALSE);

  g_assert_cmpstr (line, ==, "\u2068\u0645\u0631\u0643\u0632\u2069 · \u2066313 555 0100\u2069");
  g_assert_cmpstr (alone, ==, "313 555 0100");
}

static void
test_visible (void)
{
  g_autofree char *shown = plaza_text_visible ("a\x01" "b\xe2\x80\xae" "c\td\n\xe2\x81\xa6");

  g_assert_cmpstr (shown, ==, "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c\td\n\xef\xbf\xbd");
}

/* A line that is made of facts keeps its isolates; one that somebody left open shows. */
static void
test_visible_facts (void)
{
  const char *const facts[] = { "\u0645\u0631\u0643\u0632", "5:30 PM", NULL };
  g_autofree char *line = plaza_text_join_facts (facts, " · ", FALSE);
  g_autofree char *kept = plaza_text_visible (line);
  g_autofree char *open = g_strconcat (line, "\u2068", NULL);
  g_autofree char *shown = plaza_text_visible (open);
  g_autofree char *forced = plaza_text_visible ("\u2067abc\u2069");

  g_assert_cmpstr (line, ==, "\u200E\u2068\u0645\u0631\u0643\u0632\u2069 · 5:30 PM");
  g_assert_cmpstr (kept, ==, line);
  g_assert_nonnull (strstr (shown, "\uFFFD"));
  g_assert_cmpstr (forced, ==, "\uFFFDabc\uFFFD");
}

/* Which languages run from right to left; a script says it before the language does. */
static void
test_rtl (void)
{
  static const struct { const char *tag; gboolean rtl; } cases[] = {
    { "ar", TRUE }, { "he", TRUE }, { "fa-AF", TRUE }, { "ur", TRUE }, { "pa-Arab", TRUE }, { "ku-Arab-IQ", TRUE },
    { "en", FALSE }, { "es", FALSE }, { "pa", FALSE }, { "uz-Latn", FALSE }, { "ar-Latn", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_language_is_rtl (cases[i].tag), ==, cases[i].rtl);
}

static void
test_fill (void)
{
  g_autofree char *text = plaza_text_fill ("{n} of {n}, {m}", "n", "3");

  g_assert_cmpstr (text, ==, "3 of 3, {m}");
}

static void
test_isolate (void)
{
  g_autofree char *text = plaza_text_isolate ("مسيرة");

  g_assert_cmpstr (text, ==, "\u2068مسيرة\u2069");
}

static void
test_append (void)
{
  const char *parts[] = { NULL, "Canton", "", "Wed", "5:30 PM" };
  g_autoptr(GString) text = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    plaza_text_append (text, " · ", parts[i]);
  g_assert_cmpstr (text->str, ==, "Canton · Wed · 5:30 PM");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/fallback", test_fallback);
  g_test_add_func ("/texts/language", test_language);
  g_test_add_func ("/texts/fold", test_fold);
  g_test_add_func ("/texts/fold-takes-bad-bytes", test_fold_takes_bad_bytes);
  g_test_add_func ("/texts/plain-digits", test_plain_digits);
  g_test_add_func ("/texts/number-in-line", test_number_in_line);
  g_test_add_func ("/texts/visible", test_visible);
  g_test_add_func ("/texts/visible-facts", test_visible_facts);
  g_test_add_func ("/texts/rtl", test_rtl);
  g_test_add_func ("/texts/fill", test_fill);
  g_test_add_func ("/texts/append", test_append);
  g_test_add_func ("/texts/isolate", test_isolate);
  return g_test_run ();
}
