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
