/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-fixture.h"

#include <locale.h>
#include <string.h>

#include "plaza-export.h"
#include "test-pack.h"

/* The table that Plaza writes comes back as it was. */

static const char *const languages[] = { "en", "es", NULL };

static GPtrArray *
events_of (GPtrArray *records)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (events, plaza_event_new (plaza_record_ref (records->pdata[i]), NULL));
  return events;
}

static char *
write_table (GPtrArray *records)
{
  g_autoptr(GPtrArray) events = events_of (records);
  g_autoptr(GError) error = NULL;
  char *csv = plaza_export_csv (events, PLAZA_AUDIENCE_STAFF, languages, NULL, &error);

  g_assert_no_error (error);
  return csv;
}

/* What was read, approved as it was before: the reader does not decide that. */
static GPtrArray *
read_records (const char *csv,
              GPtrArray  *before)
{
  g_autoptr(PlazaIntake) intake = csv_fixture_read (csv);
  GPtrArray *records = g_ptr_array_new_with_free_func (plaza_record_unref);

  g_assert_cmpuint (intake->drafts->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      const PlazaIncoming *draft = intake->drafts->pdata[i];
      const PlazaEventRecord *was = before->pdata[i];

      g_assert_cmpstr (draft->key, ==, was->uid);
      g_assert_cmpuint (draft->problems->len, ==, 0);
      g_assert_cmpint (draft->event->review, ==, PLAZA_REVIEW_PENDING);
      draft->event->review = was->review;
      draft->event->decline_reason = g_strdup (was->decline_reason);
      g_ptr_array_add (records, plaza_record_ref (draft->event));
    }

  return records;
}

static void
test_round_trip (void)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autofree char *csv = write_table (pack->events);
  g_autoptr(GPtrArray) records = read_records (csv, pack->events);
  g_autofree char *again = write_table (records);

  g_assert_cmpuint (pack->events->len, >, 5);
  g_assert_cmpstr (again, ==, csv);
}

/* What no cell has room for in another way: separators, marks of formulas, lines, quotation marks, each wherever it may stand. */
static void
test_generated (void)
{
  static const char * const texts[] = { "=1", "'x", "a;b", "a; b", ";;", ";", "“q”", "\"q\"", "a,b", "+1", "@", "-", "x'y", "a\"b", "٤", "|", "'=", "''" };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < 200; i++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      const char *list[] = { texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], NULL };

      record->uid = g_strdup_printf ("event-%u", i);
      record->title = g_strdup (list[0]);
      record->place.venue = g_strdup (list[1]);
      g_strfreev (record->lead_organizations);
      record->lead_organizations = g_strdupv ((char **) list);
      plaza_texts_set (record->details, "en", "Line one\nLine two");
      plaza_texts_set (record->details, "es", list[1]);
      for (int k = g_rand_int_range (random, 0, 3); k > 0; k--)
        {
          PlazaTimeslot *slot = plaza_timeslot_new ();

          slot->date = g_strdup_printf ("2017-02-%02d", g_rand_int_range (random, 1, 29));
          slot->start = k > 1 ? g_rand_int_range (random, 0, 1440) : PLAZA_TIME_UNKNOWN;
          slot->zone = g_strdup ("America/Detroit");
          slot->id = g_strdup_printf ("slot-%d", k);
          g_ptr_array_add (record->timeslots, slot);
        }
      g_ptr_array_add (before, record);
    }

  {
    g_autofree char *csv = write_table (before);
    g_autoptr(GPtrArray) records = read_records (csv, before);

    for (guint i = 0; i < before->len; i++)
      g_assert_true (plaza_record_equal (&plaza_event_record_type, records->pdata[i], before->pdata[i]));
  }
}

/* Who changed a table by hand may have made a slip. */
static void
test_changed_by_hand (void)
{
  g_autoptr(PlazaIntake) intake = csv_fixture_read (
    "uid,title,kind,label,date,start,end,all_day,zone,venue,review\n"
    "a,Rally,picnic,,2017-02-22,19:00,21:00,false,../etc/passwd,,approved\n"
    "b,March,march,,2/22/2017,7:00 PM,,FALSE,America/Chicago,,approved\n"
    "c,Vigil,vigil,,2017-02-30,25:00,,false,America/Chicago,,approved\n"
    "d,,vigil,,,,,false,,,approved\n");
  g_autofree char *says = csv_fixture_say (intake);

  g_assert_cmpstr (says, ==, "\n"
    "2 Rally [other] \n  2017-02-22 19:00-21:00 -\n"
    "  ask 2 kind: “picnic” is none of the words that may stand here; left out\n  ask 2 zone: “../etc/passwd” is no time zone that is known; left out\n"
    "3 March [march] \n  2017-02-22 19:00- America/Chicago\n"
    "4 Vigil [vigil] \n  ? - America/Chicago\n  bad 4 date: “2017-02-30” is no day of the calendar\n  bad 4 start: “25:00” is no time of day\n"
    "5  [vigil] \n  bad 5 title: The row has no title, and nothing of which one can be made\n");
  for (guint i = 0; i < intake->drafts->len; i++)
    g_assert_cmpint (((PlazaIncoming *) intake->drafts->pdata[i])->event->review, ==, PLAZA_REVIEW_PENDING);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  csv_fixture_open ();
  g_test_add_func ("/read/csv-plaza/round-trip", test_round_trip);
  g_test_add_func ("/read/csv-plaza/generated", test_generated);
  g_test_add_func ("/read/csv-plaza/changed-by-hand", test_changed_by_hand);
  result = g_test_run ();
  csv_fixture_close ();

  return result;
}
