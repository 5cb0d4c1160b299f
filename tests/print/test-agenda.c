/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-agenda-row.h"
#include "plaza-handout-layout.h"
#include "plaza-print-error.h"
#include "plaza-test-pack.h"
#include "print-fixture.h"

static PlazaHandoutOptions *
agenda_options (const char *languages)
{
  return fixture_options (PLAZA_HANDOUT_AGENDA, languages);
}

/* The events of the campaign that have these names, in this order. */
static GArray *
ids_of (PlazaCampaign     *campaign,
        const char *const *uids)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; uids[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uids[i], &error);
      guint32 id;

      g_assert_no_error (error);
      g_assert_nonnull (event);
      id = (guint32) plaza_event_get_id (event);
      g_array_append_val (ids, id);
    }

  return ids;
}

static void
assert_follow (const char        *text,
               const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (text, parts[i]);

      if (found == NULL)
        g_error ("“%s” is missing, or in the wrong place, in:\n%s", parts[i], text);
      text = found + strlen (parts[i]);
    }
}

/* The events stand under their first day, in the order of their times. */
static void
test_days (void)
{
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  g_autoptr(PlazaPages) pages = fixture_lay_out (NULL, options);
  g_autofree char *text = fixture_text (pages);
  static const char *const parts[] = {
    "February 21–24, 2017", "What is on, day by day", "Times are local, each with its zone.",
    "By invitation means: write to the contact first.",
    "Tuesday, February 21\n1 event\n", "no time yet\nMichigan\nLegislative Visit with Rep. Placeholder\n",
    "Wednesday, February 22\n8 events\n",
    "all day\nChicago, IL\nLegislative Visit with Rep. Model, through Friday\nModel’s office\n",
    "9 AM CST\nuntil 5 PM\nChicago, IL\n", "9:30 AM EST\nCharlotte, NC\n", "11 AM EST\nGreensboro, NC\n",
    "Example Network and 3 others · Casey Example, casey@example.org\n",
    "12 PM MST\nuntil 7 PM\nPhoenix, AZ\nRally and Prayer Vigil\nRally 12–6 PM MST · Prayer vigil 6–7 PM MST\n",
    "5:30 PM EST\nCanton, MI\nInterfaith Solidarity March\nExample Hill Church, 300 Example Rd S, 48188\n"
    "Ends at: Example Hall, Canton, Michigan\n"
    "Example Neighbors and 3 others · Jordan Example, jordan@example.org\n",
    "By invitation · Example Alliance · Robin Example", "Thursday, February 23\n1 event\n", "Friday, February 24\n4 events\n",
    "Date not given\n3 events\n", "Solidarity Vigil · Lansing, MI\n", " · no place yet\n", NULL,
  };

  fixture_check_pages (pages);
  g_assert_cmpstr (plaza_pages_get_title (pages), ==, "What is on, day by day");
  assert_follow (text, parts);
  /* Only part of a list is said to be one. */
  g_assert_null (strstr (text, "17 events"));
}

/* A list of a part is called by what was asked for, in its own language. */
static void
test_title (void)
{
  static const struct { const char *languages, *title; } cases[] = {
    { "en", "Michigan, February 21–22" }, { "es", "Michigan, 21–22 de febrero" }, { "en,es", "Michigan, February 21–22" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaHandoutOptions) options = agenda_options (cases[i].languages);
      g_autoptr(PlazaPages) pages = NULL;
      g_autofree char *text = NULL;

      options->query.state = g_strdup ("MI");
      options->events = plaza_campaign_query (fixture_campaign (), &options->query, NULL);
      pages = fixture_lay_out (NULL, options);
      text = fixture_text (pages);
      g_assert_cmpstr (plaza_pages_get_title (pages), ==, cases[i].title);
      g_assert_nonnull (strstr (text, cases[i].title));
      g_assert_null (strstr (text, "What is on"));
    }
}

/* How many events a page holds. */
static guint
count_rows (const PlazaPage *page)
{
  guint rows = 0;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      rows += mark->kind == PLAZA_MARK_OPEN && strcmp (mark->tag, "TR") == 0;
    }

  return rows;
}

