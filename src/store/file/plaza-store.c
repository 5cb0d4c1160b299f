/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plaza-migrate.h"
#include "plaza-schema.h"
#include "plaza-store-error.h"

/* The start of every SQLite file (SQLite's file format, 1.3). */
#define HEADER_SIZE 100
#define HEADER_VERSION 60
#define HEADER_APPLICATION 68

enum { BEGIN, BEGIN_READING, COMMIT, ROLLBACK, IDENTITY, COUNT_TABLES, VERSION };

static const char * const sql[] = {
  [BEGIN] = "BEGIN IMMEDIATE",
  [BEGIN_READING] = "BEGIN",
  [COMMIT] = "COMMIT",
  [ROLLBACK] = "ROLLBACK",
  [IDENTITY] = "SELECT (SELECT user_version FROM pragma_user_version),"
               " (SELECT application_id FROM pragma_application_id)",
  [VERSION] = "PRAGMA data_version",
  [COUNT_TABLES] = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
};

static void
statement_finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* For the room: a store without a connection yet. */
PlazaStore *
plaza_store_new (const char *path)
{
  PlazaStore *self = g_new0 (PlazaStore, 1);

  self->path = g_strdup (path);
  self->name = plaza_store_display_name (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, statement_finalize);
  return self;
}

/* For the room: makes a sentence of what the connection failed with last. */
void
plaza_store_fail (PlazaStore  *self,
                  GError     **error)
{
  plaza_store_error_from_sqlite (error, sqlite3_extended_errcode (self->db),
                                 sqlite3_system_errno (self->db),
                                 sqlite3_errmsg (self->db), self->name);
}

void
plaza_store_fail_damaged (PlazaStore  *self,
                          GError     **error)
{
  plaza_store_error_set (error, PLAZA_STORE_ERROR_DAMAGED, self->name);
}

/* For the room: keeps that something could not be read. What breaks a rule or was stopped is no such thing. */
void
plaza_store_note (PlazaStore   *self,
                  const GError *error)
{
  if (error->domain != PLAZA_STORE_ERROR || error->code == PLAZA_STORE_ERROR_INVALID)
    return;

  if (self->failure == NULL)
    self->failure = g_error_copy (error);
  if (self->failed != NULL)
    self->failed (error, self->failed_data);
}

