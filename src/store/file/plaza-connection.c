/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-private.h"

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
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  int result = sqlite3_open_v2 (uri, db,
                                SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                                SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE, NULL);

  return result == SQLITE_OK ? harden (*db) : result;
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
 * finished transaction outlives a power cut (WAL with synchronous=FULL). The
 * system keeps what was read; a second copy of it here, of 2 MB or of 256 KB, made
 * no search faster.
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_connection_set_up (PlazaStore  *store,
                         GError     **error)
{
  return plaza_store_execute (store,
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA cache_size = " USUAL_CACHE ";"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA journal_mode = WAL;"
                              "PRAGMA synchronous = FULL;",
                              error);
}
