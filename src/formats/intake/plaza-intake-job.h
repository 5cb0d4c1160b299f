/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-format-error.h"
#include "plaza-incoming.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* Reads a file of a stranger in a process of its own (app/plaza-reader.c): whatever the file does to it,
 * the campaign and the window are not affected. Its error is one sentence that names the file. */

PlazaJob    *plaza_intake_job_new       (PlazaCampaign *campaign,
                                         const char    *path,
                                         const char    *kind,
                                         GPtrArray     *mapping);
PlazaJob    *plaza_intake_job_new_paste (PlazaCampaign *campaign,
                                         GBytes        *bytes,
                                         const char    *name,
                                         const char    *kind,
                                         GPtrArray     *mapping);
void         plaza_intake_job_set_limit (PlazaJob      *job,
                                         int            ms);
PlazaIntake *plaza_intake_job_steal     (PlazaJob      *job);

G_END_DECLS
