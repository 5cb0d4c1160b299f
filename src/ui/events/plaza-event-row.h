/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_ROW (plaza_event_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventRow, plaza_event_row, PLAZA, EVENT_ROW, GtkWidget)

GtkWidget  *plaza_event_row_new          (void);
void        plaza_event_row_set_event    (PlazaEventRow *self,
                                          PlazaEvent    *event,
                                          const PlazaCampaignRecord *campaign);
void        plaza_event_row_set_distance (PlazaEventRow *self,
                                          const char    *distance);
void        plaza_event_row_set_past     (PlazaEventRow *self,
                                          gboolean       past);
gint64      plaza_event_row_get_id       (PlazaEventRow *self);
const char *plaza_event_row_get_title    (PlazaEventRow *self);
const char *plaza_event_row_get_language (PlazaEventRow *self);
char       *plaza_event_row_get_spoken   (PlazaEventRow *self);

G_END_DECLS
