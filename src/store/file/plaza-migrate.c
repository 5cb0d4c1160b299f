/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-migrate.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plaza-backup.h"
#include "plaza-derived.h"
#include "plaza-point.h"
#include "plaza-schema.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"

/* By the version that they start from. */
static const char * const steps[] = {
  [1] = plaza_migrate_to_2,
  [2] = plaza_migrate_to_3,
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == PLAZA_SCHEMA_VERSION);

static const char set_version[] = "PRAGMA user_version = " G_STRINGIFY (PLAZA_SCHEMA_VERSION);

/* "example.version-1.plaza" beside "example.plaza", and "example.version-1-2.plaza" and so on. */
static char *
migrate_name_backup (const char *path,
                     int         version,
                     int         n)
{
  g_autofree char *stem = g_str_has_suffix (path, ".plaza") ? g_strndup (path, strlen (path) - strlen (".plaza"))
                                                            : g_strdup (path);

  return n == 1 ? g_strdup_printf ("%s.version-%d.plaza", stem, version)
                : g_strdup_printf ("%s.version-%d-%d.plaza", stem, version, n);
}

static char *
migrate_choose_backup (const char *path,
                       int         version)
{
  g_autofree char *free_name = migrate_name_backup (path, version, 1);
  GStatBuf status;

  for (int n = 2; g_lstat (free_name, &status) == 0; n++)
    {
      g_free (free_name);
      free_name = migrate_name_backup (path, version, n);
    }

  return g_steal_pointer (&free_name);
}

/* Who brings an old file back again and again needs the last ones. */
#define MOST_BACKUPS 3
#define MOST_NAMES 100

static int
migrate_compare_age (gconstpointer a,
                     gconstpointer b)
{
  GStatBuf one = { 0 }, other = { 0 };

  g_stat (a, &one);
  g_stat (b, &other);
  if (one.st_mtim.tv_sec != other.st_mtim.tv_sec)
    return one.st_mtim.tv_sec < other.st_mtim.tv_sec ? -1 : 1;

  return (one.st_mtim.tv_nsec > other.st_mtim.tv_nsec) - (one.st_mtim.tv_nsec < other.st_mtim.tv_nsec);
}

/* Whether @path is a campaign of that version; something else may bear the name of one. */
static gboolean
migrate_is_backup (const char *path,
                   int         version)
{
  g_autoptr(PlazaStore) store = NULL;
  GStatBuf status;

  if (g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;

  store = plaza_store_open_as (path, PLAZA_STORE_HOW_LOOK, NULL, NULL);
  return store != NULL && store->version == version;
}

static void
migrate_prune_backups (const char *path,
                       int         version)
{
  g_autoptr(GPtrArray) backups = g_ptr_array_new_with_free_func (g_free);

  for (int n = 1; n <= MOST_NAMES; n++)
    {
      g_autofree char *name = migrate_name_backup (path, version, n);

      if (migrate_is_backup (name, version))
        g_ptr_array_add (backups, g_steal_pointer (&name));
    }

  g_ptr_array_sort_values (backups, migrate_compare_age);
  while (backups->len > MOST_BACKUPS)
    {
      g_unlink (g_ptr_array_index (backups, 0));
      g_ptr_array_remove_index (backups, 0);
    }
}

/**
 * plaza_migrate_list_copies:
 * @path: where a campaign file is
 *
 * Returns: (transfer full) (element-type filename): the copies beside it from before it was brought up to date
 */
GPtrArray *
plaza_migrate_list_copies (const char *path)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);

  for (int version = 1; version < PLAZA_SCHEMA_VERSION; version++)
    for (int n = 1; n <= MOST_NAMES; n++)
      {
        g_autofree char *name = migrate_name_backup (path, version, n);

        if (migrate_is_backup (name, version))
          g_ptr_array_add (copies, g_steal_pointer (&name));
      }

  return copies;
}

static gboolean
migrate_from (PlazaStore  *store,
              int          version,
              GError     **error)
{
  plaza_progress_begin (store->progress, _("Bringing the campaign up to date…"), 0.2, 1);
  for (int v = version; v < PLAZA_SCHEMA_VERSION; v++)
    {
      plaza_point_reach ("migrate-step");
      if (!plaza_store_execute (store, steps[v], error))
        return FALSE;
    }

  plaza_point_reach ("migrate-derive");
  return plaza_derived_make (store, error) && plaza_store_execute (store, set_version, error);
}

static gboolean
migrate_whole (PlazaStore  *store,
               int          version,
               GError     **error)
{
  gboolean done;

  plaza_connection_set_large (store, TRUE);
  done = plaza_store_begin (store, error) && plaza_store_end (store, migrate_from (store, version, error), error);
  plaza_connection_set_large (store, FALSE);
  return done;
}

/**
 * plaza_migrate:
 * @version: which the file has; older than the program's
 *
 * Keeps a copy of the file as it was beside it, then makes of it what this version of the program
 * writes, all of it or nothing. Where it is stopped or fails, the file is what it was, and the copy is not wanted.
 *
 * Returns: whether the file is of the program's version
 */
gboolean
plaza_migrate (PlazaStore  *store,
               int          version,
               GError     **error)
{
  g_autofree char *backup = migrate_choose_backup (store->place, version);

  plaza_progress_begin (store->progress, _("Making a backup…"), 0, 0.2);
  if (!plaza_backup_write (store, backup, error))
    return FALSE;
  if (!migrate_whole (store, version, error))
    {
      g_unlink (backup);
      return FALSE;
    }

  store->version = PLAZA_SCHEMA_VERSION;
  migrate_prune_backups (store->place, version);
  plaza_point_reach ("migrate-done");
  return TRUE;
}

/**
 * plaza_migrate_copy:
 * @copy: from plaza_backup_take()
 *
 * Returns: whether the copy is of the program's version; the file stays as it is
 */
gboolean
plaza_migrate_copy (PlazaStore  *copy,
                    GError     **error)
{
  if (!migrate_whole (copy, copy->version, error))
    return FALSE;

  copy->version = PLAZA_SCHEMA_VERSION;
  return TRUE;
}
