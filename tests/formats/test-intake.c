/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-incoming.h"

#include <string.h>

/* What a reader found, as it travels from the process that read it. */

static PlazaIntake *
intake_make (void)
{
  PlazaIntake *intake = plaza_intake_new ("form.csv", "csv");
  PlazaIncoming *draft = plaza_incoming_new (3);
  PlazaColumn *column = plaza_record_new (&plaza_column_type);

  draft->event->title = g_strdup ("Vigil");
  draft->key = g_strdup ("2/3/2017 14:14:22 someone@example.org");
  draft->order = 1486116000;
  plaza_incoming_question (draft, "Time", g_strdup ("“sometime after lunch” is no time; kept in the details"));
  plaza_incoming_infer (draft, "zone");
  plaza_incoming_infer (draft, "zone");
  plaza_incoming_mark (draft, "place.city", 4, 9);
  g_ptr_array_add (intake->drafts, draft);
  g_ptr_array_add (intake->drafts, plaza_incoming_new (0));
  ((PlazaIncoming *) g_ptr_array_index (intake->drafts, 1))->event->title = g_strdup ("Rally");
  g_ptr_array_add (intake->problems, plaza_problem_new (PLAZA_PROBLEM_BAD, 0, NULL, g_strdup ("half a file")));
  column->heading = g_strdup ("What day?");
  column->field = g_strdup ("date");
  g_ptr_array_add (intake->columns, column);

  return intake;
}

static void
test_travels (void)
{
  g_autoptr(PlazaIntake) intake = intake_make ();
  g_autofree char *text = plaza_intake_write (intake);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) read = plaza_intake_parse ("form.csv", text, strlen (text), &error);
  PlazaIncoming *draft, *other;

  g_assert_no_error (error);
  g_assert_cmpstr (read->kind, ==, "csv");
  g_assert_cmpuint (read->drafts->len, ==, 2);
  draft = g_ptr_array_index (read->drafts, 0);
  other = g_ptr_array_index (intake->drafts, 0);
  g_assert_true (plaza_record_equal (&plaza_event_record_type, draft->event, other->event));
  g_assert_cmpstr (draft->key, ==, other->key);
  g_assert_cmpint (draft->order, ==, 1486116000);
  g_assert_cmpint (draft->line, ==, 3);
  g_assert_true (plaza_records_equal (&plaza_problem_type, draft->problems, other->problems));
  g_assert_true (plaza_records_equal (&plaza_span_type, draft->spans, other->spans));
  g_assert_true (plaza_records_equal (&plaza_problem_type, read->problems, intake->problems));
  g_assert_true (plaza_records_equal (&plaza_column_type, read->columns, intake->columns));
  g_assert_cmpuint (g_strv_length (draft->event->inferred), ==, 1);
  g_assert_false (plaza_problems_stop (draft->problems));
  g_assert_true (plaza_problems_stop (read->problems));
}

static void
test_damaged (void)
{
  g_autoptr(PlazaIntake) intake = intake_make ();
  g_autofree char *text = plaza_intake_write (intake);
  static const struct { const char *from, *to; } damages[] = {
    { "\"title\":\"Vigil\"", "\"title\":3" },
    { "\"level\":\"bad\"", "\"level\":\"worse\"" },
    { "\"line\":3", "\"line\":-3" },
    { "\"begin\":4", "\"begin\":\"4\"" },
    { "\"timeslots\":[]", "\"timeslots\":[{\"zone\":\"../../etc/passwd\"}]" },
    { "\"kind\":\"csv\"", "\"kind\":[]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_auto(GStrv) parts = g_strsplit (text, damages[i].from, -1);
      g_autofree char *damaged = g_strjoinv (damages[i].to, parts);
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (g_strv_length (parts), >, 1);
      g_assert_null (plaza_intake_parse ("form.csv", damaged, strlen (damaged), &error));
      g_assert_nonnull (error);
    }
}

static void
test_problem (void)
{
  static const struct { const char *file; int line; const char *title, *field, *text; } problems[] = {
    { "form.csv", 3, NULL, "Time", "form.csv, row 3, Time: no time" },
    { NULL, 3, "Vigil", NULL, "row 3: no time" },
    { NULL, 0, "Vigil", "Time", "“Vigil”, Time: no time" },
    { NULL, 0, NULL, NULL, "no time" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      PlazaProblem *made = plaza_problem_new (PLAZA_PROBLEM_QUESTION, problems[i].line, problems[i].field, g_strdup ("no time"));
      g_autofree char *text = NULL;

      made->file = g_strdup (problems[i].file);
      made->title = g_strdup (problems[i].title);
      text = plaza_problem_write (made);
      g_assert_cmpstr (text, ==, problems[i].text);
      plaza_record_unref (made);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/travels", test_travels);
  g_test_add_func ("/intake/damaged", test_damaged);
  g_test_add_func ("/intake/problem", test_problem);

  return g_test_run ();
}
