/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-words.h"

G_BEGIN_DECLS

void plaza_state_order_apply (const PlazaWords *words,
                              GArray           *ids,
                              GArray           *keys);

G_END_DECLS
