/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "print-fixture.h"

/* What paper says of an event that has more than one day or place. */

/* @dates: days, by spaces, in the evening of Detroit */
static PlazaEvent *
event_of (PlazaKind   kind,
          const char *dates)
{
  PlazaEventRecord *record = plaza_event_record_new ();
  g_auto(GStrv) days = g_strsplit (dates, " ", -1);

  record->uid = g_strdup ("example");
  record->title = g_strdup ("Example");
  record->kind = kind;
  for (guint i = 0; days[i] != NULL && *days[i] != '\0'; i++)
    {
      PlazaTimeslot *slot = plaza_timeslot_new ();

      slot->date = g_strdup (days[i]);
      slot->start = 18 * 60;
      slot->zone = g_strdup ("America/Detroit");
      g_ptr_array_add (record->timeslots, slot);
    }

  return plaza_event_new (record, plaza_campaign_get_record (fixture_campaign ()));
}

static void
assert_says (PlazaEvent   *event,
             PlazaHandout  handout,
             const char   *language,
             const char   *says)
{
  g_autoptr(PlazaHandoutOptions) options = fixture_options (handout, language);
  g_autoptr(PlazaPages) pages = fixture_lay_out (event, options);
  g_autofree char *text = fixture_text (pages);
  g_auto(GStrv) parts = g_strsplit (text, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  fixture_check_pages (pages);
  if (strstr (plain, says) == NULL)
    g_error ("“%s” is missing in:\n%s", says, plain);
}

static void
test_days (void)
{
  static const struct { const char *dates, *english, *spanish, *sheet; } cases[] = {
    { "2017-02-22", "Wednesday, February 22, 2017", "Miércoles 22 de febrero de 2017", "Wed, Feb 22, 6 PM" },
    { "2017-02-22 2017-02-23", "February 22–23, 2017", "22–23 de febrero de 2017", "Wed Feb 22–Thu 23, 6 PM EST" },
    { "2017-02-20 2017-02-22 2017-02-24", "Mon Feb 20, Wed 22 and Fri 24", "lun 20, mié 22 y vie 24 de feb",
      "Mon Feb 20, Wed 22 and Fri 24, 6 PM EST" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = event_of (PLAZA_KIND_LEGISLATIVE_VISIT, cases[i].dates);

      assert_says (event, PLAZA_HANDOUT_LEAVE_BEHIND, "en", cases[i].english);
      assert_says (event, PLAZA_HANDOUT_LEAVE_BEHIND, "es", cases[i].spanish);
      assert_says (event, PLAZA_HANDOUT_SHEET, "en", cases[i].sheet);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/event-facts/days", test_days);
  return fixture_run ();
}
