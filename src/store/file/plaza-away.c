/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-away.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <sqlite3.h>
#include <sys/vfs.h>

/* Those that the system's header has no names for. */
#define CEPH 0x00c36400
#define LUSTRE 0x0bd00bd0
#define VIRTUALBOX 0x786f4256

/* Where the document portal shows a program the files that it was given. */
static gboolean
away_is_given (const char *path)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  return g_str_has_prefix (path, own) || g_str_has_prefix (path, "/run/flatpak/doc/") ||
         g_pattern_match_simple ("/run/user/*/doc/*", path);
}

/* The disk of another computer, or a program that acts as one. */
static gboolean
away_is_far (const char *path)
{
  struct statfs system;

  if (statfs (path, &system) != 0)
    return FALSE;

  switch ((guint32) system.f_type)
    {
    case AFS_FS_MAGIC:
    case AFS_SUPER_MAGIC:
    case CEPH:
    case CIFS_SUPER_MAGIC:
    case CODA_SUPER_MAGIC:
    case FUSE_SUPER_MAGIC:
    case LUSTRE:
    case NFS_SUPER_MAGIC:
    case SMB2_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case V9FS_MAGIC:
    case VIRTUALBOX:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * plaza_away_is_known:
 * @path: of a file, without symbolic links
 *
 * To try would leave empty files beside it where the portal is asked, and succeed where it should not on a network. Whose
 * data folder is on such a disk itself has no better place for a copy.
 *
 * Returns: whether its place alone says that SQLite cannot work there
 */
gboolean
plaza_away_is_known (const char *path)
{
  return away_is_given (path) || (away_is_far (path) && !away_is_far (g_get_user_data_dir ()));
}

/**
 * plaza_away_is_likely:
 * @result: what SQLite failed with when it opened the file
 * @number: the errno behind it
 *
 * Returns: whether that may be for want of locks, or of room for the log, beside a file that is sound
 */
gboolean
plaza_away_is_likely (int result,
                      int number)
{
  if (number == ENOSPC || number == EDQUOT || result == SQLITE_IOERR_SHORT_READ)
    return FALSE;

  switch (result & 0xff)
    {
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * plaza_away_clear:
 * @path: a file that could not be opened where it is
 *
 * Takes away what the attempt left beside it, where that holds nothing.
 */
void
plaza_away_clear (const char *path)
{
  static const char * const ends[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *other = g_strconcat (path, ends[i], NULL);
      GStatBuf status;

      if (g_lstat (other, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0)
        g_unlink (other);
    }
}
