/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-hits.h"
#include "plaza-link.h"

#include <string.h>

/* Marks the hits of @query in @text with brackets, so that a test shows where they are. */
static char *
mark (const char *text,
      const char *query)
{
  g_autoptr(GArray) hits = plaza_hits_find (text, query);
  GString *marked = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const PlazaHit *hit = &g_array_index (hits, PlazaHit, i);

      g_assert_cmpuint (hit->start, >=, at);
      g_assert_cmpuint (hit->end, >, hit->start);
      g_assert_cmpuint (hit->end, <=, strlen (text));
      g_string_append_len (marked, text + at, hit->start - at);
      g_string_append_printf (marked, "[%.*s]", (int) (hit->end - hit->start), text + hit->start);
      at = hit->end;
    }

  g_string_append (marked, text + at);
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));
  return g_string_free_and_steal (marked);
}

#define assert_marks(text, query, expected)               \
  G_STMT_START {                                          \
    g_autofree char *marked_ = mark (text, query);        \
    g_assert_cmpstr (marked_, ==, expected);              \
  } G_STMT_END

static void
test_plain (void)
{
  assert_marks ("Ask the scheduler. Schedulers decide.", "scheduler", "Ask the [scheduler]. [Scheduler]s decide.");
  assert_marks ("Ask the scheduler.", "sched", "Ask the [sched]uler.");
  assert_marks ("reschedule", "sched", "reschedule");
  assert_marks ("Ask the scheduler.", "SCHEDULER", "Ask the [scheduler].");
  assert_marks ("5 to 10 people", "10", "5 to [10] people");
  assert_marks ("#WeAreAllAmerica", "weareall", "#[WeAreAll]America");
}

static void
test_accents (void)
{
  assert_marks ("reunión y Reunion", "reunion", "[reunión] y [Reunion]");
  assert_marks ("reunion", "reunión", "[reunion]");
  assert_marks ("los niños", "nino", "los [niño]s");
  /* The accent as a character of its own belongs to its letter. */
  assert_marks ("reunio\314\201n final", "reunion", "[reunio\314\201n] final");
  assert_marks ("cafe\314\201s", "cafe", "[cafe\314\201]s");
  assert_marks ("Niños, ÁRBOL, über", "arbol", "Niños, [ÁRBOL], über");
}

static void
test_other_lengths (void)
{
  /* Folding makes these longer or shorter than what is written. */
  assert_marks ("Große Straße", "strass", "Große [Straß]e");
  assert_marks ("Große Straße", "stras", "Große [Straß]e");
  assert_marks ("eﬃcient", "effi", "[eﬃ]cient");
  assert_marks ("İstanbul yes", "yes", "İstanbul [yes]");
  assert_marks ("الهجرة الآن", "الهجرة", "[الهجرة] الآن");
  assert_marks ("移民 👩🏽‍🤝‍👩🏻 rights", "rights", "移民 👩🏽‍🤝‍👩🏻 [rights]");
}

static void
test_several_words (void)
{
  assert_marks ("Uphold religious freedom. Freedom is religious.", "religious freedom",
                "Uphold [religious freedom]. Freedom is religious.");
  assert_marks ("religious, freedom", "religious free", "[religious, free]dom");
  assert_marks ("the the the", "the the", "[the the] the");
  assert_marks ("don’t betray", "don't", "[don’t] betray");
  assert_marks ("religious", "religious freedom", "religious");
}

/* One writes "set-up", another "setup", a third "set up". */
static void
test_joined_words (void)
{
  assert_marks ("Set-up ideas", "setup", "[Set-up] ideas");
  assert_marks ("Set-up ideas", "set up", "[Set-up] ideas");
  assert_marks ("Set-up ideas", "set-up ideas", "[Set-up ideas]");
  assert_marks ("The setup is", "set-up", "The [setup] is");
  assert_marks ("The set‑up is", "setup", "The [set‑up] is");
  assert_marks ("Mary D’Angelo", "dangelo", "Mary [D’Angelo]");
  assert_marks ("pass H.R. 724 now", "hr 724", "pass [H.R. 724] now");
  assert_marks ("866-957-2612", "8669572612", "[866-957-2612]");
  assert_marks ("a well-known name", "known", "a well-[known] name");
  /* Two words are not one. */
  assert_marks ("the rapist set up camp", "therapist", "the rapist set up camp");
  assert_marks ("it is set, up there", "setup", "it is set, up there");
  assert_marks ("- set -- up -", "setup", "- set -- up -");
}

static void
test_nothing (void)
{
  assert_marks ("text", "", "text");
  assert_marks ("text", NULL, "text");
  assert_marks ("text", " .,!", "text");
  assert_marks ("", "text", "");
  /* What is typed may be broken; what is searched is not. */
  assert_marks ("text", "te\303", "[te]xt");
}

static void
test_links (void)
{
  g_autofree char *words = plaza_link_to_words ("https://www.house.gov/");
  g_autofree char *telephone = plaza_link_to_words ("tel:+1-866-957-2612");
  g_autofree char *uri = plaza_link_for_telephone ("+1 (866) 957-2612; x");

  g_assert_cmpstr (words, ==, "www.house.gov");
  g_assert_cmpstr (telephone, ==, "866-957-2612");
  g_assert_cmpstr (uri, ==, "tel:+1866957-2612");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/toolkit/hits/plain", test_plain);
  g_test_add_func ("/toolkit/hits/accents", test_accents);
  g_test_add_func ("/toolkit/hits/other-lengths", test_other_lengths);
  g_test_add_func ("/toolkit/hits/several-words", test_several_words);
  g_test_add_func ("/toolkit/hits/joined-words", test_joined_words);
  g_test_add_func ("/toolkit/hits/nothing", test_nothing);
  g_test_add_func ("/toolkit/links", test_links);

  return g_test_run ();
}
