/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "plaza-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plaza-point.h"

#define BLOCK 65536

static gboolean
replace_write (int         draft,
               const char *block,
               gsize       length)
{
  while (length > 0)
    {
      gssize n = write (draft, block, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      block += MAX (n, 0);
      length -= (gsize) MAX (n, 0);
    }

  return TRUE;
}

static gboolean
replace_copy (int whole,
              int draft)
{
  g_autofree char *block = g_malloc (BLOCK);
  gssize n;

  while ((n = read (whole, block, BLOCK)) > 0)
    if (!replace_write (draft, block, (gsize) n))
      return FALSE;

  return n == 0;
}

/* Whose group might read the file, may go on reading it; what cannot be had of that is no reason to keep the change back. */
static void
replace_take_rights (const char *path,
                     int         draft)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return;

  if (fchown (draft, (uid_t) -1, status.st_gid) != 0)
    status.st_mode &= ~(mode_t) S_IRWXG;
  if (fchmod (draft, status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO)) != 0)
    return;
}

/* A log of a program that broke off is in what is written already; SQLite would take it for the new file's. */
static void
replace_remove_log (const char *path)
{
  static const char * const ends[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *other = g_strconcat (path, ends[i], NULL);
      GStatBuf status;

      if (g_lstat (other, &status) == 0 && S_ISREG (status.st_mode))
        g_unlink (other);
    }
}

static gboolean
replace_publish (const char *path,
                 const char *draft)
{
  g_autofree char *name = g_path_get_dirname (path);
  g_autofd int folder = -1;

  plaza_point_reach ("replace-drafted");
  replace_remove_log (path);
  if (g_rename (draft, path) != 0)
    return FALSE;

  plaza_point_reach ("replace-renamed");
  folder = open (name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    fsync (folder);
  return TRUE;
}

/**
 * plaza_replace:
 * @path: a campaign file that nobody is to have open
 * @whole: what is to be in its place
 * @draft: a name beside @path that nothing has
 *
 * At every moment the whole old file or the whole new one is at @path, with the rights that the old one had.
 *
 * Returns: whether it is the new one; otherwise errno says why
 */
gboolean
plaza_replace (const char *path,
               const char *whole,
               const char *draft)
{
  g_autofd int from = g_open (whole, O_RDONLY | O_CLOEXEC, 0);
  g_autofd int to = from >= 0 ? g_open (draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
  gboolean done;
  int kept;

  if (to < 0)
    return FALSE;

  replace_take_rights (path, to);
  done = replace_copy (from, to) && fsync (to) == 0;
  kept = errno;
  /* Some disks of other computers say only then that there is no room. */
  if (close (g_steal_fd (&to)) != 0 && done)
    {
      kept = errno;
      done = FALSE;
    }
  errno = kept;
  if (done && replace_publish (path, draft))
    return TRUE;

  kept = errno;
  g_unlink (draft);
  errno = kept;
  return FALSE;
}
