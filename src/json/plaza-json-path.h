/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-record.h"

G_BEGIN_DECLS

gboolean plaza_json_path_set (const PlazaRecordType  *type,
                              JsonObject             *object,
                              const char             *path,
                              const char             *value,
                              GError                **error);

G_END_DECLS
