/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <math.h>
#include <string.h>

static PlazaGazetteer *places;

static const char *const languages[] = { "en", "es", NULL };

static PlazaIntake *
read_bytes (const char  *bytes,
            gsize        length,
            GError     **error)
{
  PlazaReaderContext context = {
    .name = "feed.ics", .places = places, .day = "2017-02-22", .today = "2017-02-01", .hashtag = "#ExampleDay", .languages = languages,
  };

  return plaza_reader_ics.read (bytes, length, &context, error);
}

static PlazaIntake *
read_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  PlazaIntake *intake = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return intake;
}

/* A calendar of one event that has @lines. */
static PlazaIntake *
read_event (const char *lines)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nSUMMARY:Vigil\r\n%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", lines);

  return read_text (text);
}

static PlazaIncoming *
draft_at (PlazaIntake *intake,
          guint        number)
{
  g_assert_cmpuint (number, <, intake->drafts->len);
  return g_ptr_array_index (intake->drafts, number);
}

static const char *
details_of (PlazaIncoming *draft)
{
  return plaza_texts_get (draft->event->details, "en");
}

/* "2017-02-22 17:00–19:00 America/Denver; 2017-02-23 all day". */
static char *
join_slots (PlazaIncoming *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (draft->event->timeslots, i);
      g_autofree char *start = plaza_clock_format (slot->start);
      g_autofree char *end = plaza_clock_format (slot->end);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", slot->date);
      if (slot->all_day)
        g_string_append (text, " all day");
      if (start != NULL)
        g_string_append_printf (text, " %s", start);
      if (end != NULL)
        g_string_append_printf (text, "-%s", end);
      if (slot->zone != NULL)
        g_string_append_printf (text, " %s", slot->zone);
    }

  return g_string_free_and_steal (text);
}

static char *
join_problems (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%s%s: %s", i > 0 ? " | " : "", problem->level == PLAZA_PROBLEM_BAD ? "!" : "", problem->field, problem->text);
    }

  return g_string_free_and_steal (text);
}

#define DENVER "LOCATION:Example Hall\\, 100 Main St\\, Denver\\, CO 80202\r\n"
#define CANTON "LOCATION:Example Hall\\, 100 Main St\\, Canton\\, MI 48188\r\n"
#define PORTLAND "LOCATION:Example Hall\\, 100 Main St\\, Portland\\, OR 97204\r\n"
#define PHOENIX "LOCATION:Example Hall\\, 100 Main St\\, Phoenix\\, AZ 85004\r\n"

