/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-json-writer.h"
#include "plaza-place.h"

G_BEGIN_DECLS

/* What the JSON of other programs has alike. */

void plaza_export_write_text    (PlazaJsonWriter  *writer,
                                 const char       *key,
                                 const char       *value);
void plaza_export_write_address (PlazaJsonWriter  *writer,
                                 const PlazaPlace *place);

G_END_DECLS
