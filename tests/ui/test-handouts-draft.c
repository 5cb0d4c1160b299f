/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-handout-draft.h"
#include "plaza-handout-hints.h"

#define CANTON "canton-march"

static void
forget (void)
{
  const char * const names[] = { "handout", "paper", "event", "asks", "languages.leave-behind",
                                 "languages.sheet", "languages.guide", "languages.agenda", "guide", "organizations",
                                 "contact-name", "contact-address", "web-address", "facts", "black-and-white",
                                 "large-print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strconcat ("handout.", names[i], NULL);

      g_assert_true (plaza_campaign_set_value (fixture_campaign (), key, NULL, NULL));
    }
}

static void
test_defaults (void)
{
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  g_autoptr(PlazaHandoutOptions) options = NULL;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "es");
  options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_LEAVE_BEHIND);

  g_assert_null (plaza_handout_draft_get_event (draft));
  g_assert_cmpuint (plaza_handout_draft_get_expected (draft), ==, 2);
  g_assert_cmpstr (options->languages[0], ==, "es");
  g_assert_null (options->languages[1]);
  g_assert_cmpuint (g_strv_length (options->points), ==, 4);
  g_assert_true (options->facts);
  g_assert_null (options->organizations);
  g_assert_null (options->contact);
  g_assert_null (options->web_address);
  g_assert_false (options->large_print);
  g_assert_nonnull (plaza_handout_draft_get_guide (draft));
}

/* Nothing typed is lost, right or not. */
static void
test_remembers (void)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  g_autoptr(PlazaHandoutDraft) again = NULL;
  g_autofree char *organizations = NULL;
  g_autofree char *address = NULL;
  gboolean facts;
  guint paper;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  g_object_set (draft,
                "handout", PLAZA_HANDOUT_SHEET, "event", canton, "paper", PLAZA_PAPER_A4, "languages", "en,es",
                "organizations", "Example Coalition\n\n  Example Church ", "web-address", "http://exam",
                "facts", FALSE, NULL);
  g_assert_finalize_object (g_steal_pointer (&draft));

  again = plaza_handout_draft_new (fixture_campaign (), "en");
  g_object_get (again, "organizations", &organizations, "web-address", &address, "facts", &facts, "paper", &paper, NULL);
  g_assert_cmpuint (plaza_handout_draft_get_handout (again), ==, PLAZA_HANDOUT_SHEET);
  g_assert_cmpstr (plaza_event_get_uid (plaza_handout_draft_get_event (again)), ==, CANTON);
  g_assert_cmpstr (plaza_handout_draft_get_languages (again), ==, "en,es");
  g_assert_cmpstr (organizations, ==, "Example Coalition\n\n  Example Church ");
  g_assert_cmpstr (address, ==, "http://exam");
  g_assert_cmpuint (paper, ==, PLAZA_PAPER_A4);
  g_assert_false (facts);
  forget ();
}

static void
test_options (void)
{
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  g_autoptr(PlazaHandoutOptions) options = NULL;
  g_autoptr(PlazaHandoutOptions) guide = NULL;
  g_autoptr(PlazaHandoutOptions) sheet = NULL;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  g_object_set (draft,
                "languages", "en,es", "organizations", "Example Coalition\n\n  Example Church ",
                "contact-name", "  ", "contact-address", "someone@example.org", "web-address", " https://example.org/ ",
                "large-print", TRUE, "black-and-white", TRUE, NULL);
  options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  guide = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_GUIDE);
  sheet = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_SHEET);

  g_assert_cmpuint (g_strv_length (options->languages), ==, 2);
  g_assert_cmpuint (g_strv_length (options->organizations), ==, 2);
  g_assert_cmpstr (options->organizations[1], ==, "Example Church");
  g_assert_cmpstr (options->contact, ==, "someone@example.org");
  g_assert_cmpstr (options->web_address, ==, "https://example.org/");
  g_assert_true (options->black_and_white);
  g_assert_false (options->large_print);
  g_assert_null (options->guide);
  g_assert_true (guide->large_print);
  g_assert_nonnull (guide->guide);
  g_assert_null (sheet->points);

  /* An address that is not one yet is kept, and not printed. */
  g_clear_pointer (&options, plaza_handout_options_free);
  g_object_set (draft, "web-address", "http://example.org", NULL);
  options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_assert_null (options->web_address);
  forget ();
}

static void
count_cb (gpointer  object,
          guint    *count)
{
  ++*count;
}

