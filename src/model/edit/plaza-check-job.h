/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-finding.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/**
 * PlazaCheck:
 * @findings: (element-type PlazaFinding): what is wrong with the file, after what could be was repaired
 * @repaired: (element-type PlazaFinding): what was wrong before; nothing where nothing was repaired
 * @version: of the file
 * @n_events: how many it has
 */
typedef struct
{
  GPtrArray *findings;
  GPtrArray *repaired;
  int        version;
  guint      n_events;
} PlazaCheck;

PlazaJob         *plaza_check_job_new        (const char *path,
                                              gboolean    repair);
const PlazaCheck *plaza_check_job_get_result (PlazaJob   *job);

G_END_DECLS
