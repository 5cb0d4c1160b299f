/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "run-plaza.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

/* Who lives in Canton sees Canton's march first. */
static void
test_canton (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--near", "48188", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Within 5 miles\n  Interfaith Solidarity March\n"));
  assert_has (plaza->out, "Canton · Wed 5:30 PM EST · Same ZIP\n");
  assert_has (plaza->out, "Lansing · Date not given · about 6");
  /* Each time is in its own zone, and on the reader's clock, which is Detroit's. */
  assert_has (plaza->out, "Phoenix · Wed 12–7 PM MST (2–9 PM your time) · ");
  assert_has (plaza->out, "Denver · Wed 1:30 PM MST (3:30 PM your time), 2 PM PST (5 PM your time) · ");
  assert_has (plaza->out, "Texas · Fri");
  assert_has (plaza->out, "\nNot on the map\n");
  g_assert_true (g_str_has_suffix (plaza->out, "\n\n17 events\n"));

  run_plaza (plaza, "events", "--near", "Cantón, mi", "--within", "10", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "canton-march");
  g_assert_true (g_str_has_suffix (plaza->out, "1 of 17 events\n"));
}

static void
check_count (RunPlaza   *plaza,
             const char *count)
{
  assert_done (plaza);
  g_assert_true (g_str_has_suffix (plaza->out, count));
}

/* An event is found by the nearest of its places, and says which one that is. */
static void
test_further (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  run_plaza (plaza, "edit", "canton-march", "further_places[1].venue=Example Square",
             "further_places[1].city=Lansing", "further_places[1].state=MI", "further_places[1].latitude=42.73",
             "further_places[1].longitude=-84.55", NULL);
  assert_done (plaza);

  run_plaza (plaza, "events", "--near", "Lansing, MI", "--within", "10", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "From \u2068Canton\u2069 to \u2068Lansing\u2069 · Wed 5:30 PM EST · less than 1 mi (\u2068Lansing\u2069)\n");
  g_assert_true (g_str_has_suffix (plaza->out, "2 of 17 events\n"));

  run_plaza (plaza, "events", "--near", "Minneapolis-St. Paul", "--within", "10", NULL);
  check_count (plaza, "0 of 17 events\n");
}

/* Of several Omahas one is far larger: it is taken, and that is said. */
static void
test_taken (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--near", "Omaha", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Near Omaha, Nebraska\n"));

  run_plaza (plaza, "events", "--near", "Omaha", "--json", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  g_assert_true (g_str_has_prefix (plaza->out, "["));
  assert_has (plaza->complaint, "Omaha, Nebraska");

  run_plaza (plaza, "events", "--near", "321 Ridge Rd S, Canton, MI 48188, USA", "--json", NULL);
  assert_done (plaza);
}

static void
test_json (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonArray *array;
  double last = 0;
  guint n_placed = 0;

  run_plaza (plaza, "events", "--near", "48188", "--json", NULL);
  assert_done (plaza);
  root = parse (plaza->out);
  array = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (array), ==, 17);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *event = json_array_get_object_element (array, i);
      JsonObject *place = json_object_get_object_member (event, "place");
      gboolean placed = !json_object_get_null_member (event, "distance_km");
      double km;

      g_assert_cmpint (placed, ==, !json_object_get_null_member (place, "latitude"));
      if (!placed)
        continue;

      g_assert_cmpuint (i, ==, n_placed++);
      km = json_object_get_double_member (event, "distance_km");
      g_assert_cmpfloat (km, >=, last);
      g_assert_cmpfloat_with_epsilon (km * 100, (gint64) (km * 100 + 0.5), 1e-6);
      last = km;
    }

  g_assert_cmpuint (n_placed, ==, 12);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 0), "uid"), ==,
                   "canton-march");
  g_assert_cmpfloat (json_object_get_double_member (json_array_get_object_element (array, 0), "distance_km"), <, 5);
}

