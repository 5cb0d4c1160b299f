/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-prose-label.h"

G_BEGIN_DECLS

/* The passages of a guide are one stop of the Tab key: the one that is being
 * read. Up and Down go from passage to passage; Tab goes on to the next button
 * or field. A click makes the passage below it the stop. */
typedef struct _PlazaGuideStops PlazaGuideStops;

PlazaGuideStops *plaza_guide_stops_new         (GtkWidget       *column);
void             plaza_guide_stops_free        (PlazaGuideStops *self);
void             plaza_guide_stops_set_labels  (PlazaGuideStops *self,
                                                GPtrArray       *labels);
void             plaza_guide_stops_set_stop    (PlazaGuideStops *self,
                                                PlazaProseLabel *label);
PlazaProseLabel *plaza_guide_stops_get_stop    (PlazaGuideStops *self);
PlazaProseLabel *plaza_guide_stops_get_focused (PlazaGuideStops *self);

G_END_DECLS
