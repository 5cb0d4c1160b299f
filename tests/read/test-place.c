/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place.h"

#include <math.h>
#include <string.h>

#include "plaza-read-place-words.h"

static PlazaGazetteer *places = NULL;

/* "venue / street / city / state / ZIP / text", then what is more, each behind " +". */
static char *
written (const PlazaReadPlace *read)
{
  const PlazaPlace *place = &read->place;
  const char * const texts[] = { place->venue, place->address, place->city, place->state, place->postal_code, place->text };
  g_autoptr(GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " / " : "", texts[i] != NULL ? texts[i] : "-");
  if (place->to_be_announced)
    g_string_append (text, " +tba");
  if (place->area_only)
    g_string_append (text, " +area");
  if (read->online)
    g_string_append (text, " +online");
  if (read->web_address != NULL)
    g_string_append_printf (text, " +%s", read->web_address);
  for (guint i = 0; read->inferred[i] != NULL; i++)
    g_string_append_printf (text, " +%s", read->inferred[i]);
  for (guint i = 0; i < read->problems->len; i++)
    g_string_append_printf (text, " ?%s", ((PlazaProblem *) read->problems->pdata[i])->field);

  return g_strdup (text->str);
}

#define P PLAZA_PRECISION_POSTAL
#define C PLAZA_PRECISION_CITY
#define S PLAZA_PRECISION_STATE
#define N PLAZA_PRECISION_NONE

