/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How far some long work is, told by the thread that does it and read by any other, and the way
 * to stop it. Whoever works takes NULL where nobody looks. */
typedef struct _PlazaProgress PlazaProgress;

PlazaProgress *plaza_progress_new          (void);
PlazaProgress *plaza_progress_ref          (PlazaProgress  *self);
void           plaza_progress_unref        (PlazaProgress  *self);

/* For whoever works. */
void           plaza_progress_begin        (PlazaProgress  *self,
                                            const char     *words,
                                            double          from,
                                            double          to);
gboolean       plaza_progress_step         (PlazaProgress  *self,
                                            guint64         done,
                                            guint64         all,
                                            GError        **error);
gboolean       plaza_progress_check        (PlazaProgress  *self,
                                            GError        **error);

/* For whoever looks. */
double         plaza_progress_read         (PlazaProgress  *self,
                                            char          **words);
void           plaza_progress_cancel       (PlazaProgress  *self);
gboolean       plaza_progress_is_cancelled (PlazaProgress  *self);
GCancellable  *plaza_progress_get_cancellable (PlazaProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaProgress, plaza_progress_unref)

G_END_DECLS
