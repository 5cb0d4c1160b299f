/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-module.h"
#include "plaza-program.h"

static void
test_in_build_folder (void)
{
  g_assert_false (plaza_program_is_installed ());
}

static void
test_missing (void)
{
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "*could not be loaded: *plaza-nothing.so*");
  g_assert_null (plaza_module_find ("nothing", "plaza_ics_write"));
  g_test_assert_expected_messages ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program/in-build-folder", test_in_build_folder);
  g_test_add_func ("/module/missing", test_missing);

  return g_test_run ();
}
