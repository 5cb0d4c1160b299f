/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

#include <string.h>

/* Events of schema.org, in a file and within a saved page. */

#define EVENT(type, more) "{\"@context\": \"https://schema.org\", \"@type\": " type ", \"name\": \"Vigil\", " more "}"
#define CANTON "\"location\": {\"@type\": \"Place\", \"name\": \"Example Hall\", \"address\": {\"@type\": \"PostalAddress\", \"streetAddress\": " \
  "\"321 Ridge Rd S\", \"addressLocality\": \"Canton\", \"addressRegion\": \"MI\", \"postalCode\": 48188}}"
#define IN_CANTON " | Example Hall | 321 Ridge Rd S | Canton, MI 48188 postal 42.29,-83.47"
#define VIGIL "[vigil] Vigil @2017-02-22 18:30 America/Detroit" IN_CANTON
#define START "\"startDate\": \"2017-02-22T18:30\""

static const ReadCase cases[] = {
  { EVENT ("\"Event\"", START ", " CANTON), VIGIL " inferred:kind inferred:zone" },
  { "[" EVENT ("\"http://schema.org/Event\"", START ", " CANTON) "]", VIGIL " inferred:kind inferred:zone" },
  { "{\"@context\": \"http://schema.org\", \"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Example\"}, "
    "{\"@type\": [\"Thing\", \"SocialEvent\"], \"name\": \"Vigil\", " START ", " CANTON "}]}", VIGIL " inferred:kind inferred:zone" },
  { "{\"@context\": \"https://schema.org\", \"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"ListItem\", \"item\": "
    EVENT ("\"Event\"", START ", " CANTON) "}]}", VIGIL " inferred:kind inferred:zone" },
  /* With an offset it is an instant. */
  { EVENT ("\"Event\"", "\"startDate\": \"2017-02-22T15:30:00-08:00\", \"endDate\": \"2017-02-23T01:00:00Z\", " CANTON),
    "[vigil] Vigil @2017-02-22 18:30-20:00 America/Detroit" IN_CANTON " inferred:kind inferred:zone" },
  { EVENT ("\"Event\"", START ", \"duration\": \"PT1H30M\", " CANTON),
    "[vigil] Vigil @2017-02-22 18:30-20:00 America/Detroit" IN_CANTON " inferred:kind inferred:zone" },
  /* A day is a day, and says nothing of the time. */
  { EVENT ("\"Event\"", "\"startDate\": \"2017-02-22\", \"endDate\": \"2017-02-23\", " CANTON),
    "[vigil] Vigil @2017-02-22 America/Detroit @2017-02-23 America/Detroit" IN_CANTON " inferred:kind inferred:zone" },
  /* Places on the web, both, a text, an address as a text; coordinates as texts. */
  { EVENT ("\"Event\"", START ", \"location\": {\"@type\": \"VirtualLocation\", \"url\": \"https://example.org/room\"}, \"url\": "
           "\"https://example.org/event\", \"eventAttendanceMode\": \"https://schema.org/OnlineEventAttendanceMode\""),
    "[vigil] Vigil @2017-02-22 18:30 none web:https://example.org/room online inferred:kind en:“https://example.org/event”"
    " ?startDate: “2017-02-22T18:30” is said in no time zone, and the place does not tell one" },
  { EVENT ("\"Event\"", START ", \"location\": [{\"@type\": \"VirtualLocation\", \"url\": \"https://example.org/room\"}, {\"@type\": \"Place\", "
           "\"name\": \"Example Hall\", \"address\": \"321 Ridge Rd S, Canton, MI 48188\", \"geo\": {\"latitude\": \"42.30\", \"longitude\": \"-83.45\"}}]"),
    "[vigil] Vigil @2017-02-22 18:30 America/Detroit | Example Hall | 321 Ridge Rd S | Canton, MI 48188 exact 42.30,-83.45"
    " web:https://example.org/room online inferred:kind inferred:zone" },
  { EVENT ("\"Event\"", START ", \"location\": \"Example Hall, 321 Ridge Rd S, Canton, MI 48188\""), VIGIL " inferred:kind inferred:zone" },
  /* Off, or put off. */
  { EVENT ("\"Event\"", START ", \"eventStatus\": \"https://schema.org/EventCancelled\", " CANTON), VIGIL " cancelled inferred:kind inferred:zone" },
  { EVENT ("\"Event\"", START ", \"eventStatus\": {\"@id\": \"http://schema.org/EventPostponed\"}, " CANTON),
    VIGIL " tentative inferred:kind inferred:zone ?eventStatus: it is postponed, so the day that stands here may be the old one" },
  /* Who does it, and whom to ask. */
  { EVENT ("\"Event\"", START ", " CANTON ", \"organizer\": [{\"@type\": \"Organization\", \"name\": \"Example Group\", \"email\": "
           "\"mailto:hello@example.org\"}, {\"@type\": \"Person\", \"name\": \"Ana Example\", \"telephone\": \"(202) 555-0100\"}], "
           "\"inLanguage\": \"es\", \"description\": \"Come &amp; sing<br>with us\""),
    VIGIL " org:Example Group who:Ana Example mail:hello@example.org tel:+1-202-555-0100 lang:es inferred:kind inferred:zone"
    " en:“Come & sing/with us”" },
  /* What an event has parts of, and what it is a part of. */
  { EVENT ("\"Event\"", START ", " CANTON ", \"superEvent\": {\"@type\": \"Event\", \"name\": \"Week\"}, \"subEvent\": [{\"@type\": \"Event\", "
           "\"name\": \"Rally\", \"startDate\": \"2017-02-22T20:00:00-05:00\", " CANTON "}]"),
    VIGIL " inferred:kind inferred:zone\n[rally] Rally @2017-02-22 20:00 America/Detroit" IN_CANTON " inferred:kind inferred:zone" },
  /* Within a page, of which one script is broken. */
  { "<!DOCTYPE html><html><head><script type=\"application/ld+json\">" EVENT ("\"Event\"", START ", " CANTON) "</script>"
    "<script type=\"application/ld+json\">{\"@type\": </script></head><body><p>Vigil on 1 March</p></body></html>",
    VIGIL " inferred:kind inferred:zone", "a part of the page could not be read: file, line 1, column 11: the file ends in the middle" },
  { "{\"@context\": \"https://schema.org\", \"@type\": \"Organization\", \"name\": \"Example\"}", "", "there are no events in it" },
};

static void
test_read (void)
{
  fixture_assert_read ("json-ld", cases, G_N_ELEMENTS (cases));
}

static void
test_broken (void)
{
  static const char * const texts[] = {
    "[]", "{}", "{\"@graph\": null}", EVENT ("[[]]", "\"location\": [[]]"), EVENT ("\"Event\"", "\"location\": [[{\"@type\": 3}]], \"startDate\": {}"),
    EVENT ("\"Event\"", "\"startDate\": [\"2017-02-22\"], \"endDate\": \"9999-12-31\", \"geo\": 3"),
    EVENT ("\"Event\"", "\"organizer\": [null, 3, []], \"name2\": {\"@value\": \"x\"}"),
    EVENT ("\"Event\"", "\"duration\": \"PT999999999999H\", \"startDate\": \"2017-02-22T10:00:00.000Z\""),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_assert_any ("json-ld", texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *half = g_strndup (cases[i].text, strlen (cases[i].text) / 2);

      fixture_assert_any ("json-ld", half);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/jsonld/read", test_read);
  g_test_add_func ("/read/jsonld/broken", test_broken);

  return g_test_run ();
}
