/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draft-vfs.h"

#include <errno.h>
#include <glib.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define VFS_NAME "plaza-draft"

typedef struct
{
  sqlite3_file base;
  int          fd;
} DraftFile;

static int
vfs_fd_of (sqlite3_file *file)
{
  return ((DraftFile *) file)->fd;
}

/* The descriptor belongs to whoever opened it. */
static int
draft_close (sqlite3_file *file)
{
  return SQLITE_OK;
}

static int
draft_read (sqlite3_file  *file,
            void          *buffer,
            int            size,
            sqlite3_int64  offset)
{
  ssize_t done;

  do
    done = pread (vfs_fd_of (file), buffer, size, offset);
  while (done < 0 && errno == EINTR);

  if (done == size)
    return SQLITE_OK;
  if (done < 0)
    return SQLITE_IOERR_READ;

  /* SQLite wants the rest of a short read as zeros. */
  memset ((char *) buffer + done, 0, size - done);
  return SQLITE_IOERR_SHORT_READ;
}

static int
draft_write (sqlite3_file  *file,
             const void    *buffer,
             int            size,
             sqlite3_int64  offset)
{
  const char *rest = buffer;

  while (size > 0)
    {
      ssize_t done = pwrite (vfs_fd_of (file), rest, size, offset);

      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        return done == 0 || errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? SQLITE_FULL : SQLITE_IOERR_WRITE;

      rest += done;
      offset += done;
      size -= done;
    }

  return SQLITE_OK;
}

static int
draft_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  return ftruncate (vfs_fd_of (file), size) == 0 ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int
draft_sync (sqlite3_file *file,
            int           flags)
{
  return fsync (vfs_fd_of (file)) == 0 ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int
draft_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  struct stat status;

  if (fstat (vfs_fd_of (file), &status) != 0)
    return SQLITE_IOERR_FSTAT;

  *size = status.st_size;
  return SQLITE_OK;
}

static int
draft_lock (sqlite3_file *file,
            int           level)
{
  return SQLITE_OK;
}

static int
draft_check_reserved_lock (sqlite3_file *file,
                           int          *result)
{
  *result = 0;
  return SQLITE_OK;
}

static int
draft_file_control (sqlite3_file *file,
                    int           operation,
                    void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
draft_sector_size (sqlite3_file *file)
{
  return 4096;
}

static int
draft_device_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods draft_methods = {
  .iVersion = 1,
  .xClose = draft_close,
  .xRead = draft_read,
  .xWrite = draft_write,
  .xTruncate = draft_truncate,
  .xSync = draft_sync,
  .xFileSize = draft_file_size,
  .xLock = draft_lock,
  .xUnlock = draft_lock,
  .xCheckReservedLock = draft_check_reserved_lock,
  .xFileControl = draft_file_control,
  .xSectorSize = draft_sector_size,
  .xDeviceCharacteristics = draft_device_characteristics,
};

static int
draft_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  gint64 fd;

  file->pMethods = NULL;
  if (!(flags & SQLITE_OPEN_MAIN_DB) || !g_ascii_string_to_signed (name, 10, 0, G_MAXINT, &fd, NULL))
    return SQLITE_CANTOPEN;

  ((DraftFile *) file)->fd = (int) fd;
  file->pMethods = &draft_methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

/* A journal of the draft never exists. */
static int
draft_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *result)
{
  *result = 0;
  return SQLITE_OK;
}

static int
draft_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync)
{
  return SQLITE_OK;
}

static int
draft_full_pathname (sqlite3_vfs *vfs,
                     const char  *name,
                     int          size,
                     char        *full)
{
  return g_strlcpy (full, name, size) < (gsize) size ? SQLITE_OK : SQLITE_CANTOPEN;
}

/**
 * plaza_draft_vfs_get_name:
 *
 * Returns: the name by which sqlite3_open_v2() knows the layer, which is
 *   registered the first time
 */
const char *
plaza_draft_vfs_get_name (void)
{
  static gsize registered = 0;
  static sqlite3_vfs vfs;

  if (g_once_init_enter (&registered))
    {
      sqlite3_initialize ();
      /* Time, randomness and the like are the usual ones. */
      vfs = *sqlite3_vfs_find (NULL);
      vfs.zName = VFS_NAME;
      vfs.pNext = NULL;
      vfs.szOsFile = sizeof (DraftFile);
      vfs.xOpen = draft_open;
      vfs.xAccess = draft_access;
      vfs.xDelete = draft_delete;
      vfs.xFullPathname = draft_full_pathname;
      sqlite3_vfs_register (&vfs, 0);
      g_once_init_leave (&registered, 1);
    }

  return VFS_NAME;
}
