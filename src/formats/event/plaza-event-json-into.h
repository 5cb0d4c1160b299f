/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-audience.h"
#include "plaza-json-writer.h"

G_BEGIN_DECLS

void plaza_event_json_write_into (PlazaJsonWriter        *writer,
                                  const PlazaEventRecord *record,
                                  PlazaAudience           audience);

G_END_DECLS
