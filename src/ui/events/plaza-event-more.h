/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event-record.h"

G_BEGIN_DECLS

gboolean plaza_event_more_fill (GtkListBox             *list,
                                const PlazaEventRecord *record);

G_END_DECLS
