/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-progress.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_JOB (plaza_job_get_type ())
G_DECLARE_FINAL_TYPE (PlazaJob, plaza_job, PLAZA, JOB, GObject)

/* Work that takes long, in a thread of its own. It opens what it needs there: campaigns, pages and
 * fonts belong to the thread that made them. One that is cancelled leaves nothing half done. */

/* In the thread. What it finds for whoever asked stands in @data, which nobody else touches meanwhile. */
typedef gboolean (*PlazaJobFunc) (PlazaProgress  *progress,
                                  gpointer        data,
                                  GError        **error);

PlazaJob   *plaza_job_new          (PlazaJobFunc         func,
                                    gpointer             data,
                                    GDestroyNotify       destroy);
void        plaza_job_start        (PlazaJob            *self,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean    plaza_job_finish       (PlazaJob            *self,
                                    GAsyncResult        *result,
                                    GError             **error);
gboolean    plaza_job_wait         (PlazaJob            *self,
                                    GError             **error);
void        plaza_job_cancel       (PlazaJob            *self);
gboolean    plaza_job_is_cancelled (PlazaJob            *self);
double      plaza_job_get_fraction (PlazaJob            *self);
const char *plaza_job_get_words    (PlazaJob            *self);
gpointer    plaza_job_get_data     (PlazaJob            *self);

G_END_DECLS
