/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-working-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plaza-backup.h"
#include "plaza-history-table.h"
#include "plaza-kept-folder.h"
#include "plaza-point.h"
#include "plaza-replace.h"
#include "plaza-schema.h"
#include "plaza-settled.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"
#include "plaza-write-failure.h"

/* The copy of a campaign that SQLite cannot work on where it is (plaza-away.h), in the user's data folder and for its owner
 * alone. It is written back whole; until that is done, what was changed is in the copy, and found there after a crash. */
typedef struct
{
  const char       *path;      /* the user's file */
  char             *name;      /* of it, for sentences */
  char             *folder;
  char             *place;     /* of the copy */
  int               lock;      /* one at a time looks at both */
  PlazaSettledNote *note;      /* NULL: there is no copy yet */
  PlazaStore       *store;     /* the copy, open beside whoever works on it */
  char             *hash;      /* of the user's file now */
  gint64            batch;     /* of the copy now */
  PlazaProgress    *progress;
} WorkingCopy;

#define MOST_TRIES 3

char *
plaza_working_copy_folder (const char *path)
{
  return plaza_kept_folder ("working", path);
}

/**
 * plaza_working_copy_place:
 * @path: a campaign file, without symbolic links
 *
 * Returns: (transfer full): where its working copy is, if it has one
 */
char *
plaza_working_copy_place (const char *path)
{
  g_autofree char *folder = plaza_working_copy_folder (path);

  return g_build_filename (folder, "campaign.plaza", NULL);
}

static void
working_copy_clear (WorkingCopy *self)
{
  g_clear_pointer (&self->store, plaza_store_close);
  g_clear_pointer (&self->note, plaza_settled_free);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->name);
  g_free (self->folder);
  g_free (self->place);
  g_free (self->hash);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WorkingCopy, working_copy_clear)

/* Waits for whoever else looks at both. */
static gboolean
working_copy_begin (WorkingCopy  *self,
                    GError      **error)
{
  g_autofree char *lock = NULL;
  int result = -1;

  self->lock = -1;
  self->name = plaza_store_display_name (self->path);
  self->folder = plaza_working_copy_folder (self->path);
  self->place = plaza_working_copy_place (self->path);
  lock = g_build_filename (self->folder, "lock", NULL);
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    self->lock = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock >= 0)
    do
      result = flock (self->lock, LOCK_EX);
    while (result != 0 && errno == EINTR);

  if (result != 0)
    {
      plaza_store_error_from_errno (error, errno, self->name);
      return FALSE;
    }

  self->note = g_file_test (self->place, G_FILE_TEST_IS_REGULAR) ? plaza_settled_load (self->folder) : NULL;
  return TRUE;
}

static gboolean
working_copy_save (WorkingCopy  *self,
                   GError      **error)
{
  g_autoptr(GError) cause = NULL;

  if (plaza_settled_save (self->note, self->folder, &cause))
    return TRUE;

  g_set_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED, "%s", cause->message);
  return FALSE;
}

/* What an older version of the program wrote may have no history. */
static gboolean
working_copy_read_state (PlazaStore  *store,
                         gint64      *batch,
                         GError     **error)
{
  *batch = 0;
  return store->version != PLAZA_SCHEMA_VERSION || plaza_history_table_find_newest (store, batch, error);
}

static gboolean
working_copy_connect (WorkingCopy  *self,
                      GError      **error)
{
  g_autoptr(PlazaStore) store = plaza_store_new (self->place);
  g_autoptr(PlazaStatement) version = NULL;
  int result;

  g_set_str (&store->name, self->name);
  store->db = plaza_connection_open (self->place, 0, NULL, &result);
  if (result != SQLITE_OK)
    {
      plaza_store_error_from_sqlite (error, result, sqlite3_system_errno (store->db), sqlite3_errstr (result), self->name);
      return FALSE;
    }

  version = plaza_statement_get (store, "SELECT user_version FROM pragma_user_version", error);
  if (version == NULL || !plaza_statement_next (store, version, error))
    return FALSE;

  store->version = sqlite3_column_int (version, 0);
  plaza_store_watch (store, self->progress);
  g_clear_pointer (&self->store, plaza_store_close);
  self->store = g_steal_pointer (&store);
  return working_copy_read_state (self->store, &self->batch, error);
}

