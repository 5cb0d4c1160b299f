/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-backup.h"

#include <errno.h>

#include "plaza-draft-file.h"
#include "plaza-point.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"

/* Nobody sees the copy before it is whole. */
static const char prepare[] =
  "PRAGMA journal_mode = MEMORY;"
  "PRAGMA synchronous = OFF;"
  "PRAGMA locking_mode = EXCLUSIVE;";

static sqlite3 *
backup_open (PlazaDraftFile  *draft,
             const char      *name,
             GError         **error)
{
  int result;
  sqlite3 *db = plaza_connection_open (plaza_draft_file_get_path (draft), SQLITE_OPEN_CREATE,
                                       plaza_draft_file_get_vfs (draft), &result);

  if (result == SQLITE_OK)
    result = sqlite3_exec (db, prepare, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return db;

  plaza_store_error_from_sqlite (error, result, 0, sqlite3_errstr (result), name);
  sqlite3_close (db);
  return NULL;
}

/* Half a megabyte at a time, between which it may be stopped. */
#define PAGES_A_STEP 128

/* Returns: a result code of SQLite */
static int
backup_step (PlazaStore      *store,
             sqlite3_backup  *copy,
             GError         **error)
{
  int result;

  do
    {
      result = sqlite3_backup_step (copy, PAGES_A_STEP);
      plaza_point_reach ("backup-step");
    }
  while (result == SQLITE_OK &&
         plaza_progress_step (store->progress, sqlite3_backup_pagecount (copy) - sqlite3_backup_remaining (copy),
                              sqlite3_backup_pagecount (copy), error));

  return result;
}

static gboolean
backup_copy (PlazaStore  *store,
             sqlite3     *db,
             const char  *name,
             GError     **error)
{
  sqlite3_backup *copy = sqlite3_backup_init (db, "main", store->db, "main");
  int result = copy != NULL ? backup_step (store, copy, error) : sqlite3_errcode (db);

  /* Stopped, with an error of its own. */
  if (copy != NULL && sqlite3_backup_finish (copy) == SQLITE_OK && result == SQLITE_OK)
    return FALSE;

  if (result != SQLITE_DONE)
    plaza_store_error_from_sqlite (error, result, sqlite3_system_errno (db), sqlite3_errstr (result), name);
  return result == SQLITE_DONE;
}

/**
 * plaza_backup_write:
 * @path: where the copy is to be; nothing may be there
 *
 * Copies the file as it is, with what other programs have written, while it may be written on.
 * The copy appears when it is whole and on the disk, readable by its owner only.
 *
 * Returns: whether it is there
 */
gboolean
plaza_backup_write (PlazaStore  *store,
                    const char  *path,
                    GError     **error)
{
  g_autofree char *name = plaza_store_display_name (path);
  g_autoptr(PlazaDraftFile) draft = plaza_draft_file_new (path, FALSE);
  sqlite3 *db;
  gboolean copied;

  if (draft == NULL)
    {
      plaza_store_error_from_errno (error, errno, name);
      return FALSE;
    }

  db = backup_open (draft, name, error);
  if (db == NULL)
    return FALSE;

  copied = backup_copy (store, db, name, error);
  sqlite3_close (db);
  if (!copied)
    return FALSE;

  plaza_point_reach ("backup-copied");
  if (!plaza_progress_check (store->progress, error))
    return FALSE;
  if (plaza_draft_file_publish (draft))
    {
      plaza_point_reach ("backup-published");
      return TRUE;
    }

  plaza_store_error_from_errno (error, errno, name);
  return FALSE;
}

/**
 * plaza_backup_write_over:
 * @path: a campaign file, which others may have open
 *
 * Makes what is in that file what is in @store, in one transaction of it: all or nothing.
 *
 * Returns: whether that was done
 */
gboolean
plaza_backup_write_over (PlazaStore  *store,
                         const char  *path,
                         GError     **error)
{
  int result;
  sqlite3 *db = plaza_connection_open (path, 0, NULL, &result);
  gboolean copied = FALSE;

  if (result == SQLITE_OK)
    copied = backup_copy (store, db, store->name, error);
  else
    plaza_store_error_from_sqlite (error, result, 0, sqlite3_errstr (result), store->name);
  sqlite3_close (db);
  return copied;
}

/**
 * plaza_backup_take:
 *
 * Returns: (transfer full) (nullable): a copy of what is in the file, which nobody else sees and which goes away when it
 *   is closed: to look at what the file would become
 */
PlazaStore *
plaza_backup_take (PlazaStore  *store,
                   GError     **error)
{
  g_autoptr(PlazaStore) copy = plaza_store_new (store->path);
  int result;

  copy->is_copy = TRUE;
  copy->version = store->version;
  /* SQLite makes a file without a name of it, once it is larger than the memory that it has. */
  copy->db = plaza_connection_open ("", SQLITE_OPEN_CREATE, NULL, &result);
  if (result != SQLITE_OK)
    {
      plaza_store_error_from_sqlite (error, result, 0, sqlite3_errstr (result), store->name);
      return NULL;
    }

  plaza_store_watch (copy, store->progress);
  plaza_connection_set_large (copy, TRUE);
  return plaza_store_execute (copy, prepare, error) && backup_copy (store, copy->db, store->name, error)
           ? g_steal_pointer (&copy) : NULL;
}
