/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "plaza-draft-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plaza-draft-vfs.h"

struct _PlazaDraftFile
{
  int       fd;
  char     *target;
  char     *folder;
  char     *path;
  gboolean  named;
};

/* A file without a name in the folder goes away with its descriptor, even
 * when the program is killed. Not every file system has them. */
static gboolean
draft_file_open_unnamed (PlazaDraftFile *self)
{
  g_autofd int fd = open (self->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  g_autofree char *handle = NULL;

  if (fd < 0)
    return FALSE;

  /* Where /proc is missing it could not be given a name later. */
  handle = g_strdup_printf ("/proc/self/fd/%d", fd);
  if (fchmod (fd, 0600) != 0 || access (handle, W_OK) != 0)
    return FALSE;

  self->path = g_strdup_printf ("%d", fd);
  self->fd = g_steal_fd (&fd);
  return TRUE;
}

static gboolean
draft_file_open_named (PlazaDraftFile *self)
{
  self->path = g_build_filename (self->folder, ".plaza-XXXXXX", NULL);
  self->named = TRUE;
  self->fd = g_mkstemp_full (self->path, O_RDWR | O_CLOEXEC, 0600);
  return self->fd >= 0;
}

/**
 * plaza_draft_file_new:
 * @target: where the file is to appear; its folder must be there
 * @named: use a name already now; otherwise only where the file system wants it
 *
 * Returns: (transfer full) (nullable): an empty file of mode 0600 in that folder
 */
PlazaDraftFile *
plaza_draft_file_new (const char *target,
                      gboolean    named)
{
  g_autoptr(PlazaDraftFile) self = g_new0 (PlazaDraftFile, 1);

  self->fd = -1;
  self->target = g_strdup (target);
  self->folder = g_path_get_dirname (target);
  if ((named || !draft_file_open_unnamed (self)) && !draft_file_open_named (self))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * plaza_draft_file_free:
 * @self: (nullable): a draft; one that was not published is gone
 */
void
plaza_draft_file_free (PlazaDraftFile *self)
{
  int kept = errno;

  if (self == NULL)
    return;

  if (self->fd >= 0)
    {
      if (self->named)
        g_unlink (self->path);
      close (self->fd);
    }

  g_free (self->target);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
  errno = kept;
}

/**
 * plaza_draft_file_get_path:
 *
 * Returns: what SQLite is to open
 */
const char *
plaza_draft_file_get_path (PlazaDraftFile *self)
{
  return self->path;
}

/**
 * plaza_draft_file_get_vfs:
 *
 * Returns: (nullable): the SQLite file system layer that opens the path
 */
const char *
plaza_draft_file_get_vfs (PlazaDraftFile *self)
{
  return self->named ? NULL : plaza_draft_vfs_get_name ();
}

/* All three refuse to replace a file that is there. */
static gboolean
draft_file_give_name (PlazaDraftFile *self)
{
  if (!self->named)
    {
      g_autofree char *handle = g_strdup_printf ("/proc/self/fd/%d", self->fd);

      return linkat (AT_FDCWD, handle, AT_FDCWD, self->target, AT_SYMLINK_FOLLOW) == 0;
    }

  if (renameat2 (AT_FDCWD, self->path, AT_FDCWD, self->target, RENAME_NOREPLACE) == 0)
    return TRUE;

  return (errno == EINVAL || errno == ENOSYS) && link (self->path, self->target) == 0;
}

/* Where a program broke off and its file was removed, SQLite's log may still lie there. SQLite would
 * take it for that of the new file, and write the old one's pages into it. */
static void
draft_file_remove_leftovers (PlazaDraftFile *self)
{
  static const char * const ends[] = { "-wal", "-shm", "-journal" };
  GStatBuf status;

  if (g_lstat (self->target, &status) == 0 || errno != ENOENT)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (self->target, ends[i], NULL);

      g_unlink (path);
    }
}

/**
 * plaza_draft_file_publish:
 *
 * Gives the file its name, once all of it is on the disk.
 *
 * Returns: whether it has it; never where another file has it already (EEXIST)
 */
gboolean
plaza_draft_file_publish (PlazaDraftFile *self)
{
  g_autofd int folder = -1;

  if (fsync (self->fd) != 0)
    return FALSE;

  draft_file_remove_leftovers (self);
  if (!draft_file_give_name (self))
    return FALSE;

  folder = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    fsync (folder);
  return TRUE;
}