/* When: what stands there, the slots, and what is asked ("" nothing). */
static const struct { const char *lines, *slots, *problem; } whens[] = {
  /* Zone names. */
  { "DTSTART;TZID=Pacific Standard Time:20170711T170000", "2017-07-11 17:00 America/Los_Angeles", "" },
  { "DTSTART;TZID=\"Pacific Standard Time\":20170711T170000", "2017-07-11 17:00 America/Los_Angeles", "" },
  { CANTON "DTSTART;TZID=Eastern Standard Time:20170711T170000", "2017-07-11 17:00 America/Detroit", "" },
  { CANTON "DTSTART;TZID=America/New_York:20170711T170000", "2017-07-11 17:00 America/New_York", "" },
  { "DTSTART;TZID=/vendor.example/2005_1/America/Denver:20170222T170000", "2017-02-22 17:00 America/Denver", "" },
  { "DTSTART;TZID=(UTC-07:00) Mountain Time (US & Canada):20170222T170000", "2017-02-22 17:00 America/Denver", "" },
  { "DTSTART;TZID=US/Eastern:20170222T170000", "2017-02-22 17:00 America/New_York", "" },
  { DENVER "DTSTART;TZID=Customized Time Zone:20170222T170000", "2017-02-22 17:00 America/Denver", "DTSTART: the time zone “Customized Time Zone” is not known; the one of the place is taken" },
  { DENVER "DTSTART;TZID=../../../../etc/passwd:20170222T170000", "2017-02-22 17:00 America/Denver", "DTSTART: the time zone “../../../../etc/passwd” is not known; the one of the place is taken" },
  { DENVER "DTSTART;TZID=America/New_York:20170223T000000Z", "2017-02-22 17:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/New_York:20170222T190000", "2017-02-22 19:00 America/New_York",
    "DTSTART: “20170222T190000” is a time of America/New_York, but the place is in that of America/Denver; kept as it is written" },
  { PHOENIX "DTSTART;TZID=US Mountain Standard Time:20170711T170000", "2017-07-11 17:00 America/Phoenix", "" },
  { PHOENIX "DTSTART;TZID=Mountain Standard Time:20170222T170000", "2017-02-22 17:00 America/Phoenix", "" },
  /* UTC, and no zone at all. */
  { DENVER "DTSTART:20170223T020000Z\r\nDTEND:20170223T040000Z", "2017-02-22 19:00-21:00 America/Denver", "" },
  { "DTSTART:20170223T020000Z", "2017-02-23 02:00 UTC", "DTSTART: “20170223T020000Z” is kept as a time of UTC: the place does not tell the time zone there" },
  { DENVER "DTSTART:20170222T190000", "2017-02-22 19:00 America/Denver", "" },
  { "DTSTART:20170222T190000", "2017-02-22 19:00", "DTSTART: “20170222T190000” is said in no time zone, and the place does not tell one" },
  /* All day. */
  { "DTSTART;VALUE=DATE:20170221\r\nDTEND;VALUE=DATE:20170222", "2017-02-21 all day", "" },
  { "DTSTART;VALUE=DATE:20170221\r\nDTEND;VALUE=DATE:20170224", "2017-02-21 all day; 2017-02-22 all day; 2017-02-23 all day", "" },
  { "DTSTART;VALUE=DATE:20170221\r\nDTEND;VALUE=DATE:20170221", "2017-02-21 all day", "" },
  { "DTSTART;VALUE=DATE:20170221", "2017-02-21 all day", "" },
  { "DTSTART:20170221", "2017-02-21 all day", "" },
  { "DTSTART;VALUE=DATE:20170221T000000", "2017-02-21 all day", "" },
  { "DTSTART;VALUE=DATE:20170221\r\nDURATION:P2D", "2017-02-21 all day; 2017-02-22 all day", "" },
  { "DTSTART;VALUE=DATE:20170221\r\nDURATION:P1W", "2017-02-21 all day; 2017-02-22 all day; 2017-02-23 all day; 2017-02-24 all day; 2017-02-25 all day; "
    "2017-02-26 all day; 2017-02-27 all day", "" },
  { "DTSTART;VALUE=DATE:20170222\r\nDTEND;VALUE=DATE:20170221", "2017-02-22 all day", "DTEND: “20170221” is before the start, “20170222”; the end is left open" },
  { PORTLAND "DTSTART:20170221T080000Z\r\nDTEND:20170222T080000Z\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2017-02-21 all day America/Los_Angeles", "" },
  { "DTSTART:20170221T080000Z\r\nDTEND:20170223T080000Z\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2017-02-21 all day UTC; 2017-02-22 all day UTC", "" },
  { PORTLAND "DTSTART;TZID=Eastern Standard Time:20170221T000000\r\nDTEND;TZID=Eastern Standard Time:20170222T000000\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "2017-02-21 all day America/New_York", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170221T000000\r\nDTEND;TZID=America/Denver:20170222T000000", "2017-02-21 all day America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170221T000000\r\nDTEND;TZID=America/Denver:20170221T235900", "2017-02-21 all day America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170221T000000\r\nDTEND;TZID=America/Denver:20170222T235959", "2017-02-21 all day America/Denver; 2017-02-22 all day America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170221T000000\r\nDTEND;TZID=America/Denver:20170221T010000", "2017-02-21 00:00-01:00 America/Denver", "" },
  /* Ends. */
  { DENVER "DTSTART:20170222T190000\r\nDTEND:20170222T190000", "2017-02-22 19:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000\r\nDTEND:20170222T190059", "2017-02-22 19:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000\r\nDURATION:PT0S", "2017-02-22 19:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000\r\nDURATION:PT1H30M", "2017-02-22 19:00-20:30 America/Denver", "" },
  { DENVER "DTSTART:20170222T230000\r\nDURATION:PT2H", "2017-02-22 23:00-01:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000\r\nDURATION:a while", "2017-02-22 19:00 America/Denver", "DURATION: “a while” is no length of time; kept in the details" },
  { DENVER "DTSTART:20170222T190000\r\nDTEND:20170222T170000", "2017-02-22 19:00 America/Denver", "DTEND: “20170222T170000” is before the start, “20170222T190000”; the end is left open" },
  { DENVER "DTSTART:20170222T193045\r\nDTEND:20170222T210030", "2017-02-22 19:30-21:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000\r\nDTEND:20170223T010000", "2017-02-22 19:00-01:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T180000\r\nDTEND:20170224T120000", "2017-02-22 18:00-00:00 America/Denver; 2017-02-23 all day America/Denver; 2017-02-24 00:00-12:00 America/Denver",
    "DTEND: from “20170222T180000” to “20170224T120000” is more than a day; taken as without a break, one time for each day" },
  { DENVER "DTSTART:20170222T180000\r\nDTEND:20170223T000000", "2017-02-22 18:00-00:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T180000\r\nDTEND;VALUE=DATE:20170222", "2017-02-22 18:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T235900\r\nDTEND:20170222T240000", "2017-02-22 23:59-00:00 America/Denver", "" },
  /* The clocks are set forward and back. */
  { DENVER "DTSTART:20170312T023000", "2017-03-12 02:30 America/Denver", "DTSTART: “20170312T023000” is in the hour that is left out on 2017-03-12, when the clocks are set forward" },
  { DENVER "DTSTART:20171105T013000", "2017-11-05 01:30 America/Denver", "DTSTART: “20171105T013000” is in the hour that comes twice on 2017-11-05, when the clocks are set back" },
  /* Other spellings, nonsense and impossibilities. */
  { DENVER "DTSTART:2017-02-22T19:00:00", "2017-02-22 19:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T1900", "2017-02-22 19:00 America/Denver", "" },
  { DENVER "DTSTART:20170222T190000.000Z", "2017-02-22 12:00 America/Denver", "" },
  { "DTSTART:", "", "DTSTART: no date is given" },
  { "URL:", "", "DTSTART: no date is given" },
  { "DTSTART:next Friday", "", "DTSTART: “next Friday” is no date; kept in the details" },
  { "DTSTART:20170230T190000", "", "!DTSTART: “20170230T190000” is no day of the calendar, or no time of a day" },
  { "DTSTART:20170222T250000", "", "!DTSTART: “20170222T250000” is no day of the calendar, or no time of a day" },
  { "DTSTART:00000000", "", "!DTSTART: “00000000” is no day of the calendar, or no time of a day" },
  { DENVER "DTSTART:20170222T190000\r\nDTEND:20170230T190000", "2017-02-22 19:00 America/Denver", "!DTEND: “20170230T190000” is no day of the calendar, or no time of a day" },
  { DENVER "DTSTART:20170222T190000\r\nDTSTART:20170223T190000", "2017-02-22 19:00 America/Denver",
    "DTSTART: “20170223T190000” stands there a second time; the first one counts, and this is kept in the details" },
  { DENVER "DTSTART:20170222T190000\r\nDTSTART:20170222T190000", "2017-02-22 19:00 America/Denver", "" },
  /* Series. */
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nDTEND;TZID=America/Denver:20170306T203000\r\nRRULE:FREQ=WEEKLY;COUNT=3",
    "2017-03-06 19:00-20:30 America/Denver; 2017-03-13 19:00-20:30 America/Denver; 2017-03-20 19:00-20:30 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=WEEKLY;UNTIL=20170314T010000Z", "2017-03-06 19:00 America/Denver; 2017-03-13 19:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=America/Denver:20170313T190000",
    "2017-03-06 19:00 America/Denver; 2017-03-20 19:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20170314T010000Z,20170321T010000Z", "2017-03-06 19:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEXDATE;VALUE=DATE:20170306", "2017-03-13 19:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRDATE;TZID=America/Denver:20170308T190000,20170301T120000",
    "2017-03-01 12:00 America/Denver; 2017-03-06 19:00 America/Denver; 2017-03-08 19:00 America/Denver", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRDATE;VALUE=PERIOD:20170309T020000Z/PT1H", "2017-03-06 19:00 America/Denver; 2017-03-08 19:00 America/Denver", "" },
  { "DTSTART;VALUE=DATE:20170306\r\nDTEND;VALUE=DATE:20170308\r\nRRULE:FREQ=WEEKLY;COUNT=2", "2017-03-06 all day; 2017-03-07 all day; 2017-03-13 all day; 2017-03-14 all day", "" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31", "2017-03-06 19:00 America/Denver",
    "RRULE: “FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31” is no rule that can be followed; only the first time is taken" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:every Monday", "2017-03-06 19:00 America/Denver",
    "RRULE: “every Monday” is no rule that can be followed; only the first time is taken" },
  { DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nRRULE:FREQ=YEARLY", "2017-03-06 19:00 America/Denver; 2018-03-06 19:00 America/Denver; 2019-03-06 19:00 America/Denver",
    "RRULE: “FREQ=YEARLY” goes on; taken until 2019-03-06" },
  /* In UTC: the days are those of UTC, the times those of the place, and the hour changes with the clocks. */
  { DENVER "DTSTART:20170307T020000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2017-03-06 19:00 America/Denver; 2017-03-13 20:00 America/Denver",
    "DTSTART: “20170307T020000Z” is in UTC, so the times of the series are an hour off once the clocks are changed" },
};

