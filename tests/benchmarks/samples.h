/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times of the same work, in microseconds. */
typedef GArray Samples;

Samples *samples_new    (void);
gint64   samples_start  (void);
void     samples_stop   (Samples *self,
                         gint64   start);
double   samples_median (Samples *self);
double   samples_p99    (Samples *self);
double   samples_sum    (Samples *self);

/* Seconds of processor time: of this process, or of its children that ended. */
double   cpu_self       (void);
double   cpu_children   (void);

/* Memory that is this process's own, in KiB. */
long     memory_own     (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Samples, g_array_unref)

G_END_DECLS
