/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlazaFileGuard PlazaFileGuard;

PlazaFileGuard *plaza_file_guard_take   (const char     *path);
void            plaza_file_guard_let_go (PlazaFileGuard *self);

G_END_DECLS