static void
test_when (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      g_autoptr(PlazaIntake) intake = read_event (whens[i].lines);
      g_autofree char *slots = NULL;
      g_autofree char *problems = NULL;

      g_test_message ("%s", whens[i].lines);
      g_assert_cmpuint (intake->drafts->len, ==, 1);
      slots = join_slots (draft_at (intake, 0));
      problems = join_problems (draft_at (intake, 0)->problems);
      g_assert_cmpstr (slots, ==, whens[i].slots);
      g_assert_cmpstr (problems, ==, whens[i].problem);
    }
}

static void
test_inferred (void)
{
  static const struct { const char *lines; gboolean zone; } cases[] = {
    { DENVER "DTSTART:20170223T020000Z", TRUE }, { DENVER "DTSTART:20170222T190000", TRUE },
    { DENVER "DTSTART;TZID=America/Denver:20170222T190000", FALSE }, { DENVER "DTSTART;TZID=Mountain Standard Time:20170222T190000", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaIntake) intake = read_event (cases[i].lines);

      g_assert_cmpint (plaza_event_record_is_inferred (draft_at (intake, 0)->event, "zone"), ==, cases[i].zone);
    }
}

#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"
#define CALENDAR(lines) "BEGIN:VCALENDAR\r\n" lines "END:VCALENDAR\r\n"
#define AT(uid, title, sequence, time) EVENT ("UID:" uid "\r\nSUMMARY:" title "\r\nSEQUENCE:" sequence "\r\nDTSTART;TZID=America/Denver:" time "\r\n")
#define SERIES EVENT ("UID:1\r\nSUMMARY:Vigil\r\n" DENVER "DTSTART;TZID=America/Denver:20170306T190000\r\nDTEND;TZID=America/Denver:20170306T200000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")

