/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-import-plan.h"

G_BEGIN_DECLS

GtkWidget *plaza_import_question_new (PlazaImportPlan *plan,
                                      PlazaImportRow  *row,
                                      gboolean         narrow);

G_END_DECLS
