/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-form-section.h"
#include "plaza-sheet.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PART_FORM (plaza_part_form_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPartForm, plaza_part_form, PLAZA, PART_FORM, PlazaFormSection)

/* Who says a part of a sheet, for how long, and in which words, beside what the point says itself. */

GtkWidget *plaza_part_form_new (PlazaDraft *draft);

G_END_DECLS