gboolean
plaza_store_execute (PlazaStore  *self,
                     const char  *text,
                     GError     **error)
{
  if (sqlite3_exec (self->db, text, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  /* The SQL is ours and is tested: where it does not fit, the schema is not ours. */
  if (sqlite3_errcode (self->db) == SQLITE_ERROR)
    plaza_store_fail_damaged (self, error);
  else
    plaza_store_fail (self, error);
  return FALSE;
}

/* Somebody put another file in the place of this one, or took it away: what is written would be lost with it. */
static gboolean
check_place (PlazaStore  *self,
             GError     **error)
{
  int moved = 0;

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;

  plaza_store_error_set (error, PLAZA_STORE_ERROR_MOVED, self->name);
  return FALSE;
}

/* For the room: takes the right to write at once, so that a transaction never
 * finds out in its middle that another program has it. */
gboolean
plaza_store_begin (PlazaStore  *self,
                   GError     **error)
{
  PlazaStatement *begin = check_place (self, error) ? plaza_statement_get (self, sql[BEGIN], error) : NULL;

  self->next_id = 0;
  return begin != NULL && plaza_statement_run (self, begin, error);
}

/* For the room: commits what succeeded and takes back what did not. @error is
 * set only where committing failed; a failure before has set it already. */
gboolean
plaza_store_end (PlazaStore  *self,
                 gboolean     success,
                 GError     **error)
{
  PlazaStatement *commit = success ? plaza_statement_get (self, sql[COMMIT], error) : NULL;
  PlazaStatement *rollback;

  if (commit != NULL && plaza_statement_run (self, commit, error))
    return TRUE;

  rollback = plaza_statement_get (self, sql[ROLLBACK], NULL);
  if (rollback != NULL && !sqlite3_get_autocommit (self->db))
    plaza_statement_run (self, rollback, NULL);
  return FALSE;
}

/**
 * plaza_store_begin_reading:
 *
 * What is read until the store is closed is what is in the file now, whatever others write meanwhile.
 *
 * Returns: whether that can be
 */
gboolean
plaza_store_begin_reading (PlazaStore  *self,
                           GError     **error)
{
  PlazaStatement *begin = check_place (self, error) ? plaza_statement_get (self, sql[BEGIN_READING], error) : NULL;

  return begin != NULL && plaza_statement_run (self, begin, error);
}

gboolean
plaza_store_is_reading (PlazaStore *self)
{
  return !sqlite3_get_autocommit (self->db);
}

/* How often SQLite asks whether to go on, in steps of its machine: some milliseconds. */
#define STEPS_A_LOOK 20000

static int
look_cb (void *data)
{
  PlazaStore *self = data;

  return plaza_progress_is_cancelled (self->progress);
}

/**
 * plaza_store_watch:
 * @progress: (nullable): where long work tells how far it is, and whether it is to stop; %NULL for nowhere
 *
 * A statement that is stopped fails with %G_IO_ERROR_CANCELLED, and what was written in its transaction is taken back.
 */
void
plaza_store_watch (PlazaStore    *self,
                   PlazaProgress *progress)
{
  if (progress != NULL)
    plaza_progress_ref (progress);
  g_clear_pointer (&self->progress, plaza_progress_unref);
  self->progress = progress;
  sqlite3_progress_handler (self->db, STEPS_A_LOOK, progress != NULL ? look_cb : NULL, self);
}

/* Asks before SQLite does, since SQLite would open a read-only file for
 * reading, and would make files beside one that is not ours. */
static char *
find_file (const char  *path,
           const char  *name,
           GError     **error)
{
  g_autofree char *real = g_malloc (PATH_MAX);
  g_autofree char *folder = NULL;
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

  folder = g_path_get_dirname (real);
  if (g_access (real, R_OK | W_OK) != 0 || g_access (folder, W_OK | X_OK) != 0)
    {
      plaza_store_error_from_errno (error, errno, name);
      return NULL;
    }

  return g_steal_pointer (&real);
}

static guint32
big_endian_at (const guint8 *bytes,
               guint         offset)
{
  return (guint32) bytes[offset] << 24 | bytes[offset + 1] << 16 | bytes[offset + 2] << 8 | bytes[offset + 3];
}

/* Reads the header through SQLite's own descriptor, before any lock is taken
 * and any journal looked at: closing a second descriptor of the file would
 * drop the locks of this process's other connections (POSIX), and a database
 * of another program must not even be recovered. */
static gboolean
check_header (PlazaStore  *self,
              GError     **error)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  guint8 header[HEADER_SIZE];

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods->xFileSize (file, &size) != SQLITE_OK || size < HEADER_SIZE ||
      file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK ||
      memcmp (header, "SQLite format 3", 16) != 0 ||
      big_endian_at (header, HEADER_APPLICATION) != PLAZA_SCHEMA_APPLICATION_ID)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_NOT_A_CAMPAIGN, self->name);
      return FALSE;
    }

  if (big_endian_at (header, HEADER_VERSION) > PLAZA_SCHEMA_VERSION)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_NEWER, self->name);
      return FALSE;
    }

  return TRUE;
}

