/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-view-page.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENTS_PAGE (plaza_events_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventsPage, plaza_events_page, PLAZA, EVENTS_PAGE, PlazaViewPage)

G_END_DECLS
