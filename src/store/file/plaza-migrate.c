/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-migrate.h"

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
  for (int v = version; v < PLAZA_SCHEMA_VERSION; v++)
    {
      plaza_point_reach ("migrate-step");
      if (!plaza_store_execute (store, steps[v], error))
        return FALSE;
    }

  plaza_point_reach ("migrate-derive");
  return plaza_derived_events (store, error) && plaza_derived_prose (store, error) &&
         plaza_store_execute (store, set_version, error);
}

/**
 * plaza_migrate:
 * @version: which the file has; older than the program's
 *
 * Keeps a copy of the file as it was beside it, then makes of it what this version of the program
 * writes, all of it or nothing.
 *
 * Returns: whether the file is of the program's version
 */
gboolean
plaza_migrate (PlazaStore  *store,
               int          version,
               GError     **error)
{
  g_autofree char *backup = NULL;

  if (version < 1)
    {
      plaza_store_fail_damaged (store, error);
      return FALSE;
    }

  backup = choose_backup (store->path, version);
  if (!plaza_backup_write (store, backup, error) || !plaza_store_begin (store, error) ||
      !plaza_store_end (store, migrate_from (store, version, error), error))
    return FALSE;

  plaza_point_reach ("migrate-done");
  return TRUE;
}
