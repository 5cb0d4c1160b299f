/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-key.h"
#include "plaza-map-table.h"
#include "plaza-mercator.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"

enum { INTEGRITY, FOREIGN_KEYS, COUNT_EVENTS, COUNT_PARTS, LIST_POINTS };

static const char * const sql[] = {
  /* Looks into the search indexes, too (SQLite 3.44 and later). */
  [INTEGRITY] = "PRAGMA integrity_check (100)",
  [FOREIGN_KEYS] = "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check",
  /* An event's days are kept twice, for the lists; both have to agree. */
  [COUNT_EVENTS] = "SELECT count(*) FROM event WHERE"
                   " ifnull((SELECT CAST(julianday(min(date)) - 1721424.5 AS INTEGER) FROM timeslot"
                   " WHERE event = event.id), 9999999) <> first_day",
  /* Which of the rarer parts there are is kept with the event. */
  [COUNT_PARTS] = "SELECT count(*) FROM event AS e WHERE parts <>"
                  " EXISTS (SELECT 1 FROM event_title WHERE event = e.id) +"
                  " 2 * EXISTS (SELECT 1 FROM event_place WHERE event = e.id) +"
                  " 4 * EXISTS (SELECT 1 FROM event_language WHERE event = e.id) +"
                  " 8 * EXISTS (SELECT 1 FROM event_access WHERE event = e.id)",
  /* So are their points, for the map. */
  [LIST_POINTS] = "SELECT latitude, longitude, point, id, list_key FROM event",
};

/* A file so damaged that it cannot be checked to the end is a finding, too. */
static gboolean
is_finding (GError       *error,
            GStrvBuilder *findings)
{
  if (!g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED))
    return FALSE;

  g_strv_builder_add (findings, error->message);
  return TRUE;
}

/* @found is what SQLite says of one damage. */
static char *
describe_damage (char *found)
{
  if (strstr (found, "FTS5") != NULL && strstr (found, "event_search") != NULL)
    return g_strdup (_("The search index of the events is damaged."));
  if (strstr (found, "FTS5") != NULL && strstr (found, "prose_search") != NULL)
    return g_strdup (_("The search index of the texts is damaged."));

  g_strdelimit (found, "\n", ' ');
  /* Translators: %s is what the database library found, in English. */
  return g_strdup_printf (_("The structure of the file is damaged: %s."), found);
}

static gboolean
check_integrity (PlazaStore    *self,
                 GStrvBuilder  *findings,
                 GError       **error)
{
  g_autoptr(PlazaStatement) check = plaza_statement_get (self, sql[INTEGRITY], error);

  if (check == NULL)
    return FALSE;

  while (plaza_statement_next (self, check, error))
    {
      g_autofree char *found = plaza_statement_dup_required (check, 0);

      if (strcmp (found, "ok") != 0)
        g_strv_builder_take (findings, describe_damage (found));
    }

  return *error == NULL;
}

static gboolean
check_foreign_keys (PlazaStore    *self,
                    GStrvBuilder  *findings,
                    GError       **error)
{
  g_autoptr(PlazaStatement) check = plaza_statement_get (self, sql[FOREIGN_KEYS], error);

  if (check == NULL)
    return FALSE;

  while (plaza_statement_next (self, check, error))
    {
      g_autofree char *table = plaza_statement_dup_required (check, 0);
      g_autofree char *parent = plaza_statement_dup_required (check, 1);

      /* Translators: both are names of tables in the file, in English. */
      g_strv_builder_take (findings, g_strdup_printf (_("The table “%1$s” names a row of “%2$s” that is not there."),
                                                      table, parent));
    }

  return *error == NULL;
}

static gboolean
check_events (PlazaStore    *self,
              GStrvBuilder  *findings,
              GError       **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (self, sql[COUNT_EVENTS], error);
  int stale;

  if (count == NULL || !plaza_statement_next (self, count, error))
    return FALSE;

  stale = sqlite3_column_int (count, 0);
  if (stale > 0)
    g_strv_builder_take (findings,
                         g_strdup_printf (ngettext ("%d event is sorted under another day than its own.",
                                                    "%d events are sorted under another day than their own.",
                                                    stale), stale));
  return TRUE;
}

