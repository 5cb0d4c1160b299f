/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plaza-away.h"
#include "plaza-backup.h"
#include "plaza-migrate.h"
#include "plaza-schema.h"
#include "plaza-settled.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-working-copy.h"

/* The start of every SQLite file (SQLite's file format, 1.3). */
#define HEADER_SIZE 100
#define HEADER_APPLICATION 68

enum { IDENTITY, COUNT_TABLES };

static const char * const sql[] = {
  [IDENTITY] = "SELECT (SELECT user_version FROM pragma_user_version),"
               " (SELECT application_id FROM pragma_application_id)",
  [COUNT_TABLES] = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
};

/* Asks before SQLite does, which would make files beside one that is not ours. */
static char *
store_open_find_file (const char  *path,
                      const char  *name,
                      GError     **error)
{
  g_autofree char *real = g_malloc (PATH_MAX);
  GStatBuf status;

  if (realpath (path, real) == NULL || g_stat (real, &status) != 0)
    {
      plaza_store_error_from_errno (error, errno, name);
      return NULL;
    }

  if (S_ISDIR (status.st_mode))
    {
      plaza_store_error_set_words (error, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN,
                                   /* Translators: %s is the name of a folder. */
                                   _("“%s” is a folder. Choose a campaign file in it."), name);
      return NULL;
    }

  if (!S_ISREG (status.st_mode))
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN, name);
      return NULL;
    }

  if (g_access (real, R_OK) != 0)
    {
      plaza_store_error_set_words (error, PLAZA_STORE_ERROR_FAILED,
                                   /* Translators: %s is the name of a file. */
                                   _("You may not read “%s”. Ask whom it belongs to for a copy."), name);
      return NULL;
    }

  return g_steal_pointer (&real);
}

static guint32
store_open_big_endian_at (const guint8 *bytes,
                          guint         offset)
{
  return (guint32) bytes[offset] << 24 | bytes[offset + 1] << 16 | bytes[offset + 2] << 8 | bytes[offset + 3];
}

/* Reads the header through SQLite's own descriptor, before any lock is taken
 * and any journal looked at: closing a second descriptor of the file would
 * drop the locks of this process's other connections (POSIX), and a database
 * of another program must not even be recovered. */
static gboolean
store_open_check_header (PlazaStore  *self,
                         GError     **error)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  guint8 header[HEADER_SIZE];

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods->xFileSize (file, &size) != SQLITE_OK || size < HEADER_SIZE ||
      file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK ||
      memcmp (header, "SQLite format 3", 16) != 0 ||
      store_open_big_endian_at (header, HEADER_APPLICATION) != PLAZA_SCHEMA_APPLICATION_ID)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN, self->name);
      return FALSE;
    }

  return TRUE;
}

/* The same through the journal, which may know better than the file itself. */
static gboolean
store_open_check_identity (PlazaStore  *self,
                           GError     **error)
{
  g_autoptr(PlazaStatement) identity = plaza_statement_get (self, sql[IDENTITY], error);

  if (identity == NULL || !plaza_statement_next (self, identity, error))
    return FALSE;

  self->version = sqlite3_column_int (identity, 0);
  if (self->version >= 1 && sqlite3_column_int (identity, 1) == PLAZA_SCHEMA_APPLICATION_ID)
    return TRUE;

  plaza_store_fail_damaged (self, error);
  return FALSE;
}

static gboolean
store_open_check_tables (PlazaStore  *self,
                         GError     **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (self, sql[COUNT_TABLES], error);

  if (count == NULL)
    return FALSE;

  for (guint i = 0; plaza_schema_names[i] != NULL; i++)
    {
      sqlite3_bind_text (count, 1, plaza_schema_names[i], -1, SQLITE_STATIC);
      if (!plaza_statement_next (self, count, error))
        return FALSE;

      if (sqlite3_column_int (count, 0) != 1)
        {
          plaza_store_fail_damaged (self, error);
          return FALSE;
        }

      sqlite3_reset (count);
    }

  return TRUE;
}

/* Closing would put a journal that another program left into the file. Until
 * the file is known to be ours and sound, that is none of our business. */
static void
store_open_keep_journal (PlazaStore *self,
                         gboolean    keep)
{
  g_autofree char *journal = g_strconcat (self->place, "-wal", NULL);
  GStatBuf status;

  if (!keep || (g_stat (journal, &status) == 0 && status.st_size > 0))
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, NULL);
}

