/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-fixture.h"

#include <math.h>
#include <string.h>

#include "plaza-data-file.h"
#include "plaza-test-pack.h"

static PlazaGazetteer *
fixture_places (void)
{
  static PlazaGazetteer *places = NULL;
  g_autofree char *path = plaza_data_file ("places.sqlite");

  if (places == NULL)
    places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);
  return places;
}

/* Those of the example, and of what is special. */
static const PlazaReaderOfficial *
fixture_officials (guint *n)
{
  static PlazaPack *pack = NULL;
  static PlazaReaderOfficial *officials = NULL;
  static const PlazaReaderOfficial special[] = { { "E000001", "Jordan Sample", "Sen.", "NC" }, { "E000002", "Casey Specimen", "Rep.", "NC" } };

  if (pack == NULL)
    {
      pack = plaza_test_pack_new ();
      officials = g_new0 (PlazaReaderOfficial, pack->officials->len + G_N_ELEMENTS (special));
      memcpy (officials + pack->officials->len, special, sizeof special);
      for (guint i = 0; i < pack->officials->len; i++)
        {
          const PlazaOfficial *official = g_ptr_array_index (pack->officials, i);

          officials[i] = (PlazaReaderOfficial) { official->id, official->name != NULL ? official->name : "", official->title, official->state };
        }
    }

  *n = pack->officials->len + G_N_ELEMENTS (special);
  return officials;
}

/* Reads @text as @kind, or as what it looks like; at least what is read can travel to the program. */
PlazaIntake *
fixture_read (const char  *kind,
              const char  *text,
              GError     **error)
{
  static const char * const languages[] = { "en", "es", NULL };
  guint n;
  const PlazaReaderOfficial *officials = fixture_officials (&n);
  const PlazaReaderContext context = {
    "file", fixture_places (), "2017-02-22", "2017-02-01", "#WeAreAllAmerica", languages, officials, n,
  };
  PlazaIntake *intake = plaza_readers_read (kind, text, strlen (text), &context, error);
  g_autoptr(PlazaIntake) again = NULL;
  g_autoptr(GError) damage = NULL;
  g_autofree char *written = NULL;

  g_assert_true ((intake == NULL) == (error != NULL && *error != NULL));
  if (intake == NULL)
    return NULL;

  written = plaza_intake_write (intake);
  again = plaza_intake_parse ("file", written, strlen (written), &damage);
  g_assert_no_error (damage);
  g_assert_cmpuint (again->drafts->len, ==, intake->drafts->len);
  return intake;
}

static void
fixture_add (GString    *out,
             const char *before,
             const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s%s", before, text);
}

static void
fixture_add_slots (GString                *out,
                   const PlazaEventRecord *event)
{
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      g_autofree char *start = slot->start >= 0 ? plaza_clock_format (slot->start) : NULL;
      g_autofree char *end = slot->end >= 0 ? plaza_clock_format (slot->end) : NULL;

      fixture_add (out, " @", slot->date);
      fixture_add (out, " ", slot->all_day ? "all-day" : start);
      fixture_add (out, "-", end);
      fixture_add (out, " ", slot->zone);
    }
}

static void
fixture_add_place (GString          *out,
                   const PlazaPlace *place)
{
  fixture_add (out, " | ", place->venue);
  fixture_add (out, " | ", place->address);
  fixture_add (out, " | ", place->city);
  fixture_add (out, ", ", place->state);
  fixture_add (out, " ", place->postal_code);
  fixture_add (out, " ~", place->text);
  g_string_append_printf (out, " %s", plaza_enum_to_nick (PLAZA_TYPE_PRECISION, place->precision));
  if (plaza_place_has_point (place))
    g_string_append_printf (out, " %.2f,%.2f", place->latitude, place->longitude);
  if (place->to_be_announced)
    g_string_append (out, " tba");
  if (place->area_only)
    g_string_append (out, " area");
}

