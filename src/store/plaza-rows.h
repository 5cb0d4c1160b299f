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

G_END_DECLS
