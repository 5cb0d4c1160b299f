/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-iso.h"
#include "plaza-read-json-event.h"

G_BEGIN_DECLS

/* Where an event of schema.org is. Each member there may be a value, a list of values, or an object that has it. */

char *plaza_read_jsonld_word  (JsonObject     *object,
                               const char     *name);
char *plaza_read_jsonld_prose (JsonObject     *object,
                               const char     *name);
void  plaza_read_jsonld_place (PlazaReadJson  *self,
                               PlazaIncoming  *draft,
                               JsonObject     *object,
                               const char     *state,
                               PlazaReadZones *zones);

G_END_DECLS
