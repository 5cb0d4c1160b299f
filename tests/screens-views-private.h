/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "screens-views.h"

G_BEGIN_DECLS

/* The views of one part of the window, a file each. */

gboolean      screens_is_narrow            (PlazaWindow *window);
void          screens_open_event           (PlazaWindow *window,
                                            const char  *uid);
const Screen *screens_list_editor_views    (gsize       *n_screens);
const Screen *screens_list_texts_views     (gsize       *n_screens);
const Screen *screens_list_review_views    (gsize       *n_screens);
const Screen *screens_list_campaigns_views (gsize       *n_screens);
const Screen *screens_list_events_views    (gsize       *n_screens);

G_END_DECLS