static gboolean
working_copy_hash (WorkingCopy  *self,
                   const char   *path,
                   GError      **error)
{
  g_free (self->hash);
  errno = 0;
  self->hash = plaza_settled_hash (path);
  if (self->hash != NULL)
    return TRUE;

  plaza_store_error_from_errno (error, errno, self->name);
  return FALSE;
}

static void
working_copy_note (WorkingCopy  *self,
                   PlazaSettled *what)
{
  g_free (what->looks);
  g_free (what->hash);
  *what = (PlazaSettled) { plaza_settled_looks (self->path), g_strdup (self->hash), self->batch, self->store->version };
}

/* A program that was killed may have put the file in its place without noting it, or left a draft beside it. */
static void
working_copy_take_up (WorkingCopy *self)
{
  PlazaSettledNote *note = self->note;

  if (g_strcmp0 (note->next.hash, self->hash) == 0)
    {
      PlazaSettled last = note->last;

      note->last = note->next;
      note->next = last;
    }
  if (note->draft != NULL)
    g_unlink (note->draft);

  g_clear_pointer (&note->draft, g_free);
  g_clear_pointer (&note->next.hash, g_free);
  g_clear_pointer (&note->next.looks, g_free);
  if (g_str_equal (note->last.hash, self->hash))
    {
      g_free (note->last.looks);
      note->last.looks = plaza_settled_looks (self->path);
    }
}

static gboolean
working_copy_is_changed (WorkingCopy *self)
{
  return self->batch != self->note->last.batch || self->store->version != self->note->last.version;
}

/* The user's file, as it is at one moment. */
static gboolean
working_copy_copy_once (WorkingCopy  *self,
                        gboolean     *still,
                        GError      **error)
{
  g_autofree char *looks = plaza_settled_looks (self->path);
  g_autofree char *after = NULL;
  g_autoptr(PlazaStore) source = plaza_store_open_to_look (self->path, self->progress, error);

  if (source == NULL || !working_copy_hash (self, self->path, error))
    return FALSE;

  if (self->note == NULL)
    g_unlink (self->place);
  if (!(self->note == NULL ? plaza_backup_write : plaza_backup_write_over) (source, self->place, error))
    return FALSE;

  after = plaza_settled_looks (self->path);
  *still = g_str_equal (looks, after);
  return TRUE;
}

static gboolean
working_copy_copy (WorkingCopy  *self,
                   GError      **error)
{
  gboolean still = FALSE;

  plaza_progress_begin (self->progress, _("Opening the campaign…"), 0, 1);
  for (guint i = 0; i < MOST_TRIES && !still; i++)
    if (!working_copy_copy_once (self, &still, error))
      return FALSE;

  if (!still)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_LOCKED, self->name);
      return FALSE;
    }

  plaza_point_reach ("working-copied");
  if (self->note == NULL)
    self->note = g_new0 (PlazaSettledNote, 1);
  if (!working_copy_connect (self, error))
    return FALSE;

  working_copy_note (self, &self->note->last);
  return working_copy_save (self, error);
}

