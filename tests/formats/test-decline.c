/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-cell.h"
#include "plaza-event-json.h"
#include "plaza-export.h"
#include "plaza-pack-reader.h"
#include "test-pack.h"

#define REASON_COLUMN 26

static const char * const reasons[] = {
  "Too late",
  "They said \"no\", twice",
  "First line\nSecond line\n\n\tand a tab",
  "Ya pasó: ¿quién avisó? ¡Ñandú, Ünïcode!",
  "closed; moved;; ; gone;",
  "'quoted' and o'clock’s",
  "=HYPERLINK(\"https://example.org\")",
  "+1 313 555 0100, -2, @home",
  "a, b\\c \\n {x} </b> & %s %n",
  "السبب: 15571 N Reuther",
  NULL,
};

/* The reason as the value that stands in an event's JSON. */
static char *
value_in (const char *json)
{
  const char *start = strstr (json, "\"decline_reason\": ") + strlen ("\"decline_reason\": ");

  return g_strndup (start, strstr (start, ",\n") - start);
}

static char *
json_of (const char *reason)
{
  g_autoptr(PlazaEventRecord) record = plaza_event_record_new ();

  record->uid = g_strdup ("a");
  record->title = g_strdup ("A");
  record->place.precision = PLAZA_PRECISION_NONE;
  record->review = PLAZA_REVIEW_DECLINED;
  record->decline_reason = g_strdup (reason);
  return plaza_event_json_write (record, PLAZA_AUDIENCE_STAFF);
}

/* A campaign of a pack in which the first event is declined, for what @json says. */
static PlazaCampaign *
campaign_of (const char *folder,
             const char *json)
{
  g_autofree char *value = value_in (json);
  g_autofree char *declined = g_strdup_printf ("\"declined\", \"decline_reason\": %s", value);
  g_autofree char *path = g_build_filename (folder, "day.plaza", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;
  PlazaCampaign *campaign;

  test_pack_replace (folder, "events.json", "\"approved\"", declined);
  pack = plaza_pack_read (folder, &error);
  g_assert_no_error (error);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

static void
check_json (PlazaEvent *event,
            const char *reason)
{
  g_autofree char *object = plaza_export_json_object (event, PLAZA_AUDIENCE_STAFF);
  g_autofree char *list = g_strdup_printf ("[%s]", object);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = plaza_event_json_parse ("list.json", list, strlen (list), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (((const PlazaEventRecord *) events->pdata[0])->decline_reason, ==, reason);
}

static void
check_csv (PlazaEvent *event,
           const char *reason)
{
  static const char * const languages[] = { "en", "es", NULL };
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  g_autofree char *csv = NULL;
  g_autofree char *cell = NULL;

  g_ptr_array_add (events, event);
  csv = plaza_export_csv (events, PLAZA_AUDIENCE_PARTNERS, languages, NULL, NULL);
  cell = csv_cell (csv, REASON_COLUMN);
  g_assert_cmpstr (*cell == '\'' ? cell + 1 : cell, ==, reason != NULL ? reason : "");
}

/* From JSON into a pack, from there into a file, and out again in each format. */
static void
test_comes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      char *folder = test_pack_new ();
      g_autofree char *json = json_of (reasons[i]);
      g_autoptr(PlazaCampaign) campaign = campaign_of (folder, json);
      g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, "canton-march", NULL);
      const PlazaEventRecord *record = plaza_event_get_record (event);

      g_assert_cmpint (record->review, ==, PLAZA_REVIEW_DECLINED);
      g_assert_cmpstr (record->decline_reason, ==, reasons[i]);
      check_json (event, reasons[i]);
      check_csv (event, reasons[i]);
      test_pack_remove (folder);
    }
}

/* What is not declined has no reason, in whatever it is read from. */
static void
test_not_declined (void)
{
  g_autofree char *json = json_of ("Too late");
  g_autoptr(GString) list = g_string_new (json);
  g_autoptr(GError) error = NULL;

  g_string_prepend (list, "[");
  g_string_append (list, "]");
  g_string_replace (list, "\"declined\"", "\"pending\"", 1);
  g_assert_null (plaza_event_json_parse ("list.json", list->str, list->len, &error));
  g_assert_cmpstr (error->message, ==, "list.json: event 1 (a): decline_reason: only a declined event has a reason");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/decline/comes-back", test_comes_back);
  g_test_add_func ("/formats/decline/not-declined", test_not_declined);
  return g_test_run ();
}
