/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-reader.h"

#include "test-pack.h"

static PlazaPack *
read_pack (const char *folder)
{
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (folder, &error);

  g_assert_no_error (error);

  return pack;
}

static void
test_campaign (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = read_pack (folder);
  const PlazaCampaignRecord *campaign = pack->campaign;

  g_assert_cmpstr (campaign->id, ==, "example");
  g_assert_cmpstr (campaign->day, ==, "2017-02-22");
  g_assert_cmpuint (g_strv_length (campaign->languages), ==, 2);
  g_assert_cmpstr (plaza_texts_get_exact (campaign->titles, "es"), ==, "Día de ejemplo");
  g_assert_cmpstr (plaza_texts_get_exact (campaign->summaries, "en"), ==, "People come *together*.");
  g_assert_true (g_str_has_prefix (plaza_texts_get_exact (campaign->leave_behinds, "en"), "# {count} ways"));
  test_pack_remove (folder);
}

static void
test_events (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = read_pack (folder);
  const PlazaEventRecord *march = g_ptr_array_index (pack->events, 0);
  const PlazaEventRecord *gathering = g_ptr_array_index (pack->events, 1);
  const PlazaTimeslot *slot = g_ptr_array_index (march->timeslots, 0);

  g_assert_cmpint (march->kind, ==, PLAZA_KIND_MARCH);
  g_assert_cmpint (slot->start, ==, 17 * 60 + 30);
  g_assert_cmpint (slot->end, ==, PLAZA_TIME_UNKNOWN);
  g_assert_cmpfloat (march->place.latitude, ==, 42.3);
  g_assert_cmpstr (march->contact_emails[0], ==, "person@example.org");
  g_assert_true (plaza_event_record_is_inferred (march, "state"));
  g_assert_cmpstr (plaza_texts_get_exact (march->details, "es"), ==, "Sale de la *iglesia*.\n\nTermina en la mezquita.");

  g_assert_cmpint (gathering->attendance, ==, PLAZA_ATTENDANCE_INVITED);
  g_assert_false (plaza_place_has_point (&gathering->place));
  g_assert_null (gathering->contact_name);
  g_assert_null (plaza_texts_get_exact (gathering->details, "en"));
  test_pack_remove (folder);
}

/* Headings are plain, bodies keep their Markdown. */
static void
test_toolkit (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = read_pack (folder);
  const PlazaGuide *guide = g_ptr_array_index (pack->guides, 0);
  const PlazaSection *walk = g_ptr_array_index (guide->sections, 0);
  const PlazaSection *ring = g_ptr_array_index (guide->sections, 1);

  g_assert_cmpint (guide->event_kind, ==, PLAZA_KIND_MARCH);
  g_assert_cmpstr (plaza_texts_get_exact (guide->titles, "en"), ==, "Hold a March");
  g_assert_cmpstr (plaza_texts_get_exact (guide->summaries, "en"), ==, "Why.");
  g_assert_cmpstr (plaza_texts_get_exact (walk->headings, "en"), ==, "Walk together");
  g_assert_cmpstr (plaza_texts_get_exact (walk->bodies, "en"), ==, "Go [here](https://example.org).\n\n- one\n- two");
  g_assert_cmpstr (ring->telephone, ==, "+1-202-555-0100");
  g_assert_cmpstr (plaza_texts_get_exact (ring->bodies, "es"), ==, "Llame.");
  test_pack_remove (folder);
}

static void
test_points_and_messages (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = read_pack (folder);
  const PlazaPoint *point = g_ptr_array_index (pack->points, 0);
  const PlazaMessage *message = g_ptr_array_index (pack->messages, 0);

  g_assert_cmpint (point->kind, ==, PLAZA_POINT_ASK);
  g_assert_cmpint (point->share, ==, -1);
  g_assert_cmpstr (point->theme, ==, "example");
  g_assert_cmpuint (pack->themes->len, ==, 2);
  g_assert_cmpstr (plaza_texts_get_exact (((PlazaTheme *) g_ptr_array_index (pack->themes, 0))->labels, "es"), ==, "Ejemplo");
  g_assert_cmpstr (plaza_texts_get_exact (point->headlines, "es"), ==, "Copatrocine");
  g_assert_cmpstr (message->placeholders[0], ==, "handle");
  g_assert_cmpstr (plaza_texts_get_exact (message->texts, "en"), ==, "Hello {handle} #Example");
  test_pack_remove (folder);
}

