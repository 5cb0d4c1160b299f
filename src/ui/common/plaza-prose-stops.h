/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-prose-label.h"

G_BEGIN_DECLS

/* The passages of a text are one stop of the Tab key: the one that is being
 * read. Up and Down go from passage to passage; Tab goes on to the next button
 * or field. A click makes the passage below it the stop. */
typedef struct _PlazaProseStops PlazaProseStops;

PlazaProseStops *plaza_prose_stops_new         (GtkWidget       *column);
void             plaza_prose_stops_free        (PlazaProseStops *self);
void             plaza_prose_stops_set_labels  (PlazaProseStops *self,
                                                GPtrArray       *labels);
void             plaza_prose_stops_set_stop    (PlazaProseStops *self,
                                                PlazaProseLabel *label);
PlazaProseLabel *plaza_prose_stops_get_stop    (PlazaProseStops *self);
PlazaProseLabel *plaza_prose_stops_get_focused (PlazaProseStops *self);

G_END_DECLS
