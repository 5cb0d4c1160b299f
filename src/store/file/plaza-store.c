/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "plaza-schema.h"
#include "plaza-store-error.h"
#include "plaza-working-copy.h"

enum { BEGIN, BEGIN_READING, COMMIT, ROLLBACK, VERSION };

static const char * const sql[] = {
  [BEGIN] = "BEGIN IMMEDIATE",
  [BEGIN_READING] = "BEGIN",
  [COMMIT] = "COMMIT",
  [ROLLBACK] = "ROLLBACK",
  [VERSION] = "PRAGMA data_version",
};

static void
store_statement_finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* For the room: a store without a connection yet. */
PlazaStore *
plaza_store_new (const char *path)
{
  PlazaStore *self = g_new0 (PlazaStore, 1);

  self->path = g_strdup (path);
  self->place = g_strdup (path);
  self->name = plaza_store_display_name (path);
  self->version = PLAZA_SCHEMA_VERSION;
  self->refusal = -1;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, store_statement_finalize);
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
  /* What a newer version of the program wrote is sound, even where this one cannot read it. */
  plaza_store_error_set (error, self->version > PLAZA_SCHEMA_VERSION ? PLAZA_STORE_ERROR_NEWER : PLAZA_STORE_ERROR_DAMAGED,
                         self->name);
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

/* For the room: somebody put another file in the place of this one, or took it away: what is written would be lost with it. */
gboolean
plaza_store_check_place (PlazaStore  *self,
             GError     **error)
{
  int moved = 0;

  if (self->is_copy || sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;

  plaza_store_error_set (error, PLAZA_STORE_ERROR_MOVED, self->name);
  return FALSE;
}

/* SQLite goes on writing a file that it has open, whatever its owner wants by now. */
static gboolean
store_may_write (PlazaStore *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  /* One that is being made has no name yet. */
  if (self->file == 0 || self->is_copy)
    return TRUE;

  return g_access (self->path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;
}

/**
 * plaza_store_may_change:
 * @error: %PLAZA_STORE_ERROR_READ_ONLY or %PLAZA_STORE_ERROR_NEWER
 *
 * Returns: whether what is in the file can be changed; it may be that it can only be read
 */
gboolean
plaza_store_may_change (PlazaStore  *self,
                        GError     **error)
{
  if (self->refusal == PLAZA_STORE_ERROR_NEWER)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_NEWER,
                                 /* Translators: %s is the name of a file. */
                                 _("“%s” was made by a newer version of Plaza and can only be read. Update Plaza to change it."),
                                 self->name);
  else if (self->refusal != -1 || !store_may_write (self))
    plaza_store_error_set (error, PLAZA_STORE_ERROR_READ_ONLY, self->name);
  else
    return TRUE;

  return FALSE;
}

/**
 * plaza_store_is_read_only:
 *
 * Returns: whether the file is only read as long as it is open
 */
gboolean
plaza_store_is_read_only (PlazaStore *self)
{
  return self->refusal != -1;
}

/* For the room: takes the right to write at once, so that a transaction never
 * finds out in its middle that another program has it. */
gboolean
plaza_store_begin (PlazaStore  *self,
                   GError     **error)
{
  PlazaStatement *begin = plaza_store_check_place (self, error) && plaza_store_may_change (self, error)
                            ? plaza_statement_get (self, sql[BEGIN], error) : NULL;

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
  PlazaStatement *begin = plaza_store_check_place (self, error) ? plaza_statement_get (self, sql[BEGIN_READING], error) : NULL;

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
store_look_cb (void *data)
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
  sqlite3_progress_handler (self->db, STEPS_A_LOOK, progress != NULL ? store_look_cb : NULL, self);
}

/* Who has to know whether that worked has called plaza_working_copy_settle(). It is tried again when the file is opened next. */
static void
store_settle (PlazaStore *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_working_copy_settle (self->path, FALSE, NULL, &error))
    g_message ("%s", error->message);
}

/**
 * plaza_store_close:
 * @self: (nullable) (transfer full): the open file
 *
 * Puts the journal into the file and takes it away; what was changed in a working copy is written back.
 */
void
plaza_store_close (PlazaStore *self)
{
  gboolean is_unsettled;

  if (self == NULL)
    return;

  is_unsettled = self->file != 0 && self->refusal == -1 && !plaza_working_copy_is_settled (self);
  g_hash_table_unref (self->statements);
  plaza_file_guard_let_go (self->guard);
  sqlite3_close (self->db);
  if (is_unsettled)
    store_settle (self);

  g_clear_pointer (&self->progress, plaza_progress_unref);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->frequent, g_hash_table_unref);
  g_free (self->looks);
  g_free (self->path);
  g_free (self->place);
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
  g_autoptr(PlazaStatement) read = NULL;

  if (!plaza_store_check_place (self, error))
    return FALSE;
  if (!plaza_store_is_reading (self) && !plaza_store_is_still (self) && !plaza_store_reopen (self, error))
    return FALSE;

  read = plaza_statement_get (self, sql[VERSION], error);
  if (read == NULL || !plaza_statement_next (self, read, error))
    return FALSE;

  /* Each connection counts from the same number on. */
  *version = sqlite3_column_int64 (read, 0) + (self->n_reopened << 32);
  return TRUE;
}
