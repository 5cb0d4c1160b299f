/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

/* The parts of an event's form, one file each. */

GtkWidget *plaza_event_form_title   (PlazaDraft *draft);
GtkWidget *plaza_event_form_kind    (PlazaDraft *draft);
GtkWidget *plaza_event_form_when    (PlazaDraft *draft);
GtkWidget *plaza_event_form_where   (PlazaDraft *draft);
GtkWidget *plaza_event_form_further (PlazaDraft *draft);
GtkWidget *plaza_event_form_cities  (PlazaDraft *draft);
GtkWidget *plaza_event_form_leads   (PlazaDraft *draft);
GtkWidget *plaza_event_form_details (PlazaDraft *draft,
                                     const char *language);
GtkWidget *plaza_event_form_people  (PlazaDraft *draft);
GtkWidget *plaza_event_form_more    (PlazaDraft *draft);

G_END_DECLS
