/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "run-plaza.h"

static void
assert_pdf (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

static void
test_leave_behind (RunPlaza      *plaza,
                   gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "leave-behind.pdf");
  const char *languages[] = { "en", "es", "en,es" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      run_plaza (plaza, "print", "leave-behind", "--language", languages[i], "--output", path, NULL);
      assert_done (plaza);
      assert_has (plaza->out, "leave-behind.pdf: ");
      assert_pdf (path);
    }
}

static void
test_options (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "x.pdf");

  run_plaza (plaza, "print", "leave-behind", "--event", "canton-march", "--paper", "A4",
             "--organization", "Example Coalition", "--contact", "Example Person", "--web-address", "https://example.org/day",
             "--black-and-white", "--large-print", "--no-facts", "-o", path, NULL);
  assert_done (plaza);
  assert_pdf (path);
}

/* Who printed it before its texts were changed is told so, as in the window. */
static void
test_age (RunPlaza      *plaza,
          gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "age.pdf");

  run_plaza (plaza, "print", "leave-behind", "--output", path, NULL);
  assert_done (plaza);
  run_plaza (plaza, "print", "leave-behind", "--output", path, NULL);
  assert_done (plaza);
  run_plaza (plaza, "campaign", "titles.en=Another Day", NULL);
  assert_done (plaza);
  run_plaza (plaza, "print", "leave-behind", "--output", path, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->complaint, "Its texts were changed since you printed it on ");
  run_plaza (plaza, "print", "leave-behind", "--output", path, NULL);
  assert_done (plaza);
}

/* What prints as boxes is told, and the file is there all the same. */
static void
test_gaps (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "gaps.pdf");

  run_plaza (plaza, "print", "leave-behind", "--organization", "Coalition \uE003", "--output", path, NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  assert_has (plaza->complaint, "No installed font has U+E003, in “");
  assert_pdf (path);
}

static void
test_sheet_and_guide (RunPlaza      *plaza,
                      gconstpointer  user_data)
{
  g_autofree char *sheet = run_plaza_path (plaza, "sheet.pdf");
  g_autofree char *guide = run_plaza_path (plaza, "guide.pdf");

  run_plaza (plaza, "print", "sheet", "--points", "support-the-act,keep-in-touch", "--output", sheet, NULL);
  assert_done (plaza);
  assert_pdf (sheet);
  run_plaza (plaza, "print", "guide", "--guide", "march", "--language", "es", "--output", guide, NULL);
  assert_done (plaza);
  assert_pdf (guide);
}

/* The filters of “plaza events” choose what is printed. */
static void
test_agenda (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "agenda.pdf");

  run_plaza (plaza, "print", "agenda", "--output", path, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "agenda.pdf: 2 pages");
  assert_pdf (path);
  run_plaza (plaza, "print", "agenda", "--state", "CA", "--language", "en,es", "--paper", "a4", "--black-and-white",
             "--output", path, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "agenda.pdf: 2 pages");
  run_plaza (plaza, "print", "agenda", "--search", "canton", "--day", "2017-02-22", "--kind", "march", "--attendance", "open",
             "--near", "48188", "--within", "25mi", "--large-print", "--output", path, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "agenda.pdf: 1 page");
}

