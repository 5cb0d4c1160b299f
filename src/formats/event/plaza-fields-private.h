/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-fields.h"

G_BEGIN_DECLS

/* Between plaza-fields.c, which knows where a field is, and
 * plaza-field-values.c, which knows what it may hold. */

JsonNode  *plaza_fields_peek         (PlazaFields *self,
                                      const char  *name);
JsonNode  *plaza_fields_need         (PlazaFields *self,
                                      const char  *name);
JsonArray *plaza_fields_get_array    (PlazaFields *self,
                                      const char  *name);

G_END_DECLS