/* Both were changed: the copy is kept under a name of its own, where the program keeps campaigns. */
static gboolean
working_copy_keep (WorkingCopy  *self,
                   GError      **error)
{
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *stem = g_str_has_suffix (base, ".plaza") ? g_strndup (base, strlen (base) - strlen (".plaza")) : g_strdup (base);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  g_autoptr(GError) cause = NULL;

  for (guint i = 1; cause == NULL || g_error_matches (cause, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_EXISTS); i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf (" %u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s %s%s.plaza", stem, time, number);
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "plaza", name, NULL);

      g_clear_error (&cause);
      if (!plaza_backup_write (self->store, path, &cause))
        continue;

      g_set_str (&self->note->kept, path);
      return working_copy_save (self, error);
    }

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* What is about to be written is noted first, so that after a crash it is known for our own. */
static gboolean
working_copy_write (WorkingCopy  *self,
                    const char   *whole,
                    GError      **error)
{
  g_autofree char *name = g_strdup_printf (".plaza-%08x", g_random_int ());
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!working_copy_hash (self, whole, error))
    return FALSE;

  working_copy_note (self, &self->note->next);
  if (g_str_equal (self->hash, self->note->last.hash))
    return TRUE;

  self->note->draft = g_build_filename (folder, name, NULL);
  if (!working_copy_save (self, error))
    return FALSE;
  if (plaza_replace (self->path, whole, self->note->draft))
    return TRUE;

  g_set_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_FAILED,
               /* Translators: %1$s is the name of a file, %2$s why, such as “the disk is full”. */
               _("What was changed in “%1$s” could not be written into that file: %2$s. It is kept on this computer and will be written as soon as that can be."),
               self->name, plaza_write_failure_reason_errno (errno));
  return FALSE;
}

static gboolean
working_copy_write_back (WorkingCopy  *self,
                         GError      **error)
{
  g_autofree char *whole = g_build_filename (self->folder, "outgoing.plaza", NULL);
  gboolean done;

  plaza_progress_begin (self->progress, _("Writing the campaign…"), 0, 1);
  g_unlink (whole);
  if (!plaza_backup_write (self->store, whole, error))
    return FALSE;

  done = working_copy_write (self, whole, error);
  g_unlink (whole);
  if (!done)
    return FALSE;

  plaza_point_reach ("working-written");
  working_copy_take_up (self);
  return working_copy_save (self, error);
}

/* Looks at both, whatever their times say. */
static gboolean
working_copy_look (WorkingCopy  *self,
                   GError      **error)
{
  if (!working_copy_connect (self, error) || !working_copy_hash (self, self->path, error))
    return FALSE;

  working_copy_take_up (self);
  return TRUE;
}

/**
 * plaza_working_copy_prepare:
 * @path: a campaign file that cannot be worked on where it is
 * @progress: (nullable): how far it is
 *
 * Makes the copy, or goes on with the one that is there. Where the file is another one than the copy was made from, it is
 * copied anew; what was changed in the copy is then kept beside the program's own campaigns: plaza_working_copy_take_word().
 *
 * Returns: whether the copy can be opened
 */
gboolean
plaza_working_copy_prepare (const char     *path,
                            PlazaProgress  *progress,
                            GError        **error)
{
  g_auto(WorkingCopy) self = { .path = path, .progress = progress };

  if (!working_copy_begin (&self, error))
    return FALSE;
  if (self.note == NULL)
    return working_copy_copy (&self, error);
  if (!working_copy_look (&self, error))
    return FALSE;
  if (g_str_equal (self.hash, self.note->last.hash))
    return working_copy_save (&self, error);
  if (working_copy_is_changed (&self) && !working_copy_keep (&self, error))
    return FALSE;

  return working_copy_copy (&self, error);
}

/**
 * plaza_working_copy_settle:
 * @any_way: whether the copy is written back also where its history says nothing new
 * @progress: (nullable): how far it is
 * @error: %PLAZA_STORE_ERROR_MOVED where both were changed: neither is written then
 *
 * Makes the file and its working copy the same again: whichever was changed is written into the other one, whole. Whoever has
 * the copy open sees what is new in it as if another program had written it.
 *
 * Returns: whether they are the same
 */
