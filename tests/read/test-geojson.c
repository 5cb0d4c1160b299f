/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

#include <math.h>
#include <string.h>

/* GeoJSON: a point, and a sheet's row in the properties. */

#define LIST(features) "{\"type\": \"FeatureCollection\", \"features\": [" features "]}"
#define FEATURE(coordinates, properties) "{\"type\": \"Feature\", \"id\": \"a1\", \"geometry\": {\"type\": \"Point\", \"coordinates\": " \
  coordinates "}, \"properties\": " properties "}"
#define ROW "{\"Title\": \"Vigil\", \"Date\": \"2017-02-22\", \"Start\": \"6pm\", \"City\": \"Canton\", \"State\": \"MI\", \"ZIP\": 48188}"

static PlazaIncoming *
geojson_read (const char    *text,
              PlazaIntake  **intake)
{
  g_autoptr(GError) error = NULL;

  *intake = fixture_read (NULL, text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr ((*intake)->kind, ==, "geojson");
  g_assert_cmpuint ((*intake)->drafts->len, ==, 1);
  return g_ptr_array_index ((*intake)->drafts, 0);
}

/* Longitude first by the standard, latitude first in many files, nothing, and what is no point. */
static void
test_point (void)
{
  static const struct
  {
    const char     *text;
    PlazaPrecision  precision;
    gboolean        inferred;
    gboolean        asked;
  } cases[] = {
    { LIST (FEATURE ("[-83.45, 42.30]", ROW)), PLAZA_PRECISION_EXACT, FALSE, FALSE },
    { LIST (FEATURE ("[42.30, -83.45]", ROW)), PLAZA_PRECISION_EXACT, TRUE, FALSE },
    { LIST (FEATURE ("[\"-83.45\", \"42.30\", 7]", ROW)), PLAZA_PRECISION_EXACT, FALSE, FALSE },
    { LIST (FEATURE ("[0, 0]", ROW)), PLAZA_PRECISION_POSTAL, FALSE, FALSE },
    { LIST (FEATURE ("[-74.0, 40.7]", ROW)), PLAZA_PRECISION_POSTAL, FALSE, TRUE },
    { LIST (FEATURE ("[[-83.45, 42.30]]", ROW)), PLAZA_PRECISION_POSTAL, FALSE, FALSE },
    { LIST ("{\"type\": \"Feature\", \"geometry\": null, \"properties\": " ROW "}"), PLAZA_PRECISION_POSTAL, FALSE, FALSE },
    { LIST ("{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": []}, \"properties\": " ROW "}"),
      PLAZA_PRECISION_POSTAL, FALSE, FALSE },
    { FEATURE ("[-83.45, 42.30]", ROW), PLAZA_PRECISION_EXACT, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaIntake) intake = NULL;
      PlazaIncoming *draft = geojson_read (cases[i].text, &intake);
      const PlazaEventRecord *event = draft->event;

      g_test_message ("%u", i);
      g_assert_cmpstr (event->title, ==, "Vigil");
      g_assert_cmpstr (event->place.city, ==, "Canton");
      g_assert_cmpuint (event->timeslots->len, ==, 1);
      g_assert_cmpstr (((PlazaTimeslot *) event->timeslots->pdata[0])->date, ==, "2017-02-22");
      g_assert_cmpint (event->place.precision, ==, cases[i].precision);
      g_assert_true (plaza_event_record_is_inferred (event, "latitude") == cases[i].inferred);
      g_assert_true ((draft->problems->len > 0) == cases[i].asked);
      if (event->place.precision == PLAZA_PRECISION_EXACT)
        g_assert_cmpfloat_with_epsilon (event->place.longitude, -83.45, 0.001);
    }
}

/* Rows are told apart where cells have several lines and quotation marks. */
static void
test_rows (void)
{
  static const char text[] =
    LIST ("{\"type\": \"Feature\", \"id\": 1, \"geometry\": null, \"properties\": {\"Title\": \"One \\\"first\\\"\", \"Details\": \"a\\nb\\nc\"}},"
          "{\"type\": \"Feature\", \"id\": 2, \"geometry\": {\"type\": \"Point\", \"coordinates\": [-83.45, 42.30]}, "
          "\"properties\": {\"Title\": \"Two\", \"City\": \"Canton\", \"State\": \"MI\", \"tags\": [\"a\", \"b\"], \"more\": {\"x\": 1}}}, 3");
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = fixture_read (NULL, text, &error);
  PlazaIncoming *one, *two;

  g_assert_no_error (error);
  g_assert_cmpuint (intake->drafts->len, ==, 2);
  one = intake->drafts->pdata[0];
  two = intake->drafts->pdata[1];
  g_assert_cmpstr (one->event->title, ==, "One \"first\"");
  g_assert_cmpstr (one->key, ==, "geojson:1");
  g_assert_false (plaza_place_has_point (&one->event->place));
  g_assert_cmpstr (two->event->title, ==, "Two");
  g_assert_cmpstr (two->key, ==, "geojson:2");
  g_assert_cmpint (two->event->place.precision, ==, PLAZA_PRECISION_EXACT);
  g_assert_cmpint (two->line, ==, 0);
  g_assert_cmpuint (intake->columns->len, >=, 4);
  g_assert_cmpuint (intake->problems->len, ==, 1);
}

static void
test_broken (void)
{
  static const char * const texts[] = {
    LIST (""), LIST ("null, 3, [], {}"), LIST (FEATURE ("null", "null")), LIST (FEATURE ("[null, {}]", "[]")),
    LIST (FEATURE ("[1e400, 3]", "{\"\": \"\", \"a\": [[]]}")), LIST ("{\"type\": \"Feature\"}"), "{\"type\": \"FeatureCollection\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_assert_any ("geojson", texts[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/geojson/point", test_point);
  g_test_add_func ("/read/geojson/rows", test_rows);
  g_test_add_func ("/read/geojson/broken", test_broken);

  return g_test_run ();
}
