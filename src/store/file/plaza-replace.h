/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plaza_replace (const char *path,
                        const char *whole,
                        const char *draft);

G_END_DECLS
