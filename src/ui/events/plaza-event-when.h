/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event-record.h"

G_BEGIN_DECLS

void plaza_event_when_fill (GtkListBox             *list,
                            const PlazaEventRecord *record,
                            const char             *language);

G_END_DECLS