static void
test_agenda_misuse (RunPlaza      *plaza,
                    gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "x.pdf");
  static const char *const useless[][2] = {
    { "--event", "canton-march" }, { "--points", "keep-in-touch" }, { "--organization", "Example Coalition" },
    { "--contact", "Example Person" }, { "--web-address", "https://example.org/" }, { "--guide", "rally" },
  };
  static const char *const filters[][2] = {
    { "--search", "canton" }, { "--state", "MI" }, { "--kind", "rally" }, { "--day", "none" }, { "--attendance", "open" },
    { "--near", "48188" }, { "--within", "25" }, { "--attention", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (useless); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("The option %s is not for “plaza print agenda”.", useless[i][0]);

      run_plaza (plaza, "print", "agenda", "-o", path, useless[i][0], useless[i][1], NULL);
      assert_complaint (plaza, 2, sentence);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("The option %s is not for “plaza print sheet”.", filters[i][0]);

      run_plaza (plaza, "print", "sheet", "-o", path, filters[i][0], filters[i][1], NULL);
      assert_complaint (plaza, 2, sentence);
    }

  run_plaza (plaza, "print", "agenda", "--state", "Michigan", "-o", path, NULL);
  assert_complaint (plaza, 2, "There is no state “Michigan”. Give its two letters, such as MI, or “none”.");
  run_plaza (plaza, "print", "agenda", "--within", "25mi", "-o", path, NULL);
  assert_complaint (plaza, 2, "--within needs --near, to say from where.");
  run_plaza (plaza, "print", "agenda", "--state", "HI", "-o", path, NULL);
  assert_complaint (plaza, 1, "No event is as you asked: nothing was printed.");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_misuse (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  run_plaza (plaza, "print", NULL);
  assert_complaint (plaza, 2, "Print what? Name a handout: leave-behind, sheet, guide or agenda.");
  run_plaza (plaza, "print", "leavebehind", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "There is no handout “leavebehind”. Did you mean leave-behind?");
  run_plaza (plaza, "print", "poem", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "There is no handout “poem”. Print leave-behind, sheet, guide or agenda.");
  run_plaza (plaza, "print", "leave-behind", NULL);
  assert_complaint (plaza, 2, "Print to which file? Give its name with --output.");
  run_plaza (plaza, "print", "guide", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "Print which guide? Give its name with --guide.");
  run_plaza (plaza, "print", "sheet", "--guide", "rally", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "The option --guide is not for “plaza print sheet”.");
  run_plaza (plaza, "print", "sheet", "--no-facts", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "The option --no-facts is not for “plaza print sheet”.");
  run_plaza (plaza, "print", "leave-behind", "--paper", "napkin", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "There is no paper “napkin”. Use letter or a4.");
  run_plaza (plaza, "print", "leave-behind", "--language", "tlh", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "The campaign does not speak “tlh”. It has: en, es.");
  run_plaza (plaza, "print", "leave-behind", "--language", "en,en", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "Give one language or two different ones, such as “en,es”.");
  run_plaza (plaza, "print", "leave-behind", "--web-address", "javascript:alert(1)", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "“javascript:alert(1)” is not a web address that starts with https://.");
  run_plaza (plaza, "print", "leave-behind", "--contact", "\xff", "-o", "x.pdf", NULL);
  assert_complaint (plaza, 2, "The value of --contact is not text.");
}

static void
test_unknown (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "x.pdf");

  run_plaza (plaza, "print", "guide", "--guide", "marhc", "-o", path, NULL);
  assert_complaint (plaza, 1, "There is no guide “marhc”. Did you mean march?");
  run_plaza (plaza, "print", "sheet", "--points", "support-the-act,keepintouch", "-o", path, NULL);
  assert_complaint (plaza, 1, "There is no talking point “keepintouch”. Did you mean keep-in-touch?");
  run_plaza (plaza, "print", "leave-behind", "--event", "canto", "-o", path, NULL);
  assert_complaint (plaza, 1, "There is no event “canto”. Did you mean canton-march?");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
assert_one_sentence (RunPlaza *plaza)
{
  g_assert_cmpint (plaza->status, ==, 1);
  g_assert_cmpstr (plaza->out, ==, "");
  g_assert_true (g_str_has_prefix (plaza->complaint, "plaza: "));
  g_assert_true (strchr (plaza->complaint, '\n') == plaza->complaint + strlen (plaza->complaint) - 1);
}

static void
test_bad_output (RunPlaza      *plaza,
                 gconstpointer  user_data)
{
  g_autofree char *folder = run_plaza_path (plaza, "folder.pdf");
  g_autofree char *sentence = g_strdup_printf ("“%s” is a folder; give the name of a file.", folder);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  run_plaza (plaza, "print", "leave-behind", "-o", folder, NULL);
  assert_complaint (plaza, 1, sentence);
  run_plaza (plaza, "print", "leave-behind", "-o", "/nonexistent/x.pdf", NULL);
  assert_complaint (plaza, 1, "“/nonexistent/x.pdf” could not be written: there is no such folder.");
  run_plaza (plaza, "print", "leave-behind", "-o", "/dev/full", NULL);
  assert_one_sentence (plaza);
}

#define ADD(path, function) g_test_add ("/app/print/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("leave-behind", test_leave_behind);
  ADD ("options", test_options);
  ADD ("gaps", test_gaps);
  ADD ("sheet-and-guide", test_sheet_and_guide);
  ADD ("age", test_age);
  ADD ("agenda", test_agenda);
  ADD ("agenda-misuse", test_agenda_misuse);
  ADD ("misuse", test_misuse);
  ADD ("unknown", test_unknown);
  ADD ("bad-output", test_bad_output);

  return g_test_run ();
}
