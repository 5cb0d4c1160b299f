/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "run-plaza.h"

#define MARCH "canton-march"

static void
assert_file (RunPlaza   *plaza,
             const char *name,
             gboolean    exists)
{
  g_autofree char *path = run_plaza_path (plaza, name);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == exists);
}

static void
write_file (RunPlaza   *plaza,
            const char *name,
            const char *text)
{
  g_autofree char *path = run_plaza_path (plaza, name);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
pack (RunPlaza   *plaza,
      const char *folder,
      const char *option)
{
  g_autofree char *path = run_plaza_path (plaza, folder);

  run_plaza (plaza, "pack", path, option, NULL);
}

static void
test_pack_folder (RunPlaza      *plaza,
                  gconstpointer  user_data)
{
  pack (plaza, "pack", "--dry-run");
  assert_done (plaza);
  assert_has (plaza->out, "new: en/guides/march.md\n");
  assert_file (plaza, "pack", FALSE);

  write_file (plaza, "pack/README.md", "Ours\n");
  write_file (plaza, "pack/en/notes.txt", "Ours\n");
  pack (plaza, "pack", NULL);
  assert_done (plaza);
  assert_has (plaza->out, "new: campaign.json\n");
  assert_file (plaza, "pack/es/events/canton-march.md", TRUE);

  pack (plaza, "pack", NULL);
  assert_done (plaza);
  g_assert_cmpstr (plaza->out, ==, "");
  assert_file (plaza, "pack/README.md", TRUE);
  assert_file (plaza, "pack/en/notes.txt", TRUE);
}

/* What was in an earlier writing goes with what it said; what is of others stays, and is said to be in the way. */
static void
test_strays (RunPlaza      *plaza,
             gconstpointer  user_data)
{
  pack (plaza, "pack", NULL);
  run_plaza (plaza, "edit", MARCH, "details.es=", NULL);
  write_file (plaza, "pack/en/guides/ours.md", "Ours\n");
  pack (plaza, "pack", NULL);
  g_assert_cmpint (plaza->status, ==, 0);
  g_assert_cmpstr (plaza->out, ==, "removed: es/events/canton-march.md\n");
  assert_has (plaza->complaint, "“en/guides/ours.md” belongs to nothing in the campaign");
  assert_file (plaza, "pack/es/events/canton-march.md", FALSE);
  assert_file (plaza, "pack/en/guides/ours.md", TRUE);
}

static void
test_refused (RunPlaza      *plaza,
              gconstpointer  user_data)
{
  write_file (plaza, "other/campaign.json", "{\"id\": \"other-day\"}\n");
  pack (plaza, "other", NULL);
  assert_refused (plaza, 1, "holds the pack of another campaign, “other-day”; choose another folder. Nothing was written.");
  assert_file (plaza, "other/en", FALSE);

  write_file (plaza, "spoilt/campaign.json", "{");
  pack (plaza, "spoilt", NULL);
  assert_refused (plaza, 1, "has a campaign.json that cannot be read as one");

  write_file (plaza, "foreign/events.json", "[]\n");
  pack (plaza, "foreign", NULL);
  assert_refused (plaza, 1, "is there already and is no part of a pack of this campaign");
  assert_file (plaza, "foreign/campaign.json", FALSE);

  write_file (plaza, "file", "x");
  pack (plaza, "file", NULL);
  assert_refused (plaza, 1, "is a file; give the name of a folder.");
  pack (plaza, "file/pack", NULL);
  assert_refused (plaza, 1, "could not be written: there is no such folder.");

  run_plaza (plaza, "pack", NULL);
  assert_refused (plaza, 2, "Where is the pack to be?");
  run_plaza (plaza, "pack", "a", "b", NULL);
  assert_refused (plaza, 2, "“b” is one argument too many.");
}

#define ADD(path, function) g_test_add ("/app/pack/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("folder", test_pack_folder);
  ADD ("strays", test_strays);
  ADD ("refused", test_refused);

  return g_test_run ();
}
