/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event-list.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_SELECTION (plaza_event_selection_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventSelection, plaza_event_selection, PLAZA, EVENT_SELECTION, GObject)

PlazaEventSelection *plaza_event_selection_new          (PlazaEventList      *events);
gint64               plaza_event_selection_get_id       (PlazaEventSelection *self);
void                 plaza_event_selection_set_id       (PlazaEventSelection *self,
                                                         gint64               id);
guint                plaza_event_selection_get_position (PlazaEventSelection *self);
void                 plaza_event_selection_set_limit    (PlazaEventSelection *self,
                                                         guint                limit);

G_END_DECLS