/* A translation that is missing is none of the pack's faults, and no text. */
static void
test_missing_translations (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = NULL;
  const PlazaPoint *point;

  test_pack_delete (folder, "es/points/ask.md");
  test_pack_delete (folder, "es/guides/march.md");
  test_pack_delete (folder, "es/messages/hello.md");
  test_pack_delete (folder, "es/leave-behind.md");
  test_pack_replace (folder, "campaign.json", "\"es\"]", "\"es\", \"ar\", \"zh-Hant\"]");
  pack = read_pack (folder);
  point = g_ptr_array_index (pack->points, 0);
  g_assert_null (plaza_texts_get_exact (point->headlines, "es"));
  g_assert_cmpstr (plaza_texts_get_exact (point->headlines, "en"), ==, "Co-sponsor");
  g_assert_cmpstr (plaza_texts_get_exact (pack->campaign->titles, "es"), ==, "Día de ejemplo");
  test_pack_remove (folder);
}

/* A file from Windows reads the same. */
static void
test_line_ends (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = NULL;
  const PlazaGuide *guide;
  const PlazaSection *walk;

  test_pack_write (folder, "en/guides/march.md",
                   "# Hold a March\r\n\r\nWhy.\r\n\r\n## Walk\r\n\r\nGo.\r\n\r\n## Ring\r\n\r\nCall.\r\n");
  pack = read_pack (folder);
  guide = g_ptr_array_index (pack->guides, 0);
  walk = g_ptr_array_index (guide->sections, 0);
  g_assert_cmpstr (plaza_texts_get_exact (walk->bodies, "en"), ==, "Go.");
  test_pack_remove (folder);
}

/* Of every kind of thing that a pack may have, in its order. */
static void
test_example (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autoptr(PlazaPack) pack = read_pack (folder);
  const PlazaGuide *march = g_ptr_array_index (pack->guides, 0);
  const PlazaPoint *places = g_ptr_array_index (pack->points, 6);

  g_assert_cmpuint (pack->events->len, ==, 17);
  g_assert_cmpuint (pack->officials->len, ==, 8);
  g_assert_cmpuint (pack->bills->len, ==, 4);
  g_assert_cmpuint (pack->guides->len, ==, 2);
  g_assert_cmpuint (pack->points->len, ==, 10);
  g_assert_cmpuint (pack->messages->len, ==, 3);
  g_assert_cmpuint (march->sections->len, ==, 13);
  g_assert_cmpstr (((const PlazaSection *) g_ptr_array_index (march->sections, 3))->links[0], ==, "https://example.org/press");
  g_assert_cmpint (g_array_index (places->amounts, int, 0), ==, 110000);
  g_assert_cmpint (g_array_index (places->amounts, int, 1), ==, 50000);
}

/* Text that looks like markup is text. */
static void
test_markup_is_text (void)
{
  char *folder = test_pack_new ();
  g_autoptr(PlazaPack) pack = NULL;
  const PlazaEventRecord *event;

  test_pack_replace (folder, "events.json", "\"March\"", "\"<b>March</b> &amp; \\\"song\\\"; DROP TABLE event\"");
  pack = read_pack (folder);
  event = g_ptr_array_index (pack->events, 0);
  g_assert_cmpstr (event->title, ==, "<b>March</b> &amp; \"song\"; DROP TABLE event");
  test_pack_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/pack/campaign", test_campaign);
  g_test_add_func ("/formats/pack/events", test_events);
  g_test_add_func ("/formats/pack/toolkit", test_toolkit);
  g_test_add_func ("/formats/pack/points-and-messages", test_points_and_messages);
  g_test_add_func ("/formats/pack/line-ends", test_line_ends);
  g_test_add_func ("/formats/pack/missing-translations", test_missing_translations);
  g_test_add_func ("/formats/pack/markup-is-text", test_markup_is_text);
  g_test_add_func ("/formats/pack/example", test_example);

  return g_test_run ();
}
