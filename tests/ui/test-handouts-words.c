/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "plaza-ask-list.h"
#include "plaza-handout-words.h"
#include "plaza-web-address.h"

static void
assert_file_name (PlazaHandout  handout,
                  const char   *about,
                  const char   *language,
                  const char   *expected)
{
  g_autofree char *name = plaza_handout_file_name (handout, about, language);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_file_name (void)
{
  g_autofree char *long_title = g_strnfill (5000, 'x');
  g_autofree char *long_name = plaza_handout_file_name (PLAZA_HANDOUT_GUIDE, long_title, NULL);

  assert_file_name (PLAZA_HANDOUT_LEAVE_BEHIND, "Canton", NULL, "Leave-behind, Canton.pdf");
  assert_file_name (PLAZA_HANDOUT_LEAVE_BEHIND, "Canton", "es", "Leave-behind, Canton, Español.pdf");
  assert_file_name (PLAZA_HANDOUT_SHEET, NULL, NULL, "Sheet.pdf");
  assert_file_name (PLAZA_HANDOUT_SHEET, "", NULL, "Sheet.pdf");
  assert_file_name (PLAZA_HANDOUT_GUIDE, "../../etc/passwd", NULL, "Guide, .. .. etc passwd.pdf");
  assert_file_name (PLAZA_HANDOUT_GUIDE, "a\\b:c*d?e\"f<g>h|i", NULL, "Guide, a b c d e f g h i.pdf");
  assert_file_name (PLAZA_HANDOUT_GUIDE, "\u202Efdp.exe\n\a end. ", NULL, "Guide, fdp.exe end.pdf");
  assert_file_name (PLAZA_HANDOUT_GUIDE, "bad \xff byte", NULL, "Guide, bad \uFFFD byte.pdf");
  g_assert_cmpuint (strlen (long_name), <, 200);
  g_assert_true (g_str_has_suffix (long_name, "x.pdf"));
}

static void
assert_verdict (PlazaHandout  handout,
                guint         n_pages,
                guint         n_expected,
                guint         n_languages,
                guint         n_asks,
                const char   *expected,
                gboolean      expected_fits)
{
  gboolean fits = !expected_fits;
  g_autofree char *verdict = plaza_handout_verdict (handout, n_pages, n_expected, n_languages, n_asks, &fits);

  g_assert_cmpstr (verdict, ==, expected);
  g_assert_cmpint (fits, ==, expected_fits);
}

static void
test_verdict (void)
{
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 1, 1, 1, 4, "Fits on one page", TRUE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 2, 2, 1, 4, "Fits on one sheet, front and back", TRUE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 2, 2, 2, 4, "Fits on one sheet, front and back", TRUE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 2, 1, 1, 7, "The 7 asks need a second page", FALSE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 3, 2, 2, 7, "The 7 asks need a second page", FALSE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 4, 2, 2, 7, "The 7 asks need a second page", FALSE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 4, 2, 1, 12, "The 12 asks need 3 pages", FALSE);
  assert_verdict (PLAZA_HANDOUT_LEAVE_BEHIND, 2, 1, 1, 1, "The ask needs a second page", FALSE);
  assert_verdict (PLAZA_HANDOUT_GUIDE, 5, 1, 1, 0, "5 pages", TRUE);
  assert_verdict (PLAZA_HANDOUT_AGENDA, 4, 1, 1, 0, "4 pages", TRUE);
  assert_verdict (PLAZA_HANDOUT_SHEET, 1, 1, 1, 0, "Fits on one page", TRUE);
}

static void
test_web_address (void)
{
  const char * const right[] = {
    "", "https://example.org", "  https://example.org/a?b=c#d  ", "https://xn--espaa-rta.example/",
  };
  const char * const wrong[] = {
    "h", "https", "https:", "https://", "https://example", "https://.org", "https://example.", "http://example.org",
    "javascript:alert(1)", "file:///etc/passwd", "https://user:secret@example.org/", "https://exa mple.org",
    "mailto:someone@example.org",
  };
  g_autofree char *tail = g_strnfill (1000, 'a');
  g_autofree char *too_long = g_strconcat ("https://example.org/", tail, NULL);

  g_assert_null (plaza_web_address_problem (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_null (plaza_web_address_problem (right[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_nonnull (plaza_web_address_problem (wrong[i]));
  g_assert_nonnull (plaza_web_address_problem (too_long));
}

static GPtrArray *
create_points (void)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < 7; i++)
    {
      PlazaPoint *point = plaza_point_new ();

      point->id = g_strdup_printf ("point-%u", i);
      point->kind = i == 2 ? PLAZA_POINT_FACT : PLAZA_POINT_ASK;
      g_ptr_array_add (points, point);
    }

  return points;
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  ++*count;
}

static void
test_asks (void)
{
  g_autoptr(GPtrArray) points = create_points ();
  g_autoptr(PlazaAskList) asks = plaza_ask_list_new (points, NULL);
  g_autoptr(PlazaAskList) again = NULL;
  g_autoptr(PlazaAskItem) second = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *saved_again = NULL;
  guint n_changed = 0;

  /* Of seven points one is a fact, and the first four asks are chosen. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (asks)), ==, 6);
  g_assert_cmpuint (plaza_ask_list_get_n_chosen (asks), ==, 4);
  g_signal_connect (asks, "changed", G_CALLBACK (count_cb), &n_changed);

  second = g_list_model_get_item (G_LIST_MODEL (asks), 1);
  plaza_ask_item_set_chosen (second, FALSE);
  plaza_ask_item_set_chosen (second, FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
  plaza_ask_list_move (asks, 5, 0);
  plaza_ask_list_move (asks, 0, 6);
  plaza_ask_list_move (asks, 9, 0);
  g_assert_cmpuint (n_changed, ==, 2);

  saved = plaza_ask_list_save (asks);
  g_assert_cmpstr (saved, ==, "-point-6,point-0,-point-1,point-3,point-4,-point-5");
  again = plaza_ask_list_new (points, saved);
  saved_again = plaza_ask_list_save (again);
  g_assert_cmpstr (saved_again, ==, saved);
}

/* What an older or a stranger's file names does not come back as an ask. */
static void
test_saved_asks (void)
{
  g_autoptr(GPtrArray) points = create_points ();
  g_autoptr(PlazaAskList) asks = plaza_ask_list_new (points, "point-6,gone,,-,point-2,point-6,-point-0");
  g_autofree char *saved = plaza_ask_list_save (asks);
  g_auto(GStrv) chosen = plaza_ask_list_dup_chosen (asks);

  g_assert_cmpstr (saved, ==, "point-6,-point-0,-point-1,-point-3,-point-4,-point-5");
  g_assert_cmpuint (g_strv_length (chosen), ==, 1);
  g_assert_cmpstr (chosen[0], ==, "point-6");
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/handouts/words/file-name", test_file_name);
  g_test_add_func ("/handouts/words/verdict", test_verdict);
  g_test_add_func ("/handouts/words/web-address", test_web_address);
  g_test_add_func ("/handouts/asks/choose-and-order", test_asks);
  g_test_add_func ("/handouts/asks/saved", test_saved_asks);

  return fixture_run ();
}
