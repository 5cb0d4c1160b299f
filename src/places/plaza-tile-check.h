/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plaza_tile_check (gconstpointer data,
                           gsize         size);

G_END_DECLS