/* Each event has one row in each language, whatever the paper and the print. */
static void
test_rows (void)
{
  static const char *const languages[] = { "en", "es", "en,es" };

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(PlazaHandoutOptions) options = agenda_options (languages[i % 3]);
      g_autoptr(PlazaPages) pages = NULL;
      guint rows = 0;

      options->paper = i % 2 == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
      options->large_print = i >= 6;
      options->black_and_white = i % 4 == 0;
      pages = fixture_lay_out (NULL, options);
      fixture_check_pages (pages);
      for (guint page = 0; page < plaza_pages_get_n (pages); page++)
        rows += count_rows (plaza_pages_get_page (pages, page));
      g_assert_cmpuint (rows, ==, i % 3 == 2 ? 2 * 17 : 17);
    }
}

/* No page is printed for a few lines; a page that holds little is set larger. */
static void
test_filled (void)
{
  static const char *const states[] = { NULL, "CA", "MI" };
  static const char *const languages[] = { "en", "es", "en,es" };

  for (guint i = 0; i < G_N_ELEMENTS (states) * 12; i++)
    {
      g_autoptr(PlazaHandoutOptions) options = agenda_options (languages[i % 3]);
      g_autoptr(PlazaPages) pages = NULL;
      guint n;

      options->query.state = g_strdup (states[i / 12]);
      options->events = plaza_campaign_query (fixture_campaign (), &options->query, NULL);
      options->paper = i / 3 % 2 == 0 ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
      options->large_print = i / 6 % 2 != 0;
      pages = fixture_lay_out (NULL, options);
      fixture_check_pages (pages);
      n = plaza_pages_get_n (pages);
      /* In two languages each has its pages. */
      if (n > (i % 3 == 2 ? 2 : 1))
        g_assert_cmpfloat (fixture_filled (pages, n - 1), >, 1.0 / 3);
    }
}

/* The height of the first day's heading. */
static double
size_of_day (const char *state)
{
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  g_autoptr(PlazaPages) pages = NULL;
  gboolean found = FALSE;
  GArray *marks;
  double height = 0;

  options->query.state = g_strdup (state);
  options->events = plaza_campaign_query (fixture_campaign (), &options->query, NULL);
  pages = fixture_lay_out (NULL, options);
  marks = plaza_pages_get_page (pages, 0)->marks;
  for (guint i = 0; i < marks->len && height == 0; i++)
    {
      const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);

      found |= mark->kind == PLAZA_MARK_OPEN && strcmp (mark->tag, "H2") == 0;
      if (found && mark->kind == PLAZA_MARK_LINE)
        height = mark->height;
    }

  g_assert_cmpfloat (height, >, 0);
  return height;
}

static void
test_grows (void)
{
  g_assert_cmpfloat (size_of_day ("MI"), >, size_of_day (NULL));
}

/* A chosen few, of one zone, in the order asked for where the time is the same. */
static void
test_chosen (void)
{
  static const char *const uids[] = { "texas-draft-visit", "chicago-call-in", "texas-template-visit", NULL };
  static const char *const parts[] = {
    "3 of the campaign’s 17 events. All times are Central Time.", "Wednesday, February 22\n1 event\n", "9 AM\nuntil 5 PM\nChicago, IL",
    "Friday, February 24\n2 events\n", "Rep. Draft", "Sen. Template", NULL,
  };
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  g_autoptr(PlazaPages) pages = NULL;
  g_autofree char *text = NULL;

  options->events = ids_of (fixture_campaign (), uids);
  pages = fixture_lay_out (NULL, options);
  text = fixture_text (pages);
  g_assert_cmpuint (plaza_pages_get_n (pages), ==, 1);
  assert_follow (text, parts);
  g_assert_null (strstr (text, "CST"));
  g_assert_null (strstr (text, "By invitation"));
  g_assert_null (strstr (text, "Page"));
}