/* The same through the journal, which may know better than the file itself. */
static gboolean
check_identity (PlazaStore  *self,
                int         *version,
                GError     **error)
{
  g_autoptr(PlazaStatement) identity = plaza_statement_get (self, sql[IDENTITY], error);

  if (identity == NULL || !plaza_statement_next (self, identity, error))
    return FALSE;

  *version = sqlite3_column_int (identity, 0);
  if (*version > PLAZA_SCHEMA_VERSION)
    plaza_store_error_set (error, PLAZA_STORE_ERROR_NEWER, self->name);
  else if (sqlite3_column_int (identity, 1) != PLAZA_SCHEMA_APPLICATION_ID)
    plaza_store_fail_damaged (self, error);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_tables (PlazaStore  *self,
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
keep_journal (PlazaStore *self,
              gboolean    keep)
{
  g_autofree char *journal = g_strconcat (self->path, "-wal", NULL);
  GStatBuf status;

  if (!keep || (g_stat (journal, &status) == 0 && status.st_size > 0))
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, NULL);
}

static gboolean
connect_to (PlazaStore  *self,
            GError     **error)
{
  int result, version;

  self->db = plaza_connection_open (self->path, 0, NULL, &result);
  if (result != SQLITE_OK)
    {
      plaza_store_error_from_sqlite (error, result, self->db != NULL ? sqlite3_system_errno (self->db) : 0,
                                     sqlite3_errstr (result), self->name);
      return FALSE;
    }

  keep_journal (self, TRUE);
  if (!check_header (self, error) || !check_identity (self, &version, error) ||
      (version == PLAZA_SCHEMA_VERSION && !check_tables (self, error)) ||
      !plaza_connection_set_up (self, error) ||
      (version < PLAZA_SCHEMA_VERSION && (!plaza_migrate (self, version, error) || !check_tables (self, error))))
    return FALSE;

  keep_journal (self, FALSE);
  return TRUE;
}

/* Which file it is. One that was put in its place since is found by check_place(). */
static gboolean
note_file (PlazaStore  *self,
           GError     **error)
{
  GStatBuf status;

  if (g_stat (self->path, &status) != 0)
    {
      plaza_store_error_from_errno (error, errno, self->name);
      return FALSE;
    }

  self->device = status.st_dev;
  self->file = status.st_ino;
  return check_place (self, error);
}

/**
 * plaza_store_open:
 * @path: a campaign file; a symbolic link is followed
 *
 * A file that is refused is left as it is, byte for byte. One of an older version is made one of
 * the program's, and a copy of it as it was is kept beside it.
 *
 * Returns: (transfer full) (nullable): the open file
 */
PlazaStore *
plaza_store_open (const char  *path,
                  GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *real = NULL;
  g_autoptr(PlazaStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = plaza_store_display_name (path);
  real = find_file (path, name, error);
  if (real == NULL)
    return NULL;

  self = plaza_store_new (real);
  g_set_str (&self->name, name);
  return connect_to (self, error) && note_file (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * plaza_store_close:
 * @self: (nullable) (transfer full): the open file
 *
 * Puts the journal into the file and takes it away.
 */
void
plaza_store_close (PlazaStore *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_clear_pointer (&self->progress, plaza_progress_unref);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->frequent, g_hash_table_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/**
 * plaza_store_get_path:
 *
 * Returns: where the file is, without symbolic links
 */
const char *
plaza_store_get_path (PlazaStore *self)
{
  return self->path;
}

/**
 * plaza_store_set_failed:
 * @func: (nullable): called whenever something cannot be read, also where nobody else looks at the error
 */
void
plaza_store_set_failed (PlazaStore           *self,
                        PlazaStoreFailedFunc  func,
                        gpointer              data)
{
  self->failed = func;
  self->failed_data = data;
}

/**
 * plaza_store_was_read:
 * @error: what could not be read first
 *
 * Returns: whether all that was asked for since the file was opened could be read
 */
gboolean
plaza_store_was_read (PlazaStore  *self,
                      GError     **error)
{
  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

/**
 * plaza_store_report_damage:
 *
 * The file contradicts itself, which whoever reads it may find out: plaza_store_was_read().
 */
void
plaza_store_report_damage (PlazaStore *self)
{
  g_autoptr(GError) error = NULL;

  plaza_store_fail_damaged (self, &error);
  plaza_store_note (self, error);
}

/**
 * plaza_store_get_file:
 * @device: (out): with @file, which file it is, whatever its name becomes
 */
void
plaza_store_get_file (PlazaStore *self,
                      guint64    *device,
                      guint64    *file)
{
  *device = self->device;
  *file = self->file;
}

/**
 * plaza_store_read_version:
 * @version: (out): a number that is another one after any other connection has written the file
 *
 * Returns: whether it could be read
 */
gboolean
plaza_store_read_version (PlazaStore  *self,
                          gint64      *version,
                          GError     **error)
{
  g_autoptr(PlazaStatement) read = check_place (self, error) ? plaza_statement_get (self, sql[VERSION], error) : NULL;

  if (read == NULL || !plaza_statement_next (self, read, error))
    return FALSE;

  *version = sqlite3_column_int64 (read, 0);
  return TRUE;
}
