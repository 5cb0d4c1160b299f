/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout.h"
#include "plaza-job.h"

G_BEGIN_DECLS

/* Lays a handout out and saves it as a PDF, in a thread: plaza_handout_lay_out() and
 * plaza_pages_save_pdf() of a campaign that is opened there, with fonts of its own. */

PlazaJob *plaza_pdf_job_new      (PlazaCampaign             *campaign,
                                      PlazaEvent                *event,
                                      const PlazaHandoutOptions *options,
                                      const char                *path);
guint     plaza_pdf_job_get_n    (PlazaJob                  *job);
GStrv     plaza_pdf_job_get_gaps (PlazaJob                  *job);

G_END_DECLS
