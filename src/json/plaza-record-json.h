/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-json-writer.h"
#include "plaza-record.h"

G_BEGIN_DECLS

/* What a record says as JSON, and what a change made of it.
 *
 * A change names what it touched by a path: a member ("title"), a member of a part
 * ("place.city"), or a text in one language ("details.es"). A list is touched as a
 * whole. It is an object of them, each with what was there "before" and what is
 * there "after"; a thing that is new has no "before", one that is gone no "after". */

typedef enum
{
  PLAZA_SIDE_BEFORE,
  PLAZA_SIDE_AFTER,
} PlazaSide;

void     plaza_record_json_write         (PlazaJsonWriter       *writer,
                                          const PlazaRecordType *type,
                                          gconstpointer          record);
void     plaza_record_json_write_members (PlazaJsonWriter       *writer,
                                          const PlazaRecordType *type,
                                          gconstpointer          record);
void     plaza_record_json_write_without (PlazaJsonWriter       *writer,
                                          const PlazaRecordType *type,
                                          gconstpointer          record,
                                          const char * const    *without);
char    *plaza_record_json_write_known   (const PlazaRecordType *type,
                                          gconstpointer          record);
char    *plaza_record_json_diff          (const PlazaRecordType *type,
                                          gconstpointer          before,
                                          gconstpointer          after);
gboolean plaza_record_json_read          (const PlazaRecordType *type,
                                          JsonObject            *object,
                                          gpointer               record);
gboolean plaza_record_json_apply         (const PlazaRecordType *type,
                                          gpointer               record,
                                          JsonObject            *changes,
                                          PlazaSide              side);
char    *plaza_record_json_conflict      (const PlazaRecordType *type,
                                          gconstpointer          record,
                                          JsonObject            *changes,
                                          PlazaSide              side);

G_END_DECLS
