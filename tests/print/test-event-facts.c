/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-agenda-row.h"
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

/* In one line, and without what is not seen. */
static char *
plain_of (const char *text)
{
  g_autoptr(GString) plain = g_string_new (text);

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  g_string_replace (plain, "\u00A0", " ", 0);
  g_string_replace (plain, "\n", " ", 0);
  return g_string_free_and_steal (g_steal_pointer (&plain));
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
  g_autofree char *plain = plain_of (text);

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

static void
add_place (PlazaEventRecord *record,
           const char       *venue,
           const char       *city)
{
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

  further->place.venue = g_strdup (venue);
  further->place.city = g_strdup (city);
  further->place.state = g_strdup ("MI");
  further->place.to_be_announced = venue == NULL;
  g_ptr_array_add (record->further_places, further);
}

/* @venue: (nullable): of the further place */
static PlazaEvent *
event_at (PlazaKind   kind,
          const char *venue,
          const char *city)
{
  g_autoptr(PlazaEvent) event = event_of (kind, "2017-02-22");
  PlazaEventRecord *record = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  record->place.venue = g_strdup ("Example Hall");
  record->place.city = g_strdup ("Canton");
  record->place.state = g_strdup ("MI");
  g_strfreev (record->lead_organizations);
  record->lead_organizations = g_strsplit ("Example Organization", ";", -1);
  add_place (record, venue, city);
  return plaza_event_new (record, plaza_campaign_get_record (fixture_campaign ()));
}

/* The agenda's row has the same line. */
static void
assert_row_says (PlazaEvent *event,
                 const char *language,
                 const char *says)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  PlazaAgenda agenda = { .events = events };
  g_autoptr(PlazaAgendaRow) row = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *plain = NULL;

  g_ptr_array_add (events, event);
  row = plaza_agenda_row_new (plaza_words_for (language), &agenda, 0);
  lines = g_strjoinv ("\n", row->lines);
  plain = plain_of (lines);
  if (strstr (plain, says) == NULL)
    g_error ("“%s” is missing in “%s”", says, plain);
}

static void
test_places (void)
{
  static const struct { PlazaKind kind; const char *venue, *city; const char *english, *spanish, *line, *linea; } cases[] = {
    { PLAZA_KIND_MARCH, "Example Square", "Canton", "From Example Hall to Example Square · Canton",
      "De Example Hall a Example Square · Canton", "Ends at: Example Square, Canton, Michigan",
      "Termina en: Example Square, Canton, Michigan" },
    { PLAZA_KIND_MARCH, NULL, "Detroit", "From Example Hall to a place in Detroit, Michigan, to be announced · From Canton to Detroit",
      "De Example Hall a un lugar por anunciar en Detroit, Michigan · De Canton a Detroit",
      "Ends at: Detroit, Michigan (place to be announced)", "Termina en: Detroit, Michigan (lugar por anunciar)" },
    { PLAZA_KIND_PANEL, "Example Room", "Detroit", "Canton and Detroit", "Canton y Detroit",
      "Also at: Example Room, Detroit, Michigan", "También en: Example Room, Detroit, Michigan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = event_at (cases[i].kind, cases[i].venue, cases[i].city);

      assert_says (event, PLAZA_HANDOUT_LEAVE_BEHIND, "en", cases[i].english);
      assert_says (event, PLAZA_HANDOUT_LEAVE_BEHIND, "es", cases[i].spanish);
      assert_says (event, PLAZA_HANDOUT_SHEET, "en", cases[i].line);
      assert_says (event, PLAZA_HANDOUT_SHEET, "es", cases[i].linea);
      assert_row_says (event, "en", cases[i].line);
      assert_row_says (event, "es", cases[i].linea);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/event-facts/days", test_days);
  g_test_add_func ("/print/event-facts/places", test_places);
  return fixture_run ();
}
