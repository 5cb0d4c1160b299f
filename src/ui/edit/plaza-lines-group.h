/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_LINES_GROUP (plaza_lines_group_get_type ())
G_DECLARE_FINAL_TYPE (PlazaLinesGroup, plaza_lines_group, PLAZA, LINES_GROUP, AdwPreferencesGroup)

/* A field that has a line for each item, whose order counts: a row for each, which can be moved and taken away. */

GtkWidget *plaza_lines_group_new (PlazaDraftField *field,
                                 const char      *title,
                                 const char      *item,
                                 const char      *add);

G_END_DECLS
