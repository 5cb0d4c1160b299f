/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run-plaza.h"

#include <glib/gstdio.h>
#include <string.h>

#define MARCH "canton-march"

static void
change (RunPlaza   *self,
        const char *venue)
{
  g_autofree char *assignment = g_strconcat ("place.venue=", venue, NULL);

  run_plaza (self, "edit", MARCH, assignment, NULL);
}

/* What was changed can be had again as it was, also where the campaign itself is gone. */
static void
test_restore (RunPlaza      *self,
              gconstpointer  data)
{
  g_autofree char *campaign = run_plaza_path (self, ".local/share/plaza/we-are-all-america.plaza");
  g_autofree char *path = run_plaza_path (self, "earlier.plaza");

  run_plaza (self, "backups", NULL);
  assert_done (self);
  g_assert_cmpstr (self->out, ==, "");

  change (self, "Livonia");
  assert_done (self);
  change (self, "Ypsilanti");
  assert_done (self);
  run_plaza (self, "backups", NULL);
  assert_done (self);
  g_assert_true (g_str_has_prefix (self->out, "1  today "));
  run_plaza (self, "backups", "--json", NULL);
  assert_has (self->out, "\"number\": 1");
  g_assert_null (strstr (self->out, "\"number\": 2"));

  g_unlink (campaign);
  run_plaza (self, "backups", "--restore", "1", "--output", path, NULL);
  assert_done (self);
  run_plaza (self, "check", "--campaign", path, NULL);
  assert_done (self);
  run_plaza (self, "show", MARCH, "--json", "--campaign", path, NULL);
  assert_has (self->out, "\"venue\": \"Livonia\"");
}

static void
test_refused (RunPlaza      *self,
              gconstpointer  data)
{
  g_autofree char *path = run_plaza_path (self, "earlier.plaza");

  change (self, "Livonia");
  run_plaza (self, "backups", "--restore", "2", "--output", path, NULL);
  assert_complaint (self, 1, "There is no backup of that number; “plaza backups” lists them.");
  run_plaza (self, "backups", "--restore", "1", NULL);
  g_assert_cmpint (self->status, ==, 2);
  run_plaza (self, "backups", "--output", path, NULL);
  g_assert_cmpint (self->status, ==, 2);

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  run_plaza (self, "backups", "--restore", "1", "--output", path, NULL);
  assert_complaint (self, 1, "There is already a file “earlier.plaza”. Choose another name.");
}

/* Where none can be made the change is made all the same, and it is said. */
static void
test_no_folder (RunPlaza      *self,
                gconstpointer  data)
{
  g_autofree char *folder = run_plaza_path (self, ".local/share/plaza/backups");

  run_plaza (self, "check", NULL);
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  change (self, "Livonia");
  g_assert_cmpint (self->status, ==, 0);
  g_assert_true (g_str_has_prefix (self->complaint, "plaza: Your change is saved, but no backup could be made"));
  run_plaza (self, "show", MARCH, "--json", NULL);
  assert_has (self->out, "\"venue\": \"Livonia\"");
}

#define ADD(path, function) g_test_add ("/app/backups/" path, RunPlaza, NULL, run_plaza_set_up_example, function, run_plaza_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("restore", test_restore);
  ADD ("refused", test_refused);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
