/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-prose-label.h"

G_BEGIN_DECLS

/* What a search has marked in the passages within a widget. One of the hits
 * may be current. */
typedef struct _PlazaGuideMarks PlazaGuideMarks;

PlazaGuideMarks *plaza_guide_marks_new         (void);
void             plaza_guide_marks_free        (PlazaGuideMarks *self);
void             plaza_guide_marks_collect     (PlazaGuideMarks *self,
                                                GtkWidget       *widget);
void             plaza_guide_marks_search      (PlazaGuideMarks *self,
                                                const char      *query);
const char      *plaza_guide_marks_get_query   (PlazaGuideMarks *self);
guint            plaza_guide_marks_get_n       (PlazaGuideMarks *self);
int              plaza_guide_marks_get_current (PlazaGuideMarks *self);
GPtrArray       *plaza_guide_marks_get_labels  (PlazaGuideMarks *self);
PlazaProseLabel *plaza_guide_marks_get_current_label (PlazaGuideMarks *self);
void             plaza_guide_marks_set_current (PlazaGuideMarks *self,
                                                int              hit);
gboolean         plaza_guide_marks_get_bounds  (PlazaGuideMarks *self,
                                                int              hit,
                                                GtkWidget       *target,
                                                graphene_rect_t *bounds);

G_END_DECLS