static void
fixture_add_list (GString    *out,
                  const char *before,
                  GStrv       list)
{
  for (; *list != NULL; list++)
    fixture_add (out, before, *list);
}

/* What was read, in an order that is easy to compare: "[kind] title @date start-end zone | venue | street | city, ST zip …". */
char *
fixture_draft_text (PlazaIncoming *draft)
{
  const PlazaEventRecord *event = draft->event;
  GString *out = g_string_new (NULL);
  GHashTableIter iter;
  gpointer language, details;

  g_string_append_printf (out, "[%s] %s", plaza_enum_to_nick (PLAZA_TYPE_KIND, event->kind), event->title);
  fixture_add_slots (out, event);
  fixture_add_place (out, &event->place);
  fixture_add_list (out, " org:", event->lead_organizations);
  fixture_add (out, " who:", event->contact_name);
  fixture_add_list (out, " mail:", event->contact_emails);
  fixture_add_list (out, " tel:", event->contact_telephones);
  fixture_add (out, " web:", event->web_address);
  if (event->online)
    g_string_append (out, " online");
  if (event->attendance == PLAZA_ATTENDANCE_INVITED)
    g_string_append (out, " invited");
  if (event->status != PLAZA_STATUS_CONFIRMED)
    fixture_add (out, " ", plaza_enum_to_nick (PLAZA_TYPE_STATUS, event->status));
  fixture_add_list (out, " access:", event->access);
  fixture_add_list (out, " lang:", event->languages);
  fixture_add_list (out, " inferred:", event->inferred);
  g_hash_table_iter_init (&iter, event->details);
  while (g_hash_table_iter_next (&iter, &language, &details))
    g_string_append_printf (out, " %s:“%s”", (char *) language, (char *) details);
  fixture_add (out, " note:", event->note);
  for (guint i = 0; i < draft->problems->len; i++)
    {
      const PlazaProblem *problem = g_ptr_array_index (draft->problems, i);

      g_string_append_printf (out, " %s%s: %s", problem->level == PLAZA_PROBLEM_BAD ? "!" : "?",
                              problem->field != NULL ? problem->field : "", problem->text);
    }

  g_strdelimit (out->str, "\n", '/');
  return g_string_free_and_steal (out);
}

static char *
fixture_intake_text (PlazaIntake *intake,
                     char       **problems)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autoptr(GPtrArray) said = g_ptr_array_new_null_terminated (2, NULL, TRUE);

  for (guint i = 0; i < intake->drafts->len; i++)
    g_ptr_array_add (lines, fixture_draft_text (g_ptr_array_index (intake->drafts, i)));
  for (guint i = 0; i < intake->problems->len; i++)
    g_ptr_array_add (said, ((PlazaProblem *) g_ptr_array_index (intake->problems, i))->text);

  *problems = said->len > 0 ? g_strjoinv ("\n", (char **) said->pdata) : NULL;
  return g_strjoinv ("\n", (char **) lines->pdata);
}

void
fixture_assert_read (const char     *kind,
                     const ReadCase *cases,
                     guint           n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaIntake) intake = fixture_read (NULL, cases[i].text, &error);
      g_autofree char *problems = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = fixture_intake_text (intake, &problems);
      /* All that are wrong are told. */
      if (g_strcmp0 (intake->kind, kind) != 0 || g_strcmp0 (text, cases[i].drafts) != 0 || g_strcmp0 (problems, cases[i].problems) != 0)
        g_test_fail_printf ("%u: %s\n%s\n%s\nand not\n%s\n%s", i, intake->kind, text, problems, cases[i].drafts, cases[i].problems);
    }
}

/* Whatever @text is: drafts, or one sentence that names the file. */
void
fixture_assert_any (const char *kind,
                    const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = fixture_read (kind, text, &error);

  if (intake == NULL)
    g_assert_nonnull (strstr (error->message, "file"));
}
