/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_SLOT_ROW (plaza_slot_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSlotRow, plaza_slot_row, PLAZA, SLOT_ROW, AdwPreferencesRow)

/* A timeslot of an event that is edited: when it is, where it stands, and what is said of it. */

GtkWidget  *plaza_slot_row_new          (PlazaEventDraft *draft,
                                         const char      *slot);
void        plaza_slot_row_set_position (PlazaSlotRow    *self,
                                         guint            position,
                                         guint            n_slots);
const char *plaza_slot_row_get_slot     (PlazaSlotRow    *self);

G_END_DECLS
