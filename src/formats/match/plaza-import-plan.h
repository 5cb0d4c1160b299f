/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-campaign.h"
#include "plaza-import-row.h"

G_BEGIN_DECLS

/**
 * PlazaImportChoice:
 * @PLAZA_IMPORT_APPROVE: what comes in is approved; else it is pending, and what changes an approved event waits
 * @PLAZA_IMPORT_TAKE_OPEN: rows of which a question was not answered come in as they were read; else they stay out.
 *   What staff changed is not written over in either case: such a change waits
 * @PLAZA_IMPORT_SKIP_BAD: broken rows stay out; else nothing comes in as long as there is one
 *
 * How the rows come in.
 */
typedef enum
{
  PLAZA_IMPORT_APPROVE = 1 << 0,
  PLAZA_IMPORT_TAKE_OPEN = 1 << 1,
  PLAZA_IMPORT_SKIP_BAD = 1 << 2,
} PlazaImportChoice;

/**
 * PlazaImportCount:
 * @rows: all
 * @n_new, @changed, @same, @bad: by what they are
 * @open: those that have a question which nobody answered
 * @waiting: those that come in as a change which waits
 * @coming: those that plaza_import_plan_commit() would write
 *
 * How many rows there are of what kind.
 */
typedef struct
{
  guint rows, n_new, changed, same, bad, open, waiting, coming;
} PlazaImportCount;

#define PLAZA_TYPE_IMPORT_PLAN (plaza_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (PlazaImportPlan, plaza_import_plan, PLAZA, IMPORT_PLAN, GObject)

/* What would become of what was read: a GListModel of PlazaImportRow, in the files' order. Nothing is written before
 * plaza_import_plan_commit(). "counted" tells that answers or rows are otherwise. */

PlazaImportPlan *plaza_import_plan_new          (PlazaCampaign      *campaign,
                                                 PlazaImportChoice   choice,
                                                 GError            **error);
gboolean         plaza_import_plan_add          (PlazaImportPlan    *self,
                                                 PlazaIntake        *intake,
                                                 PlazaProgress      *progress,
                                                 GError            **error);
GPtrArray       *plaza_import_plan_get_problems (PlazaImportPlan    *self);
void             plaza_import_plan_count        (PlazaImportPlan    *self,
                                                 PlazaImportCount   *count);
void             plaza_import_plan_answer       (PlazaImportPlan    *self,
                                                 PlazaImportRow     *row,
                                                 PlazaImportAnswer   answer);
void             plaza_import_plan_answer_alike (PlazaImportPlan    *self,
                                                 PlazaImportRow     *row,
                                                 PlazaImportAnswer   answer);
gboolean         plaza_import_plan_replace      (PlazaImportPlan    *self,
                                                 PlazaImportRow     *row,
                                                 PlazaEventRecord   *event,
                                                 GError            **error);
gboolean         plaza_import_plan_commit       (PlazaImportPlan    *self,
                                                 gboolean            keep,
                                                 GError            **error);

G_END_DECLS
