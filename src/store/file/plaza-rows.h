/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-statement.h"

G_BEGIN_DECLS

/* What the table files have in common: a list of strings is rows of (owner,
 * position, value), and texts are rows of (owner, language, text, …). The
 * caller binds the owner; @first is the first parameter after it. */

gboolean plaza_rows_write_list  (PlazaStore      *store,
                                 PlazaStatement  *insert,
                                 int              first,
                                 GStrv            values,
                                 GError         **error);
GStrv    plaza_rows_read_list   (PlazaStore      *store,
                                 PlazaStatement  *select,
                                 GError         **error);
gboolean plaza_rows_write_texts (PlazaStore      *store,
                                 PlazaStatement  *insert,
                                 int              first,
                                 PlazaTexts     **texts,
                                 guint            n_texts,
                                 GError         **error);
gboolean plaza_rows_read_texts  (PlazaStore      *store,
                                 PlazaStatement  *select,
                                 PlazaTexts     **texts,
                                 guint            n_texts,
                                 GError         **error);

void     plaza_rows_bind_row    (PlazaStatement  *write,
                                 int              first,
                                 gconstpointer    record);
gboolean plaza_rows_remove      (PlazaStore      *store,
                                 const char      *sql,
                                 const char      *owner,
                                 GError         **error);

GPtrArray *plaza_rows_list_languages (PlazaTexts **texts,
                                      guint        n_texts);

/* What one statement writes at once where there are as many rows, which takes half as long as one by one. Write it
 * as "INSERT OR FAIL": who writes them takes back the whole transaction on an error, so that SQLite need not keep
 * what the pages were before each statement. */
#define PLAZA_ROWS_AT_ONCE 16
#define PLAZA_ROWS_FOUR(row) row ", " row ", " row ", " row
#define PLAZA_ROWS_MANY(row) PLAZA_ROWS_FOUR (PLAZA_ROWS_FOUR (row))

/* Writes rows of one table: "one" with a statement for one, "many" with the same for PLAZA_ROWS_AT_ONCE. */
typedef struct
{
  PlazaStore     *store;
  PlazaStatement *one;
  PlazaStatement *many;    /* NULL where there are fewer */
  guint           n_left;  /* rows that are not yet written */
  guint           n_bound; /* of them, in the statement */
} PlazaRowWriter;

gboolean        plaza_row_writer_init  (PlazaRowWriter  *self,
                                        PlazaStore      *store,
                                        const char      *one,
                                        const char      *many,
                                        guint            n_rows,
                                        GError         **error);
PlazaStatement *plaza_row_writer_next  (PlazaRowWriter  *self,
                                        int             *before);
gboolean        plaza_row_writer_write (PlazaRowWriter  *self,
                                        GError         **error);
void            plaza_row_writer_clear (PlazaRowWriter  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaRowWriter, plaza_row_writer_clear)

typedef gpointer (*PlazaRowRead) (PlazaStatement *row);

/* These take the statement, NULL where it could not be had and @error says why. */
GPtrArray *plaza_rows_take_all   (PlazaStore      *store,
                                  PlazaStatement  *select,
                                  PlazaRowRead     read,
                                  GDestroyNotify   destroy,
                                  GError         **error);
gboolean   plaza_rows_take_list  (PlazaStore      *store,
                                  PlazaStatement  *select,
                                  const char      *owner,
                                  GStrv           *values,
                                  GError         **error);
gboolean   plaza_rows_take_texts (PlazaStore      *store,
                                  PlazaStatement  *select,
                                  const char      *owner,
                                  PlazaTexts     **texts,
                                  guint            n_texts,
                                  GError         **error);

G_END_DECLS
