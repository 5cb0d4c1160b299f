/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-audience.h"
#include "plaza-format-error.h"
#include "plaza-progress.h"

G_BEGIN_DECLS

/* An event as JSON: the public form that `plaza events --json` prints, that
 * `plaza export` writes and that a pack's events.json keeps. */

char      *plaza_event_json_write      (const PlazaEventRecord *record,
                                        PlazaAudience           audience);
char      *plaza_event_json_write_list (GPtrArray              *records,
                                        PlazaAudience           audience,
                                        PlazaProgress          *progress,
                                        GError                **error);
char      *plaza_event_json_write_near (GPtrArray              *records,
                                        PlazaAudience           audience,
                                        double                  latitude,
                                        double                  longitude);
GPtrArray *plaza_event_json_parse      (const char             *name,
                                        const char             *text,
                                        gsize                   length,
                                        GError                **error);
PlazaEventRecord *plaza_event_json_parse_one (const char       *name,
                                              const char       *text,
                                              gsize             length,
                                              GError          **error);

G_END_DECLS