/* Lansing is about 101 km from Canton's ZIP code, which is 63 miles. */
static void
test_within (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  const char *both[] = { "70", "70mi", "70 miles", "110km", "110 KM", "65.5mi" };
  const char *one[] = { "60", "60mi", "70km", "1e1", "5.5 mi" };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      run_plaza (plaza, "events", "--near", "48188", "--within", both[i], NULL);
      check_count (plaza, "2 of 17 events\n");
    }

  for (guint i = 0; i < G_N_ELEMENTS (one); i++)
    {
      run_plaza (plaza, "events", "--near", "48188", "--within", one[i], NULL);
      check_count (plaza, "1 of 17 events\n");
    }

  run_plaza (plaza, "events", "--near", "96799", "--within", "10", NULL);
  check_count (plaza, "0 of 17 events\n");
}

static void
test_orders (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--near", "48188", "--order", "day", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Tuesday, February 21, 2017\n"));
  assert_has (plaza->out, "Same ZIP");

  run_plaza (plaza, "events", "--near", "48188", "--order", "distance", "--kind", "vigil", NULL);
  assert_done (plaza);
  g_assert_true (g_str_has_prefix (plaza->out, "Within 100 miles\n  Solidarity Vigil\n"));
}

static void
test_unknown (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--near", "Cantonn, MI", NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  g_assert_cmpstr (plaza->out, ==, "");
  assert_has (plaza->complaint, "plaza: Plaza knows no place “Cantonn, MI”.");
  assert_has (plaza->complaint, "Did you mean");
  assert_has (plaza->complaint, "Canton, Michigan");

  run_plaza (plaza, "events", "--near", "xqzzyvwk", "--json", NULL);
  assert_complaint (plaza, 1, "Plaza knows no place “xqzzyvwk”.");
}

static void
test_ambiguous (RunPlaza      *plaza,
                gconstpointer  user_data)
{
  run_plaza (plaza, "events", "--near", "canton", NULL);
  g_assert_cmpint (plaza->status, ==, 2);
  g_assert_cmpstr (plaza->out, ==, "");
  /* Likelier where the campaign has an event. */
  assert_has (plaza->complaint, "plaza: “canton” may be more than one place. Write one of these, or a ZIP code: Canton, Michigan; ");
  assert_has (plaza->complaint, "Canton, Ohio");

  run_plaza (plaza, "events", "--near", "Canton, Ohio", "--within", "10", NULL);
  check_count (plaza, "0 of 17 events\n");
}

static void
test_misuse (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  const char *wrong[] = { "far", "-5", "0", "25 leagues", "nan", "inf", "" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("“%s” is not a distance. Write it like 25, 25mi or 40km.", wrong[i]);

      run_plaza (plaza, "events", "--near", "48188", "--within", wrong[i], NULL);
      assert_complaint (plaza, 2, sentence);
    }

  run_plaza (plaza, "events", "--within", "25", NULL);
  assert_complaint (plaza, 2, "--within needs --near, to say from where.");
  run_plaza (plaza, "events", "--order", "distance", NULL);
  assert_complaint (plaza, 2, "--order distance needs --near, to say from where.");
  run_plaza (plaza, "export", "--order", "distance", "x.json", NULL);
  g_assert_cmpint (plaza->status, ==, 2);
  assert_has (plaza->complaint, "It may be state, day.");
}

/* Without its places the program says so, and does everything else. */
static void
test_no_places (RunPlaza      *plaza,
                gconstpointer  user_data)
{
  g_setenv ("PLAZA_DATA_DIR", plaza->home, TRUE);
  run_plaza (plaza, "events", "--near", "48188", NULL);
  g_assert_cmpint (plaza->status, ==, 1);
  g_assert_cmpstr (plaza->out, ==, "");
  g_assert_true (g_str_has_prefix (plaza->complaint, "plaza: "));
  run_plaza (plaza, "events", NULL);
  check_count (plaza, "17 events\n");
  g_unsetenv ("PLAZA_DATA_DIR");
}

#define ADD(path, function) g_test_add ("/app/near/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("canton", test_canton);
  ADD ("further", test_further);
  ADD ("taken", test_taken);
  ADD ("json", test_json);
  ADD ("within", test_within);
  ADD ("orders", test_orders);
  ADD ("unknown", test_unknown);
  ADD ("ambiguous", test_ambiguous);
  ADD ("misuse", test_misuse);
  ADD ("no-places", test_no_places);

  return g_test_run ();
}
