/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

/* Answers of Mobilize, as servers send them. */

#define HEAD "{\"count\": 1, \"next\": null, \"previous\": null, \"data\": [{\"id\": 7, \"event_type\": \"RALLY\", \"sponsor\": {\"name\": \"Example Group\"}, "
#define TAIL "}]}"
#define SLOT "\"timeslots\": [{\"id\": 1, \"start_date\": 1487806200, \"end_date\": 1487813400}]"
#define PLACE "\"location\": {\"venue\": \"Example Hall\", \"address_lines\": [\"321 Ridge Rd S\", \"\"], \"locality\": \"Canton\", " \
  "\"region\": \"MI\", \"postal_code\": \"48188\", \"location\": {\"latitude\": 42.28, \"longitude\": -83.5}}"

static const ReadCase cases[] = {
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", " SLOT ", " PLACE ", \"browser_url\": \"https://example.org/7/\"" TAIL,
    "[rally] Rally @2017-02-22 18:30-20:30 America/Detroit | Example Hall | 321 Ridge Rd S | Canton, MI 48188 exact 42.28,-83.50"
    " org:Example Group web:https://example.org/7/" },
  /* The sentence that stands in the place of an address is none (E8). */
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", " SLOT ", \"address_visibility\": \"PRIVATE\", \"location\": {"
    "\"venue\": \"This event’s address is private. Sign up for more details\", \"address_lines\": [\"This event’s address is private. Sign up"
    " for more details\", \"\"], \"locality\": \"Canton\", \"region\": \"MI\", \"postal_code\": \"48188\"}" TAIL,
    "[rally] Rally @2017-02-22 18:30-20:30 America/Detroit | Canton, MI 48188 postal 42.29,-83.47 area org:Example Group" },
  /* The zone of the place, where none is given. */
  { HEAD "\"title\": \"Rally\", \"timezone\": null, " SLOT ", \"location\": {\"venue\": \"\", \"address_lines\": [], \"locality\": \"Phoenix\","
    " \"region\": \"AZ\", \"postal_code\": \"\", \"location\": null}" TAIL,
    "[rally] Rally @2017-02-22 16:30-18:30 America/Phoenix | Phoenix, AZ city 33.45,-112.07 org:Example Group inferred:zone" },
  { HEAD "\"title\": \"Call\", \"timezone\": \"America/New_York\", \"is_virtual\": true, " SLOT ", \"location\": null, "
    "\"virtual_action_url\": \"https://example.org/room?pwd=1\", \"browser_url\": \"https://example.org/7/\", \"instructions\": \"Door code 1234\"" TAIL,
    "[rally] Call @2017-02-22 18:30-20:30 America/New_York none org:Example Group web:https://example.org/7/ online"
    " note:Door code 1234//https://example.org/room?pwd=1" },
  /* Contacts with the name of the member as it is documented, and without one. */
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", " SLOT ", " PLACE ", \"contact\": {\"name\": \"Ana Example\", "
    "\"email_adddress\": \"ana@example.org\", \"phone_number\": \"2025550100\"}" TAIL,
    "[rally] Rally @2017-02-22 18:30-20:30 America/Detroit | Example Hall | 321 Ridge Rd S | Canton, MI 48188 exact 42.28,-83.50"
    " org:Example Group who:Ana Example mail:ana@example.org tel:+1-202-555-0100" },
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", " SLOT ", " PLACE ", \"contact\": null, \"visibility\": \"PRIVATE\", "
    "\"accessibility_status\": \"ACCESSIBLE\", \"summary\": \"\", \"description\": \"<p>Come &amp; sing</p>\"" TAIL,
    "[rally] Rally @2017-02-22 18:30-20:30 America/Detroit | Example Hall | 321 Ridge Rd S | Canton, MI 48188 exact 42.28,-83.50"
    " org:Example Group invited access:wheelchair en:“Come & sing”" },
  /* One event, and one of a kind that is new. */
  { "{\"data\": {\"id\": 8, \"title\": \"Sing\", \"event_type\": \"SOMETHING_NEW\", \"timezone\": \"America/Detroit\", \"browser_url\": \"\", "
    "\"sponsor\": null, " SLOT ", " PLACE "}}",
    "[other] Sing @2017-02-22 18:30-20:30 America/Detroit | Example Hall | 321 Ridge Rd S | Canton, MI 48188 exact 42.28,-83.50"
    " en:“Kind of event: Something new”" },
  /* What was deleted, and what is on other pages. */
  { "{\"next\": \"https://api.example.org/?page=2\", \"data\": [{\"id\": 9, \"title\": null, \"description\": null, \"location\": null, "
    "\"event_type\": null, \"sponsor\": null, \"timezone\": null, " SLOT "}, null]}",
    "",
    "this is one page of several; the other events are in files that come after it\nevent 9 was deleted there; nothing of it came in\n"
    "number 2 of the list is no event" },
  /* A point that is nowhere, and one that is far away. */
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", \"timeslots\": [], \"location\": {\"venue\": \"Example Hall\", \"locality\": \"Canton\", "
    "\"region\": \"MI\", \"postal_code\": \"48188\", \"location\": {\"latitude\": 0, \"longitude\": 0}}" TAIL,
    "[rally] Rally | Example Hall | Canton, MI 48188 postal 42.29,-83.47 org:Example Group" },
  { HEAD "\"title\": \"Rally\", \"timezone\": \"America/Detroit\", \"timeslots\": [], \"location\": {\"venue\": \"Example Hall\", \"locality\": \"Canton\", "
    "\"region\": \"MI\", \"postal_code\": \"48188\", \"location\": {\"latitude\": \"40.71\", \"longitude\": \"-74\"}}" TAIL,
    "[rally] Rally | Example Hall | Canton, MI 48188 postal 42.29,-83.47 org:Example Group ?location: 40.7100, -74.0000 is 807 km from"
    " the place that is written; the point is left out" },
};

static void
test_read (void)
{
  fixture_assert_read ("mobilize", cases, G_N_ELEMENTS (cases));
}

/* Half of each file is a sentence, and so is anything else. */
static void
test_broken (void)
{
  static const char * const texts[] = {
    "{}", "[]", "[[]]", "{\"data\": null}", "{\"data\": [[]]}", "{\"data\": [{\"title\": {}, \"timeslots\": 3, \"location\": []}]}",
    "{\"data\": [{\"title\": 3, \"timeslots\": [null, {\"start_date\": \"x\"}, {\"start_date\": 1e300}], \"timezone\": \"../../etc/passwd\"}]}",
    "{\"data\": [{\"title\": \"\\ud800 \\u202e\", \"description\": \"\\u0007\", \"contact\": 3, \"browser_url\": \"javascript:x\"}]}",
    "{\"data\": [{\"title\": \"a\", \"title\": \"b\"}]}", "{\"data\": [{\"title\": \"a\\u0000b\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_assert_any ("mobilize", texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *half = g_strndup (cases[i].text, strlen (cases[i].text) / 2);

      fixture_assert_any ("mobilize", half);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/mobilize/read", test_read);
  g_test_add_func ("/read/mobilize/broken", test_broken);

  return g_test_run ();
}
