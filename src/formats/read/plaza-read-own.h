/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-json.h"

G_BEGIN_DECLS

gboolean plaza_read_own_event (PlazaReadJson *self,
                               JsonNode      *node,
                               guint          number);

G_END_DECLS