/* Which events there are: "title: slots", with "(off)", and what is asked. */
static const struct { const char *text, *events; } groups[] = {
  /* Revisions in any order. */
  { CALENDAR (AT ("1", "Vigil", "2", "20170222T160000") AT ("1", "Vigil", "0", "20170222T150000")), "Vigil: 2017-02-22 16:00 America/Denver" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000") AT ("1", "Vigil", "2", "20170223T160000")), "Vigil: 2017-02-23 16:00 America/Denver" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000") AT ("1", "CANCELLED: Vigil", "0", "20170222T150000")), "Vigil (off): 2017-02-22 15:00 America/Denver" },
  { CALENDAR (AT ("1", "Vig\x07il", "0", "20170222T150000")), "Vigil: 2017-02-22 15:00 America/Denver" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:\r\nDTSTART:20170222\r\n")), "Event without a title: 2017-02-22 all day [SUMMARY: no title is given]" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000") AT ("1", "Vigil and Song", "1", "20170222T160000")), "Vigil and Song: 2017-02-22 16:00 America/Denver" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000") AT ("1", "Vigil", "0", "20170222T150000")), "Vigil: 2017-02-22 15:00 America/Denver" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nLAST-MODIFIED:20170202T000000Z\r\nDTSTART:20170222\r\n")
              EVENT ("UID:1\r\nSUMMARY:Vigil\r\nLAST-MODIFIED:20170201T000000Z\r\nDTSTART:20170222T150000\r\n")), "Vigil: 2017-02-22 all day" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000")) "\r\n" CALENDAR (AT ("1", "Vigil", "1", "20170222T160000")), "Vigil: 2017-02-22 16:00 America/Denver" },
  /* One UID for all events of a site. */
  { CALENDAR (AT ("x", "Vigil", "0", "20170222T150000") AT ("x", "March", "0", "20170223T160000") AT ("x", "Vigil", "0", "20170225T150000")),
    "Vigil: 2017-02-22 15:00 America/Denver; March: 2017-02-23 16:00 America/Denver; Vigil: 2017-02-25 15:00 America/Denver" },
  { CALENDAR (AT ("x", "Vigil", "0", "20170222T150000") AT ("x", "March", "3", "20170223T160000")),
    "Vigil: 2017-02-22 15:00 America/Denver; March: 2017-02-23 16:00 America/Denver" },
  /* Nothing tells which of two it is. */
  { CALENDAR (AT ("x", "Vigil", "0", "20170222T150000") AT ("x", "Vigil", "0", "20170223T160000")),
    "Vigil: 2017-02-22 15:00 America/Denver; Vigil: 2017-02-23 16:00 America/Denver [UID: another event of the file has the same UID; taken as an event of its own]" },
  /* No UID. */
  { CALENDAR (EVENT ("SUMMARY:Vigil\r\nDTSTART:20170222\r\n") EVENT ("SUMMARY:Vigil\r\nDTSTART:20170223\r\n") EVENT ("SUMMARY:Vigil\r\nDTSTART:20170222\r\n")),
    "Vigil: 2017-02-22 all day; Vigil: 2017-02-23 all day" },
  /* Moved, cancelled, and somewhere else. */
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID;TZID=America/Denver:20170313T190000\r\nDTSTART;TZID=America/Denver:20170314T180000\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-14 18:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART:20170314T020000Z\r\n") SERIES),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-13 20:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Vigil\r\nSTATUS:CANCELLED\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART:20170314T010000Z\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID;VALUE=DATE:20170313\r\nDTSTART;TZID=America/Denver:20170315T180000\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-15 18:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Vigil at the River\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART;TZID=America/Denver:20170313T180000\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver; Vigil at the River: 2017-03-13 18:00 America/Denver" },
  { CALENDAR (SERIES "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Vigil\r\nSEQUENCE:1\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART;TZID=America/Denver:20170315T180000\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Vigil\r\nSEQUENCE:0\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART;TZID=America/Denver:20170316T180000\r\nEND:VEVENT\r\n"),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-15 18:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART;TZID=America/Denver:20170313T180000\r\n")
              EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID:20170321T010000Z\r\nDTSTART;TZID=America/Denver:20170320T180000\r\n")),
    "Vigil: 2017-03-13 18:00 America/Denver; 2017-03-20 18:00 America/Denver" },
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Canceled: Vigil\r\nRECURRENCE-ID:20170314T010000Z\r\nDTSTART:20170314T010000Z\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver" },
  { CALENDAR (SERIES EVENT ("UID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20170314T010000Z\r\nDTSTART:20170314T020000Z\r\n")),
    "Vigil: 2017-03-06 19:00-20:00 America/Denver; 2017-03-13 20:00 America/Denver; 2017-03-20 19:00-20:00 America/Denver "
    "[RECURRENCE-ID: what is said of “20170314T010000Z” is meant for all later times of the series too; only this one is changed]" },
  /* Off. */
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nSTATUS:CANCELLED\r\nDTSTART:20170222\r\n")), "Vigil (off): 2017-02-22 all day" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nSTATUS:CANCELED\r\nDTSTART:20170222\r\n")), "Vigil (off): 2017-02-22 all day" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Canceled: Vigil\r\nSTATUS:CONFIRMED\r\nDTSTART:20170222\r\n")), "Vigil (off): 2017-02-22 all day" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Cancelado: Vigilia\r\nDTSTART:20170222\r\n")), "Vigilia (off): 2017-02-22 all day" },
  { CALENDAR ("METHOD:CANCEL\r\n" EVENT ("UID:1\r\nSUMMARY:Vigil\r\nDTSTART:20170222\r\n")), "Vigil (off): 2017-02-22 all day" },
  { CALENDAR (AT ("1", "Vigil", "0", "20170222T150000")) CALENDAR ("METHOD:CANCEL\r\n" EVENT ("UID:1\r\nSEQUENCE:1\r\n")), "Vigil (off): 2017-02-22 15:00 America/Denver" },
  { CALENDAR ("METHOD:CANCEL\r\n" AT ("1", "Vigil", "1", "20170222T150000")) CALENDAR (AT ("1", "Vigil", "2", "20170222T150000")), "Vigil: 2017-02-22 15:00 America/Denver" },
  { CALENDAR (EVENT ("UID:1\r\nSUMMARY:Vigil\r\nSTATUS:maybe\r\nDTSTART:20170222\r\n")),
    "Vigil: 2017-02-22 all day [STATUS: “maybe” does not say whether it takes place; kept in the details]" },
  /* Each calendar has a zone of its own. */
  { CALENDAR ("X-WR-TIMEZONE:America/Chicago\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222T190000\r\n"))
    CALENDAR ("X-WR-TIMEZONE:America/New_York\r\n" EVENT ("UID:2\r\nSUMMARY:B\r\nDTSTART:20170222T190000\r\n") EVENT ("UID:3\r\nSUMMARY:C\r\nDTSTART:20170223T010000Z\r\n")),
    "A: 2017-02-22 19:00 America/Chicago; B: 2017-02-22 19:00 America/New_York; C: 2017-02-22 20:00 America/New_York" },
  { CALENDAR ("X-WR-TIMEZONE:Central Standard Time\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222T190000\r\n")), "A: 2017-02-22 19:00 America/Chicago" },
  { CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Central Standard Time\r\nEND:VTIMEZONE\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\n" DENVER "DTSTART:20170222T190000\r\n")), "A: 2017-02-22 19:00 America/Denver" },
  { CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Central Standard Time\r\nEND:VTIMEZONE\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170223T010000Z\r\n")), "A: 2017-02-22 19:00 America/Chicago" },
  { CALENDAR ("X-WR-TIMEZONE:America/Chicago\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222T190000\r\n")) "\xef\xbb\xbf"
    CALENDAR ("X-WR-TIMEZONE:America/Denver\r\n" EVENT ("UID:2\r\nSUMMARY:B\r\nDTSTART:20170222T190000\r\n")), "A: 2017-02-22 19:00 America/Chicago; B: 2017-02-22 19:00 America/Denver" },
  /* Rules of its own. */
  { CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16011104T020000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nEND:STANDARD\r\n"
              "BEGIN:DAYLIGHT\r\nDTSTART:16010311T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
              EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART;TZID=Customized Time Zone:20170222T190000\r\n")), "A: 2017-02-22 19:00 America/Chicago" },
  { CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:1\r\nX-LIC-LOCATION:America/Boise\r\nEND:VTIMEZONE\r\n" EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART;TZID=1:20170222T190000\r\n")),
    "A: 2017-02-22 19:00 America/Boise" },
  /* No calendar around it; an end that is missing. */
  { EVENT ("UID:1\r\nSUMMARY:Vigil\r\nDTSTART:20170222\r\n"), "Vigil: 2017-02-22 all day" },
  { "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:20170222\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:B\r\nDTSTART:20170222\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "A: 2017-02-22 all day [!(null): the file breaks off within this event]; B: 2017-02-22 all day" },
};

static char *
join_events (PlazaIntake *intake)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < intake->drafts->len; i++)
    {
      PlazaIncoming *draft = draft_at (intake, i);
      g_autofree char *slots = join_slots (draft);
      g_autofree char *problems = join_problems (draft->problems);

      g_string_append_printf (text, "%s%s%s: %s", i > 0 ? "; " : "", draft->event->title, draft->event->status == PLAZA_STATUS_CANCELLED ? " (off)" : "", slots);
      if (*problems != '\0')
        g_string_append_printf (text, " [%s]", problems);
    }

  return g_string_free_and_steal (text);
}

