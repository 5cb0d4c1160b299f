/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* F_OFD_SETLK */
#include "plaza-file-guard.h"

#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* A program loses its POSIX locks on a file as soon as anything in it closes that file, and SQLite has no others. GTK's
 * dialog for files does so: it reads the beginning of each file in a folder to tell its kind. Then another program takes
 * itself for the only one: it shortens the log's index, at which this one dies, or removes the log, into which this one
 * goes on writing. So the same two ranges are also held by locks of an open file description, which nothing but the end
 * of that description takes away. https://www.sqlite.org/howtocorrupt.html, 2.2; fcntl(2), open file description locks. */

/* SQLite's os.h: what is locked as long as a file with a log is open; and wal.c: while the log's index is in use. */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510
#define INDEX_IN_USE 128

struct _PlazaFileGuard
{
  dev_t device;
  ino_t file, index;
  int   file_fd, index_fd;   /* -1: not open */
  guint n_users;
};

static GMutex guards_mutex;
static GPtrArray *guards;

static void
guard_lock (int   fd,
            short type,
            off_t first,
            off_t size)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = first, .l_len = size };

  /* Where it cannot be had, things are as they are without. */
  if (fd >= 0)
    fcntl (fd, F_OFD_SETLK, &lock);
}

static void
guard_set (PlazaFileGuard *self,
           short           type)
{
  guard_lock (self->file_fd, type, SHARED_FIRST, SHARED_SIZE);
  guard_lock (self->index_fd, type, INDEX_IN_USE, 1);
}

/* The log's index is another file each time that somebody is the first to open the campaign. */
static void
guard_find_index (PlazaFileGuard *self,
                  const char     *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  GStatBuf status;

  if (g_stat (index, &status) != 0 || (self->index_fd >= 0 && status.st_ino == self->index))
    return;

  if (self->index_fd >= 0)
    close (self->index_fd);
  self->index_fd = g_open (index, O_RDONLY | O_CLOEXEC, 0);
  self->index = status.st_ino;
}

static PlazaFileGuard *
guard_find (const GStatBuf *status)
{
  for (guint i = 0; guards != NULL && i < guards->len; i++)
    {
      PlazaFileGuard *guard = g_ptr_array_index (guards, i);

      if (guard->device == status->st_dev && guard->file == status->st_ino)
        return guard;
    }

  return NULL;
}

static PlazaFileGuard *
guard_new (const char     *path,
           const GStatBuf *status)
{
  PlazaFileGuard *self = g_new0 (PlazaFileGuard, 1);

  self->device = status->st_dev;
  self->file = status->st_ino;
  self->file_fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  self->index_fd = -1;
  if (guards == NULL)
    guards = g_ptr_array_new ();
  g_ptr_array_add (guards, self);

  return self;
}

/**
 * plaza_file_guard_take:
 * @path: a file that SQLite has open here, with its log
 *
 * Keeps what tells other programs that the file is in use, whatever else this one opens and closes.
 *
 * Returns: (transfer full) (nullable): what to let go of before SQLite closes the file
 */
PlazaFileGuard *
plaza_file_guard_take (const char *path)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&guards_mutex);
  PlazaFileGuard *self;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;

  self = guard_find (&status);
  if (self == NULL)
    self = guard_new (path, &status);
  if (self->n_users == 0)
    guard_find_index (self, path);
  self->n_users++;
  guard_set (self, F_RDLCK);
  return self;
}

/**
 * plaza_file_guard_let_go:
 * @self: (nullable) (transfer full)
 *
 * The last one puts the log into the file and takes it away, for which SQLite needs the file to itself. The descriptors stay, for
 * when it is opened again: to close them would take away the locks of whoever opens the file in another thread now.
 */
void
plaza_file_guard_let_go (PlazaFileGuard *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&guards_mutex);

  if (self != NULL && --self->n_users == 0)
    guard_set (self, F_UNLCK);
}
