/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-file-guard.h"
#include "plaza-statement.h"

G_BEGIN_DECLS

struct _PlazaStore
{
  sqlite3      *db;
  char         *path;
  char         *place;       /* where SQLite has it: there, or in a working copy of it (plaza-working-copy.h) */
  char         *name;        /* for sentences */
  int           version;     /* of the file, which is not always the program's */
  int           refusal;     /* PlazaStoreError, for which it cannot be changed; -1 where it can be */
  PlazaFileGuard *guard;     /* NULL: of a file that is only read */
  gboolean      is_copy;     /* which nobody else sees, and which is thrown away */
  gint64        n_reopened;
  char         *looks;       /* of a file that is open without locks: whether it is still the same; NULL otherwise */
  gint64        next_id;     /* of an event, within a transaction; 0 until it is known */
  char         *batch_time;  /* UTC, within a commit; what is made with the file has none */
  const char   *batch_origin;
  GHashTable   *frequent;    /* beginning of a word -> whether many events have one */
  PlazaProgress *progress;   /* NULL where nobody looks, and nobody may stop it */
  GError       *failure;      /* what could not be read first */
  PlazaStoreFailedFunc failed;
  gpointer      failed_data;
  guint64       device, file; /* which file it is, whatever its name becomes */
  GHashTable   *statements;  /* SQL text, by its address -> prepared statement */
};

PlazaStore *plaza_store_new          (const char  *path);
void        plaza_store_fail         (PlazaStore  *self,
                                      GError     **error);
void        plaza_store_fail_damaged (PlazaStore  *self,
                                      GError     **error);
PlazaStore *plaza_store_open_to_look (const char  *path,
                                      PlazaProgress *progress,
                                      GError     **error);
gboolean    plaza_store_reopen       (PlazaStore  *self,
                                      GError     **error);
gboolean    plaza_store_check_place  (PlazaStore  *self,
                                      GError     **error);
void        plaza_store_note         (PlazaStore  *self,
                                      const GError *error);
gboolean    plaza_store_execute      (PlazaStore  *self,
                                      const char  *sql,
                                      GError     **error);

gboolean    plaza_store_begin        (PlazaStore  *self,
                                      GError     **error);
gboolean    plaza_store_end          (PlazaStore  *self,
                                      gboolean     success,
                                      GError     **error);

/* plaza-connection.c */
sqlite3    *plaza_connection_open           (const char  *path,
                                             int          flags,
                                             const char  *vfs,
                                             int         *result);
int         plaza_connection_open_to_look   (const char  *path,
                                             sqlite3    **db,
                                             gboolean    *is_locked);
void        plaza_connection_set_large      (PlazaStore  *store,
                                             gboolean     large);
void        plaza_connection_set_foreign_keys (PlazaStore *store,
                                             gboolean     on);
gboolean    plaza_connection_set_up         (PlazaStore  *store,
                                             GError     **error);
gboolean    plaza_connection_set_up_to_look (PlazaStore  *store,
                                             GError     **error);

G_END_DECLS
