/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "plaza-wording.h"

#define BIT(kind) (1u << PLAZA_KIND_##kind)

/* What is asked for, and what the list is then called. */
typedef struct
{
  PlazaEventQuery  query;
  const char      *near;
  const char      *first, *last;
  const char      *en, *es;
} Case;

#define NONE .attendance = -1

static const Case cases[] = {
  { { NONE }, NULL, "2017-02-21", "2017-02-24", NULL, NULL },
  { { NONE, .text = (char *) "  " }, NULL, "2017-02-21", "2017-02-24", NULL, NULL },
  { { NONE, .state = (char *) "MI" }, NULL, "2017-02-21", "2017-02-22", "Michigan, February 21–22", "Michigan, 21–22 de febrero" },
  { { NONE, .state = (char *) "MI" }, NULL, "2017-02-22", "2017-02-22", "Michigan, February 22", "Michigan, 22 de febrero" },
  { { NONE, .state = (char *) "MI" }, NULL, NULL, NULL, "Michigan", "Michigan" },
  { { NONE, .state = (char *) "" }, NULL, NULL, NULL, "Without a state", "Sin estado" },
  { { NONE, .kinds = BIT (RALLY), .state = (char *) "MI" }, NULL, "2017-02-27", "2017-03-03",
    "Rallies in Michigan, February 27–March 3", "Manifestaciones en Michigan, 27 de febrero–3 de marzo" },
  { { NONE, .kinds = BIT (RALLY) | BIT (VIGIL) | BIT (OTHER) }, NULL, NULL, NULL,
    "Rallies, vigils and other events", "Manifestaciones, vigilias y otros eventos" },
  { { NONE, .kinds = BIT (RALLY) | BIT (VIGIL) | BIT (PANEL) | BIT (OTHER) }, NULL, NULL, NULL,
    "4 kinds of events", "4 tipos de eventos" },
  { { NONE, .text = (char *) "\u05E9\u05DC\u05D5\u05DD" }, NULL, NULL, NULL, "“\u2068\u05E9\u05DC\u05D5\u05DD\u2069”",
    "“\u2068\u05E9\u05DC\u05D5\u05DD\u2069”" },
  /* Days asked for are said, and not what an event has besides. */
  { { NONE, .day = (char *) "2017-02-23" }, NULL, "2017-02-21", "2017-02-24", "February 23", "23 de febrero" },
  { { NONE, .first_day = (char *) "2017-02-22", .last_day = (char *) "2017-02-23" }, NULL, "2017-02-21", "2017-02-24",
    "February 22–23", "22–23 de febrero" },
  { { NONE, .first_day = (char *) "2017-02-22" }, NULL, "2017-02-21", "2017-02-24", "February 22–24", "22–24 de febrero" },
  { { NONE, .day = (char *) "" }, NULL, NULL, NULL, "Without a date", "Sin fecha" },
  { { NONE, .state = (char *) "TX" }, NULL, "2017-12-30", "2018-01-02",
    "Texas, December 30, 2017–January 2, 2018", "Texas, 30 de diciembre de 2017–2 de enero de 2018" },
  /* An order leaves nothing out. */
  { { NONE, .has_near = TRUE }, "48188", "2017-02-21", "2017-02-24", NULL, NULL },
  { { NONE, .has_near = TRUE, .within_km = 40.2336 }, "48188", "2017-02-22", "2017-02-22",
    "Within 25 mi of 48188, February 22", "A menos de 25 mi de 48188, 22 de febrero" },
  { { NONE, .text = (char *) "march" }, NULL, NULL, NULL, "“march”", "“march”" },
  { { .attendance = PLAZA_ATTENDANCE_OPEN }, NULL, NULL, NULL, "Open to the public", "Abiertos al público" },
  { { .attendance = PLAZA_ATTENDANCE_INVITED, .state = (char *) "CA", .attention = TRUE }, NULL, NULL, NULL,
    "California, by invitation, needing attention", "California, por invitación, faltan datos" },
  { { NONE, .review = PLAZA_REVIEW_CHOICE_PENDING, .state = (char *) "MI" }, NULL, NULL, NULL,
    "Michigan, waiting for review", "Michigan, por revisar" },
  { { NONE, .review = PLAZA_REVIEW_CHOICE_DECLINED }, NULL, NULL, NULL, "Declined", "Rechazados" },
  { { NONE, .review = PLAZA_REVIEW_CHOICE_ALL }, NULL, NULL, NULL, "Approved or not", "Aprobados o no" },
  { { NONE, .without_place = TRUE }, NULL, NULL, NULL, "Not on the map", "Sin lugar en el mapa" },
};

static void
test_titles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autofree char *en = plaza_wording_query_title (plaza_words_for ("en"), &c->query, c->near, c->first, c->last);
      g_autofree char *es = plaza_wording_query_title (plaza_words_for ("es"), &c->query, c->near, c->first, c->last);

      g_assert_cmpstr (en, ==, c->en);
      g_assert_cmpstr (es, ==, c->es);
    }
}

/* Every kind has a plural of its own, in both languages. */
static void
test_kinds (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint kind = 0; kind < PLAZA_N_KINDS; kind++)
    {
      char *en = plaza_wording_kinds (plaza_words_for ("en"), 1u << kind);
      char *es = plaza_wording_kinds (plaza_words_for ("es"), 1u << kind);

      g_assert_cmpstr (en, !=, es);
      g_assert_true (g_hash_table_add (seen, en));
      g_assert_true (g_hash_table_add (seen, es));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording-query/titles", test_titles);
  g_test_add_func ("/wording-query/kinds", test_kinds);

  return g_test_run ();
}