static gboolean
check_parts (PlazaStore    *self,
             GStrvBuilder  *findings,
             GError       **error)
{
  g_autoptr(PlazaStatement) count = plaza_statement_get (self, sql[COUNT_PARTS], error);
  int wrong;

  if (count == NULL || !plaza_statement_next (self, count, error))
    return FALSE;

  wrong = sqlite3_column_int (count, 0);
  if (wrong > 0)
    g_strv_builder_take (findings,
                         g_strdup_printf (ngettext ("%d event does not say which parts it has.",
                                                    "%d events do not say which parts they have.", wrong), wrong));
  return TRUE;
}

static gboolean
is_at_its_point (PlazaStatement *list)
{
  guint64 point = (guint64) sqlite3_column_int64 (list, 2);
  const guint8 *bytes = sqlite3_column_blob (list, 4);
  int length = sqlite3_column_bytes (list, 4);
  PlazaEventKey key;
  PlazaEventPoint at = { 0 };
  guint32 id;

  if (!plaza_event_key_unpack (&key, &id, bytes, length) || id != sqlite3_column_int64 (list, 3))
    return FALSE;
  if (plaza_event_point_unpack (&at, bytes, length) ? at.point != point : point != 0)
    return FALSE;

  if (sqlite3_column_type (list, 0) == SQLITE_NULL || sqlite3_column_type (list, 1) == SQLITE_NULL)
    return point == 0;

  return point == plaza_mercator_point (sqlite3_column_double (list, 0), sqlite3_column_double (list, 1));
}

static gboolean
check_map (PlazaStore    *self,
           GStrvBuilder  *findings,
           GError       **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (self, sql[LIST_POINTS], error);
  int astray = 0;
  gboolean sound;

  if (list == NULL)
    return FALSE;

  while (plaza_statement_next (self, list, error))
    if (!is_at_its_point (list))
      astray++;

  if (*error != NULL || !plaza_map_table_check (self, &sound, error))
    return FALSE;

  if (astray > 0)
    g_strv_builder_take (findings,
                         g_strdup_printf (ngettext ("%d event is on the map at another point than its own.",
                                                    "%d events are on the map at another point than their own.",
                                                    astray), astray));
  if (!sound)
    g_strv_builder_add (findings, _("The map counts other events than there are."));
  return TRUE;
}

/* The first looks at every page, and takes the longest. */
static const struct
{
  gboolean (*check) (PlazaStore    *self,
                     GStrvBuilder  *findings,
                     GError       **error);
  double     from;
} checks[] = {
  { check_integrity, 0 },
  { check_foreign_keys, 0.5 },
  { check_events, 0.7 },
  { check_parts, 0.75 },
  { check_map, 0.8 },
};

static gboolean
check_all (PlazaStore    *self,
           GStrvBuilder  *findings,
           GError       **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      plaza_progress_begin (self->progress, _("Checking the file…"), checks[i].from, 1);
      if (!plaza_progress_check (self->progress, error) || !checks[i].check (self, findings, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_store_check:
 *
 * Looks at all of the file: its structure, what refers to what, the search
 * indexes, and whether the lists agree with the events. Takes seconds for a
 * large campaign.
 *
 * Returns: (transfer full) (nullable): a sentence for each thing found, none
 *   where all is well; %NULL where the file could not be looked at
 */
GStrv
plaza_store_check (PlazaStore  *self,
                   GError     **error)
{
  g_autoptr(GStrvBuilder) findings = g_strv_builder_new ();
  g_autoptr(GError) local = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (check_all (self, findings, &local))
    return g_strv_builder_end (findings);

  if (is_finding (local, findings))
    return g_strv_builder_end (findings);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
