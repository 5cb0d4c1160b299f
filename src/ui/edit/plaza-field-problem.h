/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FIELD_PROBLEM (plaza_field_problem_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFieldProblem, plaza_field_problem, PLAZA, FIELD_PROBLEM, AdwPreferencesRow)

/* Below the row of a field: what is wrong with it, while something is. Property: "field", a
 * PlazaDraftField, nullable. */

G_END_DECLS