static void
assert_refused (PlazaCampaign             *campaign,
                const PlazaHandoutOptions *options,
                const char                *sentence)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPages) pages = plaza_handout_lay_out (campaign, NULL, options, &error);

  g_assert_null (pages);
  g_assert_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_nothing (void)
{
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  guint32 gone = 999999;

  options->events = g_array_new (FALSE, FALSE, sizeof (guint32));
  assert_refused (fixture_campaign (), options, "There is no event to print.");
  /* Another program took it away. */
  g_array_append_val (options->events, gone);
  assert_refused (fixture_campaign (), options, "There is no event to print.");
}

static PlazaTimeslot *
slot_new (const char *date,
          int         start,
          int         end)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup (date);
  slot->start = start;
  slot->end = end;
  slot->zone = g_strdup ("America/Chicago");
  return slot;
}

typedef struct
{
  const char *first_date;
  int         first_start, first_end;
  const char *second_date;
  int         second_start, second_end;
  const char *time, *until, *title, *line;
} WhenCase;

static PlazaEvent *
event_of (const WhenCase *when)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  record->uid = g_strdup ("example");
  record->title = g_strdup ("Example");
  if (when->first_date != NULL || when->first_start != PLAZA_TIME_UNKNOWN)
    g_ptr_array_add (record->timeslots, slot_new (when->first_date, when->first_start, when->first_end));
  if (when->second_date != NULL)
    g_ptr_array_add (record->timeslots, slot_new (when->second_date, when->second_start, when->second_end));
  return plaza_event_new (record, NULL);
}

static void
test_when (void)
{
  enum { NO = PLAZA_TIME_UNKNOWN };
  static const WhenCase cases[] = {
    { NULL, NO, NO, NULL, NO, NO, NULL, NULL, "Example", NULL },
    { NULL, 540, NO, NULL, NO, NO, "9 AM", NULL, "Example", NULL },
    { "2017-02-22", NO, NO, NULL, NO, NO, "no time yet", NULL, "Example", NULL },
    { "2017-02-22", NO, 600, NULL, NO, NO, "until 10 AM", NULL, "Example", NULL },
    { "2017-02-22", 540, 600, NULL, NO, NO, "9 AM", "until 10 AM", "Example", NULL },
    { "2017-02-22", 540, 600, "2017-02-22", 600, 720, "9 AM", "until 12 PM", "Example", "9–10 AM · 10 AM–12 PM" },
    { "2017-02-22", 840, 900, "2017-02-22", 540, 600, "9 AM", NULL, "Example", "9–10 AM · 2–3 PM" },
    { "2017-02-22", 540, 600, "2017-02-23", 540, 600, "9 AM", "until 10 AM", "Example, through Thursday", NULL },
    { "2017-02-22", 540, 600, "2017-02-24", 540, 600, "9 AM", "until 10 AM", "Example", "Also Fri, Feb 24, 9–10 AM" },
    { "2017-02-22", 540, 600, "2017-02-23", NO, NO, "9 AM", "until 10 AM", "Example", "Also Thu, Feb 23" },
  };
  const PlazaWords *words = plaza_words_for ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
      PlazaAgenda agenda = { .events = events };
      g_autoptr(PlazaAgendaRow) row = NULL;

      g_ptr_array_add (events, event_of (&cases[i]));
      row = plaza_agenda_row_new (words, &agenda, 0);
      g_assert_cmpstr (row->time, ==, cases[i].time);
      g_assert_cmpstr (row->until, ==, cases[i].until);
      g_assert_cmpstr (row->title, ==, cases[i].title);
      g_assert_cmpstr (row->lines[0], ==, cases[i].line);
      g_assert_cmpstr (row->city, ==, "no place yet");
    }
}

static PlazaCampaign *
make_long_campaign (const char *name,
                    guint       n,
                    guint       n_a_day)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = g_build_filename (fixture_folder (), name, NULL);
  g_autoptr(GError) error = NULL;
  PlazaCampaign *campaign;

  g_ptr_array_set_size (pack->events, 0);
  for (guint i = 0; i < n; i++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      g_autofree char *date = g_strdup_printf ("2017-%02u-%02u", 1 + i / n_a_day / 28 % 12, 1 + i / n_a_day % 28);

      record->uid = g_strdup_printf ("example-%u", i);
      record->title = g_strdup_printf ("Example Event %u", i);
      record->place.state = g_strdup ("MI");
      record->place.precision = PLAZA_PRECISION_STATE;
      g_ptr_array_add (record->timeslots, slot_new (date, (int) (i * 7 % 1440), PLAZA_TIME_UNKNOWN));
      g_ptr_array_add (pack->events, record);
    }

  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

