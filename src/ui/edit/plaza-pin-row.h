/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PIN_ROW (plaza_pin_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPinRow, plaza_pin_row, PLAZA, PIN_ROW, AdwExpanderRow)

/* Where the pin of an event is that is edited: on a map, which is made when the row is opened, and as two numbers. */

GtkWidget *plaza_pin_row_new (PlazaEventDraft *draft);

G_END_DECLS
