/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event.h"

G_BEGIN_DECLS

GStrv plaza_gaps_describe (GPtrArray *pages,
                           GPtrArray *events);

G_END_DECLS
