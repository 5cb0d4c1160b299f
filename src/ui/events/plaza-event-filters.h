/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_FILTERS (plaza_event_filters_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventFilters, plaza_event_filters, PLAZA, EVENT_FILTERS, AdwBin)

void plaza_event_filters_ask_near   (PlazaEventFilters *self,
                                     const char        *text);
void plaza_event_filters_open_days  (PlazaEventFilters *self);
void plaza_event_filters_open_more  (PlazaEventFilters *self);
void plaza_event_filters_set_narrow (PlazaEventFilters *self,
                                     gboolean           narrow);

G_END_DECLS
