/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"
#include "plaza-incoming.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_IMPORT_COLUMNS (plaza_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (PlazaImportColumns, plaza_import_columns, PLAZA, IMPORT_COLUMNS, AdwDialog)

/* What the columns of a sheet are taken for, changed by hand. Signal "chosen": with a GPtrArray of PlazaColumn, for
 * plaza_intake_job_new(). */

AdwDialog *plaza_import_columns_new      (GPtrArray     *columns);

guint      plaza_import_columns_count_unused (GPtrArray *columns);
GPtrArray *plaza_import_columns_recall   (PlazaCampaign *campaign,
                                          GPtrArray     *columns);
gboolean   plaza_import_columns_remember (PlazaCampaign *campaign,
                                          GPtrArray     *columns,
                                          GError       **error);

G_END_DECLS