static const struct
{
  const char     *line;
  const char     *likely;
  const char     *expected;
  PlazaPrecision  precision;
  const char     *zone;
} lines[] = {
  /* The orders in which people write it. */
  { "Example Hall, 321 Ridge Rd S, Canton, MI 48188", NULL, "Example Hall / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "Example Hall, 321 Ridge Rd S, Canton, MI 48188-1234, USA", NULL, "Example Hall / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "Example Hall\n321 Ridge Rd S\nCanton, MI 48188", NULL, "Example Hall / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "321 Ridge Rd S Canton MI 48188", NULL, "- / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "321 Ridge Rd S,, Canton ,  MI,48188", NULL, "- / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "321 Ridge Rd S, Canton, Michigan, 48188, United States", NULL, "- / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "321 Ridge Rd S, 48188 Canton, Mich.", NULL, "- / 321 Ridge Rd S / Canton / MI / 48188 / -", P, "America/Detroit" },
  { "321 Ridge Rd S, Canton 48188", NULL, "- / 321 Ridge Rd S / Canton / MI / 48188 / - +state", P, "America/Detroit" },
  { "Canton, MI, Example Hall, 321 Ridge Rd S", NULL, "Example Hall / 321 Ridge Rd S / Canton / MI / - / -", C, "America/Detroit" },
  { "Example Library (123 Main St), Salem, OR", NULL, "Example Library / 123 Main St / Salem / OR / - / -", C, "America/Los_Angeles" },
  { "Example State Capitol: 200 E. 14th, Denver, CO 80203", NULL, "Example State Capitol / 200 E. 14th / Denver / CO / 80203 / -", P, "America/Denver" },
  { "North Example High School Gym 765 14th Street NE Salem, OR 97301", NULL, "North Example High School Gym / 765 14th Street NE / Salem / OR / 97301 / -", P, "America/Los_Angeles" },
  { "Example Library – 12 Oak Avenue, Tucson AZ", NULL, "Example Library / 12 Oak Avenue / Tucson / AZ / - / -", C, "America/Phoenix" },
  { "2200 East Camelback Rd. Phoenix, AZ", NULL, "- / 2200 East Camelback Rd. / Phoenix / AZ / - / -", C, "America/Phoenix" },
  { "Local 521 Hall, 765 Oak Street, Suite 300, Las Vegas, NV 89101", NULL, "Local 521 Hall / 765 Oak Street, Suite 300 / Las Vegas / NV / 89101 / -", P, "America/Los_Angeles" },
  { "Example Center, Room 12, 765 Oak Street, North Las Vegas, Nev.", NULL, "Example Center, Room 12 / 765 Oak Street / North Las Vegas / NV / - / -", C, "America/Los_Angeles" },
  { "One Example Plaza, Hartford, Conn.", NULL, "- / One Example Plaza / Hartford / CT / - / -", C, "America/New_York" },
  { "Corner of 5th St and Main St, Boise, Idaho", NULL, "- / Corner of 5th St and Main St / Boise / ID / - / -", C, "America/Boise" },
  { "Iglesia Ejemplo, Calle 8 #123, Los Ángeles, California 90012, Estados Unidos", NULL, "Iglesia Ejemplo / Calle 8 #123 / Los Ángeles / CA / 90012 / -", P, "America/Los_Angeles" },
  { "Parque Ejemplo, Albuquerque, Nuevo México", NULL, "Parque Ejemplo / - / Albuquerque / NM / - / -", C, "America/Denver" },
  { "Plaza Ejemplo, 10 Calle Sol, San Juan, PR 901", NULL, "Plaza Ejemplo / 10 Calle Sol / San Juan / PR / 00901 / -", P, "America/Puerto_Rico" },
  { "10 Oak St, Hoboken, NJ 7030", NULL, "- / 10 Oak St / Hoboken / NJ / 07030 / -", P, "America/New_York" },
  { "BOISE, ID", NULL, "- / - / Boise / ID / - / -", C, "America/Boise" },
  { "St. Louis, Mo.", NULL, "- / - / St. Louis / MO / - / -", C, "America/Chicago" },
  { "Example Temple, New York, NY", NULL, "Example Temple / - / New York / NY / - / -", C, "America/New_York" },
  { "University of Michigan, Ann Arbor", NULL, "University of Michigan / - / Ann Arbor / MI / - / - +state", C, "America/Detroit" },
  { "100 Oak St, Nowhere Corners, OR", NULL, "- / 100 Oak St / Nowhere Corners / OR / - / -", S, "America/Los_Angeles" },
  /* A city alone: by its size, by what is said around it, or by nobody. */
  { "Denver", NULL, "- / - / Denver / CO / - / - +state", C, "America/Denver" },
  { "Portland", "ME", "- / - / Portland / ME / - / - +state", C, "America/New_York" },
  { "Springfield", NULL, "- / - / Springfield / - / - / - ?city", N, NULL },
  { "Example College 1500 N. Verdugo Road, Glendale", "CA", "Example College / 1500 N. Verdugo Road / Glendale / CA / - / - +state", C, "America/Los_Angeles" },
  { "Portland, OR", "ME", "- / - / Portland / OR / - / -", C, "America/Los_Angeles" },
  { "Chicago, IL", "CA", "- / - / Chicago / IL / - / -", C, "America/Chicago" },
  /* Words that are no address. */
  { "TBA", NULL, "- / - / - / - / - / - +tba", N, NULL },
  { "Location TBD", "MI", "- / - / - / MI / - / - +tba +state", S, "America/Detroit" },
  { "T.B.A., Austin, TX", NULL, "- / - / Austin / TX / - / - +tba", C, "America/Chicago" },
  { "To be announced soon!", NULL, "- / - / - / - / - / - +tba", N, NULL },
  { "Por confirmar", NULL, "- / - / - / - / - / - +tba", N, NULL },
  { "Lugar por anunciar, Houston, Texas", NULL, "- / - / Houston / TX / - / - +tba", C, "America/Chicago" },
  { "Address will be shared after you sign up, Austin, TX", NULL, "- / - / Austin / TX / - / Address will be shared after you sign up +tba", C, "America/Chicago" },
  { "address after you sign up", NULL, "- / - / - / - / - / address after you sign up +tba", N, NULL },
  { "Sign up for address", NULL, "- / - / - / - / - / Sign up for address +tba", N, NULL },
  { "After you RSVP, we will send you the address", NULL, "- / - / - / - / - / After you RSVP, we will send you the address +tba", N, NULL },
  { "La dirección se enviará al registrarse, Miami, FL", NULL, "- / - / Miami / FL / - / La dirección se enviará al registrarse +tba", C, "America/New_York" },
  { "Le diremos el lugar cuando se inscriba", NULL, "- / - / - / - / - / Le diremos el lugar cuando se inscriba +tba", N, NULL },
  { "This event’s address is private. Sign up for more details, Tucson, AZ 85701", NULL, "- / - / Tucson / AZ / 85701 / - +area", P, "America/Phoenix" },
  { "Private home, Oakland, CA", NULL, "- / - / Oakland / CA / - / Private home +area", C, "America/Los_Angeles" },
  { "Casa particular, Reno, NV", NULL, "- / - / Reno / NV / - / Casa particular +area", C, "America/Los_Angeles" },
  { "Online", NULL, "- / - / - / - / - / - +online", N, NULL },
  { "Zoom", "MI", "- / - / - / - / - / - +online", N, NULL },
  { "Via Zoom (link to follow)", NULL, "- / - / - / - / - / link to follow +online", N, NULL },
  { "En línea por Zoom", NULL, "- / - / - / - / - / - +online", N, NULL },
  { "Zoom: https://zoom.us/j/123456", NULL, "- / - / - / - / - / - +online +https://zoom.us/j/123456", N, NULL },
  { "Example Library, 12 Oak Ave, Tucson, AZ and online", NULL, "Example Library / 12 Oak Ave / Tucson / AZ / - / - +online", C, "America/Phoenix" },
  { "P.O. Box 12, Canton, MI 48188", NULL, "- / - / Canton / MI / 48188 / P.O. Box 12 ?address", P, "America/Detroit" },
  { "Sen. Example’s office, Chicago, IL", NULL, "- / - / Chicago / IL / - / Sen. Example’s office", C, "America/Chicago" },
  { "Example’s Congressional Office", "GA", "- / - / - / GA / - / Example’s Congressional Office +state", S, "America/New_York" },
  { "Various cities", "TN", "- / - / - / TN / - / Various cities +state", S, "America/Chicago" },
  { "Rep. Example’s office, 12 Oak Ave, Elgin, IL", NULL, "Rep. Example’s office / 12 Oak Ave / Elgin / IL / - / -", C, "America/Chicago" },
  { "meet by the big tree", NULL, "- / - / - / - / - / meet by the big tree", N, NULL },
  /* Contradictions. */
  { "12 Oak Ave, Columbus, OH 48188", NULL, "- / 12 Oak Ave / Columbus / OH / 48188 / - ?postal_code", C, "America/New_York" },
  /* Zones by the place and not by the state alone. */
  { "El Paso, TX", NULL, "- / - / El Paso / TX / - / -", C, "America/Denver" },
  { "Pensacola, Florida", NULL, "- / - / Pensacola / FL / - / -", C, "America/Chicago" },
  { "Gary, Indiana", NULL, "- / - / Gary / IN / - / -", C, "America/Chicago" },
};

