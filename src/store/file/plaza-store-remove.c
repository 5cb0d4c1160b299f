/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-remove.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plaza-backups.h"
#include "plaza-kept-folder.h"
#include "plaza-migrate.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-working-copy.h"

#define BLOCK 65536

/* What SQLite keeps beside a file. */
static const char * const beside[] = { "-wal", "-shm", "-journal" };

static void
store_remove_add (GStrvBuilder *traces,
                  const char   *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode))
    g_strv_builder_add (traces, path);
}

static void
store_remove_add_folder (GStrvBuilder *traces,
                         const char   *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      store_remove_add (traces, path);
    }
}

/* Where it is without symbolic links; NULL for what is no campaign, which is not to be touched. */
static char *
store_remove_find (const char  *path,
                   GError     **error)
{
  g_autoptr(PlazaStore) store = plaza_store_open_as (path, PLAZA_STORE_HOW_LOOK, NULL, error);

  return store != NULL ? g_strdup (plaza_store_get_path (store)) : NULL;
}

static GStrv
store_remove_list (const char *real)
{
  g_autoptr(GStrvBuilder) traces = g_strv_builder_new ();
  g_autofree char *backups = plaza_backups_folder (real);
  g_autofree char *drafts = plaza_kept_folder ("drafts", real);
  g_autofree char *working = plaza_working_copy_folder (real);
  g_autoptr(GPtrArray) copies = plaza_migrate_list_copies (real);

  store_remove_add_folder (traces, backups);
  store_remove_add_folder (traces, drafts);
  store_remove_add_folder (traces, working);
  for (guint i = 0; i < copies->len; i++)
    g_strv_builder_add (traces, g_ptr_array_index (copies, i));
  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *name = g_strconcat (real, beside[i], NULL);

      store_remove_add (traces, name);
    }
  store_remove_add (traces, real);
  return g_strv_builder_end (traces);
}

/**
 * plaza_store_list_traces:
 * @path: a campaign file
 * @error: as of plaza_store_open()
 *
 * Returns: (transfer full) (nullable): the files that hold something of it: its backups, drafts, working copy, the copies from
 *   before it was brought up to date, and last the file itself
 */
GStrv
plaza_store_list_traces (const char  *path,
                         GError     **error)
{
  g_autofree char *real = store_remove_find (path, error);

  return real != NULL ? store_remove_list (real) : NULL;
}

/* Zeros over what it holds, as far as the disk writes in place, before its name goes. */
static gboolean
store_remove_shred (const char *path)
{
  g_autofree char *zeros = g_malloc0 (BLOCK);
  int file = g_open (path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0);
  struct stat status;

  if (file >= 0 && fstat (file, &status) == 0)
    {
      for (gint64 left = status.st_size; left > 0; left -= BLOCK)
        if (write (file, zeros, (size_t) MIN (left, BLOCK)) < 0)
          break;
      fsync (file);
    }
  if (file >= 0)
    close (file);

  return g_unlink (path) == 0;
}

/* Only who is alone with a file can leave its write-ahead log, which any window and any other program that has it open
 * goes on holding. */
static gboolean
store_remove_is_open (const char *path)
{
  sqlite3 *db;
  int result;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;

  db = plaza_connection_open (path, 0, NULL, &result);
  if (result == SQLITE_OK)
    result = sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (db);
  return (result & 0xff) == SQLITE_BUSY;
}

/* Also as a working copy. */
static gboolean
store_remove_check_closed (const char  *real,
                           GError     **error)
{
  g_autofree char *working = plaza_working_copy_place (real);
  g_autofree char *name = plaza_store_display_name (real);

  if (!store_remove_is_open (real) && !store_remove_is_open (working))
    return TRUE;

  plaza_store_error_set (error, PLAZA_STORE_ERROR_LOCKED, name);
  return FALSE;
}

/**
 * plaza_store_remove:
 * @path: a campaign file
 * @error: as of plaza_store_open(): what is no campaign is not touched; %PLAZA_STORE_ERROR_LOCKED where somebody has it open
 *
 * Removes a campaign with its backups and drafts. There is no way back.
 *
 * Returns: whether nothing of it is left
 */
gboolean
plaza_store_remove (const char  *path,
                    GError     **error)
{
  g_autofree char *real = store_remove_find (path, error);
  g_autofree char *backups = real != NULL ? plaza_backups_folder (real) : NULL;
  g_autofree char *drafts = real != NULL ? plaza_kept_folder ("drafts", real) : NULL;
  g_autofree char *working = real != NULL ? plaza_working_copy_folder (real) : NULL;
  g_auto(GStrv) traces = NULL;

  if (real == NULL || !store_remove_check_closed (real, error))
    return FALSE;

  traces = store_remove_list (real);
  for (guint i = 0; traces[i] != NULL; i++)
    if (!store_remove_shred (traces[i]))
      {
        int number = errno;
        g_autofree char *name = plaza_store_display_name (traces[i]);

        plaza_store_error_from_errno (error, number, name);
        return FALSE;
      }

  g_rmdir (backups);
  g_rmdir (drafts);
  g_rmdir (working);
  return TRUE;
}
