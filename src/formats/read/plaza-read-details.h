/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

G_BEGIN_DECLS

/* What no field has room for stays with the event, in its details. */

const char *plaza_read_details_language (const PlazaReaderContext *context,
                                         const char               *text);
void        plaza_read_details_keep     (const PlazaReaderContext *context,
                                         PlazaIncoming            *draft,
                                         const char               *heading,
                                         const char               *text);

G_END_DECLS
