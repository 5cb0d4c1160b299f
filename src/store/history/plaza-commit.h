/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

/* The only way to write a campaign that is open. */

gboolean plaza_commit       (PlazaStore        *store,
                             const PlazaBatch  *batch,
                             GPtrArray         *edits,
                             gint64            *id,
                             GError           **error);
gboolean plaza_commit_after (PlazaStore        *store,
                             const PlazaBatch  *batch,
                             gint64             after,
                             GPtrArray         *edits,
                             gint64            *id,
                             GError           **error);

gboolean plaza_commit_try   (PlazaStore        *store,
                             const PlazaBatch  *batch,
                             GPtrArray         *edits,
                             GError           **error);

G_END_DECLS
