/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event.h"

G_BEGIN_DECLS

gboolean   plaza_event_pills_has_any   (const PlazaEventRecord *record);
char      *plaza_event_pills_fill_row  (AdwWrapBox             *box,
                                        const PlazaEventRecord *record);
GtkWidget *plaza_event_pills_fill_page (AdwWrapBox             *box,
                                        const PlazaEventRecord *record,
                                        const char             *hashtag);

G_END_DECLS
