/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-private.h"

#include <glib/gstdio.h>

/* How long to wait for another program before saying that it holds the file. */
#define BUSY_TIMEOUT_MS 1500

/* A campaign may come from a stranger, so that its content, its schema and
 * even its pages may be hostile: nothing in it gets to run, to reach another
 * file or to ask for more memory than a campaign needs. */
static const struct { int limit, value; } limits[] = {
  { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100 * 1024 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct { int option, value; } options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

static int
authorize (void       *data,
           int         action,
           const char *first,
           const char *second,
           const char *database,
           const char *trigger)
{
  return action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK;
}

/* @db: a connection for which no page was read
 * Returns: a result code of SQLite */
static int
harden (sqlite3 *db)
{
  for (size_t i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int result = sqlite3_db_config (db, options[i].option, options[i].value, NULL);

      if (result != SQLITE_OK)
        return result;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);

  sqlite3_set_authorizer (db, authorize, NULL);
  return sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
}

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
    *result = harden (db);

  return db;
}

static int
connection_open_uri (const char  *path,
                     const char  *query,
                     const char  *vfs,
                     sqlite3    **db)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, query, NULL);
  int result = sqlite3_open_v2 (uri, db,
                                SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                                SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE, vfs);

  return result == SQLITE_OK ? harden (*db) : result;
}

/**
 * plaza_connection_open_immutable:
 * @path: a file that comes with the program, which nobody changes while it is
 *   in use, and whose folder may be read-only
 * @db: (out): to close, also where this fails
 *
 * Returns: a result code of SQLite
 */
int
plaza_connection_open_immutable (const char  *path,
                                 sqlite3    **db)
{
  return connection_open_uri (path, "?immutable=1", NULL, db);
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
    return connection_open_uri (path, "?readonly_shm=1", NULL, db);
  if (!connection_has (path, "-wal", 1))
    return connection_open_uri (path, "?immutable=1", NULL, db);

  /* A log without an index, so that nobody has the file open. With the file to itself SQLite makes the index in memory,
   * and needs no lock, which it could not have. */
  result = connection_open_uri (path, "", "unix-none", db);
  return result == SQLITE_OK ? sqlite3_exec (*db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL) : result;
}

/**
 * plaza_connection_read_number:
 * @pragma: a statement with one number as its answer
 * @number: (out): that
 *
 * Returns: a result code of SQLite
 */
int
plaza_connection_read_number (sqlite3    *db,
                              const char *pragma,
                              int        *number)
{
  sqlite3_stmt *statement;
  int result = sqlite3_prepare_v2 (db, pragma, -1, &statement, NULL);

  if (result != SQLITE_OK)
    return result;

  result = sqlite3_step (statement);
  *number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return result == SQLITE_ROW ? SQLITE_OK : result;
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
