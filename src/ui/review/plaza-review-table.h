/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-review-fields.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REVIEW_TABLE (plaza_review_table_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReviewTable, plaza_review_table, PLAZA, REVIEW_TABLE, AdwBin)

/* What came in, field by field: alone, or beside what is listed, with a choice wherever they differ. Signal
 * "changed": somebody chose. */

void     plaza_review_table_fill       (PlazaReviewTable *self,
                                        GPtrArray        *fields,
                                        const char       *sent_heading,
                                        const char       *listed_heading);
void     plaza_review_table_set_narrow (PlazaReviewTable *self,
                                        gboolean          narrow);
gboolean plaza_review_table_keeps      (PlazaReviewTable *self,
                                        const char       *name);
void     plaza_review_table_choose     (PlazaReviewTable *self,
                                        const char       *name,
                                        gboolean          listed);
void     plaza_review_table_add_below  (PlazaReviewTable *self,
                                        const char       *name,
                                        GtkWidget        *widget);

G_END_DECLS
