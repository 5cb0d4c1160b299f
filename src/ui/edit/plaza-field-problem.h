/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FIELD_PROBLEM (plaza_field_problem_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFieldProblem, plaza_field_problem, PLAZA, FIELD_PROBLEM, AdwBin)

/* Below a field: what is wrong with it, while something is; what does not fit; what somebody else made of
 * it, and which of the two is to stay. In a list of rows it stands in a PlazaFieldProblemRow. Property: "field", a
 * PlazaDraftField, nullable. */

/* Answers how a text of a field is said, for the caller to free; or NULL where that is the text. */
typedef char *(*PlazaFieldFormat) (const char *text);

/* Answers in a sentence what somebody else made of a field, for the caller to free. */
typedef char *(*PlazaFieldTheirs) (const char *theirs,
                                   gpointer    data);

GtkWidget *plaza_field_problem_new         (PlazaDraftField   *field,
                                            PlazaFieldFormat   format);
void       plaza_field_problem_say_theirs  (PlazaFieldProblem *self,
                                            PlazaFieldTheirs   say,
                                            gpointer           data);

G_END_DECLS
