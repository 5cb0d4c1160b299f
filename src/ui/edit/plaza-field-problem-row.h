/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-field-problem.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FIELD_PROBLEM_ROW (plaza_field_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFieldProblemRow, plaza_field_problem_row, PLAZA, FIELD_PROBLEM_ROW, AdwPreferencesRow)

/* A PlazaFieldProblem as a row, below that of its field: there while there is something to say. Property: "field", a
 * PlazaDraftField, nullable. */

GtkWidget         *plaza_field_problem_row_new         (PlazaDraftField      *field,
                                                        PlazaFieldFormat      format);
PlazaFieldProblem *plaza_field_problem_row_get_problem (PlazaFieldProblemRow *self);

G_END_DECLS
