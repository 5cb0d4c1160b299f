/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sqlite.h"

/* How long to wait for another program before saying that it holds the file. */
#define BUSY_TIMEOUT_MS 1500

/* SQLite counts how much memory it has, under a lock, for whoever asks. Nobody does. It is told before it is first used. */
__attribute__ ((constructor)) static void
sqlite_begin (void)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
}

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
  { SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
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
sqlite_authorize (void       *data,
                  int         action,
                  const char *first,
                  const char *second,
                  const char *database,
                  const char *trigger)
{
  return action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK;
}

/**
 * plaza_sqlite_harden:
 * @db: a connection for which no page was read
 *
 * Returns: a result code of SQLite
 */
int
plaza_sqlite_harden (sqlite3 *db)
{
  for (size_t i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int result = sqlite3_db_config (db, options[i].option, options[i].value, NULL);

      if (result != SQLITE_OK)
        return result;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);

  sqlite3_set_authorizer (db, sqlite_authorize, NULL);
  return sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
}

/**
 * plaza_sqlite_open_uri:
 * @path: a file that is only read
 * @query: how, as SQLite has it in the name of a file: "?immutable=1"; "" for the usual way
 * @vfs: (nullable): the file system layer, %NULL for the usual one
 * @db: (out): to close, also where this fails
 *
 * Returns: a result code of SQLite
 */
int
plaza_sqlite_open_uri (const char  *path,
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

  return result == SQLITE_OK ? plaza_sqlite_harden (*db) : result;
}

/**
 * plaza_sqlite_open_immutable:
 * @path: a file that comes with the program, which nobody changes while it is
 *   in use, and whose folder may be read-only
 * @db: (out): to close, also where this fails
 *
 * Returns: a result code of SQLite
 */
int
plaza_sqlite_open_immutable (const char  *path,
                             sqlite3    **db)
{
  return plaza_sqlite_open_uri (path, "?immutable=1", NULL, db);
}

/**
 * plaza_sqlite_read_number:
 * @pragma: a statement with one number as its answer
 * @number: (out): that
 *
 * Returns: a result code of SQLite
 */
int
plaza_sqlite_read_number (sqlite3    *db,
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
