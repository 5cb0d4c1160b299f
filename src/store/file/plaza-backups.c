/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-backups.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "plaza-backup.h"
#include "plaza-kept-folder.h"
#include "plaza-sqlite.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-write-failure.h"

#define ENDING ".plaza"
#define FORMAT "%Y-%m-%dT%H-%M-%SZ"

/* One an hour of the last day, one a day of the last month, and no more than this in all. */
#define HOUR (60 * 60)
#define DAY (24 * HOUR)
#define LAST_DAY (30 * DAY)
#define MOST_BYTES (G_GINT64_CONSTANT (1) << 30)

void
plaza_backup_file_free (PlazaBackupFile *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * plaza_backups_folder:
 * @path: where a campaign file is, without symbolic links
 *
 * Returns: (transfer full): where its backups are: two files of one name have two folders
 */
char *
plaza_backups_folder (const char *path)
{
  return plaza_kept_folder ("backups", path);
}

static int
backups_compare_times (gconstpointer a,
                       gconstpointer b)
{
  const PlazaBackupFile *one = *(PlazaBackupFile * const *) a;
  const PlazaBackupFile *other = *(PlazaBackupFile * const *) b;

  return (one->time > other->time) - (one->time < other->time);
}

/* NULL for a file that is no backup of ours. */
static PlazaBackupFile *
backup_file_new (const char *folder,
                 const char *name)
{
  g_autofree char *text = NULL;
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PlazaBackupFile *self;
  GStatBuf status;

  if (strlen (name) != strlen ("2017-02-22T17-30-00Z" ENDING) || !g_str_has_suffix (name, ENDING))
    return NULL;

  text = g_strndup (name, strlen (name) - strlen (ENDING));
  text[13] = text[16] = ':';
  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time == NULL || g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;

  self = g_new0 (PlazaBackupFile, 1);
  self->path = g_steal_pointer (&path);
  self->time = g_date_time_to_unix (time);
  self->size = status.st_size;
  return self;
}

/**
 * plaza_backups_list:
 * @path: where the campaign file is, without symbolic links
 *
 * Returns: (transfer full) (element-type PlazaBackupFile): its backups, the oldest first
 */
GPtrArray *
plaza_backups_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_backup_file_free);
  g_autofree char *folder = plaza_backups_folder (path);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      PlazaBackupFile *backup = backup_file_new (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, backups_compare_times);
  return backups;
}

/* The last of its hour of the last day, or of its day of the last month. */
static gboolean
backups_is_wanted (GPtrArray *backups,
                   guint      i,
                   gint64     now)
{
  const PlazaBackupFile *backup = g_ptr_array_index (backups, i);
  const PlazaBackupFile *next = i + 1 < backups->len ? g_ptr_array_index (backups, i + 1) : NULL;
  gint64 stretch = now - backup->time < DAY ? HOUR : DAY;

  return next == NULL || (now - backup->time < LAST_DAY && backup->time / stretch != next->time / stretch);
}

/* What cannot be removed stays until the next time: the new one is there. */
static void
backups_prune (const char *path,
               gint64      now)
{
  g_autoptr(GPtrArray) backups = plaza_backups_list (path);
  gint64 size = 0;

  for (guint i = backups->len; i-- > 0;)
    {
      const PlazaBackupFile *backup = g_ptr_array_index (backups, i);

      size += backup->size;
      if (!backups_is_wanted (backups, i, now) || (size > MOST_BYTES && i + 1 < backups->len))
        {
          size -= backup->size;
          g_unlink (backup->path);
        }
    }
}

static gboolean
backups_make_folder (const char  *folder,
                     GError     **error)
{
  g_autofree char *name = g_filename_display_name (folder);
  int number;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  number = errno;
  g_set_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED,
               /* Translators: %1$s is a folder, %2$s why, such as “the disk is full”. */
               _("The folder “%1$s” could not be made: %2$s."), name, plaza_write_failure_reason_errno (number));
  return FALSE;
}

static char *
name_backup (const char *folder,
             gint64      now)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *text = g_date_time_format (time, FORMAT);
  g_autofree char *name = g_strconcat (text, ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_backup (PlazaStore  *store,
              gint64       now,
              GError     **error)
{
  g_autofree char *folder = plaza_backups_folder (store->path);
  g_autofree char *path = name_backup (folder, now);
  g_autoptr(GError) cause = NULL;

  if (!backups_make_folder (folder, error))
    return FALSE;

  /* Another window made one in the same second. */
  if (!plaza_backup_write (store, path, &cause) && !g_error_matches (cause, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  backups_prune (store->path, now);
  return TRUE;
}

/* What was stopped needs no more words than that. */
static gboolean
backups_keep (PlazaStore  *store,
              gint64       now,
              const char  *words,
              GError     **error)
{
  g_autoptr(GError) cause = NULL;

  if (write_backup (store, now, &cause))
    return TRUE;

  if (cause->domain == PLAZA_STORE_ERROR)
    g_set_error (error, PLAZA_STORE_ERROR, cause->code, "%s %s", words, cause->message);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * plaza_backups_keep:
 * @now: in seconds since 1970 (UTC)
 * @error: a sentence that says that nothing was done
 *
 * Keeps a copy of the campaign before something is done to it that nobody could take back.
 *
 * Returns: whether there is one
 */
gboolean
plaza_backups_keep (PlazaStore  *store,
                    gint64       now,
                    GError     **error)
{
  return backups_keep (store, now, _("Nothing was changed, because no backup could be made."), error);
}

/**
 * plaza_backups_make:
 * @now: in seconds since 1970 (UTC)
 * @error: a sentence that says that the change itself is not lost
 *
 * Keeps a copy of the campaign, unless there is one of the last hour, and removes those that nobody would
 * look for. It is readable by its owner only.
 *
 * Returns: whether there is one of the last hour
 */
gboolean
plaza_backups_make (PlazaStore  *store,
                    gint64       now,
                    GError     **error)
{
  g_autoptr(GPtrArray) backups = plaza_backups_list (store->path);
  const PlazaBackupFile *newest = backups->len > 0 ? g_ptr_array_index (backups, backups->len - 1) : NULL;

  /* One of the future was made by a clock that went wrong. */
  if (newest != NULL && now >= newest->time && now - newest->time < HOUR)
    return TRUE;

  return backups_keep (store, now, _("Your change is saved, but no backup could be made."), error);
}

/**
 * plaza_backups_restore:
 * @backup: the path of a backup
 * @path: where a copy of it is to be; nothing may be there
 * @progress: (nullable): how far it is
 *
 * Returns: whether the copy is there, as it was when the backup was made
 */
gboolean
plaza_backups_restore (const char     *backup,
                       const char     *path,
                       PlazaProgress  *progress,
                       GError        **error)
{
  g_autoptr(PlazaStore) store = plaza_store_new (backup);
  int result = plaza_sqlite_open_immutable (backup, &store->db);
  GStatBuf status;

  if (g_lstat (path, &status) == 0)
    {
      g_autofree char *name = plaza_store_display_name (path);

      plaza_store_error_set (error, PLAZA_STORE_ERROR_EXISTS, name);
      return FALSE;
    }

  if (result != SQLITE_OK)
    {
      plaza_store_error_from_sqlite (error, result, 0, sqlite3_errstr (result), store->name);
      return FALSE;
    }

  plaza_store_watch (store, progress);
  return plaza_backup_write (store, path, error);
}