static void
test_changes (void)
{
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  guint *n_notified;
  guint n_changed = 0;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  n_notified = fixture_count_notify (draft, "organizations");
  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n_changed);

  g_object_set (draft, "organizations", "Example Coalition", NULL);
  g_object_set (draft, "organizations", "Example Coalition", NULL);
  g_object_set (draft, "facts", TRUE, NULL);
  g_assert_cmpuint (*n_notified, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  forget ();
}

/* What the file holds may be older than the campaign, or a stranger's. */
static void
count_changes_cb (PlazaCampaign *campaign,
                  GPtrArray     *changes,
                  guint         *counts)
{
  counts[0]++;
  counts[1] += changes->len;
}

/* However much was chosen, it is one transaction; and none where nothing is otherwise. */
static void
test_saved_at_once (void)
{
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  guint counts[2] = { 0, 0 };
  gulong handler;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  plaza_handout_draft_save (draft);

  handler = g_signal_connect (fixture_campaign (), "changed", G_CALLBACK (count_changes_cb), counts);
  g_object_set (draft, "paper", PLAZA_PAPER_A4, "contact-name", "Example Person", "black-and-white", TRUE, NULL);
  plaza_handout_draft_save (draft);
  g_object_set (draft, "paper", PLAZA_PAPER_LETTER, "paper", PLAZA_PAPER_A4, NULL);
  plaza_handout_draft_save (draft);
  g_signal_handler_disconnect (fixture_campaign (), handler);

  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], >=, 2);
  g_assert_cmpstr (plaza_campaign_get_value (fixture_campaign (), "handout.contact-name"), ==, "Example Person");
  forget ();
}

static void
test_saved_nonsense (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaHandoutDraft) draft = NULL;

  forget ();
  plaza_campaign_set_value (campaign, "handout.handout", "poster", NULL);
  plaza_campaign_set_value (campaign, "handout.event", "no-such-event", NULL);
  plaza_campaign_set_value (campaign, "handout.languages.leave-behind", "en,xx", NULL);
  plaza_campaign_set_value (campaign, "handout.guide", "no-such-guide", NULL);
  draft = plaza_handout_draft_new (campaign, "es");

  g_assert_cmpuint (plaza_handout_draft_get_handout (draft), ==, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_assert_null (plaza_handout_draft_get_event (draft));
  g_assert_cmpstr (plaza_handout_draft_get_languages (draft), ==, "es");
  g_assert_nonnull (plaza_handout_draft_get_guide (draft));
  forget ();
}

static void
test_file_name (void)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  plaza_handout_draft_set_event (draft, canton);
  english = plaza_handout_draft_file_name (draft, PLAZA_HANDOUT_LEAVE_BEHIND);
  g_object_set (draft, "languages", "es", NULL);
  spanish = plaza_handout_draft_file_name (draft, PLAZA_HANDOUT_LEAVE_BEHIND);

  g_assert_cmpstr (english, ==, "Leave-behind, Canton.pdf");
  g_assert_cmpstr (spanish, ==, "Leave-behind, Canton, Español.pdf");
  forget ();
}

static void
test_hints (void)
{
  g_autoptr(PlazaEvent) canton = fixture_event (CANTON);
  g_autoptr(PlazaHandoutDraft) draft = NULL;
  g_autofree char *asks = NULL;
  g_autofree char *none = NULL;
  g_autofree char *event = NULL;
  g_autofree char *typed = NULL;

  forget ();
  draft = plaza_handout_draft_new (fixture_campaign (), "en");
  asks = plaza_hint_of_asks (plaza_handout_draft_get_asks (draft));
  g_assert_true (g_str_has_prefix (asks, "4 of "));
  none = plaza_hint_of_organizations (draft);
  g_assert_cmpstr (none, ==, "None");
  plaza_handout_draft_set_event (draft, canton);
  event = plaza_hint_of_organizations (draft);
  g_assert_cmpstr (event, ==, "As in the event");
  g_object_set (draft, "organizations", "Example Coalition\nExample Church", NULL);
  typed = plaza_hint_of_organizations (draft);
  g_assert_cmpstr (typed, ==, "2 names");
  forget ();
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/handouts/draft/defaults", test_defaults);
  g_test_add_func ("/handouts/draft/remembers", test_remembers);
  g_test_add_func ("/handouts/draft/options", test_options);
  g_test_add_func ("/handouts/draft/changes", test_changes);
  g_test_add_func ("/handouts/draft/saved-at-once", test_saved_at_once);
  g_test_add_func ("/handouts/draft/saved-nonsense", test_saved_nonsense);
  g_test_add_func ("/handouts/draft/file-name", test_file_name);
  g_test_add_func ("/handouts/draft/hints", test_hints);

  return fixture_run ();
}
