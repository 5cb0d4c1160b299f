/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void plaza_state_order_apply (GArray *ids,
                              GArray *keys);

G_END_DECLS
