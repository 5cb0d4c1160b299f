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
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == PLAZA_SCHEMA_VERSION);

static const char set_version[] = "PRAGMA user_version = " G_STRINGIFY (PLAZA_SCHEMA_VERSION);

/* "example.version-1.plaza" beside "example.plaza", or with a number where that is taken. */
static char *
choose_backup (const char *path,
               int         version)
{
  g_autofree char *stem = g_str_has_suffix (path, ".plaza") ? g_strndup (path, strlen (path) - strlen (".plaza"))
                                                            : g_strdup (path);
  g_autofree char *first = g_strdup_printf ("%s.version-%d.plaza", stem, version);
  GStatBuf status;

  for (int n = 2; g_lstat (first, &status) == 0; n++)
    {
      g_free (first);
      first = g_strdup_printf ("%s.version-%d-%d.plaza", stem, version, n);
    }

  return g_steal_pointer (&first);
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
  g_autofree char *backup = choose_backup (store->path, version);

  plaza_progress_begin (store->progress, _("Making a backup…"), 0, 0.2);
  if (!plaza_backup_write (store, backup, error))
    return FALSE;
  if (!migrate_whole (store, version, error))
    {
      g_unlink (backup);
      return FALSE;
    }

  store->version = PLAZA_SCHEMA_VERSION;
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