gboolean
plaza_working_copy_settle (const char     *path,
                           gboolean        any_way,
                           PlazaProgress  *progress,
                           GError        **error)
{
  g_auto(WorkingCopy) self = { .path = path, .progress = progress };
  gboolean is_changed;

  if (!working_copy_begin (&self, error))
    return FALSE;
  if (self.note == NULL)
    return TRUE;
  if (!working_copy_look (&self, error))
    return FALSE;

  is_changed = any_way || working_copy_is_changed (&self);
  if (g_str_equal (self.hash, self.note->last.hash))
    return is_changed ? working_copy_write_back (&self, error) : working_copy_save (&self, error);
  if (!is_changed)
    return working_copy_copy (&self, error);

  plaza_store_error_set_words (error, PLAZA_STORE_ERROR_MOVED,
                               /* Translators: %s is the name of a file. */
                               _("“%s” was changed elsewhere while it was changed here. Neither was written over the other: close it, and open it again to keep both."),
                               self.name);
  return FALSE;
}

/**
 * plaza_working_copy_is_there:
 *
 * Returns: whether the file at @path was worked on in a copy before
 */
gboolean
plaza_working_copy_is_there (const char *path)
{
  g_autofree char *place = plaza_working_copy_place (path);

  return g_file_test (place, G_FILE_TEST_IS_REGULAR);
}

/**
 * plaza_working_copy_is_ready:
 *
 * Costs next to nothing.
 *
 * Returns: whether there is a working copy of the file as it looks now, so that it needs no plaza_working_copy_prepare()
 */
gboolean
plaza_working_copy_is_ready (const char *path)
{
  g_autofree char *folder = plaza_working_copy_folder (path);
  g_autoptr(PlazaSettledNote) note = plaza_working_copy_is_there (path) ? plaza_settled_load (folder) : NULL;
  g_autofree char *looks = note != NULL ? plaza_settled_looks (path) : NULL;

  return note != NULL && note->next.hash == NULL && g_str_equal (note->last.looks, looks);
}

/**
 * plaza_working_copy_is_open:
 *
 * Returns: whether it is a working copy that @store has open
 */
gboolean
plaza_working_copy_is_open (PlazaStore *store)
{
  return !g_str_equal (store->place, store->path);
}

/**
 * plaza_working_copy_is_settled:
 *
 * Costs next to nothing.
 *
 * Returns: whether neither the copy that is open nor the file was changed since they were the same; %TRUE where there is no copy
 */
gboolean
plaza_working_copy_is_settled (PlazaStore *store)
{
  g_autofree char *folder = NULL;
  g_autoptr(PlazaSettledNote) note = NULL;
  gint64 batch;

  if (!plaza_working_copy_is_open (store))
    return TRUE;

  folder = plaza_working_copy_folder (store->path);
  note = plaza_settled_load (folder);
  return note != NULL && plaza_working_copy_is_ready (store->path) && working_copy_read_state (store, &batch, NULL) &&
         batch == note->last.batch && store->version == note->last.version;
}

/**
 * plaza_working_copy_take_word:
 * @path: a campaign file, without symbolic links
 *
 * Returns: (transfer full) (nullable): a sentence about what was kept of the working copy, which nobody was told yet
 */
char *
plaza_working_copy_take_word (const char *path)
{
  g_auto(WorkingCopy) self = { .path = path };
  g_autofree char *kept = NULL;
  g_autofree char *visible = NULL;

  if (!working_copy_begin (&self, NULL) || self.note == NULL || self.note->kept == NULL)
    return NULL;

  kept = g_steal_pointer (&self.note->kept);
  working_copy_save (&self, NULL);
  visible = plaza_text_visible (kept);
  /* Translators: %1$s is the name of a file, %2$s where another one is. */
  return g_strdup_printf (_("“%1$s” was changed elsewhere after it was changed here. This is the file as it is now; what was changed here is kept in “%2$s”."),
                          self.name, visible);
}
