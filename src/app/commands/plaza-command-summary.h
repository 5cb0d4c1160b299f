/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* What the commands share that make a campaign file. */

gboolean plaza_command_check_new_file (const char       *path,
                                       GError          **error);
void     plaza_command_print_summary  (const char       *path,
                                       const PlazaPack  *pack);

G_END_DECLS
