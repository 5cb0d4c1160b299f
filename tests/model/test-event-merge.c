/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-merge.h"

/* Two events as one, and two versions of one. An event is written here as plaza_event_write_received() writes it. */

static PlazaEventRecord *
event_of (const char *json)
{
  PlazaEventRecord *event = plaza_event_read_received (json);

  g_assert_nonnull (event);
  return event;
}

static void
assert_says (const PlazaEventRecord *event,
             const char             *json)
{
  g_autofree char *text = plaza_event_write_received (event);

  g_assert_cmpstr (text, ==, json);
}

static void
test_merge (void)
{
  static const struct { const char *into, *from, *keep, *both; } cases[] = {
    /* What is not known empties nothing; what is known counts, but for what is kept. */
    { "{\"title\":\"A\",\"kind\":\"march\",\"hashtag\":\"#A\"}", "{\"title\":\"B\",\"note\":null}", NULL,
      "{\"title\":\"B\",\"kind\":\"march\",\"hashtag\":\"#A\"}" },
    { "{\"title\":\"A\",\"lead_contact\":{\"name\":\"One\",\"emails\":[\"a@example.org\"]}}",
      "{\"title\":\"B\",\"lead_contact\":{\"name\":\"Two\",\"telephones\":[\"313-555-0100\"]}}", "title",
      "{\"title\":\"A\",\"lead_contact\":{\"name\":\"Two\",\"emails\":[\"a@example.org\"],\"telephones\":[\"313-555-0100\"]}}" },
    { "{\"title\":\"A\",\"lead_contact\":{\"name\":\"One\"}}", "{\"title\":\"B\",\"lead_contact\":{\"name\":\"Two\",\"published\":false}}",
      "lead_contact", "{\"title\":\"B\",\"lead_contact\":{\"name\":\"One\"}}" },
    { "{\"title\":\"A\",\"details\":{\"en\":\"Bring candles\"}}", "{\"title\":\"A\",\"details\":{\"es\":\"Traiga velas\"}}", NULL,
      "{\"title\":\"A\",\"details\":{\"en\":\"Bring candles\",\"es\":\"Traiga velas\"}}" },
    /* A door that is known is not given up for its town. */
    { "{\"title\":\"A\",\"place\":{\"venue\":\"Hall\",\"city\":\"Canton\",\"precision\":\"exact\",\"latitude\":42.28,\"longitude\":-83.52}}",
      "{\"title\":\"A\",\"place\":{\"city\":\"Canton\",\"to_be_announced\":true,\"precision\":\"city\",\"latitude\":42.3,\"longitude\":-83.5}}", NULL,
      "{\"title\":\"A\",\"place\":{\"venue\":\"Hall\",\"city\":\"Canton\",\"precision\":\"exact\",\"latitude\":42.28,\"longitude\":-83.52}}" },
    { "{\"title\":\"A\",\"place\":{\"city\":\"Canton\",\"to_be_announced\":true,\"precision\":\"city\",\"latitude\":42.3,\"longitude\":-83.5}}",
      "{\"title\":\"A\",\"place\":{\"venue\":\"Hall\",\"city\":\"Canton\",\"precision\":\"exact\",\"latitude\":42.28,\"longitude\":-83.52}}", NULL,
      "{\"title\":\"A\",\"place\":{\"venue\":\"Hall\",\"city\":\"Canton\",\"precision\":\"exact\",\"latitude\":42.28,\"longitude\":-83.52}}" },
    /* A slot that goes on keeps its name. */
    { "{\"title\":\"A\",\"timeslots\":[{\"date\":\"2017-02-22\",\"start\":\"18:00\",\"id\":\"rally\"}]}",
      "{\"title\":\"A\",\"timeslots\":[{\"date\":\"2017-02-22\",\"start\":\"18:30\"},{\"date\":\"2017-02-23\"}]}", NULL,
      "{\"title\":\"A\",\"timeslots\":[{\"id\":\"rally\",\"date\":\"2017-02-22\",\"start\":\"18:30\"},{\"id\":\"20170223\",\"date\":\"2017-02-23\"}]}" },
    /* What was concluded goes with what it was concluded of. */
    { "{\"title\":\"A\",\"place\":{\"city\":\"Canton\"},\"inferred\":[\"city\",\"kind\"]}",
      "{\"title\":\"A\",\"place\":{\"city\":\"Livonia\"},\"inferred\":[\"title\"]}", NULL,
      "{\"title\":\"A\",\"place\":{\"city\":\"Livonia\"},\"inferred\":[\"kind\"]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) into = event_of (cases[i].into);
      g_autoptr(PlazaEventRecord) from = event_of (cases[i].from);
      const char * const keep[] = { cases[i].keep, NULL };
      g_autoptr(PlazaEventRecord) both = plaza_event_merge (into, from, keep);

      assert_says (both, cases[i].both);
    }
}

/* @received became @incoming where it was sent from, and @current here. */
static void
test_take (void)
{
  static const struct { const char *current, *received, *incoming, *clean, *all, *asked; } cases[] = {
    { "{\"title\":\"A\",\"kind\":\"march\"}", "{\"title\":\"A\"}", "{\"title\":\"B\"}",
      "{\"title\":\"B\",\"kind\":\"march\"}", "{\"title\":\"B\",\"kind\":\"march\"}", NULL },
    { "{\"title\":\"C\"}", "{\"title\":\"A\"}", "{\"title\":\"B\"}", "{\"title\":\"C\"}", "{\"title\":\"B\"}", "title" },
    { "{\"title\":\"B\"}", "{\"title\":\"A\"}", "{\"title\":\"B\"}", "{\"title\":\"B\"}", "{\"title\":\"B\"}", NULL },
    /* They took it out; we did not touch it. */
    { "{\"title\":\"A\",\"hashtag\":\"#A\"}", "{\"title\":\"A\",\"hashtag\":\"#A\"}", "{\"title\":\"A\"}",
      "{\"title\":\"A\"}", "{\"title\":\"A\"}", NULL },
    /* It never came from there: what it does not know is no change. */
    { "{\"title\":\"A\",\"hashtag\":\"#A\"}", NULL, "{\"title\":\"A\",\"web_address\":\"https://example.org\"}",
      "{\"title\":\"A\",\"hashtag\":\"#A\",\"web_address\":\"https://example.org\"}",
      "{\"title\":\"A\",\"hashtag\":\"#A\",\"web_address\":\"https://example.org\"}", NULL },
    /* A point is one thing. */
    { "{\"title\":\"A\",\"place\":{\"precision\":\"exact\",\"latitude\":42.5,\"longitude\":-83.5}}",
      "{\"title\":\"A\",\"place\":{\"precision\":\"city\",\"latitude\":42.1,\"longitude\":-83.5}}",
      "{\"title\":\"A\",\"place\":{\"precision\":\"city\",\"latitude\":42.2,\"longitude\":-83.2}}",
      "{\"title\":\"A\",\"place\":{\"precision\":\"exact\",\"latitude\":42.5,\"longitude\":-83.5}}",
      "{\"title\":\"A\",\"place\":{\"precision\":\"exact\",\"latitude\":42.2,\"longitude\":-83.2}}", "place.latitude" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEventRecord) current = event_of (cases[i].current);
      g_autoptr(PlazaEventRecord) received = cases[i].received != NULL ? event_of (cases[i].received) : NULL;
      g_autoptr(PlazaEventRecord) incoming = event_of (cases[i].incoming);
      g_autoptr(PlazaEventRecord) clean = plaza_event_take (current, received, incoming, FALSE);
      g_autoptr(PlazaEventRecord) all = plaza_event_take (current, received, incoming, TRUE);
      g_autoptr(GPtrArray) changes = plaza_event_compare (NULL, current, received, incoming);
      const char *asked = NULL;

      assert_says (clean, cases[i].clean);
      assert_says (all, cases[i].all);
      for (guint j = 0; j < changes->len && asked == NULL; j++)
        if (((PlazaFieldChange *) g_ptr_array_index (changes, j))->is_asked)
          asked = ((PlazaFieldChange *) g_ptr_array_index (changes, j))->field;
      g_assert_cmpstr (asked, ==, cases[i].asked);
    }
}

/* What a file from outside has may be anything. */
static void
test_damaged (void)
{
  static const char * const texts[] = { "", "{", "[]", "{\"title\":7}", "{\"timeslots\":[7]}", "{\"place\":{\"latitude\":\"x\"}}", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (plaza_event_read_received (texts[i]));
  g_assert_null (plaza_event_read_received (NULL));
}

/* A version that waits is taken with what staff changed beside it, and waits no longer. */
static void
test_waiting (void)
{
  g_autoptr(PlazaEventRecord) event = event_of ("{\"title\":\"A\",\"kind\":\"march\"}");
  PlazaSource *source = plaza_source_new ("csv:7", "form.csv", "2017-02-10T14:14:22Z");
  g_autoptr(PlazaEventRecord) after = NULL;

  source->received = g_strdup ("{\"title\":\"A\"}");
  source->waiting = g_strdup ("{\"title\":\"B\"}");
  g_ptr_array_add (event->sources, source);
  g_assert_true (plaza_event_find_waiting (event) == source);
  after = plaza_event_with_waiting (event);
  assert_says (after, "{\"title\":\"B\",\"kind\":\"march\"}");
  g_assert_null (plaza_event_find_waiting (after));
  g_assert_cmpstr (((PlazaSource *) g_ptr_array_index (after->sources, 0))->received, ==, "{\"title\":\"B\"}");
  g_assert_nonnull (plaza_event_find_waiting (event));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-merge/merge", test_merge);
  g_test_add_func ("/event-merge/take", test_take);
  g_test_add_func ("/event-merge/damaged", test_damaged);
  g_test_add_func ("/event-merge/waiting", test_waiting);
  return g_test_run ();
}
