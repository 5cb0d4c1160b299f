/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-job.h"

G_BEGIN_DECLS

PlazaJob *plaza_remove_job_new (const char *path);

G_END_DECLS
