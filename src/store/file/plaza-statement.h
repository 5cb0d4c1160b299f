/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "plaza-store.h"

G_BEGIN_DECLS

/* A prepared statement, lent by the store: its cleanup resets it for the next
 * use and lets go of the bound strings, which are not copied. */
typedef sqlite3_stmt PlazaStatement;

PlazaStatement *plaza_statement_get    (PlazaStore      *store,
                                        const char      *sql,
                                        GError         **error);
void            plaza_statement_reset  (PlazaStatement  *self);
gboolean        plaza_statement_next   (PlazaStore      *store,
                                        PlazaStatement  *self,
                                        GError         **error);
gboolean        plaza_statement_find   (PlazaStore      *store,
                                        PlazaStatement  *self,
                                        gboolean        *any,
                                        GError         **error);
gboolean        plaza_statement_run    (PlazaStore      *store,
                                        PlazaStatement  *self,
                                        GError         **error);

void            plaza_statement_bind_text  (PlazaStatement *self,
                                            int             parameter,
                                            const char     *text);
void            plaza_statement_bind_enum  (PlazaStatement *self,
                                            int             parameter,
                                            GType           type,
                                            int             value);

const char     *plaza_statement_peek_text  (PlazaStatement *self,
                                            int             column);
char           *plaza_statement_dup_text   (PlazaStatement *self,
                                            int             column);
char           *plaza_statement_dup_required (PlazaStatement *self,
                                              int             column);
int             plaza_statement_get_enum   (PlazaStatement *self,
                                            int             column,
                                            GType           type,
                                            int             fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaStatement, plaza_statement_reset)

G_END_DECLS
