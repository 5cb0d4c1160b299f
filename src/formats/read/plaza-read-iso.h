/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-slots.h"

G_BEGIN_DECLS

/* Times as programs write them (ISO 8601, RFC 3339). */

gboolean plaza_read_iso (PlazaReadMoment *moment,
                         const char      *text,
                         gboolean         wall,
                         const char      *field);

G_END_DECLS