static gboolean
store_open_connect_to (PlazaStore  *self,
                       gboolean     only_look,
                       GError     **error)
{
  gboolean is_locked;
  int result;

  if (only_look)
    {
      g_free (self->looks);
      self->looks = plaza_settled_looks (self->place);
      result = plaza_connection_open_to_look (self->place, &self->db, &is_locked);
      if (is_locked)
        g_clear_pointer (&self->looks, g_free);
    }
  else
    self->db = plaza_connection_open (self->place, 0, NULL, &result);

  if (result == SQLITE_OK)
    return TRUE;

  plaza_store_error_from_sqlite (error, result, self->db != NULL ? sqlite3_system_errno (self->db) : 0,
                                 sqlite3_errstr (result), self->name);
  return FALSE;
}

/* An older file that cannot be written: a copy of it is brought up to date, and lives as long as the store. */
static gboolean
store_open_update_copy (PlazaStore  *self,
                        GError     **error)
{
  g_autoptr(PlazaStore) copy = plaza_backup_take (self, error);
  sqlite3 *db;

  if (copy == NULL || !plaza_migrate_copy (copy, error))
    return FALSE;

  g_hash_table_remove_all (self->statements);
  g_hash_table_remove_all (copy->statements);
  db = self->db;
  self->db = g_steal_pointer (&copy->db);
  copy->db = db;
  self->version = PLAZA_SCHEMA_VERSION;
  self->is_copy = TRUE;
  plaza_store_watch (self, self->progress);
  return TRUE;
}

static gboolean
store_open_update (PlazaStore    *self,
                   PlazaStoreHow  how,
                   GError       **error)
{
  if (self->refusal != -1)
    return store_open_update_copy (self, error);

  if (how == PLAZA_STORE_HOW_CURRENT)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_OLDER, self->name);
      return FALSE;
    }

  return plaza_migrate (self, self->version, error);
}

static gboolean
store_open_set_up_to_look (PlazaStore  *self,
                           GError     **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  return plaza_connection_set_up_to_look (self, error);
}

/* Whatever it is, it stays so. */
static gboolean
store_open_set_up_newer (PlazaStore  *self,
                         GError     **error)
{
  self->refusal = PLAZA_STORE_ERROR_NEWER;
  return plaza_store_execute (self, "PRAGMA query_only = ON", error) && plaza_connection_set_up_to_look (self, error) &&
         store_open_check_tables (self, error);
}

static gboolean
store_open_set_up (PlazaStore     *self,
                   PlazaStoreHow   how,
                   gboolean        only_look,
                   GError        **error)
{
  if (!store_open_check_header (self, error) || !store_open_check_identity (self, error))
    return FALSE;
  if (self->version > PLAZA_SCHEMA_VERSION)
    return store_open_set_up_newer (self, error);
  if (self->version == PLAZA_SCHEMA_VERSION && !store_open_check_tables (self, error))
    return FALSE;
  if (!(only_look ? store_open_set_up_to_look : plaza_connection_set_up) (self, error))
    return FALSE;
  if (how == PLAZA_STORE_HOW_LOOK || self->version == PLAZA_SCHEMA_VERSION)
    return TRUE;

  return store_open_update (self, how, error) && store_open_check_tables (self, error);
}

/* Which file it is. One that was put in its place since is found by plaza_store_check_place(). */
static gboolean
store_open_note_file (PlazaStore  *self,
                      GError     **error)
{
  GStatBuf status;

  if (g_stat (self->place, &status) != 0)
    {
      plaza_store_error_from_errno (error, errno, self->name);
      return FALSE;
    }

  self->device = status.st_dev;
  self->file = status.st_ino;
  return plaza_store_check_place (self, error);
}

static gboolean
store_open_may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;
}

/* What was asked for. */
typedef struct
{
  const char    *path;      /* without symbolic links */
  const char    *name;      /* for sentences */
  PlazaStoreHow  how;
  PlazaProgress *progress;
} Opening;

static gboolean
store_open_is_to_look (const Opening *opening)
{
  return opening->how == PLAZA_STORE_HOW_LOOK || !store_open_may_write (opening->path);
}

/* @place: the file itself, or its working copy
 * @is_away: (out): whether it may be for its place alone that this failed */
static PlazaStore *
store_open_at (const Opening  *opening,
               const char     *place,
               gboolean       *is_away,
               GError        **error)
{
  g_autoptr(PlazaStore) self = plaza_store_new (opening->path);
  gboolean only_look = store_open_is_to_look (opening);

  g_set_str (&self->name, opening->name);
  g_set_str (&self->place, place);
  if (only_look)
    self->refusal = PLAZA_STORE_ERROR_READ_ONLY;
  if (!store_open_connect_to (self, only_look, error))
    return NULL;

  plaza_store_watch (self, opening->progress);
  store_open_keep_journal (self, TRUE);
  if (!store_open_set_up (self, opening->how, only_look, error) || !store_open_note_file (self, error))
    {
      *is_away = !only_look && plaza_away_is_likely (sqlite3_extended_errcode (self->db), sqlite3_system_errno (self->db));
      return NULL;
    }

  if (self->refusal == -1)
    {
      store_open_keep_journal (self, FALSE);
      self->guard = plaza_file_guard_take (self->place);
    }
  return g_steal_pointer (&self);
}

