/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FIELD_ROW (plaza_field_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFieldRow, plaza_field_row, PLAZA, FIELD_ROW, AdwEntryRow)

/* Where the text of a field is typed. What is wrong with it is in red, and told to a screen reader
 * as its description; a PlazaFieldProblem below it says it to the eye. Property: "field", a
 * PlazaDraftField, nullable. */

PlazaDraftField *plaza_field_row_get_field (PlazaFieldRow   *self);
void             plaza_field_row_set_field (PlazaFieldRow   *self,
                                            PlazaDraftField *field);

G_END_DECLS
