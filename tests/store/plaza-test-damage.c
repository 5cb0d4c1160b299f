/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "plaza-test-damage.h"

#include <string.h>

#define PAGE_SIZE 4096

static void
damage_write (const char *path,
              const char *data,
              gsize       size)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

/* Makes a page of the rows that hold @text one of no kind that there is: those rows cannot be read, all else can. */
void
plaza_test_damage_page (const char *path,
                        const char *text)
{
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  const char *found;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  found = memmem (data, size, text, strlen (text));
  g_assert_nonnull (found);

  data[(found - data) / PAGE_SIZE * PAGE_SIZE] = 0x7f;
  damage_write (path, data, size);
}

/* Leaves the first half. */
void
plaza_test_truncate (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  damage_write (path, data, size / 2 / PAGE_SIZE * PAGE_SIZE);
}
