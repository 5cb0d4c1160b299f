/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_kept_folder (const char *what,
                         const char *path);

G_END_DECLS
