/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-wording.h"

/* What is said of an event that is at several places, in both languages. */

#define TBA "?"

/* "LABEL|VENUE|CITY|STATE|LATITUDE|LONGITUDE", each maybe empty; "?" is a venue to be announced. */
static void
fill_place (PlazaPlace  *place,
            char       **label,
            const char  *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "|", -1);
  char **members[] = { label, &place->venue, &place->city, &place->state };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i] != NULL && *parts[i] != '\0')
      *members[i] = g_strdup (parts[i]);

  place->to_be_announced = g_strcmp0 (place->venue, TBA) == 0;
  if (place->to_be_announced)
    g_clear_pointer (&place->venue, g_free);
  if (*parts[4] == '\0')
    return;

  place->precision = PLAZA_PRECISION_EXACT;
  place->latitude = g_ascii_strtod (parts[4], NULL);
  place->longitude = g_ascii_strtod (parts[5], NULL);
}

/* @places: one a line, the first of them without a label */
static PlazaEventRecord *
event_of (PlazaKind   kind,
          const char *places)
{
  PlazaEventRecord *event = plaza_event_record_new ();
  g_auto(GStrv) lines = g_strsplit (places, "\n", -1);

  event->kind = kind;
  fill_place (&event->place, NULL, lines[0]);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

      fill_place (&further->place, &further->label, lines[i]);
      g_ptr_array_add (event->further_places, further);
    }

  return event;
}

/* Facts within our sentences are isolated, which is not seen; a space that does not break neither. */
static char *
plain_of (char *text)
{
  g_autofree char *owned = text;
  g_autoptr(GString) plain = g_string_new (text);

  if (text == NULL)
    return NULL;

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  g_string_replace (plain, "\u00A0", " ", 0);
  return g_string_free_and_steal (g_steal_pointer (&plain));
}

typedef struct
{
  PlazaKind   kind;
  const char *places;
  const char *route, *cities, *last;              /* in English */
  const char *spanish_route, *spanish_cities, *spanish_last;
} PlaceCase;

static const PlaceCase cases[] = {
  { PLAZA_KIND_MARCH, "|Example Hall|Canton|MI||",
    NULL, "Canton", NULL, NULL, "Canton", NULL },
  { PLAZA_KIND_MARCH, "|Example Hall|Canton|MI||\n|Example Square|Canton|MI||",
    "From Example Hall to Example Square", "Canton", "Ends at: Example Square, Canton, Michigan",
    "De Example Hall a Example Square", "Canton", "Termina en: Example Square, Canton, Michigan" },
  { PLAZA_KIND_MARCH, "|Example Hall|Canton|MI||\nEnds at|Example Square|Detroit|MI||",
    "From Example Hall to Example Square", "From Canton to Detroit", "Ends at: Example Square, Detroit, Michigan",
    "De Example Hall a Example Square", "De Canton a Detroit", "Termina en: Example Square, Detroit, Michigan" },
  /* A label of another language of the program is known, and one of the organizers' own stays. */
  { PLAZA_KIND_MARCH, "|Example Hall|Canton|MI||\ntermina en|?|Detroit|MI||",
    "From Example Hall to a place in Detroit, Michigan, to be announced", "From Canton to Detroit",
    "Ends at: Detroit, Michigan (place to be announced)",
    "De Example Hall a un lugar por anunciar en Detroit, Michigan", "De Canton a Detroit",
    "Termina en: Detroit, Michigan (lugar por anunciar)" },
  { PLAZA_KIND_MARCH, "|?|||||\nRally point|?||||",
    "From a place to be announced to a place to be announced", NULL, "Rally point: Place to be announced",
    "De un lugar por anunciar a un lugar por anunciar", NULL, "Rally point: Lugar por anunciar" },
  { PLAZA_KIND_MARCH, "||||||\n|||||",
    "From a place that is not known yet to a place that is not known yet", NULL, "Ends at: Place not given",
    "De un lugar que aún no se conoce a un lugar que aún no se conoce", NULL, "Termina en: Lugar no indicado" },
  { PLAZA_KIND_MARCH, "|Example Hall|Canton|MI||\n|Example Park|Canton|MI||\n|Example Square|Detroit|MI||",
    "From Example Hall by way of Example Park to Example Square", "From Canton to Detroit",
    "Ends at: Example Square, Detroit, Michigan",
    "De Example Hall a Example Square, pasando por Example Park", "De Canton a Detroit",
    "Termina en: Example Square, Detroit, Michigan" },
  /* What is no march goes nowhere. */
  { PLAZA_KIND_PANEL, "|Example Hall|Phoenix|AZ||\n|Example Room|Mesa|AZ||\n||Tucson|AZ||",
    NULL, "Phoenix, Mesa and Tucson", "Also at: Tucson, Arizona", NULL, "Phoenix, Mesa y Tucson", "También en: Tucson, Arizona" },
  { PLAZA_KIND_PANEL, "||||||\n|||NM||",
    NULL, NULL, "Also at: New Mexico", NULL, NULL, "También en: Nuevo México" },
};

