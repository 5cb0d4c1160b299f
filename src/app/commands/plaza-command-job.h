/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-job.h"

G_BEGIN_DECLS

gboolean plaza_command_run_job (PlazaJob  *job,
                                GError   **error);
void     plaza_command_end_job (void);

G_END_DECLS
