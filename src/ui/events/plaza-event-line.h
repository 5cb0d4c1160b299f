/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* The line below a title in a list: its words, and how they are laid out. */

/* Of the title's size: what the style sheet calls 90 %, to the last unit, so that both are
 * one font; Pango rounds down. */
#define PLAZA_EVENT_LINE_SCALE 0.90005
/* Between it and a distance, in pixels. */
#define PLAZA_EVENT_LINE_GAP 12

char        *plaza_event_line_describe (const PlazaEventRecord *record,
                                        const char             *title,
                                        const char             *day,
                                        gboolean                is_here);
PangoLayout *plaza_event_line_create   (PangoContext           *context,
                                        const char             *text);
guint        plaza_event_line_fit      (PangoLayout            *layout,
                                        const char             *line,
                                        const char             *short_line,
                                        PangoLayout            *distance,
                                        int                     width);
guint        plaza_event_line_count    (PangoContext           *context,
                                        PangoFontMetrics       *metrics,
                                        const char             *line,
                                        const char             *short_line,
                                        const char             *distance,
                                        int                     width);

G_END_DECLS
