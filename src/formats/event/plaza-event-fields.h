/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-fields.h"

G_BEGIN_DECLS

/**
 * PlazaEventFieldsFlags:
 * @PLAZA_EVENT_FIELDS_ANY: an event from anywhere, maybe with what a campaign says of it itself
 * @PLAZA_EVENT_FIELDS_PACK: an event of a pack, which has none of that
 */
typedef enum
{
  PLAZA_EVENT_FIELDS_ANY = 0,
  PLAZA_EVENT_FIELDS_PACK = 1 << 0,
} PlazaEventFieldsFlags;

PlazaEventRecord *plaza_event_fields_read      (PlazaFields           *fields,
                                                PlazaEventFieldsFlags  flags);
GPtrArray        *plaza_event_fields_read_list (PlazaJsonFile         *file,
                                                PlazaEventFieldsFlags  flags);

G_END_DECLS
