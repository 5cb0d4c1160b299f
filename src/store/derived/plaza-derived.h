/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* What the file keeps beside its things so that they are found: the search indexes, and
 * the squares of the map. To be called within the transaction that changed them, after that. */

/* How a transaction keeps what is derived of its events up to date: with each of them; or,
 * of many, the squares at its end; or, where most of what is there goes, all of it then. */
typedef enum
{
  PLAZA_DERIVED_WITH_EACH,
  PLAZA_DERIVED_SQUARES_LATER,
  PLAZA_DERIVED_LATER,
} PlazaDerivedWhen;

gboolean plaza_derived_begin  (PlazaStore              *store,
                               PlazaDerivedWhen         when,
                               GError                 **error);
gboolean plaza_derived_finish (PlazaStore              *store,
                               PlazaDerivedWhen         when,
                               GError                 **error);
gboolean plaza_derived_event  (PlazaStore              *store,
                               PlazaDerivedWhen         when,
                               gint64                   id,
                               const PlazaEventRecord  *before,
                               const PlazaEventRecord  *after,
                               GError                 **error);
gboolean plaza_derived_official (PlazaStore              *store,
                               const char              *official,
                               GError                 **error);
gboolean plaza_derived_search_again (PlazaStore        *store,
                               GArray                  *ids,
                               GError                 **error);
gboolean plaza_derived_prose  (PlazaStore              *store,
                               GError                 **error);
gboolean plaza_derived_make   (PlazaStore              *store,
                               GError                 **error);

G_END_DECLS
