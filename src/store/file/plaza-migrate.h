/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_migrate (PlazaStore  *store,
                        int          version,
                        GError     **error);
gboolean plaza_migrate_copy (PlazaStore *copy,
                        GError     **error);

/* What each version brought: one file a step, and never changed again. */
extern const char plaza_migrate_to_2[];
extern const char plaza_migrate_to_3[];

GPtrArray *plaza_migrate_list_copies (const char *path);

G_END_DECLS
