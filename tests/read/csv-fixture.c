/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-fixture.h"

#include <string.h>

#include "plaza-read-csv.h"

static PlazaGazetteer *places;

void
csv_fixture_open (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);

  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);
}

void
csv_fixture_close (void)
{
  plaza_gazetteer_close (places);
}

PlazaIntake *
csv_fixture_read_bytes (const char *bytes,
                        gsize       length,
                        GHashTable *mapping)
{
  static const char * const languages[] = { "en", "es", NULL };
  static const PlazaReaderOfficial officials[] = { { "T000476", "Thom Tillis", "Sen.", "NC" } };
  PlazaReaderContext context = {
    .name = "list.csv", .places = places, .day = "2017-02-22", .today = "2017-02-10", .hashtag = "#WeAreAllAmerica",
    .languages = languages, .officials = officials, .n_officials = G_N_ELEMENTS (officials), .mapping = mapping,
  };
  g_autoptr(GError) error = NULL;
  PlazaIntake *intake = plaza_reader_csv.read (bytes, length, &context, &error);

  g_assert_no_error (error);
  return intake;
}

PlazaIntake *
csv_fixture_read_as (const char *text,
                     GHashTable *mapping)
{
  return csv_fixture_read_bytes (text, strlen (text), mapping);
}

PlazaIntake *
csv_fixture_read (const char *text)
{
  return csv_fixture_read_as (text, NULL);
}

static void
fixture_say_problems (GString   *said,
                      GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = problems->pdata[i];

      g_string_append_printf (said, "  %s %d %s: %s\n", problem->level == PLAZA_PROBLEM_BAD ? "bad" : "ask", problem->line,
                              problem->field != NULL ? problem->field : "-", problem->text);
    }
}

static void
fixture_say_place (GString          *said,
                   const PlazaPlace *place)
{
  const char *parts[] = { place->venue, place->address, place->city, place->state, place->postal_code, place->text };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (said, "%s%s", i == 5 ? " text:" : "/", parts[i]);
  g_string_append (said, place->to_be_announced ? " tba" : "");
}

static void
fixture_say_list (GString    *said,
                  const char *name,
                  GStrv       list)
{
  g_autofree char *joined = g_strjoinv (", ", list);

  if (*joined != '\0')
    g_string_append_printf (said, "  %s: %s\n", name, joined);
}

static void
fixture_say_event (GString       *said,
                   PlazaIncoming *draft)
{
  const PlazaEventRecord *event = draft->event;
  const char *found;
  const char *details = plaza_texts_find (event->details, "en", &found);

  g_string_append_printf (said, "%d %s [%s]%s%s ", draft->line, event->title != NULL ? event->title : "", plaza_enum_to_nick (PLAZA_TYPE_KIND, event->kind),
                          event->status == PLAZA_STATUS_CANCELLED ? " cancelled" : "", event->attendance == PLAZA_ATTENDANCE_INVITED ? " invited" : "");
  fixture_say_place (said, &event->place);
  g_string_append_c (said, '\n');
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = event->timeslots->pdata[i];
      g_autofree char *start = plaza_clock_format (slot->start);
      g_autofree char *end = plaza_clock_format (slot->end);

      g_string_append_printf (said, "  %s %s-%s%s %s\n", slot->date != NULL ? slot->date : "?", start != NULL ? start : "", end != NULL ? end : "",
                              slot->all_day ? " all day" : "", slot->zone != NULL ? slot->zone : "-");
    }
  fixture_say_list (said, "by", event->lead_organizations);
  if (event->contact_name != NULL)
    g_string_append_printf (said, "  name: %s\n", event->contact_name);
  fixture_say_list (said, "mail", event->contact_emails);
  fixture_say_list (said, "tel", event->contact_telephones);
  fixture_say_list (said, "officials", event->officials);
  fixture_say_list (said, "languages", event->languages);
  if (event->web_address != NULL)
    g_string_append_printf (said, "  web: %s\n", event->web_address);
  if (details != NULL)
    {
      g_autofree char *line = g_strdelimit (g_strdup (details), "\n", '|');

      g_string_append_printf (said, "  %s: %s\n", found, line);
    }
  fixture_say_list (said, "inferred", event->inferred);
  fixture_say_problems (said, draft->problems);
}

/* All that was read, a line for each thing. */
char *
csv_fixture_say (PlazaIntake *intake)
{
  GString *said = g_string_new ("\n");

  for (guint i = 0; i < intake->drafts->len; i++)
    fixture_say_event (said, intake->drafts->pdata[i]);
  if (intake->problems->len > 0)
    g_string_append (said, "file\n");
  fixture_say_problems (said, intake->problems);

  return g_string_free_and_steal (said);
}

/* What the columns were taken for. */
char *
csv_fixture_fields (PlazaIntake *intake)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < intake->columns->len; i++)
    {
      const PlazaColumn *column = intake->columns->pdata[i];

      g_string_append_printf (said, "%s%s", i > 0 ? " " : "", column->field != NULL ? column->field : "-");
    }

  return g_string_free_and_steal (said);
}