/* What is said at the end of a page is what the next one holds: a front is
 * turned over, a back is laid aside. */
static void
test_next_page (void)
{
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  g_autoptr(PlazaCampaign) campaign = make_long_campaign ("next-page.plaza", 60, 20);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPages) pages = plaza_handout_lay_out (campaign, NULL, options, &error);
  static const char *const notes[] = {
    "Monday goes on overleaf, with 17 more events. →", "Tuesday continues on the next page, with 11 more events. →",
    NULL,
  };

  g_assert_no_error (error);
  g_assert_cmpuint (plaza_pages_get_n (pages), ==, G_N_ELEMENTS (notes));
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *text = plaza_pages_get_text (pages, i);

      if (notes[i] != NULL)
        g_assert_nonnull (strstr (text, notes[i]));
      else
        g_assert_null (strstr (text, "→"));
      g_assert_cmpint (i > 0 && notes[i - 1] != NULL, ==, strstr (text, "(continued)") != NULL);
    }
}

/* The catalog stands readable in the update at the end. */
static gboolean
is_tagged (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  g_assert_no_error (error);
  g_assert_nonnull (memmem (data, size, "/Catalog", strlen ("/Catalog")));
  return memmem (data, size, "/StructTreeRoot", strlen ("/StructTreeRoot")) != NULL;
}

