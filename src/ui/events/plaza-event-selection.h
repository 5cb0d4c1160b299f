/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event-list.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_SELECTION (plaza_event_selection_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventSelection, plaza_event_selection, PLAZA, EVENT_SELECTION, GObject)

/* Properties:
 *
 *   "id"        int64: the row of the event that is selected; 0 for none
 *   "choosing"  boolean, read-only: whether several can be selected, to do something to all of them
 *   "n-chosen"  uint, read-only: how many are
 */

PlazaEventSelection *plaza_event_selection_new          (PlazaEventList      *events);
gint64               plaza_event_selection_get_id       (PlazaEventSelection *self);
void                 plaza_event_selection_set_id       (PlazaEventSelection *self,
                                                         gint64               id);
guint                plaza_event_selection_get_position (PlazaEventSelection *self);
void                 plaza_event_selection_set_limit    (PlazaEventSelection *self,
                                                         guint                limit);
void                 plaza_event_selection_set_choosing (PlazaEventSelection *self,
                                                         gboolean             choosing);
gboolean             plaza_event_selection_get_choosing (PlazaEventSelection *self);
guint                plaza_event_selection_get_n_chosen (PlazaEventSelection *self);
void                 plaza_event_selection_toggle       (PlazaEventSelection *self,
                                                         guint                position);
GArray              *plaza_event_selection_list_chosen  (PlazaEventSelection *self);

G_END_DECLS
