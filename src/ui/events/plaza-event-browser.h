/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_BROWSER (plaza_event_browser_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventBrowser, plaza_event_browser, PLAZA, EVENT_BROWSER,
                      AdwNavigationPage)

GtkWidget *plaza_event_browser_new          (PlazaOpened       *opened);
void       plaza_event_browser_start_search (PlazaEventBrowser *self);
void       plaza_event_browser_focus_list   (PlazaEventBrowser *self);
void       plaza_event_browser_take_row     (PlazaEventBrowser *self);

G_END_DECLS
