/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void plaza_map_threads_ensure (void);

G_END_DECLS
