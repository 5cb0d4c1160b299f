/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-import-plan.h"

G_BEGIN_DECLS

/* What “plaza import” says of what it read. */

void plaza_command_import_report_fail       (PlazaImportPlan *plan,
                                             const char      *path,
                                             const GError    *error);
void plaza_command_import_report_note       (PlazaImportPlan *plan);
void plaza_command_import_report_print      (PlazaImportPlan *plan);
void plaza_command_import_report_print_json (PlazaImportPlan *plan);

G_END_DECLS
