/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "plaza-campaign.h"
#include "run-plaza.h"

#define MARCH "canton-march"
#define SOURCE ".local/share/plaza/we-are-all-america.plaza"

static void
assert_campaign (RunPlaza   *plaza,
                 const char *part)
{
  run_plaza (plaza, "campaign", "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, part);
}

static void
test_change (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  g_autofree char *before = NULL;

  run_plaza (plaza, "campaign", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "languages: en, es\n");
  run_plaza (plaza, "campaign", "--json", NULL);
  before = g_strdup (plaza->out);

  run_plaza (plaza, "campaign", "name=Spring Day", "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Spring Day: the name: ");
  run_plaza (plaza, "campaign", "--json", NULL);
  g_assert_cmpstr (plaza->out, ==, before);

  run_plaza (plaza, "campaign", "name=Spring Day", "day=April 5, 2017", "languages[2]=ar", "titles.ar=يوم", "accent=#005500",
             "contributors[0]=Example Coalition", "themes[0].labels.es=Otro", NULL);
  assert_done (plaza);
  assert_campaign (plaza, "\"day\": \"2017-04-05\"");
  assert_campaign (plaza, "\"ar\": \"يوم\"");
  assert_campaign (plaza, "\"accent\": \"#005500\"");
  assert_campaign (plaza, "\"Otro\"");
  run_plaza (plaza, "check", NULL);
  assert_done (plaza);
  run_plaza (plaza, "undo", NULL);
  assert_done (plaza);
  assert_campaign (plaza, "\"en\"");
  g_assert_cmpstr (plaza->out, ==, before);
}

/* A campaign of several days: the last is typed like the first, and is none where it is the first itself. */
static void
test_days (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *pack = run_plaza_path (plaza, "pack");
  g_autofree char *made = run_plaza_path (plaza, "made.plaza");

  run_plaza (plaza, "campaign", "day=April 5, 2017", "last_day=April 7, 2017", NULL);
  assert_done (plaza);
  assert_campaign (plaza, "\"last_day\": \"2017-04-07\"");
  run_plaza (plaza, "pack", pack, NULL);
  run_plaza (plaza, "new", made, "--from", pack, NULL);
  assert_done (plaza);
  run_plaza (plaza, "campaign", "--campaign", made, NULL);
  assert_has (plaza->out, "last_day: 2017-04-07\n");

  run_plaza (plaza, "campaign", "day=2017-04-08", NULL);
  assert_refused (plaza, 1, "it is before the first day");
  run_plaza (plaza, "campaign", "last_day=2017-04-05", NULL);
  assert_done (plaza);
  assert_campaign (plaza, "\"last_day\": null");
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  static const struct { const char *assignment, *sentence; } cases[] = {
    { "accent=#ff9900", "under 4.5:1. The nearest color that will do is #" },
    { "accent=#ffffff", "The nearest color that will do is #767676." },
    { "accent=purple", "it must be a colour such as #7a3894" },
    { "languages[2]=klingonisch", "“klingonisch” is no language that is known." },
    { "languages[2]=en", "one of them is there twice" },
    { "languages[0]=../en", "../en" },
    { "day=Febtober 3", "is no day" },
    { "day=", "day" },
    { "last_day=1999-01-01", "it is before the first day" },
    { "last_day=soon", "is no day" },
    { "name=", "name" },
    { "hashtag=Spring", "it must start with #" },
    { "titels.en=x", "There is no field “titels.en”" },
    { "themes[0]=", "needs it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_plaza (plaza, "campaign", "contributors[0]=Example", cases[i].assignment, NULL);
      assert_refused (plaza, 1, cases[i].sentence);
    }
  run_plaza (plaza, "history", NULL);
  g_assert_cmpstr (plaza->out, ==, "");
  run_plaza (plaza, "campaign", "name", NULL);
  assert_refused (plaza, 2, "no FIELD=VALUE");
}

/* A language that is new has no text; the list says of which. */
static void
test_texts (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  run_plaza (plaza, "points", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "support-the-act: ");
  run_plaza (plaza, "points", "--missing", "es", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "");
  run_plaza (plaza, "points", "--outdated", "es", "--json", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "[]\n");

  run_plaza (plaza, "campaign", "languages[2]=ar", NULL);
  run_plaza (plaza, "points", "--missing", "ar", "--json", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "\"id\": \"support-the-act\"");
  run_plaza (plaza, "guides", "--missing", "ar", NULL);
  assert_has (plaza->out, "march: ");
  run_plaza (plaza, "messages", "--missing", "ar", NULL);
  assert_has (plaza->out, "hello: ");
  run_plaza (plaza, "messages", "--missing", "fr", NULL);
  assert_refused (plaza, 2, "The campaign is not in the language “fr”; it is in en, es, ar.");
}

static void
test_copy (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *file = run_plaza_path (plaza, "to-share.plaza");

  run_plaza (plaza, "edit", MARCH, "lead_contact.name=Example Person", "note=Ring first", "details.en=Ask Example Person.", NULL);
  run_plaza (plaza, "copy", "--without-people", file, "--dry-run", NULL);
  assert_done (plaza);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  run_plaza (plaza, "copy", "--without-people", file, NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Without contacts, speakers, notes, history");
  assert_has (plaza->out, MARCH ": “Example Person” stands in its texts");

  run_plaza (plaza, "show", MARCH, "--json", "--campaign", file, NULL);
  assert_has (plaza->out, "\"lead_contact\": null");
  assert_has (plaza->out, "\"note\": null");
  run_plaza (plaza, "events", "--review", "pending", "--json", "--campaign", file, NULL);
  g_assert_cmpstr (plaza->out, ==, "[]\n");
  run_plaza (plaza, "history", "--campaign", file, NULL);
  g_assert_cmpstr (plaza->out, ==, "");

  run_plaza (plaza, "copy", "--without-people", file, NULL);
  assert_refused (plaza, 1, "to-share.plaza");
  run_plaza (plaza, "copy", file, NULL);
  assert_refused (plaza, 2, "give --without-people");
  run_plaza (plaza, "copy", "--without-people", "--review", "some", file, NULL);
  assert_refused (plaza, 2, "“some” is no choice");
}

/* Returns: (transfer full): a draft of this campaign, as the window keeps one */
static char *
keep_draft (RunPlaza   *plaza,
            const char *backups)
{
  g_autoptr(GDir) folders = g_dir_open (backups, 0, NULL);
  g_autofree char *drafts = run_plaza_path (plaza, ".local/share/plaza/drafts");
  g_autofree char *folder = g_build_filename (drafts, g_dir_read_name (folders), NULL);
  char *draft = g_build_filename (folder, "example.draft", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (draft, "Ring Example Person first", -1, NULL));
  return draft;
}

static void
test_close (RunPlaza      *plaza,
            gconstpointer  user_data)
{
  g_autofree char *source = run_plaza_path (plaza, SOURCE);
  g_autofree char *backups = run_plaza_path (plaza, ".local/share/plaza/backups");
  g_autofree char *other = run_plaza_path (plaza, "other.plaza");
  g_autofree char *draft = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) found = NULL;
  g_autoptr(GDir) left = NULL;

  run_plaza (plaza, "edit", MARCH, "note=Ring first", NULL);
  draft = keep_draft (plaza, backups);
  g_assert_true (g_file_set_contents (other, "no campaign", -1, NULL));
  run_plaza (plaza, "close", "we-are-all-america.plaza", NULL);
  assert_refused (plaza, 2, "There is no way back");
  run_plaza (plaza, "close", "we-are-all-america.plaza", "--yes", "we-are-all", NULL);
  assert_refused (plaza, 2, "There is no way back");
  run_plaza (plaza, "close", "Nobody’s", "--yes", "Nobody’s", NULL);
  assert_refused (plaza, 1, "There is no campaign “Nobody’s”");
  run_plaza (plaza, "close", other, "--yes", other, NULL);
  assert_refused (plaza, 1, "other.plaza");
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  run_plaza (plaza, "close", "we-are-all-america", "--dry-run", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "Would remove ");
  assert_has (plaza->out, draft);
  g_assert_true (g_file_test (source, G_FILE_TEST_EXISTS));

  /* As a window has it. */
  campaign = plaza_campaign_open (source, NULL);
  run_plaza (plaza, "close", "we-are-all-america.plaza", "--yes", "we-are-all-america.plaza", NULL);
  assert_refused (plaza, 1, "is in use by another program");
  g_assert_true (g_file_test (draft, G_FILE_TEST_EXISTS));
  found = plaza_campaign_find_event (campaign, MARCH, NULL);
  g_assert_nonnull (found);
  g_clear_object (&found);
  g_clear_object (&campaign);

  run_plaza (plaza, "close", "we-are-all-america.plaza", "--yes", "we-are-all-america.plaza", NULL);
  assert_done (plaza);
  g_assert_false (g_file_test (source, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  left = g_dir_open (backups, 0, NULL);
  g_assert_true (left == NULL || g_dir_read_name (left) == NULL);
}

#define ADD(path, function) g_test_add ("/app/campaign/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

/* A campaign that SQLite cannot work on where it is (tests/store/test-working-copy.c): when the command says that it is
 * done, the change is in the user's file. */
static void
test_away (RunPlaza      *plaza,
           gconstpointer  user_data)
{
  g_autofree char *path = run_plaza_path (plaza, "away.plaza");
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);
  g_autofree char *copy = run_plaza_path (plaza, "copy.plaza");
  g_autofree char *bytes = NULL;
  gsize size;

  run_plaza (plaza, "new", path, "--empty", NULL);
  assert_done (plaza);
  g_assert_cmpint (symlink ("nowhere", memory), ==, 0);
  run_plaza (plaza, "campaign", "--campaign", path, "name=Spring Day", NULL);
  assert_done (plaza);

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) size, NULL));
  run_plaza (plaza, "campaign", "--campaign", copy, NULL);
  assert_has (plaza->out, "name: Spring Day\n");

  run_plaza (plaza, "undo", "--campaign", path, NULL);
  assert_done (plaza);
  run_plaza (plaza, "check", "--campaign", path, NULL);
  assert_done (plaza);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("change", test_change);
  ADD ("days", test_days);
  ADD ("refused", test_refused);
  ADD ("texts", test_texts);
  ADD ("copy", test_copy);
  ADD ("close", test_close);
  ADD ("away", test_away);

  return g_test_run ();
}
