/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_PAGE (plaza_event_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventPage, plaza_event_page, PLAZA, EVENT_PAGE, AdwNavigationPage)

GtkWidget *plaza_event_page_new   (PlazaOpened    *opened);
gboolean   plaza_event_page_begin (PlazaEventPage *self);

G_END_DECLS