static void
test_lines (void)
{
  g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      PlazaPlaceParts parts = { .line = lines[i].line, .likely_state = lines[i].likely };
      const PlazaReadPlace *read = plaza_place_reader_read (reader, &parts);
      g_autofree char *text = written (read);

      if (g_strcmp0 (text, lines[i].expected) != 0 || read->place.precision != lines[i].precision ||
          g_strcmp0 (read->zone, lines[i].zone) != 0)
        {
          g_test_message ("%s\n  is  %s (%d, %s)\n  not %s (%d, %s)", lines[i].line, text, read->place.precision,
                          read->zone, lines[i].expected, lines[i].precision, lines[i].zone);
          g_test_fail ();
        }
    }
}

static const struct
{
  PlazaPlaceParts  parts;
  const char      *expected;
} fields[] = {
  { { .city = "Hoboken", .state = "NJ", .postal_code = "7030" }, "- / - / Hoboken / NJ / 07030 / -" },
  { { .city = "Hoboken", .state = "New Jersey", .postal_code = "7030.0" }, "- / - / Hoboken / NJ / 07030 / -" },
  { { .city = "Atlanta", .state = "GA", .postal_code = "30303.0" }, "- / - / Atlanta / GA / 30303 / -" },
  { { .city = "San Juan", .state = "PR", .postal_code = "901" }, "- / - / San Juan / PR / 00901 / -" },
  { { .city = "Canton", .state = "Michigan (MI)", .postal_code = "48188-1234" }, "- / - / Canton / MI / 48188 / -" },
  { { .city = "Canton", .state = "mi", .postal_code = " 48188 " }, "- / - / Canton / MI / 48188 / -" },
  { { .postal_code = "48188" }, "- / - / Canton / MI / 48188 / - +state +city" },
  { { .city = "Canton, MI" }, "- / - / Canton / MI / - / -" },
  { { .city = "Canton MI 48188" }, "- / - / Canton / MI / 48188 / -" },
  { { .city = "Kansas City", .state = "MO" }, "- / - / Kansas City / MO / - / -" },
  { { .city = "New York", .state = "NY" }, "- / - / New York / NY / - / -" },
  { { .city = "New York" }, "- / - / New York / NY / - / - +state" },
  { { .venue = "Example Hall", .address = "12 Oak Ave", .city = "Salem", .state = "Ore." }, "Example Hall / 12 Oak Ave / Salem / OR / - / -" },
  { { .venue = "Example Hall", .address = "12 Oak Ave, Salem, OR 97301", .city = "Salem", .state = "OR", .postal_code = "97301" },
    "Example Hall / 12 Oak Ave / Salem / OR / 97301 / -" },
  { { .venue = "Example Hall", .address = "Example Hall, 12 Oak Ave", .city = "Salem", .state = "OR" }, "Example Hall / 12 Oak Ave / Salem / OR / - / -" },
  { { .venue = "TBA", .address = "TBA", .city = "Omaha", .state = "NE" }, "- / - / Omaha / NE / - / - +tba" },
  { { .venue = "This event’s address is private.", .address = "This event’s address is private.", .city = "Omaha", .state = "NE" },
    "- / - / Omaha / NE / - / - +area" },
  { { .venue = "Zoom", .city = "", .state = "" }, "- / - / - / - / - / - +online" },
  { { .address = "12 Oak Ave", .city = "Columbus", .state = "OH", .postal_code = "48188" }, "- / 12 Oak Ave / Columbus / OH / 48188 / - ?postal_code" },
  { { .address = "12 Oak Ave, Toledo, OH", .city = "Toledo", .state = "MI" }, "- / 12 Oak Ave / Toledo / MI / - / - ?state" },
  { { .city = "Salem", .state = "OR", .postal_code = "n/a?" }, "- / - / Salem / OR / - / n/a? ?postal_code" },
  { { .city = "Salem", .state = "Oregonia" }, "- / - / Salem / - / - / Oregonia ?state" },
  { { .city = "TBD", .state = "OH" }, "- / - / - / OH / - / - +tba" },
};

