/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_backup_write (PlazaStore  *store,
                             const char  *path,
                             GError     **error);
gboolean plaza_backup_write_over (PlazaStore *store,
                             const char  *path,
                             GError     **error);
PlazaStore *plaza_backup_take (PlazaStore *store,
                             GError     **error);

G_END_DECLS
