/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-incoming.h"

G_BEGIN_DECLS

void plaza_read_point_apply (PlazaIncoming *draft,
                             double         latitude,
                             double         longitude,
                             gboolean       exact,
                             const char    *field);

G_END_DECLS