/* Hundreds of events, 250 pages by night, have all their rows, and a PDF that can be read. */
static void
test_long (void)
{
  guint n_events = fixture_is_nightly () ? PLAZA_AGENDA_MOST : 400;
  g_autoptr(PlazaCampaign) campaign = make_long_campaign ("long.plaza", n_events, 1);
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
  g_autofree char *path = g_build_filename (fixture_folder (), "long.pdf", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPages) pages = plaza_handout_lay_out (campaign, NULL, options, &error);
  guint rows = 0, n;

  g_assert_no_error (error);
  n = plaza_pages_get_n (pages);
  g_assert_cmpuint (n, >, n_events / 25);
  for (guint i = 0; i < n; i++)
    rows += count_rows (plaza_pages_get_page (pages, i));
  g_assert_cmpuint (rows, ==, n_events);
  g_assert_true (plaza_pages_save_pdf (pages, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_tagged (path));
}

/* A little at a time, in two languages, it is the same; and it can be left at any time. */
static void
test_steps (void)
{
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en,es");
  g_autoptr(PlazaCampaign) campaign = make_long_campaign ("steps.plaza", 40, 8);
  g_autoptr(PlazaPages) at_once = plaza_handout_lay_out (campaign, NULL, options, NULL);
  g_autofree char *expected = fixture_text (at_once);
  g_autofree char *text = NULL;
  g_autoptr(PlazaPages) pages = NULL;
  guint n_steps = 0;

  for (guint left_at = 0; pages == NULL; left_at++)
    {
      g_autoptr(PlazaHandoutLayout) layout = plaza_handout_layout_new (campaign, NULL, options);
      g_autoptr(GError) error = NULL;
      gboolean more = TRUE;

      for (n_steps = 0; more && n_steps < left_at; n_steps++)
        more = plaza_handout_layout_step (layout);
      if (more)
        continue;

      pages = plaza_handout_layout_finish (layout, &error);
      g_assert_no_error (error);
    }

  text = fixture_text (pages);
  g_assert_cmpstr (text, ==, expected);
  /* 40 events, twice: no step may hold all of them. */
  g_assert_cmpuint (n_steps, >, 12);
}

static void
test_too_long (void)
{
  g_autoptr(PlazaCampaign) campaign = make_long_campaign ("too-long.plaza", 2501, 1);
  g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");

  assert_refused (campaign, options, "These are 2,501 events, and an agenda has 2,500 at most. "
                                     "Print fewer of them: one state, or one day.");
}

/* Beyond what cairo can count, a file without structure that opens is better
 * than one that does not. */
static void
test_elements (void)
{
  g_autoptr(PlazaPress) press = fixture_press ("en");
  PlazaPagesInfo info = { (char *) "Example", NULL, NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      GPtrArray *array = plaza_page_array_new ();
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *path = g_build_filename (fixture_folder (), "elements.pdf", NULL);
      g_autoptr(PlazaPages) pages = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < (i == 0 ? 5000 : 61000); j++)
        {
          PlazaMark open = plaza_mark_open ("P", NULL), close = plaza_mark_close ("P");
          PlazaMark fill = { .kind = PLAZA_MARK_FILL, .x = 60, .y = 60, .width = 10, .height = 10 };

          plaza_marks_add (page->marks, &open, 0, 0);
          plaza_marks_add (page->marks, &fill, 0, 0);
          plaza_marks_add (page->marks, &close, 0, 0);
        }
      g_ptr_array_add (array, page);
      pages = plaza_pages_new (press, &info, array, NULL);
      g_assert_true (plaza_pages_save_pdf (pages, path, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (is_tagged (path) == (i == 0));
    }
}

/* What somebody else wrote: nothing runs over, nothing goes on for pages. */
static void
test_hostile (void)
{
  static const char *const names[] = {
    "\342\200\256Override and <b>markup</b> & 100%s %n", "مسيرة تضامن",
    "Oneverylongwordthatgoesonandonandonandonandonandonandonandonandonandonandonandonandonandonandonandonandonandon",
  };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autofree char *path = g_build_filename (fixture_folder (), "hostile.plaza", NULL);
  g_autofree char *huge = g_strnfill (200000, 'w');
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;

  g_ptr_array_set_size (pack->events, 0);
  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      const char *name = i < G_N_ELEMENTS (names) ? names[i] : huge;
      const char *organizations[] = { name, name, name, NULL };
      PlazaEventRecord *record = plaza_event_record_new ();

      record->uid = g_strdup_printf ("example-%u", i);
      record->title = g_strdup (name);
      record->place.venue = g_strdup (name);
      record->place.city = g_strdup (name);
      record->contact_name = g_strdup (name);
      g_strfreev (record->lead_organizations);
      record->lead_organizations = g_strdupv ((GStrv) organizations);
      for (guint day = 1; day < 20; day += 2)
        {
          g_autofree char *date = g_strdup_printf ("2017-03-%02u", day);
          PlazaTimeslot *slot = slot_new (date, 540, 540);

          slot->label = g_strdup (name);
          g_ptr_array_add (record->timeslots, slot);
          g_ptr_array_add (record->timeslots, slot_new (date, 600, PLAZA_TIME_UNKNOWN));
        }
      g_ptr_array_add (pack->events, record);
    }
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  for (guint large = 0; large < 2; large++)
    {
      g_autoptr(PlazaHandoutOptions) options = agenda_options ("en");
      g_autoptr(PlazaPages) pages = NULL;

      options->large_print = large;
      pages = plaza_handout_lay_out (campaign, NULL, options, &error);
      g_assert_no_error (error);
      fixture_check_pages (pages);
      g_assert_cmpuint (plaza_pages_get_n (pages), <, 12);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/agenda/days", test_days);
  g_test_add_func ("/print/agenda/title", test_title);
  g_test_add_func ("/print/agenda/rows", test_rows);
  g_test_add_func ("/print/agenda/next-page", test_next_page);
  g_test_add_func ("/print/agenda/filled", test_filled);
  g_test_add_func ("/print/agenda/grows", test_grows);
  g_test_add_func ("/print/agenda/chosen", test_chosen);
  g_test_add_func ("/print/agenda/nothing", test_nothing);
  g_test_add_func ("/print/agenda/when", test_when);
  g_test_add_func ("/print/agenda/long", test_long);
  g_test_add_func ("/print/agenda/steps", test_steps);
  g_test_add_func ("/print/agenda/too-long", test_too_long);
  g_test_add_func ("/print/agenda/elements", test_elements);
  g_test_add_func ("/print/agenda/hostile", test_hostile);
  return fixture_run ();
}
