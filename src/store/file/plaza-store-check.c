/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-derived-check.h"
#include "plaza-derived.h"
#include "plaza-history-check.h"
#include "plaza-schema.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"
#include "plaza-working-copy.h"

enum { INTEGRITY, FOREIGN_KEYS, STRANGERS, COUNT_EVENTS };

static const char * const sql[] = {
  /* Looks into the search indexes, too (SQLite 3.44 and later). */
  [INTEGRITY] = "PRAGMA integrity_check (100)",
  [FOREIGN_KEYS] = "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check",
  /* The last ones are of the search indexes, and of SQLite. */
  [STRANGERS] = "SELECT name FROM sqlite_schema WHERE (type = 'table' OR type = 'view' OR type = 'trigger')"
                " AND name NOT LIKE 'event\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'prose\\_search\\_%' ESCAPE '\\'"
                " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  [COUNT_EVENTS] = "SELECT count(*) FROM event",
};

/* A file so damaged that it cannot be checked to the end is a finding, too. */
static gboolean
store_check_is_finding (GError    *error,
                        GPtrArray *findings)
{
  if (!g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED))
    return FALSE;

  plaza_findings_add (findings, NULL, NULL, FALSE, g_strdup (error->message));
  return TRUE;
}

/* @found is what SQLite says of one damage; it writes "FTS5" and, since 3.53, "fts5" too. */
static void
store_check_add_damage (GPtrArray *findings,
                        char      *found)
{
  gboolean of_search = strstr (found, "FTS5") != NULL || strstr (found, "fts5") != NULL;

  if (of_search && strstr (found, "event_search") != NULL)
    plaza_findings_add (findings, "event_search", NULL, TRUE, g_strdup (_("The search index of the events is damaged.")));
  else if (of_search && strstr (found, "prose_search") != NULL)
    plaza_findings_add (findings, "prose_search", NULL, TRUE, g_strdup (_("The search index of the texts is damaged.")));
  else
    {
      g_strdelimit (found, "\n", ' ');
      plaza_findings_add (findings, NULL, NULL, strstr (found, " index ") != NULL,
                          /* Translators: %s is what the database library found, in English. */
                          g_strdup_printf (_("The structure of the file is damaged: %s."), found));
    }
}

static gboolean
check_integrity (PlazaStore  *self,
                 GPtrArray   *findings,
                 GError     **error)
{
  g_autoptr(PlazaStatement) check = plaza_statement_get (self, sql[INTEGRITY], error);

  if (check == NULL)
    return FALSE;

  while (plaza_statement_next (self, check, error))
    {
      g_autofree char *found = plaza_statement_dup_required (check, 0);

      if (strcmp (found, "ok") != 0)
        store_check_add_damage (findings, found);
    }

  return *error == NULL;
}

static gboolean
check_foreign_keys (PlazaStore  *self,
                    GPtrArray   *findings,
                    GError     **error)
{
  g_autoptr(PlazaStatement) check = plaza_statement_get (self, sql[FOREIGN_KEYS], error);

  if (check == NULL)
    return FALSE;

  while (plaza_statement_next (self, check, error))
    {
      g_autofree char *table = plaza_statement_dup_required (check, 0);
      g_autofree char *parent = plaza_statement_dup_required (check, 1);

      /* Translators: both are names of tables in the file, in English. */
      plaza_findings_add (findings, table, NULL, FALSE,
                          g_strdup_printf (_("The table “%1$s” names a row of “%2$s” that is not there."), table, parent));
    }

  return *error == NULL;
}

/* What this version of the program does not know, it would neither copy nor check. */
static gboolean
check_strangers (PlazaStore  *self,
                 GPtrArray   *findings,
                 GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (self, sql[STRANGERS], error);

  if (list == NULL)
    return FALSE;

  while (plaza_statement_next (self, list, error))
    {
      g_autofree char *name = plaza_statement_dup_required (list, 0);
      g_autofree char *shown = plaza_text_visible (name);

      if (!g_strv_contains (plaza_schema_names, name))
        plaza_findings_add (findings, name, NULL, FALSE,
                            /* Translators: %s is the name of a table in the file. */
                            g_strdup_printf (_("“%s” in the file is not Plaza’s. Another program put it there."), shown));
    }

  return *error == NULL;
}

static gboolean
check_derived (PlazaStore  *self,
               GPtrArray   *findings,
               GError     **error)
{
  return plaza_derived_check (self, 0.5, findings, error);
}

/* The first looks at every page; the last makes much of the file anew. What an older or a newer file keeps is not known here. */
static const struct
{
  gboolean (*check) (PlazaStore  *self,
                     GPtrArray   *findings,
                     GError     **error);
  double     from;
  gboolean   of_any;
} checks[] = {
  { check_integrity, 0, TRUE },
  { check_foreign_keys, 0.4, TRUE },
  { check_strangers, 0.45, FALSE },
  { plaza_history_check, 0.45, FALSE },
  { check_derived, 0.5, FALSE },
};

static gboolean
check_all (PlazaStore  *self,
           GPtrArray   *findings,
           GError     **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (!checks[i].of_any && self->version != PLAZA_SCHEMA_VERSION)
        continue;

      plaza_progress_begin (self->progress, _("Checking the file…"), checks[i].from, 1);
      if (!plaza_progress_check (self->progress, error) || !checks[i].check (self, findings, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_store_check:
 *
 * Looks at all of the file, at one moment of it: its structure, what refers to what, its history, and whether all by
 * which its content is found and sorted is what it would be if it were made anew. Takes seconds for a
 * large campaign. Nothing is changed.
 *
 * Returns: (transfer full) (nullable) (element-type PlazaFinding): what is wrong, nothing
 *   where all is well; %NULL where the file could not be looked at
 */
GPtrArray *
plaza_store_check (PlazaStore  *self,
                   GError     **error)
{
  g_autoptr(GPtrArray) findings = plaza_findings_new ();
  g_autoptr(GError) local = NULL;
  gboolean was_reading;

  g_return_val_if_fail (self != NULL, NULL);

  was_reading = plaza_store_is_reading (self);
  if (was_reading || plaza_store_begin_reading (self, &local))
    check_all (self, findings, &local);
  if (!was_reading)
    plaza_store_end (self, FALSE, NULL);

  if (local == NULL || store_check_is_finding (local, findings))
    return g_steal_pointer (&findings);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_store_repair:
 *
 * Makes anew all by which the content of the file is found and sorted, or leaves it as it is.
 *
 * Returns: whether it was done
 */
gboolean
plaza_store_repair (PlazaStore  *self,
                    GError     **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);

  plaza_connection_set_large (self, TRUE);
  done = plaza_store_begin (self, error) && plaza_store_end (self, plaza_derived_make (self, error), error);
  plaza_connection_set_large (self, FALSE);
  /* Of this the history says nothing. */
  return done && (!plaza_working_copy_is_open (self) || plaza_working_copy_settle (self->path, TRUE, self->progress, error));
}

/**
 * plaza_store_count:
 * @n_events: (out): how many events the file has, whatever its version
 *
 * Returns: whether they could be counted
 */
gboolean
plaza_store_count (PlazaStore  *self,
                   guint       *n_events,
                   GError     **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (self, sql[COUNT_EVENTS], error);

  if (count == NULL || !plaza_statement_next (self, count, error))
    return FALSE;

  *n_events = (guint) sqlite3_column_int64 (count, 0);
  return TRUE;
}

/**
 * plaza_store_get_version:
 *
 * Returns: of the file
 */
int
plaza_store_get_version (PlazaStore *self)
{
  return self->version;
}
