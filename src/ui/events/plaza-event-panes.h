/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_PANES (plaza_event_panes_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventPanes, plaza_event_panes, PLAZA, EVENT_PANES, AdwBin)

/* Properties:
 *   "column"  GtkWidget, write-only: the list, and what is above and below it
 */

void plaza_event_panes_set_opened (PlazaEventPanes *self,
                                   PlazaOpened     *opened,
                                   GtkWidget       *list);
void plaza_event_panes_add_map    (PlazaEventPanes *self);

G_END_DECLS
