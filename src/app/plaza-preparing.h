/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-job.h"

G_BEGIN_DECLS

/* Called once the work ended: where it was cancelled, @error says so. */
typedef void (*PlazaPreparedFunc) (GtkApplication *application,
                                   const char     *path,
                                   const GError   *error);

gboolean plaza_preparing_is_any (GtkApplication    *application);
gboolean plaza_preparing_show   (GtkApplication    *application,
                                 const char        *path);
void     plaza_preparing_begin  (GtkApplication    *application,
                                 const char        *path,
                                 PlazaJob          *job,
                                 PlazaPreparedFunc  prepared);

G_END_DECLS
