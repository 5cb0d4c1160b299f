/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-write-failure.h"

#include <errno.h>
#include <gio/gio.h>

#define FULL "the disk is full"
#define DENIED "there is no permission to write there"
#define NO_FOLDER "there is no such folder"
#define TOO_LONG "the name is too long"

/* What the system says, as GLib's files and as GIO's streams tell it, and what people read. */
static const struct
{
  int         number;
  const char *reason;
} cases[] = {
  { ENOSPC, FULL }, { EACCES, DENIED }, { EPERM, DENIED }, { EROFS, DENIED },
  { ENOENT, NO_FOLDER }, { ENOTDIR, NO_FOLDER }, { ENAMETOOLONG, TOO_LONG },
  { EIO, NULL }, { EFBIG, NULL }, { EPIPE, NULL },
};

static void
test_reasons (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int number = cases[i].number;
      g_autoptr(GError) of_file = g_error_new_literal (G_FILE_ERROR, (int) g_file_error_from_errno (number), "");
      g_autoptr(GError) of_stream = g_error_new_literal (G_IO_ERROR, (int) g_io_error_from_errno (number), "");

      g_assert_cmpstr (plaza_write_failure_reason (of_file), ==, cases[i].reason);
      g_assert_cmpstr (plaza_write_failure_reason (of_stream), ==, cases[i].reason);
      g_assert_cmpstr (plaza_write_failure_reason_errno (number), ==,
                       cases[i].reason != NULL ? cases[i].reason : g_strerror (number));
    }
}

static void
assert_sentence (const char *path,
                 const char *reason,
                 const char *expected)
{
  g_autofree char *sentence = plaza_write_failure_sentence (path, reason);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  assert_sentence ("/nonexistent/x.pdf", NO_FOLDER, "“/nonexistent/x.pdf” could not be written: there is no such folder.");
  assert_sentence ("/nonexistent/x.pdf", NULL, "“/nonexistent/x.pdf” could not be written.");
  assert_sentence ("/nonexistent/100%s.pdf", FULL, "“/nonexistent/100%s.pdf” could not be written: the disk is full.");
  assert_sentence ("/", DENIED, "“/” is a folder; give the name of a file.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/write-failure/reasons", test_reasons);
  g_test_add_func ("/write-failure/sentences", test_sentences);
  return g_test_run ();
}
