/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-record-json.h"
#include "plaza-texts.h"

G_BEGIN_DECLS

/* Between the files that write a record, read it and say what changed in it. */

GPtrArray *plaza_texts_list_languages (PlazaTexts       *texts);
void       plaza_field_json_write     (PlazaJsonWriter  *writer,
                                       const PlazaField *field,
                                       gconstpointer     record);
gboolean   plaza_json_read_string     (JsonNode         *node,
                                       char            **value);
gboolean   plaza_field_json_read      (const PlazaField *field,
                                       JsonNode         *node,
                                       gpointer          record);

G_END_DECLS