/* The same file again has the same keys, and no two events have one. */
static void
assert_keys (PlazaIntake *intake,
             const char  *text)
{
  g_autoptr(PlazaIntake) again = read_text (text);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (intake->drafts->len, ==, again->drafts->len);
  for (guint i = 0; i < intake->drafts->len; i++)
    {
      g_assert_cmpstr (draft_at (intake, i)->key, ==, draft_at (again, i)->key);
      g_assert_true (g_hash_table_add (seen, draft_at (intake, i)->key));
    }
}

static void
test_groups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(PlazaIntake) intake = read_text (groups[i].text);
      g_autofree char *events = join_events (intake);

      g_test_message ("%s", groups[i].text);
      g_assert_cmpstr (events, ==, groups[i].events);
      assert_keys (intake, groups[i].text);
    }
}

/* What is read of the other properties: a member of the event's JSON, or what is asked. */
static const struct { const char *lines, *details, *problem; } texts[] = {
  { "DESCRIPTION:Bring candles\\, water\\nand a friend\\; sign up", "Bring candles, water\nand a friend; sign up", "" },
  { "DESCRIPTION:Bring cand\r\n les\r\n\t and water", "Bring candles and water", "" },
  { "DESCRIPTION:<p>Neighbors &amp\\; friends&#8217\\;s vigil</p><p>Come</p>", "Neighbors & friends’s vigil\n\nCome", "" },
  { "DESCRIPTION:Come\r\nX-ALT-DESC;FMTTYPE=text/html:<p>Come</p>", "Come", "" },
  { "X-ALT-DESC;FMTTYPE=text/html:<p>Come</p>", "Come", "" },
  { "DESCRIPTION:Come\r\nDESCRIPTION:Bring water", "Come\n\nBring water",
    "DESCRIPTION: “Bring water” stands there a second time; the first one counts, and this is kept in the details" },
  { "DESCRIPTION:Come\r\nand bring water", "Come\n\nand bring water", "(null): “and bring water” is no line of a calendar; kept in the details" },
  { "DESCRIPTION:Come\r\nNote: bring water", "Come\n\nNOTE: bring water", "(null): “NOTE: bring water” is no line of a calendar; kept in the details" },
  { "ATTENDEE;CN=Private Person:mailto:private@example.org\r\nCOMMENT:private words\r\nBEGIN:VALARM\r\nDESCRIPTION:private alarm\r\n"
    "ATTENDEE:mailto:alarm@example.org\r\nEND:VALARM", "", "" },
  { "CATEGORIES:Immigration,Faith", "Immigration, Faith", "" },
  { "CATEGORIES:Vigil", "", "" },
  { "URL:http://example.org/vigil", "http://example.org/vigil", "" },
  { "URL:https://example.org/vigil", "", "" },
  { "URL:https://example.org/vi\\ngil and more", "https://example.org/vi\ngil and more", "" },
  { "ORGANIZER;CN=Example Neighbors:mailto:noreply@example.org", "Organizer: Example Neighbors", "" },
  { "ORGANIZER;CN=Example Calendar:mailto:abc@group.calendar.google.com", "Organizer: Example Calendar", "" },
  { "X-SOMETHING:a program's\r\nTRANSP:OPAQUE\r\nPRIORITY:5", "", "" },
  { "DESCRIPTION:caf\xe9", "café", "" },
  { "DESCRIPTION:a\xe2\x80\xae" "b\x07" "c", "abc", "" },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *lines = g_strconcat ("DTSTART:20170222\r\n", texts[i].lines, NULL);
      g_autoptr(PlazaIntake) intake = read_event (lines);
      g_autofree char *problems = join_problems (draft_at (intake, 0)->problems);

      if (g_utf8_validate (texts[i].lines, -1, NULL))
        g_test_message ("%s", texts[i].lines);
      g_assert_cmpstr (details_of (draft_at (intake, 0)), ==, texts[i].details);
      g_assert_cmpstr (problems, ==, texts[i].problem);
      g_assert_cmpstr (draft_at (intake, 0)->event->title, ==, "Vigil");
    }
}

static void
test_entities (void)
{
  g_autoptr(PlazaIntake) intake = read_event ("DTSTART:20170222\r\nLOCATION:St. Mary&#039\\;s Church\\, 100 Main St\\, Canton\\, MI\\, 48188-1234\\, United States");
  g_autoptr(PlazaIntake) spread = read_event ("DTSTART:20170222\r\nLOCATION:Example Hall\\n100 Main St\\nCanton\\, MI 48188");

  g_assert_cmpstr (draft_at (intake, 0)->event->place.venue, ==, "St. Mary's Church");
  g_assert_cmpstr (draft_at (intake, 0)->event->place.city, ==, "Canton");
  g_assert_cmpstr (draft_at (spread, 0)->event->place.venue, ==, "Example Hall");
  g_assert_cmpstr (draft_at (spread, 0)->event->place.address, ==, "100 Main St");
  g_assert_cmpstr (draft_at (spread, 0)->event->place.postal_code, ==, "48188");
}

static void
test_people (void)
{
  g_autoptr(PlazaIntake) intake = read_event ("DTSTART:20170222\r\nCLASS:PRIVATE\r\nURL:https://example.org/vigil\r\nORGANIZER;CN=\"Example Person\":MAILTO:person@example.org");
  const PlazaEventRecord *event = draft_at (intake, 0)->event;
  g_autoptr(PlazaIntake) other = read_event ("DTSTART:20170222\r\nCLASS:PUBLIC\r\nCONTACT:Another Person\\, 202-555-0100\r\nORGANIZER;CN=person@example.org:mailto:person@example.org");

  g_assert_cmpstr (event->contact_name, ==, "Example Person");
  g_assert_cmpstr (event->contact_emails[0], ==, "person@example.org");
  g_assert_cmpstr (event->web_address, ==, "https://example.org/vigil");
  g_assert_cmpint (event->attendance, ==, PLAZA_ATTENDANCE_INVITED);
  g_assert_cmpint (event->kind, ==, PLAZA_KIND_VIGIL);
  g_assert_cmpint (event->review, ==, PLAZA_REVIEW_PENDING);

  event = draft_at (other, 0)->event;
  g_assert_cmpstr (event->contact_name, ==, "Another Person");
  g_assert_cmpstr (event->contact_emails[0], ==, "person@example.org");
  g_assert_cmpuint (g_strv_length (event->contact_telephones), ==, 1);
  g_assert_cmpint (event->attendance, ==, PLAZA_ATTENDANCE_OPEN);
}

