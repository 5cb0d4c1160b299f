/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-json.h"
#include "plaza-read-title.h"

G_BEGIN_DECLS

/* What events of all kinds of JSON have alike. */

PlazaIncoming *plaza_read_json_draft    (const PlazaReadTitle *title,
                                         const char           *key);
void           plaza_read_json_set_kind (PlazaIncoming        *draft,
                                         PlazaKind             kind);
void           plaza_read_json_add_line (GStrv                *list,
                                         const char           *line);
void           plaza_read_json_contact  (PlazaIncoming        *draft,
                                         JsonObject           *contact,
                                         const char           *name,
                                         const char           *email,
                                         const char           *telephone);
char          *plaza_read_json_street   (JsonObject           *location,
                                         const char           *name);
int            plaza_read_json_order    (JsonObject           *object,
                                         const char           *name);

G_END_DECLS
