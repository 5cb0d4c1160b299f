/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

#include <string.h>

/* Events of Action Network, and of other servers of the same interface. */

#define TUCSON "\"location\": {\"venue\": \"Example Park\", \"address_lines\": [\"100 Example Ave\"], \"locality\": \"Tucson\", \"region\": \"AZ\", " \
  "\"postal_code\": \"85701\", \"country\": \"US\", \"location\": {\"latitude\": 32.22, \"longitude\": -110.97, \"accuracy\": \"Approximate\"}}"
#define IN_TUCSON " | Example Park | 100 Example Ave | Tucson, AZ 85701 postal 32.21,-110.97"
#define LIST(events) "{\"total_pages\": 1, \"page\": 1, \"_embedded\": {\"osdi:events\": [" events "]}}"

static const ReadCase cases[] = {
  /* Its "Z" says nothing (E7): 19:30 in Tucson. Whoever made it is embedded, and stays there. */
  { LIST ("{\"identifiers\": [\"action_network:1\"], \"title\": \"Rally\", \"name\": \"internal\", \"start_date\": \"2017-02-21T19:30:00Z\", "
          "\"end_date\": \"2017-02-21T21:00:00Z\", \"status\": \"confirmed\", " TUCSON ", \"_embedded\": {\"osdi:creator\": {\"given_name\": "
          "\"Private\", \"email_addresses\": [{\"address\": \"private@example.org\"}]}}}"),
    "[rally] Rally @2017-02-21 19:30-21:00 America/Phoenix" IN_TUCSON " inferred:kind inferred:zone" },
  /* Others mean what they write. */
  { LIST ("{\"identifiers\": [\"other:1\"], \"title\": \"Rally\", \"start_date\": \"2017-02-22T02:30:00Z\", \"all_day\": false, " TUCSON "}"),
    "[rally] Rally @2017-02-21 19:30 America/Phoenix" IN_TUCSON " inferred:kind inferred:zone" },
  { LIST ("{\"identifiers\": [\"other:1\"], \"title\": \"Rally\", \"start_date\": \"2017-02-21T21:30:00-05:00\", \"end_date\": "
          "\"2017-02-21T21:30:00-05:00\", " TUCSON "}"),
    "[rally] Rally @2017-02-21 19:30 America/Phoenix" IN_TUCSON " inferred:kind inferred:zone" },
  { LIST ("{\"identifiers\": [\"other:1\"], \"title\": \"Rally\", \"start_date\": \"2017-02-21T19:30:00\", \"timezone\": \"America/Phoenix\", "
          TUCSON "}"),
    "[rally] Rally @2017-02-21 19:30 America/Phoenix" IN_TUCSON " inferred:kind" },
  /* One event without a list; cancelled, hidden, HTML. */
  { "{\"identifiers\": [\"action_network:2\"], \"title\": \"Town hall\", \"status\": \"cancelled\", \"action_network:hidden\": true, "
    "\"description\": \"<p>Bring a <b>sign</b></p>\", \"instructions\": \"<p>Ring twice</p>\", \"browser_url\": \"https://example.org/e\", "
    "\"action_network:sponsor\": {\"title\": \"Example Group\"}, \"start_date\": \"2017-02-21T19:30:00Z\", " TUCSON "}",
    "[town-hall] Town hall @2017-02-21 19:30 America/Phoenix" IN_TUCSON " org:Example Group web:https://example.org/e invited cancelled"
    " inferred:kind inferred:zone en:“Bring a sign” note:Ring twice" },
  { LIST ("{\"identifiers\": [\"other:1\"], \"title\": \"Vigil\", \"start_date\": \"soon\", \"visibility\": \"private\"}"),
    "[vigil] Vigil none invited inferred:kind en:“soon” ?start_date: “soon” is no time; kept in the details" },
  { "{\"total_pages\": 3, \"_links\": {\"next\": {\"href\": \"https://example.org/?page=2\"}}, \"_embedded\": {\"osdi:events\": []}}",
    "", "this is one page of several; the other events are in files that come after it" },
  { "{\"osdi:events\": [{\"title\": \"Vigil\", \"location\": {\"locality\": \"Tucson\", \"region\": \"AZ\", \"accuracy\": \"Approximate\", "
    "\"location\": {\"latitude\": -110.97, \"longitude\": 32.22}}}, 5]}",
    "[vigil] Vigil | Tucson, AZ city 32.22,-110.93 inferred:kind",
    "number 2 of the list is no event" },
};

static void
test_read (void)
{
  fixture_assert_read ("osdi", cases, G_N_ELEMENTS (cases));
}

/* Nothing of those who are embedded is in any byte of what is read. */
static void
test_private (void)
{
  g_autoptr(PlazaIntake) intake = fixture_read (NULL, cases[0].text, &(GError *) { NULL });
  g_autofree char *text = plaza_intake_write (intake);

  g_assert_null (strstr (text, "rivate@"));
  g_assert_null (strstr (text, "Private"));
}

static void
test_identity (void)
{
  static const char text[] = LIST ("{\"identifiers\": [\"plaza:canton-march\"], \"title\": \"March\", \"modified_date\": \"2017-02-03T10:00:00Z\", "
                                   "\"start_date\": null}, {\"title\": \"Vigil\", \"_links\": {\"self\": {\"href\": \"https://example.org/2\"}}}");
  g_autoptr(PlazaIntake) intake = fixture_read ("osdi", text, &(GError *) { NULL });

  g_assert_cmpuint (intake->drafts->len, ==, 2);
  g_assert_cmpstr (((PlazaIncoming *) intake->drafts->pdata[0])->key, ==, "plaza:canton-march");
  g_assert_cmpint (((PlazaIncoming *) intake->drafts->pdata[0])->order, ==, 1486116000);
  g_assert_cmpstr (((PlazaIncoming *) intake->drafts->pdata[1])->key, ==, "osdi:https://example.org/2");
}

static void
test_broken (void)
{
  static const char * const texts[] = {
    "{\"osdi:events\": null}", "{\"_embedded\": 3}", "{\"_embedded\": {\"osdi:events\": {}}}", LIST ("{\"identifiers\": {}, \"location\": [], \"title\": []}"),
    LIST ("{\"identifiers\": [null, 3], \"title\": \"x\", \"start_date\": \"2017-02-30T99:99:99+99:99\", \"end_date\": 5}"),
    LIST ("{\"title\": \"x\", \"start_date\": \"0001-01-01T00:00:00+14:00\", \"timezone\": \"/\"}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_assert_any ("osdi", texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *half = g_strndup (cases[i].text, strlen (cases[i].text) / 2);

      fixture_assert_any ("osdi", half);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/osdi/read", test_read);
  g_test_add_func ("/read/osdi/private", test_private);
  g_test_add_func ("/read/osdi/identity", test_identity);
  g_test_add_func ("/read/osdi/broken", test_broken);

  return g_test_run ();
}
