/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_commit_explain (PlazaStore       *store,
                               const PlazaEdit  *edit,
                               GError          **error);

G_END_DECLS
