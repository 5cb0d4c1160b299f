/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-selection.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_LIST_PLACE (plaza_event_list_place_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventListPlace, plaza_event_list_place, PLAZA, EVENT_LIST_PLACE, GObject)

/* Where the reader is in a list of events: at the start of one that was asked for; and where
 * they were, with the keyboard, in one whose events have changed. */

PlazaEventListPlace *plaza_event_list_place_new           (PlazaEventList      *events,
                                                           GtkListView         *list);
void                 plaza_event_list_place_set_selection (PlazaEventListPlace *self,
                                                           PlazaEventSelection *selection);
void                 plaza_event_list_place_keep_focus    (PlazaEventListPlace *self);

G_END_DECLS
