/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"
#include "plaza-field-problem-row.h"

G_BEGIN_DECLS

/* Rows over the fields of a draft, each with what is said of it below, for forms that are made of many. */

GtkWidget *plaza_field_rows_add_text   (AdwPreferencesGroup *group,
                                        PlazaDraft          *draft,
                                        const char          *name,
                                        const char          *title);
GtkWidget *plaza_field_rows_add_switch (AdwPreferencesGroup *group,
                                        PlazaDraft          *draft,
                                        const char          *name,
                                        const char          *title,
                                        const char          *subtitle);
void       plaza_field_rows_bind_flag  (PlazaDraftField     *field,
                                        GtkWidget           *widget);
GtkWidget *plaza_field_rows_add_choice (AdwPreferencesGroup *group,
                                        PlazaDraft          *draft,
                                        const char          *name,
                                        const char          *title,
                                        GStrv                values,
                                        PlazaFieldFormat     format);
GtkWidget *plaza_field_rows_add_choice_of (AdwPreferencesGroup *group,
                                           PlazaDraft          *draft,
                                           const char          *name,
                                           const char          *title,
                                           GStrv                values,
                                           GtkStringList       *labels,
                                           PlazaFieldFormat     format);
GtkWidget *plaza_field_rows_add_prose  (AdwPreferencesGroup *group,
                                        PlazaDraft          *draft,
                                        const char          *name,
                                        const char          *title,
                                        const char          *language);

G_END_DECLS