/* In the language that it says, where the campaign has it. */
static void
test_languages (void)
{
  g_autoptr(PlazaIntake) spanish = read_event ("DTSTART:20170222\r\nDESCRIPTION;LANGUAGE=es-MX:Traiga velas");
  g_autoptr(PlazaIntake) other = read_event ("DTSTART:20170222\r\nDESCRIPTION;LANGUAGE=fr:Une veille");

  g_assert_cmpstr (plaza_texts_get_exact (draft_at (spanish, 0)->event->details, "es"), ==, "Traiga velas");
  g_assert_cmpstr (plaza_texts_get_exact (draft_at (other, 0)->event->details, "en"), ==, "Une veille");
}

/* Where: the precision, and the point where it is exact. */
static const struct { const char *lines; PlazaPrecision precision; double latitude, longitude; gboolean asked; } points[] = {
  { DENVER "GEO:39.7392;-104.9903\r\n", PLAZA_PRECISION_EXACT, 39.7392, -104.9903, FALSE },
  { DENVER "GEO: 39.7392 ; -104.9903 \r\n", PLAZA_PRECISION_EXACT, 39.7392, -104.9903, FALSE },
  { DENVER "GEO:39.7392,-104.9903\r\n", PLAZA_PRECISION_EXACT, 39.7392, -104.9903, FALSE },
  { DENVER "GEO:-104.9903;39.7392\r\n", PLAZA_PRECISION_EXACT, 39.7392, -104.9903, FALSE },
  { DENVER "GEO:39.7392;104.9903\r\n", PLAZA_PRECISION_EXACT, 39.7392, -104.9903, FALSE },
  { DENVER "GEO:0;0\r\n", PLAZA_PRECISION_POSTAL, 0, 0, FALSE },
  { DENVER "GEO:0.0000;0.000\r\n", PLAZA_PRECISION_POSTAL, 0, 0, FALSE },
  { DENVER "GEO:40.7128;-74.0060\r\n", PLAZA_PRECISION_POSTAL, 0, 0, TRUE },
  { DENVER "GEO:somewhere\r\n", PLAZA_PRECISION_POSTAL, 0, 0, TRUE },
  { DENVER "GEO:nan;inf\r\n", PLAZA_PRECISION_POSTAL, 0, 0, TRUE },
  { DENVER "GEO:139;-304\r\n", PLAZA_PRECISION_POSTAL, 0, 0, TRUE },
  { DENVER "GEO:\r\n", PLAZA_PRECISION_POSTAL, 0, 0, FALSE },
  { "GEO:42.3086;-83.4822\r\n", PLAZA_PRECISION_EXACT, 42.3086, -83.4822, FALSE },
  { "GEO:-83.4822;42.3086\r\n", PLAZA_PRECISION_EXACT, 42.3086, -83.4822, FALSE },
  { "GEO:48.8566;2.3522\r\n", PLAZA_PRECISION_NONE, 0, 0, TRUE },
  { "LOCATION:TBA\r\nGEO:42.3086;-83.4822\r\n", PLAZA_PRECISION_NONE, 0, 0, FALSE },
};

static void
test_points (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *lines = g_strconcat ("DTSTART:20170222\r\n", points[i].lines, NULL);
      g_autoptr(PlazaIntake) intake = read_event (lines);
      const PlazaPlace *place = &draft_at (intake, 0)->event->place;

      g_test_message ("%s", points[i].lines);
      g_assert_cmpint (place->precision, ==, points[i].precision);
      g_assert_cmpint (draft_at (intake, 0)->problems->len > 0, ==, points[i].asked);
      if (points[i].precision == PLAZA_PRECISION_EXACT)
        {
          g_assert_cmpfloat_with_epsilon (place->latitude, points[i].latitude, 1e-9);
          g_assert_cmpfloat_with_epsilon (place->longitude, points[i].longitude, 1e-9);
        }
    }
}

/* A point alone still tells the zone. */
static void
test_point_tells_zone (void)
{
  g_autoptr(PlazaIntake) intake = read_event ("DTSTART:20170223T000000Z\r\nGEO:42.3086;-83.4822");
  g_autofree char *slots = join_slots (draft_at (intake, 0));

  g_assert_cmpstr (slots, ==, "2017-02-22 19:00 America/Detroit");
}

/* The point of the group is no pin of its events; that of their common hall is. */
static void
test_one_point (void)
{
  g_autoptr(PlazaIntake) group = read_text (CALENDAR (EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222\r\nGEO:39.74;-104.99\r\n" DENVER)
                                                      EVENT ("UID:2\r\nSUMMARY:B\r\nDTSTART:20170222\r\nGEO:39.74;-104.99\r\nLOCATION:Aurora\\, CO\r\n")));
  g_autoptr(PlazaIntake) some = read_text (CALENDAR (EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222\r\nGEO:39.74;-104.99\r\n" DENVER)
                                                     EVENT ("UID:2\r\nSUMMARY:B\r\nDTSTART:20170222\r\nGEO:39.74;-104.99\r\nLOCATION:7 Other St\\, Denver\\, CO 80202\r\n")
                                                     EVENT ("UID:3\r\nSUMMARY:C\r\nDTSTART:20170222\r\nGEO:42.3086;-83.4822\r\n" CANTON)));
  g_autoptr(PlazaIntake) hall = read_text (CALENDAR (EVENT ("UID:1\r\nSUMMARY:A\r\nDTSTART:20170222\r\nGEO:39.74;-104.99\r\n" DENVER)
                                                     EVENT ("UID:2\r\nSUMMARY:B\r\nDTSTART:20170223\r\nGEO:39.74;-104.99\r\n" DENVER)));

  g_assert_cmpuint (group->problems->len, ==, 1);
  g_assert_cmpint (draft_at (group, 0)->event->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpint (draft_at (group, 1)->event->place.precision, ==, PLAZA_PRECISION_CITY);
  g_assert_cmpuint (some->problems->len, ==, 1);
  g_assert_cmpint (draft_at (some, 0)->event->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpint (draft_at (some, 1)->event->place.precision, ==, PLAZA_PRECISION_POSTAL);
  g_assert_cmpint (draft_at (some, 2)->event->place.precision, ==, PLAZA_PRECISION_EXACT);
  g_assert_cmpuint (hall->problems->len, ==, 0);
  g_assert_cmpint (draft_at (hall, 0)->event->place.precision, ==, PLAZA_PRECISION_EXACT);
}

static const char feed[] = CALENDAR (
  "X-WR-TIMEZONE:America/Denver\r\n"
  EVENT ("UID:1\r\nSUMMARY:Vig\xc3\xadlia en la plaza\r\nDTSTART:20170222T190000\r\nDESCRIPTION:Traiga a sus ni\xc3\xb1os\r\n" DENVER));

/* The same bytes with every line folded after @width octets, which may be within a letter. */
static char *
fold (const char *text,
      gsize       width,
      const char *with)
{
  GString *folded = g_string_new (NULL);
  gsize column = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\r' && *p != '\n' && column == width)
        {
          g_string_append (folded, with);
          column = 1;
        }
      g_string_append_c (folded, *p);
      column = *p == '\n' ? 0 : column + 1;
    }

  return g_string_free_and_steal (folded);
}

static char *
replace (const char *text,
         const char *what,
         const char *by)
{
  g_auto(GStrv) parts = g_strsplit (text, what, -1);

  return g_strjoinv (by, parts);
}

static void
assert_feed (const char *bytes,
             gsize       length)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = read_bytes (bytes, length, &error);
  g_autofree char *events = NULL;

  g_assert_no_error (error);
  events = join_events (intake);
  g_assert_cmpstr (events, ==, "Vig\xc3\xadlia en la plaza: 2017-02-22 19:00 America/Denver");
  g_assert_cmpstr (details_of (draft_at (intake, 0)), ==, "Traiga a sus ni\xc3\xb1os");
  g_assert_cmpstr (draft_at (intake, 0)->event->place.city, ==, "Denver");
  g_assert_cmpuint (intake->problems->len, ==, 0);
}

