/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Connections on which a file can do no harm, for this room and the store. */

int plaza_sqlite_harden         (sqlite3     *db);
int plaza_sqlite_open_uri       (const char  *path,
                                 const char  *query,
                                 const char  *vfs,
                                 sqlite3    **db);
int plaza_sqlite_open_immutable (const char  *path,
                                 sqlite3    **db);
int plaza_sqlite_read_number    (sqlite3     *db,
                                 const char  *pragma,
                                 int         *number);

G_END_DECLS
