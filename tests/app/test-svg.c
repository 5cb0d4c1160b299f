/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "plaza-svg.h"

/* A computer on which no loader of pictures is registered, with Debian's manager of packages or without. */
static void
test_missing (gconstpointer has_manager)
{
  g_autofree char *folder = NULL;
  g_autofree char *manager = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stderr (has_manager != NULL ? "*Install the package librsvg2-common*" : "*Install the SVG loader*");
      return;
    }

  folder = g_dir_make_tmp ("plaza-svg-XXXXXX", NULL);
  manager = g_build_filename (folder, "dpkg", NULL);
  g_setenv ("GDK_PIXBUF_MODULE_FILE", "/dev/null", TRUE);
  g_setenv ("PATH", folder, TRUE);
  if (has_manager != NULL)
    {
      g_assert_true (g_file_set_contents (manager, "", -1, NULL));
      g_assert_cmpint (g_chmod (manager, 0700), ==, 0);
    }
  g_printerr ("%s\n", plaza_svg_missing ());
  g_unlink (manager);
  g_rmdir (folder);
}

static void
test_there (void)
{
  g_assert_null (plaza_svg_missing ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/svg/there", test_there);
  /* Newer ones ask no loader. */
  if (gtk_check_version (4, 20, 0) != NULL)
    {
      g_test_add_data_func ("/app/svg/missing/debian", GINT_TO_POINTER (TRUE), test_missing);
      g_test_add_data_func ("/app/svg/missing/elsewhere", NULL, test_missing);
    }

  return g_test_run ();
}