/* Whatever writes the lines in whatever way, they say the same. */
static void
test_bytes (void)
{
  static const char *const breaks[] = { "\n", "\r", "\r\n\r\n" };
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf\r\n\r\n", feed, NULL);
  g_autofree char *small = replace (feed, "BEGIN:VCALENDAR", "begin:vcalendar");
  g_autofree char *narrow = NULL;
  g_autofree char *wide = NULL;
  gsize length;

  assert_feed (marked, strlen (marked));
  assert_feed (small, strlen (small));
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autofree char *text = replace (feed, "\r\n", breaks[i]);

      assert_feed (text, strlen (text));
    }
  for (gsize width = 2; width < 80; width++)
    {
      g_autofree char *text = fold (feed, width, width % 2 == 0 ? "\r\n " : "\n\t");

      assert_feed (text, strlen (text));
    }
  narrow = g_convert (feed, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
  assert_feed (narrow, length);
  wide = g_convert (feed, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  assert_feed (wide, length);
  g_assert_cmpint (plaza_reader_ics.fits (wide, length), ==, 100);
}

/* The line is the file's own, and begins with 1. */
static void
test_lines (void)
{
  g_autoptr(PlazaIntake) intake = read_text ("BEGIN:VCALENDAR\n\nX-WR-CALNAME:a\n b\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:soon\nEND:VEVENT\n"
                                             "what is this\nBEGIN:VTODO\nSUMMARY:call\nEND:VTODO\nBEGIN:VEVENT\nUID:2\nSUMMARY:B\nDTSTART:20170222\nEND:VEVENT\n");
  g_autofree char *problems = join_problems (intake->problems);

  g_assert_cmpint (draft_at (intake, 0)->line, ==, 5);
  g_assert_cmpint (((PlazaProblem *) draft_at (intake, 0)->problems->pdata[0])->line, ==, 5);
  g_assert_cmpint (draft_at (intake, 1)->line, ==, 14);
  g_assert_cmpint (((PlazaProblem *) intake->problems->pdata[0])->line, ==, 10);
  g_assert_cmpstr (problems, ==, "(null): “what is this” is no line of a calendar, and of no event; left out | "
                                 "(null): 1 entry is a task or a note and no event; left out | (null): The calendar breaks off: maybe only a part of the file came.");
}

static void
test_no_calendar (void)
{
  static const struct { const char *bytes; gsize length; int code; } cases[] = {
    { "", 0, PLAZA_FORMAT_ERROR_SYNTAX }, { "\r\n", 2, PLAZA_FORMAT_ERROR_SYNTAX }, { "Title,Date\r\nVigil,2017-02-22\r\n", 29, PLAZA_FORMAT_ERROR_SYNTAX },
    { "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16, PLAZA_FORMAT_ERROR_UNKNOWN },
    { "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\0b\r\n", 44, PLAZA_FORMAT_ERROR_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaIntake) intake = read_bytes (cases[i].bytes, cases[i].length, &error);

      g_assert_null (intake);
      g_assert_error (error, PLAZA_FORMAT_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, "feed.ics"));
    }
}

static void
test_fits (void)
{
  static const struct { const char *text; int fits; } cases[] = {
    { "BEGIN:VCALENDAR\r\n", 100 }, { "\xef\xbb\xbf\n\nBEGIN:VCALENDAR\n", 100 }, { "HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\r\n", 90 },
    { "BEGIN:VEVENT\r\n", 80 }, { "BEGIN:VCARD\r\n", 0 }, { "see BEGIN:VCALENDAR", 0 }, { "{\"a\": 1}", 0 }, { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plaza_reader_ics.fits (cases[i].text, strlen (cases[i].text)), ==, cases[i].fits);
}

/* What was read travels, and is taken by who checks it as strictly as a file. */
static void
assert_travels (const char *bytes,
                gsize       length)
{
  g_autoptr(PlazaIntake) intake = read_bytes (bytes, length, NULL);
  g_autoptr(PlazaIntake) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;

  if (intake == NULL)
    return;
  json = plaza_intake_write (intake);
  again = plaza_intake_parse ("feed.ics", json, strlen (json), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->drafts->len, ==, intake->drafts->len);
}

/* Half a file, and files of which bytes were changed: an error or drafts, and never anything else. */
static void
test_damaged (void)
{
  static const char text[] = CALENDAR ("X-WR-TIMEZONE:America/Denver\r\nMETHOD:PUBLISH\r\n" SERIES EVENT (
    "UID:2\r\nSUMMARY;LANGUAGE=es:Vig\xc3\xadlia\r\nDTSTART;TZID=\"Mountain Standard Time\":20170222T190000\r\nDURATION:PT2H\r\n" DENVER
    "GEO:39.74;-104.99\r\nORGANIZER;CN=Example:mailto:a@example.org\r\nCONTACT:B\\, 202-555-0100\r\nURL:https://example.org\r\nCATEGORIES:Faith\r\n"
    "EXDATE:20170222\r\nRDATE;VALUE=PERIOD:20170301T000000Z/PT1H\r\nDESCRIPTION:<b>Come</b> &amp\\; sing\r\nSEQUENCE:3\r\nCLASS:PRIVATE\r\n"));
  g_autofree char *bytes = g_memdup2 (text, sizeof text);
  GRand *rand = g_rand_new_with_seed (12);

  for (gsize length = 0; length < sizeof text; length += 13)
    assert_travels (text, length);
  for (int i = 0; i < 80; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, sizeof text - 1);

      bytes[at] = (char) g_rand_int_range (rand, 1, 256);
      assert_travels (bytes, sizeof text - 1);
      if (i % 4 == 3)
        memcpy (bytes, text, sizeof text);
    }
  g_rand_free (rand);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (all, text);
  return g_string_free_and_steal (all);
}

/* @form with the numbers up to @n in the place of its one or two numbers. */
static char *
number (const char *form,
        int         n)
{
  GString *all = g_string_new (NULL);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
  for (int i = 0; i < n; i++)
    g_string_append_printf (all, form, i, i);
#pragma GCC diagnostic pop

  return g_string_free_and_steal (all);
}

/* What hostile files do ends at once, and with a sentence. */
static void
test_hostile (void)
{
  g_autofree char *deep = repeat ("BEGIN:VCALENDAR\r\n", 5000);
  g_autofree char *nested = repeat ("BEGIN:X\r\n", 5000);
  g_autofree char *same = repeat (AT ("1", "Vigil", "0", "20170222T190000"), 3000);
  g_autofree char *nameless = repeat (EVENT ("SUMMARY:Vigil\r\nDTSTART:20170222\r\n"), 3000);
  g_autofree char *one_line = repeat ("x", 100000);
  g_autofree char *long_text = g_strconcat ("DTSTART:20170222\r\nDESCRIPTION:", one_line, "\r\n", "LOCATION:", one_line, NULL);
  g_autofree char *bombs = repeat (EVENT ("SUMMARY:Vigil\r\nDTSTART:20170222T190000Z\r\nRRULE:FREQ=DAILY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=31\r\n"), 100);
  g_autofree char *dates = repeat ("EXDATE:20170222T190000Z,20170223T190000Z\r\n", 2000);
  g_autofree char *many_dates = g_strconcat ("DTSTART:20170222T190000Z\r\nRRULE:FREQ=DAILY\r\n", dates, NULL);
  g_autofree char *in_calendars = g_strconcat (deep, same, NULL);
  g_autofree char *in_parts = g_strconcat ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", nested, NULL);
  g_autofree char *with_bombs = g_strconcat ("BEGIN:VCALENDAR\r\n", bombs, NULL);
  g_autoptr(PlazaIntake) repeated = read_text (same);
  g_autoptr(PlazaIntake) unnamed = read_text (nameless);
  g_autoptr(PlazaIntake) long_one = read_event (long_text);
  g_autoptr(PlazaIntake) far = read_event ("DTSTART;VALUE=DATE:00010101\r\nDTEND;VALUE=DATE:99991231");
  g_autoptr(PlazaIntake) excluded = read_event (many_dates);
  g_autofree char *words = number ("word %d\r\n", 20000);
  g_autofree char *lists = number ("EXDATE:soon%d,later%d\r\n", 10000);
  g_autofree char *moved = number ("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Vigil\r\nRECURRENCE-ID:20170313T%06d\r\nDTSTART:20170222T%06d\r\nDTEND:19990101\r\nEND:VEVENT\r\n", 3000);
  g_autofree char *all_moved = g_strconcat (SERIES, moved, NULL);
  g_autofree char *all_lists = g_strconcat ("DTSTART:20170222\r\nRRULE:FREQ=DAILY\r\n", lists, NULL);
  g_autoptr(PlazaIntake) wordy = read_event (words);
  g_autoptr(PlazaIntake) listed = read_event (all_lists);
  g_autoptr(PlazaIntake) astray = read_text (all_moved);

  assert_travels (in_calendars, strlen (in_calendars));
  assert_travels (in_parts, strlen (in_parts));
  assert_travels (with_bombs, strlen (with_bombs));
  g_assert_cmpuint (repeated->drafts->len, ==, 1);
  g_assert_cmpuint (unnamed->drafts->len, ==, 1);
  g_assert_true (plaza_problems_stop (draft_at (long_one, 0)->problems));
  g_assert_cmpuint (draft_at (far, 0)->event->timeslots->len, ==, 366);
  g_assert_cmpuint (draft_at (far, 0)->problems->len, ==, 1);
  g_assert_cmpuint (draft_at (excluded, 0)->event->timeslots->len, ==, 729);
  g_assert_true (plaza_problems_stop (draft_at (wordy, 0)->problems));
  g_assert_cmpuint (draft_at (wordy, 0)->problems->len, <, 110);
  g_assert_cmpuint (draft_at (listed, 0)->problems->len, <, 110);
  g_assert_cmpuint (draft_at (astray, 0)->problems->len, <, 110);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);
  g_test_add_func ("/read/ics/when", test_when);
  g_test_add_func ("/read/ics/inferred", test_inferred);
  g_test_add_func ("/read/ics/groups", test_groups);
  g_test_add_func ("/read/ics/texts", test_texts);
  g_test_add_func ("/read/ics/entities", test_entities);
  g_test_add_func ("/read/ics/people", test_people);
  g_test_add_func ("/read/ics/languages", test_languages);
  g_test_add_func ("/read/ics/points", test_points);
  g_test_add_func ("/read/ics/point-tells-zone", test_point_tells_zone);
  g_test_add_func ("/read/ics/one-point", test_one_point);
  g_test_add_func ("/read/ics/bytes", test_bytes);
  g_test_add_func ("/read/ics/lines", test_lines);
  g_test_add_func ("/read/ics/no-calendar", test_no_calendar);
  g_test_add_func ("/read/ics/fits", test_fits);
  g_test_add_func ("/read/ics/damaged", test_damaged);
  g_test_add_func ("/read/ics/hostile", test_hostile);

  return g_test_run ();
}