static void
test_fields (void)
{
  g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const PlazaReadPlace *read = plaza_place_reader_read (reader, &fields[i].parts);
      g_autofree char *text = written (read);

      if (g_strcmp0 (text, fields[i].expected) != 0)
        {
          g_test_message ("%s, %s, %s\n  is  %s\n  not %s", fields[i].parts.address, fields[i].parts.city, fields[i].parts.state, text,
                          fields[i].expected);
          g_test_fail ();
        }
    }
}

/* Whatever is typed, no point is better known than its ZIP code or its city, and a point is in the state. */
static void
test_points (void)
{
  g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      PlazaPlaceParts parts = { .line = lines[i].line, .likely_state = lines[i].likely };
      const PlazaPlace *place = &plaza_place_reader_read (reader, &parts)->place;

      g_assert_cmpint (place->precision, !=, PLAZA_PRECISION_EXACT);
      g_assert_true (plaza_place_has_point (place) == !isnan (place->latitude));
      g_assert_true (!plaza_place_has_point (place) || plaza_place_check_point (place->latitude, place->longitude, place->state, NULL));
    }
}

static void
test_apply (void)
{
  static const PlazaPlaceParts headings = { .city = "Ciudad", .postal_code = "Código postal" };
  g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (7);
  PlazaPlaceParts parts = { .city = "Columbus", .state = "OH", .postal_code = "48188" };
  const PlazaProblem *problem;

  plaza_read_place_apply (plaza_place_reader_read (reader, &parts), draft, &headings);
  g_assert_cmpstr (draft->event->place.city, ==, "Columbus");
  g_assert_cmpuint (draft->problems->len, ==, 1);
  problem = draft->problems->pdata[0];
  g_assert_cmpstr (problem->field, ==, "Código postal");
  g_assert_cmpstr (problem->text, ==, "“48188” is a ZIP code of Michigan, not of Ohio");
  g_assert_cmpint (problem->line, ==, 7);
}

/* The same words again are the same place, without a look at the gazetteer. */
static void
test_remembered (void)
{
  g_autoptr(PlazaPlaceReader) reader = plaza_place_reader_new (places);
  PlazaPlaceParts parts = { .line = "12 Oak Ave, Salem, OR" };
  const PlazaReadPlace *first = plaza_place_reader_read (reader, &parts);

  g_assert_true (plaza_place_reader_read (reader, &parts) == first);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);

  g_test_add_func ("/read/place/lines", test_lines);
  g_test_add_func ("/read/place/fields", test_fields);
  g_test_add_func ("/read/place/points", test_points);
  g_test_add_func ("/read/place/apply", test_apply);
  g_test_add_func ("/read/place/remembered", test_remembered);
  result = g_test_run ();

  plaza_gazetteer_close (places);
  return result;
}