static char *
last_line (const PlazaWords       *words,
           const PlazaEventRecord *event)
{
  guint n = event->further_places->len;

  return n > 0 ? plain_of (plaza_wording_further_line (words, event, n - 1)) : NULL;
}

static void
check (const char             *language,
       const PlazaEventRecord *event,
       const char             *route,
       const char             *cities,
       const char             *last)
{
  const PlazaWords *words = plaza_words_for (language);
  g_autofree char *is_route = plain_of (plaza_wording_route (words, event));
  g_autofree char *is_cities = plain_of (plaza_wording_cities (words, event));
  g_autofree char *is_last = last_line (words, event);

  g_assert_cmpstr (is_route, ==, route);
  g_assert_cmpstr (is_cities, ==, cities);
  g_assert_cmpstr (is_last, ==, last);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) event = event_of (cases[i].kind, cases[i].places);

      check ("en", event, cases[i].route, cases[i].cities, cases[i].last);
      check ("es", event, cases[i].spanish_route, cases[i].spanish_cities, cases[i].spanish_last);
    }
}

/* A name from right to left does not turn the sentence that it stands in. */
static void
test_isolated (void)
{
  g_autoptr(PlazaEventRecord) event = event_of (PLAZA_KIND_MARCH, "|مسجد|Canton|MI||\n|Example Square|Detroit|MI||");
  g_autofree char *route = plaza_wording_route (plaza_words_for ("en"), event);
  g_autofree char *cities = plaza_wording_cities (plaza_words_for ("en"), event);

  g_assert_cmpstr (route, ==, "From \u2068مسجد\u2069 to \u2068Example Square\u2069");
  g_assert_cmpstr (cities, ==, "From \u2068Canton\u2069 to \u2068Detroit\u2069");
}

/* The distance is that of the nearest place, and names it where it is not the first. */
static void
test_distance (void)
{
  static const struct { const char *places, *english, *spanish; } distances[] = {
    { "|Example Hall|Canton|MI|42.3|-83.5", "7 mi", "7 mi" },
    { "|Example Hall|Canton|MI|42.3|-83.5\n|Example Square|Canton|MI|42.4|-83.5", "less than 1 mi (Example Square)",
      "menos de 1 mi (Example Square)" },
    { "|Example Hall|Canton|MI|42.4|-83.5\n|Example Square|Canton|MI|42.3|-83.5", "less than 1 mi", "menos de 1 mi" },
    { "|Example Hall|Canton|MI|42.3|-83.5\n|Example Square|Detroit|MI|42.35|-83.5", "3 mi (Detroit)", "3 mi (Detroit)" },
    /* As far as the first, as it is said. */
    { "|Example Hall|Canton|MI|42.3|-83.5\n|Example Square|Canton|MI|42.301|-83.5", "7 mi", "7 mi" },
    { "|Example Hall|Canton|MI||\n|Example Square|Canton|MI|42.35|-83.5", "3 mi (Example Square)", "3 mi (Example Square)" },
    { "|Example Hall|Canton|MI|42.3|-83.5\n|?|||42.35|-83.5", "3 mi (a place to be announced)", "3 mi (un lugar por anunciar)" },
    { "|Example Hall|Canton|MI||\n|Example Square|Canton|MI||", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autoptr(PlazaEventRecord) event = event_of (PLAZA_KIND_MARCH, distances[i].places);
      g_autofree char *english = plain_of (plaza_wording_distance_of (plaza_words_for ("en"), event, 42.4, -83.5,
                                                                      PLAZA_UNIT_MILES, PLAZA_PRECISION_EXACT));
      g_autofree char *spanish = plain_of (plaza_wording_distance_of (plaza_words_for ("es"), event, 42.4, -83.5,
                                                                      PLAZA_UNIT_MILES, PLAZA_PRECISION_EXACT));

      g_assert_cmpstr (english, ==, distances[i].english);
      g_assert_cmpstr (spanish, ==, distances[i].spanish);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-places/places", test_places);
  g_test_add_func ("/wording-places/isolated", test_isolated);
  g_test_add_func ("/wording-places/distance", test_distance);
  return g_test_run ();
}