/* For the room: the file itself, also where it has a working copy. */
PlazaStore *
plaza_store_open_to_look (const char     *path,
                          PlazaProgress  *progress,
                          GError        **error)
{
  g_autofree char *name = plaza_store_display_name (path);
  const Opening opening = { path, name, PLAZA_STORE_HOW_LOOK, progress };
  gboolean is_away;

  return store_open_at (&opening, path, &is_away, error);
}

/* A file that SQLite cannot work on where it is. What is only looked at is looked at in the copy, where that may be newer. */
static PlazaStore *
store_open_away (const Opening  *opening,
                 GError        **error)
{
  g_autofree char *place = plaza_working_copy_place (opening->path);
  gboolean is_ready = plaza_working_copy_is_ready (opening->path);
  gboolean is_away;

  if (!is_ready && store_open_is_to_look (opening))
    return store_open_at (opening, opening->path, &is_away, error);

  if (!is_ready && opening->how == PLAZA_STORE_HOW_CURRENT)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_OLDER, opening->name);
      return NULL;
    }

  if (!is_ready && !plaza_working_copy_prepare (opening->path, opening->progress, error))
    return NULL;

  return store_open_at (opening, place, &is_away, error);
}

static PlazaStore *
store_open_anywhere (const Opening  *opening,
                     GError        **error)
{
  g_autoptr(GError) problem = NULL;
  gboolean is_away = plaza_working_copy_is_there (opening->path) ||
                     (!store_open_is_to_look (opening) && plaza_away_is_known (opening->path));
  PlazaStore *self = is_away ? NULL : store_open_at (opening, opening->path, &is_away, &problem);

  if (self == NULL && is_away)
    {
      if (problem != NULL)
        plaza_away_clear (opening->path);
      return store_open_away (opening, error);
    }

  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return self;
}

/**
 * plaza_store_open_as:
 * @path: a campaign file; a symbolic link is followed
 * @how: what becomes of an older one, and whether it may be changed
 * @progress: (nullable): how far the work is that an older file makes; @error is then %G_IO_ERROR_CANCELLED where it was stopped
 *
 * A file that is refused is left as it is, byte for byte. One that cannot be written, or was made by a newer version
 * of the program, can be read all the same: plaza_store_may_change(). One that SQLite cannot work on where it is, is
 * worked on in a copy (plaza-away.h), to make which is work as for an older one.
 *
 * Returns: (transfer full) (nullable): the open file
 */
PlazaStore *
plaza_store_open_as (const char     *path,
                     PlazaStoreHow   how,
                     PlazaProgress  *progress,
                     GError        **error)
{
  g_autofree char *name = NULL;
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = plaza_store_display_name (path);
  real = store_open_find_file (path, name, error);
  return real != NULL ? store_open_anywhere (&(Opening) { real, name, how, progress }, error) : NULL;
}

/**
 * plaza_store_open:
 * @path: a campaign file; a symbolic link is followed
 *
 * One of an older version is made one of the program's, and a copy of it as it was is kept beside it.
 *
 * Returns: (transfer full) (nullable): the open file, as plaza_store_open_as()
 */
PlazaStore *
plaza_store_open (const char  *path,
                  GError     **error)
{
  return plaza_store_open_as (path, PLAZA_STORE_HOW_UPDATE, NULL, error);
}

/**
 * plaza_store_is_still:
 *
 * A file in whose folder nothing can be made, or that is only looked at, is read without locks where nobody else has it open.
 *
 * Returns: whether nobody has written such a file since it was opened; %TRUE for any other
 */
gboolean
plaza_store_is_still (PlazaStore *self)
{
  g_autofree char *looks = self->looks != NULL ? plaza_settled_looks (self->place) : NULL;

  return looks == NULL || g_str_equal (looks, self->looks);
}

/**
 * plaza_store_reopen:
 *
 * Reads a file that is not plaza_store_is_still() as it is by now.
 *
 * Returns: whether it can be read
 */
gboolean
plaza_store_reopen (PlazaStore  *self,
                    GError     **error)
{
  g_hash_table_remove_all (self->statements);
  sqlite3_close (g_steal_pointer (&self->db));
  self->is_copy = FALSE;
  self->n_reopened++;
  if (!store_open_connect_to (self, TRUE, error))
    return FALSE;

  plaza_store_watch (self, self->progress);
  return store_open_set_up (self, PLAZA_STORE_HOW_UPDATE, TRUE, error);
}
