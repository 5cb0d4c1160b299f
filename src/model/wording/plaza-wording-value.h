/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-event-record.h"
#include "plaza-words.h"

G_BEGIN_DECLS

char *plaza_wording_change_value (const PlazaWords *words,
                                  const char       *path,
                                  JsonNode         *node,
                                  PlazaEventRecord *event);

G_END_DECLS
