/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raw.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "samples.h"

struct _Raw
{
  sqlite3      *db;
  sqlite3_stmt *match;
  sqlite3_stmt *box;
};

static void
check (Raw *self,
       int  result)
{
  if (result != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (self->db));
}

/* An R*Tree beside the file, in memory: the quickest that SQLite has. */
static void
make_boxes (Raw *self)
{
  check (self, sqlite3_exec (self->db,
                             "CREATE VIRTUAL TABLE temp.box USING rtree (id, west, east, south, north);"
                             "INSERT INTO temp.box SELECT id, longitude, longitude, latitude, latitude FROM event"
                             " WHERE latitude IS NOT NULL",
                             NULL, NULL, NULL));
}

Raw *
raw_new (const char *campaign)
{
  Raw *self = g_new0 (Raw, 1);

  check (self, sqlite3_open_v2 (campaign, &self->db, SQLITE_OPEN_READWRITE, NULL));
  check (self, sqlite3_exec (self->db, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL));
  make_boxes (self);
  check (self, sqlite3_prepare_v3 (self->db, "SELECT rowid FROM event_search WHERE event_search MATCH ?", -1,
                                   SQLITE_PREPARE_PERSISTENT, &self->match, NULL));
  check (self, sqlite3_prepare_v3 (self->db, "SELECT id FROM temp.box WHERE west >= ? AND east <= ?"
                                   " AND south >= ? AND north <= ?", -1,
                                   SQLITE_PREPARE_PERSISTENT, &self->box, NULL));
  return self;
}

void
raw_free (Raw *self)
{
  sqlite3_finalize (self->match);
  sqlite3_finalize (self->box);
  sqlite3_close (self->db);
  g_free (self);
}

static guint
collect (Raw          *self,
         sqlite3_stmt *statement)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      guint32 id = (guint32) sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  check (self, sqlite3_reset (statement));
  return ids->len;
}

/* All rows that have the words of @text, the last as a prefix. */
guint
raw_match (Raw        *self,
           const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "\"%s\"%s", words[i], words[i + 1] != NULL ? " " : "*");

  sqlite3_bind_text (self->match, 1, match->str, -1, SQLITE_STATIC);
  return collect (self, self->match);
}

/* All rows within half a degree to each side. */
guint
raw_box (Raw    *self,
         double  latitude,
         double  longitude)
{
  sqlite3_bind_double (self->box, 1, longitude - 0.5);
  sqlite3_bind_double (self->box, 2, longitude + 0.5);
  sqlite3_bind_double (self->box, 3, latitude - 0.5);
  sqlite3_bind_double (self->box, 4, latitude + 0.5);
  return collect (self, self->box);
}

/* What the sqlite3 program's own .import takes, in seconds of processor time;
 * below 0 where there is no such program. */
double
raw_import (const char *csv,
            const char *target)
{
  g_autofree char *import = g_strdup_printf (".import --csv \"%s\" event", csv);
  const char *argv[] = {
    "sqlite3", target,
    "CREATE TABLE event (id INTEGER PRIMARY KEY, uid, title, kind, venue, address, city, state, postal_code,"
    " latitude, longitude, date, start, zone, organization, contact, email, details)",
    import, NULL,
  };
  double before = cpu_children ();
  int status;

  g_remove (target);
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    return -1;

  return cpu_children () - before;
}
