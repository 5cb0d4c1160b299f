/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_undo (PlazaStore        *store,
                     const PlazaBatch  *batch,
                     gint64            *id,
                     GError           **error);
gboolean plaza_redo (PlazaStore        *store,
                     const PlazaBatch  *batch,
                     gint64            *id,
                     GError           **error);

G_END_DECLS
