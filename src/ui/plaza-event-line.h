/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"

G_BEGIN_DECLS

char *plaza_event_line_describe (const PlazaEventRecord *record,
                                 const char             *title,
                                 const char             *day,
                                 gboolean                is_here);

G_END_DECLS
