/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "print-fixture.h"

/* An agenda of what is asked for. */
static PlazaPages *
lay_out_query (PlazaEventQuery query,
               const char     *language)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_AGENDA, language);
  g_autoptr(GError) error = NULL;

  plaza_event_query_copy_into (&query, &options->query);
  options->events = plaza_campaign_query (fixture_campaign (), &options->query, &error);
  g_assert_no_error (error);

  return fixture_lay_out (NULL, options);
}

static void
assert_says (PlazaPages *pages,
             const char *text,
             gboolean    says)
{
  g_autofree char *all = fixture_text (pages);

  if ((strstr (all, text) != NULL) != says)
    g_error ("“%s” %s in:\n%s", text, says ? "is missing" : "stands", all);
}

/* Over the page stands the day that was asked for, even where an event goes on after it. */
static void
test_masthead (void)
{
  static const struct { const char *day, *language, *says; } cases[] = {
    { "2017-02-22", "en", "February 22, 2017\n" }, { "2017-02-22", "es", "22 de febrero de 2017\n" },
    { NULL, "en", "February 21–24, 2017\n" }, { NULL, "es", "21–24 de febrero de 2017\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
      g_autoptr(PlazaPages) pages = NULL;

      query.day = (char *) cases[i].day;
      pages = lay_out_query (query, cases[i].language);
      assert_says (pages, cases[i].says, TRUE);
      assert_says (pages, "22–24", FALSE);
    }
}

/* A list of what is near says how far it is; another does not. */
static void
test_distance (void)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(PlazaPages) any = lay_out_query (query, "en");
  g_autoptr(PlazaPages) near = NULL;
  g_autoptr(PlazaPages) cerca = NULL;

  query.has_near = TRUE;
  query.latitude = 42.2776;
  query.longitude = -83.4746;
  query.within_km = 300;
  query.order = PLAZA_EVENT_ORDER_DISTANCE;
  near = lay_out_query (query, "en");
  cerca = lay_out_query (query, "es");
  assert_says (near, "Lansing, MI · about 6", TRUE);
  assert_says (near, "Canton, MI\nabout 1 mi", TRUE);
  assert_says (cerca, "Canton, MI\naprox. 1 mi", TRUE);
  assert_says (any, " mi\n", FALSE);
}

/* Where the page has room, all who lead are named; in a long list "and 3 others". */
static void
test_names (void)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(PlazaPages) all = lay_out_query (query, "en");
  g_autoptr(PlazaPages) few = NULL;

  query.state = (char *) "MI";
  few = lay_out_query (query, "en");
  assert_says (few, "Example Congregation", TRUE);
  assert_says (few, "and 3 others", FALSE);
  assert_says (all, "Example Neighbors and 3 others", TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/agenda-facts/masthead", test_masthead);
  g_test_add_func ("/print/agenda-facts/distance", test_distance);
  g_test_add_func ("/print/agenda-facts/names", test_names);
  return fixture_run ();
}
