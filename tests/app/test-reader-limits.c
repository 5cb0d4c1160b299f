/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reader-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

/* What a process that reads a file of a stranger may no longer do. */

static void
limits_try (const char *path)
{
  char *arguments[] = { (char *) "true", NULL };
  g_autoptr(GTimeZone) zone = NULL;

  g_assert_cmpint (socket (AF_INET, SOCK_STREAM, 0), ==, -1);
  g_assert_cmpint (socket (AF_UNIX, SOCK_STREAM, 0), ==, -1);
  g_assert_cmpint (open (path, O_WRONLY | O_CREAT, 0600), ==, -1);
  g_assert_cmpint (open (path, O_RDWR), ==, -1);
  g_assert_cmpint (unlink (path), ==, -1);
  g_assert_cmpint (fork (), ==, -1);
  g_assert_cmpint (execv ("/bin/true", arguments), ==, -1);

  zone = g_time_zone_new_identifier ("America/Phoenix");
  g_assert_nonnull (zone);
}

static void
test_limits (void)
{
  g_autofree char *path = NULL;

#if defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
  g_test_skip ("A sanitizer does what is forbidden otherwise.");
  return;
#endif
  if (g_test_subprocess ())
    {
      path = g_build_filename (g_get_tmp_dir (), "plaza-reader-limits", NULL);
      plaza_reader_limits_set (0);
      limits_try (path);
      _exit (0);
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/reader-limits", test_limits);

  return g_test_run ();
}
