/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_command_read_name (const char *path);
char *plaza_command_read      (const char *path,
                               gsize       most,
                               gsize      *length,
                               GError    **error);

G_END_DECLS
