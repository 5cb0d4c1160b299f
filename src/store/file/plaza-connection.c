/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-private.h"

#include <glib/gstdio.h>

#include "plaza-sqlite.h"

/**
 * plaza_connection_open:
 * @path: a path without symbolic links
 * @flags: SQLITE_OPEN_CREATE or 0, beside what every connection has
 * @vfs: (nullable): the file system layer, %NULL for the usual one
 * @result: (out): the result code
 *
 * A connection belongs to one thread.
 *
 * Returns: (transfer full) (nullable): a hardened connection, for which no
 *   page was read; also where @result is no success, to ask it for the reason
 */
sqlite3 *
plaza_connection_open (const char *path,
                       int         flags,
                       const char *vfs,
                       int        *result)
{
  sqlite3 *db = NULL;

  *result = sqlite3_open_v2 (path, &db,
                             flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                             SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE |
                             (vfs == NULL ? SQLITE_OPEN_NOFOLLOW : 0),
                             vfs);
  if (*result == SQLITE_OK)
    *result = plaza_sqlite_harden (db);

  return db;
}

/* Whether there is a file @path@end that holds something. */
static gboolean
connection_has (const char *path,
                const char *end,
                gint64      least)
{
  g_autofree char *other = g_strconcat (path, end, NULL);
  GStatBuf status;

  return g_stat (other, &status) == 0 && status.st_size >= least;
}

/**
 * plaza_connection_open_to_look:
 * @path: a path without symbolic links
 * @db: (out): to close, also where this fails
 * @is_locked: (out): whether others see that the file is read, so that what is read stays of one moment
 *
 * For a file that is to stay as it is, with all that lies beside it, or in whose folder nothing can be made.
 * SQLite by itself would make its log and the log's index there, or write into what another program left.
 *
 * Returns: a result code of SQLite
 */
int
plaza_connection_open_to_look (const char  *path,
                               sqlite3    **db,
                               gboolean    *is_locked)
{
  int result;

  *is_locked = connection_has (path, "-wal", 0) && connection_has (path, "-shm", 0);
  /* Somebody has the file open, or broke off: the log's index is used as it is, or made anew in memory. */
  if (*is_locked)
    return plaza_sqlite_open_uri (path, "?readonly_shm=1", NULL, db);
  if (!connection_has (path, "-wal", 1))
    return plaza_sqlite_open_uri (path, "?immutable=1", NULL, db);

  /* A log without an index, so that nobody has the file open. With the file to itself SQLite makes the index in memory,
   * and needs no lock, which it could not have. */
  result = plaza_sqlite_open_uri (path, "", "unix-none", db);
  return result == SQLITE_OK ? sqlite3_exec (*db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL) : result;
}

/* KiB, as SQLite wants it: below zero. A window keeps little in memory. */
#define USUAL_CACHE "-96"
/* A long transaction that does not fit is written to the log and looked for there, page by
 * page: twenty times the work. */
#define LARGE_CACHE "-131072"

/**
 * plaza_connection_set_large:
 * @large: whether much is to be written at once; afterwards the memory is given back
 */
void
plaza_connection_set_large (PlazaStore *store,
                            gboolean    large)
{
  sqlite3_exec (store->db, large ? "PRAGMA cache_size = " LARGE_CACHE : "PRAGMA cache_size = " USUAL_CACHE, NULL, NULL, NULL);
  if (!large)
    sqlite3_db_release_memory (store->db);
}

/* For all that reads a file that is known to be a campaign. The system keeps what was read; a second copy of it
 * here, of 2 MB or of 256 KB, made no search faster. */
#define SET_UP_READING \
  "PRAGMA cell_size_check = ON;" \
  "PRAGMA mmap_size = 0;" \
  "PRAGMA cache_size = " USUAL_CACHE ";" \
  "PRAGMA temp_store = MEMORY;"

/**
 * plaza_connection_set_foreign_keys:
 * @on: whether SQLite sees to what refers to a row, as it does otherwise; to be called outside of a transaction
 */
void
plaza_connection_set_foreign_keys (PlazaStore *store,
                                   gboolean    on)
{
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, NULL);
}

/**
 * plaza_connection_set_up:
 *
 * Sets what needs a file that is known to be a campaign: from here on a
 * finished transaction outlives a power cut (WAL with synchronous=FULL).
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_connection_set_up (PlazaStore  *store,
                         GError     **error)
{
  return plaza_store_execute (store,
                              SET_UP_READING
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA journal_mode = WAL;"
                              "PRAGMA synchronous = FULL;",
                              error);
}

/**
 * plaza_connection_set_up_to_look:
 *
 * The same where nothing is to be written.
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_connection_set_up_to_look (PlazaStore  *store,
                                 GError     **error)
{
  return plaza_store_execute (store, SET_UP_READING, error);
}
